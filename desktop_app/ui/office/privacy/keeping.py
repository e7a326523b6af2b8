"""Whose time is up: people never placed, long not seen; seen before they go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop_app.formats import show_date
from desktop_app.services import erasure, retention
from desktop_app.services.erasure import Erased, ErasurePreview
from desktop_app.services.retention import RetentionDue
from desktop_app.ui import messages
from desktop_app.ui.model import Column
from desktop_app.ui.office.privacy.erasing import ask_to_erase
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class KeepingTab(ListTab):
    """The longest first."""

    nouns = ("worker", "placement", "office_setting")

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("keepingEmpty", "check-circle", self.tr("Nobody's data are past their time"))
        self.lay("keeping", self.tr("Past their time"), _columns(), empty, "")
        self.erase = make_button("keepingErase", self.tr("Delete the data…"), icon="trash", role="danger")
        self.add_buttons(self.erase)
        self.erase.clicked.connect(self._look)
        self.table.picked.connect(lambda _ids: self._offer())
        self._offer()

    def reader(self) -> Callable[[Desk], Any]:
        return retention.due

    def show_found(self, found: RetentionDue) -> None:
        self.show_rows(found.people)
        said = self.tr("People who were never placed, {months} months after the last contact.")
        self.note.setText(said.format(months=found.months))
        self.said.emit(self.tr("{n} people are past their time").format(n=len(found.people)))
        self._offer()

    def _offer(self) -> None:
        n = len(self.table.selected_ids())
        self.erase.setEnabled(self.table.rows.rowCount() > 0)
        words = self.tr("Delete the data of {n}…").format(n=n) if n > 1 else self.tr("Delete the data of all…")
        self.erase.setText(f" {words}")

    def _look(self) -> None:
        chosen = self.table.selected_ids()
        ids = list(chosen) if len(chosen) > 1 else list(self.table.rows.ids())
        self.tasks.run(erasure.preview, self.desk, ids, done=self._ask, failed=self.tell)

    def _ask(self, seen: ErasurePreview) -> None:
        ask_to_erase(
            self, self.desk, self.tasks, seen,
            lambda desk, given, **more: erasure.erase_many(desk, seen.worker_ids, given, **more), self._erased,
            long=True,
        )  # fmt: skip

    def _erased(self, done: Erased) -> None:
        messages.notify(self, self.tr("The data of {n} people were deleted").format(n=done.people))
        self.reload()


def _columns() -> tuple[Column, ...]:
    return (
        Column("name", translate("KeepingTab", "Name"), 240, lambda r: r.full_name, stretch=True),
        Column("citizen", translate("KeepingTab", "Citizen ID"), 150, lambda r: r.citizen_id or ""),
        Column("last", translate("KeepingTab", "Last contact"), 140, lambda r: show_date(r.last_contact)),
        Column("since", translate("KeepingTab", "Time was up"), 140, lambda r: show_date(r.since)),
    )
