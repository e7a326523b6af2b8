"""Whom to ask at a partner or an employer, and how an agreement's term moves. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.errors import FieldProblem
from desktop_app.formats import fold

AGREEMENT_WARN_DAYS = "agreement.warn_days"
"""The office's setting: so many days before its last day an agreement is pointed out."""
AGREEMENT_WARN_DAYS_USUAL = 90


@dataclass(frozen=True, slots=True)
class ContactInput:
    """Somebody to ask, as typed. `id` and `version_id` are those of the record that was shown; None for a new one."""

    id: int | None = None
    version_id: int | None = None
    name_vi: str | None = None
    name_zh: str | None = None
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ExtensionInput:
    """An agreement is made to run longer: the text by which it is, and until when."""

    valid_until: date | None = None
    signed_on: date | None = None
    number: str | None = None


class Standing(StrEnum):
    """Where an agreement stands on a day."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    ENDS_SOON = "ends_soon"
    RUN_OUT = "run_out"


def standing(valid_from: date, valid_until: date | None, today: date, warn_days: int) -> Standing:
    """Where an agreement stands; it ends soon when its last day is at most `warn_days` away."""
    if valid_from > today:
        return Standing.NOT_YET
    if valid_until is None:
        return Standing.IN_FORCE
    if valid_until < today:
        return Standing.RUN_OUT
    return Standing.ENDS_SOON if valid_until <= today + timedelta(days=warn_days) else Standing.IN_FORCE


def check_contacts(contacts: Iterable[ContactInput] | None) -> Iterator[FieldProblem]:
    """What is wrong with contacts; the n-th is `contacts[n].…`, from 0."""
    seen: set[str] = set()
    for place, contact in enumerate(contacts or ()):
        name = fold(contact.name_vi or "")
        if not name:
            yield FieldProblem(f"contacts[{place}].name_vi", "needed")
        elif name in seen:
            yield FieldProblem(f"contacts[{place}].name_vi", "contact_twice", {"value": contact.name_vi})
        seen.add(name)
        if contact.email and not _is_address(contact.email):
            yield FieldProblem(f"contacts[{place}].email", "not_an_email", {"value": contact.email})


def _is_address(text: str) -> bool:
    name, _, host = text.partition("@")
    return bool(name) and "." in host.strip(".") and " " not in text and "@" not in host


def check_extension(given: ExtensionInput, valid_from: date | None, ran_until: date | None) -> list[FieldProblem]:
    """What is wrong with an extension of a text that ran until that day (None: without end)."""
    problems = [FieldProblem(name, "needed") for name in ("valid_until", "signed_on") if getattr(given, name) is None]
    if ran_until is None:
        problems.append(FieldProblem("valid_until", "runs_without_end"))
    elif given.valid_until is not None and given.valid_until <= ran_until:
        problems.append(FieldProblem("valid_until", "extension_not_longer", {"until": ran_until}))
    if given.signed_on and valid_from and given.signed_on < valid_from:
        problems.append(FieldProblem("signed_on", "extended_before_start", {"start": valid_from}))
    return problems


def agreement_warn_days(setting: str | None) -> int:
    """The days of that setting; the usual ones where the office set none, or no such number."""
    return int(setting) if setting and setting.strip().isdecimal() else AGREEMENT_WARN_DAYS_USUAL
