"""The find dialog (Ctrl+K): one line, and under it whatever it may mean, group by group."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.formats import grouped
from desktop_app.services import find
from desktop_app.services.find import Found, Group, Hit
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.find import actions
from desktop_app.ui.find.actions import Offer
from desktop_app.ui.find.opening import once_closed, open_found
from desktop_app.ui.find.rows import Row, RowPainter, Rows
from desktop_app.ui.tasks import Lane, Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.errors import KnownError
    from desktop_app.services.work import Desk
    from desktop_app.ui.find.recent import Recent
    from desktop_app.ui.window import MainWindow

_WIDTH, _HEIGHT, _FROM_TOP = 680, 560, 72
_RECENT, _ACTIONS = 8, 6
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 7, Qt.Key.Key_PageUp: -7}
_ICONS = {
    "worker": "person", "handover": "handover", "incident": "warning", "partner": "people", "employer": "briefcase",
    "job_order": "briefcase", "agreement": "file", "programme": "folder", "report": "chart",
}  # fmt: skip


class FindDialog(Dialog):
    """Open with show_over(window). Closes by Escape, by choosing, or when something else is clicked."""

    def __init__(self, desk: Desk, tasks: Tasks, window: MainWindow, recent: Recent, over: QWidget) -> None:
        super().__init__(over, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("findDialog")
        self.setWindowTitle(self.tr("Find"))
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self._over = over
        self._recent = recent
        self._finding = Latest(tasks)
        self._offers: list[Offer] = []
        self._found = Found("")
        self._hits: Sequence[Hit] = ()
        self._asked = ""
        self._choose_when_found = False
        self._build()
        self._connect()
        self._offers = self._offered(())
        self._show()
        tasks.run(_opening, desk, recent.things()[:_RECENT], done=self._opened, failed=self._tell)
        tasks.run(find.make_ready, desk, failed=self._tell, lane=Lane.PAPERS)

    def show_over(self, over: QWidget) -> None:
        """In the upper middle of a window."""
        room = over.size()
        self.resize(min(_WIDTH, room.width() - 32), min(_HEIGHT, room.height() - 48))
        self.move(over.mapToGlobal(QPoint((room.width() - self.width()) // 2, min(_FROM_TOP, room.height() // 12))))
        self.show()
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Building

    def _build(self) -> None:
        card = QFrame()
        card.setObjectName("findCard")
        self.line = QLineEdit()
        self.line.setObjectName("findLine")
        self.line.setProperty("role", "search")
        self.line.setAccessibleName(self.tr("Find"))
        self.line.setPlaceholderText(self.tr("Person, handover, paper, employer, case, or what you want to do"))
        self.line.setClearButtonEnabled(True)
        self.rows = Rows(self)
        self.list = QListView()
        self.list.setObjectName("findList")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.foot = QLabel(self.tr("↑ ↓ choose · Enter open · Esc close · marks are not needed; days as 22/11"))
        self.foot.setObjectName("findFoot")
        self.foot.setProperty("role", "small")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(12, 12, 12, 10)
        inner.setSpacing(8)
        inner.addWidget(self.line)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)

    def _connect(self) -> None:
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._typed)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.entered.connect(self._hover)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through the list while the line keeps the focus."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another window of the program was clicked: what was looked for is not wanted any more."""
        left = event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow()
        if left and any(each.isActiveWindow() for each in (self._over, self._window)):
            self.close()
        super().changeEvent(event)

    # Reading

    def _opened(self, answer: tuple[Sequence[Hit], frozenset[str]]) -> None:
        self._hits, rights = answer
        self._offers = self._offered(rights)
        self._show()

    def _offered(self, rights: Sequence[str] | frozenset[str]) -> list[Offer]:
        known = [one.control for one in actions.OFFERED]
        page = self._window.page(self._window.place) if self._over is self._window else None
        here = [] if page is None else [*actions.offers_here(page, known)]
        return [*here, *actions.offers(rights), *self._window.offers()]

    def _typed(self, text: str) -> None:
        self._choose_when_found = False
        self._asked = text
        if text.strip():
            self._finding.run(find.find, self._desk, text, done=self._arrived, failed=self._tell)
        else:
            self._finding.forget()
            self._found = Found(text)
        self._show()

    def _arrived(self, found: Found) -> None:
        self._found = found
        self._show()
        if self._choose_when_found:
            self._choose_when_found = False
            self._enter()

    def _tell(self, error: KnownError) -> None:
        self.foot.setText(messages.sentence_of(error, self._desk.language))

    # Showing

    def _show(self) -> None:
        current = self._current()
        typed = self._asked.strip()
        rows = self._of_typed() if typed else self._of_nothing()
        self.rows.show_rows(rows)
        there = self.rows.choosable()
        kept = next((place for place in there if current is not None and rows[place].what == current), None)
        self._select(kept if kept is not None and self._moved else (there[0] if there else None))
        self.line.setAccessibleDescription(self.tr("{n} found").format(n=len(there)))

    def _of_nothing(self) -> list[Row]:
        self._moved = False
        rows = [_row(hit) for hit in self._hits]
        if rows:
            rows.insert(0, Row(self.tr("Recently opened")))
        first = [one for one in self._offers if one.action is not None and one.action.control in actions.FIRST]
        return [*rows, *self._acts(first)]

    def _of_typed(self) -> list[Row]:
        rows: list[Row] = []
        titles = self._titles()
        for group in Group:
            hits = [hit for hit in self._found.hits if hit.group is group]
            if hits:
                rows += [Row(titles[group]), *map(_row, hits)]
            if group is Group.PEOPLE and self._found.people > len(hits) and hits:
                said = self.tr("All {n} people in Workers").format(n=grouped(self._found.people, self._desk.language))
                rows.append(Row(said, icon="people", what=self._found.text))
        rows += self._acts(actions.matching(self._offers, self._asked, _ACTIONS))
        if not rows and self._found.text == self._asked:
            said = self.tr("Nothing is called “{text}”. Try fewer letters, or a number.")
            rows = [Row(said.format(text=self._asked.strip()))]
        return rows

    def _acts(self, offered: Sequence[Offer]) -> list[Row]:
        found = [Row(one.words, one.detail, one.keys, one.icon, one) for one in offered]
        return [Row(self.tr("Actions")), *found] if found else []

    def _titles(self) -> dict[Group, str]:
        return {
            Group.PEOPLE: self.tr("People"),
            Group.HANDOVERS: self.tr("Handovers"),
            Group.PAPERS: self.tr("Letters and papers"),
            Group.DEMAND: self.tr("Demand"),
            Group.INCIDENTS: self.tr("Cases"),
        }

    # Choosing

    _moved = False

    def _current(self) -> Any:
        place = self.list.currentIndex().row()
        return self.rows.rows[place].what if 0 <= place < len(self.rows.rows) else None

    def _select(self, place: int | None) -> None:
        index = QModelIndex() if place is None else self.rows.index(place)
        self.list.setCurrentIndex(index)
        if place is not None:
            first = place == (self.rows.choosable() or [0])[0]
            self.list.scrollTo(self.rows.index(0) if first else index)

    def _step(self, step: int) -> None:
        there = self.rows.choosable()
        if there:
            here = self.list.currentIndex().row()
            at = there.index(here) + step if here in there else 0
            at = at % len(there) if abs(step) == 1 else max(0, min(at, len(there) - 1))
            self._moved = True
            self._select(there[at])
            messages.read_out(self, str(self.rows.index(there[at]).data()))  # the focus stays in the line

    def _hover(self, index: QModelIndex) -> None:
        if index.row() in self.rows.choosable():
            self._moved = True
            self.list.setCurrentIndex(index)

    def _enter(self) -> None:
        """What was typed last may not have been answered yet: it is waited for, unless something was chosen."""
        if self._asked.strip() and self._found.text != self._asked and not self._moved:
            self._choose_when_found = True
            return
        self._choose(self.list.currentIndex().row())

    def _choose(self, place: int) -> None:
        what = self.rows.rows[place].what if 0 <= place < len(self.rows.rows) else None
        if what is None:
            return
        self.accept()
        once_closed(self._over, self._window, partial(_do, self._window, self._tasks, what))


def _do(window: MainWindow, tasks: Tasks, what: Any) -> None:
    if isinstance(what, Hit):
        open_found(window, tasks, what.target)
    elif isinstance(what, Offer):
        actions.perform(window, tasks, what)
    else:
        window.go("workers", lambda page: page.finding.look_for(what))


def _row(hit: Hit) -> Row:
    return Row(hit.title, hit.detail, hit.aside, _ICONS.get(hit.target.noun, "letter"), hit)


def _opening(desk: Desk, things: Sequence[tuple[str, int]]) -> tuple[Sequence[Hit], frozenset[str]]:
    return find.describe(desk, things), find.rights(desk, [one.right for one in actions.OFFERED])
