"""A worker who moves keeps the old home for what happened there; a correction does not. Both kinds of store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.models import Commune, CommuneDeclaration, Contract, FormerResidence, Placement
from db.vocabulary import CommuneEra, DeclarationEvent, DeclarationState, SentBy
from desktop_app.errors import InvalidInputError
from desktop_app.services import contract_acts, declaration_acts, declaration_letters, demand, merge, undo, workers
from desktop_app.services.contract_acts import Ending
from desktop_app.services.declaration_acts import Sending
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT
from tests.conftest import OFFICER

GIVEN = Approval("một người", OFFICER["password"])
_SIGNED = date(2026, 11, 2)
_MOVED = date(2026, 11, 11)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


@pytest.fixture
def communes(ready: Desk) -> tuple[int, int]:
    with ready.read() as session:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(2)
        first, second = session.scalars(query)
    return first, second


def signed(desk: Desk, commune: int | None, address: str | None = "Thôn Nà Làn") -> int:
    contract = ContractForm("HĐ-1", _SIGNED, _SIGNED + timedelta(7), _SIGNED + timedelta(187))
    form = WorkerForm(
        full_name="Nông Văn Bình", commune_id=commune, address=address, job_order="ĐH-2026-101", contract=contract
    )
    return workers.save(desk, None, form)


def mend(desk: Desk, worker_id: int, **values: object) -> None:
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, **values))  # type: ignore[arg-type]  # by name


def owed(desk: Desk) -> dict[DeclarationEvent, int | None]:
    with desk.read() as session:
        return {d.event: d.commune_id for d in session.scalars(select(CommuneDeclaration))}


def end(desk: Desk, worker_id: int) -> None:
    with desk.read() as session:
        query = select(Contract.id).join(Placement).where(Placement.worker_id == worker_id)
        contract_id = session.scalars(query).one()
    contract_acts.end(desk, contract_id, Ending(date(2026, 11, 20), "Hết việc"))


def problems(desk: Desk, worker_id: int, **values: object) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as told:
        mend(desk, worker_id, **values)
    return [(problem.field, problem.code) for problem in told.value.problems]


def test_a_correction_of_the_commune_goes_for_everything_that_is_due(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    end(ready, worker_id)
    mend(ready, worker_id, commune_id=communes[1])
    assert set(owed(ready).values()) == {communes[1]}
    assert workers.load(ready, worker_id).homes == ()


def test_whoever_moved_is_told_of_where_they_lived_on_the_day(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    end(ready, worker_id)
    mend(ready, worker_id, commune_id=communes[1], address="Số 5, khối 3", moved_on=_MOVED)
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0], DeclarationEvent.ENDED: communes[1]}
    (home,) = workers.load(ready, worker_id).homes
    assert (home.address, home.until) == ("Thôn Nà Làn", _MOVED - timedelta(days=1))
    assert home.commune.startswith(("Xã ", "Phường "))


def test_saving_the_page_again_after_a_move_changes_no_addressee(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    mend(ready, worker_id, commune_id=communes[1], moved_on=_MOVED)
    mend(ready, worker_id, phone="0912345678")
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0]}
    form = workers.load(ready, worker_id).form
    assert form.contract is not None
    mend(ready, worker_id, contract=replace(form.contract, signed_on=_MOVED, starts_on=_MOVED))
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[1]}


def test_an_answered_commune_reaches_what_is_due(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, None)
    assert owed(ready) == {DeclarationEvent.SIGNED: None}
    mend(ready, worker_id, commune_id=communes[0])
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0]}


def test_a_move_within_the_commune_keeps_the_old_address(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    mend(ready, worker_id, address="Thôn Bản Vạc", moved_on=_MOVED)
    assert [home.address for home in workers.load(ready, worker_id).homes] == ["Thôn Nà Làn"]
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0]}


def test_days_of_moving_that_cannot_be(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    assert problems(ready, worker_id, moved_on=_MOVED) == [("moved_on", "moved_nowhere")]
    later = date(2026, 11, 23)
    assert problems(ready, worker_id, commune_id=communes[1], moved_on=later) == [("moved_on", "in_the_future")]
    mend(ready, worker_id, commune_id=communes[1], moved_on=_MOVED)
    assert problems(ready, worker_id, commune_id=communes[0], moved_on=_MOVED) == [("moved_on", "moved_before")]
    mend(ready, worker_id, commune_id=communes[0], moved_on=_MOVED + timedelta(days=1))
    assert [home.until for home in workers.load(ready, worker_id).homes] == [_MOVED, _MOVED - timedelta(days=1)]
    with pytest.raises(InvalidInputError):
        workers.save(ready, None, WorkerForm(full_name="Vi Thị Hoa", commune_id=communes[0], moved_on=_MOVED))


def test_a_move_is_taken_back_whole(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    end(ready, worker_id)
    made: list[Changes] = []
    ready.announce = made.append
    mend(ready, worker_id, commune_id=communes[1], moved_on=_MOVED)
    entry = made[-1].entry
    assert entry is not None
    undo.undo(ready, entry)
    assert set(owed(ready).values()) == {communes[0]}
    with ready.read() as session:
        assert session.scalars(select(FormerResidence)).all() == []


def test_what_stands_in_a_letter_is_not_touched_by_the_page(ready: Desk, communes: tuple[int, int]) -> None:
    worker_id = signed(ready, communes[0])
    number = declaration_letters.print_due(ready).letters[0].number
    mend(ready, worker_id, commune_id=communes[1])
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0]}
    declaration = workers.load(ready, worker_id).form.declaration
    assert declaration is not None
    typed = replace(declaration, sent_on=date(2026, 11, 20))
    assert problems(ready, worker_id, declaration=typed) == [("declaration.sent_on", "stands_in_letter")]
    declaration_acts.sent(ready, [number], Sending(date(2026, 11, 20), SentBy.POST))
    mend(ready, worker_id, phone="0912345678")
    with ready.read() as session:
        assert session.scalars(select(CommuneDeclaration.state)).all() == [DeclarationState.SENT]


def test_two_records_made_one_are_told_of_where_the_person_lives(ready: Desk, communes: tuple[int, int]) -> None:
    other = signed(ready, communes[0])
    keep = workers.save(ready, None, WorkerForm(full_name="Nông Văn Bính", commune_id=communes[1]))
    entry = merge.merge(ready, keep, other, {"commune_id": "keep"}, "cùng một người", approval=GIVEN)
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[1]}
    undo.undo(ready, entry)
    assert owed(ready) == {DeclarationEvent.SIGNED: communes[0]}
