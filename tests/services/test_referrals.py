"""The referral board on both kinds of store: nobody disappears, nobody is referred twice, every move can be undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from db.models import JobOrder, Placement, Worker
from db.vocabulary import (
    ConsentPurpose,
    ConsentState,
    DecidedBy,
    DocumentKind,
    HealthResult,
    JobOrderState,
    PlacementState,
    Sex,
    SkillKind,
    Verdict,
)
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.ranking import Fit
from desktop_app.rules.two_people import Matter
from desktop_app.services import demand, referrals, undo, workers
from desktop_app.services.referrals import BoardColumn, Candidate, CandidateFilter
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContractForm,
    DocumentForm,
    HealthForm,
    SkillForm,
    WishForm,
    WorkerForm,
)
from resources import ROOT

ORDER = "ĐH-2026-101"
OTHER = "ĐH-2026-102"
BORN = date(1995, 11, 21)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


def person(desk: Desk, name: str, serial: int, **more: object) -> int:
    form = WorkerForm(full_name=name, citizen_id=f"0200950{serial:05d}", birth_date=BORN, sex=Sex.MALE)
    commune = workers.communes(desk)[0].id
    return workers.save(desk, None, replace(form, commune_id=commune, address="Thôn Nà Làn", **more))  # type: ignore[arg-type]  # by name


def papers(number: str = "C1234567") -> dict[str, object]:
    return {
        "documents": (DocumentForm(DocumentKind.PASSPORT, number, expires_on=date(2031, 1, 1)),),
        "health": (HealthForm(date(2026, 11, 1), HealthResult.FIT),),
        "consents": tuple(ConsentForm(p, ConsentState.GIVEN, "phiếu") for p in ConsentPurpose),
    }


def found(desk: Desk, order: str = ORDER, **filters: object) -> dict[int, Candidate]:
    answer = referrals.candidates(desk, order, filters=CandidateFilter(**filters))  # type: ignore[arg-type]  # by name
    return {row.id: row for row in answer.rows}


def at(desk: Desk, column: BoardColumn, order: str = ORDER) -> list[int]:
    return [row.id for row in referrals.board(desk, order).columns[column]]


def set_order(desk: Desk, **values: object) -> None:
    """What the form of job orders writes; directly, for these tests are not about that form."""
    with desk.work("test.order") as work:
        order = work.session.scalars(select(JobOrder).where(JobOrder.number == ORDER)).one()
        for name, value in values.items():
            setattr(order, name, value)


def test_whoever_fits_best_stands_first_with_the_reasons(ready: Desk) -> None:
    set_order(ready, skill="mộc", age_min=18, age_max=45)
    plain = person(ready, "Nông Văn An", 1)
    papered = person(ready, "Nông Văn Bình", 2, **papers())
    skilled = person(
        ready,
        "Nông Văn Chung",
        3,
        skills=(SkillForm(SkillKind.SKILL, "Thợ mộc"),),
        wish=WishForm(job="chế biến gỗ"),
        **papers("C7654321"),
    )
    rows = found(ready)
    assert list(rows) == [skilled, papered, plain]
    assert [row.verdict for row in rows.values()] == [Verdict.CLEAR, Verdict.CLEAR, Verdict.BLOCKED]
    assert {reason.code for reason in rows[skilled].reasons} >= {"skill_has", "job_wished"}
    assert rows[skilled].fit is Fit.GOOD
    assert {f.detail for f in rows[plain].findings} >= {"document_none", "health_none"}
    assert all(f.fix_by is not None for f in rows[plain].findings if f.detail == "document_none")


def test_who_is_outside_the_asked_age_is_shown_when_searched_only(ready: Desk) -> None:
    set_order(ready, age_min=18, age_max=25, sex=Sex.FEMALE)
    old = person(ready, "Nông Văn An", 1)
    assert found(ready) == {}
    assert found(ready, text="nong van an")[old].fit is Fit.OUTSIDE


def test_the_filters(ready: Desk) -> None:
    plain = person(ready, "Nông Văn An", 1)
    papered = person(ready, "Vi Thị Hoa", 2, **papers())
    assert set(found(ready)) == {plain, papered}
    assert set(found(ready, ready_only=True)) == {papered}
    assert set(found(ready, text="vi hoa")) == {papered}
    assert set(found(ready, text="020095000001")) == {plain}
    assert set(found(ready, commune_id=workers.communes(ready)[1].id)) == set()


def test_a_way_over_the_board(ready: Desk) -> None:
    a, b, c = (person(ready, name, n) for n, name in enumerate(("Nông Văn An", "Vi Văn Bình", "Hà Văn Chung"), 1))
    moved = referrals.refer(ready, ORDER, [a, b, c])
    assert (moved.count, moved.warnings) == (3, ())
    assert found(ready) == {}
    assert set(at(ready, BoardColumn.REFERRED)) == {a, b, c}
    referrals.select_people(ready, ORDER, [a])
    referrals.decline(ready, ORDER, [b], DecidedBy.EMPLOYER, " chưa  có kinh nghiệm ")
    referrals.withdraw(ready, ORDER, [c], DecidedBy.WORKER, "bận việc nhà")
    board = referrals.board(ready, ORDER)
    assert [[row.id for row in board.columns[column]] for column in BoardColumn] == [[], [a], [], [b], [c]]
    (declined,) = board.columns[BoardColumn.DECLINED]
    assert (declined.by, declined.why) == (DecidedBy.EMPLOYER, "chưa có kinh nghiệm")
    assert board.order.held == 1


def test_the_declined_return_to_the_pool_and_it_is_told(ready: Desk) -> None:
    a = person(ready, "Nông Văn An", 1)
    referrals.refer(ready, ORDER, [a])
    referrals.decline(ready, ORDER, [a], DecidedBy.EMPLOYER, "tay nghề yếu")
    here, there = found(ready)[a], found(ready, OTHER)[a]
    (told,) = [reason for reason in here.reasons if reason.code == "declined_before"]
    assert all(part in told.text for part in (ORDER, "tay nghề yếu", "22/11/2026"))
    assert here.state is PlacementState.DECLINED
    assert there.points > here.points
    referrals.refer(ready, ORDER, [a])
    assert at(ready, BoardColumn.REFERRED) == [a]
    assert at(ready, BoardColumn.DECLINED) == [a], "what happened stays on the board"


def test_whoever_waits_goes_on_with_that_placement(ready: Desk) -> None:
    a = person(ready, "Nông Văn An", 1)
    with ready.work("test.waiting") as work:
        work.session.add(Placement(worker_id=a, state=PlacementState.WAITING, since=work.now, wanted_job="gỗ"))
    referrals.refer(ready, ORDER, [a])
    with ready.read() as session:
        (placement,) = session.scalars(select(Placement)).all()
    assert (placement.state, placement.wanted_job) == (PlacementState.REFERRED, "gỗ")


def test_nobody_is_referred_twice_at_once(ready: Desk) -> None:
    a, b = person(ready, "Nông Văn An", 1), person(ready, "Vi Văn Bình", 2)
    referrals.refer(ready, ORDER, [a])
    with pytest.raises(KnownError, match="already_placed") as told:
        referrals.refer(ready, OTHER, [b, a])
    assert told.value.params["names"] == [f"Nông Văn An ({ORDER})"]
    assert at(ready, BoardColumn.REFERRED, OTHER) == []


@pytest.mark.parametrize("state", [JobOrderState.FULL, JobOrderState.LAPSED, JobOrderState.CANCELLED])
def test_a_closed_order_takes_no_referral_and_keeps_its_people(ready: Desk, state: JobOrderState) -> None:
    a, b = person(ready, "Nông Văn An", 1), person(ready, "Vi Văn Bình", 2)
    referrals.refer(ready, ORDER, [a])
    set_order(ready, state=state)
    with pytest.raises(KnownError, match="referrals_closed"):
        referrals.refer(ready, ORDER, [b])
    referrals.select_people(ready, ORDER, [a])
    assert at(ready, BoardColumn.SELECTED) == [a]


def test_more_people_than_places_is_said(ready: Desk) -> None:
    set_order(ready, headcount=2, women=1)
    people = [person(ready, f"Nông Văn {name}", n) for n, name in enumerate(("An", "Bình", "Chung"), 1)]
    referrals.refer(ready, ORDER, people)
    assert referrals.select_people(ready, ORDER, people[:1]).warnings == ()
    (men,) = referrals.select_people(ready, ORDER, people[1:2]).warnings
    assert "2 nam cho 1 chỗ" in men
    both = referrals.select_people(ready, ORDER, people[2:]).warnings
    assert len(both) == 2
    assert referrals.board(ready, ORDER).warnings == both


def test_a_reason_is_needed_and_a_move_must_be_declared(ready: Desk) -> None:
    a = person(ready, "Nông Văn An", 1)
    with pytest.raises(KnownError, match="not_on_board"):
        referrals.select_people(ready, ORDER, [a])
    with pytest.raises(KnownError, match="nobody_chosen"):
        referrals.refer(ready, ORDER, [])
    referrals.refer(ready, ORDER, [a])
    with pytest.raises(InvalidInputError) as told:
        referrals.decline(ready, ORDER, [a], None, "  ")
    assert [problem.field for problem in told.value.problems] == ["by", "why"]
    referrals.decline(ready, ORDER, [a], DecidedBy.OFFICE, "hồ sơ thiếu")
    with pytest.raises(KnownError, match="move_not_allowed"):
        referrals.select_people(ready, ORDER, [a])


def test_every_move_is_taken_back(ready: Desk) -> None:
    a = person(ready, "Nông Văn An", 1)
    referred = referrals.refer(ready, ORDER, [a])
    declined = referrals.decline(ready, ORDER, [a], DecidedBy.EMPLOYER, "nhầm người")
    undo.undo(ready, declined.entry)
    assert at(ready, BoardColumn.REFERRED) == [a]
    undo.undo(ready, referred.entry)
    assert list(found(ready)) == [a]
    assert referrals.board(ready, ORDER).columns[BoardColumn.REFERRED] == ()


def test_whoever_got_a_contract_stands_there_with_what_is_missing(ready: Desk) -> None:
    a = person(ready, "Nông Văn An", 1, **papers())
    referrals.refer(ready, ORDER, [a])
    referrals.select_people(ready, ORDER, [a])
    form = workers.load(ready, a).form
    signed = ContractForm("HĐ-1", date(2026, 11, 20), date(2026, 11, 25), date(2027, 5, 24))
    workers.save(ready, a, replace(form, contract=signed))
    (row,) = referrals.board(ready, ORDER).columns[BoardColumn.CONTRACTED]
    assert row.verdict is Verdict.BLOCKED
    assert {f.code.value for f in row.findings} == {"commune_declaration"}


def test_a_merged_record_is_no_candidate(ready: Desk) -> None:
    a, b = person(ready, "Nông Văn An", 1), person(ready, "Vi Văn Án", 2)
    with ready.work("test.merge") as work:
        work.confirmed |= {Matter.MERGE}
        work.session.get_one(Worker, b).merged_into_id = a
    assert list(found(ready)) == [a]


def test_an_unknown_order_is_told_with_the_open_ones(ready: Desk) -> None:
    with pytest.raises(KnownError, match="unknown_job_order") as told:
        referrals.board(ready, "ĐH-9")
    assert ORDER in told.value.params["choices"]
