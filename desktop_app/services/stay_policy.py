"""What the office has set of stays: the usual term, and how long ahead it wants to be reminded of what ends."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import OfficeSetting
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.rules.stay import MOST_DAYS, StayPolicy, read_steps
from desktop_app.services.permission import require
from desktop_app.services.work import Desk

_PREFIX = "stay."
_DAYS, _STEPS, _CONTRACT, _PAPER = (_PREFIX + name for name in ("days", "steps", "contract_ahead", "paper_ahead"))


def read(session: Session) -> StayPolicy:
    """The policy; what the office has not set, or what is no such value, is as usual."""
    query = select(OfficeSetting.key, OfficeSetting.value).where(OfficeSetting.key.startswith(_PREFIX))
    found: dict[str, str] = dict(session.execute(query).all())
    usual = StayPolicy()
    return StayPolicy(
        _number(found.get(_DAYS), usual.days),
        read_steps(found.get(_STEPS, "")) or usual.steps,
        _number(found.get(_CONTRACT), usual.contract_ahead),
        _number(found.get(_PAPER), usual.paper_ahead),
    )


def _number(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() and 0 < int(text) <= MOST_DAYS else usual


def load(desk: Desk) -> StayPolicy:
    """The policy of today."""
    with desk.read() as session:
        return read(session)


def save(desk: Desk, *, days: int | None, steps: str, contract_ahead: int | None, paper_ahead: int | None) -> None:
    """Set it. InvalidInputError at `days`, `steps`, `contract_ahead`, `paper_ahead`; KnownError("not_allowed")."""
    require(desk, "office.stay_policy")
    numbers = {"days": days, "contract_ahead": contract_ahead, "paper_ahead": paper_ahead}
    problems = [
        FieldProblem(name, "days_from_to", {"least": 1, "most": MOST_DAYS})
        for name, value in numbers.items()
        if value is None or not 0 < value <= MOST_DAYS
    ]
    read_as = read_steps(steps)
    if read_as is None:
        problems.append(FieldProblem("steps", "steps_unreadable", {"value": steps}))
    if problems or read_as is None:
        raise InvalidInputError(problems)
    wanted = {_PREFIX + name: str(value) for name, value in numbers.items()}
    wanted[_STEPS] = ", ".join(map(str, read_as))
    with desk.work("office.stay_policy") as work:
        kept = {row.key: row for row in work.session.scalars(select(OfficeSetting))}
        for key, value in wanted.items():
            if key not in kept:
                work.session.add(OfficeSetting(id=new_id(), key=key, value=value))
            elif kept[key].value != value:
                kept[key].value = value
