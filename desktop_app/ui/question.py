"""Asks a few things before something is done, mostly why: what it means, the fields, and the act by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.dialog import Dialog
from desktop_app.ui.entering import is_enter
from desktop_app.ui.forms import Field, Form
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import grow_to_words

_WIDTH = 520


@dataclass(frozen=True)
class Question:
    """Its words. `act` names what the button does, `keep` what the other does."""

    asked: str
    act: str
    meaning: str = ""
    keep: str = ""
    danger: bool = False


class QuestionDialog(Dialog):
    """`then` is called with the fields' values, in their order, once they are good. Open with open()."""

    def __init__(
        self,
        name: str,
        said: Question,
        rows: Sequence[Sequence[Field]],
        then: Callable[..., object],
        parent: QWidget,
        *,
        beside: QPushButton | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said.act)
        self.setMinimumWidth(_WIDTH)
        self._then = then
        self.form = Form(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for words, role in ((said.asked, "card_title"), (said.meaning, "")):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setVisible(bool(words))
            layout.addWidget(label)
        layout.addWidget(self.form)
        layout.addLayout(self._foot(name, said, beside))
        next(iter(self.form.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        grow_to_words(self)
        super().showEvent(event)

    def _foot(self, name: str, said: Question, beside: QPushButton | None) -> QHBoxLayout:
        self.no = make_button(f"{name}No", said.keep or self.tr("Cancel"))
        role = "danger" if said.danger else "primary"
        self.yes = make_button(f"{name}Yes", said.act, role=role, shortcut="Ctrl+Return")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._decide)
        self.yes.setDefault(not said.danger)
        row = QHBoxLayout()
        if beside is not None:
            row.addWidget(beside)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        for button in (self.no, self.yes, *((beside,) if beside else ())):
            button.setAutoDefault(False)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What cannot be taken back is not done by the Enter that ends the typing: it goes to the button."""
        if is_enter(event) and not self.yes.isDefault():
            self.yes.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _decide(self) -> None:
        if self.form.check():
            values = tuple(self.form.values().values())
            self.accept()
            self._then(*values)
