"""The list in the editor: counts of the verdicts that filter, what can be done with the lines, and the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import Sex, Verdict
from desktop_app.services.returns import Departed
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.giving import WordsGive
from desktop_app.ui.handovers.columns import LineRow, line_columns, verdict_words
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

_ARROW = 44
_OF_RETURNS, _OF_DEPARTURES = ("departure", "ends"), ("sex", "employer")


class Lines(QWidget):
    """Signals say what is wanted of the list; `moveAsked(worker_id, by)` of the current line."""

    clearedAsked = Signal()
    peopleAsked = Signal()
    removeAsked = Signal(object)
    moveAsked = Signal(object, int)
    swapAsked = Signal(object)
    chosen = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoverLines")
        self._rows: Sequence[LineRow] = ()
        self._filters: dict[Verdict | None, QPushButton] = {}
        self._changeable = False
        self._departures: Mapping[int, Departed] = {}
        self.table = Table("handoverLinesTable", line_columns(), tasks, label=self.tr("People on the list"))
        self.empty = EmptyState(
            "handoverLinesEmpty",
            "people",
            self.tr("Nobody is on the list yet"),
            hint=self.tr("Add the cleared people of a job order, or look for people one by one."),
            action=self.tr("Add cleared people…"),
        )
        self._build()
        self._connect()

    def show_rows(self, rows: Sequence[LineRow], *, changeable: bool) -> None:
        """Show the list as it is; keeps the current line where it still is on it."""
        self._rows = [replace(row, departed=self._departures.get(row.id)) for row in rows]
        self._changeable = changeable
        for button in (self.cleared, self.people, self.swap, self.remove, self.up, self.down):
            button.setVisible(changeable)
        self.empty.button.setVisible(changeable)
        self.table.show_columns(on=not changeable, keys=("presence",))
        self.table.show_columns(on=changeable, keys=("verdict",))
        self._count()
        self._filter()

    def show_departures(self, departures: Mapping[int, Departed], *, back: bool) -> None:
        """On the way back each line shows the passage that it answers, and when the contract is over."""
        self._departures = departures
        words = self.tr("Add those across…") if back else self.tr("Add cleared people…")
        self.cleared.setText(f" {words}")
        self.cleared.setShortcut("Ctrl+Shift+N")  # a new text takes a button's shortcut away
        self._giving.fit()
        self.empty.button.setText(words)
        self.table.show_columns(on=back, keys=_OF_RETURNS)
        self.table.show_columns(on=not back, keys=_OF_DEPARTURES)
        self._rows = [replace(row, departed=departures.get(row.id)) for row in self._rows]
        self._filter()

    def row(self, worker_id: int | None) -> LineRow | None:
        """The line of a worker."""
        return next((row for row in self._rows if row.id == worker_id), None)

    def all_rows(self) -> Sequence[LineRow]:
        """Every line, also those that a filter hides."""
        return self._rows

    def _build(self) -> None:
        self.total = QLabel()
        self.total.setObjectName("handoverTotal")
        self.total.setProperty("role", "muted")
        pills = QHBoxLayout()
        pills.setSpacing(8)
        group = QButtonGroup(self)
        for verdict in (None, *Verdict):
            pill = QPushButton()
            pill.setObjectName(f"handoverFilter{verdict.value.title() if verdict else 'All'}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", VERDICT_TONES[verdict].value if verdict else "info")
            pill.setCheckable(True)
            pill.clicked.connect(self._filter)
            group.addButton(pill)
            pills.addWidget(pill)
            self._filters[verdict] = pill
        self._filters[None].setChecked(True)
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.total.setWordWrap(True)  # on a small screen it has two lines
        pills.addWidget(self.total, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(pills)
        layout.addWidget(TableCard(self.table, self.empty), 1)
        layout.addLayout(self._acts())

    def _acts(self) -> QHBoxLayout:
        self.cleared = make_button(
            "handoverAddCleared", self.tr("Add cleared people…"), icon="check", shortcut="Ctrl+Shift+N"
        )
        self.people = make_button("handoverAddPeople", self.tr("Add people…"), icon="plus", shortcut="Ins")
        self.remove = make_button(
            "handoverRemove", self.tr("Remove"), icon="trash", tip=self.tr("Take the selected off the list · Del")
        )
        self.swap = make_button(
            "handoverSwap", self.tr("Swap…"), icon="refresh", tip=self.tr("Another person in this one's place · F6")
        )
        self.up = make_button("handoverUp", "", icon="up", tip=self.tr("One line up · Alt+Up"))
        self.down = make_button("handoverDown", "", icon="down", tip=self.tr("One line down · Alt+Down"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.cleared, self.people, self.swap, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.up, self.down):
            button.setFixedWidth(_ARROW)  # else the row is wider than the list on an office screen
            row.addWidget(button)
        acts = (self.cleared, self.people, self.swap, self.remove)
        self._giving = WordsGive(self, acts, 2 * (_ARROW + row.spacing()))
        return row

    def _connect(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.picked.connect(lambda _ids: self._allow())
        self.empty.button.clicked.connect(self.clearedAsked)
        self.cleared.clicked.connect(self.clearedAsked)
        self.people.clicked.connect(self.peopleAsked)
        self.remove.clicked.connect(self._remove)
        self.swap.clicked.connect(self._swap)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Delete), self._remove),
            (QKeySequence("F6"), self._swap),
            (QKeySequence("Alt+Up"), self._move_up),
            (QKeySequence("Alt+Down"), self._move_down),
        ):
            shortcut = QShortcut(keys, self.table)  # not the buttons' own: those swallow keys that follow fast
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _move_up(self) -> None:
        if self.up.isEnabled() and self._changeable:
            self.moveAsked.emit(self.table.current_id(), -1)

    def _move_down(self) -> None:
        if self.down.isEnabled() and self._changeable:
            self.moveAsked.emit(self.table.current_id(), 1)

    def _swap(self) -> None:
        if self.swap.isEnabled() and self._changeable:
            self.swapAsked.emit(self.table.current_id())

    def _remove(self) -> None:
        ids = self.table.selected_ids()
        if ids and self._changeable:
            self.removeAsked.emit(ids)

    def _choose(self, worker_id: int | None) -> None:
        self._allow()
        self.chosen.emit(worker_id)

    def _allow(self) -> None:
        self.remove.setEnabled(bool(self.table.selected_ids()))
        self.swap.setEnabled(len(self.table.selected_ids()) == 1)
        row = self.row(self.table.current_id())
        unfiltered = self._filters[None].isChecked()
        self.up.setEnabled(unfiltered and row is not None and row.place > 1)
        self.down.setEnabled(unfiltered and row is not None and row.place < len(self._rows))

    def _count(self) -> None:
        for verdict, pill in self._filters.items():
            count = sum(verdict is None or _verdict(row) is verdict for row in self._rows)
            words = self.tr("All") if verdict is None else verdict_words(verdict)
            pill.setText(f"{words} {count}")
        women = sum(row.line.sex is Sex.FEMALE for row in self._rows)
        said = self.tr("{people} people, of whom {women} women")
        self.total.setText(said.format(people=len(self._rows), women=women))

    def _filter(self) -> None:
        wanted = next((verdict for verdict, pill in self._filters.items() if pill.isChecked()), None)
        shown = [row for row in self._rows if wanted is None or _verdict(row) is wanted]
        kept = self.table.current_id()
        at = self.table.currentIndex().row()
        if self._rows and not shown:
            self.empty.say(self.tr("Nobody"), self.tr("Nobody on the list has this verdict."), action=False)
        self.table.rows.show_rows(shown)
        if shown and (kept is None or not self.table.select_id(kept)):
            self.table.selectRow(min(max(at, 0), len(shown) - 1))
        self._allow()


def _verdict(row: LineRow) -> Verdict | None:
    return row.clearance.verdict if row.clearance else None
