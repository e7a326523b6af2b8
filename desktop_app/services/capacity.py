"""Need and capacity of a programme from the record: what is asked for, who could go, who went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Programme
from db.queries import capacity as queries
from db.queries.capacity import FreeWorkerRow, OpenOrderRow
from db.vocabulary import BirthPrecision, Education, Sex
from desktop_app.documents.summary import SummaryData, SummaryRow
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.services import summary
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

AGES = ((18, 24), (25, 34), (35, 44), (45, 200))
_HEALTH_MONTHS = 12
_COMMUNES = 10


@dataclass(frozen=True, slots=True)
class Count:
    """So many people, of whom women."""

    people: int = 0
    women: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """The people of one kind; `key` is empty where the record does not say."""

    key: str
    words: str
    count: Count


@dataclass(frozen=True)
class Capacity:
    """The figures of a programme on a day. `wishing` are those of the free who wish it, in the field asked about."""

    programme_id: int
    programme: str
    sector: str
    field: str
    day: date
    orders: tuple[OpenOrderRow, ...]
    registered: Count
    """Everybody registered and free, whatever they wish."""
    wishing: Count
    ready: Count
    """Of the wishing, those with a travel document in date and a fit health certificate of the last 12 months."""
    by_education: tuple[Part, ...]
    by_age: tuple[Part, ...]
    by_commune: tuple[Part, ...]
    """The communes with most of them; the rest together under the key "other"."""
    sent: Count
    """Handed over this year so far."""
    across: Count
    plan: tuple[int, int] | None
    """The programme's, whatever the sector; None with a sector, whose share nobody planned."""


def figures(desk: Desk, programme: str, sector: str = "", field: str = "") -> Capacity:
    """Need and capacity today. `sector` is an employer's; `field` words that a wish, skill or qualification must have.

    Raises KnownError("programme_unknown").
    """
    today = desk.today()
    done = summary.month(desk, str(today.year), programme)
    with desk.read() as session:
        found = session.execute(
            select(Programme.id, Programme.name_vi).where(Programme.code == programme)
        ).one_or_none()
        if found is None:
            raise KnownError("programme_unknown", programme=programme, known=[])
        orders = queries.open_orders(session, found.id)
        sectors = queries.sectors(session, found.id)
        free = queries.free_workers(session, today, _months_before(today, _HEALTH_MONTHS))
        wishing = [row for row in _in_field(session, free, field) if row.wish_programme_id == found.id]
    chosen = {code for code, of in sectors.items() if not sector or of == sector}
    sent = [row for row in done.by["employer"] if row.code in chosen]
    in_all = not sector
    return Capacity(
        programme_id=found.id,
        programme=found.name_vi,
        sector=sector,
        field=field,
        day=today,
        orders=tuple(row for row in orders if row.employer_code in chosen),
        registered=_count(free),
        wishing=_count(wishing),
        ready=_count(row for row in wishing if row.ready),
        by_education=_by_education(wishing),
        by_age=_by_age(wishing, today),
        by_commune=_by_commune(wishing),
        sent=_flow(done, sent, in_all=in_all, name="handed_over"),
        across=_flow(done, sent, in_all=in_all, name="across_closing"),
        plan=(done.plan.minimum, done.plan.maximum) if done.plan and in_all else None,
    )


def sectors_of(desk: Desk, programme: str) -> tuple[str, ...]:
    """The sectors of a programme's employers, in order."""
    with desk.read() as session:
        programme_id = session.scalar(select(Programme.id).where(Programme.code == programme))
        found = queries.sectors(session, programme_id).values() if programme_id else ()
    return tuple(sorted({sector for sector in found if sector}))


def _flow(data: SummaryData, rows: Sequence[SummaryRow], *, in_all: bool, name: str) -> Count:
    if in_all:
        return Count(getattr(data.figures, name) or 0, getattr(data.women, name) or 0)
    people = sum(getattr(row.figures, name) or 0 for row in rows)
    return Count(people, sum(getattr(row.women, name) or 0 for row in rows))


def _in_field(session: Session, rows: Iterable[FreeWorkerRow], field: str) -> list[FreeWorkerRow]:
    words = fold(field).split()
    if not words:
        return list(rows)
    skills = queries.skills(session)

    def said(row: FreeWorkerRow) -> str:
        return fold(" ".join([row.wish_job or "", row.qualification or "", *skills.get(row.id, ())]))

    return [row for row in rows if all(word in said(row) for word in words)]


def _count(rows: Iterable[FreeWorkerRow]) -> Count:
    sexes = Counter(row.sex for row in rows)
    return Count(sexes.total(), sexes[Sex.FEMALE])


def _parts(
    rows: Iterable[FreeWorkerRow], key_of: Callable[[FreeWorkerRow], str], words: Callable[[str], str]
) -> dict[str, Part]:
    groups: dict[str, list[FreeWorkerRow]] = {}
    for row in rows:
        groups.setdefault(key_of(row), []).append(row)
    return {key: Part(key, words(key), _count(found)) for key, found in groups.items()}


def _by_education(rows: Iterable[FreeWorkerRow]) -> tuple[Part, ...]:
    unknown = "Chưa ghi trình độ"
    parts = _parts(
        rows,
        lambda row: row.education.value if row.education else "",
        lambda key: sentence("education", key, "vi") if key else unknown,
    )
    return tuple(parts[key] for key in (*(e.value for e in reversed(Education)), "") if key in parts)


def _by_age(rows: Iterable[FreeWorkerRow], today: date) -> tuple[Part, ...]:
    names = {f"{low}": f"Từ {low} đến {high} tuổi" if high < AGES[-1][1] else f"Từ {low} tuổi" for low, high in AGES}
    names |= {"0": "Dưới 18 tuổi", "": "Chưa ghi ngày sinh"}
    parts = _parts(rows, lambda row: _band(row, today), names.__getitem__)
    return tuple(parts[key] for key in ("0", *(str(low) for low, _ in AGES), "") if key in parts)


def _band(row: FreeWorkerRow, today: date) -> str:
    if row.birth_date is None:
        return ""
    born = row.birth_date
    by_year = row.birth_precision is BirthPrecision.YEAR
    age = today.year - born.year - (not by_year and (today.month, today.day) < (born.month, born.day))
    return next((str(low) for low, high in reversed(AGES) if low <= age <= high), "0")


def _by_commune(rows: Iterable[FreeWorkerRow]) -> tuple[Part, ...]:
    known: dict[str, str] = {}

    def key_of(row: FreeWorkerRow) -> str:
        key = str(row.commune_id or "")
        known[key] = row.commune or "Chưa rõ xã, phường"
        return key

    found = list(_parts(rows, key_of, lambda key: known[key]).values())
    found.sort(key=lambda part: (part.key == "", -part.count.people, sort_key(part.words)))
    shown, rest = found[:_COMMUNES], found[_COMMUNES:]
    if rest:
        count = Count(sum(part.count.people for part in rest), sum(part.count.women for part in rest))
        shown.append(Part("other", f"{len(rest)} xã, phường khác", count))
    return tuple(shown)


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, 28))
