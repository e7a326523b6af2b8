"""The worker's page as a whole: parts made when looked at, filled from a scan, saved, taken back, wide, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.panel import WorkerPanel

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_parts_are_made_when_they_come_into_sight(show: Show) -> None:
    panel = show("overview")
    assert panel.sheet.made("papers") is None
    assert panel.sheet.made("identity") is None
    panel.sheet.show_part("papers")
    assert panel.sheet.made("papers") is not None
    assert panel.sheet.made("identity") is None
    assert not panel.is_changed()


def test_parts_that_were_not_looked_at_are_saved_as_they_were(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("identity")
    before = panel.typed()
    type_in(find(panel, QLineEdit, "worker_ethnicity"), "Nùng")
    panel.save()
    settle()
    assert panel.worker_id is not None
    after = workers.load(desk_sqlite, panel.worker_id).form
    assert after.ethnicity == "Nùng"
    assert [d.number for d in after.documents] == sorted(d.number for d in before.documents)
    assert (after.contacts, after.skills, after.tags) == (before.contacts, before.skills, before.tags)


def test_looking_at_every_part_changes_nothing(show: Show) -> None:
    panel = show("overview")
    for group in panel.sheet.groups:
        for part in group.parts:
            panel.sheet.show_part(part.key)
            assert not panel.is_changed(), part.key
    assert panel.typed() == panel.sheet.base


def banner(panel: QWidget) -> QWidget:
    found = panel.window().findChild(QWidget, "banner")
    assert isinstance(found, QWidget)
    return found


def test_a_save_is_taken_back_from_the_banner(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("identity")
    worker_id = panel.worker_id
    assert worker_id is not None
    editor = find(panel, QLineEdit, "worker_phone")
    editor.setFocus()
    editor.selectAll()
    type_in(editor, "0900000009")
    QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    settle()
    assert workers.load(desk_sqlite, worker_id).form.phone == "0900000009"
    button = find(banner(panel), QPushButton, "bannerUndo")
    assert button.isVisible()
    button.click()
    settle()
    assert workers.load(desk_sqlite, worker_id).form.phone == "0912345678"
    assert editor.text() == "0912345678"
    find(banner(panel), QPushButton, "bannerUndo").click()  # and done again
    settle()
    assert editor.text() == "0900000009"


def test_entering_a_worker_is_taken_back_too(
    panel: WorkerPanel, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    dropped: list[bool] = []
    panel.dropped.connect(lambda: dropped.append(True))
    panel.begin()
    type_in(find(panel, QLineEdit, "worker_full_name"), "Bế Thị Ánh")
    panel.save()
    settle()
    assert panel.worker_id is not None
    find(banner(panel), QPushButton, "bannerUndo").click()
    settle()
    assert workers.count(desk_sqlite) == 0
    assert panel.worker_id is None
    assert dropped


def test_an_empty_form_is_not_told_what_it_lacks(show: Show, find: Find, settle: Settle, type_in: TypeIn) -> None:
    panel = show("overview")
    panel.begin()
    settle()
    assert not panel.head.verdict.isVisible()
    assert not any(panel.sheet.bar.count_at(place) for place in range(panel.sheet.bar.count()))
    type_in(find(panel, QLineEdit, "worker_full_name"), "Lường Thị Thử")
    settle(400)
    assert panel.head.verdict.isVisible()
    assert panel.sheet.bar.count_at(1)
    assert not panel.identity.findings.isVisible()


def test_a_scan_fills_a_new_worker_and_says_what_to_look_at(
    panel: WorkerPanel, find: Find, settle: Settle, desk_sqlite: Desk
) -> None:
    form = WorkerForm(
        full_name="Nông Văn Dũng",
        citizen_id="020095007720",
        birth_date=date(1995, 11, 21),
        documents=(DocumentForm(number="C1234567"),),
    )
    notes = {"citizen_id": "Mã tỉnh không khớp nơi sinh.", "documents[0].number": "Số hộ chiếu lạ."}
    panel.fill(form, notes)
    settle()
    assert panel.sheet.in_sight() == ("identity",)
    assert find(panel, QLineEdit, "worker_citizen_id").text() == "020095007720"
    message = find(panel, QLabel, "worker_citizen_idMessage")
    assert (message.text(), message.property("role")) == ("Mã tỉnh không khớp nơi sinh.", "remark")
    assert panel.is_changed()
    assert panel.sheet.made("papers") is None
    panel.sheet.show_part("papers")
    assert find(panel, QLabel, "document1_numberMessage").text() == "Số hộ chiếu lạ."
    panel.save()
    settle()
    assert workers.find(desk_sqlite, "020095007720") == panel.worker_id
    assert [d.number for d in panel.typed().documents] == ["C1234567"]


def test_a_scan_is_laid_over_a_known_worker(show: Show, desk_sqlite: Desk, find: Find, settle: Settle) -> None:
    panel = show("contacts")
    card = panel.card
    assert card is not None
    panel.fill(replace(panel.typed(), address="Thôn Nà Pàn"), {"address": "Địa chỉ mới trên thẻ."}, card=card)
    settle()
    assert panel.is_changed()
    assert find(panel, QLabel, "worker_addressMessage").text() == "Địa chỉ mới trên thẻ."
    panel.save()
    settle()
    form = workers.load(desk_sqlite, card.id).form
    assert form.address == "Thôn Nà Pàn"
    assert form.phone == "0912345678"
    assert not panel.is_changed()


def test_a_document_is_added_unsaved_with_its_remarks(show: Show, settle: Settle, desk_sqlite: Desk) -> None:
    panel = show("overview")
    document = DocumentForm(number="C7713304", expires_on=date(2033, 3, 1))
    panel.add_document(document, {"number": "Đọc bằng máy quét, hãy so lại."})
    assert panel.sheet.in_sight() == ("papers",)
    assert panel.is_changed()
    assert [d.number for d in panel.typed().documents].count("C7713304") == 1
    said = [label.text() for label in panel.papers.findChildren(QLabel) if label.property("role") == "remark"]
    assert said == ["Đọc bằng máy quét, hãy so lại."]
    panel.save()
    settle()
    assert panel.worker_id is not None
    assert "C7713304" in {d.number for d in workers.load(desk_sqlite, panel.worker_id).form.documents}


def test_the_keyboard_goes_through_groups_and_parts(show: Show, qtbot: QtBot) -> None:
    panel = show("overview")
    QTest.keyClick(panel, Qt.Key.Key_4, ALT)
    assert panel.sheet.in_sight() == ("contract",)
    qtbot.waitUntil(panel.sheet.bar.hasFocus)
    QTest.keyClick(panel.sheet.bar, Qt.Key.Key_Right)
    assert panel.sheet.in_sight() == ("consents",)
    QTest.keyClick(panel, Qt.Key.Key_PageDown, CONTROL)
    assert panel.sheet.in_sight() == ("timeline",)
    QTest.keyClick(panel, Qt.Key.Key_PageUp, CONTROL)
    assert panel.sheet.in_sight() == ("consents",)
    QTest.keyClick(panel, Qt.Key.Key_Tab, CONTROL)
    QTest.keyClick(panel, Qt.Key.Key_Tab, CONTROL)
    assert panel.sheet.in_sight() == ("overview",)
    QTest.keyClick(panel, Qt.Key.Key_Backtab, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert panel.sheet.in_sight() == ("timeline",)


def test_findings_are_counted_at_the_tabs_and_said_in_words(show: Show) -> None:
    panel = show("overview")
    bar = panel.sheet.bar
    assert bar.count_at(3) > 0  # no contract yet
    assert str(bar.count_at(3)) in bar.accessibleTabName(3)
    assert "Alt+4" in bar.tabToolTip(3)
    assert len(bar.tabToolTip(3).splitlines()) == bar.count_at(3) + 1


def test_wide_shows_the_parts_of_a_group_side_by_side(
    qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, dung: int, find: Find, settle: Settle
) -> None:
    around = QSplitter()
    beside = QWidget()
    panel = WorkerPanel(desk_sqlite, tasks)
    around.addWidget(beside)
    around.addWidget(panel)
    qtbot.addWidget(around)
    around.resize(1120, 600)
    around.show()
    qtbot.waitExposed(around)
    panel.load(dung)
    settle()
    panel.sheet.show_part("contacts")
    find(panel, QPushButton, "workerWide").click()
    settle()
    assert not beside.isVisible()
    assert panel.sheet.in_sight() == ("identity", "contacts", "former")
    assert find(panel, QLineEdit, "worker_full_name").isVisible()
    assert find(panel, QPushButton, "workerAddFormer").isVisible()
    find(panel, QPushButton, "workerWide").click()
    settle()
    assert beside.isVisible()
    assert panel.sheet.in_sight() == ("contacts",)


def test_every_control_has_a_name_to_be_read_and_found(show: Show) -> None:
    panel = show("overview")
    for group in panel.sheet.groups:
        for part in group.parts:
            panel.sheet.show_part(part.key)
    nameless = [
        button.text() or button.toolTip()
        for button in panel.findChildren(QPushButton)
        if not button.objectName() or not button.accessibleName() or not (button.toolTip() or button.text())
    ]
    assert nameless == []


def test_an_earlier_save_is_not_taken_back_over_unsaved_typing(
    show: Show, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("history")
    panel.sheet.show_part("identity")
    type_in(find(panel, QLineEdit, "worker_ethnicity"), "Nùng")
    panel.sheet.show_part("history")
    settle()
    undo = next(b for b in panel.findChildren(QPushButton) if b.objectName().startswith("historyUndo"))
    undo.click()
    box = next(b for b in panel.findChildren(QMessageBox) if b.isVisible())
    assert box.objectName() == "message"
    box.close()
    assert QApplication.activeModalWidget() is None


def test_a_record_that_was_merged_into_another_is_only_read(
    show: Show, desk_sqlite: Desk, find: Find, settle: Settle, type_in: TypeIn
) -> None:
    panel = show("identity")
    other = workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Dũng (thẻ mới)"))
    assert panel.card is not None
    panel._show(replace(panel.card, merged_into=other))
    settle()
    assert find(panel, QWidget, "workerMerged").isVisible()
    type_in(find(panel, QLineEdit, "worker_ethnicity"), "Nùng")
    assert not find(panel, QPushButton, "workerSave").isEnabled()
    find(panel, QPushButton, "workerSurvivor").click()
    settle()
    assert panel.worker_id == other
    assert not find(panel, QWidget, "workerMerged").isVisible()


def test_a_worker_who_is_gone_is_shown_no_longer(show: Show, desk_sqlite: Desk, find: Find, settle: Settle) -> None:
    panel = show("overview")
    dropped: list[bool] = []
    panel.dropped.connect(lambda: dropped.append(True))
    panel.load(1)
    settle()
    assert dropped
    assert panel.worker_id is None
    assert workers.count(desk_sqlite) == 1
    assert find(panel, QLabel, "workerName").text() == "Thêm người lao động"


def test_what_another_officer_saved_meanwhile_stands_beside_what_was_typed(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("identity")
    assert panel.worker_id is not None
    editor = find(panel, QLineEdit, "worker_phone")
    editor.selectAll()
    type_in(editor, "0900000009")
    desk_sqlite.announce = lambda _: None  # the other officer's window is elsewhere
    theirs = workers.load(desk_sqlite, panel.worker_id)
    workers.save(desk_sqlite, panel.worker_id, replace(theirs.form, phone="0911111111"))
    panel.save()
    settle()
    box = find(panel, QMessageBox, "question")
    for said in ("0900000009", "0911111111", "điện thoại"):
        assert said in f"{box.text()} {box.informativeText()}".casefold()
    assert editor.text() == "0900000009"
    assert panel.is_changed()
    find(box, QPushButton, "questionYes").click()
    settle()
    assert editor.text() == "0911111111"
    assert workers.load(desk_sqlite, panel.worker_id).form.phone == "0911111111"
