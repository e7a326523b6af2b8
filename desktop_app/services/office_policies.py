"""Every policy that the office may set, in one table: its kind, its unit, and what holds while nobody has set it.

The value is kept in office_setting; the words are in section `policy` of the wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import OfficeSetting
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import tidy
from desktop_app.rules.stay import read_steps
from desktop_app.services.work import Desk


class Kind(StrEnum):
    """How a value is typed."""

    NUMBER = "number"
    TEXT = "text"
    STEPS = "steps"
    """Days, the most first: "30, 14, 7"."""
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy. `unit` is a code of section `policy_unit`; `least` and `most` bound a number."""

    key: str
    group: str
    kind: Kind
    usual: str
    unit: str = ""
    least: int = 0
    most: int = 3650


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A policy and what the office has set; None while it is as usual."""

    policy: Policy
    value: str | None


YES, NO = "yes", "no"
LOCK_MINUTES, LOCK_AT_GATE = "lock.minutes", "lock.at_gate"
ONE_MAY = {matter: f"two_people.{matter}" for matter in ("issue", "health", "present", "merge", "deletion")}
"""Matter -> the policy by which one officer is enough ("yes")."""


def _number(key: str, group: str, usual: int, unit: str = "days", least: int = 1, most: int = 3650) -> Policy:
    return Policy(key, group, Kind.NUMBER, str(usual), unit, least, most)


POLICIES: tuple[Policy, ...] = (
    Policy("office.phone", "contact", Kind.TEXT, ""),
    Policy("office.address", "contact", Kind.TEXT, ""),
    _number("declaration.working_days", "deadlines", 5, "working_days", 1, 60),
    _number("incident.due_days", "deadlines", 7, most=365),
    _number("agreement.warn_days", "deadlines", 90, most=365),
    _number("stay.days", "stay", 30),
    Policy("stay.steps", "stay", Kind.STEPS, "30, 14, 7, 3", "days"),
    _number("stay.contract_ahead", "stay", 30),
    _number("stay.paper_ahead", "stay", 30),
    _number("attachment.most_mb", "files", 8, "megabytes", 1, 100),
    _number("attachment.pdf_most_mb", "files", 20, "megabytes", 1, 100),
    _number("attachment.most_megapixels", "files", 24, "megapixels", 1, 200),
    _number(LOCK_MINUTES, "trust", 15, "minutes", 1, 240),
    Policy(LOCK_AT_GATE, "trust", Kind.YES_NO, NO),
    *(Policy(key, "trust", Kind.YES_NO, NO) for key in ONE_MAY.values()),
)
"""In the order in which they are shown."""
BY_KEY: Mapping[str, Policy] = {policy.key: policy for policy in POLICIES}


def value_in(session: Session, key: str) -> str:
    """What holds for a policy, within a session."""
    kept = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == key))
    policy = BY_KEY[key]
    return kept if kept is not None and not _problems(policy, kept) else policy.usual


def value(desk: Desk, key: str) -> str:
    """What holds for a policy."""
    with desk.read() as session:
        return value_in(session, key)


def one_may(session: Session, matter: str) -> bool:
    """Whether the office allows one officer alone to do what otherwise two do."""
    return value_in(session, ONE_MAY[matter]) == YES


def listed(desk: Desk) -> tuple[PolicyRow, ...]:
    """All policies in their order."""
    with desk.read() as session:
        query = select(OfficeSetting.key, OfficeSetting.value).where(OfficeSetting.key.in_(BY_KEY))
        kept: dict[str, str] = dict(session.execute(query).all())
    return tuple(PolicyRow(policy, kept.get(policy.key)) for policy in POLICIES)


def save(desk: Desk, values: Mapping[str, str]) -> int:
    """Set policies; "" makes one as usual again. How many changed. InvalidInputError at the keys."""
    wanted = {key: _clean(BY_KEY[key], value) for key, value in values.items()}
    problems = [problem for key, value in wanted.items() if value for problem in _problems(BY_KEY[key], value)]
    if problems:
        raise InvalidInputError(problems)
    changed = 0
    with desk.work("office.settings") as work:
        kept = {row.key: row for row in work.session.scalars(select(OfficeSetting))}
        for key, value in wanted.items():
            row = kept.get(key)
            if row is not None and row.value != (value or BY_KEY[key].usual):
                row.value = value or BY_KEY[key].usual
                changed += 1
            elif row is None and value and value != BY_KEY[key].usual:
                work.session.add(OfficeSetting(id=new_id(), key=key, value=value))
                changed += 1
    return changed


def _clean(policy: Policy, value: str) -> str:
    text = tidy(value)
    if policy.kind is Kind.STEPS and (steps := read_steps(text)):
        return ", ".join(map(str, steps))
    return text


def _problems(policy: Policy, value: str) -> Iterable[FieldProblem]:
    said = {"least": policy.least, "most": policy.most}
    if policy.kind is Kind.NUMBER and not (value.isdecimal() and policy.least <= int(value) <= policy.most):
        return (FieldProblem(policy.key, "number_from_to", said),)
    if policy.kind is Kind.STEPS and not read_steps(value):
        return (FieldProblem(policy.key, "steps_unreadable", {"value": value}),)
    if policy.kind is Kind.YES_NO and value not in {YES, NO}:
        return (FieldProblem(policy.key, "needed", {}),)
    return ()
