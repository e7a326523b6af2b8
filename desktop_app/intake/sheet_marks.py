"""What a spreadsheet file says of its cells beyond their values: hidden rows, formulas without a value, merged cells.

calamine gives values only. The XML is looked into with patterns, and only where a cheap search shows that there is
anything to find. Pure.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

_HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d{1,7})"')
_FORMULA = re.compile(
    rb'<c\b[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*><f\b(?:[^>]*/>|[^>]*[^/]>[^<]*</f>|>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>'
)
_SHEET = re.compile(rb'<sheet\b[^>]*\bname="([^"]*)"[^>]*\br:id="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_ODS_PART = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table-header-rows|table)(?=[\s/>])((?:[^>\"]|\"[^\"]*\")*?)(/?)>"
)
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_MOST = 200_000


@dataclass(frozen=True)
class SheetMarks:
    """0-based rows that are hidden, (row, column) of formulas without a value, and merges (top, end, column)."""

    hidden: tuple[int, ...] = ()
    without_value: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[tuple[int, int, int], ...] = ()


@dataclass
class _Marks:
    hidden: list[int] = field(default_factory=list)
    merged: list[tuple[int, int, int]] = field(default_factory=list)

    def done(self) -> SheetMarks:
        return SheetMarks(tuple(self.hidden), frozenset(), tuple(self.merged))


def worksheet_marks(xml: bytes) -> SheetMarks | None:
    """The marks of one worksheet's XML (.xlsx); None where there are none."""
    hidden = [int(hit.group(1)) - 1 for hit in _HIDDEN_ROW.finditer(xml)] if b' hidden="' in xml else []
    formulas = _formulas(xml) if b"<f" in xml else frozenset()
    return SheetMarks(tuple(hidden), formulas) if hidden or formulas else None


def _formulas(xml: bytes) -> frozenset[tuple[int, int]]:
    return frozenset((int(hit.group(2)) - 1, _column(hit.group(1))) for hit in _FORMULA.finditer(xml))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def names_by_part(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part of the archive that each sheet is -> the sheet's name (.xlsx)."""
    book, relations = archive.read("xl/workbook.xml"), archive.read("xl/_rels/workbook.xml.rels")
    targets = {}
    for hit in _RELATION.finditer(relations):
        named = dict(re.findall(rb'\b(Id|Target)="([^"]*)"', hit.group()))
        target = named.get(b"Target", b"").decode()
        targets[named.get(b"Id", b"")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return {targets.get(key, ""): _unescaped(name.decode("utf-8", "replace")) for name, key in _SHEET.findall(book)}


def _unescaped(text: str) -> str:
    for entity, char in _ENTITIES.items():
        text = text.replace(entity, char)
    return text


# ---- .ods


def document_marks(xml: bytes) -> dict[str, SheetMarks]:
    """The marks of each sheet of an .ods by its name; of formulas it always holds the value."""
    if b"number-rows-spanned=" not in xml and b"table:visibility=" not in xml:
        return {}
    found: dict[str, SheetMarks] = {}
    for name, parts in _tables(xml):
        found[name] = _table_marks(parts)
    return found


def _tables(xml: bytes) -> Iterator[tuple[str, list[tuple[bytes, bytes, bytes]]]]:
    """Each table's name and its tags as (slash of an end, tag, attributes)."""
    name, parts, depth = "", [], 0
    for hit in _ODS_PART.finditer(xml):
        end, tag, attributes, empty = hit.groups()
        if tag != b"table":
            parts.append((end, tag, attributes))
        elif not end and not empty:
            depth += 1
            if depth == 1:
                name, parts = _unescaped(_text(attributes, b"table:name")), []
        elif end:
            depth -= 1
            if depth == 0:
                yield name, parts


def _text(attributes: bytes, name: bytes) -> str:
    hit = re.search(re.escape(name) + rb'="([^"]*)"', attributes)
    return hit.group(1).decode("utf-8", "replace") if hit else ""


def _number(attributes: bytes, name: bytes) -> int:
    text = _text(attributes, name)
    return min(int(text), _MOST) if text.isdecimal() else 1


def _table_marks(parts: list[tuple[bytes, bytes, bytes]]) -> SheetMarks:
    marks = _Marks()
    row, repeated, column = -1, 1, 0
    for end, tag, attributes in parts:
        if end or tag == b"table-header-rows":
            continue
        if tag == b"table-row":
            row += repeated if row >= 0 else 1
            repeated, column = _number(attributes, b"table:number-rows-repeated"), 0
            if _text(attributes, b"table:visibility") in {"collapse", "filter"} and repeated < _MOST:
                marks.hidden += range(row, row + repeated)
            continue
        spanned = _number(attributes, b"table:number-rows-spanned")
        if spanned > 1:
            marks.merged.append((row, row + spanned - 1, column))
        column += _number(attributes, b"table:number-columns-repeated")
    return marks.done()
