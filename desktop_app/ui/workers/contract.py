"""Where the worker goes to work: the job order, the contract, and what the commune was told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from db.vocabulary import WagePer
from desktop_app import wording
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, PlacementView, WorkerCard, WorkerForm
from desktop_app.ui.forms import ChoiceField, DateField, Field, Form, NumberField, TextField
from desktop_app.ui.naming import own
from desktop_app.ui.workers.contract_dialogs import ContractStoryBox
from desktop_app.ui.workers.move_box import MoveBox
from desktop_app.ui.workers.section import AuditField, Section

_CONTRACT = ("number", "signed_on", "starts_on", "ends_on", "wage", "wage_per", "overlap_reason")
_OVERLAP = "contract_overlap_reason"
_DECLARATION = ("letter_number", "sent_on", "acknowledged_on")


class ContractSection(Section):
    """One placement's order, contract and declaration."""

    def __init__(self, language: str) -> None:
        super().__init__("workerContract", language)
        self._kept = WorkerForm()
        self._story: ContractStoryBox | None = None
        self._move: MoveBox | None = None
        self.order = ChoiceField("worker_job_order", self.tr("Job order"), search=True)
        self.place = QLabel()
        self.place.setObjectName("workerPlacement")
        self.place.setProperty("role", "muted")
        self.place.setWordWrap(True)
        self._order_form = Form([(self.order,)])
        self.contract = Form(
            [
                (
                    TextField("contract_number", self.tr("Contract number")),
                    DateField("contract_signed_on", self.tr("Signed")),
                ),
                (DateField("contract_starts_on", self.tr("Begins")), DateField("contract_ends_on", self.tr("Ends"))),
                (
                    NumberField("contract_wage", self.tr("Wage (currency of the order)"), least=1),
                    ChoiceField("contract_wage_per", self.tr("Paid by"), _per(), empty="—"),
                ),
                (TextField(_OVERLAP, self.tr("Why beside another contract")),),
            ]
        )
        self.declaration = Form(
            [
                (TextField("declaration_letter_number", self.tr("Letter number")),),
                (
                    DateField("declaration_sent_on", self.tr("Sent to the commune")),
                    DateField("declaration_acknowledged_on", self.tr("Acknowledged")),
                ),
            ]
        )
        self._build()

    def offer_orders(self, orders: Sequence[tuple[str, str]]) -> None:
        """The open job orders: number, and words that name employer and job."""
        kept = self.order.value()
        if kept is not None and kept not in {number for number, _ in orders}:
            orders = [(kept, self.order.text()), *orders]
        self.order.set_choices(orders)

    def add_story(self, story: ContractStoryBox) -> None:
        """What happens to a signed contract, below its fields."""
        self._story = story
        self.body.insertWidget(self.body.indexOf(self.contract) + 1, story)

    def add_move(self, move: MoveBox) -> None:
        """The way to another employer while across."""
        self._move = move
        self.body.insertWidget(self.body.indexOf(self.contract) + 1, move)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        self._kept = form
        if self._move is not None:
            self._move.show_worker(card)
        signed = form.contract is not None and form.contract.signed_on is not None
        if self._story is not None:
            self._story.show_contract(form.contract.id if form.contract is not None and signed else None)
        if form.job_order is not None and not self.order.offers(form.job_order):
            self.order.add_choice(form.job_order, form.job_order)
        self._order_form.load({"worker_job_order": form.job_order})
        self.contract.load(_values("contract", form.contract, _CONTRACT))
        self.contract.fields[_OVERLAP].setVisible(bool(form.contract and form.contract.overlap_reason))
        self.declaration.load(_values("declaration", form.declaration, _DECLARATION))
        in_letter = form.declaration is not None and form.declaration.letter_id is not None
        for field in self.declaration.fields.values():
            field.set_read_only(on=in_letter)
        words = _words_of(card.placement if card else None, self.language)
        self.place.setText(words)
        self.place.setVisible(bool(words))

    def apply(self, form: WorkerForm) -> WorkerForm:
        contract = _typed("contract", self.contract, self._kept.contract or ContractForm())
        declaration = _typed("declaration", self.declaration, self._kept.declaration or DeclarationForm())
        return replace(
            form,
            job_order=self.order.value(),
            contract=None if contract == ContractForm() else contract,
            declaration=None if declaration == DeclarationForm() else declaration,
        )

    def forms(self) -> Sequence[Form]:
        return (self._order_form, self.contract, self.declaration)

    def find_field(self, field: str) -> Field | None:
        found = self.field("worker_job_order" if field == "job_order" else field.replace(".", "_"))
        if found is not None and found.name == _OVERLAP:
            found.show()
        return found

    def audit_field(self, name: str) -> AuditField | None:
        for noun, form, kept in (
            ("contract", self.contract, self._kept.contract),
            ("commune_declaration", self.declaration, self._kept.declaration),
        ):
            if name in form.fields and kept is not None and kept.id is not None:
                column = name.partition("_")[2]
                return AuditField(noun, kept.id, column, form.fields[name].label.text())
        return None

    def _build(self) -> None:
        self.body.addWidget(self._order_form)
        self.body.addWidget(self.place)
        self.add_title(self.tr("Contract"))
        self.body.addWidget(self.contract)
        self.add_title(self.tr("Declaration to the commune"))
        self.body.addWidget(self.declaration)
        self.body.addStretch(1)
        for form in (self._order_form, self.contract, self.declaration):
            form.changed.connect(self.changed)


def _per() -> list[tuple[WagePer, str]]:
    translate = QCoreApplication.translate
    return [
        (WagePer.DAY, translate("ContractSection", "a day")),
        (WagePer.MONTH, translate("ContractSection", "a month")),
    ]


def _values(prefix: str, kept: Any, names: Sequence[str]) -> dict[str, Any]:
    return {f"{prefix}_{name}": getattr(kept, name) for name in names} if kept is not None else {}


def _typed(prefix: str, form: Form, kept: Any) -> Any:
    typed = {name[len(prefix) + 1 :]: value or None for name, value in form.values().items()}
    return replace(kept, **typed)


def _words_of(placement: PlacementView | None, language: str) -> str:
    if placement is None:
        return ""
    state = wording.sentence("state.placement", placement.state.value, language)
    employer = own(placement, "employer") or placement.wanted_employer
    job = own(placement, "job") or placement.wanted_job
    return " · ".join(part for part in dict.fromkeys((employer, placement.employer_zh, job, state)) if part)
