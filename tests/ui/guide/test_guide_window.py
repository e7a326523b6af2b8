"""F1 opens the guide at the screen, wherever one is; there one reads, searches, goes back, prints and saves."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.helping import GuideButton, Helper
from desktop_app.ui.language import Language
from desktop_app.ui.rail import Rail
from desktop_app.ui.tasks import Tasks

GuideWindow = Any


@pytest.fixture
def office(qtbot: QtBot) -> QWidget:
    """A window with two pages that the guide knows; the first has the focus."""
    window = QWidget()
    layout = QVBoxLayout(window)
    for name in ("workersPage", "declarationsPage"):
        page = QWidget()
        page.setObjectName(name)
        QVBoxLayout(page).addWidget(QLineEdit())
        layout.addWidget(page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def helper(office: QWidget, tasks: Tasks) -> Iterator[Helper]:
    made = Helper(office, tasks)
    yield made
    made.close()


@pytest.fixture
def guide(helper: Helper) -> GuideWindow:
    helper.open_at("today")
    return helper.guide


def press_f1(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_F1)


def test_f1_opens_the_guide_at_the_page_that_has_the_focus(office: QWidget, helper: Helper, qtbot: QtBot) -> None:
    for page, topic in (("workersPage", "workers"), ("declarationsPage", "declarations")):
        line = office.findChild(QWidget, page).findChild(QLineEdit)
        office.activateWindow()
        qtbot.waitUntil(office.isActiveWindow)
        line.setFocus()
        press_f1(line)
        assert helper.guide is not None
        assert helper.guide.page().key == topic
        assert helper.guide.isVisible()


def test_a_dialog_gets_the_key_too_and_leads_to_its_own_part(office: QWidget, helper: Helper, qtbot: QtBot) -> None:
    dialog = QDialog(office)
    dialog.setObjectName("importDialog")
    line = QLineEdit(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    line.setFocus()
    press_f1(line)
    assert helper.guide is not None
    assert helper.guide._now == "workers#nhap-danh-sach"
    assert not helper.guide.isModal()
    dialog.reject()


def test_a_window_of_its_own_such_as_the_gate_has_it_too(helper: Helper, qtbot: QtBot) -> None:
    gate = QWidget()
    gate.setObjectName("gateWindow")
    line = QLineEdit(gate)
    qtbot.addWidget(gate)
    gate.show()
    gate.activateWindow()
    qtbot.waitUntil(gate.isActiveWindow)
    line.setFocus()
    press_f1(line)
    assert helper.guide is not None
    assert helper.guide.page().key == "gate"


def test_nothing_of_the_guide_is_loaded_before_it_is_opened(tmp_path: Path) -> None:
    import os
    import subprocess

    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from desktop_app.ui.tasks import Tasks;"
        "from desktop_app.ui.window import MainWindow; app = QApplication([]); tasks = Tasks();"
        "window = MainWindow(tasks); window.show(); tasks.close();"
        "print([m for m in sys.modules if 'guide' in m or 'getting_started' in m])"
    )
    environment = os.environ | {"BANGIAO_CONFIG": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert told.stdout.strip() == "[]"


def test_one_goes_back_and_forward(guide: GuideWindow) -> None:
    guide.contents.chosen.emit("reports")
    guide.reader.anchorClicked.emit(QUrl("page:gate#diem-danh"))
    assert guide.page().key == "gate"
    guide.back.click()
    assert guide.page().key == "reports"
    guide.back.click()
    assert guide.page().key == "today"
    assert not guide.back.isEnabled()
    guide.forward.click()
    assert guide.page().key == "reports"
    guide.go("workers")
    assert not guide.forward.isEnabled()


def test_the_search_finds_without_marks_and_shows_where(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "mau trong")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.page().key == "gate_morning"
    assert guide.reader.extraSelections()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.search.text() == ""
    assert guide.isVisible()
    assert guide.contents.currentItem().text() == guide.page().title
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_what_is_not_there_is_said(guide: GuideWindow) -> None:
    QTest.keyClicks(guide.search, "xyzxyz")
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.contents.count() == 1
    assert guide.page().key == "today"


def test_pictures_are_as_wide_as_the_room_and_open_in_their_size(guide: GuideWindow, qtbot: QtBot) -> None:
    from PySide6.QtGui import QTextDocument

    image = guide.reader.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("today.png"))
    assert 0 < image.width() <= guide.reader.viewport().width()
    guide.reader.anchorClicked.emit(QUrl("picture:today.png"))
    dialog = guide.findChild(QDialog, "guidePicture")
    assert dialog.isVisible()
    dialog.close()
    del qtbot


@pytest.mark.parametrize(("language", "told"), [("vi", False), ("zh", True), ("en", True)])
def test_the_window_speaks_three_languages_and_says_that_the_text_speaks_one(
    helper: Helper, spoken: Language, language: str, told: bool
) -> None:
    spoken.speak(language)
    helper.open_at("shortcuts")
    guide = helper.guide
    assert guide is not None
    note = guide.findChild(QLabel, "guideLanguage")
    assert (note is not None) is told
    word = {"vi": "Ở mọi nơi", "zh": "任何位置", "en": "Everywhere"}[language]
    assert word in guide.reader.toPlainText()


def test_another_language_makes_the_window_anew(helper: Helper, spoken: Language) -> None:
    helper.open_at("today")
    first = helper.guide
    spoken.speak("zh")
    helper.open_at("today")
    assert helper.guide is not first


def test_it_is_saved_as_a_pdf(guide: GuideWindow, tmp_path: Path, settle: Callable[[int], None]) -> None:
    guide.papers.take(guide.paper(whole=False))
    guide.papers.write(tmp_path / "trang.pdf")
    settle(50)
    assert (tmp_path / "trang.pdf").read_bytes().startswith(b"%PDF")


def test_the_rail_says_that_there_is_a_guide_in_the_language_of_the_window(
    helper: Helper, spoken: Language, qtbot: QtBot
) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    helper.add_to(rail)
    button = rail.findChild(GuideButton, "railGuide")
    assert button is not None
    assert button.text().strip() == "Hướng dẫn · F1"
    spoken.speak("en")
    QApplication.processEvents()
    assert button.text().strip() == "Guide · F1"
    button.click()
    assert helper.guide is not None
