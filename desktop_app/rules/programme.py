"""What a programme, its requirements and its bodies must say before they are kept. Pure.

A requirement is the rule of some days: it is added, changed from a day on (the old one ends the day before), or ended.
It is never rewritten for days that are past, so that a clearance of an earlier day uses the rule of that day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from db.vocabulary import BodySide, ConsentPurpose, DocumentKind, GateClass, RequirementCode, Severity
from desktop_app.errors import FieldProblem

R = RequirementCode


class ParameterKind(StrEnum):
    """How a parameter is typed."""

    YEARS = "years"
    MONTHS = "months"
    NAMES = "names"
    """Words of the office's own: names of certificates, sectors."""
    SEVERITY = "severity"
    PURPOSES = "purposes"
    GATE_CLASSES = "gate_classes"
    DOCUMENT_KINDS = "document_kinds"
    """A list that holds at every gate, or one by gate class."""


K = ParameterKind
_PAPER = {"accepted": K.NAMES, "max_months": K.MONTHS, "sectors": K.NAMES}
PARAMETERS: Mapping[RequirementCode, Mapping[str, ParameterKind]] = {
    R.AGE: {"min": K.YEARS, "max": K.YEARS},
    R.TRAVEL_DOCUMENT: {"kinds": K.DOCUMENT_KINDS},
    R.DOCUMENT_VALIDITY: {"margin_months": K.MONTHS},
    R.GATE_CLASS: {"classes": K.GATE_CLASSES},
    R.BORDER_AREA_PASS: {"max_months": K.MONTHS, "unstated": K.SEVERITY},
    R.HEALTH: {"max_months": K.MONTHS},
    R.CONSENT: {"purposes": K.PURPOSES, "refused": K.SEVERITY},
    R.ORIENTATION: _PAPER,
    R.LANGUAGE_CERTIFICATE: _PAPER,
    R.CRIMINAL_RECORD: _PAPER,
    R.VISA: _PAPER,
    R.DEPOSIT: _PAPER,
    R.QUALIFICATION: _PAPER,
    R.CERTIFICATE: _PAPER,
}
"""The parameters that each requirement reads; what is not here has none."""
_WORDS: Mapping[ParameterKind, frozenset[str]] = {
    K.SEVERITY: frozenset(Severity),
    K.PURPOSES: frozenset(ConsentPurpose),
    K.GATE_CLASSES: frozenset(GateClass),
    K.DOCUMENT_KINDS: frozenset(DocumentKind),
}
_MOST = 150


@dataclass(frozen=True, slots=True)
class ProgrammeInput:
    """A programme as typed. `points` are gate or airport codes; `market` is ISO 3166 alpha-3."""

    code: str = ""
    name_vi: str = ""
    name_zh: str = ""
    name_en: str = ""
    market: str = ""
    legal_basis: str = ""
    land_gate: bool = False
    active: bool = True
    points: tuple[str, ...] = ()
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class RequirementInput:
    """A requirement as typed."""

    code: RequirementCode = R.IDENTITY
    severity: Severity = Severity.BLOCK
    parameters: Mapping[str, Any] = field(default_factory=dict)
    source_vi: str = ""
    source_en: str = ""
    source_zh: str = ""


@dataclass(frozen=True, slots=True)
class BodyInput:
    """A body that is responsible for a programme."""

    side: BodySide = BodySide.OURS
    name_vi: str = ""
    name_there: str | None = None
    role: str | None = None
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    since: date | None = None
    until: date | None = None
    id: int | None = None
    version_id: int | None = None


def check_programme(given: ProgrammeInput, gates: frozenset[str]) -> list[FieldProblem]:
    """What is wrong with a programme. `gates` are the codes of all gates and airports."""
    problems = [
        FieldProblem(name, "needed")
        for name in ("code", "name_vi", "name_zh", "name_en", "market", "legal_basis")
        if not getattr(given, name)
    ]
    if given.code and not all(part.isascii() and part.isalnum() for part in given.code.split("-")):
        problems.append(FieldProblem("code", "programme_code_form", {"value": given.code}))
    if given.market and not (len(given.market) == 3 and given.market.isascii() and given.market.isupper()):
        problems.append(FieldProblem("market", "market_form", {"value": given.market}))
    unknown = [code for code in given.points if code not in gates]
    if unknown:
        problems.append(FieldProblem("points", "unknown_point", {"value": ", ".join(unknown)}))
    return problems


def check_requirement(given: RequirementInput) -> list[FieldProblem]:
    """What is wrong with a requirement: its source, and each parameter by its kind."""
    problems = [] if given.source_vi else [FieldProblem("source_vi", "needed")]
    known = PARAMETERS.get(given.code, {})
    for name, value in given.parameters.items():
        if name not in known:
            problems.append(FieldProblem(f"parameters.{name}", "unknown_parameter", {"value": name}))
        elif value is not None:
            problems += _parameter_problems(name, known[name], value)
    least, most = given.parameters.get("min"), given.parameters.get("max")
    if isinstance(least, int) and isinstance(most, int) and most < least:
        problems.append(FieldProblem("parameters.max", "age_backwards", {"min": least}))
    return problems


def _parameter_problems(name: str, kind: ParameterKind, value: Any) -> Iterator[FieldProblem]:
    place = f"parameters.{name}"
    if kind in {K.YEARS, K.MONTHS}:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST:
            yield FieldProblem(place, "whole_number", {"most": _MOST})
        return
    words = _words_of(value)
    if words is None or any(not isinstance(word, str) or not word.strip() for word in words):
        yield FieldProblem(place, "words_wanted")
    elif kind is not K.NAMES and (wrong := sorted(set(words) - _WORDS[kind])):
        yield FieldProblem(place, "unknown_word", {"value": wrong, "choices": sorted(_WORDS[kind])})


def _words_of(value: Any) -> list[Any] | None:
    """One word, a list of them, or lists by gate class."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Mapping) and all(key in set(GateClass) for key in value):
        found: list[Any] = []
        for words in value.values():
            if not isinstance(words, list | tuple):
                return None
            found += words
        return found
    return None


def check_body(given: BodyInput) -> list[FieldProblem]:
    """What is wrong with a body."""
    problems = [] if given.name_vi else [FieldProblem("name_vi", "needed")]
    if given.since and given.until and given.until < given.since:
        problems.append(FieldProblem("until", "term_backwards", {"start": given.since}))
    return problems


def change_problem(since: date | None, until: date | None, day: date) -> FieldProblem | None:
    """Why a rule that holds from `since` to `until` cannot be changed or ended from a day on; None if it can."""
    if since is not None and day <= since:
        return FieldProblem("day", "rule_not_yet", {"since": since})
    if until is not None and day > until:
        return FieldProblem("day", "rule_over", {"until": until})
    return None
