"""Annotated column types: times in UTC, text in NFC, enumerations by value, JSON, bytes, and what is sealed."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ColumnElement,
    Date,
    DateTime,
    Dialect,
    Enum,
    Integer,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
    func,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute, Session, mapped_column
from sqlalchemy.sql.operators import OperatorType, is_, is_not
from sqlalchemy.types import TypeEngine

from db import sealing

_SERVER = "postgresql"


class _AsText(TypeDecorator.Comparator[Any], String.Comparator[Any]):
    """How every text column compares. Left alone, SQLAlchemy makes such a class for each column: over 1 MB in all."""


class _AsMoment(TypeDecorator.Comparator[Any], DateTime.Comparator[Any]):
    """How every moment compares; as above."""


class UtcTime(TypeDecorator[datetime]):
    """Aware moments in, UTC on disk, aware UTC out. A naive moment is a bug and raises."""

    impl = DateTime(timezone=True)
    cache_ok = True
    comparator_factory = _AsMoment

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive moment; store UTC (naive on SQLite, which knows no zone)."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a moment without its zone cannot be stored"
            raise ValueError(msg)
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give the moment back as aware UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class NfcString(TypeDecorator[str]):
    """Text stored in Unicode NFC, whatever came in."""

    impl = String
    cache_ok = True
    comparator_factory: type[TypeDecorator.Comparator[Any]] = _AsText

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Compose the text."""
        return None if value is None else unicodedata.normalize("NFC", value)


class NfcText(NfcString):
    """Long text in NFC."""

    impl = Text
    cache_ok = True


class _Closed(TypeDecorator.Comparator[Any]):
    """A server cannot look into what is sealed: in SQL it can only be asked whether there is something."""

    def operate(self, op: OperatorType, *other: Any, **kwargs: Any) -> ColumnElement[Any]:
        """Refuse every other comparison."""
        if op not in {is_, is_not} or other != (None,):
            msg = f"{self.expr} is sealed: nothing in SQL may compare, search or sort by it"
            raise TypeError(msg)
        return super().operate(op, *other, **kwargs)


class SealedText(NfcText):
    """Text that lies sealed on a server (db/sealing.py); in a folder the whole record is encrypted.

    `label` is "table.column"; a test compares them. `length` is what a packet's or form's text may have.
    """

    cache_ok = True
    comparator_factory = _Closed

    def __init__(self, label: str, length: int | None = None) -> None:
        super().__init__()
        self.label = label
        self.length = length

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Bytes on a server."""
        kind: TypeEngine[Any] = LargeBinary() if dialect.name == _SERVER else self.impl_instance
        return dialect.type_descriptor(kind)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        """Compose the text, and on a server close it."""
        text = super().process_bind_param(value, dialect)
        if text is None or dialect.name != _SERVER:
            return text
        return sealing.seal(dialect, self.label, text.encode())

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Open it on a server."""
        if value is None or dialect.name != _SERVER:
            return value  # type: ignore[no-any-return]  # text, or nothing
        return sealing.unseal(dialect, self.label, bytes(value)).decode()


class SealedBytes(TypeDecorator[bytes]):
    """Bytes that lie sealed on a server; `label` as above."""

    impl = LargeBinary
    cache_ok = True
    comparator_factory = _Closed

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Close them on a server."""
        if value is None or dialect.name != _SERVER:
            return value
        return sealing.seal(dialect, self.label, value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Open them on a server."""
        if value is None or dialect.name != _SERVER:
            return value
        return sealing.unseal(dialect, self.label, bytes(value))


SEALED_TYPES = (SealedText, SealedBytes)


def plain_length(session: Session, column: InstrumentedAttribute[Any]) -> ColumnElement[int]:
    """How many bytes a column of SealedBytes holds, asked without reading them."""
    more = sealing.OVERHEAD if session.get_bind().dialect.name == _SERVER else 0
    return func.length(type_coerce(column, LargeBinary())) - more


def one_of(enumeration: type[StrEnum]) -> Enum:
    """An enumeration stored by value, with a named CHECK."""
    name = "".join(f"_{c.lower()}" if c.isupper() else c for c in enumeration.__name__).lstrip("_")
    return Enum(
        enumeration,
        native_enum=False,
        create_constraint=True,
        length=32,
        name=name,
        values_callable=lambda members: [m.value for m in members],
    )


Id = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"))]
"""A record id. SQLite's own row id must be declared INTEGER, which holds 63 bits there."""
Code = Annotated[str, mapped_column(NfcString(64))]
Name = Annotated[str, mapped_column(NfcString(300))]
SortKey = Annotated[str, mapped_column(String(400).with_variant(String(400, collation="C"), "postgresql"))]
"""Text that is compared by code points on every database, so that both sort alike."""
Note = Annotated[str, mapped_column(NfcText())]
Moment = Annotated[datetime, mapped_column(UtcTime())]
Day = Annotated[date, mapped_column(Date())]
Fields = Annotated[dict[str, Any], mapped_column(JSON())]
Blob = Annotated[bytes, mapped_column(LargeBinary())]

annotation_types: dict[Any, Any] = {
    str: NfcString(300),
    datetime: UtcTime(),
    date: Date(),
    dict[str, Any]: JSON(),
    bytes: LargeBinary(),
}
