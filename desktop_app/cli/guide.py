"""guide."""

from __future__ import annotations

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.clock import system_clock


def guide(context: Context) -> int:
    """Write the whole guide as a PDF. Needs no store."""
    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    from desktop_app.documents.guide_pdf import render_guide  # noqa: PLC0415  loads ReportLab

    written = output.write_file(given.output, render_guide(system_clock()))
    if context.json:
        output.emit({"file": str(written)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0
