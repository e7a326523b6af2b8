"""What was done to a worker's record and all its parts: from the audit, in words, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field that one unit of work changed. Words and values are in the officer's language, as officers read them.

    Lines of one sequence were saved together, and are taken back together (services.undo.undo(desk, sequence)).
    """

    at: datetime
    officer: str
    action: str
    """What was done: "Sửa hồ sơ"."""
    part: str
    """Of what: "Người lao động", "Giấy tờ đi lại K1234567"."""
    field: str
    """Which field: "Số điện thoại"; empty where the part as a whole was added or taken away."""
    old: str
    new: str
    sequence: int
    can_undo: bool
    reason: str | None
    noun: str
    """The table's name; with `record_id` and `column` for whoever wants to jump there."""
    record_id: int
    column: str


def history(
    desk: Desk, worker_id: int, *, before: int | None = None, entries: int = 50
) -> tuple[tuple[HistoryLine, ...], int | None]:
    """The newest entries that touched this worker, and what to give as `before` for those that come next (or None)."""
    raise NotImplementedError


def field_history(desk: Desk, worker_id: int, field: str) -> tuple[HistoryLine, ...]:
    """Every value that one field of the worker itself had (`field` of Worker, e.g. "phone"), newest first."""
    raise NotImplementedError
