"""The lock hides what is on the screen and keeps what was typed; a password is never kept anywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.models import Officer
from desktop_app.services import attempts
from desktop_app.services.work import Desk
from desktop_app.ui.lock import GATE_WINDOW, Locker
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow

OWN = "mat-khau-thu"
Settle = Callable[..., None]


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks) -> MainWindow:
    made = MainWindow(tasks, ())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def unlock(locker: Locker, password: str, settle: Settle) -> None:
    locker.page.password.set_value(password)
    locker.page.go.click()
    settle()


def test_it_hides_everything_and_keeps_what_was_typed(
    window: MainWindow, tasks: Tasks, desk_sqlite: Desk, settle: Settle, own_settings: Path, qtbot: QtBot
) -> None:
    typed = QLineEdit("chưa lưu", window.shell)
    typed.show()
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    locker = Locker(window, tasks)
    locker.watch(desk_sqlite)
    settle()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    settle()
    assert locker.locked
    assert not typed.isVisible()
    assert not other.isVisible()
    unlock(locker, "sai", settle)
    assert locker.locked
    assert locker.page.password.message.isVisible()
    unlock(locker, OWN, settle)
    assert not locker.locked
    assert typed.isVisible()
    assert typed.text() == "chưa lưu"
    assert other.isVisible()
    kept = [file for folder in (own_settings, Path(desk_sqlite.store.location)) for file in folder.rglob("*")]
    assert not any(OWN.encode() in file.read_bytes() for file in kept if file.is_file())


def test_wrong_passwords_cost_a_wait_as_at_signing_in(
    window: MainWindow, tasks: Tasks, desk_sqlite: Desk, settle: Settle
) -> None:
    locker = Locker(window, tasks)
    locker.watch(desk_sqlite)
    settle()
    locker.lock(by_hand=False)
    for _ in range(attempts.FREE + 1):
        attempts.failed(desk_sqlite.store.location, "lan", desk_sqlite.now())
    unlock(locker, OWN, settle)
    assert locker.locked
    assert locker.page.wait.isVisible()
    assert "5" in locker.page.wait.text()
    assert not locker.page.go.isEnabled()
    locker.page.wait.stop()


def test_it_waits_for_the_gate(
    window: MainWindow, tasks: Tasks, desk_sqlite: Desk, settle: Settle, qtbot: QtBot
) -> None:
    locker = Locker(window, tasks)
    locker.watch(desk_sqlite)
    settle()
    gate = QWidget()
    gate.setObjectName(GATE_WINDOW)
    qtbot.addWidget(gate)
    gate.show()
    locker._idle()
    assert not locker.locked
    gate.hide()
    locker._idle()
    assert locker.locked
    settle()
    locker.stop()


def test_who_was_disabled_meanwhile_sees_nothing_more(
    window: MainWindow, tasks: Tasks, desk_sqlite: Desk, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.services.desk._LOOKED_FOR", 0.0)
    locker = Locker(window, tasks)
    locker.watch(desk_sqlite)
    settle()
    with desk_sqlite.work("officer.disable") as done:
        done.session.get_one(Officer, desk_sqlite.officer_id).active = False
    assert not locker.locked
    locker.read_again()
    settle()
    assert locker.locked
    unlock(locker, OWN, settle)
    assert locker.locked
    locker.stop()
