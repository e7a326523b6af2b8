"""Who may be called about the worker: family, the commune, others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import ContactKind
from desktop_app.services.worker_forms import ContactForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import Field, Form, NoteField, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import PLACE, Always, RowList
from desktop_app.ui.workers.section import AuditField, RowsLike, Section


class ContactsSection(Section):
    """One small form for each person."""

    def __init__(self, language: str) -> None:
        super().__init__("workerContacts", language)
        self.add_hint(self.tr("Who is called when something happens: family first, then the commune."))
        button = make_button("workerAddContact", self.tr("Add a contact"), role="quiet", icon="plus")
        self.rows = RowList("worker_contact", "contact", ContactForm(), self._form, button, "full_name", removable=True)
        self.rows.changed.connect(self.changed)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        del card
        self.rows.load(form.contacts, form.removed_contacts)

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, contacts=self.rows.values(), removed_contacts=self.rows.removed)

    def lists(self) -> Sequence[RowsLike]:
        return (self.rows,)

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        return self.rows.find_field(int(match[2]), match[3]) if match and match[1] == "contacts" else None

    def audit_field(self, name: str) -> AuditField | None:
        return self.rows.audit_field(name)

    def _form(self, p: str) -> Form:
        kinds = [
            (ContactKind.FAMILY, self.tr("Family")),
            (ContactKind.COMMUNE, self.tr("Commune")),
            (ContactKind.OTHER, self.tr("Other")),
        ]
        return Form(
            [
                (TextField(f"{p}_full_name", self.tr("Full name"), needed=True),),
                (
                    Always(f"{p}_kind", self.tr("Kind"), kinds),
                    TextField(f"{p}_relation", self.tr("Relation"), hint=self.tr("wife, elder brother…")),
                ),
                (TextField(f"{p}_phone", self.tr("Phone")),),
                (NoteField(f"{p}_address", self.tr("Address"), lines=1),),
            ]
        )
