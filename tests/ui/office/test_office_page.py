"""The Office page on a real store: officers, gates, policies, backups and the audit, as an officer uses them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.slots import Cost
from db.vocabulary import OfficerRole
from desktop_app.services import officers, recovery_paper, workers
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.page import OfficePage
from desktop_app.ui.tasks import Tasks
from tests.ui.conftest import PATIENCE

OWN = "mat-khau-thu"
SECOND = "mat-khau-2"
CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
Settle = Callable[..., None]


@pytest.fixture
def page(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> OfficePage:
    """The page on a store with a second officer."""
    monkeypatch.setattr(officers, "STANDARD_COST", CHEAP)
    given = OfficerInput("an", "Nông Văn An", OfficerRole.APPROVER)
    officers.add(desk_sqlite, given, SECOND, OWN, cost=CHEAP)
    made = OfficePage(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    return made


def dialog(name: str) -> AskDialog:
    found = next(each for each in QApplication.allWidgets() if each.objectName() == name and each.isVisible())
    assert isinstance(found, AskDialog)
    return found


def fill(asked: AskDialog, **said: object) -> None:
    for name, value in said.items():
        next(f for key, f in asked.form.fields.items() if key.partition("_")[2] == name).set_value(value)


def gone(name: str) -> bool:
    return not any(each.objectName() == name and each.isVisible() for each in QApplication.allWidgets())


def test_an_officer_is_disabled_with_password_and_reason(
    page: OfficePage, settle: Settle, desk_sqlite: Desk, qtbot: QtBot
) -> None:
    tab = page.open_tab("officers")
    settle()
    assert not tab.remind.isHidden()
    assert len(tab.table.rows.columns) == 5
    tab.table.select_id(next(row.id for row in officers.list_officers(desk_sqlite) if row.username == "an"))
    tab.disable()
    asked = dialog("disableDialog")
    fill(asked, reason="chuyển công tác", own="sai")
    asked.go.click()
    settle()
    assert "mật khẩu" in asked.form.fields["off_own"].message.text().lower()
    fill(asked, own=OWN)
    asked.go.click()
    qtbot.waitUntil(lambda: gone("disableDialog"), timeout=PATIENCE)
    settle()
    assert [row.active for row in officers.list_officers(desk_sqlite) if row.username == "an"] == [False]


def test_the_recovery_code_lives_in_memory_alone(desk_sqlite: Desk, tmp_path: Path) -> None:
    paper = recovery_paper.make(desk_sqlite, OWN, cost=CHEAP)
    assert paper.content.startswith(b"%PDF")
    assert paper.code not in repr(paper)
    written = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert written
    assert not any(paper.code.encode() in file.read_bytes() for file in written)
    assert officers.has_recovery_code(desk_sqlite)


def test_policies_are_saved_and_wrong_ones_told_at_their_place(page: OfficePage, settle: Settle) -> None:
    tab = page.open_tab("policies")
    settle()
    tab.editors["lock.minutes"].setText("0")
    tab.keep()
    settle()
    assert not tab.problems["lock.minutes"].isHidden()
    assert not page.may_leave(lambda: None)
    for box in page.findChildren(QWidget, "question"):
        box.close()
    tab.editors["lock.minutes"].setText("5")
    tab.editors["two_people.issue"].setChecked(True)
    tab.keep()
    settle()
    assert tab.editors["lock.minutes"].text() == "5"
    assert tab.values() == {}
    assert page.may_leave(lambda: None)


def test_a_gate_is_mended(page: OfficePage, settle: Settle, qtbot: QtBot) -> None:
    tab = page.open_tab("gates")
    settle()
    tab.table.selectRow(0)
    tab.edit.click()
    asked = dialog("gateDialog")
    fill(asked, opens="25:00")
    asked.go.click()
    settle()
    assert "25:00" in asked.form.fields["gate_opens"].message.text()
    fill(asked, opens="06:30", closes="18:00")
    asked.go.click()
    qtbot.waitUntil(lambda: gone("gateDialog"), timeout=PATIENCE)
    settle()
    assert tab.table.rows.record(0).given.opens == "06:30"


def test_backups_are_made_and_told_of(page: OfficePage, settle: Settle, tmp_path: Path) -> None:
    tab = page.open_tab("backups")
    settle()
    assert "Chưa có bản sao lưu" in tab.words.text()
    tab.set_place(str(tmp_path))
    settle()
    tab.make()
    settle()
    assert tab.table.rows.rowCount() == 2
    assert str(tmp_path) in tab.words.text()
    tab.table.selectRow(0)
    tab.ask_try()
    asked = dialog("tryDialog")
    fill(asked, own=OWN)
    asked.go.click()
    settle()
    assert gone("tryDialog")


def test_the_audit_is_looked_through_and_verified(page: OfficePage, settle: Settle, desk_sqlite: Desk) -> None:
    form = WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001")
    workers.save(desk_sqlite, None, form)
    tab = page.open_tab("audit")
    settle()
    tab.person.setText("020090100001")
    tab.look()
    settle()
    assert len(tab.ids) == 1
    tab.table.selectRow(0)
    settle()
    assert "Nông Văn Bình" in tab.side.body.toPlainText()
    tab.check_chain()
    settle()
    assert "nguyên vẹn" in tab.told.text()
    tab.check_chain()
    assert not tab.strip.isHidden()
    assert not tab.verify.isEnabled()
    tab.strip.stop.click()
    settle()
    assert tab.strip.isHidden()
    assert tab.verify.isEnabled()
    assert tab.told.isHidden()


def test_an_unfit_result_becomes_fit_with_a_second_person(
    qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, settle: Settle, page: OfficePage
) -> None:
    from desktop_app.errors import KnownError
    from desktop_app.services.two_people import Approval
    from desktop_app.ui.signin.second_person import ask_second

    taken: list[Approval] = []
    error = KnownError("second_person_needed", matter="health", choices=["an"])
    asked = ask_second(page, desk_sqlite, tasks, error, taken.append)
    fill(asked, reason="nhập nhầm", own=OWN, approver_password=OWN)
    asked.go.click()
    settle()
    assert asked.form.fields["second_approver_password"].message.text()
    fill(asked, approver_password=SECOND)
    asked.go.click()
    qtbot.waitUntil(lambda: bool(taken), timeout=PATIENCE)
    assert (taken[0].reason, taken[0].approver) == ("nhập nhầm", "an")
