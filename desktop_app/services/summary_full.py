"""The summary as it is reported: beside the period the same one last year, the year so far, and twelve months."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sqlalchemy.orm import Session

from db.queries import summary as queries
from db.queries.ledger import half_of
from desktop_app.clock import hanoi_day
from desktop_app.documents.summary import NOTHING_KNOWN, FigureLine, MonthFlow, SummaryData
from desktop_app.rules.summary import BY_CODE, Period, Source, months_until, parse_period, since_year_began, year_before
from desktop_app.services.summary import chosen_programme, of_period
from desktop_app.services.summary_names import read_names
from desktop_app.services.work import Desk


def full(desk: Desk, period_text: str, programme: str | None = None) -> SummaryData:
    """The figures of a period with what they are compared with. Raises KnownError as services.summary.month does.

    What has changed in earlier reports is added by services.reports.
    """
    period = parse_period(period_text)
    with desk.read() as session:
        return full_of(desk, session, period, chosen_programme(session, programme))


def full_of(desk: Desk, session: Session, period: Period, chosen: queries.NamedRow | None) -> SummaryData:
    """The same where a session is open."""
    data = of_period(desk, session, period, chosen)
    earlier = year_before(period)
    before = of_period(desk, session, earlier, chosen) if earlier else None
    since = of_period(desk, session, since_year_began(period), chosen)
    then = _known(session, before) if before else {}
    lines = tuple(
        line
        if BY_CODE[line.code].source is Source.ORDERS  # as they stand today: nobody knows how they stood then
        else replace(line, before=then.get(line.code, NOTHING_KNOWN), since=so_far.now)
        for line, so_far in zip(data.lines, since.lines, strict=True)
    )
    return replace(
        data,
        lines=lines,
        before=(earlier.first, earlier.last) if earlier else None,
        since=period.year_from,
        months=_months(desk, session, period, chosen.code if chosen else None),
    )


def _known(session: Session, before: SummaryData) -> dict[str, tuple[float | None, float | None]]:
    """The figures of an earlier period; before the record began nothing but zeros means that nobody wrote it down."""
    sources: dict[Source, list[FigureLine]] = defaultdict(list)
    for line in before.lines:
        sources[BY_CODE[line.code].source].append(line)
    if before.period_to < hanoi_day(queries.record_began(session)):
        sources = {source: lines for source, lines in sources.items() if any(map(_says, lines))}
    return {line.code: line.now for lines in sources.values() for line in lines}


def _says(line: FigureLine) -> bool:
    return any(line.now)


def _months(desk: Desk, session: Session, period: Period, programme: str | None) -> tuple[MonthFlow, ...]:
    months = months_until(period)
    names = read_names(session, desk.language)
    rows = [
        row
        for row in queries.read_halves(session, months[0].first, months[-1].last)
        if programme in {None, names.programme(row)}
    ]
    found = []
    for month in months:
        of = [row for row in rows if half_of(month.first) <= row.half <= half_of(month.last)]
        found.append(MonthFlow(month.text[:7], sum(row.out for row in of), sum(row.back for row in of)))
    return tuple(found)
