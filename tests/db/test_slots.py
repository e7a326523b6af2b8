from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import StoreProblem
from db.slot_file import COPY_FILE, SLOTS_FILE, read_slots, sound_slots, write_slots
from db.slots import (
    RECOVERY,
    STANDARD_COST,
    Cost,
    Slots,
    make_slots,
    new_key,
    new_recovery_code,
    plain_code,
    unlock,
    unlock_all,
    with_next_key,
    with_only_key,
    with_slot,
    without_slot,
)

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
PHRASE = "mật khẩu của Lan"


@pytest.fixture
def key() -> bytes:
    return new_key()


@pytest.fixture
def slots(key: bytes) -> Slots:
    return make_slots(key, "lan", PHRASE, CHEAP)


def test_the_password_gives_the_key_back(key: bytes, slots: Slots, tmp_path: Path) -> None:
    write_slots(tmp_path, slots)
    assert read_slots(tmp_path) == slots
    assert unlock(read_slots(tmp_path), " Lan", PHRASE) == key
    assert unlock(slots, "lan", unicodedata.normalize("NFD", PHRASE)) == key


def test_keys_are_random_and_not_in_the_file(key: bytes, slots: Slots, tmp_path: Path) -> None:
    assert len({new_key() for _ in range(50)}) == 50
    write_slots(tmp_path, slots)
    text = (tmp_path / SLOTS_FILE).read_text(encoding="utf-8")
    assert key.hex() not in text
    assert PHRASE not in text


@pytest.mark.parametrize(("username", "password"), [("lan", "x"), ("lan", ""), ("an", PHRASE), ("", PHRASE)])
def test_a_wrong_password_and_an_unknown_officer_fail_alike(slots: Slots, username: str, password: str) -> None:
    with pytest.raises(StoreProblem) as refused:
        unlock(slots, username, password)
    assert (refused.value.code, refused.value.params) == ("wrong_password", {})


def test_each_officer_has_a_slot_and_a_new_password_replaces_the_old(key: bytes, slots: Slots) -> None:
    both = with_slot(slots, key, "an", "mật khẩu của An", CHEAP)
    changed = with_slot(both, key, "lan", "mới", CHEAP)
    assert unlock(changed, "an", "mật khẩu của An") == key
    assert unlock(changed, "lan", "mới") == key
    with pytest.raises(StoreProblem):
        unlock(changed, "lan", PHRASE)


def test_a_slot_is_bound_to_its_officer_its_store_and_its_cost(key: bytes, slots: Slots) -> None:
    slot = slots.slots[0]
    dearer = replace(slot, cost=replace(slot.cost, lanes=1, memory_kib=16))
    for tampered in (
        replace(slots, slots=(replace(slot, username="an"),)),
        replace(slots, store=make_slots(key, "lan", PHRASE, CHEAP).store),
        replace(slots, slots=(dearer,)),
    ):
        with pytest.raises(StoreProblem):
            unlock(tampered, tampered.slots[0].username, PHRASE)


def change_file(folder: Path, given: Slots, changes: dict[str, Any]) -> None:
    write_slots(folder, given)
    file = folder / SLOTS_FILE
    content = json.loads(file.read_text(encoding="utf-8"))
    slot = content["slots"][0]
    for name, value in changes.items():
        (slot["kdf"] if name in slot["kdf"] else slot if name in slot else content)[name] = value
    file.write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 1 << 40},
        {"memory_kib": True},
        {"passes": 10**9},
        {"lanes": 0},
        {"lanes": 16, "memory_kib": 64},
        {"name": "md5"},
        {"salt": "not base64!"},
        {"salt": ""},
        {"nonce": "AAAA"},
        {"wrapped": 7},
        {"public": "AAAA"},
        {"sealed": []},
        {"sealed": ["AAAA"]},
        {"sealed": None},
        {"username": None},
        {"store": ["x"]},
        {"format": 2},
        {"slots": []},
        {"slots": None},
        {"slots": ["x"]},
    ],
)
def test_a_file_that_makes_no_sense_is_damaged(slots: Slots, tmp_path: Path, changes: dict[str, Any]) -> None:
    change_file(tmp_path, slots, changes)
    with pytest.raises(StoreProblem) as refused:
        read_slots(tmp_path)
    assert refused.value.code == "slots_damaged"


@given(st.binary(max_size=300))
def test_any_bytes_are_damaged_or_read(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("slots")
    (folder / SLOTS_FILE).write_bytes(content)
    with pytest.raises(StoreProblem) as refused:
        read_slots(folder)
    assert refused.value.code == "slots_damaged"


@given(st.integers(min_value=0, max_value=10_000), st.integers(min_value=0, max_value=7))
def test_one_flipped_bit_never_gives_another_key(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    key = bytes(32)
    folder = tmp_path_factory.mktemp("slots")
    write_slots(folder, make_slots(key, "lan", PHRASE, CHEAP))
    content = bytearray((folder / SLOTS_FILE).read_bytes())
    content[place % len(content)] ^= 1 << bit
    (folder / SLOTS_FILE).write_bytes(content)
    try:
        found = unlock(read_slots(folder), "lan", PHRASE)
    except StoreProblem as problem:
        assert problem.code in {"slots_damaged", "wrong_password"}  # noqa: PT017  either answer is right
    else:
        assert found == key


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as refused:
        read_slots(tmp_path)
    assert refused.value.code == "slots_missing"


def test_a_file_that_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / SLOTS_FILE).mkdir()
    with pytest.raises(StoreProblem) as refused:
        read_slots(tmp_path)
    assert refused.value.code == "slots_unreadable"


def test_writing_leaves_nothing_beside_it(slots: Slots, tmp_path: Path) -> None:
    write_slots(tmp_path, slots)
    write_slots(tmp_path, slots)
    assert sorted(file.name for file in tmp_path.iterdir()) == [COPY_FILE, SLOTS_FILE]


def test_the_copy_helps_where_the_file_was_broken(slots: Slots, tmp_path: Path) -> None:
    write_slots(tmp_path, slots)
    (tmp_path / SLOTS_FILE).write_text("{", encoding="utf-8")
    assert sound_slots(tmp_path) == slots
    (tmp_path / SLOTS_FILE).unlink()
    assert sound_slots(tmp_path) == slots
    (tmp_path / COPY_FILE).write_text("", encoding="utf-8")
    with pytest.raises(StoreProblem) as refused:
        sound_slots(tmp_path)
    assert refused.value.code == "slots_missing"


def test_the_key_changes_without_anybodys_password(key: bytes, slots: Slots) -> None:
    both = with_slot(slots, key, "an", "mật khẩu của An", CHEAP)
    following = new_key()
    between = with_next_key(both, (key,), following)
    assert unlock_all(between, "an", "mật khẩu của An") == (key, following)
    after = with_only_key(without_slot(between, "an"), following)
    assert unlock_all(after, "lan", PHRASE) == (following,)
    with pytest.raises(StoreProblem):
        unlock(after, "an", "mật khẩu của An")
    with pytest.raises(StoreProblem) as refused:
        without_slot(after, "lan")
    assert refused.value.code == "last_slot"


def test_the_printed_code_opens_and_its_slips_are_seen(key: bytes, slots: Slots) -> None:
    code = new_recovery_code()
    held = with_slot(slots, key, RECOVERY, plain_code(code), CHEAP)
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert unlock(held, RECOVERY, plain_code(typed)) == key
    assert held.officers == ("lan",)
    for place, letter in enumerate(code):
        if letter != "-":
            other = "7" if letter != "7" else "8"
            with pytest.raises(StoreProblem):
                plain_code(code[:place] + other + code[place + 1 :])


def test_a_real_store_pays_the_full_cost() -> None:
    assert STANDARD_COST.memory_kib >= 64 * 1024
    assert STANDARD_COST.passes >= 3
