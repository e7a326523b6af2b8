"""What repeats itself: several cases of a kind at one employer within some days, by what the office has set.

What cases that may not be seen have in common is told only to who may see them all. Nothing here loads SQLAlchemy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from db.queries.first_questions import HAPPENED, OFFICER, PATTERNS_SET
from db.questions import Ask
from db.vocabulary import IncidentKind
from desktop_app.rules import incident as rules
from desktop_app.rules.incident import PatternRule
from desktop_app.rules.permission import allowed
from desktop_app.services.desk import Desk

SEES_ALL = "see.sensitive_incidents"
"""The right to see the cases that touch somebody's health or liberty."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One employer at which cases of a kind have come together; the latest case first."""

    employer_id: int
    employer: str
    """Its code."""
    name_vi: str
    name_zh: str | None
    kind: IncidentKind
    rule: PatternRule
    incident_ids: tuple[int, ...]
    numbers: tuple[str, ...]

    @property
    def cases(self) -> int:
        """How many."""
        return len(self.incident_ids)


def patterns(desk: Desk) -> tuple[Pattern, ...]:
    """The employers at which a pattern stands today: the one with the most cases first."""
    with desk.ask() as ask:
        return standing(ask, desk.today(), all_cases=sees_all(ask, desk.officer_id))


def of_employer(desk: Desk, code: str) -> tuple[Pattern, ...]:
    """The patterns that stand today at one employer."""
    return tuple(pattern for pattern in patterns(desk) if pattern.employer == code)


def sees_all(ask: Ask, officer_id: int) -> bool:
    """Whether that officer sees every case."""
    return any(who.active and allowed(who.role, SEES_ALL) for who in ask(OFFICER, id=officer_id))


def standing(ask: Ask, today: date, *, all_cases: bool) -> tuple[Pattern, ...]:
    """The patterns of that day, for who sees all cases or not."""
    kept = {row.kind: PatternRule(row.cases, row.within_days, row.active) for row in ask(PATTERNS_SET)}
    in_force = rules.rules_in_force(kept)
    if not all_cases:
        in_force = {kind: rule for kind, rule in in_force.items() if not rules.is_sensitive(kind)}
    if not in_force:
        return ()
    since = today - timedelta(days=max(rule.within_days for rule in in_force.values()))
    cases = {case.id: case for case in ask(HAPPENED, since=since)}
    happened = [rules.Happening(case.id, case.employer_id, case.kind, case.day) for case in cases.values()]
    return tuple(
        Pattern(
            one.employer_id,
            cases[one.ids[0]].employer,
            cases[one.ids[0]].name_vi,
            cases[one.ids[0]].name_zh,
            one.kind,
            one.rule,
            one.ids,
            tuple(cases[i].number for i in one.ids),
        )
        for one in rules.patterns(happened, in_force, today)
    )
