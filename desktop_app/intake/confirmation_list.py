"""A partner's answer to a list for confirmation: Chinese headers of any wording, any order, title rows above. Pure.

What the partner wrote is kept as written; what was understood of it stands beside it. Nothing is mended in silence: a
number with a letter in a digit's place stays so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from db.vocabulary import BirthPrecision, Sex
from desktop_app.formats import fold, visible
from desktop_app.intake.cells import Cell, is_empty, plain, sex_of, text_of
from desktop_app.intake.dates import read_date
from desktop_app.intake.spreadsheet import Sheet

SEARCHED_ROWS = 40
_HEADS: Sequence[tuple[str, str]] = (
    ("ordinal", r"序号|编号|^no$|^stt$|^so thu tu"),
    ("number", r"护照号|证件号|通行证号|证号|号码|passport (no|number)|document (no|number)|^so giay to|^so ho chieu"),
    ("kind", r"证件类|证件种|loai giay"),
    ("left_on", r"(离|回国|返|出境|走|遣|退).*(日期|时间|日)|日期.*(离|回)|离境日|^left on|ngay (roi|ve)"),
    ("birth", r"出生|生日|生年|birth|ngay sinh|nam sinh"),
    ("sex", r"性别|^sex$|gioi tinh"),
    ("note", r"备注|说明|备考|原因|note|remark|ghi chu"),
    ("state", r"是否|在岗|在职|在厂|状态|状况|情况|现状|确认|核对|核实|结果|still|status|con lam|con o"),
    ("gone", r"离职|离厂|离境|离开|回国|返越|不在|^left$|^gone$"),
    ("name_zh", r"中文.*名|汉字|汉语名|中文$|ten tieng trung"),
    ("name", r"姓名|名字|名单|英文名|越文名|外文名|拼音|^name$|full name|ho va ten|ho ten|ten tren"),
    ("employer", r"单位|公司|企业|工厂|用人|厂名|employer|cong ty"),
)
"""What a header may say, the sooner the stronger: 离职日期 is a day, 离职 alone a mark."""
_YES = (
    r"^(是|在|有|对|√|✓|✔|v|y|yes|ok|1|o|○|con|co|仍在.*|还在.*|在岗.*|在职.*|在厂.*|在册.*|正常.*|继续.*|未离.*|没走.*"
    r"|确认.*|无误|con lam.*)$"
)
_NO = (
    r"^(否|不|无|没有|×|✗|✘|x|n|no|0|khong|nghi.*|da ve.*)$"
    r"|不在|离职|离厂|离境|离开|已走|走了|回国|返越|回越|回家|辞职|辞退|解除|终止|遣返|退工|da roi|da nghi"
)
_NOTHING = r"^(否|不|无|没有|未|×|✗|✘|x|n|no|0)$"
"""In a column of those who left: has not."""
_LOST = r"失联|失踪|联系不|联络不|逃|脱岗|私自|跑|下落不明|mat lien lac|lost"
_STILL = r"未离|没走|没有离|未辞|不离|没离"
_FOOT = r"合计|总计|共计|小计|制表|填表|审核|负责人|盖章|签字|签名|单位公章|tong cong|^total"
_NUMBER = re.compile(r"XN-(?:[A-Z0-9]{1,6}-)?\d{4}-\d{4,}", re.ASCII)
"""How our lists for confirmation are numbered (rules.numbering)."""
_FEWEST_SIGNS = 5
"""Of a document's number; beside "合计" stands how many they are."""
_SPACES = re.compile(r"[\s\-_.·/]+")
_LOOKS = str.maketrans("OQDILZSBG", "000112586")
"""Letters that hands and machines put for digits."""


@dataclass(frozen=True)
class AnswerRow:
    """One person of the answer. `row` counts from 1 in the sheet, as the partner sees it.

    `here` is None where nothing was written, or nothing that is understood (then `unclear`). `lost`: out of contact.
    """

    sheet: str
    row: int
    number: str
    name: str
    name_zh: str
    birth: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    said: str
    here: bool | None
    lost: bool
    unclear: bool
    left_on: date | None


@dataclass(frozen=True)
class AnswerList:
    """What the answer holds. `asks_state`: it has a column for whether somebody is still there."""

    rows: tuple[AnswerRow, ...]
    asks_state: bool
    found_header: bool
    numbers: frozenset[str] = frozenset()
    """Numbers of ours that stand above the people: of which list it says to be the answer."""


def clean_number(text: str) -> str:
    """A document's number without what divides it, in capitals, with ordinary letters for wide ones."""
    return _SPACES.sub("", unicodedata.normalize("NFKC", visible(text))).upper()


def slip_form(number: str) -> str:
    """The number with digits for the letters that are taken for them, but the first: alike forms may be one number."""
    return number[:1] + number[1:].translate(_LOOKS) if number[:1].isalpha() else number.translate(_LOOKS)


def read_answer(sheets: Sequence[Sheet], today: date) -> AnswerList:
    """Every sheet that has a row of headers, read; the others are passed over."""
    rows: list[AnswerRow] = []
    numbers: set[str] = set()
    asks = found = False
    for sheet in map(_filled, sheets):
        header = find_header(sheet.rows)
        if header is None:
            continue
        first, columns = header
        found = True
        asks = asks or bool({"state", "gone", "left_on"} & columns.keys())
        numbers |= {hit for row in sheet.rows[:first] for cell in row for hit in _NUMBER.findall(text_of(cell))}
        rows.extend(_people(sheet, first, columns, today))
    return AnswerList(tuple(rows), asks, found, frozenset(numbers))


def _filled(sheet: Sheet) -> Sheet:
    """Cells that are merged downwards say the same in each of their rows; the file holds it in the first only."""
    if not sheet.merged:
        return sheet
    rows = [list(row) for row in sheet.rows]
    for first, last, column in sheet.merged:
        for row in rows[first + 1 : last + 1]:
            if column < len(row) and column < len(rows[first]) and is_empty(row[column]):
                row[column] = rows[first][column]
    return replace(sheet, rows=rows)


def find_header(rows: Sequence[Sequence[Cell]]) -> tuple[int, Mapping[str, int]] | None:
    """The first row of people (0-based) and the column of each field; None without a column of names or numbers."""
    best: tuple[int, dict[str, int]] | None = None
    above: Sequence[Cell] = ()
    for at, row in enumerate(rows[:SEARCHED_ROWS]):
        columns = _columns(_under(above, row))
        above = row
        if len(columns) > 1 and columns.keys() & {"number", "name"} and (best is None or len(columns) > len(best[1])):
            best = at + 1, columns
    return best


def _under(above: Sequence[Cell], row: Sequence[Cell]) -> Sequence[Cell]:
    """A row of headers, with what stands above its empty cells: heads are often two rows high. A title is no head."""
    if len(_columns(above)) < 2 or not _columns(row):
        return row
    pairs = zip_longest(row, above, fillvalue="")
    return [upper if is_empty(lower) else lower for lower, upper in pairs]


def _columns(row: Sequence[Cell]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        field = _field(cell) if isinstance(cell, str) else None
        if field is not None:
            found.setdefault(field, place)
    if "name" not in found and "name_zh" in found:
        found["name"] = found["name_zh"]
    return found


def _field(cell: str) -> str | None:
    text = plain(unicodedata.normalize("NFKC", cell))
    joined = text if text.isascii() else text.replace(" ", "")
    return next((name for name, form in _HEADS if re.search(form, text) or re.search(form, joined)), None)


def _people(sheet: Sheet, first: int, columns: Mapping[str, int], today: date) -> Iterator[AnswerRow]:
    for at, row in enumerate(sheet.rows[first:], first):
        cells = {name: row[place] for name, place in columns.items() if place < len(row)}
        if is_empty(cells.get("number")) and is_empty(cells.get("name")):
            continue
        if len(clean_number(text_of(cells.get("number")))) < _FEWEST_SIGNS and _is_foot(row, cells):
            continue
        yield _person(sheet.name, at + 1, cells, today)


def _is_foot(row: Sequence[Cell], cells: Mapping[str, Cell]) -> bool:
    """By what the row begins with, or stands for a name: what is remarked of somebody may speak of whoever signs."""
    first = next((cell for cell in row if not is_empty(cell)), None)
    return any(isinstance(cell, str) and re.search(_FOOT, plain(cell)) for cell in (first, cells.get("name")))


def _person(sheet: str, row: int, cells: Mapping[str, Cell], today: date) -> AnswerRow:
    text = {name: text_of(cell) for name, cell in cells.items()}
    birth = _date(cells.get("birth"), today)
    here, lost, unclear = _state(text)
    left = _date(cells.get("left_on"), today) or _date(cells.get("gone"), today)
    if left is not None and here is None:
        here, unclear = False, False
    said = " · ".join(text[name] for name in ("state", "gone", "left_on", "note") if text.get(name))
    return AnswerRow(
        sheet=sheet,
        row=row,
        number=text.get("number", ""),
        name=text.get("name", ""),
        name_zh=text.get("name_zh", ""),
        birth=text.get("birth", ""),
        birth_date=birth[0] if birth else None,
        birth_precision=birth[1] if birth else BirthPrecision.DAY,
        sex=sex_of(text.get("sex", "")),
        said=said,
        here=here,
        lost=lost,
        unclear=unclear,
        left_on=left[0] if left else None,
    )


def _date(cell: Cell, today: date) -> tuple[date, BirthPrecision] | None:
    if is_empty(cell) or cell is None:
        return None
    read = read_date(_undivided(cell), today)
    return (read.day, read.precision) if read.day else None


def _undivided(cell: Cell) -> Cell:
    """A number of eight figures is a year, a month and a day where that can be read: so is it written in China."""
    text = text_of(cell)
    if len(text) == 8 and text.isdecimal() and 1900 <= int(text[:4]) <= 2100 and 1 <= int(text[4:6]) <= 12:
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    return cell


def _state(text: Mapping[str, str]) -> tuple[bool | None, bool, bool]:
    """Whether somebody is said to be there; to be lost; whether what is written is not understood."""
    state, gone, note = (text.get(name, "") for name in ("state", "gone", "note"))
    if any(_says(_LOST, words) for words in (state, gone, note)):
        return False, True, False
    here = _yes_no(state)
    if here is None and gone:
        here = False if _says(_YES, gone) else True if _says(_NOTHING, gone) else _yes_no(gone)
    if here is None and not state and _says(_NO, note) and not _says(_STILL, note):
        here = False
    return here, False, here is None and bool(state)


def _yes_no(words: str) -> bool | None:
    if not words:
        return None
    if _says(_STILL, words) or _says(_YES, words):
        return True
    return False if _says(_NO, words) else None


def _says(form: str, words: str) -> bool:
    folded = fold(words).strip(" .,;:。，；！!")
    return re.search(form, folded) is not None
