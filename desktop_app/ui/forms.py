"""Fields and forms. A form loads, checks, gives a value; the message stands at the field and says what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.vocabulary import BirthPrecision
from desktop_app.formats import fold, show_date, tidy
from desktop_app.ui.combo import QuietCombo
from desktop_app.ui.dates import read_birth, read_day
from desktop_app.ui.field import Field, restyle

__all__ = [
    "BirthField",
    "CheckField",
    "ChoiceField",
    "DateField",
    "Field",
    "Form",
    "NoteField",
    "NumberField",
    "TextField",
    "read_number",
    "restyle",
]

_UNDER_THE_BOX = 6
_GROUPED = re.compile(r"\d{1,3}([. ]\d{3})+")
_MOST_DIGITS = 18
"""What is longer is no number that anybody means (a list was pasted), and Python refuses it from some thousands on."""


def read_number(text: str) -> int | None:
    """A whole number as it was typed. Thousands may be set apart, but 2.5 is none: least of all 25."""
    text = text.strip()
    if _GROUPED.fullmatch(text):
        text = text.replace(".", "").replace(" ", "")
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


class TextField(Field):
    """One line of text; value is tidied (NFC, single spaces), "" when empty."""

    def __init__(self, name: str, label: str, *, needed: bool = False, hint: str = "", password: bool = False) -> None:
        self.line = QLineEdit()
        super().__init__(name, label, self.line, needed=needed)
        self.line.setPlaceholderText(hint)
        self._password = password
        if password:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self._left)

    def value(self) -> str:
        return self.line.text() if self._password else tidy(self.line.text())

    def set_value(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)
        self.show_problem("")

    def set_read_only(self, *, on: bool) -> None:
        self.line.setReadOnly(on)
        restyle(self.line)

    def _edited(self) -> None:
        self.show_problem("")
        self.changed.emit()

    def _left(self) -> None:
        if self.line.isModified() and self.value():
            self.check()


class NumberField(TextField):
    """A whole number; value is an int or None."""

    def __init__(self, name: str, label: str, *, needed: bool = False, least: int = 0, most: int = 10**9) -> None:
        super().__init__(name, label, needed=needed)
        self._least = least
        self._most = most

    def value(self) -> int | None:  # type: ignore[override]  # a number is what this field gives
        return read_number(self.line.text())

    def problem(self) -> str:
        number = self.value()
        if number is None and self.line.text().strip():
            return QCoreApplication.translate("Field", "Write a whole number.")
        if number is not None and not self._least <= number <= self._most:
            said = QCoreApplication.translate("Field", "Write a number from {least} to {most}.")
            return said.format(least=self._least, most=self._most)
        return super().problem()


class DateField(TextField):
    """A day as dd/mm/yyyy; value is a date or None. Is written in full when the field is left."""

    def __init__(self, name: str, label: str, *, needed: bool = False) -> None:
        super().__init__(name, label, needed=needed, hint=QCoreApplication.translate("Field", "dd/mm/yyyy"))

    def value(self) -> date | None:  # type: ignore[override]  # a day is what this field gives
        return read_day(self.line.text())

    def set_value(self, value: Any) -> None:
        super().set_value(show_date(value))

    def problem(self) -> str:
        if self.value() is None and self.line.text().strip():
            return QCoreApplication.translate(
                "Field", "This is no day. Write it as day/month/year, for example 25/11/2026."
            )
        return super().problem()

    def _left(self) -> None:
        if self.line.isModified():
            self.check()
            if self.value() is not None:
                self.line.setText(show_date(self.value()))


class BirthField(TextField):
    """A birth date, also as mm/yyyy or yyyy; value is (date, BirthPrecision) or None."""

    def __init__(self, name: str, label: str, *, needed: bool = False) -> None:
        super().__init__(name, label, needed=needed, hint=QCoreApplication.translate("Field", "dd/mm/yyyy"))

    def value(self) -> tuple[date, BirthPrecision] | None:  # type: ignore[override]  # see the class
        return read_birth(self.line.text())

    def set_value(self, value: Any) -> None:
        super().set_value("" if value is None or value[0] is None else show_date(value[0], value[1]))

    def problem(self) -> str:
        if self.value() is None and self.line.text().strip():
            return QCoreApplication.translate(
                "Field", "This is no birth date. Write day/month/year, or month/year, or the year alone."
            )
        return super().problem()


class ChoiceField(Field):
    """One of some choices, given as (value, words). With `search` words are typed and completed, for long lists."""

    def __init__(
        self,
        name: str,
        label: str,
        choices: Iterable[tuple[Any, str]] = (),
        *,
        needed: bool = False,
        search: bool = False,
        empty: str = "",
    ) -> None:
        self.combo = QuietCombo()
        super().__init__(name, label, self.combo, needed=needed)
        self._values: list[Any] = []
        self._empty = empty
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        if search:
            self._make_searchable()
        self.set_choices(choices)
        self.combo.activated.connect(self._edited)

    def set_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer other choices; keeps the value where it is still offered."""
        kept = self.value()
        self.combo.clear()
        self._values.clear()
        self.add_choice(None, self._empty)
        for value, words in choices:
            self.add_choice(value, words)
        self._select(kept)

    def add_choice(self, value: Any, words: str) -> None:
        """Offer one more. Values stay Python's own: Qt would turn an enumeration's member into plain text."""
        self._values.append(value)
        self.combo.addItem(words)

    def drop_empty(self) -> None:
        """Take the empty answer away."""
        if self._values and self._values[0] is None:
            del self._values[0]
            self.combo.removeItem(0)

    def offered(self) -> tuple[Any, ...]:
        """The choices."""
        return tuple(self._values)

    def offers(self, value: Any) -> bool:
        """Whether a value is among the choices."""
        return value in self._values

    def value(self) -> Any:
        place = self.combo.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_value(self, value: Any) -> None:
        self._select(value)
        self.show_problem("")

    def text(self) -> str:
        """The words of the choice."""
        return self.combo.currentText()

    def _select(self, value: Any) -> None:
        self.combo.setCurrentIndex(self._values.index(value) if value in self._values else 0)
        if line := self.combo.lineEdit():
            line.setCursorPosition(0)

    def _make_searchable(self) -> None:
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.combo.setCompleter(completer)
        line = self.combo.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        typed = self.combo.currentText().strip()
        found = self._place_of(typed)
        if found >= 0 and found != self.combo.currentIndex():
            self.combo.setCurrentIndex(found)
            self._edited()
        elif found < 0:
            self.combo.setEditText(self.combo.itemText(self.combo.currentIndex()))

    def _place_of(self, typed: str) -> int:
        """The choice with these words, or the only one that has them in it (marks and case do not matter); else -1."""
        exact = self.combo.findText(typed, Qt.MatchFlag.MatchFixedString)
        if exact >= 0 or not typed:
            return exact
        words = fold(typed)
        like = [place for place in range(self.combo.count()) if words in fold(self.combo.itemText(place))]
        return like[0] if len(like) == 1 else -1

    def _edited(self) -> None:
        self.show_problem("")
        self.changed.emit()


class NoteField(Field):
    """Several lines of text; value is the text, "" when empty."""

    def __init__(self, name: str, label: str, *, needed: bool = False, lines: int = 2) -> None:
        self.area = QPlainTextEdit()
        super().__init__(name, label, self.area, needed=needed)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(self.area.fontMetrics().lineSpacing() * lines + 20)
        self._loading = False
        self.area.textChanged.connect(self._edited)

    def value(self) -> str:
        return self.area.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self._loading = True
        self.area.setPlainText("" if value is None else str(value))
        self._loading = False
        self.show_problem("")

    def _edited(self) -> None:
        if not self._loading:
            self.changed.emit()


class CheckField(Field):
    """Yes or no; value is a bool. Its words stand beside the box."""

    def __init__(self, name: str, words: str) -> None:
        self.box = QCheckBox(words)
        super().__init__(name, "", self.box)
        self.label.hide()
        self.box.setAccessibleName(words)
        self.box.clicked.connect(lambda _on: self.changed.emit())

    def stand_low(self) -> None:
        """Beside other fields: at the height of their lines, not of their labels."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(layout.count() - 1, 0)
            layout.insertStretch(0, 1)
            layout.setContentsMargins(0, 0, 0, _UNDER_THE_BOX)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class Form(QWidget):
    """Fields in a grid of columns, in tab order. `rows` are tuples of fields; a lone field takes the whole width."""

    changed = Signal()

    def __init__(self, rows: Sequence[Sequence[Field]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._loaded: dict[str, Any] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        width = max((len(row) for row in rows), default=1)
        for down, row in enumerate(rows):
            span = width // len(row)
            for across, field in enumerate(row):
                last = across == len(row) - 1
                if isinstance(field, CheckField) and not all(isinstance(one, CheckField) for one in row):
                    field.stand_low()
                grid.addWidget(field, down, across * span, 1, width - across * span if last else span)
                self.fields[field.name] = field
                field.changed.connect(self.changed)
        for column in range(width):
            grid.setColumnStretch(column, 1)
        ordered = list(self.fields.values())
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(before.editor, after.editor)
        self._loaded = self.values()

    def load(self, values: dict[str, Any]) -> None:
        """Show values by field name; a field that is not named becomes empty."""
        for name, field in self.fields.items():
            field.set_value(values.get(name))
        self._loaded = self.values()

    def values(self) -> dict[str, Any]:
        """Values by field name."""
        return {name: field.value() for name, field in self.fields.items()}

    def is_changed(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.values() != self._loaded or any(
            isinstance(field, TextField) and field.line.isModified() and bool(field.problem())
            for field in self.fields.values()
        )

    def check(self) -> bool:
        """Show every problem at its field and go to the first; True when there is none."""
        wrong = [field for field in self.fields.values() if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def show_problem(self, name: str, text: str) -> bool:
        """Put a service's answer at its field; False when no field has that name."""
        if name not in self.fields:
            return False
        self.fields[name].show_problem(text)
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)
        return True
