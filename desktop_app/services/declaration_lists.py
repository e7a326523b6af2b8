"""What is due and what became of it: by commune and day, late ones first; the year's register."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from db.models import CommuneDeclaration, DeclarationLetter
from db.queries import declaration as queries
from db.queries.declaration import LetterRow, OwedRow
from db.vocabulary import DeclarationState
from desktop_app.clock import HANOI
from desktop_app.formats import sort_key
from desktop_app.rules.declaration import is_late
from desktop_app.services.work import Desk

_D = DeclarationState
OPEN = frozenset({_D.DUE, _D.SENT, _D.RETURNED})
"""What still asks for something to be done."""


@dataclass(frozen=True)
class Owed:
    """A declaration as it is listed."""

    row: OwedRow
    told: tuple[str, str] | None
    """Code and name ("Xã Đồng Đăng") of the commune of today to which it goes; None: not known, or split."""
    commune: str
    """Where the worker lived on the day, in words; "" where nobody knows."""
    late: bool

    @property
    def id(self) -> int:
        """The declaration's id."""
        return self.row.id


@dataclass(frozen=True)
class LetterView:
    """A letter, with how far it has come: the state of what it tells."""

    row: LetterRow
    state: DeclarationState
    due_on: date | None
    sent_on: date | None
    acknowledged_on: date | None
    acknowledged_by: str | None
    returned_reason: str | None
    late: bool

    @property
    def id(self) -> int:
        """The letter's id."""
        return self.row.id


def listed(
    desk: Desk, states: Iterable[DeclarationState] = OPEN, *, commune: str | None = None, year: int | None = None
) -> tuple[Owed, ...]:
    """The declarations in these states: late ones first, then by day and commune; `commune` is a code of today."""
    with desk.read() as session:
        found = owed_where(session, desk.today(), CommuneDeclaration.state.in_(tuple(states)), *happened(year))
    if commune is not None:
        found = [owed for owed in found if owed.told is not None and owed.told[0] == commune]
    return tuple(sorted(found, key=_order))


def _order(owed: Owed) -> tuple[Any, ...]:
    place = sort_key(owed.told[1]) if owed.told else ""
    return not owed.late, owed.row.due_on or date.min, place, owed.row.sort_key, owed.row.id


def owed_where(session: Session, today: date, *conditions: ColumnElement[bool]) -> list[Owed]:
    """The declarations that fulfil the conditions, the earliest due first."""
    rows = queries.owed(session, *conditions)
    where = queries.addressees(session, {row.commune_id for row in rows if row.commune_id is not None})
    names = queries.commune_names(session)

    def said(commune_id: int) -> str:
        _, unit, name = names[commune_id]
        return f"{unit} {name}"

    found = []
    for row in rows:
        told = where.get(row.commune_id, ()) if row.commune_id is not None else ()
        goes_to = (names[told[0]][0], said(told[0])) if len(told) == 1 else None
        lived = said(row.commune_id) if row.commune_id is not None else ""
        found.append(Owed(row, goes_to, lived, is_late(row.state, row.due_on, row.sent_on, today)))
    return found


def letters(desk: Desk, *, year: int | None = None, commune: str | None = None) -> tuple[LetterView, ...]:
    """The letters of a year (by the day of issue in Hanoi), or all, the latest first."""
    with desk.read() as session:
        rows = queries.letters(session, *of_year(year))
        told: dict[int | None, list[Owed]] = {row.id: [] for row in rows}
        mine = select(DeclarationLetter.id).where(*of_year(year))
        for owed in owed_where(session, desk.today(), CommuneDeclaration.letter_id.in_(mine)):
            told[owed.row.letter_id].append(owed)
        codes = queries.commune_names(session)
    views = (_view(row, told[row.id]) for row in rows)
    return tuple(view for view in views if commune is None or codes[view.row.commune_id][0] == commune)


def of_year(year: int | None) -> list[ColumnElement[bool]]:
    """What says of letters that they were issued in that year, by the day in Hanoi."""
    if year is None:
        return []
    begins, ends = (datetime(y, 1, 1, tzinfo=HANOI) for y in (year, year + 1))
    return [DeclarationLetter.issued_at >= begins, DeclarationLetter.issued_at < ends]


def happened(year: int | None) -> list[ColumnElement[bool]]:
    """What says of declarations that they tell of that year."""
    day = CommuneDeclaration.event_on
    return [] if year is None else [or_(day.is_(None), day.between(date(year, 1, 1), date(year, 12, 31)))]


def _view(row: LetterRow, told: list[Owed]) -> LetterView:
    """All that a letter tells moves together; the first says how far it is."""
    first = told[0].row if told else None
    return LetterView(
        row,
        first.state if first else _D.SUPERSEDED,
        min((owed.row.due_on for owed in told if owed.row.due_on), default=None),
        first.sent_on if first else None,
        first.acknowledged_on if first else None,
        first.acknowledged_by if first else None,
        first.returned_reason if first and first.state is _D.RETURNED else None,
        any(owed.late for owed in told),
    )


def of_commune(desk: Desk, commune: str, *, year: int | None = None) -> tuple[Owed, ...]:
    """Everything that one commune of today was or is to be told, by the day of the event; for communes that ask."""
    with desk.read() as session:
        found = owed_where(session, desk.today(), CommuneDeclaration.state != _D.SUPERSEDED, *happened(year))
    mine = [owed for owed in found if owed.told is not None and owed.told[0] == commune]
    return tuple(sorted(mine, key=lambda owed: (owed.row.event_on or date.min, owed.row.sort_key)))


def as_json(owed: Owed) -> dict[str, Any]:
    """A line of `declarations due --json`."""
    row = owed.row
    return {
        "worker": {"citizen_id": row.citizen_id, "full_name": row.full_name},
        "commune": {"code": owed.told[0], "name": owed.told[1]} if owed.told else None,
        "lived_in": owed.commune or None,
        "event": row.event.value,
        "event_on": row.event_on.isoformat() if row.event_on else None,
        "contract": row.contract_number,
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "late": owed.late,
        "state": row.state.value,
        "letter": row.letter_number,
        "sent_on": row.sent_on.isoformat() if row.sent_on else None,
        "acknowledged_on": row.acknowledged_on.isoformat() if row.acknowledged_on else None,
    }


def letter_json(view: LetterView) -> dict[str, Any]:
    """A letter as `declarations print --json` and the acts answer."""
    return {
        "number": view.row.number,
        "commune": view.row.commune,
        "workers": view.row.workers,
        "state": view.state.value,
        "due_on": view.due_on.isoformat() if view.due_on else None,
        "sent_on": view.sent_on.isoformat() if view.sent_on else None,
        "acknowledged_on": view.acknowledged_on.isoformat() if view.acknowledged_on else None,
        "late": view.late,
    }
