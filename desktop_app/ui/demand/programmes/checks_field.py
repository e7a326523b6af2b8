"""Several of some choices: a box for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.ui.field import Field

_COLUMNS = 2


class ChecksField(Field):
    """The value is a tuple of the chosen codes, in the order in which they are offered."""

    def __init__(self, name: str, label: str, choices: Iterable[tuple[str, str]] = (), *, needed: bool = False) -> None:
        self._holder = QWidget()
        super().__init__(name, label, self._holder, needed=needed)
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self.boxes: dict[str, QCheckBox] = {}
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other choices; what is chosen stays so where it is still offered."""
        offered = list(choices)
        if [(code, box.text()) for code, box in self.boxes.items()] == offered:
            return
        kept = self.value()
        for box in self.boxes.values():
            box.setParent(None)
            box.deleteLater()
        self.boxes = {code: self._box(code, words) for code, words in offered}
        for place, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        for box in list(self.boxes.values())[:1]:
            self._holder.setFocusProxy(box)
        self.set_value(kept)

    def value(self) -> tuple[str, ...]:
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        chosen: Sequence[str] = value or ()
        for code, box in self.boxes.items():
            box.setChecked(code in chosen)
        self.show_problem("")

    def problem(self) -> str:
        return super().problem() if self.value() or not self.needed else self.tr("Choose at least one.")

    def _box(self, code: str, words: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setObjectName(f"{self.name}_{code}")
        box.setAccessibleName(words)
        box.clicked.connect(self._clicked)
        return box

    def _clicked(self) -> None:
        self.show_problem("")
        self.changed.emit()
