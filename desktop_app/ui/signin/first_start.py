"""The first start: makes the record and its first officer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app import settings
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.ui.forms import CheckField, Form, TextField
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.signin.doors import Doors
from desktop_app.ui.signin.parts import Sheet, StoreField, Waiting, lay_head
from desktop_app.ui.signin.secrets import NewPassword, Repeated
from desktop_app.ui.tasks import Tasks


class FirstStartDialog(Sheet):
    """Emits `signed_in(desk)` when the record is made and open, or `sign_in_asked`. Open with open()."""

    signed_in = Signal(object)
    server_asked = Signal()
    sign_in_asked = Signal()

    def __init__(self, doors: Doors, tasks: Tasks, *, store: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstStart")
        self._doors = doors
        self._tasks = tasks
        self._language = language
        self._store = StoreField("firstStore", self.tr("Folder for the record (on this computer)"))
        self._name = TextField("firstName", self.tr("Your full name"), needed=True)
        self._officer = TextField(
            "firstOfficer", self.tr("Sign-in name"), needed=True, hint=self.tr("for example huong")
        )
        self._password = NewPassword("firstPassword", self.tr("Password"))
        self._again = Repeated("firstAgain", self.tr("Password once more"), self._password)
        self._practice = CheckField("firstPractice", self.tr("Practice record: every paper is marked as practice data"))
        self.form = Form(
            [
                (self._store,),
                (self._name,),
                (self._officer,),
                (self._password, self._again),
                (self._practice,),
            ]
        )
        self._store.server_asked.connect(self.server_asked)
        self._waiting = Waiting(self.tr("Making the record…"))
        self._go = QPushButton(self.tr("Make the record"))
        self._build()
        self.form.load({"firstStore": store})
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        line = self.tr(
            "The record is encrypted: nobody can open it without a password. Afterwards you are offered a recovery "
            "code to print for the safe."
        )
        layout = lay_head(self, self.tr("A new record"), line)
        layout.addWidget(self.form)
        layout.addWidget(self._waiting)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        other = QPushButton(self.tr("Open a record that exists…"))
        other.setObjectName("firstOpen")
        other.setProperty("role", "quiet")
        other.setAutoDefault(False)
        other.clicked.connect(self.sign_in_asked)
        self._go.setObjectName("firstGo")
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._make)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self._go)
        return row

    def _make(self) -> None:
        if not self.form.check():
            return
        self._wait(on=True)
        self._tasks.run(
            self._doors.make,
            self._store.value(),
            self._officer.value(),
            self._name.value(),
            self._password.value(),
            self._practice.value(),
            done=self._made,
            failed=self._refused,
            stopped=lambda: self._wait(on=False),
        )

    def _made(self, desk: Any) -> None:
        settings.change(store=self._store.value(), officer=self._officer.value(), language=self._language)
        self.signed_in.emit(desk)
        self.accept()

    def _refused(self, error: KnownError) -> None:
        self._wait(on=False)
        field = (
            "firstOfficer"
            if error.code == "officer_incomplete" or isinstance(error, InvalidInputError)
            else "firstStore"
        )
        self.form.show_problem(field, sentence_of(error, self._language))

    def _wait(self, *, on: bool) -> None:
        self._waiting.setVisible(on)
        self._go.setEnabled(not on)
        self.form.setEnabled(not on)
