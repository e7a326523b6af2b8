"""The dialog of sealed packets: exchange, conflicts, laptops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import packets_conflicts, packets_list
from desktop_app.services.packets_conflicts import ConflictRow
from desktop_app.services.packets_list import Exchange
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.handovers.packets.conflicts import ConflictsPage
from desktop_app.ui.handovers.packets.exchange import ExchangePage
from desktop_app.ui.handovers.packets.laptops import LaptopsPage
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 1040, 680


class PacketsDialog(Dialog):
    """Open with open(). `number`: the handover that is offered first to be sent."""

    def __init__(self, desk: Desk, tasks: Tasks, number: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packetsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sealed packets"))
        resize_within(self, _WIDTH, _HEIGHT)
        self._desk = desk
        self._reading = Latest(tasks)
        self._waiting = Latest(tasks)
        self.exchange = ExchangePage(desk, tasks, number)
        self.conflicts = ConflictsPage(desk, tasks)
        self.laptops = LaptopsPage(desk, tasks)
        self._build()
        for page in (self.exchange, self.conflicts, self.laptops):
            page.done.connect(self.reload)
        self.exchange.conflicting.connect(self._to_conflicts)
        self.reload()

    def _build(self) -> None:
        head = QLabel(self.tr("Sealed packets"))
        head.setProperty("role", "card_title")
        said = QLabel(
            self.tr(
                "A packet carries one handover to a laptop that works alone at the gate, and brings back what was done "
                "there. Only the laptop it is sealed for can open it."
            )
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        self.book = QTabWidget()
        self.book.setObjectName("packetsBook")
        self.book.setAccessibleName(self.tr("Sealed packets"))
        self.book.addTab(self.exchange, self.tr("Send and take in"))
        self.book.addTab(self.conflicts, self.tr("Conflicts"))
        self.book.addTab(self.laptops, self.tr("Laptops and keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (head, said):
            layout.addWidget(part)
        layout.addWidget(self.book, 1)
        self.book.currentChanged.connect(self._default)
        self._default()  # only now are they buttons of this dialog

    def _default(self) -> None:
        """What Enter does; between two answers to a conflict the officer has to choose."""
        button = self.laptops.load if self.book.currentWidget() is self.laptops else self.exchange.take
        button.setDefault(True)

    def reload(self) -> None:
        """Read everything again."""
        self._reading.run(packets_list.exchange, self._desk, done=self._show, failed=self._tell)
        self._waiting.run(packets_conflicts.conflicts, self._desk, done=self._show_conflicts, failed=self._tell)

    def _show(self, found: Exchange) -> None:
        self.exchange.show_exchange(found)
        self.laptops.show_exchange(found)

    def _show_conflicts(self, rows: tuple[ConflictRow, ...]) -> None:
        self.conflicts.show_conflicts(rows)
        words = self.tr("Conflicts ({n})").format(n=len(rows)) if rows else self.tr("Conflicts")
        self.book.setTabText(self.book.indexOf(self.conflicts), words)

    def _to_conflicts(self) -> None:
        self.book.setCurrentWidget(self.conflicts)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
