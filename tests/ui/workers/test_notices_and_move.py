"""On the worker's page: notices that are signed, the wage, contracts that meet, and the move to another employer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from db.base import new_id
from db.models import Crossing, JobOrder, Placement
from db.vocabulary import Direction, NoticeKind, PlacementState, WagePer
from desktop_app.services import demand, notices, stay_permits, workers
from desktop_app.services.stay_permits import PermitInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from desktop_app.ui.workers.move_box import MoveBox
from desktop_app.ui.workers.notices import NoticesPart
from desktop_app.ui.workers.panel import WorkerPanel
from desktop_app.ui.workers.stays import StaysPart
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Show = Callable[[str], WorkerPanel]
Settle = Callable[..., None]
OLD = ContractForm("HĐ-1", date(2026, 9, 1), date(2026, 9, 10), date(2027, 2, 28), 3200, WagePer.MONTH)


@pytest.fixture
def placed(desk_sqlite: Desk) -> int:
    """Somebody across at the first order."""
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    form = WorkerForm(full_name="Vi Văn Khánh", job_order="ĐH-2026-101", contract=OLD)
    worker_id = workers.save(desk_sqlite, None, form)
    with desk_sqlite.work("test.across") as work:
        work.session.scalars(select(Placement)).one().state = PlacementState.ACROSS
    return worker_id


def orders(desk: Desk) -> list[tuple[str, str]]:
    return [(row.number, row.number) for row in demand.list_job_orders(desk)]


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_notice_is_signed_and_taken_back(show: Show, desk_sqlite: Desk, dung: int, settle: Settle) -> None:
    panel = show("consents")
    part = panel.findChild(NoticesPart)
    assert part is not None
    no_fee = part.parts[NoticeKind.NO_FEE]
    assert no_fee.badge.text() == "Chưa ký"
    press(no_fee.sign)
    assert part.dialog is not None
    press(part.dialog.yes)
    settle()
    assert part.dialog is None
    assert notices.standing(desk_sqlite, dung)[0].signed_on == date(2026, 11, 22)
    assert no_fee.when.text().startswith("22/11/2026 · ")
    back = panel.window().findChild(QPushButton, "bannerUndo")
    assert back is not None
    press(back)
    settle()
    assert notices.standing(desk_sqlite, dung)[0].signed_on is None
    assert no_fee.badge.text() == "Chưa ký"


@pytest.mark.parametrize("key", ["no_fee", "checklist"])
def test_the_papers_are_shown(show: Show, settle: Settle, key: str) -> None:
    panel = show("consents")
    part = panel.findChild(NoticesPart)
    assert part is not None
    press(part.checklist if key == "checklist" else part.parts[NoticeKind.NO_FEE].print)
    settle()
    preview = panel.parts.printouts.preview
    assert preview is not None
    preview.close()


def test_the_wage_is_typed_and_kept(
    panel: WorkerPanel, desk_sqlite: Desk, placed: int, settle: Settle, find: Callable[..., Any]
) -> None:
    panel.load(placed)
    settle()
    panel.sheet.show_part("contract")
    settle()
    fields = panel.contract.contract.fields
    assert fields["contract_wage"].value() == 3200
    assert fields["contract_overlap_reason"].isHidden()
    fields["contract_wage"].set_value(3400)
    fields["contract_wage"].changed.emit()
    panel.save()
    settle()
    contract = workers.load(desk_sqlite, placed).form.contract
    assert contract is not None
    assert contract.wage == 3400
    assert find(panel, MoveBox, "moveBox").isVisible()


def test_contracts_that_meet_ask_for_the_reason_at_its_field(
    panel: WorkerPanel, desk_sqlite: Desk, placed: int, settle: Settle
) -> None:
    with desk_sqlite.work("test.returned") as work:
        work.session.scalars(select(Placement)).one().state = PlacementState.RETURNED
    form = workers.load(desk_sqlite, placed).form
    again = ContractForm("HĐ-2", date(2026, 11, 1), date(2026, 12, 1), date(2027, 6, 30))
    panel.load(placed)
    settle()
    panel.fill(
        replace(form, job_order="ĐH-2026-102", contract=again, declaration=None), card=workers.load(desk_sqlite, placed)
    )
    panel.save()
    settle()
    field = panel.contract.contract.fields["contract_overlap_reason"]
    assert not field.isHidden()
    assert "HĐ-1" in field.message.text()


def test_a_move_while_across(panel: WorkerPanel, desk_sqlite: Desk, placed: int, settle: Settle) -> None:
    panel.offer(workers.communes(desk_sqlite), orders(desk_sqlite))
    panel.load(placed)
    settle()
    panel.sheet.show_part("contract")
    settle()
    box = panel.findChild(MoveBox)
    assert box is not None
    press(box.button)
    dialog = box.dialog
    assert dialog is not None
    typed: dict[str, object] = {
        "job_order": "ĐH-2026-101", "contract.number": "HĐ-2", "contract.starts_on": date(2026, 11, 23),
        "contract.ends_on": date(2027, 4, 30), "contract.wage": 3600, "contract.wage_per": WagePer.MONTH,
        "reason": "hết việc",
    }  # fmt: skip
    dialog.form.load({f"moveEmployer_{name}": value for name, value in typed.items()} | {
        "moveEmployer_contract.signed_on": date(2026, 11, 22)
    })  # fmt: skip
    press(dialog.yes)
    settle()
    assert "Vẫn là công ty" in dialog.form.fields["moveEmployer_job_order"].message.text()
    dialog.form.fields["moveEmployer_job_order"].set_value("ĐH-2026-102")
    press(dialog.yes)
    settle()
    assert box.dialog is None
    with desk_sqlite.read() as session:
        query = select(Placement.state, JobOrder.number).join(JobOrder, JobOrder.id == Placement.job_order_id)
        rows = [tuple(row) for row in session.execute(query.order_by(Placement.id))]
    assert rows == [(PlacementState.MOVED, "ĐH-2026-101"), (PlacementState.ACROSS, "ĐH-2026-102")]


def test_how_long_somebody_may_stay_stands_beside_the_papers(
    show: Show, desk_sqlite: Desk, dung: int, settle: Settle
) -> None:
    panel = show("papers")
    part = panel.findChild(StaysPart)
    assert part is not None
    assert not part.isVisible(), "at home, and never had a permit"
    left = {"direction": Direction.OUT, "at": desk_sqlite.now(), "day": desk_sqlite.today()}
    with desk_sqlite.work("test.left") as work:
        work.session.add(Crossing(id=new_id(), worker_id=dung, **left))
    part.read()
    settle()
    assert part.isVisible()
    assert "22/12/2026" in part.until.text()
    stay_permits.add(desk_sqlite, dung, PermitInput(number="G7", expires_on=date(2027, 1, 5)))
    part.read()
    settle()
    assert "05/01/2027" in part.until.text()
    assert "G7" in part.list.text()
