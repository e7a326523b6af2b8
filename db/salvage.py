"""Reading what can be read of a broken record: table by table, from both ends of each gap, halving what is left.

SQLCipher proves every page by a code of its own; after one page that fails a connection reads nothing more, so each
failure costs a new one. A record whose first page is lost, or a page of its
list of tables, cannot be read at all: a backup is left.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.errors import StoreProblem

_PROBES = 3_000
"""So often at most a table is tried anew after a failure."""
_DEPTH = 4
_BATCH = 500
_LEAST, _MOST = -(1 << 63), (1 << 63) - 1


@dataclass(frozen=True)
class TableSaved:
    """How many rows of a table were saved, of how many; None where no count could be read."""

    table: str
    saved: int
    rows: int | None

    @property
    def whole(self) -> bool:
        """Whether every row was saved."""
        return self.saved == self.rows


@dataclass
class _Reader:
    """A broken record, opened anew after each failure."""

    record: Path
    key: bytes
    connection: Any = None
    left: int = _PROBES

    def rows(self, query: str, parameters: tuple[int, ...], take: Callable[[tuple[Any, ...]], None]) -> bool:
        """Give rows one after the other until there is no more (True) or one cannot be read (False)."""
        from sqlcipher3 import dbapi2  # noqa: PLC0415  only a store in a folder needs it

        try:
            if self.connection is None:
                self.connection = connected(self.record, self.key)
            for row in self.connection.execute(query, parameters):
                take(row)
        except (dbapi2.Error, UnicodeDecodeError):
            self.close()
            self.left -= 1
            return False
        return True

    def all(self, query: str) -> list[tuple[Any, ...]] | None:
        """Every row, or None where one of them cannot be read."""
        found: list[tuple[Any, ...]] = []
        return found if self.rows(query, (), found.append) else None

    def close(self) -> None:
        """Let go of the record."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None


@dataclass
class _Table:
    """One table while it is read: the rows that were found, by their row id."""

    reader: _Reader
    name: str
    found: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    known: list[int] | None = None
    """All row ids in order, where an index that lies on other pages could be read."""
    whole: bool = False

    def read(self, low: int, high: int, depth: int = 0) -> None:
        """Everything that can be read between two row ids; `depth`: so often nothing was found there."""
        if low > high or depth > _DEPTH or self.reader.left <= 0:
            return
        up: list[int] = []
        if self._take(low, high, "ASC", up):
            return
        down: list[int] = []
        after = up[-1] + 1 if up else low
        if self._take(after, high, "DESC", down):
            return
        before = down[-1] - 1 if down else high
        middle = self._middle(after, before)
        deeper = 0 if up or down else depth + 1
        if middle is not None:
            self.read(after, middle, deeper)
            self.read(middle + 1, before, deeper)

    def _middle(self, low: int, high: int) -> int | None:
        """Where to divide a gap: at the middle one of the row ids that an index knows there; None: nothing is there."""
        if self.known is None:
            return (low + high) // 2
        first, last = bisect_left(self.known, low), bisect_right(self.known, high)
        return self.known[(first + last - 1) // 2] if last > first else None

    def take_all(self) -> bool:
        """Read the table in one go, if nothing of it is broken."""
        self.whole = self._take(_LEAST, _MOST, "ASC", [])
        return self.whole

    def _take(self, low: int, high: int, order: str, ids: list[int]) -> bool:
        def take(row: tuple[Any, ...]) -> None:
            ids.append(row[0])
            self.found[row[0]] = row[1:]

        query = f'SELECT rowid, * FROM "{self.name}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid {order}'  # noqa: S608  a name of the record's own
        return self.reader.rows(query, (low, high), take)


def connected(record: Path, key: bytes) -> Any:
    """A plain connection to a record."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415  as above

    connection = dbapi2.connect(record, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()  # each broken page would be told on standard error
    connection.execute("PRAGMA writable_schema = ON").fetchall()  # else one whose end is cut off does not open at all
    return connection


def is_whole(record: Path, key: bytes) -> bool:
    """Whether every page of a record proves sound and the tables fit together."""
    reader = _Reader(record, key)
    try:
        return reader.all("PRAGMA cipher_integrity_check") == [] and reader.all("PRAGMA integrity_check") == [("ok",)]
    finally:
        reader.close()


def save(broken: Path, key: bytes, target: Path, step: Callable[[str], object]) -> tuple[TableSaved, ...]:
    """Put what can be read of a broken record into a new one under the same key. `step` hears each table's name.

    StoreProblem("salvage_nothing") where not even the list of tables can be read.
    """
    reader = _Reader(broken, key)
    schema = reader.all("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    if not schema:
        reader.close()
        raise StoreProblem("salvage_nothing")
    fresh = connected(target, key)
    try:
        fresh.execute("PRAGMA foreign_keys = OFF")
        fresh.execute("BEGIN")
        told = [_save_table(reader, fresh, name, sql, step) for kind, name, sql in schema if kind == "table"]
        _make(fresh, (sql for kind, _, sql in schema if kind != "table"))
        fresh.execute("COMMIT")
    finally:
        fresh.close()
        reader.close()
    return tuple(told)


def _save_table(reader: _Reader, fresh: Any, name: str, sql: str, step: Callable[[str], object]) -> TableSaved:
    step(name)
    reader.left = _PROBES
    fresh.execute(sql)
    indexes = [""] + [
        f' INDEXED BY "{row[1]}"' for row in reader.all(f'PRAGMA index_list("{name}")') or [] if not row[4]
    ]
    table = _Table(reader, name)
    if not table.take_all():
        table.known = _known(reader, name, indexes[1:])
        table.read(_LEAST, _MOST)
    rows = list(table.found.values())
    saved = 0
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        marks = ", ".join("?" * len(part[0]))
        before = fresh.total_changes
        fresh.executemany(f'INSERT OR IGNORE INTO "{name}" VALUES ({marks})', part)  # noqa: S608  as above
        saved += fresh.total_changes - before
    return TableSaved(name, saved, len(rows) if table.whole else _count(reader, name, saved, indexes))


def _known(reader: _Reader, name: str, indexes: Iterable[str]) -> list[int] | None:
    """All row ids of a table as one of its indexes has them; None where none can be read."""
    for by in indexes:
        told = reader.all(f'SELECT rowid FROM "{name}"{by}')  # noqa: S608  as above
        if told is not None:
            return sorted(int(row[0]) for row in told)
    return None


def _count(reader: _Reader, name: str, saved: int, indexes: Iterable[str]) -> int | None:
    """How many rows there were: as the table or one of its indexes, which lie on pages of their own, tells."""
    for by in indexes:
        told = reader.all(f'SELECT count(*) FROM "{name}"{by}')  # noqa: S608  as above
        if told is not None and told[0][0] >= saved:
            return int(told[0][0])
    return None


def _make(fresh: Any, statements: Iterable[str]) -> None:
    """Indexes and triggers; one that what was saved does not allow is left out, and `check` tells of it."""
    from sqlcipher3 import dbapi2  # noqa: PLC0415  as above

    for sql in statements:
        try:
            fresh.execute(sql)
        except dbapi2.IntegrityError:
            continue
