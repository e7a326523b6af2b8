"""What each channel brought in a period, by channel and by announcement."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.services import channels
from desktop_app.services.channels import Brought, Report
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import DateField, Form
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.ui.demand.page import DemandPage

_TABS = frozenset({"announcement", "outreach"})
_SHOWN_FOR = "Ctrl+Shift+K"


@dataclass(frozen=True)
class _Line:
    """A row of the table: a channel, one announcement beneath it, or the sum."""

    id: int
    name: str
    told: Brought
    part: bool = False


class ChannelsDialog(Dialog):
    """Opens on this year so far. Open with open()."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("channelsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What each channel brought"))
        resize_within(self, 1090, 640)
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._build()
        self.show_period()

    def show_period(self) -> None:
        """Count again, for the period that is typed."""
        if self.form.check():
            values = self.form.values()
            since, until = values["channels_since"], values["channels_until"]
            self._latest.run(channels.report, self._desk, since, until, done=self._show, failed=self._failed)

    def _build(self) -> None:
        title = QLabel(self.tr("What each channel brought"))
        title.setProperty("role", "card_title")
        words = self.tr(
            "People in the record count by the session at which they registered, else by how they heard of us. "
            "Found work: who holds or held a place in a job."
        )
        what = QLabel(words)
        what.setWordWrap(True)
        what.setProperty("role", "muted")
        period = self._period()
        self.table = Table("channelsTable", self._columns(), self._tasks, label=self.tr("What each channel brought"))
        empty = EmptyState(
            "channelsEmpty",
            "people",
            self.tr("Nothing in this period"),
            hint=self.tr(
                "Announcements that were sent, sessions that were held and workers who came by them show here."
            ),
        )
        close = make_button("channelsClose", self.tr("Close"))
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(what)
        layout.addLayout(period)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addLayout(foot)
        self.count.clicked.connect(self.show_period)
        close.clicked.connect(self.accept)

    def _period(self) -> QHBoxLayout:
        self.form = Form(
            [(DateField("channels_since", self.tr("From")), DateField("channels_until", self.tr("Until")))]
        )
        today = self._desk.today()
        self.form.load({"channels_since": date(today.year, 1, 1), "channels_until": today})
        self.form.setMaximumWidth(320)
        self.count = make_button("channelsCount", self.tr("Count"), role="primary", icon="refresh")
        self.count.setDefault(True)
        period = QHBoxLayout()
        period.addWidget(self.form)
        period.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        period.addStretch(1)
        return period

    def _columns(self) -> tuple[Column, ...]:
        def number(key: str, title: str, width: int, name: str) -> Column:
            return Column(key, title, width, lambda line: grouped(getattr(line.told, name)), right=True)

        return (
            Column("name", self.tr("Channel"), 180, lambda line: line.name, stretch=True),
            number("sendings", self.tr("Times sent"), 90, "sendings"),
            number("communes", self.tr("Communes told"), 100, "communes"),
            number("sessions", self.tr("Sessions"), 80, "sessions"),
            number("counselled", self.tr("Counselled"), 90, "counselled"),
            number("women", self.tr("Of whom women"), 114, "women"),
            number("registered", self.tr("Registered there"), 134, "registered"),
            number("came", self.tr("In the record"), 100, "came"),
            number("placed", self.tr("Found work"), 90, "placed"),
        )

    def _show(self, report: Report) -> None:
        lines: list[_Line] = []
        for row in report.channels:
            name = wording.sentence("channel", row.channel.value, self._desk.language)
            lines.append(_Line(len(lines), name, row))
            for part in report.announcements:
                if part.channel is row.channel:
                    lines.append(_Line(len(lines), f"      {part.announcement}", part, part=True))
        if lines:
            lines.append(_Line(len(lines), self.tr("Together"), report.total))
        self.table.rows.show_rows(lines)

    def _failed(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


class ChannelsOpener(QObject):
    """The button in the page's head, where announcements or sessions are shown."""

    def __init__(self, page: DemandPage, desk: Desk, tasks: Tasks) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._tasks = tasks
        self.dialog: ChannelsDialog | None = None
        words = self.tr("What each channel brought…")
        self.button = make_button("demandChannels", words, icon="info", shortcut=_SHOWN_FOR)
        page.head.insert_button(self.button)
        self.button.clicked.connect(self.open)
        page.book.currentChanged.connect(lambda _n: self._mark())
        self._mark()

    def open(self) -> None:
        """Show what was counted."""
        self.dialog = ChannelsDialog(self._desk, self._tasks, self._page.window())
        self.dialog.open()

    def _mark(self) -> None:
        tab = self._page.tabs[self._page.book.currentIndex()]
        self.button.setVisible(tab.noun.key in _TABS)
