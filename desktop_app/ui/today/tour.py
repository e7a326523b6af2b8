"""Keeps the card of the first steps on Today: read while something is open, gone for good once done or dismissed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop_app import settings
from desktop_app.ui import messages
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.getting_started import Step
    from desktop_app.services.work import Desk
    from desktop_app.ui.today.getting_started import GettingStarted
    from desktop_app.ui.today.page import TodayPage

_PLACES = {"agreement": "demand", "job_order": "demand", "workers": "workers", "officers": "office",
           "recovery": "office", "handover": "handovers"}  # fmt: skip


class Tour(QObject):
    """Asked by the page whenever it reads; costs nothing where the steps are over."""

    def __init__(self, page: TodayPage, desk: Desk, tasks: Tasks, column: QVBoxLayout) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._tasks = tasks
        self._column = column
        self._asking = Latest(tasks)
        self._mine = f"{desk.officer_id}/{desk.store.location}"
        self._over = desk.practice or self._mine in settings.load().tours
        self.card: GettingStarted | None = None

    def read(self) -> None:
        """Look how far the record has come."""
        if not self._over:
            self._asking.run(_done, self._desk, done=self._show, failed=self._leave)

    def _show(self, done: frozenset[Step]) -> None:
        from desktop_app.services.getting_started import Step  # noqa: PLC0415  loaded by the reading
        from desktop_app.ui.today.getting_started import GettingStarted  # noqa: PLC0415  while steps are open

        if done >= frozenset(Step):
            self._end("done")
            return
        if self.card is None:
            self.card = GettingStarted()
            self.card.asked.connect(self._go)
            self.card.dismissed.connect(self._dismiss)
            self._column.insertWidget(0, self.card)
        self.card.show_done(done)

    def _end(self, how: str) -> None:
        self._over = True
        settings.change(tours={**settings.load().tours, self._mine: how})
        if self.card is not None:
            self.card.hide()

    def _dismiss(self) -> None:
        self._end("dismissed")
        said = QCoreApplication.translate("GettingStarted", "The first steps are hidden. F1 has them under First day.")
        messages.notify(self._page, said, undo=self.come_back)

    @property
    def dismissed(self) -> bool:
        """Whether it was hidden before all was done."""
        return settings.load().tours.get(self._mine) == "dismissed"

    def come_back(self) -> None:
        """Show the steps again that were hidden, here or before the program was last started."""
        self._over = False
        settings.change(tours={k: v for k, v in settings.load().tours.items() if k != self._mine})
        if self.card is not None:
            self.card.show()
        self.read()

    def _leave(self, _error: object) -> None:
        """What cannot be read is told by the page's own lists."""

    def _go(self, step: Step) -> None:
        window: Any = self._page.window()
        window.go(_PLACES[step.value], lambda page: self._tasks.behind(partial(_turn_to, page, step.value)))


def _done(desk: Desk) -> frozenset[Step]:
    from desktop_app.services import getting_started  # noqa: PLC0415  loaded when it is asked for

    return getting_started.done(desk)


def _turn_to(page: Any, step: str) -> None:
    """The tab, or the dialog, of the step."""
    if step in {"agreement", "job_order"}:
        page.book.setCurrentWidget(next(tab for tab in page.tabs if tab.noun.key == step))
    elif step in {"officers", "recovery"}:
        page.open_tab("officers")
    elif step == "workers":
        button = page.findChild(QPushButton, "workersImport")
        if button is not None:
            button.click()
