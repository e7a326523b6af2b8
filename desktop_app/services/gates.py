"""The gates as the office keeps them: dated rows, of which one holds on a day; what is mended here stays."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Gate
from db.vocabulary import GateClass, YesNoUnknown
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import tidy
from desktop_app.services.conflict import change
from desktop_app.services.work import Desk

_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_TEXTS = ("name_zh", "counterpart_vi", "counterpart_zh", "belongs_to", "opens", "closes", "note")


@dataclass(frozen=True, slots=True)
class GateInput:
    """What is typed of a gate; hours are Hanoi's, HH:MM, "" where they are not known."""

    code: str
    name_vi: str
    gate_class: GateClass
    people_cross: YesNoUnknown = YesNoUnknown.UNKNOWN
    since: date | None = None
    until: date | None = None
    name_zh: str = ""
    counterpart_vi: str = ""
    counterpart_zh: str = ""
    belongs_to: str = ""
    opens: str = ""
    closes: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class GateRow:
    """A gate's row, and whether it holds today."""

    id: int
    version_id: int
    holds: bool
    given: GateInput


def listed(desk: Desk) -> tuple[GateRow, ...]:
    """All rows: those that hold today first, by name."""
    today = desk.today()
    with desk.read() as session:
        rows = [_row(kept, today) for kept in session.scalars(select(Gate).order_by(Gate.name_vi, Gate.since.desc()))]
    return tuple(sorted(rows, key=lambda row: not row.holds))


def _row(kept: Gate, today: date) -> GateRow:
    texts = {name: getattr(kept, name) or "" for name in _TEXTS}
    given = GateInput(
        kept.code, kept.name_vi, kept.gate_class, kept.people_cross, kept.since, kept.until, **texts
    )  # fmt: skip
    holds = (kept.since is None or kept.since <= today) and (kept.until is None or kept.until >= today)
    return GateRow(kept.id, kept.version_id, holds, given)


def save(desk: Desk, gate_id: int | None, given: GateInput, *, version_id: int | None = None) -> int:
    """Add a row (id None) or mend one; its id.

    A new row of a known code ends the one before it the day before. InvalidInputError at the fields.
    """
    values = _values(given)
    problems = _problems(values)
    if problems:
        raise InvalidInputError(problems)
    with desk.work("reference.gate") as work:
        same = list(work.session.scalars(select(Gate).where(Gate.code == values["code"], Gate.id != (gate_id or 0))))
        if gate_id is None and given.since is not None:
            for kept in same:
                if kept.until is None and (kept.since is None or kept.since < given.since):
                    kept.until = given.since - timedelta(days=1)
            work.session.flush()
        _refuse_overlap(same, given)
        _refuse_unknown_parent(work.session, values)
        if gate_id is not None:
            change(work, Gate, gate_id, version_id, values)
            return gate_id
        made = Gate(id=new_id(), **values)
        work.session.add(made)
        work.session.flush()
        return made.id


def _values(given: GateInput) -> dict[str, Any]:
    values = asdict(given)
    return values | {
        "code": tidy(given.code).lower(),
        "name_vi": tidy(given.name_vi),
        **{name: tidy(values[name]) or None for name in _TEXTS},
    }


def _problems(values: dict[str, Any]) -> list[FieldProblem]:
    found = [FieldProblem(name, "needed", {}) for name in ("code", "name_vi") if not values[name]]
    found += [
        FieldProblem(name, "hour_form", {"value": values[name]})
        for name in ("opens", "closes")
        if values[name] and not _HOUR.fullmatch(values[name])
    ]
    if values["since"] and values["until"] and values["until"] < values["since"]:
        found.append(FieldProblem("until", "ends_before_begin", {}))
    return found


def _refuse_overlap(same: list[Gate], given: GateInput) -> None:
    for kept in same:
        begins_in_time = kept.since is None or given.until is None or kept.since <= given.until
        ends_in_time = kept.until is None or given.since is None or kept.until >= given.since
        if begins_in_time and ends_in_time:
            raise InvalidInputError([FieldProblem("since", "gate_overlaps", {"name": kept.name_vi})])


def _refuse_unknown_parent(session: Session, values: dict[str, Any]) -> None:
    parent = values["belongs_to"]
    if parent and session.scalar(select(Gate.id).where(Gate.code == parent).limit(1)) is None:
        raise InvalidInputError([FieldProblem("belongs_to", "unknown_gate_code", {"value": parent})])
