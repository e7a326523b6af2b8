"""The partner's monthly confirmation: the lists, and the people of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import confirmation_lines, confirmations
from desktop_app.services.confirmation_lines import Line
from desktop_app.services.confirmations import Row
from desktop_app.ui import going, messages
from desktop_app.ui.followup.confirmations.acts import ConfirmationActs
from desktop_app.ui.followup.confirmations.columns import (
    hint_words,
    line_columns,
    line_value,
    list_columns,
    list_value,
)
from desktop_app.ui.forms import ChoiceField
from desktop_app.ui.ordering import in_order
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import Remembered
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

CONCERNS = ("confirmation", "confirmation_line", "worker", "travel_document", "incident", "partner", "document_output")
_LISTS_HEIGHT, _LISTS_LEAST = 214, 120


class ConfirmationsTab(QWidget):
    """Lists above, people below."""

    said = Signal(str)
    """What the page's head is to say."""
    case_opened = Signal(object)
    """The id of a case that is to be shown."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confirmationsTab")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._opening = Latest(tasks)
        self._loaded = False
        self._only_waiting = True
        self._every: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._shown: int | None = None
        self._build()
        self._connect()

    # What the page asks

    def activated(self) -> None:
        """Shown: the lists have the focus."""
        if not self._loaded:
            self._loaded = True
            self.reload()
        self.lists.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere; out of sight, when it is next shown."""
        if self._loaded and changes.touches(*CONCERNS):
            if self.isVisible():
                self.reload()
            else:
                self._loaded = False

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done."""
        return True

    def reload(self) -> None:
        """Read the lists again."""
        self._reading.run(confirmations.listed, self._desk, done=self._show_lists, failed=self._tell)

    def open_confirmation(self, confirmation_id: int) -> None:
        """Show one list (from another place: a line of Today)."""
        self._loaded = True
        self.partner.set_value(None)
        self._shown = confirmation_id
        self.reload()

    # Building

    def _build(self) -> None:
        self.acts = ConfirmationActs(self._desk, self._tasks, self)
        self.lists = Table(
            "confirmationsTable", list_columns(self._desk.language), self._tasks, label=self.tr("Confirmations")
        )
        self.none = EmptyState(
            "confirmationsEmpty", "letter", self.tr("No list has been made"), action=self.tr("Make a list…"),
            hint=self.tr("Once a month a partner confirms who is still there."),
        )  # fmt: skip
        card = TableCard(self.lists, self.none)
        card.setMaximumHeight(_LISTS_HEIGHT)
        card.setMinimumHeight(_LISTS_LEAST)
        self.people = Table(
            "confirmationLinesTable",
            line_columns(self._desk.language),
            self._tasks,
            label=self.tr("People of the list"),
        )
        self.empty = EmptyState("confirmationLinesEmpty", "check-circle", self.tr("Nothing to follow up"))
        self.hint = QLabel()
        self.hint.setObjectName("confirmationHint")
        self.hint.setProperty("role", "muted")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._head_row())
        layout.addWidget(card, 1)  # as high as it may be, where there is room
        layout.addLayout(self._pill_row())
        layout.addWidget(TableCard(self.people, self.empty), 1)
        layout.addLayout(self._act_row())
        self._follow()

    def _head_row(self) -> QHBoxLayout:
        make, send, take = self.tr("Make a list…"), self.tr("Save and send…"), self.tr("Take the answer in…")
        self.make = make_button("confirmationsMake", make, icon="plus", shortcut="Ctrl+N")
        self.send = make_button("confirmationsSend", send, icon="export", shortcut="Ctrl+E")
        self.take = make_button("confirmationsTake", take, icon="import", shortcut="Ctrl+O")
        self.answer = make_button("confirmationsAnswer", self.tr("Their file…"), role="quiet", icon="file")
        self.partner = ChoiceField("confirmationsPartner", self.tr("Partner"), empty=self.tr("All partners"))
        self.partner.label.hide()
        self.partner.setFixedWidth(280)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.make, self.send, self.take, self.answer):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.partner)
        return row

    def _pill_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._group = QButtonGroup(self)
        self.waiting = QPushButton(self.tr("To follow up"))
        self.every = QPushButton(self.tr("Everybody"))
        for pill, name, tone, only in (
            (self.waiting, "confirmationsWaiting", "warn", True),
            (self.every, "confirmationsEvery", "neutral", False),
        ):
            pill.setObjectName(name)
            pill.setProperty("role", "pill")
            pill.setProperty("tone", tone)
            pill.setCheckable(True)
            pill.clicked.connect(partial(self._press, only))
            self._group.addButton(pill)
            row.addWidget(pill)
        self.waiting.setChecked(True)
        row.addSpacing(8)
        row.addWidget(self.hint, 1)
        return row

    def _act_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.back = self._button("Back", self.tr("Came back…"), "home", "Ctrl+B", row)
        self.case = self._button("Case", self.tr("Open a case…"), "warning", "Ctrl+I", row)
        self.worker = self._button("Worker", self.tr("Open person"), "person", "Ctrl+L", row)
        self.reopen = self._button("Reopen", self.tr("Not done after all"), "undo", "", row)
        self.done = self._button("Done", self.tr("Mark as done…"), "check", "Ctrl+G", row)
        return row

    def _button(self, key: str, words: str, icon: str, keys: str, row: QHBoxLayout) -> QPushButton:
        button = make_button(f"confirmations{key}", words, role="quiet", icon=icon, shortcut=keys)
        row.addWidget(button)
        return button

    def _connect(self) -> None:
        acts = self.acts
        for make in (self.make, self.none.button):
            make.clicked.connect(acts.ask_make)
        self.send.clicked.connect(lambda: self._of_list(acts.ask_where))
        self.take.clicked.connect(lambda: self._of_list(acts.ask_file))
        self.answer.clicked.connect(lambda: self._of_list(acts.ask_answer_where))
        self.back.clicked.connect(lambda: self._of_line(acts.ask_back))
        self.case.clicked.connect(lambda: self._of_line(acts.ask_case))
        self.worker.clicked.connect(lambda: self._of_line(self._open_worker))
        self.reopen.clicked.connect(lambda: self._of_line(acts.reopen))
        self.done.clicked.connect(lambda: acts.ask_done([line.id for line in self._chosen() if line.waiting]))
        acts.made.connect(self.open_confirmation)
        acts.case_made.connect(self.case_opened)
        self.lists.chosen.connect(self._choose)
        self.lists.looked_at.connect(partial(going.saw, self, "confirmation"))
        self.lists.sort_asked.connect(self._sort_lists)
        self.people.sort_asked.connect(self._sort_lines)
        self.remembered = Remembered(self, {"partner": self.partner})
        self.partner.changed.connect(self._list)
        self.partner.changed.connect(self.remembered.keep)
        self.people.picked.connect(lambda _ids: self._follow())
        self.people.opened.connect(lambda _id: self._of_line(self._open_worker))
        QShortcut(QKeySequence("F5"), self).activated.connect(self.reload)

    # Showing

    def _show_lists(self, rows: Sequence[Row]) -> None:
        self._every = tuple(rows)
        name = list_value("partner", self._desk.language)
        named = {row.partner_id: name(row) for row in rows}
        self.partner.set_choices(sorted(named.items(), key=lambda pair: in_order(pair[1])))
        self.partner.setVisible(len(named) > 1)
        if self._shown is None:
            self.remembered.restore()
        waiting = sum(row.waiting for row in rows)
        self.said.emit(self.tr("{n} lists · {waiting} differences to follow up").format(n=len(rows), waiting=waiting))
        self._list()

    def _list(self) -> None:
        """Show the lists of the partner that is chosen, as they are sorted."""
        only = self.partner.value()
        rows = [row for row in self._every if only is None or row.partner_id == only]
        if (sort := self.lists.sorting) is not None:
            value = list_value(sort[0], self._desk.language)
            rows.sort(key=lambda row: in_order(value(row)), reverse=sort[1])
        self._rows = tuple(rows)
        wanted = self._shown
        self.lists.rows.show_rows(rows)
        if rows and (wanted is None or not self.lists.select_id(wanted)):
            self.lists.selectRow(0)
        if not rows:
            self._show_lines(())

    def _sort_lists(self, _name: str, _down: bool) -> None:
        self._list()

    def _sort_lines(self, _name: str, _down: bool) -> None:
        self._fill()

    def _choose(self, confirmation_id: int | None) -> None:
        if confirmation_id is None:
            return
        self._shown = confirmation_id
        self._opening.run(
            confirmation_lines.lines, self._desk, confirmation_id, done=self._show_lines, failed=self._tell
        )

    def _show_lines(self, lines: Sequence[Line]) -> None:
        self._lines = tuple(lines)
        waiting = sum(line.waiting for line in lines)
        self.waiting.setText(self.tr("To follow up") + f" {waiting}")
        self.every.setText(self.tr("Everybody") + f" {len(lines)}")
        self._fill()

    def _fill(self) -> None:
        row = self._row()
        answered = row is not None and row.answered_at is not None
        only = self._only_waiting and answered
        self.waiting.setEnabled(answered)
        self.waiting.setChecked(only)
        self.every.setChecked(not only)
        shown = [line for line in self._lines if line.waiting or not only]
        if (sort := self.people.sorting) is not None:
            value = line_value(sort[0])
            shown.sort(key=lambda line: in_order(value(line)), reverse=sort[1])
        current = self.people.current_id()
        self.people.rows.show_rows(shown)
        if self._rows:
            self.empty.say(self.tr("Nothing to follow up"), self.tr("Everything that differed is done."))
        else:
            self.empty.say(self.tr("No list is chosen"))
        if shown and (current is None or not self.people.select_id(current)):
            self.people.selectRow(0)
        self._follow()

    def _press(self, only: bool, _checked: bool = True) -> None:
        self._only_waiting = only
        self._fill()

    def _follow(self) -> None:
        row, chosen = self._row(), self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.send.setEnabled(row is not None)
        self.take.setEnabled(row is not None)
        self.answer.setEnabled(row is not None and row.answered_at is not None)
        known = one is not None and one.worker_id is not None
        self.worker.setEnabled(known)
        self.back.setEnabled(known and one is not None and one.waiting)
        self.case.setEnabled(known and one is not None and one.waiting and one.incident_id is None)
        self.reopen.setEnabled(one is not None and one.done_at is not None)
        self.done.setEnabled(any(line.waiting for line in chosen))
        self.hint.setText(hint_words(one) if one is not None and (one.waiting or one.row is None) else "")

    # Doing

    def _row(self) -> Row | None:
        return next((row for row in self._rows if row.id == self._shown), None)

    def _chosen(self) -> list[Line]:
        wanted = set(self.people.selected_ids())
        return [line for line in self._lines if line.id in wanted]

    def _of_list(self, act: Callable[[Row], object]) -> None:
        row = self._row()
        if row is not None:
            act(row)

    def _of_line(self, act: Callable[[Line], object]) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            act(chosen[0])

    def _open_worker(self, line: Line) -> None:
        if line.worker_id is not None:
            going.open_worker(self, line.worker_id)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
