"""The reports: drafts first, then what was issued; opened, printed and saved as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.vocabulary import OutputAct, ReportState
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import reports
from desktop_app.services.reports import Kind, ReportRow
from desktop_app.ui import files, going, messages
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, Way
from desktop_app.ui.reports.asked import period_words
from desktop_app.ui.reports.writer import ReportWriter
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Lane, Tasks
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import word

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_TONES = {ReportState.DRAFT: Tone.WARN, ReportState.ISSUED: Tone.OK, ReportState.REPLACED: Tone.NEUTRAL}


class IssuedTab(QWidget):
    """Enter opens the paper of what was issued, and goes on with a draft."""

    begin_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, writer: ReportWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportList")
        self._desk = desk
        self._tasks = tasks
        self._writer = writer
        self._rows: dict[int, ReportRow] = {}
        self._wanted: int | None = None
        self.papers = PaperWindow(desk, tasks, self)
        self._build(tasks)
        self._connect()

    def reload(self) -> None:
        """Read the list."""
        self._tasks.run(reports.listed, self._desk, done=self._show, failed=self._tell)

    def show_report(self, report_id: int) -> None:
        """Bring one into sight, once it is listed."""
        self._wanted = report_id
        self.reload()

    def current(self) -> ReportRow | None:
        """The row that one is on."""
        return self._rows.get(self.table.current_id() or 0)

    def _build(self, tasks: Tasks) -> None:
        self.table = Table("reportTable", self._columns(), tasks, label=self.tr("Reports"))
        empty = EmptyState(
            "reportEmpty", "file", self.tr("No report has been begun"),
            hint=self.tr("Pick a period, look at its figures, write what is to be said, and issue it."),
            action=self.tr("Write the report of this period…"),
        )  # fmt: skip
        self.card = TableCard(self.table, empty)
        self.open = make_button("reportOpen", self.tr("Open"), icon="file", tip=self.tr("Open (Enter)"))
        self.pdf = make_button("reportPdf", self.tr("Save PDF…"), icon="save")
        self.xlsx = make_button("reportXlsx", self.tr("Save Excel…"), icon="export")
        self.replace = make_button("reportReplace", self.tr("Replace…"), icon="edit")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.replace, self.xlsx, self.pdf, self.open):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.card, 1)
        layout.addLayout(foot)
        self._follow()

    def _columns(self) -> tuple[Column, ...]:
        def state(row: ReportRow) -> Pill:
            return Pill(word("state.report", row.state.value, self._desk.language), _TONES[row.state])

        def replaces(row: ReportRow) -> str:
            return f"{row.replaces}: {row.replaces_reason or ''}" if row.replaces else ""

        return (
            Column("number", self.tr("Number"), 140, lambda row: row.number or "—"),
            Column("period", self.tr("Period"), 190, lambda row: period_words(row.period)),
            Column("programme", self.tr("Programme"), 180, self._programme, stretch=True, tip=self._programme),
            Column("state", self.tr("State"), 170, lambda row: state(row).text, pill=state),
            Column("issued", self.tr("Issued"), 140,
                   lambda row: show_moment(row.issued_at) if row.issued_at else ""),
            Column("by", self.tr("By"), 130, lambda row: row.issued_by or ""),
            Column("replaces", self.tr("Replaces"), 160, replaces, tip=replaces),
        )  # fmt: skip

    def _programme(self, row: ReportRow) -> str:
        return row.programme_name or self.tr("All programmes")

    def _connect(self) -> None:
        self.table.opened.connect(lambda _id: self.open_it())
        self.table.chosen.connect(lambda _id: self._follow())
        self.card.empty.button.clicked.connect(self.begin_asked)
        self.open.clicked.connect(self.open_it)
        self.pdf.clicked.connect(partial(self.ask_where, "pdf"))
        self.xlsx.clicked.connect(partial(self.ask_where, "xlsx"))
        self.replace.clicked.connect(self._replace)

    def _show(self, rows: Sequence[ReportRow]) -> None:
        here = self._wanted or self.table.current_id()
        self._wanted = None
        self._rows = {row.id: row for row in rows}
        self.table.rows.show_rows(rows)
        if not (here and self.table.select_id(here)) and rows:
            self.table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        row = self.current()
        for button in (self.open, self.pdf, self.xlsx):
            button.setEnabled(row is not None)
        self.replace.setEnabled(row is not None and row.state is ReportState.ISSUED)

    # What is done with one

    def open_it(self) -> None:
        """Show the paper; of a draft, the dialog."""
        row = self.current()
        if row is None:
            return
        going.saw(self, "report", row.id)
        if row.state is ReportState.DRAFT:
            self._writer.go_on(row.id)
            return
        title = self.tr("Report {number}: {period}").format(number=row.number, period=period_words(row.period))
        note = self.tr("As issued.") if row.state is ReportState.ISSUED else self.tr("As issued; replaced since.")
        log = partial(_log, self._desk, row.id)
        look = partial(reports.content, self._desk, row.id, "pdf")
        again = partial(reports.paper_to_print, self._desk, row.id)
        self.papers.show_paper(Paper(title, f"{row.number}.pdf", look, note, log, again, purpose="reports"))

    def ask_where(self, kind: Kind, _on: object = None) -> None:
        """Let a place be chosen, then save it there."""
        row = self.current()
        if row is not None:
            kinds = self.tr("PDF (*.pdf)") if kind == "pdf" else self.tr("Excel (*.xlsx)")
            name = f"{row.number or 'du-thao-' + row.period.replace('@', '-')}.{kind}"
            then = partial(self.write, row.id, kind)
            files.choose_where(self.window(), self.tr("Save"), kinds, "reports", name, then)

    def write(self, report_id: int, kind: Kind, path: Path) -> None:
        """Write the stored bytes there; it is logged."""
        work = partial(_write, self._desk, report_id, kind, path)
        self._tasks.run(work, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _replace(self) -> None:
        row = self.current()
        if row is not None:
            self._writer.ask_replace(row)

    def _saved(self, path: Path) -> None:
        messages.notify(self, self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _log(desk: Desk, report_id: int, way: Way) -> None:
    reports.log_output(desk, report_id, "pdf", way.act, way.place, copies=way.copies)


def _write(desk: Desk, report_id: int, kind: Kind, path: Path) -> Path:
    written = files.write_bytes(path, reports.content(desk, report_id, kind))
    reports.log_output(desk, report_id, kind, OutputAct.EXPORTED, path.name)
    return written
