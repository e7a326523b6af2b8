"""Register by scan in three actions, a passport in two: counted by a filter on the application, with real keys.

An action is a scan, a key chord, a click or one field typed. Looking is an action that no computer sees: it is added.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import BirthPrecision, DocumentKind, Sex
from desktop_app.clock import fixed_clock
from desktop_app.intake.picture_code import read_codes
from desktop_app.services import demo, stores, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from desktop_app.ui.window import MainWindow

PATIENCE = 20_000
CARD = "020090001234|081234567|Hoàng Văn Thụ|01021990|Nam|Thôn Nà Làn, Xã Đồng Đăng, Huyện Cao Lộc, Lạng Sơn|15082021"
BARE = "020090001234|081234567|Hoang Van Thu|01021990|Nam|Thon Na Lan, Xa Dong Dang, Huyen Cao Loc, Lang Son|15082021"
OTHER = "020190005678||Nông Thị Lan|05061990|Nữ|Thôn Bản Vạc, Xã Thụy Hùng, Huyện Cao Lộc, Lạng Sơn|15082021"
_LOOK = 1
_WITHIN_A_SCAN = 0.2
_LEAST_OF_A_SCAN = 20
press: Callable[..., None] = QTest.keyPress
release: Callable[..., None] = QTest.keyRelease


class Counter(QObject):
    """Counts what an officer does. A scan is told from typing by its keys alone: many, and close together."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: list[int] = []
        self._last = 0.0
        self.clicks = 0

    @property
    def scans(self) -> int:
        return sum(keys >= _LEAST_OF_A_SCAN for keys in self._runs)

    @property
    def actions(self) -> int:
        return self.clicks + sum(1 if keys >= _LEAST_OF_A_SCAN else keys for keys in self._runs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not event.spontaneous():
            return False  # what the program sends to itself is nobody's act
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self.clicks += 1
        if event.type() is QEvent.Type.KeyPress and watched is QApplication.focusWidget():
            now = time.monotonic()
            if now - self._last <= _WITHIN_A_SCAN and self._runs:
                self._runs[-1] += 1
            else:
                self._runs.append(1)
            self._last = now
        return False


class Counting:
    """An officer at the window: a scanner in one hand, Enter under the other."""

    def __init__(self, window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
        self.window = window
        self.qtbot = qtbot
        self.desk = desk
        self.counter = Counter()

    def start(self) -> None:
        self.counter = Counter()
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self.counter)

    def stop(self) -> int:
        """How many actions there were; a scan is among them."""
        assert self.counter.scans == 1
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self.counter)
        return self.counter.actions

    def at(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def scan(self, *lines: str, gap: int = 7) -> None:
        """Keys as a scanner sends them, each line ended by Enter; what its keyboard cannot type comes as text."""
        for line in lines:
            for character in line:
                self._send(character)
                time.sleep(gap / 1000)  # as keys that wait for a busy window: it handles them when it gets to it
            press(self.at(), Qt.Key.Key_Return)
            release(self.at(), Qt.Key.Key_Return)

    def _send(self, character: str) -> None:
        if character.isascii():
            press(self.at(), character)
            release(self.at(), character)
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(self.at(), event)

    def _wait(self, milliseconds: int) -> None:
        until = time.monotonic() + milliseconds / 1000
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.001)

    def enter(self) -> None:
        """Nobody presses Enter faster than they look."""
        self._wait(300)
        press(self.at(), Qt.Key.Key_Return)
        release(self.at(), Qt.Key.Key_Return)

    def see(self, what: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(what()), timeout=PATIENCE)

    def words(self, name: str) -> str:
        labels = self.window.findChildren(QLabel, name)
        assert labels, name
        return next((label for label in labels if label.isVisible()), labels[0]).text()

    def shown(self, name: str) -> bool:
        return any(found.isVisible() for found in self.window.findChildren(QWidget, name))

    def saved(self) -> bool:
        return self.window.findChild(QLabel, "bannerText") is not None and self.words("bannerText").startswith("Đã lưu")

    def focus(self) -> str:
        found = QApplication.focusWidget()
        return found.objectName() if found is not None else ""


@pytest.fixture
def officer(own_desk: Desk, open_window: Callable[[Desk], MainWindow], qtbot: QtBot) -> Counting:
    window = open_window(own_desk)
    window.activateWindow()
    found = Counting(window, qtbot, own_desk)
    found.see(lambda: window.page("today") is not None)
    window.go("workers")
    found.see(lambda: found.focus() == "workersSearch")
    return found


def mrz(number: str, name: str, born: str, sex: str, until: str, personal: str) -> tuple[str, str]:
    """The two lines of a Vietnamese passport."""

    def check(text: str) -> str:
        values = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
        return str(sum(values[c] * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)

    number, personal = number.ljust(9, "<"), personal.ljust(14, "<")
    first = f"P<VNM{name}".ljust(44, "<")
    second = f"{number}{check(number)}VNM{born}{check(born)}{sex}{until}{check(until)}{personal}{check(personal)}"
    whole = check(second[:10] + second[13:20] + second[21:43])
    return first, second + whole


PASSPORT = mrz("C1234567", "HOANG<<VAN<THU", "900201", "M", "310815", "020090001234")
OTHERS_PASSPORT = mrz("C7654321", "NONG<<THI<LAN", "900605", "F", "310815", "020190005678")


def register(desk: Desk, **values: object) -> int:
    form = WorkerForm(
        **{  # type: ignore[arg-type]  # the values of a form by name
            "full_name": "Hoàng Văn Thụ",
            "citizen_id": "020090001234",
            "sex": Sex.MALE,
            "birth_precision": BirthPrecision.DAY,
            **values,
        }
    )
    return workers.save(desk, None, form)


def test_register_by_scan_takes_three_actions(officer: Counting) -> None:
    officer.start()
    officer.scan(CARD)
    officer.see(lambda: officer.focus() == "workerSave")
    assert officer.words("workerName") == "Hoàng Văn Thụ"
    officer.enter()
    officer.see(officer.saved)
    assert officer.stop() + _LOOK == 3
    form = workers.load(officer.desk, workers.find(officer.desk, "020090001234")).form
    assert (form.full_name, form.sex, form.address) == ("Hoàng Văn Thụ", Sex.MALE, CARD.split("|")[5])
    assert form.commune_id is not None
    search = officer.window.findChild(QLineEdit, "workersSearch")
    assert isinstance(search, QLineEdit)
    assert search.text() == ""
    assert workers.find(officer.desk, "081234567") == workers.find(officer.desk, "020090001234")


def test_a_passport_takes_two_actions_on_an_open_page(officer: Counting) -> None:
    officer.scan(CARD)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(officer.saved)
    officer.see(lambda: officer.window.findChild(QPushButton, "workerSave").isEnabled() is False)
    officer.start()
    officer.scan(*PASSPORT)
    officer.see(lambda: officer.focus() == "workerSave" and officer.shown("workerPapers"))
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, workers.find(officer.desk, "020090001234")).form.documents)
    assert officer.stop() == 2
    (paper,) = workers.load(officer.desk, workers.find(officer.desk, "020090001234")).form.documents
    assert (paper.kind, paper.number) == (DocumentKind.PASSPORT, "C1234567")
    assert paper.expires_on is not None
    assert workers.total(officer.desk) == 1


def test_a_passport_takes_two_actions_when_nobody_is_open(officer: Counting) -> None:
    worker = register(officer.desk)
    officer.start()
    officer.scan(*PASSPORT)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, worker).form.documents)
    assert officer.stop() == 2


def test_a_damaged_scan_fills_what_is_safe_and_asks_for_the_rest(officer: Counting) -> None:
    officer.scan(BARE)
    officer.see(lambda: officer.focus() == "worker_full_name")
    assert officer.shown("scanNotice")
    assert "không gõ được tiếng Việt" in officer.words("scanNoticeMore")
    assert officer.shown("scanNoticeSetup")
    page = officer.window.page("workers")
    typed = page.panel.typed()  # type: ignore[union-attr]
    assert (typed.full_name, typed.address) == ("", None)
    assert (typed.citizen_id, typed.sex) == ("020090001234", Sex.MALE)


def test_a_known_person_is_opened_with_what_differs(officer: Counting) -> None:
    worker = register(officer.desk, full_name="Hoàng Văn Thu", address="Thôn Nà Làn")
    officer.start()
    officer.scan(CARD)
    officer.see(lambda: officer.focus() == "scanTakeAll")
    assert officer.words("workerName") == "Hoàng Văn Thu"
    assert officer.shown("scanTake_full_name")
    assert workers.load(officer.desk, worker).form.full_name == "Hoàng Văn Thu"
    officer.enter()
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, worker).form.full_name == "Hoàng Văn Thụ")
    assert officer.stop() == 3
    assert workers.total(officer.desk) == 1


def test_a_passport_of_another_person_goes_to_that_one(officer: Counting) -> None:
    other = register(officer.desk, full_name="Nông Thị Lan", citizen_id="020190005678", sex=Sex.FEMALE)
    officer.scan(CARD)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(officer.saved)
    officer.scan(*OTHERS_PASSPORT)
    officer.see(lambda: officer.focus() == "scanNoticeAct")
    assert officer.words("workerName") == "Hoàng Văn Thụ"
    assert officer.words("scanNoticeHead").startswith("Đây là giấy tờ của Nông Thị Lan")
    officer.enter()
    officer.see(lambda: officer.words("workerName") == "Nông Thị Lan" and officer.focus() == "workerSave")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, other).form.documents)
    thu = workers.load(officer.desk, workers.find(officer.desk, "020090001234"))
    assert thu.form.documents == ()


def test_what_is_not_saved_is_asked_about_before_another_comes(officer: Counting) -> None:
    officer.scan(CARD)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.scan(OTHER)
    officer.see(lambda: QApplication.activeModalWidget() is not None)
    QApplication.activeModalWidget().close()  # type: ignore[union-attr]  # Escape: nothing happens
    assert officer.words("workerName") == "Hoàng Văn Thụ"


def test_somebody_alike_on_record_is_asked_about_first(officer: Counting) -> None:
    worker = register(officer.desk, citizen_id=None, birth_date=date(1990, 2, 1))
    officer.scan(*mrz("C1234567", "HOANG<<VAN<THU", "900201", "M", "310815", ""))
    officer.see(lambda: officer.focus() == "scanNoticeAct")
    assert "Hoàng Văn Thụ" in officer.words("scanNoticeHead")
    officer.enter()
    officer.see(lambda: officer.focus() == "workerSave" and officer.words("workerName") == "Hoàng Văn Thụ")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, worker).form.documents)
    assert workers.total(officer.desk) == 1


def test_a_renewed_passport_stands_beside_the_old_one(officer: Counting) -> None:
    worker = register(officer.desk, documents=(DocumentForm(number="B7654321"),))
    officer.scan(*PASSPORT)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(lambda: len(workers.load(officer.desk, worker).form.documents) == 2)


def test_the_first_line_waits_for_the_second(officer: Counting) -> None:
    worker = register(officer.desk)
    officer.scan(PASSPORT[0])
    officer.see(lambda: officer.shown("scanStrip"))
    assert "dòng bên dưới" in officer.words("scanWords")
    officer.scan(PASSPORT[1])
    officer.see(lambda: officer.focus() == "workerSave")
    assert not officer.shown("scanStrip")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, worker).form.documents)


def test_a_name_that_differs_is_told_and_not_taken(officer: Counting) -> None:
    worker = register(officer.desk)
    officer.scan(*mrz("C1234567", "HOANG<<VAN<THUYEN", "900201", "M", "310815", "020090001234"))
    officer.see(lambda: officer.focus() == "workerSave")
    assert "Họ và tên: Giấy tờ ghi: HOANG VAN THUYEN" in officer.words("scanNoticeMore")
    officer.enter()
    officer.see(lambda: workers.load(officer.desk, worker).form.documents)
    assert workers.load(officer.desk, worker).form.full_name == "Hoàng Văn Thụ"


def test_the_same_passport_again_changes_nothing(officer: Counting) -> None:
    register(officer.desk)
    officer.scan(*PASSPORT)
    officer.see(lambda: officer.focus() == "workerSave")
    officer.enter()
    officer.see(officer.saved)
    officer.see(lambda: not officer.window.findChild(QPushButton, "workerSave").isEnabled())
    officer.scan(*PASSPORT)
    officer.see(lambda: officer.shown("scanNotice"))
    assert "đã có đủ" in officer.words("scanNoticeHead")


def test_a_roster_of_another_record_is_told(officer: Counting) -> None:
    officer.scan("BANGIAO:1|ROSTER|001/BG-TTDVVL|1|3|1|9f3a 51c2 e07d")
    officer.see(lambda: officer.shown("scanStrip"))
    assert "001/BG-TTDVVL" in officer.words("scanWords")


def test_a_printed_roster_is_scanned_and_its_handover_opened(
    open_window: Callable[[Desk], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    """The code is read off the issued page, as it is printed, and sent by a scanner."""
    made = demo.run(tmp_path / "demo")
    pages = pypdfium2.PdfDocument(made.roster)
    page = io.BytesIO()
    pages[0].render(scale=4).to_pil().save(page, "PNG")
    pages.close()
    (code,) = read_codes(page.getvalue())
    desk = stores.open_desk(made.store, username=made.username, password=made.password, clock=fixed_clock(made.now))
    window = open_window(desk)
    window.activateWindow()
    officer = Counting(window, qtbot, desk)
    officer.see(lambda: window.page("today") is not None)
    window.go("workers")
    officer.see(lambda: officer.focus() == "workersSearch" and not window._tasks.busy)
    officer.scan(code)
    officer.see(lambda: officer.shown("handoverTitle"))
    officer.see(lambda: officer.words("handoverTitle").startswith(made.handover.number))
    assert officer.words("bannerText").endswith("đây là bản đang có hiệu lực.")
    qtbot.waitUntil(lambda: not window._tasks.busy, timeout=PATIENCE)
    desk.close()


def test_what_is_no_code_of_ours_is_told(officer: Counting) -> None:
    press(officer.at(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    officer.see(lambda: officer.focus() == "scanLine")
    officer.scan("https://example.org/a-code-of-somebody-else")
    officer.see(lambda: "Không nhận ra" in officer.words("scanWords"))
