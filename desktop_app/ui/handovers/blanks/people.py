"""The rows of a filled form: found by scan, number or name, with Enter after each; who came, who not, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from db.vocabulary import Direction, Presence, Sex
from desktop_app.errors import KnownError
from desktop_app.formats import show_date, tidy
from desktop_app.intake.scan import Scan
from desktop_app.services import late_entry
from desktop_app.services.late_entry import Found, LatePerson, Met
from desktop_app.services.scan_reading import Reading
from desktop_app.ui import messages
from desktop_app.ui.forms import restyle
from desktop_app.ui.handovers.columns import sex_words
from desktop_app.ui.handovers.gate.register import RegisterDialog
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop_app.services.work import Desk

_PAUSE = 150
_TONES = {Presence.PRESENT: Tone.OK, Presence.ABSENT: Tone.WARN, Presence.REFUSED: Tone.BLOCK}


@dataclass(frozen=True)
class FormRow:
    """One row of the form, in its order."""

    place: int
    found: Found
    said: LatePerson

    @property
    def id(self) -> int:
        """The worker's id."""
        return self.said.worker_id


class FormPeople(QWidget):
    """`changed` when somebody was entered or something was said of them. `when()` gives direction and moment."""

    changed = Signal()

    def __init__(
        self, desk: Desk, tasks: Tasks, when: Callable[[], tuple[Direction, datetime]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lateRows")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._when = when
        self._rows: list[FormRow] = []
        self._offered: tuple[Found, ...] = ()
        self._reading: Reading | None = None
        self._adding = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()

    def rows(self) -> tuple[FormRow, ...]:
        """Everybody entered so far, in the order of the form."""
        return tuple(self._rows)

    def women(self) -> set[int]:
        """The ids of those who are."""
        return {row.id for row in self._rows if row.found.row.sex is Sex.FEMALE}

    # Building

    def _build(self) -> None:
        self._make_search()
        empty = EmptyState(
            "lateEmpty",
            "people",
            self.tr("Nobody is entered yet"),
            hint=self.tr(
                "Enter the people in the order of the form. Everybody counts as present until you say otherwise."
            ),
        )
        self._make_acts()
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.register)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (*self._presence.values(), self.remove):
            button.setAutoDefault(False)
            acts.addWidget(button)
        acts.addWidget(self.reason, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.told)
        layout.addWidget(self.offers)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addLayout(acts)

    def _make_search(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("lateSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Next person of the form"))
        self.search.setPlaceholderText(self.tr("Scan a card, or type citizen ID, document or name; Enter after each"))
        self.register = make_button(
            "lateRegister",
            self.tr("Register…"),
            icon="plus",
            tip=self.tr("Somebody whom the record does not know · F7"),
        )
        self.register.setAutoDefault(False)
        self.told = QLabel()
        self.told.setObjectName("lateTold")
        self.told.setWordWrap(True)
        self.told.setMargin(6)
        self.told.hide()
        self.offers = Table("lateOffers", self._offer_columns(), self._tasks, key=_id, label=self.tr("Who is meant?"))
        self.offers.setFixedHeight(168)
        self.offers.hide()
        self.table = Table("lateTable", self._columns(), self._tasks, label=self.tr("People on the form"))

    def _make_acts(self) -> None:
        self.reason = QLineEdit()
        self.reason.setObjectName("lateReason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(
            self.tr("Why, of the chosen person (for those refused also by whom); then Enter")
        )
        self._presence = {
            Presence.PRESENT: make_button(
                "latePresent", self.tr("Present"), tip=self.tr("The chosen one was there · F2")
            ),
            Presence.ABSENT: make_button(
                "lateAbsent", self.tr("Absent"), tip=self.tr("The chosen one did not come · F3")
            ),
            Presence.REFUSED: make_button(
                "lateRefused", self.tr("Refused"), tip=self.tr("Turned away at the gate · F4")
            ),
        }
        self.remove = make_button("lateRemove", "", icon="trash", tip=self.tr("Take the chosen row out · Ctrl+Del"))

    def _offer_columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Full name"), 220, lambda f: f.row.full_name),
            Column("born", self.tr("Born"), 110, lambda f: show_date(f.row.birth_date, f.row.birth_precision)),
            Column("citizen", self.tr("Citizen ID"), 140, lambda f: f.row.citizen_id or ""),
            Column("document", self.tr("Document"), 120, lambda f: f.row.document_number or ""),
            Column("employer", self.tr("Employer"), 200, lambda f: f.row.employer_vi or "", stretch=True),
        )

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("place", self.tr("No."), 52, lambda r: str(r.place), right=True),
            Column("name", self.tr("Full name"), 170, lambda r: r.found.row.full_name),
            Column(
                "born", self.tr("Born"), 104, lambda r: show_date(r.found.row.birth_date, r.found.row.birth_precision)
            ),
            Column("sex", self.tr("Sex"), 84, lambda r: sex_words(r.found.row.sex)),
            Column("citizen", self.tr("Citizen ID"), 136, lambda r: r.found.row.citizen_id or ""),
            Column("presence", self.tr("Came"), 124, lambda r: self.words(r.said.presence), pill=self._pill),
            Column(
                "reason", self.tr("Reason"), 120, lambda r: r.said.reason, stretch=True, tip=lambda r: r.said.reason
            ),
            Column("remark", self.tr("To look at"), 180, self._remark, tip=self._remark),
        )

    def words(self, presence: Presence) -> str:
        """Came, or not."""
        return {
            Presence.PRESENT: self.tr("Present"),
            Presence.ABSENT: self.tr("Absent"),
            Presence.REFUSED: self.tr("Refused"),
        }[presence]

    def _pill(self, row: FormRow) -> Pill:
        return Pill(self.words(row.said.presence), _TONES[row.said.presence])

    def _remark(self, row: FormRow) -> str:
        return {
            "across_already": self.tr("already across by the ledger"),
            "not_across": self.tr("not across by the ledger"),
            "came_back_supposed": self.tr("came back later without a departure: correct that passage back first"),
        }.get(row.found.remark, "")

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.returnPressed.connect(self._enter)
        self.search.textEdited.connect(self._typed)
        self._pause.timeout.connect(partial(self._look, False))
        self.offers.opened.connect(lambda _id: self._take_offered())
        self.table.chosen.connect(self._follow)
        self.reason.editingFinished.connect(self._keep_reason)
        self.reason.returnPressed.connect(self._back_to_search)
        self.register.clicked.connect(self.ask_register)
        self.remove.clicked.connect(self._remove)
        for presence, button in self._presence.items():
            button.clicked.connect(partial(self.say, presence))
        keys = zip(("F2", "F3", "F4"), self._presence, strict=True)
        acts: list[tuple[str, Callable[[], None]]] = [(key, partial(self.say, presence)) for key, presence in keys]
        for key, act in [*acts, ("F7", self.ask_register), ("Ctrl+Del", self._remove)]:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down in the search move in the offers while there are some, else in the rows."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            table = self.offers if self.offers.isVisible() else self.table
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and table.rows.rowCount():
                at = table.currentIndex().row() + step
                table.selectRow(min(max(at, 0), table.rows.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    # Finding

    def _typed(self, _text: str) -> None:
        self._say("", "ok")
        self._pause.start()

    def _enter(self) -> None:
        self._pause.stop()
        if self.offers.isVisible() and self._offered and not self._latest_is_wanted():
            self._take_offered()
        elif tidy(self.search.text()):
            self._look(True)

    def _latest_is_wanted(self) -> bool:
        """Whether a scan was typed over what is offered: it is read as a whole."""
        return "|" in self.search.text() or "<" in self.search.text()

    def _look(self, adding: bool) -> None:
        text = tidy(self.search.text())
        if not text:
            self._show_offers(())
            return
        self._adding = adding
        direction, at = self._when()
        self._latest.run(late_entry.meet, self._desk, text, direction, at, done=self._met, failed=self._failed)

    def _met(self, met: Met) -> None:
        self._reading = met.reading
        if self._adding and (met.sure or len(met.people) == 1):
            self.add(met.people[0])
        elif self._adding and not met.people:
            self._show_offers(())
            self._say(
                self.tr("The record does not know them. F7 registers them with the least that is needed."), "warn"
            )
        else:
            self._show_offers(met.people)

    def _show_offers(self, people: tuple[Found, ...]) -> None:
        self._offered = people
        self.offers.setVisible(bool(people))
        self.offers.rows.show_rows(people)
        if people:
            self.offers.selectRow(0)

    def _take_offered(self) -> None:
        found = next((one for one in self._offered if one.row.id == self.offers.current_id()), None)
        if found is not None:
            self.add(found)

    def add(self, found: Found) -> None:
        """Enter a person as the next row, present; whoever is on it already is shown."""
        self._show_offers(())
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        there = next((row for row in self._rows if row.id == found.row.id), None)
        if there is not None:
            self._say(self.tr("{name} is row {n} already.").format(name=found.row.full_name, n=there.place), "warn")
        else:
            self._rows.append(FormRow(len(self._rows) + 1, found, LatePerson(found.row.id)))
            self._say("", "ok")
            self._show()
        self.table.select_id(found.row.id)

    def ask_register(self) -> None:
        """Somebody whom the record does not know."""
        reading = self._reading or Reading(Scan())
        dialog = RegisterDialog(self._desk, self._tasks, reading, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        typed = tidy(self.search.text())
        if self._reading is None and typed:
            name = "gateNewId" if typed.isdecimal() else "gateNewName"
            dialog.form.fields[name].set_value(typed)
        dialog.registered.connect(self._registered)
        dialog.open()

    def _registered(self, worker_id: int) -> None:
        self._reading = None
        self._tasks.run(late_entry.known, self._desk, worker_id, *self._when(), done=self.add, failed=self._failed)

    # What is said of somebody

    def say(self, presence: Presence) -> None:
        """Of the chosen row; whoever did not come, or was refused, gets a reason."""
        row = self._current()
        if row is None:
            return
        self._change(row, replace(row.said, presence=presence))
        if presence is not Presence.PRESENT:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reason.selectAll()

    def _keep_reason(self) -> None:
        row, typed = self._current(), tidy(self.reason.text())
        if row is not None and typed != row.said.reason:
            self._change(row, replace(row.said, reason=typed))

    def _back_to_search(self) -> None:
        self._keep_reason()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self, row: FormRow, said: LatePerson) -> None:
        self._rows[row.place - 1] = replace(row, said=said)
        self._show()
        self.table.select_id(row.id)

    def _remove(self) -> None:
        row = self._current()
        if row is not None:
            left = [one for one in self._rows if one is not row]
            self._rows = [replace(one, place=place) for place, one in enumerate(left, 1)]
            self._show()
            if left:
                self.table.selectRow(min(row.place, len(left)) - 1)

    def _current(self) -> FormRow | None:
        return next((row for row in self._rows if row.id == self.table.current_id()), None)

    def _follow(self, _worker_id: int | None) -> None:
        row = self._current()
        if not self.reason.hasFocus():
            self.reason.setText(row.said.reason if row else "")
        for button in (*self._presence.values(), self.remove, self.reason):
            button.setEnabled(row is not None)

    def _show(self) -> None:
        self.table.rows.show_rows(tuple(self._rows))
        self._follow(None)
        self.changed.emit()

    def _say(self, text: str, tone: str) -> None:
        self.told.setProperty("tone", tone)
        restyle(self.told)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def show_problem(self, text: str) -> None:
        """What is wrong with the rows, at their place."""
        self._say(text, "block")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: KnownError) -> None:
        self._say(messages.sentence_of(error, self._desk.language), "block")


def _id(found: Found) -> int:
    return found.row.id
