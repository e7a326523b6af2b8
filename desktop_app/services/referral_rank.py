"""Candidates for a job order, ranked: SQL finds the likely ones among all workers, the rules judge those exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Employer, JobOrder, Placement, Worker
from db.queries import clearance as clearance_rows
from db.queries import referral as queries
from db.vocabulary import (
    BirthPrecision,
    ContractState,
    Currency,
    Direction,
    JobOrderState,
    PlacementState,
    RequirementCode,
    Sex,
    SkillKind,
    Verdict,
)
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.rules import ranking
from desktop_app.rules.clearance import Finding, clear
from desktop_app.rules.ranking import Ask, Decline, Fit, Hopeful, Rank, Reason, Wished
from desktop_app.rules.requirements.dates import add_months
from desktop_app.rules.requirements.facts import ContractFacts, EmployerFacts, PersonFacts, PlacementFacts
from desktop_app.services.clearance import FindingRow, Question, finding_row, make_question
from desktop_app.services.clearance_facts import person_facts
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

LIMIT = 200
_JUDGED_AT_LEAST = 400
_R = RequirementCode
FOLLOW = frozenset({
    _R.JOB_ORDER, _R.CONTRACT, _R.COMMUNE_DECLARATION, _R.AGREEMENT, _R.PARTNER, _R.PROHIBITED_JOB, _R.GATE_CLASS,
})  # fmt: skip
"""What follows from the referral, or is the same for everybody: no paper that somebody brings along."""


@dataclass(frozen=True, slots=True)
class CandidateFilter:
    """What narrows the candidates. Whoever is searched by `text` is shown also where the order asks for others."""

    text: str = ""
    commune_id: int | None = None
    ready_only: bool = False
    """Only those with a travel document in date and a health certificate that says fit."""


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason in the reader's language; `speaks` is 1 for, 0 neither, -1 against."""

    code: str
    text: str
    speaks: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be referred. `id` is the worker's."""

    id: int
    full_name: str
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    commune: str
    phone: str
    state: PlacementState | None
    fit: Fit
    verdict: Verdict
    points: int
    reasons: tuple[ReasonRow, ...]
    findings: tuple[FindingRow, ...]
    """What is missing in their papers, and by when."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The best of them, best first, and how many may be referred in all."""

    rows: tuple[Candidate, ...]
    total: int


@dataclass(frozen=True)
class Asked:
    """A job order with what is asked of whoever is referred to it."""

    order: JobOrder
    ask: Ask
    question: Question
    """With the requirements about papers only."""


def candidates(
    desk: Desk, job_order: str, limit: int = LIMIT, filters: CandidateFilter = CandidateFilter()
) -> Candidates:
    """Who may be referred to a job order, the best first. KnownError("unknown_job_order").

    Of many thousands only those that lead in a coarse count of wishes, skills and papers are judged exactly.
    """
    with desk.read() as session:
        asked = asked_by(session, find_order(session, job_order), desk.today())
        pool = _pool(session, asked.ask, filters)
        ids, total = queries.coarse(session, pool, max(_JUDGED_AT_LEAST, limit))
        return Candidates(judged(session, asked, ids, desk.language)[:limit], total)


def find_order(session: Session, number: str) -> JobOrder:
    """The job order of a number; KnownError("unknown_job_order") names the open ones."""
    order = session.scalar(select(JobOrder).where(JobOrder.number == number))
    if order is None:
        query = select(JobOrder.number).where(JobOrder.state == JobOrderState.OPEN).order_by(JobOrder.number)
        raise KnownError("unknown_job_order", value=number, choices=list(session.scalars(query)) or ["—"])
    return order


def asked_by(session: Session, order: JobOrder, today: date) -> Asked:
    """What an order asks, for the day on which the work begins (or the people are needed; today, where it is past)."""
    day = max(today, order.starts_on or order.needed_by or today)
    code = queries.programme_code(session, order)
    question = make_question(session, day, code, Direction.OUT, None, order.employer.partner_id, None)
    papers = tuple(r for r in question.requirements if r.code not in FOLLOW)
    yuan = order.currency is Currency.CNY
    ask = Ask(
        programme_id=question.programme_id,
        day=day,
        job=order.job_vi,
        place=order.place or "",
        sex=order.sex,
        age_min=order.age_min,
        age_max=order.age_max,
        skill=order.skill,
        language=order.language,
        wage_cny=order.wage_cny if yuan else None,
        wage_per=order.wage_per,
        months=order.months,
        women_left=max(0, (order.women or 0) - held_by_women(session, order.id)),
    )
    return Asked(order, ask, replace(question, requirements=papers))


def held_by_women(session: Session, order_id: int) -> int:
    """How many women hold a place on an order."""
    return held(session, order_id)[1]


HOLDING = (
    PlacementState.SELECTED,
    PlacementState.CONTRACTED,
    PlacementState.LISTED,
    PlacementState.ACROSS,
    PlacementState.MISSING,
)


def held(session: Session, order_id: int) -> tuple[int, int]:
    """How many people hold a place on an order, and how many of them are women."""
    query = select(Worker.sex).join(Placement, Placement.worker_id == Worker.id)
    sexes = list(session.scalars(query.where(Placement.job_order_id == order_id, Placement.state.in_(HOLDING))))
    return len(sexes), sexes.count(Sex.FEMALE)


def _pool(session: Session, ask: Ask, filters: CandidateFilter) -> queries.Pool:
    jobs, texts = queries.distinct_texts(session)
    wanted = ask.skill or ask.job
    pool = queries.Pool(
        day=ask.day,
        programme_id=ask.programme_id,
        text=fold(filters.text),
        commune_id=filters.commune_id,
        jobs=tuple(sorted(job for job in jobs if ranking.alike(ask.job, job))),
        skills=tuple(sorted({name for kind, name, _ in texts if _is_work(kind) and ranking.alike(wanted, name)})),
        languages=tuple(sorted({name for kind, name, level in texts if not _is_work(kind) and ask.language
                                and ranking.speaks(ask.language, f"{name} {level}")})),
        women_wanted=ask.women_left > 0,
        ready_only=filters.ready_only,
    )  # fmt: skip
    if pool.text:
        return pool
    born_from, born_until = _born(ask)
    return replace(pool, sex=ask.sex, born_from=born_from, born_until=born_until)


def _is_work(kind: SkillKind) -> bool:
    return kind is not SkillKind.LANGUAGE


def _born(ask: Ask) -> tuple[date | None, date | None]:
    """Between which days somebody of the asked age was born; a year or a month alone is kept as its first day."""
    oldest = None if ask.age_max is None else _years_before(ask.day, ask.age_max + 1)
    youngest = None if ask.age_min is None else _years_before(ask.day, ask.age_min)
    return oldest and date(oldest.year, 1, 1), youngest


def _years_before(day: date, years: int) -> date:
    return add_months(day, -12 * years)


def judged(session: Session, asked: Asked, ids: Sequence[int], language: str) -> tuple[Candidate, ...]:
    """These people in the order in which they are offered. The number of statements is constant."""
    rows = clearance_rows.read_people(session, ids, day=asked.ask.day)
    people, states = queries.people(session, ids), queries.latest_states(session, ids)
    wishes, skills = queries.wishes(session, ids), queries.skills(session, ids)
    past = queries.came_to_nothing(session, ids)
    placed = would_be(asked)
    ranked: list[tuple[Rank, queries.PersonRow, tuple[Finding, ...]]] = []
    for worker_id, row in rows.people.items():
        findings = papers_of(replace(person_facts(rows, row, None), placement=placed), asked.question)
        who = _hopeful(people[worker_id], wishes.get(worker_id), skills.get(worker_id, ()), findings)
        who = replace(who, declines=tuple(_declines(past.get(worker_id, ()), asked.order)))
        ranked.append((ranking.rank(asked.ask, who), people[worker_id], findings))
    ranked.sort(key=lambda one: (*one[0].order, one[1].sort_key, one[1].id))
    told = partial(finding_row, language=language, seen=personal_sight(session))
    return tuple(_candidate(rank, who, map(told, found), states.get(who.id), language) for rank, who, found in ranked)


def papers_of(facts: PersonFacts, question: Question) -> tuple[Finding, ...]:
    """What clearance finds in somebody's papers, were they on the order already."""
    return clear(facts, question.handover, question.requirements).findings


def would_be(asked: Asked) -> PlacementFacts:
    """The placement that whoever is referred would have, with a contract as long as the order says."""
    order, day = asked.order, asked.ask.day
    employer: Employer = order.employer
    unit = employer.unit
    ends = add_months(day, order.months) - timedelta(days=1) if order.months else None
    contract = ContractFacts(ContractState.SIGNED, day, day, ends)
    facts = EmployerFacts(
        employer.name_vi, employer.partner_id, employer.partner.name_vi, unit.name_vi if unit else "",
        unit.border_area if unit else None, employer.sector or "",
    )  # fmt: skip
    return PlacementFacts(PlacementState.SELECTED, order.number, facts, order.job_vi, order.job_zh or "", (contract,))


def _hopeful(
    person: queries.PersonRow,
    wish: queries.WishRow | None,
    skills: Iterable[queries.SkillRow],
    findings: tuple[Finding, ...],
) -> Hopeful:
    mine = list(skills)
    return Hopeful(
        sex=person.sex,
        birth_date=person.birth_date,
        birth_precision=person.birth_precision,
        skills=tuple(s.name for s in mine if _is_work(s.kind)),
        languages=tuple(f"{s.name} {s.level or ''}".strip() for s in mine if not _is_work(s.kind)),
        wish=Wished(*wish[1:]) if wish else Wished(),
        findings=findings,
    )


def _declines(rows: Iterable[queries.PastRow], order: JobOrder) -> Iterable[Decline]:
    for row in rows:
        same_order, same_employer = row.order_id == order.id, row.employer_id == order.employer_id
        yield Decline(row.order or "—", same_order, same_employer, row.by, row.why or "", _day(row.since))


def _day(moment: datetime) -> date:
    return hanoi_day(moment)


def _candidate(
    rank: Rank, who: queries.PersonRow, findings: Iterable[FindingRow], state: PlacementState | None, language: str
) -> Candidate:
    return Candidate(
        id=who.id,
        full_name=who.full_name,
        sex=who.sex,
        birth_date=who.birth_date,
        birth_precision=who.birth_precision,
        commune=who.commune or "",
        phone=who.phone or "",
        state=state,
        fit=rank.fit,
        verdict=rank.verdict,
        points=rank.points,
        reasons=tuple(reason_row(reason, language) for reason in rank.reasons),
        findings=tuple(findings),
    )


def reason_row(reason: Reason, language: str) -> ReasonRow:
    """A reason in the reader's language."""
    params: Mapping[str, object] = reason.params
    worded = {name: _worded(name, value, language) for name, value in params.items()}
    speaks = (reason.points > 0) - (reason.points < 0)
    return ReasonRow(reason.code, sentence("reason", reason.code, language, **worded), speaks)


def _worded(name: str, value: object, language: str) -> object:
    if name == "by":
        return sentence("decided_by", str(value), language) if value else "—"
    if name == "per":
        return sentence("wage_per", str(value), language)
    return value or "—" if name == "why" else value
