"""The dark rail at the left: where one can go, and who is at the desk."""

# ruff: noqa: PLC0415 - the rail itself is there at the first paint; what its buttons need is loaded with them

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from desktop_app.ui.navigation import Place

RAIL_WIDTH = 196
_ICON = 20


class Rail(QFrame):
    """Buttons for the places, in order; the officer's name at the foot. Empty until `furnish`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self._places: tuple[Place, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._product = _label("product")
        self._centre = _label("centre")
        self._practice = _label("practice")
        self._officer = _label("officer")
        self._name = ""
        self._middle = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._build()
        self.let_in(on=False)

    def furnish(self, places: Sequence[Place]) -> None:
        """Make the places' buttons; they are shown when somebody is let in."""
        from PySide6.QtGui import QKeySequence, QShortcut
        from PySide6.QtWidgets import QButtonGroup

        self._places = tuple(places)
        self._buttons = {place.key: self._button(place) for place in places}
        group = QButtonGroup(self)
        for button in self._buttons.values():
            group.addButton(button)
            self._middle.addWidget(button)
        for place in places:  # not the buttons' own shortcuts: those click a tenth of a second late and swallow keys
            shortcut = QShortcut(QKeySequence(place.shortcut), self)
            shortcut.activated.connect(partial(self._press, place.key))
        self.let_in(on=False)

    def let_in(self, *, on: bool, officer: str = "", practice: bool = False) -> None:
        """Open or close the places; name the officer; mark a practice store."""
        self._name = officer
        self._practice.setVisible(practice)
        for button in self._buttons.values():
            button.setEnabled(on)
            button.setVisible(on)
        for place in range(self._foot.count()):
            item = self._foot.itemAt(place)
            if item is not None and (widget := item.widget()) is not None:
                widget.setVisible(on)
        self.retranslate()

    def add_foot(self, widget: QWidget) -> None:
        """Put something above the officer's name; it is shown while the places are open."""
        self._foot.addWidget(widget)
        widget.setVisible(bool(self._name))

    def mark(self, key: str) -> None:
        """Show which place is in sight."""
        self._buttons[key].setChecked(True)

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        self._product.setText(self.tr("Bàn Giao"))
        self._centre.setText(self.tr("Lạng Sơn employment\nservice centre"))
        self._practice.setText(self.tr("Practice data"))
        self._officer.setText(self.tr("{name} · officer").format(name=self._name) if self._name else "")
        for place in self._places:
            button = self._buttons[place.key]
            button.setText(f"  {place.words()}")
            button.setAccessibleName(place.words())
            button.setToolTip(f"{place.words()} · {place.shortcut}")

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 18, 10, 16)
        layout.setSpacing(2)
        for label in (self._product, self._centre):
            label.setContentsMargins(14, 0, 8, 0)
            layout.addWidget(label)
        layout.addSpacing(16)
        self._middle.setSpacing(2)
        layout.addLayout(self._middle)
        layout.addStretch(1)
        layout.addLayout(self._foot)
        layout.addSpacing(8)
        layout.addWidget(self._practice)
        layout.addSpacing(8)
        self._officer.setContentsMargins(14, 0, 8, 0)
        self._officer.setWordWrap(True)
        layout.addWidget(self._officer)

    def _press(self, key: str) -> None:
        if self._buttons[key].isEnabled():
            self.asked.emit(key)

    def _button(self, place: Place) -> QPushButton:
        from PySide6.QtCore import QSize
        from PySide6.QtWidgets import QPushButton

        from desktop_app.ui import icons
        from desktop_app.ui.theme import tokens_for

        tokens = tokens_for(self.palette())
        button = QPushButton(icons.icon(place.icon, tokens.rail_text, tokens.rail_text), "")
        button.setObjectName(f"go_{place.key}")
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.asked.emit(place.key))
        return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    return label
