"""The papers that a handover's window can show, print and save: each knows its bytes, its reprint and its log."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QCoreApplication

from db.vocabulary import OutputAct
from desktop_app.services import blanks, handovers, minutes
from desktop_app.ui.preview.paper import Paper, Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class Kind(Protocol):
    """What a kind of paper must be able to do; the three methods run off the GUI thread."""

    purpose: ClassVar[str]
    """For what a printer and a folder are remembered."""

    @property
    def file_name(self) -> str:
        """The proposed name of a file, without its ending."""
        ...

    def title(self) -> str:
        """What the paper is called on the screen."""
        ...

    def content(self, desk: Desk) -> bytes:
        """The PDF as issued."""
        ...

    def to_print(self, desk: Desk) -> bytes:
        """What goes to the printer: from the second time on it says that it is a reprint."""
        ...

    def log(self, desk: Desk, act: OutputAct, destination: str, copies: int = 1) -> None:
        """Note that it left the office."""
        ...


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """An issued version; with an employer's Vietnamese name the part of its people."""

    purpose: ClassVar[str] = "roster"

    number: str
    version: int
    employer: str | None = None

    @property
    def file_name(self) -> str:
        part = f"-{self.employer}" if self.employer is not None else ""
        return f"{self.number}-v{self.version}{part}".replace("/", "-")

    def title(self) -> str:
        whole = translate("Handovers", "{number} · version {n}").format(number=self.number, n=self.version)
        return whole if self.employer is None else f"{whole} · {self.employer or '–'}"

    def content(self, desk: Desk) -> bytes:
        if self.employer is None:
            return handovers.roster_bytes(desk, self.number, self.version)
        return handovers.part_bytes(desk, self.number, self.version, self.employer)

    def to_print(self, desk: Desk) -> bytes:
        return handovers.paper_to_print(desk, self.number, self.version, employer=self.employer)

    def log(self, desk: Desk, act: OutputAct, destination: str, copies: int = 1) -> None:
        handovers.log_output(desk, self.number, self.version, act, destination, copies=copies, employer=self.employer)


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    """The minutes of a closed handover."""

    purpose: ClassVar[str] = "minutes"

    number: str

    @property
    def file_name(self) -> str:
        return f"BB-{self.number}"

    def title(self) -> str:
        return translate("Handovers", "Minutes of {number}").format(number=self.number)

    def content(self, desk: Desk) -> bytes:
        return minutes.minutes_bytes(desk, self.number)

    def to_print(self, desk: Desk) -> bytes:
        return minutes.paper_to_print(desk, self.number)

    def log(self, desk: Desk, act: OutputAct, destination: str, copies: int = 1) -> None:
        minutes.log_output(desk, self.number, act, destination, copies=copies)


@dataclass(frozen=True, slots=True)
class BlankPapers:
    """Blank forms that were made, together."""

    purpose: ClassVar[str] = "blanks"

    numbers: tuple[str, ...]

    @property
    def file_name(self) -> str:
        return self.numbers[0] if len(self.numbers) == 1 else f"{self.numbers[0]}--{self.numbers[-1]}"

    def title(self) -> str:
        return translate("Handovers", "Blank forms {numbers}").format(numbers=self.file_name.replace("--", " – "))

    def content(self, desk: Desk) -> bytes:
        return blanks.paper(desk, self.numbers)

    def to_print(self, desk: Desk) -> bytes:
        return blanks.paper_to_print(desk, self.numbers)

    def log(self, desk: Desk, act: OutputAct, destination: str, copies: int = 1) -> None:
        blanks.log_output(desk, self.numbers, act, destination, copies=copies)


def as_paper(desk: Desk, kind: Kind, note: str = "", working_copy: Callable[[], object] | None = None) -> Paper:
    """A kind of paper as the window shows, prints and saves it."""
    return Paper(
        kind.title(),
        f"{kind.file_name}.pdf",
        partial(kind.content, desk),
        note,
        log=partial(_log, desk, kind),
        to_print=partial(kind.to_print, desk),
        purpose=kind.purpose,
        working_copy=working_copy,
    )


def _log(desk: Desk, kind: Kind, way: Way) -> None:
    kind.log(desk, way.act, way.place, way.copies)
