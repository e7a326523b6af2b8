"""Which form a store's tables have, asked without loading the migration tool: opening a store must cost nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.errors import StoreProblem

if TYPE_CHECKING:
    from sqlalchemy import Engine

REVISIONS = ("0001",)
"""Every revision from the first; a test compares this with db/migrations/versions."""
HEAD = REVISIONS[-1]


def revision_of(engine: Engine) -> str | None:
    """The revision of a store; None where it has no tables yet."""
    from sqlalchemy import inspect  # noqa: PLC0415  whoever has an engine has loaded it

    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
        return str(row[0]) if row else None


def is_older(revision: str | None) -> bool:
    """Whether a store of that form is older than the program. A newer one is a StoreProblem."""
    if revision is not None and revision not in REVISIONS:
        raise StoreProblem("store_newer", revision=revision)
    return revision != HEAD


def needs_upgrade(engine: Engine) -> bool:
    """The same of a store that is open."""
    return is_older(revision_of(engine))
