"""Cases of people across: what is overdue, what is shown to whom, whose employer it was, what makes a pattern. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from db.vocabulary import IncidentKind, IncidentState
from desktop_app.rules.numbering import series_number

MARK = "VV"
SENSITIVE = frozenset({IncidentKind.ACCIDENT, IncidentKind.ILLNESS, IncidentKind.DETENTION})
"""Kinds that tell of a person's health or liberty."""
_FAR = date.max


class View(StrEnum):
    """A list of cases."""

    UNSETTLED = "unsettled"
    OVERDUE = "overdue"
    OPEN = "open"
    WAITING = "waiting"
    MINE = "mine"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class PatternRule:
    """So many cases of a kind at one employer, within so many days, are a pattern."""

    cases: int
    within_days: int
    active: bool = True


DEFAULT_PATTERNS: Mapping[IncidentKind, PatternRule] = MappingProxyType(
    {
        IncidentKind.UNPAID_WAGES: PatternRule(3, 30),
    }
)
"""What holds for a kind until the office sets something else."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One case as patterns see it."""

    id: int
    employer_id: int | None
    kind: IncidentKind
    day: date
    """When it happened, or was opened where that is not known."""


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern: the cases of one kind at one employer that came together, the latest first."""

    employer_id: int
    kind: IncidentKind
    rule: PatternRule
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stay:
    """From a departure to the return under it, if there was one."""

    placement_id: int | None
    left_on: date
    back_on: date | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """One placement with the term of its contract."""

    placement_id: int
    employer_id: int | None
    starts_on: date | None = None
    ends_on: date | None = None
    """The last day, by the end that came or by the term."""
    across_now: bool = False


def incident_number(year: int, running: int, prefix: str = "") -> str:
    """The number by which a case is known ("VV-2026-0007")."""
    return series_number(MARK, year, running, prefix)


def is_sensitive(kind: IncidentKind) -> bool:
    """Whether only those may see it who may see what touches a person's health or detention."""
    return kind in SENSITIVE


def may_see(kind: IncidentKind, *, all_cases: bool, has_it: bool) -> bool:
    """Whether somebody who may see all cases, or has this one, may see it."""
    return all_cases or has_it or not is_sensitive(kind)


def is_overdue(state: IncidentState, due_on: date | None, today: date) -> bool:
    """Not settled although its day has passed. A case that waits is not spared."""
    return state is not IncidentState.SETTLED and due_on is not None and due_on < today


def order_key(state: IncidentState, due_on: date | None, opened_on: date, today: date) -> tuple[int, date, date]:
    """Overdue first, the longest overdue before the others; then open, waiting, settled; by their day, then by age."""
    if is_overdue(state, due_on, today):
        return 0, due_on or _FAR, opened_on
    rank = {IncidentState.OPEN: 1, IncidentState.WAITING: 2, IncidentState.SETTLED: 3}[state]
    return rank, due_on or _FAR, opened_on


def placement_of_day(works: Sequence[Work], stays: Sequence[Stay], day: date) -> Work | None:
    """For whom somebody worked on a day: by the stay of that day and what was signed by then, else by the contract.

    `works` in the order in which they began. Who is across without either is where they are now.
    """
    on_it = [stay for stay in stays if stay.left_on <= day and (stay.back_on is None or stay.back_on >= day)]
    if on_it:
        departed = max(on_it, key=lambda stay: stay.left_on).placement_id
        began = [work for work in works if work.placement_id == departed or _runs(work, day)]
        later = [work for work in began if departed is None or work.placement_id >= departed]
        if later:
            return later[-1]
    running = [work for work in works if _runs(work, day)]
    if running:
        return running[-1]
    now = [work for work in works if work.across_now]
    return now[-1] if now else None


def _runs(work: Work, day: date) -> bool:
    return work.starts_on is not None and work.starts_on <= day <= (work.ends_on or _FAR)


def rules_in_force(kept: Mapping[IncidentKind, PatternRule]) -> dict[IncidentKind, PatternRule]:
    """The office's rules over what holds until it sets something; those that are switched off are left out."""
    return {kind: rule for kind, rule in {**DEFAULT_PATTERNS, **kept}.items() if rule.active}


def patterns(cases: Iterable[Happening], rules: Mapping[IncidentKind, PatternRule], today: date) -> tuple[Found, ...]:
    """The patterns that stand today: as many cases as the rule says within the days that end today."""
    met: dict[tuple[int, IncidentKind], list[Happening]] = defaultdict(list)
    for case in cases:
        rule = rules.get(case.kind)
        if rule is None or case.employer_id is None:
            continue
        if today - timedelta(days=rule.within_days) < case.day <= today:
            met[case.employer_id, case.kind].append(case)
    found = []
    for (employer_id, kind), some in met.items():
        if len(some) >= rules[kind].cases:
            latest = sorted(some, key=lambda case: (case.day, case.id), reverse=True)
            found.append(Found(employer_id, kind, rules[kind], tuple(case.id for case in latest)))
    return tuple(sorted(found, key=lambda one: (-len(one.ids), one.kind, one.employer_id)))
