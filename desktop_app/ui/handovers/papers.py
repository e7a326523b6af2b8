"""The issued papers of a handover: look at them, print them, save them. Every print and export is logged.

A print is logged once the printer has taken it, with the printer, the copies and, where not all, the pages.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from db.vocabulary import Direction
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services.handovers import HandoverView
from desktop_app.ui.handovers.cards import CardsPaper
from desktop_app.ui.handovers.paper_kinds import Kind, RosterPaper, as_paper
from desktop_app.ui.handovers.send_dialog import SendDialog
from desktop_app.ui.preview.paper import PaperWindow
from desktop_app.ui.preview.printing import printer_for
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class Papers(PaperWindow):
    """Does what the editor's buttons and the preview ask."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(desk, tasks, over)
        self._view: HandoverView | None = None
        self._kind: Kind | None = None
        self.printed.connect(self._print_cards)

    def show_handover(self, view: HandoverView) -> None:
        """Whose papers these are."""
        self._view = view

    # Which paper

    def look(self, kind: Kind) -> None:
        """Show any paper."""
        self._kind = kind
        copy = self.send_abroad if isinstance(kind, RosterPaper) else None
        self.show_paper(as_paper(self._desk, kind, self._note(kind), copy))

    def look_at_version(self, version: int | None = None) -> None:
        """Show an issued version; the latest if none is named."""
        if (roster := self._roster(version)) is not None:
            self.look(roster)

    def ask_roster_printer(self) -> None:
        """Let the printer for the latest version be chosen, then print it."""
        if self._take_roster():
            self.ask_printer()

    def print_roster_on(self, name: str) -> None:
        """Print the latest version on a printer without asking further."""
        if self._take_roster():
            self.print_on(name)

    def ask_where_roster(self) -> None:
        """Save the latest version, as it was issued."""
        if self._take_roster():
            self.ask_where()

    def send_abroad(self, roster: RosterPaper | None = None) -> None:
        """Choose the whole list or an employer's part, PDF or workbook; whoever has not agreed is named first."""
        if roster is None and self.preview is not None and isinstance(self._kind, RosterPaper):
            roster = self._kind
        roster = roster or self._roster()
        if roster is None or self._view is None:
            return
        dialog = SendDialog(self._desk, self._tasks, self._view, roster, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.say_saved)
        dialog.open()

    def _roster(self, version: int | None = None) -> RosterPaper | None:
        if self._view is None or not self._view.row.version:
            return None
        return RosterPaper(self._view.number, version or self._view.row.version)

    def _take_roster(self) -> bool:
        roster = self._roster()
        if roster is not None:
            self._kind = roster
            self.take(as_paper(self._desk, roster))
        return roster is not None

    def _note(self, kind: Kind) -> str:
        if not isinstance(kind, RosterPaper):
            return self.tr("As issued; kept byte for byte")
        versions = self._view.versions if self._view else ()
        found = next((version for version in versions if version.version == kind.version), None)
        if found is None:
            return ""
        said = self.tr("Issued {moment} by {officer} · {digest}")
        return said.format(moment=show_moment(found.issued_at), officer=found.issued_by, digest=found.digest)

    # Cards with the roster

    def _print_cards(self, printed_on: str, _sheets: int) -> None:
        """The cards of those who go follow the whole roster to its printer, where the office wants that."""
        kind, view = self._kind, self._view
        if not isinstance(kind, RosterPaper) or kind.employer is not None or view is None:
            return
        if settings.load().papers.get("cards") != "with" or view.row.direction is not Direction.OUT:
            return
        cards = CardsPaper(kind.number)
        try:
            printer = _alike(printed_on, cards)
        except KnownError as error:
            self.not_printed(error)
            return
        paper = as_paper(self._desk, cards)
        self.run_print(paper, printer, partial(self.say_printed, paper), self._cards_not_printed)

    def _cards_not_printed(self, error: KnownError) -> None:
        """A programme in whose country Chinese helps nobody has no cards: nothing is said of that here."""
        if error.code != "card_not_here":
            self.not_printed(error)


def _alike(printed_on: str, paper: CardsPaper) -> QPrinter:
    """The same printer anew: all pages, one copy. What was printed into a file gets a file beside it."""
    if printed_on.lower().endswith(".pdf"):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(Path(printed_on).with_name(f"{paper.file_name}.pdf")))
        return printer
    return printer_for(printed_on, paper.title())
