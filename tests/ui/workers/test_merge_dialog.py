"""Two records merged by keyboard and mouse, and the list of likely pairs; on real services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from db.vocabulary import Sex
from desktop_app.services import duplicates, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.duplicates_list import DuplicatesList, NotTheSameDialog, open_duplicates
from desktop_app.ui.workers.merge_dialog import MergeDialog, open_merge
from tests.conftest import OFFICER

BINH = WorkerForm(
    full_name="Nông Văn Bình",
    citizen_id="020085123456",
    birth_date=date(1985, 3, 7),
    sex=Sex.MALE,
    phone="0912345678",
    documents=(DocumentForm(number="C1234567"),),
)
AGAIN = replace(BINH, full_name="Nông Văn Bính", citizen_id=None, birth_date=date(1985, 7, 3), documents=())
Settle = Callable[..., None]


@pytest.fixture
def two(desk_sqlite: Desk) -> tuple[int, int]:
    keep = workers.save(desk_sqlite, None, BINH)
    again = replace(AGAIN, ethnicity="Tày", documents=(DocumentForm(number="K7654321"),))
    return keep, workers.save(desk_sqlite, None, again)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def dialog(window: QMainWindow, desk_sqlite: Desk, tasks: Tasks, two: tuple[int, int], settle: Settle) -> MergeDialog:
    made = open_merge(desk_sqlite, tasks, *two, window)
    settle(50)
    return made


def radio(dialog: MergeDialog, name: str) -> QRadioButton:
    found = dialog.findChild(QRadioButton, name)
    assert found is not None
    return found


def press_yes(dialog: QMessageBox | None) -> None:
    assert dialog is not None
    button = dialog.findChild(QPushButton, "questionYes")
    assert button is not None
    button.click()


def give_reason(dialog: MergeDialog | NotTheSameDialog, name: str) -> None:
    editor = dialog.form.fields[name].editor
    editor.setFocus()
    QTest.keyClicks(editor, "cung mot nguoi")


def give_password(over: MergeDialog) -> None:
    """One officer alone, too, types the own password; the reason given already stands there."""
    asked = over.findChild(AskDialog, "secondDialog")
    assert asked is not None
    assert asked.form.fields["second_reason"].value() == over.form.values()["merge_reason"]
    asked.form.fields["second_own"].set_value(OFFICER["password"])
    asked.go.click()


def test_what_differs_stands_first_with_a_word_and_a_choice(dialog: MergeDialog) -> None:
    assert radio(dialog, "merge_full_name_keep").isChecked()
    assert dialog.findChild(QRadioButton, "merge_phone_keep") is None, "both say the same"
    marks = [label.text() for label in dialog.findChildren(QLabel) if label.objectName().startswith("mergeMark")]
    assert marks.count("Khác nhau") == 2
    assert marks.count("Bổ sung") == 1
    assert dialog.focusWidget() is radio(dialog, "merge_full_name_keep")
    moves = dialog.findChild(QLabel, "mergeMoves")
    assert moves is not None
    assert "1 giấy tờ đi lại" in moves.text()


def test_merged_by_keyboard_with_the_other_birth_date_then_taken_back(
    dialog: MergeDialog, window: QMainWindow, desk_sqlite: Desk, two: tuple[int, int], settle: Settle
) -> None:
    birth = radio(dialog, "merge_birth_date_keep")
    birth.setFocus()
    other = radio(dialog, "merge_birth_date_other")
    QTest.keyClick(other, Qt.Key.Key_Space)
    assert other.isChecked()
    assert not birth.isChecked()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.findChild(QMessageBox) is None, "without a reason nothing is asked"
    give_reason(dialog, "merge_reason")
    dialog.yes.click()
    press_yes(dialog.findChild(QMessageBox))
    settle(100)
    give_password(dialog)
    settle(100)
    card = workers.load(desk_sqlite, two[0])
    assert (card.form.birth_date, card.form.ethnicity) == (date(1985, 7, 3), "Tày")
    assert workers.load(desk_sqlite, two[1]).merged_into == two[0]
    banner = window.findChild(QFrame, "banner")
    assert banner is not None
    assert banner.isVisible()
    undo = banner.findChild(QPushButton, "bannerUndo")
    assert undo is not None
    undo.click()
    settle(100)
    assert workers.load(desk_sqlite, two[1]).merged_into is None, "taking it back turns nothing"
    assert workers.load(desk_sqlite, two[0]).form.birth_date == date(1985, 3, 7)


def test_the_sides_can_be_exchanged_and_a_click_on_the_words_chooses(dialog: MergeDialog, settle: Settle) -> None:
    frame = radio(dialog, "merge_full_name_other").parentWidget()
    assert frame is not None
    QTest.mouseClick(frame, Qt.MouseButton.LeftButton)
    assert radio(dialog, "merge_full_name_other").isChecked()
    dialog.swap.click()
    settle(50)
    assert radio(dialog, "merge_full_name_keep").toolTip().startswith("Nông Văn Bính")


def test_what_stands_in_the_way_is_said_and_nothing_can_be_done(
    window: QMainWindow, desk_sqlite: Desk, tasks: Tasks, two: tuple[int, int], settle: Settle
) -> None:
    duplicates.not_the_same(desk_sqlite, *two, "hai anh em")
    made = open_merge(desk_sqlite, tasks, *two, window)
    settle(50)
    said = made.findChild(QLabel, "mergeSaidApartWords")
    assert said is not None
    assert said.isVisible()
    assert "hai anh em" in said.text()
    assert made.yes.isEnabled()
    made.reject()
    itself = open_merge(desk_sqlite, tasks, two[0], two[0], window)
    settle(50)
    refusal = itself.findChild(QLabel, "mergeRefusalWords")
    assert refusal is not None
    assert refusal.isVisible()
    assert not itself.yes.isEnabled()
    itself.reject()


@pytest.fixture
def pairs(window: QMainWindow, desk_sqlite: Desk, tasks: Tasks, settle: Settle) -> DuplicatesList:
    workers.save(desk_sqlite, None, BINH)
    workers.save(desk_sqlite, None, AGAIN)
    workers.save(desk_sqlite, None, replace(BINH, full_name="Nong Binh", citizen_id=None, documents=()))
    made = open_duplicates(desk_sqlite, tasks, window)
    settle(50)
    return made


def test_likely_pairs_are_listed_with_words_and_reasons(pairs: DuplicatesList) -> None:
    assert pairs.table.rows.rowCount() >= 2
    pair = pairs.pair()
    assert pair is not None
    assert pair.id == 1
    why = pairs.findChild(QLabel, "duplicatesWhy")
    assert why is not None
    assert "Cùng số điện thoại 0912345678." in why.text()


def test_a_pair_told_apart_leaves_the_list_and_comes_back_when_taken_back(
    pairs: DuplicatesList, desk_sqlite: Desk, settle: Settle
) -> None:
    before = pairs.table.rows.rowCount()
    pairs.apart.click()
    asked = pairs.findChild(NotTheSameDialog)
    assert asked is not None
    asked.yes.click()
    assert asked.isVisible(), "a reason is needed"
    give_reason(asked, "apart_reason")
    asked.yes.click()
    settle(100)
    assert pairs.table.rows.rowCount() == before - 1
    assert len(duplicates.pairs(desk_sqlite)) == before - 1
    undo = pairs.findChild(QPushButton, "bannerUndo")
    assert undo is not None
    undo.click()
    settle(100)
    assert pairs.table.rows.rowCount() == before


def test_a_pair_is_merged_from_the_list(pairs: DuplicatesList, desk_sqlite: Desk, settle: Settle) -> None:
    QTest.keyClick(pairs.table, Qt.Key.Key_Return)
    settle(50)
    dialog = pairs.findChild(MergeDialog)
    assert dialog is not None
    give_reason(dialog, "merge_reason")
    dialog.yes.click()
    press_yes(dialog.findChild(QMessageBox))
    settle(100)
    give_password(dialog)
    settle(100)
    assert len(workers.search_ids(desk_sqlite)) == 2
    assert pairs.table.rows.rowCount() <= 1


def test_nobody_twice_is_said(window: QMainWindow, desk_sqlite: Desk, tasks: Tasks, settle: Settle) -> None:
    made = open_duplicates(desk_sqlite, tasks, window)
    settle(50)
    assert made.table.rows.rowCount() == 0
    assert not made.merge.isEnabled()
    assert not made.apart.isEnabled()
