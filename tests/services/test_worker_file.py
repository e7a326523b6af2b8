"""Notices that a worker signs, and the file of papers, on both kinds of store; the sheets as a reader finds them."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pypdf
import pytest
from sqlalchemy import select

from db.models import SignedNotice
from db.vocabulary import ConsentPurpose, ConsentState, HealthResult, NoticeKind, Sex
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.checklist import ItemState
from desktop_app.services import demand, notices, undo, worker_file, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    HealthForm,
    WorkerForm,
)
from resources import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


def whole(desk: Desk) -> int:
    """Somebody with every paper."""
    return workers.save(
        desk,
        None,
        WorkerForm(
            full_name="Nông Thị Mai", citizen_id="020195000001", birth_date=date(1995, 11, 21), sex=Sex.FEMALE,
            commune_id=workers.communes(desk)[0].id, address="Thôn Nà Làn",
            documents=(DocumentForm(number="C1234567", expires_on=date(2031, 1, 1)),),
            health=(HealthForm(date(2026, 11, 1), HealthResult.FIT),),
            consents=tuple(ConsentForm(p, ConsentState.GIVEN, "phiếu") for p in ConsentPurpose),
            job_order="ĐH-2026-101",
            contract=ContractForm("12/HĐLĐ", date(2026, 11, 16), date(2026, 11, 25), date(2027, 5, 24)),
            declaration=DeclarationForm(date(2026, 11, 17), date(2026, 11, 18), "15/KB"),
        ),
    )  # fmt: skip


def words(content: bytes) -> str:
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages))


def has(content: bytes, *said: str) -> bool:
    text = words(content)
    return all(re.sub(r"\s", "", one) in text for one in said)


def states(desk: Desk, worker_id: int) -> dict[str, ItemState]:
    return {item.code: item.state for item in worker_file.file_of(desk, worker_id).items}


def test_a_notice_is_signed_once_a_day_and_taken_back(ready: Desk) -> None:
    a, b = whole(ready), workers.save(ready, None, WorkerForm(full_name="Vi Văn Bình"))
    signing = notices.sign(ready, [a, b, a], NoticeKind.NO_FEE, date(2026, 11, 20))
    assert signing.count == 2
    assert notices.sign(ready, [a], NoticeKind.NO_FEE, date(2026, 11, 20)).count == 0
    (no_fee, guidance) = notices.standing(ready, a)
    assert (no_fee.signed_on, no_fee.officer, guidance.signed_on) == (date(2026, 11, 20), "Lý Thị Lan", None)
    undo.undo(ready, signing.entry)
    assert notices.standing(ready, a)[0].signed_on is None


def test_what_cannot_be_signed(ready: Desk) -> None:
    a = whole(ready)
    with pytest.raises(InvalidInputError):
        notices.sign(ready, [a], NoticeKind.NO_FEE, date(2026, 11, 23))
    with pytest.raises(KnownError, match="nobody_chosen"):
        notices.sign(ready, [], NoticeKind.NO_FEE)
    with pytest.raises(KnownError, match="gone"):
        notices.sign(ready, [a, 1], NoticeKind.EXIT_GUIDANCE)
    with ready.read() as session:
        assert session.scalars(select(SignedNotice)).all() == []


def test_a_whole_file(ready: Desk) -> None:
    a = whole(ready)
    assert {code for code, state in states(ready, a).items() if state is not ItemState.THERE} == {
        "no_fee", "exit_guidance"
    }  # fmt: skip
    for kind in NoticeKind:
        notices.sign(ready, [a], kind)
    found = worker_file.file_of(ready, a)
    assert found.there == len(found.items)
    assert (found.programme, found.day) == ("chongzuo", date(2026, 11, 25))
    held = {item.code: item.held for item in found.items}
    assert "C1234567" in held["travel_document"]
    assert held["contract"] == "12/HĐLĐ · 16/11/2026 · 25/11/2026 – 24/05/2027"
    assert held["no_fee"] == "22/11/2026"


def test_an_empty_file_says_what_is_missing_and_by_when(ready: Desk) -> None:
    a = workers.save(ready, None, WorkerForm(full_name="Vi Văn Bình", job_order="ĐH-2026-101"))
    found = {item.code: item for item in worker_file.file_of(ready, a).items}
    assert found["travel_document"].state is ItemState.MISSING
    assert found["contract"].state is ItemState.MISSING
    assert found["health"].by is not None
    assert found["health"].findings[0].message
    with pytest.raises(KnownError, match="gone"):
        worker_file.file_of(ready, 1)


def test_the_checklist_on_paper(ready: Desk) -> None:
    a = whole(ready)
    notices.sign(ready, [a], NoticeKind.NO_FEE)
    content = worker_file.checklist_sheet(ready, a)
    assert has(content, "PHIẾU KIỂM HỒ SƠ", "档案核对表", "Nông Thị Mai", "12/HĐLĐ", "C1234567", "护照或通行证")
    assert has(content, "Có đủ 7 trên 8", "Trung tâm không thu phí", "不向劳动者收费", "25/11/2026")
    assert content == worker_file.checklist_sheet(ready, a)


def test_the_notice_of_no_fee_is_one_page_in_both_languages(ready: Desk) -> None:
    a = whole(ready)
    content = worker_file.no_fee_sheet(ready, a)
    assert len(pypdf.PdfReader(BytesIO(content)).pages) == 1
    assert has(content, "THÔNG BÁO KHÔNG THU PHÍ", "不向劳动者收费告知书", "Nông Thị Mai", "020195000001")
    assert has(content, "không thu bất cứ khoản phí", "不向劳动者收取任何费用", "trang 页 1/1")
