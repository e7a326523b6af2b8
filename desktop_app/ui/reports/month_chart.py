"""Out and back in each of twelve months: two bars a month, every value at its bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from desktop_app.documents.summary import MonthFlow
from desktop_app.formats import round_step
from desktop_app.ui.naming import grouped
from desktop_app.ui.reports.chart import Chart, Mark, axis_across, fill
from desktop_app.ui.theme import Tokens

_HEAD, _FOOT, _STEPS, _ASIDE = 24.0, 22.0, 4, 3.0


class MonthChart(Chart):
    """`asked` gives (month, figure): ("2026-10", "handed_over")."""

    def __init__(self) -> None:
        super().__init__("reportMonths", self.tr("Out and back, month by month"))
        self.months: tuple[MonthFlow, ...] = ()

    def show_months(self, months: Sequence[MonthFlow]) -> None:
        """Draw these."""
        self.months = tuple(months)
        self.follow()

    def series(self) -> tuple[str, str]:
        """What the two bars are."""
        return self.tr("Handed over"), self.tr("Returned")

    def marks(self) -> list[Mark]:
        box, ceiling = self._box(), self._ceiling()
        share = box.width() / max(1, len(self.months))
        bar = min(22.0, share * 0.4)
        found = []
        for place, month in enumerate(self.months):
            middle = box.left() + share * (place + 0.5)
            pairs = (("handed_over", month.handed_over), ("returned", month.returned))
            for number, (figure, value) in enumerate(pairs):
                tall = box.height() * value / ceiling
                at = QRectF(middle - bar * (1 - number), box.bottom() - tall, bar, tall)
                words = f"{_month(month)} · {self.series()[number]}: {grouped(value)}"
                found.append(Mark(at, words, (month.month, figure)))
        return found

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        self.legend(painter, tokens, self.series(), self.tr("people"))
        ceiling = self._ceiling()
        axis_across(painter, tokens, self._box(), round_step(self._most(), _STEPS), ceiling)
        marks = self.marks()
        for place, mark in enumerate(marks):
            fill(painter, mark.box, tokens, second=place % 2 == 1)
        for place, month in enumerate(self.months):
            self._name(painter, tokens, month, marks[2 * place], marks[2 * place + 1])

    def _name(self, painter: QPainter, tokens: Tokens, month: MonthFlow, out: Mark, back: Mark) -> None:
        """The month beneath, and both values above; one over the other where they would run into each other."""
        metrics = self.metrics()
        words = f"{month.month[5:7]}/{month.month[2:4]}"
        painter.setPen(QColor(tokens.muted))
        middle = out.box.right()
        painter.drawText(
            QPointF(middle - metrics.horizontalAdvance(words) / 2, self._box().bottom() + metrics.height()), words
        )
        painter.setPen(QColor(tokens.text))
        said = [(mark, grouped(value)) for mark, value in ((out, month.handed_over), (back, month.returned))]
        widths = [metrics.horizontalAdvance(text) for _, text in said]
        tops = [mark.box.top() - 3 for mark, _ in said]
        narrow = sum(widths) / 2 + 3 > out.box.width()
        if narrow and abs(tops[0] - tops[1]) < metrics.height():
            tops[0] = min(tops) - metrics.height() + 2
        for (mark, text), wide, top, aside in zip(said, widths, tops, (-_ASIDE, _ASIDE), strict=True):
            painter.drawText(QPointF(mark.box.center().x() - wide / 2 + aside, top), text)

    def _most(self) -> int:
        return max((max(month.handed_over, month.returned) for month in self.months), default=0)

    def _ceiling(self) -> int:
        step = round_step(self._most(), _STEPS)
        return max(step, -(-self._most() // step) * step)

    def _box(self) -> QRectF:
        metrics = self.metrics()
        left = metrics.horizontalAdvance(grouped(self._ceiling())) + 10
        above = _HEAD + 2 * metrics.height()
        return QRectF(left, above, self.width() - left - 4, self.height() - above - _FOOT)


def _month(month: MonthFlow) -> str:
    return f"{month.month[5:7]}/{month.month[:4]}"
