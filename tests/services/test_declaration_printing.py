"""What will be printed is told before; letters come as issued, and as reprints after the first time. Also the lists."""

from __future__ import annotations

import io
from datetime import date, timedelta

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import Commune
from db.vocabulary import CommuneEra, OutputAct, SentBy
from desktop_app.services import (
    declaration_acts,
    declaration_letters,
    declaration_printing,
    declaration_views,
    demand,
    workers,
)
from desktop_app.services.declaration_acts import Answer, Sending
from desktop_app.services.declaration_views import View
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT

SUNDAY = date(2026, 11, 22)
MARK = "BẢN IN LẠI / 重印"


@pytest.fixture
def ready(desk: Desk) -> Desk:
    """Two people in the first commune, one in the second, one later, and one whose commune nobody knows."""
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    with desk.read() as session:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(2)
        first, second = session.scalars(query)
    for name, where, on in (
        ("Nông Văn Bình", first, date(2026, 11, 2)),
        ("Hoàng Thị An", first, date(2026, 11, 12)),
        ("Vi Văn Cường", second, date(2026, 11, 12)),
        ("Lý Văn Đức", second, date(2026, 11, 20)),
        ("Triệu Thị Hoa", None, date(2026, 11, 12)),
    ):
        contract = ContractForm(number="HĐ-1", signed_on=on, starts_on=on, ends_on=on + timedelta(180))
        form = WorkerForm(full_name=name, commune_id=where, job_order="ĐH-2026-101", contract=contract)
        workers.save(desk, None, form)
    return desk


def test_what_will_be_printed_until_a_day_and_in_all(ready: Desk) -> None:
    waits = declaration_printing.waiting(ready)
    week = declaration_printing.plan(waits, SUNDAY)
    assert (week.people, week.declarations, week.late) == (3, 3, 3)
    assert [people for _, people in week.communes] == [2, 1]
    assert [owed.row.full_name for owed in week.homeless] == ["Triệu Thị Hoa"]
    assert declaration_printing.plan(waits, None).people == 4
    printed = declaration_letters.print_due(ready, until=SUNDAY)
    assert [(row.commune, row.workers) for row in printed.letters] == list(week.communes)
    assert [row.full_name for row in printed.homeless] == ["Triệu Thị Hoa"]
    assert declaration_printing.plan(declaration_printing.waiting(ready), SUNDAY).people == 0


def test_a_letter_printed_before_comes_as_a_reprint(ready: Desk) -> None:
    numbers = [row.number for row in declaration_letters.print_due(ready).letters]
    issued = declaration_letters.letter_bytes(ready, numbers[0])
    first = declaration_printing.papers(ready, numbers, to_print=True)
    assert first.again == frozenset()
    assert first.letters == tuple((number, 1) for number in numbers)
    declaration_letters.log_output(ready, numbers[:1], OutputAct.PRINTED, "HP LaserJet")
    out = {line.number: line.printed for line in declaration_views.lines(ready, View.DUE, 2026) if line.number}
    assert out == {numbers[0]: True, numbers[1]: False}
    assert [line.printed for line in declaration_views.lines(ready, View.LETTERS, 2026)] == [False, True]
    again = declaration_printing.papers(ready, numbers, to_print=True)
    said = [MARK in page.extract_text() for page in PdfReader(io.BytesIO(again.content)).pages]
    assert said == [True, False]
    assert again.again == {numbers[0]}
    assert declaration_printing.papers(ready, numbers[:1]).content == issued
    assert declaration_letters.letter_bytes(ready, numbers[0]) == issued


def test_pages_are_known_by_their_letters() -> None:
    papers = declaration_printing.Papers(b"", (("a", 1), ("b", 3), ("c", 1)), frozenset())
    assert papers.on_pages(1, 1) == ("a",)
    assert papers.on_pages(2, 4) == ("b",)
    assert papers.on_pages(4, 9) == ("b", "c")


def test_the_lists_with_their_counts(ready: Desk) -> None:
    numbers = [row.number for row in declaration_letters.print_due(ready, until=SUNDAY).letters]
    declaration_acts.sent(ready, numbers, Sending(date(2026, 11, 21), SentBy.POST))
    declaration_acts.acknowledged(ready, numbers[:1], Answer(SUNDAY, "Chủ tịch"))
    declaration_acts.returned(ready, numbers[1:], SUNDAY, "Sai xã")
    counts = declaration_views.counts(ready, 2026)
    assert counts.of == {View.DUE: 2, View.SENT: 0, View.RETURNED: 1, View.ACKNOWLEDGED: 2, View.LETTERS: 2}
    assert counts.late == 1
    assert declaration_views.counts(ready, 2025).of[View.ACKNOWLEDGED] == 0
    for view, count in counts.of.items():
        assert len(declaration_views.lines(ready, view, 2026)) == count
    assert declaration_views.lines(ready, View.LETTERS, 2025) == ()
    assert [line.number for line in declaration_views.lines(ready, View.RETURNED, 2026)] == numbers[1:]


def test_searching_in_a_list(ready: Desk) -> None:
    found = declaration_views.lines(ready, View.DUE, 2026)
    first = next(line for line in found if line.owed and line.owed.row.full_name == "Nông Văn Bình")
    assert found[0] is first  # the latest of all
    assert declaration_views.matching(found, "nong binh", None) == (first,)
    assert declaration_views.matching(found, "binh", first.code) == (first,)
    assert declaration_views.matching(found, "binh", "") == ()
    assert len(declaration_views.matching(found, "hd-1", None)) == len(found)
    (unknown,) = declaration_views.matching(found, "", "")
    assert unknown.owed is not None
    assert unknown.owed.row.full_name == "Triệu Thị Hoa"
