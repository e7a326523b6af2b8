"""What the office has set about what repeats itself (incident_together.py finds it): see and change the rules.

The first rule holds from the start (three unpaid-wage cases in 30 days); the office may change it, switch it off, and
set rules for the other kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from db.base import new_id
from db.models import IncidentPattern
from db.queries import incident as queries
from db.vocabulary import IncidentKind
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.rules import incident as rules
from desktop_app.rules.incident import PatternRule
from desktop_app.services.conflict import refuse_stale
from desktop_app.services.work import Desk

MOST_CASES, MOST_DAYS = 99, 366


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What holds for one kind; without a rule nothing is looked for."""

    kind: IncidentKind
    rule: PatternRule | None
    ours: bool
    """Whether the office set it."""
    version_id: int | None = None


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
