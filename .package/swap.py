"""A new folder takes an old one's place, whole or not at all."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

WAITS = (0.5, 1, 2, 4)
"""Seconds between tries: a virus scanner reads a new folder for a moment, a program that runs holds it for long."""


class InUseError(Exception):
    """The old folder is in use and stands as it was; the new one stands where it was made."""


def put_in_place(
    new: Path, target: Path, *, waits: Sequence[float] = WAITS, sleep: Callable[[float], object] = time.sleep
) -> None:
    """Rename `new` to `target`, both on one disk. InUseError where the old folder cannot be moved away."""
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if target.exists():
            _renamed(target, old, waits, sleep)
        try:
            _renamed(new, target, waits, sleep)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        msg = f"{target} cannot be replaced ({error.strerror}). It stands as it was; the new one is {new}."
        raise InUseError(msg) from error
    shutil.rmtree(old, ignore_errors=True)


def _renamed(source: Path, target: Path, waits: Sequence[float], sleep: Callable[[float], object]) -> None:
    for wait in waits:
        try:
            source.rename(target)
        except OSError:
            sleep(wait)
        else:
            return
    source.rename(target)
