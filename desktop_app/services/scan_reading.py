"""A scan beside the record: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.intake.scan import Scan


@dataclass(frozen=True, slots=True)
class ScanWarning:
    """Something to look at, in the desk's language. `field` is the attribute of Scan, "" for the whole."""

    code: str
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A scan, what there is to say of it, and whom the record knows by it."""

    scan: Scan
    warnings: tuple[ScanWarning, ...] = ()
    worker_id: int | None = None
    """The person on record: by citizen ID (today's or a former one), else by document number."""
    commune_id: int | None = None
    """The commune of today, where the address means one without doubt."""
    commune_choices: tuple[int, ...] = ()
    """The communes of today that it may mean otherwise."""
    latest: bool | None = None
    """Of a roster: whether this is the version in force; None where the record does not know it."""
    handover: str | None = None
    """Of a roster, or a blank form that was entered: the number of its handover, where the record knows it."""
    former_on_record: bool = False
    """Whether the record has the former ID already."""
    id_today: str | None = None
    """Of a person who is known by the scanned ID as a former one: the citizen ID that they bear now."""
