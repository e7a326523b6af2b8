"""How long somebody across may stay, beside their papers: read only, entered and renewed in Follow-up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import stay_permits
from desktop_app.services.stay_permits import PermitView, Stays
from desktop_app.ui import going, messages
from desktop_app.ui.followup.across.columns import permit_words
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class StaysPart(QWidget):
    """Hidden for whoever is neither across nor ever had a permit."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("workerStays")
        self._desk = desk
        self._reading = Latest(tasks)
        self.worker_id: int | None = None
        title = QLabel(self.tr("Stay over there"))
        title.setProperty("role", "section")
        self.until, self.list = QLabel(), QLabel()
        self.until.setObjectName("workerStayUntil")
        self.list.setObjectName("workerStayPermits")
        self.list.setProperty("role", "small")
        self.follow = make_button("workerStayFollow", self.tr("Open in Follow-up"), role="quiet", icon="crossing")
        self.follow.clicked.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        for label in (title, self.until, self.list):
            label.setWordWrap(True)
            layout.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.follow)
        row.addStretch(1)
        layout.addLayout(row)
        self.hide()

    def show_worker(self, worker_id: int | None) -> None:
        """Whose stay it is; nothing for somebody who is not in the record yet."""
        self.worker_id = worker_id
        self.hide()
        self._reading.forget()
        self.read()

    def read(self) -> None:
        """Ask the record again."""
        if self.worker_id is not None:
            work = partial(stay_permits.stays, self._desk, self.worker_id)
            self._reading.run(work, done=self._show, failed=self._tell)

    def _show(self, found: Stays) -> None:
        across = found.until is not None
        said = self.tr("May stay until {day}").format(day=show_date(found.until)) if across else ""
        if found.assumed:
            said += self.tr(" (assumed: no permit has been entered)")
        self.until.setText(said)
        self.until.setVisible(across)
        self.list.setText("\n".join(map(self._permit, found.permits)))
        self.list.setVisible(bool(found.permits))
        self.follow.setVisible(across)
        self.setVisible(across or bool(found.permits))

    def _permit(self, permit: PermitView) -> str:
        until = self.tr("until {day}").format(day=show_date(permit.form.expires_on))
        parts = (permit_words(permit.form.kind), permit.form.number, until, permit.form.note)
        return " · ".join(part for part in parts if part)

    def _follow(self) -> None:
        if self.worker_id is not None:
            going.open_across(self, self.worker_id)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
