"""Registering somebody at the gate with the least that is needed: what the scan gave, looked over and kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from db.vocabulary import Sex
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import scans, workers
from desktop_app.services.scan_reading import Reading
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.forms import BirthField, ChoiceField, Form, TextField
from desktop_app.ui.handovers.columns import sex_words
from desktop_app.ui.handovers.gate.asking import GateDialog
from desktop_app.ui.tasks import Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_FIELDS = {
    "full_name": "gateNewName",
    "citizen_id": "gateNewId",
    "birth_date": "gateNewBirth",
    "sex": "gateNewSex",
    "not_the_same": "gateNewOther",
}


class RegisterDialog(GateDialog):
    """`registered(worker_id)` once they are in the record."""

    registered = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, reading: Reading, parent: QWidget | None) -> None:
        super().__init__("gateRegister", self.tr("Register at the gate"), parent)
        self._desk = desk
        self._tasks = tasks
        filled = scans.fill(desk, WorkerForm(), reading)
        self._form = filled.form
        if not self._form.full_name and reading.scan.passport_name:
            self._form = replace(self._form, full_name=reading.scan.passport_name.title())
        self._build(reading)
        self._load()
        self.go = self.add_foot(self.tr("Register"))
        self.go.clicked.connect(self._save)
        self.form.fields["gateNewName"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, reading: Reading) -> None:
        self.add_text(
            self.tr("Only what is needed to know who it is. The rest is filled in at the office; it stays open there.")
        )
        self.form = Form([
            (TextField("gateNewName", self.tr("Full name, with its marks"), needed=True),),
            (TextField("gateNewId", self.tr("Citizen ID")), BirthField("gateNewBirth", self.tr("Born"), needed=True)),
            (
                ChoiceField(
                    "gateNewSex", self.tr("Sex"), [(sex, sex_words(sex)) for sex in (Sex.MALE, Sex.FEMALE)], needed=True
                ),
                TextField("gateNewOther", self.tr("Why it is another person")),
            ),
        ])  # fmt: skip
        self.form.fields["gateNewOther"].hide()
        self.column.addWidget(self.form)
        paper = reading.scan.document
        if paper is not None and paper.kind is not None and paper.number:
            said = self.tr("With the document {number}, valid until {day}.")
            self.add_text(said.format(number=paper.number, day=show_date(paper.expires_on) or "—"))

    def _load(self) -> None:
        form = self._form
        born = (form.birth_date, form.birth_precision) if form.birth_date else None
        self.form.load({
            "gateNewName": form.full_name,
            "gateNewId": form.citizen_id or "",
            "gateNewBirth": born,
            "gateNewSex": form.sex,
        })  # fmt: skip

    def typed(self) -> WorkerForm:
        """The worker as the dialog has it."""
        values: dict[str, Any] = self.form.values()
        born = values["gateNewBirth"]
        return replace(
            self._form,
            full_name=values["gateNewName"],
            citizen_id=values["gateNewId"] or None,
            birth_date=born[0] if born else None,
            birth_precision=born[1] if born else self._form.birth_precision,
            sex=values["gateNewSex"],
            not_the_same=values["gateNewOther"] or None,
        )

    def _save(self) -> None:
        if self.form.check():
            self.go.setEnabled(False)
            self._tasks.run(workers.save, self._desk, None, self.typed(), done=self._saved, failed=self._failed)

    def _saved(self, worker_id: int) -> None:
        self.accept()
        self.registered.emit(worker_id)

    def _failed(self, error: KnownError) -> None:
        self.go.setEnabled(True)
        if not isinstance(error, InvalidInputError):
            messages.tell(self, error, self._desk.language)
            return
        for problem in error.problems:
            said = sentence("problem", problem.code, self._desk.language, **problem.params)
            same = problem.code == "same_name_and_birth"
            if same:
                self.form.fields["gateNewOther"].show()
            name = "gateNewOther" if same else _FIELDS.get(problem.field, "gateNewName")
            self.form.show_problem(name, said)
