"""Running numbers of papers: taken inside the transaction that uses them, so that none is ever missing."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import NumberSeries, OfficeSetting
from db.vocabulary import NumberKind
from desktop_app.rules.numbering import check_prefix
from desktop_app.services.work import Work

PREFIX = "numbers.prefix"
"""The office setting: empty in the office; what a laptop that works apart puts into its numbers ("L1")."""
_LOCK = 0x6E756D62


def prefix(session: Session) -> str:
    """What this store puts into its numbers. KnownError("bad_prefix") where what was set cannot be one."""
    return check_prefix((session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == PREFIX)) or "").strip())


def next_number(work: Work, kind: NumberKind, year: int, prefix: str = "") -> int:
    """The next number of that kind and year, from 1. If the transaction fails, the number is not spent.

    The office's own series has no prefix; a laptop that works apart has its own.
    """
    if work.session.get_bind().dialect.name == "postgresql":
        lock = f"SELECT pg_advisory_xact_lock({_LOCK}, {list(NumberKind).index(kind) * 10_000 + year})"
        work.session.connection().exec_driver_sql(lock)
    series = work.session.scalar(
        select(NumberSeries)
        .where(NumberSeries.kind == kind, NumberSeries.prefix == prefix, NumberSeries.year == year)
        .execution_options(populate_existing=True)
    )
    if series is None:
        series = NumberSeries(kind=kind, prefix=prefix, year=year, last=0)
        work.session.add(series)
    series.last += 1
    work.session.flush()
    return series.last
