"""The order of values in a column that is sorted in memory."""

from __future__ import annotations

from typing import Any

from desktop_app.formats import sort_key, tidy


def in_order(value: Any) -> tuple[bool, Any]:
    """Empty values first; texts in Vietnamese order from their first word on (names of people have `sort_key`)."""
    if isinstance(value, str):
        return True, " ".join(sort_key(word) for word in tidy(value).split())
    return value is not None, value
