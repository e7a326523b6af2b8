"""The worker's page at the side of the table: at a glance, and every part of it to be entered and mended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from db.rows import CommuneRow
from db.vocabulary import RequirementCode
from desktop_app import wording
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import passport_form
from desktop_app.services import clearance, workers
from desktop_app.services.clearance import FindingRow, PersonClearance
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.badge import Badge
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.consents import ConsentsSection
from desktop_app.ui.workers.contract import ContractSection
from desktop_app.ui.workers.identity import IdentitySection
from desktop_app.ui.workers.overview import Overview
from desktop_app.ui.workers.papers import PapersSection
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.words import age_words, sex_word, word

_FINDINGS_AFTER = 150
_NEEDS_REASON = frozenset({"document_taken", "same_name_and_birth"})
_R = RequirementCode
_OF_IDENTITY = frozenset({_R.IDENTITY, _R.COMMUNE, _R.AGE})
_OF_CONTRACT = frozenset(
    {
        _R.CONTRACT,
        _R.COMMUNE_DECLARATION,
        _R.AGREEMENT,
        _R.PARTNER,
        _R.JOB_ORDER,
        _R.NOT_ACROSS,
        _R.PROHIBITED_JOB,
    }
)
_OF_CONSENT = frozenset({_R.CONSENT})
_OF_PAPERS = frozenset(_R) - _OF_IDENTITY - _OF_CONTRACT - _OF_CONSENT


class WorkerPanel(QFrame):
    """Shows one worker. `is_changed` tells whether something typed is not saved; `saved` carries the worker's id."""

    saved = Signal(object)
    dropped = Signal()
    """The changes were given up."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workerPanel")
        self.setProperty("role", "card")
        self._desk = desk
        self._tasks = tasks
        self._loading = Latest(tasks)
        self._finding = Latest(tasks)
        self._card: WorkerCard | None = None
        self._communes: dict[int, str] = {}
        self._clean = WorkerForm()
        self._after_save: Callable[[], Any] | None = None
        self._saving = False
        self._findings: tuple[tuple[FindingRow, ...], ...] = ((),) * 5
        self._ask_soon = QTimer(self, singleShot=True, interval=_FINDINGS_AFTER)
        self.overview = Overview(desk.language)
        self.identity = IdentitySection(desk.language)
        self.papers = PapersSection(desk.language)
        self.contract = ContractSection(desk.language)
        self.consents = ConsentsSection(desk.language)
        self._build()
        self._connect()

    # What the page asks

    @property
    def worker_id(self) -> int | None:
        """The worker who is shown; None for a new one."""
        return self._card.id if self._card else None

    @property
    def shown_name(self) -> str:
        """The name at the head of the page."""
        return self._name.text()

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.isVisible() and self._typed() != self._clean

    def offer(self, communes: Sequence[CommuneRow], orders: Sequence[tuple[str, str]]) -> None:
        """What commune and job order may be chosen from."""
        self._communes = {c.id: c.full_name for c in communes}
        self.identity.offer_communes(communes)
        self.contract.offer_orders(orders)

    def take_focus(self) -> None:
        """Let the arrow keys go through the parts, and Tab into the fields."""
        self._tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self, worker_id: int) -> None:
        """Fetch a worker and show them."""
        self._loading.run(workers.load, self._desk, worker_id, done=self._show, failed=self._tell)

    def begin(self) -> None:
        """An empty page for a worker who is not in the record yet."""
        self._loading.forget()
        self._show(None)
        self._tabs.setCurrentIndex(1)
        self.identity.form.fields["worker_full_name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self, after: Callable[[], Any] | None = None) -> None:
        """Keep what is typed; `after` is called once it is kept."""
        if self._saving or not self.isVisible():
            return
        for place, section in enumerate(self._sections, start=1):
            if not section.check():
                self._tabs.setCurrentIndex(place)
                section.check()
                return
        self._saving = True
        self._after_save = after
        self._mark()
        self._tasks.run(
            workers.save,
            self._desk,
            self.worker_id,
            self._typed(),
            done=self._kept,
            failed=self._refused,
            stopped=self._not_saving,
        )

    def drop(self) -> None:
        """Give up what was typed."""
        self._show(self._card)
        self.dropped.emit()

    # Building

    def _build(self) -> None:
        self._name = QLabel()
        self._name.setObjectName("workerName")
        self._name.setProperty("role", "card_title")
        self._name.setWordWrap(True)
        self._line = QLabel()
        self._line.setObjectName("workerLine")
        self._line.setProperty("role", "muted")
        self._line.setWordWrap(True)
        self._verdict = Badge("workerVerdict")
        self._tabs = QTabWidget()
        self._tabs.setObjectName("workerTabs")
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setExpanding(False)
        self._tabs.tabBar().setUsesScrollButtons(False)
        self._tabs.addTab(_scrolled(self.overview), self.tr("Overview"))
        self._sections: tuple[Section, ...] = (self.identity, self.papers, self.contract, self.consents)
        self._titles = (self.tr("Identity"), self.tr("Papers"), self.tr("Contract"), self.tr("Consent"))
        for section, title in zip(self._sections, self._titles, strict=True):
            self._tabs.addTab(_scrolled(section), title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 8, 14)
        layout.setSpacing(6)
        layout.addWidget(self._name)
        layout.addWidget(self._line)
        layout.addWidget(self._verdict)
        layout.addWidget(self._tabs, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self._undo = make_button("workerUndo", self.tr("Undo changes"), icon="undo")
        self._save = make_button("workerSave", self.tr("Save"), role="primary", icon="save", shortcut="Ctrl+S")
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 8, 0)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        for section in self._sections:
            section.changed.connect(self._edited)
        self.overview.day_changed.connect(self._ask_soon.start)
        self._ask_soon.timeout.connect(self._ask_findings)
        self._tabs.currentChanged.connect(self._show_findings)
        self._undo.clicked.connect(self.drop)
        self._save.clicked.connect(self._save_clicked)

    def _save_clicked(self) -> None:
        self.save()

    # Showing

    def _show(self, card: WorkerCard | None) -> None:
        self._card = card
        for section in self._sections:
            section.load(card)
        self._clean = self._typed()
        self._edited()
        self._ask_soon.stop()
        self._ask_findings()

    def _typed(self) -> WorkerForm:
        form = self._card.form if self._card else WorkerForm()
        for section in self._sections:
            form = section.apply(form)
        return form

    def _edited(self) -> None:
        form = self._typed()
        placement = self._card.placement if self._card else None
        self._name.setText(form.full_name or self.tr("New worker"))
        self._line.setText(self._about(form))
        commune = self._communes.get(form.commune_id, "") if form.commune_id else ""
        self.overview.show_form(form, placement, commune)
        self._mark()
        self._ask_soon.start()

    def _about(self, form: WorkerForm) -> str:
        age = age_words(form.birth_date, form.birth_precision, self._desk.today())
        plain = form.passport_name or passport_form(form.full_name)
        return " · ".join(part for part in (plain, form.name_zh, age, sex_word(form.sex, self._desk.language)) if part)

    def _mark(self) -> None:
        changed = self._typed() != self._clean
        self._undo.setEnabled(changed and not self._saving)
        self._save.setEnabled(changed and not self._saving)

    # Findings

    def _ask_findings(self) -> None:
        ask = partial(clearance.draft_findings, worker_id=self.worker_id, on=self.overview.on())
        self._finding.run(ask, self._desk, self._typed(), done=self._found)

    def _found(self, found: PersonClearance) -> None:
        words = word("state.verdict", found.verdict.value, self._desk.language)
        self._verdict.say(words, VERDICT_TONES[found.verdict])
        shares = (_OF_IDENTITY, _OF_PAPERS, _OF_CONTRACT, _OF_CONSENT)
        of_sections = [tuple(f for f in found.findings if f.code in share) for share in shares]
        for place, mine in enumerate(of_sections, start=1):
            self._count_at_tab(place, mine)
        self._findings = (found.findings, *of_sections)
        self._show_findings()

    def _show_findings(self) -> None:
        """Those of the part that is in sight; the others are shown when one goes there."""
        place = self._tabs.currentIndex()
        lists = (self.overview.findings, *(section.findings for section in self._sections))
        lists[place].show_findings(self._findings[place])

    def _count_at_tab(self, place: int, findings: Sequence[FindingRow]) -> None:
        title = self._titles[place - 1]
        self._tabs.setTabText(place, f"{title} ({len(findings)})" if findings else title)
        self._tabs.setTabToolTip(place, "\n".join(finding.message for finding in findings))

    # Saving

    def _kept(self, worker_id: int) -> None:
        self._saving = False
        self._clean = self._typed()
        after, self._after_save = self._after_save, None
        messages.notify(self, self.tr("Saved: {name}").format(name=self._name.text()))
        self.saved.emit(worker_id)
        if after is not None:
            after()
        else:
            self.load(worker_id)

    def _refused(self, error: KnownError) -> None:
        self._not_saving()
        if isinstance(error, InvalidInputError):
            for problem in reversed(error.problems):
                self._show_problem(problem)
        elif error.code == "conflict":
            self._tell_conflict(error)
        else:
            self._tell(error)

    def _show_problem(self, problem: FieldProblem) -> None:
        said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
        if problem.code in _NEEDS_REASON:
            self.identity.ask_reason()
        for place, section in enumerate(self._sections, start=1):
            if section.show_problem(problem.field, said):
                self._tabs.setCurrentIndex(place)
                return
        messages.inform(self, said)

    def _tell_conflict(self, error: KnownError) -> None:
        worker_id = self.worker_id
        if worker_id is None:
            return
        said = messages.sentence_of(error, self._desk.language)
        messages.ask(self, said, self.tr("Show what was saved"), lambda: self.load(worker_id))

    def _not_saving(self) -> None:
        self._saving = False
        self._after_save = None
        self._mark()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"{inner.objectName()}Scroll")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
