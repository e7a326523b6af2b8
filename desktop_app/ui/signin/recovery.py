"""A forgotten password: whoever holds the printed code gives an officer a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.forms import TextField
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.signin.secrets import NewPassword, Repeated

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.signin.doors import Doors
    from desktop_app.ui.tasks import Tasks

translate = QCoreApplication.translate


def ask_new_password(
    over: QWidget, doors: Doors, tasks: Tasks, store: str, username: str, language: str, done: Callable[[str], object]
) -> AskDialog:
    """Ask for the code and a new password; `done(username)` when it holds."""
    first = NewPassword("recover_password", translate("Recovery", "New password"))
    dialog = AskDialog(
        "recoverDialog",
        translate("Recovery", "Forgotten password"),
        [
            (TextField("recover_username", translate("Recovery", "Officer's sign-in name"), needed=True),),
            (
                TextField(
                    "recover_code", translate("Recovery", "Recovery code"), needed=True, hint="XXXXX-XXXXX-XXXXX-…"
                ),
            ),
            (first, Repeated("recover_again", translate("Recovery", "New password once more"), first)),
        ],
        translate("Recovery", "Set the new password"),
        over,
        note=translate(
            "Recovery",
            "Another head or administrator can give you a new password in Office, Officers. If nobody can sign in, "
            "take the printed recovery code from the safe and type it here. Its use stands in the audit.",
        ),
    )
    dialog.form.load({"recover_username": username})
    dialog.done_with.connect(done)

    def act(_desk: Any, said: dict[str, Any]) -> str:
        doors.recover(store, said["code"], said["username"], said["password"])
        return str(said["username"])

    dialog.run_with(tasks, _Nobody(language), act)
    return dialog


class _Nobody:
    """What AskDialog wants of a desk: its language."""

    def __init__(self, language: str) -> None:
        self.language = language
