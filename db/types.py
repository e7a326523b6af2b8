"""Annotated column types: times in UTC, text in NFC, enumerations by value, JSON, bytes."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Date,
    DateTime,
    Dialect,
    Enum,
    Integer,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import mapped_column


class UtcTime(TypeDecorator[datetime]):
    """Aware moments in, UTC on disk, aware UTC out. A naive moment is a bug and raises."""

    impl = DateTime(timezone=True)
    cache_ok = True

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

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Compose the text."""
        return None if value is None else unicodedata.normalize("NFC", value)


class NfcText(NfcString):
    """Long text in NFC."""

    impl = Text
    cache_ok = True


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
