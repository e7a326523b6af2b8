"""Which record of this store each record of a packet is: by its id, else by what it is known by, else a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.audit import plain_fields, stored
from db.models import Worker
from db.queries.among import among
from db.vocabulary import ContractState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.intake.packet_body import Row, Rows
from desktop_app.services.packet_nouns import Key, Noun, nouns
from desktop_app.services.packet_rows import taken

_CHUNK = 500
_Ids = dict[str, dict[int, int]]
_FINISHED: Mapping[str, frozenset[str]] = {
    "placement": frozenset({
        PlacementState.DECLINED, PlacementState.WITHDRAWN, PlacementState.CLOSED, PlacementState.ENDED,
        PlacementState.MOVED,
    }),
    "contract": frozenset({ContractState.ENDED}),
}  # fmt: skip
"""States in which a record is not meant by somebody who makes the same anew."""


@dataclass
class Matched:
    """One noun's rows, with ids of this store throughout."""

    noun: Noun
    rows: list[Row] = field(default_factory=list)
    here: dict[int, Row] = field(default_factory=dict)
    """Those of them that this store has, as it has them."""
    found: set[int] = field(default_factory=set)
    """Ids of those that were found by what they are known by: made apart on both sides."""

    @property
    def new(self) -> list[Row]:
        """Those that this store does not have."""
        return [row for row in self.rows if row["id"] not in self.here]

    @property
    def old(self) -> Iterator[tuple[Row, Row]]:
        """(as here, as in the packet) of those that it has."""
        return ((self.here[row["id"]], row) for row in self.rows if row["id"] in self.here)


def match(session: Session, rows: Rows) -> dict[str, Matched]:
    """Every noun of the packet. KnownError("packet_damaged") where one refers to what is not in it."""
    ids: _Ids = {}
    matched: dict[str, Matched] = {}
    for noun in nouns():
        name = noun.table.name
        if not rows.get(name):
            matched[name] = Matched(noun)
            continue
        incoming = [_cleaned(noun, row, ids) for row in sorted(rows.get(name, ()), key=lambda row: int(row["id"]))]
        found = matched[name] = Matched(noun)
        ids[name] = _by_id(session, noun, incoming, found)
        _by_keys(session, noun, incoming, found, ids[name])
        ids[name] |= {row["id"]: row["id"] for row in incoming if row["id"] not in ids[name]}
        found.rows = _once(_own_references(noun, {**row, "id": ids[name][row["id"]]}, ids[name]) for row in incoming)
    return matched


def _cleaned(noun: Noun, row: Row, ids: _Ids) -> Row:
    """The columns that are sent, references to other nouns in this store's ids."""
    kept = {name: row[name] for name in ("id", *noun.columns) if row.get(name) is not None}
    taken(noun.table, {name: value for name, value in kept.items() if name != "content"})
    for column, parent in noun.parents.items():
        if column in kept and parent != noun.table.name:
            if kept[column] not in ids.get(parent, ()):
                raise KnownError("packet_damaged")
            kept[column] = ids[parent][kept[column]]
    return kept


def _own_references(noun: Noun, row: Row, ids: Mapping[int, int]) -> Row:
    for column, parent in noun.parents.items():
        if column in row and parent == noun.table.name:
            if row[column] not in ids:
                raise KnownError("packet_damaged")
            row[column] = ids[row[column]]
    return row


def _once(rows: Iterable[Row]) -> list[Row]:
    """Two records of the sender that are one here: the later one says what is true."""
    return list({row["id"]: row for row in rows}.values())


def read_here(session: Session, noun: Noun, ids: Iterable[int]) -> dict[int, Row]:
    """Records of this store by their ids, as the audit shows them, with the columns that are sent."""
    columns = [noun.table.c[name] for name in ("id", *noun.columns)]
    query = select(*columns).where(among(session, noun.table.c.id, ids))
    return {row["id"]: plain_fields(noun.table, dict(row)) for row in session.execute(query).mappings()}


def _by_id(session: Session, noun: Noun, incoming: list[Row], found: Matched) -> dict[int, int]:
    wanted = {row["id"]: row["id"] for row in incoming}
    if noun.model is Worker:
        wanted |= _kept_instead(session, wanted)
    found.here |= read_here(session, noun, wanted.values())
    return {there: here for there, here in wanted.items() if here in found.here}


def _kept_instead(session: Session, ids: Iterable[int]) -> dict[int, int]:
    """Worker id -> id of the record that took that one in."""
    led: dict[int, int] = {}
    asked = {i: i for i in ids}
    while asked:
        merged = select(Worker.id, Worker.merged_into_id).where(
            among(session, Worker.id, asked), Worker.merged_into_id != Worker.id
        )
        steps = dict(session.execute(merged).all())
        asked = {kept: asked[gone] for gone, kept in steps.items() if kept is not None}
        led |= {first: kept for kept, first in asked.items()}
    return led


def _by_keys(session: Session, noun: Noun, incoming: list[Row], found: Matched, ids: dict[int, int]) -> None:
    for key in noun.keys:
        missing = [row for row in incoming if row["id"] not in ids and row.get(key[0]) is not None]
        if not missing:
            continue
        known = _known(session, noun, key, {row[key[0]] for row in missing})
        for row in missing:
            here = known.get(_value(row, key))
            if here is not None:
                ids[row["id"]] = here["id"]
                found.here[here["id"]] = here
                found.found.add(here["id"])


def _value(row: Row, key: Key) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in key)


def _known(session: Session, noun: Noun, key: Key, firsts: set[Any]) -> dict[tuple[Any, ...], Row]:
    """The records here with one of these in the key's first column, by the whole key; of several the earliest."""
    table = noun.table
    columns = [table.c[name] for name in ("id", *noun.columns)]
    values = [stored(table, key[0], first) for first in sorted(firsts, key=str)]
    known: dict[tuple[Any, ...], Row] = {}
    for start in range(0, len(values), _CHUNK):
        query = select(*columns).where(table.c[key[0]].in_(values[start : start + _CHUNK])).order_by(table.c.id)
        if noun.model is Worker:
            query = query.where(table.c.merged_into_id.is_(None))
        for record in session.execute(query).mappings():
            row = plain_fields(table, dict(record))
            if row.get("state") not in _FINISHED.get(table.name, ()):
                known.setdefault(_value(row, key), row)
    return known
