"""A list of workers as typed rows: header found, cells read, totals and empty rows left out. Pure; knows no record.

What a cell means without the record is decided here; whose citizen ID it is, which commune and which job order, is not.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.vocabulary import BirthPrecision, DocumentKind, HealthResult, Sex
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.intake import cells
from desktop_app.intake.cells import Cell, is_empty, text_of
from desktop_app.intake.dates import read_date
from desktop_app.intake.headers import Header, find_header
from desktop_app.intake.people_rows import fill_merged, people_rows
from desktop_app.intake.spreadsheet import Sheet

_OLDEST = 100
_PREFIXES = {"village": "", "commune": "xã", "district": "huyện", "province": "tỉnh"}
_LEVEL_WORD = re.compile(r"(xa|phuong|thi tran|huyen|thanh pho|thi xa|tp|tinh|tt)[ .]")


@dataclass(frozen=True)
class CellRemark:
    """What is to be said of one cell. `rejects`: the row cannot be taken in while it stands."""

    field: str
    code: str
    value: str
    rejects: bool
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


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


@dataclass
class _Reading:
    """One row while it is read."""

    today: date
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    remarks: list[CellRemark] = dataclasses.field(default_factory=list)

    def reject(self, name: str, code: str, cell: Cell, **params: Any) -> None:
        self.remarks.append(CellRemark(name, code, text_of(cell), rejects=True, params=params))

    def warn(self, name: str, code: str, cell: Cell, **params: Any) -> None:
        self.remarks.append(CellRemark(name, code, text_of(cell), rejects=False, params=params))


_Read = Callable[[_Reading, str, Cell], None]


def _text(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = text_of(cell)


def _name(reading: _Reading, name: str, cell: Cell) -> None:
    read = cells.name_of(text_of(cell))
    problem = cells.name_problem(read)
    if problem == "name_damaged":
        reading.reject(name, problem, cell)
    elif problem:
        reading.warn(name, problem, cell)
    reading.values[name] = read


def _capitals(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = text_of(cell).upper()


def _ethnicity(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.name_of(text_of(cell))


def _citizen_id(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name], reading.values["citizen_id_is_number"] = cells.digits_of(cell)


def _sex(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.sex_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "sex_unknown", cell)


def _phone(reading: _Reading, name: str, cell: Cell) -> None:
    phone = cells.phone_of(cell)
    reading.values[name] = phone.number[:64]
    if phone.restored:
        reading.warn(name, "phone_zero_restored", cell, kept=phone.number)
    elif not phone.usual:
        reading.warn(name, "phone_form", cell)


def _kind(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.kind_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "document_kind_unknown", cell)


def _document(reading: _Reading, name: str, cell: Cell) -> None:
    if "document_number" in reading.values:
        reading.warn(name, "second_document_left", cell)
        return
    kinds = {"passport_number": DocumentKind.PASSPORT, "pass_number": DocumentKind.PASS_UNSTATED}
    number = cells.document_number_of(text_of(cell))
    reading.values["document_number"] = number
    kind = reading.values.get("document_kind") or kinds.get(name)
    if kind is None and "document_kind" not in reading.values:
        kind = DocumentKind.PASSPORT if re.fullmatch(r"[A-Z][0-9]{7,8}", number) else None
        reading.warn(name, "document_kind_from_form" if kind else "document_kind_missing", cell)
        kind = kind or DocumentKind.PASS_UNSTATED
    reading.values["document_kind"] = kind
    doubt = cells.document_number_problem(number, kind) if kind else None
    if doubt:
        reading.warn(name, doubt, cell)


def _health(reading: _Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.result_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "health_result_unknown", cell)


def _birth(reading: _Reading, name: str, cell: Cell) -> None:
    read = read_date(cell, reading.today)
    day = read.day
    if day is not None and read.doubt == "year_two_digits" and day > reading.today:
        day = day.replace(year=day.year - 100)
    if day is None:
        reading.reject(name, read.problem or "date_unreadable", cell)
        return
    if day > reading.today:
        reading.reject(name, "birth_in_future", cell)
        return
    if reading.today.year - day.year > _OLDEST:
        reading.warn(name, "birth_long_ago", cell, read=day)
    if read.doubt:
        reading.warn(name, read.doubt, cell, read=day)
    if read.precision is not BirthPrecision.DAY:
        reading.warn(name, f"birth_only_{read.precision}", cell)
    reading.values[name], reading.values["birth_precision"] = day, read.precision


def _born(sex: Sex) -> _Read:
    """Reads a birth date that stands in the column of its sex ("Năm sinh": "Nam", "Nữ")."""

    def read(reading: _Reading, name: str, cell: Cell) -> None:
        if "birth_date" in reading.values:
            reading.reject(name, "sex_unknown", cell)
            return
        _birth(reading, name, cell)
        if name in reading.values:
            reading.values |= {"birth_date": reading.values.pop(name), "sex": sex}

    return read


def _day(reading: _Reading, name: str, cell: Cell) -> None:
    read = read_date(cell, reading.today)
    if read.day is None or read.precision is not BirthPrecision.DAY:
        reading.reject(name, read.problem or "date_incomplete", cell)
        return
    if read.doubt:
        reading.warn(name, read.doubt, cell, read=read.day)
    reading.values[name] = read.day


def _past_day(reading: _Reading, name: str, cell: Cell) -> None:
    _day(reading, name, cell)
    day = reading.values.get(name)
    if day is not None and day > reading.today:
        reading.warn(name, "date_in_future", cell, read=day, today=reading.today)


_LONGEST = {
    **dict.fromkeys(("full_name", "passport_name", "name_zh", "ethnicity"), 150),
    **dict.fromkeys(("document_number", "contract_number"), 64),
    **dict.fromkeys(("facility", "employer", "job", "document_issued_at"), 300),
}
"""Characters that the record has room for."""
_Reader = tuple[str, int, _Read, dict[Cell, _Reading] | None]
_UNLIKE = {"full_name", "passport_name", "name_zh", "citizen_id", "address", "phone", "contract_number", "note"}
_UNLIKE |= {"birth_male", "birth_female", "document_number", "passport_number", "pass_number"}
"""Columns whose cells are all different, or are read in the light of others: no use in remembering what one meant."""
_READERS: dict[str, _Read] = {
    "full_name": _name,
    "passport_name": _capitals,
    "name_zh": _text,
    "birth_date": _birth,
    "birth_male": _born(Sex.MALE),
    "birth_female": _born(Sex.FEMALE),
    "sex": _sex,
    "citizen_id": _citizen_id,
    "ethnicity": _ethnicity,
    "address": _text,
    "phone": _phone,
    "document_kind": _kind,
    "document_number": _document,
    "passport_number": _document,
    "pass_number": _document,
    "document_issued_on": _past_day,
    "document_expires_on": _day,
    "document_issued_at": _text,
    "examined_on": _past_day,
    "health_result": _health,
    "facility": _text,
    "employer": _text,
    "job": _text,
    "job_order": _text,
    "contract_number": _text,
    "signed_on": _past_day,
    "starts_on": _day,
    "ends_on": _day,
    "declared_on": _past_day,
    "note": _text,
}


def _check_whole(reading: _Reading) -> None:
    """What two cells of one row say against each other, or without each other."""
    got = reading.values.get
    for name, most in _LONGEST.items():
        text = got(name) or ""
        if len(text) > most:
            reading.reject(name, "text_too_long", f"{text[:60]}…", most=most)
    signed, declared = got("signed_on"), got("declared_on")
    issued, expires = got("document_issued_on"), got("document_expires_on")
    if issued and expires and expires <= issued:
        reading.reject("document_expires_on", "expires_before_issued", expires, issued=issued)
    starts, ends = got("starts_on"), got("ends_on")
    if starts and ends and ends < starts:
        reading.reject("ends_on", "ends_before_starts", ends, starts=starts)
    if (issued or expires) and not got("document_number"):
        reading.warn("document_number", "document_without_number", None)
    if got("examined_on") is None and (got("health_result") or got("facility")):
        reading.warn("examined_on", "health_without_date", None)
    if got("examined_on") is not None and got("health_result") is None:
        reading.warn("health_result", "health_without_result", None)
    if declared and not signed:
        reading.warn("signed_on", "declared_without_signing", None)
    elif declared and signed and declared < signed:
        reading.warn("declared_on", "declared_before_signed", declared, signed=signed)


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
    number: int, row: Sequence[Cell], columns: Mapping[str, int], readers: Sequence[_Reader], today: date
) -> ListRow:
    reading = _Reading(today)
    for name, column, read, memory in readers:
        cell = row[column] if column < len(row) else None
        if memory is None:
            if not is_empty(cell):
                read(reading, name, cell)
            continue
        meaning = memory.get(cell)
        if meaning is None:
            meaning = memory[cell] = _Reading(today)
            if not is_empty(cell):
                read(meaning, name, cell)
        reading.values.update(meaning.values)
        reading.remarks += meaning.remarks
    if "address" not in reading.values and (address := _address(row, columns)):
        reading.values["address"] = address
    if "family_name" in columns and columns["family_name"] < len(row) and "full_name" in reading.values:
        family = text_of(row[columns["family_name"]])
        reading.values["full_name"] = cells.name_of(f"{family} {reading.values['full_name']}")
        reading.remarks = [r for r in reading.remarks if r.code != "name_short"]
    _check_whole(reading)
    return ListRow(number=number, remarks=tuple(reading.remarks), **reading.values)


def choose_sheet(sheets: Iterable[Sheet]) -> tuple[Sheet, Header, tuple[str, ...]]:
    """The sheet whose header names most fields, among equals the one with most rows; and the others that list people.

    KnownError("list_no_header") where no sheet has a row that names people or papers.
    """
    found = [(sheet, header) for sheet in sheets if (header := find_header(sheet.rows)) is not None]
    if not found:
        raise KnownError("list_no_header")
    chosen = max(found, key=lambda pair: (len(pair[1].columns), len(pair[0].rows)))
    left = tuple(pair[0].name for pair in found if pair is not chosen and next(people_rows(*pair), None) is not None)
    return *chosen, left


def read_list(sheets: Iterable[Sheet], today: date, each: Callable[[int, int], None] | None = None) -> WorkerList:
    """The people of a list file. `each(done, all)` is called now and then, and may raise to stop.

    KnownError: list_no_header, list_no_rows.
    """
    sheet, header, left = choose_sheet(sheets)
    fill_merged(sheet, header)
    readers: list[_Reader] = [
        (name, header.columns[name], read, None if name in _UNLIKE else {})
        for name, read in _READERS.items()
        if name in header.columns
    ]
    rows: list[ListRow] = []
    for index, row in people_rows(sheet, header):
        if each is not None and len(rows) % 200 == 0:
            each(index, len(sheet.rows))
        rows.append(_read_row(index + 1, row, header.columns, readers, today))
    if not rows:
        raise KnownError("list_no_rows", sheet=sheet.name)
    return WorkerList(sheet, header, tuple(rows), left)
