"""Pictures and scans of a record: taken in, shown, put aside. What the bytes are is seen from the bytes themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.vocabulary import AttachmentKind
from desktop_app.services.work import Desk

SENSITIVE = frozenset({AttachmentKind.CITIZEN_CARD, AttachmentKind.TRAVEL_DOCUMENT, AttachmentKind.HEALTH})
"""Reading these is kept in the audit."""
LARGEST_THUMBNAIL = 256


@dataclass(frozen=True, slots=True)
class Owner:
    """The record that a file hangs on. With worker_id: the paper of that person which it shows, if it is one."""

    worker_id: int | None = None
    travel_document_id: int | None = None
    health_certificate_id: int | None = None
    contract_id: int | None = None
    agreement_id: int | None = None
    commune_declaration_id: int | None = None
    incident_id: int | None = None


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One file, without its bytes."""

    id: int
    kind: AttachmentKind
    name: str
    media_type: str
    size: int
    """In bytes."""
    added_at: datetime
    added_by: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class Added:
    """A file that was taken in, and sentences in the officer's language that should be shown about it."""

    id: int
    told: tuple[str, ...] = ()


def add(desk: Desk, owner: Owner, kind: AttachmentKind, source: Path | bytes, name: str = "") -> Added:
    """Keep a JPEG, PNG, WebP or PDF with a record; `name` defaults to the file's.

    A picture that is too large is made smaller, and where it was taken is removed from it; `told` says the first.
    Raises KnownError: attachment_kind_unknown, attachment_too_large, attachment_damaged, attachment_unreadable,
    attachment_twice (the same file hangs there already), attachment_portrait (no picture), gone.
    """
    raise NotImplementedError


def listed(desk: Desk, owner: Owner) -> tuple[AttachmentRow, ...]:
    """The files of a record that were not put aside, newest first. Only the given ids of the owner are compared."""
    raise NotImplementedError


def content(desk: Desk, attachment_id: int) -> bytes:
    """The bytes. Of a sensitive picture the reading is kept in the audit. KnownError("gone")."""
    raise NotImplementedError


def remove(desk: Desk, attachment_id: int) -> int | None:
    """Put a file aside; the audit's entry, by which it can be taken back (services.undo). KnownError("gone")."""
    raise NotImplementedError


def portrait(desk: Desk, worker_id: int) -> AttachmentRow | None:
    """The portrait that counts: the newest."""
    raise NotImplementedError


def thumbnail(desk: Desk, attachment_id: int, size: int = 96) -> bytes | None:
    """A PNG of at most size x size pixels (LARGEST_THUMBNAIL at most), upright; None for a PDF. KnownError("gone")."""
    raise NotImplementedError


def thumbnails(desk: Desk, attachment_ids: Sequence[int], size: int = 96) -> dict[int, bytes]:
    """Several thumbnails; PDFs and what is gone are left out."""
    raise NotImplementedError
