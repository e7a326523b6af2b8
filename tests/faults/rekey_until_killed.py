"""A change of a server's key that is killed (SIGKILL) before one of its statements, then a later one, and so on.

`python -m tests.faults.rekey_until_killed ADDRESS [EACH]`: a program of its own, because it forks. After each kill the
record must open and say what it said; it prints one JSON object. EACH 1 tries every statement, 4 every fourth.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sys
from contextlib import closing
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.engine import Engine

from db.reseal import sealed_columns
from desktop_app.services import key_change, stores

USERNAME, PASSWORD = "lan", "mat-khau-thu"


def said(address: str) -> str:
    """What the sealed columns say."""
    with closing(stores.open_desk(address, username=USERNAME, password=PASSWORD)) as desk, desk.read() as session:
        found = [
            sorted(map(repr, session.execute(select(table.c.id, column)).tuples()))
            for table, column in sealed_columns()
        ]
    return hashlib.sha256(repr(found).encode()).hexdigest()


def try_until(address: str, number: int) -> bool:
    """Change the key in a child that is killed at that statement; whether it got through before."""
    child = os.fork()
    if child == 0:
        count = -1  # before the change begins

        def begins(part: str) -> None:
            nonlocal count
            count = 0 if part == "slots" else count

        def each(*_: Any) -> None:
            nonlocal count
            count += count >= 0
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            event.listen(Engine, "before_cursor_execute", each)
            event.listen(Engine, "commit", each)
            key_change.change_key(address, USERNAME, PASSWORD, step=begins)
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        sys.exit("the change itself failed")
    return not os.WIFSIGNALED(status)


def main(address: str, each: int = 1) -> None:
    """Kill until it is through."""
    before = said(address)
    wrong, tries, number = [], 0, 1
    while not try_until(address, number):
        if said(address) != before:
            wrong.append(number)
        number, tries = number + each, tries + 1
    if said(address) != before:
        wrong.append(number)
    print(json.dumps({"killed": tries, "wrong": wrong}))  # noqa: T201  the answer


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
