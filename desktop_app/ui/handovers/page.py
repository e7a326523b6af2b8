"""The page Handovers (Ctrl+4): the list, and the editor of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from db.rows import HandoverRow
from desktop_app.errors import KnownError
from desktop_app.services import handovers
from desktop_app.services.handovers import HandoverView
from desktop_app.ui import messages
from desktop_app.ui.handovers.columns import list_columns
from desktop_app.ui.handovers.editor import Editor
from desktop_app.ui.handovers.new_dialog import NewHandover, NewHandoverDialog, Offers, read_offers
from desktop_app.ui.ordering import in_order
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.handovers.gate.window import GateWindow

_OWN = ("handover", "handover_line", "handover_version")
_OF_PEOPLE = (
    "worker",
    "travel_document",
    "health_certificate",
    "placement",
    "contract",
    "commune_declaration",
    "consent",
)


class HandoversPage(QWidget):
    """Lists the handovers and opens one."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoversPage")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._rows: Sequence[HandoverRow] = ()
        self._order: str | None = None
        self._gate: GateWindow | None = None
        self._build()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        self._latest.run(handovers.listed, self._desk, done=self._show, failed=self._tell)

    def activated(self) -> None:
        """Shown: the list in sight has the focus."""
        table = self.editor.lines.table if self._layers.currentWidget() is self.editor else self.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed; verdicts depend on everything that is kept of a person.

        While gate mode covers it the page waits: five ticks a second are nobody's reason to read it anew.
        """
        if self._gate is not None:
            self._gate.changed(changes)
            return
        if changes.touches(*_OWN):
            self.reload()
        if changes.touches(*_OF_PEOPLE, "agreement") and self._layers.currentWidget() is self.editor:
            self.editor.refresh()

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done; an order just changed is kept now."""
        self.editor.keep_order()
        return True

    def open(self, number: str) -> None:
        """Open a handover in the editor."""
        self.editor.open(number)
        self._layers.setCurrentWidget(self.editor)
        self.activated()

    def open_gate(self, number: str) -> None:
        """Open gate mode over the whole screen."""
        from desktop_app.ui.handovers.gate.window import GateWindow  # noqa: PLC0415 - built when it is first asked for

        if self._gate is None:
            self._gate = GateWindow(self._desk, self._tasks, number, self.window())
            self._gate.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._gate.left.connect(self._gate_left)
        self._gate.open_for_work()

    def _gate_left(self) -> None:
        self._gate = None
        self.reload()
        self.editor.reload()
        self.activated()

    # Building

    def _build(self) -> None:
        self.head = PageHead("handovers", self.tr("Handovers"))
        self.new = make_button("handoverNew", self.tr("New handover"), role="primary", icon="plus", shortcut="Ctrl+N")
        self.blanks = make_button(
            "handoverBlanks",
            self.tr("Blank forms…"),
            icon="file",
            tip=self.tr("For a day without power"),
            shortcut="Ctrl+B",
        )
        self.head.add_button(self.blanks)
        self.packets = make_button("handoverPackets", self.tr("Packets"), icon="lock", tip=self.tr("Sealed packets"))
        self.head.add_button(self.packets)
        self.head.add_button(self.new)
        self.table = Table("handoversTable", list_columns(), self._tasks, label=self.tr("Handovers"))
        self.empty = EmptyState(
            "handoversEmpty",
            "handover",
            self.tr("No handover yet"),
            hint=self.tr(
                "Make one for a day and a gate, put the cleared people of a job order on it, and issue its list."
            ),
            action=self.tr("New handover"),
        )
        overview = QWidget()
        overview.setObjectName("handoversOverview")
        column = QVBoxLayout(overview)
        column.setContentsMargins(24, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(TableCard(self.table, self.empty), 1)
        self._overview = overview
        self.editor = Editor(self._desk, self._tasks)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(overview)
        self._layers.addWidget(self.editor)

    def _connect(self) -> None:
        self.new.clicked.connect(self.ask_new)
        self.packets.clicked.connect(self.open_packets)
        self.blanks.clicked.connect(self.open_blanks)
        self.empty.button.clicked.connect(self.ask_new)
        self.table.opened.connect(self._open_id)
        self.table.sort_asked.connect(self._sort_by)
        self.editor.backAsked.connect(self._back)
        self.editor.gateAsked.connect(self.open_gate)

    # The list

    def _show(self, rows: Sequence[HandoverRow]) -> None:
        self._rows = rows
        kept = self.table.current_id()
        shown = list(rows)
        if self.table.sorting is not None:
            name, down = self.table.sorting
            shown.sort(key=lambda row: in_order(getattr(row, name)), reverse=down)
        self.table.rows.show_rows(shown)
        if shown and (kept is None or not self.table.select_id(kept)):
            self.table.selectRow(0)
        drafts = sum(row.state == "draft" for row in rows)
        said = self.tr("{n} handovers, of which {drafts} drafts")
        self.head.line.setText(said.format(n=len(rows), drafts=drafts) if rows else "")

    def _sort_by(self, _name: str, _down: bool) -> None:
        self._show(self._rows)

    def _open_id(self, handover_id: int) -> None:
        number = next((row.number for row in self._rows if row.id == handover_id), None)
        if number is not None:
            self.open(number)

    def _back(self) -> None:
        self.editor.keep_order()
        self._layers.setCurrentWidget(self._overview)
        self.reload()
        self.activated()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    def open_blanks(self) -> None:
        """The blank forms: printing new ones, and entering those that were filled in."""
        from desktop_app.ui.handovers.blanks.dialog import BlanksDialog  # noqa: PLC0415 - built when first asked for

        dialog = BlanksDialog(self._desk, self._tasks, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.entered.connect(self._open_view)
        dialog.open()

    def open_packets(self) -> None:
        """Sealed packets, with the handover under the cursor offered first."""
        chosen = next((row.number for row in self._rows if row.id == self.table.current_id()), None)
        from desktop_app.ui.handovers.packets.dialog import PacketsDialog  # noqa: PLC0415 - seldom wanted, and a megabyte

        PacketsDialog(self._desk, self._tasks, chosen, self).open()

    # A new one

    def ask_new(self) -> None:
        """Show the form, once it is known what can be chosen."""
        self._tasks.run(read_offers, self._desk, done=self._ask_new, failed=self._tell)

    def _ask_new(self, offers: Offers) -> None:
        last = max(self._rows, key=lambda row: row.id, default=None)
        dialog = NewHandoverDialog(offers, last, self._desk.today(), self._desk.language, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self.make)
        dialog.open()

    def make(self, asked: NewHandover) -> None:
        """Make the draft, open it, and fill it where that was asked."""
        self._order = asked.order
        self._tasks.run(
            partial(
                handovers.new,
                self._desk,
                programme=asked.programme,
                direction=asked.direction,
                point=asked.gate,
                at=asked.at,
                partner=asked.partner,
            ),
            done=self._made,
            failed=self._tell,
        )

    def _open_view(self, view: HandoverView) -> None:
        self.editor.show_view(view)
        self._layers.setCurrentWidget(self.editor)
        self.activated()

    def _made(self, view: HandoverView) -> None:
        self._open_view(view)
        if self._order is not None:
            self.editor.add_cleared(self._order)
