"""Files are there whole or not at all, and what killed programs left is taken away once it is old."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from db import whole_file

A_DAY = 24 * 3600


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_what_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "slots.json"
    whole_file.put(target, b"one")

    def fail() -> None:
        with whole_file.written(target) as part:
            part.write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (target.read_bytes(), names(tmp_path)) == (b"one", {"slots.json"})
    with pytest.raises(OSError, match="slots"):
        whole_file.put(tmp_path / "none" / "slots.json", b"two")
    whole_file.put(target, b"two")
    assert (target.read_bytes(), names(tmp_path)) == (b"two", {"slots.json"})


def test_two_who_write_the_same_file_do_not_meet(tmp_path: Path) -> None:
    target = tmp_path / "tries.json"
    with whole_file.written(target) as one, whole_file.written(target) as other:
        assert one != other
        one.write_bytes(b"one")
        other.write_bytes(b"other")
    assert (target.read_bytes(), names(tmp_path)) == (b"one", {"tries.json"})


def test_what_was_left_goes_when_it_is_old(tmp_path: Path) -> None:
    fresh, old = (whole_file.part_of(tmp_path / "a.bgb") for _ in range(2))
    ahead = whole_file.part_of(tmp_path / "a.bgb")  # the clock was wrong once
    journal = old.with_name(f"{old.name}-journal")
    folder = tmp_path / "restoring-x"
    folder.mkdir()
    others = [tmp_path / name for name in ("a.bgb", "b.part", ".b.0a1b2c3d.part")]
    for file in (fresh, old, ahead, journal, folder / "record.db", *others):
        file.write_bytes(b"")
    now = time.time()
    for left in (old, journal, folder, *others):
        os.utime(left, (now, now - A_DAY - 60))
    os.utime(ahead, (now, now + A_DAY + 60))
    whole_file.sweep(tmp_path, ".*.bgb.*.part*", "restoring-*")
    assert names(tmp_path) == {fresh.name, *(file.name for file in others)}
    whole_file.sweep(tmp_path / "none", "*")
