"""The people behind a figure, by name; Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from db.vocabulary import Sex
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import summary_people
from desktop_app.services.summary_people import Behind
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import Asked, period_words
from desktop_app.ui.reports.outputs import TableOutputs
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


def person_columns(language: str) -> tuple[Column, ...]:
    """What is told of each."""
    translate = QCoreApplication.translate

    def sex(row: Any) -> str:
        return sentence("state.sex", row.sex.value, language) if row.sex else ""

    return (
        Column("name", translate("ReportPeople", "Full name"), 170, lambda row: row.full_name, stretch=True),
        Column("citizen_id", translate("ReportPeople", "Citizen ID"), 130, lambda row: row.citizen_id or ""),
        Column("birth", translate("ReportPeople", "Born"), 112, lambda row: show_date(row.birth_date)),
        Column("sex", translate("ReportPeople", "Sex"), 84, sex),
        Column("day", translate("ReportPeople", "Day"), 112, lambda row: show_date(row.day)),
        Column("commune", translate("ReportPeople", "Commune"), 150, lambda row: row.commune,
               tip=lambda row: row.commune),
        Column("employer", translate("ReportPeople", "Employer"), 200, lambda row: row.employer, stretch=True,
               tip=lambda row: row.employer),
        Column("job", translate("ReportPeople", "Job"), 140, lambda row: row.job, tip=lambda row: row.job),
        Column("partner", translate("ReportPeople", "Partner"), 160, lambda row: row.partner, hidden=True),
        Column("point", translate("ReportPeople", "Gate"), 110, lambda row: row.point, hidden=True),
    )  # fmt: skip


class PeopleDialog(Dialog):
    """Reads who they are, with a way to stop; `worker_asked(id)` for one of them."""

    worker_asked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportPeople")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(asked.title)
        self._desk = desk
        self._asked = asked
        self._reading = Latest(tasks)
        self._people: dict[int, Behind] = {}
        self._build(tasks)
        self._connect()
        resize_within(self, 1160, 640)
        work = partial(
            summary_people.behind, desk, asked.period, asked.programme, asked.figure, split=asked.split,
            code=asked.code, women=asked.women, since_year=asked.since_year,
        )  # fmt: skip
        self._reading.run(work, done=self._show, failed=self._tell)

    def _build(self, tasks: Tasks) -> None:
        asked = self._asked
        head = QLabel(asked.title)
        head.setObjectName("reportPeopleTitle")
        head.setProperty("role", "card_title")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.said = QLabel(self.tr("Reading…"))
        self.said.setObjectName("reportPeopleSaid")
        self.said.setProperty("role", "muted")
        self.working = QProgressBar()
        self.working.setObjectName("reportPeopleWorking")
        self.working.setAccessibleName(self.tr("Reading…"))
        self.working.setRange(0, 0)
        self.table = Table(
            "reportPeopleTable", person_columns(self._desk.language), tasks, label=self.tr("People behind the figure")
        )
        empty = EmptyState("reportPeopleEmpty", "people", self.tr("Nobody"))
        self.card: QFrame = TableCard(self.table, empty)
        self.outputs = TableOutputs(self._desk, tasks, self.table, self.about, self)
        self.open_worker = make_button(
            "reportPeopleOpen", self.tr("Open the worker"), role="primary", icon="person", tip=self.tr("Open (Enter)")
        )
        self.open_worker.setAutoDefault(False)
        self.open_worker.setDefault(True)
        self.close_it = make_button("reportPeopleClose", self.tr("Close"), tip=self.tr("Close (Esc)"))
        self.close_it.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addLayout(self.outputs.row)
        foot.addStretch(1)
        foot.addWidget(self.close_it)
        foot.addWidget(self.open_worker)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        for part in (head, self.said, self.working):
            layout.addWidget(part)
        layout.addWidget(self.card, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.open_worker.clicked.connect(lambda: self._open(self.table.current_id()))
        self.close_it.clicked.connect(self.reject)
        self.finished.connect(self._reading.forget)

    def about(self) -> tuple[str, tuple[str, ...]]:
        """For paper: what the list is."""
        return self._asked.title, (self._count_words(),)

    def _show(self, people: Sequence[Behind]) -> None:
        self.working.hide()
        self._people = {one.id: one for one in people}
        self.table.rows.show_rows(people)
        self.said.setText(self._count_words())
        self.open_worker.setEnabled(bool(people))
        if people:
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_words(self) -> str:
        women = sum(one.sex is Sex.FEMALE for one in self._people.values())
        said = self.tr("{people} people, of whom {women} women · {period}")
        period = period_words(self._asked.period)
        if self._asked.since_year:
            period = self.tr("from the start of the year to the end of {period}").format(period=period)
        return said.format(people=grouped(len(self._people)), women=grouped(women), period=period)

    def _open(self, entry_id: int | None) -> None:
        one = self._people.get(entry_id or 0)
        if one is not None:
            self.worker_asked.emit(one.worker_id)
            self.accept()

    def _tell(self, error: KnownError) -> None:
        self.working.hide()
        self.said.setText(messages.sentence_of(error, self._desk.language))
