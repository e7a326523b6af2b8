"""A list of workers: its sheet found, its cells read, totals and empty rows left out. Pure; knows no record.

What a cell means without the record is decided here; whose citizen ID it is, which commune and which job order, is not.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.vocabulary import BirthPrecision, DocumentKind, HealthResult, Sex
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.intake import cells
from desktop_app.intake.cells import Cell, is_empty, text_of
from desktop_app.intake.dates import could_be_month_first, read_date
from desktop_app.intake.further_papers import ListedPaper, take_papers
from desktop_app.intake.headers import KEYS, Header, find_header, guess_header, mapped
from desktop_app.intake.people_rows import fill_merged, people_rows
from desktop_app.intake.row_cells import READERS, UNLIKE, CellRemark, Read, Reading, check_whole
from desktop_app.intake.spreadsheet import Sheet

__all__ = [
    "CellRemark",
    "ColumnMapping",
    "Corrections",
    "ListRow",
    "WorkerList",
    "choose_sheet",
    "corrected",
    "read_list",
]

_PREFIXES = {"village": "", "commune": "xã", "district": "huyện", "province": "tỉnh"}
_LEVEL_WORD = re.compile(r"(xa|phuong|thi tran|huyen|thanh pho|thi xa|tp|tinh|tt)[ .]")
_NUMBERS = {"document_number": ("passport_number", "pass_number")}
"""Fields whose cells may stand in a column of a narrower field."""
ColumnMapping = Mapping[int, str | None]
"""What an officer says of columns (0-based): the field, or None for a column that is not to be read."""
Corrections = Mapping[tuple[int, str], str]
"""What an officer writes in place of a cell: (the sheet's row number, field) -> text."""
ChosenSheet = tuple[Sheet, Header, tuple[str, ...]]
_Reader = tuple[str, int, Read, dict[Cell, Reading] | None]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One person of a list. None is "not said": the column is missing or the cell is empty."""

    number: int
    """The sheet's own row number, from 1."""
    remarks: tuple[CellRemark, ...] = ()
    full_name: str | None = None
    passport_name: str | None = None
    name_zh: str | None = None
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    citizen_id: str | None = None
    """As written, without spaces; whether it is an ID is not decided here."""
    citizen_id_is_number: bool = False
    """The file held a number, so leading zeros may be lost."""
    ethnicity: str | None = None
    address: str | None = None
    phone: str | None = None
    document_kind: DocumentKind | None = None
    document_number: str | None = None
    document_issued_on: date | None = None
    document_expires_on: date | None = None
    document_issued_at: str | None = None
    examined_on: date | None = None
    health_result: HealthResult | None = None
    facility: str | None = None
    employer: str | None = None
    job: str | None = None
    job_order: str | None = None
    contract_number: str | None = None
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    declared_on: date | None = None
    note: str | None = None
    papers: tuple[ListedPaper, ...] = ()
    """What a programme asks beside travel papers and health."""

    @property
    def has_contract(self) -> bool:
        """Whether the row says anything of a contract."""
        return any((self.contract_number, self.signed_on, self.starts_on, self.ends_on))


@dataclass(frozen=True)
class WorkerList:
    """What a file holds: the sheet with the list, its header and its people."""

    sheet: Sheet
    header: Header
    rows: tuple[ListRow, ...]
    left_sheets: tuple[str, ...] = ()
    """Other sheets of the file that list people too and were not read."""
    hidden: tuple[int, ...] = ()
    """Numbers of people's rows that the spreadsheet does not show; they are read like the others."""
    without_value: Mapping[str, tuple[int, ...]] = dataclasses.field(default_factory=dict)
    """Of a column that is read: the rows' numbers whose formula has no value in the file."""


def _address(row: Sequence[Cell], columns: Mapping[str, int]) -> str | None:
    """One address from columns of its own for village, commune, district and province."""
    parts = []
    for name, word in _PREFIXES.items():
        text = text_of(row[columns[name]]) if name in columns and columns[name] < len(row) else ""
        if text:
            said = not word or _LEVEL_WORD.match(fold(text) + " ") or name == "province"
            parts.append(text if said and name != "province" else f"{word} {re.sub(r'(?i)^tỉnh ', '', text)}")
    return ", ".join(parts) if len(parts) > 1 or (parts and "commune" in columns) else None


def _read_row(
    number: int,
    row: Sequence[Cell],
    columns: Mapping[str, int],
    readers: Sequence[_Reader],
    today: date,
    corrected: Mapping[str, str] | None = None,
) -> ListRow:
    reading = Reading(today)
    width = len(row)
    for name, column, read, memory in readers:  # 110,000 times in a list of 5,000, so nothing is called needlessly
        cell = row[column] if column < width else None
        if memory is None:
            if not is_empty(cell):
                read(reading, name, cell)
            continue
        meaning = memory.get(cell)
        if meaning is None:
            meaning = memory[cell] = Reading(today)
            if not is_empty(cell):
                read(meaning, name, cell)
        reading.values.update(meaning.values)
        if meaning.remarks:
            reading.remarks += meaning.remarks
    if "address" not in reading.values and (address := _address(row, columns)):
        reading.values["address"] = address
    whole_name = corrected is not None and "full_name" in corrected
    if "family_name" in columns and columns["family_name"] < len(row) and "full_name" in reading.values:
        family = "" if whole_name else text_of(row[columns["family_name"]])
        reading.values["full_name"] = cells.name_of(f"{family} {reading.values['full_name']}".strip())
        reading.remarks = [r for r in reading.remarks if r.code != "name_short"]
    check_whole(reading)
    take_papers(reading.values)
    return ListRow(number=number, remarks=tuple(reading.remarks), **reading.values)


def _read_corrected(
    number: int, row: Sequence[Cell], columns: Mapping[str, int], today: date, texts: Mapping[str, str]
) -> ListRow:
    """A row in which an officer wrote something else; a field that the list has no column for is read as if it had."""
    cells_now = list(row) + [None] * (max(columns.values(), default=0) + 1 - len(row))
    places = dict(columns)
    for name, text in texts.items():
        held = next((other for other in (name, *_NUMBERS.get(name, ())) if other in places), name)
        if held in places:
            cells_now[places[held]] = text
        elif held in READERS:
            places[held] = len(cells_now)
            cells_now.append(text)
    readers = [(name, places[name], read, None) for name, read in READERS.items() if name in places]
    return _read_row(number, cells_now, places, readers, today, texts)


def choose_sheet(sheets: Sequence[Sheet], wanted: str | None = None, *, guess: bool = False) -> ChosenSheet:
    """The sheet whose header names most fields, among equals the one with most rows; and the others that list people.

    `wanted` names the sheet instead. KnownError("list_no_header") where no sheet has a row that names people or
    papers; with `guess` the likeliest row of headers is taken all the same, so that its columns can be mapped by hand.
    """
    asked = [sheet for sheet in sheets if wanted in {None, sheet.name}]
    found = [(sheet, header) for sheet in asked if (header := find_header(sheet.rows)) is not None]
    if not found and guess:
        found = [(sheet, header) for sheet in asked if (header := guess_header(sheet.rows)) is not None]
    if not found:
        raise KnownError("list_no_header")
    chosen = max(found, key=lambda pair: (len(pair[1].columns), len(pair[0].rows)))
    others = [(sheet, header) for sheet in sheets if sheet is not chosen[0] and (header := find_header(sheet.rows))]
    left = tuple(sheet.name for sheet, header in others if next(people_rows(sheet, header), None) is not None)
    return *chosen, left


def read_list(
    sheets: Iterable[Sheet],
    today: date,
    each: Callable[[int, int], None] | None = None,
    *,
    mapping: ColumnMapping | None = None,
    corrections: Corrections | None = None,
    chosen: ChosenSheet | None = None,
) -> WorkerList:
    """The people of a list file. `each(done, all)` is called now and then, and may raise to stop.

    `chosen`: what choose_sheet gave, where that was asked before. KnownError: list_no_header, list_no_rows.
    """
    sheet, header, left = chosen or choose_sheet(tuple(sheets), guess=bool(mapping))
    if mapping:
        header = mapped(header, mapping)
    if not set(header.columns) & KEYS:
        raise KnownError("list_no_header")
    fill_merged(sheet, header)
    rows = tuple(_rows(sheet, header, today, each, corrections or {}))
    if not rows:
        raise KnownError("list_no_rows", sheet=sheet.name)
    rows = _doubt_month_first(rows, sheet, header)
    return WorkerList(sheet, header, rows, left, _hidden(sheet, rows), _without_value(sheet, header, rows))


def _rows(
    sheet: Sheet,
    header: Header,
    today: date,
    each: Callable[[int, int], None] | None,
    corrections: Corrections,
) -> Iterator[ListRow]:
    readers: list[_Reader] = [
        (name, header.columns[name], read, None if name in UNLIKE else {})
        for name, read in READERS.items()
        if name in header.columns
    ]
    corrected: dict[int, dict[str, str]] = defaultdict(dict)
    for (number, name), text in corrections.items():
        corrected[number][name] = text
    for done, (index, row) in enumerate(people_rows(sheet, header)):
        if each is not None and done % 200 == 0:
            each(index, len(sheet.rows))
        if index + 1 in corrected:
            yield _read_corrected(index + 1, row, header.columns, today, corrected[index + 1])
        else:
            yield _read_row(index + 1, row, header.columns, readers, today)


def _hidden(sheet: Sheet, rows: Iterable[ListRow]) -> tuple[int, ...]:
    if not sheet.hidden:
        return ()
    out_of_sight = set(sheet.hidden)
    return tuple(row.number for row in rows if row.number - 1 in out_of_sight)


def _without_value(sheet: Sheet, header: Header, rows: Iterable[ListRow]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    if sheet.without_value:
        numbers = [row.number for row in rows]
        for name, column in header.columns.items():
            if empty := tuple(number for number in numbers if (number - 1, column) in sheet.without_value):
                found[name] = empty
    return found


def _doubt_month_first(rows: tuple[ListRow, ...], sheet: Sheet, header: Header) -> tuple[ListRow, ...]:
    """Where more dates of a column have the month first than the day, those that may be either are doubted."""
    first: dict[str, int] = defaultdict(int)
    for row in rows:
        for remark in row.remarks:
            if remark.code == "date_month_first":
                first[remark.field] += 1
    doubts: dict[int, list[CellRemark]] = defaultdict(list)
    for name, count in first.items():
        column = header.columns.get(name)
        if column is not None:
            ambiguous, certain = _either_way(rows, sheet, column)
            for number, said in ambiguous if count > certain else ():
                doubts[number].append(CellRemark(name, "date_maybe_month_first", text_of(said), rejects=False))
    if not doubts:
        return rows
    return tuple(
        dataclasses.replace(row, remarks=(*row.remarks, *doubts[row.number])) if row.number in doubts else row
        for row in rows
    )


def _either_way(rows: Iterable[ListRow], sheet: Sheet, column: int) -> tuple[list[tuple[int, Cell]], int]:
    """The column's cells that may be either, with their rows' numbers, and how many surely have the day first."""
    ambiguous, certain = [], 0
    for row in rows:
        held = sheet.rows[row.number - 1]
        cell = held[column] if column < len(held) else None
        if is_empty(cell):
            continue
        if could_be_month_first(cell):
            ambiguous.append((row.number, cell))
        else:
            certain += (read := read_date(cell, date.max)).day is not None and read.day.day > 12
    return ambiguous, certain


def corrected(people: WorkerList, corrections: Corrections, numbers: Iterable[int], today: date) -> WorkerList:
    """The list with the rows of these numbers read anew, as they are corrected now."""
    texts: dict[int, dict[str, str]] = {number: {} for number in numbers}
    for (number, name), text in corrections.items():
        texts.setdefault(number, {})[name] = text
    columns, held = people.header.columns, people.sheet.rows
    rows = tuple(
        _read_corrected(row.number, held[row.number - 1], columns, today, texts[row.number])
        if row.number in texts
        else row
        for row in people.rows
    )
    return dataclasses.replace(people, rows=rows)
