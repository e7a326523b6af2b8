"""Every screen by keyboard and by screen reader, and in another language without a restart: one store, one window."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabWidget, QWidget

from desktop_app.services.work import Desk
from desktop_app.ui.language import Language
from desktop_app.ui.navigation import PLACES
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow
from tests.guide import picture_store
from tests.ui import reading

SCREENS: dict[str, tuple[tuple[str, ...], ...]] = {
    # what is pressed or chosen on a place, one screen after the other
    "today": ((),),
    "workers": ((), ("workersFilters",), ("workersDuplicates",), ("workersImport",), ("workersNew",)),
    "demand": ((), ("demandNew",), *((f"demandTabs/{tab}",) for tab in range(1, 9)), ("demandTabs/6", "demandNew")),
    "handovers": ((), ("handoverNew",), ("handoverBlanks",), ("handoverPackets",)),
    "declarations": ((), ("declarationsPill_sent",), ("declarationsCalendar",), ("declarationsPrint",)),
    "followup": ((), ("acrossReminders",), ("followUpTabs/1",), ("followUpTabs/1", "incidentNew"), ("followUpTabs/2",)),
    "reports": ((), *((f"reportsTabs/{tab}",) for tab in range(1, 6)), ("reportsTabs/5", "reportYearEdit")),
    "office": ((), *((f"officeTabs/{tab}",) for tab in range(1, 7)), ("officersNew",)),
}
_LONG = 30


class _Heard(QObject):
    made = Signal(object)


class Stage:
    """The window on a store with a morning's work in it."""

    def __init__(self, desk: Desk, number: str, tasks: Tasks) -> None:
        self.desk, self.number, self.tasks = desk, number, tasks
        self.heard = _Heard()
        desk.announce = self.heard.made.emit
        self.window = self.open_window()

    def open_window(self) -> MainWindow:
        window = MainWindow(self.tasks)
        window.resize(1366, 768)
        self.heard.made.connect(window.records_changed)
        window.show()
        window.admit(self.desk)
        self.settle()
        return window

    def settle(self, least: float = 0.0) -> None:
        began, quiet = time.monotonic(), 0
        while quiet < 3 or time.monotonic() < began + least:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            quiet = 0 if self.tasks.busy else quiet + 1
            time.sleep(0.003)
            assert time.monotonic() < began + _LONG

    def at(self, place: str, window: MainWindow | None = None) -> QWidget:
        window = window or self.window
        window.go(place)
        self.settle(0.02)
        page = window.page(place)
        assert page is not None
        return page

    def walk(self, place: str, steps: tuple[str, ...]) -> QWidget:
        """Go there; what stands in front at the end."""
        page = self.at(place)
        for book in page.findChildren(QTabWidget):
            book.setCurrentIndex(0)
        for step in steps:
            name, _, tab = step.partition("/")
            if tab:
                page.findChild(QTabWidget, name).setCurrentIndex(int(tab))
            else:
                button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisible())
                button.click()
            self.settle()
        return self.front() or page

    def front(self) -> QWidget | None:
        return QApplication.activeModalWidget()

    def clear(self) -> None:
        """By Escape, as an officer does it."""
        while (front := self.front()) is not None:
            QTest.keyClick(front.focusWidget() or front, Qt.Key.Key_Escape)
            self.settle()
            assert self.front() is not front, f"Escape does not close {front.objectName()}"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, str]]:
    desk, number = picture_store.make_store(tmp_path_factory.mktemp("assistive") / "store")
    yield desk, number
    desk.close()


@pytest.fixture
def stage(store: tuple[Desk, str], tasks: Tasks, spoken: Language) -> Iterator[Stage]:
    desk, number = store
    desk.language = spoken.code
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    made = Stage(desk, number, tasks)
    yield made
    for window in (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)):
        window.dismiss()
        window.close()
        window.deleteLater()
    QAccessible.setActive(was)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_control_is_read_reached_and_left(stage: Stage) -> None:
    """Names, roles, states, cells; Tab in the layout's order, each stop in sight; Escape closes what was opened."""
    found: list[str] = []
    seen = set[str]()
    for place, screens in SCREENS.items():
        for steps in screens:
            shown = stage.walk(place, steps)
            where = "/".join((place, *steps))
            found += [f"{where}: {fault}" for fault in (*reading.faults(shown, "vi"), *reading.blind(shown, seen))]
            stage.clear()
            panel: Any = getattr(stage.window.page("workers"), "panel", None)
            if steps == ("workersNew",):
                panel.drop()
    assert found == []


def test_a_worker_and_a_handover_are_read(stage: Stage) -> None:
    from desktop_app.services import handovers

    page: Any = stage.at("handovers")
    page.open(stage.number)
    stage.settle(0.05)
    found = reading.faults(page, "vi")
    page = stage.at("workers")
    page.open_worker(handovers.show(stage.desk, stage.number).lines[0].worker_id)
    stage.settle(0.05)
    groups: Any = page.findChild(QWidget, "workerGroups")
    for tab in range(groups.count()):
        groups.setCurrentIndex(tab)
        stage.settle()
        found += [f"{tab}: {fault}" for fault in reading.faults(page, "vi")]
    assert found == []


@pytest.mark.parametrize("place", ["today", "workers", "demand", "reports"])
def test_tab_goes_through_all_of_a_page(stage: Stage, place: str) -> None:
    """Pressed until it comes round: everything that it can stop at was stopped at, in the order of the layout."""
    page = stage.at(place)
    wanted = [each for each in reading.stops(page) if not _chooses_by_arrows(each)]
    stage.window.activateWindow()
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    went = [wanted[0]]
    for _ in range(3 * len(wanted) + 40):
        at = QApplication.focusWidget()
        assert at is not None
        chord = (
            Qt.KeyboardModifier.ControlModifier if type(at).__name__.endswith("TextEdit") else Qt.KeyboardModifier(0)
        )
        QTest.keyClick(at, Qt.Key.Key_Tab, chord)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is wanted[0]:
            break
        went.append(focus)
    assert [each.objectName() for each in wanted if each not in went] == []
    inside = [each for each in went if each in wanted]
    assert [each.objectName() for each in inside] == [each.objectName() for each in wanted]


def _chooses_by_arrows(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not widget.isChecked() and reading._exclusive(widget)


# Languages


def said(window: MainWindow) -> Counter[str]:
    """Every text in sight, and how often; the rows of tables too."""
    found = Counter(text for widget in reading.shown(window) for text in reading.texts(widget))
    for table in window.findChildren(QWidget):
        model = getattr(table, "rows", None)
        if model is not None and table.isVisible() and hasattr(model, "rowCount"):
            found.update(str(model.index(0, place).data() or "") for place in range(model.columnCount()))
    return found


def turn(stage: Stage, language: Language, code: str) -> None:
    def change() -> None:
        language.speak(code)
        stage.desk.language = code

    stage.window.speak(change)
    stage.settle(0.03)


def test_a_window_that_changes_its_language_says_what_a_fresh_one_says(stage: Stage, spoken: Language) -> None:
    """On every place, to Chinese and to Vietnamese by turns; nothing of the language before stays."""
    turned: dict[str, tuple[str, Counter[str]]] = {}
    for place in (each.key for each in PLACES):
        stage.at(place)
        code = "vi" if spoken.code == "zh" else "zh"
        turn(stage, spoken, code)
        turned[place] = code, said(stage.window)
    differ: list[str] = []
    for code in ("vi", "zh"):
        spoken.speak(code)
        stage.desk.language = code
        fresh = stage.open_window()
        for place, (its, was) in turned.items():
            if its == code:
                stage.at(place, fresh)
                now = said(fresh)
                differ += [f"{place}: {text!r}" for text in (now - was) + (was - now)]
                differ += [f"{place}: {text!r} is English" for text in was if text.strip() in reading.english(code)]
        fresh.dismiss()
    assert differ == []


def test_the_guide_that_is_open_changes_with_it(stage: Stage, spoken: Language) -> None:
    def words() -> Counter[str]:
        guide = stage.window.helper.guide
        assert guide is not None
        return Counter(text for widget in reading.shown(guide) for text in reading.texts(widget))

    stage.window.helper.open()
    stage.settle(0.05)
    before = words()
    turn(stage, spoken, "zh")
    there = words()
    assert [text for text in there if text.strip() in reading.english("zh")] == []
    assert there["全部快捷键"]
    turn(stage, spoken, "vi")
    again = words()
    assert (again - before) + (before - again) == Counter()
    stage.window.helper.close()
