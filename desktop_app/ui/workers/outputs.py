"""What leaves the workers' page: the list as a file or on paper, and one worker's sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.ui import files
from desktop_app.ui.list_outputs import Listed, ListOutputs
from desktop_app.ui.preview.paper import Paper, logged_as
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk
    from desktop_app.ui.workers.finding import Finding, Question


class Outputs(ListOutputs):
    """The menu of what can be made of the list, and of the worker whom one is on."""

    def __init__(self, desk: Desk, tasks: Tasks, finding: Finding, page: QWidget) -> None:
        super().__init__(desk, tasks, Listed("workers", self._stem, self._work), page)
        self._finding = finding
        self.add("Xlsx", "export", self.tr("List as Excel…"), "Ctrl+E", partial(self.ask_where, ".xlsx"))
        self.add("Csv", "export", self.tr("List as CSV…"), "", partial(self.ask_where, ".csv"))
        self.add("Print", "print", self.tr("Print the list…"), "Ctrl+Shift+P", self.print_list)
        self.menu.addSeparator()
        self.sheet = self.add(
            "Sheet", "person", self.tr("The worker's sheet…"), "Ctrl+Alt+P",
            lambda: self.show_sheet(finding.table.current_id()),
        )  # fmt: skip
        self.menu.aboutToShow.connect(lambda: self.sheet.setEnabled(finding.table.current_id() is not None))
        self.menu.aboutToHide.connect(lambda: self.sheet.setEnabled(True))

    def print_list(self) -> None:
        """Show what is listed as it would be printed."""
        look = partial(_list_paper, self._desk, self._finding.question(), self._columns(), self._finding.said())
        log = logged_as(self._desk, "workers.print", "workers.export")
        self.papers.show_paper(Paper(self.tr("List of workers"), self.tr("workers") + ".pdf", look, log=log))

    def show_sheet(self, worker_id: int | None) -> None:
        """Show a worker's sheet as it would be printed."""
        if worker_id is not None:
            look = partial(_sheet, self._desk, worker_id)
            log = logged_as(self._desk, "worker_sheet.print", "worker_sheet.export", str(worker_id))
            name = self.tr("worker sheet") + ".pdf"
            self.papers.show_paper(Paper(self.tr("Worker's sheet"), name, look, log=log))

    def _stem(self) -> str:
        return self.tr("workers {day}").format(day=f"{self._desk.today():%Y-%m-%d}")

    def _work(self, path: Path) -> Callable[..., tuple[Path, int]]:
        return partial(_export, self._desk, self._finding.question(), self._columns(), self._finding.said(), path)

    def _columns(self) -> tuple[str, ...]:
        return tuple(column.key for column in self._finding.table.shown_columns())


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
