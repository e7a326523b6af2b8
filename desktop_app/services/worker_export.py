"""What is seen of the workers, as a file: the rows in their order, the columns chosen. Every export is in the audit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.models import Office
from db.queries import workers as queries
from db.rows import WorkerListRow
from desktop_app.clock import HANOI
from desktop_app.documents.registry_export import ExportColumn, RegistryTable, render_csv, render_xlsx
from desktop_app.errors import KnownError
from desktop_app.formats import passport_form, show_date, show_moment
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_AT_ONCE = 500
_MOST_ON_PAPER = 5_000
KINDS = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class _Column:
    width: int
    value: Callable[[WorkerListRow, str], str | date | None]


def _born(row: WorkerListRow, _language: str) -> str | date | None:
    """A real date where the day is known; on paper and in cells the rest is said as far as it is."""
    if row.birth_date is None or row.birth_precision.value == "day":
        return row.birth_date
    return show_date(row.birth_date, row.birth_precision.value)


def _state(row: WorkerListRow, language: str) -> str:
    return _capital(sentence("state.placement" if row.state else "state.worker", row.state_code, language))


def _sex(row: WorkerListRow, language: str) -> str | None:
    return _capital(sentence("state.sex", row.sex.value, language)) if row.sex else None


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


_COLUMNS: dict[str, _Column] = {
    "name": _Column(26, lambda row, _: row.full_name),
    "passport_name": _Column(26, lambda row, _: row.passport_name or passport_form(row.full_name)),
    "name_zh": _Column(12, lambda row, _: row.name_zh),
    "birth": _Column(12, _born),
    "sex": _Column(9, _sex),
    "citizen": _Column(15, lambda row, _: row.citizen_id),
    "phone": _Column(13, lambda row, _: row.phone),
    "commune": _Column(20, lambda row, _: row.commune_name),
    "address": _Column(30, lambda row, _: row.address),
    "document": _Column(13, lambda row, _: row.document_number),
    "expires": _Column(12, lambda row, _: row.document_expires),
    "state": _Column(16, _state),
    "employer": _Column(32, lambda row, _: row.employer_vi),
    "job": _Column(18, lambda row, _: row.job_vi),
    "job_order": _Column(14, lambda row, _: row.job_order),
}
COLUMNS = tuple(_COLUMNS)
"""Everything that may be exported, in its usual order."""


def table(
    desk: Desk,
    ids: Sequence[int],
    columns: Sequence[str] = COLUMNS,
    *,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RegistryTable:
    """These workers in this order, with these columns. KnownError("cancelled") when it is to stop."""
    step = stepper(progress, cancelled)
    chosen = [_COLUMNS[key] for key in columns]
    rows: list[tuple[str | date | None, ...]] = []
    with desk.read() as session:
        practice = bool(session.scalar(select(Office.practice)))
        for at in range(0, len(ids), _AT_ONCE):
            step(at, 2 * len(ids))
            page = queries.page(session, ids[at : at + _AT_ONCE])
            rows += [tuple(column.value(row, desk.language) for column in chosen) for row in page]
    said = _word(desk, "made", moment=show_moment(desk.now()), officer=desk.officer_name, count=len(rows))
    heads = tuple(
        ExportColumn(sentence("worker_column", key, desk.language), column.width)
        for key, column in zip(columns, chosen, strict=True)
    )
    made_at = desk.now().astimezone(HANOI)
    return RegistryTable(_word(desk, "title"), heads, rows, made_at, (said, *notes), practice)


def content(
    desk: Desk,
    kind: str,
    ids: Sequence[int],
    columns: Sequence[str] = COLUMNS,
    *,
    notes: Sequence[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """The file's bytes; `kind` is one of KINDS. Log it with `log` once it is written."""
    if kind not in KINDS:
        raise KnownError("output_kind", path=kind, kinds=list(KINDS))
    made = table(desk, ids, columns, notes=notes, progress=progress, cancelled=cancelled)
    step = stepper(progress, cancelled)
    render = render_xlsx if kind == ".xlsx" else render_csv
    return render(made, lambda done, every: step(every + done, 2 * every))


def paper(desk: Desk, ids: Sequence[int], columns: Sequence[str] = COLUMNS, *, notes: Sequence[str] = ()) -> bytes:
    """The list as PDF. KnownError("list_too_long") for more than anybody prints."""
    if len(ids) > _MOST_ON_PAPER:
        raise KnownError("list_too_long", count=len(ids), most=_MOST_ON_PAPER)
    from desktop_app.documents.registry_list import render_registry_list  # noqa: PLC0415  a file must not wait for fonts

    made = table(desk, ids, columns, notes=notes)
    return render_registry_list(made, desk.officer_name, stepper(None, None))


def log(desk: Desk, destination: str, count: int, columns: Sequence[str] = COLUMNS, act: str = "export") -> None:
    """Keep in the audit that a list left the record: how many people, which columns, where to.

    Not what was searched for: that may name a person.
    """
    desk.log(f"workers.{act}", f"{destination} · {count} · {', '.join(columns)}")


def _word(desk: Desk, code: str, **params: object) -> str:
    return sentence("worker_export", code, desk.language, **params)
