"""The end of a unit of work on a server: the audit's next entry and the commit, together, in one turn of the line.

Whoever writes the next entry holds the chain's lock until the commit is done, and everybody else waits. So all else is
done before; under the lock one function of the server reads the last hash, links the entry to it, writes the entry and
its lines and tells who listens, and the commit follows without waiting for an answer. The texts come as db/audit.py
made them: the server only puts the last hash and the number before them, and takes the SHA-256 of the whole.

An entry with very many lines is written by COPY instead, as in a folder, under the same lock.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from db.audit import NO_HASH

CHAIN_LOCK = 0x62616E67
"""Held by whoever writes the next entry, until the transaction ends."""
CHANNEL = "bangiao"
"""On which each committed entry is told: its sequence, and by which desk."""
FEW_LINES = 2_000
"""Up to so many lines go in one message."""
APPEND = (
    "bangiao_append(timestamptz, bigint, text, text, bigint, text, text, "
    "bigint[], text[], bigint[], text[], text[], text[], text)"
)
COLUMNS = ("id", "noun", "record_id", "change", "old", "new")
"""What is told of each line, in this order."""
_CALL = (
    "SELECT bangiao_append(%s::timestamptz, %s::bigint, %s::text, %s::text, %s::bigint, %s::text, %s::text, "
    "%s::bigint[], %s::text[], %s::bigint[], %s::text[], %s::text[], %s::text[], %s::text)"
)
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION bangiao_append(
  moment timestamptz, officer bigint, act text, why text, takes_back bigint, asked text, said text,
  ids bigint[], nouns text[], records bigint[], changes text[], olds text[], news text[], desk text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last record;
  place bigint;
  before text;
BEGIN
  PERFORM pg_advisory_xact_lock({CHAIN_LOCK});
  SELECT e.sequence, e.hash INTO last FROM audit_entry e ORDER BY e.sequence DESC LIMIT 1;
  place := coalesce(last.sequence, 0) + 1;
  before := coalesce(last.hash, '{NO_HASH}');
  INSERT INTO audit_entry (sequence, at, officer_id, action, reason, undoes, request, previous_hash, hash)
  VALUES (place, moment, officer, act, why, takes_back, asked, before,
          encode(sha256(convert_to(before || '[' || place || ',' || said, 'UTF8')), 'hex'));
  INSERT INTO audit_line (id, sequence, position, noun, record_id, change, old, new)
  SELECT t.id, place, t.nth - 1, t.noun, t.record, t.kind, t.was::json, t.is_now::json
  FROM unnest(ids, nouns, records, changes, olds, news)
    WITH ORDINALITY AS t(id, noun, record, kind, was, is_now, nth);
  PERFORM pg_notify('{CHANNEL}', place || ' ' || desk);
  RETURN place;
END $$"""  # noqa: S608  constants of ours


def install(connection: Connection) -> None:
    """Put the function in place, as the tables' owner; again and again without harm. Nothing on SQLite."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_FUNCTION)
        connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {APPEND} FROM PUBLIC")


def append_and_commit(
    connection: Connection, head: tuple[Any, ...], said: str, rows: list[tuple[Any, ...]], desk: str
) -> int:
    """Write the entry, tell it and commit; its sequence. The transaction is over when it returns.

    `head` is moment, officer, action, reason, what it takes back, request; `said` what the hash covers after the
    sequence; `rows` the lines, each as COLUMNS. `desk` is by whom it is told. A DBAPIError leaves it open whether it
    was committed, where the line is lost.
    """
    driver: Any = connection.connection.driver_connection
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in COLUMNS]
    errors = connection.dialect.loaded_dbapi.Error
    try:
        with driver.pipeline(), driver.cursor() as cursor:
            cursor.execute(_CALL, [*head, said, *columns, desk])
            driver.commit()
            sequence: int = cursor.fetchone()[0]
    except errors as error:
        if driver.closed:
            connection.invalidate(error)  # or the session's end would try to undo over the lost line
        raise DBAPIError.instance(_CALL, None, error, errors, dialect=connection.dialect) from error
    return sequence
