"""Taking people out of what others wrote: free texts anywhere in the record, and the audit's reasons and clear lines.

Texts of tables that are about nobody are read whole; those of other people's rows only where the database finds a
name or a number in them as it is written, or cannot look since they are sealed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Select, String, Table, and_, cast, exists, func, or_, select
from sqlalchemy.orm import Session

from db.audit import Fields
from db.base import Base
from db.models import AuditEntry, AuditLine, FormerIdentity, Worker, WorkerContact
from db.queries import audit
from db.queries.among import among
from db.queries.persons import SEALED, Sealer, keys_for, opened, whose
from db.queries.privacy import owning
from db.types import NfcText, SealedText
from desktop_app.formats import fold, passport_form
from desktop_app.rules.mention import Mentions
from desktop_app.services.erasure_rows import model_of
from desktop_app.services.forgetting import blank_many, forget_many
from desktop_app.services.work import Work

_AT_ONCE = 2_000
_WORDS_AT_ONCE = 100
_NOT_READ = frozenset({
    "agency_name", "audit_entry", "audit_line", "barred_job", "chongzuo_unit", "citizen_id_province", "commune",
    "commune_successor", "gate", "holiday_correction", "incident_pattern", "issued_document", "laptop", "ledger_entry",
    "ledger_total", "number_series", "office", "office_setting", "officer", "own_key", "packet", "person_key",
    "point_of_departure", "programme", "programme_body", "reference_set", "requirement",
})  # fmt: skip
"""Tables that the office or the law fills, the archive itself, and what the audit part of this module reads."""
_WORDS = (NfcText, JSON)
_ALSO = {
    "agreement": ("party_ours", "party_theirs"), "attachment": ("name",), "confirmation_line": ("name",),
    "data_request": ("asked_by",), "document_output": ("destination",), "handover_line": ("refused_by",),
    "import_batch": ("file_name", "sender"), "incident": ("place", "waiting_for"), "incident_note": ("with_whom",),
    "official_letter": ("from_whom", "to_whom"), "announcement": ("title",), "confirmation": ("answer_name",),
}  # fmt: skip
"""Short texts in which somebody may be named, beside all long ones."""


@dataclass(frozen=True)
class Known:
    """By what some people are known: how it is written, and how it is found."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]
    mentions: Mentions


def known_by(session: Session, persons: Sequence[int], ids: Mapping[str, Sequence[int]]) -> Known:
    """Names and numbers of these people, of today and before. A name that somebody else bears too is no mark."""
    names, numbers = set[str](), set[str]()
    for worker in session.scalars(select(Worker).where(among(session, Worker.id, persons))):
        names |= {n for n in (worker.full_name, worker.passport_name, worker.name_zh) if n}
        numbers |= {n for n in (worker.citizen_id, worker.phone) if n}
    for former in session.scalars(select(FormerIdentity).where(among(session, FormerIdentity.worker_id, persons))):
        names |= {former.full_name} - {None}  # type: ignore[arg-type]  # None is taken out
        numbers |= {former.citizen_id} - {None}  # type: ignore[arg-type]  # as above
    for table in ("travel_document", "certificate", "stay_permit"):
        column = Base.metadata.tables[table].c
        query = select(column.number).where(among(session, column.id, ids.get(table, ())), column.number.is_not(None))
        numbers |= set(session.scalars(query))
    mine = {name for name in names if not _namesake(session, persons, name)}
    mine |= {passport_form(name) for name in mine}
    return Known(tuple(sorted(mine)), tuple(sorted(numbers)), Mentions(mine, numbers))


def _namesake(session: Session, persons: Sequence[int], name: str) -> bool:
    query = select(Worker.id).where(Worker.name_folded == fold(name), ~among(session, Worker.id, persons))
    return session.scalar(query.limit(1)) is not None


# The record's texts


def clear_texts(work: Work, known: Known, own: Mapping[str, Sequence[int]]) -> dict[str, list[int]]:
    """Take them out of what stands in other rows; table -> the rows that named them."""
    work.session.flush()
    changed = {"worker_contact": _drop_contacts(work, known)}
    for table in Base.metadata.sorted_tables:
        columns = [] if table.name in _NOT_READ else list(_texts(table))
        if columns and "id" in table.c:
            rows = _mended(work.session, table, columns, known, set(own.get(table.name, ())))
            blank_many(work, model_of(table.name), rows)
            changed.setdefault(table.name, []).extend(row["id"] for row in rows)
    return changed


def _texts(table: Table) -> Iterable[Column[Any]]:
    also = _ALSO.get(table.name, ())
    return (column for column in table.columns if isinstance(column.type, _WORDS) or column.name in also)


def _mended(
    session: Session, table: Table, columns: Sequence[Column[Any]], known: Known, own: set[int]
) -> list[dict[str, Any]]:
    narrowed = any(True for _ in owning(table))
    queries = _narrowed(session, table, columns, known) if narrowed else [select(table.c.id, *columns)]
    rows: list[dict[str, Any]] = []
    found = {row["id"]: row for asked in queries for row in session.connection().execute(asked).mappings()}
    for row in found.values():
        if row["id"] in own:
            continue
        after = {column.name: known.mentions.without_in(row[column.name]) for column in columns}
        if any(after[name] != row[name] for name in after):
            rows.append({"id": row["id"], **{name: text for name, text in after.items() if text != row[name]}})
    return rows


def _narrowed(
    session: Session, table: Table, columns: Sequence[Column[Any]], known: Known
) -> list[Select[*tuple[Any, ...]]]:
    """Statements that find the rows which may name somebody."""
    query = select(table.c.id, *columns)
    on_server = session.get_bind().dialect.name == "postgresql"
    closed = [column for column in columns if on_server and isinstance(column.type, SealedText)]
    open_to_all = [column for column in columns if not (on_server and isinstance(column.type, SealedText))]
    words = (*known.names, *known.numbers) if open_to_all else ()
    some = [words[at : at + _WORDS_AT_ONCE] for at in range(0, len(words), _WORDS_AT_ONCE)]
    found = [query.where(or_(*(_says(column, few) for column in open_to_all))) for few in some]
    return found + ([query.where(or_(*(column.is_not(None) for column in closed)))] if closed else [])


def _says(column: Column[Any], words: Sequence[str]) -> ColumnElement[bool]:
    text = cast(column, String)
    return or_(*(text.contains(word, autoescape=True) for word in words))


def _drop_contacts(work: Work, known: Known) -> list[int]:
    """Somebody else's contact that is this person: the same name and the same telephone."""
    names = {fold(name) for name in known.names}
    query = select(WorkerContact.id, WorkerContact.full_name).where(WorkerContact.phone.in_(known.numbers))
    gone = [i for i, name in work.session.execute(query) if fold(name) in names]
    forget_many(work, WorkerContact, gone)
    return gone


# The audit


def clear_audit(work: Work, known: Known, own: Mapping[str, Sequence[int]], others: Mapping[str, Sequence[int]]) -> int:
    """Take them out of the reasons, of clear lines, and of the history of others' rows; how many entries changed."""
    session = work.session
    reasons = _reasons(session, known, own)
    lines = _clear_lines(session, known)
    for sequence, more in _lines_of_others(session, known, others).items():
        lines[sequence] |= more
    table = Base.metadata.tables["audit_entry"]
    for sequence in sorted(reasons.keys() | lines.keys()):
        reason = reasons[sequence] if sequence in reasons else session.get_one(AuditEntry, sequence).reason
        digest = audit.redact(session, sequence, reason, lines.get(sequence, {}))
        work.recorder.changed(table, sequence, {}, {audit.REDACTED: digest})
    return len(reasons.keys() | lines.keys())


def _reasons(session: Session, known: Known, own: Mapping[str, Sequence[int]]) -> dict[int, str | None]:
    """Entry -> what its reason becomes. One that is about nobody else loses it whole, however they are named there."""
    about = or_(*(and_(AuditLine.noun == n, among(session, AuditLine.record_id, ids)) for n, ids in own.items()))
    theirs = exists().where(AuditLine.sequence == AuditEntry.sequence, about)
    found: dict[int, str | None] = {}
    query = select(AuditEntry.sequence, AuditEntry.reason, theirs).where(AuditEntry.reason.is_not(None))
    touching = []
    for sequence, reason, is_theirs in session.execute(query):
        after = known.mentions.without(reason or "")
        if after != reason:
            found[sequence] = after
        if is_theirs and reason:
            touching.append(sequence)
    persons = set(own["worker"])
    for sequence in touching:
        about_whom = {person for person in whose(session, audit.lines_of(session, sequence)) if person is not None}
        if about_whom <= persons:
            found[sequence] = None
    return found


def _clear_lines(session: Session, known: Known) -> dict[int, dict[int, audit.Both]]:
    """Entry -> its lines (by id) that lie under nobody's key and name one of them, with what they become."""
    found: dict[int, dict[int, audit.Both]] = defaultdict(dict)
    sealed = f'%"{SEALED}":[%'
    query = select(AuditLine.id, AuditLine.sequence, AuditLine.old, AuditLine.new).where(
        func.coalesce(cast(AuditLine.old, String), "").not_like(sealed),
        func.coalesce(cast(AuditLine.new, String), "").not_like(sealed),
    )
    for line_id, sequence, old, new in session.execute(query.execution_options(yield_per=_AT_ONCE)):
        after = (known.mentions.without_in(old), known.mentions.without_in(new))
        if after != (old, new):
            found[sequence][line_id] = after
    return found


def _lines_of_others(
    session: Session, known: Known, rows: Mapping[str, Sequence[int]]
) -> dict[int, dict[int, audit.Both]]:
    """The lines about these rows that name one of them under another person's key, sealed again without."""
    found: dict[int, dict[int, audit.Both]] = defaultdict(dict)
    for noun, ids in rows.items():
        about = (AuditLine.noun == noun, among(session, AuditLine.record_id, ids))
        query = select(AuditLine.id, AuditLine.sequence, AuditLine.old, AuditLine.new).where(*about)
        for line in session.execute(query).all() if ids else ():
            stored = (line.old, line.new)
            before = opened(session, stored)
            after = [known.mentions.without_in(fields) for fields in before]
            if after != before:
                old, new = (_sealed(session, *pair) for pair in zip(stored, after, strict=True))
                found[line.sequence][line.id] = (old, new)
    return found


def _sealed(session: Session, stored: Fields | None, fields: Fields | None) -> Fields | None:
    if stored is None or SEALED not in stored:
        return fields
    person: int = stored[SEALED][0]
    sealed: Fields = json.loads(Sealer(keys_for(session, [person])).text(fields, person))
    return sealed
