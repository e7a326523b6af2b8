"""What a scan brought: a sentence, what is to be looked at, and where card and record differ, to be taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.field import restyle
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import Tone, tokens_for


@dataclass(frozen=True)
class Difference:
    """One field in which the scan and the record differ, in words. `key` names it for `taken`."""

    key: str
    label: str
    record: str
    scan: str


class ScanNotice(QFrame):
    """`taken(keys)` asks to take over what the scan says; `setup_wanted` for the scanner test. Hidden while empty."""

    taken = Signal(object)
    setup_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanNotice")
        self._differences: tuple[Difference, ...] = ()
        self._sign, self._head, self._more = QLabel(), QLabel(), QLabel()
        self._head.setObjectName("scanNoticeHead")
        self._head.setProperty("role", "section")
        self._more.setObjectName("scanNoticeMore")
        for label in (self._head, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.all = make_button("scanTakeAll", self.tr("Take all from the card"), role="primary")
        self.all.setAutoDefault(True)
        self.setup = make_button("scanNoticeSetup", self.tr("Scanner test…"), role="quiet", icon="info")
        self.act = make_button("scanNoticeAct", "", role="primary")
        self.act.setAutoDefault(True)
        self._act: Callable[[], object] | None = None
        self._close = make_button("scanNoticeClose", "", role="quiet", icon="close", tip=self.tr("Close"))
        self._rows = QFrame()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for column, share in ((1, 1), (2, 1)):
            self._grid.setColumnStretch(column, share)
        self._build()
        self.all.clicked.connect(self._take_all)
        self.act.clicked.connect(self._do)
        self.setup.clicked.connect(self.setup_wanted)
        self._close.clicked.connect(self.clear)
        self.hide()

    def _build(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        above.addWidget(self._head, 1)
        above.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.addWidget(self.setup)
        acts.addStretch(1)
        acts.addWidget(self.act)
        acts.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self._more)
        column.addWidget(self._rows)
        column.addLayout(acts)

    def words(self) -> str:
        """The sentences."""
        return "\n".join(label.text() for label in (self._head, self._more) if label.text())

    def say(self, text: str, tone: Tone, *, more: Sequence[str] = (), setup: bool = False) -> None:
        """A sentence, with others beneath it; `setup` offers the scanner test."""
        self._head.setText(text)
        self._more.setText("\n".join(more))
        self._more.setVisible(bool(more))
        self.setup.setVisible(setup)
        self._show_rows(())
        self.offer("", None)
        for part in (self, self._head):
            part.setProperty("tone", tone.value)
            restyle(part)
        colour = tokens_for(self.palette()).tone(tone)[0]
        icons.show_sign(self._sign, icons.TONE_ICONS[tone], colour, 18)
        self.setAccessibleName(self.words())
        self.show()

    def offer(self, words: str, act: Callable[[], object] | None) -> None:
        """A button for the act that suits; none without `act`."""
        self._act = act
        self.act.setText(words)
        self.act.setAccessibleName(words)
        self.act.setToolTip(words)
        self.act.setVisible(act is not None)

    def compare(self, differences: Sequence[Difference]) -> None:
        """Where card and record differ; beneath what was said."""
        self._show_rows(tuple(differences))

    def has_differences(self) -> bool:
        """Whether anything is left to be taken over."""
        return bool(self._differences)

    def done(self, key: str) -> None:
        """One field was taken over."""
        self._show_rows(tuple(d for d in self._differences if d.key != key))

    def clear(self) -> None:
        """Say nothing any more."""
        self._show_rows(())
        self.hide()

    def _show_rows(self, differences: tuple[Difference, ...]) -> None:
        self._differences = differences
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if differences:
            for column, words in enumerate(("", self.tr("Record"), self.tr("Card"))):
                self._grid.addWidget(_label(words, "label"), 0, column)
        for row, difference in enumerate(differences, start=1):
            self._grid.addWidget(_label(difference.label, "label"), row, 0)
            self._grid.addWidget(_label(difference.record or "—", "muted"), row, 1)
            self._grid.addWidget(_label(difference.scan or "—", "section"), row, 2)
            self._grid.addWidget(self._taker(difference), row, 3)
        self._rows.setVisible(bool(differences))
        self.all.setVisible(bool(differences))

    def _taker(self, difference: Difference) -> QPushButton:
        tip = self.tr("Take {field} from the card").format(field=difference.label)
        button = make_button(f"scanTake_{difference.key}", self.tr("Take"), role="quiet", tip=tip)
        button.setAccessibleName(tip)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._take(difference.key))
        return button

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()

    def _take(self, key: str) -> None:
        self.done(key)
        self.taken.emit((key,))

    def _take_all(self) -> None:
        keys = tuple(difference.key for difference in self._differences)
        self._show_rows(())
        self.taken.emit(keys)


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
