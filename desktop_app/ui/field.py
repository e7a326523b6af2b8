"""What every field of a form has: a label, an editor, and beneath it what is wrong, in words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Field(QWidget):
    """A label, an editor, and beneath it the place for what is wrong or remarkable. Base of every field.

    `name` is the objectName of the editor; `changed` tells that an officer changed the value, not that it was loaded.
    """

    changed = Signal()

    def __init__(self, name: str, label: str, editor: QWidget, *, needed: bool = False) -> None:
        super().__init__()
        self.name = name
        self.needed = needed
        self.editor = editor
        editor.setObjectName(name)
        editor.setAccessibleName(label)
        self.label = QLabel(f"{label} *" if needed and label else label)
        self.label.setProperty("role", "label")
        self.label.setBuddy(editor)
        self.message = QLabel()
        self.message.setObjectName(f"{name}Message")
        self.message.setWordWrap(True)
        self.message.hide()
        self.setFocusProxy(editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.label)
        layout.addWidget(editor)
        layout.addWidget(self.message)
        layout.addStretch(1)

    def value(self) -> Any:
        """The value as the services take it; None when there is none."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Load a value; takes messages away."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with what was typed, as a sentence; empty when nothing is."""
        if self.needed and self.value() in (None, ""):
            return QCoreApplication.translate("Field", "Please fill this in.")
        return ""

    def check(self) -> bool:
        """Show what is wrong at the field; True when nothing is."""
        self.show_problem(self.problem())
        return not self.problem()

    def show_problem(self, text: str) -> None:
        """Put a sentence at the field (a service's answer, say), or take it away."""
        self._say(text, "problem")

    def show_remark(self, text: str) -> None:
        """Put a sentence at the field that warns and stops nobody."""
        self._say(text, "remark")

    def set_read_only(self, *, on: bool) -> None:
        """Show without letting it be changed."""
        self.editor.setEnabled(not on)

    def _say(self, text: str, role: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
        self.message.setProperty("role", role)
        restyle(self.message)
        marked = "true" if text and role == "problem" else "false"
        self.editor.setAccessibleDescription(text)
        if self.editor.property("problem") != marked:
            self.editor.setProperty("problem", marked)
            restyle(self.editor)
