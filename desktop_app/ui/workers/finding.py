"""Finding workers: the search as one types, states, filters and sorting, and the table that follows them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from db.rows import WorkerListRow
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_find import FilterChoices
from desktop_app.services.workers import NOTHING, WorkerSort
from desktop_app.ui import icons
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.remembering import Remembered
from desktop_app.ui.table import EmptyState, Table
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.columns import Group, columns, groups
from desktop_app.ui.workers.filters import Chips, FilterCard
from desktop_app.ui.workers.flow import FlowLayout

_SEARCH_AFTER = 80
_ALL_AFTER = 250
_FIRST = 100


@dataclass(frozen=True)
class _Counts:
    """How many there are in all, and in each group of the search."""

    all: int
    of_groups: tuple[int, ...]


@dataclass(frozen=True)
class Question:
    """A search with everything that narrows and orders it."""

    text: str
    filters: workers.WorkerFilter
    sort: WorkerSort
    descending: bool

    def ids(self, desk: Desk) -> array[int]:
        """The ids of all who are listed, in the list's order."""
        return workers.sorted_ids(desk, self.text, self.filters, sort=self.sort, descending=self.descending)


class Finding(QObject):
    """Owns the search field, the bar under it, the card of filters, their chips, and the table; the page lays them."""

    counted = Signal(int)
    """How many there are in the record."""
    trouble = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, kept: Callable[[], int | None], parent: QWidget) -> None:
        """`kept` tells whose row stays chosen while the list changes."""
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._kept = kept
        self._searching = Latest(tasks)
        self._counting = Latest(tasks)
        self._groups = groups()
        self._group: Group = self._groups[0]
        self._count = 0
        self._wanted: int | None = None
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._all_soon = QTimer(self, singleShot=True, interval=_ALL_AFTER)
        self._build()
        self._connect()

    # What the page asks

    def find(self) -> None:
        """The first hundred at once; everybody, and how many in each state, when the typing rests."""
        self._search_soon.stop()
        self._all_soon.stop()
        self._counting.forget()
        asked = self.question()
        if self._by_name():
            ask = partial(workers.first, limit=_FIRST, filters=asked.filters)
            self._searching.run(ask, self._desk, asked.text, done=self._show_first, failed=self.trouble.emit)
        else:
            self._searching.run(_sorted_first, self._desk, asked, done=self._show_sorted, failed=self.trouble.emit)

    def filters_wanted(self) -> workers.WorkerFilter:
        """States and filters as they are set."""
        return workers.WorkerFilter(states=self._group.states, more=self.card.narrowing)

    def question(self) -> Question:
        """What the list answers: for whoever needs all of it, not only what the table holds yet."""
        return Question(self.search.text(), self.filters_wanted(), *self._sorting())

    def said(self) -> tuple[str, ...]:
        """What the list was narrowed to, in words."""
        text = self.search.text().strip()
        parts = [self.tr("Search: {text}").format(text=text)] if text else []
        parts += [self._group.words] if self._group.states else []
        parts += [words for _, words, _ in self.card.chips()]
        return (" · ".join(parts),) if parts else ()

    def focus(self) -> None:
        """Into the search, all of it marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def look_for(self, text: str) -> None:
        """Search for a text, as if it had been typed here."""
        self.search.setText(text)
        self.find()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring(self, worker_id: int) -> None:
        """Bring somebody's row into sight, now or when they come into the list."""
        self._wanted = worker_id
        self._bring()

    def offer(self, choices: FilterChoices) -> None:
        """What filters may be set to; those that were left set are set again."""
        self.card.offer(choices)
        if self.remembered.restore():
            self._narrowed()

    # Building

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("workersSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(
            self.tr("Name, citizen ID, document, phone, commune or tag; marks are not needed")
        )
        self.search.setToolTip(self.tr("Search · Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.table = Table(
            "workersTable",
            columns(self._desk.language),
            self._tasks,
            partial(workers.page, self._desk),
            label=self.tr("Workers"),
        )
        if self.table.sorting is None:
            self.table.show_sorting(WorkerSort.NAME)
        self.empty = EmptyState(
            "workersEmpty",
            "people",
            self.tr("Nobody is in the record yet"),
            hint=self.tr("Import the list as the centre keeps it, or enter the first worker."),
            action=self.tr("Import a list…"),
        )
        self.card = FilterCard(self._desk.today, self._desk.language)
        self.card.hide()
        self.chips = Chips()
        self.bar = self._bar()

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("workersBar")
        self.row = QHBoxLayout(bar)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        states = QWidget()
        flow = FlowLayout(states, spacing=8)
        self._pills = QButtonGroup(self)
        for number, group in enumerate(self._groups):
            pill = QPushButton(group.words)
            pill.setObjectName(f"workersFilter_{group.key}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", group.tone.value)
            pill.setCheckable(True)
            pill.setChecked(not number)
            self._pills.addButton(pill, number)
            flow.addWidget(pill)
        self.more = make_button(
            "workersFilters", self.tr("Filters"), role="quiet", icon="chevron-down", shortcut="Ctrl+Shift+F"
        )
        self.more.setCheckable(True)
        flow.addWidget(self.more)
        self.row.addWidget(states, 1)
        self.found = QLabel()
        self.found.setObjectName("workersFound")
        self.found.setProperty("role", "muted")
        self.row.addWidget(self.found)
        self.choose = make_button("workersColumns", "", role="quiet", icon="columns", tip=self.tr("Choose columns"))
        self.row.addWidget(self.choose)
        return bar

    def _connect(self) -> None:
        self.search.textEdited.connect(self._search_soon.start)
        self.search.textEdited.connect(self._forget_wanted)
        self.search.textChanged.connect(lambda text: None if text else self._search_soon.start())
        self.search.installEventFilter(self)
        self._search_soon.timeout.connect(self.find)
        self._all_soon.timeout.connect(self._find_all)
        self._pills.idClicked.connect(self._choose_group)
        self.more.toggled.connect(self._fold)
        self.remembered = Remembered(self.card, self.card.narrows())
        self.card.changed.connect(self._narrowed)
        self.card.changed.connect(self.remembered.keep)
        self.chips.cleared.connect(self.card.clear)
        self.choose.clicked.connect(self._offer_columns)
        self.table.sort_asked.connect(self._sort_by)
        self.table.rows.trouble.connect(self.trouble)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, Down and Enter go into the table; Escape empties it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._into_table()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    # Narrowing and sorting

    def _choose_group(self, number: int) -> None:
        self._group = self._groups[number]
        self.find()

    def _fold(self, shown: bool) -> None:
        self.card.setVisible(shown)
        tokens = tokens_for(self.more.palette())
        self.more.setIcon(icons.icon("chevron-up" if shown else "chevron-down", tokens.accent))
        if shown:
            self.card.commune.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrowed(self) -> None:
        self.chips.show_chips(self.card.chips())
        self._search_soon.start()

    def _offer_columns(self) -> None:
        head = self.table.horizontalHeader()
        self.table.choose_columns(head.mapFromGlobal(self.choose.mapToGlobal(self.choose.rect().bottomLeft())))

    def _sort_by(self, name: str, _down: bool) -> None:
        if not name:
            self.table.show_sorting(WorkerSort.NAME)
        self.find()

    def _sorting(self) -> tuple[WorkerSort, bool]:
        sort, descending = self.table.sorting or (WorkerSort.NAME, False)
        return WorkerSort(sort), descending

    def _by_name(self) -> bool:
        return self._sorting() == (WorkerSort.NAME, False)

    def _into_table(self) -> None:
        if self._search_soon.isActive():
            self.find()
        if self.table.rows.rowCount():
            if self.table.current_id() is None:
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Showing

    def _show_first(self, found: tuple[list[WorkerListRow], int]) -> None:
        rows, self._count = found
        ids = array("q", [row.id for row in rows])
        if self._count == len(rows) or ids != self.table.rows.ids()[:_FIRST]:
            self._show(ids, rows)
        self._say_found()
        self._all_soon.start()

    def _show_sorted(self, found: tuple[array[int], list[WorkerListRow]]) -> None:
        ids, rows = found
        self._count = len(ids)
        self._show(ids, rows)
        self._say_found()
        self._all_soon.start()

    def _find_all(self) -> None:
        text, filters = self.search.text(), self.filters_wanted()
        if self._by_name() and self._count > self.table.rows.rowCount():
            self._searching.run(
                workers.search_ids, self._desk, text, filters, done=self._show_all, failed=self.trouble.emit
            )
        elif self._by_name():
            self.table.rows.refresh()
        self._counting.run(
            _counts, self._desk, text, filters, self._groups, done=self._show_counts, failed=self.trouble.emit
        )

    def _show_all(self, ids: array[int]) -> None:
        self._count = len(ids)
        self._say_found()
        if ids == self.table.rows.ids():
            self.table.rows.refresh()
        else:
            self.table.rows.grow(ids)
            self._bring()

    def _show(self, ids: array[int], rows: Sequence[WorkerListRow]) -> None:
        bar = self.table.verticalScrollBar()
        at, kept = bar.value(), self._kept()
        self.table.rows.show_ids(ids, rows)
        if kept is not None and (row := self.table.rows.row_of(kept)) is not None:
            self.table.selectRow(row)
        bar.setValue(at)
        self._bring()
        self._say_why_empty()

    def _forget_wanted(self) -> None:
        self._wanted = None

    def _bring(self) -> None:
        if self._wanted is not None and self.table.select_id(self._wanted):
            self._wanted = None

    def _say_found(self) -> None:
        self.found.setText(self.tr("{count} found").format(count=number_words(self._count)))

    def _say_why_empty(self) -> None:
        if self.search.text() or self._group.states or self.card.narrowing != NOTHING:
            self.empty.say(self.tr("Nobody like this"), self.tr("Try fewer letters, or another filter."), action=False)
        else:
            self.empty.say(
                self.tr("Nobody is in the record yet"),
                self.tr("Import the list as the centre keeps it, or enter the first worker."),
            )

    def _show_counts(self, counts: _Counts) -> None:
        self.counted.emit(counts.all)
        for number, (group, count) in enumerate(zip(self._groups, counts.of_groups, strict=True)):
            pill = self._pills.button(number)
            pill.setText(f"{group.words} {number_words(count)}")
            pill.setMinimumWidth(max(pill.minimumWidth(), pill.sizeHint().width()))  # what follows does not jump


def _counts(desk: Desk, text: str, filters: workers.WorkerFilter, shown: tuple[Group, ...]) -> _Counts:
    narrowed = workers.WorkerFilter(more=filters.more)
    of_groups = workers.counts(desk, text, narrowed, [group.states for group in shown])
    return _Counts(workers.count(desk) if text or filters.more != NOTHING else of_groups[0], of_groups)


def _sorted_first(desk: Desk, asked: Question) -> tuple[array[int], list[WorkerListRow]]:
    """Everybody by a column, and the first rows."""
    ids = asked.ids(desk)
    return ids, workers.page(desk, ids[:_FIRST])


def number_words(count: int) -> str:
    """A number as it is written here."""
    return QLocale().toString(count)
