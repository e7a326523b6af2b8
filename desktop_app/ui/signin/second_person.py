"""Two people: the reason, the own password again, and where there is one a second person's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.errors import KnownError
from desktop_app.services.two_people import Approval, Matter, confirmed
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.naming import officer_choices
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
NEEDED = "second_person_needed"
"""The code of the error that this dialog answers."""


def ask_second(
    over: QWidget, desk: Desk, tasks: Tasks, error: KnownError, done: Callable[[Approval], object], *, reason: str = ""
) -> AskDialog:
    """Ask for what the error wants; `done(approval)` once reason and passwords were found right.

    `reason`: one that the officer has given already.
    """
    matter, choices = Matter(error.params["matter"]), list(error.params["choices"])
    why = TextField("second_reason", translate("SecondPerson", "Reason"), needed=True)
    why.set_value(reason)
    rows: list[tuple[Any, ...]] = [
        (why,),
        (TextField("second_own", translate("SecondPerson", "Your own password"), needed=True, password=True),),
    ]
    if choices:
        label = translate("SecondPerson", "Second officer")
        approver = ChoiceField("second_approver", label, officer_choices(choices), needed=True)
        if len(choices) == 1:
            approver.set_value(choices[0])
        word = translate("SecondPerson", "The second officer's password")
        rows.append((approver, TextField("second_approver_password", word, needed=True, password=True)))
    dialog = AskDialog(
        "secondDialog", _title(matter), rows, translate("SecondPerson", "Confirm"), over, note=_note(alone=not choices)
    )
    dialog.done_with.connect(done)
    dialog.run_with(tasks, desk, lambda who, said: _check(who, matter, said))
    return dialog


def _check(desk: Desk, matter: Matter, said: dict[str, Any]) -> Approval:
    given = Approval(said["reason"], said["own"], said.get("approver"), said.get("approver_password"))
    confirmed(desk, matter, given)
    return given


def _title(matter: Matter) -> str:
    return {
        Matter.HEALTH: translate("SecondPerson", "An unfit result is to become fit"),
        Matter.PRESENT: translate("SecondPerson", "Somebody is to be present on a list that is closed"),
        Matter.MERGE: translate("SecondPerson", "Two records are to become one"),
        Matter.DELETION: translate("SecondPerson", "A record is to be deleted"),
    }[matter]


def _note(*, alone: bool) -> str:
    if alone:
        return translate("SecondPerson", "The reason stands in the audit. Nobody else can confirm it at present.")
    return translate("SecondPerson", "A second officer types their own password. Both names and the reason are kept.")
