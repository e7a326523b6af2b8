"""import."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.errors import KnownError
from desktop_app.services import imports
from desktop_app.services.import_template import import_template
from desktop_app.services.imports import ImportResult, Remark
from desktop_app.services.imports_past import PastImport, list_imports, undo_import
from desktop_app.services.work import Desk


def import_list(context: Context) -> int:
    """Take in a list of workers, or with --dry-run only check it; or what else the options ask of imports."""
    options = context.options
    if options.template:
        return _template(context)
    if options.past:
        return _past(context)
    if options.undo is not None:
        return _undo(context)
    if options.report:
        output.kind_of(options.report, ".xlsx")
        output.refuse_unwritable(options.report)
    with context.desk() as desk:
        result = imports.import_file(
            desk,
            options.file,
            order=options.order,
            consents_on_file=options.consents_on_file,
            sender=options.sender,
            convert=options.encoding,
            dry_run=options.dry_run,
            progress=output.progress,
        )
        if options.report:
            _write_report(context, desk, result)
    if context.json:
        output.emit(as_json(result))
    else:
        _show(context, result)
    return 0


def _template(context: Context) -> int:
    target = context.options.template
    output.kind_of(target, ".xlsx")
    output.refuse_unwritable(target)
    with context.desk() as desk:
        written = output.write_file(target, import_template(desk))
    if context.json:
        output.emit({"path": str(written)})
    else:
        output.say(context.word("written", path=str(written)))
    return 0


def _past(context: Context) -> int:
    with context.desk() as desk:
        found = list_imports(desk)
    if context.json:
        output.emit([_as_batch(past) for past in found])
        return 0
    for past in found:
        state = "past_undone" if past.undone_at else "past"
        said = {
            "id": past.id,
            "file": past.file_name,
            "at": past.at,
            "officer": past.officer,
            "sender": past.sender or "—",
        }
        output.say(context.word(state, **said, rows=past.rows, new=past.added, changed=past.changed))
    return 0


def _undo(context: Context) -> int:
    with context.desk() as desk:
        undo_import(desk, context.options.undo)
    if context.json:
        output.emit({"undone": context.options.undo})
    else:
        output.say(context.word("undone"))
    return 0


def _as_batch(past: PastImport) -> dict[str, Any]:
    undone = past.undone_at.isoformat() if past.undone_at else None
    told = {"batch": past.id, "file": past.file_name, "sender": past.sender, "at": past.at.isoformat()}
    counts = {"rows": past.rows, "new": past.added, "changed": past.changed}
    return {**told, "officer": past.officer, **counts, "undone_at": undone}


def _write_report(context: Context, desk: Desk, result: ImportResult) -> None:
    """The list is in the record by now, and whoever reads that the report failed must read that as well."""
    options = context.options
    try:
        written = output.write_file(options.report, _report(desk, options, result))
    except KnownError as error:
        if options.dry_run or error.code != "output_unwritable":
            raise
        raise KnownError("report_unwritable", **error.params, new=result.new, changed=result.changed) from error
    output.note(context.word("written", path=str(written)))


def _report(desk: Desk, options: Any, result: ImportResult) -> bytes:
    asked = imports.Asked(sender=options.sender, convert=options.encoding)
    return imports.report_workbook(desk, options.file, result, asked)


def _remark(remark: Remark, *, choices: bool = False) -> dict[str, Any]:
    told: dict[str, Any] = {
        "row": remark.row,
        "column": remark.column or None,
        "value": remark.value or None,
        "code": remark.code,
        "message": remark.message,
    }
    if choices:
        told["choices"] = [{"code": choice.code, "name": choice.name} for choice in remark.choices]
    return told


def as_json(result: ImportResult) -> dict[str, Any]:
    """What an import did, as `import --json` writes it."""
    return {
        "rows": result.rows,
        "new": result.new,
        "changed": result.changed,
        "unchanged": result.unchanged,
        "rejected": [_remark(r) for r in result.rejected],
        "asked": [_remark(r, choices=True) for r in result.asked],
        "warnings": [_remark(r) for r in result.warnings],
        "unmatched_columns": list(result.unmatched_columns),
    }


def _show(context: Context, result: ImportResult) -> None:
    counts = {"rows": result.rows, "new": result.new, "changed": result.changed, "unchanged": result.unchanged}
    output.say(
        context.word(
            "imported",
            **counts,
            rejected=result.rejected_rows,
            asked=len({r.row for r in result.asked}),
            warnings=len(result.warnings),
        )
    )
    if context.options.dry_run:
        output.say(context.word("dry_run"))
    _show_remarks(context, "rejected", result.rejected)
    _show_remarks(context, "asked", result.asked)
    _show_remarks(context, "warnings", result.warnings)
    if result.unmatched_columns:
        output.say(context.word("unmatched", columns=list(result.unmatched_columns)))


def _show_remarks(context: Context, kind: str, remarks: Sequence[Remark]) -> None:
    if remarks:
        output.say(f"{context.word(kind)}:")
    for remark in remarks:
        output.say(context.word("remark", row=remark.row, column=remark.column or "—", message=remark.message))
        if remark.choices:
            names = [f"{choice.name} ({choice.code})" for choice in remark.choices]
            output.say(context.word("choices", choices=names))
