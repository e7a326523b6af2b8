"""Looking through the audit and reading an entry in words. Who looks stands in the audit as well."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import Base
from db.models import Officer, Worker
from db.queries import audit_search as queries
from db.queries.audit_search import Wanted
from db.queries.worker_history import HistoryRow
from db.vocabulary import ChangeKind
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.formats import show_date, show_moment
from desktop_app.services import permission
from desktop_app.services.deeds import deed
from desktop_app.services.history_words import HIDDEN, Words, words_for
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence

MOST = 20_000
"""So many entries are listed at most; a narrower search finds the rest."""
_LISTED = ("export", "exported", "print", "printed", "sent_abroad")
_OF_PEOPLE = frozenset({"worker", "referral", "attachment", "stay_permit", "contract"})
"""Deeds whose words end with whose they are: a list names nobody, so that they are a worker's."""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What is looked for; nothing is everything. Days are Hanoi's, both included."""

    worker_id: int | None = None
    officer_id: int | None = None
    group: str = ""
    """A noun of the actions ("handover"), or "out" for what was printed, exported or sent, or "see" for reads."""
    text: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AuditLineView:
    """One entry in a list."""

    id: int
    at: datetime
    officer: str
    what: str
    reason: str
    records: int


@dataclass(frozen=True, slots=True)
class FieldView:
    """One value, before and after, in words."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record that an entry changed."""

    title: str
    change: ChangeKind
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry, whole."""

    line: AuditLineView
    sentence: str
    records: tuple[RecordView, ...]
    more: int
    """So many further records it changed that are not listed."""


@dataclass(frozen=True, slots=True)
class Choices:
    """By what may be searched."""

    officers: tuple[tuple[int, str], ...]
    groups: tuple[tuple[str, str], ...]


def choices(desk: Desk) -> Choices:
    """The officers, and what there are acts of, in words."""
    permission.require(desk, "see.audit")
    with desk.read() as session:
        officers = session.execute(select(Officer.id, Officer.full_name).order_by(Officer.username)).all()
        nouns = sorted({action.partition(".")[0] for action in queries.actions_there(session)})
    named = [(noun, noun_words(noun, desk.language)) for noun in nouns]
    fixed = [(code, sentence("audit", f"group_{code}", desk.language)) for code in ("out", "see", "access")]
    return Choices(tuple((o[0], o[1]) for o in officers), (*fixed, *sorted(named, key=lambda pair: pair[1])))


def noun_words(noun: str, language: str) -> str:
    """What records of a table are called, as a heading."""
    if has("audit_noun", noun, language):
        return sentence("audit_noun", noun, language)
    return sentence("part", noun, language) if has("part", noun, language) else noun


def search(desk: Desk, wanted: AuditFilter, *, log: bool = True) -> array[int]:
    """The newest entries that are looked for, at most MOST. Looking is kept as audit.read.

    KnownError("not_allowed") for who may not see the audit.
    """
    permission.require(desk, "see.audit")
    with desk.read() as session:
        found = array("q", queries.sequences(session, _as_query(session, wanted), MOST))
        said = _searched(session, wanted)
    if log:
        desk.log("audit.read", said)
    return found


def _as_query(session: Session, wanted: AuditFilter) -> Wanted:
    return Wanted(
        wanted.worker_id,
        wanted.officer_id,
        _actions(session, wanted.group),
        text=wanted.text.strip(),
        since=_midnight(wanted.since),
        until=_midnight(wanted.until + timedelta(days=1)) if wanted.until else None,
    )


def _actions(session: Session, group: str) -> tuple[str, ...]:
    there = queries.actions_there(session)
    if group == "out":
        found = [a for a in there if a.partition(".")[2] in _LISTED or a.endswith(("_printed", "_exported"))]
    elif group == "see":
        found = [a for a in there if a.endswith((".read", ".seen", ".look"))]
    elif group == "access":
        found = [a for a in there if a.startswith("officer.")]
    else:
        return tuple(a for a in there if a.partition(".")[0] == group) or ((group,) if group else ())
    return tuple(found) or ("—",)


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), HANOI) if day else None


def _searched(session: Session, wanted: AuditFilter) -> str:
    """What was looked for, without personal values: the person by the record's number alone."""
    days = "–".join(show_date(day) for day in (wanted.since, wanted.until) if day)
    parts = [wanted.group, f"#{wanted.worker_id}" if wanted.worker_id else "", days]
    if wanted.officer_id is not None and (officer := session.get(Officer, wanted.officer_id)):
        parts.append(officer.username)
    return " · ".join(filter(None, parts))


def page(desk: Desk, ids: Sequence[int]) -> tuple[AuditLineView, ...]:
    """Those entries as they are listed."""
    permission.require(desk, "see.audit")
    with desk.read() as session:
        return tuple(_view(row, desk.language) for row in queries.page(session, ids))


def _view(row: queries.EntryRow, language: str) -> AuditLineView:
    return AuditLineView(
        row.id, row.at, row.officer or "—", _what(row.action, language), _reason(row, language), row.records
    )


def _what(action: str, language: str) -> str:
    code = action if has("action", action, language) else "other"
    person = action.partition(".")[0] in _OF_PEOPLE
    noun = sentence("audit_noun", "worker", language)
    who = action if code == "other" else noun[:1].lower() + noun[1:] if person else ""
    said = " ".join(sentence("action", code, language, who=who).split()).rstrip(" :：")
    return said[:1].upper() + said[1:]


def _reason(row: queries.EntryRow, language: str) -> str:
    """A sign-in's reason is a code: where, and how many wrong passwords came before."""
    text = row.reason or ""
    if row.action.startswith("officer.") and has("audit_where", text.partition(" · ")[0], language):
        where, _, wrong = text.partition(" · ")
        said = sentence("audit_where", where, language)
        return f"{said} · {sentence('audit', 'wrong_before', language, count=wrong)}" if wrong else said
    return text


def entry(desk: Desk, sequence: int) -> EntryView:
    """One entry with what it changed, old and new. KnownError("gone")."""
    permission.require(desk, "see.audit")
    with desk.read() as session:
        found = queries.page(session, [sequence])
        if not found:
            raise KnownError("gone", noun="audit_entry", id=sequence)
        rows = queries.lines(session, sequence)
        words = words_for(session, 0, rows, desk.language)
        owners = _names_of(session, rows)
        records = tuple(_record(row, words, owners) for row in rows)
    said = deed(desk, sequence).words if rows else ""
    line = _view(found[0], desk.language)
    return EntryView(line, said[:1].upper() + said[1:], records, max(0, found[0].records - len(records)))


def _names_of(session: Session, rows: Sequence[HistoryRow]) -> Mapping[int, str]:
    ids = {value for row in rows for value in _workers_in(row)}
    return {worker: name for worker in ids if (name := _name(session, worker))}


def _workers_in(row: HistoryRow) -> Iterator[int]:
    if row.noun == "worker":
        yield row.record_id
    for fields in (row.old, row.new):
        if fields and isinstance(fields.get("worker_id"), int):
            yield fields["worker_id"]


def _name(session: Session, worker_id: int) -> str:
    found = session.get(Worker, worker_id)
    return found.full_name if found else ""


def _record(row: HistoryRow, words: Words, owners: Mapping[int, str]) -> RecordView:
    named = next((owners[worker] for worker in _workers_in(row) if worker in owners), "")
    title = " · ".join(filter(None, (_title(row, words), named)))
    old, new = row.old or {}, row.new or {}
    table = Base.metadata.tables.get(row.noun)
    names = table.c.keys() if table is not None else sorted({*old, *new})
    shown = [name for name in names if (name in old or name in new) and name not in HIDDEN]
    fields = tuple(
        FieldView(words.field(name), _value(words, row, name, old), _value(words, row, name, new)) for name in shown
    )
    return RecordView(title, row.change, fields)


def _title(row: HistoryRow, words: Words) -> str:
    if has("part", row.noun, words.language):
        return words.part(row)
    word = noun_words(row.noun, words.language)
    fields = {**(row.old or {}), **(row.new or {})}
    known = next((str(fields[by]) for by in ("number", "name_vi", "name", "username", "code") if fields.get(by)), "")
    return f"{word} {known}".rstrip()


def _value(words: Words, row: HistoryRow, name: str, fields: Mapping[str, Any]) -> str:
    if name not in fields or row.noun not in Base.metadata.tables or name not in Base.metadata.tables[row.noun].c:
        return str(fields.get(name, ""))
    return str(words.value(row.noun, name, fields[name], fields))


def export(desk: Desk, ids: Sequence[int]) -> bytes:
    """The entries as a workbook, as they are listed; kept in the audit as audit.export."""
    from desktop_app.documents import workbook as books  # noqa: PLC0415  loads the spreadsheet library

    rows = page(desk, list(ids))
    language = desk.language
    heads = [sentence("audit", f"head_{name}", language) for name in ("number", "at", "officer", "what", "reason")]

    def fill(book: Any) -> None:
        sheet = book.add_worksheet(sentence("audit", "sheet", language))
        style = books.styles(book)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, style["head"])
        for number, row in enumerate(rows, 1):
            said = (str(row.id), show_moment(row.at), row.officer, row.what, row.reason)
            for column, text in enumerate(said):
                sheet.write_string(number, column, text, style["text"])
        sheet.set_column(0, 0, 10)
        sheet.set_column(1, 2, 22)
        sheet.set_column(3, 4, 50)
        books.page(sheet, head_row=0, last_row=len(rows), last_column=len(heads) - 1, practice=desk.practice)

    made = books.made(fill, title=sentence("audit", "sheet", language), made_at=desk.now())
    desk.log("audit.export", str(len(rows)))
    return made
