"""What repeats itself: several cases of a kind at one employer within some days, by what the office has set.

The first rule holds from the start (three unpaid-wage cases in 30 days); the office may change it, switch it off, and
set rules for the other kinds. What cases that may not be seen have in common is told only to who may see them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Employer, Incident, IncidentPattern
from db.queries import incident as queries
from db.queries.among import among
from db.vocabulary import IncidentKind
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.rules import incident as rules
from desktop_app.rules.incident import PatternRule
from desktop_app.services.conflict import refuse_stale
from desktop_app.services.incident_sight import sight
from desktop_app.services.work import Desk

MOST_CASES, MOST_DAYS = 99, 366


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


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What holds for one kind; without a rule nothing is looked for."""

    kind: IncidentKind
    rule: PatternRule | None
    ours: bool
    """Whether the office set it."""
    version_id: int | None = None


def patterns(desk: Desk) -> tuple[Pattern, ...]:
    """The employers at which a pattern stands today: the one with the most cases first."""
    with desk.read() as session:
        return _patterns(desk, session)


def of_employer(desk: Desk, code: str) -> tuple[Pattern, ...]:
    """The patterns that stand today at one employer."""
    return tuple(pattern for pattern in patterns(desk) if pattern.employer == code)


def _patterns(desk: Desk, session: Session) -> tuple[Pattern, ...]:
    in_force = rules.rules_in_force(_kept(session))
    if not sight(session, desk.officer_id).all_cases:
        in_force = {kind: rule for kind, rule in in_force.items() if not rules.is_sensitive(kind)}
    if not in_force:
        return ()
    today = desk.today()
    since = today - timedelta(days=max(rule.within_days for rule in in_force.values()))
    cases = [rules.Happening(*row) for row in queries.happened(session, since)]
    found = rules.patterns(cases, in_force, today)
    named = _employers(session, {one.employer_id for one in found})
    ids = [i for one in found for i in one.ids]
    query = select(Incident.id, Incident.number).where(among(session, Incident.id, ids))
    numbers: dict[int, str] = {i: number for i, number in session.execute(query)}  # noqa: C416  a row is no pair
    return tuple(
        Pattern(
            one.employer_id, *named[one.employer_id], one.kind, one.rule, one.ids, tuple(numbers[i] for i in one.ids)
        )
        for one in found
    )


def _employers(session: Session, ids: set[int]) -> dict[int, tuple[str, str, str | None]]:
    query = select(Employer.id, Employer.code, Employer.name_vi, Employer.name_zh).where(
        among(session, Employer.id, ids)
    )
    return {i: (code, vi, zh) for i, code, vi, zh in session.execute(query)}


def _kept(session: Session) -> Mapping[IncidentKind, PatternRule]:
    rows = queries.pattern_rows(session)
    return {row.kind: PatternRule(row.cases, row.within_days, row.active) for row in rows}


def rule_rows(desk: Desk) -> tuple[RuleRow, ...]:
    """What holds for each kind."""
    with desk.read() as session:
        kept = {row.kind: (PatternRule(row.cases, row.within_days, row.active), row.version_id)
                for row in queries.pattern_rows(session)}  # fmt: skip
    found = []
    for kind in IncidentKind:
        rule, version = kept.get(kind, (rules.DEFAULT_PATTERNS.get(kind), None))
        found.append(RuleRow(kind, rule, kind in kept, version))
    return tuple(found)


def set_rule(desk: Desk, kind: IncidentKind, rule: PatternRule, version: int | None = None) -> int:
    """Say how many cases of a kind within how many days are a pattern; the audit's entry (0: it was so already).

    For the head and administrators: KnownError("not_allowed"). InvalidInputError at `cases` and `within_days`.
    """
    with desk.work("office.incident_pattern") as work:
        bounds: tuple[tuple[str, int, int, int], ...] = (
            ("cases", rule.cases, 2, MOST_CASES),
            ("within_days", rule.within_days, 1, MOST_DAYS),
        )
        wrong = [
            FieldProblem(name, "out_of_bounds", {"least": least, "most": most})
            for name, value, least, most in bounds
            if not least <= value <= most
        ]
        if wrong:
            raise InvalidInputError(wrong)
        values: dict[str, Any] = {"cases": rule.cases, "within_days": rule.within_days, "active": rule.active}
        kept = work.session.scalar(select(IncidentPattern).where(IncidentPattern.kind == kind))
        if kept is None:
            work.session.add(IncidentPattern(id=new_id(), kind=kind, **values))
        else:
            refuse_stale(kept, version, "incident_pattern", values)
            for name, value in values.items():
                if getattr(kept, name) != value:
                    setattr(kept, name, value)
    return work.entry or 0
