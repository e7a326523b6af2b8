"""The whole window from the first start to the next morning, on a real store."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.slots import Cost
from desktop_app import settings
from desktop_app.app import Application
from desktop_app.services import first_start as services_first_start
from desktop_app.services import stores
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.packets.dialog import PacketsDialog
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


def is_at(dialog: Any, step: int) -> bool:
    return bool(dialog.step == step)


def asked(qtbot: QtBot, application: Application, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in application.window.findChildren(kind)), timeout=PATIENCE)
    return next(dialog for dialog in application.window.findChildren(kind) if dialog.isVisible())


def there(application: Application, place: str) -> bool:
    return application.window.page(place) is not None


def test_from_the_first_start_to_the_next_morning(
    qtbot: QtBot, tmp_path: Path, start: Callable[[], Application]
) -> None:
    first = start()
    dialog = asked(qtbot, first, FirstStartDialog)
    child(dialog, QLineEdit, "firstStore").setText(str(tmp_path / "store"))
    for step in (1, 2, 3):
        child(dialog, QPushButton, "firstGo").click()
        qtbot.waitUntil(partial(is_at, dialog, step), timeout=PATIENCE)
    for name, text in (
        ("firstName", "Nong Thi Huong"),
        ("firstOfficer", "huong"),
        ("firstPassword", PASSWORD),
        ("firstAgain", PASSWORD),
    ):
        QTest.keyClicks(child(dialog, QLineEdit, name), text)
    child(dialog, QPushButton, "firstGo").click()
    shown = child(dialog, QLabel, "firstCode")
    qtbot.waitUntil(shown.isVisible, timeout=PATIENCE)
    child(dialog, QLineEdit, "firstTyped").setText(shown.text().split()[5])
    child(dialog, QPushButton, "firstGo").click()
    qtbot.waitUntil(lambda: first.window.page("today") is not None, timeout=PATIENCE)
    assert "Nong Thi Huong" in child(first.window, QLabel, "officer").text()
    for place in ("demand", "handovers", "workers"):
        child(first.window, QPushButton, f"go_{place}").click()
        qtbot.waitUntil(partial(there, first, place), timeout=PATIENCE)
    qtbot.wait(700)
    first.window.close()
    first.close()

    second = start()
    second.named = tmp_path / "BG-2026-0001.bgp"  # as by a double click on it
    second.named.write_bytes(b"not sealed by anybody")
    dialog = asked(qtbot, second, SignInDialog)
    assert child(dialog, QLineEdit, "signinOfficer").text() == "huong"
    QTest.keyClicks(child(dialog, QLineEdit, "signinPassword"), PASSWORD)
    child(dialog, QPushButton, "signinGo").click()
    packets = asked(qtbot, second, PacketsDialog)
    question = packets.findChild(QMessageBox)
    assert question is not None
    assert "BG-2026-0001.bgp" in question.text()
    assert second.named is None
    question.reject()
    packets.reject()
    file = tmp_path / "BG-2026-0001.bgp"
    program = subprocess.Popen([sys.executable, "-m", "desktop_app", str(file)])  # by a double click
    packets = asked(qtbot, second, PacketsDialog)
    question = packets.findChild(QMessageBox)
    assert question is not None
    question.reject()
    packets.reject()
    assert program.wait(timeout=60) == 0
    qtbot.wait(700)


def test_practice_is_left_for_the_first_start_while_there_is_no_real_record(
    qtbot: QtBot, tmp_path: Path, start: Callable[[], Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    def practise(*, language: str, **_watched: Any) -> Desk:
        officer: dict[str, Any] = {"username": "demo", "password": PASSWORD}
        cost = Cost(passes=1, memory_kib=8, lanes=1)
        stores.init_store(tmp_path / "practice", **officer, full_name="Nguyễn Thị Thử", practice=True, cost=cost)
        return stores.open_desk(tmp_path / "practice", **officer, language=language)

    monkeypatch.setattr(services_first_start, "practise", practise)
    application = start()
    dialog = asked(qtbot, application, FirstStartDialog)
    child(dialog, QRadioButton, "firstPractice").click()
    child(dialog, QPushButton, "firstGo").click()
    qtbot.waitUntil(lambda: application.window.page("today") is not None, timeout=PATIENCE)
    leave = child(application.window, QPushButton, "practiceLeave")
    assert leave.isVisible()
    leave.click()
    again = asked(qtbot, application, FirstStartDialog)
    assert again is not dialog
    assert (settings.load().store, settings.load().real_store) == ("", "")
    assert not leave.isVisible()
    child(again, QPushButton, "firstLanguage_zh").click()
    qtbot.waitUntil(lambda: asked(qtbot, application, FirstStartDialog).windowTitle() == "新建档案库", timeout=PATIENCE)


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
