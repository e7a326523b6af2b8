"""What is wrong with a worker's form, told at its fields. Pure: what the record knows is asked in worker_save."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop_app.errors import FieldProblem
from desktop_app.formats import tidy
from desktop_app.rules.identity import is_citizen_id
from desktop_app.services.worker_forms import DocumentForm, WorkerForm


def _compact(text: str | None) -> str | None:
    return "".join(tidy(text).split()) or None if text else None


def _line(text: str | None) -> str | None:
    return tidy(text) or None if text else None


def tidied(form: WorkerForm) -> WorkerForm:
    """The form with its texts in NFC and single spaces, its numbers without any; what is empty is None."""
    papers = tuple(
        replace(p, number=(_compact(p.number) or "").upper(), issued_at=_line(p.issued_at)) for p in form.documents
    )
    contract = form.contract and replace(form.contract, number=_line(form.contract.number))
    return replace(
        form,
        full_name=tidy(form.full_name),
        citizen_id=_compact(form.citizen_id),
        phone=_compact(form.phone),
        ethnicity=_line(form.ethnicity),
        address=_line(form.address),
        passport_name=_line(form.passport_name),
        name_zh=_line(form.name_zh),
        note=form.note or None,
        documents=papers,
        contract=contract,
        job_order=_line(form.job_order),
        not_the_same=_line(form.not_the_same),
    )


def _future(field: str, day: date | None, today: date) -> Iterator[FieldProblem]:
    if day is not None and day > today:
        yield FieldProblem(field, "in_the_future", {"day": day})


def _order(field: str, first: date | None, then: date | None, code: str) -> Iterator[FieldProblem]:
    if first is not None and then is not None and then < first:
        yield FieldProblem(field, code, {"first": first, "then": then})


def _identity(form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    if not form.full_name:
        yield FieldProblem("full_name", "needed")
    if form.citizen_id and not is_citizen_id(form.citizen_id):
        yield FieldProblem("citizen_id", "citizen_id_digits", {"value": form.citizen_id})
    yield from _future("birth_date", form.birth_date, today)


def _document(place: str, paper: DocumentForm, today: date) -> Iterator[FieldProblem]:
    if not paper.number:
        yield FieldProblem(f"{place}.number", "needed")
    yield from _future(f"{place}.issued_on", paper.issued_on, today)
    yield from _order(f"{place}.expires_on", paper.issued_on, paper.expires_on, "expires_before_issue")


def _papers(form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    for position, paper in enumerate(form.documents):
        yield from _document(f"documents[{position}]", paper, today)
    for position, certificate in enumerate(form.health):
        field = f"health[{position}].examined_on"
        if certificate.examined_on is None:
            yield FieldProblem(field, "needed")
        yield from _future(field, certificate.examined_on, today)
        if certificate.result is None:
            yield FieldProblem(f"health[{position}].result", "needed")
    for position, consent in enumerate(form.consents):
        if not tidy(consent.basis):
            yield FieldProblem(f"consents[{position}].basis", "needed")


def _contract(form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    contract, declared = form.contract, form.declaration
    if contract is not None:
        yield from _future("contract.signed_on", contract.signed_on, today)
        yield from _order("contract.ends_on", contract.starts_on, contract.ends_on, "ends_before_start")
    if declared is None:
        return
    if (declared.sent_on or declared.acknowledged_on) and (contract is None or contract.signed_on is None):
        yield FieldProblem("declaration.sent_on", "declared_unsigned")
    if declared.acknowledged_on and declared.sent_on is None:
        yield FieldProblem("declaration.sent_on", "acknowledged_unsent")
    yield from _future("declaration.sent_on", declared.sent_on, today)
    yield from _future("declaration.acknowledged_on", declared.acknowledged_on, today)
    yield from _order("declaration.acknowledged_on", declared.sent_on, declared.acknowledged_on, "answered_before_sent")


def check(form: WorkerForm, today: date) -> list[FieldProblem]:
    """Everything that is wrong with a tidied form by itself."""
    return [*_identity(form, today), *_papers(form, today), *_contract(form, today)]
