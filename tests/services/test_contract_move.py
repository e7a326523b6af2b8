"""A move to another employer while across, contracts that meet, and what a page may say of a declaration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import CommuneDeclaration, Contract, Crossing, Gate, JobOrder, Placement
from db.vocabulary import (
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    JobOrderState,
    PlacementState,
    Sex,
    WagePer,
)
from desktop_app.clock import HANOI
from desktop_app.documents.summary import SummaryFigures
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import contract_acts, demand, summary, undo, workers
from desktop_app.services.contract_acts import Ending
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, WorkerForm
from resources import ROOT

FIRST, SECOND = "ĐH-2026-101", "ĐH-2026-102"
SIGNED, LEFT, MOVED, BACK = date(2026, 8, 20), date(2026, 9, 10), date(2026, 11, 2), date(2026, 11, 20)
NEW = ContractForm("HĐ-2", MOVED, MOVED, date(2027, 4, 30), wage=3600, wage_per=WagePer.MONTH)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


def signed(desk: Desk, contract: ContractForm | None = None, **more: Any) -> int:
    usual = ContractForm("HĐ-1", SIGNED, LEFT, date(2027, 2, 28))
    form = WorkerForm(
        full_name="Nông Văn Bình", sex=Sex.MALE, commune_id=workers.communes(desk)[0].id, address="Thôn Nà Làn",
        job_order=FIRST, contract=contract or usual, **more,
    )  # fmt: skip
    return workers.save(desk, None, form)


def crossed(desk: Desk, worker_id: int, direction: Direction, day: date, departure: int | None = None) -> int:
    """What closing a handover enters."""
    with desk.work("test.cross") as work:
        query = select(Placement).where(Placement.worker_id == worker_id).order_by(Placement.id.desc()).limit(1)
        placement = work.session.scalars(query).one()
        placement.state = PlacementState.ACROSS if direction is Direction.OUT else PlacementState.RETURNED
        gate = work.session.scalars(select(Gate.id).order_by(Gate.code).limit(1)).one()
        entry = Crossing(
            id=new_id(), worker_id=worker_id, placement_id=placement.id, direction=direction, gate_id=gate, day=day,
            at=datetime(day.year, day.month, day.day, 9, tzinfo=HANOI), departure_id=departure,
        )  # fmt: skip
        work.session.add(entry)
        return entry.id


def across(desk: Desk) -> int:
    worker_id = signed(desk)
    crossed(desk, worker_id, Direction.OUT, LEFT)
    return worker_id


def placements(desk: Desk, worker_id: int) -> list[tuple[PlacementState, str]]:
    with desk.read() as session:
        query = select(Placement.state, JobOrder.number).join(JobOrder, JobOrder.id == Placement.job_order_id)
        rows = session.execute(query.where(Placement.worker_id == worker_id).order_by(Placement.id))
        return [(state, number) for state, number in rows]


def told(error: pytest.ExceptionInfo[InvalidInputError]) -> dict[str, str]:
    return {problem.field: problem.code for problem in error.value.problems}


def test_a_move_ends_the_old_contract_and_begins_the_new_one_across(ready: Desk) -> None:
    worker_id = across(ready)
    contract_acts.move_employer(ready, worker_id, SECOND, NEW, "công ty cũ hết việc")
    assert placements(ready, worker_id) == [(PlacementState.MOVED, FIRST), (PlacementState.ACROSS, SECOND)]
    with ready.read() as session:
        old, new = session.scalars(select(Contract).order_by(Contract.id)).all()
        owed = session.scalars(select(CommuneDeclaration).order_by(CommuneDeclaration.id)).all()
    assert (old.state, old.ended_on, old.end_reason) == (
        ContractState.ENDED, MOVED - timedelta(days=1), "công ty cũ hết việc"
    )  # fmt: skip
    assert (new.state, new.signed_on, new.wage, new.wage_per) == (ContractState.SIGNED, MOVED, 3600, WagePer.MONTH)
    assert [(d.event, d.event_on, d.state) for d in owed] == [
        (DeclarationEvent.SIGNED, SIGNED, DeclarationState.DUE),
        (DeclarationEvent.ENDED, MOVED - timedelta(days=1), DeclarationState.DUE),
        (DeclarationEvent.SIGNED, MOVED, DeclarationState.DUE),
    ]
    assert {d.commune_id for d in owed} == {workers.communes(ready)[0].id}
    assert workers.load(ready, worker_id).state is PlacementState.ACROSS


def test_a_contract_that_was_ended_before_stays_as_it_was_told(ready: Desk) -> None:
    worker_id = across(ready)
    with ready.read() as session:
        contract_id = session.scalars(select(Contract.id)).one()
    contract_acts.end(ready, contract_id, Ending(date(2026, 10, 25), "công ty đóng cửa"))
    contract_acts.move_employer(ready, worker_id, SECOND, NEW, "công ty đóng cửa")
    with ready.read() as session:
        assert session.get_one(Contract, contract_id).ended_on == date(2026, 10, 25)
        events = session.scalars(select(CommuneDeclaration.event).order_by(CommuneDeclaration.id)).all()
    assert events == [DeclarationEvent.SIGNED, DeclarationEvent.ENDED, DeclarationEvent.SIGNED]


def test_only_whoever_is_across_moves(ready: Desk) -> None:
    worker_id = signed(ready)
    with pytest.raises(KnownError, match="not_across"):
        contract_acts.move_employer(ready, worker_id, SECOND, NEW, "x")


def test_what_a_move_must_say(ready: Desk) -> None:
    worker_id = across(ready)
    with pytest.raises(InvalidInputError) as error:
        contract_acts.move_employer(ready, worker_id, FIRST, ContractForm(wage=10), " ")
    assert told(error) == {
        "job_order": "same_employer", "contract.signed_on": "needed", "contract.starts_on": "needed",
        "contract.ends_on": "needed", "contract.wage_per": "needed", "reason": "needed",
    }  # fmt: skip
    early = replace(NEW, signed_on=LEFT, starts_on=LEFT)
    with pytest.raises(InvalidInputError) as error:
        contract_acts.move_employer(ready, worker_id, SECOND, early, "x")
    assert told(error) == {"contract.starts_on": "moved_before_begun"}
    with pytest.raises(InvalidInputError) as error:
        contract_acts.move_employer(ready, worker_id, SECOND, replace(NEW, starts_on=date(2026, 12, 1)), "x")
    assert told(error) == {"contract.starts_on": "move_later"}
    with ready.work("test.close") as work:
        work.session.scalars(select(JobOrder).where(JobOrder.number == SECOND)).one().state = JobOrderState.FULL
    with pytest.raises(InvalidInputError) as error:
        contract_acts.move_employer(ready, worker_id, SECOND, NEW, "x")
    assert told(error) == {"job_order": "order_not_open"}
    assert placements(ready, worker_id) == [(PlacementState.ACROSS, FIRST)]


def test_a_move_is_taken_back_whole(ready: Desk) -> None:
    worker_id = across(ready)
    made: list[Changes] = []
    ready.announce = made.append
    contract_acts.move_employer(ready, worker_id, SECOND, NEW, "nhầm")
    entry = made[-1].entry
    assert entry is not None
    undo.undo(ready, entry)
    assert placements(ready, worker_id) == [(PlacementState.ACROSS, FIRST)]
    with ready.read() as session:
        assert session.scalars(select(Contract.state)).all() == [ContractState.SIGNED]


@pytest.mark.parametrize("period", ["2026-09", "2026-10", "2026-11", "2026-Q4", "2026"])
def test_the_summary_balances_over_a_move_and_the_return_counts_under_its_departure(ready: Desk, period: str) -> None:
    worker_id = signed(ready)
    departure = crossed(ready, worker_id, Direction.OUT, LEFT)
    contract_acts.move_employer(ready, worker_id, SECOND, NEW, "hết việc")
    crossed(ready, worker_id, Direction.BACK, BACK, departure)
    found = summary.month(ready, period, "chongzuo")
    figures = found.figures
    assert figures.across_opening is not None
    assert figures.handed_over is not None
    assert figures.returned is not None
    assert figures.across_opening + figures.handed_over - figures.returned == figures.across_closing
    with ready.read() as session:
        order = session.scalars(select(JobOrder).where(JobOrder.number == FIRST)).one()
        employer, partner = order.employer.code, order.employer.partner.code
    for split, code in (("employer", employer), ("partner", partner)):
        rows = [row for row in found.by[split] if row.figures != SummaryFigures(0, 0, 0, 0)]
        assert [row.code for row in rows] == [code], "the whole way counts under whoever it began with"
    months = {"2026-09": (0, 1, 0, 1), "2026-10": (1, 0, 0, 1), "2026-11": (1, 0, 1, 0)}
    shown = (figures.across_opening, figures.handed_over, figures.returned, figures.across_closing)
    assert shown == months.get(period, shown)
    assert found.contracts.ended == (0 if period in {"2026-09", "2026-10"} else 1)


# Contracts that meet


def test_two_contracts_that_meet_need_a_reason(ready: Desk) -> None:
    worker_id = signed(ready)
    with ready.work("test.return") as work:
        work.session.scalars(select(Placement)).one().state = PlacementState.RETURNED
    card = workers.load(ready, worker_id)
    again = ContractForm("HĐ-2", date(2026, 11, 1), date(2026, 12, 1), date(2027, 6, 30))
    form = replace(card.form, job_order=SECOND, contract=again, declaration=None)
    with pytest.raises(InvalidInputError) as error:
        workers.save(ready, worker_id, form)
    assert told(error) == {"contract.overlap_reason": "contract_overlaps"}
    (problem,) = error.value.problems
    assert (problem.params["number"], problem.params["start"]) == ("HĐ-1", LEFT)
    workers.save(ready, worker_id, replace(form, contract=replace(again, overlap_reason="hai ca khác nhau")))
    kept = workers.load(ready, worker_id)
    assert kept.form.contract is not None
    assert kept.form.contract.overlap_reason == "hai ca khác nhau"
    workers.save(ready, worker_id, replace(kept.form, phone="0912345678"))


def test_contracts_one_after_the_other_need_none(ready: Desk) -> None:
    worker_id = signed(ready)
    with ready.work("test.return") as work:
        work.session.scalars(select(Placement)).one().state = PlacementState.RETURNED
    form = workers.load(ready, worker_id).form
    after = ContractForm("HĐ-2", date(2026, 11, 1), date(2027, 3, 1), date(2027, 6, 30))
    workers.save(ready, worker_id, replace(form, job_order=SECOND, contract=after, declaration=None))


def test_the_wage_stands_in_the_contract(ready: Desk) -> None:
    worker_id = signed(ready, ContractForm("HĐ-1", SIGNED, LEFT, date(2027, 2, 28), 3200, WagePer.MONTH))
    contract = workers.load(ready, worker_id).form.contract
    assert contract is not None
    assert (contract.wage, contract.wage_per) == (3200, WagePer.MONTH)
    with pytest.raises(InvalidInputError) as error:
        signed(ready, ContractForm("HĐ-1", SIGNED, LEFT, date(2027, 2, 28), 3200), citizen_id="020095000001")
    assert told(error)["contract.wage_per"] == "needed"


# What a page may say of the declaration


def returned(desk: Desk, worker_id: int) -> WorkerForm:
    with desk.work("test.returned") as work:
        owed = work.session.scalars(select(CommuneDeclaration)).one()
        owed.state, owed.sent_on, owed.returned_on = DeclarationState.RETURNED, date(2026, 8, 24), date(2026, 9, 1)
    return workers.load(desk, worker_id).form


def state(desk: Desk) -> DeclarationState:
    with desk.read() as session:
        return session.scalars(select(CommuneDeclaration.state)).one()


def test_saving_a_page_does_not_send_again_what_came_back(ready: Desk) -> None:
    worker_id = signed(ready)
    form = returned(ready, worker_id)
    workers.save(ready, worker_id, replace(form, phone="0912345678"))
    assert state(ready) is DeclarationState.RETURNED


def test_what_came_back_is_acknowledged_only_when_sent_again(ready: Desk) -> None:
    worker_id = signed(ready)
    form = returned(ready, worker_id)
    assert form.declaration is not None
    answered = replace(form.declaration, acknowledged_on=date(2026, 9, 10))
    with pytest.raises(InvalidInputError) as error:
        workers.save(ready, worker_id, replace(form, declaration=answered))
    assert told(error) == {"declaration.acknowledged_on": "returned_unsent"}
    with pytest.raises(InvalidInputError) as error:
        workers.save(ready, worker_id, replace(form, declaration=replace(answered, sent_on=date(2026, 8, 30))))
    assert told(error) == {"declaration.sent_on": "sent_before_returned"}
    workers.save(ready, worker_id, replace(form, declaration=replace(answered, sent_on=date(2026, 9, 3))))
    assert state(ready) is DeclarationState.ACKNOWLEDGED


def test_nothing_is_sent_before_it_happened(ready: Desk) -> None:
    with pytest.raises(KnownError, match="sent_before_event"):
        signed(ready, declaration=DeclarationForm(sent_on=SIGNED - timedelta(days=1)))
