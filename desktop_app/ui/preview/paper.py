"""A paper over a window: made, looked at, printed, saved. Every screen shows its papers through this.

What a screen says of a paper is in `Paper`; a print or a file is told to it only once it is out.
"""

# ruff: noqa: PLC0415 - the preview and the printers are loaded when a paper is first shown

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.ui import files, messages
from desktop_app.ui.tasks import Lane, Task, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.services.work import Desk
    from desktop_app.ui.preview.choice import Choice
    from desktop_app.ui.preview.dialog import PreviewDialog


@dataclass(frozen=True)
class Way:
    """How a paper left: to which printer or under which name of a file, how often, and which pages where not all."""

    act: OutputAct
    where: str
    copies: int = 1
    pages: tuple[int, int] | None = None

    @property
    def place(self) -> str:
        """The printer or file, with the pages where not all were wanted."""
        return self.where if self.pages is None else f"{self.where} (tr. {self.pages[0]}–{self.pages[1]})"

    @property
    def without_name(self) -> str:
        """The printer, or of a file only its kind: for logs that must not keep what a person is called."""
        return self.where if self.act is OutputAct.PRINTED else Path(self.where).suffix.lstrip(".")


@dataclass(frozen=True)
class Going:
    """Bytes that go out, and what is told once they are out."""

    content: bytes
    log: Callable[[Way], object]


@dataclass(frozen=True)
class Paper:
    """What is shown. Its functions are not called on the GUI thread."""

    title: str
    file_name: str
    """As it is proposed, with its ending."""
    look: Callable[[], bytes]
    note: str = ""
    log: Callable[[Way], object] | None = None
    """Told once the bytes were printed or saved."""
    to_print: Callable[[], bytes] | None = None
    """What goes to the printer, where that is another than what is shown: a reprint says so."""
    going: Callable[[OutputAct, str], Going] | None = None
    """Instead of both: makes what goes out there, for a paper that is issued only as it leaves."""
    purpose: str = "papers"
    """For what kind of paper a folder, a printer and a number of copies are remembered."""
    job: str = ""
    """What it is called in the printer's queue, which others can read; the title where that names nobody."""
    said: str = ""
    """What is said once it was printed, where the usual sentence will not do."""
    may_print: bool = True
    may_save: bool = True
    working_copy: Callable[[], object] | None = None
    """What the button of that name does; it runs on the GUI thread. Without it there is no such button."""

    def out(self, shown: bytes, act: OutputAct, where: str) -> Going:
        """What goes out now; `shown` is empty where nothing was made yet."""
        if self.going is not None:
            return self.going(act, where)
        log = self.log or (lambda _way: None)
        if act is OutputAct.PRINTED and self.to_print is not None:
            return Going(self.to_print(), log)
        return Going(shown or self.look(), log)


def logged_as(desk: Desk, printed: str, exported: str, whose: str = "") -> Callable[[Way], object]:
    """A paper that is not issued is logged in the audit alone. `whose`: no name, for the audit stays."""

    def log(way: Way) -> None:
        code = printed if way.act is OutputAct.PRINTED else exported
        desk.log(code, " · ".join(filter(None, (whose, way.without_name))))

    return log


class PaperWindow(QObject):
    """Shows one paper at a time. `over`: what dialogs stand over."""

    shown = Signal()
    failed = Signal()
    """It could not be made or shown; why was said."""
    printed = Signal(str, int)
    """A printer took all of it, after which it was logged: its name, and how many pages."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self.paper: Paper | None = None
        self._content = b""
        self._printer = ""
        self._task: Task | None = None
        self.preview: PreviewDialog | None = None

    def show_paper(self, paper: Paper) -> None:
        """Make it, then show it."""
        self.paper = paper
        self._tasks.run(
            paper.look,
            done=partial(self.show_content, paper),
            failed=self._not_made,
            stopped=self._say_failed,
            lane=Lane.PAPERS,
        )

    def take(self, paper: Paper) -> None:
        """Print or save this one, without showing it."""
        self.paper, self._content = paper, b""

    def show_content(self, paper: Paper, content: bytes) -> None:
        """Show what was made already."""
        from desktop_app.ui.preview.dialog import PreviewDialog

        self.paper, self._content = paper, content
        try:
            self.preview = PreviewDialog(content, paper.title, paper.note, parent=self._over.window())
        except KnownError as error:
            self._not_made(error)
            return
        self.preview.offer(printing=paper.may_print, saving=paper.may_save, working=paper.working_copy is not None)
        self.preview.printAsked.connect(self.ask_printer)
        self.preview.pdfAsked.connect(self.ask_where)
        self.preview.workingCopyAsked.connect(self._make_copy)
        self.preview.stopAsked.connect(self._stop)
        self.preview.finished.connect(self._closed)
        self.preview.open()
        self.shown.emit()

    def _make_copy(self) -> None:
        if self.paper is not None and self.paper.working_copy is not None:
            self.paper.working_copy()

    def _closed(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    # Printing

    def ask_printer(self) -> None:
        """Let the printer, pages and copies be chosen, then print."""
        if self.paper is None:
            return
        if self._content:
            self._open_print_dialog(self._content)
        else:
            self._tasks.run(self.paper.look, done=self._open_print_dialog, failed=self._tell, lane=Lane.PAPERS)

    def _open_print_dialog(self, content: bytes) -> None:
        from desktop_app.ui.preview.print_dialog import PrintDialog
        from desktop_app.ui.preview.printing import pages_of, printers

        if self.paper is None:
            return
        self._content = content
        paper, pages = self.paper, pages_of(content)
        dialog = PrintDialog(
            self._tasks, paper.title, pages, paper.purpose, printers(), self._desk.language, self.window()
        )
        dialog.chosen.connect(self._print_as)
        dialog.open()

    def _print_as(self, choice: Choice) -> None:
        from desktop_app.ui.preview.choice import remember

        if self.paper is None:
            return
        remember(self.paper.purpose, choice)
        try:
            self.send(choice.ready(self._job()))
        except KnownError as error:
            self.not_printed(error)

    def print_on(self, name: str) -> None:
        """Print one copy of all pages on a printer without asking further; the sides are those chosen last."""
        from desktop_app.ui.preview.choice import Choice, remembered

        if self.paper is None:
            return
        try:
            self.send(Choice(name, sides=remembered(self.paper.purpose).sides).ready(self._job()))
        except KnownError as error:
            self.not_printed(error)

    def send(self, printer: QPrinter) -> None:
        """Print on this printer; it is logged once the printer has taken it all."""
        if self.paper is not None:
            self.run_print(self.paper, printer, self._sent)

    def run_print(
        self,
        paper: Paper,
        printer: QPrinter,
        done: Callable[[int], object],
        failed: Callable[[KnownError], object] | None = None,
    ) -> None:
        """Print a paper, shown or not; `done(sheets)` once it was taken and logged."""
        self._printer = printer.printerName() or printer.outputFileName()
        self._task = self._tasks.run(
            partial(_print, paper, self._content if paper is self.paper else b"", printer),
            done=done,
            failed=failed or self.not_printed,
            stopped=self.not_printed,
            progress=self._progress,
            lane=Lane.PAPERS,
        )

    def _job(self) -> str:
        return (self.paper.job or self.paper.title) if self.paper is not None else ""

    def _progress(self, done: int, total: int) -> None:
        if self.preview is not None:
            self.preview.show_progress(done, total)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _sent(self, sheets: int) -> None:
        if self.paper is not None:
            self.say_printed(self.paper, sheets)
        self.printed.emit(self._printer, sheets)

    def say_printed(self, paper: Paper, sheets: int) -> None:
        """Say what was printed where."""
        self._task = None
        said = self.tr("{sheets} pages of {paper} were sent to {printer}.")
        self.say(paper.said or said.format(sheets=sheets, paper=paper.title, printer=self._printer))

    def not_printed(self, error: KnownError | None = None) -> None:
        """Say why nothing was printed."""
        self._task = None
        if error is not None:
            self._failed(error)
        else:
            self.say(self.tr("Printing was stopped."), Tone.WARN)

    # Saving

    def ask_where(self) -> None:
        """Let a place be chosen, then save it."""
        if self.paper is not None:
            kinds = self.tr("PDF (*.pdf)")
            name = self.paper.file_name
            files.choose_where(self.window(), self.tr("Save"), kinds, self.paper.purpose, name, self.write)

    def write(self, path: Path) -> None:
        """Save it there."""
        if self.paper is not None:
            work = partial(_write, self.paper, self._content, path)
            self._tasks.run(work, done=self.say_saved, failed=self._failed, lane=Lane.PAPERS)

    def say_saved(self, path: Path) -> None:
        """Say where it was saved."""
        self.say(self.tr("Saved: {file}").format(file=path))

    # Saying

    def window(self) -> QWidget:
        """What a dialog about the paper stands over."""
        return self.preview or self._over.window()

    def say(self, sentence: str, tone: Tone = Tone.OK) -> None:
        """In the preview, or in the window's banner where there is none."""
        if self.preview is not None:
            self.preview.tell(sentence, tone.value)
        else:
            messages.notify(self._over, sentence, tone)

    def _failed(self, error: KnownError) -> None:
        if self.preview is not None:
            self.preview.tell(messages.sentence_of(error, self._desk.language), Tone.BLOCK.value)
        else:
            self._tell(error)

    def _not_made(self, error: KnownError) -> None:
        self._tell(error)
        self._say_failed()

    def _say_failed(self) -> None:
        self.failed.emit()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self.window(), error, self._desk.language)


def _print(
    paper: Paper,
    shown: bytes,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object],
    cancelled: Callable[[], bool],
) -> int:
    from desktop_app.ui.preview.printing import print_pdf

    where = printer.printerName() or printer.outputFileName()
    going = paper.out(shown, OutputAct.PRINTED, where)
    sheets = print_pdf(going.content, printer, progress=progress, cancelled=cancelled)
    first, last = printer.fromPage(), printer.toPage()
    going.log(Way(OutputAct.PRINTED, where, printer.copyCount(), (first, last) if first and last else None))
    return sheets


def _write(paper: Paper, shown: bytes, path: Path) -> Path:
    going = paper.out(shown, OutputAct.EXPORTED, path.name)
    written = files.write_bytes(path, going.content)
    going.log(Way(OutputAct.EXPORTED, path.name))
    return written
