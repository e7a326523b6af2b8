"""The contacts of a partner or an employer as one field of its form: a small form for each person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.services.demand import ContactInput
from desktop_app.services.party_contacts import as_inputs
from desktop_app.ui.forms import Field, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import RowList

translate = QCoreApplication.translate


class ContactsField(Field):
    """Several people to ask; the value is a tuple of ContactInput. Loads rows of the record."""

    def __init__(self, name: str, label: str) -> None:
        button = make_button(f"{name}Add", translate("Demand", "Add a contact"), role="quiet", icon="plus")
        self.rows = RowList("party_contact", name, ContactInput(), _form, button, "name_vi", removable=True)
        holder = QWidget()
        super().__init__(name, label, holder)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows)
        self.setFocusProxy(button)
        self.rows.changed.connect(self.changed)

    def value(self) -> tuple[ContactInput, ...]:
        return self.rows.values()

    def set_value(self, value: Any) -> None:
        self.rows.load(as_inputs(value or ()))
        self.show_problem("")

    def check(self) -> bool:
        return self.rows.check()

    def show_part_problem(self, place: int, column: str, text: str) -> bool:
        """Put a sentence at a field of the n-th contact; False when there is none."""
        found = self.rows.find_field(place, column)
        if found is not None:
            found.show_problem(text)
            found.setFocus()
        return found is not None


def without_versions(contacts: Iterable[ContactInput]) -> tuple[ContactInput, ...]:
    """As they are to be kept whoever changed them meanwhile."""
    return tuple(replace(contact, version_id=None) for contact in contacts)


def _form(prefix: str) -> Form:
    return Form(
        [
            (
                TextField(f"{prefix}_name_vi", translate("Demand", "Name"), needed=True),
                TextField(f"{prefix}_name_zh", translate("Demand", "Chinese name")),
            ),
            (
                TextField(f"{prefix}_role", translate("Demand", "Role")),
                TextField(f"{prefix}_phone", translate("Demand", "Phone")),
            ),
            (TextField(f"{prefix}_email", translate("Demand", "E-mail")),),
        ]
    )
