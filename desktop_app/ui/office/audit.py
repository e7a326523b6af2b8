"""The tab of the audit: who did what and when, found by person, officer, act and period; and whether it holds."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSplitter, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import audit_chain, audit_search, workers
from desktop_app.services.audit_chain import ChainTold
from desktop_app.services.audit_search import AuditFilter, AuditLineView, Choices, EntryView
from desktop_app.ui import files, messages
from desktop_app.ui.forms import ChoiceField, DateField, restyle
from desktop_app.ui.giving import WordsGive
from desktop_app.ui.model import Column
from desktop_app.ui.office.audit_side import AuditSide
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.ui.remembering import keep_panes
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Lane, Latest, Task, Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.long_work import Cancelled, Progress
    from desktop_app.services.work import Changes, Desk

translate = QCoreApplication.translate
_DAY = 142
_FIELDS = 2 * _DAY + 2 * 150 + 140 + 40
"""What the fields before the buttons take of the row."""


class AuditTab(QWidget):
    """Looking is kept in the audit; who may not look is told so."""

    said = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("auditTab")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._entry = Latest(tasks)
        self._ready = False
        self._walk: Task | None = None
        self.ids: array[int] = array("q")
        self._make()
        self._build()
        self._connect()

    def _make(self) -> None:
        self.person = QLineEdit()
        self.person.setObjectName("auditPerson")
        self.person.setPlaceholderText(self.tr("Citizen ID, name"))
        self.person.setAccessibleName(self.tr("Person: citizen ID or full name"))
        self.officer = ChoiceField("auditOfficer", self.tr("Officer"), empty=self.tr("Everybody"))
        self.group = ChoiceField("auditGroup", self.tr("What was done"), empty=self.tr("Everything"))
        self.since = DateField("auditSince", self.tr("From"))
        self.until = DateField("auditUntil", self.tr("Until"))
        self.search = make_button("auditFind", self.tr("Look"), icon="search", role="primary")
        self.verify = make_button("auditVerify", self.tr("Does it hold?"), icon="shield")
        self.export = make_button("auditExport", self.tr("Excel…"), icon="export")
        self.told = QLabel()
        self.told.setObjectName("auditTold")
        self.told.setWordWrap(True)
        self.told.hide()
        self.strip = ProgressStrip("auditVerify")
        self.table = Table("auditTable", _columns(), self._tasks, fetch=self._page, label=self.tr("Audit"))
        self.side = AuditSide()

    def _build(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(3)
        label = QLabel(self.tr("Person"))
        label.setProperty("role", "label")
        label.setBuddy(self.person)
        who.addWidget(label)
        who.addWidget(self.person)
        who.addStretch(1)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addLayout(who, 5)
        for choice in (self.officer, self.group):
            bar.addWidget(choice, 2)
        for day in (self.since, self.until):
            day.setFixedWidth(_DAY)
            bar.addWidget(day)
        low = QHBoxLayout()
        low.setSpacing(8)
        for button in (self.search, self.export, self.verify):
            low.addWidget(button)
        holder = QVBoxLayout()
        holder.addSpacing(19)
        holder.addLayout(low)
        WordsGive(self, (self.search, self.export, self.verify), _FIELDS)
        holder.addStretch(1)
        bar.addLayout(holder)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("auditSplit")
        empty = EmptyState("auditEmpty", "search", self.tr("Nothing was found"))
        split.addWidget(TableCard(self.table, empty))
        split.addWidget(self.side)
        split.setSizes([700, 400])
        keep_panes(split)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self.told)
        layout.addWidget(self.strip)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self.search.clicked.connect(self.look)
        self.person.returnPressed.connect(self.look)
        for field in (self.since, self.until):
            field.line.returnPressed.connect(self.look)
        for choice in (self.officer, self.group):
            choice.changed.connect(self.look)
        self.verify.clicked.connect(self.check_chain)
        self.strip.stop_asked.connect(self._stop)
        self.export.clicked.connect(self.ask_where)
        self.table.chosen.connect(self._chosen)

    def activated(self) -> None:
        """Shown: the newest entries, once."""
        if not self._ready:
            self._ready = True
            self._tasks.run(audit_search.choices, self._desk, done=self._offer, failed=self._refused)

    def changed(self, changes: Changes) -> None:
        """What was done meanwhile is shown when one looks again."""

    def _offer(self, found: Choices) -> None:
        self.officer.set_choices(found.officers)
        self.group.set_choices(found.groups)
        self.look()

    def _refused(self, error: KnownError) -> None:
        for part in (
            self.search,
            self.export,
            self.verify,
            self.person,
            self.officer,
            self.group,
            self.since,
            self.until,
        ):
            part.setEnabled(False)
        self._say(messages.sentence_of(error, self._desk.language), "info")

    # Looking

    def look(self) -> None:
        """Look for what the fields say."""
        if self.since.check() and self.until.check():
            wanted = AuditFilter(
                officer_id=self.officer.value(),
                group=self.group.value() or "",
                since=self.since.value(),
                until=self.until.value(),
            )
            self._latest.run(
                _search, self._desk, self.person.text().strip(), wanted, done=self._found, failed=self._tell
            )

    def _found(self, ids: array[int]) -> None:
        self.ids = ids
        self.told.hide()
        self.side.clear()
        self.table.rows.show_ids(ids)
        words = self.tr("{n} entries")
        if len(ids) >= audit_search.MOST:
            words = self.tr("The newest {n} entries; look more narrowly for older ones")
        self.said.emit(words.format(n=QLocale().toString(len(ids))))

    def _page(self, ids: Sequence[int]) -> tuple[AuditLineView, ...]:
        return audit_search.page(self._desk, ids)

    def _chosen(self, entry: int | None) -> None:
        if entry is None:
            self.side.clear()
        else:
            self._entry.run(audit_search.entry, self._desk, entry, done=self._show, failed=self._tell)

    def _show(self, entry: EntryView) -> None:
        self.side.show_entry(entry)

    # The chain, and export

    def check_chain(self) -> None:
        """Walk along the whole chain; who does not want to wait for it may stop it."""
        self.verify.setEnabled(False)
        self.told.hide()
        self.strip.begin(self.tr("Walking along the chain of all entries…"))
        self._walk = self._tasks.run(
            _verify,
            self._desk,
            done=self._checked,
            failed=self._not_checked,
            progress=self.strip.step,
            stopped=self._unlock,
            lane=Lane.PAPERS,
        )

    def _stop(self) -> None:
        if self._walk is not None:
            self._walk.cancel()

    def _checked(self, told: ChainTold) -> None:
        self._unlock()
        if told.sound:
            words = self.tr("The chain holds: {n} entries. Its end is {head}.")
            self._say(words.format(n=QLocale().toString(told.entries), head=told.head[:16]), "ok")
        elif told.broken is not None:
            words = self.tr(
                "Entry {n} is the first that is missing, changed or out of place. Do not go on: call the head."
            )
            self._say(words.format(n=told.broken), "block")
        elif told.astray:
            words = self.tr(
                "Records are not as the audit says: another program changed them. Do not go on: call the head."
            )
            first = audit_chain.words(told.astray[0], self._desk.language)
            self._say(words + " " + sentence("check", "record_astray", self._desk.language, **first), "block")
        else:
            words = self.tr("Entries from {n} on are missing; {witness} knows of them. Do not go on: call the head.")
            self._say(words.format(n=told.missing_from, witness=told.witness), "block")

    def _not_checked(self, error: KnownError) -> None:
        self._unlock()
        self._tell(error)

    def _unlock(self) -> None:
        self._walk = None
        self.strip.hide()
        self.verify.setEnabled(True)

    def ask_where(self) -> None:
        """Where the workbook goes."""
        kinds = self.tr("Excel workbook (*.xlsx)")
        files.choose_where(self, self.tr("Save the audit"), kinds, "papers", "nhat-ky.xlsx", self.write)

    def write(self, path: Path) -> None:
        """Write what is listed."""
        self._tasks.run(_write, self._desk, self.ids[:], path, done=self._written, failed=self._tell)

    def _written(self, path: Path) -> None:
        messages.notify(self, self.tr("Saved: {file}").format(file=path))

    def _say(self, words: str, tone: str) -> None:
        self.told.setProperty("tone", tone)
        restyle(self.told)
        self.told.setMargin(8)
        self.told.setText(words)
        self.told.show()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _search(desk: Desk, person: str, wanted: AuditFilter) -> array[int]:
    if not person:
        return audit_search.search(desk, wanted)
    found = workers.search_ids(desk, person)
    if not found:
        return array("q")
    return audit_search.search(
        desk, AuditFilter(found[0], wanted.officer_id, wanted.group, "", wanted.since, wanted.until)
    )


def _verify(desk: Desk, *, progress: Progress, cancelled: Cancelled) -> ChainTold:
    told = audit_chain.verify(desk, progress=progress, cancelled=cancelled)
    desk.log("audit.verify", "ok" if told.sound else str(told.first))
    return told


def _write(desk: Desk, ids: array[int], path: Path) -> Path:
    return files.write_bytes(path, audit_search.export(desk, ids))


def _columns() -> tuple[Column, ...]:
    return (
        Column("at", translate("AuditTab", "When"), 135, lambda r: show_moment(r.at)),
        Column("officer", translate("AuditTab", "Officer"), 142, lambda r: r.officer, tip=lambda r: r.officer),
        Column("what", translate("AuditTab", "Act"), 190, lambda r: r.what, stretch=True, tip=lambda r: r.what),
        Column("reason", translate("AuditTab", "Reason or detail"), 140, lambda r: r.reason, muted=True, tip=_reason),
        Column("records", translate("AuditTab", "Records"), 80, lambda r: str(r.records or ""), right=True),
    )


def _reason(row: Any) -> str:
    return str(row.reason)
