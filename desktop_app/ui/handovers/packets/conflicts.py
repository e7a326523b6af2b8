"""What both sides changed: a list, both values side by side, and a person's decision with its reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import packets_conflicts
from desktop_app.services.packets_conflicts import ConflictRow, Side
from desktop_app.ui import messages
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.model import Column
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import keep_panes
from desktop_app.ui.signin import second_person
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.two_people import Approval
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class ConflictsPage(QWidget):
    """`done` after a decision."""

    done = Signal()

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("packetsConflicts")
        self._desk = desk
        self._tasks = tasks
        self._rows: tuple[ConflictRow, ...] = ()
        self._work: Callable[..., int] | None = None
        self._build()
        self.table.picked.connect(self._picked)
        self.table.chosen.connect(self._picked)
        self.ours.clicked.connect(partial(self.decide, "ours"))
        self.theirs.clicked.connect(partial(self.decide, "theirs"))
        self._picked()

    # Building

    def _build(self) -> None:
        self.table = Table("conflictsTable", _columns(), self._tasks, label=self.tr("Conflicts"))
        self.empty = EmptyState(
            "conflictsEmpty",
            "check-circle",
            self.tr("Nothing waits for a decision"),
            hint=self.tr("Where both sides changed the same field to different values, both stand here."),
        )
        self.reason = TextField("conflictReason", self.tr("Why this side is right"), needed=True)
        self.form = Form([(self.reason,)])
        self.ours = make_button("conflictOurs", self.tr("Keep what is here"), icon="check")
        self.theirs = make_button("conflictTheirs", self.tr("Take what came"), role="primary", icon="import")
        for button in (self.ours, self.theirs):
            button.setAutoDefault(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("conflictsSplit")
        split.setChildrenCollapsible(False)
        split.addWidget(TableCard(self.table, self.empty))
        split.addWidget(self._side())
        split.setSizes([470, 520])
        keep_panes(split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(split)

    def _side(self) -> QWidget:
        self.card = QFrame()
        self.card.setObjectName("conflictCard")
        self.card.setProperty("role", "card")
        self.title = _label("conflictTitle", "section")
        self.whence = _label("conflictWhence", "muted")
        self.values = QWidget()
        self.grid = QGridLayout(self.values)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setObjectName("conflictArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.values)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.whence)
        column.addWidget(area, 1)
        column.addWidget(self.form)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.ours)
        foot.addWidget(self.theirs)
        column.addLayout(foot)
        return self.card

    # Showing

    def show_conflicts(self, rows: tuple[ConflictRow, ...]) -> None:
        """Those that wait."""
        self._rows = rows
        kept = self.table.current_id()
        self.table.rows.show_rows(rows)
        if rows and (kept is None or not self.table.select_id(kept)):
            self.table.selectRow(0)
        self._picked()

    def chosen(self) -> list[ConflictRow]:
        """The selected ones."""
        wanted = set(self.table.selected_ids())
        return [row for row in self._rows if row.id in wanted]

    def _picked(self, _what: object = None) -> None:
        rows = self.chosen()
        self.card.setVisible(bool(self._rows))
        for button in (self.ours, self.theirs):
            button.setEnabled(bool(rows))
        self._clear()
        if len(rows) == 1:
            row = rows[0]
            self.title.setText(f"{row.noun_words}: {row.who}")
            said = self.tr("{handover} · taken in from {laptop}, {at}")
            self.whence.setText(said.format(handover=row.handover, laptop=row.laptop, at=show_moment(row.at)))
            self._both_sides(row)
        elif rows:
            self.title.setText(self.tr("{n} conflicts are chosen").format(n=len(rows)))
            self.whence.setText(self.tr("The decision holds for all of them."))

    def _clear(self) -> None:
        self.title.clear()
        self.whence.clear()
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _both_sides(self, row: ConflictRow) -> None:
        heads = ("", self.tr("Here"), self.tr("In the packet"))
        for column, words in enumerate(heads):
            self.grid.addWidget(_label("", "label", words), 0, column)
        for place, both in enumerate(row.fields, start=1):
            self.grid.addWidget(_label("", "muted", both.words), place, 0)
            for column, (name, words) in enumerate((("ours", both.ours), ("theirs", both.theirs)), start=1):
                value = _label(f"conflict_{both.field}_{name}", "", words)
                value.setProperty("tone", "info" if name == "ours" else "warn")
                value.setMargin(6)
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.grid.addWidget(value, place, column)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)

    # Deciding

    def decide(self, side: Side) -> None:
        """Decide the chosen ones for one side."""
        rows = self.chosen()
        if rows and self.form.check():
            for button in (self.ours, self.theirs):
                button.setEnabled(False)
            ids, reason = [row.id for row in rows], self.reason.value()
            self._work = partial(packets_conflicts.decide, self._desk, ids, side, reason)
            self._send()

    def _send(self, approval: Approval | None = None) -> None:
        if self._work is not None:
            self._tasks.run(partial(self._work, approval=approval), done=self._decided, failed=self._failed)

    def _decided(self, count: int) -> None:
        self.reason.set_value("")
        messages.notify(self, self.tr("{n} decided").format(n=count))
        self.done.emit()

    def _failed(self, error: KnownError) -> None:
        self._picked()
        if error.code == second_person.NEEDED:
            second_person.ask_second(self, self._desk, self._tasks, error, self._send)
        else:
            messages.tell(self, error, self._desk.language)


def _label(name: str, role: str, words: str = "") -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _columns() -> tuple[Column, ...]:
    return (
        Column("who", translate("PacketsDialog", "Whose"), 150, _name, stretch=True, tip=lambda r: r.who),
        Column("noun", translate("PacketsDialog", "What"), 140, lambda r: r.noun_words, tip=lambda r: r.noun_words),
        Column("handover", translate("PacketsDialog", "Handover"), 134, lambda r: r.handover, muted=True),
    )


def _name(row: ConflictRow) -> str:
    """Without the number, which stands beside."""
    return row.who.partition(" · ")[0]
