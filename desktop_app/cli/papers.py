"""roster, minutes."""

from __future__ import annotations

from pathlib import Path

from db.vocabulary import OutputAct
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.errors import KnownError
from desktop_app.services import demand, handovers
from desktop_app.services import minutes as minutes_service
from desktop_app.services.work import Desk


def roster(context: Context) -> int:
    """Write the issued roster (.pdf, byte for byte), one employer's part of it, or a working copy (.xlsx); logged."""
    given = context.options
    kind = output.kind_of(given.output, ".pdf", ".xlsx")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        written, columns = _write_pdf(context, desk) if kind == ".pdf" else _write_xlsx(context, desk)
    if context.json:
        told = {"number": given.number, "version": given.version, "file": str(written), "bytes": written.stat().st_size}
        output.emit(told)
    else:
        output.say(context.word("written", path=str(written)))
        if columns:
            output.note(context.word("sent_abroad", columns=columns))
    return 0


def _write_pdf(context: Context, desk: Desk) -> tuple[Path, int]:
    given = context.options
    employer = _employer(desk, given.employer) if given.employer else None
    name = Path(given.output).name
    if employer is None:
        content = handovers.roster_bytes(desk, given.number, given.version)
    else:
        content = handovers.part_bytes(desk, given.number, given.version, employer)

    def log() -> None:
        handovers.log_output(desk, given.number, given.version, OutputAct.EXPORTED, name, employer=employer)

    return output.write_file(given.output, content, log), 0


def _write_xlsx(context: Context, desk: Desk) -> tuple[Path, int]:
    given = context.options
    employer = _employer(desk, given.employer) if given.employer else None
    content, columns = handovers.working_copy(desk, given.number, given.version, employer=employer)
    partner = handovers.show(desk, given.number).row.partner_vi
    destination = f"{partner}: {Path(given.output).name}"
    for person in handovers.unagreed(desk, given.number, given.version, employer=employer):
        output.note(context.word("not_agreed_abroad", name=person.full_name))

    def log() -> None:
        handovers.log_output(
            desk, given.number, given.version, OutputAct.SENT_ABROAD, destination, columns, employer=employer
        )

    return output.write_file(given.output, content, log), len(columns)


def minutes(context: Context) -> int:
    """Write the minutes as issued; it is logged."""
    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    name = Path(given.output).name
    with context.desk() as desk:
        content = minutes_service.minutes_bytes(desk, given.number)

        def log() -> None:
            minutes_service.log_output(desk, given.number, OutputAct.EXPORTED, name)

        written = output.write_file(given.output, content, log)
    if context.json:
        output.emit({"number": given.number, "file": str(written), "bytes": len(content)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0


def _employer(desk: Desk, code: str) -> str:
    known = {row.code: row.name_vi for row in demand.list_employers(desk)}
    if code not in known:
        raise KnownError("unknown_employer", value=code, choices=sorted(known))
    return known[code]
