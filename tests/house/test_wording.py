"""Every known error has its sentence in all three languages, and gets what the sentence names."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from db import errors
from desktop_app import wording
from desktop_app.services import trouble

ROOT = Path(__file__).parents[2]
SECTIONS = {"KnownError": "error", "StoreProblem": "error", "CheckFinding": "check"}
BY_TABLE = (*errors._SQLITE_CODES.values(), *errors._POSTGRES_CODES.values(), *errors._REFUSALS.values())


@dataclass(frozen=True)
class Raised:
    """A known error as the code makes it; without `given` its parameters are not to be seen there."""

    section: str
    code: str
    given: frozenset[str] | None
    place: str


@cache
def raised() -> tuple[Raised, ...]:
    return tuple(_all_raised())


def _all_raised() -> Iterator[Raised]:
    for file in sorted([*(ROOT / "desktop_app").rglob("*.py"), *(ROOT / "db").rglob("*.py")]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SECTIONS:
                yield from _raised(node, SECTIONS[node.func.id], f"{file.relative_to(ROOT)}:{node.lineno}")


def _raised(call: ast.Call, section: str, place: str) -> Iterator[Raised]:
    first = call.args[0] if call.args else None
    codes = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    seen = all(keyword.arg for keyword in call.keywords) and len(call.args) == 1
    given = frozenset(str(keyword.arg) for keyword in call.keywords) if seen else None
    for code in codes:
        if isinstance(code, ast.Constant) and isinstance(code.value, str):
            yield Raised(section, code.value, given, place)


def fields(sentence: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_known_error_has_its_sentence(language: str) -> None:
    codes = {(r.section, r.code): r.place for r in raised()}
    codes |= {("error", code): "a table" for code in (*BY_TABLE, *trouble._OS_TROUBLE.values())}
    missing = [
        f"{code} ({place})" for (section, code), place in codes.items() if not wording.has(section, code, language)
    ]
    assert missing == []


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_sentence_gets_what_it_names(language: str) -> None:
    lacking = [
        f"{r.code} at {r.place} lacks {sorted(fields(sentence) - r.given)}"
        for r in raised()
        if r.given is not None
        and (sentence := wording._sections(language).get(r.section, {}).get(r.code, ""))
        and not fields(sentence) <= r.given
    ]
    assert lacking == []


@pytest.mark.parametrize("code", sorted({*BY_TABLE} - {"already_there"}))
def test_what_a_database_says_needs_no_more_words(code: str) -> None:
    for language in wording.LANGUAGES:
        assert wording.sentence("error", code, language)


def test_the_three_languages_say_the_same_things() -> None:
    vi, en, zh = (wording._sections(language) for language in wording.LANGUAGES)
    for other in (en, zh):
        assert other.keys() == vi.keys()
        for section, sentences in vi.items():
            assert other[section].keys() == sentences.keys(), section
            for code, sentence in sentences.items():
                assert fields(other[section][code]) == fields(sentence), f"{section} {code}"
