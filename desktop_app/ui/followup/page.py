"""The page Follow-up (Ctrl+6): who is across and what runs out, cases, and the partners' confirmations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app.rules.incident import View
from desktop_app.services.across import Show
from desktop_app.ui.followup.across.tab import AcrossTab
from desktop_app.ui.followup.confirmations.tab import ConfirmationsTab
from desktop_app.ui.followup.incidents.tab import IncidentsTab
from desktop_app.ui.pagehead import PageHead
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

Tab = AcrossTab | IncidentsTab | ConfirmationsTab
Made = TypeVar("Made", AcrossTab, IncidentsTab, ConfirmationsTab)
_ACROSS, _INCIDENTS, _CONFIRMATIONS = range(3)


class FollowUpPage(QWidget):
    """Three tabs; each is built and read when it is first shown."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("followUpPage")
        self._desk = desk
        self._tasks = tasks
        self._said: dict[QWidget, str] = {}
        self.tabs: list[Tab] = []
        """Those that have been built."""
        self._build()

    # The tabs

    @cached_property
    def across(self) -> AcrossTab:
        """Who is across."""
        tab = AcrossTab(self._desk, self._tasks)
        tab.said.connect(partial(self._say, tab))
        tab.case_opened.connect(self.open_incident)
        tab.case_wanted.connect(self.new_case)
        return self._put(_ACROSS, tab)

    @cached_property
    def incidents(self) -> IncidentsTab:
        """Cases."""
        tab = IncidentsTab(self._desk, self._tasks)
        tab.counted.connect(self._count)
        return self._put(_INCIDENTS, tab)

    @cached_property
    def confirmations(self) -> ConfirmationsTab:
        """What partners confirm."""
        tab = ConfirmationsTab(self._desk, self._tasks)
        tab.said.connect(partial(self._say, tab))
        tab.case_opened.connect(self.open_incident)
        return self._put(_CONFIRMATIONS, tab)

    def _put(self, place: int, tab: Made) -> Made:
        words, current = self.book.tabText(place), self.book.currentIndex()
        with QSignalBlocker(self.book):
            holder = self.book.widget(place)
            self.book.removeTab(place)
            self.book.insertTab(place, tab, words)
            self.book.setCurrentIndex(current)
        if holder is not None:
            holder.deleteLater()
        self.tabs.append(tab)
        return tab

    # What the window asks

    def activated(self) -> None:
        """Shown: the tab in sight has the focus."""
        self._tab().activated()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        for tab in self.tabs:
            tab.changed(changes)

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether nothing typed would be lost; otherwise asks, and calls `again` when it is settled."""
        return self._tab().may_leave(again)

    def open_across(self, worker_id: int | str = 0) -> None:
        """Show one of those across, or all for whom something runs out, the first to go above (of Today)."""
        self.book.setCurrentWidget(self.across)
        who = worker_id if isinstance(worker_id, int) else 0
        self.across.open_person(who, Show.ALL if who else Show.ENDING)

    def open_incident(self, incident_id: int | str = 0) -> None:
        """Show the cases, or one of them."""
        self.book.setCurrentWidget(self.incidents)
        if isinstance(incident_id, int) and incident_id:
            self.incidents.open_incident(incident_id)
        else:
            self.incidents.show_unsettled()

    def open_confirmation(self, confirmation_id: int | str = 0) -> None:
        """Show the lists for partners, or one of them."""
        self.book.setCurrentWidget(self.confirmations)
        if isinstance(confirmation_id, int) and confirmation_id:
            self.confirmations.open_confirmation(confirmation_id)

    def new_case(self, worker_id: int, name: str) -> None:
        """Ask for a new case of somebody across."""
        self.incidents.new((worker_id, name))

    # Building

    def _build(self) -> None:
        self.head = PageHead("followUp", self.tr("Follow-up"))
        self.book = QTabWidget()
        self.book.setObjectName("followUpTabs")
        self.book.setAccessibleName(self.tr("Follow-up"))
        for words in (self.tr("Across now"), self.tr("Cases"), self.tr("Confirmations by partners")):
            self.book.addTab(QWidget(), words)
        self.book.currentChanged.connect(self._changed_tab)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.book, 1)

    def _tab(self) -> Tab:
        place = self.book.currentIndex()
        if place == _ACROSS:
            return self.across
        return self.incidents if place == _INCIDENTS else self.confirmations

    def _changed_tab(self, _place: int) -> None:
        self.head.line.setText(self._said.get(self._tab(), ""))
        self._tab().activated()

    def _count(self, counts: Mapping[View, int]) -> None:
        said = self.tr("{open} cases are not settled, {overdue} of them overdue")
        number = QLocale().toString
        self._say(
            self.incidents, said.format(open=number(counts[View.UNSETTLED]), overdue=number(counts[View.OVERDUE]))
        )

    def _say(self, tab: QWidget, text: str) -> None:
        self._said[tab] = text
        if tab is self.book.currentWidget():
            self.head.line.setText(text)
