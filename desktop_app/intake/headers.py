"""Finds the row of headers in a sheet and says which field each column is. What headers are called is data.

Headers are compared without case, marks, line breaks and punctuation. Two rows of headers are read as one where the
upper names a group ("Hợp đồng" above "Số", "Ngày ký").
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from hashlib import sha256

from desktop_app.intake import further_papers
from desktop_app.intake.cells import Cell, is_empty, plain, text_of
from resources import ROOT

SEARCHED_ROWS = 60
FEWEST_FIELDS = 2
KEYS = {"citizen_id", "passport_number", "pass_number", "document_number", "full_name"}
"""Of these a list must have at least one column."""
_OF_SOME_PAPER = {"document_issued_on", "document_expires_on", "document_issued_at"}
_OWNERS = {
    "citizen_id": "card",
    **dict.fromkeys(("document_number", "passport_number", "pass_number", "document_kind"), "paper"),
    **dict.fromkeys(("contract_number", "signed_on", "starts_on"), "contract"),
    **dict.fromkeys(("examined_on", "health_result", "facility"), "health"),
    **further_papers.OWNERS,
}
"""Whose an unspecific "ngày cấp", "nơi cấp" or "ngày hết hạn" after this column is."""
_SHORT = {
    "nld": "nguoilaodong",
    "kq": "ketqua",
    "kl": "ketluan",
    "sk": "suckhoe",
    "ksk": "khamsuckhoe",
    "hd": "hopdong",
    "hdld": "hopdonglaodong",
    "hc": "hochieu",
    "gth": "giaythonghanh",
    "sdt": "sodienthoai",
    "dt": "dienthoai",
}
"""Words that offices shorten, written out."""
_BARE_RESULT = {"ketqua", "ketluan"}
_BY_SEX = {"birth_male", "birth_female"}
_NAMES_PAPER = re.compile(r"hochieu|hc|gth|giayto|thonghanh|xnc|passport|护照|通行证|证件")


@dataclass(frozen=True)
class Header:
    """Where the data begin (0-based row), and the column of each field.

    `unmatched` names the columns that no field takes, `repeated` those whose field another column already has: both as
    (0-based column, text as written).
    """

    first_row: int
    last_row: int
    columns: Mapping[str, int]
    titles: Mapping[str, str]
    unmatched: tuple[tuple[int, str], ...] = ()
    repeated: tuple[tuple[int, str], ...] = ()
    texts: tuple[str, ...] = ()
    """Every column's title in the words of `titles`, "" where it has none."""

    by_hand: frozenset[int] = frozenset()
    """Columns whose field an officer said, or that were remembered."""


@cache
def fields() -> tuple[str, ...]:
    """Every field that a column may be, in the order in which they are offered."""
    known = json.loads((ROOT / "reference" / "import_headers.json").read_text(encoding="utf-8"))
    return tuple(name for name in known if name != "ordinal")


@cache
def _synonyms() -> dict[str, str]:
    """Compared form of every known header -> field. Two fields with one name would be a mistake in the data."""
    fields = json.loads((ROOT / "reference" / "import_headers.json").read_text(encoding="utf-8"))
    return {compared_title(name): field for field, names in fields.items() for name in names}


def compared_title(text: str) -> str:
    """A header without case, marks, spaces and punctuation, shortened words written out."""
    return "".join(_SHORT.get(word, word) for word in plain(text).split(" "))


@lru_cache(maxsize=8192)
def field_of(header: str) -> str | None:
    """The field that a header names; a remark in brackets ("(dd/mm/yyyy)") and a leading number are looked past."""
    known = _synonyms()
    without_remark = re.sub(r"[(\[（【].*?[)\]）】]", " ", header)
    numbered = re.sub(r"^\s*\(?\d{1,2}[.)]\s*", "", without_remark)
    starred = [compared_title(text) for text in (header, without_remark, numbered)]
    for text in starred:
        if text and text in known:
            return known[text]
    return _halves(without_remark)


def _halves(header: str) -> str | None:
    """A header in two languages ("Họ và tên / 姓名", or one above the other): its parts agree, or only one is known."""
    parts = [
        part for part in re.split(r"[\n/|–]|(?<=[a-zà-ỹđ]) *(?=[\u4e00-\u9fff])", header, flags=re.IGNORECASE) if part
    ]
    found = {_synonyms().get(compared_title(part)) for part in parts} - {None}
    return found.pop() if len(parts) > 1 and len(found) == 1 else None


def _texts(row: Sequence[Cell]) -> list[str]:
    return ["" if is_empty(cell) or not isinstance(cell, str) else text_of(cell) for cell in row]


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """One row of headers from a group row above a detail row."""
    group = ""
    joined = []
    for column in range(max(len(upper), len(lower))):
        above = upper[column] if column < len(upper) else ""
        below = lower[column] if column < len(lower) else ""
        group = above or (group if below else "")
        if not below:
            joined.append(above)
        elif field_of(f"{below} {group}"):
            joined.append(f"{below} {group}")
        else:
            joined.append(f"{group} {below}" if field_of(f"{group} {below}") else below)
    return joined


def _fields(texts: Sequence[str]) -> set[str]:
    return {field for text in texts if text and (field := field_of(text))} - {"ordinal"}


def find_header(rows: Sequence[Sequence[Cell]]) -> Header | None:
    """The header row among the first rows of a sheet, or None where no row names at least a person or a paper."""
    best: tuple[int, int, int, list[str]] | None = None
    for number, row in enumerate(rows[:SEARCHED_ROWS]):
        texts = _texts(row)
        if sum(bool(text) for text in texts) < FEWEST_FIELDS:
            continue
        score = len(_fields(texts))
        if best is None or score > best[0]:
            best = (score, number, number, texts)
        if number + 1 < len(rows):
            both = _joined(texts, _texts(rows[number + 1]))
            read = _fields(both)
            if len(read) > max(score, best[0]) + 1 or (len(read) > best[0] and read >= _BY_SEX):
                best = (len(_fields(both)), number, number + 1, both)
    if best is None or best[0] < FEWEST_FIELDS or not _fields(best[3]) & KEYS:
        return None
    return _header(best[1], best[2], best[3])


def guess_header(rows: Sequence[Sequence[Cell]]) -> Header | None:
    """The likeliest row of headers where no row names people: its columns are to be mapped by hand.

    That is the row with most texts and no long number among the first ones. Where there is none but rows are filled,
    the list has no headers at all, and its columns have only their letters.
    """
    texts = [_texts(row) for row in rows[:SEARCHED_ROWS]]
    widths = [sum(bool(text) for text in row) for row in texts]
    heads = [n for n, row in enumerate(texts) if widths[n] >= FEWEST_FIELDS and not _has_long_number(rows[n])]
    if heads:
        best = max(heads, key=lambda number: (widths[number], -number))
        return _header(best, best, texts[best])
    widest = max((len(row) for row in rows[:SEARCHED_ROWS]), default=0)
    return _header(-1, -1, [""] * widest) if max(widths, default=0) >= FEWEST_FIELDS else None


def _has_long_number(row: Sequence[Cell]) -> bool:
    return any(re.search(r"\d{4}", text_of(cell)) for cell in row if not is_empty(cell))


def mapped(header: Header, mapping: Mapping[int, str | None]) -> Header:
    """The header with some columns' fields said by hand; a field that is said of a column is no other's any more."""
    said = {column: field for column, field in mapping.items() if field is None or field in fields()}
    taken = {field for field in said.values() if field}
    by_column = {column: field for field, column in header.columns.items() if column not in said and field not in taken}
    by_column |= {column: field for column, field in said.items() if field}
    columns = {field: column for column, field in sorted(by_column.items())}
    freed = [(c, t) for c, t in _titled(header) if c not in by_column and c not in said]
    repeated = tuple(pair for pair in freed if pair in header.repeated or pair[0] in header.columns.values())
    return replace(
        header,
        columns=columns,
        titles={field: _title(header, column) for field, column in columns.items()},
        unmatched=tuple(pair for pair in header.unmatched if pair in freed),
        repeated=repeated,
        by_hand=frozenset(said),
    )


def _titled(header: Header) -> list[tuple[int, str]]:
    return [(column, text) for column, text in enumerate(header.texts) if text]


def _title(header: Header, column: int) -> str:
    text = header.texts[column] if column < len(header.texts) else ""
    return text or letters_of(column)


def letters_of(column: int) -> str:
    """What a spreadsheet calls a column (0-based): A, B ... Z, AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def signature(header: Header) -> str:
    """The same for lists with the same headers in the same order; case, marks and punctuation do not count."""
    return sha256("\n".join(map(compared_title, header.texts)).encode()).hexdigest()[:32]


def _header(first: int, last: int, texts: Sequence[str]) -> Header:
    columns: dict[str, int] = {}
    unmatched, repeated = [], []
    fields = [field_of(text) if text else None for text in texts]
    for column, (text, named) in enumerate(zip(texts, fields, strict=True)):
        if not text or named == "ordinal":
            continue
        field = _owned(named, text, fields[:column])
        if field is None:
            unmatched.append((column, text))
        elif field in columns:
            repeated.append((column, text))
        else:
            columns[field] = column
    titles = {field: texts[column] for field, column in columns.items()}
    return Header(first, last, columns, titles, tuple(unmatched), tuple(repeated), tuple(texts))


def _owned(field: str | None, text: str, before: Sequence[str | None]) -> str | None:
    """The field of a column in the light of those before it: a bare "ngày hết hạn" ends what stands before it.

    The citizen card and the health certificate have no such fields in the record, so theirs are no field of the list.
    """
    if field is None and compared_title(text) in _BARE_RESULT and before and _OWNERS.get(before[-1] or "") == "health":
        return "health_result"
    if field not in _OF_SOME_PAPER or _NAMES_PAPER.search(compared_title(text)):
        return field
    owner = next((_OWNERS[name] for name in reversed(before) if name in _OWNERS), "paper")
    if owner == "contract" and field == "document_expires_on":
        return "ends_on"
    if (owner, field) in further_papers.DATES:
        return further_papers.DATES[owner, field]
    return field if owner == "paper" else None
