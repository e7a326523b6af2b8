"""The ways out of a table: copied, printed, as an Excel file. One row of buttons that every table here has."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.documents.registry_export import RegistryTable
from desktop_app.errors import KnownError
from desktop_app.ui import files, messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.reports import tables
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

About = Callable[[], tuple[str, tuple[str, ...]]]
"""What a table is called on paper, and the lines beneath."""


class TableOutputs(QObject):
    """`row` holds the buttons. `about` says what the table is when it goes out."""

    def __init__(self, desk: Desk, tasks: Tasks, table: Table, about: About, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._table = table
        self._about = about
        self._over = over
        self.papers = PaperWindow(desk, tasks, over)
        self._build(table.objectName())

    def _build(self, name: str) -> None:
        self.copy = make_button(
            f"{name}Copy", self.tr("Copy"), role="quiet", icon="copy",
            tip=self.tr("Copy the whole table, for Excel (Ctrl+Shift+C)"),
        )  # fmt: skip
        self.copy.setShortcut("Ctrl+Shift+C")
        self.excel = make_button(f"{name}Excel", self.tr("Excel…"), role="quiet", icon="export",
                                 tip=self.tr("Save this table as an Excel file"))  # fmt: skip
        self.print = make_button(f"{name}Print", self.tr("Print…"), role="quiet", icon="print",
                                 tip=self.tr("Print this table as it is seen"))  # fmt: skip
        self.row = QHBoxLayout()
        self.row.setSpacing(4)
        for button, act in ((self.copy, self.copy_all), (self.excel, self.ask_excel), (self.print, self.show_paper)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda *_, act=act: act())
            self.row.addWidget(button)

    def seen(self) -> RegistryTable:
        """The table as it stands."""
        title, notes = self._about()
        return tables.seen(self._table, title, notes, self._desk.now(), practice=self._desk.practice)

    def copy_all(self) -> None:
        """Put the whole table on the clipboard."""
        tables.copy_all(self._table)
        messages.notify(self._over, self.tr("Copied: paste it into Excel."))

    def show_paper(self) -> None:
        """Show the table on paper, with the ways to the printer."""
        table = self.seen()
        look = partial(tables.as_file, self._desk, table, ".pdf")
        log = logged_as(self._desk, "summary.printed", "summary.exported", f"{table.title}: {len(table.rows)}")
        self.papers.show_paper(Paper(table.title, f"{_stem(table.title)}.pdf", look, log=log, purpose="reports"))

    def ask_excel(self) -> None:
        """Let a place be chosen for it as an Excel file."""
        name = f"{_stem(self._about()[0])}.xlsx"
        files.choose_where(self._over.window(), self.tr("Save"), self.tr("Excel (*.xlsx)"), "reports", name, self.write)

    def write(self, path: Path) -> None:
        """Write it there."""
        work = partial(_write, self._desk, self.seen(), path)
        self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        messages.notify(self._over, self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._over, error, self._desk.language)


def _stem(title: str) -> str:
    """A title as the name of a file."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:80] or "bao-cao"


def _write(desk: Desk, table: RegistryTable, path: Path) -> Path:
    written = files.write_bytes(path, tables.as_file(desk, table, ".xlsx"))
    desk.log("summary.exported", f"{table.title}: {len(table.rows)}, {path.name}")
    return written
