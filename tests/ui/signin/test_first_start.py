"""The first start, step by step and by keyboard: nothing is made before the last step, and the code is typed back."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QProgressBar, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.services.first_start import NewRecord, usual_office
from desktop_app.services.recovery_paper import RecoveryPaper
from desktop_app.ui.signin.doors import Doors
from desktop_app.ui.signin.first_start import FirstStartDialog
from desktop_app.ui.tasks import Tasks

PASSWORD = "mat-khau-thu"  # noqa: S105 - a test's


def child(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


class FakeDesk:
    language = "vi"


class Porter:
    """Doors without a store behind them."""

    def __init__(self) -> None:
        self.made: list[NewRecord] = []
        self.slow = False
        self.code = "ABCDE-FGHJK-LMNPQ-R5T0V-WXYZ2-34567"

    def doors(self) -> Doors:
        return Doors(
            exists=lambda store: store == "/there",
            open=cast("Any", FakeDesk),
            make=cast("Any", self.make),
            practise=cast("Any", self.practise),
            code=lambda _desk, _password: RecoveryPaper(self.code, b""),
        )

    def practise(self, *, progress: Callable[[int, int], object], cancelled: Callable[[], bool]) -> FakeDesk:
        progress(1, 1)
        while self.slow and not cancelled():
            time.sleep(0.005)
        if self.slow:
            raise KnownError("cancelled")
        return FakeDesk()

    def make(self, given: NewRecord) -> FakeDesk:
        self.made.append(given)
        return FakeDesk()


def first_start(qtbot: QtBot, tasks: Tasks, porter: Porter, store: str = "/store") -> FirstStartDialog:
    dialog = FirstStartDialog(porter.doors(), tasks, store=store, language="vi")
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: bool(child(dialog, QLineEdit, "firstOfficeVi").text()))
    return dialog


def go_on(qtbot: QtBot, dialog: FirstStartDialog, step: int) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.step == step)


def test_the_first_start_asks_step_by_step_and_makes_the_record_at_the_last(qtbot: QtBot, tasks: Tasks) -> None:
    porter = Porter()
    dialog = first_start(qtbot, tasks, porter)
    for step in (1, 2, 3):
        go_on(qtbot, dialog, step)
    QTest.keyClicks(child(dialog, QLineEdit, "firstName"), "Nong Thi Huong")
    QTest.keyClicks(child(dialog, QLineEdit, "firstPassword"), "ngan")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    for name in ("firstOfficer", "firstPassword", "firstAgain"):
        assert child(dialog, QLabel, f"{name}Message").isVisible(), name
    assert porter.made == []
    QTest.keyClicks(child(dialog, QLineEdit, "firstOfficer"), "huong")
    for name, typed in (("firstPassword", PASSWORD), ("firstAgain", PASSWORD)):
        child(dialog, QLineEdit, name).clear()
        QTest.keyClicks(child(dialog, QLineEdit, name), typed)
    go_on(qtbot, dialog, 4)
    (made,) = porter.made
    assert (made.store, made.username, made.full_name) == ("/store", "huong", "Nong Thi Huong")
    assert made.office == usual_office()
    assert "R5T0V" in child(dialog, QLabel, "firstCode").text()
    typed = child(dialog, QLineEdit, "firstTyped")
    QTest.keyClicks(typed, "WXYZ2")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert child(dialog, QLabel, "firstTypedMessage").isVisible()
    typed.clear()
    QTest.keyClicks(typed, "r5tov")  # O is read as 0
    with qtbot.waitSignal(dialog.signed_in) as signed_in:
        QTest.keyClick(typed, Qt.Key.Key_Return)
    assert isinstance(signed_in.args[0], FakeDesk)
    assert PASSWORD not in (settings.config_folder() / "window.json").read_text(encoding="utf-8")


def test_going_back_keeps_what_was_typed_and_giving_up_makes_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    porter = Porter()
    dialog = first_start(qtbot, tasks, porter)
    for step in (1, 2, 3):
        go_on(qtbot, dialog, step)
    QTest.keyClicks(child(dialog, QLineEdit, "firstName"), "Nong Thi Huong")
    for step in (2, 1, 0):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.step == step
    for step in (1, 2, 3):
        go_on(qtbot, dialog, step)
    assert child(dialog, QLineEdit, "firstName").text() == "Nong Thi Huong"
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert porter.made == []


def test_a_place_where_a_record_is_already_is_told_at_its_field(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = first_start(qtbot, tasks, Porter(), store="/there")
    go_on(qtbot, dialog, 1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(child(dialog, QLabel, "firstStoreMessage").isVisible)
    assert dialog.step == 1


def test_one_may_practise_at_once(qtbot: QtBot, tasks: Tasks) -> None:
    porter = Porter()
    dialog = first_start(qtbot, tasks, porter)
    child(dialog, QRadioButton, "firstPractice").click()
    with qtbot.waitSignal(dialog.signed_in):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert porter.made == []
    assert settings.load().store == ""


def test_making_the_practice_data_says_how_far_it_is_and_is_stopped_by_escape(qtbot: QtBot, tasks: Tasks) -> None:
    porter = Porter()
    porter.slow = True
    dialog = first_start(qtbot, tasks, porter)
    child(dialog, QRadioButton, "firstPractice").click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    bar, stop = child(dialog, QProgressBar, "waitingProgress"), child(dialog, QPushButton, "waitingStop")
    qtbot.waitUntil(lambda: bar.maximum() == bar.value() == 1)
    assert stop.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stop.isVisible())
    assert dialog.isVisible()
    assert dialog.step == 0
    porter.slow = False
    with qtbot.waitSignal(dialog.signed_in):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_the_code_can_be_left_for_later_once_it_was_said_what_that_means(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = first_start(qtbot, tasks, Porter())
    dialog._desk = cast("Any", FakeDesk())
    dialog._code_made(RecoveryPaper(Porter().code, b""))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    question = child(dialog, QMessageBox, "question")
    with qtbot.waitSignal(dialog.signed_in):
        child(question, QPushButton, "questionYes").click()


def test_another_language_is_asked_for_at_the_first_step(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = first_start(qtbot, tasks, Porter())
    with qtbot.waitSignal(dialog.language_asked) as asked:
        child(dialog, QPushButton, "firstLanguage_zh").click()
    assert asked.args == ["zh"]


def test_another_language_keeps_what_was_typed(qtbot: QtBot, tasks: Tasks) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first = FirstStartDialog(Porter().doors(), tasks, store="/store", language="vi", parent=window)
    first.open()
    qtbot.waitUntil(lambda: bool(child(first, QLineEdit, "firstOfficeVi").text()))
    for step in (1, 2, 3):
        go_on(qtbot, first, step)
    QTest.keyClicks(child(first, QLineEdit, "firstName"), "Nong Thi Huong")
    child(first, QLineEdit, "firstStore").setText("/elsewhere")
    second = FirstStartDialog(Porter().doors(), tasks, store="/store", language="zh", parent=window)
    first.hide()
    assert child(second, QLineEdit, "firstName").text() == "Nong Thi Huong"
    assert child(second, QLineEdit, "firstStore").text() == "/elsewhere"
    assert child(second, QLineEdit, "firstOfficeVi").text() == usual_office().name_vi


def test_the_windows_button_gives_up_but_asks_where_something_was_typed(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = first_start(qtbot, tasks, Porter())
    go_on(qtbot, dialog, 1)
    QTest.keyClicks(child(dialog, QLineEdit, "firstStore"), "x")
    dialog.close()
    (question,) = dialog.findChildren(QMessageBox)
    assert dialog.isVisible()
    question.reject()
    assert (dialog.isVisible(), dialog.step) == (True, 1)
    other = first_start(qtbot, tasks, Porter())
    go_on(qtbot, other, 1)
    with qtbot.waitSignal(other.rejected):
        other.close()
    assert not other.isVisible()


def test_a_folder_without_its_whole_path_is_refused(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = first_start(qtbot, tasks, Porter(), store="so")
    go_on(qtbot, dialog, 1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert child(dialog, QLabel, "firstStoreMessage").isVisible()
    assert dialog.step == 1
