"""A record with the samples in it, and the page over it as the window shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop_app.services.work import Changes, Desk
from desktop_app.ui.handovers.page import HandoversPage
from desktop_app.ui.tasks import Tasks


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


@pytest.fixture
def full_desk(lists_desk_sqlite: Desk) -> Desk:
    """Partners, orders, and the people of the two smaller samples."""
    return lists_desk_sqlite


@pytest.fixture
def page(full_desk: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot) -> Iterator[HandoversPage]:
    """The page, shown, with the list read; it hears of changes."""
    made = HandoversPage(full_desk, tasks)
    qtbot.addWidget(made)
    announcer = Announcer()
    announcer.announced.connect(made.changed)

    def announce(changes: Changes) -> None:
        announcer.announced.emit(changes)

    full_desk.announce = announce
    made.resize(1170, 768)
    made.show()
    settle()
    yield made
    settle()
