"""What may be done for many people at once, and what a preview of it says. Plain frozen values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from db.vocabulary import HealthResult, SentBy
from desktop_app.errors import FieldProblem
from desktop_app.formats import tidy
from desktop_app.services import tags
from desktop_app.services.worker_checks import check
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, HealthForm, WorkerForm

_COUNTER = re.compile("#+")


@dataclass(frozen=True, slots=True)
class HealthResults:
    """All were examined on one day with one result. The result is said by an officer, never presumed."""

    examined_on: date | None
    result: HealthResult | None
    facility: str | None = None


@dataclass(frozen=True, slots=True)
class DeclarationsSent:
    """Their communes were told of the signing on a day, all in one letter if its number is given."""

    on: date | None
    letter_number: str | None = None
    how: SentBy | None = None


@dataclass(frozen=True, slots=True)
class DeclarationsAcknowledged:
    """Their communes answered on a day; `by_whom` is who there."""

    on: date | None
    by_whom: str | None = None


@dataclass(frozen=True, slots=True)
class ContractFields:
    """What their contracts say; a field that is None stays as it is.

    In `number` a run of # counts up from `first`, in the order of the people who get one ("##/HĐLĐ": 01/HĐLĐ, 02/…).
    With `only_empty` what a contract has already is kept.
    """

    number: str | None = None
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    first: int = 1
    only_empty: bool = False


@dataclass(frozen=True, slots=True)
class AddTag:
    """They bear a tag; a tag that does not exist yet is made."""

    name: str


@dataclass(frozen=True, slots=True)
class RemoveTag:
    """They no longer bear a tag."""

    name: str


Act = HealthResults | DeclarationsSent | DeclarationsAcknowledged | ContractFields | AddTag | RemoveTag

ACTIONS: Mapping[type[Act], str] = {
    HealthResults: "bulk.health",
    DeclarationsSent: "bulk.sent",
    DeclarationsAcknowledged: "bulk.acknowledged",
    ContractFields: "bulk.contract",
    AddTag: "bulk.tag",
    RemoveTag: "bulk.untag",
}
"""Under which action the audit keeps each act."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One thing that changes, in words."""

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What changes about one person: what the officer said first, then what follows from it."""

    worker_id: int
    name: str
    citizen_id: str | None
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A person to whom the act is not done, with why in a sentence."""

    worker_id: int
    name: str
    citizen_id: str | None
    why: str


@dataclass(frozen=True)
class BulkPlan:
    """What an act would do, as previewed; `bulk.apply` does exactly this or nothing."""

    act: Act
    worker_ids: tuple[int, ...]
    changes: tuple[PersonChange, ...]
    left_out: tuple[LeftOut, ...]
    unchanged: int
    """How many are so already."""
    seen: Mapping[int, tuple[int | None, ...]] = field(default_factory=dict)
    """What each change rests on: the versions of the person's records when they were read."""


def numbered(pattern: str, number: int) -> str:
    """A contract's number by a pattern: the runs of # replaced, with zeros before it as far as the run is long."""
    return _COUNTER.sub(lambda run: str(number).zfill(len(run[0])), pattern)


def counts_up(pattern: str | None) -> bool:
    """Whether a number's pattern gives everybody another number."""
    return bool(pattern and _COUNTER.search(pattern))


def tidied(act: Act) -> Act:
    """The act with its texts in NFC and single spaces; what is empty is None."""
    match act:
        case HealthResults(day, result, facility):
            return HealthResults(day, result, _line(facility))
        case DeclarationsSent(day, number, how):
            return DeclarationsSent(day, _line(number), how)
        case DeclarationsAcknowledged(day, by_whom):
            return DeclarationsAcknowledged(day, _line(by_whom))
        case ContractFields(number, signed, starts, ends, first, only_empty):
            return ContractFields(_line(number), signed, starts, ends, first, only_empty)
        case AddTag(name):
            return AddTag(tidy(name))
        case RemoveTag(name):
            return RemoveTag(tidy(name))


def problems(act: Act, today: date) -> list[FieldProblem]:
    """What is wrong with a tidied act by itself, at its fields: by the same rules as the single person's form."""
    return list(_problems(act, today))


def _problems(act: Act, today: date) -> Iterator[FieldProblem]:
    match act:
        case HealthResults(day, result, facility):
            yield from _at("health[0].", WorkerForm("—", health=(HealthForm(day, result, facility),)), today)
        case DeclarationsSent(on=day) | DeclarationsAcknowledged(on=day):
            if day is None:
                yield FieldProblem("on", "needed")
            else:
                yield from _declared(act, day, today)
        case ContractFields(number, signed, starts, ends):
            if (number, signed, starts, ends) == (None, None, None, None):
                yield FieldProblem("number", "nothing_given")
            form = ContractForm(number, signed, starts, ends)
            yield from _at("contract.", WorkerForm("—", contract=form), today)
        case AddTag(name) | RemoveTag(name):
            problem = tags.name_problem(name, "name")
            if problem is not None:
                yield problem


def _declared(act: DeclarationsSent | DeclarationsAcknowledged, day: date, today: date) -> Iterator[FieldProblem]:
    """As if everything before it had been done in time: what single people lack is said of them."""
    sent = isinstance(act, DeclarationsSent)
    declared = DeclarationForm(sent_on=day) if sent else DeclarationForm(sent_on=date.min, acknowledged_on=day)
    form = WorkerForm("—", contract=ContractForm(signed_on=date.min), declaration=declared)
    place = f"declaration.{'sent_on' if sent else 'acknowledged_on'}"
    yield from (FieldProblem("on", p.code, p.params) for p in check(form, today) if p.field == place)


def _at(place: str, form: WorkerForm, today: date) -> Iterator[FieldProblem]:
    for problem in check(form, today):
        if problem.field.startswith(place):
            yield FieldProblem(problem.field.removeprefix(place), problem.code, problem.params)


def _line(text: str | None) -> str | None:
    return tidy(text) or None if text else None
