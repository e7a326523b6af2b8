"""Who may be on record already: asked for one person as they are typed, for a whole list, and for the record itself."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from db.base import new_id
from db.models import NotTheSame, Worker
from db.queries import duplicates as queries
from db.queries.duplicates import FullRow
from db.vocabulary import BirthPrecision, Sex
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.formats import fold, tidy
from desktop_app.rules.likeness import ALIKE, ASK, Likeness, Person, Reason, likeness
from desktop_app.rules.likeness_index import LikenessIndex
from desktop_app.rules.likeness_names import Population
from desktop_app.services.likeness_kept import with_index
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk
from desktop_app.services.worker_checks import tidied
from desktop_app.services.worker_forms import WorkerForm

_LOOKED_AT = 12
"""So many of the likest by name, date and phone are compared in full, with papers and former names."""
_LEAST_WEIGHT = 1.0
_MOST_REASONS = 6
_STEP = 2_000
_OF_LIST = 3
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Who:
    """A person on record, as they are shown."""

    id: int
    full_name: str
    citizen_id: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    commune: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody on record who may be the one in question. `reasons` are sentences, the weightiest first."""

    who: Who
    score: float
    """The probability that they are one person; see rules.likeness."""
    reasons: tuple[str, ...]
    certain: bool
    """They share a number that only one person has."""

    @property
    def band(self) -> str:
        """certain, alike or possible."""
        return band_of(self.score, certain=self.certain)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person's. `id` is the place in the list, from 1 on."""

    id: int
    elder: Who
    newer: Who
    score: float
    reasons: tuple[str, ...]
    certain: bool

    @property
    def band(self) -> str:
        """certain, alike or possible."""
        return band_of(self.score, certain=self.certain)


def band_of(score: float, *, certain: bool) -> str:
    """certain, alike or possible; empty where they are not worth being asked about."""
    if certain:
        return "certain"
    return "alike" if score >= ALIKE else "possible" if score >= ASK else ""


def alike(desk: Desk, form: WorkerForm, worker_id: int | None = None, limit: int = 5) -> tuple[Alike, ...]:
    """Those on record who may be the person that is typed, compared with all; the likest first.

    `worker_id` is the worker's own, whose page it is; those whom an officer told apart from them are left out. Nobody
    is found while neither a name of two words nor a number is there.
    """
    person = person_of(form)
    if len(person.folded.split()) < 2 and not (person.citizen_id or person.documents):
        return ()
    with desk.read() as session:
        apart = {worker_id}
        if worker_id is not None:
            apart |= {one for pair in queries.decided(session, worker_id) for one in pair}

        def find(index: LikenessIndex) -> tuple[Population, list[int]]:
            return index.people, index.near(person, _LOOKED_AT)

        people, ids = with_index(desk, session, find)
        same = queries.bearers(session, filter(None, (person.citizen_id, *person.former_ids)), person.documents)
        rows = queries.full(session, {*ids, *_present(session, same)} - apart)
    found = [(row, likeness(person, judged_as(row), people)) for row in rows.values()]
    return _shown(found, desk.language, limit)


def alike_many(desk: Desk, session: Session, people: Mapping[Key, Person]) -> dict[Key, Alike]:
    """For each person of a list the likest on record, where one is likely enough to be asked about.

    Cheap: only those are compared of whom a birth date, a name or a phone agrees, or a number.
    """
    if not people:
        return {}

    def find(index: LikenessIndex) -> tuple[Population, dict[Key, list[int]]]:
        if not len(index):
            return Population(), {}
        return index.people, {key: index.near_exactly(person, _OF_LIST) for key, person in people.items()}

    everybody, ids = with_index(desk, session, find)
    rows = queries.full(session, {one for some in ids.values() for one in some})
    found = {}
    for key, some in ids.items():
        judged = [(rows[one], likeness(people[key], judged_as(rows[one]), everybody)) for one in some]
        for best in _shown(judged, desk.language, 1):
            found[key] = best
    return found


def pairs(
    desk: Desk, *, limit: int = 500, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> tuple[Pair, ...]:
    """The pairs on record that are likely one person and that nobody told apart; the likest first.

    Looked for where a birth date, a name, a phone or a number agrees. Long work: KnownError("cancelled").
    """
    step = stepper(progress, cancelled)
    with desk.read() as session:
        apart = queries.decided(session)

        def find(index: LikenessIndex) -> tuple[Population, list[tuple[float, int, int]]]:
            people, found = index.people, []
            for done, (a, b) in enumerate(index.pairs()):
                if done % _STEP == 0:
                    step(done, 0)
                score = likeness(index.person(a), index.person(b), people).score
                if score >= ASK / 4:
                    found.append((score, index.ids[a], index.ids[b]))
            return people, found

        people, rough = with_index(desk, session, find)
        best = [(min(a, b), max(a, b)) for _, a, b in sorted(rough, reverse=True)[: limit * 2]]
        wanted = (set(best) | queries.sharing_a_number(session)) - apart
        rows = queries.full(session, _present(session, {one for pair in wanted for one in pair}))
    made = [_pair(rows[a], rows[b], people, desk.language) for a, b in wanted if a in rows and b in rows]
    likely = [pair for pair in made if pair.certain or pair.score >= ASK]
    likely.sort(key=lambda pair: (not pair.certain, -pair.score, pair.elder.id))
    return tuple(replace(pair, id=place) for place, pair in enumerate(likely[:limit], start=1))


def not_the_same(desk: Desk, one: int, other: int, reason: str) -> int | None:
    """Keep an officer's word that these are two persons; the audit entry, by which it can be taken back.

    KnownError("reason_needed") without a reason, KnownError("gone") where one of them is not there.
    """
    said = tidy(reason)
    if not said:
        raise KnownError("reason_needed")
    first, second = sorted((one, other))
    with desk.work("duplicates.not_the_same", said) as work:
        for worker_id in (first, second):
            if work.session.get(Worker, worker_id) is None or first == second:
                raise KnownError("gone", noun="worker", id=worker_id)
        if (first, second) not in queries.decided(work.session, first):
            kept = NotTheSame(
                id=new_id(), first_id=first, second_id=second, reason=said, at=work.now, officer_id=work.officer
            )
            work.session.add(kept)
    return work.entry


def person_of(form: WorkerForm) -> Person:
    """A person as typed."""
    clean = tidied(form)
    return Person(
        clean.full_name,
        fold(clean.full_name),
        clean.citizen_id,
        birth_date=clean.birth_date,
        birth_precision=clean.birth_precision,
        sex=clean.sex,
        commune=clean.commune_id,
        phone=clean.phone,
        documents=tuple(paper.number for paper in clean.documents if paper.number),
    )


def judged_as(row: FullRow) -> Person:
    """A person on record, as the rule sees them."""
    return Person(
        row.full_name,
        row.name_folded,
        row.citizen_id,
        row.former_ids,
        tuple((name, fold(name)) for name in row.former_names),
        row.birth_date,
        row.birth_precision,
        row.sex,
        row.commune_id,
        row.phone,
        row.documents,
    )


def _present(session: Session, ids: Iterable[int]) -> set[int]:
    """Those who were not merged into others."""
    return {row[0] for row in queries.briefs(session, ids)}


def shown_as(row: FullRow) -> Who:
    """A person on record, as an officer sees them."""
    return Who(
        row.id, row.full_name, row.citizen_id, row.birth_date, row.birth_precision, row.sex, row.commune, row.phone
    )


def _shown(found: Iterable[tuple[FullRow, Likeness]], language: str, limit: int) -> tuple[Alike, ...]:
    likely = [(row, how) for row, how in found if how.certain or how.score >= ASK]
    likely.sort(key=lambda one: (not one[1].certain, -one[1].score))
    return tuple(
        Alike(shown_as(row), how.score, sentences(how.reasons, language, row.commune), how.certain)
        for row, how in likely[:limit]
    )


def _pair(a: FullRow, b: FullRow, people: Population, language: str) -> Pair:
    how = likeness(judged_as(b), judged_as(a), people)
    return Pair(0, shown_as(a), shown_as(b), how.score, sentences(how.reasons, language, a.commune), how.certain)


def sentences(reasons: Iterable[Reason], language: str, commune: str | None = None) -> tuple[str, ...]:
    """The weightiest reasons in words. `commune` is that of the person on record."""
    weighty = [reason for reason in reasons if abs(reason.weight) >= _LEAST_WEIGHT][:_MOST_REASONS]
    return tuple(
        wording.sentence("likeness", reason.code, language, commune=commune or "", **reason.params)
        for reason in weighty
    )
