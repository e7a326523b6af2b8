"""Importing a list: choose it, see what would come of it, take it in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import KnownError
from desktop_app.services import demand, imports
from desktop_app.services.imports import ImportPlan, ImportResult
from desktop_app.ui import files, icons, messages
from desktop_app.ui.forms import restyle
from desktop_app.ui.imports.choose import ChooseStep
from desktop_app.ui.imports.outcome import Outcome
from desktop_app.ui.tasks import Task, Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 1080, 660


class ImportDialog(QDialog):
    """Takes a list in. `imported(result)` once it is in the record. Open with open()."""

    imported = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import a list"))
        self.resize(_WIDTH, _HEIGHT)
        self._desk = desk
        self._tasks = tasks
        self._task: Task | None = None
        self._plan: ImportPlan | None = None
        self._result: ImportResult | None = None
        self._build()
        self._connect()
        self._choose_again()
        self._tasks.run(demand.list_job_orders, desk, done=self.choose.offer, failed=self._tell)

    def take(self, path: Path) -> None:
        """Begin with this list."""
        self.choose.drop.take(path)

    # Building

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setObjectName("importTitle")
        self.title.setProperty("role", "card_title")
        self.choose = ChooseStep()
        self.outcome = Outcome(self._tasks)
        self.steps = QStackedWidget()
        self.steps.addWidget(self.choose)
        self.steps.addWidget(self.outcome)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.steps, 1)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._foot())

    def _progress_row(self) -> QHBoxLayout:
        self.told = QLabel()
        self.told.setObjectName("importTold")
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("importProgress")
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = QPushButton(self.tr("Stop"))
        self.cancel.setObjectName("importCancel")
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.progress.hide()
        self.cancel.hide()
        return row

    def _foot(self) -> QHBoxLayout:
        tokens = tokens_for(self.palette())
        self.back = QPushButton(self.tr("Choose again"))
        self.report = QPushButton(icons.icon("save", tokens.text), self.tr("Save the report…"))
        self.report.setToolTip(self.tr("A copy of the list in which every problem is marked (Ctrl+S)"))
        self.report.setShortcut("Ctrl+S")
        self.close_button = QPushButton(self.tr("Close"))
        self.go = QPushButton()
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.setToolTip(self.tr("Go on (Enter)"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, button in (
            ("importBack", self.back),
            ("importReport", self.report),
            ("importClose", self.close_button),
            ("importGo", self.go),
        ):
            button.setObjectName(name)
            button.setIconSize(QSize(16, 16))
            button.setAutoDefault(button is self.go)
        row.addWidget(self.back)
        row.addWidget(self.report)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.choose.chosen.connect(self._ready)
        self.back.clicked.connect(self._choose_again)
        self.report.clicked.connect(self._choose_where)
        self.close_button.clicked.connect(self.reject)
        self.cancel.clicked.connect(self._stop)
        self.go.clicked.connect(self._go)

    # Steps

    def _choose_again(self) -> None:
        self._plan = None
        self.steps.setCurrentWidget(self.choose)
        self.title.setText(self.tr("Import a list"))
        self.go.setText(self.tr("Check the list"))
        self.go.setEnabled(self.choose.path is not None)
        self.go.setDefault(True)
        self.go.show()
        self.back.hide()
        self.report.hide()
        self.close_button.setText(self.tr("Close"))
        self._say("")
        (self.go if self.choose.path else self.choose.drop.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ready(self, _path: Path) -> None:
        self.go.setEnabled(True)
        self._say("")
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self) -> None:
        if self._plan is None:
            self._check_list()
        else:
            self._run(
                partial(imports.apply, self._desk, self._plan), self._show_result, self.tr("Taking the people in…")
            )

    def _check_list(self) -> None:
        if self.choose.path is None:
            return
        preview = partial(
            imports.preview,
            self._desk,
            self.choose.path,
            order=self.choose.order.value(),
            consents_on_file=self.choose.consents.value(),
        )
        self._run(preview, self._show_plan, self.tr("Checking the list…"))

    def _show_plan(self, plan: ImportPlan) -> None:
        self._rest()
        self._plan = plan
        self.outcome.show_outcome(plan.result, tuple(plan.people.header.titles.values()))
        self.steps.setCurrentWidget(self.outcome)
        self.title.setText(self._file_name())
        self.back.show()
        self.report.show()
        touched = plan.result.new + plan.result.changed
        self.go.setText(self.tr("Take in {n} people").format(n=touched))
        self.go.setEnabled(touched > 0)
        if touched:
            left = plan.result.rejected_rows
            said = self.tr("Nothing has been changed yet. {n} lines will not be taken in.").format(n=left)
            self._say(said if left else self.tr("Nothing has been changed yet."))
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(
                self.tr(
                    "There is nothing to take in: the record already has everything that can be read from this list."
                )
            )
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_result(self, result: ImportResult) -> None:
        self._rest()
        self._result = result
        self.outcome.show_outcome(result)
        self.go.hide()
        self.back.hide()
        said = self.tr(
            "Taken in: {new} new people, {changed} changed. Not taken in: {rejected} lines. To be answered: {asked}."
        )
        self._say(
            said.format(
                new=result.new,
                changed=result.changed,
                rejected=result.rejected_rows,
                asked=len(result.asked),
            ),
            "ok",
        )
        self.close_button.setDefault(True)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.imported.emit(result)

    # The report

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
        self._tasks.run(
            _write_report, self._desk, self.choose.path, outcome, path, done=self._report_saved, failed=self._failed
        )

    def _report_saved(self, path: Path) -> None:
        messages.notify(self, self.tr("The report was saved: {file}").format(file=path.name))

    # Work

    def _run(self, work: Callable[..., object], done: Callable[..., object], saying: str) -> None:
        self._say(saying)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.cancel.show()
        self.cancel.setEnabled(True)
        for button in (self.go, self.back, self.report, self.choose):
            button.setEnabled(False)
        self._task = self._tasks.run(work, done=done, failed=self._failed, progress=self._step, stopped=self._stopped)

    def _step(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _stop(self) -> None:
        if self._task is not None:
            self.cancel.setEnabled(False)
            self._task.cancel()

    def _stopped(self) -> None:
        self._rest()
        self._say(self.tr("Stopped. Nothing was changed."))

    def _failed(self, error: KnownError) -> None:
        self._rest()
        self._say(messages.sentence_of(error, self._desk.language), "block")

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)

    def _rest(self) -> None:
        self._task = None
        self.progress.hide()
        self.cancel.hide()
        for button in (self.go, self.back, self.report, self.choose):
            button.setEnabled(True)

    def _say(self, text: str, tone: str = "") -> None:
        self.told.setMargin(8 if tone else 0)
        self.told.setText(text)
        self.told.setProperty("tone", tone)
        restyle(self.told)

    def _file_name(self) -> str:
        return self.choose.path.name if self.choose.path else ""

    def reject(self) -> None:
        """Escape or Close: stops what runs first; what was taken in stays."""
        if self._task is not None:
            self._stop()
            return
        super().reject()


def _write_report(desk: Desk, source: Path, outcome: ImportResult, to: Path) -> Path:
    return files.write_bytes(to, imports.report_workbook(desk, source, outcome))
