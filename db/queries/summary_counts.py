"""What a summary counts beside the ledger: papers, incidents, orders and counselling, each with the women apart."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    AnnouncedOrder,
    CommuneDeclaration,
    Contract,
    Employer,
    Incident,
    JobOrder,
    Outreach,
    Partner,
    Placement,
    Worker,
)
from db.queries.among import among
from db.vocabulary import ContractState, DeclarationEvent, DeclarationState, JobOrderState, PlacementState, Sex

FILLED = (
    PlacementState.SELECTED,
    PlacementState.CONTRACTED,
    PlacementState.LISTED,
    PlacementState.ACROSS,
    PlacementState.MISSING,
)
Pair = tuple[int | None, int | None]
"""People (or papers, or cases) and how many of them are women's; None is not known, or makes no sense."""


def read_counts(session: Session, first: date, last: date, overdue: date, programme_id: int | None) -> dict[str, Pair]:
    """Figure (rules.summary.FIGURES) -> count. What is unsent counts as late where it was due until `overdue`."""
    return (
        _contracts(session, first, last, programme_id)
        | _declarations(session, first, last, overdue, programme_id)
        | _incidents(session, first, last, programme_id)
        | _orders(session, programme_id)
        | {"counselled": _counselled(session, first, last, programme_id)}
    )


def _sum(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)


def _pairs(session: Session, query: Select[*tuple[Any, ...]], **figures: ColumnElement[bool]) -> dict[str, Pair]:
    """Each figure, and the same of women, in one statement. The query joins Worker."""
    columns = [_sum(*more, which) for which in figures.values() for more in ((), (Worker.sex == Sex.FEMALE,))]
    found = list(session.execute(query.with_only_columns(*columns, maintain_column_froms=True)).one())
    return {code.replace("__", "."): (found[2 * n], found[2 * n + 1]) for n, code in enumerate(figures)}


def of_programme(query: Select[*tuple[Any, ...]], programme_id: int | None) -> Select[*tuple[Any, ...]]:
    """Only what hangs on a placement of that programme. The query joins Placement."""
    if programme_id is None:
        return query
    return (
        query.join(JobOrder, JobOrder.id == Placement.job_order_id)
        .join(Employer, Employer.id == JobOrder.employer_id)
        .join(Partner, Partner.id == Employer.partner_id)
        .where(Partner.programme_id == programme_id)
    )


def contracts_signed(first: date, last: date) -> ColumnElement[bool]:
    """Contracts that were signed in the period."""
    return and_(Contract.signed_on.between(first, last), Contract.state != ContractState.WAITING)


def contracts_ended(first: date, last: date) -> ColumnElement[bool]:
    """Contracts that ended in it."""
    return and_(Contract.ended_on.between(first, last), Contract.state == ContractState.ENDED)


def _contracts(session: Session, first: date, last: date, programme_id: int | None) -> dict[str, Pair]:
    signed, ended = contracts_signed(first, last), contracts_ended(first, last)
    query = (
        select(Contract.id)
        .join(Placement, Placement.id == Contract.placement_id)
        .join(Worker, Worker.id == Placement.worker_id)
        .where(or_(signed, ended))
    )
    return _pairs(session, of_programme(query, programme_id), contracts__signed=signed, contracts__ended=ended)


def declaration_conditions(first: date, last: date, overdue: date) -> dict[str, ColumnElement[bool]]:
    """What is counted of the declarations: figure -> condition."""
    d = CommuneDeclaration
    due_on = func.coalesce(d.due_on, d.event_on)
    stands = d.state != DeclarationState.SUPERSEDED
    falls_due = and_(stands, due_on.between(first, last))
    late = or_(d.sent_on > d.due_on, and_(d.sent_on.is_(None), d.due_on <= overdue))
    return {
        "contracts.extended": and_(stands, d.event == DeclarationEvent.EXTENDED, d.event_on.between(first, last)),
        "declarations.due": falls_due,
        "declarations.sent": d.sent_on.between(first, last),
        "declarations.late": and_(falls_due, late),
    }


def touched_declarations(first: date, last: date) -> ColumnElement[bool]:
    """Those that any of these figures may count, in a form that indexes answer."""
    d = CommuneDeclaration
    return or_(*(day.between(first, last) for day in (d.due_on, d.event_on, d.sent_on)))


def _declarations(
    session: Session, first: date, last: date, overdue: date, programme_id: int | None
) -> dict[str, Pair]:
    query = (
        select(CommuneDeclaration.id)
        .join(Contract, Contract.id == CommuneDeclaration.contract_id)
        .join(Placement, Placement.id == Contract.placement_id)
        .join(Worker, Worker.id == Placement.worker_id)
        .where(touched_declarations(first, last))
    )
    counted = {code.replace(".", "__"): which for code, which in declaration_conditions(first, last, overdue).items()}
    return _pairs(session, of_programme(query, programme_id), **counted)


def _incidents(session: Session, first: date, last: date, programme_id: int | None) -> dict[str, Pair]:
    opened, settled = Incident.opened_on.between(first, last), Incident.settled_on.between(first, last)
    query = select(Incident.id).join(Worker, Worker.id == Incident.worker_id).where(or_(opened, settled))
    if programme_id is not None:
        query = query.join(Placement, Placement.id == Incident.placement_id)
    query = of_programme(query, programme_id)
    return _pairs(session, query, incidents__opened=opened, incidents__settled=settled)


def _orders(session: Session, programme_id: int | None) -> dict[str, Pair]:
    """Job orders that are open now, and the places on them that are held now."""
    orders = select(JobOrder.id).where(JobOrder.state == JobOrderState.OPEN)
    if programme_id is not None:
        orders = orders.join(Employer, Employer.id == JobOrder.employer_id).join(
            Partner, Partner.id == Employer.partner_id
        )
        orders = orders.where(Partner.programme_id == programme_id)
    ids = list(session.scalars(orders))
    held = select(func.count()).where(among(session, Placement.job_order_id, ids), Placement.state.in_(FILLED))
    return {"job_orders.open": (len(ids), None), "job_orders.places_filled": (session.scalar(held), None)}


def _counselled(session: Session, first: date, last: date, programme_id: int | None) -> Pair:
    """The people counselled at sessions and fairs; None where sessions were held and nobody counted.

    Of one programme count the sessions that announced its job orders.
    """
    o = Outreach
    query = select(func.count(o.id), func.sum(o.counselled), func.sum(o.counselled_women)).where(
        o.day.between(first, last)
    )
    if programme_id is not None:
        announced = (
            select(AnnouncedOrder.id)
            .join(JobOrder, JobOrder.id == AnnouncedOrder.job_order_id)
            .join(Employer, Employer.id == JobOrder.employer_id)
            .join(Partner, Partner.id == Employer.partner_id)
            .where(AnnouncedOrder.announcement_id == o.announcement_id, Partner.programme_id == programme_id)
        )
        query = query.where(exists(announced.correlate(o)))
    sessions, people, women = tuple(session.execute(query).one())
    if not sessions:
        return 0, 0
    return (None if people is None else int(people)), (None if women is None else int(women))
