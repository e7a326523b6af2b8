"""The worker's page at the side of the table: at a glance, and every part of it to be entered and mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.rows import CommuneRow
from desktop_app import wording
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import passport_form
from desktop_app.services import clearance, workers
from desktop_app.services.clearance import PersonClearance
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.entering import EnterKeeps
from desktop_app.ui.findings import VERDICT_TONES
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin import second_person
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.alike_note import AlikeNote
from desktop_app.ui.workers.consents import ConsentsSection
from desktop_app.ui.workers.contract import ContractSection
from desktop_app.ui.workers.field_history import FieldHistoryDialog
from desktop_app.ui.workers.identity import IdentitySection
from desktop_app.ui.workers.notes import NotesPart
from desktop_app.ui.workers.overview import Overview
from desktop_app.ui.workers.panel_head import PanelHead
from desktop_app.ui.workers.panel_parts import PanelParts
from desktop_app.ui.workers.papers import PapersSection
from desktop_app.ui.workers.section import AuditField
from desktop_app.ui.workers.sheet import Sheet
from desktop_app.ui.workers.take_back import TakeBack
from desktop_app.ui.workers.words import age_words, sex_word, word

_FINDINGS_AFTER = 150
_NEEDS_REASON = frozenset({"document_taken", "same_name_and_birth"})
_OWN_SAVES = frozenset({"worker.add", "worker.edit"})


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
        self._after_save: Callable[[], Any] | None = None
        self._saving = False
        self._entry: int | None = None
        self._ask_soon = QTimer(self, singleShot=True, interval=_FINDINGS_AFTER)
        self.parts = PanelParts(desk, tasks, self)
        self.sheet = Sheet(self.parts.make, self.parts.tags)
        self._back = TakeBack(desk, tasks, self.sheet.is_changed, self)
        self._build()
        self._connect()

    # What the page, and whoever fills the form from a scan, asks

    @property
    def worker_id(self) -> int | None:
        """The worker who is shown; None for a new one."""
        return self._card.id if self._card else None

    @property
    def card(self) -> WorkerCard | None:
        """What the record holds of the worker who is shown."""
        return self._card

    @property
    def shown_name(self) -> str:
        """The name at the head of the page."""
        return self.head.name.text()

    def typed(self) -> WorkerForm:
        """The whole form as it is typed, saved or not."""
        return self.sheet.typed()

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.isVisible() and (self.sheet.is_changed() or self._note_is_typed())

    def offer(self, communes: Sequence[CommuneRow], orders: Sequence[tuple[str, str]]) -> None:
        """What commune and job order may be chosen from."""
        self.parts.offer(communes, orders)

    def take_focus(self) -> None:
        """Let the arrow keys go through the parts, and Tab into the fields."""
        self.sheet.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self, worker_id: int) -> None:
        """Fetch a worker and show them."""
        self._loading.run(workers.load, self._desk, worker_id, done=self._show, failed=self._gone)

    def begin(self) -> None:
        """An empty page for a worker who is not in the record yet."""
        self._loading.forget()
        self._show(None)
        self.sheet.show_part("identity")
        self.identity.form.fields["worker_full_name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, form: WorkerForm, notes: Mapping[str, str] | None = None, *, card: WorkerCard | None = None) -> None:
        """Show a worker (`card` None: a new one) with `form` typed over the record's values, not saved.

        `notes` are sentences by the field's name as the services say it ("citizen_id", "documents[0].number"); they
        stand at the fields as remarks, and the part of the first one comes into sight.
        """
        self._loading.forget()
        self._show(card, form, notes)
        if not notes:
            self.sheet.show_part("identity")

    def add_document(self, document: DocumentForm, notes: Mapping[str, str] | None = None) -> None:
        """One more travel document, not saved; `notes` are sentences by DocumentForm's field ("number")."""
        self.sheet.show_part("papers")
        row = self.papers.documents.add(document)
        for name, text in (notes or {}).items():
            field = row.field(name)
            if field is not None:
                field.show_remark(text)

    def heard(self, changes: Changes) -> None:
        """A unit of work was committed; it may have been this page's own, which the banner can take back."""
        if self._saving and changes.action in _OWN_SAVES:
            self._entry = changes.entry
        self.parts.heard(changes, self.worker_id)

    def save(self, after: Callable[[], Any] | None = None) -> None:
        """Keep what is typed; `after` is called once it is kept."""
        if self._saving or not self.isVisible() or not self.sheet.check():
            return
        self._keep_note()
        if not self.sheet.is_changed() and self._card is not None:
            if after is not None:
                after()
            return
        self._saving = True
        self._after_save = after
        self._entry = None
        self._mark()
        self._send()

    def _send(self, approval: Approval | None = None) -> None:
        self._tasks.run(
            workers.save, self._desk, self.worker_id, self.typed(), approval,
            done=self._kept, failed=self._refused, stopped=self._not_saving,
        )  # fmt: skip

    def drop(self) -> None:
        """Give up what was typed."""
        notes = self.sheet.made("notes")
        if isinstance(notes, NotesPart):
            notes.drop()
        self._show(self._card)
        self.dropped.emit()

    def set_wide(self, *, on: bool) -> None:
        """The whole width for the page, its parts side by side; or the table beside it."""
        self.head.wide.setChecked(on)

    def narrow(self) -> None:
        """Give the table its room again, for somebody is looked for."""
        self.set_wide(on=False)

    @property
    def overview(self) -> Overview:
        """The part at a glance."""
        return self.parts.overview

    @property
    def identity(self) -> IdentitySection:
        """The part of who the worker is; made when it is first asked for, as the next three."""
        found = self.sheet.section("identity")
        assert isinstance(found, IdentitySection)  # noqa: S101 - parts.make
        return found

    @property
    def papers(self) -> PapersSection:
        """The part of papers and health."""
        found = self.sheet.section("papers")
        assert isinstance(found, PapersSection)  # noqa: S101 - parts.make
        return found

    @property
    def contract(self) -> ContractSection:
        """The part of order, contract and declaration."""
        found = self.sheet.section("contract")
        assert isinstance(found, ContractSection)  # noqa: S101 - parts.make
        return found

    @property
    def consents(self) -> ConsentsSection:
        """The part of consents."""
        found = self.sheet.section("consents")
        assert isinstance(found, ConsentsSection)  # noqa: S101 - parts.make
        return found

    # Building

    def _build(self) -> None:
        self.head = PanelHead(self.parts.portrait, self.parts.tags)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 8, 10)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        self.likely = AlikeNote(self._desk, self._tasks)
        layout.addWidget(self.likely)
        layout.addWidget(self.sheet, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self._undo = make_button("workerUndo", self.tr("Undo changes"), icon="undo")
        self._undo.setToolTip(self.tr("Give up everything that is not saved. Ctrl+Z takes back step by step"))
        self._save = make_button("workerSave", self.tr("Save"), role="primary", icon="save", shortcut="Ctrl+S")
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 8, 0)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self.sheet.changed.connect(self._edited)
        self.sheet.history_wanted.connect(self._show_field_history)
        self.overview.day_changed.connect(self._ask_soon.start)
        self._ask_soon.timeout.connect(self._ask_findings)
        self._undo.clicked.connect(self.drop)
        self._save.clicked.connect(self._save_clicked)
        EnterKeeps(self.sheet, self._save)
        self.likely.opened.connect(self.load)
        self.head.widened.connect(self._widen)
        self.head.paper_wanted.connect(self.parts.print_paper)
        self.head.survivor_wanted.connect(self._open_survivor)
        self.parts.save_wanted.connect(self._save_clicked)
        self.parts.undo_wanted.connect(self._back.ask)
        self._back.taken_back.connect(self._load_again)

    def _save_clicked(self) -> None:
        self.save()

    # Showing

    def _show(
        self, card: WorkerCard | None, form: WorkerForm | None = None, notes: Mapping[str, str] | None = None
    ) -> None:
        self._card = card
        self.parts.show_worker(card)
        self.sheet.show_card(card, form, notes)
        merged = card is not None and card.merged_into is not None
        self.head.merged.setVisible(merged)
        self.head.print.setEnabled(card is not None)
        self._ask_soon.stop()
        self._ask_findings()

    def _edited(self) -> None:
        form = self.typed()
        self.head.name.setText(form.full_name or self.tr("New worker"))
        self.head.line.setText(self._about(form))
        placement = self._card.placement if self._card else None
        self.overview.show_form(form, placement, self.parts.commune_words(form.commune_id))
        self._mark()
        self._ask_soon.start()

    def _about(self, form: WorkerForm) -> str:
        age = age_words(form.birth_date, form.birth_precision, self._desk.today())
        plain = form.passport_name or passport_form(form.full_name)
        return " · ".join(part for part in (plain, form.name_zh, age, sex_word(form.sex, self._desk.language)) if part)

    def _mark(self) -> None:
        changed = self.sheet.is_changed() and not self._saving
        merged = self._card is not None and self._card.merged_into is not None
        self._undo.setEnabled(changed)
        self._save.setEnabled(changed and not merged)

    def _widen(self, on: bool) -> None:
        self.sheet.set_wide(on=on)
        around = self.parentWidget()
        if isinstance(around, QSplitter):
            for place in range(around.count()):
                beside = around.widget(place)
                if beside is not None and beside is not self:
                    beside.setVisible(not on)

    def _open_survivor(self) -> None:
        if self._card is not None and self._card.merged_into is not None:
            self.load(self._card.merged_into)

    def _show_field_history(self, field: AuditField) -> None:
        if self.worker_id is not None:
            dialog = FieldHistoryDialog(self._desk, self._tasks, self.worker_id, field, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.undo_wanted.connect(self._back.ask)
            dialog.open()

    # Findings

    def _ask_findings(self) -> None:
        ask = partial(clearance.draft_findings, worker_id=self.worker_id, on=self.overview.on())
        self._finding.run(ask, self._desk, self.typed(), done=self._found)
        self.likely.ask(self.typed() if self.sheet.is_changed() else None, self.worker_id)

    def _found(self, found: PersonClearance) -> None:
        fresh = self._card is None and not self.is_changed()
        words = "" if fresh else word("state.verdict", found.verdict.value, self._desk.language)
        self.head.verdict.say(words, VERDICT_TONES[found.verdict])
        self.sheet.show_findings(() if fresh else tuple(found.findings))

    # Saving

    def _note_is_typed(self) -> bool:
        notes = self.sheet.made("notes")
        return isinstance(notes, NotesPart) and notes.is_typed()

    def _keep_note(self) -> None:
        notes = self.sheet.made("notes")
        if isinstance(notes, NotesPart):
            notes.keep()

    def _kept(self, worker_id: int) -> None:
        self._saving = False
        self.sheet.settle()
        after, self._after_save = self._after_save, None
        entry, self._entry = self._entry, None
        said = self.tr("Saved: {name}").format(name=self.shown_name)
        messages.notify(self, said, undo=None if entry is None else partial(self._back.undo, entry))
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
        elif error.code == second_person.NEEDED:
            second_person.ask_second(self, self._desk, self._tasks, error, self._confirmed)
        else:
            self._tell(error)
            if error.code == "server_was_done" and self.worker_id is None:
                self.begin()  # the new worker is in the record: saving what stands here would enter them twice

    def _confirmed(self, approval: Approval) -> None:
        self._saving = True
        self._mark()
        self._send(approval)

    def _show_problem(self, problem: FieldProblem) -> None:
        said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
        if problem.code in _NEEDS_REASON:
            self.identity.ask_reason()
        if not self.sheet.show_problem(problem.field, said):
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

    def _load_again(self) -> None:
        if self.worker_id is not None:
            self.load(self.worker_id)

    def _gone(self, error: KnownError) -> None:
        """What had entered the worker was taken back, here or elsewhere: nobody is shown any more."""
        if error.code != "gone":
            self._tell(error)
            return
        self._show(None)
        self.dropped.emit()

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
