"""From a demand input to its record: codes become ids, and only what differs is written."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Agreement, ChongzuoUnit, Employer, JobOrder, Partner, Plan, Programme
from db.models import AgreementExtension as Extension
from db.queries import partner as queries
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.demand import (
    AgreementInput,
    Choices,
    EmployerInput,
    Input,
    JobOrderInput,
    PartnerInput,
    PlanInput,
)
from desktop_app.services import party_contacts
from desktop_app.services.agreements import add_extension
from desktop_app.services.conflict import change
from desktop_app.services.work import Work

Record = Partner | Agreement | Employer | JobOrder | Plan
AnyInput = TypeVar("AnyInput", bound=Input)

NOUNS: dict[type[Any], str] = {
    PartnerInput: "partner",
    AgreementInput: "agreement",
    EmployerInput: "employer",
    JobOrderInput: "job_order",
    PlanInput: "plan",
}
MODELS: dict[str, type[Any]] = {
    "partner": Partner,
    "agreement": Agreement,
    "employer": Employer,
    "job_order": JobOrder,
    "plan": Plan,
}


@dataclass(frozen=True)
class References:
    """Ids by code, as they stand now."""

    programmes: dict[str, int]
    units: dict[str, int]
    partners: dict[str, int]
    employers: dict[str, int]


def read_references(session: Session) -> References:
    """What codes stand for."""

    def ids(model: type[Programme | ChongzuoUnit | Partner | Employer]) -> dict[str, int]:
        return {row.code: row.id for row in session.execute(select(model.code, model.id))}

    return References(ids(Programme), ids(ChongzuoUnit), ids(Partner), ids(Employer))


def read_choices(session: Session) -> Choices:
    """What may be named in an input."""
    query = select(Partner.code, Programme.code).join(Partner.programme)
    return Choices(
        frozenset(row.code for row in queries.programmes(session)),
        frozenset(row.code for row in queries.units(session)),
        {key: found for key, found in session.execute(query)},  # noqa: C416  a row is no pair to dict()
        frozenset(session.scalars(select(Employer.code))),
    )


def tidied(given: AnyInput) -> AnyInput:
    """The input with its texts in NFC and single spaces; an empty optional text is None."""
    changed: dict[str, Any] = {}
    for field in fields(given):
        value = getattr(given, field.name)
        if type(value) is str:
            changed[field.name] = tidy(value) or field.default
        elif field.name == "contacts" and value is not None:
            changed[field.name] = party_contacts.tidied(value)
    return replace(given, **changed)


def key_of(given: Input) -> tuple[str, str | int]:
    """By what the record is known."""
    match given:
        case PartnerInput() | EmployerInput():
            return given.code, ""
        case AgreementInput() | JobOrderInput():
            return given.number, ""
        case PlanInput():
            return given.programme, given.year or 0


def _columns(given: Input, refs: References) -> dict[str, Any]:
    values = {field.name: getattr(given, field.name) for field in fields(given)}
    for name in ("version_id", "contacts", "extensions"):
        values.pop(name, None)
    if "state" in values and values["state"] is None:  # a job order keeps its state, and why it was closed
        del values["state"], values["closed_reason"]
    for name, ids in (
        ("programme", refs.programmes),
        ("unit", refs.units),
        ("partner", refs.partners),
        ("employer", refs.employers),
    ):
        if name in values:
            code = values.pop(name)
            values[f"{name}_id"] = ids[code] if code else None
    return values


def write(work: Work, given: Input, record: Record | None, refs: References) -> tuple[int, str]:
    """Keep a checked input. Returns the record's id and what came of it: added, changed or unchanged.

    Raises KnownError("conflict") where somebody saved the record after `given.version_id`, and "move_not_allowed"
    where a job order cannot take the state given.
    """
    noun = NOUNS[type(given)]
    values = _columns(given, refs)
    if record is None:
        fresh = MODELS[noun](id=new_id(), **values)
        work.session.add(fresh)
        work.session.flush()
        _write_parts(work, given, fresh)
        return int(fresh.id), "added"
    differs = any(getattr(record, name) != value for name, value in values.items())
    if isinstance(record, JobOrder) and values.get("state", record.state) != record.state:
        lives.move(lives.JOB_ORDER, record.state, values["state"])
    change(work, type(record), record.id, given.version_id, values)
    work.session.flush()
    differs |= _write_parts(work, given, record)
    return record.id, "changed" if differs else "unchanged"


def _write_parts(work: Work, given: Input, record: Record) -> bool:
    """Keep what hangs on the record; whether anything of it changed."""
    if isinstance(given, PartnerInput | EmployerInput):
        owner = "partner_id" if isinstance(given, PartnerInput) else "employer_id"
        return party_contacts.write(work, owner, record.id, given.contacts)
    if isinstance(given, AgreementInput) and isinstance(record, Agreement) and given.extensions:
        known = set(work.session.scalars(select(Extension.valid_until).where(Extension.agreement_id == record.id)))
        fresh = [extension for extension in given.extensions if extension.valid_until not in known]
        for extension in fresh:
            add_extension(work, record, extension)
        return bool(fresh)
    return False
