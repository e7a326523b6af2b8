"""What leaves the workers' page: the list as a file or on paper, and one worker's sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import files, icons, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk
    from desktop_app.ui.workers.finding import Finding, Question


class Outputs(QObject):
    """Put `button` and `strip` on the page: the menu of what can be made, and how far an export is."""

    def __init__(self, desk: Desk, tasks: Tasks, finding: Finding, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._finding = finding
        self._page = page
        self._task: Task | None = None
        self.papers = PaperWindow(desk, tasks, page)
        self._build()

    # What the menu offers

    def ask_where(self, kind: str) -> None:
        """Let a place for the list be chosen, then write it there."""
        kinds = self.tr("Excel (*.xlsx)") if kind == ".xlsx" else self.tr("CSV for Excel (*.csv)")
        name = self.tr("workers {day}").format(day=f"{self._desk.today():%Y-%m-%d}")
        files.choose_where(self._page, self.tr("Save"), kinds, "workers", f"{name}{kind}", self.write)

    def write(self, path: Path) -> None:
        """Write what is listed, with the columns in sight, as the path's ending says."""
        work = partial(_export, self._desk, self._finding.question(), self._columns(), self._finding.said(), path)
        self.strip.show()
        self.bar.setRange(0, 0)
        self.told.setText(self.tr("Writing {file}").format(file=path.name))
        self._task = self._tasks.run(
            work, done=self._written, failed=self._failed, stopped=self._stopped, progress=self._step, lane=Lane.PAPERS
        )

    def print_list(self) -> None:
        """Show what is listed as it would be printed."""
        look = partial(_list_paper, self._desk, self._finding.question(), self._columns(), self._finding.said())
        log = logged_as(self._desk, "workers.print", "workers.export")
        self.papers.show_paper(Paper(self.tr("List of workers"), f"{self.tr('workers')}.pdf", look, log=log))

    def show_sheet(self, worker_id: int | None) -> None:
        """Show a worker's sheet as it would be printed."""
        if worker_id is not None:
            look = partial(_sheet, self._desk, worker_id)
            log = logged_as(self._desk, "worker_sheet.print", "worker_sheet.export", str(worker_id))
            name = f"{self.tr('worker sheet')}.pdf"
            self.papers.show_paper(Paper(self.tr("Worker's sheet"), name, look, log=log))

    def _columns(self) -> tuple[str, ...]:
        return tuple(column.key for column in self._finding.table.shown_columns())

    # Building

    def _build(self) -> None:
        self.button = make_button("workersOutput", self.tr("Export, print"), icon="export")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("workersOutputMenu")
        self._add("exportXlsx", "export", self.tr("List as Excel…"), "Ctrl+E", partial(self.ask_where, ".xlsx"))
        self._add("exportCsv", "export", self.tr("List as CSV…"), "", partial(self.ask_where, ".csv"))
        self._add("printList", "print", self.tr("Print the list…"), "Ctrl+Shift+P", self.print_list)
        self.menu.addSeparator()
        self.sheet = self._add(
            "printSheet", "person", self.tr("The worker's sheet…"), "Ctrl+Alt+P",
            lambda: self.show_sheet(self._finding.table.current_id()),
        )  # fmt: skip
        self.menu.aboutToShow.connect(lambda: self.sheet.setEnabled(self._finding.table.current_id() is not None))
        self.menu.aboutToHide.connect(lambda: self.sheet.setEnabled(True))
        self.button.setMenu(self.menu)
        self.strip = self._strip()

    def _add(self, name: str, icon: str, words: str, keys: str, act: Callable[[], object]) -> QAction:
        action = self.menu.addAction(icons.icon(icon, tokens_for(self.button.palette()).text), words)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda *_: act())
        self._page.addAction(action)
        return action

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("workersOutputStrip")
        strip.setProperty("role", "card")
        self.told = QLabel()
        self.told.setObjectName("workersOutputTold")
        self.bar = QProgressBar()
        self.bar.setObjectName("workersOutputProgress")
        self.bar.setAccessibleName(self.tr("Writing the list"))
        self.bar.setFixedWidth(220)
        stop = QPushButton(self.tr("Stop"))
        stop.setObjectName("workersOutputStop")
        stop.setProperty("role", "quiet")
        stop.clicked.connect(self._stop)
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self.told, 1)
        row.addWidget(self.bar)
        row.addWidget(stop)
        strip.hide()
        return strip

    # What comes of it

    def _step(self, done: int, every: int) -> None:
        self.bar.setRange(0, every)
        self.bar.setValue(done)

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
    from desktop_app.services import worker_export  # noqa: PLC0415 - as below

    ids = question.ids(desk)
    kind = path.suffix.lower()
    content = worker_export.content(desk, kind, ids, columns, notes=said, progress=progress, cancelled=cancelled)
    written = files.write_bytes(path, content)
    worker_export.log(desk, path.name, len(ids), columns)
    return written, len(ids)


def _list_paper(desk: Desk, question: Question, columns: Sequence[str], said: Sequence[str]) -> bytes:
    from desktop_app.services import worker_export  # noqa: PLC0415 - the window must not wait for what makes papers

    return worker_export.paper(desk, question.ids(desk), columns, notes=said)


def _sheet(desk: Desk, worker_id: int) -> bytes:
    from desktop_app.services import worker_sheet  # noqa: PLC0415 - as above

    return worker_sheet.render(desk, worker_id).content
