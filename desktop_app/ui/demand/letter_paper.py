"""A letter that this program wrote, as it was issued: looked at, printed, saved. Each print and export is logged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.services import answers
from desktop_app.services.work import Desk
from desktop_app.ui import files, messages
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf
from desktop_app.ui.tasks import Lane, Task, Tasks


class LetterPaper(QObject):
    """Shows one letter at a time. `over`: what dialogs stand over."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._id = 0
        self._title = ""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_letter(self, letter_id: int, title: str) -> None:
        """Show the paper of a letter of ours."""
        self._id, self._title = letter_id, title
        self._tasks.run(answers.paper_bytes, self._desk, letter_id, done=self._show, failed=self._tell)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; it is logged once the printer has taken it all."""
        self._task = self._tasks.run(
            partial(_print, self._desk, self._id, printer),
            done=self._sent,
            failed=self._not_sent,
            stopped=self._not_sent,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def write(self, path: Path) -> None:
        """Write the issued bytes there."""
        self._tasks.run(_export, self._desk, self._id, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, content: bytes) -> None:
        try:
            self.preview = PreviewDialog(content, self._title, working_copy=False, parent=self._over.window())
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

    def _ask_printer(self) -> None:
        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._title)
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(self._chosen))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _ask_where(self) -> None:
        proposed = self._title.replace("/", "-") + ".pdf"
        files.choose_where(self._window(), self.tr("Save"), self.tr("PDF (*.pdf)"), "papers", proposed, self.write)

    def _progress(self, done: int, total: int) -> None:
        if self.preview is not None:
            self.preview.show_progress(done, total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _sent(self, sheets: int) -> None:
        self._say(self.tr("{sheets} pages were sent to the printer.").format(sheets=sheets))

    def _not_sent(self, error: KnownError | None = None) -> None:
        if error is not None:
            self._tell(error)
        else:
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
    desk: Desk,
    letter_id: int,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    content = answers.paper_to_print(desk, letter_id)
    sheets = print_pdf(content, printer, progress=progress, cancelled=cancelled)
    answers.log_output(desk, letter_id, OutputAct.PRINTED, printer.printerName() or printer.outputFileName())
    return sheets


def _export(desk: Desk, letter_id: int, path: Path) -> Path:
    written = files.write_bytes(path, answers.paper_bytes(desk, letter_id))
    answers.log_output(desk, letter_id, OutputAct.EXPORTED, path.name)
    return written
