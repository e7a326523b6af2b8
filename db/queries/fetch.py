"""From a statement to frozen rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Select
from sqlalchemy.orm import Session

Row = TypeVar("Row")


def fetch(session: Session, query: Select[*tuple[Any, ...]], row_type: Callable[..., Row]) -> tuple[Row, ...]:
    """The statement's rows, its columns given to `row_type` in their order."""
    return tuple(row_type(*row) for row in session.execute(query))
