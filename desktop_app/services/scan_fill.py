"""What a worker's form takes of a scan: what is safe, never of another person, and nothing changes without a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from db.vocabulary import BirthPrecision, DocumentState
from desktop_app.formats import fold, show_date, sort_key, tidy
from desktop_app.intake.scan import Scan, ScanKind, ScannedDocument
from desktop_app.services.scan_reading import Reading
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, FormerForm, WorkerForm
from desktop_app.wording import sentence

_PLACES = {"former_id": "new_former", "issued_on": "address_dated", "nationality": "documents", "document": "documents"}
_WRONG_NUMBER = "document_number_letters"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with what is safe of a scan, and a sentence beside each field to look at.

    The names are WorkerForm's; of a paper `documents[0].number`, or `documents` where none could be added.
    """

    form: WorkerForm
    notes: Mapping[str, str] = field(default_factory=dict)
    other_person: bool = False
    """The scan is of somebody else: the form is as it was."""


class _Filling:
    """One form while it is filled."""

    def __init__(self, form: WorkerForm, reading: Reading, language: str) -> None:
        self.form = form
        self.reading = reading
        self.scan = reading.scan
        self.notes: dict[str, str] = {}
        self._language = language

    def note(self, place: str, code: str, **params: Any) -> None:
        """Say something beside a field, after what was said there before."""
        said = sentence("scan_note", code, self._language, **params)
        self.notes[place] = f"{self.notes[place]} {said}" if place in self.notes else said

    def change(self, **values: Any) -> None:
        """Put values into the form."""
        self.form = replace(self.form, **values)

    def doubted(self, name: str) -> bool:
        """Whether the scan itself doubts this field."""
        return any(doubt.field == name for doubt in self.scan.doubts)

    def take(self, name: str, value: Any, shown: Any = None) -> None:
        """A value of the card: into an empty field, or over another with a word about what was there."""
        old = getattr(self.form, name)
        if value is None or value == old:
            return
        self.change(**{name: value})
        if old is not None:
            self.note(name, "was", value=old if shown is None else shown(old))


def fill(desk: Desk, form: WorkerForm, reading: Reading) -> Filled:
    """The form with what is safe of the scan. A scan of another person than the form's changes nothing, and says so.

    Neither does a person's card with an ID that they no longer bear; it is told as such.
    """
    scan = reading.scan
    if scan.kind not in {ScanKind.CITIZEN_CARD, ScanKind.MRZ} or not scan.complete:
        return Filled(form)
    filling = _Filling(form, reading, desk.language)
    outdated = bool(form.citizen_id) and form.citizen_id == reading.id_today
    if not outdated and _another_person(form, scan):
        said = {"scanned": scan.citizen_id or scan.passport_name, "here": form.citizen_id or form.full_name}
        filling.note("citizen_id", "other_person", **said)
        return Filled(form, filling.notes, other_person=True)
    if scan.kind is ScanKind.MRZ:
        _fill_lines(filling)
    elif not outdated:
        _fill_card(filling, lambda day: show_date(day, form.birth_precision.value), desk.language)
    _say_doubts(filling)
    return Filled(filling.form, filling.notes)


def _another_person(form: WorkerForm, scan: Scan) -> bool:
    """A scan is of another person where the IDs differ, or without an ID where name and birth date both do."""
    if form.citizen_id and scan.citizen_id:
        return "".join(form.citizen_id.split()) not in {scan.citizen_id, scan.former_id}
    name = scan.full_name or scan.passport_name
    differs = bool(form.full_name.strip() and name) and fold(form.full_name) != fold(name or "")
    return differs and bool(form.birth_date and scan.birth_date) and form.birth_date != scan.birth_date


# ---- a citizen card


def _fill_card(filling: _Filling, show_birth: Any, language: str) -> None:
    scan = filling.scan
    filling.take("citizen_id", scan.citizen_id)
    _take_name(filling)
    if _says_more(filling.form, scan):
        filling.take("birth_date", scan.birth_date, show_birth)
        filling.change(birth_precision=scan.birth_precision)
    filling.take("sex", scan.sex, lambda sex: sentence("state.sex", sex.value, language))
    _take_address(filling)
    _take_former(filling)


def _take_former(filling: _Filling) -> None:
    scan, former = filling.scan, filling.scan.former_id
    if former and not filling.reading.former_on_record and former != filling.form.citizen_id:
        there = {one.citizen_id for one in filling.form.new_former}
        if former not in there:
            one = FormerForm(citizen_id=former, until=scan.issued_on)
            filling.change(new_former=(*filling.form.new_former, one))


def _says_more(form: WorkerForm, scan: Scan) -> bool:
    """Whether the scan's birth date is another, or more exact, than the form's."""
    if scan.birth_date is None or form.birth_date is None:
        return scan.birth_date is not None
    if scan.birth_precision is BirthPrecision.YEAR:
        return scan.birth_date.year != form.birth_date.year
    if scan.birth_precision is BirthPrecision.MONTH:
        return (scan.birth_date.year, scan.birth_date.month) != (form.birth_date.year, form.birth_date.month)
    return True


def _take_name(filling: _Filling) -> None:
    name, old = filling.scan.full_name, tidy(filling.form.full_name)
    if name is None or (old and sort_key(old) == sort_key(name)):
        return
    if old and filling.doubted("full_name"):
        filling.note("full_name", "card_says", value=name)
        return
    filling.change(full_name=name)
    if old:
        filling.note("full_name", "was", value=old)


def _take_address(filling: _Filling) -> None:
    scan, form, reading = filling.scan, filling.form, filling.reading
    if scan.address is None:
        return
    old = tidy(form.address or "")
    dated = form.address_dated
    if old and old != scan.address and dated and scan.issued_on and scan.issued_on < dated:
        filling.note("address", "address_older", value=scan.address, day=scan.issued_on)
        return
    filling.take("address", scan.address)
    filling.change(address_dated=scan.issued_on or dated)
    if reading.commune_id is not None:
        moved = form.commune_id is not None and form.commune_id != reading.commune_id
        filling.change(commune_id=reading.commune_id)
        if moved:
            filling.note("commune_id", "commune_changed")
    elif old != scan.address and form.commune_id not in {None, *reading.commune_choices}:
        filling.change(commune_id=None)


# ---- machine-readable lines


def _fill_lines(filling: _Filling) -> None:
    """What an officer, or a card, said before stays: these lines have no marks and less detail."""
    scan, form = filling.scan, filling.form
    if not form.citizen_id:
        filling.take("citizen_id", scan.citizen_id)
    if scan.birth_date is not None and form.birth_date is None:
        filling.change(birth_date=scan.birth_date, birth_precision=scan.birth_precision)
    elif scan.birth_date is not None and _says_more(form, scan) and form.birth_date != scan.birth_date:
        filling.note("birth_date", "paper_says", value=show_date(scan.birth_date, scan.birth_precision.value))
    if scan.sex is not None and form.sex is None:
        filling.change(sex=scan.sex)
    elif scan.sex is not None and form.sex is not scan.sex:
        filling.note("sex", "paper_says_other")
    _take_passport_name(filling)
    _take_former(filling)
    if scan.document is not None and scan.document.kind is not None:
        _take_document(filling, scan.document)


def _take_passport_name(filling: _Filling) -> None:
    name = filling.scan.passport_name
    if name is None:
        return
    full_name = tidy(filling.form.full_name)
    if not full_name:
        filling.note("full_name", "name_with_marks", value=name)
    elif fold(full_name) != fold(name):
        filling.note("full_name", "paper_says", value=name)
    filling.take("passport_name", name)


def _take_document(filling: _Filling, paper: ScannedDocument) -> None:
    warned = {warning.code for warning in filling.reading.warnings}
    if not paper.number or paper.kind is None or _WRONG_NUMBER in warned:
        filling.note("documents", "document_by_hand")
        return
    country = paper.country or DocumentForm().country
    papers = list(filling.form.documents)
    at = next((i for i, one in enumerate(papers) if _is_that(one, paper.number)), len(papers))
    if at == len(papers):
        papers.append(DocumentForm(paper.kind, paper.number, country, expires_on=paper.expires_on))
    else:
        old = papers[at]
        expires_on = paper.expires_on or old.expires_on
        papers[at] = replace(old, kind=paper.kind, number=paper.number, country=country, expires_on=expires_on)
        if old.expires_on is not None and old.expires_on != expires_on:
            filling.note(f"documents[{at}].expires_on", "was", value=show_date(old.expires_on))
        if old.state is not DocumentState.HELD:
            filling.note(f"documents[{at}].number", "document_not_held")
    filling.change(documents=tuple(papers))


def _is_that(one: DocumentForm, number: str) -> bool:
    """The same paper, or a line of the form that is still empty."""
    typed = "".join(one.number.split()).upper()
    return typed == number or (not typed and one.id is None)


# ---- what the scan doubts


def _say_doubts(filling: _Filling) -> None:
    """Each warning beside the field of the form that it is about."""
    last = len(filling.form.documents) - 1
    for warning in filling.reading.warnings:
        if not warning.field or warning.field in {"tail", "roster"}:
            continue
        place = "commune_id" if warning.code.startswith("commune_") else _PLACES.get(warning.field, warning.field)
        if place == "documents" and "documents" not in filling.notes and last >= 0 and filling.scan.document:
            at = [i for i, one in enumerate(filling.form.documents) if one.number == filling.scan.document.number]
            place = f"documents[{at[0]}].number" if at else place
        said = filling.notes.get(place)
        filling.notes[place] = f"{said} {warning.message}" if said else warning.message
