"""What a party, a job or a gate is called in the window's language."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale


def own(row: Any, noun: str) -> str:
    """A row's Chinese name of a noun where the window speaks Chinese and there is one, else its Vietnamese name."""
    chinese = getattr(row, f"{noun}_zh", None) if QLocale().name().startswith("zh") else None
    return chinese or getattr(row, f"{noun}_vi") or ""


def gate_words(row: Any) -> str:
    """A gate in both languages, "Hữu Nghị – 友谊"; a Chinese window has the Chinese name alone."""
    noun = "gate" if hasattr(row, "gate_vi") else "name"
    chinese, said = getattr(row, f"{noun}_zh"), own(row, noun)
    return said if not chinese or said == chinese else f"{said} – {chinese}"


def order_words(row: Any, *, job_first: bool = True) -> str:
    """A job order with its job and its employer: "ĐH-2026-101 · Chế biến gỗ · Công ty TNHH Mộc nghiệp"."""
    parts = (own(row, "job"), own(row, "employer"))
    return " · ".join((row.number, *(parts if job_first else reversed(parts))))
