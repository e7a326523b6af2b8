"""A server's address is tried before it is used; what is wrong stands at its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.errors import KnownError
from desktop_app.ui.signin.doors import Doors, ServerFound
from desktop_app.ui.signin.server import ServerDialog
from desktop_app.ui.tasks import Tasks


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def dialog_with(window: QWidget, tasks: Tasks, probe: Callable[[str, str], ServerFound]) -> ServerDialog:
    def never(*_: object) -> None:
        pytest.fail("nobody signs in here")

    doors = Doors(exists=lambda _: True, open=never, make=never, practise=never, probe=probe)  # type: ignore[arg-type]
    dialog = ServerDialog(doors, tasks, language="vi", parent=window)
    dialog.open()
    return dialog


def press(dialog: ServerDialog) -> None:
    button = dialog.findChild(QPushButton, "serverGo")
    assert isinstance(button, QPushButton)
    button.click()


def test_an_address_is_tried_and_given_without_its_password(qtbot: QtBot, window: QWidget, tasks: Tasks) -> None:
    asked = []

    def probe(address: str, password: str) -> ServerFound:
        asked.append((address, password))
        return ServerFound(address, made=True)

    dialog = dialog_with(window, tasks, probe)
    dialog._host.set_value("maychu.test:5433")
    dialog._password.set_value("bí mật")
    dialog._certificate.set_value("/etc/ca.crt")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(dialog)
    address = "postgresql://bangiao_app@maychu.test:5433/bangiao?sslmode=verify-full&sslrootcert=/etc/ca.crt"
    assert asked == [(address, "bí mật")]
    assert chosen.args == [address, True]


@pytest.mark.parametrize(
    ("code", "field"),
    [
        ("server_unknown_host", "_host"),
        ("server_not_running", "_host"),
        ("server_driver", "_host"),
        ("server_refused", "_password"),
        ("server_no_database", "_database"),
        ("server_unprepared", "_database"),
        ("server_tls_untrusted", "_certificate"),
    ],
)
def test_what_is_wrong_stands_at_its_field(qtbot: QtBot, window: QWidget, tasks: Tasks, code: str, field: str) -> None:
    def probe(address: str, _password: str) -> ServerFound:
        raise KnownError(code, store=address)

    dialog = dialog_with(window, tasks, probe)
    dialog._host.set_value("maychu.test")
    press(dialog)
    qtbot.waitUntil(lambda: bool(getattr(dialog, field).message.text()))
    assert dialog.isVisible()
