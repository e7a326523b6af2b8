"""Every screen of the program, how it is reached, and its picture.

    python -m tests.ui.every_screen [NAME ...] [--out FOLDER] [--lang zh] [--dark] [--scale 1.25] [--size 1280x720]
                                    [--store FOLDER] [--faults]

tests/ui/screen_list.py is the list: a name, the place, and the steps from it. `Stage` walks them;
tests/ui/test_every_screen.py measures what it shows. NAME may be a beginning ("workers"). A store that is
named is kept and used again.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from desktop_app.services.work import Desk
from desktop_app.ui import theme
from desktop_app.ui.language import Language
from desktop_app.ui.lock import LockPage
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow
from tests.ui.screen_list import SCREENS, Screen

WIDTH, HEIGHT = 1366, 768
OWN = "stageOwn"
"""The property of a dialog that the stage itself made: nobody else takes it away."""
_DEADLINE = 30


class _Heard(QObject):
    made = Signal(object)


class Stage:
    """The window on a store, walked from screen to screen."""

    def __init__(self, desk: Desk, number: str, tasks: Tasks, language: Language, *, painted: bool = True) -> None:
        self.desk, self.number, self.tasks, self.language = desk, number, tasks, language
        self.window = MainWindow(tasks)
        self.window.resize(WIDTH, HEIGHT)
        self.window.setUpdatesEnabled(painted)  # measuring wants what is laid out, not what is painted
        self._heard = _Heard()
        self._heard.made.connect(self.window.records_changed)
        desk.announce = self._heard.made.emit
        self.window.show()
        self.window.admit(desk)
        self._heard.made.connect(self.window.undoing.heard)
        self.settle()

    def settle(self, least: float = 0.0) -> None:
        """Until all is delivered, and drawn."""
        began = time.monotonic()
        quiet = 0
        while time.monotonic() < began + least or quiet < 2:
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            quiet = 0 if self.tasks.busy else quiet + 1
            time.sleep(0.002 if quiet else 0.01)
            assert time.monotonic() < began + _DEADLINE, "a screen never came to rest"

    def speak(self, code: str) -> None:
        """Another language, in place."""
        self.window.speak(partial(self._turn_to, code))
        self.settle()

    def _turn_to(self, code: str) -> None:
        self.language.speak(code)
        self.desk.language = code

    def open(self, screen: Screen) -> QWidget:
        """Walk to a screen; gives the page or what stands over it."""
        if self.window.place != screen.place or self.window.page(screen.place) is None:
            self.window.go(screen.place)
            self.settle()
        page = self.window.page(screen.place)
        assert page is not None
        if not any(step.startswith("tab:") for step in screen.steps):
            for book in page.findChildren(QTabWidget):
                book.setCurrentIndex(0)
            self.settle()
        self.walk(screen.steps)
        return self.front() or page

    def walk(self, steps: tuple[str, ...]) -> None:
        """Do one step after the other."""
        from tests.ui import screen_steps

        for step in steps:
            verb, _, what = step.partition(":")
            getattr(screen_steps, verb)(self, self.window.page(self.window.place), what)
            self.settle()

    def front(self) -> QWidget | None:
        """What stands over the window: a dialog, a menu, the gate."""
        over = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not self.window]
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return popup if popup in over else (over[-1] if over else None)

    def clear(self, after: tuple[str, ...] = ()) -> None:
        """Back to the bare window, whatever is open."""
        self.walk(after)
        for _ in range(6):
            found = self.front()
            if found is None:
                break
            if isinstance(found, QDialog):
                found.reject()
            found.close()
            found.hide()
            if found.property(OWN):
                found.deleteLater()
            self.settle()
        for cover in self.window.findChildren(LockPage, options=Qt.FindChildOption.FindDirectChildrenOnly):
            cover.hide()
            cover.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, shown: QWidget) -> QPixmap:
        """The window, with what stands over it in its middle."""
        ground = self.window.grab()
        if shown.window() is self.window:
            return ground
        if shown.width() >= self.window.width():
            return shown.grab()
        painter = QPainter(ground)
        size = shown.size()
        painter.fillRect(QRect(QPoint(0, 0), self.window.size()), QColor(0, 0, 0, 60))
        left, top = (self.window.width() - size.width()) // 2, max(0, (self.window.height() - size.height()) // 2)
        painter.drawPixmap(QRect(QPoint(left, top), size), shown.grab())
        painter.end()
        return ground


def chosen(names: list[str]) -> Iterator[Screen]:
    """The screens of those names, or of all."""
    for screen in SCREENS:
        if not names or any(screen.name == name or screen.name.startswith(f"{name}.") for name in names):
            yield screen


def _make(folder: Path, *, dark: bool, lang: str, size: tuple[int, int]) -> tuple[Stage, Callable[[], None]]:
    from tests.ui import screen_store

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    desk, number = screen_store.open_or_make(folder)
    desk.language = lang
    theme.load_text_fonts()
    theme.load_chinese_font()
    theme.dress(app, dark=dark)
    tasks = Tasks()
    tasks.crashed.connect(lambda trace: sys.stderr.write(f"{trace}\n"))
    stage = Stage(desk, number, tasks, Language(lang, app))
    stage.window.resize(*size)

    def end() -> None:
        tasks.close()
        desk.close()

    return stage, end


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--lang", default="vi")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", default="")
    parser.add_argument("--size", default=f"{WIDTH}x{HEIGHT}")
    parser.add_argument("--store", type=Path, default=None)
    parser.add_argument("--faults", action="store_true")
    given = parser.parse_args()
    if given.scale:
        os.environ["QT_SCALE_FACTOR"] = given.scale
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    width, _, height = given.size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BANGIAO_CONFIG"] = f"{folder}/config"
        store = given.store or Path(folder) / "store"
        stage, end = _make(store, dark=given.dark, lang=given.lang, size=(int(width), int(height)))
        for screen in chosen(given.names):
            _take(stage, screen, given)
        end()
    return 0


def _take(stage: Stage, screen: Screen, given: Any) -> None:
    from tests.ui.measuring import faults

    try:
        shown = stage.open(screen)
        stage.settle(0.3)
        if given.out is not None:
            given.out.mkdir(parents=True, exist_ok=True)
            stage.picture(shown).save(str(given.out / f"{screen.name}-{given.lang}{'-dark' * given.dark}.png"))
        if given.faults:
            for fault in faults(shown):
                sys.stdout.write(f"{screen.name}: {fault}\n")
        sys.stdout.write(
            f"{screen.name} -> {shown.objectName() or type(shown).__name__} {shown.width()}x{shown.height()}\n"
        )
    except Exception as error:  # noqa: BLE001  the next screen is tried
        sys.stdout.write(f"{screen.name}: NOT REACHED {type(error).__name__} {error}\n")
    sys.stdout.flush()
    stage.clear(screen.after)


if __name__ == "__main__":
    sys.exit(main())
