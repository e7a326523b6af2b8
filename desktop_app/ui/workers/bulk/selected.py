"""What can be done with all who are selected in the workers' table: a button, the table's own menu, and the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import deeds
from desktop_app.ui import icons, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.bulk.acts import titles

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_KEYS = "Ctrl+B"
_AGAIN_AT_MOST = 2_000


class Selected(QObject):
    """Put `button` on the page; it is there while more than one row is selected."""

    def __init__(self, desk: Desk, tasks: Tasks, table: Table, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._table = table
        self._page = page
        self._kept: tuple[int, ...] = ()
        self.button = make_button("workersBulk", self.tr("With those selected"), icon="people")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("workersBulkMenu")
        colour = tokens_for(self.button.palette()).text
        for key, words, icon in titles():
            action = self.menu.addAction(icons.icon(icon, colour), f"{words}…")
            action.setObjectName(f"bulkMenu_{key}")
            action.triggered.connect(partial(self.open, key))
        self.menu.addSeparator()
        self.merge = self.menu.addAction(icons.icon("copy", colour), self.tr("Merge the two…"))
        self.merge.setObjectName("bulkMenu_merge")
        self.merge.triggered.connect(self._merge)
        self.button.setMenu(self.menu)
        self.button.hide()
        self._add_to_table()
        QShortcut(QKeySequence(_KEYS), page).activated.connect(self._pop_up)
        table.picked.connect(self._picked)
        self._read_anew = QTimer(self, singleShot=True, interval=0)
        self._read_anew.timeout.connect(self._select_again)
        table.rows.modelReset.connect(self._read_anew.start)
        table.rows.rowsInserted.connect(self._grown)

    def open(self, key: str) -> None:
        """Open the dialog of an act for those who are selected."""
        from desktop_app.ui.workers.bulk.dialog import BulkDialog  # noqa: PLC0415 - built when it is first asked for

        ids = self._table.selected_ids()
        if ids:
            dialog = BulkDialog(self._desk, self._tasks, ids, key, self._page.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.applied.connect(partial(self._applied, ids))
            dialog.open()

    def _merge(self) -> None:
        from desktop_app.ui.workers.merge_dialog import open_merge  # noqa: PLC0415 - built when it is first asked for

        ids = self._table.selected_ids()
        if len(ids) == 2:
            open_merge(self._desk, self._tasks, min(ids), max(ids), self._page.window())

    def _add_to_table(self) -> None:
        everybody = QAction(self.tr("Select everybody found"), self._table)
        everybody.setShortcut(QKeySequence.StandardKey.SelectAll)
        everybody.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        everybody.triggered.connect(self._table.selectAll)
        those = QAction(self.tr("With those selected"), self._table)
        those.setMenu(self.menu)
        for action in (everybody, those):
            self._table.addAction(action)

    def _picked(self, ids: tuple[int, ...]) -> None:
        count = QLocale().toString(len(ids))
        words = self.tr("With {n} selected").format(n=count)
        self.button.setText(" " + self.tr("{n} selected").format(n=count))
        self.button.setAccessibleName(words)
        self.button.setToolTip(f"{words} · {_KEYS}")
        self.button.setVisible(len(ids) > 1)
        self.merge.setEnabled(len(ids) == 2)

    def _grown(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """The rest of those found has come: where everybody was selected, everybody is."""
        if first > 1 and len(self._table.selected_ids()) == first:
            self._table.selectAll()

    def _pop_up(self) -> None:
        if self._table.selected_ids():
            place = self.button if self.button.isVisible() else self._table
            self.menu.popup(
                place.mapToGlobal(place.rect().bottomLeft() if place is self.button else place.rect().center())
            )

    def _applied(self, ids: tuple[int, ...], sequence: int, count: int) -> None:
        self._kept = ids if len(ids) <= _AGAIN_AT_MOST else ()
        said = self.tr("Done for {n} people").format(n=count)
        messages.notify(self._page, said, undo=partial(self._take_back, sequence))

    def _take_back(self, sequence: int) -> None:
        self._tasks.run(deeds.take_back, self._desk, sequence, done=self._taken_back, failed=self._tell)

    def _taken_back(self, _sequence: int) -> None:
        messages.notify(self._page, self.tr("Taken back: all is as it was."))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)

    def _select_again(self) -> None:
        """The table was read anew after an act: the same people stay selected, for the next one."""
        kept, self._kept = self._kept, ()
        rows = [row for record_id in kept if (row := self._table.rows.row_of(record_id)) is not None]
        wanted = QItemSelection()
        for row in rows:
            index = self._table.rows.index(row, 0)
            wanted.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        if rows:
            self._table.selectionModel().select(wanted, flags)
        self._picked(self._table.selected_ids())
