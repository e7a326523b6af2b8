"""The year's register of letters, and what one commune was told, as tables for XLSX and PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from db.models import Office
from desktop_app.clock import HANOI
from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import declaration_letters, declaration_lists
from desktop_app.services.declaration_lists import LetterView, Owed
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_VI = "vi"
"""What goes to communes and to the archive is in Vietnamese whatever the window speaks."""


def register(desk: Desk, year: int) -> RegistryTable:
    """All letters of a year, in the order of their numbers."""
    views = sorted(declaration_lists.letters(desk, year=year), key=lambda view: (view.row.issued_at, view.row.number))
    columns = (
        ExportColumn("Số", 17),
        ExportColumn("Ngày", 11),
        ExportColumn("Nơi nhận", 24),
        ExportColumn("Số người", 8),
        ExportColumn("Hạn khai báo", 11),
        ExportColumn("Ngày gửi", 11),
        ExportColumn("Ngày xã xác nhận", 11),
        ExportColumn("Tình trạng", 16),
    )
    title = f"Sổ đăng ký văn bản khai báo năm {year}"
    return RegistryTable(title, columns, [_letter(view) for view in views], **_made(desk))


def _letter(view: LetterView) -> tuple[Value, ...]:
    row = view.row
    state = sentence("state.declaration", view.state.value, _VI)
    return (
        row.number,
        row.issued_at.astimezone(HANOI).date(),
        row.commune,
        row.workers,
        view.due_on,
        view.sent_on,
        view.acknowledged_on,
        f"{state} (trễ hạn)" if view.late else state,
    )


def of_commune(desk: Desk, commune: str, year: int | None = None) -> RegistryTable:
    """What one commune of today (by code) was or is to be told, of one year or at all."""
    with desk.read() as session:
        name = declaration_letters.commune_named(session, commune)
    columns = (
        ExportColumn("TT", 7),
        ExportColumn("Họ và tên", 23),
        ExportColumn("Ngày sinh", 17),
        ExportColumn("Số căn cước", 20),
        ExportColumn("Nội dung", 14),
        ExportColumn("Ngày", 17),
        ExportColumn("Hợp đồng", 16),
        ExportColumn("Nơi tiếp nhận", 22),
        ExportColumn("Văn bản", 15),
        ExportColumn("Tình trạng", 13),
    )
    found = declaration_lists.of_commune(desk, commune, year=year)
    title = f"Người lao động {name} đã khai báo" + (f" năm {year}" if year else "")
    return RegistryTable(title, columns, [_owed(at, owed) for at, owed in enumerate(found, 1)], **_made(desk))


def _owed(at: int, owed: Owed) -> tuple[Value, ...]:
    row = owed.row
    return (
        at,
        row.full_name,
        show_date(row.birth_date, row.birth_precision),
        row.citizen_id,
        sentence("state.declaration_event", row.event.value, _VI),
        row.event_on,
        row.contract_number,
        row.employer_vi,
        row.letter_number,
        sentence("state.declaration", row.state.value, _VI),
    )


def _made(desk: Desk) -> dict[str, Any]:
    with desk.read() as session:
        practice = session.scalars(select(Office.practice)).one()
    return {"made_at": desk.now(), "practice": practice}


def as_file(desk: Desk, table: RegistryTable, kind: str) -> bytes:
    """The table as ".xlsx" or ".pdf". KnownError("output_kind") for anything else."""
    makers: dict[str, Callable[[], bytes]] = {".xlsx": lambda: _xlsx(table), ".pdf": lambda: _pdf(desk, table)}
    if kind not in makers:
        raise KnownError("output_kind", path=kind, kinds=list(makers))
    return makers[kind]()


def _xlsx(table: RegistryTable) -> bytes:
    from desktop_app.documents.registry_export import render_xlsx  # noqa: PLC0415  loads XlsxWriter

    return render_xlsx(table)


def _pdf(desk: Desk, table: RegistryTable) -> bytes:
    from desktop_app.documents.table_paper import render_table_paper  # noqa: PLC0415  loads ReportLab

    return render_table_paper(table, declaration_letters.paper_head(desk))
