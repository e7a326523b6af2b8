"""Personal values in the audit lie under a key of the person: the key destroyed, they are gone and the chain holds.

A line about a person keeps in clear only what links records (ids, version); the rest is sealed (AES-256-GCM) and
stands under SEALED as [person, base64]. The hash chain covers the line as stored.
"""

from __future__ import annotations

import base64
import json
import secrets
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from db.audit import Fields, Line, canonical
from db.base import Base, new_ids
from db.bulk import insert_tuples
from db.models import PersonKey
from db.queries.among import among
from db.vocabulary import ChangeKind

SEALED = "~"
_KEY_BYTES = 32
_NONCE_BYTES = 12
_FEW = 50
_TABLES = Base.metadata.tables
_KEYS = _TABLES[PersonKey.__tablename__]
_ADD_KEYS = (
    "INSERT INTO person_key (id, worker_id, key) "
    "SELECT t.id, t.worker_id, t.key FROM unnest(%s::bigint[], %s::bigint[], %s::bytea[]) AS t(id, worker_id, key) "
    "ORDER BY t.worker_id ON CONFLICT (worker_id) DO NOTHING"
)
_THROUGH: Mapping[str, tuple[str, str]] = {
    "contract": ("placement_id", "placement"),
    "contract_extension": ("contract_id", "contract"),
    "commune_declaration": ("contract_id", "contract"),
    "incident_note": ("incident_id", "incident"),
}
"""Nouns that lead to a person through another: by which column, to which noun."""


def whose(session: Session, lines: Sequence[Line]) -> list[int | None]:
    """The person whom each line is about; None where it is about nobody."""
    finder = _Finder(session, lines)
    asked: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        if line.noun in _THROUGH or _way(line.noun):
            asked[line.noun].add(line.record_id)
    found = {noun: finder.owners(noun, ids) for noun, ids in asked.items()}
    return [found[line.noun].get(line.record_id) if line.noun in found else None for line in lines]


def _way(noun: str) -> bool:
    return noun == "worker" or "worker_id" in _TABLES[noun].c


class _Finder:
    """Looks up whose a record is, in this transaction's lines first, since it may be gone from its table."""

    def __init__(self, session: Session, lines: Sequence[Line]) -> None:
        self._session = session
        self._said: dict[tuple[str, int], Fields] = {
            (line.noun, line.record_id): line.new or line.old or {}
            for line in lines
            if line.change is not ChangeKind.CHANGED
        }

    def owners(self, noun: str, ids: Iterable[int]) -> dict[int, int | None]:
        """Record -> person."""
        if noun == "worker":
            return {record_id: record_id for record_id in ids}
        column, up = _THROUGH.get(noun, ("worker_id", "worker"))
        found: dict[int, int | None] = {}
        asked = []
        for record_id in ids:
            said = self._said.get((noun, record_id))
            if said is None:
                asked.append(record_id)
            else:
                found[record_id] = said.get(column)
        if asked:
            found |= _pairs(self._session, _TABLES[noun], "id", column, asked)
        if up == "worker":
            return found
        above = self.owners(up, {owner for owner in found.values() if owner is not None})
        return {record_id: above.get(owner) if owner is not None else None for record_id, owner in found.items()}


def keys_for(session: Session, persons: Iterable[int]) -> dict[int, bytes | None]:
    """Each person's key; one that has none gets one, one that was destroyed stays so (None)."""
    wanted = set(persons)
    found = _read_keys(session, wanted)
    missing = sorted(wanted - found.keys())
    if missing:
        found |= _make_keys(session, missing)
    return found


def _make_keys(session: Session, persons: Sequence[int]) -> dict[int, bytes | None]:
    """New keys, in the order of the persons; where another officer made one at the same moment, that one."""
    made = {person: secrets.token_bytes(_KEY_BYTES) for person in persons}
    kept = _stored(session, made.values())
    connection, ids = session.connection(), new_ids(len(made))
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_ADD_KEYS, (list(ids), list(made), kept))
        return _read_keys(session, set(made))
    insert_tuples(connection, _KEYS, ("id", "worker_id", "key"), list(zip(ids, made, kept, strict=True)))
    return dict(made)


def _read_keys(session: Session, persons: set[int]) -> dict[int, bytes | None]:
    if not persons:
        return {}
    found = _pairs(session, _KEYS, "worker_id", "key", persons)
    return {person: None if key is None else bytes(key) for person, key in found.items()}


def _stored(session: Session, keys: Iterable[bytes]) -> list[Any]:
    """Keys as the table holds them: sealed on a server."""
    dialect = session.get_bind().dialect
    bind = _KEYS.c.key.type.dialect_impl(dialect).bind_processor(dialect)
    return [bind(key) if bind else key for key in keys]


def _pairs(session: Session, table: Table, by: str, wanted: str, ids: Collection[int]) -> dict[int, Any]:
    """Two columns of a table, for these ids. A few are asked for in plain SQL: every act at the gate waits for it."""
    if len(ids) > _FEW:
        query = select(table.c[by], table.c[wanted]).where(among(session, table.c[by], ids))
        return {row[0]: row[1] for row in session.execute(query)}
    listed = ", ".join(str(int(each)) for each in ids)
    asked = f"SELECT {by}, {wanted} FROM {table.name} WHERE {by} IN ({listed})"  # noqa: S608  numbers and names of ours
    dialect = session.get_bind().dialect
    read = table.c[wanted].type.dialect_impl(dialect).result_processor(dialect, None)
    found = session.connection().exec_driver_sql(asked)
    return {row[0]: read(row[1]) if read else row[1] for row in found}


def destroy(session: Session, persons: Iterable[int], now: datetime) -> None:
    """Destroy the keys of these persons: what the audit holds of them is gone when the transaction is committed."""
    wanted = sorted(set(persons))
    keys_for(session, wanted)
    values = {"key": None, "destroyed_at": now}
    session.connection().execute(_KEYS.update().where(among(session, _KEYS.c.worker_id, wanted)).values(values))


def forgotten(session: Session, lines: Sequence[Line]) -> bool:
    """Whether some of these lines are about somebody whose key was destroyed."""
    persons = {person for person in whose(session, lines) if person is not None}
    return None in _read_keys(session, persons).values()


class Sealer:
    """Seals the fields of many lines; one cipher a person is kept."""

    def __init__(self, keys: Mapping[int, bytes | None]) -> None:
        self._keys = keys
        self._ciphers: dict[int, AESGCM] = {}

    def text(self, fields: Fields | None, person: int | None) -> str:
        """The canonical text that the audit stores; the values of a person whose key is gone are left out."""
        if fields is None or person is None:
            return "null" if fields is None else canonical(fields)
        clear = {name: value for name, value in fields.items() if is_clear(name)}
        hidden = {name: value for name, value in fields.items() if not is_clear(name)}
        if not hidden:
            return canonical(clear)
        cipher = self._cipher(person)
        if cipher is not None:
            nonce = secrets.token_bytes(_NONCE_BYTES)
            sealed = nonce + cipher.encrypt(nonce, canonical(hidden).encode(), str(person).encode())
            clear[SEALED] = [person, base64.b64encode(sealed).decode()]
        return canonical(clear)

    def _cipher(self, person: int) -> AESGCM | None:
        cipher = self._ciphers.get(person)
        key = self._keys.get(person)
        if cipher is None and key is not None:
            cipher = self._ciphers[person] = AESGCM(key)
        return cipher


def is_clear(name: str) -> bool:
    """Whether a field only links records, and so says nothing about a person by itself."""
    return name == "id" or (name.endswith("_id") and name != "citizen_id")


def opened(session: Session, stored: Sequence[Fields | None]) -> list[Fields | None]:
    """The fields of lines as they were before sealing, in their order. What lies under a destroyed key is left out."""
    persons = {fields[SEALED][0] for fields in stored if fields and SEALED in fields}
    if not persons:
        return list(stored)
    keys = _read_keys(session, persons)
    ciphers = {person: AESGCM(key) for person, key in keys.items() if key is not None}
    return [_open(fields, ciphers) for fields in stored]


def _open(fields: Fields | None, ciphers: Mapping[int, AESGCM]) -> Fields | None:
    if fields is None or SEALED not in fields:
        return fields
    clear = {name: value for name, value in fields.items() if name != SEALED}
    person, text = fields[SEALED]
    cipher = ciphers.get(person)
    if cipher is None:
        return clear
    sealed = base64.b64decode(text)
    hidden: Fields = json.loads(cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], str(person).encode()))
    return clear | hidden
