"""Work where the system refuses: a full disk, a read-only folder, a stick pulled out, no memory. Each really is so.

`python -m tests.faults.in_need full|read_only|away|memory STORE`: a program of its own. Where it may mount (as root,
or in a namespace of its own: started by `unshare --map-root-user --mount`) disks and sticks are small file systems in
memory, and read-only is a mount; the program says so. It prints one JSON object: what was tried and which sentence
came of it.
"""

from __future__ import annotations

import io
import json
import os
import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path

from db import backup
from db.queries import audit
from db.record_file import REKEYED_FILE
from desktop_app.cli.main import main
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import backup_rounds, backups, key_change, stores
from desktop_app.services.work import Desk
from desktop_app.wording import has
from tests.faults import acts
from tests.faults.desks import SAMPLES, sit_down
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

MIB = 1 << 20


def rekey(store: Path) -> None:
    """A new key: nobody may have the store open."""
    key_change.change_key(store, USERNAME, PASSWORD, clock=fixed_clock(NOW))


def restore(store: Path) -> None:
    """The backup that lies beside the folder, in the store's place; what was there is taken away again."""
    put = backups.restore(store, _kept(store), USERNAME, PASSWORD, clock=fixed_clock(NOW))
    if put:
        shutil.rmtree(put)


CLOSED = {"rekey": rekey, "restore": restore}


def _kept(store: Path) -> Path:
    return store.parent / "kept.bgb"


def tried(act: Callable[[], object]) -> str:
    """ "done", or the code of the sentence."""
    try:
        act()
    except KnownError as error:
        return error.code if has("error", error.code, "vi") else f"no sentence: {error.code}"
    return "done"


def sound(store: Path) -> list[str]:
    """What is wrong with the store once the need is over; nothing is the answer hoped for."""
    desk = sit_down(store)
    try:
        with desk.read() as session:
            wrong = [str(finding) for finding in stores._check_file(session)]
            if audit.first_broken_link(session) is not None:
                wrong.append("the chain is broken")
        acts.save(desk, random.Random(77))  # noqa: S311  reproducible, not secret
    finally:
        desk.close()
    return wrong


def last(desk: Desk) -> tuple[int, str]:
    with desk.read() as session:
        return audit.last_link(session)


def mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True)


def full(store: Path) -> dict[str, object]:
    """Every kind of work on a disk that is full, once the last byte was taken, and again with a little room."""
    disk = store.with_name("disk")
    disk.mkdir()
    with closing(sit_down(store)) as desk:
        kept = backups.make(desk, _kept(store)).file
    size = sum(file.stat().st_size for file in [*store.rglob("*"), kept]) // 1024 + 1200
    mount("-t", "tmpfs", "-o", f"size={size}k", "bangiao-test", str(disk))
    try:
        return _full(store, disk)
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _full(store: Path, disk: Path) -> dict[str, object]:
    there = disk / "store"
    shutil.copytree(store, there)
    shutil.copyfile(_kept(store), _kept(there))
    ballast = disk / "ballast"
    told: dict[str, list[str]] = {}
    wrong: list[str] = []
    for room in (0, 100):  # KiB
        for kind, act in acts.ACTS.items():
            desk = sit_down(there)
            before = last(desk)
            _fill(ballast, room)
            told.setdefault(kind, []).append(tried(partial(act, desk, random.Random(room))))  # noqa: S311
            after = _hash_at(desk, before[0])
            desk.close()
            told.setdefault("sign in", []).append(tried(lambda: sit_down(there).close()))
            ballast.unlink()
            if after != before[1]:
                wrong.append(f"{kind}: an entry is lost")
    for room in (0, 700):
        for kind, closed in CLOSED.items():
            _fill(ballast, room)
            told.setdefault(kind, []).append(tried(partial(closed, there)))
            ballast.unlink()
        if any(there.glob(f"{REKEYED_FILE}*")):
            wrong.append("half a copy takes the room that there is")
    left = [file.name for file in there.rglob("*") if ".part" in file.name]
    shutil.rmtree(there / "backups", ignore_errors=True)
    _kept(there).unlink()
    return {"told": told, "wrong": wrong + sound(there), "left": left, "how": "tmpfs"}


def _hash_at(desk: Desk, sequence: int) -> str:
    with desk.read() as session:
        return next(entry.hash for entry in audit.entries(session) if entry.sequence == sequence)


def _fill(ballast: Path, room: int) -> None:
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            os.truncate(ballast, max(0, ballast.stat().st_size - room * 1024))


def read_only(store: Path) -> dict[str, object]:
    """A store on a medium that is read only: looked at, worked in, and signed in to with a wrong password."""
    desk = sit_down(store)
    backups.make(desk, _kept(store))
    before = last(desk)
    desk.close()
    mount("--bind", str(store), str(store))
    try:
        mount("-o", "remount,bind,ro", str(store))
        told = {kind: [tried(partial(_at_once, store, act))] for kind, act in acts.ACTS.items()}
        told |= {kind: [tried(partial(closed, store))] for kind, closed in CLOSED.items()}
        told["wrong password"] = [tried(lambda: sit_down(store, password="sai").close())]  # noqa: S106
    finally:
        subprocess.run(["umount", "-l", str(store)], check=True)
    desk = sit_down(store)
    wrong = [] if last(desk) == before else ["the audit has another end"]
    desk.close()
    return {"told": told, "wrong": wrong + sound(store), "how": "bind mount"}


def _at_once(store: Path, act: acts.Act) -> None:
    desk = sit_down(store)
    try:
        act(desk, random.Random(5))  # noqa: S311  reproducible, not secret
    finally:
        desk.close()


def away(store: Path) -> dict[str, object]:
    """Backups to sticks that are pulled out at one step or another, or that are full before the copy is through."""
    told: dict[str, list[str]] = {"first place": [], "second place": []}
    wrong: list[str] = []
    desk = sit_down(store)
    for step, size in (("worker", "64m"), ("copy", "64m"), ("crossing", "64m"), ("", "1m")):
        place = _stick(store, size)
        told["first place"].append(tried(partial(backups.make, desk, place, step=partial(_pulled, place, step))))
        wrong += _left_on(place)
    for step, size in (("worker", "64m"), ("copy", "64m"), ("second", "64m"), ("", "1m")):
        place = _stick(store, size)
        made = backup_rounds.make_round(desk, str(place), progress=partial(_pulled, place, step))
        told["second place"].append(made.trouble.code if made.trouble else "done")
        if backup.read_manifest(made.made.file) != made.made.manifest:
            wrong.append("the backup here is not whole")
        wrong += _left_on(place)
    desk.close()
    return {"told": told, "wrong": wrong + sound(store), "how": "tmpfs, taken away"}


def _stick(store: Path, size: str) -> Path:
    place = store.with_name("stick")
    place.mkdir()
    mount("-t", "tmpfs", "-o", f"size={size}", "bangiao-stick", str(place))
    return place


def _pulled(place: Path, moment: str, step: str) -> None:
    """As a desktop does when a stick goes: the file system and the folder that it stood in."""
    if step == moment and place.is_mount():
        subprocess.run(["umount", "-l", str(place)], check=True)
        place.rmdir()


def _left_on(place: Path) -> list[str]:
    """What a failed backup left on the stick, or where the stick was."""
    if not place.exists():
        return []
    left = [f"{file.name} is left" for file in place.iterdir()]
    if place.is_mount():
        subprocess.run(["umount", "-l", str(place)], check=True)
    shutil.rmtree(place)
    return left


def memory(store: Path) -> dict[str, object]:
    """A large list from the command line, with little memory left; the limit is set in a child that is warm."""
    os.environ |= {"BANGIAO_STORE": str(store), "BANGIAO_OFFICER": USERNAME, "BANGIAO_PASSWORD": PASSWORD}
    _large_list(dry=True)
    desk = sit_down(store)
    before = last(desk)
    desk.close()
    told = {"import": [_in_a_child(spare, _large_list) for spare in (4, 24)]}
    for kind in ("issue", "backup"):
        work = partial(tried, partial(_at_once, store, acts.ACTS[kind]))
        work()
        told[kind] = [_in_a_child(spare, work) for spare in (0, 3)]
    told["rekey"] = [_in_a_child(spare, partial(tried, partial(rekey, store))) for spare in (0, 3)]
    desk = sit_down(store)
    wrong = [] if _hash_at(desk, before[0]) == before[1] else ["an entry is lost"]
    desk.close()
    return {"told": told, "wrong": wrong + sound(store), "how": "RLIMIT_AS"}


def _large_list(*, dry: bool = False) -> str:
    """The exit code and the error's code."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(io.StringIO()):
        name = "worker_list_clean.xlsx" if dry else "worker_list_5000.xlsx"
        code = main(["import", str(SAMPLES / name), *(["--dry-run"] if dry else []), "--json"])
    return f"{code} {json.loads(said.getvalue()).get('error', {}).get('code')}"


def _in_a_child(spare: int, work: Callable[[], str]) -> str:
    """What came of that work with so many MiB more than there are."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        _in_little_memory(spare, work, write)
    os.close(write)
    with os.fdopen(read) as heard:
        said = heard.read() or "nothing"
    os.waitpid(child, 0)
    return said


def _in_little_memory(spare: int, work: Callable[[], str], write: int) -> None:
    try:
        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (now + spare * MIB, resource.RLIM_INFINITY))
        said = work()
    except BaseException as error:  # noqa: BLE001  the parent is told of anything
        said = repr(error)[:300]
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    os.write(write, said.encode())
    os._exit(0)


if __name__ == "__main__":
    needs = {"full": full, "read_only": read_only, "away": away, "memory": memory}
    print(json.dumps(needs[sys.argv[1]](Path(sys.argv[2]))))  # noqa: T201  the answer
