"""The people behind a figure of a summary: whoever asks "which 37?" sees them by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.queries import summary_people as queries
from db.queries.summary_people import EntryRow, PersonRow
from db.vocabulary import Direction, Sex
from desktop_app.errors import KnownError
from desktop_app.rules.summary import BY_CODE, Period, Source, parse_period, since_year_began
from desktop_app.services.summary import chosen_programme, overdue
from desktop_app.services.summary_names import Names, read_names
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Behind:
    """One person behind a figure; who counts twice stands twice. `id` is the entry's: crossing, contract, case."""

    id: int
    worker_id: int
    citizen_id: str | None
    full_name: str
    sort_key: str
    birth_date: date | None
    sex: Sex | None
    day: date
    """Of the passage, the signing, the case; of who is across, the day on which they left."""
    commune: str
    partner: str
    employer: str
    job: str
    point: str
    """The gate of the departure; of a return its own."""


def behind(
    desk: Desk,
    period_text: str,
    programme: str | None,
    figure: str,
    *,
    split: str = "",
    code: str | None = None,
    women: bool = False,
    since_year: bool = False,
) -> tuple[Behind, ...]:
    """Who is counted by a figure of rules.summary.FIGURES, by name; of one row of a split where it is named.

    `split` is one of documents.summary.SPLITS or "return_point", `code` the row's code ("" for what the record does
    not say). `since_year`: from the start of the period's year to its end.
    KnownError("figure_without_people") for a figure that counts no people (plan, open orders, counselling).
    """
    known = BY_CODE.get(figure)
    if known is None or not (known.people or figure == "plan.reached"):
        raise KnownError("figure_without_people", figure=figure)
    period = since_year_began(parse_period(period_text)) if since_year else parse_period(period_text)
    with desk.read() as session:
        chosen_programme(session, programme)
        names = read_names(session, desk.language)
        rows = entries_of(session, period, figure, desk.today())
        wanted = [
            row
            for row in rows
            if (programme is None or names.programme(row) == programme)
            and (not women or row.sex is Sex.FEMALE)
            and (not split or code is None or _key(names, row, split) == code)
        ]
        persons = queries.read_persons(session, {row.worker_id for row in wanted})
    found = [_named(row, persons[row.worker_id], names) for row in wanted]
    return tuple(sorted(found, key=lambda one: (one.sort_key, one.worker_id, one.day, one.id)))


def entries_of(session: Session, period: Period, figure: str, today: date) -> Sequence[EntryRow]:
    """The entries that a figure counts, of all programmes."""
    if BY_CODE[figure].source is not Source.LEDGER and figure != "plan.reached":
        return queries.read_papers(session, figure, period.first, period.last, overdue(period, today))
    match figure:
        case "across_opening":
            return queries.read_across(session, period.first)
        case "across_closing":
            return _across_at_closing(session, period)
        case "plan.reached":
            return _going(queries.read_entries(session, period.year_from, period.last), Direction.OUT)
    way = Direction.OUT if figure == "handed_over" else Direction.BACK
    return _going(queries.read_entries(session, period.first, period.last), way)


def _across_at_closing(session: Session, period: Period) -> Sequence[EntryRow]:
    """Opening and departures, without those of whom a return is on record by the period's end."""
    entries = queries.read_entries(session, period.first, period.last)
    home = {row.departure_id for row in entries if row.direction is Direction.BACK}
    away = [*queries.read_across(session, period.first), *_going(entries, Direction.OUT)]
    return [row for row in away if row.id not in home]


def _going(entries: Iterable[EntryRow], way: Direction) -> list[EntryRow]:
    return [row for row in entries if row.direction is way]


def _key(names: Names, row: EntryRow, split: str) -> str:
    return names.gate(row.own_gate_id)[0] if split == "return_point" else names.keys(row)[split][0]


def _named(row: EntryRow, person: PersonRow, names: Names) -> Behind:
    keys = names.keys(row)
    return Behind(
        row.id,
        person.id,
        person.citizen_id,
        person.full_name,
        person.sort_key,
        person.birth_date,
        person.sex,
        row.day,
        keys["commune"][1] or person.commune or "",
        keys["partner"][1],
        keys["employer"][1],
        keys["job"][1],
        names.gate(row.own_gate_id)[1],
    )
