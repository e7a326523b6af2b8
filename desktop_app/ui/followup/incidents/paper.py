"""The report on a case, as a paper. It is issued when it leaves, and each way out is logged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.preview.paper import Going, Paper, PaperWindow, Way
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.incident_report import Paper as Report
    from desktop_app.services.work import Desk


class ReportPaper(QObject):
    """Shows one report at a time. `over`: what dialogs stand over."""

    def __init__(self, desk: Desk, tasks: Tasks, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._over = over
        self.papers = PaperWindow(desk, tasks, over)

    def show_report(self, incident_id: int) -> None:
        """Show the report as the case is now."""
        shown = partial(self._show, incident_id)
        self._tasks.run(_look, self._desk, incident_id, done=shown, failed=self._tell, lane=Lane.PAPERS)

    def _show(self, incident_id: int, report: Report) -> None:
        note = self.tr("It is issued and kept when it is printed or saved.")
        if report.document_id is not None:
            note = self.tr("As issued: the case has not changed since.")
        if not report.full:
            note = self.tr("Without what touches health or detention: you may not see that.")
        title = self.tr("Report on case {number}").format(number=report.number)
        going = partial(_issue, self._desk, incident_id)
        paper = Paper(title, f"{report.number}.pdf", lambda: report.content, note, going=going)
        self.papers.show_content(paper, report.content)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._over.window(), error, self._desk.language)


def _look(desk: Desk, incident_id: int) -> Report:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    return incident_report.look(desk, incident_id)


def _issue(desk: Desk, incident_id: int, act: OutputAct, _where: str) -> Going:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    make = incident_report.to_print if act is OutputAct.PRINTED else incident_report.issue
    report = make(desk, incident_id)
    return Going(report.content, partial(_log, desk, report.document_id or 0))


def _log(desk: Desk, document_id: int, way: Way) -> None:
    from desktop_app.services import incident_report  # noqa: PLC0415  loads ReportLab

    incident_report.log_output(desk, document_id, way.act, way.place)
