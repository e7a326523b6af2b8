"""Where a scan and a form differ, in words; what is taken over; and which answer is still needed. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.formats import show_date
from desktop_app.intake.scan import ScanKind
from desktop_app.services.scans import Filled, Reading
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.scanning.notice import Difference
from desktop_app.ui.workers.words import sex_word

_TOGETHER = {
    "citizen_id": ("citizen_id",),
    "full_name": ("full_name",),
    "birth_date": ("birth_date", "birth_precision"),
    "sex": ("sex",),
    "address": ("address", "address_dated", "commune_id"),
    "commune_id": ("commune_id",),
    "new_former": ("new_former",),
}
"""What is taken over in one go; a commune alone where the address is the same."""
_DOCUMENT = re.compile(r"documents\[(\d+)\](.*)")


def differences(
    record: WorkerForm, scan: WorkerForm, commune: Callable[[int | None], str], language: str
) -> tuple[Difference, ...]:
    """One for each thing in which the form with the scan in it is another."""
    found = []
    for key in _TOGETHER:
        before, after = (_words(form, key, commune, language) for form in (record, scan))
        if before != after and not (key == "commune_id" and record.address != scan.address):
            found.append(Difference(key, _label(key), before, after))
    return tuple(found)


def taken(form: WorkerForm, scan: WorkerForm, keys: Iterable[str]) -> WorkerForm:
    """The form with these things as the scan says them."""
    values: dict[str, Any] = {name: getattr(scan, name) for key in keys for name in _TOGETHER[key]}
    return replace(form, **values)


def newest_first(filled: Filled) -> tuple[WorkerForm, Mapping[str, str]]:
    """A paper that the scan added stands above the others, with its notes."""
    papers = filled.form.documents
    at = next((place for place, paper in enumerate(papers) if place and paper.id is None and paper.number), 0)
    if not at:
        return filled.form, filled.notes
    moved = (papers[at], *papers[:at], *papers[at + 1 :])
    notes = {_renamed(name, at): said for name, said in filled.notes.items()}
    return replace(filled.form, documents=moved), notes


def first_needed(form: WorkerForm, reading: Reading) -> str:
    """The field in which an answer is needed before this can be saved well; "" when nothing is."""
    if not form.full_name:
        return "full_name"
    if reading.scan.kind is ScanKind.CITIZEN_CARD:
        needed = [name for name in ("citizen_id", "birth_date", "sex", "address") if not getattr(form, name)]
        if needed:
            return needed[0]
        if form.commune_id is None and reading.commune_choices:
            return "commune_id"
    return ""


def _renamed(name: str, at: int) -> str:
    hit = _DOCUMENT.fullmatch(name)
    if hit is None:
        return name
    place = int(hit[1])
    return f"documents[{0 if place == at else place + 1 if place < at else place}]{hit[2]}"


def _words(form: WorkerForm, key: str, commune: Callable[[int | None], str], language: str) -> str:
    if key == "birth_date":
        return show_date(form.birth_date, form.birth_precision) if form.birth_date else ""
    if key == "sex":
        return sex_word(form.sex, language)
    if key == "commune_id":
        return commune(form.commune_id)
    if key == "new_former":
        return ", ".join(one.citizen_id or one.full_name or "" for one in form.new_former)
    return str(getattr(form, key) or "")


def labelled(key: str, said: str) -> str:
    """A sentence about a field with the field's label before it."""
    return f"{_label(key)}: {said}" if key in _TOGETHER else said


def _label(key: str) -> str:
    translate = QCoreApplication.translate
    return {
        "citizen_id": translate("IdentitySection", "Citizen ID"),
        "full_name": translate("IdentitySection", "Full name"),
        "birth_date": translate("IdentitySection", "Born"),
        "sex": translate("IdentitySection", "Sex"),
        "address": translate("Scanner", "Address"),
        "commune_id": translate("IdentitySection", "Commune of today"),
        "new_former": translate("Scanner", "Former ID"),
    }[key]
