"""The fields of a requirement's parameters, made from what the rules say that it reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import ConsentPurpose, DocumentKind, GateClass, RequirementCode, Severity
from desktop_app.rules.programme import PARAMETERS, ParameterKind
from desktop_app.ui.demand.programmes.checks_field import ChecksField
from desktop_app.ui.demand.programmes.words import SECTIONS
from desktop_app.ui.forms import ChoiceField, Field, NoteField, NumberField
from desktop_app.ui.workers.words import word

K = ParameterKind
PREFIX = "rule_p_"
_ENUMS: Mapping[ParameterKind, type[StrEnum]] = {
    K.SEVERITY: Severity,
    K.PURPOSES: ConsentPurpose,
    K.GATE_CLASSES: GateClass,
    K.DOCUMENT_KINDS: DocumentKind,
}
_MOST = 150


def fields_for(code: RequirementCode, values: Mapping[str, Any], language: str) -> Sequence[Sequence[Field]]:
    """Rows of fresh fields, filled; none for a requirement without parameters.

    A list that differs by the gate's class has a row of boxes for each class.
    """
    rows: list[Sequence[Field]] = []
    numbers: list[Field] = []
    for name, kind in PARAMETERS.get(code, {}).items():
        value = values.get(name)
        if kind in {K.YEARS, K.MONTHS}:
            numbers.append(_filled(NumberField(PREFIX + name, word("parameter", name, language), most=_MOST), value))
        elif isinstance(value, Mapping):
            rows += [(_by_class(name, kind, gate, value.get(gate), language),) for gate in _classes(value)]
        else:
            rows.append((_one(name, kind, value, language),))
    return [tuple(numbers), *rows] if numbers else rows


def _classes(value: Mapping[str, Any]) -> list[str]:
    return [gate.value for gate in GateClass if gate is not GateClass.CLEARANCE_ROUTE or gate in value]


def _by_class(name: str, kind: ParameterKind, gate: str, value: Any, language: str) -> Field:
    label = f"{word('parameter', name, language)}: {word('gate_class', gate, language)}"
    return _filled(ChecksField(f"{PREFIX}{name}@{gate}", label, _choices(kind, language)), value)


def _one(name: str, kind: ParameterKind, value: Any, language: str) -> Field:
    label = word("parameter", name, language)
    if kind is K.NAMES:
        label = QCoreApplication.translate("Programmes", "{name} (one a line)").format(name=label)
        lines = [value] if isinstance(value, str) else value or ()
        return _filled(NoteField(PREFIX + name, label, lines=2), "\n".join(lines))
    if kind is K.SEVERITY:
        return _filled(ChoiceField(PREFIX + name, label, _choices(kind, language)), value)
    return _filled(ChecksField(PREFIX + name, label, _choices(kind, language)), value)


def _choices(kind: ParameterKind, language: str) -> list[tuple[str, str]]:
    return [(member.value, word(SECTIONS[kind], member.value, language)) for member in _ENUMS[kind]]


def _filled(field: Field, value: Any) -> Field:
    field.set_value(value)
    return field


def parameters_of(code: RequirementCode, fields: Mapping[str, Field]) -> dict[str, Any]:
    """What is typed, as the rules take it; what is empty is left out."""
    found: dict[str, Any] = {}
    for name, kind in PARAMETERS.get(code, {}).items():
        by_class = {
            key.partition("@")[2]: list(field.value())
            for key, field in fields.items()
            if key.startswith(f"{PREFIX}{name}@")
        }
        field = fields.get(PREFIX + name)
        value = by_class or (field.value() if field is not None else None)
        if kind is K.NAMES:
            value = [line.strip() for line in str(value or "").splitlines() if line.strip()]
        if value not in (None, "", (), []):
            found[name] = list(value) if isinstance(value, tuple) else value
    return {name: {g: w for g, w in v.items() if w} if isinstance(v, dict) else v for name, v in found.items()}


def field_of(problem: str, fields: Mapping[str, Field]) -> str:
    """The field at which the services' problem stands: "parameters.kinds" is the first of its rows."""
    name = PREFIX + problem.removeprefix("parameters.")
    if problem.startswith("parameters."):
        return next((key for key in fields if key == name or key.startswith(f"{name}@")), "")
    return f"rule_{problem}"
