"""Somebody who is across goes on to another employer: the button, what is asked, and the act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.vocabulary import PlacementState, WagePer
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import contract_acts
from desktop_app.services.worker_forms import ContractForm, WorkerCard
from desktop_app.ui import messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, NumberField, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_NAME = "moveEmployer"
_CONTRACT = "contract."


class MoveBox(QWidget):
    """In sight while the worker is across. `orders` gives the open job orders when they are asked for."""

    def __init__(self, desk: Desk, tasks: Tasks, orders: Callable[[], Sequence[tuple[str, str]]]) -> None:
        super().__init__()
        self.setObjectName("moveBox")
        self._desk = desk
        self._tasks = tasks
        self._orders = orders
        self._card: WorkerCard | None = None
        self.dialog: ActDialog | None = None
        self.button = make_button("contractMove", self.tr("Move to another employer…"), icon="crossing")
        self.button.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def show_worker(self, card: WorkerCard | None) -> None:
        """Whose page it is."""
        self._card = card
        self.setVisible(card is not None and card.state is PlacementState.ACROSS)

    def ask(self) -> None:
        """Where to, under which contract, and why."""
        if self._card is None:
            return
        said = self.tr(
            "{name} stays across: nobody crosses. The contract of now ends on the day before the new one begins; the "
            "commune is to be told of both."
        )
        dialog = ActDialog(
            _NAME, self.tr("Move to another employer"), said.format(name=self._card.form.full_name), self._form(),
            self.tr("Move"), self.window(),
        )  # fmt: skip
        self.dialog = dialog
        dialog.asked.connect(self._move)
        dialog.finished.connect(self._closed)
        self._overlap().hide()
        _fit(dialog)
        dialog.open()

    def _overlap(self) -> QWidget:
        """Asked only where the contract does meet another."""
        if self.dialog is None:
            return self
        return self.dialog.form.fields[f"{_NAME}_{_CONTRACT}overlap_reason"]

    def _form(self) -> Form:
        per = [(WagePer.DAY, self.tr("a day")), (WagePer.MONTH, self.tr("a month"))]
        signed = DateField(f"{_NAME}_{_CONTRACT}signed_on", self.tr("Signed"), needed=True)
        signed.set_value(self._desk.today())
        wage = NumberField(f"{_NAME}_{_CONTRACT}wage", self.tr("Wage (currency of the order)"), least=1)
        overlap = TextField(f"{_NAME}_{_CONTRACT}overlap_reason", self.tr("Why beside another contract"))
        return Form(
            [
                (
                    ChoiceField(
                        f"{_NAME}_job_order", self.tr("New job order"), self._orders(), search=True, needed=True
                    ),
                ),
                (TextField(f"{_NAME}_{_CONTRACT}number", self.tr("Contract number")), signed),
                (
                    DateField(f"{_NAME}_{_CONTRACT}starts_on", self.tr("Begins"), needed=True),
                    DateField(f"{_NAME}_{_CONTRACT}ends_on", self.tr("Ends"), needed=True),
                ),
                (wage, ChoiceField(f"{_NAME}_{_CONTRACT}wage_per", self.tr("Paid by"), per, empty="—")),
                (TextField(f"{_NAME}_reason", self.tr("Reason"), needed=True),),
                (overlap,),
            ]
        )

    def _move(self, _values: dict[str, Any]) -> None:
        if self.dialog is None or self._card is None:
            return
        said = {key.removeprefix(f"{_NAME}_"): value for key, value in self.dialog.form.values().items()}
        typed: dict[str, Any] = {
            key.removeprefix(_CONTRACT): value or None for key, value in said.items() if key.startswith(_CONTRACT)
        }
        move = partial(contract_acts.move_employer, form=ContractForm(**typed), reason=said["reason"])
        self._tasks.run(move, self._desk, self._card.id, said["job_order"], done=self._moved, failed=self._failed)

    def _moved(self, _placement: int) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        messages.notify(self, self.tr("Moved. The declarations of the end and of the signing wait in Declarations."))

    def _failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            if isinstance(error, InvalidInputError) and any("overlap" in one.field for one in error.problems):
                self._overlap().show()
            self.dialog.tell(error, self._desk.language)
            _fit(self.dialog)
        else:
            messages.tell(self, error, self._desk.language)

    def _closed(self) -> None:
        self.dialog = None


def _fit(dialog: ActDialog) -> None:
    """As high as its words and fields need: wrapped words make a dialog guess too low."""
    dialog.body.activate()
    dialog.setMinimumHeight(dialog.body.totalHeightForWidth(max(dialog.width(), dialog.minimumWidth())))
