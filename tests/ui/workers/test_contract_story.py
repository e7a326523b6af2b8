"""A contract is extended and ended on the worker's page, what was told stands there, and a move is no correction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton
from sqlalchemy import select

from db.models import Commune, CommuneDeclaration
from db.vocabulary import CommuneEra, DeclarationEvent, SentBy
from desktop_app.services import declaration_acts, declaration_letters, demand, workers
from desktop_app.services.declaration_acts import Sending
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.workers.contract import ContractSection
from desktop_app.ui.workers.contract_dialogs import ContractStoryBox
from desktop_app.ui.workers.identity import IdentitySection
from desktop_app.ui.workers.panel import WorkerPanel
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
SIGNED = date(2026, 11, 2)


@pytest.fixture
def communes(desk_sqlite: Desk) -> list[int]:
    with desk_sqlite.read() as session:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(2)
        return list(session.scalars(query))


@pytest.fixture
def worker(desk_sqlite: Desk, communes: list[int]) -> int:
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    contract = ContractForm("HĐ-1", SIGNED, SIGNED + timedelta(7), SIGNED + timedelta(187))
    form = WorkerForm(
        full_name="Nông Văn Bình", commune_id=communes[0], address="Thôn Nà Làn", job_order="ĐH-2026-101",
        contract=contract,
    )  # fmt: skip
    return workers.save(desk_sqlite, None, form)


@pytest.fixture
def opened(panel: WorkerPanel, desk_sqlite: Desk, worker: int, settle: Settle) -> WorkerPanel:
    panel.offer(workers.communes(desk_sqlite), [])
    panel.load(worker)
    settle()
    panel.sheet.show_part("contract")
    settle()
    return panel


def story(panel: WorkerPanel) -> ContractStoryBox:
    found = panel.findChild(ContractStoryBox, "contractStory")
    assert isinstance(found, ContractStoryBox)
    return found


def dialog() -> ActDialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ActDialog) and w.isVisible()]
    return found


def click(button: QPushButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def told(panel: WorkerPanel) -> list[str]:
    cards = [c for c in story(panel).findChildren(QFrame) if c.objectName().startswith("contract") and c.isVisible()]
    return [" | ".join(label.text() for label in card.findChildren(QLabel)) for card in cards]


def owed(desk: Desk) -> dict[DeclarationEvent, Any]:
    with desk.read() as session:
        return {one.event: one.commune_id for one in session.scalars(select(CommuneDeclaration))}


def test_a_contract_is_extended(opened: WorkerPanel, desk_sqlite: Desk, settle: Settle) -> None:
    assert [line.startswith("Khai báo: ký hợp đồng ngày 02/11/2026") for line in told(opened)] == [True]
    click(story(opened).extend)
    asked = dialog()
    asked.form.fields["extendContract_ends_on"].set_value(date(2026, 12, 1))
    click(asked.yes)
    settle()
    assert "phải sau" in asked.form.fields["extendContract_ends_on"].message.text()
    asked.form.fields["extendContract_ends_on"].set_value(date(2027, 12, 31))
    asked.form.fields["extendContract_number"].set_value("PL-1")
    click(asked.yes)
    settle()
    lines = told(opened)
    assert "Gia hạn đến 31/12/2027 | PL-1 · ký ngày 22/11/2026 · trước: đến 08/05/2027" in lines
    assert len(lines) == 3
    assert set(owed(desk_sqlite)) == {DeclarationEvent.SIGNED, DeclarationEvent.EXTENDED}


def test_a_contract_is_ended_and_then_nothing_can_be_done_with_it(opened: WorkerPanel, settle: Settle) -> None:
    click(story(opened).end)
    asked = dialog()
    click(asked.yes)
    assert asked.form.fields["endContract_reason"].message.isVisible()
    asked.form.fields["endContract_reason"].set_value("Hết việc")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    assert "Chấm dứt ngày 22/11/2026 | Hết việc" in told(opened)
    assert not story(opened).extend.isVisible()
    assert not story(opened).end.isVisible()


def test_what_stands_in_a_letter_is_shown_and_not_typed(
    opened: WorkerPanel, desk_sqlite: Desk, worker: int, settle: Settle
) -> None:
    section = opened.sheet.section("contract")
    assert isinstance(section, ContractSection)
    assert section.declaration.fields["declaration_sent_on"].editor.isEnabled()
    (letter,) = declaration_letters.print_due(desk_sqlite).letters
    declaration_acts.sent(desk_sqlite, [letter.number], Sending(date(2026, 11, 20), SentBy.POST))
    opened.load(worker)
    settle()
    (line,) = told(opened)
    assert letter.number in line
    assert "đã gửi" in line
    assert not section.declaration.fields["declaration_letter_number"].line.isEnabled() or (  # type: ignore[attr-defined]
        section.declaration.fields["declaration_letter_number"].line.isReadOnly()  # type: ignore[attr-defined]
    )


def test_nobody_without_a_signed_contract_sees_the_buttons(
    panel: WorkerPanel, desk_sqlite: Desk, settle: Settle
) -> None:
    panel.load(workers.save(desk_sqlite, None, WorkerForm(full_name="Vi Thị Hoa")))
    settle()
    panel.sheet.show_part("contract")
    settle()
    assert not story(panel).isVisible()


def identity(panel: WorkerPanel) -> IdentitySection:
    found = panel.sheet.section("identity")
    assert isinstance(found, IdentitySection)
    return found


def test_a_move_is_asked_about_when_the_commune_changes(
    opened: WorkerPanel, desk_sqlite: Desk, worker: int, communes: list[int], settle: Settle
) -> None:
    opened.sheet.show_part("identity")
    settle()
    part = identity(opened)
    assert not part.moved.isVisible()
    part.commune.set_value(communes[1])
    part.commune.changed.emit()
    assert part.moved.isVisible()
    part.moved.line.setFocus()
    QTest.keyClicks(part.moved.line, "11/11/2026")
    opened.save()
    settle()
    (home,) = workers.load(desk_sqlite, worker).homes
    assert home.until == date(2026, 11, 10)
    assert owed(desk_sqlite) == {DeclarationEvent.SIGNED: communes[0]}
    assert part.homes.isVisible()
    assert part.homes.text().startswith("Trước đây ở: Thôn Nà Làn, ")
    assert not part.moved.isVisible()


def test_left_empty_it_is_a_correction_and_set_back_it_is_not_asked(
    opened: WorkerPanel, desk_sqlite: Desk, worker: int, communes: list[int], settle: Settle
) -> None:
    opened.sheet.show_part("identity")
    settle()
    part = identity(opened)
    part.commune.set_value(communes[1])
    part.commune.changed.emit()
    QTest.keyClicks(part.moved.line, "11/11/2026")
    part.commune.set_value(communes[0])
    part.commune.changed.emit()
    assert not part.moved.isVisible()
    assert part.moved.value() is None
    part.commune.set_value(communes[1])
    part.commune.changed.emit()
    opened.save()
    settle()
    assert workers.load(desk_sqlite, worker).homes == ()
    assert owed(desk_sqlite) == {DeclarationEvent.SIGNED: communes[1]}
