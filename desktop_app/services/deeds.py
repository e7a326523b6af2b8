"""What was done, in a sentence (section `action` of the wording), and taking it back: for the window's undo and redo.

An entry that takes another back is told as what it took back, so that undoing and redoing speak of the same deed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import Base
from db.models import AuditEntry, AuditLine, ImportBatch, Worker
from db.queries.among import among
from db.queries.persons import opened
from db.vocabulary import ChangeKind
from desktop_app.services import undo
from desktop_app.services.permission import require
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk, Work
from desktop_app.wording import has, sentence

QUIET = frozenset({"document_output", "import_mapping"})
"""An entry of these alone did nothing that an officer would want back: a paper came out, a choice was kept."""
_TABLES = Base.metadata.tables
_THINGS: Mapping[str, str] = {
    "handover": "number",
    "incident": "number",
    "job_order": "number",
    "agreement": "number",
    "employer": "name_vi",
    "partner": "name_vi",
    "plan": "year",
    "import_batch": "file_name",
    "tag": "name",
    "office_setting": "key",
    "officer": "username",
}
"""What things are called by."""
_NOBODY = "—"
_UNSAID = frozenset({"version_id", "name_folded", "sort_key"})
_FEW = 3
_Ids = dict[str, set[int]]


@dataclass(frozen=True, slots=True)
class Deed:
    """One unit of work: the entry to take back, and what was done, in words that go on after a colon."""

    entry: int
    words: str


def deed(desk: Desk, entry: int) -> Deed:
    """What an entry did, in the desk's language."""
    with desk.read() as session:
        first = _first(session, entry)
        action = session.get_one(AuditEntry, first).action
        who = _who(session, first, action, desk.language)
        fields = _fields(session, first, desk.language) if action.endswith(".edit") else ()
    if fields:
        return Deed(entry, sentence("action", "fields_of", desk.language, fields=fields, who=who))
    code = action if has("action", action, desk.language) else "other"
    return Deed(entry, sentence("action", code, desk.language, who=who))


def list_of(desk: Desk, entries: Sequence[int]) -> list[tuple[Deed, str]]:
    """What these entries did, and for each that cannot be taken back the sentence of what to do instead."""
    with desk.read() as session:
        may = undo.undoable(session, entries)
        actions = {entry: session.get_one(AuditEntry, _first(session, entry)).action for entry in entries}
    return [(deed(desk, entry), "" if entry in may else instead(actions[entry], desk.language)) for entry in entries]


def instead(action: str, language: str) -> str:
    """What to do about an act that cannot be taken back."""
    code = next((c for c in (action, f"{action.partition('.')[0]}.*") if has("instead", c, language)), "other")
    return sentence("instead", code, language)


def take_back(desk: Desk, entry: int, approval: Approval | None = None) -> int:
    """Take an entry back, or do again what an entry took back; the sequence of the new entry. Raises as undo.undo."""
    require(desk, "undo")
    with desk.read() as session:
        batches = list(_ids_of(session, entry).get(ImportBatch.__tablename__, ()))
        again = session.get_one(AuditEntry, entry).undoes is not None

    def mark(work: Work) -> None:
        rows = [{"id": batch, "undone_at": None if again else work.now} for batch in batches]
        work.update_many(ImportBatch, rows)

    return undo.undo(desk, entry, also=mark if batches else None, approval=approval)


def _fields(session: Session, entry: int, language: str) -> tuple[str, ...]:
    """What was changed of a record, where it was one record and few fields of it."""
    lines = session.execute(select(AuditLine.change, AuditLine.new).where(AuditLine.sequence == entry).limit(2)).all()
    if len(lines) != 1 or lines[0][0] is not ChangeKind.CHANGED:
        return ()
    (new,) = opened(session, [lines[0][1]])
    names = [name for name in new or () if name not in _UNSAID]
    known = all(has("column", name, language) for name in names)
    return tuple(sentence("column", name, language) for name in names) if known and len(names) <= _FEW else ()


def _first(session: Session, entry: int) -> int:
    """The entry that was done first, where this one takes back one that takes back one ..."""
    while (undoes := session.get_one(AuditEntry, entry).undoes) is not None:
        entry = undoes
    return entry


def _who(session: Session, entry: int, action: str, language: str) -> str:
    """Whom or what it was done to: what the action is named after, else the people, else whatever has a name."""
    ids = _ids_of(session, entry)
    own = _thing(session, entry, ids, action.partition(".")[0])
    if action.startswith("roster."):
        own = _thing(session, entry, ids, "handover")
    if action == "worker.import":
        own = _thing(session, entry, ids, "import_batch")
    return own or _people(session, entry, ids, language) or _anything(session, entry, ids) or _NOBODY


def _ids_of(session: Session, entry: int) -> _Ids:
    found: _Ids = defaultdict(set)
    query = select(AuditLine.noun, AuditLine.record_id).where(AuditLine.sequence == entry)
    for noun, record_id in session.execute(query):
        found[noun].add(record_id)
    return found


def _people(session: Session, entry: int, ids: _Ids, language: str) -> str:
    workers = set(ids.get("worker", ()))
    for noun, record_ids in ids.items():
        workers |= _behind(session, entry, noun, "worker", record_ids)
    if len(workers) != 1:
        return sentence("action", "people", language, count=len(workers)) if workers else ""
    (worker_id,) = workers
    return session.scalar(select(Worker.full_name).where(Worker.id == worker_id)) or _said(
        session, entry, "worker", "full_name"
    )


def _thing(session: Session, entry: int, ids: _Ids, noun: str) -> str:
    if noun not in _THINGS:
        return ""
    found = set(ids.get(noun, ()))
    for other, record_ids in ids.items():
        found |= _behind(session, entry, other, noun, record_ids)
    if len(found) != 1:
        return ""
    table, name = _TABLES[noun], _THINGS[noun]
    shown = session.execute(select(table.c[name]).where(table.c.id.in_(found))).scalar()
    return str(shown) if shown is not None else _said(session, entry, noun, name)


def _anything(session: Session, entry: int, ids: _Ids) -> str:
    named = (_thing(session, entry, ids, noun) for noun in _THINGS if noun in ids)
    return next(filter(None, named), "")


def _behind(session: Session, entry: int, noun: str, wanted: str, ids: Iterable[int]) -> set[int]:
    """The records of the wanted noun that these lead to: a declaration to its contract, its placement, a worker."""
    key = _way(noun, wanted)
    if key is None:
        return set()
    table = _TABLES[noun]
    query = select(table.c[key], table.c.id).where(among(session, table.c.id, ids))
    rows = session.execute(query).all()
    found = {row[0] for row in rows} | _once(session, entry, noun, key, set(ids) - {row[1] for row in rows})
    found.discard(None)
    up = next(iter(table.c[key].foreign_keys)).column.table.name
    return found if up == wanted else _behind(session, entry, up, wanted, found)


def _way(noun: str, wanted: str) -> str | None:
    """The column by which a noun leads to the wanted one, at once or through others."""
    ways = {key.column.table.name: str(column.name) for column in _TABLES[noun].c for key in column.foreign_keys}
    if wanted in ways:
        return ways[wanted]
    return next((ways[up] for up in ("placement", "contract") if up in ways and wanted == "worker"), None)


def _once(session: Session, entry: int, noun: str, key: str, gone: set[int]) -> set[Any]:
    """What records that are no longer there said of it, as the audit holds it."""
    if not gone:
        return set()
    query = select(AuditLine.old, AuditLine.new).where(AuditLine.sequence == entry, AuditLine.noun == noun)
    lines = session.execute(query.where(among(session, AuditLine.record_id, gone)))
    return {(old or new or {}).get(key) for old, new in lines}


def _said(session: Session, entry: int, noun: str, name: str) -> str:
    query = select(AuditLine.old, AuditLine.new).where(AuditLine.sequence == entry, AuditLine.noun == noun)
    line = session.execute(query.where(AuditLine.change != ChangeKind.CHANGED).limit(1)).first()
    (fields,) = opened(session, [line[0] or line[1]]) if line else (None,)
    return str((fields or {}).get(name) or "")
