"""The page Today (Ctrl+1): what needs an officer now. Every line opens its thing and goes when it is done."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import grouped
from desktop_app.services import today
from desktop_app.services.today import Part, Section, Target
from desktop_app.ui import messages
from desktop_app.ui.naming import day_words
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.today.cards import SectionCard
from desktop_app.ui.today.chart import YearCard
from desktop_app.ui.today.goto import open_target
from desktop_app.ui.today.line import LineButton
from desktop_app.ui.today.tour import Tour

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.scanning.hearing import Hearing

_LEFT = (
    Section.HANDOVERS, Section.BLOCKED, Section.UNFINISHED, Section.PAPERS, Section.INCIDENTS, Section.PATTERNS,
    Section.DECLARATIONS,
)  # fmt: skip
_RIGHT = tuple(section for section in Section if section not in _LEFT)
_LATE = frozenset({Section.PAPERS, Section.BLOCKED})
_HERE = frozenset(Section) - {
    Section.PAPERS, Section.INCIDENTS, Section.DECLARATIONS, Section.PACKETS, Section.BLANKS,
}  # fmt: skip
"""Lists of which no other place has the same: the rest of them is shown here."""
_OF_THE_YEAR = ("crossing", "plan", "handover")
_SOON = 150
_AGAIN = 300_000
"""Another officer's work, and the clock, are followed every five minutes while the page is in sight."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_JUMPS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End})


class _Area(QScrollArea):
    """Leaves to the page the keys that go from line to line; what has the focus is brought into sight anyway."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS or event.key() in _JUMPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TodayPage(QWidget):
    """What waits, list by list; calm when nothing does."""

    shown = Signal()
    """The first lists are in sight, or could not be read."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todayPage")
        self._desk = desk
        self._tasks = tasks
        self._asking = {name: Latest(tasks) for name in ("read", "papers", "blocked", "year")}
        self._parts: dict[Section, Part] = {}
        self._whole: set[Section] = set()
        self._stale = True
        self._year_stale = True
        self.loaded = False
        """Whether the lists have been shown once."""
        self.hearing: Hearing | None = None
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.reload)
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self._look_again)

    # What the window asks

    def activated(self) -> None:
        """It has come into sight: the first thing to be done has the focus."""
        self._again.start()
        self.reload()
        if self.hearing is not None:
            self.hearing.attend()
        self._focus_first()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed: at once while in sight, else when the page is shown again."""
        self._stale = True
        self._year_stale = self._year_stale or changes.touches(*_OF_THE_YEAR)
        if self.isVisible():
            self._soon.start()

    def reload(self) -> None:
        """Read everything again; the first time what costs more only once the other lists are in sight."""
        self._stale = False
        read = partial(today.read, whole=frozenset(self._whole))
        self._asking["read"].run(read, self._desk, done=self._show, failed=self._not_read)
        if self.loaded:
            self._read_more()

    def _read_more(self) -> None:
        self._asking["papers"].run(today.papers, self._desk, done=self._show_late, failed=self._tell)
        self._ask_blocked()
        self.tour.read()
        if self._year_stale:
            self._year_stale = False
            self._asking["year"].run(today.year, self._desk, done=self.year.show_year, failed=self._tell)

    def _ask_blocked(self) -> None:
        shown = today.MOST if Section.BLOCKED in self._whole else today.SHOWN
        self._asking["blocked"].run(today.blocked, self._desk, shown, done=self._show_late, failed=self._tell)

    def _look_again(self) -> None:
        if self.isVisible():
            self._year_stale = True
            self.reload()

    # Building

    def _build(self) -> None:
        self.head = PageHead("todayHead", self.tr("Today"))
        self.refresh = make_button("todayRefresh", self.tr("Look again"), role="quiet", icon="refresh", shortcut="F5")
        self.refresh.clicked.connect(self._look_now)
        self.head.add_button(self.refresh)
        self.year = YearCard(self._desk.today().year, self._desk.language)
        self.empty = EmptyState(
            "todayEmpty",
            "check-circle",
            self.tr("Nothing waits for you today"),
            hint=self.tr("Handovers, papers that run out, declarations and incidents\ncome here as they fall due."),
        )
        self.empty.hint.setWordWrap(False)
        self.empty.setMinimumHeight(260)
        self.quiet = QFrame()
        self.quiet.setProperty("role", "card")
        inner = QVBoxLayout(self.quiet)
        inner.addWidget(self.empty)
        self.quiet.hide()
        self.cards = {section: self._card(section) for section in Section}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 20, 0, 0)
        self._layout.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 20, 0)
        head.addWidget(self.head)
        self._layout.addLayout(head)
        self._layout.addWidget(self._columns(), 1)

    def _card(self, section: Section) -> SectionCard:
        card = SectionCard(section, self._desk.language)
        card.asked.connect(self.open_target)
        card.all_asked.connect(self._open_all)
        return card

    def _columns(self) -> QScrollArea:
        self.area = _Area()
        self.area.setObjectName("todayArea")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("todayInside")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 20, 20)
        row.setSpacing(16)
        for sections, first, share in ((_LEFT, self.quiet, 62), (_RIGHT, self.year, 38)):
            column = QVBoxLayout()
            column.setSpacing(12)
            column.addWidget(first)
            for section in sections:
                column.addWidget(self.cards[section])
            column.addStretch(1)
            row.addLayout(column, share)
            if sections is _LEFT:
                self.tour = Tour(self, self._desk, self._tasks, column)
        self.area.setWidget(inside)
        return self.area

    # Showing

    def _show(self, parts: Sequence[Part]) -> None:
        kept = {section: part for section, part in self._parts.items() if section in _LATE}
        self._parts = {**{part.section: part for part in parts}, **kept}
        for section, card in self.cards.items():
            if section not in _LATE:
                card.show_part(self._parts.get(section))
        self._settle()

    def _show_late(self, part: Part) -> None:
        """One of the lists that take longer."""
        self._parts[part.section] = part
        self.cards[part.section].show_part(part if part.total else None)
        self._settle()

    def _settle(self) -> None:
        first = not self.loaded
        self.loaded = True
        read = all(section in self._parts for section in _LATE)
        self.quiet.setVisible(read and not any(part.total for part in self._parts.values() if part.section in _LEFT))
        self.head.line.setText(self._summary())
        for before, after in pairwise(self._buttons((*_LEFT, *_RIGHT))):
            self.setTabOrder(before, after)
        if first:
            self._focus_first()
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        """The lists have been painted."""
        self.shown.emit()
        self._tasks.run(_load_more)
        self._read_more()
        self._tasks.run(_load_hearing, done=self._hear)

    def _summary(self) -> str:
        day = self._desk.today()
        said = day_words(day)
        late = sum(part.pressing for part in self._parts.values())
        total = sum(part.total for part in self._parts.values())
        if not total:
            return said
        pressing = self.tr("{n} of them pressing").format(n=grouped(late, self._desk.language)) if late else ""
        waiting = self.tr("{n} things wait").format(n=grouped(total, self._desk.language))
        return " · ".join(part for part in (said, waiting, pressing) if part)

    def _not_read(self, error: KnownError) -> None:
        self._tell(error)
        self.shown.emit()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    def _look_now(self) -> None:
        self._year_stale = True
        self.reload()

    # Opening

    def open_target(self, target: Target) -> None:
        """Go to the thing that a line is about."""
        open_target(self, self._tasks, target)

    def _open_all(self, section: Section) -> None:
        """The whole list: where the window has a place for it there, else here."""
        if section in _HERE:
            self._whole.add(section)
            self.reload()
        else:
            self.open_target(self._parts[section].target)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from line to line, and between the columns."""
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._focus(self._buttons(_LEFT if event.key() == Qt.Key.Key_Left else _RIGHT)[:1])
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            found = self._buttons(Section)
            self._focus(found[:1] if event.key() == Qt.Key.Key_Home else found[-1:])
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        found = self._buttons((*_LEFT, *_RIGHT))
        focus: Any = self.focusWidget()
        at = found.index(focus) + step if focus in found else 0
        if 0 <= at < len(found):
            self._focus(found[at : at + 1])

    def _buttons(self, sections: Sequence[Section] | type[Section]) -> list[LineButton | QPushButton]:
        return [button for section in sections for button in self.cards[section].buttons()]

    def _focus(self, found: Sequence[QWidget]) -> None:
        for widget in found:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(widget, 0, 60)

    def _focus_first(self) -> None:
        if self.isVisible():
            first = self._buttons((*_LEFT, *_RIGHT))[:1]
            self._focus(first or [self.refresh])

    # Scans

    def _hear(self, _answer: object = None) -> None:
        """A scan typed here registers or opens a worker, as on their page. Loaded once the lists are there."""
        from desktop_app.ui.scanning.hearing import Hearing  # noqa: PLC0415 - the lists come first

        if self.hearing is not None:
            return
        self.hearing = Hearing(self, self._tasks, self._desk.language)
        self.head.insert_button(self.hearing.button)
        strip = QHBoxLayout()
        strip.setContentsMargins(0, 0, 20, 0)  # the page itself goes to the edge, for its scroll bar
        strip.addWidget(self.hearing.strip)
        self._layout.insertLayout(1, strip)
        self.hearing.heard.connect(self._take_scan)
        if self.isVisible():
            self.hearing.attend()

    def _take_scan(self, text: str) -> None:
        window: Any = self.window()
        if getattr(window, "go", None) is None:
            return
        window.go("workers", lambda page: page.scanning.take(text))


def _load_more() -> None:
    """What the lists need that cost more. It stays: else the cycle collector stops the window to look at all of it."""
    import desktop_app.services.today_late  # noqa: F401, PLC0415  wanted for being loaded, where nobody waits for it

    gc.freeze()


def _load_hearing() -> None:
    """Where nobody waits for it."""
    import desktop_app.ui.scanning.hearing  # noqa: F401, PLC0415  wanted for being loaded
