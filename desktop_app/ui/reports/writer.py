"""Reports begun, gone on with, replaced: from a period or a row of the list to the dialog."""

# ruff: noqa: PLC0415 - a dialog is imported when it is first asked for

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import KnownError
from desktop_app.services import reports
from desktop_app.services.reports import ReportRow, ReportView
from desktop_app.ui import going, messages
from desktop_app.ui.reports.asked import period_words
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk
    from desktop_app.ui.declarations.dialogs import ActDialog


class ReportWriter(QObject):
    """`issued(ReportRow)` once a report has its number."""

    issued = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._page = page
        self._replacing: ActDialog | None = None

    def begin(self, period: str, programme: str | None) -> None:
        """The draft of a period; where one is issued already it is said, with the way to replace it."""
        work = partial(_draft, self._desk, period, programme)
        self._tasks.run(work, done=self._open, failed=self._not_begun)

    def go_on(self, report_id: int) -> None:
        """A draft of the list."""
        self._tasks.run(reports.view, self._desk, report_id, done=self._open, failed=self._tell)

    def ask_replace(self, row: ReportRow) -> None:
        """Ask why, then begin the report that is to replace an issued one."""
        from desktop_app.ui.declarations.dialogs import ActDialog
        from desktop_app.ui.forms import Form, TextField

        why = TextField("replaceReport_reason", self.tr("What was wrong (stands in the new report)"), needed=True)
        said = self.tr("{number} of {period} stays in force until the new one is issued.")
        dialog = ActDialog(
            "replaceReport", self.tr("Replace the report {number}").format(number=row.number),
            said.format(number=row.number, period=period_words(row.period)), Form([(why,)]),
            self.tr("Begin the new report"), self._page.window(),
        )  # fmt: skip
        dialog.asked.connect(partial(self._replace, row.id))
        self._replacing = dialog
        dialog.open()

    def _replace(self, report_id: int, values: dict[str, Any]) -> None:
        work = partial(_correct, self._desk, report_id, values["reason"])
        self._tasks.run(work, done=self._replaced, failed=self._not_replaced)

    def _replaced(self, view: ReportView) -> None:
        if self._replacing is not None:
            self._replacing.accept()
        self._replacing = None
        self._open(view)

    def _not_replaced(self, error: KnownError) -> None:
        if self._replacing is not None:
            self._replacing.tell(error, self._desk.language)

    def _open(self, view: ReportView) -> None:
        from desktop_app.ui.reports.report_dialog import ReportDialog

        dialog = ReportDialog(self._desk, self._tasks, view, self._page.window())
        dialog.issued.connect(self._issued)
        dialog.worker_asked.connect(partial(going.open_worker, self._page))
        dialog.open()

    def _issued(self, row: ReportRow) -> None:
        messages.notify(self._page, self.tr("The report {number} is issued").format(number=row.number))
        self.issued.emit(row)

    def _not_begun(self, error: KnownError) -> None:
        if error.code != "report_issued_already":
            self._tell(error)
            return
        messages.ask(
            self._page, messages.sentence_of(error, self._desk.language), self.tr("Replace it…"),
            partial(self._find, str(error.params["number"])),
        )  # fmt: skip

    def _find(self, number: str) -> None:
        self._tasks.run(_of_number, self._desk, number, done=self.ask_replace, failed=self._tell)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def _draft(desk: Desk, period: str, programme: str | None) -> ReportView:
    return reports.view(desk, reports.draft(desk, period, programme))


def _correct(desk: Desk, report_id: int, reason: str) -> ReportView:
    return reports.view(desk, reports.correct(desk, report_id, reason))


def _of_number(desk: Desk, number: str) -> ReportRow:
    return reports.view(desk, reports.find(desk, number)).row
