"""summary, report draft|edit|issue|correct|list|show|export, year-figures."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from db.vocabulary import OutputAct
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.documents.summary import SummaryData
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services import reports, year_figures
from desktop_app.services import summary as summaries
from desktop_app.services.report_papers import in_office_language
from desktop_app.services.reports import Kind, ReportInput, ReportRow
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_COMMENTS = ("situation", "results", "difficulties", "proposals", "recipients", "signer", "signer_title")


def summary(context: Context) -> int:
    """The figures of a period with what they are compared with: to a file, or on standard output."""
    given = context.options
    kind = output.kind_of(given.output, ".pdf", ".xlsx", ".json") if given.output else ""
    if given.output:
        output.refuse_unwritable(given.output)
    with context.desk() as desk:
        data = reports.figures(desk, given.period, given.programme)
        if kind:
            written = output.write_file(given.output, _summary_file(desk, data, kind, context))
            output.note(context.word("written", path=str(written)))
    if context.json:
        output.emit(summaries.as_json(data))
    else:
        _show(context, data)
    return 0


def _summary_file(desk: Desk, data: SummaryData, kind: str, context: Context) -> bytes:
    if kind == ".json":
        return (json.dumps(summaries.as_json(data), ensure_ascii=False, indent=2) + "\n").encode()
    office = in_office_language(desk)
    if office is not desk:  # papers are in the language of the office, whoever reads the screen
        data = reports.figures(office, context.options.period, context.options.programme)
    return summaries.as_xlsx(data) if kind == ".xlsx" else reports.unissued(office, data)


def _show(context: Context, data: SummaryData) -> None:
    for name, figures in ((context.word("all_people"), data.figures), (context.word("women"), data.women)):
        output.say(
            context.word(
                "summary_line",
                name=name,
                across_opening=figures.across_opening,
                handed_over=figures.handed_over,
                returned=figures.returned,
                across_closing=figures.across_closing,
            )
        )


# ---- reports


def draft(context: Context) -> int:
    """Begin a report, or go on with its draft; comments are kept that are given."""
    given = context.options
    with context.desk() as desk:
        report_id = reports.draft(desk, given.period, given.programme)
        _keep_comments(context, desk, report_id)
        row = reports.view(desk, report_id).row
    _tell(context, row, context.word("report_drafted", period=row.period, id=row.id))
    return 0


def _keep_comments(context: Context, desk: Desk, report_id: int) -> None:
    said = {name: getattr(context.options, name) for name in _COMMENTS if getattr(context.options, name) is not None}
    if said:
        kept: ReportInput = replace(reports.view(desk, report_id).said, **said)
        reports.save(desk, report_id, kept)


def issue(context: Context) -> int:
    """Freeze the report of a period: its draft, or a new one."""
    given = context.options
    with context.desk() as desk:
        report_id = reports.draft(desk, given.period, given.programme)
        _keep_comments(context, desk, report_id)
        row = reports.issue(desk, report_id)
    _tell(context, row, context.word("report_issued", number=row.number))
    return 0


def correct(context: Context) -> int:
    """Write and issue the report that replaces an issued one."""
    given = context.options
    with context.desk() as desk:
        report_id = reports.correct(desk, reports.find(desk, given.number), given.reason)
        _keep_comments(context, desk, report_id)
        row = reports.issue(desk, report_id)
    _tell(context, row, context.word("report_issued", number=row.number))
    return 0


def listed(context: Context) -> int:
    """All reports."""
    with context.desk() as desk:
        rows = reports.listed(desk)
    if context.json:
        output.emit([_row_json(row) for row in rows])
    elif not rows:
        output.say(context.word("no_reports"))
    else:
        heads = ("number", "period", "programme", "state", "issued_at", "replaces")
        output.say(output.table([context.word(f"head_{h}") for h in heads], [_cells(context, row) for row in rows]))
    return 0


def _cells(context: Context, row: ReportRow) -> tuple[object, ...]:
    state = sentence("state.report", row.state.value, context.language)
    at = show_moment(row.issued_at) if row.issued_at else None
    return row.number, row.period, row.programme, state, at, row.replaces


def show(context: Context) -> int:
    """One report as it was frozen."""
    with context.desk() as desk:
        found = reports.view(desk, reports.find(desk, context.options.number))
    said = {name: getattr(found.said, name) or None for name in _COMMENTS}
    if context.json:
        output.emit(_row_json(found.row) | said | {"figures": found.figures})
    else:
        output.say(output.table([context.word(f"head_{h}") for h in ("number", "period", "programme", "state",
                                "issued_at", "replaces")], [_cells(context, found.row)]))  # fmt: skip
    return 0


def export(context: Context) -> int:
    """Write an issued report, byte for byte; it is logged."""
    given = context.options
    kind: Kind = "pdf" if output.kind_of(given.output, ".pdf", ".xlsx") == ".pdf" else "xlsx"
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        report_id = reports.find(desk, given.number)
        written = output.write_file(
            given.output, reports.content(desk, report_id, kind), _logger(desk, report_id, kind, given.output)
        )
    if context.json:
        output.emit({"number": given.number, "file": str(written), "bytes": written.stat().st_size})
    else:
        output.say(context.word("written", path=str(written)))
    return 0


def _logger(desk: Desk, report_id: int, kind: Kind, path: str) -> Callable[[], None]:
    def log() -> None:
        reports.log_output(desk, report_id, kind, OutputAct.EXPORTED, Path(path).name)

    return log


def _tell(context: Context, row: ReportRow, words: str) -> None:
    if context.json:
        output.emit(_row_json(row))
    else:
        output.say(words)


def _row_json(row: ReportRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "number": row.number,
        "period": row.period,
        "from": row.first.isoformat(),
        "to": row.last.isoformat(),
        "programme": row.programme,
        "state": row.state.value,
        "issued_at": row.issued_at.isoformat() if row.issued_at else None,
        "issued_by": row.issued_by,
        "replaces": row.replaces,
        "reason": row.replaces_reason,
        "digest": row.digest,
        "audit_head": row.audit_head,
    }


# ---- figures of a year that come from elsewhere


def year(context: Context) -> int:
    """Take in the figures of a year, or tell those that were."""
    given = context.options
    with context.desk() as desk:
        if given.file:
            plan, source = _plan(given.plan), given.source or ""
            taken = year_figures.import_csv(desk, given.file, year=given.year, plan=plan, source=source)
            if not context.json:
                output.say(context.word("year_taken_in", year=taken.year, added=taken.added, changed=taken.changed,
                                        unchanged=taken.unchanged))  # fmt: skip
            which = taken.year
        else:
            which = given.year or next(iter(year_figures.years(desk)), 0)
        found = year_figures.of_year(desk, which)
    if found is None:
        raise KnownError("no_year_figures", year=which or "—")
    if context.json:
        output.emit(year_figures.as_json(found))
    else:
        told = {"people": found.total.people, "women": found.total.women,
                "low": found.percent_of_min, "high": found.percent_of_max}  # fmt: skip
        shown = {name: _known(value, context.language) for name, value in told.items()}
        output.say(context.word("year_told", year=found.year, **shown))
    return 0


def _known(value: float | None, language: str) -> str:
    """As the language writes numbers."""
    if value is None:
        return "—"
    shown = f"{value:,}"
    return shown.translate(str.maketrans(",.", ".,")) if language == "vi" else shown


def _plan(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    low, dash, high = text.replace("–", "-").partition("-")
    if not (dash and low.strip().isdecimal() and high.strip().isdecimal() and int(low) <= int(high)):
        raise KnownError("plan_form", value=text)
    return int(low), int(high)
