"""Officers who tick at a gate and are killed at random moments, inside commits too, again and again.

`python -m tests.faults.tick_until_killed LOCATION NUMBER KILLS`: a program of its own, because it forks. Each officer
signs in, compares the list with everything that was ever acknowledged, says so, and ticks on until it is killed. It
prints one JSON object: how many were killed, how often inside a tick, how many ticks were acknowledged, what was lost.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from typing import IO

from db.vocabulary import Presence
from desktop_app.clock import fixed_clock
from desktop_app.services import gate, handovers
from desktop_app.services.stores import open_desk
from desktop_app.services.work import Desk
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

KINDS = (Presence.PRESENT, Presence.ABSENT, Presence.EXPECTED)
_MOST = 4
_FIRST_GUESS = 0.03


def officer(location: str, number: str, seed: int, said: int, known: Mapping[int, str], maybe: tuple[int, str]) -> None:
    """Look whether all is there, then tick until the end."""
    rng = random.Random(seed)  # noqa: S311  reproducible, not secret
    desk = open_desk(location, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW))
    lines = handovers.show(desk, number).lines
    for line in lines:
        allowed = {known.get(line.worker_id, "expected")} | ({maybe[1]} if line.worker_id == maybe[0] else set())
        if line.presence.value not in allowed:
            os.write(said, f"lost {line.worker_id} {line.presence.value}\n".encode())
        elif line.worker_id == maybe[0]:
            os.write(said, f"is {line.worker_id} {line.presence.value}\n".encode())
    os.write(said, b"seen 0 0\n")
    while True:
        line, kind = rng.choice(lines), rng.choice(KINDS)
        os.write(said, f"begin {line.worker_id} {kind.value}\n".encode())
        _tick(desk, number, line.worker_id, kind)
        os.write(said, f"done {line.worker_id} {kind.value}\n".encode())


def _tick(desk: Desk, number: str, worker_id: int, kind: Presence) -> None:
    if kind is Presence.EXPECTED:
        gate.untick(desk, number, worker_id)
    else:
        gate.tick(desk, number, worker_id, kind)


def main(location: str, number: str, kills: int) -> None:
    """Kill so many officers, one after the other."""
    rng = random.Random(kills)  # noqa: S311  as above
    warm = open_desk(location, username=USERNAME, password=PASSWORD, clock=fixed_clock(NOW))
    handovers.show(warm, number)
    warm.close()
    known: dict[int, str] = {}
    maybe = (0, "")
    told = {"killed": 0, "inside": 0, "acknowledged": 0, "seen": 0}
    lost: list[str] = []
    pace = _FIRST_GUESS
    for seed in range(kills):
        with tempfile.TemporaryFile() as heard:
            child = _fork(location, number, seed, heard, known, maybe)
            _wait_for(heard, b"seen", 1)
            pace = _let_tick(heard, rng.randrange(_MOST), pace)
            time.sleep(rng.random() * pace)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            maybe = _take_in(heard, known, maybe, told, lost)
        told["killed"] += 1
        told["inside"] += maybe[0] != 0
    print(json.dumps(told | {"lost": lost}))  # noqa: T201  the answer


def _fork(
    location: str, number: str, seed: int, heard: IO[bytes], known: Mapping[int, str], maybe: tuple[int, str]
) -> int:
    said = os.open(f"/proc/self/fd/{heard.fileno()}", os.O_WRONLY | os.O_APPEND)
    child = os.fork()
    if child == 0:
        try:
            officer(location, number, seed, said, known, maybe)
        finally:
            os._exit(1)
    os.close(said)
    return child


def _let_tick(heard: IO[bytes], ticks: int, pace: float) -> float:
    """Wait for so many acknowledged ticks; the seconds that one takes here, as far as is known."""
    begun = time.monotonic()
    _wait_for(heard, b"done", ticks)
    return (time.monotonic() - begun) / ticks if ticks else pace


def _wait_for(heard: IO[bytes], word: bytes, times: int) -> None:
    """Until the officer said it so often: on a slow machine as on a fast one it is then at work."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        heard.seek(0)
        if heard.read().count(word) >= times:
            return
        time.sleep(0.002)


def _take_in(
    heard: IO[bytes], known: dict[int, str], maybe: tuple[int, str], told: dict[str, int], lost: list[str]
) -> tuple[int, str]:
    """Everything that was acknowledged must stand; what had begun and was not acknowledged may, or may not."""
    heard.seek(0)
    for line in heard.read().decode().splitlines():
        word, worker, kind = line.split()
        worker_id = int(worker)
        if word == "lost":
            lost.append(line)
        elif word == "is":
            known[worker_id], maybe = kind, (0, "")
        elif word == "seen":
            told["seen"] += 1
        elif word == "begin":
            maybe = (worker_id, kind)
        else:
            known[worker_id], maybe = kind, (0, "")
            told["acknowledged"] += 1
    return maybe


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
