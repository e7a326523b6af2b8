"""workers."""

from __future__ import annotations

from pathlib import Path

from db.rows import WorkerListRow
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import worker_export
from desktop_app.services import workers as service
from desktop_app.wording import sentence

_HEADS = ("citizen_id", "full_name", "birth_date", "sex", "commune", "state")
_SHOWN = 50


def workers(context: Context) -> int:
    """Look for workers; with -o write them as a list, with --sheet one worker's sheet."""
    if context.options.sheet is not None:
        return _sheet(context)
    if context.options.output is not None:
        return _list(context)
    text: str = context.options.search
    limit: int = context.options.limit or _SHOWN
    with context.desk() as desk:
        rows = service.search(desk, text, limit=limit)
        count = len(rows) if len(rows) < limit else service.total(desk, text)
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


def _list(context: Context) -> int:
    """All who match (or the first N), as XLSX or CSV; it is in the audit before the file is in its place."""
    given = context.options
    kind = output.kind_of(given.output, *worker_export.KINDS)
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        ids = service.matching_ids(desk, given.search)[: given.limit]
        notes = [sentence("worker_export", "searched", context.language, text=given.search)] if given.search else []
        content = worker_export.content(desk, kind, ids, notes=notes, progress=output.progress)
        name = Path(given.output).name
        written = output.write_file(given.output, content, lambda: worker_export.log(desk, name, len(ids)))
    if context.json:
        output.emit({"file": str(written), "rows": len(ids), "columns": list(worker_export.COLUMNS)})
    else:
        output.say(sentence("worker_export", "said", context.language, count=len(ids), path=str(written)))
    return 0


def _sheet(context: Context) -> int:
    """One worker's sheet in both languages."""
    from desktop_app.services import worker_sheet  # noqa: PLC0415  a search must not wait for fonts

    given = context.options
    if given.output is None:
        raise KnownError("sheet_needs_file")
    output.kind_of(given.output, ".pdf")
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        worker_id = service.find(desk, given.sheet)
        sheet = worker_sheet.render(desk, worker_id)
        name = Path(given.output).name
        written = output.write_file(given.output, sheet.content, lambda: worker_sheet.log(desk, worker_id, name))
    if context.json:
        output.emit({"file": str(written), "citizen_id": given.sheet, "full_name": sheet.full_name})
    else:
        path = str(written)
        output.say(sentence("worker_export", "sheet_said", context.language, name=sheet.full_name, path=path))
    return 0
