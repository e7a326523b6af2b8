"""All that the record holds of some people: their rows table by table, and who among them is across or on a list.

Every table that refers to a worker is looked through, so that a noun added later is not forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table, case, func, or_, select
from sqlalchemy.orm import Session

from db.base import Base
from db.models import Handover, HandoverLine, LedgerEntry, Worker
from db.queries.among import among
from db.vocabulary import Direction, HandoverState

OPEN = (HandoverState.DRAFT, HandoverState.ISSUED, HandoverState.COUNTED)
THROUGH = (
    ("contract", "placement_id", "placement"),
    ("contract_extension", "contract_id", "contract"),
    ("commune_declaration", "contract_id", "contract"),
    ("incident_note", "incident_id", "incident"),
    ("attachment", "incident_id", "incident"),
)
"""(table, by which column, to which table that is somebody's)."""
_KEPT_APART = {"person_key", "ledger_entry"}
"""What the record keeps of itself; it names nobody."""


def persons_of(session: Session, worker_ids: Iterable[int]) -> list[int]:
    """These workers and every record that was merged into one of them."""
    found = set(worker_ids)
    asked = set(found)
    while asked:
        query = select(Worker.id).where(among(session, Worker.merged_into_id, asked))
        asked = set(session.scalars(query)) - found
        found |= asked
    return sorted(found)


def owning(table: Table) -> Iterator[Column[Any]]:
    """The columns of a table that say whose a row is."""
    for column in table.columns:
        if column.name == "worker_id" or any(key.column.table.name == "worker" for key in column.foreign_keys):
            yield column


def ids_of(session: Session, persons: Sequence[int]) -> dict[str, list[int]]:
    """Table -> the ids of the rows that are about these people, in the order of the tables."""
    found: dict[str, set[int]] = {"worker": set(persons)}
    for table in Base.metadata.sorted_tables:
        columns = [] if table.name in _KEPT_APART or table.name == "worker" else list(owning(table))
        if columns:
            query = select(table.c.id).where(or_(*(among(session, column, persons) for column in columns)))
            found.setdefault(table.name, set()).update(session.scalars(query))
    for name, column, above in THROUGH:
        table = Base.metadata.tables[name]
        query = select(table.c.id).where(among(session, table.c[column], found.get(above, set())))
        found.setdefault(name, set()).update(session.scalars(query))
    order = [table.name for table in Base.metadata.sorted_tables]
    return {name: sorted(found[name]) for name in sorted(found, key=order.index) if found[name]}


def rows_of(session: Session, table: Table, ids: Iterable[int]) -> list[Mapping[str, Any]]:
    """The rows without their bytes."""
    columns = [column for column in table.columns if column.type.python_type is not bytes]
    query = select(*columns).where(among(session, table.c.id, ids)).order_by(table.c.id)
    return [dict(row) for row in session.execute(query).mappings()]


def across(session: Session, persons: Iterable[int]) -> set[int]:
    """Those who are across by the ledger."""
    net = func.sum(case((LedgerEntry.direction == Direction.OUT, 1), else_=-1))
    query = select(LedgerEntry.worker_id).where(among(session, LedgerEntry.worker_id, persons))
    return set(session.scalars(query.group_by(LedgerEntry.worker_id).having(net > 0)))


def open_handovers(session: Session, persons: Iterable[int]) -> dict[int, str]:
    """Person -> the number of a list, not closed yet, that they stand on."""
    query = (
        select(HandoverLine.worker_id, Handover.number)
        .join(Handover, Handover.id == HandoverLine.handover_id)
        .where(among(session, HandoverLine.worker_id, persons), Handover.state.in_(OPEN))
    )
    return {row[0]: row[1] for row in session.execute(query)}
