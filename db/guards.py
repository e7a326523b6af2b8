"""What a server itself forbids: nobody changes or removes what was audited, issued or entered into the ledger.

The application's role has no right to (db/roles.py), and triggers refuse even the owner. The few changes that the law
or a merging of two records asks for go through one function that knows which columns may change: `amend`.
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
    "issued_document": (),
    "issued_line": ("worker_id", "snapshot"),
    "handover_version": ("head", "left_out"),
    "crossing": ("worker_id", "reason", "evidence"),
}
"""Table -> the columns that a merge, or the deletion of somebody's data, may change."""
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
    for made in (_GUARD, _FUNCTION.replace("FIELDS", fields)):
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
    bind = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    bound = bind(value) if bind and value is not None else value
    return None if bound is None else str(bound)
