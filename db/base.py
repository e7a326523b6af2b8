"""Declarative base, naming convention, record ids and the mixins that most models share."""

from __future__ import annotations

import secrets
import threading
import time
from datetime import datetime

from sqlalchemy import MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from db.types import Id, annotation_types

_EPOCH_MS = 1_735_689_600_000  # 2025-01-01 UTC
_RANDOM_BITS = 22
_lock = threading.Lock()
_last = 0

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def new_ids(count: int) -> range:
    """Consecutive new record ids: 63 bits, later ones greater, made without asking the store.

    Milliseconds since 2025 and 22 random bits, so that two laptops that work apart do not clash.
    """
    global _last  # noqa: PLW0603  one counter a process keeps the ids rising
    with _lock:
        fresh = ((time.time_ns() // 1_000_000 - _EPOCH_MS) << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS)
        start = max(fresh, _last + 1)
        _last = start + count - 1
        return range(start, start + count)


def new_id() -> int:
    """One new record id; see new_ids."""
    return new_ids(1)[0]


def first_id_at(moment: datetime) -> int:
    """The least id that a record made at that moment can have: ids tell when a record was made."""
    return max(0, int(moment.timestamp() * 1000) - _EPOCH_MS) << _RANDOM_BITS


class Base(DeclarativeBase):
    """What every model derives from."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = annotation_types


class Recorded:
    """A record with a client-made id."""

    id: Mapped[Id] = mapped_column(primary_key=True, default=new_id, sort_order=-10)


class Versioned(Recorded):
    """A record that two officers may edit: the second to save meets a conflict instead of overwriting."""

    version_id: Mapped[int] = mapped_column(default=1, sort_order=-9)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:  # noqa: N805  (SQLAlchemy passes the class)
        return {"version_id_col": cls.version_id}
