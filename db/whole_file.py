"""Files that are there whole or not at all: written beside their place, brought to the disk, then given their name.

A program that is killed meanwhile leaves a part; `sweep` takes those away once nobody can still be at work on them.
"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PART = ".part"
_OLD = 24 * 3600
"""Seconds after which a part was left: nothing that is being written stands still for so long."""


def part_of(target: Path) -> Path:
    """A name beside the target for what is still being written; no two are alike."""
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}")


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """Where to write what becomes `target` when the block ends; whatever fails before leaves the target as it was."""
    part = part_of(target)
    try:
        yield part
        give_name(part, target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def put(target: Path, content: bytes) -> None:
    """Write these bytes, whole or not at all. OSError as the file system gives it."""
    with written(target) as part:
        part.write_bytes(content)


def give_name(part: Path, target: Path) -> None:
    """Bring a whole file to the disk and put it in the target's place; the naming itself is on the disk, too."""
    sync(part)
    part.replace(target)
    sync_folder(target.parent)


def sync(file: Path) -> None:
    """Bring what was written in a file to the disk."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def sync_folder(folder: Path) -> None:
    """Make a renaming durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(folder: Path, *patterns: str) -> None:
    """Take away what killed programs left in a folder: what has such a name and has not changed for a day.

    Nothing is said where that is refused: the next time will do.
    """
    now = time.time()
    with suppress(OSError):
        for left in [found for pattern in patterns for found in folder.glob(pattern)]:
            if abs(now - left.stat().st_mtime) < _OLD:
                continue
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
