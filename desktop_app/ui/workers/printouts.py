"""Papers that are made for one worker when asked for: looked at, printed, saved. Printing and saving are logged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.services.work import Desk
from desktop_app.ui import files, messages
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf
from desktop_app.ui.tasks import Lane, Task, Tasks


@dataclass(frozen=True)
class Printout:
    """A paper: its title, the name that a file of it is proposed, and what makes its bytes."""

    title: str
    file_name: str
    make: Callable[[Desk], bytes]
    whose: str = ""
    """What the audit keeps beside where it went: no name, for the audit stays."""
    acts: tuple[str, str] = ("worker.printed", "worker.exported")
    """What the audit calls its printing and its saving."""
    log: Callable[[Desk, OutputAct, str], object] | None = None
    """For a paper that was issued: notes where it went, instead of the audit's word alone."""
    to_print: Callable[[Desk], bytes] | None = None
    """What goes to the printer, where that is another than what is shown: a reprint says so."""

    def note(self, desk: Desk, act: OutputAct, where: str) -> None:
        """Keep that it was printed or saved."""
        if self.log is not None:
            self.log(desk, act, where)
            return
        code = self.acts[0] if act is OutputAct.PRINTED else self.acts[1]
        desk.log(code, " · ".join(filter(None, (self.whose, where))))


class Printouts(QObject):
    """Makes one paper at a time, off the GUI thread, and shows it with the ways out of it."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._paper: Printout | None = None
        self._content = b""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_paper(self, paper: Printout) -> None:
        """Make it, then show it."""
        self._paper = paper
        self._tasks.run(paper.make, self._desk, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, content: bytes) -> None:
        if self._paper is None:
            return
        try:
            self.preview = PreviewDialog(content, self._paper.title, working_copy=False, parent=self._over.window())
        except KnownError as error:
            self._tell(error)
            return
        self._content = content
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
        if self._paper is None:
            return
        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._paper.title)
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(self._chosen))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; it is logged once the printer has taken it all."""
        if self._paper is None:
            return
        content, paper = self._content, self._paper
        where = printer.printerName() or printer.outputFileName()

        def work(*, progress: Callable[[int, int], object], cancelled: Callable[[], bool]) -> int:
            sent = paper.to_print(self._desk) if paper.to_print else content
            sheets = print_pdf(sent, printer, progress=progress, cancelled=cancelled)
            paper.note(self._desk, OutputAct.PRINTED, where)
            return sheets

        self._task = self._tasks.run(
            work,
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
        if self.preview is not None:
            self.preview.tell(self.tr("{sheets} pages were sent to the printer.").format(sheets=sheets))

    def _not_sent(self, error: KnownError | None = None) -> None:
        if error is not None:
            self._tell(error)
        elif self.preview is not None:
            self.preview.tell(self.tr("Printing was stopped."), "warn")

    def _ask_where(self) -> None:
        if self._paper is not None:
            kinds = self.tr("PDF (*.pdf)")
            files.choose_where(self._window(), self.tr("Save"), kinds, "papers", self._paper.file_name, self.write)

    def write(self, path: Path) -> None:
        """Write the bytes there."""
        if self._paper is None:
            return
        content, paper = self._content, self._paper

        def work() -> Path:
            written = files.write_bytes(path, content)
            paper.note(self._desk, OutputAct.EXPORTED, path.suffix.lstrip("."))
            return written

        self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        if self.preview is not None:
            self.preview.tell(self.tr("Saved: {file}").format(file=path))

    def _window(self) -> QWidget:
        return self.preview or self._over.window()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._window(), error, self._desk.language)
