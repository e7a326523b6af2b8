"""Issued papers whose archive time is over: seen in a list, destroyed by two people, and what stays of them is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from desktop_app.formats import show_date
from desktop_app.services import retention, retention_papers, two_people
from desktop_app.services.retention import RetentionDue
from desktop_app.services.retention_papers import Destroyed
from desktop_app.services.two_people import Matter
from desktop_app.ui import messages
from desktop_app.ui.model import Column
from desktop_app.ui.office.privacy.erasing import ask_for_two
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class PapersTab(ListTab):
    """The oldest first."""

    nouns = ("issued_document", "office_setting")

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("oldPapersEmpty", "check-circle", self.tr("No issued paper is past its archive time"))
        self.lay("oldPapers", self.tr("Old papers"), _columns(desk.language), empty, "")
        self.destroying = make_button("oldPapersDestroy", "", icon="trash", role="danger")
        self.add_buttons(self.destroying)
        self.destroying.clicked.connect(self._look)
        self.table.picked.connect(lambda _ids: self._offer())
        self._offer()

    def reader(self) -> Callable[[Desk], Any]:
        return retention.due

    def show_found(self, found: RetentionDue) -> None:
        self.show_rows(found.papers)
        said = self.tr("The office keeps issued papers for {years} years (set under Deadlines); people are told so.")
        self.note.setText(said.format(years=found.archive_years))
        self.said.emit(self.tr("{n} papers are past their archive time").format(n=len(found.papers)))
        self._offer()

    def _wanted(self) -> list[int]:
        chosen = self.table.selected_ids()
        return list(chosen) if len(chosen) > 1 else list(self.table.rows.ids())

    def _offer(self) -> None:
        n = len(self.table.selected_ids())
        self.destroying.setEnabled(self.table.rows.rowCount() > 0)
        words = self.tr("Destroy {n} papers…").format(n=n) if n > 1 else self.tr("Destroy all of them…")
        self.destroying.setText(f" {words}")

    def _look(self) -> None:
        self.tasks.run(two_people.second_choices, self.desk, Matter.DELETION, done=self._ask, failed=self.tell)

    def _ask(self, approvers: tuple[str, ...]) -> None:
        ids = self._wanted()
        ask_for_two(
            self,
            self.desk,
            self.tasks,
            self.tr("Destroy {n} issued papers").format(n=len(ids)),
            self.tr("Destroy the papers"),
            self.tr(
                "Their bytes are destroyed for good, and of rosters the printed names and numbers. The number, day and "
                "digest of each stay in the audit. Backups made before keep them until they are thinned out."
            ),
            approvers,
            lambda desk, given, **more: retention_papers.destroy(desk, ids, given, **more),
            self._destroyed,
            long=True,
        )

    def _destroyed(self, done: Destroyed) -> None:
        messages.notify(self, self.tr("{n} papers were destroyed").format(n=done.papers))
        self.reload()


def _columns(language: str) -> tuple[Column, ...]:
    def kind(row: Any) -> str:
        said = sentence("archive_kind", row.kind.value, language)
        return f"{said[:1].upper()}{said[1:]}"

    return (
        Column("kind", translate("PapersTab", "Paper"), 260, kind, stretch=True),
        Column("number", translate("PapersTab", "Number"), 200, lambda r: r.number),
        Column("version", translate("PapersTab", "Version"), 80, lambda r: str(r.version), right=True),
        Column("issued", translate("PapersTab", "Issued"), 130, lambda r: show_date(r.issued_on)),
        Column("until", translate("PapersTab", "Kept until"), 130, lambda r: show_date(r.kept_until)),
    )
