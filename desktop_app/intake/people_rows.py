"""Which rows below a header are people, and which are totals, titles and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.intake.cells import Cell, is_empty, plain, text_of
from desktop_app.intake.headers import Header
from desktop_app.intake.spreadsheet import Sheet

_TOTAL = re.compile(r"(tổng(?! công ty| cty| cục)|cộng|tong cong|tong so|total|合计|总计|共计)(?!\w)")
"""With its marks: "Tống Văn An" and "Công Văn Ba" are people, and "Tổng công ty" is an employer."""
_FOOT = re.compile(
    r"(người lập|giám đốc|phó giám đốc|thủ trưởng|trưởng phòng|kt\.|ký tên|\(ký|xác nhận|nơi nhận|người phụ trách"
    r"|kế toán|ấn định danh sách|danh sách này|danh sách có|[\w .]+, ngày .* tháng|ngày .* tháng .* năm|制表|负责人)"
)
_SECTION = re.compile(r"^\s*([IVX]{1,5}|[A-H])\s*[.)\-/:]\s*\S")
_COLUMN_NUMBER = re.compile(r"[(\[]?\d{1,2}[)\]]?|[A-Z]")
EXAMPLE_MARK = "Ví dụ"
EXAMPLE_ID = "000000000000"
"""What marks the example in our template, both together: in the column of ordinals, and as a number nobody has."""
_PERSONAL = ("citizen_id", "birth_date", "passport_number", "pass_number", "document_number", "phone", "sex")


def _is_surely_a_person(row: Sequence[Cell], columns: Mapping[str, int]) -> bool:
    """Whether the citizen ID's cell holds a long number: spares most rows the closer look."""
    column = columns.get("citizen_id")
    cell = row[column] if column is not None and column < len(row) else None
    return (isinstance(cell, float) and cell > 1e8) or (isinstance(cell, str) and len(cell) > 8 and cell.isdecimal())


def _is_example(row: Sequence[Cell]) -> bool:
    return bool(row) and row[0] == EXAMPLE_MARK and EXAMPLE_ID in row


def _is_aside(filled: Sequence[Cell], titles: frozenset[str]) -> bool:
    """Whether the filled cells repeat the header, or number the columns."""
    repeated = sum(isinstance(cell, str) and plain(cell) in titles for cell in filled) > len(filled) // 2
    numbered = len(filled) > 3 and all(_COLUMN_NUMBER.fullmatch(text_of(cell)) for cell in filled)
    return (len(filled) > 1 and repeated) or numbered


def _is_end(filled: Sequence[Cell]) -> bool:
    """Whether the filled cells are a total, or what stands above signatures."""
    texts = [text_of(cell).casefold() for cell in filled if isinstance(cell, str)]
    total = any(_TOTAL.match(text) for text in texts[:1])  # further on it is a note, or an employer's name
    return total or (len(texts) == len(filled) and all(_FOOT.match(text) for text in texts))


def fill_merged(sheet: Sheet, header: Header) -> None:
    """What is written once in a cell merged over several people holds for each of them. Empty rows stay empty."""
    for top, end, column in sheet.merged:
        if top <= header.last_row or top >= len(sheet.rows) or column >= len(sheet.rows[top]):
            continue
        for row in sheet.rows[top + 1 : end + 1]:
            if column < len(row) and is_empty(row[column]) and any(not is_empty(cell) for cell in row):
                row[column] = sheet.rows[top][column]


def people_rows(sheet: Sheet, header: Header) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows that are people, with their index. Rows that merely lack something are people too.

    Left out: empty rows, totals, repeated headers, column numbers, names of sections, signatures and names
    below them, and our template's example.
    """
    columns = header.columns
    titles = frozenset(plain(title) for title in header.titles.values())
    personal = [columns[name] for name in _PERSONAL if name in columns]
    ended = False
    for index in range(header.last_row + 1, len(sheet.rows)):
        row = sheet.rows[index]
        if _is_example(row):
            continue
        if _is_surely_a_person(row, columns):
            yield index, row
            continue
        filled = [cell for cell in row if not is_empty(cell)]
        if not filled or _is_aside(filled, titles):
            continue
        if _is_end(filled):
            ended = True
            continue
        named = any(column < len(row) and not is_empty(row[column]) for column in personal)
        section = len(filled) == 1 and isinstance(filled[0], str) and bool(_SECTION.match(filled[0]))
        if named or not (section or (ended and len(filled) < 3)):
            yield index, row
