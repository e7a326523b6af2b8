"""What leaves a list: as it is shown, as a file or on paper. A menu's button, and how far a file is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import files, icons, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import PaperWindow
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


@dataclass(frozen=True)
class Listed:
    """What is said of a list. `export(path)` runs off the GUI thread, with progress= and cancelled=, for (path, count).

    `name`: for what names of widgets begin with, and for what a folder is remembered.
    """

    name: str
    stem: Callable[[], str]
    export: Callable[[Path], Callable[..., tuple[Path, int]]]


class ListOutputs(QObject):
    """Put `button` and `strip` on the page; `add` what the menu offers; `papers` shows what is printed."""

    def __init__(self, desk: Desk, tasks: Tasks, listed: Listed, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._listed = listed
        self._page = page
        self._task: Task | None = None
        self.papers = PaperWindow(desk, tasks, page)
        self.button = make_button(f"{listed.name}Output", self.tr("Export, print"), icon="export")
        self.menu = QMenu(self.button)
        self.menu.setObjectName(f"{listed.name}OutputMenu")
        self.button.setMenu(self.menu)
        self.strip = ProgressStrip(f"{listed.name}Output")
        self.strip.stop_asked.connect(self._stop)

    def add(self, name: str, icon: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
        """Offer something in the menu, and by its shortcut on the page."""
        action = self.menu.addAction(icons.icon(icon, tokens_for(self.button.palette()).text), words)
        action.setObjectName(f"{self._listed.name}{name}")
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda *_: act())
        self._page.addAction(action)
        return action

    def ask_where(self, kind: str) -> None:
        """Let a place for the list be chosen, then write it there."""
        kinds = self.tr("Excel (*.xlsx)") if kind == ".xlsx" else self.tr("CSV for Excel (*.csv)")
        name = f"{self._listed.stem()}{kind}"
        files.choose_where(self._page, self.tr("Save"), kinds, self._listed.name, name, self.write)

    def write(self, path: Path) -> None:
        """Write what is listed, with the columns in sight, as the path's ending says."""
        self.strip.begin(self.tr("Writing {file}").format(file=path.name))
        self._task = self._tasks.run(
            self._listed.export(path),
            done=self._written,
            failed=self._failed,
            stopped=self._stopped,
            progress=self.strip.step,
            lane=Lane.PAPERS,
        )

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _written(self, found: tuple[Path, int]) -> None:
        self.strip.hide()
        path, count = found
        said = self.tr("{count} people were written to {file}.")
        messages.notify(self._page, said.format(count=count, file=path))

    def _failed(self, error: KnownError) -> None:
        self.strip.hide()
        messages.tell(self._page, error, self._desk.language)

    def _stopped(self) -> None:
        self.strip.hide()
        messages.notify(self._page, self.tr("Stopped: no file was written."))
