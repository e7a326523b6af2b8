"""A worker's way as one dated list: placements, contracts, letters, handovers, crossings, papers, incidents, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One thing that happened. `text` is a sentence in the officer's language."""

    day: date
    at: datetime | None
    """The moment, where it is known."""
    kind: str
    """placement, contract, declaration, handover, crossing, incident, consent, health, document, note."""
    text: str
    noun: str
    """The table's name; with `record_id` for whoever wants to open it."""
    record_id: int


def timeline(desk: Desk, worker_id: int) -> tuple[TimelineEvent, ...]:
    """Everything dated about one worker, newest first."""
    raise NotImplementedError
