"""The first start, step by step. The record is made at the last of them, whole or not at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop_app import settings
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin.doors import Doors
from desktop_app.ui.signin.parts import Waiting
from desktop_app.ui.signin.steps import (
    CodeStep,
    OfficerStep,
    OfficeStep,
    PlaceStep,
    Step,
    WelcomeStep,
    later_button,
)
from desktop_app.ui.tabbing import follow
from desktop_app.ui.tasks import Task, Tasks

if TYPE_CHECKING:
    from desktop_app.services.first_start import OfficeSaid
    from desktop_app.services.recovery_paper import RecoveryPaper
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 580, 470
_SERVER = "postgresql"


class FirstStartDialog(Dialog):
    """Emits `signed_in(desk)` when the record is made and open, or another way that was asked for. Open with open().

    `language_asked(code)`: whoever hears it shows the dialog anew in that language. One that is made while another is
    in sight over the same window takes over what was typed there.
    """

    asks_before_it_goes = False

    signed_in = Signal(object)
    server_asked = Signal()
    sign_in_asked = Signal()
    language_asked = Signal(str)

    def __init__(self, doors: Doors, tasks: Tasks, *, store: str, language: str, parent: QWidget | None = None) -> None:
        before = parent.findChild(FirstStartDialog, "firstStart") if parent is not None else None
        super().__init__(parent)
        self.setObjectName("firstStart")
        self._doors = doors
        self._tasks = tasks
        self._language = language
        self._desk: Desk | None = None
        self._paper: RecoveryPaper | None = None
        self._making: Task | None = None
        self._busy = False
        self.welcome = WelcomeStep(language)
        self.place = PlaceStep(store)
        self.office = OfficeStep()
        self.officer = OfficerStep()
        self.code = CodeStep(self._look_at_code)
        self._steps: tuple[Step, ...] = (self.welcome, self.place, self.office, self.officer, self.code)
        self._build()
        self._connect()
        if before is not None and before.isVisible():
            self._take_over(before)
        self.go(1 if store.startswith(_SERVER) else 0)
        if not self.office.form.is_changed():
            tasks.run(doors.office, done=self._know_office)

    def go(self, number: int) -> None:
        """Show a step."""
        step = self._steps[number]
        self._stack.setCurrentIndex(number)
        self._title.setText(step.title)
        self._line.setText(step.line)
        asked = len(self._steps) - (2 if self._on_server() else 1)
        self._count.setText(self.tr("Step {n} of {all}").format(n=number, all=asked) if number > 0 else "")
        self._dress()
        follow(self)
        step.entered()

    @property
    def step(self) -> int:
        """Which step is in sight, from 0."""
        return self._stack.currentIndex()

    def _take_over(self, before: FirstStartDialog) -> None:
        self.welcome.practice.setChecked(before.welcome.practice.isChecked())
        kept = [(self.office, before.office), (self.officer, before.officer)]
        for mine, its in kept if self._on_server() else [(self.place, before.place), *kept]:
            for name, value in its.form.values().items():
                mine.form.fields[name].set_value(value)

    # Building

    def _build(self) -> None:
        self.setWindowTitle(self.tr("A new record"))
        self.setFixedWidth(_WIDTH)
        self.setMinimumHeight(_HEIGHT)
        self._title, self._line, self._count = QLabel(), QLabel(), QLabel()
        for label, role in ((self._title, "page_title"), (self._line, "muted"), (self._count, "small")):
            label.setProperty("role", role)
            label.setWordWrap(label is not self._count)
        self._count.setObjectName("firstCount")
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        self._waiting = Waiting(self.tr("Making the record…"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._line)
        layout.addSpacing(4)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._waiting)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.other = make_button("firstOpen", self.tr("Open a record that exists…"), role="quiet")
        self.later = later_button()
        self.back = make_button("firstBack", self.tr("Back"), tip=self.tr("Back (Esc)"))
        self._go = QPushButton()
        self._go.setObjectName("firstGo")
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.setMinimumWidth(130)
        for button in (self.other, self.back):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        for button in (self.other, self.later):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self._go)
        return row

    def _connect(self) -> None:
        self.other.clicked.connect(self.sign_in_asked)
        self.later.clicked.connect(self._ask_later)
        self.back.clicked.connect(self.reject)
        self._go.clicked.connect(self._next)
        self._waiting.stop_asked.connect(self._stop)
        self.welcome.language_asked.connect(self.language_asked)
        self.welcome.practice.toggled.connect(lambda _on: self._dress())
        self.place.store.server_asked.connect(self.server_asked)

    def _dress(self) -> None:
        """The buttons as the step needs them."""
        at, step = self.step, self._steps[self.step]
        self.other.setVisible(at < 2)
        self.later.setVisible(step is self.code)
        self.back.setVisible(at > 0 and step is not self.code)
        words = {
            self.welcome: self.tr("Begin to practise") if self.welcome.practice.isChecked() else self.tr("Next"),
            self.officer: self.tr("Make the record"),
            self.code: self.tr("Finish"),
        }
        self._go.setText(words.get(step, self.tr("Next")))

    # Going on, and back

    def _next(self) -> None:
        step = self._steps[self.step]
        if self._busy or not step.check():
            return
        if step is self.welcome and self.welcome.practice.isChecked():
            self._practise()
        elif step is self.place:
            self._run(self._doors.exists, self.place.store.value(), done=self._place_known)
        elif step is self.officer:
            self._make()
        elif step is self.code:
            self._finish()
        else:
            self.go(self.step + 1)

    def reject(self) -> None:
        """Escape goes a step back; from the first it gives up. Once the record is made there is only forward."""
        if self._busy:
            if self._waiting.stop.isVisible():
                self._waiting.stop.click()
            return
        if self._steps[self.step] is self.code:
            self._ask_later()
        elif self.step:
            self.go(self.step - 1)
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own button gives up, wherever one is; what was typed is asked about first."""
        event.ignore()
        if self._busy or self._steps[self.step] is self.code:
            self.reject()
        elif any(step.form.is_changed() for step in (self.place, self.office, self.officer)):
            said = self.tr("Stop here? No record has been made yet, and what was typed here is lost.")
            messages.ask(self, said, self.tr("Stop here"), super().reject, danger=True)
        else:
            super().reject()

    def _place_known(self, there: bool) -> None:
        self._wait(on=False)
        if there:
            said = KnownError("store_exists", store=self.place.store.value())
            self.place.form.show_problem("firstStore", sentence_of(said, self._language))
        else:
            self.go(self.step + 1)

    def _know_office(self, said: OfficeSaid) -> None:
        given = {"Vi": said.name_vi, "Zh": said.name_zh}
        loaded = {f"firstOffice{end}": name for end, name in given.items()}
        self.office.form.load({**loaded, "firstPlaceVi": said.place_vi, "firstPlaceZh": said.place_zh})

    # Making

    def _make(self) -> None:
        from desktop_app.services.first_start import NewRecord, OfficeSaid  # noqa: PLC0415  loaded by now

        said, who = self.office.form.values(), self.officer.form.values()
        office = OfficeSaid(said["firstOfficeVi"], said["firstOfficeZh"], said["firstPlaceVi"], said["firstPlaceZh"])
        given = NewRecord(self.place.store.value(), who["firstOfficer"], who["firstName"], who["firstPassword"], office)
        self._run(self._doors.make, given, done=self._made)

    def _made(self, desk: Any) -> None:
        self._desk = desk
        store, officer = self.place.store.value(), str(self.officer.form.values()["firstOfficer"])
        settings.change(store=store, officer=officer, language=self._language)
        if self._on_server():
            self._finish()
        else:
            password = str(self.officer.form.values()["firstPassword"])
            self._run(self._doors.code, desk, password, done=self._code_made, failed=self._no_code)

    def _code_made(self, paper: RecoveryPaper) -> None:
        self._wait(on=False)
        self._paper = paper
        self.code.show_code(paper.code)
        self.go(self._steps.index(self.code))

    def _no_code(self, error: KnownError) -> None:
        """The record is made all the same; Office reminds of the code."""
        messages.tell(self, error, self._language).finished.connect(self._finish)

    def _look_at_code(self) -> None:
        from desktop_app.ui.signin.recovery_code import show_code  # noqa: PLC0415  loads the preview

        if self._desk is not None and self._paper is not None:
            show_code(self, self._desk, self._tasks, self._paper, may_save=True)

    def _ask_later(self) -> None:
        said = self.tr("Go on without the code? If every password is forgotten, nobody can open the record.")
        more = self.tr("Office, Officers makes another code at any time. This one is not shown again.")
        messages.ask(self, said, self.tr("Go on without the code"), self._finish, more=more)

    def _practise(self) -> None:
        """It takes some seconds: how far it is can be seen, and it can be stopped."""
        self._wait(on=True)
        self._waiting.watch(self.tr("Making the practice data…"))
        self._waiting.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._making = self._tasks.run(
            self._doors.practise, done=self._practising, failed=self._refused, stopped=self._stopped,
            progress=self._waiting.step,
        )  # fmt: skip

    def _stop(self) -> None:
        if self._making is not None:
            self._making.cancel()

    def _stopped(self) -> None:
        self._wait(on=False)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _practising(self, desk: Any) -> None:
        self._desk = desk
        settings.change(language=self._language)
        self._finish()

    def _finish(self, _result: object = None) -> None:
        self._paper = None
        for field in self.officer.form.fields.values():
            field.set_value("")
        self.signed_in.emit(cast("Any", self._desk))
        self.accept()

    # Waiting, and what goes wrong

    def _run(self, work: Any, *given: Any, done: Any, failed: Any = None) -> None:
        self._wait(on=True)
        stopped = partial(self._wait, on=False)
        self._tasks.run(work, *given, done=done, failed=failed or self._refused, stopped=stopped)

    def _refused(self, error: KnownError) -> None:
        """Back to the step whose field it is about."""
        self._wait(on=False)
        said = sentence_of(error, self._language)
        if self.step == 0:
            messages.tell(self, error, self._language)
        elif error.code == "officer_incomplete" or isinstance(error, InvalidInputError):
            self.go(self._steps.index(self.officer))
            self.officer.form.show_problem("firstOfficer", said)
        else:
            self.go(self._steps.index(self.place))
            self.place.form.show_problem("firstStore", said)

    def _on_server(self) -> bool:
        return self.place.store.value().startswith(_SERVER)

    def _wait(self, *, on: bool) -> None:
        self._busy = on
        self._waiting.watch()
        self._waiting.setVisible(on)
        for button in (self._go, self.back, self.other):
            button.setEnabled(not on)
        self._stack.setEnabled(not on)
