"""A tab of the office that lists rows: a line of what it is for, its buttons, the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.giving import WordsGive
from desktop_app.ui.model import Column
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_NOTE = 140
"""What the note before the buttons takes of the row at least."""


class ListTab(QWidget):
    """Reads its rows when it is first shown and whenever one of its nouns changed."""

    said = Signal(str)
    """What stands in the page's quiet line."""
    nouns: tuple[str, ...] = ()

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.desk = desk
        self.tasks = tasks
        self.latest = Latest(tasks)
        self.read_once = False

    def lay(self, name: str, label: str, columns: tuple[Column, ...], empty: EmptyState, note: str) -> None:
        """Build the tab; `name` begins the names of its parts."""
        self.setObjectName(f"{name}Tab")
        self.table = Table(f"{name}Table", columns, self.tasks, label=label)
        self.note = QLabel(note)
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(8)
        self.bar.addWidget(self.note, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.setSpacing(10)
        self.body.addLayout(self.bar)
        self.body.addWidget(TableCard(self.table, empty), 1)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put buttons at the right of the note."""
        for button in buttons:
            self.bar.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        WordsGive(self, buttons, _NOTE)

    def activated(self) -> None:
        """Shown."""
        if not self.read_once:
            self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed elsewhere."""
        if self.read_once and changes.touches(*self.nouns):
            self.reload()

    def reload(self) -> None:
        """Read the rows again."""
        self.read_once = True
        self.latest.run(self.reader(), self.desk, done=self.show_found, failed=self.tell)

    def reader(self) -> Callable[[Desk], Any]:
        """What reads, on the record's thread."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """Show what was read."""
        self.show_rows(found)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show rows and keep the one that was chosen."""
        kept = self.table.current_id()
        self.table.rows.show_rows(rows)
        if kept is not None:
            self.table.select_id(kept)

    def current(self) -> Any:
        """The row that is chosen, or None."""
        row = self.table.currentIndex().row()
        return self.table.rows.record(row) if row >= 0 else None

    def tell(self, error: KnownError) -> None:
        """Say what went wrong."""
        messages.tell(self, error, self.desk.language)
