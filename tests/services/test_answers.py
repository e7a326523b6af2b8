"""A request to review need and capacity is answered from the figures of the record."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Commune,
    Crossing,
    HealthCertificate,
    JobOrder,
    Placement,
    Programme,
    TravelDocument,
    Wish,
    Worker,
    WorkerSkill,
)
from db.vocabulary import (
    CommuneEra,
    Direction,
    DocumentKind,
    Education,
    HealthResult,
    LetterDirection,
    OutputAct,
    PlacementState,
    Sex,
    SkillKind,
)
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.services import answers, capacity, demand, letters
from desktop_app.services.answers import AnswerInput
from desktop_app.services.capacity import Count
from desktop_app.services.demand import EmployerInput, JobOrderInput, PartnerInput, PlanInput
from desktop_app.services.letters import LetterInput
from desktop_app.services.work import Desk, Work

SINCE = datetime(2026, 11, 1, tzinfo=UTC)
ASKED = LetterInput(
    direction=LetterDirection.IN, number="112/QLLĐ-TTLĐ", dated=date(2026, 11, 2), answer_due=date(2026, 11, 30),
    from_whom="Cục Quản lý lao động ngoài nước", about="Rà soát nhu cầu, năng lực", programme="czech-plzen",
)  # fmt: skip


def person(work: Work, name: str, sex: Sex, born: date, **more: object) -> int:
    commune = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(1)
    worker = Worker(
        id=new_id(), full_name=name, name_folded=fold(name), sort_key=sort_key(name), sex=sex, birth_date=born,
        commune_id=work.session.scalar(commune), **more,
    )  # fmt: skip
    work.session.add(worker)
    work.session.flush()
    return worker.id


def wishing(work: Work, people: Iterable[int], programme: str, job: str) -> None:
    programme_id = work.session.scalars(select(Programme.id).where(Programme.code == programme)).one()
    work.session.add_all(Wish(id=new_id(), worker_id=who, programme_id=programme_id, job=job) for who in people)


@pytest.fixture
def plzen(desk: Desk) -> Desk:
    """Two employers, three orders, five people who look for work, and two who have some."""
    demand.save_partner(desk, None, PartnerInput("PLZ", "czech-plzen", "Vùng Plzeň"))
    for code, sector in (("NM", "factory"), ("BV", "nursing")):
        demand.save_employer(desk, None, EmployerInput(code, "PLZ", f"Đơn vị {code}", sector=sector))
    orders = [
        demand.save_job_order(desk, None, JobOrderInput(number, employer, job, headcount=heads, women=women))
        for number, employer, job, heads, women in (
            ("P-1", "NM", "Lắp ráp", 20, 5), ("P-2", "BV", "Điều dưỡng", 6, None), ("P-3", "NM", "Đóng gói", 4, 4),
        )
    ]  # fmt: skip
    demand.save_plan(desk, None, PlanInput("czech-plzen", 2026, 2, 10))
    with desk.work("worker.add") as work:
        nurse = person(work, "Nông Thị Mai", Sex.FEMALE, date(2000, 5, 1), qualification="Điều dưỡng",
                       education=Education.COLLEGE)  # fmt: skip
        welder = person(work, "Hoàng Văn Tú", Sex.MALE, date(1990, 1, 1), education=Education.VOCATIONAL)
        young = person(work, "Lý Thị Hoa", Sex.FEMALE, date(2007, 11, 23))
        elsewhere = person(work, "Vi Văn Lâm", Sex.MALE, date(1985, 1, 1))
        sent, chosen = (person(work, name, Sex.FEMALE, date(1995, 1, 1)) for name in ("Bế Thị A", "Bế Thị B"))
        wishing(work, (nurse, welder, young, chosen), "czech-plzen", "Việc ở nhà máy")
        wishing(work, (elsewhere,), "laos", "Xây dựng")
        work.session.add(WorkerSkill(id=new_id(), worker_id=welder, kind=SkillKind.SKILL, name="Hàn"))
        work.session.add(
            TravelDocument(id=new_id(), worker_id=nurse, kind=DocumentKind.PASSPORT, number="C1234567",
                           expires_on=date(2030, 1, 1))
        )  # fmt: skip
        work.session.add(
            HealthCertificate(id=new_id(), worker_id=nurse, examined_on=date(2026, 6, 1), result=HealthResult.FIT)
        )
        for who, order, state in (
            (sent, orders[1], PlacementState.ACROSS), (chosen, orders[0], PlacementState.REFERRED),
        ):  # fmt: skip
            place = Placement(id=new_id(), worker_id=who, job_order_id=order, state=state, since=SINCE)
            work.session.add(place)
            work.session.flush()
            if state is PlacementState.ACROSS:
                work.session.add(
                    Crossing(id=new_id(), worker_id=who, placement_id=place.id, direction=Direction.OUT,
                             at=SINCE, day=date(2026, 11, 1))
                )  # fmt: skip
        assert work.session.get(JobOrder, orders[0]) is not None
    return desk


def text_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def test_the_figures_of_a_programme(plzen: Desk) -> None:
    found = capacity.figures(plzen, "czech-plzen")
    assert [(o.number, o.headcount, o.women, o.filled, o.referred) for o in found.orders] == [
        ("P-2", 6, None, 1, 0), ("P-1", 20, 5, 0, 1), ("P-3", 4, 4, 0, 0)
    ]  # fmt: skip
    assert (found.registered, found.wishing, found.ready) == (Count(4, 2), Count(3, 2), Count(1, 1))
    assert {part.key: part.count for part in found.by_education} == {
        "college": Count(1, 1), "vocational": Count(1, 0), "": Count(1, 1)
    }  # fmt: skip
    assert [(part.key, part.count.people) for part in found.by_age] == [("18", 1), ("25", 1), ("35", 1)]
    assert [part.count for part in found.by_commune] == [Count(3, 2)]
    assert (found.sent, found.across, found.plan) == (Count(1, 1), Count(1, 1), (2, 10))


def test_the_figures_of_one_field_of_work(plzen: Desk) -> None:
    assert capacity.sectors_of(plzen, "czech-plzen") == ("factory", "nursing")
    nursing = capacity.figures(plzen, "czech-plzen", "nursing", "dieu duong")
    assert [o.number for o in nursing.orders] == ["P-2"]
    assert (nursing.registered, nursing.wishing) == (Count(4, 2), Count(1, 1))
    assert (nursing.sent, nursing.plan) == (Count(1, 1), None)
    factory = capacity.figures(plzen, "czech-plzen", "factory", "hàn")
    assert (factory.wishing, factory.sent) == (Count(1, 0), Count())
    with pytest.raises(KnownError, match="programme_unknown"):
        capacity.figures(plzen, "mars")


def test_the_answer_says_the_figures_and_is_frozen_as_issued(plzen: Desk) -> None:
    asked = letters.keep(plzen, None, ASKED).id
    given = AnswerInput(asked, "czech-plzen", remarks="Đề nghị Cục thông báo sớm.\n\nTrung tâm sẵn sàng phối hợp.")
    before = text_of(answers.draft(plzen, given))
    assert "…/CV-TTDVVL" in before
    assert len(letters.listed(plzen)) == 1
    issued = answers.issue(plzen, given)
    assert (issued.number, issued.paper) == ("CV-2026-0001", "1/CV-TTDVVL")
    rows = {row.id: row for row in letters.listed(plzen)}
    assert rows[issued.id].document_id is not None
    assert (rows[issued.id].answers, rows[issued.id].to_whom) == (asked, ASKED.from_whom)
    assert rows[asked].answered_by == "CV-2026-0001"
    content = answers.paper_bytes(plzen, issued.id)
    said = text_of(content)
    for words in (
        "Số: 1/CV-TTDVVL", "Kính gửi: Cục Quản lý lao động ngoài nước", "112/QLLĐ-TTLĐ ngày 02/11/2026",
        "Tổng cộng 30 9 1 1 29", "Trong đó có nguyện vọng đi theo chương trình 3 2", "Đã đưa đi trong năm 2026 1 1",
        "từ 2 đến 10 lao động, đạt 50,0% mức tối thiểu", "Đề nghị Cục thông báo sớm.", "không thu bất kỳ khoản phí",
    ):  # fmt: skip
        assert words in said
    with plzen.work("worker.add") as work:
        person(work, "Người Mới", Sex.MALE, date(1999, 1, 1))
    assert answers.paper_bytes(plzen, issued.id) == content


def test_the_first_print_is_the_paper_itself_and_the_next_a_reprint(plzen: Desk) -> None:
    asked = letters.keep(plzen, None, ASKED).id
    issued = answers.issue(plzen, AnswerInput(asked, "czech-plzen"))
    assert answers.paper_to_print(plzen, issued.id) == answers.paper_bytes(plzen, issued.id)
    answers.log_output(plzen, issued.id, OutputAct.PRINTED, "Máy in 1")
    assert "BẢN IN LẠI" in text_of(answers.paper_to_print(plzen, issued.id))


def test_what_cannot_be_answered_is_told(desk: Desk) -> None:
    out = letters.keep(
        desk, None, replace(ASKED, direction=LetterDirection.OUT, to_whom="Cục", number=None, dated=None)
    )
    with pytest.raises(KnownError, match="nothing_to_answer"):
        answers.draft(desk, AnswerInput(out.id, "czech-plzen"))
    with pytest.raises(KnownError, match="no_paper"):
        answers.paper_bytes(desk, out.id)
    with pytest.raises(KnownError, match="gone"):
        answers.issue(desk, AnswerInput(5, "czech-plzen"))
