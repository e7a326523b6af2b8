"""Officers at all kinds of work who are killed (SIGKILL) at random moments; then the store is looked at.

`python -m tests.faults.work_until_killed FOLDER KILLS`: a program of its own, because it forks. FOLDER holds a store
`whole` (tests.faults.desks.make_store). After each kill the store is opened with the password, its pages, references
and audit chain are checked, every entry that was acknowledged must be there, every acknowledged backup must be whole,
and work must go on. It prints one JSON object.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import IO

from db import backup, slot_file
from db.queries import audit
from desktop_app.errors import KnownError
from desktop_app.services import stores, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from tests.faults import acts
from tests.faults.desks import copied, sit_down

_EACH_COPY = 4
"""So many kills in a row hit one copy of the store."""


def officer(folder: Path, kind: str, seed: int, said: int) -> None:
    """Do that kind of work again and again, saying after each what stands in the audit now, until the end."""
    dice = random.Random(seed)  # noqa: S311  reproducible, not secret
    desk = sit_down(folder)
    os.write(said, b"ready\n")
    while True:
        os.write(said, f"begin {kind}\n".encode())
        try:
            acts.ACTS[kind](desk, dice)
        except KnownError as error:
            os.write(said, f"refused {error.code}\n".encode())
            kind = "save"
            continue
        with desk.read() as session:
            sequence, head = audit.last_link(session)
        os.write(said, f"done {sequence} {head}\n".encode())


def main(folder: str, kills: int) -> None:
    """Kill so many, one after the other."""
    dice = random.Random(kills)  # noqa: S311  as above
    whole, store = Path(folder) / "whole", Path(folder) / "store"
    takes = _durations(whole, store)
    told: Counter[str] = Counter()
    lost: list[str] = []
    known: dict[int, str] = {}
    for turn in range(kills):
        kind = list(acts.ACTS)[turn % len(acts.ACTS)]
        if turn % _EACH_COPY == 0:
            known = {}
            copied(whole, store)
        with tempfile.TemporaryFile() as heard:
            child = _fork(store, kind, turn, heard)
            wait_until_ready(heard)
            time.sleep(dice.random() * takes[kind] * 1.5)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            told[kind] += 1
            told["inside"] += _take_in(heard, known, told)
        lost += [f"{turn} {kind}: {what}" for what in _looked_at(store, turn, known)]
    print(json.dumps({"killed": kills, **told, "lost": lost}))  # noqa: T201  the answer


def _durations(whole: Path, store: Path) -> dict[str, float]:
    """How long each kind takes here; everything is imported once, so that a child begins at once."""
    found = {}
    for kind, act in acts.ACTS.items():
        desk = sit_down(copied(whole, store))
        act_dice = random.Random(1)  # noqa: S311  as above
        start = time.perf_counter()
        act(desk, act_dice)
        found[kind] = time.perf_counter() - start
        desk.close()
    return found


def _fork(store: Path, kind: str, seed: int, heard: IO[bytes]) -> int:
    said = os.open(f"/proc/self/fd/{heard.fileno()}", os.O_WRONLY | os.O_APPEND)
    child = os.fork()
    if child == 0:
        try:
            officer(store, kind, seed, said)
        finally:
            os._exit(1)
    os.close(said)
    return child


def wait_until_ready(heard: IO[bytes]) -> None:
    """Until the child has said so."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        heard.seek(0)
        if b"ready" in heard.read():
            return
        time.sleep(0.002)


def _take_in(heard: IO[bytes], known: dict[int, str], told: Counter[str]) -> bool:
    """Note what was acknowledged; whether the officer was killed inside an act."""
    heard.seek(0)
    inside = False
    for line in heard.read().decode().splitlines():
        word, *rest = line.split()
        inside = word == "begin" or (inside and word == "ready")
        if word == "done":
            known[int(rest[0])] = rest[1]
            told["acknowledged"] += 1
    return inside


def _looked_at(store: Path, turn: int, known: dict[int, str]) -> list[str]:
    """What is wrong with the store after a kill; then somebody works in it, as on any day."""
    desk = sit_down(store)
    try:
        wrong = [*wrong_inside(desk, known), *_wrong_beside(store)]
        workers.save(desk, None, WorkerForm(full_name="Lý Thị Sau", citizen_id=f"0201902{turn:05d}"))
        with desk.read() as session:
            known.update([audit.last_link(session)])
    finally:
        desk.close()
    return wrong


def wrong_inside(desk: Desk, known: dict[int, str]) -> list[str]:
    """What is wrong with its pages, references and audit; `known` are entries that must be there."""
    with desk.read() as session:
        broken = audit.first_broken_link(session)
        hashes = {entry.sequence: entry.hash for entry in audit.entries(session)}
        wrong = [str(finding) for finding in stores._check_file(session)]
    wrong += [f"entry {at} is lost" for at, head in known.items() if hashes.get(at) != head]
    return wrong if broken is None else [*wrong, f"the chain is broken at {broken}"]


def _wrong_beside(store: Path) -> list[str]:
    """Both files of slots must be whole; whatever has a backup's own name must be one. Parts are told by their name."""
    wrong: list[str] = []
    for name in (slot_file.SLOTS_FILE, slot_file.COPY_FILE):
        slot_file.read_slots(store, name)
    for file in store.glob("backups/*"):
        if file.suffix == backup.SUFFIX:
            backup.read_manifest(file)
        elif ".part" not in file.name:
            wrong.append(f"{file.name} is left")
    return wrong


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
