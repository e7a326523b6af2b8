"""A handover as it is shown: its head, its live list, its versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Handover, HandoverVersion, IssuedLine
from db.queries import handover as queries
from db.queries.handover import VersionRow
from db.rows import HandoverLineRow, HandoverRow
from db.vocabulary import HandoverState
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.errors import KnownError
from desktop_app.services import roster
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True)
class HandoverView:
    """One handover. `left_out` is filled by the act that left people out: who they are and why."""

    row: HandoverRow
    lines: tuple[HandoverLineRow, ...]
    documents: dict[int, str]
    """Worker id -> number of the document that is or would be printed."""
    versions: tuple[VersionRow, ...]
    changed: bool
    """Whether the live list differs from the latest issued version."""
    left_out: tuple[PersonClearance, ...] = ()

    @property
    def id(self) -> int:
        """The handover's id."""
        return self.row.id

    @property
    def number(self) -> str:
        """The handover's number."""
        return self.row.number


def by_number(session: Session, number: str, *, lock: bool = False, shared: bool = False) -> Handover:
    """The handover of that number. KnownError("unknown_handover").

    With `lock` nobody else changes it meanwhile, and with `shared` nobody does either, but others may hold it so too.
    """
    query = select(Handover).where(Handover.number == number.strip().upper())
    found = session.scalar(query.with_for_update(read=shared) if lock or shared else query)
    if found is None:
        latest = select(Handover.number).order_by(Handover.number.desc()).limit(5)
        raise KnownError("unknown_handover", value=number, choices=list(session.scalars(latest)) or ["—"])
    return found


def locked(work: Work, number: str) -> Handover:
    """The handover to be changed in this transaction."""
    return by_number(work.session, number, lock=True)


def view(session: Session, handover_id: int, left_out: tuple[PersonClearance, ...] = ()) -> HandoverView:
    """A handover as it is now."""
    row = queries.head_by_id(session, handover_id)
    handover = session.get(Handover, handover_id)
    if row is None or handover is None:
        raise KnownError("gone", noun="handover", id=handover_id)
    lines = queries.lines(session, handover_id)
    documents = roster.document_numbers(session, handover, hanoi_day(row.at))
    changed = row.state is HandoverState.ISSUED and _differs(session, row, lines)
    return HandoverView(row, lines, documents, queries.versions(session, handover_id), changed, left_out)


def _differs(session: Session, row: HandoverRow, lines: tuple[HandoverLineRow, ...]) -> bool:
    query = (
        select(IssuedLine.worker_id)
        .join(IssuedLine.version)
        .where(HandoverVersion.handover_id == row.id, HandoverVersion.version == row.version, ~IssuedLine.struck)
        .order_by(IssuedLine.position)
    )
    return list(session.scalars(query)) != [line.worker_id for line in lines]


def listed(desk: Desk) -> tuple[HandoverRow, ...]:
    """All handovers, the latest crossing first."""
    with desk.read() as session:
        return queries.heads(session)


def show(desk: Desk, number: str) -> HandoverView:
    """One handover with its list. KnownError("unknown_handover") names the latest ones."""
    with desk.read() as session:
        return view(session, by_number(session, number).id)


def _count(people: int | None, women: int | None) -> dict[str, int | None] | None:
    return None if people is None else {"people": people, "women": women}


def row_json(row: HandoverRow) -> dict[str, Any]:
    """A handover as `handover list --json` writes it."""
    return {
        "number": row.number,
        "state": row.state.value,
        "version": row.version,
        "direction": row.direction.value,
        "programme": row.programme,
        "point": row.gate_code,
        "at": row.at.astimezone(HANOI).isoformat(),
        "partner": row.partner,
        "counts": {
            "listed": row.listed,
            "women": row.women,
            "present": row.present,
            "absent": row.absent,
            "refused": row.refused,
            "unexpected": row.unexpected,
            "ours": _count(row.ours_people, row.ours_women),
            "theirs": _count(row.theirs_people, row.theirs_women),
        },
        "left_out": row.left_out or [],
        "digest": row.digest,
    }


def as_json(found: HandoverView) -> dict[str, Any]:
    """A handover as `handover show --json` writes it. `left_out_because` says why, after the act that left them out."""
    lines = [
        {
            "ordinal": line.ordinal,
            "citizen_id": line.citizen_id,
            "full_name": line.full_name,
            "document_number": found.documents.get(line.worker_id),
            "presence": line.presence.value,
            "reason": line.reason,
        }
        for line in found.lines
    ]
    told = row_json(found.row) | {"lines": lines, "changed": found.changed}
    if found.left_out:
        told["left_out"] = [person.citizen_id or person.full_name for person in found.left_out]
        told["left_out_because"] = [
            {
                "citizen_id": person.citizen_id,
                "full_name": person.full_name,
                "messages": [f.message for f in person.findings if f.severity == "block"],
            }
            for person in found.left_out
        ]
    return told
