"""What goes wrong with disks, clocks and other programs ends in a sentence, and nothing that was saved is lost."""

from __future__ import annotations

import functools
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db import backup, slot_file
from db import engine as engines
from db.queries import audit
from db.record_file import RECORD_FILE
from desktop_app import settings
from desktop_app.clock import fixed_clock
from desktop_app.errors import KnownError
from desktop_app.services import audit_chain, backups, handovers, key_change, stores, witness
from desktop_app.services.work import Desk
from desktop_app.wording import LANGUAGES, has
from tests.faults import acts
from tests.faults.desks import copied, make_store, new_handover, sit_down
from tests.faults.sign_in import NOW, PASSWORD, USERNAME

HOUSE = Path(__file__).parents[2]
DAMAGES = int(os.environ.get("BANGIAO_DAMAGES", "8"))


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BANGIAO_CONFIG", str(tmp_path / "config"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("faults") / "whole")


@pytest.fixture
def store(whole: Path, tmp_path: Path) -> Path:
    return copied(whole, tmp_path / "store")


@pytest.fixture
def desk(store: Path) -> Iterator[Desk]:
    made = sit_down(store)
    yield made
    made.close()


def code_of(act: Callable[[], object]) -> str:
    """ "done", or the code of the sentence, which must be there in each language."""
    code = "done"
    try:
        act()
    except KnownError as error:
        code = error.code
    assert code == "done" or all(has("error", code, language) for language in LANGUAGES), code
    return code


def in_need(need: str, store: Path) -> Any:
    """See tests.faults.in_need; mounts end with the namespace that they are made in."""
    own = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
    command = [*own, sys.executable, "-m", "tests.faults.in_need", need, str(store)]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_full_disk(store: Path) -> None:
    told = in_need("full", store)
    assert told["wrong"] == []
    assert told["left"] == []
    rekeyed = told["told"].pop("rekey")  # without any room the first page of shared memory is refused, as an I/O error
    assert rekeyed[0] in {"store_full", "store_io"}
    assert rekeyed[1:] == ["store_full"]
    assert {answers[0] for kind, answers in told["told"].items() if kind != "sign in"} == {"store_full"}
    assert {code for answers in told["told"].values() for code in answers} <= {"store_full", "done", "invalid_input"}


def test_a_folder_that_cannot_be_written(store: Path) -> None:
    told = in_need("read_only", store)
    assert told["wrong"] == []
    codes = {kind: answers[0] for kind, answers in told["told"].items()}
    assert codes.pop("wrong password") == "wrong_password"
    assert set(codes.values()) == {"store_read_only"}


def test_a_stick_that_is_pulled_out_or_full(store: Path) -> None:
    told = in_need("away", store)
    assert told["wrong"] == []
    assert set(told["told"]["first place"][:3]) <= {"store_cannot_open", "store_io"}
    assert told["told"]["first place"][3] == "store_full"
    assert told["told"]["second place"] == ["second_place_gone"] * 4


def test_no_memory_left(store: Path) -> None:
    told = in_need("memory", store)
    assert told["wrong"] == []
    assert "1 out_of_memory" in told["told"]["import"]
    assert set(told["told"]["import"]) <= {"1 out_of_memory", "0 None"}
    for kind in ("issue", "backup", "rekey"):
        assert set(told["told"][kind]) <= {"out_of_memory", "store_io", "done"}, told["told"]


def test_another_program_holds_the_lock(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "open_folder", functools.partial(engines.open_folder, busy_timeout_ms=50))
    command = [sys.executable, "-m", "tests.faults.lock_holder", str(store)]
    with subprocess.Popen(command, cwd=HOUSE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        desk = sit_down(store)  # reading goes on
        assert handovers.show(desk, acts.FIRST).lines
        dice = random.Random(1)  # noqa: S311  reproducible, not secret
        assert code_of(lambda: acts.save(desk, dice)) == "store_locked"
        assert code_of(lambda: backups.restore(store, store / "none.bgb", USERNAME, PASSWORD)) == "backup_missing"
        other.communicate()
    assert code_of(lambda: acts.save(desk, dice)) == "done"
    desk.close()


def test_a_store_in_use_is_not_replaced_though_its_key_is_another(store: Path, tmp_path: Path) -> None:
    """The backup's key opens nothing of the record that is worked in; that it is open is seen all the same."""
    with closing(sit_down(store)) as desk:
        file = backups.make(desk, tmp_path / "a.bgb").file
    key_change.change_key(store, USERNAME, PASSWORD, clock=fixed_clock(NOW))
    command = [sys.executable, "-m", "tests.faults.lock_holder", str(store)]
    restore = functools.partial(backups.restore, store, file, USERNAME, PASSWORD, clock=fixed_clock(NOW))
    with subprocess.Popen(command, cwd=HOUSE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert code_of(restore) == "store_in_use"
        other.communicate()
    assert code_of(restore) == "done"


def test_the_clock_moved_back(store: Path) -> None:
    """The chain holds, its order is that of the work; numbers are of their year and none comes twice; waits end."""
    desk = sit_down(store)
    backups.make(desk, store / "backups")
    desk.close()
    back = NOW - timedelta(days=400)
    desk = sit_down(store, now=back)
    with desk.read() as session:
        before = audit.last_link(session)[0]
    acts.save(desk, random.Random(1))  # noqa: S311  as above
    assert backups.is_due(desk, store / "backups")  # the one that lies ahead does not count
    assert len(backups.listed(store / "backups")) == 1
    with desk.read() as session:
        assert audit.first_broken_link(session) is None
        (entry,) = [each for each in audit.entries(session) if each.sequence == before + 1]
        assert entry.at == back
    number = new_handover(desk)
    desk.close()
    desk = sit_down(store)
    assert number != new_handover(desk) != acts.FIRST
    desk.close()
    for _ in range(8):
        assert code_of(lambda: sit_down(store, password="sai")) in {"wrong_password", "too_many_tries"}  # noqa: S106
    assert code_of(lambda: sit_down(store)) == "too_many_tries"
    with pytest.raises(KnownError) as told:
        sit_down(store, now=NOW - timedelta(days=4000))
    assert told.value.params["seconds"] <= 15 * 60


def test_a_store_cut_or_with_a_bit_turned(whole: Path, tmp_path: Path) -> None:
    """Opening and looking at it says so or finds nothing wrong; it is never written over."""
    dice = random.Random(7)  # noqa: S311  as above
    size = (whole / RECORD_FILE).stat().st_size
    codes: set[str] = set()
    for turn in range(DAMAGES):
        store = copied(whole, tmp_path / "damaged")
        data = bytearray((store / RECORD_FILE).read_bytes())
        place = 0 if turn == 1 else dice.randrange(size)
        if turn % 2:
            data = data[:place]
        else:
            data[place] ^= 1 << dice.randrange(8)
        (store / RECORD_FILE).write_bytes(data)
        codes.add(code_of(functools.partial(looked_at, store)))
        assert (store / RECORD_FILE).read_bytes() == data, turn
    assert codes <= {"store_damaged", "damage is found"}
    assert "store_damaged" in codes


def looked_at(store: Path) -> None:
    desk = sit_down(store)
    try:
        if stores.check_store(desk):
            raise KnownError("store_damaged")
    finally:
        desk.close()


def test_a_journal_cut_or_with_a_bit_turned(store: Path, tmp_path: Path) -> None:
    """Of what a killed store has in its write-ahead log some may be lost: the rest holds, and the loss is told."""
    desk = sit_down(store)
    for seed in range(4):
        acts.save(desk, random.Random(seed))  # noqa: S311  as above
    witness.remember(desk)
    with desk.read() as session:
        last = audit.last_link(session)[0]
    image = copied(store, tmp_path / "image")
    desk.close()
    (image / f"{RECORD_FILE}-shm").unlink()
    ends = settings.config_folder() / "witnesses.json"
    known = ends.read_bytes()
    sound = (image / f"{RECORD_FILE}-wal").read_bytes()
    assert len(sound) > 20_000
    dice = random.Random(9)  # noqa: S311  as above
    for turn in range(DAMAGES // 2):
        copied(image, store)  # at its own place: this computer knows the end of what lies there
        (store / f"{RECORD_FILE}-wal").write_bytes(_damaged(sound, dice, cut=bool(turn % 2)))
        ends.write_bytes(known)
        with closing(sit_down(store)) as again:
            told = audit_chain.verify(again)
            assert told.broken is None
            assert (told.missing_from is None) == (told.entries >= last), turn
            assert [found.code for found in stores.check_store(again)] == ["audit_cut"] * (told.entries < last), turn


def _damaged(sound: bytes, dice: random.Random, *, cut: bool) -> bytes:
    data, place = bytearray(sound), dice.randrange(len(sound))
    if cut:
        return bytes(data[:place])
    data[place] ^= 1 << dice.randrange(8)
    return bytes(data)


def test_slots_cut_or_with_a_bit_turned(whole: Path, tmp_path: Path) -> None:
    dice = random.Random(8)  # noqa: S311  as above
    sound = (whole / slot_file.SLOTS_FILE).read_bytes()
    for turn in range(DAMAGES):
        store = copied(whole, tmp_path / "damaged")
        data = bytearray(sound)
        place = dice.randrange(len(data))
        if turn % 2:
            data = data[:place]
        else:
            data[place] ^= 1 << dice.randrange(8)
        (store / slot_file.SLOTS_FILE).write_bytes(data)
        one = code_of(lambda store=store: sit_down(store).close())  # type: ignore[misc]
        assert one in {"done", "wrong_password"}, turn  # the copy is read where the file is no slots
        (store / slot_file.COPY_FILE).write_bytes(data)
        both = code_of(lambda store=store: sit_down(store).close())  # type: ignore[misc]
        assert both in {"slots_damaged", "wrong_password", "store_damaged", "done"}, turn
        assert (store / slot_file.SLOTS_FILE).read_bytes() == data
        assert (store / RECORD_FILE).read_bytes() == (whole / RECORD_FILE).read_bytes()


@pytest.mark.parametrize("moment", ["worker", "copy", "crossing"])
def test_a_backups_place_that_goes_away(desk: Desk, tmp_path: Path, moment: str) -> None:
    place = tmp_path / "stick"
    place.mkdir()

    def pulled(step: str) -> None:
        if step == moment:
            shutil.rmtree(place, ignore_errors=True)

    told = code_of(lambda: backups.make(desk, place, step=pulled))
    assert told in {"store_cannot_open", "store_io"}
    assert not place.exists()
    assert code_of(lambda: backups.make(desk)) == "done"


def test_a_restore_interrupted_anywhere_can_be_done_again(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was there before is whole in one place or the other; the second try puts the backup in place."""
    desk = sit_down(store)
    file = backups.make(desk, tmp_path / "a.bgb").file
    acts.save(desk, random.Random(1))  # noqa: S311  as above
    desk.close()
    before = people(store)
    for number in range(1, 12):
        again = copied(store, tmp_path / "again")
        done = _interrupted(again, file, number, monkeypatch)
        kept = [again, *again.glob("replaced-*")]
        assert any((place / RECORD_FILE).exists() for place in kept)
        if done:
            assert number > 3
            break
        later = fixed_clock(NOW + timedelta(minutes=number))
        restore = functools.partial(backups.restore, again, file, USERNAME, PASSWORD, clock=later)
        assert code_of(restore) == "done"
        assert people(again) == before - 1
    assert backup.read_manifest(file).tables["worker"].rows == before - 1


def _interrupted(store: Path, file: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Restore, but stop before the move of that number; whether it got through."""
    seen = [0]
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        seen[0] += 1
        if seen[0] == number:
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        try:
            backups.restore(store, file, USERNAME, PASSWORD, clock=fixed_clock(NOW))
        except KeyboardInterrupt:
            return False
    return True


def people(store: Path) -> int:
    desk = sit_down(store)
    try:
        with desk.read() as session:
            return int(session.connection().exec_driver_sql("SELECT count(*) FROM worker").scalar_one())
    finally:
        desk.close()
