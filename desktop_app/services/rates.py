"""What foreign money was worth on a day: kept by the office with its source, shown beside wages, never paid by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.base import new_id
from db.models import ExchangeRate
from db.queries import partner as queries
from db.rows import RateRow
from db.vocabulary import Currency, WagePer
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import grouped, show_date, tidy
from desktop_app.services.conflict import change
from desktop_app.services.permission import require
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

MOST = 1_000_000
Rates = Mapping[Currency, RateRow]


@dataclass(frozen=True, slots=True)
class RateInput:
    """A rate as typed."""

    currency: Currency = Currency.CNY
    day: date | None = None
    vnd: int | None = None
    source: str | None = None


def list_rates(desk: Desk) -> tuple[RateRow, ...]:
    """All rates, the latest first."""
    with desk.read() as session:
        return queries.rates(session)


def latest(desk: Desk, day: date | None = None) -> dict[Currency, RateRow]:
    """For each currency the last rate that was known on a day (today); a currency nobody entered is not there."""
    with desk.read() as session:
        found = queries.rates(session, day or desk.today())
    return {row.currency: row for row in reversed(found)}


def save_rate(desk: Desk, given: RateInput, version_id: int | None = None) -> int:
    """Keep a day's rate; a second one of the same day and currency corrects the first. Raises InvalidInputError."""
    require(desk, "exchange_rate.save")
    if problems := _problems(given, desk.today()):
        raise InvalidInputError(problems)
    with desk.work("exchange_rate.save") as work:
        query = select(ExchangeRate).where(ExchangeRate.currency == given.currency, ExchangeRate.day == given.day)
        kept = work.session.scalar(query)
        values = {"vnd": given.vnd, "source": tidy(given.source or "") or None}
        if kept is not None:
            return change(work, ExchangeRate, kept.id, version_id, values).id
        fresh = ExchangeRate(id=new_id(), currency=given.currency, day=given.day, **values)
        work.session.add(fresh)
    return fresh.id


def _problems(given: RateInput, today: date) -> list[FieldProblem]:
    problems = [FieldProblem(name, "needed") for name in ("day", "vnd") if getattr(given, name) is None]
    if given.currency is Currency.VND:
        problems.append(FieldProblem("currency", "needed"))
    if given.day is not None and given.day > today:
        problems.append(FieldProblem("day", "in_the_future", {"day": given.day}))
    if given.vnd is not None and given.vnd < 1:
        problems.append(FieldProblem("vnd", "too_small", {"least": 1}))
    if given.vnd is not None and given.vnd > MOST:
        problems.append(FieldProblem("vnd", "too_large", {"most": MOST}))
    return problems


def in_dong(amount: int | None, per: WagePer | None, currency: Currency, rates: Rates, language: str) -> str:
    """A wage in VND with the rate and its day: "≈ 11.520.000 đ/tháng (tỷ giá 3.600, 20/11/2026)"; "" if unknown."""
    rate = rates.get(currency)
    if amount is None or rate is None or currency is Currency.VND:
        return ""
    said = {"vnd": grouped(amount * rate.vnd), "rate": grouped(rate.vnd), "day": show_date(rate.day)}
    return sentence("wage_in_dong", (per or WagePer.MONTH).value, language, **said)
