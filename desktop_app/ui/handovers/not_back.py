"""Over the list of a closed way back: who did not come and is across still, each looked for with one click."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from db.vocabulary import Direction, HandoverState
from desktop_app.errors import KnownError
from desktop_app.services import not_back
from desktop_app.services.handovers import HandoverView
from desktop_app.services.incidents import Opened
from desktop_app.services.not_back import NotBack
from desktop_app.ui import messages
from desktop_app.ui.naming import listed
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_NAMED = 5


class NotBackBar(QFrame):
    """Hidden while everybody came, or is looked for."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoverNotBack")
        self.setProperty("tone", "warn")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._number = ""
        self.people: tuple[NotBack, ...] = ()
        self.said = QLabel()
        self.said.setObjectName("handoverNotBackSaid")
        self.said.setWordWrap(True)
        self.open_case = make_button("handoverLookFor", self.tr("Contact is lost…"), icon="search")
        self.open_case.setToolTip(self.tr("Open a case of lost contact for one of them"))
        self.menu = QMenu(self)
        self.menu.setObjectName("handoverLookForMenu")
        self.open_case.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self.said, 1)
        row.addWidget(self.open_case)
        self.hide()

    def show_handover(self, view: HandoverView) -> None:
        """Whose way back it is; nothing is shown of any other."""
        self._number = view.number
        self.hide()
        self._latest.forget()
        if view.row.direction is Direction.BACK and view.row.state is HandoverState.CLOSED:
            self._read()

    def _read(self) -> None:
        self._latest.run(not_back.not_back, self._desk, self._number, done=self._show, failed=self._tell)

    def _show(self, people: tuple[NotBack, ...]) -> None:
        self.people = people
        names = listed(one.full_name for one in people[:_NAMED]) + (" …" if len(people) > _NAMED else "")
        self.said.setText(self.tr("{n} people did not come back: {names}").format(n=len(people), names=names))
        self.menu.clear()
        for one in people:
            words = " · ".join(part for part in (one.full_name, one.reason) if part).replace("&", "&&")
            self.menu.addAction(words).triggered.connect(partial(self.look_for, one.worker_id))
        self.setVisible(bool(people))

    def look_for(self, worker_id: int, _checked: bool = False) -> None:
        """Open the case of one of them."""
        work = partial(not_back.look_for, self._desk, self._number, worker_id)
        self._tasks.run(work, done=self._opened, failed=self._tell)

    def _opened(self, made: Opened) -> None:
        messages.notify(self, self.tr("Case {number} was opened.").format(number=made.number))
        self._read()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
