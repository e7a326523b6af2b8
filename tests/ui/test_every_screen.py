"""On every screen, in three languages, text has its room and nothing stands over anything else; Enter and the keys."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app import ui
from desktop_app.ui import theme
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.language import Language
from desktop_app.ui.tasks import Tasks
from tests.ui import screen_store
from tests.ui.every_screen import HEIGHT, WIDTH, Stage
from tests.ui.measuring import faults
from tests.ui.reading import enter_faults, key_faults
from tests.ui.screen_list import SCREENS

_SIDEWAYS = re.compile(r": is wider than its place$|: tab .* is outside$")
"""At 125 % a table and a row of tabs may be scrolled sideways."""


@pytest.fixture
def stage(tmp_path: Path, spoken: Language, tasks: Tasks) -> Iterator[Stage]:
    """The window on a store with something in every list, at the size of an office screen."""
    theme.load_chinese_font()
    desk, number = screen_store.open_or_make(tmp_path / "store")
    made = Stage(desk, number, tasks, spoken, painted=False)
    yield made
    made.clear()
    made.window.close()
    made.window.deleteLater()
    QApplication.processEvents()
    tasks.close()
    desk.close()


def _faults_at_150(stage: Stage, shown: QWidget) -> list[str]:
    """What has no room where a full screen, 1920 x 1080, has 1280 x 720; of what fills the window."""
    filling = shown.window()
    if filling is not stage.window and filling.width() < WIDTH:
        return []
    filling.resize(1280, 720)
    stage.settle()
    found = faults(shown)
    filling.resize(WIDTH, HEIGHT)
    stage.settle()
    return found


def _faults_at_125(stage: Stage, shown: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has no room where an office screen has 1092 x 614, less the desktop's bar and the title; of a dialog."""
    if not isinstance(shown, Dialog):
        return []
    monkeypatch.setattr(shown, "room", lambda: QSize(1092, 532))
    shown.hide()
    shown.resize(shown.size().boundedTo(QSize(1068, 558)))  # as `resize_within` has it there
    shown.show()
    stage.settle()
    found = [fault for fault in faults(shown) if not _SIDEWAYS.search(fault)]
    size = shown.size()
    if size.width() > 1092 or size.height() > 532:
        found.append(f"{size.width()}x{size.height()} is larger than the screen")
    scrolled = shown.scrolled
    if scrolled is not None and all(scrolled.isAncestorOf(button) for button in shown.findChildren(QPushButton)):
        found.append("no button stands beneath what is scrolled")
    return found


def _never_opened(seen: set[type]) -> list[str]:
    """The dialogs of the program that no step of the list opens: of new ones, too."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    kinds = list(Dialog.__subclasses__())
    for kind in kinds:  # grows as it goes
        kinds += kind.__subclasses__()
    ours = [kind for kind in kinds if kind.__module__.startswith(ui.__name__)]
    return [kind.__name__ for kind in ours if not any(issubclass(one, kind) for one in seen)]


def test_on_every_screen_text_has_its_room_in_three_languages(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[str] = []
    seen: set[type] = set()
    for code in ("vi", "zh", "en"):
        stage.speak(code)
        for screen in SCREENS:
            shown = stage.open(screen)
            seen |= {type(each) for each in QApplication.topLevelWidgets() if each.isVisible()}
            if wrong := faults(shown):
                stage.settle(0.1)  # what was said a moment ago may still be getting its place
                wrong = faults(shown)
            found += [f"{code} {screen.name}: {fault}" for fault in wrong]
            if code == "vi":
                found += [f"{screen.name}: {fault}" for fault in (*enter_faults(shown), *key_faults(shown))]
                found += [f"{screen.name} at 150 %: {fault}" for fault in _faults_at_150(stage, shown)]
                found += [f"{screen.name} at 125 %: {fault}" for fault in _faults_at_125(stage, shown, monkeypatch)]
            stage.clear(screen.after)
    assert found == []
    assert _never_opened(seen) == []
