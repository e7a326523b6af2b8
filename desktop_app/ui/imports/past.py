"""The lists that were taken in, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import imports_past
from desktop_app.services.imports_past import PastImport
from desktop_app.ui import messages
from desktop_app.ui.forms import restyle
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class PastStep(QWidget):
    """The table of past imports with the act of taking one back, and why it could not be."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importPastStep")
        self._desk = desk
        self._tasks = tasks
        self._rows: Sequence[PastImport] = ()
        self.table = Table("importPast", _columns(), tasks, label=self.tr("Past imports"))
        empty = EmptyState("importNoPast", "import", self.tr("No list was taken in yet"))
        self.undo = QPushButton(self.tr("Take this import back…"))
        self.undo.setObjectName("importPastUndo")
        self.undo.setShortcut("Ctrl+Z")
        self.undo.setToolTip(self.tr("Take back everything that this import added and changed (Ctrl+Z)"))
        self.undo.setAutoDefault(False)
        self.told = QLabel()
        self.told.setObjectName("importPastTold")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addLayout(foot)
        self.table.chosen.connect(self._chosen)
        self.undo.clicked.connect(self._ask)

    def load(self) -> None:
        """Read the list anew."""
        self._tasks.run(imports_past.list_imports, self._desk, done=self._shown, failed=self._failed)

    def _shown(self, rows: Sequence[PastImport]) -> None:
        kept = self.table.current_id()
        self._rows = rows
        self.table.rows.show_rows(rows)
        if rows and (kept is None or not self.table.select_id(kept)):
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chosen(self.table.current_id())

    def _current(self) -> PastImport | None:
        return next((row for row in self._rows if row.id == self.table.current_id()), None)

    def _chosen(self, _id: int | None) -> None:
        row = self._current()
        self.undo.setEnabled(row is not None and row.undone_at is None)

    def _ask(self) -> None:
        row = self._current()
        if row is None:
            return
        question = self.tr("Take the import of {file} back?").format(file=row.file_name)
        more = self.tr("{added} people go from the record, and {changed} become what they were before.")
        messages.ask(
            self,
            question,
            self.tr("Take the import back"),
            lambda: self._undo(row),
            more=more.format(added=row.added, changed=row.changed),
            danger=True,
        )

    def _undo(self, row: PastImport) -> None:
        self.undo.setEnabled(False)
        self._say(self.tr("Taking it back…"))
        self._tasks.run(imports_past.undo_import, self._desk, row.id, done=self._undone, failed=self._failed)

    def _undone(self, _nothing: object) -> None:
        self._say(self.tr("The import was taken back as a whole."), "ok")
        self.load()

    def _failed(self, error: KnownError) -> None:
        self._say(messages.sentence_of(error, self._desk.language), "block")
        self._chosen(self.table.current_id())

    def _say(self, text: str, tone: str = "") -> None:
        self.told.setMargin(8 if tone else 0)
        self.told.setText(text)
        self.told.setProperty("tone", tone)
        restyle(self.told)


def _columns() -> tuple[Column, ...]:
    return (
        Column("at", translate("Import", "Taken in at"), 150, lambda r: show_moment(r.at)),
        Column(
            "file", translate("Import", "File"), 220, lambda r: r.file_name, stretch=True, tip=lambda r: r.file_name
        ),
        Column("sender", translate("Import", "Sender"), 170, lambda r: r.sender or "–", tip=lambda r: r.sender or ""),
        Column("officer", translate("Import", "Officer"), 150, lambda r: r.officer),
        Column("rows", translate("Import", "Lines"), 70, lambda r: str(r.rows), right=True),
        Column("added", translate("Import", "New"), 70, lambda r: str(r.added), right=True),
        Column("changed", translate("Import", "Changed"), 90, lambda r: str(r.changed), right=True),
        Column("state", translate("Import", "State"), 150, lambda r: _state(r).text, pill=_state),
    )


def _state(row: PastImport) -> Pill:
    if row.undone_at is not None:
        return Pill(translate("Import", "Taken back"), Tone.NEUTRAL)
    return Pill(translate("Import", "Taken in"), Tone.OK)
