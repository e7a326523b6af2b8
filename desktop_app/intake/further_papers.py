"""Columns about papers that a programme asks beside travel papers and health: course, language, visa, deposit. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.vocabulary import CertificateKind

K = CertificateKind


@dataclass(frozen=True, slots=True)
class ListedPaper:
    """One such paper of one row. `name` is None where the list gives it no name of its own."""

    kind: CertificateKind
    name: str | None = None
    level: str | None = None
    number: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None


PAPER_FIELDS: Mapping[str, tuple[CertificateKind, str]] = {
    "orientation_on": (K.ORIENTATION, "issued_on"),
    "orientation_number": (K.ORIENTATION, "number"),
    "language_name": (K.LANGUAGE, "name"),
    "language_level": (K.LANGUAGE, "level"),
    "language_number": (K.LANGUAGE, "number"),
    "language_on": (K.LANGUAGE, "issued_on"),
    "criminal_record_number": (K.CRIMINAL_RECORD, "number"),
    "criminal_record_on": (K.CRIMINAL_RECORD, "issued_on"),
    "visa_number": (K.VISA, "number"),
    "visa_expires_on": (K.VISA, "expires_on"),
    "diploma_name": (K.QUALIFICATION, "name"),
    "diploma_number": (K.QUALIFICATION, "number"),
    "diploma_on": (K.QUALIFICATION, "issued_on"),
    "deposit_at": (K.DEPOSIT, "name"),
    "deposit_on": (K.DEPOSIT, "issued_on"),
}
"""A list's field -> the paper that it is about, and what it says of it."""
OWNERS: Mapping[str, str] = {name: kind.value for name, (kind, _) in PAPER_FIELDS.items()}
"""Whose a bare "ngày cấp" after such a column is."""
DATES: Mapping[tuple[str, str], str] = {
    (K.ORIENTATION, "document_issued_on"): "orientation_on",
    (K.LANGUAGE, "document_issued_on"): "language_on",
    (K.CRIMINAL_RECORD, "document_issued_on"): "criminal_record_on",
    (K.VISA, "document_expires_on"): "visa_expires_on",
    (K.QUALIFICATION, "document_issued_on"): "diploma_on",
}
"""(whose it is, the bare date's field) -> the field that it then is."""
_NAMES = frozenset(PAPER_FIELDS)


def take_papers(values: dict[str, Any]) -> None:
    """Put what a row says of such papers together, under `papers`; nothing is done for a row that says nothing."""
    if _NAMES.isdisjoint(values):
        return
    found: dict[CertificateKind, dict[str, Any]] = {}
    for name in PAPER_FIELDS:
        if values.get(name) is not None:
            kind, part = PAPER_FIELDS[name]
            found.setdefault(kind, {})[part] = values[name]
        values.pop(name, None)
    values["papers"] = tuple(ListedPaper(kind, **said) for kind, said in found.items())
