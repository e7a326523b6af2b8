"""Importing a list: choose it, settle its encoding and columns where need be, answer what it asks, take it in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from db.vocabulary import JobOrderState
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import demand, imports, imports_look, imports_past
from desktop_app.services.imports import AUTO, Asked, ImportPlan, ImportResult
from desktop_app.services.imports_look import How, ListLook
from desktop_app.ui import files, messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.imports.choose import ChooseStep
from desktop_app.ui.imports.foot import Foot
from desktop_app.ui.imports.mapping import MappingStep
from desktop_app.ui.imports.outcome import Outcome
from desktop_app.ui.imports.past import PastStep
from desktop_app.ui.imports.work import Seen, check, look_and_check, write_report, write_template
from desktop_app.ui.naming import order_words
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Latest, Task, Tasks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from db.rows import JobOrderRow
    from desktop_app.services.imports import Choice
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 1120, 690
_FOCUS = Qt.FocusReason.OtherFocusReason


class ImportDialog(Dialog):
    """Takes a list in. `imported(result)` once it is in the record. Open with open()."""

    asks_before_it_goes = False

    imported = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import a list"))
        resize_within(self, _WIDTH, _HEIGHT)
        self._desk = desk
        self._tasks = tasks
        self._again = Latest(tasks)
        self._task: Task | None = None
        self._look: ListLook | None = None
        self._plan: ImportPlan | None = None
        self._result: ImportResult | None = None
        self._convert: str = AUTO
        self._mapping: Mapping[int, str | None] | None = None
        self._orders: list[tuple[str, str]] = []
        self._build()
        self._connect()
        self._choose_again()
        self._tasks.run(demand.list_job_orders, desk, done=self._offer_orders, failed=self._tell)
        self._tasks.run(imports_look.offered_communes, desk, done=self._offer_communes, failed=self._tell)

    def take(self, path: Path) -> None:
        """Begin with this list."""
        self.choose.drop.take(path)

    # Building

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setObjectName("importTitle")
        self.title.setProperty("role", "card_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = ChooseStep()
        self.mapping = MappingStep(self._desk.language)
        self.outcome = Outcome(self._tasks)
        self.past = PastStep(self._desk, self._tasks)
        self.foot = Foot()
        self.steps = QStackedWidget()
        for step in (self.choose, self.mapping, self.outcome, self.past):
            self.steps.addWidget(step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.steps, 1)
        layout.addWidget(self.foot)
        self.go.setDefault(True)  # only now is it a button of this dialog

    @property
    def go(self) -> QPushButton:
        """The one primary button."""
        return self.foot.go

    @property
    def told(self) -> QLabel:
        """What is said at the foot."""
        return self.foot.told

    @property
    def cancel(self) -> QPushButton:
        """Stops what runs."""
        return self.foot.cancel

    @property
    def progress(self) -> QProgressBar:
        """How far what runs is."""
        return self.foot.progress

    def _connect(self) -> None:
        self.choose.chosen.connect(self._ready)
        self.choose.template_asked.connect(self._choose_template)
        self.choose.past_asked.connect(self._show_past)
        self.mapping.encoding_changed.connect(self._look_again)
        self.outcome.said_changed.connect(self._recheck)
        self.foot.back.clicked.connect(self._choose_again)
        self.foot.columns.clicked.connect(self._show_columns)
        self.foot.report.clicked.connect(self._choose_where)
        self.foot.undo.clicked.connect(self._take_back)
        self.foot.close_button.clicked.connect(self.reject)
        self.foot.cancel.clicked.connect(self._stop)
        self.foot.go.clicked.connect(self._go)

    def _offer_orders(self, rows: Sequence[JobOrderRow]) -> None:
        self.choose.offer(rows)
        open_ones = [row for row in rows if row.state is JobOrderState.OPEN]
        self._orders = [(row.number, order_words(row)) for row in open_ones]

    def _offer_communes(self, communes: Sequence[Choice]) -> None:
        self.outcome.offer(communes, self._orders)

    # Steps

    def _choose_again(self) -> None:
        self._again.forget()
        self._plan = self._look = self._mapping = None
        self._convert = AUTO
        self.outcome.begin()
        self.steps.setCurrentWidget(self.choose)
        self.title.setText(self.tr("Import a list"))
        self.foot.back.setText(self.tr("Choose again"))
        self.go.setText(self.tr("Check the list"))
        self.foot.show_only(self.go)
        self.go.setEnabled(self.choose.path is not None)
        self.go.setDefault(True)
        self.foot.close_button.setText(self.tr("Close"))
        self.foot.say("")
        (self.go if self.choose.path else self.choose.drop.button).setFocus(_FOCUS)

    def _ready(self, _path: Path) -> None:
        self.go.setEnabled(True)
        self.foot.say("")
        self.go.setFocus(_FOCUS)

    def _go(self) -> None:
        path = self.choose.path
        if path is None:
            return
        if self.steps.currentWidget() is self.outcome and self._plan is not None:
            taking = partial(imports.apply, self._desk, self._plan)
            self._run(taking, self._show_result, self.tr("Taking the people in…"))
        elif self.steps.currentWidget() is self.mapping:
            self._mapping = self.mapping.mapping()
            self.choose.sent_by.set_value(self.mapping.sent_by.value())
            work = partial(check, self._desk, path, self._asked())
            self._run(work, self._show_plan, self.tr("Checking the list…"))
        else:
            typed = self.choose.sent_by.value() if self.choose.sender_is_typed() else ""
            seeing = partial(look_and_check, self._desk, path, self._asked(), typed)
            self._run(seeing, self._show_seen, self.tr("Checking the list…"))

    def _asked(self) -> Asked:
        return Asked(
            order=self.choose.order.value(),
            consents_on_file=self.choose.consents.value(),
            mapping=self._mapping,
            convert=self._convert,
            sender=self.choose.sent_by.value(),
        )

    def _show_seen(self, seen: Seen) -> None:
        self._look = seen.look
        if not self.choose.sender_is_typed():
            self.choose.sent_by.set_value(seen.look.sender)
        if seen.plan is None:
            self._rest()
            self._show_columns()
        else:
            self._mapping = seen.look.mapping or None
            self._show_plan(seen.plan)

    def _show_columns(self) -> None:
        """The step of encoding and columns, from the look that was taken."""
        if self._look is None:
            return
        self._again.forget()
        self.mapping.show_look(self._look)
        self.mapping.sent_by.set_value(self.choose.sent_by.value())
        self.steps.setCurrentWidget(self.mapping)
        self.title.setText(self._file_name())
        self.go.setText(self.tr("Check the list"))
        self.foot.show_only(self.foot.back, self.go)
        self.go.setEnabled(True)
        self.foot.say("")
        self.mapping.take_focus()

    def _look_again(self, convert: str) -> None:
        """The list as it looks in another encoding."""
        self._convert = convert
        if self.choose.path is not None:
            seeing = partial(imports_look.look, self._desk, self.choose.path, convert=convert)
            self._tasks.run(seeing, done=self._looked_again, failed=self._failed)

    def _looked_again(self, look: ListLook) -> None:
        self._look = look
        self.mapping.show_look(look)

    def _show_plan(self, plan: ImportPlan) -> None:
        self._rest()
        self.steps.setCurrentWidget(self.outcome)
        self.title.setText(self._file_name())
        self.foot.show_only(self.foot.back, self.foot.columns, self.foot.report, self.go)
        self._use_plan(plan)
        self._first_wanted(plan).setFocus(_FOCUS)
        if self.outcome.said:  # what was answered before the columns were set right
            self._recheck()

    def _first_wanted(self, plan: ImportPlan) -> QWidget:
        """What to do first: go on; or say what the columns are, or mend lines, where none can be taken in."""
        if self.go.isEnabled():
            return self.go
        if not plan.result.rejected_rows:
            return self.foot.close_button
        unread = self._look is not None and any(column.how is How.UNKNOWN for column in self._look.columns)
        return self.foot.columns if unread else self.outcome.table

    def _use_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.outcome.show_outcome(plan.result, tuple(plan.people.header.titles.values()), open_=True)
        touched = plan.result.new + plan.result.changed
        self.go.setText(self.tr("Take in {n} people").format(n=touched))
        self.go.setEnabled(touched > 0)
        self.foot.say(self._said_of(plan, touched))

    def _said_of(self, plan: ImportPlan, touched: int) -> str:
        if not touched and plan.result.rejected_rows:
            return self.tr("No line can be taken in yet: mend what is wrong above, or set right what the columns are.")
        if not touched:
            return self.tr(
                "There is nothing to take in: the record already has everything that can be read from this list."
            )
        before = self._look.taken_in_before if self._look else None
        left = plan.result.rejected_rows
        said = self.tr("Nothing has been changed yet. {n} lines will not be taken in.").format(n=left)
        said = said if left else self.tr("Nothing has been changed yet.")
        if before is not None:
            warned = self.tr("This very file was taken in on {at} by {officer}.")
            said = f"{warned.format(at=show_moment(before.at), officer=before.officer)} {said}"
        return said

    def _recheck(self) -> None:
        """Something was answered: what would come of the list now."""
        if self._plan is None:
            return
        self.go.setEnabled(False)
        again = partial(imports.recheck, self._desk, self._plan, self.outcome.answers(), self.outcome.corrections())
        self._again.run(again, done=self._use_plan, failed=self._failed)

    def _show_result(self, result: ImportResult) -> None:
        self._rest()
        self._result = result
        self.outcome.show_outcome(result)
        shown = (self.foot.report, self.foot.undo) if result.batch_id is not None else (self.foot.report,)
        self.foot.show_only(*shown)
        said = self.tr(
            "Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}."
        )
        self.foot.say(
            said.format(new=result.new, changed=result.changed, rejected=result.rejected_rows, asked=len(result.asked)),
            "ok",
        )
        self.foot.close_button.setDefault(True)
        self.foot.close_button.setFocus(_FOCUS)
        self.imported.emit(result)

    # Past imports, and taking this one back

    def _show_past(self) -> None:
        self.steps.setCurrentWidget(self.past)
        self.title.setText(self.tr("Past imports"))
        self.foot.back.setText(self.tr("Back"))
        self.foot.show_only(self.foot.back)
        self.foot.say("")
        self.past.load()

    def _take_back(self) -> None:
        if self._result is None or self._result.batch_id is None:
            return
        self.foot.undo.setEnabled(False)
        self._tasks.run(
            imports_past.undo_import, self._desk, self._result.batch_id, done=self._taken_back, failed=self._failed
        )

    def _taken_back(self, _nothing: object) -> None:
        self.foot.undo.hide()
        self.foot.say(self.tr("The import was taken back as a whole. The record is as it was before."), "ok")

    # Files

    def _choose_template(self) -> None:
        proposed = self.tr("List of workers - to fill in") + ".xlsx"
        kinds = self.tr("Excel (*.xlsx)")
        files.choose_where(self, self.tr("Save the template"), kinds, "template", proposed, self.save_template)

    def save_template(self, path: Path) -> None:
        """Write the workbook that communes fill in."""
        self._tasks.run(write_template, self._desk, path, done=self._template_saved, failed=self._failed)

    def _template_saved(self, path: Path) -> None:
        messages.notify(self, self.tr("The template was saved: {file}").format(file=path.name))

    def _choose_where(self) -> None:
        stem = self.choose.path.stem if self.choose.path else ""
        proposed = self.tr("{list} - checked").format(list=stem) + ".xlsx"
        files.choose_where(
            self, self.tr("Save the report"), self.tr("Excel (*.xlsx)"), "report", proposed, self.save_report
        )

    def save_report(self, path: Path) -> None:
        """Write the copy of the list with its problems marked."""
        outcome = self._result or (self._plan.result if self._plan else None)
        if outcome is None or self.choose.path is None:
            return
        asked = self._plan.asked if self._plan else self._asked()
        writing = partial(write_report, self._desk, self.choose.path, outcome, asked, path)
        self._tasks.run(writing, done=self._report_saved, failed=self._failed)

    def _report_saved(self, path: Path) -> None:
        messages.notify(self, self.tr("The report was saved: {file}").format(file=path.name))

    # Work

    def _run(self, work: Callable[..., object], done: Callable[..., object], saying: str) -> None:
        self.foot.begin(saying)
        self.steps.setEnabled(False)
        self._task = self._tasks.run(
            work, done=done, failed=self._failed, progress=self.foot.step, stopped=self._stopped
        )

    def _stop(self) -> None:
        if self._task is not None:
            self.foot.cancel.setEnabled(False)
            self._task.cancel()

    def _stopped(self) -> None:
        self._rest()
        self.foot.say(self.tr("Stopped. Nothing was changed."))

    def _failed(self, error: KnownError) -> None:
        self._rest()
        self.foot.say(messages.sentence_of(error, self._desk.language), "block")

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    def _rest(self) -> None:
        self._task = None
        self.foot.rest()
        self.steps.setEnabled(True)

    def _file_name(self) -> str:
        return self.choose.path.name if self.choose.path else ""

    def reject(self) -> None:
        """Escape or Close: stops what runs first; what was taken in stays."""
        if self._task is not None:
            self._stop()
            return
        super().reject()
