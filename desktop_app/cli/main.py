"""The command line: parse, run one command, and turn whatever happens into an exit code and sentences."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.context import Context, OpenWindow, context_of
from desktop_app.cli.crash import keep_trace
from desktop_app.cli.messages import error_json, sentences
from desktop_app.cli.parser import build
from desktop_app.errors import KnownError
from desktop_app.telling import headline

Command = Callable[[Context], int]


def main(argv: Sequence[str] | None = None, open_window: OpenWindow | None = None) -> int:
    """Run one command. 0 done, 1 a known error told in sentences, 2 wrong use; never a traceback."""
    _speak_utf8()
    try:
        options = build().parse_args(sys.argv[1:] if argv is None else argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    context = context_of(options, open_window)
    try:
        return _guarded(_command(options.runs), context)
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _command(runs: str) -> Command:
    """The command's function; the cycle collector, a tenth of a command's time, does not look at what is loaded."""
    module, _, function = runs.partition(":")
    gc.disable()
    try:
        command: Command = getattr(importlib.import_module(f"desktop_app.cli.{module}"), function)
        gc.freeze()
    finally:
        gc.enable()
    return command


def _guarded(command: Command, context: Context) -> int:
    try:
        _stand_somewhere()
        code = command(context)
        sys.stdout.flush()
    except KnownError as error:
        return _tell(error, context)
    except KeyboardInterrupt:
        return _tell(KnownError("interrupted"), context)
    except BrokenPipeError:
        raise
    except MemoryError:
        return _tell(KnownError("out_of_memory"), context)
    except Exception as error:  # noqa: BLE001  whatever else happens is a bug: logged, and told in a sentence
        return _tell(KnownError("unexpected", log=str(keep_trace(error))), context)
    return code


def _stand_somewhere() -> None:
    """Whatever file is named from here is looked for here. KnownError("working_folder_gone")."""
    try:
        Path.cwd()
    except OSError as error:
        raise KnownError("working_folder_gone") from error


def _tell(error: KnownError, context: Context) -> int:
    if context.json:
        output.emit(error_json(error, context.language))
        output.note(headline(error, context.language))
    else:
        for line in sentences(error, context.language):
            output.note(line)
    return 1


def _speak_utf8() -> None:
    """Vietnamese and Chinese come out whole whatever the terminal's code page says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
