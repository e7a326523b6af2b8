"""Workers: search as you type, the table, and the worker's page at the side."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from db.rows import CommuneRow, JobOrderRow, WorkerListRow
from db.vocabulary import JobOrderState
from desktop_app.errors import KnownError
from desktop_app.services import demand, workers
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.scanning.registering import Registering
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.bulk.selected import Selected
from desktop_app.ui.workers.columns import Group, columns, groups
from desktop_app.ui.workers.panel import WorkerPanel

_SEARCH_AFTER = 80
_ALL_AFTER = 250
_FIRST = 100
_PANEL_WIDTH = 430
_OF_WORKERS = (
    "worker", "placement", "travel_document", "health_certificate", "consent", "contract", "commune_declaration",
)  # fmt: skip


@dataclass(frozen=True)
class _Counts:
    """How many there are in all, and in each group of the search."""

    all: int
    of_groups: tuple[int, ...]


class WorkersPage(QWidget):
    """The place where workers are found, entered and mended."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workersPage")
        self._desk = desk
        self._tasks = tasks
        self._searching = Latest(tasks)
        self._counting = Latest(tasks)
        self._groups = groups()
        self._group: Group = self._groups[0]
        self._loaded = False
        self._panel: WorkerPanel | None = None
        self._search_soon = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._all_soon = QTimer(self, singleShot=True, interval=_ALL_AFTER)
        self._build()
        self._connect()

    @property
    def panel(self) -> WorkerPanel:
        """The worker's page; it is built apart from the rest, so that the window answers in between."""
        if self._panel is None:
            self._panel = WorkerPanel(self._desk, self._tasks)
            self._panel.setMinimumWidth(380)
            self._panel.hide()
            self._panel.saved.connect(self._saved)
            self._panel.dropped.connect(self._dropped)
            self.splitter.addWidget(self._panel)
            self.splitter.setStretchFactor(0, 1)
            self.splitter.setStretchFactor(1, 0)
            self.splitter.setSizes([10_000, _PANEL_WIDTH])
        return self._panel

    # What the window asks

    def activated(self) -> None:
        """It has come into sight: the search has the focus."""
        if not self._loaded:
            self._loaded = True
            self._load_choices()
            self._search()
        self.scanning.attend()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Records were changed, here or elsewhere."""
        if not self._loaded:
            return
        if self._panel is not None:
            self._panel.heard(changes)
        if changes.touches(*_OF_WORKERS):
            self._search()
            self._reload_panel()
        if changes.touches("job_order", "employer"):
            self._load_choices()

    def may_leave(self, again: Callable[[], Any]) -> bool:
        """False, having asked, while something typed is not saved."""
        if self._panel is None or not self._panel.is_changed():
            return True
        messages.ask(
            self,
            self.tr("What you typed about {name} is not saved.").format(name=self.panel.shown_name),
            self.tr("Save"),
            lambda: self.panel.save(again),
            other=self.tr("Discard"),
            on_other=partial(self._discard, again),
        )
        return False

    def _discard(self, then: Callable[[], Any]) -> None:
        self.panel.drop()
        then()

    # What a scan asks

    def panel_in_sight(self) -> WorkerPanel | None:
        """The worker's page, while it is shown."""
        return self._panel if self._panel is not None and self._panel.isVisible() else None

    def show_filled(self, card: WorkerCard | None, form: WorkerForm, notes: Mapping[str, str]) -> None:
        """A worker (None: a new one) at the side, with what is not saved yet typed over the record."""
        self.panel.show()
        self.panel.fill(form, notes, card=card)
        if card is None or not self.table.select_id(card.id):
            self._select_nobody()

    # Building

    def _build(self) -> None:
        self.head = PageHead("workersHead", self.tr("Workers"))
        self._import = make_button("workersImport", self.tr("Import a list…"), icon="import", shortcut="Ctrl+I")
        self._new = make_button("workersNew", self.tr("New worker"), role="primary", icon="plus", shortcut="Ctrl+N")
        self.scanning = Registering(self, self._desk, self._tasks)
        self._twice = make_button(
            "workersDuplicates", "", role="quiet", icon="copy", tip=self.tr("Likely duplicates…"), shortcut="Ctrl+D"
        )
        self.head.add_button(self._twice)
        self.head.add_button(self.scanning.hearing.button)
        self.head.add_button(self._import)
        self.head.add_button(self._new)
        self.search = QLineEdit()
        self.search.setObjectName("workersSearch")
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Name, citizen ID, document, phone or commune; marks are not needed"))
        self.search.setToolTip(self.tr("Search · Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        self.table = Table(
            "workersTable",
            columns(self._desk.language),
            self._tasks,
            partial(workers.page, self._desk),
            label=self.tr("Workers"),
        )
        self._empty = EmptyState(
            "workersEmpty",
            "people",
            self.tr("Nobody is in the record yet"),
            hint=self.tr("Import the list as the centre keeps it, or enter the first worker."),
            action=self.tr("Import a list…"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.scanning.hearing.strip)
        layout.addWidget(self.search)
        layout.addLayout(self._filters())
        layout.addWidget(self._panes(), 1)

    def _filters(self) -> QHBoxLayout:
        self._pills = QButtonGroup(self)
        self._found = QLabel()
        self._found.setObjectName("workersFound")
        self._found.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, group in enumerate(self._groups):
            pill = QPushButton(group.words)
            pill.setObjectName(f"workersFilter_{group.key}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", group.tone.value)
            pill.setCheckable(True)
            pill.setChecked(not number)
            self._pills.addButton(pill, number)
            row.addWidget(pill)
        row.addStretch(1)
        self.selected = Selected(self._desk, self._tasks, self.table, self)
        row.addWidget(self.selected.button)
        row.addWidget(self._found)
        return row

    def _panes(self) -> QSplitter:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("workersPanes")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.scanning.notice)
        column.addWidget(TableCard(self.table, self._empty), 1)
        self.splitter.addWidget(left)
        return self.splitter

    def _connect(self) -> None:
        self.search.textEdited.connect(self._search_soon.start)
        self.search.textChanged.connect(lambda text: None if text else self._search_soon.start())
        self.search.installEventFilter(self)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._find)
        self._search_soon.timeout.connect(self._search)
        self._all_soon.timeout.connect(self._search_all)
        self._pills.idClicked.connect(self._filter)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.rows.trouble.connect(self._tell)
        self._twice.clicked.connect(self._open_duplicates)
        self._import.clicked.connect(self._open_import)
        self._empty.button.clicked.connect(self._open_import)
        self._new.clicked.connect(self._begin)

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

    # Searching

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        """The first hundred at once; everybody, and how many, when the typing rests."""
        self._search_soon.stop()
        self._all_soon.stop()
        self._counting.forget()
        self._searching.run(
            partial(workers.search, limit=_FIRST, filters=self._filter_wanted()),
            self._desk,
            self.search.text(),
            done=self._show_first,
            failed=self._tell,
        )

    def _show_first(self, rows: Sequence[WorkerListRow]) -> None:
        ids = array("q", [row.id for row in rows])
        more = len(rows) == _FIRST
        if not more or ids != self.table.rows.ids()[:_FIRST]:
            self._show(ids, rows)
        self._found.setText("" if more else self._found_words(len(rows)))
        self._all_soon.start()

    def _search_all(self) -> None:
        text = self.search.text()
        if not self._found.text():
            narrowed = self._filter_wanted()
            self._searching.run(workers.search_ids, self._desk, text, narrowed, done=self._show_all, failed=self._tell)
        self._counting.run(_count, self._desk, text, self._groups, done=self._show_counts, failed=self._tell)

    def _show_all(self, ids: array[int]) -> None:
        self._found.setText(self._found_words(len(ids)))
        if ids == self.table.rows.ids():
            self.table.rows.refresh()
        else:
            self.table.rows.grow(ids)

    def _show(self, ids: array[int], rows: Sequence[WorkerListRow]) -> None:
        bar = self.table.verticalScrollBar()
        at, kept = bar.value(), self._shown_id()
        self.table.rows.show_ids(ids, rows)
        if kept is not None and (row := self.table.rows.row_of(kept)) is not None:
            self.table.selectRow(row)
        bar.setValue(at)
        self._say_why_empty()

    def _filter_wanted(self) -> workers.WorkerFilter:
        return workers.WorkerFilter(states=self._group.states)

    def _found_words(self, count: int) -> str:
        return self.tr("{count} found").format(count=_number(count))

    def _say_why_empty(self) -> None:
        if self.search.text() or self._group.states:
            self._empty.say(self.tr("Nobody like this"), self.tr("Try fewer letters, or another filter."), action=False)
        else:
            self._empty.say(
                self.tr("Nobody is in the record yet"),
                self.tr("Import the list as the centre keeps it, or enter the first worker."),
            )

    def _show_counts(self, counts: _Counts) -> None:
        self.head.line.setText(self.tr("{count} workers in the record").format(count=_number(counts.all)))
        for number, (group, count) in enumerate(zip(self._groups, counts.of_groups, strict=True)):
            self._pills.button(number).setText(f"{group.words} {_number(count)}")

    def _filter(self, number: int) -> None:
        self._group = self._groups[number]
        self._search()

    def _into_table(self) -> None:
        if self._search_soon.isActive():
            self._search()
        if self.table.rows.rowCount():
            if self.table.current_id() is None:
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # The worker at the side

    def _shown_id(self) -> int | None:
        return self._panel.worker_id if self._panel is not None and self._panel.isVisible() else None

    def _choose(self, worker_id: int | None) -> None:
        if worker_id is None or worker_id == self._shown_id():
            return
        if self.may_leave(lambda: self.table.select_id(worker_id)):
            self.panel.show()
            self.panel.load(worker_id)
        else:
            QTimer.singleShot(0, self._select_shown)

    def _select_shown(self) -> None:
        """Put the mark in the table back on the worker who is shown."""
        shown = self.panel.worker_id
        if shown is None or not self.table.select_id(shown):
            self.table.blockSignals(True)
            self.table.clearSelection()
            self.table.blockSignals(False)

    def _open(self, worker_id: int) -> None:
        self._choose(worker_id)
        self.panel.take_focus()

    def _begin(self) -> None:
        if self.may_leave(self._begin):
            self.panel.show()
            self._select_nobody()
            self.panel.begin()

    def _select_nobody(self) -> None:
        self.table.setCurrentIndex(self.table.rows.index(-1, -1))
        self.table.clearSelection()

    def _saved(self, worker_id: int) -> None:
        self.table.select_id(worker_id)

    def _dropped(self) -> None:
        if self.panel.worker_id is None:
            self.panel.hide()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reload_panel(self) -> None:
        shown = self._shown_id()
        if shown is not None and not self.panel.is_changed():
            self.panel.load(shown)

    # What else

    def _load_choices(self) -> None:
        self._tasks.run(_choices, self._desk, done=self._offer, failed=self._tell)

    def _offer(self, choices: tuple[tuple[CommuneRow, ...], tuple[JobOrderRow, ...]]) -> None:
        communes, orders = choices
        self.panel.offer(communes, [(order.number, _order_words(order)) for order in orders])

    def _open_duplicates(self) -> None:
        from desktop_app.ui.workers.duplicates_list import open_duplicates  # noqa: PLC0415 - as the next one

        open_duplicates(self._desk, self._tasks, self.window())

    def _open_import(self) -> None:
        from desktop_app.ui.imports.dialog import ImportDialog  # noqa: PLC0415 - built when it is first asked for

        dialog = ImportDialog(self._desk, self._tasks, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _count(desk: Desk, text: str, filters: tuple[Group, ...]) -> _Counts:
    of_groups = tuple(workers.count(desk, text, workers.WorkerFilter(states=group.states)) for group in filters)
    return _Counts(workers.count(desk) if text else of_groups[0], of_groups)


def _choices(desk: Desk) -> tuple[tuple[CommuneRow, ...], tuple[JobOrderRow, ...]]:
    orders = demand.list_job_orders(desk)
    return workers.communes(desk), tuple(order for order in orders if order.state is JobOrderState.OPEN)


def _order_words(order: JobOrderRow) -> str:
    return f"{order.number} · {order.employer_vi} · {order.job_vi}"


def _number(count: int) -> str:
    return QLocale().toString(count)
