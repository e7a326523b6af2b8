"""Around an announcement's form: its papers, issuing them, and where they went."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from db.vocabulary import IssuedKind
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.formats import show_date, show_moment
from desktop_app.services import announcements, undo
from desktop_app.services.announcements import AnnouncementRow, Detail, SentRow
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.announcement_dialogs import IssueDialog, SentDialog
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.forms import restyle
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, Way
from desktop_app.ui.tasks import Latest, Tasks

_NAMED = 6


class AnnouncementSide(Side):
    """How far it is, and what can be done with it."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("announcementSide")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._row: AnnouncementRow | None = None
        self._detail: Detail | None = None
        self.papers = PaperWindow(desk, tasks, self)
        self._build()

    def show_record(self, record: AnnouncementRow | None) -> None:
        """Show one that is kept; a new one has no papers yet."""
        self._row = record
        self._detail = None
        self.setVisible(record is not None)
        if record is not None:
            issued = record.document_id is not None
            self.issue.setText(" " + (self.tr("Issue again…") if issued else self.tr("Issue…")))
            self.send.setEnabled(issued)
            self.state.setText("" if issued else self.tr("Not issued yet: look at both papers, then issue them."))
            self.state.setProperty("tone", "ok" if issued else "warn")
            restyle(self.state)
            self.state.setVisible(not issued)
            self._latest.run(announcements.detail, self._desk, record.id, done=self._took, failed=self._failed)

    def _build(self) -> None:
        self.state = QLabel()
        self.state.setObjectName("announcementState")
        self.state.setWordWrap(True)
        self.state.setMargin(8)
        self.letter = make_button("announcementLetter", self.tr("Letter"), icon="file", shortcut="Ctrl+L")
        self.leaflet = make_button("announcementLeaflet", self.tr("Leaflet"), icon="file", shortcut="Ctrl+T")
        self.issue = make_button("announcementIssue", self.tr("Issue…"), icon="check", shortcut="Ctrl+I")
        self.send = make_button("announcementSend", self.tr("Note as sent…"), icon="export", shortcut="Ctrl+G")
        deeds = QGridLayout()
        deeds.setSpacing(8)
        for place, button in enumerate((self.letter, self.leaflet, self.issue, self.send)):
            deeds.addWidget(button, place // 2, place % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addLayout(deeds)
        self.letter.clicked.connect(partial(self._look, IssuedKind.NOTICE))
        self.leaflet.clicked.connect(partial(self._look, IssuedKind.LEAFLET))
        self.issue.clicked.connect(self._ask_issue)
        self.send.clicked.connect(self._ask_sent)

    def _took(self, detail: Detail) -> None:
        self._detail = detail
        if detail.papers:
            latest = detail.papers[0]
            said = self.tr("Issued: version {n}, {moment}. What was issued stays as it is.")
            self.state.setText(said.format(n=latest.version, moment=show_moment(latest.issued_at)))
            self.state.show()

    # Papers

    def _look(self, kind: IssuedKind) -> None:
        if self._row is None:
            return
        papers = self._detail.papers if self._detail else ()
        issued = next((paper for paper in papers if paper.kind is kind), None)
        if issued is None:
            look = partial(announcements.preview, self._desk, self._row.id, kind)
            note = self.tr("A draft: it can be printed and saved once it is issued.")
            self.papers.show_paper(Paper(self._title(kind), "", look, note, may_print=False, may_save=False))
            return
        name = f"{self._row.number}-{kind.value}-v{issued.version}.pdf"
        self.papers.show_paper(
            Paper(
                self._title(kind),
                name,
                partial(announcements.paper, self._desk, issued.id),
                log=partial(_log, self._desk, issued.id),
                to_print=partial(announcements.paper_to_print, self._desk, issued.id),
            )
        )

    def _title(self, kind: IssuedKind) -> str:
        what = self.tr("Leaflet") if kind is IssuedKind.LEAFLET else self.tr("Letter to the communes")
        return f"{self._row.number if self._row else ''} · {what}"

    # Deeds

    def _ask_issue(self) -> None:
        if self._row is not None:
            dialog = IssueDialog(self._desk, self._tasks, self._row, self.window())
            dialog.issued.connect(self._issued)
            dialog.open()

    def _issued(self, version: int) -> None:
        self.again.emit()
        messages.notify(self, self.tr("Letter and leaflet are issued: version {n}.").format(n=version))

    def _ask_sent(self) -> None:
        if self._row is not None:
            dialog = SentDialog(self._desk, self._tasks, self._row, self.window())
            dialog.noted.connect(self._sent)
            dialog.open()

    def _sent(self, count: int, entry: object) -> None:
        self.again.emit()
        back = partial(self._take_back, entry) if isinstance(entry, int) else None
        messages.notify(self, self.tr("{n} sendings were noted.").format(n=count), undo=back)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        self.again.emit()
        messages.notify(self, self.tr("Taken back"))

    def _failed(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


class SentSide(Side):
    """Beneath the form: where it went, by day and channel."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("announcementSent")
        self._desk = desk
        self._latest = Latest(tasks)
        self.title = QLabel(self.tr("Where it went"))
        self.title.setProperty("role", "section")
        self.lines = QLabel()
        self.lines.setObjectName("announcementSentLines")
        self.lines.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.lines)

    def show_record(self, record: AnnouncementRow | None) -> None:
        """Read what was noted of one."""
        self.setVisible(record is not None)
        if record is not None:
            self._latest.run(announcements.detail, self._desk, record.id, done=self._show, failed=self._failed)

    def _show(self, detail: Detail) -> None:
        said = [self._line(list(rows)) for _, rows in groupby(detail.sent, key=lambda r: (r.on, r.channel, r.to))]
        self.lines.setText("\n".join(said) or self.tr("Nothing was noted yet."))

    def _line(self, rows: Sequence[SentRow]) -> str:
        first = rows[0]
        names = [row.commune for row in rows if row.commune]
        shown = ", ".join(names[:_NAMED])
        if len(names) > _NAMED:
            shown = self.tr("{n} communes: {names} …").format(n=len(names), names=shown)
        channel = wording.sentence("channel", first.channel.value, self._desk.language)
        return " · ".join(filter(None, (show_date(first.on), channel, first.to, shown)))

    def _failed(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _log(desk: Desk, document_id: int, way: Way) -> None:
    announcements.log_output(desk, document_id, way.act, way.place)
