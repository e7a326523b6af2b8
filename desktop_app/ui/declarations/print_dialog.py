"""Printing what is due: how much that is, who is left out, until when, and on which printer; then it is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.rules.declaration import end_of_week
from desktop_app.services import declaration_letters, declaration_printing
from desktop_app.services.declaration_letters import Printed
from desktop_app.services.declaration_lists import Owed
from desktop_app.services.declaration_printing import Plan
from desktop_app.ui import messages
from desktop_app.ui.declarations.print_parts import communes_box, homeless_box
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, DateField, restyle
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.printing import PrinterChoice
from desktop_app.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH = 640


class Until(Enum):
    """How far what is printed goes."""

    ALL = "all"
    WEEK = "week"
    DAY = "day"


class PrintDialog(Dialog):
    """`written(numbers, printer)` once the letters are numbered and kept; `worker_asked(id)` to answer a commune."""

    asks_before_it_goes = False

    written = Signal(object, str)
    worker_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        waits: Sequence[Owed],
        printers: Sequence[PrinterChoice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printDeclarations")
        self.setWindowTitle(self.tr("Print declarations"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._tasks = tasks
        self._waits = waits
        self._task: Task | None = None
        self._plan = Plan((), 0, 0, 0, ())
        self._make_fields(printers)
        self._build()
        self._connect()
        self._count()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def plan(self) -> Plan:
        """What would be printed."""
        return self._plan

    def until_day(self) -> date | None:
        """What is due later is left out; None leaves nothing out."""
        days = {Until.WEEK: end_of_week(self._desk.today()), Until.DAY: self.day.value()}
        return days.get(self.until.value())

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
            return
        super().reject()

    # Building

    def _make_fields(self, printers: Sequence[PrinterChoice]) -> None:
        sunday = show_date(end_of_week(self._desk.today()))
        self.until = ChoiceField("printUntil", self.tr("Which declarations"))
        self.until.drop_empty()
        self.until.add_choice(Until.ALL, self.tr("This week's and all that still wait from before"))
        self.until.add_choice(Until.WEEK, self.tr("Only those to be told by Sunday {day}").format(day=sunday))
        self.until.add_choice(Until.DAY, self.tr("Only those to be told by another day"))
        self.until.set_value(Until.ALL)
        self.day = DateField("printUntilDay", self.tr("To be told by"), needed=True)
        self.day.hide()
        self.printer = ChoiceField(
            "printPrinter", self.tr("Print at once on"), [(one.name, one.name) for one in printers],
            empty=self.tr("Do not print now: look at the letters first"),
        )  # fmt: skip
        self.printer.set_value(next((one.name for one in printers if one.default), None))
        self.printer.setVisible(bool(printers))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        self.what = QLabel()
        self.what.setObjectName("printWhat")
        self.what.setProperty("role", "card_title")
        self.what.setWordWrap(True)
        self.more = QLabel()
        self.more.setObjectName("printMore")
        self.more.setProperty("role", "muted")
        self.more.setWordWrap(True)
        which = QHBoxLayout()
        which.setSpacing(12)
        which.addWidget(self.until, 2)
        which.addWidget(self.day, 1)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(12)
        for part in (self.what, self.more):
            layout.addWidget(part)
        layout.addLayout(which)
        layout.addLayout(self._boxes)
        layout.addWidget(self.printer)
        layout.addWidget(self._progress())
        layout.addLayout(self._foot())

    def _progress(self) -> QFrame:
        self.strip = QFrame()
        self.strip.setObjectName("printStrip")
        self.told = QLabel()
        self.told.setObjectName("printTold")
        self.told.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setObjectName("printProgress")
        self.bar.setAccessibleName(self.tr("Writing the letters"))
        self.bar.setFixedWidth(220)
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.bar)
        self.strip.hide()
        return self.strip

    def _foot(self) -> QHBoxLayout:
        self.cancel = make_button("printCancel", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.cancel.setAutoDefault(False)
        self.go = make_button("printGo", self.tr("Write and print"), role="primary", icon="print")
        self.go.setToolTip(self.tr("Number the letters and print them (Enter)"))
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.until.changed.connect(self._chosen)
        self.day.changed.connect(self._count)
        self.printer.changed.connect(self._name_act)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._write)

    # What would be printed

    def _chosen(self) -> None:
        by_day = self.until.value() is Until.DAY
        self.day.setVisible(by_day)
        if by_day:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self._count()

    def _count(self) -> None:
        self._plan = declaration_printing.plan(self._waits, self.until_day())
        number, plan = QLocale().toString, self._plan
        said = self.tr("{people} people in {communes} communes: {letters} letters")
        count = len(plan.communes)
        words = said.format(people=number(plan.people), communes=number(count), letters=number(count))
        self.what.setText(words if count else self.tr("There is nothing to print until then"))
        self.more.setText(self._also())
        while item := self._boxes.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if count:
            self._boxes.addWidget(communes_box(plan.communes))
        if plan.homeless:
            self._boxes.addWidget(homeless_box(plan.homeless, self._ask_worker))
        self.go.setEnabled(bool(count))
        self._name_act()
        self.adjustSize()

    def _also(self) -> str:
        number, plan = QLocale().toString, self._plan
        said = self.tr("{declarations} declarations, of which {late} are late.")
        told = said.format(declarations=number(plan.declarations), late=number(plan.late))
        return told + " " + self.tr("Each letter gets the next number and is kept as it is printed.")

    def _name_act(self) -> None:
        words = self.tr("Write and print") if self.printer.value() else self.tr("Write the letters")
        self.go.setText(f" {words}")

    def _ask_worker(self, worker_id: int) -> None:
        super().reject()
        self.worker_asked.emit(worker_id)

    # Writing

    def _write(self) -> None:
        if self._task is not None or (self.until.value() is Until.DAY and not self.day.check()):
            return
        self._say(self.tr("Writing the letters. Cancel, and no number is used."))
        self._busy(on=True)
        work = partial(declaration_letters.print_due, self._desk, until=self.until_day())
        self._task = self._tasks.run(
            work, done=self._done, failed=self._failed, stopped=self._stopped, progress=self._step
        )

    def _step(self, done: int, every: int) -> None:
        self.bar.setRange(0, every)
        self.bar.setValue(done)

    def _done(self, printed: Printed) -> None:
        self._task = None
        self.accept()
        self.written.emit(tuple(row.number for row in printed.letters), self.printer.value() or "")

    def _stopped(self) -> None:
        self._task = None
        self._busy(on=False)
        self._say(self.tr("Stopped: no letter was written, no number was used."), "warn")

    def _failed(self, error: KnownError) -> None:
        self._task = None
        self._busy(on=False)
        self._say(messages.sentence_of(error, self._desk.language), "block")

    def _busy(self, *, on: bool) -> None:
        for part in (self.until, self.day, self.printer):
            part.setEnabled(not on)
        self.go.setEnabled(not on)
        self.bar.setVisible(on)
        self.bar.setRange(0, 0)

    def _say(self, words: str, tone: str = "") -> None:
        self.told.setProperty("tone", tone)
        restyle(self.told)
        self.told.setMargin(6 if tone else 0)
        self.told.setText(words)
        self.strip.show()
