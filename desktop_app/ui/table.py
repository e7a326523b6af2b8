"""The table of the window: cells under their headers, states as pills, columns that are chosen and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app import settings
from desktop_app.ui import copying, icons
from desktop_app.ui.cells import CellDelegate
from desktop_app.ui.model import Column, Fetch, RowsModel
from desktop_app.ui.table_menu import column_acts
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import CELL_PADDING, ROW_HEIGHT, font, tokens_for

_REMEMBER_AFTER = 400
_COPY_AT_MOST = 20_000
_LEAST = 70
"""How much of its width, in hundredths, an elastic column keeps on a small screen; all of it is in its tooltip."""


class Table(QTableView):
    """A table over a RowsModel. `name` is its objectName and the key under which its columns are remembered."""

    chosen = Signal(object)
    """The id of the current row, or None."""
    opened = Signal(object)
    """An id that was asked for by Enter or a double click."""
    picked = Signal(object)
    """The ids of the selected rows, a tuple."""
    looked_at = Signal(object)
    """An id that was clicked or opened by hand, not merely brought under the cursor by the page."""
    sort_asked = Signal(str, bool)
    """The `sort` of a column whose header was clicked, and whether descending; "" where `sorting` is none any more."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        tasks: Tasks,
        fetch: Fetch | None = None,
        *,
        key: Callable[[Any], int] = lambda row: row.id,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label or name)
        self._tasks = tasks
        self._fetch = fetch
        self.rows = RowsModel(columns, tasks, fetch, key=key, parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(CellDelegate(self))
        self._laying = False
        self._sorting: tuple[str, bool] | None = None
        self._withheld: frozenset[str] = frozenset()
        self._remember_soon = QTimer(self, singleShot=True, interval=_REMEMBER_AFTER)
        self._build()
        self._connect()

    # What a page asks

    def current_id(self) -> int | None:
        """The id of the current row."""
        return self.rows.id_at(self.currentIndex().row())

    def selected_ids(self) -> tuple[int, ...]:
        """The ids of the selected rows, in their order."""
        ids = self.rows.ids()
        found: list[int] = []
        selection = self.selectionModel().selection()
        parts = sorted((selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count()))
        for top, bottom in parts:
            found.extend(ids[top : bottom + 1])
        return tuple(dict.fromkeys(found))

    @property
    def sorting(self) -> tuple[str, bool] | None:
        """By which `sort` the header says that it is sorted, and whether descending."""
        return self._sorting

    def show_sorting(self, sort: str, *, descending: bool = False) -> None:
        """Say at the header by what it is sorted."""
        for place, column in enumerate(self.rows.columns):
            if column.sort == sort:
                self._sorting = (sort, descending)
                self.horizontalHeader().setSortIndicator(place, Qt.SortOrder(int(descending)))
                self.horizontalHeader().setSortIndicatorShown(True)

    def shown_columns(self) -> list[Column]:
        """The columns that are in sight, from left to right."""
        head = self.horizontalHeader()
        order = (head.logicalIndex(v) for v in range(head.count()))
        return [self.rows.columns[place] for place in order if not head.isSectionHidden(place)]

    def select_id(self, record_id: int) -> bool:
        """Make the row of an id the current one and bring it into sight; False when it is not listed."""
        row = self.rows.row_of(record_id)
        if row is None:
            return False
        self.selectRow(row)
        self.scrollTo(self.rows.index(row, 0))
        return True

    def selectRow(self, row: int) -> None:
        """This row and no other. Qt would toggle it while Ctrl is held, as it still is when Ctrl+S has saved."""
        index = self.rows.index(row, max(self.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    # Building

    def _build(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setObjectName(f"{self.objectName()}Header")
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setFixedHeight(ROW_HEIGHT)
        head.setMinimumSectionSize(48)
        head.setSortIndicatorShown(False)
        head.setSectionsClickable(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._lay_columns()
        copy = QAction(self.tr("Copy as a table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_selection)
        self.addAction(copy)
        self.addActions(column_acts(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _lay_columns(self) -> None:
        self._laying = True
        head = self.horizontalHeader()
        layout = settings.layout_of(self.objectName())
        for place, column in enumerate(self.rows.columns):
            head.resizeSection(place, layout.widths.get(column.key, column.width))
            hidden = column.key in layout.hidden if layout.order else column.hidden
            head.setSectionHidden(place, hidden or column.key in self._withheld)
        keys = [column.key for column in self.rows.columns]
        for to, key in enumerate(key for key in layout.order if key in keys):
            head.moveSection(head.visualIndex(keys.index(key)), to)
        if layout.sort:
            self.show_sorting(layout.sort, descending=layout.descending)
        self._laying = False
        self._stretch()

    def show_columns(self, *, on: bool, keys: tuple[str, ...]) -> None:
        """Show columns, or hide them, for what is in the table now; what the officer chose is not remembered anew."""
        self._laying = True
        for place, column in enumerate(self.rows.columns):
            if column.key in keys:
                self.horizontalHeader().setSectionHidden(place, not on)
        self._laying = False
        self._stretch()

    def withhold(self, keys: Iterable[str]) -> None:
        """Columns that this officer may not see: they are neither shown nor offered."""
        self._withheld = frozenset(keys)
        self._lay_columns()

    def _stretch(self) -> None:
        """The columns that were declared so take what room is left over, and give way where there is too little."""
        room = self.viewport().width()
        head = self.horizontalHeader()
        elastic = [
            place
            for place, column in enumerate(self.rows.columns)
            if column.stretch and not head.isSectionHidden(place)
        ]
        if not elastic or room <= 0:
            return
        columns = self.rows.columns
        shown = (p for p in range(head.count()) if not head.isSectionHidden(p))
        used = sum(columns[p].width if p in elastic else head.sectionSize(p) for p in shown)
        self._laying = True
        for place in elastic:
            width = columns[place].width
            least = max(width * _LEAST // 100, self._head_width(columns[place]))
            head.resizeSection(place, max(least, width + (room - used) // len(elastic)))
        self._laying = False

    @staticmethod
    def _head_width(column: Column) -> int:
        return QFontMetrics(font(9.5, QFont.Weight.DemiBold)).horizontalAdvance(column.title) + 2 * CELL_PADDING

    def _connect(self) -> None:
        head = self.horizontalHeader()
        head.customContextMenuRequested.connect(self.choose_columns)
        head.sectionResized.connect(self._laid_by_hand)
        head.sectionMoved.connect(self._laid_by_hand)
        head.sectionClicked.connect(self._sort)
        self._remember_soon.timeout.connect(self._remember)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current_id()))
        self.rows.modelReset.connect(lambda: self.chosen.emit(None))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.id_at(index.row())))
        self.clicked.connect(lambda index: self.looked_at.emit(self.rows.id_at(index.row())))
        self.opened.connect(self.looked_at)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.picked.emit(self.selected_ids())

    def resizeEvent(self, event: Any) -> None:
        """A current row that was in sight stays so, when something above the table takes some of its room."""
        here = self.visualRect(self.currentIndex())
        in_sight = here.isValid() and 0 <= here.top() < event.oldSize().height()
        super().resizeEvent(event)
        self._stretch()
        if in_sight:
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.opened.emit(self.current_id())
            return
        super().keyPressEvent(event)

    # Sorting, choosing and remembering columns

    def _sort(self, place: int) -> None:
        """Qt has put its sign at the column that was clicked, whatever it is: ours says what is true."""
        sort = self.rows.columns[place].sort
        if sort is None:
            self.horizontalHeader().setSortIndicatorShown(False)
            if self._sorting is not None:
                self.show_sorting(self._sorting[0], descending=self._sorting[1])
            return
        self.sort_by(sort, descending=self._sorting == (sort, False))

    def sort_by(self, sort: str, *, descending: bool = False) -> None:
        """As if its header had been clicked; it is remembered."""
        self.show_sorting(sort, descending=descending)
        self._remember_soon.start()
        self.sort_asked.emit(sort, descending)

    def choose_columns(self, at: QPoint) -> None:
        """Offer all columns, where the header is asked for its menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            if column.key in self._withheld:
                continue
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(place))
            action.setEnabled(place > 0)
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown=shown))
        menu.addSeparator()
        again = menu.addAction(self.tr("Columns as at first"))
        again.setObjectName("columnsReset")
        again.triggered.connect(self.reset_columns)
        menu.popup(head.mapToGlobal(at))

    def _show_column(self, place: int, *, shown: bool) -> None:
        self.horizontalHeader().setSectionHidden(place, not shown)
        self._stretch()
        self._remember_soon.start()

    def _laid_by_hand(self) -> None:
        if not self._laying:
            self._remember_soon.start()

    def _remember(self) -> None:
        head = self.horizontalHeader()
        columns = self.rows.columns
        layout = settings.TableLayout(
            *(self.sorting or ("", False)),
            order=tuple(columns[head.logicalIndex(v)].key for v in range(head.count())),
            widths={c.key: head.sectionSize(p) for p, c in enumerate(columns) if not head.isSectionHidden(p)},
            hidden=tuple(c.key for p, c in enumerate(columns) if head.isSectionHidden(p)),
        )
        settings.keep_layout(self.objectName(), layout)

    def reset_columns(self) -> None:
        """Order, widths, columns shown and the order of rows as they are before anybody touched them."""
        self._remember_soon.stop()
        settings.keep_layout(self.objectName(), None)
        head = self.horizontalHeader()
        self._laying = True
        for place in range(head.count()):
            head.moveSection(head.visualIndex(place), place)
        self._laying = False
        self._sorting = None
        head.setSortIndicatorShown(False)
        self._lay_columns()
        self.sort_asked.emit("", False)

    # Copying

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as a table: headings, tabs between cells, a line for each row."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})[:_COPY_AT_MOST]
        at_hand = [self.rows.record(row) for row in rows]
        if self._fetch is None or all(record is not None for record in at_hand):
            self._put([record for record in at_hand if record is not None])
            return
        self._tasks.run(self._fetch, [self.rows.ids()[row] for row in rows], done=self._put)

    def _put(self, records: Sequence[Any]) -> None:
        copying.put(self.shown_columns(), records)


class EmptyState(QWidget):
    """What stands where there is nothing yet: a sentence that says what to do first, and the button that does it."""

    def __init__(
        self, name: str, icon: str, title: str, *, hint: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        sign = QLabel()
        icons.show_sign(sign, icon, tokens_for(self.palette()).muted, 40)
        self.title = QLabel(title)
        self.title.setProperty("role", "section")
        self.hint = QLabel(hint)
        self.hint.setProperty("role", "muted")
        self.button = QPushButton(action)
        self.button.setObjectName(f"{name}Action")
        if not action:
            self.button.hide()
        layout.addStretch(2)
        for part in (sign, self.title, self.hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part)
        self.hint.setWordWrap(True)
        layout.addSpacing(4)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def say(self, title: str, hint: str = "", *, action: bool = True) -> None:
        """Say something else (nothing found, say, instead of nothing there)."""
        self.title.setText(title)
        self.hint.setText(hint)
        self.button.setVisible(action and bool(self.button.text()))


class TableCard(QFrame):
    """A white card with a table in it, and the empty state in its place while the table has no rows."""

    def __init__(self, table: Table, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName(f"{table.objectName()}Card")
        self.table = table
        self.empty = empty
        self._layers = QStackedLayout(self)
        self._layers.setContentsMargins(1, 1, 1, 1)
        self._layers.addWidget(table)
        self._layers.addWidget(empty)
        table.rows.modelReset.connect(self._choose)
        self._choose()

    def _choose(self) -> None:
        self._layers.setCurrentWidget(self.table if self.table.rows.rowCount() else self.empty)
