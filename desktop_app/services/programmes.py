"""Programmes: what each asks, from which day to which; where it leaves from; who is responsible on both sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Gate, PointOfDeparture, Programme, ProgrammeBody, Requirement
from db.vocabulary import RequirementCode, Severity
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.programme import (
    BodyInput,
    ProgrammeInput,
    RequirementInput,
    change_problem,
    check_body,
    check_programme,
    check_requirement,
)
from desktop_app.services.conflict import change
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work


@dataclass(frozen=True)
class RequirementView:
    """One rule of one programme, with the days for which it holds."""

    id: int
    version_id: int
    code: RequirementCode
    severity: Severity
    parameters: dict[str, Any]
    source: dict[str, str]
    since: date | None
    until: date | None

    def in_force(self, day: date) -> bool:
        """Whether it is the rule of that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class ProgrammeView:
    """A programme with everything that hangs on it."""

    id: int
    form: ProgrammeInput
    requirements: tuple[RequirementView, ...]
    bodies: tuple[BodyInput, ...]


def listed(desk: Desk) -> tuple[ProgrammeView, ...]:
    """All programmes, by code; those that are not active too."""
    with desk.read() as session:
        return tuple(_view(session, p) for p in session.scalars(select(Programme).order_by(Programme.code)))


def load(desk: Desk, programme_id: int) -> ProgrammeView:
    """One programme. KnownError("gone")."""
    with desk.read() as session:
        return _view(session, _get(session, programme_id))


def _get(session: Session, programme_id: int) -> Programme:
    found = session.get(Programme, programme_id)
    if found is None:
        raise KnownError("gone", noun="programme", id=programme_id)
    return found


def _view(session: Session, programme: Programme) -> ProgrammeView:
    form = ProgrammeInput(
        programme.code,
        programme.name_vi,
        programme.name_zh,
        programme.name_en,
        programme.market,
        programme.legal_basis,
        programme.land_gate,
        programme.active,
        tuple(sorted(point.gate.code for point in programme.points)),
        programme.version_id,
    )
    bodies = select(ProgrammeBody).where(ProgrammeBody.programme_id == programme.id).order_by(ProgrammeBody.id)
    return ProgrammeView(
        programme.id,
        form,
        tuple(_requirement(r) for r in programme.requirements),
        tuple(_body(body) for body in session.scalars(bodies)),
    )


def _requirement(row: Requirement) -> RequirementView:
    source = {"vi": row.source_vi, "en": row.source_en, "zh": row.source_zh}
    return RequirementView(
        row.id, row.version_id, row.code, row.severity, dict(row.parameters), source, row.since, row.until
    )


def _body(row: ProgrammeBody) -> BodyInput:
    return BodyInput(**{name: getattr(row, name) for name in BodyInput.__dataclass_fields__})


def save(desk: Desk, programme_id: int | None, given: ProgrammeInput) -> int:
    """Add a programme (id None) or change one; its id.

    Only who may: KnownError("not_allowed"), as for everything else here that changes a programme.
    A programme's code is what papers and files name it by: it stays once given. Raises InvalidInputError with every
    problem, KnownError("conflict").
    """
    texts: dict[str, Any] = {n: tidy(getattr(given, n)) for n in ("code", "name_vi", "name_zh", "name_en", "market")}
    clean = replace(given, **texts)
    with desk.work("programme.add" if programme_id is None else "programme.edit") as work:
        problems = check_programme(clean, _gates(work.session)) + _code_problems(work.session, programme_id, clean)
        if problems:
            raise InvalidInputError(problems)
        values = {n: v for n, v in asdict(clean).items() if n not in {"points", "version_id"}}
        if programme_id is None:
            programme_id = new_id()
            work.session.add(Programme(id=programme_id, **values))
            work.session.flush()
        else:
            change(work, Programme, programme_id, clean.version_id, values)
        _set_points(work, programme_id, clean.points)
        return programme_id


def _gates(session: Session) -> frozenset[str]:
    return frozenset(session.scalars(select(Gate.code)))


def _code_problems(session: Session, programme_id: int | None, given: ProgrammeInput) -> list[FieldProblem]:
    if programme_id is not None:
        kept = _get(session, programme_id).code
        return [] if kept == given.code else [FieldProblem("code", "programme_code_stays", {"value": kept})]
    taken = session.scalar(select(Programme.id).where(Programme.code == given.code))
    return [FieldProblem("code", "taken", {"value": given.code})] if taken is not None else []


def _set_points(work: Work, programme_id: int, codes: Iterable[str]) -> None:
    """A gate has several dated rows: the point of departure is its first, and the day picks the row."""
    rows = work.session.execute(select(Gate.code, Gate.id).order_by(Gate.since.desc().nulls_last()))
    gates = {row.code: row.id for row in rows}
    query = select(PointOfDeparture).where(PointOfDeparture.programme_id == programme_id)
    kept = {point.gate.code: point for point in work.session.scalars(query)}
    wanted = set(codes)
    for code, point in kept.items():
        if code not in wanted:
            work.session.delete(point)
    for code in sorted(wanted - kept.keys()):
        work.session.add(PointOfDeparture(id=new_id(), programme_id=programme_id, gate_id=gates[code]))
    work.session.flush()


# ---- requirements


def add_requirement(desk: Desk, programme_id: int, given: RequirementInput, *, since: date | None) -> int:
    """Let a programme ask something more from a day on (None: always); the requirement's id.

    Of a paper that is named (`certificate`, for one) there may be several at a time; of any other code one at a time:
    InvalidInputError at `code` where that day has one already.
    """
    with desk.work("requirement.add") as work:
        programme = _get(work.session, programme_id)
        problems = check_requirement(given)
        if _overlaps(programme, given, since):
            problems.append(FieldProblem("code", "rule_there"))
        if problems:
            raise InvalidInputError(problems)
        return _insert(work, programme, given, since, None)


def _overlaps(programme: Programme, given: RequirementInput, since: date | None) -> bool:
    return any(
        r.code is given.code
        and _only_one(r.code, r.parameters, given.parameters)
        and (r.until is None or since is None or r.until >= since)
        for r in programme.requirements
    )


def _only_one(code: RequirementCode, one: Any, other: Any) -> bool:
    """Two papers that are told apart by name or field of work may both be asked."""
    if code is RequirementCode.CERTIFICATE or one.get("sectors") or other.get("sectors"):
        return (one.get("accepted"), one.get("sectors")) == (other.get("accepted"), other.get("sectors"))
    return True


def _insert(work: Work, programme: Programme, given: RequirementInput, since: date | None, until: date | None) -> int:
    fresh = Requirement(
        id=new_id(),
        programme_id=programme.id,
        position=max((r.position for r in programme.requirements), default=-1) + 1,
        since=since,
        until=until,
        **_values(given),
    )
    work.session.add(fresh)
    work.session.flush()
    return fresh.id


def _values(given: RequirementInput) -> dict[str, Any]:
    source_vi = tidy(given.source_vi)
    return {
        "code": given.code,
        "severity": given.severity,
        "parameters": {name: value for name, value in given.parameters.items() if value is not None},
        "source_vi": source_vi,
        "source_en": tidy(given.source_en) or source_vi,
        "source_zh": tidy(given.source_zh) or source_vi,
    }


def change_requirement(
    desk: Desk, requirement_id: int, given: RequirementInput, *, day: date, version_id: int | None = None
) -> int:
    """Let a rule be another from a day on: the old one ends the day before; the new one's id.

    A clearance of an earlier day keeps using the old one. InvalidInputError at `day` where the rule does not hold on
    it, or begins with it (then it may be ended, and another added).
    """
    with desk.work("requirement.change") as work:
        old = _rule(work.session, requirement_id)
        problems = check_requirement(given)
        if wrong := change_problem(old.since, old.until, day):
            problems.append(wrong)
        if given.code is not old.code:
            problems.append(FieldProblem("code", "rule_code_stays"))
        if problems:
            raise InvalidInputError(problems)
        until = old.until
        change(work, Requirement, old.id, version_id, {"until": day - timedelta(days=1)})
        fresh = _insert(work, old.programme, given, day, until)
        work.session.get_one(Requirement, fresh).position = old.position
        return fresh


def end_requirement(desk: Desk, requirement_id: int, *, day: date, version_id: int | None = None) -> None:
    """Ask it no more from that day on. InvalidInputError at `day`."""
    with desk.work("requirement.end") as work:
        old = _rule(work.session, requirement_id)
        if wrong := change_problem(old.since, old.until, day):
            raise InvalidInputError([wrong])
        change(work, Requirement, old.id, version_id, {"until": day - timedelta(days=1)})


def _rule(session: Session, requirement_id: int) -> Requirement:
    found = session.get(Requirement, requirement_id)
    if found is None:
        raise KnownError("gone", noun="requirement", id=requirement_id)
    return found


# ---- bodies


def save_body(desk: Desk, programme_id: int, given: BodyInput) -> int:
    """Add (id None) or change a body that is responsible; its id."""
    require(desk, "programme.body")
    problems = check_body(given)
    if problems:
        raise InvalidInputError(problems)
    texts = {n: tidy(v) or None for n, v in asdict(given).items() if isinstance(v, str) and n != "side"}
    values = {n: v for n, v in asdict(given).items() if n not in {"id", "version_id"}} | texts
    with desk.work("programme.body") as work:
        _get(work.session, programme_id)
        if given.id is not None:
            return change(work, ProgrammeBody, given.id, given.version_id, values).id
        fresh = ProgrammeBody(id=new_id(), programme_id=programme_id, **values)
        work.session.add(fresh)
        return fresh.id
