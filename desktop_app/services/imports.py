"""Lists of workers come into the record: every row is checked, then the sound ones are taken in by one transaction.

A rejected row changes nothing. A row that is asked about is taken in without the answer. The same list a second time
changes nothing; a list with only some columns changes only those.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from db.vocabulary import JobOrderState
from desktop_app.intake.headers import Header
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.intake.worker_list import WorkerList, read_list
from desktop_app.services.declarations import working_days
from desktop_app.services.imports_check import (
    ASK,
    REJECT,
    WARN,
    Case,
    decide,
    given_order,
    possible_ids,
)
from desktop_app.services.imports_record import OrderRow, read_known, read_orders
from desktop_app.services.imports_result import Choice, ImportResult, Remark
from desktop_app.services.imports_write import Statement, Writes, plan
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

__all__ = [
    "Choice",
    "ImportPlan",
    "ImportResult",
    "Remark",
    "apply",
    "import_file",
    "open_orders",
    "preview",
    "report_workbook",
]


@dataclass(frozen=True)
class ImportPlan:
    """A list that was read and checked, and what taking it in would do now."""

    path: Path
    people: WorkerList
    order: str | None
    consents_on_file: bool
    result: ImportResult


def open_orders(desk: Desk) -> tuple[str, ...]:
    """The numbers of the job orders that a list may be put on."""
    with desk.read() as session:
        return tuple(order.number for order in read_orders(session) if order.state is JobOrderState.OPEN)


def preview(
    desk: Desk,
    path: Path | str,
    *,
    order: str | None = None,
    consents_on_file: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPlan:
    """Read and check a list; nothing is written.

    KnownError: what read_sheets and read_list say; order_unknown, order_not_open; cancelled.
    """
    step = stepper(progress, cancelled)
    people = _read(desk, Path(path), step)
    with desk.read() as session:
        _, result = _decide(desk, session, people, order, _basis(desk, Path(path), consents_on_file), step)
    return ImportPlan(Path(path), people, order, consents_on_file, result)


def apply(
    desk: Desk, given: ImportPlan, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> ImportResult:
    """Take a checked list in. It is checked again against the record as it is now, in the same transaction."""
    return _take_in(desk, given.people, given.path, given.order, given.consents_on_file, stepper(progress, cancelled))


def import_file(
    desk: Desk,
    path: Path | str,
    *,
    order: str | None = None,
    consents_on_file: bool = False,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportResult:
    """Read, check and take in a list; with `dry_run` nothing is written."""
    if dry_run:
        checked = preview(
            desk, path, order=order, consents_on_file=consents_on_file, progress=progress, cancelled=cancelled
        )
        return checked.result
    step = stepper(progress, cancelled)
    return _take_in(desk, _read(desk, Path(path), step), Path(path), order, consents_on_file, step)


def report_workbook(desk: Desk, path: Path | str, result: ImportResult) -> bytes:
    """A copy of the list as a workbook, with what was said of each row marked at its cell."""
    from desktop_app.services.imports_report import render_report  # noqa: PLC0415  only when it is wanted

    return render_report(read_list(read_sheets(Path(path)), desk.today()), result)


# ----


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the garbage collector: it would walk a hundred thousand new rows again and again, and none is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(desk: Desk, path: Path, step: Callable[[int, int], None]) -> WorkerList:
    step(0, 100)
    with _uncollected():
        sheets = read_sheets(path)
        return read_list(sheets, desk.today(), lambda done, every: step(10 + 40 * done // max(1, every), 100))


def _basis(desk: Desk, path: Path, consents_on_file: bool) -> str | None:
    if not consents_on_file:
        return None
    return sentence("import", "consent_basis", "vi", file=path.name, officer=desk.officer_name, day=desk.today())


def _take_in(
    desk: Desk,
    people: WorkerList,
    path: Path,
    order: str | None,
    consents_on_file: bool,
    step: Callable[[int, int], None],
) -> ImportResult:
    with _uncollected(), desk.work("worker.import") as work:
        basis = _basis(desk, path, consents_on_file)
        writes, result = _decide(desk, work.session, people, order, basis, step)
        writes.carry_out(work)
        step(95, 100)
    step(100, 100)
    return result


def _decide(
    desk: Desk,
    session: Session,
    people: WorkerList,
    order: str | None,
    basis: str | None,
    step: Callable[[int, int], None],
) -> tuple[Writes, ImportResult]:
    step(50, 100)
    known = read_known(session, people.rows, possible_ids(people.rows), lambda: step(55, 100))
    given: OrderRow | None = given_order(known.orders, order) if order else None
    cases = decide(people.rows, known, given)
    step(70, 100)
    said = Statement(desk.now(), desk.today(), desk.officer_id, basis, working_days(session))
    writes, new, changed, unchanged = plan(cases, known, said)
    step(80, 100)
    remarks = {kind: tuple(_remarks(cases, kind, people.header, desk.language)) for kind in (REJECT, ASK, WARN)}
    unmatched = tuple(text for _, text in sorted((*people.header.unmatched, *people.header.repeated)))
    result = ImportResult(
        rows=len(cases),
        new=new,
        changed=changed,
        unchanged=unchanged,
        rejected=remarks[REJECT],
        asked=remarks[ASK],
        warnings=_about_list(people, desk.language) + remarks[WARN],
        unmatched_columns=unmatched,
        sheet=people.sheet.name,
        header_row=people.header.last_row + 1,
    )
    return writes, result


def _about_list(people: WorkerList, language: str) -> tuple[Remark, ...]:
    """What is said of the list as a whole, at its header: sheets and columns that were not taken."""
    header = people.header
    row = header.last_row + 1
    sheets = ((name, sentence("import", "sheet_left", language, sheet=name)) for name in people.left_sheets)
    left = tuple(Remark(row, "", name, "sheet_left", message) for name, message in sheets)
    said = [("column_unmatched", text) for _, text in header.unmatched]
    said += [("column_repeated", text) for _, text in header.repeated]
    columns = (Remark(row, text, text, code, sentence("import", code, language, column=text)) for code, text in said)
    return (*left, *columns)


def _remarks(cases: list[Case], kind: str, header: Header, language: str) -> list[Remark]:
    titles = header.titles
    found = []
    for case in cases:
        for said in case.found:
            if said.kind != kind or (kind == ASK and case.rejected):
                continue
            column = titles.get(said.field) or _other_title(said.field, titles)
            message = sentence("import", said.code, language, value=said.value, column=column, **said.params)
            found.append(Remark(case.row.number, column, said.value, said.code, message, said.choices))
    return found


def _other_title(name: str, titles: Mapping[str, str]) -> str:
    """The header of a field that has another column in this list; where the list lacks it, the field's usual name."""
    alike = {"document_number": ("passport_number", "pass_number"), "address": ("commune", "village")}
    for other in alike.get(name, ()):
        if other in titles:
            return titles[other]
    return sentence("import_field", name, "vi")
