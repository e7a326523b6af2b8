"""The people of the record whom a list for a partner names, or whom the partner's answer may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import Consent, Employer, FormerIdentity, TravelDocument, Worker
from db.queries import across as queries
from db.queries.among import among
from db.vocabulary import ConsentPurpose, ConsentState, DocumentState
from desktop_app.formats import fold, passport_form
from desktop_app.intake.confirmation_list import clean_number, slip_form
from desktop_app.rules import confirmation as rules
from desktop_app.rules.confirmation import People, Person

_AT_ONCE = 400


@dataclass(frozen=True)
class Away:
    """Somebody across on a day, and for whom they work."""

    worker_id: int
    placement_id: int | None
    employer_id: int | None
    partner_id: int | None
    wanted_employer: str


def across_on(session: Session, day: date | None) -> dict[int, Away]:
    """Worker id -> who is across at the end of that day (None: by all that is known), in the order of names.

    For whom they work is of that day too: somebody may have moved since, or have come back and left for another job.
    """
    departures = queries.departures(session, day)
    placed = queries.placements(session) if day is None else _placed_on(session, departures, day)
    left_with = [d.placement_id for d in departures.values() if d.worker_id not in placed and d.placement_id]
    before = queries.placements_by_id(session, left_with) if left_with else {}
    found: dict[int, Away] = {}
    for departure in departures.values():
        place = placed.get(departure.worker_id) or before.get(departure.placement_id or 0)
        found[departure.worker_id] = Away(
            departure.worker_id,
            place.placement_id if place else departure.placement_id,
            place.employer_id if place else None,
            (place.partner_id if place else None) or departure.handover_partner_id,
            (place.wanted_employer if place else None) or "",
        )
    return found


def _placed_on(
    session: Session, departures: dict[int, queries.DepartureRow], day: date
) -> dict[int, queries.PlacedRow]:
    """Worker id -> the placement into which they had moved by then; today's where nothing is known of the departure."""
    moved = queries.moves(session, day)
    vague = [row.worker_id for row in departures.values() if row.placement_id is None and row.worker_id not in moved]
    return {**queries.placements(session, vague), **moved} if vague else moved


def consenting(session: Session, worker_ids: Sequence[int]) -> set[int]:
    """Those of these whose data may be sent to the partner."""
    query = select(Consent.worker_id).where(
        Consent.purpose == ConsentPurpose.ROSTER_ABROAD,
        Consent.state == ConsentState.GIVEN,
        among(session, Consent.worker_id, worker_ids),
    )
    return set(session.scalars(query))


def employer_names(session: Session) -> dict[int, tuple[str, str | None]]:
    """Employer id -> Vietnamese and Chinese name."""
    query = select(Employer.id, Employer.name_vi, Employer.name_zh)
    return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def numbers_of(session: Session, worker_ids: Iterable[int]) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
    """Worker id -> numbers of papers in hand, and of former ones."""
    d = TravelDocument
    held: dict[int, set[str]] = {}
    former: dict[int, set[str]] = {}
    query = select(d.worker_id, d.number, d.state).where(among(session, d.worker_id, worker_ids))
    for worker_id, number, state in session.execute(query):
        (held if state is DocumentState.HELD else former).setdefault(worker_id, set()).add(clean_number(number))
    return {
        who: (frozenset(held.get(who, ())), frozenset(former.get(who, set()) - held.get(who, set())))
        for who in held.keys() | former.keys()
    }


def people_meant(
    session: Session,
    numbers: Iterable[str],
    names: Iterable[str],
    *,
    listed: Iterable[int],
    partner_id: int,
    day: date,
) -> People:
    """Everybody whom numbers (cleaned) or names of an answer may mean, with those of the list and of the partner."""
    on_day, now = across_on(session, day), across_on(session, None)
    wanted = set(listed)
    wanted |= {away.worker_id for away in (*on_day.values(), *now.values()) if away.partner_id == partner_id}
    wanted |= set(_with_number(session, sorted({n for n in numbers if n})))
    wanted |= set(_with_name(session, sorted({fold(name) for name in names if name})))
    papers = numbers_of(session, wanted)
    asked = set(listed)
    people = [
        Person(
            id=worker.id,
            names=names_of(worker, former),
            name_zh=worker.name_zh,
            birth_date=worker.birth_date,
            birth_precision=worker.birth_precision,
            sex=worker.sex,
            numbers=papers.get(worker.id, (frozenset(), frozenset()))[0],
            former=papers.get(worker.id, (frozenset(), frozenset()))[1],
            listed=worker.id in asked,
            on_day=worker.id in on_day,
            now=worker.id in now,
            partner_id=on_day[worker.id].partner_id if worker.id in on_day else None,
        )
        for worker, former in _workers(session, wanted)
    ]
    return rules.index(people, {n: slip_form(n) for p in people for n in p.numbers | p.former})


def names_of(worker: Worker, former: Sequence[str] = ()) -> tuple[str, ...]:
    """Every form of the name that a partner may write."""
    forms = (worker.passport_name or "", passport_form(worker.full_name), *map(passport_form, former))
    return tuple(dict.fromkeys(form for form in forms if form))


def _workers(session: Session, ids: Iterable[int]) -> Iterator[tuple[Worker, list[str]]]:
    wanted = list(ids)
    former: dict[int, list[str]] = {}
    query = select(FormerIdentity.worker_id, FormerIdentity.full_name).where(
        among(session, FormerIdentity.worker_id, wanted), FormerIdentity.full_name.is_not(None)
    )
    for worker_id, name in session.execute(query):
        former.setdefault(worker_id, []).append(name or "")
    here = select(Worker).where(among(session, Worker.id, wanted), Worker.merged_into_id.is_(None))
    for worker in session.scalars(here.order_by(Worker.id)):
        yield worker, former.get(worker.id, [])


def _with_number(session: Session, numbers: Sequence[str]) -> Iterator[int]:
    yield from _in_parts(session, TravelDocument.worker_id, TravelDocument.number, numbers)


def _with_name(session: Session, names: Sequence[str]) -> Iterator[int]:
    yield from _in_parts(session, Worker.id, Worker.name_folded, names)


def _in_parts(
    session: Session, what: InstrumentedAttribute[int], column: InstrumentedAttribute[Any], values: Sequence[str]
) -> Iterator[int]:
    for start in range(0, len(values), _AT_ONCE):
        yield from session.scalars(select(what).where(column.in_(values[start : start + _AT_ONCE])))
