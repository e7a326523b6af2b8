"""Officers who change the store's key or a password, back up, restore or migrate, and are killed (SIGKILL) anywhere.

`python -m tests.faults.keys_until_killed FOLDER KILLS`: a program of its own, because it forks. FOLDER holds a store
`whole` (tests.faults.desks.make_store). After each kill the store is opened with the passwords that it must have, by
two officers; everything that was in it must be there, its pages, references and audit chain whole, and every backup
that has a backup's name must be one. It prints one JSON object.
"""

from __future__ import annotations

import io
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from db import backup, revision
from db.queries import audit
from db.record_file import RECORD_FILE
from db.vocabulary import OfficerRole
from desktop_app.cli.main import main as command_line
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import backup_rounds, backups, key_change, officers, stores
from desktop_app.services.officers import OfficerInput
from desktop_app.services.work import Desk
from tests.faults import next_form
from tests.faults.desks import CHEAP, copied, sit_down
from tests.faults.sign_in import NOW, PASSWORD, USERNAME
from tests.faults.work_until_killed import wait_until_ready, wrong_inside

OTHER, OTHERS = "an", "của-An-1"
"""A second officer, whose password nobody changes."""
_EACH_COPY = 5
_PASSWORDS = (PASSWORD, "mật-khẩu-mới-2026")


@dataclass
class Standing:
    """What must hold of a copy of the store: which passwords may open it, how many people are in it."""

    folder: Path
    second: Path
    kept: Path
    """A backup of the store as it was in the beginning."""
    people: int
    passwords: tuple[str, ...] = (PASSWORD,)
    known: dict[int, str] = field(default_factory=dict)


Act = Callable[[Standing, random.Random], object]


def rekey(standing: Standing, _: random.Random) -> None:
    key_change.change_key(standing.folder, USERNAME, standing.passwords[0], clock=fixed_clock(NOW))


def rekey_command(standing: Standing, _: random.Random) -> None:
    os.environ |= {"BANGIAO_STORE": str(standing.folder), "BANGIAO_OFFICER": USERNAME}
    os.environ["BANGIAO_PASSWORD"] = standing.passwords[0]
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = command_line(["officer", "rekey"])
    if code:
        raise RuntimeError(said.getvalue())


def password(standing: Standing, _: random.Random) -> None:
    desk = sit_down(standing.folder, password=standing.passwords[0])
    officers.change_password(desk, standing.passwords[0], _next(standing.passwords[0]), cost=CHEAP)
    desk.close()


def _next(held: str) -> str:
    return _PASSWORDS[(_PASSWORDS.index(held) + 1) % 2]


def back_up(standing: Standing, dice: random.Random) -> None:
    """Here, and its copy in a second place."""
    desk = sit_down(standing.folder, password=standing.passwords[0], now=NOW + timedelta(seconds=dice.randrange(10**6)))
    if backup_rounds.make_round(desk, str(standing.second)).second is None:
        raise RuntimeError
    desk.close()


def restore(standing: Standing, dice: random.Random) -> None:
    later = fixed_clock(NOW + timedelta(seconds=dice.randrange(10**6)))
    backups.restore(standing.folder, standing.kept, USERNAME, PASSWORD, clock=later)


def migrate_store(standing: Standing, _: random.Random) -> None:
    """By whoever signs in with the next version of the program."""
    next_form.set_up(standing.second)
    stores.migrate_store(standing.folder, username=OTHER, password=OTHERS, clock=fixed_clock(NOW))


ACTS: dict[str, Act] = {
    "rekey": rekey, "rekey command": rekey_command, "password": password, "backup round": back_up, "restore": restore,
    "migrate": migrate_store,
}  # fmt: skip


def main(folder: str, kills: int) -> None:
    """Kill so many, one after the other."""
    dice = random.Random(kills)  # noqa: S311  reproducible, not secret
    root = Path(folder)
    people = _prepare(root)
    takes = {kind: _duration(_fresh(root, people), kind) for kind in ACTS}
    told: Counter[str] = Counter()
    wrong: list[str] = []
    standing = {kind: _fresh(root, people, kind) for kind in ACTS}
    for turn in range(kills):
        kind = list(ACTS)[turn % len(ACTS)]
        if turn // len(ACTS) % _EACH_COPY == 0:
            standing[kind] = _fresh(root, people, kind)
        inside = _killed(standing[kind], kind, random.Random(turn), dice.random() * takes[kind] * 1.3)  # noqa: S311
        told[kind] += 1
        told["inside"] += inside
        wrong += [f"{turn} {kind}: {what}" for what in _looked_at(standing[kind], kind, told)]
    print(json.dumps({"killed": kills, **told, "wrong": wrong}))  # noqa: T201  the answer


def _prepare(root: Path) -> int:
    """A second officer, and a backup; how many people there are."""
    desk = sit_down(root / "whole")
    officers.add(desk, OfficerInput(OTHER, "Nông Văn An", OfficerRole.GATE), OTHERS, PASSWORD, cost=CHEAP)
    backups.make(desk, root / "kept.bgb")
    people = _people(desk)
    desk.close()
    return people


def _people(desk: Desk) -> int:
    with desk.read() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM worker").scalar_one())


def _fresh(root: Path, people: int, kind: str = "store") -> Standing:
    second = root / f"{kind}-second"
    second.mkdir(exist_ok=True)
    for left in second.glob("*.bgb"):
        left.unlink()
    return Standing(copied(root / "whole", root / kind), second, root / "kept.bgb", people)


def _duration(standing: Standing, kind: str) -> float:
    """How long it takes here; everything is imported once, so that a child begins at once.

    A migration is for a child: whoever does one believes in the next form from then on.
    """
    start = time.perf_counter()
    child = os.fork() if kind == "migrate" else None
    if child:
        os.waitpid(child, 0)
        return time.perf_counter() - start
    ACTS[kind](standing, random.Random(1))  # noqa: S311  as above
    if child == 0:
        os._exit(0)
    return time.perf_counter() - start


def _killed(standing: Standing, kind: str, dice: random.Random, after: float) -> bool:
    """Do that work again and again in a child until it is killed; whether that was within it.

    The standing follows what the child said: after a change of password that it did not acknowledge, either may hold.
    """
    with tempfile.TemporaryFile() as heard:
        said = os.open(f"/proc/self/fd/{heard.fileno()}", os.O_WRONLY | os.O_APPEND)
        child = os.fork()
        if child == 0:
            _work(standing, kind, dice, said)
        os.close(said)
        wait_until_ready(heard)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        heard.seek(0)
        words = heard.read().decode().split()
    if "failed" in words:
        raise RuntimeError(" ".join(words))
    if kind == "password":
        for word in words:
            held = standing.passwords[0]
            standing.passwords = (held, _next(held)) if word == "begin" else standing.passwords
            standing.passwords = (_next(held),) if word == "done" else standing.passwords
    return words[-1] == "begin"


def _work(standing: Standing, kind: str, dice: random.Random, said: int) -> None:
    try:
        os.write(said, b"ready\n")
        while True:
            os.write(said, b"begin\n")
            ACTS[kind](standing, dice)
            if kind == "password":
                standing.passwords = (_next(standing.passwords[0]),)
            os.write(said, b"done\n")
            if kind == "migrate":
                signal.pause()
    except BaseException as error:  # noqa: BLE001  the parent is told of anything
        os.write(said, f"failed {error!r}\n".encode())
    finally:
        os._exit(1)


def _looked_at(standing: Standing, kind: str, told: Counter[str]) -> list[str]:
    """What is wrong after a kill; then the store is worked in, so that the next kill meets it as it is on any day."""
    if kind == "migrate":
        return _looked_at_form(standing, told)
    if kind == "restore" and not stores.store_exists(standing.folder):
        told["restored again"] += 1
        restore(standing, random.Random(told["restored again"]))  # noqa: S311  as above
    wrong = []
    try:
        sit_down(standing.folder, OTHER, OTHERS).close()
        desk = _signed_in(standing)
    except KnownError as error:
        return [error.code]
    try:
        if kind == "restore":
            standing.known.clear()
        if _people(desk) != standing.people:
            wrong.append("people are lost")
        wrong += wrong_inside(desk, standing.known)
        desk.log("backup.tried", "")
        with desk.read() as session:
            standing.known.update([audit.last_link(session)])
    finally:
        desk.close()
    return [*wrong, *_wrong_backups(standing)]


def _signed_in(standing: Standing) -> Desk:
    """With one of the passwords that may hold; from then on it is that one."""
    for tried in standing.passwords[::-1]:
        try:
            desk = sit_down(standing.folder, password=tried)
        except KnownError as error:
            if error.code != "wrong_password" or tried == standing.passwords[0]:
                raise
        else:
            standing.passwords = (tried,)
            return desk
    raise KnownError("wrong_password")


def _looked_at_form(standing: Standing, told: Counter[str]) -> list[str]:
    """It is of the one form or the other, with all its people; what was migrated goes back, to be done again."""
    engine = stores.unlocked(standing.folder, OTHER, OTHERS).engine
    try:
        with engine.connect() as connection:
            people = int(connection.exec_driver_sql("SELECT count(*) FROM worker").scalar_one())
            damage = connection.exec_driver_sql("PRAGMA cipher_integrity_check").first()
        form = revision.revision_of(engine)
    finally:
        engine.dispose()
    wrong = [] if people == standing.people and damage is None else [f"{people} people, {damage}"]
    if form == next_form.REVISION:
        told["migrated"] += 1
        copied(standing.folder.with_name("whole"), standing.folder)
    elif form != revision.HEAD:
        wrong.append(f"the form {form}")
    return wrong


def _wrong_backups(standing: Standing) -> list[str]:
    """Whatever has a backup's own name must be a whole one, here and in the second place."""
    wrong = []
    for place in (standing.folder / backups.FOLDER, standing.second):
        for file in place.glob(f"*{backup.SUFFIX}"):
            with tempfile.TemporaryDirectory(dir=standing.second.parent) as fresh:
                backup.unpack(file, Path(fresh))
                if not (Path(fresh) / RECORD_FILE).stat().st_size:
                    wrong.append(f"{file.name} is empty")
            file.unlink()
    return wrong


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
