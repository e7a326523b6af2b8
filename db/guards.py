"""What a server itself forbids: nobody changes or removes what was audited, issued or entered into the ledger.

The application's role has no right to (db/roles.py), and triggers refuse even the owner. The few changes that the law
or a merging of two records asks for go through one function that knows which columns may change: `amend`. A paper's
bytes it only empties, and only once the office's archive time is over: that, too, the server counts itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import JSON, Column, Connection, Table, text

from db.audit import canonical
from db.base import Base

GUARDED: Mapping[str, tuple[str, ...]] = {
    "audit_entry": ("reason",),
    "audit_line": ("old", "new"),
    "issued_document": ("content",),
    "issued_line": ("worker_id", "snapshot"),
    "handover_version": ("head", "left_out"),
    "crossing": ("worker_id", "reason", "evidence"),
}
"""Table -> the columns that a merge, the deletion of somebody's data, or the end of a paper's time may change."""
ARCHIVE_SETTING, ARCHIVE_YEARS = "privacy.archive_years", 10
"""Under which the office keeps for how many years papers are kept, and how many they are while it has set none."""
AMEND = "bangiao_amend"
OPEN_SETTING = "bangiao.amending"
_AMEND = text(f"SELECT {AMEND}(:noun, :record, :field, :value)")

_GUARD = """
CREATE OR REPLACE FUNCTION bangiao_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('bangiao.amending', true) = 'on'
     AND current_user = (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = TG_RELID) THEN
    RETURN CASE WHEN TG_OP = 'UPDATE' THEN NEW END;
  END IF;
  RAISE EXCEPTION 'what stands in % is never changed', TG_TABLE_NAME USING ERRCODE = 'BG001';
END $$"""

_FUNCTION = """
CREATE OR REPLACE FUNCTION bangiao_amend(noun text, record bigint, field text, value text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  kind text;
  key text := CASE noun WHEN 'audit_entry' THEN 'sequence' ELSE 'id' END;
BEGIN
  IF NOT (noun || '.' || field = ANY ('{FIELDS}'::text[])) THEN
    RAISE EXCEPTION '% of % is never changed', field, noun USING ERRCODE = 'BG001';
  END IF;
  IF noun = 'issued_document' AND (value IS DISTINCT FROM '' OR NOT EXISTS (
    SELECT 1 FROM issued_document d WHERE d.id = record AND d.issued_at < now() - make_interval(years =>
      coalesce((SELECT s.value::int FROM office_setting s WHERE s.key = '{SETTING}' AND s.value ~ '^[0-9]{1,3}$'),
               {YEARS}))))
  THEN
    RAISE EXCEPTION 'a paper within its archive time is never changed' USING ERRCODE = 'BG001';
  END IF;
  SELECT format_type(atttypid, atttypmod) INTO kind FROM pg_attribute
    WHERE attrelid = noun::regclass AND attname = field;
  PERFORM set_config('bangiao.amending', 'on', true);
  EXECUTE format('UPDATE %I SET %I = CAST($1 AS %s) WHERE %I = $2', noun, field, kind, key) USING value, record;
  PERFORM set_config('bangiao.amending', 'off', true);
END $$"""


def install(connection: Connection) -> None:
    """Put triggers and function in place, as the tables' owner; again and again without harm. Nothing on SQLite."""
    if connection.dialect.name != "postgresql":
        return
    fields = ",".join(f"{table}.{name}" for table, names in GUARDED.items() for name in names)
    function = _FUNCTION.replace("FIELDS", fields)
    function = function.replace("{SETTING}", ARCHIVE_SETTING).replace("{YEARS}", str(ARCHIVE_YEARS))
    for made in (_GUARD, function):
        connection.exec_driver_sql(made.replace("%", "%%"))
    connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {AMEND}(text, bigint, text, text) FROM PUBLIC")
    for table in GUARDED:
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER bangiao_row BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION bangiao_guard()"
        )
        connection.exec_driver_sql(
            f"CREATE OR REPLACE TRIGGER bangiao_table BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION bangiao_guard()"
        )


def is_guarded(connection: Connection, table: str) -> bool:
    """Whether a table's rows can be changed through `amend` alone."""
    return table in GUARDED and connection.dialect.name == "postgresql"


def amend(connection: Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Change rows of a guarded table, each named by its id (an entry's sequence) beside its new values."""
    columns = Base.metadata.tables[table].columns
    parameters = [
        {"noun": table, "record": row["id"], "field": name, "value": _as_text(connection, columns[name], value)}
        for row in rows
        for name, value in row.items()
        if name != "id"
    ]
    if parameters:
        connection.execute(_AMEND, parameters)


def update(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> bool:
    """Do as `amend` where the table is guarded; False, with nothing done, where it is not."""
    if not is_guarded(connection, table.name):
        return False
    amend(connection, table.name, rows)
    return True


def _as_text(connection: Connection, column: Column[Any], value: Any) -> str | None:
    if isinstance(column.type, JSON):
        return None if value is None else canonical(value)
    if value == b"":
        return ""
    bind = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    bound = bind(value) if bind and value is not None else value
    return None if bound is None else str(bound)
