"""A form of the record after the newest: one more migration, as a release would bring it, for tests of migrating.

It does what migrations do: a new table, a new column, a table rebuilt with a new constraint, rows rewritten.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from db import migrate, revision
from db.engine import WRITES

REVISION = "9001"
_SCRIPT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "OURS", "BEFORE", None, None


def upgrade():
    op.create_table("next_thing", sa.Column("id", sa.BigInteger(), primary_key=True), sa.Column("name", sa.Text()))
    op.execute("INSERT INTO next_thing SELECT id, full_name FROM worker")
    op.create_index("ix_next_thing_name", "next_thing", ["name"])
    op.add_column("partner", sa.Column("next_word", sa.String(20)))
    op.execute("UPDATE partner SET next_word = 'a'")
    with op.batch_alter_table("worker_tag") as batch:
        batch.add_column(sa.Column("next_mark", sa.Integer(), server_default="0"))
    op.execute("DELETE FROM next_thing WHERE id % 2 = 0")
"""


def set_up(folder: Path, change: Callable[[object, str, object], None] = setattr) -> None:
    """Make this process believe in the next form; `folder` takes the migrations."""
    target = folder / "migrations"
    if not target.exists():
        shutil.copytree(migrate.FOLDER, target, ignore=shutil.ignore_patterns("__pycache__"))
        script = _SCRIPT.replace("OURS", REVISION).replace("BEFORE", revision.REVISIONS[-1])
        (target / "versions" / "9001_next.py").write_text(script, encoding="utf-8")
    change(migrate, "FOLDER", target)
    change(revision, "REVISIONS", (*revision.REVISIONS, REVISION))
    change(revision, "HEAD", REVISION)


def stop_at(engine: Engine, number: int, stop: Callable[[], None]) -> Callable[[], int]:
    """Stop before the statement of that number of the transaction that writes; how many there were."""
    seen = [0]

    def before(*given: Any) -> None:
        if given[0].get_execution_options().get(WRITES):
            seen[0] += 1
            if seen[0] == number:
                stop()

    event.listen(engine, "before_cursor_execute", before)
    return lambda: seen[0]
