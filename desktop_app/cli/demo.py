"""demo."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import Any

from desktop_app.cli import output
from desktop_app.cli.context import Context, practice_clock
from desktop_app.clock import HANOI
from desktop_app.services import demo as service
from desktop_app.services.demo import DemoResult


def demo(context: Context) -> int:
    """Make a practice store, run the main job, say where everything is, and open the window where there is one."""
    named = getattr(context.options, "store", None)
    now = practice_clock()().astimezone(HANOI) if os.environ.get("BANGIAO_NOW") else None

    def said(step: str) -> None:
        output.note(context.word(f"demo_step_{step}"))

    result = service.run(named, now=now, said=said)
    if context.json:
        output.emit(as_json(result))
    else:
        _show(context, result)
    sys.stdout.flush()
    if context.open_window is None or context.options.no_window or not has_display():
        return 0
    return context.open_window(str(result.store), result.username, result.password, result.now.isoformat())


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def as_json(result: DemoResult) -> dict[str, Any]:
    """What demo made."""
    row = result.handover.row
    return {
        "store": str(result.store),
        "remade": result.remade,
        "now": result.now.isoformat(),
        "officer": result.username,
        "password": result.password,
        "imported": {"rows": result.imported.rows, "new": result.imported.new},
        "handover": {"number": row.number, "listed": row.listed, "women": row.women, "digest": row.digest},
        "roster": str(result.roster),
        "working_copy": str(result.working_copy),
        "summary": [str(result.summary_json), str(result.summary_xlsx), str(result.summary_pdf)],
    }


def _show(context: Context, result: DemoResult) -> None:
    if result.remade:
        output.say(context.word("demo_remade"))
    now: datetime = result.now
    row = result.handover.row
    output.say(context.word("practice_store"))
    output.say(context.word("demo_clock", now=now))
    left_out = len(result.left_out)
    output.say(context.word("demo_done", number=row.number, listed=row.listed, women=row.women, left_out=left_out))
    papers = result.roster, result.working_copy, result.summary_json, result.summary_xlsx, result.summary_pdf
    for path in (result.store, *papers):
        output.say(f"  {path}")
    output.say(context.word("demo_sign_in", username=result.username, password=result.password))
