"""What a party, a job or a gate is called in the window's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QLocale

from desktop_app import formats


def own(row: Any, noun: str) -> str:
    """A row's Chinese name of a noun where the window speaks Chinese and there is one, else its Vietnamese name."""
    chinese = getattr(row, f"{noun}_zh", None) if _is_chinese() else None
    return chinese or getattr(row, f"{noun}_vi") or ""


def gate_words(row: Any) -> str:
    """A gate in both languages, "Hữu Nghị – 友谊"; a Chinese window has the Chinese name alone."""
    noun = "gate" if hasattr(row, "gate_vi") else "name"
    chinese, said = getattr(row, f"{noun}_zh"), own(row, noun)
    return said if not chinese or said == chinese else f"{said} – {chinese}"


def day_words(day: date) -> str:
    """A day with its weekday: "Thứ Sáu, 27/11/2026", in Chinese "星期五，27/11/2026"."""
    name = QLocale().dayName(day.isoweekday())
    comma = "，" if _is_chinese() else ", "
    return f"{name[:1].upper()}{name[1:]}{comma}{formats.show_date(day)}"


def officer_choices(usernames: Sequence[str]) -> list[tuple[str, str]]:
    """Officers to choose among, by username: shown by full name, and by both where two are called alike."""
    names = [getattr(username, "full_name", "") or username for username in usernames]
    return [
        (username, f"{name} ({username})" if names.count(name) > 1 else name)
        for username, name in zip(usernames, names, strict=True)
    ]


def order_words(row: Any, *, job_first: bool = True) -> str:
    """A job order with its job and its employer: "ĐH-2026-101 · Chế biến gỗ · Công ty TNHH Mộc nghiệp"."""
    parts = (own(row, "job"), own(row, "employer"))
    return " · ".join((row.number, *(parts if job_first else reversed(parts))))


def grouped(number: int) -> str:
    """A whole number in the window's language: "11.520.000", in Chinese and English "11,520,000"."""
    return formats.grouped(number, QLocale().name()[:2])


def listed(names: Iterable[str]) -> str:
    """Names one after the other, as the window's language parts them."""
    return ("、" if _is_chinese() else ", ").join(names)


def sentences(*said: str) -> str:
    """Sentences one after the other: Chinese has no space between them."""
    return ("" if _is_chinese() else " ").join(part for part in said if part)


def _is_chinese() -> bool:
    return QLocale().name().startswith("zh")
