"""apply."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.services import demand
from desktop_app.wording import sentence


def apply(context: Context) -> int:
    """Take in a file of partners, agreements, employers, job orders and plans."""
    with context.desk() as desk:
        result = demand.apply_file(desk, context.options.file)
    if context.json:
        output.emit({"added": result.added, "changed": result.changed, "unchanged": result.unchanged})
    else:
        added, changed, unchanged = (_said(context, c) for c in (result.added, result.changed, result.unchanged))
        output.say(context.word("applied", added=added, changed=changed, unchanged=unchanged))
    return 0


def _said(context: Context, counts: Mapping[str, int]) -> str:
    if not counts:
        return context.word("none")
    return ", ".join(f"{count} {sentence('noun', noun, context.language)}" for noun, count in counts.items())
