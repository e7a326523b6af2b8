"""`apply`: a JSON file of partners, agreements, employers, orders and plans, checked whole, then taken in at once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Agreement, Employer, JobOrder, Partner, Plan
from db.queries import partner as queries
from db.vocabulary import BoardKind, Currency, JobOrderState, Sex, WagePer
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.rules.demand import (
    AgreementInput,
    Choices,
    EmployerInput,
    Input,
    JobOrderInput,
    PartnerInput,
    PlanInput,
    check,
)
from desktop_app.services.demand_file_parts import PARTS, as_input, in_file, lay_parts, read_part
from desktop_app.services.demand_write import NOUNS, key_of, read_choices, read_references, tidied, write
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

_RENAMED = {
    AgreementInput: {"signed": "signed_on", "from": "valid_from", "until": "valid_until"},
    PlanInput: {"min": "minimum", "max": "maximum"},
}
_SECTIONS: dict[str, type[Input]] = {
    "partners": PartnerInput,
    "agreements": AgreementInput,
    "employers": EmployerInput,
    "job_orders": JobOrderInput,
    "plans": PlanInput,
}
_MODELS: dict[type[Input], type[Any]] = {
    PartnerInput: Partner,
    AgreementInput: Agreement,
    EmployerInput: Employer,
    JobOrderInput: JobOrder,
    PlanInput: Plan,
}
_NUMBERS = {
    "headcount", "women", "wage_cny", "months", "year", "minimum", "maximum", "hours_per_day", "days_per_week",
    "age_min", "age_max",
}  # fmt: skip
_DATES = {"signed_on", "valid_from", "valid_until", "needed_by", "starts_on"}
_WORDS: dict[str, type[StrEnum]] = {"currency": Currency, "board": BoardKind, "sex": Sex}
Key = tuple[str, str | int]


@dataclass(frozen=True)
class ApplyResult:
    """How many of each noun were added, changed, and left as they were."""

    added: dict[str, int]
    changed: dict[str, int]
    unchanged: dict[str, int]


@dataclass(frozen=True)
class _Item:
    place: str
    given: Input
    record_id: int | None


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise KnownError("file_unreadable", path=str(path), reason=error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise KnownError("file_not_utf8", path=str(path)) from error
    except json.JSONDecodeError as error:
        raise KnownError("file_not_json", path=str(path), line=error.lineno, column=error.colno) from error
    except RecursionError as error:  # brackets within brackets, thousands deep
        raise KnownError("file_not_json", path=str(path), line=1, column=1) from error
    if not isinstance(found, dict):
        raise KnownError("file_not_json", path=str(path), line=1, column=1)
    return found


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _reader(name: str) -> tuple[Callable[[Any], Any], str]:
    if name in _NUMBERS:
        return _number, "not_a_number"
    if name in _DATES:
        return lambda value: date.fromisoformat(_text(value)), "not_a_date"
    if name == "wage_per":
        return lambda value: WagePer(_text(value)), "not_a_wage_per"
    if name == "state":
        return lambda value: JobOrderState(_text(value)), "not_a_state"
    if name in _WORDS:
        return lambda value: _WORDS[name](_text(value)), f"not_a_{name}"
    return _text, "not_a_text"


def _parse(kind: type[Input], place: str, item: Any) -> tuple[dict[str, Any], list[FieldProblem]]:
    """The given attributes of one item, and what cannot be read in it."""
    if not isinstance(item, dict):
        return {}, [FieldProblem(place, "not_an_object")]
    renamed = _RENAMED.get(kind, {})
    known = {f.name for f in fields(kind)} - {"version_id"}
    values: dict[str, Any] = {}
    problems: list[FieldProblem] = []
    for key, value in item.items():
        name = renamed.get(key, key)
        if name not in known or key in renamed.values():
            written = sorted({{v: k for k, v in renamed.items()}.get(n, n) for n in known})
            problems.append(FieldProblem(f"{place}.{key}", "unknown_key", {"value": key, "choices": written}))
            continue
        if name in PARTS and value is not None:
            values[name], wrong = read_part(name, f"{place}.{key}", value)
            problems += wrong
            continue
        read, code = _reader(name)
        try:
            values[name] = None if value is None else read(value)
        except (ValueError, TypeError):
            problems.append(FieldProblem(f"{place}.{key}", code, {"value": str(value)}))
    return values, problems


def _blank_for_none(kind: type[Input], values: Mapping[str, Any]) -> dict[str, Any]:
    defaults = {f.name: f.default for f in fields(kind)}
    return {name: defaults[name] if value is None else value for name, value in values.items()}


def _existing(session: Session) -> dict[type[Input], dict[Key, tuple[Any, Input]]]:
    """Everything in the record as inputs, by key: what an item of the file is laid over."""
    rows: dict[type[Input], tuple[Any, ...]] = {
        PartnerInput: queries.partners(session),
        AgreementInput: queries.agreements(session),
        EmployerInput: queries.employers(session),
        JobOrderInput: queries.job_orders(session),
        PlanInput: queries.plans(session),
    }
    found: dict[type[Input], dict[Key, tuple[Any, Input]]] = {}
    for kind, kept in rows.items():
        inputs = [(row, as_input(kind, row)) for row in kept]
        found[kind] = {key_of(given): (row, given) for row, given in inputs}
    return found


def _with_programme(given: Input, choices: Choices) -> Input:
    """An agreement that names only its partner is of the partner's programme."""
    if isinstance(given, AgreementInput) and not given.programme and given.partner:
        return replace(given, programme=choices.partners.get(given.partner, ""))
    return given


def _laid_over(
    kind: type[Input], values: dict[str, Any], kept: dict[Key, tuple[Any, Input]]
) -> tuple[int | None, Input, list[FieldProblem]]:
    plain = {name: value for name, value in values.items() if name not in PARTS}
    row, before = kept.get(key_of(tidied(kind(**_blank_for_none(kind, plain)))), (None, None))
    problems = lay_parts(values, before, row)
    fresh = tidied(kind(**_blank_for_none(kind, values)))
    if before is None or row is None:
        return None, fresh, problems
    given = {name: getattr(fresh, name) for name in values}
    return row.id, replace(before, **given), problems


def _placed(wrong: list[FieldProblem], place: str, unread: set[str]) -> list[FieldProblem]:
    """The problems as the file calls their fields, but for what could not be read: that is told already."""
    found = [replace(problem, field=f"{place}.{in_file(problem.field)}") for problem in wrong]
    return [problem for problem in found if problem.field not in unread]


class _Reading:
    """One pass over the file: collects items and problems, and what the file itself adds to the choices."""

    def __init__(self, session: Session) -> None:
        self.kept = _existing(session)
        self.choices = read_choices(session)
        self.items: list[_Item] = []
        self.problems: list[FieldProblem] = []

    def section(self, name: str, kind: type[Input], items: Any) -> None:
        if not isinstance(items, list):
            self.problems.append(FieldProblem(name, "not_a_list"))
            return
        seen: set[Key] = set()
        for position, item in enumerate(items, start=1):
            place = f"{name}[{position}]"
            values, problems = _parse(kind, place, item)
            record_id, laid, wrong = _laid_over(kind, values, self.kept[kind])
            problems += _placed(wrong, place, {p.field for p in problems})
            given = _with_programme(laid, self.choices)
            self._check(place, given, problems)
            key = key_of(given)
            if key in seen:
                self.problems.append(FieldProblem(place, "twice_in_file", {"value": key[0]}))
            seen.add(key)
            self.items.append(_Item(place, given, record_id))
            self._offer(given)

    def _check(self, place: str, given: Input, problems: list[FieldProblem]) -> None:
        unread = {p.field for p in problems}
        names = {after: before for before, after in _RENAMED.get(type(given), {}).items()}
        for problem in check(given, self.choices):
            field = f"{place}.{in_file(names.get(problem.field, problem.field))}"
            if field not in unread:
                problems.append(replace(problem, field=field))
        self.problems += problems

    def _offer(self, given: Input) -> None:
        if isinstance(given, PartnerInput) and given.code:
            self.choices.partners[given.code] = given.programme
        if isinstance(given, EmployerInput) and given.code:
            self.choices = replace(self.choices, employers=self.choices.employers | {given.code})


def _write_all(work: Work, items: list[_Item]) -> dict[str, Counter[str]]:
    session = work.session
    counts: dict[str, Counter[str]] = {"added": Counter(), "changed": Counter(), "unchanged": Counter()}
    records: dict[type[Input], dict[int, Any]] = {}
    for kind, model in _MODELS.items():
        wanted = [item.record_id for item in items if type(item.given) is kind and item.record_id is not None]
        found = session.scalars(select(model).where(model.id.in_(wanted))) if wanted else ()
        records[kind] = {record.id: record for record in found}
    refs = read_references(session)
    for kind, noun in NOUNS.items():
        for item in items:
            if type(item.given) is kind:
                record = records[kind].get(item.record_id or 0)
                _, outcome = write(work, item.given, record, refs)
                counts[outcome][noun] += 1
        if kind in {PartnerInput, EmployerInput}:
            refs = read_references(session)
    return counts


def apply_file(desk: Desk, path: Path | str) -> ApplyResult:
    """Take in a file as samples/partners_and_orders.json: add what is new, change what differs, keep the rest.

    An item is known by its code or number; a key that an item leaves out stays as it is. Twice is the same as once.
    Raises InvalidInputError with every problem of the file; then nothing was changed.
    """
    require(desk, "demand.apply")
    found = _read(Path(path))
    with desk.work("demand.apply") as work:
        reading = _Reading(work.session)
        unknown = sorted(set(found) - set(_SECTIONS) - {"note"})
        reading.problems += [
            FieldProblem(name, "unknown_key", {"value": name, "choices": list(_SECTIONS)}) for name in unknown
        ]
        for name, kind in _SECTIONS.items():
            reading.section(name, kind, found.get(name, []))
        if reading.problems:
            raise InvalidInputError(reading.problems, "invalid_file", path=str(path))
        counts = _write_all(work, reading.items)
    return ApplyResult(**{outcome: dict(by_noun) for outcome, by_noun in counts.items()})


def as_json(result: ApplyResult) -> dict[str, dict[str, int]]:
    """The result as `apply --json` writes it."""
    return asdict(result)
