"""The page Declarations (Ctrl+5): who is to be told of, the letters, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import declaration_printing, workers
from desktop_app.services.declaration_lists import Owed
from desktop_app.services.declaration_views import Counts, Line, View
from desktop_app.ui import going, messages
from desktop_app.ui.declarations.acts import Acts
from desktop_app.ui.declarations.calendar_dialog import CalendarDialog
from desktop_app.ui.declarations.exports import Exports
from desktop_app.ui.declarations.lists import DeclarationLists
from desktop_app.ui.declarations.papers import LetterPapers
from desktop_app.ui.declarations.print_dialog import PrintDialog
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.preview.printing import printers
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_CONCERNS = (
    "commune_declaration", "declaration_letter", "contract", "worker", "former_residence", "placement", "employer",
    "document_output",
)  # fmt: skip


class DeclarationsPage(QWidget):
    """The place where communes are told."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("declarationsPage")
        self._desk = desk
        self._tasks = tasks
        self._loaded = False
        self._asking = False
        self._build()
        self._connect()

    # What the window asks

    def activated(self) -> None:
        """Shown: the list in sight has the focus."""
        if not self._loaded:
            self._loaded = True
            self._tasks.run(workers.communes, self._desk, done=self.lists.offer, failed=self._tell)
            self.lists.reload()
        self.lists.focus_table()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        if self._loaded and changes.touches(*_CONCERNS):
            self.lists.reload()

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done."""
        return True

    # Building

    def _build(self) -> None:
        self.head = PageHead("declarations", self.tr("Declarations"))
        self.calendar = make_button(
            "declarationsCalendar", self.tr("Calendar and deadline…"), role="quiet", icon="calendar"
        )
        self.print = make_button(
            "declarationsPrint", self.tr("Print what is due…"), role="primary", icon="print", shortcut="Ctrl+P"
        )
        self.lists = DeclarationLists(self._desk, self._tasks)
        self.acts = Acts(self._desk, self._tasks, self)
        self.exports = Exports(self._desk, self._tasks, self.lists, self)
        self.papers = LetterPapers(self._desk, self._tasks, self)
        for button in (self.calendar, self.exports.button, self.print):
            self.head.add_button(button)
        self.lists.place.addLayout(self.acts.row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.lists, 1)

    def _connect(self) -> None:
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._find)
        self.print.clicked.connect(self.ask_print)
        self.calendar.clicked.connect(self.open_calendar)
        self.lists.picked.connect(self._follow)
        self.lists.opened.connect(self._open)
        self.lists.trouble.connect(self._tell)
        self.lists.counted.connect(self._say)
        self.acts.letter_asked.connect(self._open_letters)
        self.acts.worker_asked.connect(self._open_worker)
        self.acts.corrected.connect(self._show_corrected)

    # The lists

    def _find(self) -> None:
        self.lists.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.lists.search.selectAll()

    def _follow(self) -> None:
        self.acts.follow(self.lists.selected())

    def _say(self, counts: Counts) -> None:
        number = QLocale().toString
        said = self.tr("{due} to print or send, {late} of them late · {sent} without an answer")
        self.head.line.setText(
            said.format(due=number(counts.of[View.DUE]), late=number(counts.late), sent=number(counts.of[View.SENT]))
        )

    def _open(self, line: Line) -> None:
        """Enter on a row: its letter where it stands in one, else the person."""
        if line.number is not None:
            self.papers.show_letters((line.number,))
        elif line.owed is not None:
            self.open_worker(line.owed.row.worker_id)

    def _open_letters(self) -> None:
        numbers = self.acts.numbers()
        if numbers:
            self.papers.show_letters(numbers)

    def _open_worker(self) -> None:
        found = self.lists.selected()
        if len(found) == 1 and found[0].owed is not None:
            self.open_worker(found[0].owed.row.worker_id)

    def open_commune(self, code: str, *, returned: bool = False) -> None:
        """Show what one commune is owed, or has returned (from a line of Today); "" where nobody knows the commune."""
        self._loaded = True
        self.lists.search.clear()
        self.lists.remembered.forget()
        self.lists.commune.set_value(code)
        self.lists.show_view(View.RETURNED if returned else View.DUE)

    def open_worker(self, worker_id: int) -> None:
        """Go to a worker's page."""
        going.open_worker(self, worker_id)

    # Printing

    def ask_print(self) -> None:
        """Show what would be printed, once it is known."""
        if not self._asking:
            self._asking = True
            self._tasks.run(declaration_printing.waiting, self._desk, done=self._ask_print, failed=self._not_asked)

    def _not_asked(self, error: KnownError) -> None:
        self._asking = False
        self._tell(error)

    def _ask_print(self, waits: Sequence[Owed]) -> None:
        self._asking = False
        if not waits:
            messages.inform(self, self.tr("There is nothing to print: everything that is due stands in a letter."))
            return
        dialog = PrintDialog(self._desk, self._tasks, waits, printers(), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(self._written)
        dialog.worker_asked.connect(self.open_worker)
        dialog.open()

    def _written(self, numbers: Sequence[str], printer: str) -> None:
        self.papers.show_letters(numbers, print_on=printer)

    def _show_corrected(self, numbers: Sequence[str]) -> None:
        self.papers.show_letters(numbers)

    # What else

    def open_calendar(self) -> None:
        """Show how the office counts."""
        CalendarDialog(self._desk, self._tasks, self.window()).open()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
