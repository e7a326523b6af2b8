"""What leaves the list of who is across: the list as it is shown, as a file or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.errors import KnownError
from desktop_app.services.across import Question
from desktop_app.ui import files, icons, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class AcrossOutputs(QObject):
    """Put `button` and `strip` on the page. `shown` gives question, keys of the columns in sight, and filters."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        shown: Callable[[], tuple[Question, tuple[str, ...], tuple[str, ...]]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._shown = shown
        self._page = page
        self.papers = PaperWindow(desk, tasks, page)
        self.button = make_button("acrossOutput", self.tr("Export, print"), icon="export")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("acrossOutputMenu")
        self._add("acrossXlsx", "export", self.tr("List as Excel…"), "Ctrl+E", partial(self.ask_where, ".xlsx"))
        self._add("acrossCsv", "export", self.tr("List as CSV…"), "", partial(self.ask_where, ".csv"))
        self._add("acrossPrint", "print", self.tr("Print the list…"), "Ctrl+P", self.print_list)
        self.button.setMenu(self.menu)
        self.strip = ProgressStrip("acrossOutput")
        self.strip.stop_asked.connect(self._stop)
        self._task: Task | None = None

    def ask_where(self, kind: str) -> None:
        """Let a place for the list be chosen, then write it there."""
        kinds = self.tr("Excel (*.xlsx)") if kind == ".xlsx" else self.tr("CSV for Excel (*.csv)")
        name = self.tr("across {day}").format(day=f"{self._desk.today():%Y-%m-%d}")
        files.choose_where(self._page, self.tr("Save"), kinds, "across", f"{name}{kind}", self.write)

    def write(self, path: Path) -> None:
        """Write what is listed, with the columns in sight, as the path's ending says."""
        question, columns, said = self._shown()
        work = partial(_export, self._desk, question, columns, said, path)
        self.strip.begin(self.tr("Writing {file}").format(file=path.name))
        self._task = self._tasks.run(
            work, done=self._written, failed=self._tell, stopped=self._stopped, progress=self.strip.step,
            lane=Lane.PAPERS,
        )  # fmt: skip

    def print_list(self) -> None:
        """Show what is listed as it would be printed."""
        question, columns, said = self._shown()
        look = partial(_paper, self._desk, question, columns, said)
        log = logged_as(self._desk, "stay_permit.print", "stay_permit.export")
        self.papers.show_paper(Paper(self.tr("People across"), f"{self.tr('people across')}.pdf", look, log=log))

    def _add(self, name: str, icon: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
        action = self.menu.addAction(icons.icon(icon, tokens_for(self.button.palette()).text), words)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda *_: act())
        self._page.addAction(action)
        return action

    def _written(self, found: tuple[Path, int]) -> None:
        self.strip.hide()
        path, count = found
        said = self.tr("{count} people were written to {file}.")
        messages.notify(self._page, said.format(count=count, file=path))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _stopped(self) -> None:
        self.strip.hide()
        messages.notify(self._page, self.tr("Stopped: no file was written."))

    def _tell(self, error: KnownError) -> None:
        self.strip.hide()
        messages.tell(self._page, error, self._desk.language)


def _export(
    desk: Desk,
    question: Question,
    columns: Sequence[str],
    said: Sequence[str],
    path: Path,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> tuple[Path, int]:
    from desktop_app.services import across_export  # noqa: PLC0415 - the window must not wait for what makes papers

    kind = path.suffix.lower()
    content, count = across_export.content(
        desk, kind, question, columns, notes=said, progress=progress, cancelled=cancelled
    )
    written = files.write_bytes(path, content)
    across_export.log(desk, path.name, count, columns)
    return written, count


def _paper(desk: Desk, question: Question, columns: Sequence[str], said: Sequence[str]) -> bytes:
    from desktop_app.services import across_export  # noqa: PLC0415 - as above

    return across_export.paper(desk, question, columns, notes=said)
