"""Under the head of Demand: what is said ahead, agreements that end soon, and answers that are late."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop_app.formats import show_date
from desktop_app.services import agreements, letters
from desktop_app.services.agreements import RunsOut
from desktop_app.services.letters import OfficialLetterRow
from desktop_app.services.work import Desk
from desktop_app.ui.pagehead import make_button

_NAMED = 3
Said = tuple[tuple[RunsOut, ...], tuple[OfficialLetterRow, ...]]


def read_ahead(desk: Desk) -> Said:
    """What is to be said, on the record's thread."""
    return agreements.running_out(desk), letters.overdue(desk)


class Ahead(QWidget):
    """One calm box for each, side by side; `asked(key, id)` when the officer wants to see the first of them."""

    asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("demandAhead")
        self._first: dict[str, int] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self.ending = self._line("agreement", "warn")
        self.late = self._line("official_letter", "block")
        self.hide()

    def show_said(self, said: Said) -> None:
        """Show it; nothing to say takes no room."""
        ending, late = said
        self._put("agreement", self.ending, [row.id for row in ending], self._ending_words(ending))
        self._put("official_letter", self.late, [row.id for row in late], self._late_words(late))
        self.setVisible(bool(ending or late))

    def _line(self, key: str, tone: str) -> QLabel:
        frame = QFrame()
        frame.setObjectName(f"ahead_{key}")
        frame.setProperty("tone", tone)
        words = QLabel()
        words.setObjectName(f"ahead_{key}_words")
        words.setProperty("tone", tone)
        words.setWordWrap(True)
        see = make_button(f"ahead_{key}_see", self.tr("See"), role="quiet")
        see.clicked.connect(lambda: self.asked.emit(key, self._first[key]))
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(words, 1)
        row.addWidget(see)
        self._layout.addWidget(frame, 1)
        return words

    def _put(self, key: str, words: QLabel, ids: Sequence[int], said: str) -> None:
        words.setText(said)
        frame = words.parentWidget()
        if frame is not None:
            frame.setVisible(bool(ids))
        if ids:
            self._first[key] = ids[0]

    def _ending_words(self, rows: Sequence[RunsOut]) -> str:
        named = [f"{row.number} ({show_date(row.valid_until)})" for row in rows[:_NAMED]]
        return self._counted(self.tr("{n} agreements end soon: {which}"), len(rows), named)

    def _late_words(self, rows: Sequence[OfficialLetterRow]) -> str:
        named = [f"{row.paper or row.from_whom} ({show_date(row.answer_due)})" for row in rows[:_NAMED]]
        return self._counted(self.tr("{n} letters wait for an answer that is overdue: {which}"), len(rows), named)

    def _counted(self, words: str, count: int, named: list[str]) -> str:
        rest = [] if count <= _NAMED else [self.tr("… and {n} more").format(n=count - _NAMED)]
        return words.format(n=count, which=", ".join([*named, *rest]))
