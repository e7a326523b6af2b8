"""What the tests of Demand share: the page at a store with the sample in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services import demand
from desktop_app.services.work import Desk
from desktop_app.ui.demand.page import DemandPage
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.tasks import Tasks
from resources import ROOT


@pytest.fixture
def filled_page(desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot) -> DemandPage:
    """The page as it is shown once the sample file was applied; it hears of every change, as in the window."""
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    made = DemandPage(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    settle()
    return made


@pytest.fixture
def tab_of(filled_page: DemandPage) -> Callable[[str], NounTab]:
    """Turns to the tab of a noun."""

    def turn(key: str) -> NounTab:
        tab = next(tab for tab in filled_page.tabs if tab.noun.key == key)
        filled_page.book.setCurrentWidget(tab)
        return tab

    return turn
