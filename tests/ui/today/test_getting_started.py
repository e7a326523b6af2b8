"""The first steps on Today: they go where they say, tick themselves off, and stay away once they were hidden."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.services import demand
from desktop_app.services.getting_started import Step
from desktop_app.services.work import Changes, Desk
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.today.page import TodayPage
from resources import ROOT


class Window(QMainWindow):
    """What the card asks of the window it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.went: list[str] = []

    def go(self, place: str, then: Callable[[Any], object] | None = None) -> None:
        self.went.append(place)
        if then is not None:
            then(self)

    def open_tab(self, key: str) -> None:
        self.went.append(key)


@pytest.fixture
def window(desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.setCentralWidget(TodayPage(desk_sqlite, tasks))
    made.show()
    page_of(made).activated()
    settle()
    return made


def page_of(window: Window) -> TodayPage:
    page = window.centralWidget()
    assert isinstance(page, TodayPage)
    return page


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_steps_tick_themselves_off_and_go_where_they_say(
    window: Window, desk_sqlite: Desk, settle: Callable[..., None]
) -> None:
    page = page_of(window)
    assert page.tour.card is not None
    assert page.tour.card.isVisible()
    press(window, "started_officers")
    settle()
    assert window.went == ["office", "officers"]
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    page.changed(Changes({"agreement": frozenset({1})}))
    settle(400)
    shown = {step for step, (_sign, _said, button) in page.tour.card.rows.items() if not button.isHidden()}
    assert shown == set(Step) - {Step.AGREEMENT, Step.JOB_ORDER}


def test_what_was_hidden_stays_hidden_until_it_is_taken_back(
    window: Window, desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot
) -> None:
    page = page_of(window)
    press(window, "gettingStartedHide")
    assert page.tour.card is not None
    assert not page.tour.card.isVisible()
    assert list(settings.load().tours.values()) == ["dismissed"]
    again = TodayPage(desk_sqlite, tasks)
    qtbot.addWidget(again)
    again.activated()
    settle()
    assert again.tour.card is None
    press(window, "bannerUndo")
    assert page.tour.card.isVisible()
    assert settings.load().tours == {}
    press(window, "gettingStartedHide")
    assert again.tour.dismissed
    again.tour.come_back()
    settle()
    assert again.tour.card is not None
    assert again.tour.card.isVisibleTo(again)
    assert settings.load().tours == {}
