"""What was done is said in words that name whom it was done to, and is taken back and done again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from db.models import ImportBatch
from db.queries import audit
from db.vocabulary import HealthResult
from desktop_app.errors import KnownError
from desktop_app.services import bulk, deeds, demand, imports, workers
from desktop_app.services.bulk import AddTag, DeclarationsSent, HealthResults, RemoveTag
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT


def last(desk: Desk) -> int:
    with desk.read() as session:
        return audit.last_link(session)[0]


def words(desk: Desk) -> str:
    return deeds.deed(desk, last(desk)).words


def batches(desk: Desk) -> list[ImportBatch]:
    with desk.read() as session:
        return list(session.scalars(select(ImportBatch)))


def add(desk: Desk, name: str) -> int:
    return workers.save(desk, None, WorkerForm(full_name=name))


def test_one_person_is_named_many_are_counted(desk: Desk) -> None:
    binh = add(desk, "Nông Văn Bình")
    assert words(desk) == "thêm Nông Văn Bình"
    form = workers.load(desk, binh).form
    workers.save(desk, binh, replace(form, phone="0912345678"))
    assert words(desk) == "sửa điện thoại của Nông Văn Bình"
    hoa = add(desk, "Lý Thị Hoa")
    act = HealthResults(date(2026, 11, 20), HealthResult.FIT)
    bulk.apply(desk, bulk.preview(desk, act, [binh, hoa]))
    assert words(desk) == "ghi kết quả khám: 2 người"
    desk.language = "en"
    assert words(desk) == "health results: 2 people"


def test_a_declaration_leads_to_its_worker(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    contract = ContractForm("118/HĐLĐ", date(2026, 11, 18))
    form = WorkerForm(full_name="Nông Văn Bình", job_order="ĐH-2026-101", contract=contract)
    binh = workers.save(desk, None, form)
    bulk.apply(desk, bulk.preview(desk, DeclarationsSent(date(2026, 11, 19)), [binh]))
    assert words(desk) == "ghi đã gửi xã: Nông Văn Bình"


def test_what_is_gone_is_still_named(desk: Desk) -> None:
    binh = add(desk, "Nông Văn Bình")
    added = last(desk)
    bulk.apply(desk, bulk.preview(desk, AddTag("Tết"), [binh]))
    bulk.apply(desk, bulk.preview(desk, RemoveTag("Tết"), [binh]))
    assert words(desk) == "bỏ nhãn: Nông Văn Bình"
    deeds.take_back(desk, last(desk))
    deeds.take_back(desk, added + 1)
    deeds.take_back(desk, added)
    assert words(desk) == "thêm Nông Văn Bình"


def test_things_are_named_and_unknown_acts_too(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    assert words(desk).startswith("nạp tệp nhu cầu: ")
    with desk.work("never.heard.of") as work:
        work.session.add(ImportBatch(file_name="x.xlsx", digest="0", rows=1, added=1, changed=0, at=work.now,
                                     officer_id=work.officer))  # fmt: skip
    assert words(desk) == "việc vừa làm: x.xlsx"


def test_a_deed_is_undone_redone_and_undone(desk: Desk) -> None:
    add(desk, "Nông Văn Bình")
    entry = last(desk)
    for present in (0, 1, 0):
        entry = deeds.take_back(desk, entry)
        assert deeds.deed(desk, entry).words == "thêm Nông Văn Bình"
        assert workers.total(desk) == present


def test_an_import_is_marked_as_taken_back(desk: Desk) -> None:
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx")
    entry = last(desk)
    back = deeds.take_back(desk, entry)
    assert workers.total(desk) == 0
    assert [batch.undone_at is not None for batch in batches(desk)] == [True]
    deeds.take_back(desk, back)
    assert workers.total(desk) > 0
    assert [batch.undone_at is not None for batch in batches(desk)] == [False]


def test_what_cannot_be_taken_back_says_so(desk: Desk) -> None:
    with pytest.raises(KnownError, match="cannot_undo"):
        deeds.take_back(desk, 1)
