"""The tab of officers: who may sign in and as what, their passwords, and the printed recovery code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from db.vocabulary import OfficerRole
from desktop_app.services import officers, permission
from desktop_app.services.officers import OfficerInput, OfficerRow
from desktop_app.ui import messages
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin.recovery_code import ask_code
from desktop_app.ui.signin.secrets import NewPassword, Repeated
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
Found = tuple[tuple[OfficerRow, ...], bool, bool]


class OfficersTab(ListTab):
    """Everybody changes their own password; the rest is for heads and administrators."""

    nouns = ("officer",)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("officersEmpty", "people", self.tr("No officers"))
        note = self.tr("No password is ever saved on this computer.")
        self.lay("officers", self.tr("Officers"), _columns(desk.language), empty, note)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.own = make_button("officersOwn", self.tr("My password…"), icon="lock")
        self.code = make_button("officersCode", self.tr("Recovery code…"), icon="shield")
        self.reset = make_button("officersReset", self.tr("New password…"), icon="refresh")
        self.edit = make_button("officersEdit", self.tr("Change…"), icon="edit")
        self.off = make_button("officersDisable", self.tr("Disable…"), icon="block")
        self.new = make_button("officersNew", self.tr("Add an officer"), icon="plus", role="primary")
        self.add_buttons(self.own, self.code, self.reset, self.edit, self.off, self.new)
        self.keepers = (self.code, self.reset, self.edit, self.off, self.new)
        self.remind = QFrame()
        self.remind.setObjectName("recoveryReminder")
        self.remind.setProperty("tone", "warn")
        words = QLabel(
            self.tr(
                "No recovery code was made yet. If every password is forgotten, nobody can open the record: make the "
                "code, print it and keep it in the safe."
            )
        )
        words.setWordWrap(True)
        self.make_now = make_button("recoveryNow", self.tr("Make it now…"))
        row = QHBoxLayout(self.remind)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(words, 1)
        row.addWidget(self.make_now)
        self.remind.hide()
        self.body.insertWidget(0, self.remind)
        self._allow(on=False)

    def _connect(self) -> None:
        self.new.clicked.connect(self.add)
        self.edit.clicked.connect(self.change)
        self.off.clicked.connect(self.disable)
        self.reset.clicked.connect(self.give_password)
        self.own.clicked.connect(self.change_own)
        self.code.clicked.connect(self.make_code)
        self.make_now.clicked.connect(self.make_code)
        self.table.chosen.connect(lambda _id: self._name_buttons())
        self.table.opened.connect(lambda _id: self.change())

    def reader(self) -> Callable[[Desk], Found]:
        return _read

    def show_found(self, found: Found) -> None:
        rows, has_code, may = found
        self._may = may
        self.show_rows(rows)
        self._allow(on=may)
        self.remind.setVisible(may and not has_code)
        self.code.setVisible(may)
        active = sum(row.active for row in rows)
        self.said.emit(self.tr("{n} officers may sign in").format(n=active))

    def _allow(self, *, on: bool) -> None:
        self._may = on
        for button in self.keepers:
            button.setVisible(on)
        self._name_buttons()

    def _name_buttons(self) -> None:
        row = self.current()
        for button in (self.edit, self.reset, self.off):
            button.setEnabled(row is not None)
        self.off.setEnabled(row is not None and row.active and row.id != self.desk.officer_id)

    # What is asked

    def add(self) -> None:
        """A new officer."""
        dialog = AskDialog(
            "officerDialog",
            self.tr("Add an officer"),
            [*self._person(), *self._passwords(), (self._own(),)],
            self.tr("Add the officer"),
            self,
            note=self.tr("Tell them the password yourself; they change it when they first sign in."),
        )
        self._open(dialog, _add, self.tr("The officer was added."))

    def change(self) -> None:
        """Name, title, role."""
        row = self.current()
        if row is None or not self._may:
            return
        dialog = AskDialog(
            "officerDialog", self.tr("Change {name}").format(name=row.username), self._person(), self.tr("Save"), self
        )
        dialog.form.load(
            {
                "officer_username": row.username,
                "officer_full_name": row.full_name,
                "officer_title": row.title,
                "officer_role": row.role,
            }
        )
        name = dialog.form.fields["officer_username"]
        name.set_read_only(on=True)
        self._open(dialog, lambda desk, said: _edit(desk, said, row), self.tr("Saved"))

    def disable(self) -> None:
        """Nobody signs in under that name any more."""
        row = self.current()
        if row is None:
            return
        dialog = AskDialog(
            "disableDialog",
            self.tr("Disable {name}").format(name=row.full_name),
            [(TextField("off_reason", self.tr("Reason"), needed=True),), (self._own("off_own"),)],
            self.tr("Disable"),
            self,
            note=self.tr("They can no longer sign in. What they did stays in the audit."),
            danger=True,
        )
        act = lambda desk, said: officers.disable(desk, row.username, said["own"], said["reason"])  # noqa: E731
        self._open(dialog, act, self.tr("{name} can no longer sign in.").format(name=row.full_name))

    def give_password(self) -> None:
        """A new password for somebody, who is let in again where they were disabled."""
        row = self.current()
        if row is None:
            return
        rows = [*self._passwords(), (TextField("officer_reason", self.tr("Reason"), needed=True),), (self._own(),)]
        title = self.tr("New password for {name}").format(name=row.full_name)
        dialog = AskDialog("resetDialog", title, rows, self.tr("Set the password"), self)
        act = lambda desk, said: officers.reset(  # noqa: E731  the row is the only thing it adds
            desk, row.username, said["password"], said["own"], said["reason"]
        )
        self._open(dialog, act, self.tr("{name} has a new password.").format(name=row.full_name))

    def change_own(self) -> None:
        """One's own."""
        rows = [(self._own(self_words=self.tr("Your present password")),), *self._passwords()]
        dialog = AskDialog("ownPasswordDialog", self.tr("Change my password"), rows, self.tr("Change"), self)
        act = lambda desk, said: officers.change_password(desk, said["own"], said["password"])  # noqa: E731
        self._open(dialog, act, self.tr("Your password was changed."))

    def make_code(self) -> None:
        """A new recovery code, printed."""
        ask_code(self, self.desk, self.tasks, self.reload)

    def _open(self, dialog: AskDialog, act: Callable[[Desk, dict[str, Any]], object], said: str) -> None:
        dialog.done_with.connect(lambda _answer: self._did(said))
        dialog.run_with(self.tasks, self.desk, act)

    def _did(self, said: str) -> None:
        messages.notify(self, said)
        self.reload()

    # Fields

    def _person(self) -> list[tuple[Any, ...]]:
        roles = [(role, sentence("role", role.value, self.desk.language).capitalize()) for role in OfficerRole]
        return [
            (
                TextField("officer_username", self.tr("Sign-in name"), needed=True, hint=self.tr("for example huong")),
                TextField("officer_full_name", self.tr("Full name"), needed=True),
            ),
            (
                TextField("officer_title", self.tr("Title on papers")),
                ChoiceField("officer_role", self.tr("Role"), roles, needed=True),
            ),
        ]

    def _passwords(self) -> list[tuple[Any, ...]]:
        first = NewPassword("officer_password", self.tr("New password"))
        return [(first, Repeated("officer_again", self.tr("New password once more"), first))]

    def _own(self, name: str = "officer_own", *, self_words: str = "") -> TextField:
        return TextField(name, self_words or self.tr("Your own password"), needed=True, password=True)


def _read(desk: Desk) -> Found:
    may = permission.may(desk, "officer.add")
    return officers.list_officers(desk), officers.has_recovery_code(desk), may


def _given(said: dict[str, Any]) -> OfficerInput:
    return OfficerInput(said["username"], said["full_name"], said["role"], said["title"])


def _add(desk: Desk, said: dict[str, Any]) -> OfficerRow:
    return officers.add(desk, _given(said), said["password"], said["own"])


def _edit(desk: Desk, said: dict[str, Any], row: OfficerRow) -> OfficerRow:
    return officers.edit(desk, row.username, _given(said), version_id=row.version_id)


def _columns(language: str) -> tuple[Column, ...]:
    return (
        Column("full_name", translate("OfficersTab", "Full name"), 220, lambda r: r.full_name, stretch=True),
        Column("username", translate("OfficersTab", "Sign-in name"), 140, lambda r: r.username),
        Column("title", translate("OfficersTab", "Title on papers"), 180, lambda r: r.title, muted=True),
        Column("role", translate("OfficersTab", "Role"), 180, lambda r: _role(r, language)),
        Column("state", translate("OfficersTab", "State"), 190, lambda r: _state(r).text, pill=_state),
    )


def _role(row: OfficerRow, language: str) -> str:
    return sentence("role", row.role.value, language).capitalize()


def _state(row: OfficerRow) -> Pill:
    if row.active:
        return Pill(translate("OfficersTab", "May sign in"), Tone.OK)
    return Pill(translate("OfficersTab", "Disabled"), Tone.NEUTRAL)
