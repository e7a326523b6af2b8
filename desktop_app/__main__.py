"""`bangiao`: the window when no subcommand is named, the command line otherwise."""

# ruff: noqa: PLC0415 - the command line must start, and run, where there is no Qt

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_WITH_VALUE = frozenset({"--store", "--lang"})
_FOR_THE_COMMAND_LINE = frozenset({"-h", "--help", "--version", "--json"})


def wants_window(argv: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: --window, or no subcommand and nothing that only a command takes."""
    if "--window" in argv:
        return True
    words = iter(argv)
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif word in _FOR_THE_COMMAND_LINE or not word.startswith("--"):
            return False
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for; the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if wants_window(arguments):
        from desktop_app.app import run

        return run(arguments)
    from desktop_app.cli.main import main as command_line

    return command_line(arguments, open_window)


def open_window(store: str, officer: str, password: str, now: str) -> int:
    """The window on a practice store that a command has just made, its officer signed in; the exit code."""
    from desktop_app.app import run

    os.environ.update(BANGIAO_OFFICER=officer, BANGIAO_PASSWORD=password, BANGIAO_NOW=now)
    return run(["--store", store])


if __name__ == "__main__":
    sys.exit(main())
