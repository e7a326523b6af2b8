"""What is done with every table of Reports: copied whole, printed as it is seen, written as a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value
from desktop_app.services import declaration_export
from desktop_app.services.work import Desk
from desktop_app.ui.dates import read_day
from desktop_app.ui.model import Column
from desktop_app.ui.table import Table

_DAY = re.compile(r"\d\d/\d\d/\d{4}")
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{3})*")
_CHARACTER = 8
"""So many dots of the window are about one character of a sheet."""


def copy_all(table: Table) -> None:
    """Put the whole table on the clipboard."""
    table.selectAll()
    table.copy_selection()


def seen(table: Table, title: str, notes: Sequence[str], made_at: datetime, *, practice: bool) -> RegistryTable:
    """A table (whose rows are all at hand) as it stands on the screen: its columns in their order, every row."""
    columns = [column for column in table.shown_columns() if column.title]
    records = [table.rows.record(row) for row in range(table.rows.rowCount())]
    rows = [[_value(column, record) for column in columns] for record in records if record is not None]
    heads = tuple(ExportColumn(column.title, max(7, column.width // _CHARACTER)) for column in columns)
    return RegistryTable(title, heads, rows, made_at, tuple(notes), practice)


def as_file(desk: Desk, table: RegistryTable, kind: str) -> bytes:
    """As ".xlsx" or ".pdf". Not on the GUI thread."""
    return declaration_export.as_file(desk, table, kind)


def _value(column: Column, record: Any) -> Value:
    """Numbers and days as such: what is written in the cell says which it is."""
    pill = column.pill(record) if column.pill else None
    text = pill.text if pill is not None else column.value(record)
    if not text:
        return None
    if column.right and _NUMBER.fullmatch(text):
        return int(text.replace(".", ""))
    day: date | None = read_day(text) if _DAY.fullmatch(text) else None
    return day or text
