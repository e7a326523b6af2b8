"""What a table's header does by the mouse, in its menu for the keyboard (Menu key, Shift+F10): columns and sorting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from desktop_app.ui.table import Table

translate = QCoreApplication.translate


def column_acts(table: Table) -> list[QAction]:
    """To sort by a column, and to choose which are shown."""
    sort = QMenu(translate("Table", "Sort by"), table)
    sort.setObjectName("tableSort")
    sort.aboutToShow.connect(partial(_offer, table, sort))
    columns = QAction(translate("Table", "Choose columns…"), table)
    columns.setObjectName("tableColumns")
    columns.triggered.connect(partial(_choose, table))
    first = any(column.sort is not None for column in table.rows.columns)
    return [sort.menuAction(), columns] if first else [columns]


def _offer(table: Table, menu: QMenu) -> None:
    """Each column that can be sorted by; the one that is, turned round."""
    menu.clear()
    head = table.horizontalHeader()
    for place, column in enumerate(table.rows.columns):
        if column.sort is not None and not head.isSectionHidden(place):
            turned = table.sorting == (column.sort, False)
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(table.sorting is not None and table.sorting[0] == column.sort)
            action.triggered.connect(partial(_sort, table, column.sort, descending=turned))


def _sort(table: Table, sort: str, _on: bool = False, *, descending: bool) -> None:
    table.sort_by(sort, descending=descending)


def _choose(table: Table) -> None:
    table.choose_columns(QPoint(0, table.horizontalHeader().height()))
