"""What a requirement and its parameters are called, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import RequirementCode, Severity
from desktop_app.formats import show_date
from desktop_app.rules.programme import PARAMETERS, ParameterKind
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.words import word
from desktop_app.wording import sentence

K = ParameterKind
TONES = {Severity.BLOCK: Tone.BLOCK, Severity.WARN: Tone.WARN}
SECTIONS: Mapping[ParameterKind, str] = {
    K.SEVERITY: "severity",
    K.PURPOSES: "purpose",
    K.GATE_CLASSES: "gate_class",
    K.DOCUMENT_KINDS: "document_kind",
}
"""The wording's section of an enumeration's words."""


def code_word(code: RequirementCode, language: str) -> str:
    """What a requirement is called."""
    return word("requirement", code.value, language)


def severity_word(severity: Severity, language: str) -> str:
    """Whether it stops people or is only said."""
    return word("severity_kind", severity.value, language)


def said(code: RequirementCode, parameters: Mapping[str, Any], language: str) -> list[str]:
    """The parameters in words, a line each; what is not set says nothing."""
    return [
        sentence("parameter_said", name, language, value=value)
        for name, kind in PARAMETERS.get(code, {}).items()
        if (value := _value(kind, parameters.get(name), language))
    ]


def _value(kind: ParameterKind, value: Any, language: str) -> str:
    if value is None or value in ([], {}, ()):
        return ""
    if isinstance(value, Mapping):
        return "".join(
            f"\n{word('gate_class', gate, language)}{'：' if language == 'zh' else ': '}{_words(kind, words, language)}"
            for gate, words in value.items()
        )
    if kind in SECTIONS or kind is K.NAMES:
        return _words(kind, [value] if isinstance(value, str) else value, language)
    return str(value)


def _words(kind: ParameterKind, codes: Any, language: str) -> str:
    section = SECTIONS.get(kind)
    between = "、" if language == "zh" else ", "
    return between.join(word(section, code, language) if section else str(code) for code in codes)


def term(since: date | None, until: date | None) -> str:
    """The days for which something holds."""
    return " · ".join(_term(since, until)) or QCoreApplication.translate("Programmes", "always")


def _term(since: date | None, until: date | None) -> Iterator[str]:
    if since is not None:
        yield QCoreApplication.translate("Programmes", "from {day}").format(day=show_date(since))
    if until is not None:
        yield QCoreApplication.translate("Programmes", "until {day}").format(day=show_date(until))
