"""Jobs of an officer by keys alone, on the real window: nothing is clicked, and no method of a page is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import HandoverState
from desktop_app.formats import fold
from desktop_app.services import backups, handovers, incidents, workers
from desktop_app.services.work import Desk
from desktop_app.ui.find import actions
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow

Settle = Callable[..., None]
K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
_STEPS = 60


class _Heard(QObject):
    """Brings changes to the window, as the application does."""

    made = Signal(object)


class Hands:
    """Keys into whatever has the focus; each is answered before the next."""

    def __init__(self, window: MainWindow, settle: Settle) -> None:
        self.window, self.settle = window, settle

    def at(self) -> QWidget:
        """What the keys go to. Offscreen nobody makes the window active again after a dialog."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        front = front or QApplication.activeWindow() or self.window
        found = QApplication.focusWidget()
        if found is None or found.window() is not front.window():
            front.activateWindow()
            self.settle(30)
            found = QApplication.focusWidget()
        return found or front

    def press(self, key: Qt.Key, chord: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.at(), key, chord)
        self.settle(40 if chord is Qt.KeyboardModifier.NoModifier else 180)  # a button's shortcut takes its time

    def type(self, text: str) -> None:
        QTest.keyClicks(self.at(), fold(text))
        self.settle(150)

    def tab_to(self, name: str) -> None:
        """By Tab, as far as it is; nobody would go further than some screenfuls."""
        for _ in range(_STEPS):
            at = self.at()
            if name in {at.objectName(), (at.parentWidget() or at).objectName()}:
                return
            self.press(K.Key_Tab)
        pytest.fail(f"Tab does not come to {name}")

    def find(self, control: str) -> None:
        """An action by Ctrl+K and its words."""
        self.press(K.Key_K, CTRL)
        self.type(next(one.words() for one in actions.OFFERED if one.control == control).removesuffix("…"))
        self.press(K.Key_Return)
        self.settle(100)


@pytest.fixture
def hands(qtbot: QtBot, tasks: Tasks, samples_desk_sqlite: Desk, settle: Settle) -> Iterator[Hands]:
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    heard = _Heard(window)
    heard.made.connect(window.undoing.heard)
    heard.made.connect(window.records_changed)
    samples_desk_sqlite.announce = heard.made.emit
    window.show()
    window.admit(samples_desk_sqlite)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle(50)
    yield Hands(window, settle)
    settle()


def test_a_worker_is_entered_and_kept_by_enter(hands: Hands, samples_desk_sqlite: Desk) -> None:
    hands.press(K.Key_2, CTRL)
    hands.press(K.Key_N, CTRL)
    hands.type("Nong Van Moi")
    hands.press(K.Key_Return)
    hands.settle(100)

    def there() -> list[str]:
        return [row.full_name for row in workers.search(samples_desk_sqlite, "nong van moi")]

    assert there() == ["nong van moi"]
    hands.press(K.Key_1, CTRL)
    for key, found in ((K.Key_Z, []), (K.Key_Y, ["nong van moi"])):  # taken back and done again from another page
        hands.press(key, CTRL)
        hands.settle(100)
        assert there() == found


def test_a_draft_is_made_and_cancelled(hands: Hands, samples_desk_sqlite: Desk) -> None:
    hands.press(K.Key_4, CTRL)
    hands.press(K.Key_N, CTRL)
    hands.press(K.Key_Return)  # Enter goes to what is not filled in yet: the partner
    hands.press(K.Key_Down)
    hands.press(K.Key_Return)
    hands.settle(100)
    (made,) = handovers.listed(samples_desk_sqlite)
    assert made.state is HandoverState.DRAFT
    hands.tab_to("handoverCancel")
    hands.press(K.Key_Return)
    hands.type("mua lon")
    hands.press(K.Key_Return)  # another line of the reason
    assert handovers.listed(samples_desk_sqlite)[0].state is HandoverState.DRAFT
    hands.tab_to("cancelHandoverYes")
    hands.press(K.Key_Return)
    hands.settle(100)
    assert handovers.listed(samples_desk_sqlite)[0].state is HandoverState.CANCELLED


def test_a_case_is_opened_and_a_backup_made_from_the_find_line(hands: Hands, samples_desk_sqlite: Desk) -> None:
    hands.find("incidentNew")
    who = workers.search(samples_desk_sqlite, limit=1)[0]
    hands.type(who.citizen_id or who.full_name)
    hands.press(K.Key_Return)
    hands.tab_to("openIncident_kind")
    hands.press(K.Key_Down)
    hands.tab_to("openIncident_about")
    hands.type("mat ho chieu")
    hands.tab_to("openIncidentYes")
    hands.press(K.Key_Return)
    hands.settle(100)
    assert [case.row.worker_id for case in incidents.listed(samples_desk_sqlite)] == [who.id]
    hands.find("backupNow")
    hands.settle(300)
    assert list(backups.default_folder(samples_desk_sqlite.store.location).iterdir())
