"""The page Reports (Ctrl+7): the figures of a period, the people behind them, and the papers made of them."""

# ruff: noqa: PLC0415 - a tab is imported when it is first looked at, a dialog when it is first asked for

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QTabWidget, QVBoxLayout, QWidget

from db.vocabulary import ReportState
from desktop_app.documents.summary import SummaryData
from desktop_app.errors import KnownError
from desktop_app.services import demand, report_files, summary_full
from desktop_app.services.reports import ReportRow
from desktop_app.ui import files, going, messages
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.reports import saving
from desktop_app.ui.reports.asked import Asked, days_words, period_words
from desktop_app.ui.reports.holder import Holder
from desktop_app.ui.reports.others import OtherReports
from desktop_app.ui.reports.overview import Overview
from desktop_app.ui.reports.picker import PeriodPicker
from desktop_app.ui.reports.writer import ReportWriter
from desktop_app.ui.tasks import Lane, Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.reports.adjustments import AdjustmentsTab
    from desktop_app.ui.reports.figures import FiguresTab
    from desktop_app.ui.reports.issued import IssuedTab
    from desktop_app.ui.reports.splits import SplitsTab
    from desktop_app.ui.reports.year_tab import YearTab

Tab = TypeVar("Tab", bound=QWidget)
FigureTab = TypeVar("FigureTab", "SplitsTab", "FiguresTab")
_SPLITS, _FIGURES, _ADJUSTMENTS, _ISSUED, _YEARS = range(1, 6)
_CONCERNS = (
    "crossing", "placement", "contract", "commune_declaration", "incident", "job_order", "employer", "partner", "plan",
    "announcement", "worker", "handover", "programme",
)  # fmt: skip
_SOON = 400
_SLOW = 300
"""Whoever waits longer than this sees that it works, and can stop it."""


class ReportsPage(QWidget):
    """Opens on the last month."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportsPage")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._knowing = Latest(tasks)
        self._stale = True
        self._known = False
        self.data: SummaryData | None = None
        self._build()
        self._connect()

    # What the window asks

    def activated(self) -> None:
        """Shown: what is most often wanted has the focus."""
        if not self._known:
            self._known = True
            self._tasks.run(demand.list_programmes, self._desk, done=self._offer, failed=self._tell)
        if self._stale:
            self.reload()
        first = self.both if self.tab() is self.overview else self.tab()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere; out of sight, when it is next shown."""
        if changes.touches("report") and self._known:
            self._ask_state()
            if (issued := self._built("issued")) is not None:
                issued.reload()
        if changes.touches("year_figure") and (years := self._built("years")) is not None:
            years.reload()
        if changes.touches(*_CONCERNS):
            self._stale = True
            if self.isVisible():
                self._soon.start()

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done."""
        return True

    def reload(self) -> None:
        """Read the figures of what is picked."""
        self._stale = False
        self._slow.start()
        self._reading.run(
            summary_full.full, self._desk, self.picker.period, self.picker.programme,
            done=self._show, failed=self._not_read, stopped=self._stopped,
        )  # fmt: skip
        if (adjustments := self._built("adjustments")) is not None:
            adjustments.forget(self.picker.period, self.picker.programme)
        self._ask_state()
        self._say("")

    # Building

    def _build(self) -> None:
        self.head = PageHead("reports", self.tr("Reports"))
        self.picker = PeriodPicker(self._desk)
        self.writer = ReportWriter(self._desk, self._tasks, self)
        self.others = OtherReports(self._desk, self._tasks, self.picker, self)
        self.papers = PaperWindow(self._desk, self._tasks, self)
        self.print = make_button("reportsPrint", self.tr("Print…"), icon="print", shortcut="Ctrl+P",
                                 tip=self.tr("Print what is seen"))  # fmt: skip
        self.write = make_button("reportsWrite", self.tr("Write the report…"), icon="edit", shortcut="Ctrl+N",
                                 tip=self.tr("Comments, recipients, signer, then issue it"))  # fmt: skip
        self.both = make_button("reportsBoth", self.tr("PDF and Excel"), role="primary", icon="save",
                                shortcut="Ctrl+E", tip=self.tr("Save both files in a folder"))  # fmt: skip
        self.both.setAutoDefault(True)
        for button in (self.others.button, self.print, self.write, self.both):
            self.head.add_button(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.picker)
        layout.addWidget(self._tabs(), 1)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)

    def _working_line(self) -> QWidget:
        self.working = QWidget()
        self.working.setObjectName("reportsWorking")
        self.doing = QLabel(self.tr("Reading…"))
        bar = QProgressBar()
        bar.setObjectName("reportsProgress")
        bar.setAccessibleName(self.tr("Reading…"))
        bar.setRange(0, 0)
        bar.setFixedWidth(120)
        self.stop = make_button("reportsStop", self.tr("Cancel"), role="quiet")
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.doing)
        row.addWidget(bar)
        row.addWidget(self.stop)
        kept = self.working.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.working.setSizePolicy(kept)
        self.working.hide()
        return self.working

    def _tabs(self) -> QTabWidget:
        self.book = QTabWidget()
        self.book.setObjectName("reportsTabs")
        self.book.setAccessibleName(self.tr("Reports"))
        self.overview = Overview(self._desk.language)
        self.book.addTab(self.overview, self.tr("At a glance"))
        for words in (
            self.tr("Tables"),
            self.tr("All figures"),
            self.tr("Adjustments"),
            self.tr("Reports issued"),
            self.tr("Years from elsewhere"),
        ):
            self.book.addTab(Holder(), words)
        self.book.setCornerWidget(self._working_line(), Qt.Corner.TopRightCorner)
        return self.book

    # The tabs but the first are built when they are first looked at

    @cached_property
    def splits(self) -> SplitsTab:
        """The tables by split."""
        from desktop_app.ui.reports import splits

        return self._with_figures(_SPLITS, splits.SplitsTab(self._desk, self._tasks))

    @cached_property
    def figures(self) -> FiguresTab:
        """Every figure."""
        from desktop_app.ui.reports import figures

        return self._with_figures(_FIGURES, figures.FiguresTab(self._desk, self._tasks))

    @cached_property
    def adjustments(self) -> AdjustmentsTab:
        """What has changed in earlier reports."""
        from desktop_app.ui.reports import adjustments

        made = adjustments.AdjustmentsTab(self._desk, self._tasks)
        made.worker_asked.connect(self.open_worker)
        made.forget(self.picker.period, self.picker.programme)
        return self._held(_ADJUSTMENTS, made)

    @cached_property
    def issued(self) -> IssuedTab:
        """The reports."""
        from desktop_app.ui.reports import issued

        made = issued.IssuedTab(self._desk, self._tasks, self.writer)
        made.begin_asked.connect(self.begin)
        return self._held(_ISSUED, made)

    @cached_property
    def years(self) -> YearTab:
        """Figures of a year from elsewhere."""
        from desktop_app.ui.reports import year_tab

        return self._held(_YEARS, year_tab.YearTab(self._desk, self._tasks))

    def _with_figures(self, place: int, tab: FigureTab) -> FigureTab:
        tab.asked.connect(self.show_people)
        if self.data is not None:
            tab.show_data(self.data)
        return self._held(place, tab)

    def _held(self, place: int, tab: Tab) -> Tab:
        holder = self.book.widget(place)
        if isinstance(holder, Holder):
            holder.hold(tab)
        return tab

    def _built(self, name: str) -> Any | None:
        """A tab, if it has been looked at."""
        return self.__dict__.get(name)

    def tab(self) -> QWidget:
        """What is in sight; built if it was never looked at."""
        names = ("overview", "splits", "figures", "adjustments", "issued", "years")
        found: QWidget = getattr(self, names[self.book.currentIndex()])
        return found

    def show_tab(self, tab: QWidget) -> None:
        """Bring one into sight."""
        place = next(
            n
            for n in range(self.book.count())
            if tab in {self.book.widget(n), getattr(self.book.widget(n), "held", None)}
        )
        self.book.setCurrentIndex(place)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._reload_soon)
        self._slow.timeout.connect(self.working.show)
        self.stop.clicked.connect(self.cancel)
        self.picker.changed.connect(self.reload)
        self.book.currentChanged.connect(self._tab_changed)
        self.print.clicked.connect(self.print_seen)
        self.write.clicked.connect(self.begin)
        self.both.clicked.connect(self.ask_folder)
        self.writer.issued.connect(self._issued)
        self.overview.asked.connect(self.show_people)

    # Figures

    def _offer(self, programmes: Sequence[Any]) -> None:
        names = [(row.code, self._name(row)) for row in programmes]
        self.picker.offer(names)
        self.others.offer(names)

    def _name(self, row: Any) -> str:
        named: str = getattr(row, f"name_{self._desk.language}", None) or row.name_vi
        return named

    def _reload_soon(self) -> None:
        if self._stale and self.isVisible():
            self.reload()

    def cancel(self) -> None:
        """Want no answer any more; what was shown stays."""
        self._reading.forget()
        self._stopped()

    def _stopped(self) -> None:
        self._slow.stop()
        self.working.hide()
        self._stale = True
        self._say(self.tr("Stopped: what is shown is older. Pick the period again to read it."))

    def _show(self, data: SummaryData) -> None:
        self._slow.stop()
        self.working.hide()
        self.data = data
        for tab in (self.overview, self._built("splits"), self._built("figures")):
            if tab is not None:
                tab.show_data(data)

    def _not_read(self, error: KnownError) -> None:
        self._slow.stop()
        self.working.hide()
        self._tell(error)

    def _ask_state(self) -> None:
        self._knowing.run(
            report_files.in_force, self._desk, self.picker.period, self.picker.programme,
            done=self._say_state, failed=self._tell,
        )  # fmt: skip

    def _say_state(self, row: ReportRow | None) -> None:
        if row is None:
            self._say(self.tr("no report yet"))
        elif row.state is ReportState.DRAFT:
            self._say(self.tr("a draft was begun"))
        else:
            self._say(self.tr("report {number} is issued").format(number=row.number))

    def _say(self, more: str) -> None:
        period = self.picker.period
        said = (period_words(period), days_words(period), more)
        self.head.line.setText(" · ".join(part for part in said if part))

    # The people behind a figure

    def show_people(self, asked: Asked) -> None:
        """Show who they are."""
        from desktop_app.ui.reports.people_dialog import PeopleDialog

        dialog = PeopleDialog(self._desk, self._tasks, asked, self.window())
        dialog.worker_asked.connect(self.open_worker)
        dialog.open()

    def open_worker(self, worker_id: int) -> None:
        """Go to a worker's page."""
        going.open_worker(self, worker_id)

    # Papers

    def open_issued_document(self, document_id: int) -> None:
        """A paper that went to an authority or to the other side, as it went out."""
        self.others.show_sent(document_id)

    def begin(self) -> None:
        """Write the report of what is picked."""
        self.writer.begin(self.picker.period, self.picker.programme)

    def _issued(self, row: ReportRow) -> None:
        self.show_tab(self.issued)
        self.issued.show_report(row.id)

    def print_seen(self) -> None:
        """What is in sight, on paper: a table as it stands; at a glance, the whole summary with its charts."""
        tab: Any = self.tab()
        if self.book.currentIndex() == _ISSUED:
            tab.open_it()
        elif tab is not self.overview:
            tab.outputs.show_paper()
        else:
            period, programme = self.picker.period, self.picker.programme
            title = period_words(period)
            note = self.tr("The figures as they are now, without a number; to issue them, write the report.")
            look = partial(saving.unissued, self._desk, period, programme)
            log = logged_as(self._desk, "summary.printed", "summary.exported", period)
            name = f"bao-cao-{period.replace('@', '-')}.pdf"
            self.papers.show_paper(Paper(title, name, look, note, log, purpose="reports"))

    def ask_folder(self) -> None:
        """Let a folder be chosen for both files of what is picked."""
        files.choose_folder(self.window(), self.tr("Folder for PDF and Excel"), "reports", self.save_both)

    def save_both(self, folder: Path) -> None:
        """Write both files there; nothing that is there is replaced."""
        work = partial(saving.save_both, self._desk, self.picker.period, self.picker.programme, folder)
        self._slow.start()
        self._tasks.run(work, done=self._saved_both, failed=self._not_read, lane=Lane.PAPERS)

    def _saved_both(self, path: Path) -> None:
        self._slow.stop()
        self.working.hide()
        messages.notify(self, self.tr("Saved: {file}").format(file=f"{path} + {path.with_suffix('.xlsx').name}"))

    # What else

    def _tab_changed(self, _place: int) -> None:
        tab: Any = self.tab()
        if self.book.currentIndex() in {_ADJUSTMENTS, _YEARS}:
            tab.activated()
        elif self.book.currentIndex() == _ISSUED:
            tab.reload()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
