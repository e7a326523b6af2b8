"""The plan of the year as a range, and how far it has been reached."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.documents.summary import PlanReached
from desktop_app.formats import round_step
from desktop_app.ui.naming import grouped
from desktop_app.ui.reports.asked import percent_words
from desktop_app.ui.reports.chart import Chart, Mark, axis_along, fill
from desktop_app.ui.theme import Tokens

_HEIGHT, _BAR, _STEPS = 86, 16.0, 6


class PlanChart(Chart):
    """`asked` gives "plan.reached"."""

    def __init__(self) -> None:
        super().__init__("reportPlan", self.tr("Plan of the year"))
        self.setFixedHeight(_HEIGHT)
        self.plan: PlanReached | None = None
        self._year = 0

    def show_plan(self, plan: PlanReached | None, year: int) -> None:
        """Draw it; None: there is no plan to compare with."""
        self.plan, self._year = plan, year
        self.follow()

    def words(self) -> str:
        """All that is drawn, in a sentence."""
        plan = self.plan
        if plan is None:
            return self.tr("There is no plan for {year} to compare with.").format(year=self._year)
        planned = grouped(plan.maximum)
        if plan.minimum != plan.maximum:
            planned = f"{grouped(plan.minimum)} – {planned}"
        shares = dict.fromkeys(percent_words(share) for share in (plan.percent_of_max, plan.percent_of_min))
        said = self.tr("Plan {year}: {planned}; {people} have gone: {share}")
        return said.format(year=self._year, planned=planned, people=grouped(plan.reached), share=" – ".join(shares))

    def minimumSizeHint(self) -> QSize:
        """As deep as it is."""
        return QSize(240, _HEIGHT)

    def marks(self) -> list[Mark]:
        plan = self.plan
        if plan is None:
            return []
        box = self._box()
        reached = QRectF(box.left(), box.top() + 4, box.width() * plan.reached / self._ceiling(), _BAR)
        return [Mark(reached, self.words(), "plan.reached")]

    def draw(self, painter: QPainter, tokens: Tokens) -> None:
        metrics, plan = self.metrics(), self.plan
        painter.setPen(QColor(tokens.text))
        painter.drawText(QPointF(0, metrics.ascent()), self.words())
        if plan is None:
            return
        box, ceiling = self._box(), self._ceiling()
        axis_along(painter, tokens, box, round_step(self._most(), _STEPS), ceiling)
        fill(painter, self.marks()[0].box, tokens, second=False)
        left, right = (box.left() + box.width() * edge / ceiling for edge in (plan.minimum, plan.maximum))
        fill(painter, QRectF(left, box.top() + _BAR + 8, max(3.0, right - left), 9), tokens, second=True)
        painter.setPen(QPen(QColor(tokens.warn), 2, Qt.PenStyle.DashLine))
        for x in (left, right):
            painter.drawLine(QPointF(x, box.top() - 2), QPointF(x, box.bottom()))

    def _most(self) -> int:
        return max(self.plan.maximum, self.plan.reached) if self.plan else 0

    def _ceiling(self) -> int:
        step = round_step(self._most(), _STEPS)
        return max(step, -(-self._most() // step) * step)

    def _box(self) -> QRectF:
        above, beneath = self.metrics().height() + 8, self.metrics().height() + 6
        return QRectF(14, above, self.width() - 44, self.height() - above - beneath)
