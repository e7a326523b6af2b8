"""The model of every table: ids in order, and pages of rows, fetched off the GUI thread when they come into sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

PAGE = 100
KEPT_PAGES = 60
WAITING_PAGES = 3
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PILL_ROLE = Qt.ItemDataRole.UserRole + 2
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Pill:
    """A state as it is shown: its word, its tone (colour), and an icon where another than the tone's own is meant."""

    text: str
    tone: Tone
    icon: str | None = None


@dataclass(frozen=True)
class Column:
    """One column, declared. `value` gives a row's text, `pill` paints a state instead, `sort` names its order."""

    key: str
    title: str
    width: int
    value: Callable[[Any], str]
    pill: Callable[[Any], Pill | None] | None = None
    right: bool = False
    stretch: bool = False
    hidden: bool = False
    muted: bool = False
    tip: Callable[[Any], str] | None = None
    sort: str | None = None


Fetch = Callable[[Sequence[int]], Sequence[Any]]
"""Gives the rows of some ids, on the record's thread. Ids that are gone may be left out."""


class RowsModel(QAbstractTableModel):
    """Rows by id. `show(ids)` for long lists with a `fetch`; `show_rows(rows)` where all rows are at hand."""

    trouble = Signal(object)
    """A KnownError that came instead of a page of rows."""

    def __init__(
        self,
        columns: Sequence[Column],
        tasks: Tasks,
        fetch: Fetch | None = None,
        *,
        key: Callable[[Any], int] = lambda row: row.id,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._tasks = tasks
        self._fetch = fetch
        self._key = key
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._fetching: int | None = None
        self._round = 0

    # What is shown

    def show_ids(self, ids: Iterable[int], at_hand: Sequence[Any] = ()) -> None:
        """Show these ids in this order; rows are fetched as they come into sight. `at_hand` are the first rows."""
        self.beginResetModel()
        self._ids = ids if isinstance(ids, array) else array("q", ids)
        self._forget_pages()
        for page in range(0, len(at_hand), PAGE):
            self._pages[page // PAGE] = list(at_hand[page : page + PAGE])
        self.endResetModel()

    def grow(self, ids: array[int]) -> None:
        """Show these ids; where they only go on after those that are shown, nothing in sight moves."""
        shown = len(self._ids)
        if not shown or len(ids) <= shown or ids[:shown] != self._ids:
            self.show_ids(ids)
            return
        if shown % PAGE:
            self._stale.add(shown // PAGE)
        self.beginInsertRows(_NONE, shown, len(ids) - 1)
        self._ids = ids
        self.endInsertRows()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, all of them at hand."""
        self.beginResetModel()
        self._forget_pages()
        self._ids = array("q", [self._key(row) for row in rows])
        for page in range(0, len(rows), PAGE):
            self._pages[page // PAGE] = list(rows[page : page + PAGE])
        self.endResetModel()

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Fetch these ids' rows anew (all when None) as they are looked at; the old ones stay in sight until then."""
        if self._fetch is None:
            return
        touched = None if ids is None else frozenset(ids)
        for page in list(self._pages):
            if touched is None or touched.intersection(self._ids[page * PAGE : (page + 1) * PAGE]):
                self._stale.add(page)
        if self._stale and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def ids(self) -> array[int]:
        """The ids in their order; not to be changed."""
        return self._ids

    def id_at(self, row: int) -> int | None:
        """The id that stands in a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, record_id: int) -> int | None:
        """Where an id stands."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def record(self, row: int) -> Any | None:
        """The row's record if it is at hand (asks for it otherwise)."""
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        if rows is None or row % PAGE >= len(rows):
            return None
        return rows[row % PAGE]

    # What Qt asks

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in _ROW_ROLES:
            return None
        row = self.record(index.row())
        if row is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        return _of_row(column, row, role)

    # Pages

    def _forget_pages(self) -> None:
        self._pages.clear()
        self._stale.clear()
        self._wanted.clear()
        self._round += 1
        self._fetching = None

    def _want(self, page: int) -> None:
        if self._fetch is None or page == self._fetching:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-WAITING_PAGES]
        self._fetch_next()

    def _fetch_next(self) -> None:
        if self._fetching is not None or not self._wanted or self._fetch is None:
            return
        page = self._wanted.pop()
        self._fetching = page
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        self._tasks.run(
            self._fetch,
            ids,
            done=partial(self._arrived, self._round, page, ids),
            failed=partial(self._not_arrived, self._round),
            stopped=partial(self._not_arrived, self._round, None),
        )

    def _arrived(self, asked_in: int, page: int, ids: array[int], rows: Sequence[Any]) -> None:
        if asked_in != self._round:
            return
        found = {self._key(row): row for row in rows}
        self._pages[page] = [found.get(record_id) for record_id in ids]
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        self._fetching = None
        last = min((page + 1) * PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))
        self._fetch_next()

    def _not_arrived(self, asked_in: int, error: object) -> None:
        if asked_in == self._round:
            self._fetching = None
            if error is not None:
                self.trouble.emit(error)


_ROW_ROLES = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
) | {int(ROW_ROLE), int(PILL_ROLE)}


def _of_row(column: Column, row: Any, role: int) -> Any:
    if role == ROW_ROLE:
        return row
    if role == PILL_ROLE:
        return column.pill(row) if column.pill else None
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tip(row) if column.tip else None
    return column.value(row)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
