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
    go, page_of = getattr(window, "go", None), getattr(window, "page", None)
    if go is None or page_of is None:
        return
    go(target.place)
    page = page_of(target.place)
    if page is not None and target.noun:
        tasks.run(_nothing, done=partial(_open, page, target))


def _nothing() -> None:
    """Stands behind what the page has asked of the record."""


def _open(page: Any, target: Target, _answer: object = None) -> None:
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
