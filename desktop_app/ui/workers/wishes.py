"""What work the worker looks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from db.vocabulary import WagePer
from desktop_app.services.worker_forms import WishForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import ChoiceField, DateField, Field, Form, NoteField, NumberField, TextField
from desktop_app.ui.workers.section import AuditField, Section

_PREFIX = "wish_"


class WishSection(Section):
    """One wish for each worker; emptied, it is taken away."""

    def __init__(self, language: str) -> None:
        super().__init__("workerWish", language)
        self._kept: WishForm | None = None
        self.add_hint(self.tr("By this the centre finds job orders that suit. Leave empty what does not matter."))
        self.programme = ChoiceField("wish_programme_id", self.tr("Programme"), empty=self.tr("Any programme"))
        per = [(WagePer.DAY, self.tr("a day")), (WagePer.MONTH, self.tr("a month"))]
        self.form = Form(
            [
                (self.programme,),
                (TextField("wish_job", self.tr("Job")), TextField("wish_place", self.tr("Place"))),
                (
                    NumberField("wish_wage_cny", self.tr("Pay at least (CNY)"), least=1, most=1_000_000),
                    ChoiceField("wish_wage_per", self.tr("Pay is for"), per),
                ),
                (
                    NumberField("wish_months", self.tr("Term (months)"), least=1, most=120),
                    DateField("wish_ready_from", self.tr("Ready from")),
                ),
                (NoteField("wish_note", self.tr("Other wishes")),),
            ]
        )
        self.form.changed.connect(self.changed)
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def offer_programmes(self, programmes: Sequence[tuple[int, str]]) -> None:
        """The programmes, by name."""
        self.programme.set_choices(programmes)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        del card
        self._kept = form.wish
        kept = form.wish or WishForm()
        self.form.load({name: getattr(kept, name.removeprefix(_PREFIX)) for name in self.form.fields})

    def apply(self, form: WorkerForm) -> WorkerForm:
        typed: dict[str, Any] = {
            name.removeprefix(_PREFIX): value or None for name, value in self.form.values().items()
        }
        wish = replace(self._kept or WishForm(), **typed)
        return replace(form, wish=None if wish == WishForm() else wish)

    def forms(self) -> Sequence[Form]:
        return (self.form,)

    def find_field(self, field: str) -> Field | None:
        return self.form.fields.get(field.replace(".", "_"))

    def audit_field(self, name: str) -> AuditField | None:
        if self._kept is None or self._kept.id is None or name not in self.form.fields:
            return None
        return AuditField("wish", self._kept.id, name.removeprefix(_PREFIX), self.form.fields[name].label.text())
