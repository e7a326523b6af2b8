"""blank roster, minutes, list, void."""

from __future__ import annotations

from pathlib import Path

from db.vocabulary import BlankKind, OutputAct
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.formats import show_moment
from desktop_app.services import blanks
from desktop_app.services.blanks import BlankRow
from desktop_app.wording import sentence

_HEADS = ("number", "kind", "state", "printed_at", "handover", "void_reason")


def roster(context: Context) -> int:
    """Make numbered rosters to fill in by hand."""
    return _make(context, BlankKind.ROSTER)


def minutes(context: Context) -> int:
    """Make numbered minutes to fill in by hand."""
    return _make(context, BlankKind.MINUTES)


def _make(context: Context, kind: BlankKind) -> int:
    given = context.options
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        made = blanks.make(desk, kind, given.copies)

        def log() -> None:
            blanks.log_output(desk, made.numbers, OutputAct.EXPORTED, Path(given.output).name)

        written = output.write_file(given.output, made.content, log)
    if context.json:
        output.emit({"kind": kind.value, "numbers": list(made.numbers), "file": str(written)})
    else:
        output.say(_word(context, "made", count=len(made.numbers), numbers=made.numbers))
        output.say(context.word("written", path=str(written)))
    return 0


def list_all(context: Context) -> int:
    """All forms, the latest first."""
    with context.desk() as desk:
        rows = blanks.listed(desk)
    if context.json:
        output.emit([_json(row) for row in rows])
    elif rows:
        output.say(output.table([_word(context, head) for head in _HEADS], [_cells(context, row) for row in rows]))
    else:
        output.say(_word(context, "none"))
    return 0


def void(context: Context) -> int:
    """Say that a form will never be entered."""
    given = context.options
    with context.desk() as desk:
        blanks.void(desk, given.number, given.reason)
        (row,) = (row for row in blanks.listed(desk) if row.number == blanks.number_in(given.number))
    if context.json:
        output.emit(_json(row))
    else:
        output.say(_word(context, "voided", number=row.number))
    return 0


def _json(row: BlankRow) -> dict[str, object]:
    return {
        "number": row.number,
        "kind": row.kind.value,
        "state": row.state.value,
        "printed_at": row.printed_at.isoformat(),
        "handover": row.handover or None,
        "entered_at": row.entered_at.isoformat() if row.entered_at else None,
        "void_reason": row.void_reason or None,
    }


def _cells(context: Context, row: BlankRow) -> tuple[object, ...]:
    kind = sentence("blank_kind", row.kind.value, context.language)
    state = sentence("blank_state", row.state.value, context.language)
    return row.number, kind, state, show_moment(row.printed_at), row.handover, row.void_reason


def _word(context: Context, code: str, **params: object) -> str:
    return sentence("blank_line", code, context.language, **params)
