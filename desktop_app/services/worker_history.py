"""What was done to a worker's record and all its parts: from the audit, in words, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.queries import worker_history as queries
from db.queries.worker_history import Gone, HistoryRow, Parts
from db.vocabulary import ChangeKind
from desktop_app.services.history_words import HIDDEN, Words, words_for
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.undo import undoable
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field that one unit of work changed. Words and values are in the officer's language, as officers read them.

    Lines of one sequence were saved together, and are taken back together (services.undo.undo(desk, sequence)).
    """

    at: datetime
    officer: str
    action: str
    """What was done: "Sửa hồ sơ"."""
    part: str
    """Of what: "Người lao động", "Giấy tờ đi lại K1234567"."""
    field: str
    """Which field: "Số điện thoại"; empty where the part as a whole was added or taken away."""
    old: str
    new: str
    sequence: int
    can_undo: bool
    others: int
    """How many records the same entry changed that are not this worker's: to be told before it is taken back."""
    reason: str | None
    noun: str
    """The table's name; with `record_id` and `column` for whoever wants to jump there."""
    record_id: int
    column: str


def history(
    desk: Desk, worker_id: int, *, before: int | None = None, entries: int = 50
) -> tuple[tuple[HistoryLine, ...], int | None]:
    """The newest entries that touched this worker, and what to give as `before` for those that come next (or None)."""
    with desk.read() as session:
        those = _parts(desk, session, worker_id)
        sequences = queries.page_of_sequences(session, those, before, entries + 1)
        more, sequences = len(sequences) > entries, sequences[:entries]
        rows = queries.rows(session, those, sequences)
        lines = _lines(desk, session, worker_id, those, rows)
    return lines, sequences[-1] if more else None


def field_history(
    desk: Desk, worker_id: int, field: str, *, noun: str = "worker", record_id: int | None = None
) -> tuple[HistoryLine, ...]:
    """Every value that one field had, newest first: of the worker ("phone"), or of a part by its table and id."""
    with desk.read() as session:
        those = _parts(desk, session, worker_id)
        wanted = record_id or worker_id
        if wanted not in those.get(noun, ()):
            return ()
        rows = queries.rows(session, {noun: frozenset({wanted})})
        touching = [row for row in rows if field in (row.new or {}) or field in (row.old or {})]
        return _lines(desk, session, worker_id, those, touching, only=field)


def _parts(desk: Desk, session: Session, worker_id: int) -> Parts:
    """Everything that is or was part of the worker; what is gone is looked for once, and then only what went since."""
    known = desk.kept.setdefault("gone_parts", Gone())
    if not isinstance(known, Gone):
        raise TypeError(known)
    with known.lock:
        queries.refresh_gone(session, known)
        return queries.parts(session, worker_id, known)


def _lines(
    desk: Desk, session: Session, worker_id: int, those: Parts, rows: list[HistoryRow], only: str | None = None
) -> tuple[HistoryLine, ...]:
    sequences = sorted({row.sequence for row in rows})
    words = words_for(session, worker_id, rows, desk.language)
    allowed = undoable(session, sequences)
    others = queries.records_beyond(session, those, sequences)
    made: list[HistoryLine] = []
    seen = personal_sight(session)
    for row in rows:
        if row.noun == "health_certificate" and not seen.health:
            continue
        for column, old, new in _values(words, row, only):
            if column in seen.hidden:
                continue
            made.append(
                HistoryLine(
                    at=row.at,
                    officer=row.officer or "",
                    action=_action(row.action, desk.language),
                    part=words.part(row),
                    field=words.field(column) if column else "",
                    old=old,
                    new=new,
                    sequence=row.sequence,
                    can_undo=row.sequence in allowed,
                    others=others.get(row.sequence, 0),
                    reason=row.reason,
                    noun=row.noun,
                    record_id=row.record_id,
                    column=column,
                )
            )
    return tuple(made)


def _action(code: str, language: str) -> str:
    return sentence("deed", code, language) if has("deed", code, language) else code


def _values(words: Words, row: HistoryRow, only: str | None) -> Iterator[tuple[str, str, str]]:
    """(column, old, new) of one line: a change field by field, an addition or a removal as a whole."""
    old, new = row.old or {}, row.new or {}
    if row.change is not ChangeKind.CHANGED and only is None:
        yield "", words.summary(row.noun, old) if old else "", words.summary(row.noun, new) if new else ""
        return
    for column in _shown(old.keys() | new.keys(), only):
        yield (
            column,
            words.value(row.noun, column, old.get(column), old),
            words.value(row.noun, column, new.get(column), new),
        )


def _shown(columns: Iterable[str], only: str | None) -> list[str]:
    return [name for name in sorted(columns) if (name not in HIDDEN if only is None else name == only)]
