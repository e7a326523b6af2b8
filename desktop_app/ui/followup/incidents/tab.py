"""The tab of cases in Follow-up: what repeats itself, the list, and the case at its side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import IncidentKind
from desktop_app.errors import KnownError
from desktop_app.rules.incident import View
from desktop_app.services import incident_patterns, incident_together, incidents, permission
from desktop_app.services.incident_patterns import RuleRow
from desktop_app.services.incident_together import Pattern
from desktop_app.ui import files, going, messages
from desktop_app.ui.followup.incidents.acts import CaseActs
from desktop_app.ui.followup.incidents.lists import CaseList
from desktop_app.ui.followup.incidents.panel import CasePanel
from desktop_app.ui.followup.incidents.paper import ReportPaper
from desktop_app.ui.followup.incidents.pattern_dialog import PatternDialog
from desktop_app.ui.followup.incidents.words import pattern_words
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Lane, Latest, Tasks
from desktop_app.ui.workers.picture_intake import has_pictures

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop_app.services.work import Changes, Desk

_CONCERNS = (
    "incident", "incident_note", "incident_person", "incident_pattern", "worker", "worker_contact", "placement",
    "employer", "partner", "party_contact", "attachment", "officer",
)  # fmt: skip
_NAMED = 2


class IncidentsTab(QWidget):
    """What happened to people across. Everything here is kept as it is done."""

    counted = Signal(object)
    """How many cases stand in each list, whenever they were read."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incidentsTab")
        self._desk = desk
        self._tasks = tasks
        self._loaded = False
        self._focus = False
        self._loading = Latest(tasks)
        self._repeating = Latest(tasks)
        self._patterns: tuple[Pattern, ...] = ()
        self._build()
        self._connect()

    # What the page asks

    def activated(self) -> None:
        """Shown: the list has the focus."""
        if not self._loaded:
            self._loaded = self._focus = True
            self._reload()
        self.list.focus()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        if self._loaded and changes.touches(*_CONCERNS):
            self._reload()

    def may_leave(self, _again: Callable[[], object]) -> bool:
        """Everything here is kept as it is done."""
        return True

    def open_incident(self, incident_id: int) -> None:
        """Show one case, whatever is searched for now."""
        self._loaded = True
        self.list.open_case(incident_id)
        self._read_patterns()

    def show_unsettled(self) -> None:
        """Show all cases that are not settled, whatever was searched for."""
        self._loaded = True
        self.list.show_unsettled()
        self._read_patterns()

    def new(self, worker: tuple[int, str] | None = None, kind: IncidentKind | None = None) -> None:
        """Ask for a new case, of somebody (id, name) who is known already."""
        self.acts.ask_open(worker, kind)

    # Building

    def _build(self) -> None:
        self.acts = CaseActs(self._desk, self._tasks, self)
        self.list = CaseList(self._desk, self._tasks)
        self.panel = CasePanel(self._desk, self._tasks, self.acts)
        self.paper = ReportPaper(self._desk, self._tasks, self)
        self.new_button = make_button(
            "incidentNew", self.tr("Open a case…"), role="primary", icon="plus", shortcut="Ctrl+N"
        )
        self.export = make_button("incidentsExport", self.tr("Excel…"), role="quiet", icon="export",
                                  tip=self.tr("Export the list that is shown"))  # fmt: skip
        self.rules = make_button("incidentRules", self.tr("Repeated cases…"), role="quiet", icon="info")
        self.rules.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._make_strip(), 1)
        for button in (self.rules, self.export, self.new_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.list, 1)
        columns.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(columns, 1)
        self.setAcceptDrops(True)

    def _make_strip(self) -> QWidget:
        """What repeats itself, or how many cases there are."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        self.line = QLabel()
        self.line.setObjectName("incidentsLine")
        self.line.setProperty("role", "muted")
        self.strip = QFrame()
        self.strip.setObjectName("incidentPatternStrip")
        self.strip.setProperty("tone", "warn")
        self._strip_words = QLabel()
        self._strip_words.setObjectName("incidentPatternWords")
        self._strip_words.setProperty("tone", "warn")
        self._strip_words.setWordWrap(True)
        self._strip_words.setTextFormat(Qt.TextFormat.PlainText)
        self.look = make_button("incidentPatternLook", self.tr("Show these"), role="quiet")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._strip_words, 1)
        row.addWidget(self.look)
        self.strip.hide()
        column.addWidget(self.line)
        column.addWidget(self.strip)
        column.addStretch(1)
        return place

    def _connect(self) -> None:
        keys_of = (("Ctrl+F", self._find), ("Ctrl+L", self.panel.open_person), ("Ctrl+V", self.panel.paste))
        for keys, act in keys_of:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.new_button.clicked.connect(lambda _on=False: self.new())
        self.export.clicked.connect(self._ask_export)
        self.rules.clicked.connect(self._ask_rules)
        self.look.clicked.connect(self._show_pattern)
        self.list.new_asked.connect(self.new)
        self.list.chosen.connect(self._load)
        self.list.table.looked_at.connect(partial(going.saw, self, "incident"))
        self.list.counted.connect(self._say)
        self.list.trouble.connect(self._tell)
        self.list.table.opened.connect(lambda _id: self.panel.note.setFocus())
        self.acts.opened.connect(self.open_incident)
        self.acts.done.connect(self._reload)
        self.panel.worker_asked.connect(partial(going.open_worker, self))
        self.panel.report_asked.connect(self._show_report)

    # Reading

    def _reload(self) -> None:
        self.list.reload()
        self._read_patterns()

    def _read_patterns(self) -> None:
        self._repeating.run(_patterns, self._desk, done=self._show_patterns, failed=self._tell)

    def _load(self, incident_id: int | None) -> None:
        if incident_id is None:
            self._loading.forget()
            self.panel.show_case(None)
        else:
            self._loading.run(incidents.load, self._desk, incident_id, done=self.panel.show_case, failed=self._tell)

    def _say(self, counts: Mapping[View, int]) -> None:
        number = QLocale().toString
        said = self.tr("{n} not settled, {late} of them late · {mine} are mine")
        self.line.setText(
            said.format(
                n=number(counts[View.UNSETTLED]), late=number(counts[View.OVERDUE]), mine=number(counts[View.MINE])
            )
        )
        self.acts.offer(self.list.offered)
        if self._focus:
            self._focus = False
            self.list.focus()
        self.counted.emit(counts)

    def _show_patterns(self, answer: tuple[tuple[Pattern, ...], bool]) -> None:
        self._patterns, may_set = answer
        self.rules.setVisible(may_set)
        self.strip.setVisible(bool(self._patterns))
        self.line.setVisible(not self._patterns)
        said = [pattern_words(pattern, self._desk.language) for pattern in self._patterns[:_NAMED]]
        if (rest := len(self._patterns) - _NAMED) > 0:
            said.append(self.tr("and {n} more").format(n=rest))
        self._strip_words.setText("\n".join(said))

    # Doing

    def _find(self) -> None:
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def _show_pattern(self) -> None:
        """Narrow the list to what the first pattern tells of."""
        if self._patterns:
            self.show_pattern(self._patterns[0])

    def show_pattern(self, pattern: Pattern) -> None:
        """Narrow the list to one employer's cases of one kind."""
        self.list.kind.set_value(pattern.kind)
        self.list.employer.set_value(pattern.employer)
        self.list.show_view(View.UNSETTLED)

    def _show_report(self) -> None:
        if self.panel.view is not None:
            self.paper.show_report(self.panel.view.case.id)

    def _ask_rules(self) -> None:
        self._tasks.run(incident_patterns.rule_rows, self._desk, done=self._show_rules, failed=self._tell)

    def _show_rules(self, rows: Sequence[RuleRow]) -> None:
        dialog = PatternDialog(self._desk, self._tasks, rows, self.window())
        dialog.saved.connect(self._read_patterns)
        dialog.open()

    def _ask_export(self) -> None:
        name = self.tr("Cases") + f" {self._desk.today():%Y-%m-%d}.xlsx"
        files.choose_where(self, self.tr("Save"), self.tr("Excel (*.xlsx)"), "incidents", name, self.write)

    def write(self, path: Path) -> None:
        """Write the list that is shown as a workbook."""
        shown = tuple(self.list.shown())
        self._tasks.run(_export, self._desk, shown, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS)

    def _saved(self, path: Path) -> None:
        messages.notify(self, self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    # Files that are dropped anywhere on the tab belong to the case in sight

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.panel.files.isVisible() and has_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.panel.files.dropEvent(event)


def _patterns(desk: Desk) -> tuple[tuple[Pattern, ...], bool]:
    return incident_together.patterns(desk), permission.may(desk, "office.incident_pattern")


def _export(desk: Desk, cases: Sequence[incidents.Case], path: Path) -> Path:
    from desktop_app.services import incident_export  # noqa: PLC0415  loads XlsxWriter

    written = files.write_bytes(path, incident_export.workbook(desk, cases))
    desk.log("incident.list", f"{len(cases)}, {path.name}")
    return written
