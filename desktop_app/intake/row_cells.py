"""What each column's cells say, one reader a field, and what the cells of one row say against each other. Pure."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.intake import cells
from desktop_app.intake.cells import Cell, text_of
from desktop_app.intake.dates import read_date
from desktop_app.intake.further_papers import PAPER_FIELDS

_OLDEST = 100


@dataclass(frozen=True)
class CellRemark:
    """What is to be said of one cell. `rejects`: the row cannot be taken in while it stands."""

    field: str
    code: str
    value: str
    rejects: bool
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass
class Reading:
    """One row, or one cell, while it is read."""

    today: date
    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    remarks: list[CellRemark] = dataclasses.field(default_factory=list)

    def reject(self, name: str, code: str, cell: Cell, **params: Any) -> None:
        """Say why the row cannot be taken in."""
        self.remarks.append(CellRemark(name, code, text_of(cell), rejects=True, params=params))

    def warn(self, name: str, code: str, cell: Cell, **params: Any) -> None:
        """Say what is to be checked."""
        self.remarks.append(CellRemark(name, code, text_of(cell), rejects=False, params=params))


Read = Callable[[Reading, str, Cell], None]


def _text(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = text_of(cell)


def _name(reading: Reading, name: str, cell: Cell) -> None:
    read = cells.name_of(text_of(cell))
    problem = cells.name_problem(read)
    if problem == "name_damaged":
        reading.reject(name, problem, cell)
    elif problem:
        reading.warn(name, problem, cell)
    reading.values[name] = read


def _at_most(most: int) -> Read:
    """Reads a text for which the record has room."""

    def read(reading: Reading, name: str, cell: Cell) -> None:
        text = text_of(cell)
        if len(text) > most:
            reading.reject(name, "text_too_long", f"{text[:60]}…", most=most)
        else:
            reading.values[name] = text

    return read


def _capitals(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = text_of(cell).upper()


def _ethnicity(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.name_of(text_of(cell))


def _citizen_id(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name], reading.values["citizen_id_is_number"] = cells.digits_of(cell)


def _sex(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.sex_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "sex_unknown", cell)


def _phone(reading: Reading, name: str, cell: Cell) -> None:
    phone = cells.phone_of(cell)
    reading.values[name] = phone.number[:64]
    if phone.restored:
        reading.warn(name, "phone_zero_restored", cell, kept=phone.number)
    elif not phone.usual:
        reading.warn(name, "phone_form", cell)


def _kind(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.kind_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "document_kind_unknown", cell)


def _document(reading: Reading, name: str, cell: Cell) -> None:
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


def _health(reading: Reading, name: str, cell: Cell) -> None:
    reading.values[name] = cells.result_of(text_of(cell))
    if reading.values[name] is None:
        reading.reject(name, "health_result_unknown", cell)


def _birth(reading: Reading, name: str, cell: Cell) -> None:
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


def _born(sex: Sex) -> Read:
    """Reads a birth date that stands in the column of its sex ("Năm sinh": "Nam", "Nữ")."""

    def read(reading: Reading, name: str, cell: Cell) -> None:
        if "birth_date" in reading.values:
            reading.reject(name, "sex_unknown", cell)
            return
        _birth(reading, name, cell)
        if name in reading.values:
            reading.values |= {"birth_date": reading.values.pop(name), "sex": sex}

    return read


def _day(reading: Reading, name: str, cell: Cell) -> None:
    read = read_date(cell, reading.today)
    if read.day is None or read.precision is not BirthPrecision.DAY:
        reading.reject(name, read.problem or "date_incomplete", cell)
        return
    if read.doubt:
        reading.warn(name, read.doubt, cell, read=read.day)
    reading.values[name] = read.day


def _past_day(reading: Reading, name: str, cell: Cell) -> None:
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
UNLIKE = {"full_name", "passport_name", "name_zh", "citizen_id", "address", "phone", "contract_number", "note"}
UNLIKE |= {"birth_male", "birth_female", "document_number", "passport_number", "pass_number"}
"""Columns whose cells are all different, or are read in the light of others: no use in remembering what one meant."""
UNLIKE |= {name for name, (_, part) in PAPER_FIELDS.items() if part == "number"}
_PAPER_READERS: dict[str, Read] = {
    "name": _at_most(300),
    "level": _at_most(64),
    "number": _at_most(64),
    "issued_on": _past_day,
    "expires_on": _day,
}
READERS: dict[str, Read] = {
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
    **{name: _PAPER_READERS[part] for name, (_, part) in PAPER_FIELDS.items()},
}


def check_whole(reading: Reading) -> None:
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
