"""The counters over the list: big numbers with the women apart; each is a filter too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.vocabulary import Presence
from desktop_app.rules.counting import Heads
from desktop_app.services.gate_view import Tally
from desktop_app.ui.field import restyle
from desktop_app.ui.handovers.gate.words import TONES, presence_words
from desktop_app.ui.theme import Tone

ALL = "all"
KEYS = (ALL, *(presence.value for presence in Presence))
_HIDDEN = "••"


class Tile(QPushButton):
    """One counter."""

    def __init__(self, key: str, words: str, tone: Tone, shortcut: str) -> None:
        super().__init__()
        self.setObjectName(f"gateTile_{key}")
        self.setProperty("tile", tone.value)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("keys", shortcut)
        self.setToolTip(self.tr("Show these only · {key}").format(key=shortcut))
        self._words = words
        self.number = _label("40", tone)
        self.women = _label("14", tone)
        caption = _label("14", None)
        caption.setText(words)
        above = QHBoxLayout()
        above.setSpacing(2)
        above.addWidget(self.number)
        above.addStretch(1)
        above.addWidget(self.women, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 6, 8)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(caption)

    def show_heads(self, heads: Heads | None) -> None:
        """Show a count; None hides it from who counts by eye."""
        women, short = self.tr("women {n}"), self.tr("w. {n}")
        self.number.setText(_HIDDEN if heads is None else str(heads.people))
        self.women.setText("" if heads is None else short.format(n=heads.women))
        said = "" if heads is None else f"{heads.people}, {women.format(n=heads.women)}"
        self.setAccessibleName(f"{self._words}: {said}")


class Tiles(QWidget):
    """`filtered(presence)`; None for everybody."""

    filtered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateTiles")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.tiles: dict[str, Tile] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, key in enumerate(KEYS):
            presence = None if key == ALL else Presence(key)
            words = self.tr("On the list") if presence is None else presence_words(presence)
            tone = Tone.NEUTRAL if presence is None else TONES[presence]
            tile = self.tiles[key] = Tile(key, words, tone, f"Ctrl+{place + 1}")
            self._group.addButton(tile, place)
            row.addWidget(tile, 1)
        self._group.idClicked.connect(lambda _place: self.filtered.emit(self.presence))

    @property
    def presence(self) -> Presence | None:
        """Whom the filter shows."""
        place = self._group.checkedId()
        return None if place <= 0 else Presence(KEYS[place])

    def choose(self, key: str) -> None:
        """Show another filter as chosen; does not tell."""
        self.tiles[key if key in self.tiles else ALL].setChecked(True)

    def show_tally(self, tally: Tally | None) -> None:
        """Show the counters, or hide them all."""
        for key, tile in self.tiles.items():
            tile.show_heads(None if tally is None else getattr(tally, "listed" if key == ALL else key))


def _label(size: str, tone: Tone | None) -> QLabel:
    label = QLabel()
    label.setProperty("type", size)
    if tone is not None:
        label.setProperty("tone", tone.value)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    restyle(label)
    return label
