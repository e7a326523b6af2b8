"""The list of who is across as it is shown: XLSX, CSV and paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.models import Office
from desktop_app.clock import HANOI
from desktop_app.documents.registry_export import ExportColumn, RegistryTable, Value, render_csv, render_xlsx
from desktop_app.errors import KnownError
from desktop_app.formats import show_date, show_moment
from desktop_app.services import across
from desktop_app.services.across import Question, Row
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

KINDS = (".xlsx", ".csv")
_AT_ONCE = 500
_MOST_ON_PAPER = 5_000
_SECTION = "across_column"


@dataclass(frozen=True)
class _Column:
    width: int
    value: Callable[[Row], Value]


_COLUMNS: dict[str, _Column] = {
    "name": _Column(26, lambda row: row.full_name),
    "stay": _Column(12, lambda row: row.fact.stay_until),
    "left": _Column(9, lambda row: row.days_left),
    "employer": _Column(32, lambda row: row.fact.employer),
    "job": _Column(20, lambda row: row.fact.job),
    "partner": _Column(30, lambda row: row.partner),
    "commune": _Column(22, lambda row: row.commune),
    "gate": _Column(20, lambda row: row.gate),
    "departed": _Column(12, lambda row: row.fact.departed_on),
    "contract": _Column(12, lambda row: row.fact.contract_until),
    "paper": _Column(12, lambda row: row.fact.paper_until),
    "document": _Column(13, lambda row: row.document_number),
    "health": _Column(12, lambda row: row.fact.examined_on),
    "birth": _Column(12, lambda row: show_date(row.birth_date, row.birth_precision)),
    "citizen": _Column(15, lambda row: row.citizen_id),
    "phone": _Column(14, lambda row: row.phone),
    "chinese": _Column(14, lambda row: row.name_zh),
}
COLUMNS = tuple(_COLUMNS)


def table(
    desk: Desk,
    question: Question,
    columns: Sequence[str],
    *,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RegistryTable:
    """Those who match, in their order, with these columns. KnownError("cancelled") when it is to stop."""
    step = stepper(progress, cancelled)
    ids = across.find(desk, question).ids
    chosen = [key for key in columns if key in _COLUMNS]
    rows: list[tuple[Value, ...]] = []
    for at in range(0, len(ids), _AT_ONCE):
        step(at, 2 * len(ids))
        page = across.page(desk, ids[at : at + _AT_ONCE])
        rows += [tuple(_COLUMNS[key].value(row) for key in chosen) for row in page]
    with desk.read() as session:
        practice = bool(session.scalar(select(Office.practice)))
    made = {"moment": show_moment(desk.now()), "officer": desk.officer_name, "count": len(rows)}
    said = sentence("worker_export", "made", desk.language, **made)
    heads = tuple(ExportColumn(sentence(_SECTION, key, desk.language), _COLUMNS[key].width) for key in chosen)
    title = sentence(_SECTION, "title", desk.language)
    return RegistryTable(title, heads, rows, desk.now().astimezone(HANOI), (said, *notes), practice)


def content(
    desk: Desk,
    kind: str,
    question: Question,
    columns: Sequence[str],
    *,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[bytes, int]:
    """The file's bytes and how many people are in it. KnownError("output_kind"). Log it once it is written."""
    if kind not in KINDS:
        raise KnownError("output_kind", path=kind, kinds=list(KINDS))
    made = table(desk, question, columns, notes=notes, progress=progress, cancelled=cancelled)
    render = render_xlsx if kind == ".xlsx" else render_csv
    return render(made), len(made.rows)


def paper(desk: Desk, question: Question, columns: Sequence[str], *, notes: Sequence[str] = ()) -> bytes:
    """The list as PDF. KnownError("list_too_long") for more than anybody prints."""
    from desktop_app.documents.registry_list import render_registry_list  # noqa: PLC0415  a file must not wait for fonts

    count = len(across.find(desk, question).ids)
    if count > _MOST_ON_PAPER:
        raise KnownError("list_too_long", count=count, most=_MOST_ON_PAPER)
    return render_registry_list(table(desk, question, columns, notes=notes), desk.officer_name, stepper(None, None))


def log(desk: Desk, destination: str, count: int, columns: Sequence[str]) -> None:
    """Keep in the audit that the list left the record: how many people, which columns, where to."""
    desk.log("stay_permit.export", f"{destination} · {count} · {', '.join(columns)}")
