"""The minutes on the screen: the bytes as issued, printed and saved on the spot; every print and export is logged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.services import minutes
from desktop_app.ui import files, messages
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf
from desktop_app.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class MinutesPaper(QObject):
    """`show(number)` over a window."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._number = ""
        self._printer = ""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show(self, number: str) -> None:
        """Look at the minutes of a closed handover."""
        self._number = number
        self._tasks.run(minutes.minutes_bytes, self._desk, number, done=self._show, failed=self._tell)

    def _show(self, content: bytes) -> None:
        note = self.tr("As issued; kept byte for byte")
        try:
            self.preview = PreviewDialog(content, self._name(), note, working_copy=False, parent=self._over)
        except KnownError as error:
            self._tell(error)
            return
        self.preview.printAsked.connect(self.ask_printer)
        self.preview.pdfAsked.connect(self.save)
        self.preview.stopAsked.connect(self._stop)
        self.preview.finished.connect(self._closed)
        self.preview.open()

    def _name(self) -> str:
        return self.tr("Minutes of {number}").format(number=self._number)

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def ask_printer(self) -> None:
        """Let printer, pages and copies be chosen, then print."""
        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._name())
        dialog = QPrintDialog(self._chosen, self.preview or self._over)
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._print_chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _print_chosen(self) -> None:
        self.send(self._chosen)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; it is logged once the printer has taken it all."""
        self._printer = printer.printerName() or printer.outputFileName()
        self._task = self._tasks.run(
            partial(_print, self._desk, self._number, printer),
            done=self._sent,
            failed=self._not_sent,
            stopped=self._not_sent,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def _progress(self, done: int, total: int) -> None:
        if self.preview is not None:
            self.preview.show_progress(done, total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _sent(self, sheets: int) -> None:
        self._task = None
        said = self.tr("{sheets} pages were sent to {printer}.")
        self._say(said.format(sheets=sheets, printer=self._printer))

    def _not_sent(self, error: KnownError | None = None) -> None:
        self._task = None
        if error is None:
            self._say(self.tr("Printing was stopped."))
        elif self.preview is not None:
            self.preview.tell(messages.sentence_of(error, self._desk.language), "block")
        else:
            self._tell(error)

    def save(self) -> None:
        """Save the issued bytes as a file."""
        over = self.preview or self._over
        proposed = f"{self._number}-BB.pdf"
        files.choose_where(over, self.tr("Save"), self.tr("PDF (*.pdf)"), "minutes", proposed, self.write)

    def write(self, path: Path) -> None:
        """Write the issued bytes there."""
        self._tasks.run(_export, self._desk, self._number, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file}").format(file=path))

    def _say(self, sentence: str) -> None:
        if self.preview is not None:
            self.preview.tell(sentence)
        else:
            messages.notify(self._over, sentence)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self.preview or self._over, error, self._desk.language)


def _print(
    desk: Desk,
    number: str,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    content = minutes.paper_to_print(desk, number)
    sheets = print_pdf(content, printer, progress=progress, cancelled=cancelled)
    where = printer.printerName() or printer.outputFileName()
    minutes.log_output(desk, number, OutputAct.PRINTED, where, copies=printer.copyCount())
    return sheets


def _export(desk: Desk, number: str, path: Path) -> Path:
    written = files.write_bytes(path, minutes.minutes_bytes(desk, number))
    minutes.log_output(desk, number, OutputAct.EXPORTED, path.name)
    return written
