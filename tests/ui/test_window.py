"""The window: places, shortcuts, what it asks and remembers; signing in and the first start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.ui.navigation import PLACES, Place
from desktop_app.ui.signin.dialog import SignInDialog
from desktop_app.ui.signin.doors import Doors
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow

PASSWORD = "mat-khau-thu"  # noqa: S105 - a test's


class FakeDesk:
    officer_name = "Nông Thị Hương"
    practice = True

    def today(self) -> date:
        return date(2026, 11, 24)

    language = "vi"


class FakePage(QWidget):
    def __init__(self, name: str, log: list[str]) -> None:
        super().__init__()
        self.name = name
        self.log = log
        self.again: Callable[[], Any] | None = None
        self.holds = False
        log.append(f"built {name}")

    def activated(self) -> None:
        self.log.append(f"shown {self.name}")

    def changed(self, _changes: object) -> None:
        self.log.append(f"told {self.name}")

    def may_leave(self, again: Callable[[], Any]) -> bool:
        self.again = again
        return not self.holds


@dataclass(frozen=True)
class FakePlace(Place):
    log: list[str] = field(default_factory=list)

    @property
    def is_loaded(self) -> bool:
        return f"loaded {self.key}" in self.log

    def load(self) -> None:
        self.log.append(f"loaded {self.key}")

    def make(self, _desk: object, _tasks: Tasks, _parent: QWidget) -> QWidget:
        return FakePage(self.key, self.log)


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, log: list[str]) -> MainWindow:
    places = [FakePlace(p.key, p.title, p.icon, p.digit, p.page, log) for p in PLACES]
    made = MainWindow(tasks, places)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def admitted(window: MainWindow) -> None:
    window.admit(cast("Any", FakeDesk()))


def child(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def test_before_anyone_has_signed_in_nothing_can_be_opened(window: MainWindow, log: list[str]) -> None:
    assert not any(child(window, QPushButton, f"go_{place.key}").isEnabled() for place in PLACES)
    window.go("demand")
    assert log == []


def test_pages_are_built_when_they_are_first_shown(window: MainWindow, log: list[str]) -> None:
    admitted(window)
    window.go("demand")
    window.go("workers")
    window.go("demand")
    assert log[:2] == ["built today", "shown today"]
    assert log[2:] == ["built demand", "shown demand", "built workers", "shown workers", "shown demand"]
    window.records_changed(cast("Any", object()))
    assert log[-3:] == ["told today", "told demand", "told workers"]


def test_every_place_has_its_chord_in_the_tooltip_and_answers_to_it(
    qtbot: QtBot, window: MainWindow, log: list[str]
) -> None:
    admitted(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for place in PLACES:
        button = child(window, QPushButton, f"go_{place.key}")
        assert f"Ctrl+{place.digit}" in button.toolTip()
        assert button.accessibleName() == place.words()
    QTest.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "shown handovers" in log)
    assert child(window, QPushButton, "go_handovers").isChecked()


def test_the_foot_names_the_officer_and_practice_is_marked(window: MainWindow) -> None:
    admitted(window)
    assert "Nông Thị Hương" in child(window, QLabel, "officer").text()
    assert child(window, QLabel, "practice").isVisible()
    assert window.band is not None
    assert "24/11/2026" in window.band.words.text()


def test_a_page_with_unsaved_changes_is_not_left(window: MainWindow, log: list[str]) -> None:
    admitted(window)
    page = window.page("today")
    assert isinstance(page, FakePage)
    page.holds = True
    window.go("demand")
    assert "shown demand" not in log
    assert child(window, QPushButton, "go_today").isChecked()
    assert not window.close()
    page.holds = False
    assert page.again is not None
    page.again()
    assert not window.isVisible()


def test_the_size_is_remembered_and_today_comes_first(qtbot: QtBot, window: MainWindow, tasks: Tasks) -> None:
    admitted(window)
    window.go("handovers")
    window.resize(1200, 700)
    window.close()
    again = MainWindow(tasks, [FakePlace("today", "Today", "home", 1, "")])
    qtbot.addWidget(again)
    admitted(again)
    assert again.page("today") is not None
    assert again.height() == 700  # the width is cut to the offscreen platform's small screen


def test_practice_is_left_by_one_button_unless_the_page_has_something_to_ask(window: MainWindow) -> None:
    admitted(window)
    page = cast("Any", window.page("today"))
    left: list[bool] = []
    window.practice_left.connect(lambda: left.append(True))
    page.holds = True
    child(window, QPushButton, "practiceLeave").click()
    assert left == []
    page.holds = False
    page.again()
    assert left == [True]
    window.dismiss()
    assert window.band is not None
    assert not window.band.isVisible()


def test_the_window_fits_a_small_screen(window: MainWindow) -> None:
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSize().width() <= 1024


# Signing in


def never(*_: object) -> Any:
    raise AssertionError


class Porter:
    """Doors without a store behind them."""

    def doors(self) -> Doors:
        return Doors(exists=lambda _: True, open=cast("Any", self.open), make=never, practise=never)

    def open(self, store: str, officer: str, password: str) -> FakeDesk:
        if password != PASSWORD:
            raise KnownError("wrong_password")
        if store == "/nowhere":
            raise KnownError("store_missing", store=store)
        assert officer == "huong"
        return FakeDesk()


def signing_in(qtbot: QtBot, tasks: Tasks, store: str = "/store") -> SignInDialog:
    dialog = SignInDialog(Porter().doors(), tasks, store=store, language="vi")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_an_officer_signs_in_by_keyboard(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = signing_in(qtbot, tasks)
    QTest.keyClicks(child(dialog, QLineEdit, "signinOfficer"), "huong")
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), PASSWORD)
    with qtbot.waitSignal(dialog.signed_in) as signed_in:
        QTest.keyClick(child(dialog, QLineEdit, "signinPassword"), Qt.Key.Key_Return)
    assert isinstance(signed_in.args[0], FakeDesk)
    assert (settings.load().store, settings.load().officer) == ("/store", "huong")
    assert PASSWORD not in (settings.config_folder() / "window.json").read_text(encoding="utf-8")


def test_a_wrong_password_is_told_at_its_field(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = signing_in(qtbot, tasks)
    QTest.keyClicks(child(dialog, QLineEdit, "signinOfficer"), "huong")
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), "sai")
    child(dialog, QPushButton, "signinGo").click()
    message = child(dialog, QLabel, "signinPasswordMessage")
    qtbot.waitUntil(message.isVisible)
    assert message.text()
    assert child(dialog, QPushButton, "signinGo").isEnabled()
    assert dialog.isVisible()


def test_a_store_that_is_not_there_is_told_at_its_field(qtbot: QtBot, tasks: Tasks) -> None:
    dialog = signing_in(qtbot, tasks, store="/nowhere")
    QTest.keyClicks(child(dialog, QLineEdit, "signinOfficer"), "huong")
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), PASSWORD)
    child(dialog, QPushButton, "signinGo").click()
    qtbot.waitUntil(child(dialog, QLabel, "signinStoreMessage").isVisible)


def test_a_place_is_loaded_when_it_is_first_gone_to_and_the_last_one_wanted_is_shown(
    qtbot: QtBot, window: MainWindow, log: list[str]
) -> None:
    shown: list[str] = []
    told: list[Any] = []
    window.admit(cast("Any", FakeDesk()), lambda: shown.append("first"))
    window.go("demand", told.append)
    assert window.place == "today"
    qtbot.waitUntil(lambda: bool(shown))
    window.loaded()
    window.go("workers")
    assert window.place == "today"
    window.go("reports", told.append)
    qtbot.waitUntil(lambda: window.place == "reports")
    assert told == [window.page("reports")]
    assert {"loaded workers", "loaded reports"} <= set(log)
    assert not {"built workers", "built demand"} & set(log)
    window.go("workers")
    assert window.place == "workers"  # it is loaded by now
