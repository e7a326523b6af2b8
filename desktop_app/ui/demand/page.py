"""The page Demand (Ctrl+3): job orders, employers, partners, agreements, letters, meetings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import demand
from desktop_app.ui import files, messages
from desktop_app.ui.demand.agreements import Agreements
from desktop_app.ui.demand.ahead import Ahead, Said, read_ahead
from desktop_app.ui.demand.announcements import Announcements
from desktop_app.ui.demand.board.opener import BoardOpener
from desktop_app.ui.demand.channels import ChannelsOpener
from desktop_app.ui.demand.employers import Employers
from desktop_app.ui.demand.job_orders import JobOrders
from desktop_app.ui.demand.letters import Letters
from desktop_app.ui.demand.meetings import Meetings
from desktop_app.ui.demand.noun import Noun, Offered, read_offered
from desktop_app.ui.demand.outreach import Outreaches
from desktop_app.ui.demand.partners import Partners
from desktop_app.ui.demand.programmes.noun import Programmes
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import PageHead, make_button
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_SHOWN_PROBLEMS = 12
_NOUNS = (
    "partner", "agreement", "agreement_extension", "employer", "party_contact", "job_order", "placement",
    "official_letter", "meeting", "attachment", "programme", "requirement", "programme_body", "point_of_departure",
    "announcement", "announced_order", "announcement_sent", "outreach",
)  # fmt: skip


class DemandPage(QWidget):
    """Who asks for workers, under which text, and for what."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("demandPage")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        language = desk.language
        nouns: tuple[Noun, ...] = (
            JobOrders(language),
            Employers(language),
            Partners(language),
            Agreements(language, desk.today()),
            Letters(language, desk.today()),
            Meetings(language),
            Announcements(language),
            Outreaches(language, desk.today()),
            Programmes(language),
        )
        self.tabs = [NounTab(noun, desk, tasks) for noun in nouns]
        self._build()
        self._connect()
        self.boards = BoardOpener(self, desk, tasks)
        self.channels = ChannelsOpener(self, desk, tasks)
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        self._latest.run(_read, self._desk, [tab.noun for tab in self.tabs], done=self._show, failed=self._tell)

    def changed(self, changes: Changes) -> None:
        """Follow what was changed elsewhere."""
        if changes.touches(*_NOUNS):
            self.reload()
        self.boards.changed(changes)

    def activated(self) -> None:
        """Shown: the list has the focus."""
        self._tab().table.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Whether nothing typed would be lost; otherwise asks, and calls `again` when it is settled."""
        unsaved = next((tab for tab in self.tabs if tab.is_unsaved()), None)
        if unsaved is not None:
            self.book.setCurrentWidget(unsaved)
            unsaved.settle(again)
        return unsaved is None

    def open_record(self, key: str, record_id: int) -> None:
        """Show one record of a noun."""
        tab = next(tab for tab in self.tabs if tab.noun.key == key)
        self.book.setCurrentWidget(tab)
        tab.open_record(record_id)

    def focus_search(self) -> None:
        """Ctrl+F."""
        self._tab().search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Building

    def _build(self) -> None:
        self.head = PageHead("demand", self.tr("Demand"))
        self.apply = make_button(
            "demandApply",
            self.tr("Apply a file…"),
            icon="import",
            tip=self.tr("Take partners, agreements, employers and job orders from a file (Ctrl+O)"),
        )
        self.new = make_button("demandNew", "", icon="plus", role="primary")
        self.head.add_button(self.apply)
        self.head.add_button(self.new)
        self.book = QTabWidget()
        self.book.setObjectName("demandTabs")
        self.book.setAccessibleName(self.tr("Demand"))
        for tab in self.tabs:
            self.book.addTab(tab, tab.noun.words().tab)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 20, 20)
        layout.setSpacing(12)
        self.ahead = Ahead()
        layout.addWidget(self.head)
        layout.addWidget(self.ahead)
        layout.addWidget(self.book, 1)
        self._name_new()

    def _connect(self) -> None:
        self.apply.clicked.connect(self.choose_file)
        self.ahead.asked.connect(self.open_record)
        self.new.clicked.connect(lambda: self._tab().new())
        self.book.currentChanged.connect(lambda _n: self._name_new())
        for keys, act in (
            (QKeySequence.StandardKey.New, lambda: self._tab().new()),
            (QKeySequence.StandardKey.Save, lambda: self._tab().save()),
            (QKeySequence.StandardKey.Open, self.choose_file),
            (QKeySequence.StandardKey.Find, self.focus_search),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)  # also while nothing on the page has the focus
            shortcut.activated.connect(act)

    def _tab(self) -> NounTab:
        return self.tabs[self.book.currentIndex()]

    def _name_new(self) -> None:
        words = self._tab().noun.words()
        self.new.setText(f" {words.new}")
        keys = QKeySequence(QKeySequence.StandardKey.New).toString(QKeySequence.SequenceFormat.NativeText)
        self.new.setToolTip(f"{words.new} ({keys})")

    # Reading

    def _show(self, found: tuple[list[Sequence[Any]], Offered, Said]) -> None:
        listed, offered, said = found
        self.ahead.show_said(said)
        for tab, rows in zip(self.tabs, listed, strict=True):
            tab.show_rows(rows, offered)
        orders = listed[0]
        places = sum(row.headcount for row in orders if row.state == "open")
        placed = sum(row.placed for row in orders if row.state == "open")
        self.head.line.setText(
            self.tr("{partners} partners · {employers} employers · {placed} of {places} open places filled").format(
                partners=len(listed[2]), employers=len(listed[1]), placed=grouped(placed), places=grouped(places)
            )
        )

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    # Applying a file

    def choose_file(self) -> None:
        """Let a file of partners and orders be chosen, and take it in."""
        kinds = self.tr("Partners and orders (*.json)")
        choose = partial(files.choose_file, self, self.tr("Apply a file"), kinds, "apply", self.apply_file)
        if self.may_leave(choose):
            choose()

    def apply_file(self, path: Path) -> None:
        """Take in a file; say what it added and changed, or every problem of it."""
        self.apply.setEnabled(False)
        self._tasks.run(
            demand.apply_file,
            self._desk,
            path,
            done=self._applied,
            failed=self._not_applied,
            stopped=self._apply_stopped,
        )

    def _applied(self, result: demand.ApplyResult) -> None:
        self.apply.setEnabled(True)
        self.reload()
        messages.notify(
            self,
            self.tr("The file was applied: {added} new, {changed} changed, {unchanged} as they were.").format(
                added=sum(result.added.values()),
                changed=sum(result.changed.values()),
                unchanged=sum(result.unchanged.values()),
            ),
        )

    def _apply_stopped(self) -> None:
        self.apply.setEnabled(True)

    def _not_applied(self, error: KnownError) -> None:
        self.apply.setEnabled(True)
        if not isinstance(error, InvalidInputError):
            self._tell(error)
            return
        language = self._desk.language
        said = [
            f"{problem.field}: {wording.sentence('problem', problem.code, language, **problem.params)}"
            for problem in error.problems
        ]
        rest = len(said) - _SHOWN_PROBLEMS
        if rest > 0:
            said[_SHOWN_PROBLEMS:] = [self.tr("… and {n} more").format(n=rest)]
        messages.inform(self, messages.sentence_of(error, language), "\n".join(said))


def _read(desk: Desk, nouns: Sequence[Noun]) -> tuple[list[Sequence[Any]], Offered, Said]:
    return [noun.rows(desk) for noun in nouns], read_offered(desk), read_ahead(desk)
