"""From one place of the window to a record in another, and that one was opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget


def saw(widget: QWidget, noun: str, record_id: int | None) -> None:
    """Something is shown to the officer: it stands among what was recently opened."""
    finder: Any = getattr(widget.window(), "finder", None)
    if finder is not None and record_id:
        finder.recent.saw(noun, record_id)


def open_worker(widget: QWidget, worker_id: int) -> None:
    """Go to the workers and open one; stays where something typed there must be asked about first."""
    _open(widget, "workers", "open_worker", worker_id)


def open_across(widget: QWidget, worker_id: int) -> None:
    """Go to Follow-up and show one person across there."""
    _open(widget, "followup", "open_across", worker_id)


def _open(widget: QWidget, place: str, name: str, record_id: int) -> None:
    window: Any = widget.window()
    go, page_of = getattr(window, "go", None), getattr(window, "page", None)
    if go is None or page_of is None:
        return
    go(place)
    opened = getattr(page_of(place), name, None)
    if opened is not None:
        opened(record_id)
