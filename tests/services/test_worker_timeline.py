"""A worker's way, dated, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from db.base import new_id, new_ids
from db.models import Certificate, Contract, ContractExtension, Crossing, Gate, Incident, Placement
from db.vocabulary import (
    CertificateKind,
    ConsentPurpose,
    ConsentState,
    ContractState,
    Direction,
    HealthResult,
    IncidentKind,
    IncidentState,
)
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.services import demand, handovers, imports, worker_notes, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    HealthForm,
    WorkerForm,
)
from desktop_app.services.worker_timeline import timeline
from desktop_app.wording import LANGUAGES
from resources import ROOT

AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


@pytest.fixture
def mai(desk: Desk) -> int:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    form = WorkerForm(
        full_name="Nông Thị Mai",
        documents=(DocumentForm(number="K1234567", issued_on=date(2026, 1, 5), expires_on=date(2036, 1, 5)),),
        health=(HealthForm(date(2026, 6, 14), HealthResult.FIT, "TTYT Tràng Định"),),
        consents=(ConsentForm(ConsentPurpose.PLACEMENT, basis="Giấy ký", at=datetime(2026, 11, 20, 3, tzinfo=UTC)),),
        job_order="ĐH-2026-101",
        contract=ContractForm("131", date(2026, 11, 20), date(2026, 11, 25), date(2027, 5, 24)),
        declaration=DeclarationForm(date(2026, 11, 21), date(2026, 11, 22)),
    )
    return workers.save(desk, None, form)


def test_everything_stands_in_its_day_newest_first(desk: Desk, mai: int) -> None:
    worker_notes.add_note(desk, mai, "Hẹn ngày {25}.")
    events = timeline(desk, mai)
    assert [event.day for event in events] == sorted((event.day for event in events), reverse=True)
    assert [(event.day.isoformat(), event.kind) for event in events if event.kind != "placement"] == [
        ("2026-11-22", "note"),
        ("2026-11-22", "declaration"),
        ("2026-11-21", "declaration"),
        ("2026-11-20", "consent"),
        ("2026-11-20", "contract"),
        ("2026-06-14", "health"),
        ("2026-01-05", "document"),
    ]
    texts = [event.text for event in events]
    assert "Hẹn ngày {25}." in texts
    assert any("131" in text and "25/11/2026 – 24/05/2027" in text for text in texts)
    assert "Khám sức khỏe: Đạt. TTYT Tràng Định" in texts or any("TTYT Tràng Định" in text for text in texts)
    placed = next(event for event in events if event.kind == "placement")
    assert "ĐH-2026-101" in placed.text


def test_a_consent_that_was_withdrawn_stands_there_twice(desk: Desk, mai: int) -> None:
    form = workers.load(desk, mai).form
    withdrawn = replace(form.consents[0], state=ConsentState.WITHDRAWN, basis="Đơn rút")
    workers.save(desk, mai, replace(form, consents=(withdrawn,)))
    found = [event for event in timeline(desk, mai) if event.kind == "consent"]
    assert [event.day for event in found] == [date(2026, 11, 22), date(2026, 11, 20)]
    assert "Đơn rút" in found[0].text


def test_lists_that_named_the_worker(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx", consents_on_file=True)
    view = handovers.new(desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01")
    view = handovers.add_cleared(desk, view.number, job_order=None)
    handovers.issue(desk, view.number)
    worker_id = view.lines[0].worker_id
    found = [event.text for event in timeline(desk, worker_id) if event.kind == "handover"]
    assert len(found) == 2
    assert any("25/11/2026 07:30" in text for text in found)
    assert any("bản 1" in text for text in found)


def across(desk: Desk, worker_id: int) -> None:
    out, back, mistaken = new_ids(3)
    with desk.work("test") as work:
        gate = work.session.scalars(select(Gate.id).where(Gate.code == "huu-nghi")).first()
        placement = work.session.scalars(select(Placement.id).where(Placement.worker_id == worker_id)).one()
        contract = work.session.scalars(select(Contract.id).where(Contract.placement_id == placement)).one()
        rows = [(out, Direction.OUT, 0, None, None), (mistaken, Direction.OUT, 1, out, "Ghi nhầm")]
        rows.append((back, Direction.BACK, 2, None, "Tự về"))
        work.insert_many(
            Crossing,
            [
                {
                    "id": i, "worker_id": worker_id, "placement_id": placement, "direction": direction,
                    "at": AT + timedelta(days=days), "day": hanoi_day(AT + timedelta(days=days)), "gate_id": gate,
                    "takes_back_id": takes_back, "reason": reason,
                }
                for i, direction, days, takes_back, reason in rows
            ],
        )  # fmt: skip
        work.insert_many(
            Incident,
            [
                {
                    "id": new_id(), "number": "VV-1", "about": "ốm", "worker_id": worker_id,
                    "kind": IncidentKind.ILLNESS,
                    "state": IncidentState.SETTLED, "opened_on": date(2026, 12, 1),
                    "settled_on": date(2026, 12, 5), "outcome": "Đã khỏi",
                }
            ],
        )  # fmt: skip
        work.insert_many(
            ContractExtension,
            [
                {
                    "id": new_id(), "contract_id": contract, "signed_on": date(2027, 5, 1),
                    "ends_on": date(2027, 11, 24),
                }
            ],
        )  # fmt: skip
        ended = {"state": ContractState.ENDED, "ended_on": date(2027, 9, 1), "end_reason": "Về sớm"}
        work.update_many(Contract, [{"id": contract, **ended}])
        work.insert_many(
            Certificate,
            [
                {
                    "id": new_id(), "worker_id": worker_id, "kind": CertificateKind.LANGUAGE, "name": "HSK 2",
                    "issued_on": date(2026, 10, 1),
                }
            ],
        )  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_happened_across(desk: Desk, mai: int, language: str) -> None:
    across(desk, mai)
    desk.language = language
    events = timeline(desk, mai)
    days = {"crossing": 3, "incident": 2, "contract": 3, "certificate": 1}
    for kind, count in days.items():
        assert sum(event.kind == kind for event in events) == count, kind
    for event in events:
        assert event.text
        assert "{" not in event.text
        assert "None" not in event.text
        assert event.text == event.text.strip()
    if language == "vi":
        texts = [event.text for event in events]
        assert "Hủy một lượt qua cửa khẩu đã ghi nhầm. Ghi nhầm" in texts
        assert "Hợp đồng 131 kết thúc. Về sớm" in texts
        assert "Gia hạn hợp đồng 131 đến 24/11/2027." in texts


def test_nobody_has_no_way(desk_sqlite: Desk) -> None:
    assert timeline(desk_sqlite, 5) == ()
