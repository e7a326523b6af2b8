"""What two people confirm cannot be reached by another way: undo, redo, dates, lists, a lone passage after closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from db.models import AuditEntry, HandoverLine, HealthCertificate, Worker
from db.queries import audit
from db.vocabulary import BodySide, Direction, HealthResult, OfficerRole, Presence
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import (
    crossings,
    deeds,
    gate,
    gate_count,
    handovers,
    merge,
    office_policies,
    officers,
    undo,
    workers,
)
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.officers import OfficerInput
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from desktop_app.services.workers import HealthForm, WorkerForm
from tests.conftest import CHEAP, OFFICER

FIT, UNFIT = HealthResult.FIT, HealthResult.UNFIT
GIVEN = Approval("xem giấy khám", OFFICER["password"])
SECOND = "mat-khau-hai"
OUT_AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
FORM = WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001", health=(HealthForm(date(2026, 11, 2), UNFIT),))


def last(desk: Desk) -> int:
    with desk.read() as session:
        return audit.last_link(session)[0]


def refused(act: Any, *given: Any, **more: Any) -> str:
    with pytest.raises(KnownError) as told:
        act(*given, **more)
    return told.value.code


def results(desk: Desk) -> list[tuple[date, HealthResult]]:
    with desk.read() as session:
        query = select(HealthCertificate.examined_on, HealthCertificate.result)
        return [(row[0], row[1]) for row in session.execute(query.order_by(HealthCertificate.examined_on))]


def saved(desk: Desk, worker_id: int, *health: HealthForm, approval: Approval | None = None) -> None:
    workers.save(desk, worker_id, replace(workers.load(desk, worker_id).form, health=health), approval)


def test_an_undo_that_makes_fit_asks_too(desk: Desk) -> None:
    worker_id = workers.save(desk, None, replace(FORM, health=(HealthForm(date(2026, 11, 2), FIT),)))
    (paper,) = workers.load(desk, worker_id).form.health
    saved(desk, worker_id, replace(paper, result=UNFIT))
    entry = last(desk)
    assert refused(undo.undo, desk, entry) == "second_person_needed"
    assert refused(deeds.take_back, desk, entry, Approval("nhầm", "sai")) == "own_password_wrong"
    assert results(desk) == [(date(2026, 11, 2), UNFIT)]
    officers.add(desk, OfficerInput("an", "Nông Văn An", OfficerRole.APPROVER), SECOND, OFFICER["password"],
                 cost=CHEAP)  # fmt: skip
    assert refused(undo.undo, desk, entry, approval=GIVEN) == "approval_needed"
    done = deeds.take_back(desk, entry, replace(GIVEN, approver="an", approver_password=SECOND))
    assert results(desk) == [(date(2026, 11, 2), FIT)]
    with desk.read() as session:
        said = session.scalar(select(AuditEntry.reason).where(AuditEntry.sequence == done))
    assert said == "xem giấy khám · an"


def test_taking_an_unfit_result_away_asks_too(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, replace(FORM, health=(HealthForm(date(2026, 5, 2), FIT),)))
    (paper,) = workers.load(desk_sqlite, worker_id).form.health
    saved(desk_sqlite, worker_id, paper, HealthForm(date(2026, 11, 2), UNFIT))
    assert refused(undo.undo, desk_sqlite, last(desk_sqlite)) == "second_person_needed"


def test_dates_do_not_pass_it_by(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, replace(FORM, health=(*FORM.health, HealthForm(date(2026, 5, 2), FIT))))
    fit, unfit = workers.load(desk_sqlite, worker_id).form.health
    for mended in (
        (replace(fit, examined_on=date(2026, 11, 9)), unfit),
        (fit, replace(unfit, examined_on=date(2026, 4, 1))),
    ):
        assert refused(saved, desk_sqlite, worker_id, *mended) == "second_person_needed"
    saved(desk_sqlite, worker_id, fit, replace(unfit, facility="Bệnh viện tỉnh"))
    kept = workers.load(desk_sqlite, worker_id).form.health
    saved(desk_sqlite, worker_id, *kept, HealthForm(date(2026, 11, 20), FIT))  # examined again
    assert results(desk_sqlite)[-1] == (date(2026, 11, 20), FIT)


def test_whoever_was_added_by_mistake_is_taken_back_alone(desk_sqlite: Desk) -> None:
    workers.save(desk_sqlite, None, FORM)
    undo.undo(desk_sqlite, last(desk_sqlite))
    assert results(desk_sqlite) == []


def test_a_merge_done_again_is_a_merge(desk_sqlite: Desk) -> None:
    keep = workers.save(desk_sqlite, None, FORM)
    other = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình", not_the_same="chưa rõ"))
    assert refused(merge.merge, desk_sqlite, keep, other, {}, "một người") == "second_person_needed"
    entry = undo.undo(desk_sqlite, merge.merge(desk_sqlite, keep, other, {}, "một người", approval=GIVEN))
    assert refused(undo.undo, desk_sqlite, entry) == "second_person_needed", "alone, too, with a password"
    officers.add(desk_sqlite, OfficerInput("an", "An", OfficerRole.HEAD), SECOND, OFFICER["password"], cost=CHEAP)
    assert refused(undo.undo, desk_sqlite, entry) == "second_person_needed"
    office_policies.save(desk_sqlite, {"two_people.merge": "yes"})
    undo.undo(desk_sqlite, entry, approval=GIVEN)
    with desk_sqlite.read() as session:
        assert session.get_one(Worker, other).merged_into_id == keep


def closed(desk: Desk) -> tuple[str, int, int]:
    """A list that is closed: its number, who was absent, and the entry of the last tick."""
    number = handovers.new(desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=OUT_AT,
                           partner="PX-01").number  # fmt: skip
    lines = handovers.add_cleared(desk, number).lines
    handovers.remove(desk, number, [line.worker_id for line in lines[2:]])
    handovers.issue(desk, number)
    gate.tick(desk, number, lines[1].worker_id)
    gate.tick(desk, number, lines[0].worker_id)
    gate.tick(desk, number, lines[0].worker_id, Presence.ABSENT)
    entry = last(desk)
    heads = gate_count.standing(desk, number).differences.ticked
    for side in BodySide:
        gate_count.count(desk, number, side, heads.people, heads.women)
    gate_count.close(desk, number)
    return number, lines[0].worker_id, entry


def says_present(desk: Desk, worker_id: int) -> None:
    with desk.work("test.direct") as work:
        line = select(HandoverLine).where(HandoverLine.worker_id == worker_id)
        work.session.scalars(line).one().presence = Presence.PRESENT


def test_nobody_is_present_after_closing_by_one_alone(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    desk.clock = fixed_clock(datetime(2026, 11, 26, 9, tzinfo=HANOI))
    number, absent, entry = closed(desk)
    assert refused(undo.undo, desk, entry) == "undo_after_closing"
    said = LoneCrossing(absent, Direction.OUT, OUT_AT, "đi sau", "ảnh")
    assert refused(crossings.record_alone, desk, said) == "second_person_needed"
    assert refused(says_present, desk, absent) == "second_person_needed"
    assert {line.presence for line in handovers.show(desk, number).lines} == {Presence.ABSENT, Presence.PRESENT}
    later = replace(said, at=datetime(2026, 11, 26, 8, tzinfo=HANOI))
    crossings.take_back(desk, crossings.record_alone(desk, later), "thử")  # another day is another matter
    crossings.record_alone(desk, said, GIVEN)
