"""Opens the board from the page of demand: a button, Ctrl+R, for the job order that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.demand.board.dialog import BoardDialog
    from desktop_app.ui.demand.page import DemandPage

KEYS = "Ctrl+R"
_ORDERS = "job_order"


class BoardOpener(QObject):
    """Put into the page's head; `changed` is called by the page."""

    def __init__(self, page: DemandPage, desk: Desk, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._tasks = tasks
        self.dialog: BoardDialog | None = None
        self.button = make_button(
            "demandBoard",
            self.tr("Refer people…"),
            icon="people",
            tip=self.tr("Candidates and board of the job order"),
            shortcut=KEYS,
        )
        page.head.insert_button(self.button)
        self._orders = next(tab for tab in page.tabs if tab.noun.key == _ORDERS)
        self.button.clicked.connect(self.open)
        of_row = QAction(self.button.text().strip(), self._orders.table)
        of_row.setObjectName("jobOrderBoard")
        of_row.triggered.connect(self.open)
        self._orders.table.addAction(of_row)
        page.book.currentChanged.connect(lambda _n: self._mark())
        self._orders.table.chosen.connect(lambda _id: self._mark())
        self._mark()

    def open(self) -> None:
        """Open the board of the chosen job order; what is typed on the page is asked about first."""
        row = self._chosen()
        if row is None or self.dialog is not None or not self._page.may_leave(self.open):
            return
        from desktop_app.ui.demand.board.dialog import BoardDialog  # noqa: PLC0415 - when it is first opened

        over = self._page.window()
        self.dialog = BoardDialog(self._desk, self._tasks, row.number, over)
        self.dialog.resize(max(960, over.width() - 40), max(600, over.height() - 60))
        self.dialog.worker_wanted.connect(self._open_worker)
        self.dialog.finished.connect(self._closed)
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.open()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed."""
        if self.dialog is not None:
            self.dialog.changed(changes)

    def _chosen(self) -> Any | None:
        table = self._orders.table
        shown = self._page.book.currentWidget() is self._orders
        return table.rows.record(table.currentIndex().row()) if shown and table.current_id() is not None else None

    def _mark(self) -> None:
        self.button.setVisible(self._page.book.currentWidget() is self._orders)
        self.button.setEnabled(self._chosen() is not None)

    def _closed(self) -> None:
        self.dialog = None

    def _open_worker(self, worker_id: int) -> None:
        """By the window, which knows the places."""
        window: QWidget = self._page.window()
        go = getattr(window, "go", None)
        if callable(go):
            go("workers", lambda workers: workers.open_worker(worker_id))
