"""The fast screen for a form that was filled in by hand: all by keyboard, and at its past time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import HandoverRow
from db.vocabulary import BlankKind, Direction
from desktop_app.clock import HANOI
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.counting import Differences, Heads
from desktop_app.services import blanks, handovers, late_entry
from desktop_app.services.blanks import BlankRow, BlankState
from desktop_app.services.handovers import HandoverView
from desktop_app.services.late_entry import LateHandover
from desktop_app.services.programme_of import CHONGZUO
from desktop_app.ui import messages
from desktop_app.ui.demand.noun import coded, named
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField, NumberField, TextField
from desktop_app.ui.handovers.blanks.people import FormPeople
from desktop_app.ui.handovers.columns import direction_words
from desktop_app.ui.handovers.new_dialog import Offers, TimeField, read_offers
from desktop_app.ui.naming import gate_words, officer_choices
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_AT = {
    "at": "lateDay",
    "ours_people": "lateOursPeople",
    "ours_women": "lateOursWomen",
    "theirs_people": "lateTheirsPeople",
    "theirs_women": "lateTheirsWomen",
}
_OF_FORM = {"unknown_blank", "blank_entered", "blank_void", "blank_needed"}
_OF_PEOPLE = {
    "on_another_handover",
    "refused_needs_reason",
    "absent_needs_reason",
    "crossing_across_already",
    "merged_away",
}
_OF_APPROVER = {"approval_needed", "unknown_approver", "approver_password_needed", "approver_password_wrong"}


@dataclass(frozen=True)
class LateOffers:
    """What the screen offers."""

    offers: Offers
    forms: tuple[BlankRow, ...]
    last: HandoverRow | None
    """The handover that was made last: its place and partner are likely again."""
    approvers: tuple[str, ...]


def read_late_offers(desk: Desk) -> LateOffers:
    """Everything that can be chosen, on the record's thread."""
    last = max(handovers.listed(desk), key=lambda row: row.id, default=None)
    forms = blanks.listed(desk, BlankState.OPEN)
    return LateOffers(read_offers(desk), forms, last, handovers.approver_choices(desk))


class LateEntryDialog(Dialog):
    """`entered(view)` once the form is a closed handover. Open with open()."""

    entered = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, offers: LateOffers, form: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lateEntry")
        self.setWindowTitle(self.tr("Enter a filled form"))
        resize_within(self, 1160, 720)
        self._desk = desk
        self._tasks = tasks
        self._offers = offers
        self._make_fields()
        self.people = FormPeople(desk, tasks, self._when)
        self._build()
        self._start_with(form)
        self._connect()
        self._settle()
        (self.day if form else self.form_number).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_fields(self) -> None:
        offers, language = self._offers.offers, self._desk.language
        kinds = {BlankKind.ROSTER: self.tr("Roster"), BlankKind.MINUTES: self.tr("Minutes")}
        of = {kind: [(f.number, f.number) for f in self._offers.forms if f.kind is kind] for kind in kinds}
        self.form_number = ChoiceField("lateForm", self.tr("Form"), of[BlankKind.ROSTER], needed=True, search=True)
        self.minutes_number = ChoiceField(
            "lateMinutes", self.tr("Minutes form"), of[BlankKind.MINUTES], search=True, empty=self.tr("none")
        )
        self.day = DateField("lateDay", self.tr("Day"), needed=True)
        self.time = TimeField("lateTime", self.tr("Time in Hanoi"), needed=True, hint="07:30")
        self.direction = ChoiceField(
            "lateDirection", self.tr("Direction"), [(d, direction_words(d)) for d in Direction], needed=True
        )
        self.programme = ChoiceField(
            "lateProgramme",
            self.tr("Programme"),
            [(row.code, named(row, language)) for row in offers.programmes],
            needed=True,
        )
        self.partner = ChoiceField("latePartner", self.tr("Partner"), needed=True)
        self.gate = ChoiceField("lateGate", self.tr("Gate"), needed=True)
        self.counts = [
            NumberField(name, words, needed=True)
            for name, words in (
                ("lateOursPeople", self.tr("We counted")),
                ("lateOursWomen", self.tr("Of them women")),
                ("lateTheirsPeople", self.tr("They counted")),
                ("lateTheirsWomen", self.tr("Of them women")),
            )
        ]
        self.reasons = NoteField("lateReasons", self.tr("Why they differ, one line for each person"), lines=2)
        choices = officer_choices(self._offers.approvers)
        self.approver = ChoiceField("lateApprover", self.tr("Second officer"), choices, needed=True)
        self.password = TextField("latePassword", self.tr("The second officer's password"), needed=True, password=True)

    def _build(self) -> None:
        title = QLabel(self.tr("Enter a form that was filled in by hand"))
        title.setProperty("role", "card_title")
        keys = QLabel(self.tr("F2 present · F3 absent · F4 refused · F7 register · F8 counts · Ctrl+Enter enters all"))
        keys.setObjectName("lateKeys")
        keys.setProperty("role", "small")
        titled = QHBoxLayout()
        titled.addWidget(title, 1)
        titled.addWidget(keys, 0, Qt.AlignmentFlag.AlignBottom)
        self.head = Form([
            (self.form_number, self.minutes_number, self.day, self.time),
            (self.direction, self.gate, self.partner, self.programme),
        ])  # fmt: skip
        self.foot = Form([tuple(self.counts)])
        self.approval = Form([(self.approver, self.password)])
        self.approval.setVisible(bool(self._offers.approvers))
        self.differ = QFrame()
        self.differ.setObjectName("lateDiffer")
        self.differ.setProperty("tone", "warn")
        box = QVBoxLayout(self.differ)
        box.setContentsMargins(12, 8, 12, 8)
        box.addWidget(self.reasons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(titled)
        layout.addWidget(self.head)
        layout.addWidget(self.people, 1)
        for part in (self.foot, self.differ, self.approval):
            layout.addWidget(part)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.stand = QLabel()
        self.stand.setObjectName("lateStand")
        self.stand.setWordWrap(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("lateCancel")
        self.cancel.setAutoDefault(False)
        self.go = make_button(
            "lateGo", self.tr("Enter and close"), role="primary", icon="check", shortcut="Ctrl+Return"
        )
        self.go.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.stand, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _start_with(self, form: str) -> None:
        """What is likely: yesterday's way out at the Friendship Gate; all can be changed."""
        rosters = [f for f in self._offers.forms if f.kind is BlankKind.ROSTER]
        number = form or (rosters[0].number if len(rosters) == 1 else None)
        self.form_number.set_value(number)
        self.direction.set_value(Direction.OUT)
        codes, last = [row.code for row in self._offers.offers.programmes], self._offers.last
        likely = CHONGZUO if CHONGZUO in codes else next(iter(codes), None)
        self.programme.set_value(last.programme if last else likely)
        self._follow_programme()
        if last is not None:
            self.gate.set_value(last.gate_code)
            self.partner.set_value(last.partner)

    def _connect(self) -> None:
        self.programme.changed.connect(self._follow_programme)
        self.people.changed.connect(self._settle)
        self.reasons.changed.connect(self._settle)
        for field in self.counts:
            field.changed.connect(self._settle)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.enter)
        shortcut = QShortcut(QKeySequence("F8"), self)
        shortcut.activated.connect(self._to_counts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field: it never closes a screen that is half filled."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        here = self.focusWidget()
        if here is self.go:
            self.enter()
        elif here is self.counts[-1].editor:
            (self.reasons if self.differ.isVisible() else self.go).setFocus(Qt.FocusReason.TabFocusReason)
        elif here is None or not self.people.isAncestorOf(here):
            self.focusNextChild()

    # What follows from what

    def _follow_programme(self) -> None:
        code, offers = self.programme.value() or "", self._offers.offers
        gates = offers.gates.get(code, ())
        self.gate.set_choices((r.code, gate_words(r)) for r in gates)
        partners = [row for row in offers.partners if row.programme == code]
        self.partner.set_choices((row.code, coded(row, self._desk.language)) for row in partners)
        if self.gate.value() is None:
            codes = [row.code for row in gates]
            self.gate.set_value("huu-nghi" if "huu-nghi" in codes else next(iter(codes), None))
        if self.partner.value() is None and partners:
            self.partner.set_value(partners[0].code)

    def _at(self) -> datetime | None:
        day: date | None = self.day.value()
        at: time | None = self.time.value()
        return None if day is None or at is None else datetime.combine(day, at, HANOI)

    def _when(self) -> tuple[Direction, datetime]:
        return self.direction.value() or Direction.OUT, self._at() or self._desk.now()

    def _heads(self) -> tuple[Heads | None, Heads | None]:
        ours_people, ours_women, theirs_people, theirs_women = (field.value() for field in self.counts)
        ours = None if ours_people is None or ours_women is None else Heads(ours_people, ours_women)
        theirs = None if theirs_people is None or theirs_women is None else Heads(theirs_people, theirs_women)
        return ours, theirs

    def _told(self) -> tuple[tuple[int | None, str], ...]:
        return tuple((None, line) for line in map(tidy, self.reasons.value().splitlines()) if line)

    def _said(self, at: datetime) -> LateHandover:
        ours, theirs = self._heads()
        numbers = (self.form_number.value(), self.minutes_number.value())
        return LateHandover(
            tuple(number for number in numbers if number),
            self.programme.value() or "",
            self.direction.value(),
            self.gate.value() or "",
            at,
            self.partner.value() or "",
            tuple(row.said for row in self.people.rows()),
            ours,
            theirs,
            self._told(),
        )

    def standing(self) -> Differences:
        """How counts and rows stand to each other."""
        return late_entry.standing(self.people.women(), self._said(self._at() or self._desk.now()))

    def _settle(self) -> None:
        found = self.standing()
        missing = max(0, found.to_settle - len(self._told()))
        self.differ.setVisible(found.to_settle > 0)
        rows, crossed = len(self.people.rows()), found.ticked
        said = self.tr("{rows} rows; {people} crossed, of whom {women} women.").format(
            rows=rows, people=crossed.people, women=crossed.women
        )
        if missing:
            said += " " + self.tr("{n} differences have no reason yet.").format(n=missing)
        elif found.agree:
            said += " " + self.tr("Counts and form agree.")
        self.stand.setText(said)

    def _to_counts(self) -> None:
        self.counts[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # Entering

    def enter(self) -> None:
        """Enter the form; what is wrong is said where it is."""
        forms = [self.head, self.foot] + ([self.approval] if self._offers.approvers else [])
        at, sound = self._at(), [form.check() for form in forms]
        if at is None or not all(sound):
            return
        self.go.setEnabled(False)
        asked = bool(self._offers.approvers)
        work = partial(
            late_entry.enter,
            self._desk,
            self._said(at),
            approved_by=self.approver.value() if asked else None,
            approver_password=self.password.value() if asked else None,
        )
        self._tasks.run(work, done=self._entered, failed=self._failed)

    def _entered(self, view: HandoverView) -> None:
        self.accept()
        self.entered.emit(view)

    def _failed(self, error: KnownError) -> None:
        self.go.setEnabled(True)
        said = messages.sentence_of(error, self._desk.language)
        if isinstance(error, InvalidInputError):
            self._show_problems(error)
        elif error.code in _OF_FORM:
            self.head.show_problem("lateForm", said)
        elif error.code in _OF_PEOPLE:
            self.people.show_problem(said)
        elif error.code in _OF_APPROVER:
            self.approval.show_problem("latePassword", said)
        elif error.code == "differences_open":
            self.differ.show()
            self.reasons.show_problem(said)
        else:
            messages.tell(self, error, self._desk.language)

    def _show_problems(self, error: InvalidInputError) -> None:
        for problem in error.problems:
            said = sentence("problem", problem.code, self._desk.language, **problem.params)
            if problem.field == "people":
                self.people.show_problem(self.tr("Enter the people of the form."))
            elif problem.field == "at":
                self.head.show_problem(_AT["at"], said)
            else:
                self.foot.show_problem(_AT.get(problem.field, "lateOursPeople"), said)
