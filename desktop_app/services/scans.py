"""Scans at the desk: what was scanned, whether the record knows the person or the roster, and what a form takes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.intake.scan import Scan, read_scan
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm


@dataclass(frozen=True, slots=True)
class ScanWarning:
    """Something to look at, as a sentence in the desk's language. `field` is the attribute of Scan, "" for the whole."""

    code: str
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A scan beside the record."""

    scan: Scan
    warnings: tuple[ScanWarning, ...] = ()
    worker_id: int | None = None
    """The person on record: by citizen ID (today's or a former one), else by document number."""
    commune_id: int | None = None
    """The commune of today, where the address means one without doubt."""
    latest: bool | None = None
    """Of a roster: whether this is the version in force; None where the record does not know it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with what is safe of a scan, and a sentence beside each field to look at (by WorkerForm's names)."""

    form: WorkerForm
    notes: Mapping[str, str] = field(default_factory=dict)


def read(desk: Desk, text: str) -> Reading:
    """Read a scan and look its person, or its roster, up. Never raises for what the text is."""
    return Reading(read_scan(text, desk.today()))


def read_picture(desk: Desk, content: bytes) -> tuple[Reading, ...]:
    """Every code in a picture that we know; the others too where there is none that we know.

    KnownError: picture_unreadable, picture_too_big, picture_without_code.
    """
    raise NotImplementedError


def fill(desk: Desk, form: WorkerForm, reading: Reading) -> Filled:
    """The form with what is safe of the scan. A scan of another person than the form's changes nothing, and says so."""
    return Filled(form)


def as_json(reading: Reading) -> dict[str, Any]:
    """What `scan --json` prints."""
    return {}
