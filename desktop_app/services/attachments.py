"""Pictures and scans of a record: taken in, shown, put aside. What the bytes are is seen from the bytes themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, undefer

from db.base import new_id
from db.models import (
    Agreement,
    Attachment,
    Certificate,
    CommuneDeclaration,
    Contract,
    HealthCertificate,
    Incident,
    Meeting,
    Officer,
    OfficeSetting,
    OfficialLetter,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.types import plain_length
from db.vocabulary import AttachmentKind
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.intake import attachment_files as files
from desktop_app.rules.incident import is_sensitive
from desktop_app.services.incident_sight import seen_case, sight
from desktop_app.services.permission import require
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.work import Desk, Work
from desktop_app.wording import sentence

SENSITIVE = frozenset({
    AttachmentKind.CITIZEN_CARD, AttachmentKind.TRAVEL_DOCUMENT, AttachmentKind.HEALTH, AttachmentKind.CERTIFICATE,
})  # fmt: skip
"""Reading these is kept in the audit."""
LARGEST_THUMBNAIL = 256
"""So small a picture of a card cannot be read, and is not kept in the audit."""
SETTINGS = {"attachment.most_mb": 8, "attachment.pdf_most_mb": 20, "attachment.most_megapixels": 24}
"""What the office may set (table office_setting), with its defaults."""
_SHOWN = ("id", "kind", "name", "media_type", "size", "added_at", "added_by")
_MB = 1_000_000
_NEVER_READ = 200 * _MB
_LONGEST_NAME = 200
_MOST_THUMBNAILS = 200
_OWNERS: dict[str, type[Any]] = {
    "worker_id": Worker,
    "travel_document_id": TravelDocument,
    "health_certificate_id": HealthCertificate,
    "certificate_id": Certificate,
    "contract_id": Contract,
    "agreement_id": Agreement,
    "official_letter_id": OfficialLetter,
    "meeting_id": Meeting,
    "commune_declaration_id": CommuneDeclaration,
    "incident_id": Incident,
}


@dataclass(frozen=True, slots=True)
class Owner:
    """The record that a file hangs on. With worker_id: the paper of that person which it shows, if it is one."""

    worker_id: int | None = None
    travel_document_id: int | None = None
    health_certificate_id: int | None = None
    certificate_id: int | None = None
    contract_id: int | None = None
    agreement_id: int | None = None
    official_letter_id: int | None = None
    meeting_id: int | None = None
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
    """A file that was taken in, sentences in the officer's language that should be shown about it, and its entry."""

    id: int
    told: tuple[str, ...] = ()
    sequence: int | None = None
    """The audit's entry, by which it can be taken back (services.undo)."""


def add(desk: Desk, owner: Owner, kind: AttachmentKind, source: Path | bytes, name: str = "") -> Added:
    """Keep a JPEG, PNG, WebP or PDF with a record; `name` defaults to the file's.

    A picture that is too large is made smaller, and where it was taken is removed from it; `told` says both.
    Raises KnownError: attachment_kind_unknown, attachment_too_large, attachment_damaged, attachment_unreadable,
    attachment_twice (the same file hangs there already), attachment_portrait (no picture), gone.
    """
    require(desk, "attachment.add")
    if isinstance(source, Path):
        name = name or source.name
        source = _read(source)
    kept, named = _fit(desk, source, kind, _bare(name) or kind.value)
    digest = hashlib.sha256(kept.content).hexdigest()
    with desk.work("attachment.add") as work:
        _refuse_astray(work.session, owner)
        _refuse_hidden(work.session, owner.incident_id, work.officer_id)
        _refuse_twice(work.session, owner, digest)
        added = Attachment(
            id=new_id(),
            kind=kind,
            name=named,
            media_type=kept.media_type,
            digest=digest,
            content=kept.content,
            added_at=work.now,
            added_by_id=work.officer,
            **asdict(owner),
        )
        work.session.add(added)
    return Added(added.id, tuple(_told(desk, kept, named, len(source))), work.entry)


def listed(desk: Desk, owner: Owner) -> tuple[AttachmentRow, ...]:
    """The files of a record that were not put aside, newest first. Only the given ids of the owner are compared."""
    with desk.read() as session:
        return _rows(
            session,
            *_belongs(owner),
            sight(session, desk.officer_id).of_attachments(),
            personal_sight(session).of_attachments(),
        )


def content(desk: Desk, attachment_id: int) -> bytes:
    """The bytes. Of a sensitive picture the reading is kept in the audit. KnownError("gone")."""
    with desk.read() as session:
        found = _get(session, attachment_id)
        hides = _refuse_hidden(session, found.incident_id, desk.officer_id)
        if not personal_sight(session).may_open(found):
            raise KnownError("not_allowed")
        data, sensitive = found.content, found.kind in SENSITIVE or hides
        said = f"{found.kind.value} {attachment_id}, worker {found.worker_id}"
    if sensitive:
        desk.log("attachment.read", said)
    return data


def remove(desk: Desk, attachment_id: int) -> int | None:
    """Put a file aside; the audit's entry, by which it can be taken back (services.undo). KnownError("gone")."""
    with desk.work("attachment.remove") as work:
        _mark_removed(work, attachment_id)
    return work.entry


def portrait(desk: Desk, worker_id: int) -> AttachmentRow | None:
    """The portrait that counts: the newest."""
    with desk.read() as session:
        found = _rows(session, Attachment.worker_id == worker_id, Attachment.kind == AttachmentKind.PORTRAIT)
    return found[0] if found else None


def thumbnail(desk: Desk, attachment_id: int, size: int = 96) -> bytes | None:
    """A PNG of at most size x size pixels (LARGEST_THUMBNAIL at most), upright; None for a PDF or what is gone."""
    return thumbnails(desk, [attachment_id], size).get(attachment_id)


def thumbnails(desk: Desk, attachment_ids: Sequence[int], size: int = 96) -> dict[int, bytes]:
    """Several thumbnails in one statement; PDFs and what is gone are left out. Kept for the next time."""
    side = min(size, LARGEST_THUMBNAIL)
    known: Any = desk.kept.setdefault("thumbnails", {})
    wanted = [i for i in attachment_ids if (i, side) not in known]
    if len(known) > _MOST_THUMBNAILS:
        known.clear()
        wanted = list(attachment_ids)
    if wanted:
        with desk.read() as session:
            seen = sight(session, desk.officer_id).of_attachments() & personal_sight(session).of_attachments()
            query = select(Attachment.id, Attachment.media_type, Attachment.content)
            for found, kind, data in session.execute(query.where(among(session, Attachment.id, wanted), seen)):
                known[found, side] = _small(data, kind, side)
    return {i: made for i in attachment_ids if (made := known.get((i, side))) is not None}


def _small(data: bytes, kind: str, side: int) -> bytes | None:
    try:
        return files.thumbnail(data, kind, side)
    except (files.DamagedError, files.TooLargeError):
        return None


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _NEVER_READ:
            raise _too_large(path.name, path.stat().st_size, _NEVER_READ)
        return path.read_bytes()
    except OSError as error:
        raise KnownError("attachment_unreadable", path=str(path), reason=error.strerror or "") from error


def _bare(name: str) -> str:
    return tidy(name.replace("\\", "/").rsplit("/", 1)[-1])[-_LONGEST_NAME:]


def _fit(desk: Desk, data: bytes, kind: AttachmentKind, name: str) -> tuple[files.Kept, str]:
    found = files.media_type(data)
    if found is None:
        raise KnownError("attachment_kind_unknown", name=name)
    if found == files.PDF and kind is AttachmentKind.PORTRAIT:
        raise KnownError("attachment_portrait")
    limits = _limits(desk)
    pdf_most = limits["attachment.pdf_most_mb"] * _MB
    if found == files.PDF and len(data) > pdf_most:
        raise _too_large(name, len(data), pdf_most)
    most_bytes, most_pixels = limits["attachment.most_mb"] * _MB, limits["attachment.most_megapixels"] * 1_000_000
    try:
        kept = files.taken_in(data, found, most_bytes=most_bytes, most_pixels=most_pixels)
    except files.DamagedError as error:
        raise KnownError("attachment_damaged", name=name) from error
    except files.TooLargeError as error:
        raise _too_large(name, len(data), most_bytes) from error
    ending = files.ENDINGS[kept.media_type]
    stem = name if found == kept.media_type else name.rpartition(".")[0] or name
    return kept, stem if "." in stem else stem + ending


def _limits(desk: Desk) -> dict[str, int]:
    """What the office has set; a value that is no number counts as not set."""
    with desk.read() as session:
        query = select(OfficeSetting.key, OfficeSetting.value).where(OfficeSetting.key.in_(SETTINGS))
        chosen = {key: int(value) for key, value in session.execute(query) if value.isdecimal()}
    return SETTINGS | chosen


def _too_large(name: str, size: int, most: int) -> KnownError:
    return KnownError("attachment_too_large", name=name, size=-(-size // _MB), most=most // _MB)


def _told(desk: Desk, kept: files.Kept, name: str, size: int) -> Iterator[str]:
    if kept.scaled_to is not None and kept.size is not None:
        (width, height), (new_width, new_height) = kept.size, kept.scaled_to
        yield sentence(
            "attachment", "scaled_down", desk.language, name=name, size=f"{size / _MB:.1f}",
            width=width, height=height, new_width=new_width, new_height=new_height,
        )  # fmt: skip
    if kept.place_removed:
        yield sentence("attachment", "place_removed", desk.language, name=name)


def _belongs(owner: Owner) -> Iterator[ColumnElement[bool]]:
    given = {name: value for name, value in asdict(owner).items() if value is not None}
    if not given:
        msg = "a file hangs on a record"
        raise ValueError(msg)
    for name, value in given.items():
        yield getattr(Attachment, name) == value


def _refuse_astray(session: Session, owner: Owner) -> None:
    """Every record named must be there, and a paper must be that person's."""
    for name, record_id in asdict(owner).items():
        if record_id is None:
            continue
        record = session.get(_OWNERS[name], record_id)
        whose = owner.worker_id if owner.worker_id is None else getattr(record, "worker_id", owner.worker_id)
        if record is None or whose != owner.worker_id:
            raise KnownError("gone", noun=_OWNERS[name].__tablename__, id=record_id)


def _refuse_hidden(session: Session, incident_id: int | None, officer_id: int | None) -> bool:
    """Whether the file hangs on a sensitive case. KnownError("incident_hidden") where that may not be seen."""
    return incident_id is not None and is_sensitive(seen_case(session, incident_id, officer_id).kind)


def _refuse_twice(session: Session, owner: Owner, digest: str) -> None:
    query = select(Attachment.name, Attachment.added_at).where(
        Attachment.digest == digest, Attachment.removed_at.is_(None), *_belongs(owner)
    )
    for name, added_at in session.execute(query.limit(1)):
        raise KnownError("attachment_twice", name=name, day=hanoi_day(added_at))


def _rows(session: Session, *conditions: ColumnElement[bool]) -> tuple[AttachmentRow, ...]:
    owners = [getattr(Attachment, name) for name in _OWNERS]
    query = (
        select(
            Attachment.id,
            Attachment.kind,
            Attachment.name,
            Attachment.media_type,
            plain_length(session, Attachment.content),
            Attachment.added_at,
            Officer.full_name,
            *owners,
        )
        .join(Officer, Officer.id == Attachment.added_by_id)
        .where(Attachment.removed_at.is_(None), *conditions)
        .order_by(Attachment.added_at.desc(), Attachment.id.desc())
    )
    return tuple(map(_row, session.execute(query)))


def _row(row: Any) -> AttachmentRow:
    return AttachmentRow(**dict(zip(_SHOWN, row, strict=False)), owner=Owner(*row[len(_SHOWN) :]))


def _get(session: Session, attachment_id: int) -> Attachment:
    found = session.get(Attachment, attachment_id, options=[undefer(Attachment.content)])
    if found is None:
        raise KnownError("gone", noun="attachment", id=attachment_id)
    return found


def _mark_removed(work: Work, attachment_id: int) -> None:
    found = work.session.get(Attachment, attachment_id)
    if found is None:
        raise KnownError("gone", noun="attachment", id=attachment_id)
    _refuse_hidden(work.session, found.incident_id, work.officer_id)
    if found.removed_at is None:
        found.removed_at = work.now
