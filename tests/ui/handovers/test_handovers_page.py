from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import TypeVar

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import DocumentOutput, Officer
from db.vocabulary import Direction, HandoverState, OfficerRole, OutputAct, Verdict
from desktop_app.clock import HANOI
from desktop_app.services import handovers, workers
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.add_dialog import AddPeopleDialog
from desktop_app.ui.handovers.issue_dialog import Issue, IssueDialog
from desktop_app.ui.handovers.new_dialog import NewHandover, NewHandoverDialog, read_time
from desktop_app.ui.handovers.page import HandoversPage
from desktop_app.ui.handovers.paper_kinds import RosterPaper
from desktop_app.ui.handovers.send_dialog import export_copy
from desktop_app.ui.question import QuestionDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)
ORDER = "ĐH-2026-101"
ISSUE = Issue(leave_out_blocked=True, approver=None, approver_password=None, printer=None)


def _dialog(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def _close_messages(settle: Settle) -> list[str]:
    said = []
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            said.append(f"{box.text()} {box.informativeText()}")
            box.close()
    settle()
    return said


def _press(
    qtbot: QtBot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier
) -> None:
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    QTest.keyClick(widget, key, modifier)


def _draft(page: HandoversPage, settle: Settle, order: str | None = ORDER) -> None:
    page.ask_new()
    settle()
    dialog = _dialog(NewHandoverDialog)
    dialog.order.set_value(order)
    dialog.order.changed.emit()
    dialog.day.set_value(date(2026, 11, 25))
    dialog.partner.set_value("PX-01")
    dialog.make.click()
    settle(500)


def _to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def _outputs(desk: Desk) -> list[tuple[OutputAct, str]]:
    with desk.read() as session:
        query = select(DocumentOutput.act, DocumentOutput.destination).order_by(DocumentOutput.id)
        return [(act, where) for act, where in session.execute(query)]


def test_the_first_thing_to_do_is_said(page: HandoversPage) -> None:
    assert page.empty.isVisible()
    assert page.empty.button.text() == "Thêm đợt bàn giao"


def test_from_a_job_order_to_the_issued_list_by_keyboard(
    page: HandoversPage, full_desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    _press(qtbot, page, Qt.Key.Key_N)  # 1 (Ctrl+4 was before)
    settle()
    dialog = _dialog(NewHandoverDialog)
    assert dialog.order.combo.hasFocus()
    dialog.order.set_value(ORDER)  # 2: the number is typed, Enter completes it
    dialog.order.changed.emit()
    assert dialog.partner.value() == "PX-01"
    assert "Bắc Kinh" in dialog.there.text()
    assert dialog.day.value() == date(2026, 11, 23)
    dialog.day.set_value(date(2026, 11, 25))
    _press(qtbot, dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)  # 3
    settle(500)
    _close_messages(settle)
    _press(qtbot, page, Qt.Key.Key_I)  # 4
    settle()
    # 5, and with a printer on this computer it would be in it now
    _press(qtbot, _dialog(IssueDialog), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    settle(500)
    (row,) = handovers.listed(full_desk)
    assert (row.state, row.version, row.partner) == (HandoverState.ISSUED, 1, "PX-01")
    assert row.listed > 10
    assert page.editor.papers.preview is not None
    page.editor.papers.preview.reject()


def test_who_stays_off_the_list_is_named_with_the_reason(page: HandoversPage, settle: Settle) -> None:
    _draft(page, settle)
    (said,) = _close_messages(settle)
    assert "chưa được đi" in said
    assert ":" in said


def test_a_draft_takes_blocked_people_and_shows_why(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    _draft(page, settle, order=None)
    found = workers.search(full_desk, limit=None)
    page.editor.add_people([row.id for row in found])
    settle()
    lines = page.editor.lines
    blocked = [row for row in lines.all_rows() if row.clearance and row.clearance.verdict is Verdict.BLOCKED]
    assert blocked
    lines.table.select_id(blocked[0].id)
    settle()
    assert page.editor.side.verdict.text() == "Chưa được đi"
    assert page.editor.side.findings.isVisible()
    lines._filters[Verdict.BLOCKED].click()
    assert lines.table.rows.rowCount() == len(blocked)
    assert lines._filters[Verdict.BLOCKED].text() == f"Chưa được đi {len(blocked)}"
    assert not lines.up.isEnabled()


def test_the_issue_dialog_names_who_is_left_out(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    _draft(page, settle, order=None)
    page.editor.add_people([row.id for row in workers.search(full_desk, limit=None)])
    settle()
    page.editor.ask_issue()
    settle()
    dialog = _dialog(IssueDialog)
    rows = page.editor.lines.all_rows()
    blocked = [row for row in rows if row.clearance and row.clearance.verdict is Verdict.BLOCKED]
    names = dialog.findChild(QWidget, "issueNames_block").property("text")
    assert all(row.line.full_name in names for row in blocked)
    assert dialog.go.text() == f"Để lại {len(blocked)} người và phát hành"
    dialog.go.click()
    settle(500)
    (row,) = handovers.listed(full_desk)
    assert row.listed == len(rows) - len(blocked)


def test_lines_are_moved_and_the_order_is_kept(
    page: HandoversPage, full_desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    _draft(page, settle)
    _close_messages(settle)
    table = page.editor.lines.table
    before = list(table.rows.ids())
    table.select_id(before[0])
    table.setFocus()
    for _ in range(2):
        _press(qtbot, table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(600)
    wanted = [before[1], before[2], before[0], *before[3:]]
    assert list(table.rows.ids()) == wanted
    assert table.current_id() == before[0]
    assert [line.worker_id for line in handovers.show(full_desk, page.editor.number).lines] == wanted


def test_people_are_removed_and_put_back(page: HandoversPage, full_desk: Desk, settle: Settle, qtbot: QtBot) -> None:
    _draft(page, settle)
    _close_messages(settle)
    table = page.editor.lines.table
    count = table.rows.rowCount()
    table.setFocus()
    table.selectRow(0)
    _press(qtbot, table, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    settle()
    assert table.rows.rowCount() == count - 1
    undo = page.window().findChild(QPushButton, "bannerUndo")
    assert undo is not None
    undo.click()
    settle()
    assert len(handovers.show(full_desk, page.editor.number).lines) == count


def test_people_are_looked_for_and_added(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    _draft(page, settle, order=None)
    page.editor.ask_people()
    settle()
    dialog = _dialog(AddPeopleDialog)
    someone = workers.search(full_desk, limit=1)[0]
    assert someone.citizen_id is not None
    asked: list[object] = []
    dialog.asked.connect(asked.append)
    dialog.search.setText(someone.citizen_id)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)  # before the list has answered
    settle(400)
    assert asked == [(someone.id,)]
    assert someone.full_name in dialog.told.text() or dialog.search.text() == ""
    assert [line.worker_id for line in handovers.show(full_desk, page.editor.number).lines] == [someone.id]
    dialog.reject()


def test_what_was_issued_is_saved_printed_and_logged(
    page: HandoversPage, full_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.issue(ISSUE)
    settle(500)
    papers, number = page.editor.papers, page.editor.number
    papers.write(tmp_path / "roster.pdf")
    settle(500)
    export_copy(full_desk, RosterPaper(number, 1), tmp_path / "roster.xlsx")
    papers.send(_to_file(tmp_path / "printed.pdf"))
    settle(500)
    issued = handovers.roster_bytes(full_desk, number)
    assert (tmp_path / "roster.pdf").read_bytes() == issued
    assert openpyxl.load_workbook(tmp_path / "roster.xlsx").worksheets
    pages = len(pypdf.PdfReader(tmp_path / "roster.pdf").pages)
    assert len(pypdf.PdfReader(tmp_path / "printed.pdf").pages) == pages
    assert [act for act, _ in _outputs(full_desk)] == [OutputAct.EXPORTED, OutputAct.SENT_ABROAD, OutputAct.PRINTED]
    assert handovers.paper_to_print(full_desk, number) != issued  # from now on it says that it is a reprint


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_failing_printer_says_so_and_nothing_is_logged(
    page: HandoversPage, full_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.issue(ISSUE)
    settle(500)
    preview = page.editor.papers.preview
    assert preview is not None
    page.editor.papers.send(_to_file(tmp_path / "nowhere" / "printed.pdf"))
    settle(500)
    assert "không nhận bản in" in preview.told.text()
    assert _outputs(full_desk) == []
    preview.reject()


def test_a_changed_list_becomes_version_two_and_both_can_be_looked_at(
    page: HandoversPage, full_desk: Desk, settle: Settle
) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.issue(ISSUE)
    settle(500)
    page.editor.papers.preview.reject()  # type: ignore[union-attr]  # it was opened by the issue
    assert page.editor.head.issue.property("role") == ""
    page.editor.remove([page.editor.lines.table.rows.ids()[0]])
    settle()
    assert page.editor.head.issue.property("role") == "primary"
    page.editor.issue(ISSUE)
    settle(500)
    page.editor.papers.preview.reject()  # type: ignore[union-attr]  # as above
    assert handovers.show(full_desk, page.editor.number).row.version == 2
    first = page.editor.side.findChild(QPushButton, "handoverVersion1")
    assert first is not None
    first.click()
    settle(500)
    assert page.editor.papers.preview is not None
    assert "bản 1" in page.editor.papers.preview.windowTitle()
    page.editor.papers.preview.reject()


def test_issuing_what_has_not_changed_says_so(page: HandoversPage, settle: Settle) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.issue(ISSUE)
    settle(500)
    page.editor.papers.preview.reject()  # type: ignore[union-attr]  # it was opened by the issue
    page.editor.issue(ISSUE)
    settle()
    assert len(_close_messages(settle)) == 1


def test_a_second_officer_is_asked_for_once_there_is_one(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    with full_desk.work("test.officer") as work:
        work.session.add(Officer(username="truong", full_name="Trưởng phòng", role=OfficerRole.HEAD, active=True))
    _draft(page, settle)
    _close_messages(settle)
    page.editor.ask_issue()
    settle()
    dialog = _dialog(IssueDialog)
    assert dialog.approver.value() == "truong"
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog.password.message.isVisible()
    dialog.reject()


def test_cancelling_needs_a_reason(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.ask_cancel()
    dialog = _dialog(QuestionDialog)
    dialog.yes.click()
    assert dialog.isVisible()
    dialog.form.fields["cancelReason"].set_value("Đối tác hoãn")
    dialog.yes.click()
    settle()
    (row,) = handovers.listed(full_desk)
    assert (row.state, row.cancel_reason) == (HandoverState.CANCELLED, "Đối tác hoãn")
    assert not page.editor.head.issue.isVisible()
    assert not page.editor.lines.people.isVisible()


def test_back_to_the_list_and_open_again(page: HandoversPage, settle: Settle) -> None:
    _draft(page, settle)
    _close_messages(settle)
    page.editor.head.back.click()
    settle()
    assert page.table.rows.rowCount() == 1
    page.table.opened.emit(page.table.current_id())
    settle()
    assert page.editor.isVisible()
    assert page.editor.lines.table.rows.rowCount() > 0


def test_the_place_is_proposed_from_the_last_one(page: HandoversPage, settle: Settle) -> None:
    asked: list[NewHandover] = []
    _draft(page, settle)
    _close_messages(settle)
    page.ask_new()
    settle()
    dialog = _dialog(NewHandoverDialog)
    dialog.asked.disconnect()
    dialog.asked.connect(asked.append)
    dialog.time.line.setText("0615")
    dialog.make.click()
    (new,) = asked
    assert (new.gate, new.partner, new.direction, new.order) == ("huu-nghi", "PX-01", Direction.OUT, None)
    assert new.at.astimezone(HANOI).time() == time(6, 15)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("7:30", time(7, 30)),
        ("07h30", time(7, 30)),
        ("7.05", time(7, 5)),
        ("0730", time(7, 30)),
        ("730", time(7, 30)),
        ("7", time(7, 0)),
        ("7h", time(7, 0)),
        ("24:00", None),
        ("7:60", None),
        ("sáng", None),
        ("", None),
    ],
)
def test_times_as_they_are_typed(text: str, meant: time | None) -> None:
    assert read_time(text) == meant


def test_every_control_has_a_name_and_says_its_keys(page: HandoversPage, settle: Settle) -> None:
    _draft(page, settle)
    _close_messages(settle)
    for button in page.editor.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.text() or button.accessibleName() or button.toolTip()
        if not button.shortcut().isEmpty():
            assert button.shortcut().toString() in button.toolTip()
