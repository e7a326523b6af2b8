"""Sentences by code, in Vietnamese, English and Chinese, from resources/wording/<part>.<language>.json.

A wording file is {"section": {"code": "Sentence with {named} fields."}}; sections of the same name are merged.
Sections: error, finding, fix, import, state and others.
Widgets use tr(); everything that the command line and the window both say stands here.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from typing import Any

from desktop_app.formats import show_date, show_moment
from resources import LANGUAGES, ROOT

__all__ = ["LANGUAGES", "has", "sentence"]


@cache
def _sections(language: str) -> dict[str, dict[str, str]]:
    merged: dict[str, dict[str, str]] = {}
    for file in sorted((ROOT / "wording").glob(f"*.{language}.json")):
        for section, sentences in json.loads(file.read_text(encoding="utf-8")).items():
            merged.setdefault(section, {}).update(sentences)
    return merged


def _shown(value: Any) -> str:
    if isinstance(value, datetime):
        return show_moment(value)
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(_shown(v) for v in value)
    return "" if value is None else str(value)


def has(section: str, code: str, language: str = "vi") -> bool:
    """Whether a sentence of that code exists."""
    return code in _sections(language).get(section, {})


def sentence(section: str, code: str, language: str = "vi", /, **params: Any) -> str:
    """The sentence for a code, its fields filled; dates as dd/mm/yyyy, lists with commas.

    A `reason` that the system gave in English is said in the language, where it is one that it usually gives.
    A code without wording is a bug and raises KeyError (a test goes through every code).
    """
    fields = {name: _shown(v) for name, v in params.items()}
    if "reason" in fields:
        fields["reason"] = _sections(language)["system_reason"].get(fields["reason"], fields["reason"])
    return _sections(language)[section][code].format_map(fields)
