"""A migration that is killed (SIGKILL) before its first statement, its second, and so on, until one try gets through.

`python -m tests.db.migrate_until_killed STORE FOLDER`: a program of its own, because it forks. After each kill the
store must be of its old form, with its people; it prints one JSON object.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine

from db import migrate, revision
from desktop_app.services import stores
from tests.db.keep_store import NOW, PASSWORD, USERNAME
from tests.faults import next_form


def unlocked(store: Path) -> Engine:
    """The store's engine."""
    return stores.unlocked(store, USERNAME, PASSWORD).engine


def people(store: Path) -> tuple[str | None, int]:
    """Of which form the store is, and how many people are in it."""
    engine = unlocked(store)
    try:
        with engine.connect() as connection:
            count = int(connection.exec_driver_sql("SELECT count(*) FROM worker").scalar_one())
        return revision.revision_of(engine), count
    finally:
        engine.dispose()


def try_until(store: Path, number: int) -> bool:
    """Migrate in a child that is killed at that statement; whether it got through before."""
    child = os.fork()
    if child == 0:
        try:
            engine = unlocked(store)
            next_form.stop_at(engine, number, lambda: os.kill(os.getpid(), signal.SIGKILL))
            migrate.upgrade(engine, folder=store, now=NOW)
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        sys.exit("the migration itself failed")
    return not os.WIFSIGNALED(status)


def main(store: Path, folder: Path) -> None:
    """Kill until it is through."""
    before = people(store)
    next_form.set_up(folder)
    wrong, number = [], 1
    while not try_until(store, number):
        if people(store) != before:
            wrong.append(number)
        number += 1
    after = people(store)
    if after != (next_form.REVISION, before[1]):
        wrong.append(number)
    print(json.dumps({"killed": number - 1, "wrong": wrong, "people": after[1]}))  # noqa: T201  the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
