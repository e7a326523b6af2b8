"""Signing in: which record, who, and the password. What is wrong is said at its field."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.language import OWN_NAMES
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin.countdown import Countdown
from desktop_app.ui.signin.doors import Doors
from desktop_app.ui.signin.parts import Sheet, StoreField, Waiting, lay_head
from desktop_app.ui.signin.recovery import ask_new_password
from desktop_app.ui.tabbing import follow
from desktop_app.ui.tasks import Tasks

_AT_FIELD = {
    "wrong_password": "signinPassword",
    "officer_disabled": "signinOfficer",
    "store_missing": "signinStore",
}


class SignInDialog(Sheet):
    """Emits `signed_in(desk)`, or `first_start_asked`, or `language_asked(code)`. Open with open()."""

    signed_in = Signal(object)
    server_asked = Signal()
    first_start_asked = Signal()
    language_asked = Signal(str)

    def __init__(self, doors: Doors, tasks: Tasks, *, store: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signIn")
        self._doors = doors
        self._tasks = tasks
        self._language = language
        self._store = StoreField("signinStore", self.tr("Record"))
        self._officer = TextField("signinOfficer", self.tr("Officer's sign-in name"), needed=True)
        self._password = TextField("signinPassword", self.tr("Password"), needed=True, password=True)
        self.form = Form([(self._store,), (self._officer,), (self._password,)])
        self._store.server_asked.connect(self.server_asked)
        self._waiting = Waiting(self.tr("Opening the record…"))
        self._go = QPushButton(self.tr("Sign in"))
        self._wait_told = Countdown("signinWait")
        self._wait_told.over.connect(lambda: self._go.setEnabled(True))
        self._forgotten = make_button("signinForgotten", self.tr("Forgotten password…"), role="quiet")
        self._forgotten.setAutoDefault(False)
        self._forgotten.clicked.connect(self._forgot)
        self._build()
        follow(self)
        self.form.load({"signinStore": store, "signinOfficer": settings.load().officer})
        (self._password if self._officer.value() else self._officer).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        layout = lay_head(self, self.tr("Sign in"), self.tr("Lạng Sơn Provincial Employment Service Centre"))
        layout.addWidget(self.form)
        layout.addWidget(self._forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._wait_told)
        layout.addWidget(self._waiting)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        languages = QComboBox()
        languages.setObjectName("signinLanguage")
        languages.setAccessibleName(self.tr("Language"))
        for code, name in OWN_NAMES.items():
            languages.addItem(name, code)
        languages.setCurrentIndex(languages.findData(self._language))
        languages.activated.connect(lambda _n: self.language_asked.emit(languages.currentData()))
        fresh = QPushButton(self.tr("New record…"))
        fresh.setObjectName("signinNew")
        fresh.setProperty("role", "quiet")
        fresh.setAutoDefault(False)
        fresh.clicked.connect(self.first_start_asked)
        self._go.setObjectName("signinGo")
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._sign_in)
        row = QHBoxLayout()
        row.addWidget(languages)
        row.addWidget(fresh)
        row.addStretch(1)
        row.addWidget(self._go)
        return row

    def _sign_in(self) -> None:
        if not self.form.check():
            return
        self._wait(on=True)
        self._tasks.run(
            self._doors.open,
            self._store.value(),
            self._officer.value(),
            self._password.value(),
            done=self._opened,
            failed=self._refused,
            stopped=lambda: self._wait(on=False),
        )

    def _opened(self, desk: Any) -> None:
        settings.change(store=self._store.value(), officer=self._officer.value(), language=self._language)
        self._password.set_value("")
        self.signed_in.emit(desk)
        self.accept()

    def _forgot(self) -> None:
        if self._store.check():
            ask_new_password(
                self,
                self._doors,
                self._tasks,
                self._store.value(),
                self._officer.value(),
                self._language,
                self._recovered,
            )

    def _recovered(self, username: str) -> None:
        self._wait_told.stop()
        self._go.setEnabled(True)
        self.form.load({"signinStore": self._store.value(), "signinOfficer": username})
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)
        messages.inform(self, self.tr("The new password holds. Sign in with it."))

    def _refused(self, error: KnownError) -> None:
        self._wait(on=False)
        if error.code == "too_many_tries":
            self._go.setEnabled(False)
            self._wait_told.begin(int(error.params["seconds"]))
            return
        said = sentence_of(error, self._language)
        self.form.show_problem(_AT_FIELD.get(error.code, "signinStore"), said)
        if error.code == "wrong_password":
            self._password.line.selectAll()

    def _wait(self, *, on: bool) -> None:
        self._waiting.setVisible(on)
        self._go.setEnabled(not on)
        self.form.setEnabled(not on)
