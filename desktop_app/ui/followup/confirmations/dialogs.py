"""What is asked when a list is made, and when a difference is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import confirmations
from desktop_app.services.confirmations import Preview
from desktop_app.ui import messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField
from desktop_app.ui.naming import listed
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
_NAMED = 8
_PREFIX = "confirmationMake"


def end_of_last_month(today: date) -> date:
    """The day that a monthly list is of."""
    return today.replace(day=1) - timedelta(days=1)


class MakeDialog(ActDialog):
    """Partner and day; says beforehand how many go on the list and who may not be named abroad."""

    def __init__(
        self, desk: Desk, tasks: Tasks, partners: Sequence[tuple[int, str, str | None, int]], parent: QWidget
    ) -> None:
        self.partner = ChoiceField(
            f"{_PREFIX}_partner",
            translate("ConfirmationDialogs", "Partner"),
            [
                (i, translate("ConfirmationDialogs", "{name} · {n} across").format(name=name, n=count))
                for i, name, _, count in partners
            ],
            needed=True,
        )
        self.day = DateField(f"{_PREFIX}_day", translate("ConfirmationDialogs", "Who was across on"), needed=True)
        self.day.set_value(end_of_last_month(desk.today()))
        if partners and partners[0][3]:
            self.partner.set_value(partners[0][0])
        super().__init__(
            _PREFIX,
            translate("ConfirmationDialogs", "Make a list for a partner"),
            translate(
                "ConfirmationDialogs",
                "The partner says of each person whether they are still there. Only names, birth dates, document"
                " numbers and employers go out.",
            ),
            Form([(self.partner,), (self.day,)]),
            translate("ConfirmationDialogs", "Make the list"),
            parent,
        )
        self._desk = desk
        self._asking = Latest(tasks)
        self.told = QLabel()
        self.told.setObjectName(f"{_PREFIX}Told")
        self.told.setWordWrap(True)
        self.body.insertWidget(self.body.count() - 1, self.told)
        self.form.changed.connect(self._preview)
        self._preview()

    def _preview(self) -> None:
        partner, day = self.partner.value(), self.day.value()
        self.told.setText("")
        if partner is not None and day is not None:
            self._asking.run(confirmations.preview, self._desk, partner, day, done=self._say, failed=self._trouble)

    def _say(self, found: Preview) -> None:
        if found.number is not None:
            said = self.tr("There is a list of this partner and day already: {number}.")
            self.told.setText(said.format(number=found.number))
            return
        said = self.tr("{n} people go on the list.").format(n=found.going)
        if found.left_out:
            names = listed(found.left_out[:_NAMED]) + (" …" if len(found.left_out) > _NAMED else "")
            more = self.tr("Not on it, for they have not agreed that their data go abroad ({n}): {names}")
            said += "\n" + more.format(n=len(found.left_out), names=names)
        self.told.setText(said)

    def _trouble(self, error: KnownError) -> None:
        self.told.setText(messages.sentence_of(error, self._desk.language))


def done_dialog(count: int, parent: QWidget) -> ActDialog:
    """What was done about differences."""
    name = "confirmationDone"
    note = NoteField(f"{name}_note", translate("ConfirmationDialogs", "What was done"), needed=True, lines=3)
    title = translate("ConfirmationDialogs", "Mark {n} differences as done").format(n=count)
    said = translate("ConfirmationDialogs", "It stands beside the difference, and the list is done when all are.")
    yes = translate("ConfirmationDialogs", "Mark as done")
    return ActDialog(name, title, said, Form([(note,)]), yes, parent)
