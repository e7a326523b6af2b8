"""The office's tab of personal data: lists and the deadlines, one at a time, chosen by pills."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.office.privacy.breaches import BreachesTab
from desktop_app.ui.office.privacy.deadlines import DeadlinesTab
from desktop_app.ui.office.privacy.keeping import KeepingTab
from desktop_app.ui.office.privacy.papers import PapersTab
from desktop_app.ui.office.privacy.requests import RequestsTab
from desktop_app.ui.office.privacy.transfers import TransfersTab
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk


class PrivacyTab(QWidget):
    """Hosted by the Office page."""

    said = Signal(str)
    """What stands in the page's quiet line."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("privacyTab")
        self.requests = RequestsTab(desk, tasks)
        self.keeping = KeepingTab(desk, tasks)
        self.breaches = BreachesTab(desk, tasks)
        self.transfers = TransfersTab(desk, tasks)
        self.papers = PapersTab(desk, tasks)
        self.deadlines = DeadlinesTab(desk, tasks)
        self.lists: tuple[ListTab | DeadlinesTab, ...] = (
            self.requests, self.keeping, self.papers, self.breaches, self.transfers, self.deadlines,
        )  # fmt: skip
        self._build()

    def _build(self) -> None:
        names = (
            ("privacyRequests", self.tr("Requests")),
            ("privacyKeeping", self.tr("Past their time")),
            ("privacyPapers", self.tr("Old papers")),
            ("privacyBreaches", self.tr("Breaches")),
            ("privacyTransfers", self.tr("Sent abroad")),
            ("privacyDeadlines", self.tr("Deadlines")),
        )
        self.stack = QStackedWidget()
        self.pills = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for place, ((name, words), one) in enumerate(zip(names, self.lists, strict=True)):
            pill = make_button(name, words, role="pill")
            pill.setCheckable(True)
            pill.setChecked(place == 0)
            self.pills.addButton(pill, place)
            bar.addWidget(pill)
            self.stack.addWidget(one)
            one.said.connect(self._said)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.stack, 1)
        self.pills.idClicked.connect(self._show)

    def _show(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.lists[place].activated()

    def _said(self, words: str) -> None:
        if self.sender() is self.stack.currentWidget():
            self.said.emit(words)

    def activated(self) -> None:
        """Shown."""
        self.lists[self.stack.currentIndex()].activated()

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether no deadline was typed and not saved; otherwise asks."""
        return self.deadlines.may_leave(again)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed elsewhere."""
        for one in self.lists:
            one.changed(changes)
