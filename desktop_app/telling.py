"""Known errors in words, for the window and the command line alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.wording import has, sentence

_STATES = {"state": "handover", "frm": "", "to": ""}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORDS = ("state.sex", "document_kind", "state.document", "state.health", "state.placement", "state.contract",
          "state.declaration", "state.consent", "state.job_order", "state.handover", "state.direction")  # fmt: skip


def _word(section: str, code: Any, language: str) -> Any:
    return sentence(section, str(code), language) if has(section, str(code), language) else code


def _state(error: KnownError, code: Any, language: str) -> Any:
    """A state in words: of the noun that the error names, else of a handover or a placement."""
    for noun in (str(error.params.get("noun", "")), "handover", "placement"):
        if has(f"state.{noun}", str(code), language):
            return sentence(f"state.{noun}", str(code), language)
    return code


def _shown(error: KnownError, name: str, value: Any, language: str) -> Any:
    if name in _STATES:
        return _state(error, value, language)
    if name == "noun":
        return _word("noun", value, language)
    if isinstance(value, list | tuple):
        return [_shown(error, "", item, language) for item in value]
    if isinstance(value, Mapping) and "theirs" in value:
        return _both(value, language)
    return value


def _both(value: Mapping[str, Any], language: str) -> str:
    """One field of a conflict: its name, what is saved and what was typed."""
    return sentence(
        "error",
        "conflict_field",
        language,
        field=_word("column", value["field"], language),
        theirs=_value(value["theirs"], language),
        yours=_value(value["yours"], language),
    )


def _value(value: Any, language: str) -> str:
    """A recorded value as people read it: a date as a date, a state as a word, nothing as a dash."""
    if isinstance(value, str):
        if _DAY.fullmatch(value):
            return show_date(date.fromisoformat(value))
        found = next((section for section in _WORDS if has(section, value, language)), None)
        return sentence(found, value, language) if found else value
    return blank(value)


def blank(value: Any) -> str:
    """A value, or a dash where there is none."""
    return "—" if value is None else str(value)


def headline(error: KnownError, language: str) -> str:
    """The sentence of a known error."""
    params = {name: _shown(error, name, value, language) for name, value in error.params.items()}
    if not has("error", error.code, language):
        return f"{error.code}: " + ", ".join(f"{k}={v}" for k, v in params.items())
    return sentence("error", error.code, language, **params)
