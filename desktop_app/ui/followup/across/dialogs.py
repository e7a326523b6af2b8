"""What is asked when a stay is renewed, somebody came back alone, a case is opened, or reminders are set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.vocabulary import IncidentKind, StayPermitKind
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.stay import StayPolicy
from desktop_app.services.stay_permits import PermitInput, PermitView
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.followup.across.columns import permit_words
from desktop_app.ui.followup.incidents.words import kinds
from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField, NumberField, TextField

translate = QCoreApplication.translate


def permit_dialog(
    title: str, said: str, parent: QWidget, *, until: date | None, one: bool, kept: PermitView | None = None
) -> ActDialog:
    """Kind, days, number. `until` is proposed; with several people there is no number. `kept` is one to be mended."""
    name = "stayPermit"
    kind = ChoiceField(f"{name}_kind", translate("StayDialogs", "Kind"), [(k, permit_words(k)) for k in StayPermitKind])
    kind.drop_empty()
    number = TextField(f"{name}_number", translate("StayDialogs", "Number"))
    issued = DateField(f"{name}_issued", translate("StayDialogs", "Issued on"))
    expires = DateField(f"{name}_expires", translate("StayDialogs", "May stay until"), needed=True)
    note = TextField(f"{name}_note", translate("StayDialogs", "Note"))
    rows: list[tuple[Any, ...]] = [(expires, issued), (kind, number) if one else (kind,), (note,)]
    form = Form(rows)
    given = kept.form if kept else PermitInput(expires_on=until)
    form.load({
        f"{name}_kind": given.kind,
        f"{name}_number": given.number,
        f"{name}_issued": given.issued_on,
        f"{name}_expires": given.expires_on,
        f"{name}_note": given.note,
    })  # fmt: skip
    return ActDialog(name, title, said, form, translate("StayDialogs", "Save the permit"), parent)


def permit_of(values: dict[str, Any]) -> PermitInput:
    """What was typed."""
    return PermitInput(values["kind"], values.get("number") or "", values["issued"], values["expires"], values["note"])


def proposed(until: date, days: int, today: date) -> date:
    """A renewal goes on from the end of the stay, or from today where that is past."""
    return max(until, today) + timedelta(days=days)


def back_dialog(today: date, title: str, said: str, parent: QWidget) -> ActDialog:
    """When, why, and how it is known."""
    name = "cameBack"
    day = DateField(f"{name}_at", translate("StayDialogs", "Came back on"), needed=True)
    day.set_value(today)
    why = TextField(f"{name}_reason", translate("StayDialogs", "Why alone"), needed=True)
    known = TextField(f"{name}_evidence", translate("StayDialogs", "How it is known"), needed=True)
    form = Form([(day,), (why,), (known,)])
    return ActDialog(name, title, said, form, translate("StayDialogs", "Record the return"), parent)


def case_dialog(
    title: str, said: str, parent: QWidget, *, kind: IncidentKind | None = None, about: str = ""
) -> ActDialog:
    """What kind, what happened, when."""
    name = "openCase"
    which = ChoiceField(f"{name}_kind", translate("StayDialogs", "Kind"), kinds(), needed=True)
    day = DateField(f"{name}_happened", translate("StayDialogs", "Happened on"))
    what = NoteField(f"{name}_about", translate("StayDialogs", "What happened"), needed=True, lines=3)
    form = Form([(which, day), (what,)])
    form.load({f"{name}_kind": kind, f"{name}_about": about})
    return ActDialog(name, title, said, form, translate("StayDialogs", "Open the case"), parent)


def policy_dialog(policy: StayPolicy, parent: QWidget) -> ActDialog:
    """The usual term, the reminders, how long ahead contracts and papers are shown."""
    name = "stayPolicy"
    days = NumberField(f"{name}_days", translate("StayDialogs", "Days of stay where no permit is known"), needed=True)
    steps = TextField(
        f"{name}_steps", translate("StayDialogs", "Reminders, days before the stay ends"), needed=True,
        hint="30, 14, 7, 3",
    )  # fmt: skip
    contract = NumberField(f"{name}_contract", translate("StayDialogs", "Contracts: days before the end"), needed=True)
    paper = NumberField(f"{name}_paper", translate("StayDialogs", "Papers: days before the end"), needed=True)
    form = Form([(days,), (steps,), (contract, paper)])
    form.load({
        f"{name}_days": policy.days,
        f"{name}_steps": ", ".join(map(str, policy.steps)),
        f"{name}_contract": policy.contract_ahead,
        f"{name}_paper": policy.paper_ahead,
    })  # fmt: skip
    said = translate("StayDialogs", "They hold for everybody in the office, here and on the page Today.")
    return ActDialog(
        name, translate("StayDialogs", "Stays and reminders"), said, form, translate("StayDialogs", "Save"), parent
    )


def at_fields(error: KnownError) -> KnownError:
    """A service's problems under the names that fields have here."""
    if not isinstance(error, InvalidInputError):
        return error
    return InvalidInputError(
        [replace(p, field=p.field.removesuffix("_on").removesuffix("_ahead")) for p in error.problems]
    )
