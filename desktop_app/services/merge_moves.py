"""What hangs on a record that is merged into another: what goes over, what cannot, and what stands in the way.

Every table that refers to a worker is looked through, so that a noun added later is not forgotten. A row that the kept
record has already (a consent to the same purpose, the same tag, a wish, the same passport, a line on the same closed
list) stays on the record that was merged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, func, select
from sqlalchemy.orm import Session, aliased

from db.base import Base
from db.models import (
    Attachment,
    Consent,
    Contract,
    Crossing,
    Handover,
    HandoverLine,
    NotTheSame,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import Direction, DocumentState, HandoverState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.services.work import Work

_P = PlacementState
IN_FORCE = frozenset({_P.LISTED, _P.ACROSS, _P.MISSING})
"""Placements by which somebody is on a list or across: of one person there is one, and it is the latest."""
_OVER_THERE = frozenset({_P.ACROSS, _P.MISSING})
_ENDED = frozenset({_P.DECLINED, _P.WITHDRAWN, _P.RETURNED, _P.MOVED, _P.CLOSED, _P.ENDED})
_SAYS = ("issued_on", "expires_on", "issued_at")
_OPEN = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
_APART = "not_the_same"


@dataclass(frozen=True)
class Move:
    """The rows of one table: those that go over to the kept record, and those that stay."""

    table: Table
    column: str
    going: tuple[int, ...]
    staying: tuple[int, ...]
    kept: int
    """How many the kept record has already."""


def moves(session: Session, keep_id: int, other_id: int) -> list[Move]:
    """What the other record has, table by table."""
    found = [_move(session, table, column, keep_id, other_id) for table, column in _referring()]
    return [move for move in found if move.going or move.staying or move.kept]


def _referring() -> Iterator[tuple[Table, Column[Any]]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if table.name != _APART and any(key.column.table.name == "worker" for key in column.foreign_keys):
                yield table, column


def _move(session: Session, table: Table, column: Column[Any], keep_id: int, other_id: int) -> Move:
    keys = _keys(table, column)
    names = sorted({"id"} | {name for key in keys for name in key})
    query = select(column, *(table.c[name] for name in names)).where(column.in_((keep_id, other_id)))
    rows = [tuple(row) for row in session.execute(query.order_by(table.c.id))]
    mine = [dict(zip(names, row[1:], strict=True)) for row in rows if row[0] == keep_id]
    theirs = [dict(zip(names, row[1:], strict=True)) for row in rows if row[0] == other_id]
    taken = [{tuple(row[name] for name in key) for row in mine} for key in keys]
    staying = [
        row["id"]
        for row in theirs
        if any(tuple(row[name] for name in key) in some for key, some in zip(keys, taken, strict=True))
    ]
    if table.name == "placement":
        staying += [placement.id for placement in _overtaken(session, keep_id, other_id)]
    if table.name == "travel_document":
        staying += [its.id for mine, its in _same_papers(session, keep_id, other_id) if _agree(mine, its)]
    going = tuple(row["id"] for row in theirs if row["id"] not in staying and row["id"] != keep_id)
    return Move(table, column.name, going, tuple(staying), len(mine))


def _keys(table: Table, column: Column[Any]) -> list[tuple[str, ...]]:
    """The other columns of each rule that one worker has such a row but once."""
    named = [{c.name for c in one.columns} for one in table.constraints if isinstance(one, UniqueConstraint)]
    named += [{c.name for c in index.columns} for index in table.indexes if index.unique]
    return [tuple(sorted(names - {column.name})) for names in named if column.name in names]


def _placements(session: Session, worker_id: int) -> Sequence[Placement]:
    query = select(Placement).where(Placement.worker_id == worker_id).order_by(Placement.id)
    return session.scalars(query).all()


def _standing(placement: Placement | None) -> tuple[int, int]:
    """How far along somebody is by a placement, and of two that are as far the later: it is the one shown."""
    if placement is None or placement.state in _ENDED:
        return 0, 0 if placement is None else placement.id
    reached = 3 if placement.state in IN_FORCE else 2 if placement.state is _P.CONTRACTED else 1
    return reached, placement.id


def _now(placements: Sequence[Placement]) -> Placement | None:
    return placements[-1] if placements else None


def _overtaken(session: Session, keep_id: int, other_id: int) -> list[Placement]:
    """The other's later placements by which the person is less far along: the latest one says how somebody stands."""
    mine, theirs = (_placements(session, worker_id) for worker_id in (keep_id, other_id))
    now = _now(mine)
    if now is None or _standing(now) <= _standing(_now(theirs)):
        return []
    return [placement for placement in theirs if placement.id > now.id]


def _only_waits(session: Session, placement: Placement) -> bool:
    """Whether nothing but a wish for work is lost with it."""
    signed = select(Contract.id).where(Contract.placement_id == placement.id).limit(1)
    return placement.state is _P.WAITING and session.scalar(signed) is None


def _same_papers(session: Session, keep_id: int, other_id: int) -> list[tuple[TravelDocument, TravelDocument]]:
    """Papers that both records have by kind, country and number: (kept, other's)."""
    query = select(TravelDocument).where(TravelDocument.worker_id.in_((keep_id, other_id))).order_by(TravelDocument.id)
    papers = session.scalars(query).all()
    mine = {(p.kind, p.country, p.number): p for p in papers if p.worker_id == keep_id}
    pairs = ((mine.get((p.kind, p.country, p.number)), p) for p in papers if p.worker_id == other_id)
    return [(paper, its) for paper, its in pairs if paper is not None]


def _agree(mine: TravelDocument, its: TravelDocument) -> bool:
    """Whether nothing that one says of the paper is denied by the other."""
    said = ((getattr(mine, name), getattr(its, name)) for name in _SAYS)
    return all(one is None or other is None or one == other for one, other in said)


# What stands in the way


def refuse(session: Session, keep_id: int, other_id: int) -> None:
    """Raise KnownError where the two cannot be one person, or not before something else is done."""
    names = {i: session.get_one(Worker, i).full_name for i in (keep_id, other_id)}
    _refuse_lists(session, keep_id, other_id)
    _refuse_crossings(session, keep_id, other_id)
    mine, theirs = (_placements(session, i) for i in (keep_id, other_id))
    my_force, their_force = ([p for p in some if p.state in IN_FORCE] for some in (mine, theirs))
    if my_force and their_force:
        across = {my_force[-1].state, their_force[-1].state} <= _OVER_THERE
        raise KnownError("merge_both_across" if across else "merge_both_listed", name=names[keep_id])
    now = _now(mine)
    if now is not None and theirs and now.id > theirs[-1].id and _standing(theirs[-1]) > _standing(now):
        raise KnownError("merge_keep_the_other", name=names[other_id])
    later = _overtaken(session, keep_id, other_id)
    if any(p.state not in _ENDED and not _only_waits(session, p) for p in later):
        raise KnownError("merge_later_placement", name=names[other_id])


def _refuse_lists(session: Session, keep_id: int, other_id: int) -> None:
    mine, theirs = aliased(HandoverLine), aliased(HandoverLine)
    query = (
        select(Handover.number)
        .join(mine, mine.handover_id == Handover.id)
        .join(theirs, theirs.handover_id == Handover.id)
        .where(mine.worker_id == keep_id, theirs.worker_id == other_id, Handover.state.in_(_OPEN))
    )
    number = session.scalar(query.limit(1))
    if number is not None:
        raise KnownError("merge_same_handover", number=number)


def _refuse_crossings(session: Session, keep_id: int, other_id: int) -> None:
    mine, theirs = (_passages(session, worker_id) for worker_id in (keep_id, other_id))
    together = {c.handover_id for c in mine if c.handover_id} & {c.handover_id for c in theirs}
    if together:
        number = session.scalar(select(Handover.number).where(Handover.id.in_(together)).limit(1))
        raise KnownError("merge_crossed_together", number=number)
    if all(_net(passages) > 0 for passages in (mine, theirs)):
        raise KnownError("merge_both_across", name=session.get_one(Worker, keep_id).full_name)


def _passages(session: Session, worker_id: int) -> list[Crossing]:
    """The ledger without what was taken back."""
    entries = session.scalars(select(Crossing).where(Crossing.worker_id == worker_id)).all()
    cancelled = {entry.takes_back_id for entry in entries}
    return [entry for entry in entries if entry.takes_back_id is None and entry.id not in cancelled]


def _net(passages: Sequence[Crossing]) -> int:
    return sum(1 if passage.direction is Direction.OUT else -1 for passage in passages)


# Doing it


def move_all(work: Work, keep_id: int, other_id: int) -> None:
    """Take everything over that can be, audited."""
    dropped = [p.id for p in _overtaken(work.session, keep_id, other_id) if p.state is _P.WAITING]
    work.update_many(Placement, [{"id": i, "state": _P.WITHDRAWN, "since": work.now} for i in dropped])
    _settle_papers(work, keep_id, other_id)
    for move in moves(work.session, keep_id, other_id):
        model = next(m.class_ for m in Base.registry.mappers if m.class_.__table__ is move.table)
        work.update_many(model, [{"id": row_id, move.column: keep_id} for row_id in move.going])
    _settle_consents(work, keep_id, other_id)
    _move_decisions(work, keep_id, other_id)


def _settle_papers(work: Work, keep_id: int, other_id: int) -> None:
    """A paper that is on both records is one: it is held only if both say so, and each fills what the other lacks."""
    for mine, its in _same_papers(work.session, keep_id, other_id):
        if mine.state is DocumentState.HELD:
            mine.state = its.state
        elif its.state is DocumentState.HELD:
            its.state = mine.state
        if _agree(mine, its):
            for name in _SAYS:
                setattr(mine, name, getattr(mine, name) or getattr(its, name))
            mine.extended = mine.extended or its.extended
            shown = select(Attachment.id).where(Attachment.travel_document_id == its.id)
            pictures = [{"id": i, "travel_document_id": mine.id} for i in work.session.scalars(shown)]
            work.update_many(Attachment, pictures)
    work.session.flush()


def later_consents(session: Session, keep_id: int, other_id: int) -> list[tuple[Consent, Consent]]:
    """Purposes to which both answered differently, the other's answer being the later one: (kept, other's)."""
    query = select(Consent).where(Consent.worker_id.in_((keep_id, other_id)))
    by_key = {(c.worker_id, c.purpose): c for c in session.scalars(query)}
    both = [(mine, by_key.get((other_id, purpose))) for (who, purpose), mine in by_key.items() if who == keep_id]
    return [(mine, its) for mine, its in both if its is not None and its.at > mine.at and its.state != mine.state]


def _settle_consents(work: Work, keep_id: int, other_id: int) -> None:
    """What the person said last holds, on whichever record it was written down."""
    for mine, its in later_consents(work.session, keep_id, other_id):
        mine.state, mine.at, mine.basis, mine.officer_id = its.state, its.at, its.basis, its.officer_id


def _move_decisions(work: Work, keep_id: int, other_id: int) -> None:
    """That the other is not a third person holds of the kept one too; that the two are two stays as it was said."""
    query = select(NotTheSame).where((NotTheSame.first_id == other_id) | (NotTheSame.second_id == other_id))
    for decision in work.session.scalars(query):
        third = decision.second_id if decision.first_id == other_id else decision.first_id
        pair = (min(keep_id, third), max(keep_id, third))
        if third != keep_id and not _is_decided(work.session, pair):
            decision.first_id, decision.second_id = pair


def said_apart(session: Session, one: int, other: int) -> str | None:
    """Why an officer said that these are two persons, if one did."""
    query = select(NotTheSame.reason).where(
        NotTheSame.first_id == min(one, other), NotTheSame.second_id == max(one, other)
    )
    return session.scalar(query)


def _is_decided(session: Session, pair: tuple[int, int]) -> bool:
    query = select(func.count()).where(NotTheSame.first_id == pair[0], NotTheSame.second_id == pair[1])
    return bool(session.scalar(query))
