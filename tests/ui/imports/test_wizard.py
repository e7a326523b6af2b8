"""The wizard by keyboard: columns, encoding, answers, past imports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.intake import old_encodings
from desktop_app.services import demand, imports, imports_past, workers
from desktop_app.services.imports_look import How
from desktop_app.services.work import Desk
from desktop_app.ui.imports.columns import Kind
from desktop_app.ui.imports.dialog import ImportDialog
from desktop_app.ui.tasks import Tasks
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SAMPLES = ROOT / "samples"
HEADS = ["Họ và tên", "Ngày sinh", "Giới tính", "Thẻ", "Địa chỉ"]
PEOPLE = [
    ["Nông Văn Bình", "05/03/1990", "Nam", "020090123456", "Thôn Nà Pàn, xã Hòa Bình"],
    ["Vi Thị Hoa", "31/02/1992", "Nữ", "020192654321", "Thôn Nà Pàn, xã Hòa Bình"],
    ["Lương Thị Ánh", "01/01/1991", "Nữ", "020191000001", "Thôn Nà Pàn, xã Quan Sơn, tỉnh Lạng Sơn"],
]
Settle = Callable[..., None]
Write = Callable[..., Path]


@pytest.fixture
def dialog(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> ImportDialog:
    demand.apply_file(desk_sqlite, SAMPLES / "partners_and_orders.json")
    made = ImportDialog(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.open()
    settle()
    return made


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(rows: list[list[Any]], name: str = "Xã Quan Sơn.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return written


def known_heads() -> list[str]:
    return ["Số CCCD" if head == "Thẻ" else head for head in HEADS]


def press(key: Qt.Key, widget: QWidget | None = None) -> None:
    target = widget or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def begin(dialog: ImportDialog, path: Path, settle: Settle) -> None:
    dialog.take(path)
    dialog.go.click()
    settle()


def test_columns_are_mapped_and_remembered(dialog: ImportDialog, write: Write, settle: Settle) -> None:
    begin(dialog, write([HEADS, *PEOPLE]), settle)
    assert dialog.steps.currentWidget() is dialog.outcome
    assert not dialog.go.isEnabled()
    assert "Chưa nhận được dòng nào" in dialog.foot.told.text()
    assert QApplication.focusWidget() is dialog.foot.columns
    dialog.foot.columns.click()
    assert dialog.steps.currentWidget() is dialog.mapping
    assert dialog.mapping.sent_by.value() == "Xã Quan Sơn"
    column = dialog.mapping.choices[3]
    line = column.combo.lineEdit()
    assert line is not None
    assert QApplication.focusWidget() in {line, column.combo}
    line.selectAll()
    QTest.keyClicks(line, "can cuoc")
    press(Qt.Key.Key_Tab, line)
    assert column.value() == "citizen_id"
    dialog.go.click()
    settle()
    assert dialog.go.text() == "Nhận 2 người"
    dialog.go.click()
    settle()
    dialog.close()
    dialog._choose_again()
    begin(dialog, write([HEADS, PEOPLE[0]], name="khác.xlsx"), settle)
    assert dialog.choose.sent_by.value() == "Xã Quan Sơn"
    assert dialog._look is not None
    assert dialog._look.columns[3].how is How.REMEMBERED


def test_a_list_with_no_known_header_begins_with_its_columns(
    dialog: ImportDialog, write: Write, settle: Settle
) -> None:
    begin(dialog, write([["Người", "Thẻ"], ["Nông Văn Bình", "020090123456"]]), settle)
    assert dialog.steps.currentWidget() is dialog.mapping
    for place, field in enumerate(("full_name", "citizen_id")):
        dialog.mapping.choices[place].set_value(field)
    dialog.go.click()
    settle()
    assert dialog.go.text() == "Nhận 1 người"


def test_an_old_encoding_is_shown_by_a_sample(dialog: ImportDialog, write: Write, settle: Settle) -> None:
    back = {letter: code for code, letter in old_encodings._TCVN3.items()}
    rows = [
        ["".join(back.get(c, back.get(c.lower(), c)) for c in cell) for cell in row] for row in [known_heads(), *PEOPLE]
    ]
    begin(dialog, write(rows), settle)
    assert dialog.steps.currentWidget() is dialog.mapping
    shown = [label.text() for label in dialog.mapping.encoding.findChildren(QLabel)]
    shown = shown[shown.index("N«ng V¨n B×nh") :][:3:2]
    assert shown == ["N«ng V¨n B×nh", "Nông Văn Bình"]
    field = dialog.mapping.encoding.encoding
    field.set_value(imports.LEAVE_AS_IT_IS)
    field.changed.emit()
    settle()
    assert dialog.mapping.choices[0].value() is None
    field.set_value("tcvn3")
    field.changed.emit()
    settle()
    assert dialog.mapping.choices[0].value() == "full_name"
    dialog.go.click()
    settle()
    assert dialog.go.text() == "Nhận 2 người"


def test_questions_and_cells_are_answered_by_keyboard(
    dialog: ImportDialog, desk_sqlite: Desk, write: Write, settle: Settle
) -> None:
    begin(dialog, write([known_heads(), *PEOPLE]), settle)
    assert dialog.go.text() == "Nhận 2 người"
    table = dialog.outcome.table
    table.setFocus()
    assert dialog.outcome._remarks[0].kind is Kind.REJECTED
    press(Qt.Key.Key_Return, table)
    line = dialog.outcome.whole.cell.line
    assert line.hasFocus()
    line.selectAll()
    QTest.keyClicks(line, "28/02/1992")
    press(Qt.Key.Key_Return, line)
    settle()
    assert dialog.isVisible()
    assert dialog.go.text() == "Nhận 3 người"
    assert table.hasFocus()

    press(Qt.Key.Key_Return, table)
    combo = dialog.outcome.whole.choice.combo
    first = combo.itemText(1)
    combo.setCurrentIndex(1)
    dialog.outcome.whole.same.setChecked(True)
    press(Qt.Key.Key_Return, combo)
    settle()
    assert not [row for row in dialog.outcome._remarks if row.kind in {Kind.ASKED, Kind.REJECTED}]
    said = [row for row in dialog.outcome._remarks if row.kind is Kind.ANSWERED]
    assert [(row.row, row.message) for row in said] == [("2", first), ("3", "28/02/1992"), ("3", first)]
    dialog.go.click()
    settle()
    assert workers.count(desk_sqlite) == 3


def test_an_answer_is_taken_back_and_escape_leaves_only_the_answer(
    dialog: ImportDialog, write: Write, settle: Settle
) -> None:
    begin(dialog, write([known_heads(), PEOPLE[0], PEOPLE[2]]), settle)
    panel = dialog.outcome.whole
    assert panel.enter()
    press(Qt.Key.Key_Escape, panel.choice.combo)
    assert dialog.isVisible()
    assert dialog.outcome.table.hasFocus()
    panel.go.click()
    assert panel.choice.message.text()
    panel.choice.set_value(imports.NO_COMMUNE)
    panel.go.click()
    settle()
    assert dialog.outcome._remarks[0].kind is Kind.ANSWERED
    dialog.foot.columns.click()
    dialog.go.click()
    settle()
    assert [row.kind for row in dialog.outcome._remarks] == [Kind.ANSWERED]
    panel.back.click()
    settle()
    assert [row.kind for row in dialog.outcome._remarks] == [Kind.ASKED]


def test_an_import_is_taken_back_at_once(dialog: ImportDialog, desk_sqlite: Desk, settle: Settle) -> None:
    begin(dialog, SAMPLES / "worker_list_clean.xlsx", settle)
    dialog.go.click()
    settle()
    assert workers.count(desk_sqlite) == 40
    assert dialog.foot.undo.isVisible()
    dialog.foot.undo.click()
    settle()
    assert workers.count(desk_sqlite) == 0
    assert "hoàn tác" in dialog.told.text()


def test_past_imports_are_listed_and_taken_back(
    dialog: ImportDialog, desk_sqlite: Desk, write: Write, settle: Settle
) -> None:
    imports.import_file(desk_sqlite, write([known_heads(), PEOPLE[0]]))
    with_phone = write([[*known_heads(), "Số điện thoại"], [*PEOPLE[0], "0912345678"]], name="b.xlsx")
    imports.import_file(desk_sqlite, with_phone)
    dialog.choose.past.click()
    settle()
    past = dialog.past
    assert past.table.rows.rowCount() == 2
    for row, tone, left in ((1, "block", 1), (0, "ok", 1), (1, "ok", 0)):
        past.table.selectRow(row)
        past.undo.click()
        box = past.findChild(QMessageBox) or dialog.findChild(QMessageBox)
        assert box is not None
        box.findChild(QPushButton, "questionYes").click()
        settle()
        assert past.told.property("tone") == tone
        assert workers.count(desk_sqlite) == left
        if tone == "block":
            assert "Nông Văn Bình" in past.told.text()
    assert not past.undo.isEnabled()
    assert all(each.undone_at for each in imports_past.list_imports(desk_sqlite))
    dialog.foot.back.click()
    assert dialog.steps.currentWidget() is dialog.choose


def test_the_template_is_saved(dialog: ImportDialog, settle: Settle, tmp_path: Path) -> None:
    dialog.save_template(tmp_path / "mau.xlsx")
    settle()
    assert openpyxl.load_workbook(tmp_path / "mau.xlsx").sheetnames == ["Danh sách", "Hướng dẫn", "Danh mục"]
