"""authority, cooperation: what goes to higher bodies and to the other side."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from db.vocabulary import OutputAct
from desktop_app.cli import output
from desktop_app.cli.context import Context, day
from desktop_app.services import authority_return
from desktop_app.services import cooperation as cooperations
from desktop_app.services.cooperation import CooperationInput
from desktop_app.services.programme_of import CHONGZUO


def authority(context: Context) -> int:
    """The fields of Circular 20/2021 for each worker: a workbook that is kept, or JSON lines with their description."""
    given = context.options
    kind = output.kind_of(given.output, ".xlsx", ".jsonl")
    output.refuse_unwritable(given.output)
    target = Path(given.output)
    with context.desk() as desk:
        count = len(authority_return.gathered(desk, given.period, given.programme).rows)
        make = authority_return.send if kind == ".xlsx" else authority_return.registry
        written = output.write_file(target, make(desk, given.period, given.programme, target.name))
    files = [str(written)]
    if kind == ".jsonl":
        described = target.with_suffix(".md")
        files.append(str(output.write_file(described, authority_return.describe_registry().encode())))
    if context.json:
        output.emit({"files": files, "stays": count})
    else:
        output.say(context.word("authority_written", count=count, path=", ".join(files)))
    return 0


def cooperation(context: Context) -> int:
    """The paper for a meeting with a partner or a visiting delegation."""
    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    said = CooperationInput(
        given.programme or CHONGZUO,
        given.partner,
        day(given.since),
        day(given.until),
        given.difficulties,
        given.proposals,
    )
    with context.desk() as desk:
        name = Path(given.output).name
        content, document_id = cooperations.issue(desk, said, name)
        went = partial(cooperations.log_output, desk, document_id, OutputAct.EXPORTED, name)
        written = output.write_file(given.output, content, went)
    if context.json:
        output.emit({"file": str(written), "bytes": written.stat().st_size})
    else:
        output.say(context.word("written", path=str(written)))
    return 0
