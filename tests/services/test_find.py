"""Finding one thing wherever it is kept, and what an officer may not see is not found."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from db.base import new_id
from db.models import Incident, Officer, Worker
from db.vocabulary import Direction, IncidentKind, IncidentState, OfficerRole, OutputAct
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.rules.permission import MAY
from desktop_app.rules.two_people import Matter
from desktop_app.services import authority_return, cooperation, demand, find, handovers, reports, sent_papers, workers
from desktop_app.services.find import Group, Hit
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT


def found(desk: Desk, text: str, group: Group) -> list[Hit]:
    return [hit for hit in find.find(desk, text).hits if hit.group is group]


def titles(desk: Desk, text: str, group: Group) -> list[str]:
    return [hit.title for hit in found(desk, text, group)]


@pytest.fixture
def with_orders(desk_sqlite: Desk) -> Desk:
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    return desk_sqlite


def draft(desk: Desk, at: datetime) -> str:
    when = at.replace(tzinfo=HANOI)
    made = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=when, partner="PX-01"
    )
    return made.row.number


def test_people_are_found_before_and_after_everybody_has_been_read(desk: Desk) -> None:
    binh = workers.save(desk, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020097059501"))
    workers.save(desk, None, WorkerForm(full_name="Lý Thị Hoa"))
    for ready in (False, True):
        for text in ("nong binh", "BÌNH", "020097059501", "9501"):
            (hit,) = found(desk, text, Group.PEOPLE)
            assert (hit.title, hit.target.id) == ("Nông Văn Bình", binh), (text, ready)
        assert find.find(desk, "  ").hits == ()
        find.make_ready(desk)


def test_handovers_are_found_by_number_day_gate_and_partner(with_orders: Desk) -> None:
    first = draft(with_orders, datetime(2026, 11, 25, 7, 30))  # noqa: DTZ001 - Hanoi's
    second = draft(with_orders, datetime(2026, 12, 3, 7, 30))  # noqa: DTZ001 - as above
    for text in (first, first.lower(), "25/11", "25/11/2026", "2026-11-25", f"11/2026 {first[-3:]}"):
        assert titles(with_orders, text, Group.HANDOVERS) == [first], text
    (hit,) = found(with_orders, second, Group.HANDOVERS)
    gate = hit.detail.split(" · ")[2]
    assert titles(with_orders, gate, Group.HANDOVERS) == [second, first]
    assert titles(with_orders, f"{gate} 03/12", Group.HANDOVERS) == [second]
    assert titles(with_orders, "31/02", Group.HANDOVERS) == []


def test_who_asks_for_workers_is_found_and_what_changed_is_found_anew(with_orders: Desk) -> None:
    order = demand.list_job_orders(with_orders)[0]
    assert order.number in titles(with_orders, order.number, Group.DEMAND)
    assert order.number in titles(with_orders, order.job_vi, Group.DEMAND)
    assert titles(with_orders, "khong co ai", Group.DEMAND) == []
    partner = demand.list_partners(with_orders)[0]
    assert partner.name_vi in titles(with_orders, partner.code, Group.DEMAND)


def test_a_sensitive_case_is_found_by_its_number_alone(with_orders: Desk) -> None:
    who = workers.save(with_orders, None, WorkerForm(full_name="Nông Văn Bình"))
    with with_orders.work("incident.open") as work:
        for number, kind in (("VV-2026-0001", IncidentKind.ILLNESS), ("VV-2026-0002", IncidentKind.LOST_PAPERS)):
            work.session.add(
                Incident(
                    id=new_id(), number=number, worker_id=who, kind=kind, state=IncidentState.OPEN, about="x",
                    opened_on=work.today,
                )
            )  # fmt: skip
    assert sorted(titles(with_orders, "binh", Group.INCIDENTS)) == ["VV-2026-0001", "VV-2026-0002"]
    _become(with_orders, OfficerRole.REGISTRAR)
    assert titles(with_orders, "binh", Group.INCIDENTS) == ["VV-2026-0002"]
    (hidden,) = found(with_orders, "vv-2026-0001", Group.INCIDENTS)
    assert "Bình" not in hidden.detail
    (told,) = find.describe(with_orders, [("incident", hidden.target.id)])
    assert told.detail == hidden.detail


def test_papers_to_higher_bodies_are_found_by_whoever_may_send_them(orders_desk: Desk) -> None:
    desk = orders_desk
    reports.draft(desk, "2026-10")
    authority_return.send(desk, "2026@15dec", None, "Sở Nội vụ")
    for _ in range(2):
        said = cooperation.CooperationInput(since=datetime(2026, 1, 1).date())  # noqa: DTZ001 - a day
        cooperation.issue(desk, said, "Đoàn Sùng Tả")
    assert [hit.target.noun for hit in found(desk, "bao cao 10/2026", Group.PAPERS)] == ["report"]
    (table,) = found(desk, "tt20 2026", Group.PAPERS)
    second, first = sorted(found(desk, "văn bản hợp tác", Group.PAPERS), key=lambda hit: -len(hit.detail))
    assert (first.title, first.detail) == ("HT-chongzuo", "Văn bản hợp tác")
    assert second.detail.endswith("lần 2")
    assert [hit.title for hit in find.describe(desk, [("issued_document", first.target.id)])] == ["HT-chongzuo"]
    assert sent_papers.show(desk, table.target.id).pdf is False
    assert sent_papers.content(desk, first.target.id).startswith(b"%PDF")
    sent_papers.log_output(desk, first.target.id, OutputAct.PRINTED, "PDF")
    assert sent_papers.to_print(desk, first.target.id) != sent_papers.content(desk, first.target.id)
    _become(desk, OfficerRole.GATE)
    assert titles(desk, "tt20", Group.PAPERS) == titles(desk, "hop tac", Group.PAPERS) == []
    assert find.describe(desk, [("issued_document", first.target.id)]) == ()
    for asked in (sent_papers.show, sent_papers.content, sent_papers.to_print):
        with pytest.raises(KnownError, match="not_allowed"):
            asked(desk, table.target.id)


def test_what_was_opened_is_called_as_it_is_now(with_orders: Desk) -> None:
    binh = workers.save(with_orders, None, WorkerForm(full_name="Nông Văn Bình"))
    gone = workers.save(with_orders, None, WorkerForm(full_name="Nông Văn Bính"))
    number = draft(with_orders, datetime(2026, 11, 25, 7, 30))  # noqa: DTZ001 - Hanoi's
    (handover,) = found(with_orders, number, Group.HANDOVERS)
    with with_orders.work("worker.merge") as work:
        work.confirmed |= {Matter.MERGE}
        work.update_many(Worker, [{"id": gone, "merged_into_id": binh}])
    things = [("handover", handover.target.id), ("worker", gone), ("worker", binh), ("employer", 5), ("nonsense", 1)]
    assert [hit.title for hit in find.describe(with_orders, things)] == [number, "Nông Văn Bình"]


def test_a_role_is_offered_what_it_may_do(desk_sqlite: Desk) -> None:
    wanted = ("worker.add", "import.write", "officer.add")
    assert find.rights(desk_sqlite, wanted) == frozenset(wanted)
    _become(desk_sqlite, OfficerRole.GATE)
    assert find.rights(desk_sqlite, wanted) == {act for act in wanted if OfficerRole.GATE in MAY.get(act, ())}


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    today = datetime(2026, 1, 5).date()  # noqa: DTZ001 - a day
    first, after = find._days("31/12", today) or (None, None)
    assert first == datetime(2025, 12, 31, tzinfo=HANOI)
    assert after == datetime(2025, 12, 31, tzinfo=HANOI) + timedelta(days=1)
    assert find._days("45/45/2026", today) is None


def _become(desk: Desk, role: OfficerRole) -> None:
    with desk.work("officer.edit") as work:
        work.update_many(Officer, [{"id": desk.officer_id, "role": role}])
