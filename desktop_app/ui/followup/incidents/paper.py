"""The report on a case: looked at, printed, saved. It is issued when it leaves, and each way out is logged."""

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
from desktop_app.ui import files, messages
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf
from desktop_app.ui.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from desktop_app.services.incident_report import Paper
    from desktop_app.services.work import Desk


class ReportPaper(QObject):
    """Shows one report at a time. `over`: what dialogs stand over."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._id = 0
        self._number = ""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_report(self, incident_id: int) -> None:
        """Show the report as the case is now."""
        self._id = incident_id
        self._tasks.run(_look, self._desk, incident_id, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def send(self, printer: QPrinter) -> None:
        """Issue and print; it is logged once the printer has taken it all."""
        self._task = self._tasks.run(
            partial(_print, self._desk, self._id, printer),
            done=self._sent,
            failed=self._not_sent,
            stopped=self._not_sent,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def write(self, path: Path) -> None:
        """Issue and write the bytes there."""
        self._tasks.run(_export, self._desk, self._id, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, paper: Paper) -> None:
        self._number = paper.number
        note = self.tr("It is issued and kept when it is printed or saved.")
        if paper.document_id is not None:
            note = self.tr("As issued: the case has not changed since.")
        if not paper.full:
            note = self.tr("Without what touches health or detention: you may not see that.")
        title = self.tr("Report on case {number}").format(number=paper.number)
        try:
            self.preview = PreviewDialog(paper.content, title, note, working_copy=False, parent=self._over.window())
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
        self._chosen.setDocName(self._number)
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(self._chosen))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _ask_where(self) -> None:
        name = f"{self._number}.pdf"
        files.choose_where(self._window(), self.tr("Save"), self.tr("PDF (*.pdf)"), "papers", name, self.write)

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


def _look(desk: Desk, incident_id: int) -> Paper:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    return incident_report.look(desk, incident_id)


def _print(
    desk: Desk,
    incident_id: int,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    paper = incident_report.to_print(desk, incident_id)
    sheets = print_pdf(paper.content, printer, progress=progress, cancelled=cancelled)
    where = printer.printerName() or printer.outputFileName()
    incident_report.log_output(desk, paper.document_id or 0, OutputAct.PRINTED, where)
    return sheets


def _export(desk: Desk, incident_id: int, path: Path) -> Path:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    paper = incident_report.issue(desk, incident_id)
    written = files.write_bytes(path, paper.content)
    incident_report.log_output(desk, paper.document_id or 0, OutputAct.EXPORTED, path.name)
    return written
