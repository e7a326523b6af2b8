"""The answer to a scan, to be read from two metres: colour, icon and words; beneath, what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.field import restyle
from desktop_app.ui.messages import read_out
from desktop_app.ui.theme import Tone, tokens_for

_ICON = 40
_LEAST = 78


@dataclass(frozen=True)
class Offer:
    """Something that can be done about the answer: its key is shown, and pressing it does the act."""

    name: str
    key: str
    words: str
    act: Callable[[], object]


@dataclass(frozen=True)
class Said:
    """One answer. `head` is big, `beside` stands at its right, `beneath` are sentences under it."""

    tone: Tone
    head: str
    beside: str = ""
    beneath: Sequence[str] = ()
    offers: Sequence[Offer] = ()
    icon: str = ""


class AnswerStrip(QFrame):
    """`say(Said)`; `do(key)` for a key of its offers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateAnswer")
        self.setMinimumHeight(_LEAST)
        self.said = Said(Tone.NEUTRAL, "")
        self._sign = QLabel()
        self.head, self.beside, self.beneath = _label("26"), _label("14"), _label("14")
        self.head.setObjectName("gateAnswerHead")
        self.beside.setObjectName("gateAnswerBeside")
        self.beneath.setObjectName("gateAnswerBeneath")
        self.beside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self.head, self.beside, self.beneath):
            label.setWordWrap(True)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(10)
        above = QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self._sign)
        above.addWidget(self.head, 3)
        above.addWidget(self.beside, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 10)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.beneath)
        column.addLayout(self._offers)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, said: Said) -> None:
        """Show an answer in place of the one before."""
        tone = "idle" if said.tone is Tone.NEUTRAL else said.tone.value
        if self.property("strip") != tone:
            self.setProperty("strip", tone)
            for part in (self, self.head, self.beside, self.beneath):
                restyle(part)
        self.head.setText(said.head)
        self.beside.setText(said.beside)
        self.beneath.setText("\n".join(said.beneath))
        self.beneath.setVisible(bool(said.beneath))
        tokens = tokens_for(self.palette())
        colour = tokens.muted if said.tone is Tone.NEUTRAL else tokens.on_accent
        name = said.icon or icons.TONE_ICONS[said.tone]
        icons.show_sign(self._sign, name, colour, _ICON)
        if said.offers or self.said.offers:
            self._show_offers(said.offers)
        self.said = said
        self.setAccessibleName(self.words())
        read_out(self, self.words())

    def words(self) -> str:
        """Everything it says."""
        return " ".join(part.text() for part in (self.head, self.beside, self.beneath) if part.text())

    def do(self, key: str) -> bool:
        """Do what is offered under a key; False where nothing is."""
        offer = next((offer for offer in self.said.offers if offer.key == key), None)
        if offer is not None:
            offer.act()
        return offer is not None

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        while item := self._offers.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for offer in offers:
            button = QPushButton(f"{offer.key}  {offer.words}" if offer.key else offer.words)
            button.setObjectName(offer.name)
            button.setAccessibleName(offer.words)
            button.setToolTip(" · ".join(part for part in (offer.words, offer.key) if part))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(18, 18))
            button.clicked.connect(offer.act)
            self._offers.addWidget(button)
        if offers:
            self._offers.addStretch(1)


def _label(size: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", size)
    return label
