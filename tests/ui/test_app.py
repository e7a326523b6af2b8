"""The whole window from the first start to the next morning, on a real store."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Application
from desktop_app.ui.signin.dialog import SignInDialog
from desktop_app.ui.signin.first_start import FirstStartDialog

PASSWORD = "mat-khau-thu"  # noqa: S105 - a test's
PATIENCE = 30_000


@pytest.fixture
def start(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Application]]:
    """Starts the application; when the test ends it is closed and its hooks are taken back."""
    for name in ("BANGIAO_STORE", "BANGIAO_OFFICER", "BANGIAO_PASSWORD", "BANGIAO_NOW"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log = logging.getLogger("bangiao.crash")
    before = list(log.handlers)
    made: list[Application] = []

    def begin() -> Application:
        made.append(Application(qapp))
        made[-1].show()
        return made[-1]

    yield begin
    for application in made:
        application.window.close()
        application.close()
        application._language.speak("en")
        application.window.deleteLater()
        application.deleteLater()
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()


def child(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def asked(qtbot: QtBot, application: Application, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in application.window.findChildren(kind)), timeout=PATIENCE)
    return next(dialog for dialog in application.window.findChildren(kind) if dialog.isVisible())


def test_from_the_first_start_to_the_next_morning(
    qtbot: QtBot, tmp_path: Path, start: Callable[[], Application]
) -> None:
    first = start()
    dialog = asked(qtbot, first, FirstStartDialog)
    store = child(dialog, QLineEdit, "firstStore")
    store.setText(str(tmp_path / "store"))
    for name, text in (
        ("firstName", "Nong Thi Huong"),
        ("firstOfficer", "huong"),
        ("firstPassword", PASSWORD),
        ("firstAgain", PASSWORD),
    ):
        QTest.keyClicks(child(dialog, QLineEdit, name), text)
    child(dialog, QPushButton, "firstGo").click()
    qtbot.waitUntil(lambda: first.window.page("today") is not None, timeout=PATIENCE)
    assert "Nong Thi Huong" in child(first.window, QLabel, "officer").text()
    for place in ("demand", "handovers", "workers"):
        child(first.window, QPushButton, f"go_{place}").click()
        assert first.window.page(place) is not None
    qtbot.wait(700)
    first.window.close()
    first.close()

    second = start()
    dialog = asked(qtbot, second, SignInDialog)
    assert child(dialog, QLineEdit, "signinOfficer").text() == "huong"
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), PASSWORD)
    child(dialog, QPushButton, "signinGo").click()
    qtbot.waitUntil(lambda: second.window.page("today") is not None, timeout=PATIENCE)
    qtbot.wait(700)


def test_the_language_is_changed_where_one_signs_in(
    qtbot: QtBot, tmp_path: Path, start: Callable[[], Application]
) -> None:
    application = start()
    dialog = asked(qtbot, application, FirstStartDialog)
    child(dialog, QPushButton, "firstOpen").click()
    signing_in = asked(qtbot, application, SignInDialog)
    assert isinstance(signing_in, SignInDialog)
    signing_in.language_asked.emit("zh")
    qtbot.waitUntil(lambda: asked(qtbot, application, SignInDialog).windowTitle() == "登录")
    dialog = asked(qtbot, application, SignInDialog)
    child(dialog, QLineEdit, "signinStore").setText(str(tmp_path / "nowhere"))
    QTest.keyClicks(child(dialog, QLineEdit, "signinOfficer"), "huong")
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), PASSWORD)
    child(dialog, QPushButton, "signinGo").click()
    qtbot.waitUntil(child(dialog, QLabel, "signinStoreMessage").isVisible, timeout=PATIENCE)


def test_a_crash_anywhere_is_logged_and_shown(
    qtbot: QtBot, own_settings: Path, start: Callable[[], Application]
) -> None:
    application = start()
    asked(qtbot, application, FirstStartDialog)
    people: dict[str, int] = {}
    application.tasks.run(lambda: people["Nông Văn Dũng"])
    qtbot.waitUntil(lambda: application.crashes.dialog is not None, timeout=PATIENCE)
    assert application.crashes.dialog is not None
    application.crashes.dialog.accept()
    told = (own_settings / "bangiao.log").read_text(encoding="utf-8")
    assert "KeyError" in told
    assert "Dũng" not in told
