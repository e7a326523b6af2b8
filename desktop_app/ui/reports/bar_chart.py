"""The largest rows of a split as lying bars: all, and of whom women; the rest together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop_app.documents.summary import SummaryRow
from desktop_app.formats import round_step
from desktop_app.ui.naming import grouped
from desktop_app.ui.reports.chart import Chart, Mark, axis_along, fill
from desktop_app.ui.theme import Tokens

_HEAD, _FOOT, _STEPS, _SHOWN, _THICK = 24.0, 22.0, 4, 6, 40.0
_NAMES = 0.4


@dataclass(frozen=True)
class Bar:
    """One bar. `code` None: it stands for several rows."""

    name: str
    code: str | None
    people: int
    women: int


class BarChart(Chart):
    """`asked` gives the code of a row."""

    def __init__(self) -> None:
        super().__init__("reportBars", self.tr("The largest"))
        self.bars: tuple[Bar, ...] = ()

    def show_rows(self, rows: Sequence[SummaryRow], figure: str, title: str) -> None:
        """Draw the largest of these by a figure of the ledger."""
        found = [
            Bar(row.name or self.tr("not known"), row.code, getattr(row.figures, figure) or 0,
                getattr(row.women, figure) or 0)
            for row in rows
        ]  # fmt: skip
        found = sorted((bar for bar in found if bar.people), key=lambda bar: -bar.people)
        shown, rest = (found, []) if len(found) <= _SHOWN else (found[: _SHOWN - 1], found[_SHOWN - 1 :])
        if rest:
            name = self.tr("the other {n}").format(n=grouped(len(rest)))
            shown.append(Bar(name, None, sum(bar.people for bar in rest), sum(bar.women for bar in rest)))
        self.bars = tuple(shown)
        self.setAccessibleName(title)
        self.follow()

    def marks(self) -> list[Mark]:
        box, ceiling = self._box(), self._ceiling()
        said = self.tr("{name}: {people}, of whom {women} women")
        return [
            Mark(
                QRectF(
                    box.left(),
                    self._top(place) + self._thick() * 0.2,
                    box.width() * bar.people / ceiling,
                    self._thick() * 0.6,
                ),
                said.format(name=bar.name, people=grouped(bar.people), women=grouped(bar.women)),
                bar.code,
            )
            for place, bar in enumerate(self.bars)
        ]

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        if not self.bars:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nobody in this period"))
            return
        self.legend(painter, tokens, (self.tr("People"), self.tr("of whom women")), self.tr("people"))
        box, ceiling, metrics = self._box(), self._ceiling(), self.metrics()
        axis_along(painter, tokens, box, round_step(self._most(), _STEPS), ceiling)
        for bar, mark in zip(self.bars, self.marks(), strict=True):
            fill(painter, mark.box, tokens, second=False)
            fill(painter, _part(mark.box, bar), tokens, second=True)
            painter.setPen(QColor(tokens.text))
            y = mark.box.center().y() + metrics.capHeight() / 2
            self._name(
                painter, bar.name, QRectF(0, mark.box.center().y() - self._thick() / 2, box.left() - 8, self._thick())
            )
            painter.drawText(QPointF(mark.box.right() + 6, y), f"{grouped(bar.people)} ({grouped(bar.women)})")

    def _name(self, painter: QPainter, name: str, room: QRectF) -> None:
        """On two lines if it is long and there is room for them, else cut."""
        metrics, flags = self.metrics(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        needed = metrics.boundingRect(QRectF(0, 0, room.width(), 1000), flags, name)
        if needed.height() > room.height() or needed.width() > room.width():
            name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, name)

    def _most(self) -> int:
        return max((bar.people for bar in self.bars), default=0)

    def _ceiling(self) -> int:
        step = round_step(self._most(), _STEPS)
        return max(step, -(-self._most() // step) * step)

    def _thick(self) -> float:
        return min(_THICK, (self.height() - _HEAD - _FOOT) / max(1, len(self.bars)))

    def _top(self, place: int) -> float:
        return self._box().top() + place * self._thick()

    def _box(self) -> QRectF:
        metrics = self.metrics()
        names = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0.0) + 10
        left = min(names, self.width() * _NAMES)
        most = max((bar.people for bar in self.bars), default=0)
        right = metrics.horizontalAdvance(f"{grouped(most)} ({grouped(most)})") + 10
        tall = self._thick() * max(1, len(self.bars))
        return QRectF(left, _HEAD, max(40.0, self.width() - left - right), tall)


def _part(whole: QRectF, bar: Bar) -> QRectF:
    """Of whom women: the lower half of the bar."""
    return QRectF(whole.left(), whole.center().y(), whole.width() * bar.women / max(1, bar.people), whole.height() / 2)
