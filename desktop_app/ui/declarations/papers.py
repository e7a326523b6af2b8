"""Letters to the communes: looked at as issued, printed, saved. Every letter that comes out is logged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.services import declaration_letters, declaration_printing
from desktop_app.services.declaration_printing import Papers
from desktop_app.ui import files, messages
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf, printer_for
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class LetterPapers(QObject):
    """Shows some letters as one paper, with the ways out of it."""

    shown = Signal()
    printed = Signal(object)
    """A printer took all of it, after which it was logged: how many pages."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._papers: Papers | None = None
        self._at_once = ""
        self._printer = ""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_letters(self, numbers: Sequence[str], *, print_on: str = "") -> None:
        """Show letters as they were issued; `print_on` is the printer that gets them at once."""
        self._at_once = print_on
        make = partial(declaration_printing.papers, self._desk, tuple(numbers))
        self._tasks.run(make, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, papers: Papers) -> None:
        self._papers = papers
        try:
            self.preview = PreviewDialog(
                papers.content, self._name(), self._note(), working_copy=False, parent=self._over.window()
            )
        except KnownError as error:
            self._tell(error)
            return
        self.preview.printAsked.connect(self.ask_printer)
        self.preview.pdfAsked.connect(self.ask_where)
        self.preview.stopAsked.connect(self._stop)
        self.preview.finished.connect(self._closed)
        self.preview.open()
        self.shown.emit()
        if self._at_once:
            self.print_on(self._at_once)

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _name(self) -> str:
        numbers = self._numbers()
        if len(numbers) == 1:
            return self.tr("Letter {number}").format(number=numbers[0])
        return self.tr("{n} letters, {first} to {last}").format(n=len(numbers), first=min(numbers), last=max(numbers))

    def _note(self) -> str:
        if self._papers is None or not self._papers.again:
            return self.tr("As issued. Print, then mark as sent once it has gone to the commune.")
        return self.tr("Printed before ({n}): another print says that it is a reprint.").format(
            n=len(self._papers.again)
        )

    def _numbers(self) -> tuple[str, ...]:
        return tuple(number for number, _ in self._papers.letters) if self._papers is not None else ()

    # Printing

    def ask_printer(self) -> None:
        """Let the printer, pages and copies be chosen, then print."""
        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._name())
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(self._chosen))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, name: str) -> None:
        """Print on a printer without asking further."""
        try:
            self.send(printer_for(name, self._name()))
        except KnownError as error:
            self._not_sent(error)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; each letter is logged once the printer has taken it all."""
        self._printer = printer.printerName() or printer.outputFileName()
        self._task = self._tasks.run(
            partial(_print, self._desk, self._numbers(), printer),
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
        self.printed.emit(sheets)

    def _not_sent(self, error: KnownError | None = None) -> None:
        self._task = None
        if error is None:
            self._say(self.tr("Printing was stopped."), Tone.WARN)
        elif self.preview is not None:
            self.preview.tell(messages.sentence_of(error, self._desk.language), "block")
        else:
            self._tell(error)

    # Saving

    def ask_where(self) -> None:
        """Let a place be chosen, then save all pages as one file."""
        numbers = self._numbers()
        name = numbers[0] if len(numbers) == 1 else f"{min(numbers)}-{max(numbers).rpartition('-')[2]}"
        files.choose_where(
            self._window(), self.tr("Save"), self.tr("PDF (*.pdf)"), "letters", f"{name}.pdf", self.write
        )

    def write(self, path: Path) -> None:
        """Write the pages there, as they were issued."""
        if self._papers is not None:
            work = partial(_export, self._desk, self._numbers(), self._papers.content, path)
            self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file}").format(file=path))

    # Saying

    def _window(self) -> QWidget:
        return self.preview or self._over.window()

    def _say(self, sentence: str, tone: Tone = Tone.OK) -> None:
        if self.preview is not None:
            self.preview.tell(sentence, tone.value)
        else:
            messages.notify(self._over, sentence, tone)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._window(), error, self._desk.language)


def _print(
    desk: Desk,
    numbers: Sequence[str],
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    papers = declaration_printing.papers(desk, numbers, to_print=True)
    sheets = print_pdf(papers.content, printer, progress=progress, cancelled=cancelled)
    last = printer.toPage() or sum(pages for _, pages in papers.letters)
    out = papers.on_pages(printer.fromPage() or 1, last)
    declaration_letters.log_output(desk, out, OutputAct.PRINTED, printer.printerName() or printer.outputFileName())
    return sheets


def _export(desk: Desk, numbers: Sequence[str], content: bytes, path: Path) -> Path:
    written = files.write_bytes(path, content)
    declaration_letters.log_output(desk, numbers, OutputAct.EXPORTED, path.name)
    return written
