"""Consents: what may be said after what, on what day, and the papers; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pypdf
import pytest

from db.base import new_id
from db.models import OfficeSetting
from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import consent_papers, demand, workers
from desktop_app.services.consents import decide, said_on, standing
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ConsentForm, ContractForm, WorkerForm
from resources import ROOT

P, S = ConsentPurpose, ConsentState


@pytest.fixture
def mai(desk: Desk) -> int:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    form = WorkerForm(
        full_name="Nông Thị Mai",
        citizen_id="020190123456",
        birth_date=date(1990, 5, 4),
        job_order="ĐH-2026-101",
        contract=ContractForm("131", date(2026, 11, 20), date(2026, 12, 25), date(2027, 5, 24)),
        consents=(ConsentForm(P.HEALTH_DATA, basis="Giấy ký"),),
    )
    return workers.save(desk, None, form)


def text_of(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def test_what_may_be_said_next_follows_the_table(desk: Desk, mai: int) -> None:
    assert [(line.purpose, line.state, line.allowed) for line in standing(desk, mai)] == [
        (P.PLACEMENT, None, (S.GIVEN, S.REFUSED)),
        (P.ROSTER_ABROAD, None, (S.GIVEN, S.REFUSED)),
        (P.HEALTH_DATA, S.GIVEN, (S.WITHDRAWN,)),
    ]
    decide(desk, mai, P.PLACEMENT, S.REFUSED, basis=" Lời nói  tại Trung tâm", on=date(2026, 11, 20))
    decide(desk, mai, P.HEALTH_DATA, S.WITHDRAWN, basis="Đơn ngày 22/11")
    first, _, third = standing(desk, mai)
    assert (first.state, first.basis, first.officer, said_on(first)) == (
        S.REFUSED, "Lời nói tại Trung tâm", "Lý Thị Lan", date(2026, 11, 20),
    )  # fmt: skip
    assert (third.state, third.at, third.allowed) == (S.WITHDRAWN, desk.now(), (S.GIVEN,))
    with pytest.raises(KnownError, match="move_not_allowed"):
        decide(desk, mai, P.HEALTH_DATA, S.REFUSED, basis="x")
    with pytest.raises(KnownError, match="move_not_allowed"):
        decide(desk, mai, P.ROSTER_ABROAD, S.WITHDRAWN, basis="x")
    decide(desk, mai, P.HEALTH_DATA, S.GIVEN, basis="Giấy ký lại")
    assert standing(desk, mai)[2].state is S.GIVEN


def test_what_is_missing_is_told_at_its_field(desk_sqlite: Desk) -> None:
    worker_id = workers.save(desk_sqlite, None, WorkerForm(full_name="Lý Văn Đạt"))
    with pytest.raises(InvalidInputError) as caught:
        decide(desk_sqlite, worker_id, P.PLACEMENT, S.GIVEN, basis=" ", on=date(2026, 11, 23))
    assert [(p.field, p.code) for p in caught.value.problems] == [("basis", "needed"), ("on", "in_the_future")]
    with pytest.raises(KnownError, match="gone"):
        decide(desk_sqlite, 5, P.PLACEMENT, S.GIVEN, basis="x")


def test_the_second_officer_meets_a_conflict(desk: Desk, mai: int, open_again: Callable[[Desk], Desk]) -> None:
    shown = standing(desk, mai)[2]
    decide(open_again(desk), mai, P.HEALTH_DATA, S.WITHDRAWN, basis="Đơn", version_id=shown.version_id)
    with pytest.raises(KnownError, match="conflict"):
        decide(desk, mai, P.HEALTH_DATA, S.WITHDRAWN, basis="Đơn khác", version_id=shown.version_id)


def test_the_papers_say_what_the_record_says(desk: Desk, mai: int) -> None:
    with desk.work("test") as work:
        work.insert_many(OfficeSetting, [{"id": new_id(), "key": "privacy.delete_days", "value": "18"}])
    form = text_of(consent_papers.consent_form(desk, mai))
    for words in ("NôngThịMai", "020190123456", "04/05/1990", "LýThịLan", "trong18ngày", "trong15ngày", "SỞNỘIVỤ"):
        assert words in form
    assert form.count("✓") == 1
    assert consent_papers.withdrawal_form(desk, mai, [P.HEALTH_DATA]) == consent_papers.withdrawal_form(
        desk, mai, [P.HEALTH_DATA]
    )
    assert text_of(consent_papers.withdrawal_form(desk, mai)).count("✓") == 0
    with pytest.raises(KnownError, match="gone"):
        consent_papers.consent_form(desk, 5)


def test_the_guidance_is_vietnamese_whatever_the_officer_speaks(desk: Desk, mai: int) -> None:
    desk.language = "en"
    paper = text_of(consent_papers.exit_guidance(desk, mai))
    assert "25/12/2026" in paper
    assert "HƯỚNGDẪN" in paper
    assert "khámsứckhỏe" in paper
    assert "health" not in paper
    assert "{" not in paper
    other = text_of(consent_papers.exit_guidance(desk, mai, programme_code="eps-korea", on=date(2026, 12, 1)))
    assert "01/12/2026" in other
    with pytest.raises(KnownError, match="programme_unknown"):
        consent_papers.exit_guidance(desk, mai, programme_code="mars")


def test_a_practice_store_marks_its_papers(practice_desk: Desk) -> None:
    worker_id = workers.save(practice_desk, None, WorkerForm(full_name="Lý Văn Đạt"))
    for paper in (consent_papers.consent_form, consent_papers.withdrawal_form, consent_papers.exit_guidance):
        assert "DỮLIỆUTHỬ" in text_of(paper(practice_desk, worker_id))
