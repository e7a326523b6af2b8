"""What leaves the place as a file: what one commune was told, and the year's register; as Excel or PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import declaration_export
from desktop_app.ui import files, icons, messages
from desktop_app.ui.declarations.lists import DeclarationLists
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Lane, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.documents.registry_export import RegistryTable
    from desktop_app.services.work import Desk


class Exports(QObject):
    """Put `button` on the page."""

    def __init__(self, desk: Desk, tasks: Tasks, lists: DeclarationLists, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._lists = lists
        self._page = page
        self._build()

    def commune(self) -> tuple[str, str] | None:
        """Code and name of the commune that is meant: the one filtered by, else that of the row one is on."""
        code = self._lists.commune.value()
        if code:
            return code, self._lists.commune.text()
        line = next(iter(self._lists.selected()), None)
        if line is None or not line.code:
            return None
        name = line.owed.told[1] if line.owed and line.owed.told else line.letter.row.commune if line.letter else ""
        return line.code, name

    def ask_commune(self, kind: str) -> None:
        """Let a place for one commune's list be chosen."""
        found = self.commune()
        if found is not None:
            code, _ = found
            name = f"khai-bao-{code}-{self._lists.chosen_year}{kind}"
            self._ask(kind, name, partial(self.write_commune, code))

    def ask_register(self, kind: str) -> None:
        """Let a place for the year's register be chosen."""
        self._ask(kind, f"so-khai-bao-{self._lists.chosen_year}{kind}", self.write_register)

    def write_commune(self, code: str, path: Path) -> None:
        """Write what the commune of that code was told in the year."""
        self._write(partial(_commune, code=code, year=self._lists.chosen_year), path)

    def write_register(self, path: Path) -> None:
        """Write the year's register."""
        self._write(partial(_register, year=self._lists.chosen_year), path)

    def _build(self) -> None:
        self.button = make_button("declarationsExport", self.tr("Export"), icon="export")
        self.menu = QMenu(self.button)
        self.menu.setObjectName("declarationsExportMenu")
        self.of_commune = tuple(
            self._add(f"exportCommune{kind}", partial(self.ask_commune, kind)) for kind in (".xlsx", ".pdf")
        )
        self.menu.addSeparator()
        self.of_year = tuple(
            self._add(f"exportRegister{kind}", partial(self.ask_register, kind)) for kind in (".xlsx", ".pdf")
        )
        self.menu.aboutToShow.connect(self.name_all)
        self.button.setMenu(self.menu)
        self.name_all()

    def name_all(self) -> None:
        """Say which commune and which year are meant."""
        found, year = self.commune(), self._lists.chosen_year
        for action, kind in zip(self.of_commune, ("Excel", "PDF"), strict=True):
            said = self.tr("What {commune} was told in {year} ({kind})…")
            none = self.tr("One commune: choose it in the filter ({kind})").format(kind=kind)
            action.setText(said.format(commune=found[1], year=year, kind=kind) if found else none)
            action.setEnabled(found is not None)
        for action, kind in zip(self.of_year, ("Excel", "PDF"), strict=True):
            action.setText(self.tr("Register of letters of {year} ({kind})…").format(year=year, kind=kind))

    def _add(self, name: str, act: Callable[[], object]) -> QAction:
        action = self.menu.addAction(icons.icon("export", tokens_for(self.button.palette()).text), "")
        action.setObjectName(name)
        action.triggered.connect(lambda *_: act())
        return action

    def _ask(self, kind: str, name: str, then: Callable[[Path], object]) -> None:
        kinds = self.tr("Excel (*.xlsx)") if kind == ".xlsx" else self.tr("PDF (*.pdf)")
        files.choose_where(self._page, self.tr("Save"), kinds, "declarations", name, then)

    def _write(self, make: Callable[[Desk, Path], Path], path: Path) -> None:
        self._tasks.run(make, self._desk, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        messages.notify(self._page, self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def _commune(desk: Desk, path: Path, *, code: str, year: int) -> Path:
    return _file(desk, declaration_export.of_commune(desk, code, year), path)


def _register(desk: Desk, path: Path, *, year: int) -> Path:
    return _file(desk, declaration_export.register(desk, year), path)


def _file(desk: Desk, table: RegistryTable, path: Path) -> Path:
    written = files.write_bytes(path, declaration_export.as_file(desk, table, path.suffix.lower()))
    desk.log("declaration.export", f"{table.title}: {len(table.rows)}, {path.name}")
    return written
