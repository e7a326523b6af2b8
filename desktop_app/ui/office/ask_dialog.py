"""A dialog that asks for some fields and stays until a service has taken them: what is wrong is said at its field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.entering import is_enter
from desktop_app.ui.forms import Field, Form, TextField, restyle
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.sizes import grow_to_words
from desktop_app.ui.tasks import Task, Tasks

_WIDTH = 560
_OWN = ("own_password_wrong", "wrong_password")


class Speaker(Protocol):
    """A desk, or before there is one whoever knows which language is spoken."""

    language: str


class AskDialog(Dialog):
    """`act(desk, values)` runs on the record's thread with the fields' values; then `done(answer)` and it closes.

    Field names are "<prefix>_<name>": problems of InvalidInputError find their field by <name>. Open with open().
    """

    done_with = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        rows: Sequence[Sequence[Field]],
        go: str,
        parent: QWidget,
        *,
        note: str = "",
        danger: bool = False,
        width: int = _WIDTH,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.form = Form(rows)
        self.told = QLabel()
        self.told.setObjectName(f"{name}Told")
        self.told.setWordWrap(True)
        self.told.setProperty("tone", "block")
        self.told.hide()
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}Progress")
        self.bar.setAccessibleName(title)
        self.bar.hide()
        self._act: Callable[[], None] = self.accept
        self._task: Task | None = None
        self._can_stop = False
        self._language = "vi"
        self._build(name, title, note, go, danger=danger)

    def showEvent(self, event: QShowEvent) -> None:
        grow_to_words(self)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What cannot be taken back is not done by the Enter that ends the typing: it goes to the button."""
        if is_enter(event) and not self.go.isDefault():
            self.go.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _build(self, name: str, title: str, note: str, go: str, *, danger: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for words, role in ((title, "card_title"), (note, "muted")):
            label = QLabel(words)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setVisible(bool(words))
            layout.addWidget(label)
        layout.addWidget(self.form)
        layout.addWidget(self.told)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName(f"{name}Cancel")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.go = QPushButton(go)
        self.go.setObjectName(f"{name}Go")
        self.go.setProperty("role", "danger" if danger else "primary")
        self.go.setDefault(not danger)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self._try)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        layout.addLayout(foot)

    def run_with(
        self,
        tasks: Tasks,
        desk: Speaker,
        act: Callable[..., object],
        *,
        long: bool = False,
    ) -> AskDialog:
        """Say what the button does, and open. Long work takes `progress` and `cancelled`, and Cancel stops it."""
        self._language = desk.language
        self._act = partial(self._run, tasks, desk, act, long)
        self.open()
        return self

    def _try(self) -> None:
        self.told.hide()
        if self.form.check():
            self._act()

    def _run(self, tasks: Tasks, desk: Speaker, act: Callable[..., object], long: bool) -> None:
        self._busy(on=True)
        values = {name.partition("_")[2]: value for name, value in self.form.values().items()}
        step = self._step if long else None
        self._task = tasks.run(
            act, desk, values, done=self._done, failed=self._failed, stopped=self._stopped, progress=step
        )
        self._can_stop = long
        self.bar.setRange(0, 0)
        self.bar.setVisible(long)

    def _step(self, done: int, every: int) -> None:
        self.bar.setRange(0, every)
        self.bar.setValue(done)

    def _done(self, answer: object) -> None:
        self._forget()
        self.accept()
        self.done_with.emit(answer)

    def _stopped(self) -> None:
        self._busy(on=False)
        if self._can_stop:
            self.told.setText(self.tr("Stopped. What was done before stays done; the rest is untouched."))
            self.told.show()
            restyle(self.told)

    def _failed(self, error: KnownError) -> None:
        self._busy(on=False)
        left = []
        for problem in error.problems if isinstance(error, InvalidInputError) else ():
            said = wording.sentence("problem", problem.code, self._language, **problem.params)
            if not self._at(problem.field, said):
                left.append(said)
        if not isinstance(error, InvalidInputError):
            said = sentence_of(error, self._language)
            if not (error.code in _OWN and self._at("own", said)) and not self._at(_FIELDS.get(error.code, "-"), said):
                left.append(said)
        self.told.setText("\n".join(left))
        self.told.setVisible(bool(left))
        restyle(self.told)

    def _at(self, field: str, said: str) -> bool:
        name = next((name for name in self.form.fields if name.partition("_")[2] == field), "")
        return bool(name) and self.form.show_problem(name, said)

    def _busy(self, *, on: bool) -> None:
        if not on:
            self._task = None
            self.bar.hide()
        self.go.setEnabled(not on)
        self.form.setEnabled(not on)

    def reject(self) -> None:
        """Stops long work first; a password that was typed does not stay in a dialog that was closed."""
        if self._task is not None and self._can_stop:
            self._task.cancel()
            return
        self._forget()
        super().reject()

    def _forget(self) -> None:
        for field in self.form.fields.values():
            if isinstance(field, TextField) and field.line.echoMode() is not field.line.EchoMode.Normal:
                field.line.clear()


_FIELDS = {
    "reason_needed": "reason",
    "approver_password_wrong": "approver_password",
    "approver_password_needed": "approver_password",
    "unknown_approver": "approver",
    "approval_needed": "approver",
    "recovery_code_mistyped": "code",
    "unknown_officer": "username",
}
"""Known errors that are about one field."""
