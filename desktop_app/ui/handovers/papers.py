"""The issued papers of a handover: look at them, print them, save them. Every print and export is logged.

A print is logged once the printer has taken it, with the printer, the copies and, where not all, the pages.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from db.vocabulary import Direction, OutputAct
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services.handovers import HandoverView
from desktop_app.ui import files, messages
from desktop_app.ui.handovers.cards import CardsPaper
from desktop_app.ui.handovers.paper_kinds import Paper, RosterPaper
from desktop_app.ui.handovers.send_dialog import SendDialog, export_copy
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import print_pdf, printer_for
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.work import Desk


class Papers(QObject):
    """Does what the editor's buttons and the preview ask. `over`: what dialogs stand over."""

    printed = Signal(str)
    """A job went to a printer, after which it was logged: the printer's name."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self._view: HandoverView | None = None
        self._paper: Paper | None = None
        self._printer = ""
        self._task: Task | None = None
        self._preview: PreviewDialog | None = None

    def show_handover(self, view: HandoverView) -> None:
        """Whose papers these are."""
        self._view = view

    # Looking

    def preview(self, version: int | None = None) -> None:
        """Show an issued version; the latest if none is named."""
        if self._view is not None and self._view.row.version:
            self.look(RosterPaper(self._view.number, version or self._view.row.version))

    def look(self, paper: Paper) -> None:
        """Show any paper."""
        self._paper = paper
        self._tasks.run(paper.content, self._desk, done=self._show, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, content: bytes) -> None:
        paper = self._paper
        if paper is None:
            return
        copied = isinstance(paper, RosterPaper)
        try:
            self._preview = PreviewDialog(content, paper.title(), self._note(), working_copy=copied, parent=self._over)
        except KnownError as error:
            self._tell(error)
            return
        self._preview.printAsked.connect(partial(self.ask_printer, None))
        self._preview.pdfAsked.connect(self.save_pdf)
        self._preview.workingCopyAsked.connect(self.save_working_copy)
        self._preview.stopAsked.connect(self._stop)
        self._preview.finished.connect(self._closed)
        self._preview.open()

    def _closed(self) -> None:
        if self._preview is not None:
            self._preview.deleteLater()
            self._preview = None

    def _name(self) -> str:
        return self._paper.title() if self._paper else ""

    def _note(self) -> str:
        paper = self._paper
        if not isinstance(paper, RosterPaper):
            return self.tr("As issued; kept byte for byte")
        versions = self._view.versions if self._view else ()
        found = next((version for version in versions if version.version == paper.version), None)
        if found is None:
            return ""
        said = self.tr("Issued {moment} by {officer} · {digest}")
        return said.format(moment=show_moment(found.issued_at), officer=found.issued_by, digest=found.digest)

    # Printing

    def ask_printer(self, version: int | None = None) -> None:
        """Let the printer, pages and copies be chosen, then print."""
        if not self._take(version):
            return
        self._chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._chosen.setDocName(self._name())
        dialog = QPrintDialog(self._chosen, self._window())
        dialog.setObjectName("printDialog")
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(self._print_chosen)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, name: str, version: int | None = None) -> None:
        """Print on a printer without asking further."""
        if not self._take(version):
            return
        try:
            self.send(printer_for(name, self._name()))
        except KnownError as error:
            self._tell(error)

    def _print_chosen(self) -> None:
        self.send(self._chosen)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; it is logged once the printer has taken it all."""
        if self._paper is None:
            return
        self._printer = printer.printerName() or printer.outputFileName()
        self._task = self._tasks.run(
            partial(_print, self._desk, self._paper, printer),
            done=self._sent,
            failed=self._not_sent,
            stopped=self._not_sent,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def _progress(self, done: int, total: int) -> None:
        if self._preview is not None:
            self._preview.show_progress(done, total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _sent(self, sheets: int) -> None:
        self._task = None
        said = self.tr("{sheets} pages of {paper} were sent to {printer}.")
        self._say(said.format(sheets=sheets, paper=self._name(), printer=self._printer))
        self.printed.emit(self._printer)
        self._print_cards()

    def _print_cards(self) -> None:
        """The cards of those who go follow the whole roster to its printer, where the office wants that."""
        paper, view = self._paper, self._view
        if not isinstance(paper, RosterPaper) or paper.employer is not None or view is None:
            return
        if settings.load().papers.get("cards") != "with" or view.row.direction is not Direction.OUT:
            return
        cards = CardsPaper(paper.number)
        try:
            printer = _alike(self._printer, cards)
        except KnownError as error:
            self._tell(error)
            return
        self._task = self._tasks.run(
            partial(_print, self._desk, cards, printer),
            done=partial(self._cards_sent, cards.title()),
            failed=self._cards_not_sent,
            stopped=self._not_sent,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def _cards_sent(self, name: str, sheets: int) -> None:
        self._task = None
        said = self.tr("{sheets} pages of {paper} were sent to {printer}.")
        self._say(said.format(sheets=sheets, paper=name, printer=self._printer))

    def _cards_not_sent(self, error: KnownError) -> None:
        """A programme in whose country Chinese helps nobody has no cards: nothing is said of that here."""
        self._task = None
        if error.code != "card_not_here":
            self._not_sent(error)

    def _not_sent(self, error: KnownError | None = None) -> None:
        self._task = None
        if error is None:
            self._say(self.tr("Printing was stopped."), Tone.WARN)
        elif self._preview is not None:
            self._preview.tell(messages.sentence_of(error, self._desk.language), "block")
        else:
            self._tell(error)

    # Saving

    def save_pdf(self, version: int | None = None) -> None:
        """Save the issued bytes as a file."""
        if self._take(version) and self._paper:
            self._choose(f"{self._paper.file_name}.pdf", self.tr("PDF (*.pdf)"), self.write_pdf)

    def save_working_copy(self, version: int | None = None) -> None:
        """Ask what is to be sent to the partner, and save the workbook; it is logged as sent abroad."""
        if self._take(version) and isinstance(self._paper, RosterPaper):
            self.send_abroad(self._paper)

    def send_abroad(self, paper: RosterPaper | None = None) -> None:
        """Choose the whole list or an employer's part, PDF or workbook; whoever has not agreed is named first."""
        if paper is None and self._take(None) and isinstance(self._paper, RosterPaper):
            paper = self._paper
        if paper is None or self._view is None:
            return
        dialog = SendDialog(self._desk, self._tasks, self._view, paper, self._window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._saved)
        dialog.open()

    def write_pdf(self, path: Path) -> None:
        """Write the issued bytes there."""
        self._write(_export_pdf, path)

    def write_working_copy(self, path: Path) -> None:
        """Write the working copy there."""
        self._write(export_copy, path)

    def _choose(self, proposed: str, kinds: str, then: Callable[[Path], object]) -> None:
        files.choose_where(self._window(), self.tr("Save"), kinds, "roster", proposed, then)

    def _write(self, export: Callable[[Desk, Any, Path], Path], path: Path) -> None:
        if not self._take(None):
            return
        self._tasks.run(export, self._desk, self._paper, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {file}").format(file=path))

    # Saying

    def _take(self, version: int | None) -> bool:
        """Which paper is meant: that of the preview, or else the roster, its latest version if none is named."""
        if self._preview is not None and not version:
            return self._paper is not None
        if self._view is None or not self._view.row.version:
            return False
        self._paper = RosterPaper(self._view.number, version or self._view.row.version)
        return True

    def _window(self) -> QWidget:
        return self._preview or self._over

    def _say(self, sentence: str, tone: Tone = Tone.OK) -> None:
        if self._preview is not None:
            self._preview.tell(sentence, tone.value)
        else:
            messages.notify(self._over, sentence, tone)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._window(), error, self._desk.language)


def _print(
    desk: Desk,
    paper: Paper,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    sheets = print_pdf(paper.to_print(desk), printer, progress=progress, cancelled=cancelled)
    paper.log(desk, OutputAct.PRINTED, _where(printer), printer.copyCount())
    return sheets


def _alike(printed_on: str, paper: CardsPaper) -> QPrinter:
    """The same printer anew: all pages, one copy. What was printed into a file gets a file beside it."""
    if printed_on.lower().endswith(".pdf"):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(Path(printed_on).with_name(f"{paper.file_name}.pdf")))
        return printer
    return printer_for(printed_on, paper.title())


def _where(printer: QPrinter) -> str:
    """The printer, and the pages where not all were wanted."""
    name = printer.printerName() or printer.outputFileName()
    first, last = printer.fromPage(), printer.toPage()
    return f"{name} (tr. {first}–{last})" if first and last else name


def _export_pdf(desk: Desk, paper: Paper, path: Path) -> Path:
    written = files.write_bytes(path, paper.content(desk))
    paper.log(desk, OutputAct.EXPORTED, path.name)
    return written
