"""Whether a report may be issued: every figure balances, and every person behind it is accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.queries import summary_people as queries
from db.queries.summary import count_across
from desktop_app.documents.summary import SPLITS, SummaryData, SummaryFigures, SummaryRow
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.rules.balance import Fault, faults
from desktop_app.rules.summary import parse_period
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Unbalanced:
    """Somebody whose passages do not add up, and what to do about it."""

    worker_id: int
    full_name: str
    citizen_id: str | None
    day: date
    entry_id: int
    code: str
    said: str


def unbalanced(desk: Desk, period_text: str) -> tuple[Unbalanced, ...]:
    """Everybody whose passages up to the period's end do not add up, of all programmes."""
    period = parse_period(period_text)
    with desk.read() as session:
        return find_unbalanced(session, period.last, desk.language)


def find_unbalanced(session: Session, until: date, language: str) -> tuple[Unbalanced, ...]:
    """The same where a session is open."""
    wrong = faults(queries.read_doubtful_entries(session, until))
    persons = queries.read_persons(session, {fault.worker_id for fault in wrong})
    return tuple(_said(fault, persons[fault.worker_id], language) for fault in wrong)


def _said(fault: Fault, person: queries.PersonRow, language: str) -> Unbalanced:
    words = sentence("balance", fault.code, language, name=person.full_name, day=fault.day)
    return Unbalanced(person.id, person.full_name, person.citizen_id, fault.day, fault.entry_id, fault.code, words)


def uneven(data: SummaryData) -> tuple[str, ...]:
    """Splits (or "total") of which a row does not balance, or whose rows do not add up to the whole."""
    found = [] if _balances(data.figures) and _balances(data.women) else ["total"]
    for split in SPLITS:
        rows = data.by.get(split, ())
        if not all(_balances(row.figures) and _balances(row.women) for row in rows) or not _adds_up(data, rows):
            found.append(split)
    return tuple(found)


def _balances(figures: SummaryFigures) -> bool:
    opening, out, back, closing = _flat(figures)
    return opening + out - back == closing and opening >= 0 and closing >= 0


def _adds_up(data: SummaryData, rows: Sequence[SummaryRow]) -> bool:
    whole, women = _flat(data.figures), _flat(data.women)
    return all(
        (sum(_flat(row.figures)[n] for row in rows), sum(_flat(row.women)[n] for row in rows)) == (whole[n], women[n])
        for n in range(4)
    )


def _flat(figures: SummaryFigures) -> tuple[int, int, int, int]:
    return (
        figures.across_opening or 0,
        figures.handed_over or 0,
        figures.returned or 0,
        figures.across_closing or 0,
    )


def require_balanced(session: Session, data: SummaryData, language: str) -> None:
    """Raise KnownError("report_unbalanced") that names the people behind the difference, unless all is well."""
    wrong = find_unbalanced(session, data.period_to, language)
    splits = uneven(data)
    if not data.programme_code and count_across(session, data.period_to) != data.figures.across_closing:
        splits = (*splits, "across_closing")  # the passages themselves say otherwise than their sums
    if wrong or splits:
        people = [f"{one.full_name} ({one.citizen_id or '—'}, {show_date(one.day)}): {one.said}" for one in wrong]
        more = [f"+{len(people) - _SHOWN}"] if len(people) > _SHOWN else []
        raise KnownError(
            "report_unbalanced",
            period=data.period,
            count=len(wrong),
            people="; ".join(people[:_SHOWN] + more) or ", ".join(splits),
        )
