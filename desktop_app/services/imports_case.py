"""One row of a list while it is decided: what it says, what is said of it, and what an officer answered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.intake.worker_list import ListRow
from desktop_app.services.imports_record import KnownWorker, OrderRow
from desktop_app.services.imports_result import Choice

REJECT, ASK, WARN = "reject", "ask", "warn"
LEAVE_OUT = "leave_out"
"""The answer that a row is not to be taken in."""
OTHER_PERSON = "other"
"""The answer that a namesake is somebody else."""
NO_COMMUNE = "-"
"""The answer that somebody lives in none of the communes."""
NO_ORDER = "-"
"""The answer that the placement is to wait."""


@dataclass(frozen=True)
class Found:
    """Something to be said of one field of one row."""

    kind: str
    field: str
    code: str
    value: str = ""
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    choices: tuple[Choice, ...] = ()


@dataclass
class Case:
    """One row while it is decided."""

    row: ListRow
    found: list[Found] = dataclasses.field(default_factory=list)
    citizen_id: str | None = None
    padded: str | None = None
    """For a number that could not be restored: what it would be with its zeros."""
    worker: KnownWorker | None = None
    commune: str | None = None
    commune_open: bool = False
    """An address is given whose commune has to be asked."""
    order: OrderRow | None = None
    answers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """What an officer answered, by field: a code of a choice."""
    settled: set[str] = dataclasses.field(default_factory=set)
    """Fields in which the list's value replaces the record's, because an officer chose it."""
    left_out: bool = False
    """An officer said that this row is not to be taken in."""

    @property
    def rejected(self) -> bool:
        """Whether the row cannot be taken in."""
        return any(said.kind == REJECT for said in self.found)

    def say(
        self, kind: str, name: str, code: str, value: Any = "", /, *, choices: Iterable[Choice] = (), **more: Any
    ) -> None:
        """Note a rejection, a question or a warning."""
        self.found.append(Found(kind, name, code, str(value), more, tuple(choices)))
