"""From a line of Today to the thing that it is about, wherever in the window that is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.today_line import Target
from desktop_app.ui.tasks import Tasks

_HANDOVERS: Mapping[str, Callable[[Any], None]] = {
    "packet": lambda page: page.open_packets(),
    "blank": lambda page: page.open_blanks(),
}
"""What the place of handovers keeps in dialogs."""


def open_target(widget: QWidget, tasks: Tasks, target: Target) -> None:
    """Go there. A page that is built for it reads its lists first: the record is opened behind them."""
    window: Any = widget.window()
    go = getattr(window, "go", None)
    if go is not None:
        go(target.place, partial(_behind, tasks, target) if target.noun else None)


def _behind(tasks: Tasks, target: Target, page: Any) -> None:
    tasks.behind(partial(_open, page, target))


def _open(page: Any, target: Target) -> None:
    if target.place == "workers" and target.id:
        page.open_worker(target.id)
    elif target.place == "handovers" and target.noun == "handover" and target.number:
        page.open(target.number)
    elif target.place == "handovers":
        _HANDOVERS[target.noun](page)
    elif target.place == "declarations":
        page.open_commune(target.number, returned=target.noun == "commune_returned")
    elif target.place == "demand":
        page.open_record(target.noun, target.id)
    elif (opened := getattr(page, f"open_{target.noun}", None)) is not None:
        opened(target.id)
