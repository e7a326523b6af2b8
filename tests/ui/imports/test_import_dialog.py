from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.services import demand, workers
from desktop_app.services.work import Desk
from desktop_app.ui.imports.columns import Kind
from desktop_app.ui.imports.dialog import ImportDialog
from desktop_app.ui.tasks import Tasks
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SAMPLES = ROOT / "samples"
AS_KEPT = SAMPLES / "worker_list_as_kept.xlsx"
CLEAN = SAMPLES / "worker_list_clean.xlsx"
Settle = Callable[..., None]


@pytest.fixture
def dialog(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> ImportDialog:
    demand.apply_file(desk_sqlite, SAMPLES / "partners_and_orders.json")
    made = ImportDialog(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.open()
    settle()
    return made


def test_nothing_can_be_checked_before_a_list_is_chosen(dialog: ImportDialog) -> None:
    assert not dialog.go.isEnabled()
    dialog.take(CLEAN)
    assert dialog.go.isEnabled()
    assert dialog.choose.drop.title.text() == CLEAN.name
    assert dialog.choose.drop.button.shortcut().toString() == "Ctrl+O"


def test_a_list_can_be_dropped(dialog: ImportDialog, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(CLEAN))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(dialog.choose.chosen):
        dialog.choose.drop.dropEvent(event)
    assert dialog.choose.path == CLEAN


def test_the_preview_shows_the_troubles_and_changes_nothing(
    dialog: ImportDialog, desk_sqlite: Desk, settle: Settle
) -> None:
    dialog.take(AS_KEPT)
    dialog.go.click()
    settle()
    assert "60 dòng" in dialog.outcome.facts.text()
    assert dialog.go.text() == "Nhận 57 người"
    assert "3 dòng sẽ không được nhận" in dialog.told.text()
    assert workers.count(desk_sqlite) == 0
    first = dialog.outcome.table.rows.record(0)
    assert first is not None
    assert first.kind is Kind.REJECTED
    assert first.value == "02007982478"
    assert "12" in dialog.outcome.whole_text.text()


def test_remarks_are_filtered_by_kind(dialog: ImportDialog, settle: Settle) -> None:
    dialog.take(AS_KEPT)
    dialog.go.click()
    settle()
    table = dialog.outcome.table
    every = table.rows.rowCount()
    dialog.outcome._filters[Kind.REJECTED].click()
    rejected = table.rows.rowCount()
    assert 0 < rejected < every
    assert {table.rows.index(row, 1).data() for row in range(rejected)} == {"Không nhận"}


def test_what_was_previewed_is_taken_in(dialog: ImportDialog, desk_sqlite: Desk, settle: Settle, qtbot: QtBot) -> None:
    dialog.take(AS_KEPT)
    dialog.choose.consents.set_value(value=True)
    dialog.go.click()
    settle()
    with qtbot.waitSignal(dialog.imported):
        dialog.go.click()
    settle()
    assert workers.count(desk_sqlite) == 57
    assert dialog.told.text().startswith("Đã nhận: 57 người mới")
    assert not dialog.go.isVisible()


def test_a_second_time_there_is_nothing_to_take_in(dialog: ImportDialog, settle: Settle) -> None:
    for _ in range(2):
        dialog._choose_again()
        dialog.take(CLEAN)
        dialog.go.click()
        settle()
        if dialog.go.isEnabled():
            dialog.go.click()
            settle()
    assert not dialog.go.isEnabled()
    assert "Không có gì để nhận" in dialog.told.text()


def test_the_job_order_can_be_given(dialog: ImportDialog, desk_sqlite: Desk, settle: Settle) -> None:
    dialog.take(CLEAN)
    dialog.choose.order.set_value("ĐH-2026-102")
    dialog.go.click()
    settle()
    dialog.go.click()
    settle()
    placed = {row.number: row.placed for row in demand.list_job_orders(desk_sqlite)}
    assert placed["ĐH-2026-102"] == workers.count(desk_sqlite)


def test_the_report_marks_the_problems(dialog: ImportDialog, settle: Settle, tmp_path: Path) -> None:
    dialog.take(AS_KEPT)
    dialog.go.click()
    settle()
    dialog.save_report(tmp_path / "report.xlsx")
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").worksheets[0]
    assert "02007982478" in {str(cell.value) for row in sheet.iter_rows() for cell in row}


def test_a_file_that_is_no_list_is_said_to_be_none(dialog: ImportDialog, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "notes.xlsx"
    path.write_bytes(b"not a workbook")
    dialog.take(path)
    dialog.go.click()
    settle()
    assert dialog.told.property("tone") == "block"
    assert dialog.told.text()
    assert dialog.steps.currentWidget() is dialog.choose
    assert dialog.go.isEnabled()


def test_cancelling_changes_nothing(dialog: ImportDialog, desk_sqlite: Desk, settle: Settle) -> None:
    dialog.take(SAMPLES / "worker_list_5000.xlsx")
    dialog.go.click()
    assert dialog.cancel.isVisible()
    dialog.cancel.click()
    settle()
    assert "Đã dừng" in dialog.told.text()
    assert dialog.isVisible()
    assert workers.count(desk_sqlite) == 0


def test_escape_stops_the_work_before_it_closes(dialog: ImportDialog, settle: Settle) -> None:
    dialog.take(SAMPLES / "worker_list_5000.xlsx")
    dialog.go.click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    settle()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
