"""What gate mode shows: a list with every line's paper and state, counters, and who of the list a few typed words mean.

Read once when the window opens; after a tick only the ticked lines are read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import Handover, HandoverLine
from db.queries.among import among
from db.vocabulary import (
    BirthPrecision,
    BodySide,
    Direction,
    DocumentKind,
    HandoverState,
    Presence,
    Sex,
    UnexpectedPolicy,
)
from desktop_app.clock import hanoi_day
from desktop_app.formats import fold
from desktop_app.rules.counting import CROSSES, Heads
from desktop_app.services import roster
from desktop_app.services.handover_view import by_number
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class LineState:
    """What was said of one person of the list so far."""

    line_id: int
    worker_id: int
    ordinal: int
    presence: Presence
    reason: str = ""
    refused_by: str = ""
    ticked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class GateLine:
    """One person of the list as the window shows them."""

    state: LineState
    citizen_id: str
    full_name: str
    passport_name: str
    name_zh: str
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    document_kind: DocumentKind | None
    document_number: str
    expires_on: date | None
    employer_vi: str
    folded: str
    """The name as a search compares it."""

    @property
    def id(self) -> int:
        """The worker's id."""
        return self.state.worker_id

    @property
    def presence(self) -> Presence:
        """Whether they are there."""
        return self.state.presence


@dataclass(frozen=True, slots=True)
class GateView:
    """A handover in gate mode. Counts are not in it, only which side has entered one: they are entered blind."""

    id: int
    number: str
    version: int
    state: HandoverState
    direction: Direction
    at: datetime
    gate_vi: str
    gate_zh: str
    partner_vi: str
    unexpected: UnexpectedPolicy
    counted: frozenset[BodySide]
    lines: tuple[GateLine, ...]

    @property
    def day(self) -> date:
        """The day of the crossing, in Hanoi."""
        return hanoi_day(self.at)


@dataclass(frozen=True, slots=True)
class Tally:
    """People, and of them women, by what was said of them."""

    listed: Heads
    expected: Heads
    present: Heads
    absent: Heads
    refused: Heads
    unexpected: Heads


def open_gate(desk: Desk, number: str) -> GateView:
    """A handover as gate mode shows it. KnownError("unknown_handover")."""
    with desk.read() as session:
        handover = by_number(session, number)
        states = {state.worker_id: state for state in _states(session, handover.id)}
        people = roster.people_on(session, handover, hanoi_day(handover.at))
        lines = [
            GateLine(
                state=states[person.worker_id],
                citizen_id=person.citizen_id or "",
                full_name=line.full_name,
                passport_name=line.passport_name,
                name_zh=line.name_zh,
                sex=line.sex,
                birth_date=line.birth_date,
                birth_precision=line.birth_precision,
                document_kind=line.document_kind,
                document_number=line.document_number,
                expires_on=line.expires_on,
                employer_vi=line.employer_vi,
                folded=f"{fold(line.full_name)} {fold(line.passport_name)} {fold(line.name_zh)}",
            )
            for person, line in people
        ]
        return _view(handover, lines)


def _view(handover: Handover, lines: Iterable[GateLine]) -> GateView:
    entered = {
        BodySide.OURS: handover.ours_people is not None,
        BodySide.THEIRS: handover.theirs_people is not None,
    }
    return GateView(
        id=handover.id,
        number=handover.number,
        version=handover.version,
        state=handover.state,
        direction=handover.direction,
        at=handover.at,
        gate_vi=handover.gate.name_vi,
        gate_zh=handover.gate.name_zh or "",
        partner_vi=handover.partner.name_vi,
        unexpected=handover.programme.unexpected,
        counted=frozenset(side for side, there in entered.items() if there),
        lines=tuple(lines),
    )


def lines_again(desk: Desk, handover_id: int, line_ids: Iterable[int]) -> tuple[LineState, ...]:
    """These lines as they are now; those that are gone, or of other handovers, are not among them."""
    with desk.read() as session:
        return _states(session, handover_id, line_ids)


def line_of(session: Session, handover_id: int, worker_id: int) -> LineState | None:
    """The line of one person, if they are on the list."""
    found = session.execute(_query(handover_id).where(HandoverLine.worker_id == worker_id)).one_or_none()
    return None if found is None else _state(found)


def _states(session: Session, handover_id: int, line_ids: Iterable[int] | None = None) -> tuple[LineState, ...]:
    query = _query(handover_id)
    if line_ids is not None:
        query = query.where(among(session, HandoverLine.id, line_ids))
    return tuple(_state(row) for row in session.execute(query.order_by(HandoverLine.ordinal, HandoverLine.id)))


def _query(handover_id: int) -> Select[*tuple[Any, ...]]:
    return select(
        HandoverLine.id, HandoverLine.worker_id, HandoverLine.ordinal, HandoverLine.presence,
        HandoverLine.reason, HandoverLine.refused_by, HandoverLine.ticked_at,
    ).where(HandoverLine.handover_id == handover_id)  # fmt: skip


def _state(row: Sequence[Any]) -> LineState:
    return LineState(row[0], row[1], row[2], row[3], row[4] or "", row[5] or "", row[6])


# ---- what is made of the lines. Pure.


def with_states(lines: Sequence[GateLine], fresh: Iterable[LineState]) -> tuple[GateLine, ...]:
    """The lines with these states in them."""
    by_worker: Mapping[int, LineState] = {state.worker_id: state for state in fresh}
    return tuple(replace(line, state=by_worker[line.id]) if line.id in by_worker else line for line in lines)


def tally(lines: Iterable[GateLine]) -> Tally:
    """The counters. Whoever came unexpected is not on the list."""
    counted = {presence: [0, 0] for presence in Presence}
    for line in lines:
        here = counted[line.presence]
        here[0] += 1
        here[1] += line.sex is Sex.FEMALE
    heads = {presence: Heads(*found) for presence, found in counted.items()}
    listed = [h for presence, h in heads.items() if presence is not Presence.UNEXPECTED]
    return Tally(
        listed=Heads(sum(h.people for h in listed), sum(h.women for h in listed)),
        expected=heads[Presence.EXPECTED],
        present=heads[Presence.PRESENT],
        absent=heads[Presence.ABSENT],
        refused=heads[Presence.REFUSED],
        unexpected=heads[Presence.UNEXPECTED],
    )


def narrowed(lines: Iterable[GateLine], typed: str = "", presence: Presence | None = None) -> tuple[GateLine, ...]:
    """The lines in this state whose name, number on the list or paper begins with each word typed, marks or none."""
    words = fold(typed).split()
    found = (line for line in lines if presence is None or line.presence is presence)
    return tuple(line for line in found if not words or _has(line, words))


def _has(line: GateLine, words: Sequence[str]) -> bool:
    numbers = (str(line.state.ordinal), line.citizen_id, line.document_number.lower())
    names = line.folded.split()
    return all(
        any(part.startswith(word) for part in numbers) or any(name.startswith(word) for name in names) for word in words
    )


def doubtful(lines: Iterable[GateLine], *, more_counted: bool, women: bool | None) -> tuple[GateLine, ...]:
    """By whom counts and list may differ, the likeliest first.

    `more_counted`: more heads were counted than ticked, so somebody who is not ticked went along; otherwise somebody
    who is ticked did not. `women` says of which sex, where the counts tell.
    """
    wanted = {Presence.ABSENT, Presence.REFUSED, Presence.EXPECTED} if more_counted else CROSSES
    found = [
        line for line in lines
        if line.presence in wanted and (women is None or line.sex is None or (line.sex is Sex.FEMALE) == women)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda line: (line.presence is Presence.PRESENT, line.state.ordinal)))
