"""workers."""

from __future__ import annotations

from db.rows import WorkerListRow
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.formats import show_date
from desktop_app.services import workers as service
from desktop_app.wording import sentence

_HEADS = ("citizen_id", "full_name", "birth_date", "sex", "commune", "state")


def workers(context: Context) -> int:
    """Look for workers."""
    text: str = context.options.search
    with context.desk() as desk:
        rows = service.search(desk, text, limit=context.options.limit)
        count = len(rows) if len(rows) < context.options.limit else service.total(desk, text)
    if context.json:
        output.emit([service.as_json(row) for row in rows])
    elif not rows:
        output.say(context.word("nobody"))
    else:
        output.say(output.table([context.word(f"head_{h}") for h in _HEADS], [_cells(context, row) for row in rows]))
        if count > len(rows):
            output.note(context.word("more", count=count, shown=len(rows)))
    return 0


def _cells(context: Context, row: WorkerListRow) -> tuple[object, ...]:
    language = context.language
    sex = sentence("state.sex", row.sex.value, language) if row.sex else None
    section = "state.placement" if row.state else "state.worker"
    state = sentence(section, row.state_code, language)
    born = show_date(row.birth_date, row.birth_precision.value)
    return row.citizen_id, row.full_name, born, sex, row.commune_name, state
