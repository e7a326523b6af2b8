"""What goes to standard output, to standard error, and into files."""

from __future__ import annotations

import errno
import json
import os
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from db import whole_file
from desktop_app.errors import KnownError

_GAP = "  "


def say(text: str) -> None:
    """A line for people, on standard output."""
    print(text)


def note(text: str) -> None:
    """A line beside the result: progress, what to look at. Standard output stays clean."""
    print(text, file=sys.stderr)


def emit(document: Any) -> None:
    """The one JSON document of a command."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def width(text: str) -> int:
    """How many columns a terminal gives the text: Chinese letters take two, combining marks none."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Columns that stand under each other; nothing for None."""
    cells = [[str(cell) if cell is not None else "" for cell in row] for row in (heads, *rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(heads))]
    ruled = [cells[0], ["─" * w for w in widths], *cells[1:]]
    return "\n".join(
        _GAP.join(cell + " " * (w - width(cell)) for cell, w in zip(row, widths, strict=True)).rstrip() for row in ruled
    )


def progress(done: int, total: int) -> None:
    """How far it is, rewritten in place on a terminal; silent in a pipe."""
    if sys.stderr.isatty() and total:
        print(f"\r{done}/{total}", end="\n" if done >= total else "", file=sys.stderr, flush=True)


def kind_of(path: str, *kinds: str) -> str:
    """The file's kind by its ending. KnownError("output_kind") if it is none of these."""
    ending = Path(path).suffix.lower()
    if ending not in kinds:
        raise KnownError("output_kind", path=path, kinds=list(kinds))
    return ending


def write_file(path: str | Path, content: bytes, before_it_is_there: Callable[[], object] | None = None) -> Path:
    """Put a file in its place whole or not at all; the absolute path. KnownError("output_unwritable").

    `before_it_is_there` runs once the bytes are safe on the disk, for a log that must not miss a file.
    """
    target = Path(path).expanduser().absolute()
    try:
        with whole_file.written(target) as part:
            part.write_bytes(content)
            if before_it_is_there is not None:
                whole_file.sync(part)
                before_it_is_there()
    except OSError as error:
        raise KnownError("output_unwritable", path=str(target), reason=error.strerror or str(error)) from error
    return target


def refuse_unwritable(path: str | Path) -> None:
    """Raise now what write_file would raise later, before long work is done for nothing."""
    target = Path(path).expanduser().absolute()
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}."):
            pass
    except OSError as error:
        raise KnownError("output_unwritable", path=str(path), reason=error.strerror or str(error)) from error
