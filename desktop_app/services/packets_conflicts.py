"""What both sides of a packet changed: shown with both values, decided by a person, with a reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import Base
from db.models import (
    CommuneDeclaration,
    Contract,
    Crossing,
    Handover,
    HandoverLine,
    HealthCertificate,
    Laptop,
    Officer,
    Packet,
    PacketConflict,
    Placement,
    Worker,
)
from db.queries.among import among
from db.vocabulary import HandoverState
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.services.crossings import cancel_entry
from desktop_app.services.history_words import SECTIONS, Words
from desktop_app.services.packet_ledger import free_absent, refuse_followed, settle_ledger
from desktop_app.services.packet_merge import ENTRY, REMOVED
from desktop_app.services.packet_nouns import noun_of
from desktop_app.services.packet_rows import taken
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.two_people import Approval, Confirmed, confirming, note
from desktop_app.services.work import Desk, Work
from desktop_app.wording import has, sentence

Side = Literal["ours", "theirs"]
_HIDDEN = frozenset(
    {"id", "name_folded", "sort_key", "worker_id", "handover_id", "ticked_at", "since", "ordinal", ENTRY}
)


@dataclass(frozen=True, slots=True)
class BothSides:
    """One field, in words; `raw` has both values as the audit shows them, for programs."""

    field: str
    words: str
    ours: str
    theirs: str
    raw: tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One record that both sides changed."""

    id: int
    packet: str
    handover: str
    laptop: str
    noun: str
    noun_words: str
    who: str
    """Whose record it is, or its number."""
    fields: tuple[BothSides, ...]
    at: datetime
    decided: str | None
    decided_by: str | None
    reason: str | None


def conflicts(desk: Desk, *, decided: bool = False, ids: Iterable[int] | None = None) -> tuple[ConflictRow, ...]:
    """Those that wait for a decision, the oldest first; or all of them; or those of these ids."""
    with desk.read() as session:
        query = (
            select(PacketConflict, Packet, Laptop.name, Handover.number, Officer.full_name)
            .join(Packet, Packet.id == PacketConflict.packet_id)
            .outerjoin(Laptop, Laptop.id == Packet.laptop_id)
            .outerjoin(Handover, Handover.id == Packet.handover_id)
            .outerjoin(Officer, Officer.id == PacketConflict.decided_by_id)
            .order_by(PacketConflict.id)
        )
        if not decided:
            query = query.where(PacketConflict.decided.is_(None))
        if ids is not None:
            query = query.where(among(session, PacketConflict.id, ids))
        return tuple(
            ConflictRow(
                conflict.id, packet.code, number or "", laptop or "", conflict.noun,
                sentence("packet_noun", conflict.noun, desk.language), _who(session, conflict),
                _both(session, conflict, desk.language), packet.at, conflict.decided, officer, conflict.reason,
            )
            for conflict, packet, laptop, number, officer in session.execute(query)
        )  # fmt: skip


def _who(session: Session, conflict: PacketConflict) -> str:
    worker_id = _worker_of(session, conflict)
    if worker_id is not None:
        worker = session.get(Worker, worker_id)
        return f"{worker.full_name} · {worker.citizen_id or '—'}" if worker is not None else "—"
    handover = session.get(Handover, conflict.record_id) if conflict.noun == "handover" else None
    return handover.number if handover is not None else "—"


def _worker_of(session: Session, conflict: PacketConflict) -> int | None:
    if conflict.noun == "worker":
        return conflict.record_id
    if "worker_id" in conflict.fields:
        both = conflict.fields["worker_id"]
        found: int | None = both["ours"] or both["theirs"]
        return found
    model: Any = noun_of(conflict.noun).model
    if conflict.noun == "contract":
        query = select(Placement.worker_id).join(Contract, Contract.placement_id == Placement.id)
        return session.scalar(query.where(Contract.id == conflict.record_id))
    if conflict.noun == "commune_declaration":
        query = (
            select(Placement.worker_id)
            .join(Contract, Contract.placement_id == Placement.id)
            .join(CommuneDeclaration, CommuneDeclaration.contract_id == Contract.id)
        )
        return session.scalar(query.where(CommuneDeclaration.id == conflict.record_id))
    if "worker_id" not in model.__table__.c:
        return None
    worker_id: int | None = session.scalar(select(model.worker_id).where(model.id == conflict.record_id))
    return worker_id


def _both(session: Session, conflict: PacketConflict, language: str) -> tuple[BothSides, ...]:
    if _is_hidden(session, conflict):
        unseen = sentence("hidden", "value", language)
        return (BothSides("hidden", sentence("packet_noun", conflict.noun, language), unseen, unseen, (None, None)),)
    words = Words(language, "day", _names(session, conflict), {})
    said = []
    for name, both in conflict.fields.items():
        if name in _HIDDEN:
            continue
        label = sentence("packet", "removed", language) if name == REMOVED else words.field(name)
        ours, theirs = (_value(words, conflict.noun, name, both[side]) for side in ("ours", "theirs"))
        said.append(BothSides(name, label, ours, theirs, (both["ours"], both["theirs"])))
    return tuple(said)


def _is_hidden(session: Session, conflict: PacketConflict) -> bool:
    """Whether it is of what the officer's role does not see."""
    return conflict.noun == HealthCertificate.__tablename__ and not personal_sight(session).health


def _value(words: Words, noun: str, name: str, value: Any) -> str:
    if name == REMOVED:
        return sentence("packet", "taken_off" if value else "kept_on", words.language)
    if value is None:
        return "—"
    section = {"presence": "state.presence", "state": f"state.{noun}"}.get(name)
    if section is not None and (noun, name) not in SECTIONS and has(section, str(value), words.language):
        return sentence(section, str(value), words.language)
    if name.endswith("_id"):
        return words.names.get((name, value), "—")
    return words.value(noun, name, value) or "—"


def _names(session: Session, conflict: PacketConflict) -> dict[tuple[str, int], str]:
    """What the records are called to which the values refer."""
    table = Base.metadata.tables[conflict.noun]
    named: dict[tuple[str, int], str] = {}
    for name, both in conflict.fields.items():
        if name not in table.c or not table.c[name].foreign_keys:
            continue
        parent = next(iter(table.c[name].foreign_keys)).column.table
        shown = next((c for c in ("number", "full_name", "name_vi", "name", "code") if c in parent.c), None)
        for value in (both["ours"], both["theirs"]):
            if value is not None and shown is not None:
                found = session.execute(select(parent.c[shown]).where(parent.c.id == value)).scalar()
                named[name, value] = str(found or "—")
    return named


# ---- deciding


def decide(desk: Desk, ids: Sequence[int], side: Side, reason: str, approval: Approval | None = None) -> int:
    """What holds of these: ours stays, or theirs is taken over with what follows from it. How many were decided.

    Raises KnownError: reason_needed, packet_already_decided, gone, crossing_followed, crossing_across_already; and as
    two_people.confirming where theirs makes somebody fit who was not, or present after the list was closed.
    """
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    return confirming(desk, approval, partial(_decide, desk, ids, side, why))


def _decide(desk: Desk, ids: Sequence[int], side: Side, why: str, said: Confirmed) -> int:
    with desk.work("packet.decide", why) as work:
        note(work, said)
        query = select(PacketConflict).where(among(work.session, PacketConflict.id, ids)).order_by(PacketConflict.id)
        found = list(work.session.scalars(query))
        if len(found) != len(set(ids)):
            raise KnownError("gone", noun="packet_conflict", id=next(iter(set(ids) - {c.id for c in found})))
        if any(_is_hidden(work.session, conflict) for conflict in found):
            raise KnownError("not_allowed")
        if any(conflict.decided is not None for conflict in found):
            raise KnownError("packet_already_decided")
        for conflict in found:
            if side == "theirs":
                _take_theirs(work, conflict, why)
            conflict.decided, conflict.reason = side, why
            conflict.decided_at, conflict.decided_by_id = work.now, work.officer
        work.session.flush()
        _agree(work, found, side, why)
        return len(found)


def _take_theirs(work: Work, conflict: PacketConflict, reason: str) -> None:
    if conflict.noun == "handover_version":
        return  # an issued version is never edited: that theirs counts is what is kept; both papers stay in the archive
    if conflict.noun == "crossing":
        _take_their_passage(work, conflict, reason)
        return
    noun = noun_of(conflict.noun)
    said = {name: both["theirs"] for name, both in conflict.fields.items() if name != REMOVED}
    removed = conflict.fields.get(REMOVED)
    if removed is not None and removed["theirs"]:
        work.remove_many(noun.model, [conflict.record_id])
        return
    values = {"id": conflict.record_id, **taken(noun.table, said)}
    if removed is not None:
        work.insert_many(noun.model, [values])
        return
    if work.session.get(noun.model, conflict.record_id) is None:
        raise KnownError("gone", noun=conflict.noun, id=conflict.record_id)
    work.update_many(noun.model, [values])


def _take_their_passage(work: Work, conflict: PacketConflict, reason: str) -> None:
    """Our entry is cancelled; theirs is entered when list and ledger are made to agree."""
    entry = work.session.get(Crossing, conflict.fields[ENTRY]["ours"])
    if entry is None:
        raise KnownError("gone", noun="crossing", id=conflict.fields[ENTRY]["ours"])
    refuse_followed(work, entry)
    cancel_entry(work, entry, reason)


def _agree(work: Work, found: Sequence[PacketConflict], side: Side, reason: str) -> None:
    """Make list and ledger of the handovers agree, for those whom the decision was about."""
    session = work.session
    about: dict[int, set[int]] = defaultdict(set)
    for conflict in found:
        handover_id = session.get_one(Packet, conflict.packet_id).handover_id or 0
        if conflict.noun == "handover":
            about[handover_id] |= _of_list(session, handover_id) - _entered_elsewhere(session)
        elif conflict.noun == "handover_line" or (conflict.noun == "crossing" and side == "theirs"):
            about[handover_id] |= {i for i in (_worker_of(session, conflict),) if i is not None}
    for handover_id, workers in about.items():
        handover = session.get_one(Handover, handover_id, populate_existing=True)
        if handover.state is HandoverState.CLOSED:
            lines = select(HandoverLine.id).where(HandoverLine.handover_id == handover_id)
            free_absent(work, handover, session.scalars(lines).all(), reason)
        settle_ledger(work, handover, workers, reason)


def _of_list(session: Session, handover_id: int) -> set[int]:
    listed = session.scalars(select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover_id))
    return {*listed, *session.scalars(select(Crossing.worker_id).where(Crossing.handover_id == handover_id))}


def _entered_elsewhere(session: Session) -> set[int]:
    """Whose passage our ledger has by another way, as long as nobody decided for theirs."""
    query = select(PacketConflict).where(PacketConflict.noun == "crossing")
    return {c.fields["worker_id"]["theirs"] for c in session.scalars(query) if c.decided != "theirs"}
