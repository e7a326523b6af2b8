"""The page Office (Ctrl+8): officers, agencies, gates, backups, the audit, personal data, settings."""

# ruff: noqa: PLC0415 - a tab is imported when it is first shown

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk


_PRIVACY = "desktop_app.ui.office.privacy.tab"


class OfficePage(QWidget):
    """Each tab is built when it is first shown."""

    restored = Signal()
    """The store was put back to a backup: somebody has to sign in again."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("officePage")
        self._desk = desk
        self._tasks = tasks
        self._said: dict[str, str] = {}
        self.tabs: dict[str, Any] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._build()

    def _build(self) -> None:
        self.head = PageHead("office", self.tr("Office"))
        programmes = make_button(
            "officeProgrammes",
            self.tr("Programmes…"),
            icon="briefcase",
            tip=self.tr("Programmes and their requirements are edited in Demand"),
        )
        programmes.clicked.connect(self.show_programmes)
        self.head.add_button(programmes)
        self.book = QTabWidget()
        self.book.setObjectName("officeTabs")
        self.book.setAccessibleName(self.tr("Office"))
        for key, words, make in (
            ("officers", self.tr("Officers"), self._officers),
            ("agencies", self.tr("Agencies & office"), self._agencies),
            ("gates", self.tr("Gates"), self._gates),
            ("backups", self.tr("Backup"), self._backups),
            ("audit", self.tr("Audit"), self._audit),
            ("privacy", self.tr("Personal data"), self._privacy),
            ("policies", self.tr("Settings"), self._policies),
        ):
            if key == "privacy" and find_spec(_PRIVACY.rpartition(".")[0]) is None:
                continue
            self._makers[key] = make
            holder = QWidget()
            holder.setObjectName(key)
            QVBoxLayout(holder).setContentsMargins(0, 0, 0, 0)
            self.book.addTab(holder, words)
        self.book.currentChanged.connect(lambda _place: self.activated())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.book, 1)

    # What the window asks

    def activated(self) -> None:
        """Shown: the tab in sight reads what it needs."""
        key = self.key
        if key not in self.tabs:
            tab: Any = self._makers[key]()
            self.tabs[key] = tab
            holder = self.book.currentWidget()
            if holder is not None and (layout := holder.layout()) is not None:
                layout.addWidget(tab)
            if (said := getattr(tab, "said", None)) is not None:
                said.connect(partial(self._say, key))
        self.head.line.setText(self._said.get(key, ""))
        self.tabs[key].activated()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        for tab in self.tabs.values():
            tab.changed(changes)

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether nothing typed would be lost; otherwise asks, and calls `again` when it is settled."""
        for tab in self.tabs.values():
            ask = getattr(tab, "may_leave", None)
            if ask is not None and not ask(again):
                self.open_tab(next(key for key, each in self.tabs.items() if each is tab))
                return False
        return True

    def open_tab(self, key: str) -> Any:
        """Show a tab: officers, agencies, gates, backups, audit, privacy, policies."""
        self.book.setCurrentIndex(list(self._makers).index(key))
        self.activated()
        return self.tabs[key]

    @property
    def key(self) -> str:
        """The tab in sight."""
        return list(self._makers)[self.book.currentIndex()]

    def show_programmes(self) -> None:
        """Where programmes are edited."""
        window: Any = self.window()
        if hasattr(window, "go"):
            window.go("demand", _turn_to_programmes)

    def _say(self, key: str, text: str) -> None:
        self._said[key] = text
        if key == self.key:
            self.head.line.setText(text)

    # The tabs

    def _officers(self) -> QWidget:
        from desktop_app.ui.office.officers import OfficersTab

        return OfficersTab(self._desk, self._tasks)

    def _agencies(self) -> QWidget:
        from desktop_app.ui.office.agencies import AgenciesTab

        return AgenciesTab(self._desk, self._tasks)

    def _gates(self) -> QWidget:
        from desktop_app.ui.office.gates import GatesTab

        return GatesTab(self._desk, self._tasks)

    def _backups(self) -> QWidget:
        from desktop_app.ui.office.backups import BackupsTab

        tab = BackupsTab(self._desk, self._tasks)
        tab.restored.connect(self.restored)
        return tab

    def _audit(self) -> QWidget:
        from desktop_app.ui.office.audit import AuditTab

        return AuditTab(self._desk, self._tasks)

    def _privacy(self) -> QWidget:
        tab: QWidget = import_module(_PRIVACY).PrivacyTab(self._desk, self._tasks)
        return tab

    def _policies(self) -> QWidget:
        from desktop_app.ui.office.policies import PoliciesTab

        return PoliciesTab(self._desk, self._tasks)


def _turn_to_programmes(page: Any) -> None:
    tab = next(tab for tab in page.tabs if tab.noun.key == "programme")
    page.book.setCurrentWidget(tab)
    tab.setFocus(Qt.FocusReason.OtherFocusReason)
