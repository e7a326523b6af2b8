"""How a store is found, made and opened: the composition root gives it, so that no dialog imports a service."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


@dataclass(frozen=True)
class Doors:
    """All three run on the record's thread and raise KnownError."""

    exists: Callable[[str], bool]
    """Whether a store is at a location."""
    open: Callable[[str, str, str], Desk]
    """Location, username, password."""
    make: Callable[[str, str, str, str, bool], Desk]
    """Location, username, full name, password, practice; makes the store and opens it."""
    recover: Callable[[str, str, str, str], None] = lambda *_: None
    """Location, recovery code, username, new password."""
