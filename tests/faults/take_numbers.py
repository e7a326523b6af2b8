"""Fifty takers of numbers in processes of their own, some of which change their mind and some of which are killed.

`python tests/faults/take_numbers.py LOCATION TAKERS SECONDS`: a program of its own, because it forks: every taker
opens the store by itself and writes letters that bear the numbers taken. It goes on for so many seconds, and on a slow
machine until ENOUGH was told. It prints one JSON object: what the takers were told is safe, and how many were killed or
changed their mind.
"""

from __future__ import annotations

import json
import mmap
import os
import random
import signal
import sys
import tempfile
import time
from typing import IO

from db.base import new_id
from db.models import OfficialLetter
from db.vocabulary import LetterDirection, NumberKind
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services.numbers import next_number
from desktop_app.services.stores import open_desk
from desktop_app.services.work import Desk
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

ENOUGH = 60
PATIENCE = 90.0


class _ChangedMindError(Exception):
    """The officer presses Cancel after the number was taken."""


def take(desk: Desk, rng: random.Random) -> int:
    """Take a number and write a letter with it, or change one's mind."""
    with desk.work("letter.add") as work:
        number = next_number(work, NumberKind.LETTER, 2026)
        work.session.add(
            OfficialLetter(
                id=new_id(),
                direction=LetterDirection.OUT,
                number=str(number),
                dated=work.today,
                from_whom="Trung tâm",
                to_whom="Đối tác",
                about="Thử",
                officer_id=work.officer,
            )
        )
        work.session.flush()
        if rng.random() < 0.2:
            raise _ChangedMindError
    return number


def taker(location: str, seed: int, said: int, over: mmap.mmap) -> None:
    """Take numbers until it is over; each that was committed is told, one a line, before the next."""
    rng = random.Random(seed)  # noqa: S311  reproducible, not secret
    desk = open_desk(location, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW))
    while not over[0]:
        try:
            number = take(desk, rng)
        except _ChangedMindError:
            os.write(said, b"-\n")
        except KnownError as error:
            os.write(said, f"!{error.code}\n".encode())
        else:
            os.write(said, f"{number}\n".encode())
    os._exit(0)


def main(location: str, takers: int, seconds: float) -> None:
    """Start the takers, kill some of them at random moments, start others in their place; print what was told."""
    rng = random.Random(takers)  # noqa: S311  as above
    open_desk(location, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW)).close()  # loads what takers need
    heard = tempfile.TemporaryFile()  # noqa: SIM115  what takers say, appended line by line
    said = os.open(f"/proc/self/fd/{heard.fileno()}", os.O_WRONLY | os.O_APPEND)
    over = mmap.mmap(-1, 1)  # shared with those that are forked
    begun = time.monotonic()
    running = {_fork(location, n, said, over) for n in range(takers)}
    killed, started = 0, takers
    while (passed := time.monotonic() - begun) < seconds - 1 or (passed < PATIENCE and _told(heard) < ENOUGH):
        time.sleep(rng.random() * 0.2)
        for victim in rng.sample(sorted(running), min(4, takers)):
            os.kill(victim, signal.SIGKILL)
            os.waitpid(victim, 0)
            running.remove(victim)
            killed += 1
            running.add(_fork(location, started, said, over))
            started += 1
    time.sleep(1)
    over[0] = 1
    for child in running:
        os.waitpid(child, 0)
    heard.seek(0)
    lines = heard.read().decode().split()
    told = [line for line in lines if line.isdigit()]
    errors = sorted({line for line in lines if line.startswith("!")})
    answer = {"told": sorted(map(int, told)), "killed": killed, "changed": lines.count("-"), "errors": errors}
    print(json.dumps(answer))  # noqa: T201  the answer


def _told(heard: IO[bytes]) -> int:
    heard.seek(0)
    return sum(line.isdigit() for line in heard.read().split())


def _fork(location: str, seed: int, said: int, over: mmap.mmap) -> int:
    child = os.fork()
    if child == 0:
        try:
            taker(location, seed, said, over)
        finally:
            os._exit(1)
    return child


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
