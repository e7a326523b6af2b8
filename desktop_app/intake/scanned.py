"""What a scan was read as: plain frozen values. A field is None where the scan does not say it, or not safely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import date
from enum import StrEnum
from typing import Any

from db.vocabulary import BirthPrecision, DocumentKind, Sex


class ScanKind(StrEnum):
    """What was scanned."""

    CITIZEN_CARD = "citizen_card"
    MRZ = "mrz"
    ROSTER = "roster"
    BLANK = "blank"
    """One of our blank forms, which is filled in by hand."""


@dataclass(frozen=True, slots=True)
class ScannedDocument:
    """The paper whose machine-readable lines were read. `kind` is None where it is no travel document."""

    kind: DocumentKind | None
    number: str | None
    country: str | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class ScannedRoster:
    """What the QR code of our own roster says."""

    number: str
    version: int
    count: int
    women: int
    digest: str
    part: str = ""
    """Which part of how many ("2/3"), on the paper of one employer; the figures are those of the whole."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something an officer must look at. `code` names a sentence (section `scan`) that `params` fill.

    `field` is the attribute of Scan that it is about ("" for the scan as a whole).
    """

    code: str
    field: str = ""
    params: Mapping[str, Any] = with_default(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan. `kind` None: nothing we know. What is damaged was withheld and stands in `doubts`."""

    kind: ScanKind | None = None
    citizen_id: str | None = None
    former_id: str | None = None
    full_name: str | None = None
    """With its Vietnamese marks, from a card; never from machine-readable lines."""
    birth_date: date | None = None
    """With a precision of month or year, the first day of it."""
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    address: str | None = None
    """As written on the card, on the day `issued_on`."""
    issued_on: date | None = None
    document: ScannedDocument | None = None
    passport_name: str | None = None
    """Family name first, capitals without marks, from machine-readable lines."""
    nationality: str | None = None
    tail: tuple[str, ...] = ()
    """The further fields of the 2024 card, as they came."""
    roster: ScannedRoster | None = None
    blank: str | None = None
    """The number of a blank form."""
    doubts: tuple[Doubt, ...] = ()
    damaged: bool = False
    """The scanner, or the keyboard's input method, did not give what the code holds."""
    complete: bool = True
    """False while more machine-readable lines are expected; read them all together again."""


NOTHING = Scan()
