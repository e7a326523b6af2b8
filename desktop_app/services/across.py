"""Who is across now, and what runs out for them: filtered, grouped and sorted, a screenful of lines at a time.

What is known of everybody across is read once and kept until the record changes; filters and groups are answered from
that. Overstayed first is the usual order: by the end of the stay.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from db.queries import across as queries
from db.queries import audit
from db.vocabulary import Sex
from desktop_app.formats import fold, sort_key
from desktop_app.rules import stay
from desktop_app.rules.stay import StayPolicy
from desktop_app.services import stay_policy
from desktop_app.services.across_facts import Fact, facts
from desktop_app.services.permission import may_here
from desktop_app.services.work import Desk

_KEPT = "across"


class Show(StrEnum):
    """Whom a list is narrowed to."""

    ALL = "all"
    ENDING = "ending"
    """The stay, the contract or the travel document is over or ends soon: what Today tells of."""
    OVERSTAYED = "overstayed"
    STAY = "stay"
    """The stay ends within so many days, and is not over."""
    CONTRACT = "contract"
    PAPER = "paper"
    HEALTH = "health"
    """No examination within a year."""
    NO_PERMIT = "no_permit"
    """The end of the stay is assumed: nobody has seen the paper."""
    MISSING = "missing"


class Group(StrEnum):
    """By what a list is grouped."""

    PARTNER = "partner"
    EMPLOYER = "employer"
    JOB = "job"
    COMMUNE = "commune"
    GATE = "gate"
    DEPARTED = "departed"
    STAY = "stay"
    PAPER = "paper"
    CONTRACT = "contract"
    HEALTH = "health"


class Sort(StrEnum):
    """By what a list is sorted; days first to last, names in Vietnamese order."""

    STAY = "stay"
    NAME = "name"
    PARTNER = "partner"
    EMPLOYER = "employer"
    JOB = "job"
    COMMUNE = "commune"
    GATE = "gate"
    DEPARTED = "departed"
    PAPER = "paper"
    CONTRACT = "contract"
    HEALTH = "health"


@dataclass(frozen=True)
class Question:
    """What a list is asked for. `within` is for Show.STAY; `value` narrows to one of the groups (see Heap)."""

    text: str = ""
    show: Show = Show.ALL
    within: int | None = None
    group: Group | None = None
    value: str | None = None
    sort: Sort = Sort.STAY
    descending: bool = False


@dataclass(frozen=True)
class Heap:
    """One group: what names it, in words, how many are in it, how many of them have overstayed."""

    value: str
    words: str
    people: int
    overstayed: int


@dataclass(frozen=True)
class Found:
    """The answer: ids in order, the groups (of what the other filters leave), and how many each filter would show."""

    ids: array[int]
    heaps: tuple[Heap, ...]
    counts: dict[tuple[Show, int | None], int]
    people: int
    women: int
    policy: StayPolicy
    health: bool
    """Whether this officer may see of examinations; if not, none is told of, and Show.HEALTH is not counted."""


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    id: int
    fact: Fact
    full_name: str
    passport_name: str | None
    name_zh: str | None
    citizen_id: str | None
    birth_date: date | None
    birth_precision: str
    phone: str | None
    commune: str
    partner: str
    gate: str
    document_number: str | None
    days_left: int
    step: int | None
    """The reminder that the end of the stay falls in."""


@dataclass
class _Kept:
    """Everybody across as of one state of the record, in the order of names."""

    sequence: int
    today: date
    language: str
    facts: dict[int, Fact]
    names: dict[Group, dict[str, str]]
    policy: StayPolicy
    health: bool


# ---- what the screens ask


def find(desk: Desk, question: Question) -> Found:
    """Who is across and matches, in order."""
    with desk.read() as session:
        kept = _everybody(desk, session)
    named = [fact for fact in kept.facts.values() if matches(fact, question.text)]
    shown = [fact for fact in named if shows(fact, question.show, question.within, kept.today, kept.policy)]
    heaps: tuple[Heap, ...] = ()
    if question.group is not None:
        value = _grouping(question.group, kept)
        heaps = _heaps(shown, question.group, value, kept)
        if question.value is not None:
            shown = [fact for fact in shown if value(fact) == question.value]
    ordered = _sorted(shown, question, kept)
    women = sum(fact.sex is Sex.FEMALE for fact in shown)
    ids = array("q", (fact.id for fact in ordered))
    return Found(ids, heaps, _counts(named, kept), len(shown), women, kept.policy, kept.health)


def page(desk: Desk, ids: Sequence[int]) -> list[Row]:
    """The lines of these ids, in this order; whoever has come back is left out."""
    with desk.read() as session:
        kept = _everybody(desk, session)
        here = [i for i in ids if i in kept.facts]
        people, papers = queries.people(session, here), queries.papers(session, here)
    return [_row(kept, kept.facts[i], people[i], papers.get(i)) for i in here if i in people]


def one(desk: Desk, worker_id: int) -> Row | None:
    """One person's line; None for whoever is not across."""
    return next(iter(page(desk, [worker_id])), None)


def reminders(desk: Desk) -> dict[int, array[int]]:
    """Who falls in which reminder, by their days (0: overstayed); each person in one, those that end first first."""
    with desk.read() as session:
        kept = _everybody(desk, session)
    found: dict[int, array[int]] = {0: array("q"), **{step: array("q") for step in sorted(kept.policy.steps)}}
    for fact in sorted(kept.facts.values(), key=lambda fact: fact.stay_until):
        if stay.is_overstayed(fact.stay_until, kept.today):
            found[0].append(fact.id)
        elif (step := stay.step_of(fact.stay_until, kept.today, kept.policy.steps)) is not None:
            found[step].append(fact.id)
    return found


# ---- the rules of the list


def matches(fact: Fact, text: str) -> bool:
    """Whether every word that was typed begins a word of the name, or stands in the citizen ID or phone."""
    return all(f" {word}" in fact.searched or (word.isdecimal() and word in fact.searched) for word in _words(text))


def shows(fact: Fact, show: Show, within: int | None, today: date, policy: StayPolicy) -> bool:
    """Whether somebody belongs to what is shown."""
    return _SHOWS[show](fact, within, today, policy)


def _ends(fact: Fact, within: int | None, today: date, policy: StayPolicy) -> bool:
    return 0 <= (fact.stay_until - today).days <= (policy.steps[0] if within is None else within)


_SHOWS: Mapping[Show, Callable[[Fact, int | None, date, StayPolicy], bool]] = {
    Show.ALL: lambda _fact, _within, _today, _policy: True,
    Show.ENDING: lambda fact, _within, today, policy: (
        _soon(fact.stay_until, today, policy.steps[0])
        or _soon(fact.contract_until, today, policy.contract_ahead)
        or _soon(fact.paper_until, today, policy.paper_ahead)
    ),
    Show.OVERSTAYED: lambda fact, _within, today, _policy: fact.stay_until < today,
    Show.STAY: _ends,
    Show.CONTRACT: lambda fact, _within, today, policy: _soon(fact.contract_until, today, policy.contract_ahead),
    Show.PAPER: lambda fact, _within, today, policy: (
        not fact.paper_held or _soon(fact.paper_until, today, policy.paper_ahead)
    ),
    Show.HEALTH: lambda fact, _within, today, _policy: age_of(fact.examined_on, today) in {"older", ""},
    Show.NO_PERMIT: lambda fact, _within, _today, _policy: fact.assumed,
    Show.MISSING: lambda fact, _within, _today, _policy: fact.missing,
}
_HEALTH_MONTHS = 12


def _soon(day: date | None, today: date, ahead: int) -> bool:
    """Past, or within so many days."""
    return day is not None and (day - today).days <= ahead


def _words(text: str) -> list[str]:
    return fold(text).split()


def _counts(named: Sequence[Fact], kept: _Kept) -> dict[tuple[Show, int | None], int]:
    """How many each filter would show."""
    left_out = {Show.ALL, Show.STAY} if kept.health else {Show.ALL, Show.STAY, Show.HEALTH}
    today, policy = kept.today, kept.policy
    found: dict[tuple[Show, int | None], int] = {(Show.ALL, None): len(named)}
    for show in Show:
        if show not in left_out:
            belongs = _SHOWS[show]
            found[show, None] = sum(belongs(fact, None, today, policy) for fact in named)
    lefts = sorted((fact.stay_until - today).days for fact in named)
    for step in policy.steps:
        found[Show.STAY, step] = bisect_right(lefts, step) - bisect_left(lefts, 0)
    return found


# ---- grouping and sorting


def _grouping(group: Group, kept: _Kept) -> Callable[[Fact], str]:
    """The value by which somebody belongs to a group; "" where it is not known."""
    today = kept.today
    days: dict[Group, Callable[[Fact], date | None]] = {
        Group.STAY: lambda fact: fact.stay_until,
        Group.PAPER: lambda fact: fact.paper_until,
        Group.CONTRACT: lambda fact: fact.contract_until,
    }
    if group in days:
        return lambda fact: span_of(days[group](fact), today)
    simple: dict[Group, Callable[[Fact], str]] = {
        Group.PARTNER: lambda fact: str(fact.partner_id or ""),
        Group.EMPLOYER: lambda fact: str(fact.employer_id or fact.employer),
        Group.JOB: lambda fact: fact.job,
        Group.COMMUNE: lambda fact: str(fact.commune_id or ""),
        Group.GATE: lambda fact: fact.gate or "",
        Group.DEPARTED: lambda fact: f"{fact.departed_on:%Y-%m}",
        Group.HEALTH: lambda fact: age_of(fact.examined_on, today),
    }
    return simple[group]


SPANS = ("past", "7", "30", "90", "later", "")
"""When something ends: past, within so many days, later, not known."""
AGES = ("6", "12", "older", "")
"""How old a certificate is, in months: up to 6, up to 12, older, none."""


def span_of(day: date | None, today: date) -> str:
    """Which of SPANS a day lies in."""
    if day is None:
        return ""
    left = (day - today).days
    return "past" if left < 0 else "7" if left <= 7 else "30" if left <= 30 else "90" if left <= 90 else "later"


def age_of(day: date | None, today: date) -> str:
    """Which of AGES a certificate of that day is."""
    if day is None:
        return ""
    months = stay.months_between(day, today)
    return "6" if months < 6 else "12" if months < _HEALTH_MONTHS else "older"


def _heaps(shown: Sequence[Fact], group: Group, value: Callable[[Fact], str], kept: _Kept) -> tuple[Heap, ...]:
    people: Counter[str] = Counter()
    over: Counter[str] = Counter()
    for fact in shown:
        key = value(fact)
        people[key] += 1
        over[key] += fact.stay_until < kept.today
    names = kept.names.get(group, {})
    heaps = [Heap(key, names.get(key, key), people[key], over[key]) for key in people]
    fixed = {Group.STAY: SPANS, Group.PAPER: SPANS, Group.CONTRACT: SPANS, Group.HEALTH: AGES}.get(group)
    if fixed is not None:
        return tuple(sorted(heaps, key=lambda heap: fixed.index(heap.value)))
    if group is Group.DEPARTED:
        return tuple(sorted(heaps, key=lambda heap: heap.value))
    return tuple(sorted(heaps, key=lambda heap: (-heap.people, sort_key(heap.words))))


def _sorted(shown: list[Fact], question: Question, kept: _Kept) -> list[Fact]:
    """They come in the order of names, and sorting keeps that among equals. What is not known stands last."""
    if question.sort is Sort.NAME:
        return shown[::-1] if question.descending else shown
    value = _order(question.sort, kept)
    known = [(value(fact), fact) for fact in shown]
    last = [fact for key, fact in known if key in {None, ""}]
    found = [pair for pair in known if pair[0] not in {None, ""}]
    found.sort(key=lambda pair: pair[0], reverse=question.descending)
    return [fact for _, fact in found] + last


def _order(sort: Sort, kept: _Kept) -> Callable[[Fact], Any]:
    days: dict[Sort, Callable[[Fact], Any]] = {
        Sort.STAY: lambda fact: fact.stay_until,
        Sort.DEPARTED: lambda fact: fact.departed_on,
        Sort.PAPER: lambda fact: fact.paper_until,
        Sort.CONTRACT: lambda fact: fact.contract_until,
        Sort.HEALTH: lambda fact: fact.examined_on,
    }
    if sort in days:
        return days[sort]
    words: dict[Sort, Callable[[Fact], str]] = {
        Sort.PARTNER: lambda fact: kept.names[Group.PARTNER].get(str(fact.partner_id), ""),
        Sort.EMPLOYER: lambda fact: fact.employer,
        Sort.JOB: lambda fact: fact.job,
        Sort.COMMUNE: lambda fact: kept.names[Group.COMMUNE].get(str(fact.commune_id), ""),
        Sort.GATE: lambda fact: kept.names[Group.GATE].get(fact.gate or "", ""),
    }
    return lambda fact: fold(words[sort](fact))


# ---- reading


def _everybody(desk: Desk, session: Session) -> _Kept:
    """Kept while the record and the day are the same."""
    sequence, today = audit.last_link(session)[0], desk.today()
    kept = desk.kept.get(_KEPT)
    if isinstance(kept, _Kept) and (kept.sequence, kept.today, kept.language) == (sequence, today, desk.language):
        return kept
    policy, health = stay_policy.read(session), may_here(session, desk.officer_id, "see.health")
    chinese = desk.language == "zh"
    found = facts(session, today, policy, health=health, chinese=chinese)
    made = _Kept(sequence, today, desk.language, found, _names(session, chinese=chinese), policy, health)
    desk.kept[_KEPT] = made
    return made


def _names(session: Session, *, chinese: bool) -> dict[Group, dict[str, str]]:
    def named(found: Iterable[tuple[int, str]]) -> dict[str, str]:
        return {str(key): name for key, name in found}

    return {
        Group.PARTNER: named(queries.partners(session, chinese=chinese).items()),
        Group.EMPLOYER: named(queries.employers(session, chinese=chinese).items()),
        Group.COMMUNE: named(queries.communes(session).items()),
        Group.GATE: dict(queries.gates(session, chinese=chinese).values()),
    }


def _row(kept: _Kept, fact: Fact, person: queries.PersonRow, paper: queries.PaperRow | None) -> Row:
    return Row(
        id=fact.id,
        fact=fact,
        full_name=person.full_name,
        passport_name=person.passport_name,
        name_zh=person.name_zh,
        citizen_id=person.citizen_id,
        birth_date=person.birth_date,
        birth_precision=person.birth_precision,
        phone=person.phone,
        commune=person.commune or "",
        partner=kept.names[Group.PARTNER].get(str(fact.partner_id), ""),
        gate=kept.names[Group.GATE].get(fact.gate or "", ""),
        document_number=paper.number if paper else None,
        days_left=stay.days_left(fact.stay_until, kept.today),
        step=stay.step_of(fact.stay_until, kept.today, kept.policy.steps),
    )
