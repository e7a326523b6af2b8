"""A paper over the page: looked at, printed, saved. What becomes of it is told to whoever showed it."""

# ruff: noqa: PLC0415 - the preview and the printers are loaded when a paper is first shown

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.ui import files, messages
from desktop_app.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.services.work import Desk
    from desktop_app.ui.preview.dialog import PreviewDialog


@dataclass(frozen=True)
class Paper:
    """What is shown. `out(act, destination)` gives the bytes that go out, `went` is told afterwards.

    Neither is called on the GUI thread. Without `out` the bytes that are shown go out.
    """

    title: str
    stem: str
    look: Callable[[], bytes]
    note: str = ""
    out: Callable[[OutputAct, str], bytes] | None = None
    went: Callable[[OutputAct, str], object] | None = None


class PaperWindow(QObject):
    """Shows one paper at a time."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._paper: Paper | None = None
        self._content = b""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_paper(self, paper: Paper) -> None:
        """Make it, then show it."""
        self._paper = paper
        self._tasks.run(paper.look, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, content: bytes) -> None:
        from desktop_app.ui.preview.dialog import PreviewDialog

        if self._paper is None:
            return
        self._content = content
        parent = self._over.window()
        try:
            self.preview = PreviewDialog(
                content, self._paper.title, self._paper.note, working_copy=False, parent=parent
            )
        except KnownError as error:
            self._tell(error)
            return
        self.preview.printAsked.connect(self._ask_printer)
        self.preview.pdfAsked.connect(self._ask_where)
        self.preview.stopAsked.connect(self._stop)
        self.preview.finished.connect(self._closed)
        self.preview.open()

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    # The ways out

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._paper.title if self._paper else "")
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(self._chosen))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer."""
        if self._paper is None:
            return
        self._task = self._tasks.run(
            partial(_print, self._paper, self._content, printer),
            done=self._sent,
            failed=self._tell,
            stopped=self._stopped,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def _ask_where(self) -> None:
        if self._paper is not None:
            name = f"{self._paper.stem}.pdf"
            files.choose_where(self._window(), self.tr("Save"), self.tr("PDF (*.pdf)"), "reports", name, self.write)

    def write(self, path: Path) -> None:
        """Save it there."""
        if self._paper is not None:
            work = partial(_write, self._paper, self._content, path)
            self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _progress(self, done: int, total: int) -> None:
        if self.preview is not None:
            self.preview.show_progress(done, total)

    def _sent(self, sheets: int) -> None:
        self._say(self.tr("{sheets} pages were sent to the printer.").format(sheets=sheets))

    def _stopped(self) -> None:
        self._say(self.tr("Printing was stopped."), "warn")

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file}").format(file=path))

    def _say(self, sentence: str, tone: str = "ok") -> None:
        if self.preview is not None:
            self.preview.tell(sentence, tone)
        else:
            messages.notify(self._over, sentence)

    def _window(self) -> QWidget:
        return self.preview or self._over.window()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._window(), error, self._desk.language)


def _print(
    paper: Paper,
    content: bytes,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    from desktop_app.ui.preview.printing import print_pdf

    where = printer.printerName() or printer.outputFileName()
    going = paper.out(OutputAct.PRINTED, where) if paper.out else content
    sheets = print_pdf(going, printer, progress=progress, cancelled=cancelled)
    if paper.went is not None:
        paper.went(OutputAct.PRINTED, where)
    return sheets


def _write(paper: Paper, content: bytes, path: Path) -> Path:
    going = paper.out(OutputAct.EXPORTED, path.name) if paper.out else content
    written = files.write_bytes(path, going)
    if paper.went is not None:
        paper.went(OutputAct.EXPORTED, path.name)
    return written
