"""The parts of a worker's page in groups: a bar of signs with words, and beneath it one part, or all side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import icons
from desktop_app.ui.theme import Tone, font, tokens_for
from desktop_app.ui.workers.parts import Group, Part
from desktop_app.ui.workers.section import Section

_HEIGHT, _SIGN = 50, 18
_WIDEST = 560
_ANY = 16_777_215


@dataclass(frozen=True)
class _Count:
    """How much is to be looked at behind a tab."""

    number: int = 0
    tone: Tone = Tone.NEUTRAL


class GroupBar(QTabBar):
    """Tabs that fill the width: a sign, beside it the number of findings, beneath it the word."""

    def __init__(self, groups: Sequence[Group]) -> None:
        super().__init__()
        self.setObjectName("workerGroups")
        self.setAccessibleName(QCoreApplication.translate("WorkerParts", "Parts of the worker's page"))
        self.setDrawBase(False)
        self.setUsesScrollButtons(False)
        self.setExpanding(True)
        self._groups = tuple(groups)
        self._counts = [_Count() for _ in groups]
        for number, group in enumerate(groups):
            self.addTab(group.title)
            self.setTabToolTip(number, f"{group.title} · Alt+{number + 1}")

    def say(self, place: int, number: int, tone: Tone, sentences: Sequence[str]) -> None:
        """How many findings are behind a tab, and which."""
        group = self._groups[place]
        self._counts[place] = _Count(number, tone)
        self.setTabToolTip(place, "\n".join((f"{group.title} · Alt+{place + 1}", *sentences)))
        said = QCoreApplication.translate("WorkerParts", "{title}, findings: {count}")
        self.setAccessibleTabName(place, said.format(title=group.title, count=number) if number else group.title)
        self.update()

    def count_at(self, place: int) -> int:
        """How many findings are behind a tab."""
        return self._counts[place].number

    def tabSizeHint(self, index: int) -> QSize:
        del index
        return QSize(max(self.width() // max(self.count(), 1), 48), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        del index
        return QSize(48, _HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(48 * self.count(), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        tokens = tokens_for(self.palette())
        painter.fillRect(QRect(0, _HEIGHT - 1, self.width(), 1), QColor(tokens.line))
        for place, group in enumerate(self._groups):
            here = place == self.currentIndex()
            rect = self.tabRect(place)
            colour = tokens.accent if here else tokens.muted
            if here and self.hasFocus():
                painter.fillRect(rect.adjusted(1, 1, -1, -2), QColor(tokens.soft))
            self._paint_sign(painter, rect, group.icon, colour, self._counts[place])
            painter.setFont(font(9, QFont.Weight.DemiBold if here else QFont.Weight.Medium))
            painter.setPen(QColor(colour))
            painter.drawText(rect.adjusted(0, 26, 0, -4), Qt.AlignmentFlag.AlignCenter, group.title)
            if here:
                painter.fillRect(QRect(rect.left() + 4, _HEIGHT - 2, rect.width() - 8, 2), QColor(tokens.accent))
        painter.end()

    def _paint_sign(self, painter: QPainter, rect: QRect, name: str, colour: str, count: _Count) -> None:
        painter.setFont(font(9, QFont.Weight.DemiBold))
        words = str(count.number) if count.number else ""
        beside = painter.fontMetrics().horizontalAdvance(words) + 10 if words else 0
        left = rect.center().x() - (_SIGN + beside) // 2
        painter.drawPixmap(QPoint(left, 7), icons.pixmap(name, colour, _SIGN, self.devicePixelRatioF()))
        if words:
            tone, soft = tokens_for(self.palette()).tone(count.tone)
            bubble = QRect(left + _SIGN + 2, 8, beside, 16)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(soft))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(bubble, 8, 8)
            painter.setPen(QColor(tone))
            painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, words)


class GroupView(QWidget):
    """The parts of one group: one at a time with a row of buttons to change between them, or side by side when wide."""

    shown = Signal()
    """Other parts are in sight now."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.setObjectName(f"workerGroup_{group.key}")
        self.group = group
        self._wide = False
        self._now = group.parts[0].key
        self._columns = {part.key: _Column(part) for part in group.parts}
        self._buttons = QButtonGroup(self)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(2, 10, 0, 6)
        row.setSpacing(6)
        for number, part in enumerate(group.parts):
            row.addWidget(self._button(number, part))
        row.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for column in self._columns.values():
            columns.addWidget(column, 1)
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        columns.addWidget(self._rest, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._choice)
        layout.addLayout(columns, 1)
        self._arrange()

    def in_sight(self) -> tuple[str, ...]:
        """The keys of the parts that are shown while this group is."""
        return tuple(self._columns) if self._wide else (self._now,)

    def put(self, key: str, section: QWidget) -> None:
        """Give a part its content."""
        self._columns[key].put(section)

    def show_part(self, key: str) -> None:
        """Bring a part into sight."""
        self._now = key
        self._buttons.button(list(self._columns).index(key)).setChecked(True)
        self._arrange()
        self.shown.emit()

    def set_wide(self, *, on: bool) -> None:
        """Side by side, or one at a time."""
        self._wide = on
        self._arrange()

    def say(self, key: str, words: str) -> None:
        """Other words on a part's button, such as with a number."""
        self._buttons.button(list(self._columns).index(key)).setText(words)

    def to_top(self) -> None:
        """Show each part from its beginning."""
        for column in self._columns.values():
            column.to_top()

    def _arrange(self) -> None:
        self._choice.setVisible(not self._wide and len(self._columns) > 1)
        for key, column in self._columns.items():
            column.setVisible(self._wide or key == self._now)
            column.set_wide(on=self._wide, alone=len(self._columns) == 1)
        self._rest.setVisible(self._wide and len(self._columns) > 1)

    def _button(self, number: int, part: Part) -> QPushButton:
        button = QPushButton(part.title)
        button.setObjectName(f"workerPart_{part.key}")
        button.setAccessibleName(part.title)
        button.setToolTip(
            QCoreApplication.translate("WorkerParts", "{part} · next part Ctrl+PgDown").format(part=part.title)
        )
        button.setProperty("role", "pill")
        button.setCheckable(True)
        button.setChecked(not number)
        self._buttons.addButton(button, number)
        button.clicked.connect(lambda: self.show_part(part.key))
        return button


class _Column(QWidget):
    """One part: its title where several stand side by side, and its content, which scrolls."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._whole = False
        self._title = QLabel(part.title)
        self._title.setProperty("role", "section")
        self._title.setContentsMargins(2, 10, 0, 0)
        self._title.hide()
        self._area = QScrollArea()
        self._area.setObjectName(f"workerScroll_{part.key}")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._area, 1)

    def put(self, section: QWidget) -> None:
        self._area.setWidget(section)
        self._tell_section()

    def to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def set_wide(self, *, on: bool, alone: bool) -> None:
        beside = on and not alone
        self._title.setVisible(beside)
        self.setMaximumWidth(_WIDEST if beside else _ANY)
        self._whole = on and alone
        self._tell_section()

    def _tell_section(self) -> None:
        section = self._area.widget()
        if isinstance(section, Section):
            section.set_wide(on=self._whole)
