"""Running numbers of papers: taken inside the transaction that uses them, so that none is ever missing."""

from __future__ import annotations

from sqlalchemy import select

from db.models import NumberSeries
from db.vocabulary import NumberKind
from desktop_app.services.work import Work

_LOCK = 0x6E756D62


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
