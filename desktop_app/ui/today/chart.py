"""The year so far against its plan: a bar a programme, the planned range as a band, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.formats import grouped
from desktop_app.services.today import Reached
from desktop_app.ui.theme import tokens_for

_BAR = 14
_HEIGHT = 30
_AROUND = 5
"""How far the band of the plan stands out above and beneath the bar."""
_MOST = 4


class PlanBar(QWidget):
    """How many have gone (women darker), beside the band from the least to the most that were planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reached: Reached | None = None
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_reached(self, reached: Reached, words: str) -> None:
        """Draw another programme; `words` say the same to whoever does not see it."""
        self._reached = reached
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        reached = self._reached
        if reached is None:
            return
        tokens = tokens_for(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        full = max(reached.maximum or 0, reached.people, 1) * 1.06
        top = (_HEIGHT - _BAR) / 2

        def box(first: float, last: float, inset: float = 0) -> QRectF:
            left, right = self.width() * first / full, self.width() * last / full
            return QRectF(left, top + inset, right - left, _BAR - 2 * inset)

        painter.setBrush(QColor(tokens.ground))
        painter.drawRoundedRect(box(0, full), 4, 4)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(box(0, reached.people), 4, 4)
        painter.setBrush(QColor(tokens.rail_text))
        painter.drawRect(box(0, reached.women, 5))
        if reached.minimum is not None and reached.maximum is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.warn), 2))
            painter.drawRoundedRect(box(reached.minimum, reached.maximum, -_AROUND), 3, 3)
        painter.end()


class YearCard(QFrame):
    """This year against the plan: of each programme its name, a bar, who has gone, and how much of the plan that is.

    No label wraps: in an area that scrolls, heights that depend on widths are settled too late.
    """

    def __init__(self, year: int, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todayYear")
        self.setProperty("role", "card")
        self._language = language
        self._rows: list[tuple[QLabel, PlanBar, QLabel, QLabel]] = []
        self.title = QLabel(self.tr("{year} against the plan").format(year=year))
        self.title.setProperty("role", "section")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 12)
        self._column.setSpacing(2)
        self._column.addWidget(self.title)
        self.hide()

    def show_year(self, reached: Sequence[Reached]) -> None:
        """Show these programmes, those with a plan first."""
        shown = reached[:_MOST]
        for at, row in enumerate(shown):
            if at == len(self._rows):
                self._rows.append(self._make_row())
            name, bar, gone, planned = self._rows[at]
            name.setText(self._name(row))
            bar.show_reached(row, self.words(row))
            gone.setText(self._gone(row))
            planned.setText(self._planned(row))
        for at, parts in enumerate(self._rows):
            for part in parts:
                part.setVisible(at < len(shown))
        self.setAccessibleName("\n".join(map(self.words, shown)))
        self.setVisible(bool(shown))

    def words(self, row: Reached) -> str:
        """All that is drawn of a programme, in a sentence."""
        return f"{self._name(row)}: {self._gone(row)} · {self._planned(row)}"

    def _gone(self, row: Reached) -> str:
        said = self.tr("{people} gone, of whom {women} women")
        return said.format(people=grouped(row.people, self._language), women=grouped(row.women, self._language))

    def _planned(self, row: Reached) -> str:
        if row.minimum is None or row.maximum is None:
            return self.tr("no plan for this year")
        low, high = (_percent(row.people, edge) for edge in (row.minimum, row.maximum))
        planned = grouped(row.maximum, self._language)
        if row.minimum != row.maximum:
            planned = f"{grouped(row.minimum, self._language)} – {planned}"
        share = f"{low} %" if low == high else f"{high} – {low} %"
        return self.tr("plan {planned} · {share} reached").format(planned=planned, share=share)

    def _name(self, row: Reached) -> str:
        return {"zh": row.name_zh, "en": row.name_en}.get(self._language, row.name_vi)

    def _make_row(self) -> tuple[QLabel, PlanBar, QLabel, QLabel]:
        name, bar, gone, planned = made = QLabel(), PlanBar(), QLabel(), QLabel()
        for label in (gone, planned):
            label.setProperty("role", "small")
        for label in (name, gone, planned):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._column.addSpacing(4)
        for part in (name, bar, gone, planned):
            self._column.addWidget(part)
        return made


def _percent(people: int, planned: int) -> str:
    """As the summary writes it, with one decimal."""
    return QLocale().toString(100 * people / planned if planned else 100.0, "f", 1)
