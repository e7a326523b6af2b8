"""What is kept of a bug: where it happened and of what kind, never a message or a value, which may be personal."""

from __future__ import annotations

import contextlib
import platform
import traceback
from datetime import UTC, datetime
from pathlib import Path

_KEEP_BYTES = 512 * 1024


def describe(error: BaseException) -> str:
    """The kinds of error and the places in the code, through all causes."""
    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        for frame, line in traceback.walk_tb(seen.__traceback__):
            lines.append(f"  {Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def log_file() -> Path:
    """Where it is kept."""
    import platformdirs  # noqa: PLC0415  only when something went wrong

    return Path(platformdirs.user_log_dir("BanGiao", appauthor=False)) / "bangiao-cli.log"


def keep_trace(error: BaseException) -> Path:
    """Add a bug to the log; the log's path, written or not: a full disk must not hide the first error."""
    log = log_file()
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _KEEP_BYTES:
            log.replace(log.with_suffix(".old.log"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {describe(error)}\n")
    return log
