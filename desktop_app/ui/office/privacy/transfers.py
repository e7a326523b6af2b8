"""The log of what was sent abroad: when, by whom, to whom, on what paper, with which columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.formats import show_moment
from desktop_app.services import transfers, workers
from desktop_app.services.transfers import Transfer
from desktop_app.ui import files, messages
from desktop_app.ui.model import Column
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class TransfersTab(ListTab):
    """The latest first; with a citizen ID only papers on which that person stands."""

    nouns = ("document_output",)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("transfersEmpty", "export", self.tr("Nothing was sent abroad"))
        self.lay("transfers", self.tr("Sent abroad"), _columns(), empty, "")
        self.whose = QLineEdit()
        self.whose.setObjectName("transfersWhose")
        self.whose.setProperty("role", "search")
        self.whose.setAccessibleName(self.tr("Citizen ID"))
        self.whose.setPlaceholderText(self.tr("Citizen ID, then Enter"))
        self.whose.setClearButtonEnabled(True)
        self.whose.setFixedWidth(240)
        self.bar.insertWidget(0, self.whose)
        self.export = make_button("transfersExport", self.tr("Export…"), icon="export")
        self.add_buttons(self.export)
        self.export.clicked.connect(self._export)
        self.whose.returnPressed.connect(self.reload)
        self.whose.textChanged.connect(lambda text: None if text else self.reload())
        self._found: tuple[Transfer, ...] = ()

    def reader(self) -> Callable[[Desk], Any]:
        return partial(_read, citizen_id=self.whose.text().strip())

    def show_found(self, found: tuple[Transfer, ...]) -> None:
        self._found = found
        self.show_rows(found)
        self.export.setEnabled(bool(found))
        self.said.emit(self.tr("{n} transfers").format(n=len(found)))

    def _export(self) -> None:
        found = self._found

        def write(desk: Desk, path: Path) -> Path:
            return files.write_bytes(path, transfers.as_xlsx(desk, found, path.name))

        files.choose_where(
            self, self.tr("Save"), "Excel (*.xlsx)", "personal-data", "chuyen-du-lieu-ra-nuoc-ngoai.xlsx",
            lambda path: self.tasks.run(write, self.desk, path, done=self._written, failed=self.tell),
        )  # fmt: skip

    def _written(self, path: Path) -> None:
        messages.notify(self, self.tr("Saved: {name}").format(name=path.name))


def _read(desk: Desk, citizen_id: str) -> tuple[Transfer, ...]:
    worker_id = workers.find(desk, citizen_id) if citizen_id else None
    return transfers.listed(desk, worker_id=worker_id)


def _columns() -> tuple[Column, ...]:
    return (
        Column("at", translate("TransfersTab", "When"), 150, lambda r: show_moment(r.at)),
        Column("partner", translate("TransfersTab", "To whom"), 220, lambda r: r.partner, stretch=True),
        Column("paper", translate("TransfersTab", "Paper"), 150, transfers.paper),
        Column("people", translate("TransfersTab", "People"), 80, lambda r: str(r.people), right=True),
        Column("columns", translate("TransfersTab", "Columns"), 200, lambda r: ", ".join(r.columns), muted=True,
               tip=lambda r: "\n".join(r.columns)),
        Column("officer", translate("TransfersTab", "Officer"), 140, lambda r: r.officer),
    )  # fmt: skip
