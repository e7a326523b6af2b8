"""Writes the first migration from the models, as plain SQLAlchemy without any of our types.

A tool for developers while nothing is released (`python -m db.migrate`); afterwards migrations are only added.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Constraint,
    Enum,
    ForeignKeyConstraint,
    Index,
    PrimaryKeyConstraint,
    Table,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import DateTime, String, TypeEngine

from db.base import Base
from db.types import SealedText

_HEAD = '''"""All tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORT_KEY = sa.String(400).with_variant(sa.String(400, collation="C"), "postgresql")


def upgrade():
'''
_TAIL = """

def downgrade():
    raise NotImplementedError("a record goes forward only")
"""
_dialect = sqlite.dialect()  # only to put names in their final form


def write(file: Path) -> Path:
    """Write the migration file; its path."""
    body = "".join(_table(table) for table in Base.metadata.sorted_tables)
    file.write_text(_HEAD + body + _TAIL, encoding="utf-8")
    return file


def _table(table: Table) -> str:
    parts = [_column(column) for column in table.columns]
    parts += sorted(_constraint(constraint) for constraint in table.constraints)
    lines = "".join(f"        {part},\n" for part in parts)
    indexes = "".join(sorted(_index(table, index) for index in table.indexes))
    return f"    op.create_table(\n        {table.name!r},\n{lines}    )\n{indexes}"


def _column(column: Column[Any]) -> str:
    key = ", primary_key=True, autoincrement=False" if column.primary_key else ""
    return f"sa.Column({column.name!r}, {_type(column.type)}, nullable={column.nullable}{key})"


def _type(kind: TypeEngine[Any]) -> str:
    if isinstance(kind, Enum):
        return f"sa.String({kind.length})"
    if isinstance(kind, TypeDecorator):
        sealed = '.with_variant(sa.LargeBinary(), "postgresql")' if isinstance(kind, SealedText) else ""
        return f"{_type(kind.impl_instance)}{sealed}"
    if isinstance(kind, BigInteger) and kind._variant_mapping:  # noqa: SLF001  no public way to ask
        return "ID"
    if isinstance(kind, String) and kind._variant_mapping:  # noqa: SLF001  as above
        return "SORT_KEY"
    if isinstance(kind, DateTime):
        return "sa.DateTime(timezone=True)"
    length = getattr(kind, "length", None)
    return f"sa.{type(kind).__name__}({length or ''})"


def _constraint(constraint: Constraint) -> str:
    name = _final(constraint)
    match constraint:
        case PrimaryKeyConstraint() | UniqueConstraint():
            columns = ", ".join(repr(c.name) for c in constraint.columns)
            return f"sa.{type(constraint).__name__}({columns}, name={name!r})"
        case ForeignKeyConstraint():
            targets = [element.target_fullname for element in constraint.elements]
            return f"sa.ForeignKeyConstraint({constraint.column_keys!r}, {targets!r}, name={name!r})"
        case CheckConstraint():
            text = constraint.sqltext.compile(
                dialect=_dialect, compile_kwargs={"literal_binds": True, "include_table": False}
            )
            return f"sa.CheckConstraint({str(text)!r}, name={name!r})"
    msg = f"no way to write {constraint!r}"
    raise TypeError(msg)


def _index(table: Table, index: Index) -> str:
    columns = [column.name for column in index.columns]
    return f"    op.create_index({_final(index)!r}, {table.name!r}, {columns!r}, unique={index.unique})\n"


def _final(thing: Any) -> str:
    prepare = _dialect.identifier_preparer
    if isinstance(thing, Index):
        return str(prepare.format_index(thing))
    return str(prepare.format_constraint(thing, _alembic_quote=False))
