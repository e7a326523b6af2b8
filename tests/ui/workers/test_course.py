"""What happened to a worker: the timeline, notes, and the history of changes with the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from desktop_app.services import worker_notes, workers
from desktop_app.services.work import Desk
from desktop_app.ui.workers.panel import WorkerPanel

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_what_happened_is_listed_with_its_day(show: Show) -> None:
    panel = show("timeline")
    said = words(panel.sheet.section("timeline"))
    assert "2026" in said
    assert "22/11/2026" in said
    assert "đồng ý" in said.lower()
    assert panel.findChild(QWidget, "timeline_health") is not None


def test_a_new_worker_has_no_course_yet(panel: WorkerPanel, settle: Settle) -> None:
    panel.begin()
    for part in ("timeline", "notes", "history"):
        panel.sheet.show_part(part)
        settle(20)
        assert "lưu" in words(panel.sheet.section(part))


def test_a_note_is_written_down_and_cannot_be_changed(
    show: Show, find: Find, type_in: TypeIn, settle: Settle, desk_sqlite: Desk
) -> None:
    panel = show("notes")
    button = find(panel, QPushButton, "workerAddNote")
    assert not button.isEnabled()
    area = find(panel, QPlainTextEdit, "worker_new_note")
    type_in(area, "Xin đi cùng anh họ <b>Tuấn</b>")
    assert panel.is_changed()
    button.click()
    settle()
    assert not panel.is_changed()
    assert area.toPlainText() == ""
    assert panel.worker_id is not None
    (note,) = worker_notes.notes(desk_sqlite, panel.worker_id)
    shown = words(find(panel, QWidget, f"note{note.id}"))
    assert "Xin đi cùng anh họ <b>Tuấn</b>" in shown
    assert "22/11/2026 09:00" in shown


def test_a_note_that_was_begun_is_kept_with_the_page(
    show: Show, find: Find, type_in: TypeIn, settle: Settle, desk_sqlite: Desk
) -> None:
    panel = show("notes")
    type_in(find(panel, QPlainTextEdit, "worker_new_note"), "Hẹn 24/11")
    kept: list[bool] = []
    panel.save(lambda: kept.append(True))
    settle()
    assert kept == [True]
    assert panel.worker_id is not None
    assert [note.text for note in worker_notes.notes(desk_sqlite, panel.worker_id)] == ["Hẹn 24/11"]


def test_a_note_that_was_begun_is_given_up_with_the_page(
    show: Show, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("notes")
    type_in(find(panel, QPlainTextEdit, "worker_new_note"), "Hẹn 24/11")
    panel.drop()
    settle()
    assert not panel.is_changed()


def test_the_history_says_who_changed_what_and_takes_it_back(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, dung: int
) -> None:
    form = workers.load(desk_sqlite, dung).form
    workers.save(desk_sqlite, dung, replace(form, phone="0900000009", ethnicity="Tày"))
    panel = show("history")
    cards = [w for w in panel.findChildren(QWidget) if w.objectName().startswith("history") and w.layout()]
    newest = next(card for card in cards if "0900000009" in words(card))
    said = words(newest)
    assert "0912345678 → 0900000009" in said
    assert "Tày" in said
    undo = next(b for b in newest.findChildren(QPushButton) if b.objectName().startswith("historyUndo"))
    undo.click()
    box = next(b for b in panel.findChildren(QMessageBox) if b.isVisible())
    find(box, QPushButton, "questionYes").click()
    settle()
    settle()
    back = workers.load(desk_sqlite, dung).form
    assert (back.phone, back.ethnicity) == ("0912345678", None)
    assert panel.typed().phone == "0912345678"
    assert "0900000009 → 0912345678" in words(panel.sheet.section("history"))


def test_the_history_of_one_field_of_a_paper(show: Show, find: Find, settle: Settle, type_in: TypeIn) -> None:
    panel = show("papers")
    number = find(panel, QWidget, "document1_number")
    number.setFocus()
    number.selectAll()
    type_in(number, "C7654321")
    panel.save()
    settle()
    number = next(
        field.editor
        for field in panel.papers.fields()
        if field.name.endswith("_number") and field.value() == "C7654321"
    )
    number.setFocus()
    QTest.keyClick(number, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = find(panel, QWidget, "fieldHistoryDialog")
    assert "→ C7654321" in words(dialog)
    dialog.close()


def test_a_field_that_never_changed_says_so(show: Show, find: Find, settle: Settle) -> None:
    panel = show("identity")
    ethnicity = find(panel, QWidget, "worker_ethnicity")
    ethnicity.setFocus()
    QTest.keyClick(ethnicity, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = find(panel, QWidget, "fieldHistoryDialog")
    assert "chưa từng" in words(dialog)
    dialog.close()
