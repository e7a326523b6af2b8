"""cards: the workers' cards of a handover."""

from __future__ import annotations

from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.services import worker_card


def cards(context: Context) -> int:
    """Write the sheets of cards; it is logged."""
    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        content = worker_card.cards_for_handover(desk, given.number)

        def log() -> None:
            worker_card.log_output(desk, given.number, Path(given.output).name)

        written = output.write_file(given.output, content, log)
    if context.json:
        output.emit({"number": given.number, "file": str(written), "bytes": len(content)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0
