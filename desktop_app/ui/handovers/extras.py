"""What the editor offers beside the list: more papers, the next version without no-shows, swaps, the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QMenu

from db.vocabulary import Direction, HandoverState, Presence
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.services import blanks, handover_swap, handovers, passages, returns
from desktop_app.services.handovers import HandoverView
from desktop_app.ui import icons, messages
from desktop_app.ui.handovers.across_dialog import AcrossDialog
from desktop_app.ui.handovers.add_dialog import AddPeopleDialog
from desktop_app.ui.handovers.cards import CardsPaper
from desktop_app.ui.handovers.not_back import NotBackBar
from desktop_app.ui.handovers.paper_kinds import MinutesPaper, RosterPaper
from desktop_app.ui.handovers.paper_lists import LogDialog, PartsDialog
from desktop_app.ui.handovers.questions import ask_correction
from desktop_app.ui.naming import listed
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.work import Desk
    from desktop_app.services.worker_card import HelpNumber
    from desktop_app.ui.handovers.editor import Editor
    from desktop_app.ui.tasks import Tasks


class Extras(QObject):
    """Belongs to an editor; its bar stands over the list while somebody is absent before the crossing."""

    def __init__(self, editor: Editor, desk: Desk, tasks: Tasks) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._view: HandoverView | None = None
        self._swapped: int | None = None
        self._build_menu()
        self._build_bar()
        editor.head.minutesAsked.connect(self.look_at_minutes)
        editor.lines.swapAsked.connect(self.ask_swap)

    # Building

    def _build_menu(self) -> None:
        menu = QMenu(self._editor)
        menu.setObjectName("handoverPapersMenu")
        self.parts = self._action(
            menu, "handoverParts", "columns", self.tr("Parts by employer…"), "Ctrl+Shift+L", self.show_parts
        )
        self.send = self._action(
            menu, "handoverSend", "letter", self.tr("Send to the partner…"), "Ctrl+Shift+E", self.ask_send
        )
        self.log = self._action(menu, "handoverLog", "guide", self.tr("Print log…"), "Ctrl+Shift+G", self.show_log)
        self.cards = self._action(
            menu, "handoverCards", "person", self.tr("Workers' cards…"), "Ctrl+Shift+K", self.show_cards
        )
        self.with_cards = QAction(self.tr("Print the cards with the roster"), self._editor)
        self.with_cards.setObjectName("handoverWithCards")
        self.with_cards.setCheckable(True)
        self.with_cards.setChecked(settings.load().papers.get("cards") == "with")
        self.with_cards.toggled.connect(self._remember_cards)
        menu.addAction(self.with_cards)
        self._action(
            menu, "handoverCardNumbers", "edit", self.tr("Numbers to call on the cards…"), "", self.ask_numbers
        )
        self.correct = self._action(
            menu, "handoverCorrect", "crossing", self.tr("Did not cross: correct…"), "Ctrl+Shift+X", self.ask_correction
        )
        self._editor.head.more.setMenu(menu)

    def _remember_cards(self, on: bool) -> None:
        settings.change(papers={**settings.load().papers, "cards": "with" if on else ""})

    def _action(self, menu: QMenu, name: str, icon: str, words: str, keys: str, act: Callable[[], None]) -> QAction:
        action = QAction(icons.icon(icon, tokens_for(self._editor.palette()).text), words, self._editor)
        action.setObjectName(name)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        menu.addAction(action)
        self._editor.addAction(action)
        return action

    def _build_bar(self) -> None:
        self.bar = QFrame()
        self.bar.setObjectName("handoverAbsentBar")
        self.bar.setProperty("tone", "warn")
        self.said = QLabel()
        self.said.setObjectName("handoverAbsentSaid")
        self.said.setWordWrap(True)
        self.without = make_button("handoverWithoutAbsent", "", icon="edit")
        self.without.clicked.connect(self.next_version)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self.said, 1)
        row.addWidget(self.without)
        self.bar.hide()
        self.not_back = NotBackBar(self._desk, self._tasks)
        self.late = QLabel()
        self.late.setObjectName("handoverLate")
        self.late.setProperty("tone", "info")
        self.late.setMargin(6)
        self.late.hide()

    def show_handover(self, view: HandoverView) -> None:
        """Offer what this handover's state allows."""
        self._view = view
        issued = view.row.version > 0
        for action in (self.parts, self.send, self.log):
            action.setEnabled(issued)
        self.correct.setEnabled(view.row.state is HandoverState.CLOSED)
        absent = [line.full_name for line in view.lines if line.presence is Presence.ABSENT]
        self.bar.setVisible(bool(absent) and view.row.state is HandoverState.ISSUED)
        named = listed(absent[:5]) + (" …" if len(absent) > 5 else "")
        self.said.setText(self.tr("{n} people on the list are absent: {names}").format(n=len(absent), names=named))
        version = view.row.version + 1
        self.without.setText(" " + self.tr("Make version {n} without them…").format(n=version))
        self.not_back.show_handover(view)
        self.late.hide()
        if view.row.state is HandoverState.CLOSED:
            self._tasks.run(
                blanks.of_handover, self._desk, view.id, done=partial(self._show_late, view.id), failed=self._tell
            )
        if view.row.direction is Direction.BACK:
            read = partial(returns.departures_of, self._desk, view.number)
            self._latest.run(read, done=partial(self._editor.lines.show_departures, back=True), failed=self._tell)
        else:
            self._latest.forget()
            self._editor.lines.show_departures({}, back=False)

    def _show_late(self, handover_id: int, forms: tuple[str, ...]) -> None:
        if self._view is not None and self._view.id == handover_id:
            said = self.tr("Entered afterwards, from forms that were filled in by hand: {forms}")
            self.late.setText(said.format(forms=listed(forms)))
            self.late.setVisible(bool(forms))

    # Papers

    def look_at_minutes(self) -> None:
        """Show the minutes, to be printed or saved."""
        if self._view is not None:
            self._editor.papers.look(MinutesPaper(self._view.number))

    def show_cards(self) -> None:
        """Show the card of everybody on the list, to be printed with the roster."""
        if self._view is not None:
            self._editor.papers.look(CardsPaper(self._view.number))

    def ask_numbers(self) -> None:
        """Whom the cards say that one can call."""
        from desktop_app.services import worker_card  # noqa: PLC0415 - loads ReportLab

        self._tasks.run(worker_card.numbers, self._desk, done=self._ask_numbers, failed=self._tell)

    def _ask_numbers(self, numbers: Sequence[HelpNumber]) -> None:
        from desktop_app.ui.handovers.card_numbers import CardNumbersDialog  # noqa: PLC0415 - as above

        CardNumbersDialog(self._desk, self._tasks, numbers, self._editor).open()

    def _roster(self) -> RosterPaper | None:
        if self._view is None or not self._view.row.version:
            return None
        return RosterPaper(self._view.number, self._view.row.version)

    def show_parts(self) -> None:
        """List the parts of the latest version."""
        paper = self._roster()
        if paper is not None:
            dialog = PartsDialog(self._desk, self._tasks, paper, self._editor)
            dialog.lookAsked.connect(self._editor.papers.look)
            self._open(dialog)

    def ask_send(self) -> None:
        """Send the latest version, or a part of it, to the partner."""
        self._editor.papers.send_abroad(self._roster())

    def show_log(self) -> None:
        """Who printed, saved and sent what."""
        if self._view is not None:
            self._open(LogDialog(self._desk, self._tasks, self._view.number, self._editor))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # A passage that was none

    def ask_correction(self) -> None:
        """Why the chosen person's passage was none; the ledger gets an entry that says so."""
        chosen = self._editor.lines.table.current_id()
        line = next((line for line in self._view.lines if line.worker_id == chosen), None) if self._view else None
        if self._view is not None and line is not None:
            then = partial(self.correct_passage, line.worker_id)
            ask_correction(line.full_name, self._view.number, then, self._editor)

    def correct_passage(self, worker_id: int, reason: str) -> None:
        """Cancel somebody's passage on this handover by another entry."""
        if self._view is not None:
            work = partial(passages.correct_on, self._desk, self._view.number, worker_id, reason)
            self._tasks.run(work, done=self._corrected, failed=self._tell)

    def _corrected(self, _entry: int) -> None:
        messages.notify(self._editor, self.tr("The ledger was corrected by an entry. The minutes stay as issued."))

    # The next version

    def next_version(self) -> None:
        """Take the absent off the list, then show what issuing the next version means."""
        if self._view is not None:
            work = partial(handover_swap.without_absent, self._desk, self._view.number)
            self._editor.act(work, self._issue_next)

    def _issue_next(self, view: HandoverView) -> None:
        self._editor.show_view(view)
        self._editor.ask_issue()

    def ask_swap(self, worker_id: int) -> None:
        """Look for the person who goes in this one's place."""
        line = next((line for line in self._view.lines if line.worker_id == worker_id), None) if self._view else None
        if self._view is None or line is None:
            return
        self._swapped = worker_id
        title = self.tr("Who goes in the place of {name}?").format(name=line.full_name)
        dialog = AddPeopleDialog(self._desk, self._tasks, self._view.row, self._editor, instead=title)
        dialog.asked.connect(self.swap)
        self._open(dialog)

    def swap(self, coming: Sequence[int]) -> None:
        """Put one person in the place of the one who was chosen."""
        if self._view is None or self._swapped is None or len(coming) != 1:
            return
        work = partial(handover_swap.swap, self._desk, self._view.number, self._swapped, coming[0])
        self._editor.act(work, self._swap_done)

    def _swap_done(self, view: HandoverView) -> None:
        self._editor.show_view(view)
        messages.notify(self._editor, self.tr("They were swapped. Issue the next version when the list is right."))

    # The way back

    def ask_across(self) -> None:
        """Who comes back? Chosen among those across."""
        if self._view is not None:
            dialog = AcrossDialog(self._desk, self._tasks, self._view.row, self._editor)
            dialog.asked.connect(self.add_across)
            self._open(dialog)

    def add_across(self, ids: Sequence[int]) -> None:
        """Put these on the list of the way back."""
        if self._view is not None:
            self._editor.act(partial(handovers.add_workers, self._desk, self._view.number, ids), self._editor.show_view)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._editor, error, self._desk.language)
