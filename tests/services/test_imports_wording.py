"""Every code that an import may say has its sentence in all three languages, with the same fields."""

from __future__ import annotations

import json
import re
import string
from typing import Any

import pytest

from desktop_app.wording import has
from resources import ROOT

SOURCES = [
    *(ROOT.parent / "desktop_app" / "intake").glob("*.py"),
    *(ROOT.parent / "desktop_app" / "services").glob("imports*.py"),
    ROOT.parent / "desktop_app" / "rules" / "communes.py",
    ROOT.parent / "desktop_app" / "rules" / "identity.py",
]


def wording(language: str) -> dict[str, dict[str, str]]:
    read: dict[str, Any] = json.loads((ROOT / "wording" / f"import.{language}.json").read_text(encoding="utf-8"))
    return read


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_languages_say_the_same(language: str) -> None:
    vietnamese, other = wording("vi"), wording(language)
    assert {s: set(codes) for s, codes in vietnamese.items()} == {s: set(codes) for s, codes in other.items()}
    for section, codes in vietnamese.items():
        for code, text in codes.items():
            assert fields(text) - {"value"} == fields(other[section][code]) - {"value"}, code


def test_every_sentence_is_used_and_every_code_has_one() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    words = set(re.findall(r'"([a-z]+(?:_[a-z]+)+)"', source))
    computed = {f"birth_only_{p}" for p in ("month", "year")} | {
        f"document_is_{s}" for s in ("lost", "cancelled", "replaced")
    }
    computed |= {f"{name}_differs" for name in ("birth_date", "sex")}
    computed |= {f"{name}_missing" for name in ("birth_date", "sex", "address")}
    spoken = wording("vi")
    assert set(spoken["import"]) - words - computed == set()
    said = re.findall(r'(?:reject|warn)\(\s*name,\s*"(\w+)"', source) + re.findall(
        r'say\(\s*\w+, "\w+", "(\w+)"', source
    )
    said += re.findall(r'_asked\([^"\n]+"(\w+)"\)', source) + re.findall(r'(?:reason=|problem=|doubt=)"(\w+)"', source)
    assert set(said) - set(spoken["import"]) == set()
    raised = set(re.findall(r'KnownError\("(\w+)"', source))
    assert {code for code in raised if not has("error", code)} == set()
