"""The list of cases as it is shown, as a workbook with real dates."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from db.models import Office
from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value, render_xlsx
from desktop_app.services.incidents import Case
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_COLUMNS = (
    ("number", 16), ("kind", 16), ("full_name", 24), ("citizen_id", 16), ("employer", 30), ("partner", 24),
    ("about", 40), ("happened_on", 12), ("state", 14), ("waiting_for", 22), ("due_on", 12), ("overdue", 10),
    ("officer", 20), ("opened_on", 12), ("settled_on", 12), ("outcome", 40),
)  # fmt: skip


def workbook(desk: Desk, cases: Sequence[Case]) -> bytes:
    """The cases in their order; of a hidden one only what its line in the window tells."""
    with desk.read() as session:
        practice = session.scalars(select(Office.practice)).one()
    columns = tuple(ExportColumn(sentence("incident_list", name, desk.language), width) for name, width in _COLUMNS)
    rows = [_row(case, desk.language) for case in cases]
    title = sentence("incident_list", "title", desk.language)
    return render_xlsx(RegistryTable(title, columns, rows, desk.now(), practice=practice))


def _row(case: Case, language: str) -> tuple[Value, ...]:
    row = case.row
    hidden = sentence("cli", "incident_hidden", language)
    kind = sentence("state.incident_kind", row.kind.value, language) if row.kind else hidden
    chinese = language == "zh"
    return (
        row.number,
        kind,
        row.full_name or None,
        row.citizen_id,
        (row.employer_zh if chinese else None) or row.employer_vi,
        (row.partner_zh if chinese else None) or row.partner_vi,
        row.about or None,
        row.happened_on,
        sentence("state.incident", row.state.value, language),
        row.waiting_for,
        row.due_on,
        sentence("cli", "overdue", language) if case.overdue else None,
        row.officer,
        row.opened_on,
        row.settled_on,
        row.outcome,
    )
