"""What is wrong with a worker's form, told at its fields. Pure: what the record knows is asked in worker_save."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from db.vocabulary import CertificateKind
from desktop_app.clock import hanoi_day
from desktop_app.errors import FieldProblem
from desktop_app.formats import tidy, visible
from desktop_app.intake.cells import phone_of
from desktop_app.rules.identity import is_citizen_id
from desktop_app.services import tags
from desktop_app.services.worker_forms import (
    CertificateForm,
    ContactForm,
    DocumentForm,
    FormerForm,
    WishForm,
    WorkerForm,
)

_PHONE = re.compile(r"\+?[0-9.()-]{3,20}")
_OLD_CARD = re.compile(r"[0-9]{9}")
_MOST_YEARS = 70


def _plain(text: str) -> str:
    """What is pasted from a chat or a web page brings characters that nobody sees, and no search finds."""
    return tidy(visible(text))


def _compact(text: str | None) -> str | None:
    return "".join(_plain(text).split()) or None if text else None


def _line(text: str | None) -> str | None:
    return _plain(text) or None if text else None


def _phone(text: str | None) -> str | None:
    """As a list's number is kept: figures alone, +84 as 0."""
    number = _compact(text)
    return phone_of(number).number if number else None


def tidied(form: WorkerForm) -> WorkerForm:
    """The form with its texts in NFC and single spaces, its numbers without any; what is empty is None."""
    papers = tuple(
        replace(p, number=(_compact(p.number) or "").upper(), issued_at=_line(p.issued_at)) for p in form.documents
    )
    contract = form.contract and replace(
        form.contract, number=_line(form.contract.number), overlap_reason=_line(form.contract.overlap_reason)
    )
    return replace(
        form,
        full_name=_plain(form.full_name),
        citizen_id=_compact(form.citizen_id),
        phone=_phone(form.phone),
        ethnicity=_line(form.ethnicity),
        address=_line(form.address),
        passport_name=_line(form.passport_name),
        name_zh=_line(form.name_zh),
        note=form.note or None,
        documents=papers,
        certificates=tuple(_tidy_certificate(paper) for paper in form.certificates),
        contract=contract,
        job_order=_line(form.job_order),
        not_the_same=_line(form.not_the_same),
        qualification=_line(form.qualification),
        identity_reason=_line(form.identity_reason),
        contacts=tuple(_tidy_contact(contact) for contact in form.contacts),
        skills=tuple(replace(skill, name=_plain(skill.name), level=_line(skill.level)) for skill in form.skills),
        wish=form.wish and _tidy_wish(form.wish),
        new_former=tuple(_tidy_former(former) for former in form.new_former),
        tags=tuple(_plain(name) for name in form.tags),
    )


def _tidy_contact(contact: ContactForm) -> ContactForm:
    return replace(
        contact,
        full_name=_plain(contact.full_name),
        relation=_line(contact.relation),
        phone=_phone(contact.phone),
        address=_line(contact.address),
    )


def _tidy_certificate(paper: CertificateForm) -> CertificateForm:
    return replace(
        paper,
        name=_plain(paper.name),
        level=_line(paper.level),
        number=_line(paper.number),
        issued_at=_line(paper.issued_at),
        on_loan=paper.on_loan if paper.kind is CertificateKind.DEPOSIT else None,
        note=_line(paper.note),
    )


def _tidy_wish(wish: WishForm) -> WishForm:
    return replace(wish, job=_line(wish.job), place=_line(wish.place), note=_line(wish.note))


def _tidy_former(former: FormerForm) -> FormerForm:
    return replace(
        former,
        citizen_id=_compact(former.citizen_id),
        full_name=_line(former.full_name),
        reason=_line(former.reason),
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
        if consent.at is not None:
            yield from _future(f"consents[{position}].at", hanoi_day(consent.at), today)


def _certificate(place: str, paper: CertificateForm, today: date) -> Iterator[FieldProblem]:
    if not paper.name:
        yield FieldProblem(f"{place}.name", "needed")
    yield from _future(f"{place}.issued_on", paper.issued_on, today)
    yield from _order(f"{place}.expires_on", paper.issued_on, paper.expires_on, "expires_before_issue")


def _contract(form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    contract, declared = form.contract, form.declaration
    if contract is not None:
        yield from _future("contract.signed_on", contract.signed_on, today)
        yield from _order("contract.ends_on", contract.starts_on, contract.ends_on, "ends_before_start")
        if contract.wage is not None and contract.wage < 1:
            yield FieldProblem("contract.wage", "too_small", {"least": 1})
        if contract.wage is not None and contract.wage_per is None:
            yield FieldProblem("contract.wage_per", "needed")
    if declared is None:
        return
    if (declared.sent_on or declared.acknowledged_on) and (contract is None or contract.signed_on is None):
        yield FieldProblem("declaration.sent_on", "declared_unsigned")
    if declared.acknowledged_on and declared.sent_on is None:
        yield FieldProblem("declaration.sent_on", "acknowledged_unsent")
    yield from _future("declaration.sent_on", declared.sent_on, today)
    yield from _future("declaration.acknowledged_on", declared.acknowledged_on, today)
    yield from _order("declaration.acknowledged_on", declared.sent_on, declared.acknowledged_on, "answered_before_sent")


def _contact(place: str, contact: ContactForm) -> Iterator[FieldProblem]:
    if not contact.full_name:
        yield FieldProblem(f"{place}.full_name", "needed")
    if contact.phone and not _PHONE.fullmatch(contact.phone):
        yield FieldProblem(f"{place}.phone", "phone_form", {"value": contact.phone})


def _wish(wish: WishForm) -> Iterator[FieldProblem]:
    for name in ("wage_cny", "months"):
        value = getattr(wish, name)
        if value is not None and value < 1:
            yield FieldProblem(f"wish.{name}", "too_small", {"least": 1})
    if wish.wage_cny is not None and wish.wage_per is None:
        yield FieldProblem("wish.wage_per", "needed")


def _former(place: str, former: FormerForm, today: date) -> Iterator[FieldProblem]:
    number = former.citizen_id
    if not number and not former.full_name:
        yield FieldProblem(f"{place}.citizen_id", "former_empty")
    if number and not (is_citizen_id(number) or _OLD_CARD.fullmatch(number)):
        yield FieldProblem(f"{place}.citizen_id", "former_digits", {"value": number})
    yield from _future(f"{place}.until", former.until, today)


def _parts(form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    for position, contact in enumerate(form.contacts):
        yield from _contact(f"contacts[{position}]", contact)
    for position, skill in enumerate(form.skills):
        if not skill.name:
            yield FieldProblem(f"skills[{position}].name", "needed")
        if skill.years is not None and not 0 <= skill.years <= _MOST_YEARS:
            yield FieldProblem(f"skills[{position}].years", "years_range", {"most": _MOST_YEARS})
    for position, paper in enumerate(form.certificates):
        yield from _certificate(f"certificates[{position}]", paper, today)
    if form.wish is not None:
        yield from _wish(form.wish)
    for position, former in enumerate(form.new_former):
        yield from _former(f"new_former[{position}]", former, today)
    for position, name in enumerate(form.tags):
        if problem := tags.name_problem(name, f"tags[{position}]"):
            yield problem


def check(form: WorkerForm, today: date) -> list[FieldProblem]:
    """Everything that is wrong with a tidied form by itself."""
    return [*_identity(form, today), *_papers(form, today), *_parts(form, today), *_contract(form, today)]
