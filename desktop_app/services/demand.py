"""Demand: the partners, agreements, employers, job orders and plans, and what they may be chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Agreement
from db.queries import partner as queries
from db.rows import (
    AgreementRow,
    ChoiceRow,
    EmployerRow,
    GateRow,
    JobOrderRow,
    PartnerRow,
    PlanRow,
    ProgrammeRow,
)
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.rules.demand import (
    AgreementInput,
    EmployerInput,
    Input,
    JobOrderInput,
    PartnerInput,
    PlanInput,
    check,
)
from desktop_app.rules.party import ContactInput
from desktop_app.services.agreements import is_extended
from desktop_app.services.demand_file import ApplyResult, apply_file
from desktop_app.services.demand_write import MODELS, NOUNS, AnyInput, read_choices, read_references, tidied, write
from desktop_app.services.job_orders import barred_problems
from desktop_app.services.work import Desk

__all__ = [
    "AgreementInput",
    "ApplyResult",
    "ContactInput",
    "EmployerInput",
    "JobOrderInput",
    "PartnerInput",
    "PlanInput",
    "Saved",
    "apply_file",
    "keep",
    "list_agreements",
    "list_employers",
    "list_gates",
    "list_job_orders",
    "list_partners",
    "list_plans",
    "list_programmes",
    "list_units",
    "problems",
    "save_agreement",
    "save_employer",
    "save_job_order",
    "save_partner",
    "save_plan",
]


def list_programmes(desk: Desk) -> tuple[ProgrammeRow, ...]:
    """The programmes that may be chosen."""
    with desk.read() as session:
        return queries.programmes(session)


def list_units(desk: Desk) -> tuple[ChoiceRow, ...]:
    """Chongzuo's units."""
    with desk.read() as session:
        return queries.units(session)


def list_gates(desk: Desk, programme: str | None = None) -> tuple[GateRow, ...]:
    """The gates as they stand today; of one programme, if one is given, its points of departure."""
    with desk.read() as session:
        return queries.gates(session, desk.today(), programme)


def list_partners(desk: Desk) -> tuple[PartnerRow, ...]:
    """All partners, by code."""
    with desk.read() as session:
        return queries.partners(session)


def list_agreements(desk: Desk) -> tuple[AgreementRow, ...]:
    """All agreements, the latest first."""
    with desk.read() as session:
        return queries.agreements(session)


def list_employers(desk: Desk) -> tuple[EmployerRow, ...]:
    """All employers, by code."""
    with desk.read() as session:
        return queries.employers(session)


def list_job_orders(desk: Desk) -> tuple[JobOrderRow, ...]:
    """All job orders, by number, with how many people hold a place."""
    with desk.read() as session:
        return queries.job_orders(session)


def list_plans(desk: Desk) -> tuple[PlanRow, ...]:
    """All plans, the latest year first."""
    with desk.read() as session:
        return queries.plans(session)


def problems(desk: Desk, given: AnyInput) -> InvalidInputError | None:
    """What saving this would refuse, told before; None if it may be saved."""
    with desk.read() as session:
        found = check(tidied(given), read_choices(session))
    return InvalidInputError(found) if found else None


def _taken(session: Session, model: type[Any], record_id: int | None, given: AnyInput) -> list[FieldProblem]:
    """Whether another record already bears the code or number."""
    name = next((name for name in ("code", "number") if hasattr(given, name)), None)
    if name is None:
        return []
    other = session.scalar(select(model.id).where(getattr(model, name) == getattr(given, name)))
    same = other is None or other == record_id
    return [] if same else [FieldProblem(name, "taken", {"value": getattr(given, name)})]


@dataclass(frozen=True, slots=True)
class Saved:
    """A record that was kept, and the audit's entry by which that can be taken back (None: nothing changed)."""

    id: int
    entry: int | None


def keep(desk: Desk, record_id: int | None, given: Input) -> Saved:
    """Add a partner, agreement, employer, job order or plan (id None) or change one.

    Raises InvalidInputError with every problem, KnownError("conflict"), and "gone".
    """
    noun = NOUNS[type(given)]
    model = MODELS[noun]
    clean = tidied(given)
    with desk.work(f"{noun}.{'add' if record_id is None else 'edit'}") as work:
        found = check(clean, read_choices(work.session)) + _taken(work.session, model, record_id, clean)
        if found:
            raise InvalidInputError(found)
        record = None if record_id is None else work.session.get(model, record_id)
        if record_id is not None and record is None:
            raise KnownError("gone", noun=noun, id=record_id)
        if isinstance(clean, JobOrderInput) and (barred := barred_problems(work.session, record, clean, desk.language)):
            raise InvalidInputError(barred)
        if record is not None and isinstance(clean, AgreementInput):
            _refuse_moving_the_end(work.session, record, clean)
        saved, _ = write(work, clean, record, read_references(work.session))
    return Saved(saved, work.entry)


def _refuse_moving_the_end(session: Session, record: Agreement, given: AgreementInput) -> None:
    """The last day of an extended agreement is its extension's."""
    if given.valid_until != record.valid_until and is_extended(session, record.id):
        raise InvalidInputError([FieldProblem("valid_until", "end_is_extension", {"until": record.valid_until})])


def save_partner(desk: Desk, record_id: int | None, given: PartnerInput) -> int:
    """Add a partner (id None) or change one. Raises InvalidInputError with every problem, or KnownError("conflict")."""
    return keep(desk, record_id, given).id


def save_agreement(desk: Desk, record_id: int | None, given: AgreementInput) -> int:
    """Add or change an agreement; see save_partner."""
    return keep(desk, record_id, given).id


def save_employer(desk: Desk, record_id: int | None, given: EmployerInput) -> int:
    """Add or change an employer; see save_partner."""
    return keep(desk, record_id, given).id


def save_job_order(desk: Desk, record_id: int | None, given: JobOrderInput) -> int:
    """Add or change a job order; see save_partner."""
    return keep(desk, record_id, given).id


def save_plan(desk: Desk, record_id: int | None, given: PlanInput) -> int:
    """Add or change a year's plan; see save_partner."""
    return keep(desk, record_id, given).id
