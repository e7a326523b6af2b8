"""Which programme a worker is asked about where nobody says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.models import Programme
from desktop_app.services import clearance, demand, workers
from desktop_app.services.demand import EmployerInput, JobOrderInput, PartnerInput
from desktop_app.services.programme_of import CHONGZUO, programme_of
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WishForm, WorkerForm


@pytest.fixture
def order(desk: Desk) -> str:
    demand.save_partner(desk, None, PartnerInput("HRD", "eps-korea", "HRD Korea"))
    demand.save_employer(desk, None, EmployerInput("KR-1", "HRD", "Xưởng đúc Seoul"))
    demand.save_job_order(desk, None, JobOrderInput("ĐH-KR", "KR-1", "Đúc kim loại", headcount=5))
    return "ĐH-KR"


def wish(desk: Desk, code: str) -> WishForm:
    with desk.read() as session:
        return WishForm(programme_id=session.scalars(select(Programme.id).where(Programme.code == code)).one())


def of(desk: Desk, worker_id: int | None, form: WorkerForm | None = None) -> str:
    with desk.read() as session:
        return programme_of(session, worker_id, form)


def test_the_work_counts_before_the_wish_and_nothing_means_the_usual_one(desk: Desk, order: str) -> None:
    form = WorkerForm(full_name="Hoàng Thị Mai")
    assert of(desk, None, form) == CHONGZUO
    mai = workers.save(desk, None, form)
    assert of(desk, mai) == CHONGZUO
    workers.save(desk, mai, replace(workers.load(desk, mai).form, wish=wish(desk, "im-japan")))
    assert of(desk, mai) == "im-japan"
    typed = replace(workers.load(desk, mai).form, job_order=order)
    assert of(desk, mai, typed) == "eps-korea"
    workers.save(desk, mai, typed)
    assert of(desk, mai) == "eps-korea"


def test_what_is_typed_is_asked_as_its_programme_asks(desk: Desk, order: str) -> None:
    asked = clearance.draft_findings(desk, WorkerForm(full_name="Mai", job_order=order))
    assert "deposit" in {finding.code for finding in asked.findings}
    wished = clearance.draft_findings(desk, WorkerForm(full_name="Mai", wish=wish(desk, "germany-nursing")))
    assert "qualification" in {finding.code for finding in wished.findings}
    assert "visa" not in {f.code for f in clearance.draft_findings(desk, WorkerForm(full_name="Mai")).findings}
