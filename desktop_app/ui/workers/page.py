"""Workers: search as you type, the table, and the worker's page at the side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from db.rows import CommuneRow, JobOrderRow
from db.vocabulary import JobOrderState
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.services import demand, workers
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.naming import order_words
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.scanning.registering import Registering
from desktop_app.ui.table import TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.bulk.selected import Selected
from desktop_app.ui.workers.finding import Finding, number_words
from desktop_app.ui.workers.outputs import Outputs
from desktop_app.ui.workers.panel import WorkerPanel

_PANEL_WIDTH = 412
_OF_WORKERS = (
    "worker", "placement", "travel_document", "health_certificate", "consent", "contract", "commune_declaration",
    "former_identity", "worker_tag", "attachment",
)  # fmt: skip


class WorkersPage(QWidget):
    """The place where workers are found, entered and mended."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workersPage")
        self._desk = desk
        self._tasks = tasks
        self._loaded = False
        self._panel: WorkerPanel | None = None
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
            self.search.textEdited.connect(self._panel.narrow)
            self.splitter.setStretchFactor(0, 1)
            self.splitter.setStretchFactor(1, 0)
            self.splitter.setSizes(settings.panes_of(self.splitter.objectName()) or (10_000, _PANEL_WIDTH))
        return self._panel

    # What the window asks

    def activated(self) -> None:
        """It has come into sight: the search has the focus."""
        if not self._loaded:
            self._loaded = True
            self._load_choices()
            self.finding.find()
        self.scanning.attend()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Records were changed, here or elsewhere."""
        if not self._loaded:
            return
        if self._panel is not None:
            self._panel.heard(changes)
        if changes.touches(*_OF_WORKERS):
            self.finding.find()
            self._reload_panel()
        if changes.touches("job_order", "employer", "tag"):
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

    def open_worker(self, worker_id: int) -> None:
        """Show one, whether or not they are among those found; asks first about what is not saved."""
        if worker_id != self._shown_id() and self.may_leave(lambda: self.open_worker(worker_id)):
            self._select_nobody()
            self.panel.show()
            self.panel.load(worker_id)
            self.finding.bring(worker_id)

    # What a scan asks

    def panel_in_sight(self) -> WorkerPanel | None:
        """The worker's page, while it is shown."""
        return self._panel if self._panel is not None and self._panel.isVisible() else None

    def show_filled(self, card: WorkerCard | None, form: WorkerForm, notes: Mapping[str, str]) -> None:
        """A worker (None: a new one) at the side, with what is not saved yet typed over the record."""
        self.finding.more.setChecked(False)  # what is said about the scan needs the filters' room
        self.panel.show()
        self.panel.fill(form, notes, card=card)
        if card is None or not self.table.select_id(card.id):
            self._select_nobody()

    # Building

    def _build(self) -> None:
        self._find_and_make()
        self.head = PageHead("workersHead", self.tr("Workers"))
        self._import = make_button("workersImport", self.tr("Import a list…"), icon="import", shortcut="Ctrl+I")
        self._new = make_button("workersNew", self.tr("New worker"), role="primary", icon="plus", shortcut="Ctrl+N")
        self.scanning = Registering(self, self._desk, self._tasks)
        self._twice = make_button(
            "workersDuplicates", self.tr("Duplicates"), role="quiet", icon="copy", tip=self.tr("Likely duplicates…"),
            shortcut="Ctrl+D",
        )  # fmt: skip
        self.head.add_button(self._twice)
        self.head.add_button(self.outputs.button)
        self.head.add_button(self._import)
        self.head.add_button(self.scanning.hearing.button)
        self.head.add_button(self._new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.scanning.hearing.strip)
        layout.addWidget(self.search)
        layout.addWidget(self.finding.bar)
        layout.addWidget(self.finding.card)
        layout.addWidget(self.finding.chips)
        layout.addWidget(self.outputs.strip)
        layout.addWidget(self._panes(), 1)

    def _find_and_make(self) -> None:
        """What finds people, what can be done with many of them, and what leaves the page."""
        self.finding = Finding(self._desk, self._tasks, self._shown_id, self)
        self.search, self.table = self.finding.search, self.finding.table
        self.selected = Selected(self._desk, self._tasks, self.table, self)
        self.finding.row.insertWidget(self.finding.row.indexOf(self.finding.found), self.selected.button)
        self.finding.bar.setMinimumHeight(self.selected.button.sizeHint().height())  # else its coming moves the table
        self.outputs = Outputs(self._desk, self._tasks, self.finding, self)

    def _panes(self) -> QSplitter:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("workersPanes")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        self.splitter.setMinimumHeight(120)  # in a low window it gives way, not what stands above it
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.scanning.notice)
        column.addWidget(TableCard(self.table, self.finding.empty), 1)
        self.splitter.addWidget(left)
        return self.splitter

    def _connect(self) -> None:
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.finding.focus)
        self.finding.counted.connect(self._say_count)
        self.finding.trouble.connect(self._tell)
        self.splitter.splitterMoved.connect(self._remember_panes)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._open)
        self._twice.clicked.connect(self._open_duplicates)
        self._import.clicked.connect(self._open_import)
        self.finding.empty.button.clicked.connect(self._open_import)
        self._new.clicked.connect(self._begin)

    def _say_count(self, count: int) -> None:
        self.head.line.setText(self.tr("{count} workers in the record").format(count=number_words(count)))

    def _remember_panes(self) -> None:
        if self.panel.isVisible():
            settings.keep_panes(self.splitter.objectName(), self.splitter.sizes())

    # The worker at the side

    def _shown_id(self) -> int | None:
        return self._panel.worker_id if self._panel is not None and self._panel.isVisibleTo(self) else None

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
        self.finding.bring(worker_id)

    def _dropped(self) -> None:
        if self.panel.worker_id is None:
            self.panel.hide()
            if self.isVisible():  # else the keys would go to a page that is out of sight
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reload_panel(self) -> None:
        shown = self._shown_id()
        if shown is not None and not self.panel.is_changed():
            self.panel.load(shown)

    # What else

    def _load_choices(self) -> None:
        self._tasks.run(_choices, self._desk, done=self._offer, failed=self._tell)
        self._tasks.run(workers.filter_choices, self._desk, done=self.finding.offer, failed=self._tell)

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


def _choices(desk: Desk) -> tuple[tuple[CommuneRow, ...], tuple[JobOrderRow, ...]]:
    orders = demand.list_job_orders(desk)
    return workers.communes(desk), tuple(order for order in orders if order.state is JobOrderState.OPEN)


def _order_words(order: JobOrderRow) -> str:
    return order_words(order, job_first=False)
