"""All shortcuts with their words, as they were collected from the window's sources."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.documents.guide_text import FOLDER


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """The shortcuts of one place: its name, and (keys, what they do)."""

    title: str
    lines: tuple[tuple[str, str], ...]


@lru_cache(maxsize=3)
def shortcuts(language: str) -> tuple[ShortcutGroup, ...]:
    """Every group, in a language of the window."""
    found = json.loads((FOLDER / "shortcuts.json").read_text(encoding="utf-8"))
    return tuple(
        ShortcutGroup(group[language], tuple((line["keys"], line[language]) for line in group["lines"]))
        for group in found["groups"]
    )
