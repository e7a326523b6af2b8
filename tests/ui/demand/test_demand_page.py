from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services import demand
from desktop_app.services.work import Changes, Desk
from desktop_app.ui.demand.page import DemandPage
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.tasks import Tasks
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SAMPLE = ROOT / "samples" / "partners_and_orders.json"
Settle = Callable[..., None]
ORDERS, EMPLOYERS, PARTNERS, AGREEMENTS = range(4)


@pytest.fixture
def page(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> DemandPage:
    made = DemandPage(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    settle()
    return made


def _type(tab: NounTab, attribute: str, text: str) -> None:
    field = tab.form.form.fields[f"{tab.noun.key}_{attribute}"]
    assert isinstance(field, TextField)
    field.line.selectAll()
    field.line.insert(text)


def _choose(tab: NounTab, attribute: str, value: str) -> None:
    field = tab.form.form.fields[f"{tab.noun.key}_{attribute}"]
    assert isinstance(field, ChoiceField)
    field.set_value(value)
    field.changed.emit()


def _record(tab: NounTab) -> Any:
    assert tab.form.record is not None
    return tab.form.record


def _box(over: QWidget) -> QMessageBox:
    (box,) = [found for found in over.findChildren(QMessageBox) if found.isVisible()]
    return box


def test_an_empty_record_says_what_to_do_first(page: DemandPage) -> None:
    tab = page.tabs[PARTNERS]
    assert tab.empty.title.text() == "Chưa có đối tác nào"
    assert "Bắt đầu" in tab.empty.hint.text()
    assert tab.form.isHidden()


def test_a_partner_is_entered_by_keyboard_and_stays(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    page.book.setCurrentIndex(PARTNERS)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    tab = page.tabs[PARTNERS]
    _type(tab, "code", "PX-09")
    _type(tab, "name_vi", "Trung tâm Thử")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    (row,) = demand.list_partners(desk_sqlite)
    assert (row.code, row.programme, row.name_vi) == ("PX-09", "chongzuo", "Trung tâm Thử")
    assert tab.table.current_id() == row.id
    assert not tab.is_unsaved()


def test_what_is_missing_is_said_at_its_field_and_nothing_is_saved(
    page: DemandPage, desk_sqlite: Desk, settle: Settle
) -> None:
    page.book.setCurrentIndex(PARTNERS)
    page.new.click()
    tab = page.tabs[PARTNERS]
    _type(tab, "code", "PX-09")
    tab.form.save.click()
    settle()
    assert tab.form.form.fields["partner_name_vi"].message.isVisible()
    assert demand.list_partners(desk_sqlite) == ()


def test_what_the_service_refuses_is_said_at_its_field(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    page.book.setCurrentIndex(PARTNERS)
    page.new.click()
    tab = page.tabs[PARTNERS]
    _type(tab, "code", "PX-09")
    _type(tab, "name_vi", "Trung tâm Thử")
    _type(tab, "credit_code", "123")
    tab.form.save.click()
    settle()
    message = tab.form.form.fields["partner_credit_code"].message
    assert message.isVisible()
    assert "18" in message.text()
    assert demand.list_partners(desk_sqlite) == ()


def test_a_file_is_applied_and_shown(page: DemandPage, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    assert [tab.table.rows.rowCount() for tab in page.tabs[:4]] == [5, 5, 2, 2]
    assert page.head.line.text().startswith("2 đối tác · 5 công ty")
    assert page.tabs[ORDERS].form.title.text() == "ĐH-2026-101 · Chế biến gỗ"


def test_a_file_with_faults_names_each_and_changes_nothing(
    page: DemandPage, desk_sqlite: Desk, settle: Settle, tmp_path: Path
) -> None:
    faulty = json.loads(SAMPLE.read_text(encoding="utf-8"))
    faulty["job_orders"][1]["headcount"] = 0
    path = tmp_path / "faulty.json"
    path.write_text(json.dumps(faulty), encoding="utf-8")
    page.apply_file(path)
    settle()
    box = _box(page)
    assert "job_orders[2].headcount" in box.informativeText()
    assert demand.list_job_orders(desk_sqlite) == ()
    box.close()


def test_a_job_order_is_searched_without_marks_and_mended(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    tab = page.tabs[ORDERS]
    QTest.keyClicks(tab.search, "chat mia")
    assert tab.table.rows.rowCount() == 1
    _type(tab, "headcount", "25")
    tab.form.save.click()
    settle()
    assert [row.headcount for row in demand.list_job_orders(desk_sqlite) if row.number == "ĐH-2026-102"] == [25]


def test_unsaved_changes_are_asked_about_before_another_is_shown(page: DemandPage, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    tab = page.tabs[ORDERS]
    _type(tab, "job_vi", "Chế biến gỗ ván")
    tab.table.selectRow(2)
    box = _box(page)
    box.button(QMessageBox.StandardButton.Cancel).click()
    settle()
    assert _record(tab).number == "ĐH-2026-101"
    assert tab.table.currentIndex().row() == 0
    assert tab.is_unsaved()
    tab.table.selectRow(2)
    other = _box(page).findChild(QWidget, "questionOther")
    assert other is not None
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    settle()
    assert _record(tab).number == "ĐH-2026-103"
    assert not tab.is_unsaved()


def test_the_page_is_not_left_with_unsaved_changes(page: DemandPage, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    left: list[str] = []
    _type(page.tabs[ORDERS], "job_vi", "Khác")
    assert not page.may_leave(lambda: left.append("again"))
    yes = _box(page).findChild(QWidget, "questionYes")
    assert yes is not None
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    settle()
    assert left == ["again"]
    assert page.may_leave(lambda: None)


def test_two_officers_one_record_shows_both_values(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    tab = page.tabs[PARTNERS]
    page.book.setCurrentIndex(PARTNERS)
    row = next(row for row in demand.list_partners(desk_sqlite) if row.id == _record(tab).id)
    names = ("code", "programme", "name_vi", "name_zh", "credit_code", "unit", "contact", "phone", "version_id")
    given = demand.PartnerInput(**{name: getattr(row, name) for name in names})
    demand.save_partner(desk_sqlite, row.id, replace(given, contact="Người khác"))
    _type(tab, "contact", "Của tôi")
    tab.form.save.click()
    settle()
    box = _box(page)
    assert "Người khác" in box.informativeText()
    assert "Của tôi" in box.informativeText()
    other = box.findChild(QWidget, "questionOther")
    assert other is not None
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    settle()
    assert {r.contact for r in demand.list_partners(desk_sqlite) if r.id == row.id} == {"Của tôi"}


def test_changes_elsewhere_are_followed_and_what_was_typed_stays(
    page: DemandPage, desk_sqlite: Desk, settle: Settle
) -> None:
    page.apply_file(SAMPLE)
    settle()
    tab = page.tabs[ORDERS]
    _type(tab, "job_vi", "Tôi đang gõ")
    demand.save_partner(desk_sqlite, None, demand.PartnerInput("ZZ-01", "chongzuo", "Đối tác mới"))
    page.changed(Changes({"partner": frozenset({1})}))
    settle()
    assert page.tabs[PARTNERS].table.rows.rowCount() == 3
    assert tab.form.values()["job_vi"] == "Tôi đang gõ"


def test_columns_sort_in_vietnamese_order(page: DemandPage, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    table = page.tabs[ORDERS].table
    table.sort_by("job_vi")
    jobs = [table.rows.index(row, 1).data() for row in range(5)]
    assert jobs == ["Bốc xếp", "Chặt mía", "Chế biến gỗ", "Chế biến hạt", "Lắp ráp điện tử"]
    table.sort_by("job_vi", descending=True)
    assert table.rows.index(0, 1).data() == "Lắp ráp điện tử"


def test_every_control_has_a_name(page: DemandPage, settle: Settle) -> None:
    page.apply_file(SAMPLE)
    settle()
    for tab in page.tabs:
        for field in tab.form.form.fields.values():
            assert field.editor.objectName()
            assert field.editor.accessibleName()
