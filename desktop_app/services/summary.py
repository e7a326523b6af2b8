"""The summary of a period: the figures of the ledger, split as the reports ask, and what else is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.queries import summary as queries
from db.queries.summary_counts import Pair, read_counts
from db.vocabulary import Sex
from desktop_app.documents.summary import (
    SPLITS,
    ContractCounts,
    DeclarationCounts,
    FigureLine,
    IncidentCounts,
    JobOrderCounts,
    PlanReached,
    SummaryData,
    SummaryFigures,
    SummaryRow,
)
from desktop_app.errors import KnownError
from desktop_app.formats import words_key
from desktop_app.rules.summary import FIGURES, Figure, Flow, Period, parse_period, total
from desktop_app.services.summary_names import Key, Names, read_names
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


@dataclass(frozen=True)
class Group:
    """People of one kind with their figures."""

    keys: Mapping[str, Key]
    programme: str
    flow: Flow

    @property
    def women(self) -> Flow:
        """The same figures, if these are women."""
        return self.flow if self.keys["sex"][0] == Sex.FEMALE else Flow()


def month(desk: Desk, period_text: str, programme: str | None = None) -> SummaryData:
    """The figures of a period (rules.summary.parse_period) for one programme, or for all.

    Raises KnownError for a period or programme that is not known.
    """
    period = parse_period(period_text)
    with desk.read() as session:
        chosen = chosen_programme(session, programme)
        return of_period(desk, session, period, chosen)


def chosen_programme(session: Session, programme: str | None) -> queries.NamedRow | None:
    """The programme of that code; None for all of them. KnownError("programme_unknown")."""
    if programme is None:
        return None
    programmes = queries.read_programmes(session)
    if programme not in programmes:
        raise KnownError("programme_unknown", programme=programme, known=sorted(programmes))
    return programmes[programme]


def of_period(desk: Desk, session: Session, period: Period, chosen: queries.NamedRow | None) -> SummaryData:
    """The same where a session is open: a report is frozen from one moment of the record."""
    programme = chosen.code if chosen else None
    names = read_names(session, desk.language)
    groups = _groups(session, period, programme, names)
    counts = read_counts(
        session, period.first, period.last, overdue(period, desk.today()), chosen.id if chosen else None
    )
    data = SummaryData(
        period=period.text,
        period_from=period.first,
        period_to=period.last,
        programme_code=chosen.code if chosen else "",
        programme_name=chosen.name if chosen else "",
        figures=_figures(total(g.flow for g in groups)),
        women=_figures(total(g.women for g in groups)),
        by={split: _split(groups, split) for split in SPLITS},
        plan=_plan(session, period, programme, names),
        office_vi=queries.issuing_agency(session, period.last),
        issued_at=desk.now(),
        practice=desk.practice,
    )
    data = replace(_with_counts(data, counts), by=data.by | _return_points(session, period, programme, names))
    return replace(data, lines=lines_of(data, counts, desk.language))


def lines_of(data: SummaryData, counts: Mapping[str, Pair], language: str) -> tuple[FigureLine, ...]:
    """Every figure of the one list, in words."""
    return tuple(
        FigureLine(
            figure.code,
            sentence("figure", figure.code, language),
            sentence("figure.means", figure.code, language),
            value_of(data, counts, figure),
            women=figure.women,
            people=figure.people,
            percent=figure.percent,
        )
        for figure in FIGURES
    )


def value_of(data: SummaryData, counts: Mapping[str, Pair], figure: Figure) -> tuple[float | None, float | None]:
    """A figure of the summary, and of whom women; None is not known."""
    kind, _, name = figure.code.partition(".")
    if figure.code in counts:
        return counts[figure.code]
    if kind == "plan":
        attribute = {"min": "minimum", "max": "maximum"}.get(name, name)
        return (getattr(data.plan, attribute) if data.plan else None), None
    return getattr(data.figures, kind), getattr(data.women, kind)


def overdue(period: Period, today: date) -> date:
    """The last due day that has passed, as far as the period goes."""
    return min(period.last, today - timedelta(days=1))


def as_json(data: SummaryData) -> dict[str, Any]:
    """The `summary` document of the command line. Besides the splits, `by.return_point` tells the gates of return.

    `figures` has every figure of rules.summary.FIGURES by its code, in twos: all, and of whom women. Where they were
    asked for stand `last_year`, `since_year_began`, `months` and `adjustments` (people by their ids).
    """
    return _head(data) | {"figures": {line.code: list(line.now) for line in data.lines}} | _more(data)


def _more(data: SummaryData) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if data.before is not None:
        days = {"from": data.before[0].isoformat(), "to": data.before[1].isoformat()}
        found["last_year"] = {**days, "figures": {line.code: list(line.before) for line in data.lines}}
    if data.since is not None:
        days = {"from": data.since.isoformat(), "to": data.period_to.isoformat()}
        found["since_year_began"] = {**days, "figures": {line.code: list(line.since) for line in data.lines}}
        found["months"] = [
            {"month": m.month, "handed_over": m.handed_over, "returned": m.returned} for m in data.months
        ]
        found["adjustments"] = [
            {
                "report": a.report or None, "period": a.period or None, "worker_id": a.worker_id,
                "day": a.day.isoformat(), "said": a.said, "handed_over": a.handed_over, "returned": a.returned,
                "across": a.across,
            }
            for a in data.adjustments
        ]  # fmt: skip
        c = data.carried
        found["carried"] = c and {
            "report": c.report, "closing": c.closing, "difference": c.difference, "opening": c.opening
        }  # fmt: skip
    return found


def _head(data: SummaryData) -> dict[str, Any]:
    plan = data.plan
    return {
        "period": {"from": data.period_from.isoformat(), "to": data.period_to.isoformat()},
        "programme": data.programme_code or None,
        **_as_dict(data.figures),
        "women": _as_dict(data.women),
        "by": {
            split: [
                {"code": row.code or None, "name": row.name or None, **_as_dict(row.figures)}
                | {"women": _as_dict(row.women)}
                for row in rows
            ]
            for split, rows in data.by.items()
        },
        "contracts": {
            "signed": data.contracts.signed, "extended": data.contracts.extended, "ended": data.contracts.ended
        },
        "declarations": {
            "due": data.declarations.due, "sent": data.declarations.sent, "late": data.declarations.late
        },
        "incidents": {"opened": data.incidents.opened, "settled": data.incidents.settled},
        "job_orders": {"open": data.job_orders.open, "places_filled": data.job_orders.places_filled},
        "counselled": data.counselled,
        "plan": {
            "min": plan.minimum if plan else None,
            "max": plan.maximum if plan else None,
            "reached": plan.reached if plan else None,
            "percent_of_min": plan.percent_of_min if plan else None,
            "percent_of_max": plan.percent_of_max if plan else None,
        },
    }  # fmt: skip


def as_xlsx(data: SummaryData) -> bytes:
    """The same figures as a workbook."""
    from desktop_app.documents.summary_xlsx import render_summary_xlsx  # noqa: PLC0415  XlsxWriter when first needed

    return render_summary_xlsx(data)


def _groups(session: Session, period: Period, programme: str | None, names: Names) -> list[Group]:
    groups = [_group(row, names) for row in queries.read_ledger(session, period.first, period.last)]
    return [g for g in groups if programme is None or g.programme == programme]


def _group(row: queries.LedgerRow, names: Names) -> Group:
    flow = Flow(row.out_before - row.back_before, row.out_within, row.back_within, row.out_until - row.back_until)
    if flow.across_opening + flow.handed_over - flow.returned != flow.across_closing:
        msg = f"the ledger does not balance: {row}"
        raise RuntimeError(msg)
    return Group(names.keys(row), names.programme(row), flow)


def _figures(flow: Flow) -> SummaryFigures:
    return SummaryFigures(flow.across_opening, flow.handed_over, flow.returned, flow.across_closing)


def _split(groups: Iterable[Group], split: str) -> tuple[SummaryRow, ...]:
    """One row a code, in the order of names, what is not known last; rows of nothing but zeros are left out."""
    sums: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for group in groups:
        code, name = group.keys[split]
        found = sums.get(code)
        if found is None:
            found = sums[code] = [0] * 8
            names[code] = name
        flow = group.flow
        four = flow.across_opening, flow.handed_over, flow.returned, flow.across_closing
        for at, figure in enumerate(four):
            found[at] += figure
        if group.keys["sex"][0] == Sex.FEMALE:
            for at, figure in enumerate(four, 4):
                found[at] += figure
    rows = [
        SummaryRow(code, names[code], SummaryFigures(*found[:4]), SummaryFigures(*found[4:]))
        for code, found in sums.items()
        if any(found[:4])
    ]
    return tuple(sorted(rows, key=_by_name))


def _by_name(row: SummaryRow) -> tuple[bool, str, str]:
    return row.code == "", words_key(row.name), row.code


def _plan(session: Session, period: Period, programme: str | None, names: Names) -> PlanReached | None:
    """The plan of the programme; of all together only where each that sent anybody has one."""
    plans = [p for p in queries.read_plans(session, period.year) if programme in {None, p.programme_code}]
    going: Counter[str] = Counter()
    for row in queries.read_reached(session, period.year_from, period.last):
        going[names.programme(row)] += row.reached
    sent = {code: reached for code, reached in going.items() if programme in {None, code}}
    if not plans or not sent.keys() <= {p.programme_code for p in plans}:
        return None
    return PlanReached(sum(p.minimum for p in plans), sum(p.maximum for p in plans), sum(sent.values()))


def _return_points(
    session: Session, period: Period, programme: str | None, names: Names
) -> dict[str, tuple[SummaryRow, ...]]:
    found: dict[Key, list[queries.ReturnRow]] = defaultdict(list)
    for row in queries.read_returns(session, period.first, period.last):
        if programme in {None, names.programme(row)}:
            found[names.gate(row.gate_id)].append(row)
    rows = [SummaryRow(*key, _back(at), _back(row for row in at if row.sex is Sex.FEMALE)) for key, at in found.items()]
    return {"return_point": tuple(sorted(rows, key=_by_name))}


def _back(rows: Iterable[queries.ReturnRow]) -> SummaryFigures:
    return SummaryFigures(None, None, sum(row.returned for row in rows), None)


def _with_counts(data: SummaryData, counts: Mapping[str, Pair]) -> SummaryData:
    def said(kind: str, *names: str) -> list[int | None]:
        return [counts[f"{kind}.{name}"][0] for name in names]

    return replace(
        data,
        contracts=ContractCounts(*said("contracts", "signed", "extended", "ended")),
        declarations=DeclarationCounts(*said("declarations", "due", "sent", "late")),
        incidents=IncidentCounts(*said("incidents", "opened", "settled")),
        job_orders=JobOrderCounts(*said("job_orders", "open", "places_filled")),
        counselled=counts["counselled"][0],
    )


def _as_dict(figures: SummaryFigures) -> dict[str, int | None]:
    return {
        "across_opening": figures.across_opening,
        "handed_over": figures.handed_over,
        "returned": figures.returned,
        "across_closing": figures.across_closing,
    }
