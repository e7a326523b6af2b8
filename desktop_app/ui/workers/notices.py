"""The notices that a worker signs: no fee, guidance on exit; signed when, before whom, and the papers themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import NoticeKind
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import notices, undo
from desktop_app.services.notices import NoticeRow, Signing
from desktop_app.ui import messages
from desktop_app.ui.badge import Badge
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.forms import DateField, Form
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import word

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_NAME = "signNotice"
_PAPERS = {NoticeKind.NO_FEE: "no_fee", NoticeKind.EXIT_GUIDANCE: "guidance"}


class _Notice(QFrame):
    """One notice."""

    def __init__(self, kind: NoticeKind, language: str) -> None:
        super().__init__()
        self.setObjectName(f"notice_{kind}")
        self.setProperty("role", "paper")
        title = QLabel(word("notice", kind.value, language))
        title.setProperty("role", "section")
        self.badge = Badge(f"notice_{kind}Badge")
        self.when = QLabel()
        self.when.setObjectName(f"notice_{kind}When")
        self.when.setProperty("role", "small")
        self.sign = make_button(f"notice_{kind}Sign", self.tr("Signed…"), icon="check")
        self.print = make_button(f"notice_{kind}Print", self.tr("Print"), role="quiet", icon="print")
        self.when.setWordWrap(True)
        head, acts = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.badge)
        head.addWidget(self.when, 1)
        acts.setSpacing(8)
        acts.addWidget(self.sign)
        acts.addWidget(self.print)
        acts.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addLayout(head)
        layout.addLayout(acts)

    def show_row(self, row: NoticeRow) -> None:
        """Signed or not."""
        signed = row.signed_on is not None
        self.badge.say(self.tr("Has signed") if signed else self.tr("Not signed yet"), Tone.OK if signed else Tone.WARN)
        self.when.setText(" · ".join(filter(None, (show_date(row.signed_on), row.officer))))


class NoticesPart(QWidget):
    """Each notice with its signature. `paper_wanted` carries which paper is to be printed."""

    paper_wanted = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("workerNotices")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._worker_id: int | None = None
        self.dialog: ActDialog | None = None
        title = QLabel(self.tr("What the worker has signed"))
        title.setProperty("role", "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(title)
        self.parts = {kind: _Notice(kind, desk.language) for kind in NoticeKind}
        for kind, part in self.parts.items():
            part.sign.clicked.connect(partial(self._asked, kind))
            part.print.clicked.connect(partial(self._wanted, _PAPERS[kind]))
            layout.addWidget(part)
        self.checklist = make_button(
            "fileChecklist", self.tr("Print the checklist of the file"), role="quiet", icon="print"
        )
        self.checklist.clicked.connect(partial(self._wanted, "checklist"))
        row = QHBoxLayout()
        row.addWidget(self.checklist)
        row.addStretch(1)
        layout.addLayout(row)

    def show_worker(self, worker_id: int | None) -> None:
        """Whose notices these are; nothing for somebody who is not in the record yet."""
        self._worker_id = worker_id
        self.setVisible(worker_id is not None)
        if worker_id is None:
            self._reading.forget()
        else:
            self._reading.run(notices.standing, self._desk, worker_id, done=self._show, failed=self._tell)

    def _show(self, rows: Sequence[NoticeRow]) -> None:
        for row in rows:
            self.parts[row.kind].show_row(row)

    def _wanted(self, paper: str, _checked: bool = False) -> None:
        self.paper_wanted.emit(paper)

    def _asked(self, kind: NoticeKind, _checked: bool = False) -> None:
        """On which day it was signed."""
        day = DateField(f"{_NAME}_on", self.tr("Signed on"), needed=True)
        day.set_value(self._desk.today())
        said = self.tr("The signed paper is kept in the file; its day stands in the record.")
        name = word("notice", kind.value, self._desk.language)
        dialog = ActDialog(_NAME, name, said, Form([(day,)]), self.tr("Keep the day"), self.window())
        self.dialog = dialog
        dialog.asked.connect(partial(self._sign, kind))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _sign(self, kind: NoticeKind, values: dict[str, object]) -> None:
        if self._worker_id is not None:
            sign = partial(notices.sign, kind=kind, on=values["on"])  # type: ignore[arg-type]  # a DateField's value
            self._tasks.run(sign, self._desk, (self._worker_id,), done=self._signed, failed=self._not_signed)

    def _signed(self, signing: Signing) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        back = partial(self._take_back, signing.entry) if signing.entry else None
        messages.notify(self, self.tr("The signature is in the record."), undo=back)
        self.show_worker(self._worker_id)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._tell)

    def _taken_back(self, _entry: int) -> None:
        self.show_worker(self._worker_id)

    def _not_signed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.tell(error, self._desk.language)
        else:
            self._tell(error)

    def _closed(self) -> None:
        self.dialog = None

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
