"""What was chosen for a print, and what of it is remembered for the next paper of the same kind."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from enum import Enum

from PySide6.QtPrintSupport import QPrinter

from desktop_app import settings
from desktop_app.ui.preview import printing

MOST_COPIES = 99


class Sides(Enum):
    """On which sides of the sheet. The printer's own setting holds where nothing else is chosen."""

    AS_SET = "as_set"
    ONE = "one"
    BOOK = "book"
    PAD = "pad"


_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.BOOK: QPrinter.DuplexMode.DuplexLongSide,
    Sides.PAD: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True)
class Choice:
    """A print as it was chosen. `pages` are the first and the last; None for all."""

    printer: str = ""
    copies: int = 1
    sides: Sides = Sides.AS_SET
    pages: tuple[int, int] | None = None

    def ready(self, title: str) -> QPrinter:
        """The printer, told all of it. Raises KnownError("no_printer")."""
        printer = printing.printer_for(self.printer, title)
        printer.setCopyCount(self.copies)
        if self.sides in _DUPLEX:
            printer.setDuplex(_DUPLEX[self.sides])
        if self.pages is not None:
            printer.setFromTo(*self.pages)
        return printer


def remembered(purpose: str) -> Choice:
    """What was chosen last for that kind of paper; the pages are of one paper and are not remembered."""
    found = settings.load().printing
    choice = Choice(found.get(f"{purpose}.printer", found.get("printer", "")))
    with contextlib.suppress(ValueError):
        copies = min(max(int(found.get(f"{purpose}.copies", "1")), 1), MOST_COPIES)
        choice = Choice(choice.printer, copies, Sides(found.get(f"{purpose}.sides", Sides.AS_SET.value)))
    return choice


def remember(purpose: str, choice: Choice) -> None:
    """Propose it the next time; the printer also for kinds of paper that were not printed yet."""
    chosen = {"printer": choice.printer, "copies": str(choice.copies), "sides": choice.sides.value}
    mine = {f"{purpose}.{name}": value for name, value in chosen.items()}
    settings.change(printing={**settings.load().printing, **mine, "printer": choice.printer})
