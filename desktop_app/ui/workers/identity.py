"""Who the worker is, and where they live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.rows import CommuneRow
from db.vocabulary import BirthPrecision, Sex
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.forms import BirthField, ChoiceField, DateField, Form, NoteField, TextField
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.words import sex_word


class IdentitySection(Section):
    """Names, numbers, birth, sex, address and commune."""

    def __init__(self, language: str) -> None:
        super().__init__("workerIdentity", language)
        self.commune = ChoiceField("worker_commune_id", self.tr("Commune of today"), search=True)
        self.reason = NoteField("worker_not_the_same", self.tr("Why this is not the same person"))
        sexes = [(sex, sex_word(sex, language)) for sex in Sex]
        self.form = Form(
            [
                (TextField("worker_full_name", self.tr("Full name"), needed=True),),
                (self.reason,),
                (
                    TextField("worker_citizen_id", self.tr("Citizen ID"), hint=self.tr("12 digits")),
                    BirthField("worker_birth_date", self.tr("Born")),
                ),
                (ChoiceField("worker_sex", self.tr("Sex"), sexes), TextField("worker_phone", self.tr("Phone"))),
                (NoteField("worker_address", self.tr("Address as written on the paper")),),
                (self.commune, DateField("worker_address_dated", self.tr("Address written on"))),
                (
                    TextField("worker_passport_name", self.tr("Name in the passport")),
                    TextField("worker_name_zh", self.tr("Name in Chinese")),
                ),
                (TextField("worker_ethnicity", self.tr("Ethnicity")),),
                (NoteField("worker_note", self.tr("Note")),),
            ]
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.changed.connect(self.changed)
        self.reason.hide()

    def offer_communes(self, communes: Sequence[CommuneRow]) -> None:
        """The communes of today, by name."""
        self.commune.set_choices([(c.id, f"{c.name} ({c.unit.lower()})") for c in communes])

    def load(self, card: WorkerCard | None) -> None:
        form = card.form if card else WorkerForm()
        values: dict[str, Any] = {f"worker_{name}": getattr(form, name) for name in _PLAIN}
        values["worker_birth_date"] = (form.birth_date, form.birth_precision)
        self.reason.hide()
        self.form.load(values)

    def apply(self, form: WorkerForm) -> WorkerForm:
        values = self.form.values()
        born = values["worker_birth_date"] or (None, BirthPrecision.DAY)
        plain: dict[str, Any] = {
            name: values[f"worker_{name}"] or None for name in _PLAIN if name not in {"full_name", "birth_date"}
        }
        return replace(
            form,
            full_name=values["worker_full_name"],
            birth_date=born[0],
            birth_precision=born[1],
            not_the_same=values["worker_not_the_same"] or None,
            **plain,
        )

    def check(self) -> bool:
        return self.form.check()

    def show_problem(self, field: str, text: str) -> bool:
        return self.form.show_problem(f"worker_{field}", text)

    def ask_reason(self) -> None:
        """The record holds somebody like this: let the officer say why it is another person."""
        self.reason.show()


_PLAIN = (
    "full_name", "citizen_id", "sex", "phone", "address", "address_dated", "commune_id", "passport_name", "name_zh",
    "ethnicity", "note",
)  # fmt: skip
