"""Lists of workers come into the record: every row is checked, then the sound ones are taken in by one transaction.

A rejected row changes nothing. A row that is asked about is taken in without the answer, or with the one that an
officer gave. The same list a second time changes nothing; a list with only some columns changes only those. What was
taken in is one entry of the audit and can be taken back as a whole (imports_past).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypedDict, Unpack

from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import ImportBatch
from db.vocabulary import JobOrderState
from desktop_app.formats import tidy
from desktop_app.intake.headers import Header, fields
from desktop_app.intake.old_encodings import Encoding
from desktop_app.intake.old_lists import OldText, convert_sheets, find_old_text, samples_of
from desktop_app.intake.spreadsheet import Sheet, file_digest, read_sheets
from desktop_app.intake.worker_list import ColumnMapping, Corrections, WorkerList, choose_sheet, corrected, read_list
from desktop_app.rules.identity import is_citizen_id
from desktop_app.services import import_mappings
from desktop_app.services.declarations import deadline, settle_homes
from desktop_app.services.imports_case import ASK, LEAVE_OUT, NO_COMMUNE, NO_ORDER, OTHER_PERSON, REJECT, WARN
from desktop_app.services.imports_check import decide, given_order, possible_ids
from desktop_app.services.imports_likeness import ask_about_likely
from desktop_app.services.imports_record import OrderRow, read_known, read_orders
from desktop_app.services.imports_remarks import about_list, of_rows
from desktop_app.services.imports_result import Choice, ImportResult, Remark
from desktop_app.services.imports_rows import Statement, Writes
from desktop_app.services.imports_write import plan
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work
from desktop_app.wording import sentence

__all__ = [
    "AUTO",
    "LEAVE_AS_IT_IS",
    "LEAVE_OUT",
    "NO_COMMUNE",
    "NO_ORDER",
    "OTHER_PERSON",
    "Answers",
    "Asked",
    "Choice",
    "ImportPlan",
    "ImportResult",
    "Remark",
    "apply",
    "import_file",
    "open_orders",
    "preview",
    "read_file",
    "recheck",
    "report_workbook",
]

AUTO = "auto"
"""Convert text of an old encoding where it is recognised surely."""
LEAVE_AS_IT_IS = "none"
Answers = Mapping[tuple[int, str], str]
"""(the sheet's row number, field or the column's title) -> the code of a choice, or LEAVE_OUT and its like."""
_ADDRESS = {"commune": "address", "village": "address", "district": "address", "province": "address"}


@dataclass(frozen=True)
class Asked:
    """What an officer says of a list before it is read; each part may be left out."""

    order: str | None = None
    consents_on_file: bool = False
    mapping: ColumnMapping | None = None
    """None: what is remembered for such a list. {}: only what its headers say."""
    convert: str | None = AUTO
    """AUTO, LEAVE_AS_IT_IS (None too), or the encoding that it is in."""
    answers: Answers = field(default_factory=dict)
    corrections: Corrections = field(default_factory=dict)
    sender: str = ""
    sheet: str | None = None


class AskedParts(TypedDict, total=False):
    """The parts of Asked, by name."""

    order: str | None
    consents_on_file: bool
    mapping: ColumnMapping | None
    convert: str | None
    answers: Answers
    corrections: Corrections
    sender: str
    sheet: str | None


@dataclass(frozen=True)
class Opened:
    """A file's sheets, converted where asked, before they are read as a list."""

    sheets: tuple[Sheet, ...]
    digest: str
    old: OldText | None
    converted: Encoding | None


@dataclass(frozen=True)
class ImportPlan:
    """A list that was read and checked, and what taking it in would do now."""

    path: Path
    people: WorkerList
    asked: Asked
    result: ImportResult
    digest: str = ""
    old: OldText | None = None
    converted: Encoding | None = None
    remembered: str = ""
    """Whose mapping of columns was taken from memory."""


def open_orders(desk: Desk) -> tuple[str, ...]:
    """The numbers of the job orders that a list may be put on."""
    with desk.read() as session:
        return tuple(order.number for order in read_orders(session) if order.state is JobOrderState.OPEN)


def preview(
    desk: Desk,
    path: Path | str,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    **asked: Unpack[AskedParts],
) -> ImportPlan:
    """Read and check a list; nothing is written. `asked`: the parts of Asked.

    KnownError: what read_sheets and read_list say; order_unknown, order_not_open; cancelled.
    """
    require(desk, "worker.import")
    step = stepper(progress, cancelled)
    read = _read(desk, Path(path), Asked(**asked), step)
    with desk.read() as session:
        _, result = _decide(desk, session, read, step)
    return replace(read, result=result)


def recheck(
    desk: Desk,
    given: ImportPlan,
    answers: Answers,
    corrections: Corrections,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ImportPlan:
    """The plan with other answers and corrections, without reading the file again."""
    require(desk, "worker.import")
    people = given.people
    touched = {number for number, _ in (*given.asked.corrections, *corrections)}
    if given.asked.corrections != corrections:
        people = corrected(people, corrections, touched, desk.today())
    asked = replace(given.asked, answers=answers, corrections=corrections)
    plan = replace(given, people=people, asked=asked)
    with desk.read() as session:
        _, result = _decide(desk, session, plan, stepper(progress, cancelled))
    return replace(plan, result=result)


def apply(
    desk: Desk, given: ImportPlan, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> ImportResult:
    """Take a checked list in. It is checked again against the record as it is now, in the same transaction.

    Columns that were mapped by hand are remembered for the sender.
    """
    result = _take_in(desk, given, stepper(progress, cancelled))
    if given.asked.mapping and tidy(given.asked.sender):
        import_mappings.remember(desk, given.people.header, given.asked.mapping, given.asked.sender)
    return result


def import_file(
    desk: Desk,
    path: Path | str,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    **asked: Unpack[AskedParts],
) -> ImportResult:
    """Read, check and take in a list; with `dry_run` nothing is written. `asked`: the parts of Asked."""
    require(desk, "worker.import")
    if dry_run:
        return preview(desk, path, progress=progress, cancelled=cancelled, **asked).result
    step = stepper(progress, cancelled)
    return _take_in(desk, _read(desk, Path(path), Asked(**asked), step), step)


def report_workbook(desk: Desk, path: Path | str, result: ImportResult, given: Asked | None = None) -> bytes:
    """A copy of the list as a workbook, with what was said of each row marked at its cell."""
    from desktop_app.services.imports_report import render_report  # noqa: PLC0415  only when it is wanted

    asked = given or Asked()
    return render_report(_read(desk, Path(path), replace(asked, corrections={}), lambda *_: None).people, result)


def read_file(path: Path, convert: str | None) -> Opened:
    """A file's sheets; their text converted where it is asked, or where it is sure."""
    with _uncollected():
        sheets = read_sheets(path)
        old = find_old_text(sheets)
        wanted = _encoding_wanted(convert, old)
        if wanted is not None and (old is None or wanted is not old.encoding):
            old = OldText(wanted, sure=True, mostly=True, samples=samples_of(sheets, wanted))
        if wanted is not None and old is not None:
            convert_sheets(sheets, wanted, mostly=old.mostly)
        return Opened(sheets, file_digest(path), old, wanted)


# ----


def _encoding_wanted(convert: str | None, old: OldText | None) -> Encoding | None:
    if convert == AUTO:
        return old.encoding if old is not None and old.sure else None
    return None if convert in {None, LEAVE_AS_IT_IS} else Encoding(convert)


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


def _read(desk: Desk, path: Path, asked: Asked, step: Callable[[int, int], None]) -> ImportPlan:
    step(0, 100)
    with _uncollected():
        opened = read_file(path, asked.convert)
        chosen = choose_sheet(opened.sheets, asked.sheet, guess=True)
        mapping, remembered = _mapping_of(desk, chosen[1], asked)
        people = read_list(
            opened.sheets,
            desk.today(),
            lambda done, every: step(10 + 40 * done // max(1, every), 100),
            mapping=mapping,
            corrections=asked.corrections,
            chosen=chosen,
        )
    empty = ImportResult(len(people.rows), 0, 0, 0)
    return ImportPlan(path, people, asked, empty, opened.digest, opened.old, opened.converted, remembered)


def _mapping_of(desk: Desk, header: Header, asked: Asked) -> tuple[ColumnMapping, str]:
    """The mapping to read by, and whose it is where it comes from memory."""
    if asked.mapping is not None:
        return asked.mapping, ""
    with desk.read() as session:
        known = import_mappings.recall(session, header, asked.sender)
    return (known.mapping, known.sender) if known is not None else ({}, "")


def _basis(desk: Desk, given: ImportPlan) -> str | None:
    if not given.asked.consents_on_file:
        return None
    name = given.path.name
    return sentence("import", "consent_basis", "vi", file=name, officer=desk.officer_name, day=desk.today())


def _take_in(desk: Desk, given: ImportPlan, step: Callable[[int, int], None]) -> ImportResult:
    with _uncollected(), desk.work("worker.import") as work:
        writes, result = _decide(desk, work.session, given, step)
        if writes.any():
            writes.carry_out(work)
            settle_homes(work, writes.moved())
            result = replace(result, batch_id=_record_batch(work, given, result))
        step(95, 100)
    step(100, 100)
    return result


def _record_batch(work: Work, given: ImportPlan, result: ImportResult) -> int:
    batch_id = new_ids(1)[0]
    row = {
        "id": batch_id,
        "file_name": given.path.name,
        "digest": given.digest,
        "sender": tidy(given.asked.sender) or None,
        "rows": result.rows,
        "added": result.new,
        "changed": result.changed,
        "at": work.now,
        "officer_id": work.officer,
    }
    work.insert_many(ImportBatch, [row])
    return batch_id


def _answers_by_row(given: ImportPlan) -> dict[int, dict[str, str]]:
    """By row and field; a column may have been named by its title."""
    by_title = {title: name for name, title in given.people.header.titles.items()}
    known = set(fields())
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for (number, name), code in given.asked.answers.items():
        said = name if name in known else by_title.get(name, name)
        found[number][_ADDRESS.get(said, said)] = code
    return found


def _decide(
    desk: Desk, session: Session, given: ImportPlan, step: Callable[[int, int], None]
) -> tuple[Writes, ImportResult]:
    step(50, 100)
    people, order, language = given.people, given.asked.order, desk.language
    ids = possible_ids(people.rows) | set(filter(is_citizen_id, given.asked.answers.values()))
    known = read_known(session, people.rows, ids, lambda: step(55, 100))
    on_order: OrderRow | None = given_order(known.orders, order) if order else None
    cases = decide(people.rows, known, on_order, _answers_by_row(given))
    ask_about_likely(desk, session, cases, known)
    step(70, 100)
    said = Statement(desk.now(), desk.today(), desk.officer_id, _basis(desk, given), deadline(session))
    writes, new, changed, unchanged = plan(cases, known, said)
    step(80, 100)
    header = people.header
    remarks = {kind: tuple(of_rows(cases, kind, header.titles, language)) for kind in (REJECT, ASK, WARN)}
    told = about_list(people, language, given.old, converted=given.converted is not None, remembered=given.remembered)
    result = ImportResult(
        rows=len(cases),
        new=new,
        changed=changed,
        unchanged=unchanged,
        rejected=remarks[REJECT],
        asked=remarks[ASK],
        warnings=told + remarks[WARN],
        unmatched_columns=tuple(text for _, text in sorted((*header.unmatched, *header.repeated))),
        sheet=people.sheet.name,
        header_row=header.last_row + 1,
    )
    return writes, result
