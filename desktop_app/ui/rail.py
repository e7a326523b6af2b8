"""The dark rail at the left: where one can go, and who is at the desk."""

# ruff: noqa: PLC0415 - the rail itself is there at the first paint; what its buttons need is loaded with them

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent

    from desktop_app.ui.navigation import Place
    from desktop_app.ui.rail_button import RailButton

WIDTHS = ((1320, 196), (1200, 112), (0, 72))
"""From which width of the window on the rail is how wide: what a small screen has is left to the page.

An office screen has 1366; 1280 is a full one at 150 %, 1092 an office screen at 125 %.
"""
_ICON = 20
_AROUND = (10, 18, 10, 16)


class Rail(QFrame):
    """Buttons for the places, in order; the officer's name at the foot. Empty until `furnish`."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTHS[0][1])
        self._places: tuple[Place, ...] = ()
        self._buttons: dict[str, RailButton] = {}
        self._watched: QWidget | None = None
        self._product = _label("product")
        self._centre = _label("centre")
        self._practice = _label("practice")
        self._officer = _label("officer")
        self._name = ""
        self._column = QVBoxLayout(self)
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
        self._tell_width()
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
        self._tell_width()

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
        layout = self._column
        layout.setContentsMargins(*_AROUND)
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window()
        if self._watched is not window:
            self._watched = window
            window.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window became narrower or wider."""
        if event.type() is QEvent.Type.Resize and watched is self._watched:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wide = next(own for least, own in WIDTHS if self.window().width() >= least)
        if wide == self.width():
            return
        self.setFixedWidth(wide)
        self._tell_width()

    def _tell_width(self) -> None:
        """The words beside the signs give way first, then those under them."""
        wide = self.maximumWidth()
        narrow = wide < WIDTHS[0][1]
        if not self._places or not (narrow or self.property("narrow")):
            return
        from desktop_app.ui.rail_button import RailButton

        words = wide > WIDTHS[-1][1]
        self.setProperty("narrow", narrow)
        self._column.setContentsMargins(*((6, 18, 6, 12) if narrow else _AROUND))
        for label in (self._product, self._centre, self._officer, self._practice):
            label.style().polish(label)
        for label in (self._product, self._officer):
            label.setContentsMargins(*((4, 0, 0, 0) if narrow else (14, 0, 8, 0)))
            label.setVisible(words)
        self._centre.setVisible(not narrow)
        self._practice.setWordWrap(narrow)
        for button in self.findChildren(RailButton):
            button.set_narrow(on=narrow, words=words)
            button.style().polish(button)

    def _press(self, key: str) -> None:
        if self._buttons[key].isEnabled():
            self.asked.emit(key)

    def _button(self, place: Place) -> RailButton:
        from PySide6.QtCore import QSize

        from desktop_app.ui import icons
        from desktop_app.ui.rail_button import RailButton
        from desktop_app.ui.theme import tokens_for

        tokens = tokens_for(self.palette())
        button = RailButton()
        button.setIcon(icons.icon(place.icon, tokens.rail_text, tokens.rail_text))
        button.setObjectName(f"go_{place.key}")
        button.setIconSize(QSize(_ICON, _ICON))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.asked.emit(place.key))
        return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    return label
