"""Many people at once in the window: select, choose an act, look at the preview, apply, take back."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import HealthResult
from desktop_app.services import bulk, demand, tags, workers
from desktop_app.services.bulk import AddTag
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import HealthForm, WorkerForm
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.messages import Banner
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.bulk.acts import titles
from desktop_app.ui.workers.bulk.dialog import BulkDialog
from desktop_app.ui.workers.page import WorkersPage
from resources import ROOT

TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]
NAMES = ("Hoàng Văn Ánh", "Nông Văn Bình", "Lý Thị Hoa")


@pytest.fixture
def ids(desk_sqlite: Desk) -> list[int]:
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    made = [workers.save(desk_sqlite, None, WorkerForm(full_name=name, job_order="ĐH-2026-101")) for name in NAMES]
    failed = HealthForm(date(2026, 11, 20), HealthResult.UNFIT)
    form = WorkerForm(full_name="Bế Thị Yến", health=(failed,))
    return [*made, workers.save(desk_sqlite, None, form)]


@pytest.fixture
def dialog(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, ids: list[int], settle: Settle) -> BulkDialog:
    made = BulkDialog(desk_sqlite, tasks, ids)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    settle()
    return made


def child(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def choose(dialog: BulkDialog, name: str, value: object) -> None:
    field = dialog.offer.form.fields[name]
    assert isinstance(field, ChoiceField)
    field.set_value(value)
    field.changed.emit()


def shown(dialog: BulkDialog) -> list[tuple[str, ...]]:
    rows = dialog.preview.changes.rows
    return [(row.name, row.what, row.old, row.new) for n in range(rows.rowCount()) if (row := rows.record(n))]


def fill_health(dialog: BulkDialog, type_in: TypeIn, settle: Settle, day: str = "20/11/2026") -> None:
    choose(dialog, "bulk_health_result", HealthResult.FIT)
    type_in(child(dialog, QLineEdit, "bulk_health_examined_on"), day)
    settle(350)


def test_nothing_is_presumed_and_nothing_shown_before_the_form_is_complete(dialog: BulkDialog) -> None:
    assert dialog.offer.form.values()["bulk_health_result"] is None
    assert shown(dialog) == []
    dialog.go.click()
    assert dialog.offer.form.fields["bulk_health_result"].message.isVisible()


def test_the_preview_follows_the_form_and_enter_applies_it(
    dialog: BulkDialog, desk_sqlite: Desk, ids: list[int], type_in: TypeIn, settle: Settle
) -> None:
    applied: list[tuple[int, int]] = []
    dialog.applied.connect(lambda *said: applied.append(said))
    fill_health(dialog, type_in, settle)
    assert shown(dialog) == [(name, "Giấy khám sức khỏe", "—", "đủ sức khỏe (20/11/2026)") for name in NAMES]
    assert child(dialog, QPushButton, "bulkShowLeftOut").text() == "Không áp dụng: 1"
    assert "không đủ sức khỏe" in dialog.preview.left.rows.record(0).why  # type: ignore[union-attr]  # it is at hand
    assert dialog.go.text() == "Áp dụng cho 3 người"
    QTest.keyClick(child(dialog, QLineEdit, "bulk_health_examined_on"), Qt.Key.Key_Return)
    settle()
    assert [count for _, count in applied] == [3]
    assert not dialog.isVisible()
    assert [h.result for h in workers.load(desk_sqlite, ids[0]).form.health] == [HealthResult.FIT]
    assert [h.result for h in workers.load(desk_sqlite, ids[3]).form.health] == [HealthResult.UNFIT]


def test_enter_does_not_apply_what_was_not_shown(
    dialog: BulkDialog, desk_sqlite: Desk, ids: list[int], type_in: TypeIn, settle: Settle
) -> None:
    choose(dialog, "bulk_health_result", HealthResult.FIT)
    line = child(dialog, QLineEdit, "bulk_health_examined_on")
    type_in(line, "20/11/2026")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(0)
    assert dialog.isVisible()
    assert len(shown(dialog)) == 3
    assert workers.load(desk_sqlite, ids[0]).form.health == ()


def test_what_is_wrong_stands_at_its_field(dialog: BulkDialog, type_in: TypeIn, settle: Settle) -> None:
    fill_health(dialog, type_in, settle, "23/11/2026")
    field = dialog.offer.form.fields["bulk_health_examined_on"]
    assert field.message.text() == "Ngày 23/11/2026 còn ở tương lai."
    assert shown(dialog) == []


def test_a_change_by_another_officer_is_told_and_looked_at_again(
    dialog: BulkDialog, desk_sqlite: Desk, ids: list[int], type_in: TypeIn, settle: Settle
) -> None:
    fill_health(dialog, type_in, settle)
    other = HealthForm(date(2026, 11, 20), HealthResult.UNFIT)
    workers.save(desk_sqlite, ids[0], WorkerForm(full_name=NAMES[0], health=(other,)))
    dialog.go.click()
    settle()
    assert dialog.isVisible()
    assert NAMES[0] in dialog.told.text()
    assert [row[0] for row in shown(dialog)] == list(NAMES[1:])
    dialog.go.click()
    settle()
    assert not dialog.isVisible()


def test_contract_fields_count_up_and_show_what_follows(dialog: BulkDialog, type_in: TypeIn, settle: Settle) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(350)
    assert dialog.offer.key == "contract"
    assert dialog.offer.act() is None
    type_in(child(dialog, QLineEdit, "bulk_contract_number"), "#/HĐLĐ")
    type_in(child(dialog, QLineEdit, "bulk_contract_signed_on"), "18/11/2026")
    settle(350)
    first = [row[1:] for row in shown(dialog) if row[0] == NAMES[0]]
    assert first == [
        ("Số hợp đồng", "—", "1/HĐLĐ"),
        ("Ngày ký", "—", "18/11/2026"),
        ("Tình trạng", "đã giới thiệu", "đã ký hợp đồng"),
        ("Khai báo với xã", "—", "cần gửi, chậm nhất 26/11/2026"),
    ]
    assert dialog.go.text() == "Áp dụng cho 3 người"


@pytest.mark.parametrize(
    ("key", "name", "text"),
    [("sent", "bulk_sent_on", "20/11/2026"), ("acknowledged", "bulk_acknowledged_on", "20/11/2026"),
     ("tag", "bulk_tag_name", "Chợ phiên")],
)  # fmt: skip
def test_the_other_acts(dialog: BulkDialog, type_in: TypeIn, settle: Settle, key: str, name: str, text: str) -> None:
    dialog.choose(key)
    type_in(child(dialog, QLineEdit, name), text)
    settle(350)
    assert dialog.preview.changes.rows.rowCount() + dialog.preview.left.rows.rowCount() == 4


def test_tags_that_there_are_can_be_taken_away(
    qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, ids: list[int], settle: Settle
) -> None:
    bulk.apply(desk_sqlite, bulk.preview(desk_sqlite, AddTag("Tết"), ids))
    dialog = BulkDialog(desk_sqlite, tasks, ids, "untag")
    qtbot.addWidget(dialog)
    settle()
    choose(dialog, "bulk_untag_name", "Tết")
    settle(350)
    dialog.go.click()
    settle()
    assert [tag.workers for tag in tags.every(desk_sqlite)] == [0]


def test_stopping_changes_nothing(
    dialog: BulkDialog, desk_sqlite: Desk, ids: list[int], type_in: TypeIn, settle: Settle
) -> None:
    fill_health(dialog, type_in, settle)
    for _ in range(40):
        if dialog.go.isEnabled():
            break
        settle()
    dialog.go.click()
    dialog.reject()
    settle()
    assert dialog.isVisible()
    assert dialog.told.text() == "Đã dừng. Không có gì thay đổi."
    assert workers.load(desk_sqlite, ids[0]).form.health == ()
    dialog.reject()
    assert not dialog.isVisible()


def test_looking_at_very_many_can_be_stopped(
    dialog: BulkDialog, type_in: TypeIn, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.workers.bulk.dialog._MANY", 1)
    choose(dialog, "bulk_health_result", HealthResult.FIT)
    type_in(child(dialog, QLineEdit, "bulk_health_examined_on"), "20/11/2026")
    dialog.go.click()
    assert dialog.stop.isVisible()
    dialog.stop.click()
    settle()
    assert shown(dialog) == []
    assert not dialog.progress.isVisible()
    dialog.go.click()
    settle()
    assert len(shown(dialog)) == 3
    assert not dialog.progress.isVisible()


# ---- on the page


class Announcements(QObject):
    made = Signal(object)


@pytest.fixture
def page(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, ids: list[int], settle: Settle) -> WorkersPage:
    assert len(ids) == len(NAMES) + 1
    made = WorkersPage(desk_sqlite, tasks)
    heard = Announcements(made)
    heard.made.connect(made.changed)
    desk_sqlite.announce = heard.made.emit
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activated()
    settle(400)
    return made


def test_the_button_comes_with_the_second_row(page: WorkersPage, settle: Settle) -> None:
    assert not page.selected.button.isVisible()
    page.table.setFocus()
    page.table.selectRow(0)
    settle()
    assert not page.selected.button.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.selected.button.isVisible()
    assert page.selected.button.text().strip() == "Đã chọn 4"
    assert page.selected.button.accessibleName() == "Với 4 người đã chọn"
    assert "Ctrl+B" in page.selected.button.toolTip()
    settle()


def test_everybody_is_still_selected_when_the_rest_of_those_found_comes(
    page: WorkersPage, ids: list[int], settle: Settle
) -> None:
    page.table.rows.show_ids(array("q", ids[:2]))
    page.table.selectAll()
    page.table.rows.grow(array("q", ids))
    assert page.table.selected_ids() == tuple(ids)
    page.table.rows.show_ids(array("q", ids[:2]))
    page.table.selectRow(0)
    page.table.rows.grow(array("q", ids))
    assert page.table.selected_ids() == (ids[0],)
    settle()


def test_the_menu_names_every_act_and_stands_in_the_tables_menu_too(page: WorkersPage) -> None:
    named = [action.text().rstrip("…") for action in page.selected.menu.actions()]
    assert named[: len(titles())] == [words for _, words, _ in titles()]
    assert page.selected.menu in [action.menu() for action in page.table.actions()]


def test_from_the_page_and_back(
    page: WorkersPage, desk_sqlite: Desk, ids: list[int], type_in: TypeIn, settle: Settle
) -> None:
    page.table.selectAll()
    child(page, QAction, "bulkMenu_tag").trigger()
    dialog = child(page.window(), BulkDialog, "bulkDialog")
    assert child(dialog, QLabel, "bulkTitle").text() == "Đã chọn 4 người"
    type_in(child(dialog, QLineEdit, "bulk_tag_name"), "Chợ phiên")
    settle(350)
    dialog.go.click()
    settle(500)
    assert [tag.workers for tag in tags.every(desk_sqlite)] == [4]
    assert set(page.table.selected_ids()) == set(ids)
    banner = page.window().findChild(Banner)
    assert banner is not None
    assert child(banner, QLabel, "bannerText").text() == "Đã áp dụng cho 4 người"
    child(banner, QPushButton, "bannerUndo").click()
    settle(500)
    assert tags.every(desk_sqlite) == ()
    assert child(banner, QLabel, "bannerText").text() == "Đã hoàn tác: mọi thứ như trước."


def test_the_button_goes_when_the_table_is_read_anew(page: WorkersPage, desk_sqlite: Desk, settle: Settle) -> None:
    page.table.selectAll()
    assert page.selected.button.isVisible()
    workers.save(desk_sqlite, None, WorkerForm(full_name="Vi Văn An"))
    settle(500)
    assert page.table.selected_ids() == ()
    assert not page.selected.button.isVisible()


def test_what_can_no_longer_be_taken_back_is_said(
    page: WorkersPage, desk_sqlite: Desk, ids: list[int], settle: Settle
) -> None:
    done = bulk.apply(desk_sqlite, bulk.preview(desk_sqlite, AddTag("Tết"), ids[:2]))
    bulk.apply(desk_sqlite, bulk.preview(desk_sqlite, AddTag("Tết"), ids[2:3]))
    settle(400)
    page.selected._take_back(done)
    settle(400)
    box = child(page, QWidget, "message")
    assert "Lý Thị Hoa" in box.text()
    box.close()
