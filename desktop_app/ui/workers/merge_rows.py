"""Two records side by side: a row a field, a choice where both say something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QHBoxLayout, QLabel, QRadioButton, QSizePolicy, QWidget

from db.vocabulary import Education, Sex
from desktop_app.formats import show_date
from desktop_app.services.duplicates import Who
from desktop_app.services.merge import KEEP, OTHER, Comparison, FieldPair
from desktop_app.ui.badge import Badge
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import sex_word, word
from desktop_app.wording import sentence

_EMPTY = "—"
_LABEL_WIDTH, _MARK_WIDTH = 170, 110


def who_words(who: Who) -> str:
    """A person in one line: name, citizen ID, birth date, commune."""
    born = show_date(who.birth_date, who.birth_precision.value)
    return " · ".join(part for part in (who.citizen_id, born, who.commune) if part)


def lay_columns(grid: QGridLayout) -> None:
    """Label, one side, the other side, mark: the same widths wherever the two stand side by side."""
    grid.setHorizontalSpacing(8)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnMinimumWidth(3, _MARK_WIDTH)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)


class _Choice(QFrame):
    """One side's value, to be chosen by its button or by a click anywhere on it."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self.setProperty("tone", "warn")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QRadioButton()
        self.button.setObjectName(name)
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        box = QHBoxLayout(self)
        box.setContentsMargins(10, 5, 10, 5)
        box.setSpacing(6)
        box.addWidget(self.button)
        box.addWidget(label, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        self.button.setChecked(True)
        event.accept()


class SideBySide(QWidget):
    """The choices of a comparison. `choices()` gives what services.merge takes."""

    def __init__(self, comparison: Comparison, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mergeFields")
        self._comparison = comparison
        self._language = language
        self._groups: dict[str, QButtonGroup] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setVerticalSpacing(6)
        lay_columns(self._grid)
        shown = [field for field in comparison.fields if field.keep is not None or field.other is not None]
        for row, field in enumerate(sorted(shown, key=lambda field: not field.differs)):
            self._add(row, field)
        self._grid.setRowStretch(len(shown), 1)

    def choices(self) -> dict[str, str]:
        """For each field that differs, keep or other."""
        return {
            name: OTHER
            if (checked := group.checkedButton()) is not None and checked.property("side") == OTHER
            else KEEP
            for name, group in self._groups.items()
        }

    def first(self) -> QWidget | None:
        """Where the keyboard begins."""
        for group in self._groups.values():
            return group.checkedButton()
        return None

    def _add(self, row: int, field: FieldPair) -> None:
        label = QLabel(sentence("merge_field", field.name, self._language))
        label.setProperty("role", "muted")
        self._grid.addWidget(label, row, 0)
        if field.differs:
            group = QButtonGroup(self)
            self._groups[field.name] = group
            for column, side in ((1, KEEP), (2, OTHER)):
                self._grid.addWidget(self._choice(field, side, group), row, column)
        else:
            for column, side in ((1, KEEP), (2, OTHER)):
                self._grid.addWidget(self._plain(field, side), row, column)
        self._grid.addWidget(self._mark(field), row, 3, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _choice(self, field: FieldPair, side: str, group: QButtonGroup) -> _Choice:
        frame = _Choice(f"merge_{field.name}_{side}", self._shown(field, side))
        button = frame.button
        whose = self._comparison.keep if side == KEEP else self._comparison.other
        button.setAccessibleName(f"{sentence('merge_field', field.name, self._language)}: {self._shown(field, side)}")
        button.setToolTip(f"{self._shown(field, side)} · {whose.full_name}")
        button.setProperty("side", side)
        button.setChecked(field.choice == side)
        group.addButton(button)
        return frame

    def _plain(self, field: FieldPair, side: str) -> QLabel:
        label = QLabel(self._shown(field, side))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setContentsMargins(10, 5, 10, 5)
        return label

    def _mark(self, field: FieldPair) -> Badge:
        mark = Badge(f"mergeMark_{field.name}")
        if field.differs:
            mark.say(self.tr("Different"), Tone.WARN)
        elif field.choice == OTHER:
            mark.say(self.tr("Filled in"), Tone.INFO)
        return mark

    def _shown(self, field: FieldPair, side: str) -> str:
        value = field.keep if side == KEEP else field.other
        if value is None:
            return _EMPTY
        show: dict[str, Callable[[Any], str]] = {
            "birth_date": lambda _: self._born(side),
            "commune_id": lambda commune: self._comparison.commune_names.get(commune, _EMPTY),
        }
        if field.name in show:
            return show[field.name](value)
        if isinstance(value, Sex):
            return sex_word(value, self._language)
        if isinstance(value, Education):
            return word("education", value.value, self._language)
        return str(value)

    def _born(self, side: str) -> str:
        who = self._comparison.keep if side == KEEP else self._comparison.other
        return show_date(who.birth_date, who.birth_precision.value)
