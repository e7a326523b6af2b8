"""Chinese forms of a name, offered to be chosen: nothing is put in unasked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_MOST = 4


class ChineseNames(QWidget):
    """A line of buttons under the field; hidden while there is nothing to offer."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("workerChineseNames")
        self._asked = ""
        self._names: tuple[tuple[str, str], ...] = ()
        hint = QLabel(
            QCoreApplication.translate("ChineseNames", "Suggested from the readings; choose one or write another:")
        )
        hint.setProperty("role", "small")
        hint.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(3)
        layout.addWidget(hint)
        layout.addLayout(self._row)
        self.hide()

    def is_new(self, name: str) -> bool:
        """Whether this name has not been asked about yet; from now on it has."""
        if name == self._asked:
            return False
        self._asked = name
        if not name:
            self.show_names((), "")
        return bool(name)

    def show_names(self, names: Sequence[tuple[str, str]], taken: str) -> None:
        """Offer these, each with its readings as the tooltip, unless a name is `taken` already."""
        self._names = tuple(names)[:_MOST]
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, (name, readings) in enumerate(self._names):
            button = QPushButton(name)
            button.setObjectName(f"workerChinese{number + 1}")
            button.setProperty("role", "pill")
            button.setProperty("tone", "info")
            button.setToolTip(readings)
            said = QCoreApplication.translate("ChineseNames", "Take {name} as the Chinese name")
            button.setAccessibleName(said.format(name=name))
            button.clicked.connect(lambda _on=False, name=name: self._take(name))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.refresh(taken)

    def refresh(self, taken: str) -> None:
        """Offer only while the field is empty."""
        self.setVisible(bool(self._names) and not taken)

    def _take(self, name: str) -> None:
        self.refresh(name)
        self.chosen.emit(name)
