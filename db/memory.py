"""Giving memory back to the system after a long read."""

from __future__ import annotations

import ctypes
import sys

from sqlalchemy.orm import Session


def give_back(session: Session) -> None:
    """Let go of pages that SQLite keeps, and of what the C library holds ready. Costs some milliseconds."""
    if session.get_bind().dialect.name == "sqlite":
        session.connection().exec_driver_sql("PRAGMA shrink_memory")
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
