"""Figures of a year that come from elsewhere, for example the authority's own: entered as such, with their source.

A file is CSV with the columns market, name_vi, departed, of_whom_female (as the authority's tables are kept), and, if
it has them, year, plan_min and plan_max. 0 is zero; an empty cell is not known. The row `total` is taken from the file,
or is the sum of the rows where every one of them is known.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from db.base import new_id
from db.models import YearFigure
from desktop_app.documents.summary import PlanReached
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import fold, tidy
from desktop_app.services.permission import require
from desktop_app.services.summary_names import market_name
from desktop_app.services.work import Desk, Work

TOTAL = "total"
_MARKET = re.compile(r"[A-Z]{3}|OTHER|total")
_FORMS: Mapping[str, tuple[str, ...]] = {
    "market": ("market", "thi truong", "ma"),
    "name_vi": ("name_vi", "name", "ten"),
    "people": ("departed", "people", "so nguoi", "tong so"),
    "women": ("of_whom_female", "women", "nu", "trong do nu"),
    "year": ("year", "nam"),
    "plan_min": ("plan_min", "ke hoach thap nhat"),
    "plan_max": ("plan_max", "ke hoach cao nhat"),
}
_MOST = 1_000_000_000
_FIRST_YEAR, _LAST_YEAR = 2000, 2099


@dataclass(frozen=True, slots=True)
class YearRow:
    """One market's figures of a year; None is not known."""

    market: str
    name: str
    people: int | None
    women: int | None
    plan_min: int | None = None
    plan_max: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """A year's figures: its markets by size, the whole, and how much of its plan that is."""

    year: int
    rows: tuple[YearRow, ...]
    total: YearRow
    percent_of_min: float | None
    percent_of_max: float | None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a file brought."""

    year: int
    added: int
    changed: int
    unchanged: int


def import_csv(
    desk: Desk,
    path: str | Path,
    *,
    year: int | None = None,
    plan: tuple[int, int] | None = None,
    source: str = "",
) -> TakenIn:
    """Take a file in: adds what is new, changes what differs; twice is the same as once.

    The year comes from the file's column, else from `year`, else from the four digits in the file's name.
    Raises KnownError("year_figures_unreadable"), "year_unknown", or InvalidInputError with every bad cell.
    """
    require(desk, "year_figure.import")
    file = Path(path)
    rows = read_csv(_text(file), file.name)
    which = _year(rows, year, file.name)
    wanted = _with_total(_checked(rows), plan)
    said = tidy(source) or file.name
    with desk.work("year_figure.import", f"{which} · {file.name}") as work:
        return TakenIn(which, *_write(work, which, wanted, said, keep_plan=True))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise KnownError("year_figures_unreadable", path=str(file), reason=reason) from error


def read_csv(text: str, name: str) -> list[dict[str, str]]:
    """The file's rows by our names of the columns. KnownError("year_figures_unreadable") without market and people."""
    first = text.partition("\n")[0]
    dialect = ";" if first.count(";") > first.count(",") else ","
    lines = [line for line in csv.reader(io.StringIO(text, newline=""), delimiter=dialect) if any(map(str.strip, line))]
    heads = [_column(head) for head in lines[0]] if lines else []
    if "market" not in heads or "people" not in heads:
        raise KnownError("year_figures_unreadable", path=name, reason="market, departed")
    return [{head: tidy(cell) for head, cell in zip(heads, line, strict=False) if head} for line in lines[1:]]


def _column(head: str) -> str:
    known = head.strip().lower(), fold(head)
    return next((name for name, forms in _FORMS.items() if set(known) & set(forms)), "")


def _year(rows: Sequence[Mapping[str, str]], year: int | None, name: str) -> int:
    years = {row["year"] for row in rows if row.get("year")}
    if len(years) == 1 and (only := years.pop()).isdecimal():
        return int(only)
    found = re.search(r"(?<!\d)20\d\d(?!\d)", name)
    if year is not None or (found and not years):
        return year if year is not None else int(found[0] if found else 0)
    raise KnownError("year_unknown", path=name)


def _checked(rows: Sequence[Mapping[str, str]]) -> list[YearRow]:
    """Every row in figures. InvalidInputError names every bad cell, and every market that stands there twice."""
    problems: list[FieldProblem] = []
    found = [_figures(row, problems) for row in rows]
    counted = Counter(row.market for row in found)
    problems += [FieldProblem(market, "market_twice") for market, times in counted.items() if market and times > 1]
    if problems:
        raise InvalidInputError(problems)
    return found


def _figures(row: Mapping[str, str], problems: list[FieldProblem]) -> YearRow:
    market = row["market"].lower() if row["market"].lower() in {TOTAL, "tong", "tổng"} else row["market"].upper()
    market = TOTAL if market in {"tong", "tổng"} else market
    if not _MARKET.fullmatch(market):
        problems.append(FieldProblem(market or "market", "market_form", {"value": row["market"]}))
    people, women, low, high = (
        _number(row.get(name, ""), market, problems) for name in ("people", "women", "plan_min", "plan_max")
    )
    if people is not None and women is not None and women > people:
        problems.append(FieldProblem(market, "women_more_than_people", {"people": people, "women": women}))
    return YearRow(market, row.get("name_vi", ""), people, women, low, high)


def _number(text: str, place: str, problems: list[FieldProblem]) -> int | None:
    """A whole number, grouped as officers write it or not; None for an empty cell."""
    plain = re.sub(r"(?<=\d)[. \u00a0](?=\d{3}(?!\d))", "", text)
    if not plain:
        return None
    if plain.isascii() and plain.isdecimal() and int(plain) <= _MOST:
        return int(plain)
    problems.append(FieldProblem(place, "not_a_count", {"value": text}))
    return None


def _with_total(rows: list[YearRow], plan: tuple[int, int] | None) -> list[YearRow]:
    said = next((row for row in rows if row.market == TOTAL), None)
    markets = [row for row in rows if row.market != TOTAL]
    low, high = plan or (said.plan_min if said else None, said.plan_max if said else None)
    people = said.people if said else _sum([row.people for row in markets])
    women = said.women if said else _sum([row.women for row in markets])
    return [*markets, YearRow(TOTAL, "", people, women, low, high)]


def _sum(values: Sequence[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known and len(known) == len(values) else None


def _write(
    work: Work, year: int, rows: Sequence[YearRow], source: str, *, keep_plan: bool = False
) -> tuple[int, int, int]:
    """`keep_plan`: figures that come without a plan leave the one that is known."""
    query = select(YearFigure).where(YearFigure.year == year)
    known = {record.market: record for record in work.session.scalars(query)}
    added = changed = unchanged = 0
    for row in rows:
        values: dict[str, Any] = {"people": row.people, "women": row.women, "name_vi": row.name or None,
                                  "plan_min": row.plan_min, "plan_max": row.plan_max, "source": source}  # fmt: skip
        record = known.get(row.market)
        if keep_plan and record is not None and row.plan_min is None and row.plan_max is None:
            del values["plan_min"], values["plan_max"]
        if record is None:
            work.session.add(YearFigure(id=new_id(), year=year, market=row.market, **values))
            added += 1
        elif any(getattr(record, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(record, name, value)
            changed += 1
        else:
            unchanged += 1
    work.session.flush()
    return added, changed, unchanged


def save(desk: Desk, year: int, rows: Sequence[YearRow], source: str) -> None:
    """Keep a year as it was typed: markets that are not among `rows` go, the total is taken from them or added up.

    InvalidInputError with every bad row (its market as the field); KnownError("year_unknown") for no year.
    """
    require(desk, "year_figure.import")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise KnownError("year_unknown", path=year)
    wanted = _with_total(_checked([_as_written(row) for row in rows]), None)
    with desk.work("year_figure.import", str(year)) as work:
        gone = select(YearFigure).where(YearFigure.year == year, YearFigure.market.not_in([r.market for r in wanted]))
        for record in work.session.scalars(gone):
            work.session.delete(record)
        _write(work, year, wanted, tidy(source) or str(year))


def _as_written(row: YearRow) -> dict[str, str]:
    cells = {"people": row.people, "women": row.women, "plan_min": row.plan_min, "plan_max": row.plan_max}
    said = {name: "" if value is None else str(value) for name, value in cells.items()}
    return {"market": row.market, "name_vi": tidy(row.name), **said}


def years(desk: Desk) -> tuple[int, ...]:
    """The years of which there are figures, the latest first."""
    with desk.read() as session:
        return tuple(session.scalars(select(YearFigure.year).distinct().order_by(YearFigure.year.desc())))


def of_year(desk: Desk, year: int) -> Year | None:
    """A year's figures, the largest market first; None where none were entered."""
    with desk.read() as session:
        found = session.scalars(select(YearFigure).where(YearFigure.year == year)).all()
    if not found:
        return None
    rows = [
        YearRow(f.market, f.name_vi or market_name(f.market, desk.language), f.people, f.women, f.plan_min, f.plan_max,
                f.source)
        for f in found
    ]  # fmt: skip
    total = next(row for row in rows if row.market == TOTAL)
    markets = sorted((row for row in rows if row.market != TOTAL), key=_by_size)
    plan = None
    if None not in {total.people, total.plan_min, total.plan_max}:
        plan = PlanReached(total.plan_min or 0, total.plan_max or 0, total.people or 0)
    low, high = (plan.percent_of_min, plan.percent_of_max) if plan else (None, None)
    return Year(year, tuple(markets), total, low, high)


def _by_size(row: YearRow) -> tuple[bool, int, str]:
    return row.market == "OTHER", -(row.people or 0), row.market


def as_json(year: Year) -> dict[str, Any]:
    """A year as the command line gives it; what is not known is null."""
    total = year.total
    return {
        "year": year.year,
        "markets": [
            {"market": row.market, "name": row.name, "people": row.people, "women": row.women} for row in year.rows
        ],
        "people": total.people,
        "women": total.women,
        "plan": {"min": total.plan_min, "max": total.plan_max},
        "percent_of_min": year.percent_of_min,
        "percent_of_max": year.percent_of_max,
        "source": total.source,
    }
