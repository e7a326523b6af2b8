"""`bangiao`: the window when no subcommand is named, or a file to open in it; the command line otherwise."""

# ruff: noqa: PLC0415 - the command line must start, and run, where there is no Qt

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_WITH_VALUE = frozenset({"--store", "--lang"})
_FOR_THE_COMMAND_LINE = frozenset({"-h", "--help", "--version", "--json"})
OPENED = frozenset(
    {".bgp", ".xlsx", ".xls", ".ods", ".csv", ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff"}
)
"""How the names of files end that the window opens: those that can be dropped on it. No subcommand ends so."""


def wants_window(argv: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: --window, a file for it, or nothing that only a command takes."""
    if "--window" in argv:
        return True
    words = iter(argv)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif word in _FOR_THE_COMMAND_LINE:
            return False
        elif not word.startswith("--"):
            return Path(word).suffix.lower() in OPENED
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for; the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if wants_window(arguments):
        return _window(arguments)
    from desktop_app.cli.main import main as command_line

    return command_line(arguments, open_window)


def open_window(store: str, officer: str, password: str, now: str) -> int:
    """The window on a practice store that a command has just made, its officer signed in; the exit code."""
    os.environ.update(BANGIAO_OFFICER=officer, BANGIAO_PASSWORD=password, BANGIAO_NOW=now)
    return _window(["--store", store])


def _window(arguments: Sequence[str]) -> int:
    """Open the window. What it is made of stays: the cycle collector looks at none of it, while it loads or after."""
    try:
        Path.cwd()
    except OSError:  # the folder was deleted under us: there is another to stand in, and nothing to find in that one
        os.chdir(Path.home())
    gc.disable()
    from desktop_app.app import run

    gc.freeze()
    gc.enable()
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
