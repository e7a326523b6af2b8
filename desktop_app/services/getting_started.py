"""How far a new record has come: the first things an office does, each ticked off by what the record holds."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import exists, select

from db.models import Agreement, Handover, JobOrder, Officer, Worker
from db.vocabulary import HandoverState
from desktop_app.services import officers, permission
from desktop_app.services.work import Desk

_ISSUED = (HandoverState.ISSUED, HandoverState.COUNTED, HandoverState.CLOSED)


class Step(StrEnum):
    """In the order in which they are done."""

    AGREEMENT = "agreement"
    JOB_ORDER = "job_order"
    WORKERS = "workers"
    OFFICERS = "officers"
    RECOVERY = "recovery"
    HANDOVER = "handover"


def done(desk: Desk) -> frozenset[Step]:
    """Which of them are done; all where the officer at the desk is not to do them."""
    if not permission.may(desk, "officer.add"):
        return frozenset(Step)
    asked = {
        Step.AGREEMENT: exists().where(Agreement.partner_id.is_not(None)),
        Step.JOB_ORDER: exists().where(JobOrder.id.is_not(None)),
        Step.WORKERS: exists().where(Worker.id.is_not(None)),
        Step.OFFICERS: exists().where(Officer.id != desk.officer_id),
        Step.HANDOVER: exists().where(Handover.state.in_(_ISSUED)),
    }
    with desk.read() as session:
        answers = session.execute(select(*asked.values())).one()
    found = {step for step, there in zip(asked, answers, strict=True) if there}
    if desk.store.on_server or desk.practice or officers.has_recovery_code(desk):
        found.add(Step.RECOVERY)
    return frozenset(found)
