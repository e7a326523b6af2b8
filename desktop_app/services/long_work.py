"""Long work says how far it is, and can be stopped until it is committed."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.errors import KnownError

Progress = Callable[[int, int], object]
"""Told (done, of how many)."""
Cancelled = Callable[[], bool]
Step = Callable[[int, int], None]


def stepper(progress: Progress | None, cancelled: Cancelled | None) -> Step:
    """What long work calls between its steps: raises KnownError("cancelled") when it is to stop, else tells how far."""

    def step(done: int, every: int) -> None:
        if cancelled is not None and cancelled():
            raise KnownError("cancelled")
        if progress is not None:
            progress(done, every)

    return step
