"""The lists within an item of a demand file: a party's contacts, an agreement's extensions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from desktop_app.errors import FieldProblem
from desktop_app.rules.demand import AgreementInput, EmployerInput, Input, PartnerInput
from desktop_app.rules.party import ContactInput, ExtensionInput, check_extension
from desktop_app.services import agreements, party_contacts

PARTS: Mapping[str, type[ContactInput | ExtensionInput]] = {
    "contacts": ContactInput,
    "extensions": ExtensionInput,
}
_KEYS = {
    ContactInput: {name: name for name in ("name_vi", "name_zh", "role", "phone", "email", "note")},
    ExtensionInput: {"number": "number", "signed": "signed_on", "until": "valid_until"},
}
_DAYS = {"signed_on", "valid_until"}
_PLACE = re.compile(r"\[(\d+)\]")


def read_part(name: str, place: str, found: Any) -> tuple[tuple[Any, ...], list[FieldProblem]]:
    """The list under `contacts` or `extensions` as inputs, with what cannot be read in it.

    A contact comes with the keys that were given: (contact, keys). `place` is the list's own: "partners[1].contacts".
    """
    if not isinstance(found, list):
        return (), [FieldProblem(place, "not_a_list")]
    items, problems = [], []
    for position, item in enumerate(found, start=1):
        values, wrong = _read_item(PARTS[name], f"{place}[{position}]", item)
        problems += wrong
        made: Any = PARTS[name](**values)
        items.append((made, frozenset(values)) if isinstance(made, ContactInput) else made)
    return tuple(items), problems


def _read_item(kind: type[Any], place: str, item: Any) -> tuple[dict[str, Any], list[FieldProblem]]:
    if not isinstance(item, dict):
        return {}, [FieldProblem(place, "not_an_object")]
    keys = _KEYS[kind]
    values: dict[str, Any] = {}
    problems: list[FieldProblem] = []
    for key, value in item.items():
        name = keys.get(key)
        if name is None:
            problems.append(FieldProblem(f"{place}.{key}", "unknown_key", {"value": key, "choices": sorted(keys)}))
        elif value is not None and not isinstance(value, str):
            code = "not_a_date" if name in _DAYS else "not_a_text"
            problems.append(FieldProblem(f"{place}.{key}", code, {"value": str(value)}))
        else:
            try:
                values[name] = date.fromisoformat(value) if value and name in _DAYS else value
            except ValueError:
                problems.append(FieldProblem(f"{place}.{key}", "not_a_date", {"value": value}))
    return values, problems


def as_input(kind: type[Input], row: Any) -> Input:
    """A record as its input, with its parts."""
    values = {f.name: getattr(row, f.name) for f in fields(kind)}
    if "contacts" in values:
        values["contacts"] = party_contacts.as_inputs(row.contacts)
    if "extensions" in values:
        values["extensions"] = tuple(ExtensionInput(e.valid_until, e.signed_on, e.number) for e in row.extensions)
    return kind(**values)


def lay_parts(values: dict[str, Any], before: Input | None, row: Any) -> list[FieldProblem]:
    """Let what the file says of parts stand over the parts on record, in `values`; what is wrong with new extensions.

    `until` of an agreement that the record holds as extended is the end of the text as it was first signed: it does
    not take the extensions back.
    """
    if "contacts" in values:
        kept = before.contacts if isinstance(before, PartnerInput | EmployerInput) else None
        values["contacts"] = tuple(party_contacts.laid_over(kept or (), values["contacts"] or ()))
    kept_extensions = (before.extensions or ()) if isinstance(before, AgreementInput) else ()
    if (
        isinstance(before, AgreementInput)
        and kept_extensions
        and values.get("valid_until") == row.extensions[0].ran_until
    ):
        values["valid_until"] = before.valid_until
    if "extensions" not in values:
        return []
    given = tuple(values["extensions"] or ())
    values["extensions"], fresh = agreements.laid_over(kept_extensions, given)
    return _refused(values, before, given, fresh)


def _refused(
    values: Mapping[str, Any],
    before: Input | None,
    given: tuple[ExtensionInput, ...],
    fresh: tuple[ExtensionInput, ...],
) -> list[FieldProblem]:
    """Each new extension must run longer than what it extends; the n-th is `extensions[n]`, from 0."""
    old = before if isinstance(before, AgreementInput) else AgreementInput()
    begins, until = values.get("valid_from", old.valid_from), values.get("valid_until", old.valid_until)
    days = [extension.valid_until for extension in given]
    problems: list[FieldProblem] = []
    for extension in fresh:
        place = days.index(extension.valid_until)
        wrong = check_extension(extension, begins, until)
        problems += [replace(p, field=f"extensions[{place}].{p.field}") for p in wrong]
        until = extension.valid_until or until
    return problems


def in_file(field: str) -> str:
    """A part's field as the file calls it: counted from 1, with the file's own keys."""
    shown = _PLACE.sub(lambda m: f"[{int(m[1]) + 1}]", field)
    for key, name in _KEYS[ExtensionInput].items():
        if shown.startswith("extensions[") and shown.endswith(f".{name}"):
            return shown.removesuffix(name) + key
    return shown
