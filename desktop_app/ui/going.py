"""From one place of the window to a record in another."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget


def open_worker(widget: QWidget, worker_id: int) -> None:
    """Go to the workers and open one; stays where something typed there must be asked about first."""
    window: Any = widget.window()
    go, page_of = getattr(window, "go", None), getattr(window, "page", None)
    if go is None or page_of is None:
        return
    go("workers")
    opened = getattr(page_of("workers"), "open_worker", None)
    if opened is not None:
        opened(worker_id)


def open_across(widget: QWidget, worker_id: int) -> None:
    """Go to Follow-up and show one person across there."""
    window: Any = widget.window()
    go, page_of = getattr(window, "go", None), getattr(window, "page", None)
    if go is None or page_of is None:
        return
    go("followup")
    opened = getattr(page_of("followup"), "open_across", None)
    if opened is not None:
        opened(worker_id)
