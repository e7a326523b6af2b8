"""The list of blank forms: which are open, entered or void; new ones are made, filled ones are entered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import BlankKind
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import blanks
from desktop_app.services.blanks import BlankRow, BlankState, Forms
from desktop_app.services.handovers import HandoverView
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, NoteField, NumberField
from desktop_app.ui.handovers.blanks.entry import LateEntryDialog, LateOffers, read_late_offers
from desktop_app.ui.handovers.paper_kinds import BlankPapers
from desktop_app.ui.handovers.papers import Papers
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.question import Question, QuestionDialog
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Lane, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_TONES = {BlankState.OPEN: Tone.WARN, BlankState.ENTERED: Tone.OK, BlankState.VOID: Tone.NEUTRAL}


class BlanksDialog(Dialog):
    """`entered(view)` when a form became a handover. Open with open()."""

    entered = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("blanksDialog")
        self.setWindowTitle(self.tr("Blank forms"))
        resize_within(self, 1120, 680)
        self._desk = desk
        self._tasks = tasks
        self._rows: Sequence[BlankRow] = ()
        self.papers = Papers(desk, tasks, self)
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self._tasks.run(blanks.listed, self._desk, done=self._show, failed=self._tell)

    # Building

    def _build(self) -> None:
        title = QLabel(self.tr("Blank forms for a day without power"))
        title.setProperty("role", "card_title")
        said = QLabel(
            self.tr(
                "Print some and keep them at the gate. Each has its number and is entered when there is power again, "
                "or said to be void."
            )
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        self.table = Table("blanksTable", self._columns(), self._tasks, label=self.tr("Blank forms"))
        self.empty = EmptyState(
            "blanksEmpty",
            "file",
            self.tr("No blank forms yet"),
            hint=self.tr("Print a few rosters and minutes, and put them into the bag that goes to the gate."),
            action=self.tr("Print blank forms…"),
        )
        foot = self._foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addWidget(TableCard(self.table, self.empty), 1)
        layout.addLayout(foot)

    def _foot(self) -> QHBoxLayout:
        self.enter = make_button(
            "blanksEnter", self.tr("Enter a filled form…"), role="primary", icon="edit", shortcut="Ctrl+Return"
        )
        self.enter.setDefault(True)
        self.make = make_button("blanksMake", self.tr("Print blank forms…"), icon="print", shortcut="Ctrl+N")
        self.look = make_button("blanksLook", self.tr("Look at them"), icon="search", tip=self.tr("Preview (Enter)"))
        self.void = make_button("blanksVoid", self.tr("Say it is void…"), icon="trash", tip=self.tr("Lost or spoiled"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setObjectName("blanksClose")
        self.close_button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.make, self.look, self.void):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.enter)
        return foot

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("number", self.tr("Number"), 150, lambda r: r.number),
            Column("kind", self.tr("Form"), 120, lambda r: self._kind(r.kind)),
            Column("state", self.tr("State"), 140, lambda r: self._state(r.state), pill=self._pill),
            Column("printed", self.tr("Made"), 156, lambda r: show_moment(r.printed_at)),
            Column("by", self.tr("By"), 150, lambda r: r.printed_by),
            Column("became", self.tr("Became, or why void"), 180, lambda r: r.handover or r.void_reason, stretch=True),
        )

    def _kind(self, kind: BlankKind) -> str:
        return self.tr("Roster") if kind is BlankKind.ROSTER else self.tr("Minutes")

    def _state(self, state: BlankState) -> str:
        return {
            BlankState.OPEN: self.tr("Not entered"),
            BlankState.ENTERED: self.tr("Entered"),
            BlankState.VOID: self.tr("Void"),
        }[state]

    def _pill(self, row: BlankRow) -> Pill:
        return Pill(self._state(row.state), _TONES[row.state])

    def _connect(self) -> None:
        self.table.picked.connect(lambda _ids: self._allow())
        self.table.opened.connect(lambda _id: self.preview())
        self.make.clicked.connect(self.ask_new)
        self.empty.button.clicked.connect(self.ask_new)
        self.look.clicked.connect(self.preview)
        self.void.clicked.connect(self.ask_void)
        self.enter.clicked.connect(self.ask_entry)
        self.close_button.clicked.connect(self.reject)

    # Showing

    def _show(self, rows: Sequence[BlankRow]) -> None:
        self._rows = rows
        self.table.rows.show_rows(rows)
        if rows:
            self.table.selectRow(0)
        self._allow()

    def _chosen(self) -> list[BlankRow]:
        ids = set(self.table.selected_ids())
        return [row for row in self._rows if row.id in ids]

    def _allow(self) -> None:
        chosen = self._chosen()
        self.look.setEnabled(bool(chosen))
        self.void.setEnabled(len(chosen) == 1 and chosen[0].state is BlankState.OPEN)
        rosters = (row.kind is BlankKind.ROSTER and row.state is BlankState.OPEN for row in self._rows)
        self.enter.setEnabled(any(rosters))

    def preview(self) -> None:
        """Look at the chosen forms; they are printed and saved from there."""
        numbers = tuple(sorted(row.number for row in self._chosen()))
        if numbers:
            self.papers.look(BlankPapers(numbers))

    # New ones

    def ask_new(self) -> None:
        """Which, and how many?"""
        kinds = [(kind, self._kind(kind)) for kind in (BlankKind.ROSTER, BlankKind.MINUTES)]
        kind = ChoiceField("newFormsKind", self.tr("Form"), kinds, needed=True)
        kind.set_value(BlankKind.ROSTER)
        copies = NumberField("newFormsCopies", self.tr("How many"), needed=True, least=1, most=blanks.MOST)
        copies.set_value(5)
        said = Question(self.tr("Print blank forms"), self.tr("Make them"))
        QuestionDialog("newForms", said, [(kind, copies)], self.make_forms, self).open()

    def make_forms(self, kind: BlankKind, copies: int) -> None:
        """Make them and show them, to be printed."""
        self._tasks.run(blanks.make, self._desk, kind, copies, done=self._made, failed=self._tell, lane=Lane.PAPERS)

    def _made(self, forms: Forms) -> None:
        self.reload()
        self.papers.look(BlankPapers(forms.numbers))

    # Void ones

    def ask_void(self) -> None:
        """Ask why it will never be entered."""
        (row,) = self._chosen()
        question = self.tr("Why will {number} never be entered?").format(number=row.number)
        reason = NoteField("voidReason", self.tr("Reason"), needed=True, lines=2)
        said = Question(question, self.tr("Say it is void"))
        QuestionDialog("voidForm", said, [(reason,)], partial(self.say_void, row.number), self).open()

    def say_void(self, number: str, reason: str) -> None:
        """Keep that this form is void."""
        self._tasks.run(blanks.void, self._desk, number, reason, done=lambda _: self.reload(), failed=self._tell)

    # Late entry

    def ask_entry(self) -> None:
        """Open the fast screen, with the chosen form in it."""
        self._tasks.run(read_late_offers, self._desk, done=self._enter, failed=self._tell)

    def _enter(self, offers: LateOffers) -> None:
        chosen = next((row.number for row in self._chosen() if row.state is BlankState.OPEN), "")
        dialog = LateEntryDialog(self._desk, self._tasks, offers, chosen, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(self._entered)
        dialog.open()

    def _entered(self, view: HandoverView) -> None:
        self.accept()
        self.entered.emit(view)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
