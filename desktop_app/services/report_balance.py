"""Whether a report may be issued: every figure balances, and every person behind it is accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.queries import ledger
from db.queries import summary_people as queries
from db.vocabulary import Direction
from desktop_app.documents.summary import SPLITS, SummaryData, SummaryFigures, SummaryRow
from desktop_app.errors import KnownError
from desktop_app.rules.balance import Fault, faults
from desktop_app.rules.summary import parse_period
from desktop_app.services.summary_names import read_names
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


def unbalanced(desk: Desk, period_text: str, programme: str | None = None) -> tuple[Unbalanced, ...]:
    """Everybody whose passages up to the period's end do not add up, of one programme or of all."""
    period = parse_period(period_text)
    with desk.read() as session:
        return find_unbalanced(session, period.last, desk.language, programme)


def find_unbalanced(
    session: Session, until: date, language: str, programme: str | None = None
) -> tuple[Unbalanced, ...]:
    """The same where a session is open."""
    wrong: Sequence[Fault] = faults(queries.read_doubtful_entries(session, until))
    if programme is not None and wrong:
        wrong = _of_programme(session, wrong, until, programme)
    persons = queries.read_persons(session, {fault.worker_id for fault in wrong})
    return tuple(_said(fault, persons[fault.worker_id], language) for fault in wrong)


def _of_programme(session: Session, wrong: Sequence[Fault], until: date, programme: str) -> list[Fault]:
    """The faults that move the figures of a programme: by what they count under, or by a departure still open."""
    names = read_names(session, "vi")
    rows = queries.read_entries_of(session, {fault.worker_id for fault in wrong}, until)
    ended = {row.departure_id for row in rows if row.direction is Direction.BACK}
    under = {row.id: names.programme(row) for row in rows}
    left_open: dict[int, set[str]] = defaultdict(set)
    for row in rows:
        if row.direction is Direction.OUT and row.id not in ended:
            left_open[row.worker_id].add(under[row.id])
    return [fault for fault in wrong if programme in {under.get(fault.entry_id, ""), *left_open[fault.worker_id]}]


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
    """Raise KnownError("report_unbalanced") that names the people behind the difference, unless all is well.

    "report_sums_astray" where the kept sums are not what the passages say, and nobody's passages are wrong.
    """
    wrong = find_unbalanced(session, data.period_to, language, data.programme_code or None)
    if wrong:
        people = [_told(one) for one in wrong]
        more = [f"+{len(people) - _SHOWN}"] if len(people) > _SHOWN else []
        shown = " ".join(people[:_SHOWN] + more)
        raise KnownError("report_unbalanced", period=data.period, count=len(wrong), who=shown)
    if uneven(data) or not ledger.agrees(session, data.period_from, data.period_to):
        persons = queries.read_persons(session, ledger.astray(session).worker_ids[:_SHOWN]).values()
        named = "; ".join(f"{person.full_name} ({person.citizen_id or '—'})" for person in persons)
        raise KnownError("report_sums_astray", period=data.period, who=named or "—")


def _told(one: Unbalanced) -> str:
    """As its sentence says, with the number by which the person is found."""
    return one.said.replace(one.full_name, f"{one.full_name} ({one.citizen_id or '—'})", 1)
