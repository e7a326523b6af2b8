"""Keeping what the ledger adds up to: after a change of the record the entries of the people concerned are made anew.

Called by Work at the end of each transaction. `wrong` tells how many entries and totals are not as the record says,
`rebuild` makes all of them anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    case,
    delete,
    except_,
    extract,
    func,
    insert,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import Session, aliased

from db.audit import Line
from db.base import Base
from db.models import Crossing, FormerResidence, Handover, LedgerEntry, LedgerTotal, Placement, Worker
from db.models.ledger import NOTHING
from db.queries.among import among
from db.queries.summary_sql import departed, lived, placed, standing_set
from db.vocabulary import ChangeKind, Direction, Sex

_ENTRIES = Base.metadata.tables["ledger_entry"]
_TOTALS = Base.metadata.tables["ledger_total"]
_FIELDS: Mapping[str, frozenset[str]] = {
    "worker": frozenset({"commune_id", "sex"}),
    "placement": frozenset({"job_order_id"}),
    "handover": frozenset({"partner_id"}),
}
"""Which changes of which nouns move an entry of the ledger; of crossings and former residences, every one."""
_WHOLE = frozenset({"crossing", "former_residence"})
_KEY = ("job_order_id", "partner_id", "commune_id", "gate_id", "woman")
_BATCH = 2_000
_LOCK = 0x6C656467
"""Held by whoever moves the ledger, until the transaction ends; always taken before the chain's."""
_MARK = 15
_NAMED = 100


def half_of(day: date) -> int:
    """LedgerEntry.half of a date."""
    return (day.year * 12 + day.month - 1) * 2 + (day.day >= _MARK)


def year_of(half: int) -> int:
    """The calendar year of a half month."""
    return half // 24


def follow(session: Session, lines: Sequence[Line]) -> None:
    """Bring the ledger's sums in line with what a transaction did to the record.

    On a server those that move the ledger come one after the other from here to their commit, so that each sees what
    the one before did; all others pass by them.
    """
    if not any(map(_moves, lines)):
        return
    if session.get_bind().dialect.name == "postgresql":
        session.connection().exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
    concerned = _concerned(session, lines)
    for start in range(0, len(concerned), _BATCH):
        _refresh(session, concerned[start : start + _BATCH])


def _moves(line: Line) -> bool:
    """Whether it may move an entry of the ledger."""
    if line.noun in _WHOLE:
        return True
    if line.change is not ChangeKind.CHANGED or line.noun not in _FIELDS:
        return False
    return bool(((line.old or {}).keys() | (line.new or {}).keys()) & _FIELDS[line.noun])


def _concerned(session: Session, lines: Sequence[Line]) -> list[int]:
    """The workers whose entries may have moved."""
    workers: set[int] = set()
    records: dict[str, list[int]] = {}
    for line in lines:
        if not _moves(line):
            continue
        if line.noun in _WHOLE:
            found = {fields["worker_id"] for fields in (line.old, line.new) if fields and "worker_id" in fields}
            workers |= found
            if not found:
                records.setdefault(line.noun, []).append(line.record_id)
        else:
            records.setdefault(line.noun, []).append(line.record_id)
    for noun, ids in records.items():
        workers.update(session.connection().scalars(_workers_of(session, noun, ids)))
    if workers:
        workers.update(session.connection().scalars(_returning_for(session, workers)))
    return sorted(workers)


def _returning_for(session: Session, workers: Iterable[int]) -> Select[int]:
    """Whoever's return was entered, by mistake, under a departure of one of these: it counts as that departure does."""
    departure = aliased(Crossing)
    return (
        select(Crossing.worker_id)
        .join(departure, departure.id == Crossing.departure_id)
        .where(among(session, departure.worker_id, workers), Crossing.worker_id != departure.worker_id)
    )


def _workers_of(session: Session, noun: str, ids: Sequence[int]) -> Select[int]:
    match noun:
        case "crossing":
            return select(Crossing.worker_id).where(among(session, Crossing.id, ids))
        case "former_residence":
            return select(FormerResidence.worker_id).where(among(session, FormerResidence.id, ids))
        case "placement":
            return select(Placement.worker_id).where(among(session, Placement.id, ids))
        case "handover":
            return select(Crossing.worker_id).where(among(session, Crossing.handover_id, ids))
        case _:
            return select(Worker.id).where(among(session, Worker.id, ids))


def entries_now() -> Select[*tuple[Any, ...]]:
    """The entries as the record says they are: the columns of LedgerEntry in their order."""
    c, departure, home = Crossing, aliased(Crossing), aliased(FormerResidence)
    commune_id = case((home.id.is_(None), Worker.commune_id), else_=home.commune_id)
    woman = case((Worker.sex == Sex.FEMALE, 1), (Worker.sex == Sex.MALE, 0), else_=2)
    half = (_part("year", c.day) * 12 + _part("month", c.day) - 1) * 2 + case(
        (_part("day", c.day) >= _MARK, 1), else_=0
    )
    keys = (Placement.job_order_id, Handover.partner_id, commune_id, departed(c, c.gate_id, departure.gate_id))
    query = (
        select(c.id, c.worker_id, c.direction, c.day, half, c.departure_id)
        .add_columns(*(func.coalesce(key, NOTHING) for key in (*keys, c.gate_id)), woman)
        .select_from(c)
        .join(Worker, Worker.id == c.worker_id)
        .outerjoin(departure, departure.id == c.departure_id)
    )
    return placed(query, c, departure).outerjoin(home, lived(home, departure)).where(standing_set(c))


def _part(name: str, day: Any) -> ColumnElement[int]:
    return extract(name, day).cast(Integer)


_COLUMNS = tuple(column.name for column in _ENTRIES.columns)
_AT = {name: _COLUMNS.index(name) for name in (*_KEY, "half", "direction")}


def _refresh(session: Session, workers: Sequence[int]) -> None:
    """Make the entries of these people anew, and move the totals by what differs."""
    connection = session.connection()
    known = select(_ENTRIES).where(among(session, LedgerEntry.worker_id, workers))
    old = {row[0]: tuple(row) for row in connection.execute(known)}
    fresh = entries_now().where(among(session, Crossing.worker_id, workers))
    new = {row[0]: tuple(row) for row in connection.execute(fresh)}
    gone = [row for key, row in old.items() if new.get(key) != row]
    come = [row for key, row in new.items() if old.get(key) != row]
    if gone:
        connection.execute(delete(_ENTRIES).where(among(session, LedgerEntry.id, [row[0] for row in gone])))
    if come:
        rows = [dict(zip(_COLUMNS, row, strict=True)) for row in come]
        connection.execute(insert(_ENTRIES), rows)
    _move(connection, gone, come)


def _move(connection: Connection, gone: Iterable[tuple[Any, ...]], come: Iterable[tuple[Any, ...]]) -> None:
    moved: Counter[tuple[Any, ...]] = Counter()
    for rows, step in ((gone, -1), (come, 1)):
        for row in rows:
            key, way, half = tuple(row[_AT[name]] for name in _KEY), row[_AT["direction"]], row[_AT["half"]]
            for span in (half, -year_of(half)):
                moved[span, *key, way] += step
    steps: dict[tuple[Any, ...], list[int]] = {}
    for moved_key, step in moved.items():
        if step:
            steps.setdefault(moved_key[:-1], [0, 0])[moved_key[-1] is not Direction.OUT] += step
    rows_ = [dict(zip(("span", *_KEY), key, strict=True), out=out, back=back) for key, (out, back) in steps.items()]
    if rows_:
        connection.execute(_adding(connection), rows_)


def _adding(connection: Connection) -> Any:
    """Add to a total, or begin it."""
    dialect: Any = import_module(f"sqlalchemy.dialects.{connection.dialect.name}")  # the other one is not loaded
    statement = dialect.insert(_TOTALS)
    totals = _TOTALS.c
    return statement.on_conflict_do_update(
        index_elements=["span", *_KEY],
        set_={"out": totals.out + statement.excluded.out, "back": totals.back + statement.excluded.back},
    )


def rebuild(connection: Connection) -> None:
    """Throw the sums away and make them anew from the record."""
    for table in (_ENTRIES, _TOTALS):
        connection.execute(delete(table))
    connection.execute(insert(_ENTRIES).from_select(_COLUMNS, entries_now()))
    e = LedgerEntry
    for span in (e.half, -(e.half // 24)):
        connection.execute(insert(_TOTALS).from_select(("span", *_KEY, "out", "back"), _summed(span)))


def _summed(span: Any) -> Select[*tuple[Any, ...]]:
    e = LedgerEntry
    keys = [getattr(e, name) for name in _KEY]
    out, back = (func.sum(case((e.direction == way, 1), else_=0)) for way in (Direction.OUT, Direction.BACK))
    return select(span, *keys, out, back).group_by(span, *keys)


class Astray(NamedTuple):
    """What is not as the record says: how many entries and totals, and some of those whose entries."""

    total: int
    worker_ids: tuple[int, ...]


def astray(session: Session) -> Astray:
    """Compare the kept entries and totals with the record; the store does it."""
    e, t = LedgerEntry, LedgerTotal
    kept = select(t.span, *(getattr(t, name) for name in _KEY), t.out, t.back).where(or_(t.out != 0, t.back != 0))
    sums = union_all(*(_summed(span) for span in (e.half, -(e.half // 24))))
    pairs = ((entries_now(), select(_ENTRIES)), (select(_ENTRIES), entries_now()))
    count = sum(_count(session, *pair) for pair in (*pairs, (sums, kept), (kept, sums)))
    people: set[int] = set()
    for these, those in pairs if count else ():
        of = except_(*(select(part.subquery()) for part in (these, those))).subquery()
        people.update(session.scalars(select(of.c.worker_id).distinct().limit(_NAMED)))
    return Astray(count, tuple(sorted(people))[:_NAMED])


def wrong(session: Session) -> int:
    """How many entries and totals are not as the record says."""
    return astray(session).total


def agrees(session: Session, first: date, last: date) -> bool:
    """Whether the sums up to `first` and to `last` are what the passages themselves give, group by group.

    Much cheaper than `astray`: the record is read once and added up, and is not compared entry by entry.
    """
    found = entries_now().subquery()
    now = dict(zip(_COLUMNS, found.c, strict=True))
    keys, before = [now[name] for name in _KEY], now["day"] < first
    ways = [now["direction"] == way for way in (Direction.OUT, Direction.BACK)]
    counted = select(*keys, *(_sum(way, part) for part in (before, ~before) for way in ways))
    t, begins, ends = LedgerTotal, half_of(first), half_of(last)
    early = t.span < begins
    kept = select(*(getattr(t, name) for name in _KEY))
    kept = kept.add_columns(*(func.sum(case((part, n), else_=0)) for part in (early, ~early) for n in (t.out, t.back)))
    theirs = counted.where(now["day"] <= last).group_by(*keys)
    ours = kept.where(t.span.between(0, ends)).group_by(*(getattr(t, name) for name in _KEY))
    return _groups(session, theirs) == _groups(session, ours)


def _sum(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((and_(*conditions), 1), else_=0))


def _groups(session: Session, query: Select[*tuple[Any, ...]]) -> set[tuple[int, ...]]:
    """Those that are not zero all over, in whole numbers: PostgreSQL sums whole numbers into decimals."""
    rows = (tuple(map(int, row)) for row in session.execute(query))
    return {row for row in rows if any(row[len(_KEY) :])}


def _count(session: Session, these: Any, those: Any) -> int:
    """How many rows the first has and the second has not."""
    left, right = these.subquery(), those.subquery()
    return session.scalar(select(func.count()).select_from(except_(select(left), select(right)).subquery())) or 0
