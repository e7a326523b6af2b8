"""Scans at the desk: what was scanned, and whether the record knows the person or the roster.

What a form takes of a scan is decided in scan_fill.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import (
    BlankForm,
    CitizenIdProvince,
    FormerIdentity,
    Handover,
    HandoverVersion,
    IssuedLine,
    TravelDocument,
    Worker,
)
from db.vocabulary import HandoverState
from desktop_app.intake.picture_code import read_codes
from desktop_app.intake.scan import Doubt, Scan, ScannedRoster, read_scan
from desktop_app.rules.handover import running_number
from desktop_app.services.imports_record import read_communes
from desktop_app.services.scan_fill import Filled, fill
from desktop_app.services.scan_judge import Places, judge, meant_commune
from desktop_app.services.scan_reading import Reading, ScanWarning
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

__all__ = ["Filled", "Reading", "ScanWarning", "as_json", "fill", "read", "read_picture"]
_KEPT = "scan_places"
_MOST_MERGES = 20


@dataclass(frozen=True, slots=True)
class _Person:
    """Who on record a scan is about."""

    worker_id: int | None = None
    former_on_record: bool = False
    id_today: str | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Issued:
    """The issue that a roster's code names, if the record has it."""

    latest: bool | None = None
    handover: str | None = None
    doubts: tuple[Doubt, ...] = ()


def read(desk: Desk, text: str) -> Reading:
    """Read a scan and look its person, or its roster, up. Raises nothing for what the text is."""
    scan = read_scan(text, desk.today())
    if scan.kind is None:
        return Reading(scan)
    with desk.read() as session:
        places = _places(desk, session)
        person = _person(session, scan)
        issued = _issued(session, scan.roster) if scan.roster else _Issued()
        issued = _form(session, scan.blank) if scan.blank else issued
    commune = meant_commune(scan, places)
    doubts = [*scan.doubts, *judge(scan, places, desk.today()), *person.doubts, *issued.doubts]
    return Reading(
        scan,
        _told(doubts, desk.language),
        worker_id=person.worker_id,
        commune_id=places.commune_ids[commune.code] if commune and commune.code else None,
        commune_choices=tuple(places.commune_ids[code] for code in commune.choices) if commune else (),
        latest=issued.latest,
        handover=issued.handover,
        former_on_record=person.former_on_record,
        id_today=person.id_today,
    )


def read_picture(desk: Desk, content: bytes) -> tuple[Reading, ...]:
    """Every code in a picture that we know; where we know none, all of them.

    KnownError: scan_picture_unreadable, scan_picture_too_big, scan_picture_without_code.
    """
    readings = tuple(read(desk, text) for text in read_codes(content))
    return tuple(reading for reading in readings if reading.scan.kind is not None) or readings


def _told(doubts: Sequence[Doubt], language: str) -> tuple[ScanWarning, ...]:
    return tuple(ScanWarning(d.code, d.field, sentence("scan", d.code, language, **d.params)) for d in doubts)


def _places(desk: Desk, session: Session) -> Places:
    """The communes of both eras and the provinces of IDs, read once for a desk."""
    kept = desk.kept.get(_KEPT)
    if not isinstance(kept, Places):
        index, ids = read_communes(session)
        kept = desk.kept[_KEPT] = Places(index, ids, frozenset(session.scalars(select(CitizenIdProvince.code))))
    return kept


def _surviving(session: Session, worker_id: int) -> int:
    """The record that took this one in, if it was merged."""
    for _ in range(_MOST_MERGES):
        into = session.scalar(select(Worker.merged_into_id).where(Worker.id == worker_id))
        if into is None:
            break
        worker_id = into
    return worker_id


def _by_id(session: Session, citizen_id: str | None) -> tuple[int | None, bool]:
    """Who bears this ID, and whether it is a former one."""
    if citizen_id is None:
        return None, False
    found = session.scalar(select(Worker.id).where(Worker.citizen_id == citizen_id))
    if found is not None:
        return _surviving(session, found), False
    query = select(FormerIdentity.worker_id).where(FormerIdentity.citizen_id == citizen_id).limit(1)
    former = session.scalar(query.order_by(FormerIdentity.id.desc()))
    return (None, False) if former is None else (_surviving(session, former), True)


def _by_document(session: Session, scan: Scan) -> int | None:
    paper = scan.document
    if paper is None or paper.kind is None or not paper.number:
        return None
    query = select(TravelDocument.worker_id).where(TravelDocument.number == paper.number)
    if paper.country:
        query = query.where(TravelDocument.country == paper.country)
    found = session.scalar(query.order_by(TravelDocument.id.desc()).limit(1))
    return None if found is None else _surviving(session, found)


def _person(session: Session, scan: Scan) -> _Person:
    by_id, is_former = _by_id(session, scan.citizen_id)
    by_former, _ = _by_id(session, scan.former_id)
    by_document = _by_document(session, scan)
    doubts = []
    if is_former:
        doubts.append(Doubt("id_is_former", "citizen_id", {"citizen_id": scan.citizen_id}))
    found = [who for who in (by_id, by_former, by_document) if who is not None]
    if len(set(found)) > 1:
        names = session.scalars(select(Worker.full_name).where(Worker.id.in_(found)).order_by(Worker.id))
        doubts.append(Doubt("two_people", "citizen_id", {"names": ", ".join(names)}))
    worker_id = found[0] if found else None
    known = select(FormerIdentity.id).where(
        FormerIdentity.worker_id == worker_id, FormerIdentity.citizen_id == scan.former_id
    )
    on_record = bool(worker_id and scan.former_id) and session.scalar(known.limit(1)) is not None
    id_today = session.scalar(select(Worker.citizen_id).where(Worker.id == by_id)) if is_former else None
    return _Person(worker_id, on_record, id_today, tuple(doubts))


def _issued(session: Session, roster: ScannedRoster) -> _Issued:
    """Whether the record's latest issue is this one. The digest finds it: numbers begin again each year."""
    query = (
        select(Handover.number, Handover.version, Handover.state, HandoverVersion.id)
        .join(HandoverVersion.handover)
        .where(HandoverVersion.digest == roster.digest, HandoverVersion.version == roster.version)
    )
    running = roster.number.partition("/")[0]
    found = next((row for row in session.execute(query) if str(running_number(row.number)) == running), None)
    said = {"number": roster.number, "version": roster.version}
    if found is None:
        return _Issued(doubts=(Doubt("roster_unknown", "roster", said),))
    doubts = []
    counted = select(func.count()).where(IssuedLine.version_id == found.id, IssuedLine.struck.is_(False))
    if session.scalar(counted) != roster.count:
        doubts.append(Doubt("roster_damaged", "roster"))
    if found.version != roster.version:
        doubts.append(Doubt("roster_old", "roster", {**said, "latest": found.version}))
    if found.state is HandoverState.CANCELLED:
        doubts.append(Doubt("roster_cancelled", "roster", {**said, "handover": found.number}))
    return _Issued(found.version == roster.version, found.number, tuple(doubts))


def _form(session: Session, number: str) -> _Issued:
    """What became of a blank form."""
    query = (
        select(BlankForm.void_reason, Handover.number)
        .outerjoin(Handover, Handover.id == BlankForm.handover_id)
        .where(BlankForm.number == number)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        return _Issued(doubts=(Doubt("blank_unknown", "blank", {"number": number}),))
    reason, handover = found
    if handover is not None:
        said = Doubt("blank_entered", "blank", {"number": number, "handover": handover})
    elif reason is not None:
        said = Doubt("blank_void", "blank", {"number": number, "reason": reason})
    else:
        said = Doubt("blank_open", "blank", {"number": number})
    return _Issued(None, handover, (said,))


def as_json(reading: Reading) -> dict[str, Any]:
    """What `scan --json` prints."""
    scan, paper, roster = reading.scan, reading.scan.document, reading.scan.roster
    return {
        "kind": scan.kind.value if scan.kind else None,
        "citizen_id": scan.citizen_id,
        "former_id": scan.former_id,
        "full_name": scan.full_name or scan.passport_name,
        "birth_date": scan.birth_date.isoformat() if scan.birth_date else None,
        "birth_precision": scan.birth_precision.value,
        "sex": scan.sex.value if scan.sex else None,
        "address": scan.address,
        "issued_on": scan.issued_on.isoformat() if scan.issued_on else None,
        "document": paper
        and {
            "kind": paper.kind.value if paper.kind else None,
            "number": paper.number,
            "country": paper.country,
            "expires_on": paper.expires_on.isoformat() if paper.expires_on else None,
        },
        "tail": list(scan.tail),
        "roster": roster
        and {"number": roster.number, "version": roster.version, "latest": reading.latest, "handover": reading.handover}
        | ({"part": roster.part} if roster.part else {}),
        "warnings": [{"code": warning.code, "message": warning.message} for warning in reading.warnings],
        **({"blank": {"number": scan.blank, "handover": reading.handover}} if scan.blank else {}),
    }
