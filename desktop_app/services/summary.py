"""The summary of a period: the figures of the ledger, split as the reports ask, and what else is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from db.queries import summary as queries
from db.vocabulary import Sex
from desktop_app.documents.summary import (
    SPLITS,
    ContractCounts,
    DeclarationCounts,
    IncidentCounts,
    JobOrderCounts,
    PlanReached,
    SummaryData,
    SummaryFigures,
    SummaryRow,
)
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key
from desktop_app.rules.summary import Flow, Period, parse_period, total
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence

Counted = queries.LedgerRow | queries.ReturnRow | queries.ReachedRow
Key = tuple[str, str]
"""A code and a name; both empty where the record does not say."""
UNKNOWN: Key = ("", "")


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


@dataclass(frozen=True)
class Names:
    """What ids stand for."""

    jobs: Mapping[int, queries.JobRow]
    partners: Mapping[int, queries.PartnerRow]
    communes: Mapping[int, queries.NamedRow]
    gates: Mapping[int, queries.NamedRow]
    language: str

    def job(self, row: Counted) -> queries.JobRow | None:
        """The job order of a group."""
        return self.jobs.get(row.job_order_id or 0)

    def partner(self, row: Counted) -> queries.PartnerRow | None:
        """The partner of a group: the job order's, else the handover's."""
        job = self.job(row)
        return self.partners.get(job.partner_id if job else row.partner_id or 0)

    def programme(self, row: Counted) -> str:
        """The programme's code; empty where the record does not say."""
        partner = self.partner(row)
        return partner.programme_code if partner else ""


def month(desk: Desk, period_text: str, programme: str | None = None) -> SummaryData:
    """The figures of a period (rules.summary.parse_period) for one programme, or for all.

    Raises KnownError for a period or programme that is not known.
    """
    period = parse_period(period_text)
    with desk.read() as session:
        programmes = queries.read_programmes(session)
        if programme is not None and programme not in programmes:
            raise KnownError("programme_unknown", programme=programme, known=sorted(programmes))
        chosen = programmes[programme] if programme else None
        names = _names(session, desk.language)
        groups = _groups(session, period, programme, names)
        counts = queries.read_counts(
            session, period.first, period.last, _overdue(period, desk.today()), chosen.id if chosen else None
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
        return replace(_with_counts(data, counts), by=data.by | _return_points(session, period, programme, names))


def as_json(data: SummaryData) -> dict[str, Any]:
    """The `summary` document of the command line. Besides the splits, `by.return_point` tells the gates of return."""
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


def _overdue(period: Period, today: date) -> date:
    """The last due day that has passed, as far as the period goes."""
    return min(period.last, today - timedelta(days=1))


def _groups(session: Session, period: Period, programme: str | None, names: Names) -> list[Group]:
    groups = [_group(row, names) for row in queries.read_ledger(session, period.first, period.last)]
    return [g for g in groups if programme is None or g.programme == programme]


def _names(session: Session, language: str) -> Names:
    return Names(
        queries.read_jobs(session),
        queries.read_partners(session),
        queries.read_communes(session),
        queries.read_gates(session),
        language,
    )


def _group(row: queries.LedgerRow, names: Names) -> Group:
    flow = Flow(row.out_before - row.back_before, row.out_within, row.back_within, row.out_until - row.back_until)
    if flow.across_opening + flow.handed_over - flow.returned != flow.across_closing:
        msg = f"the ledger does not balance: {row}"
        raise RuntimeError(msg)
    job, partner = names.job(row), names.partner(row)
    keys = {
        "market": (partner.market, _word("market", partner.market, names.language)) if partner else UNKNOWN,
        "partner": (partner.code, partner.name_vi) if partner else UNKNOWN,
        "employer": (job.employer_code, job.employer_vi) if job else UNKNOWN,
        "job": (fold(job.job_vi).replace(" ", "-"), job.job_vi) if job else UNKNOWN,
        "commune": _named(names.communes, row.commune_id),
        "point": _named(names.gates, row.gate_id),
        "sex": (row.sex.value, _word("state.sex", row.sex.value, names.language)) if row.sex else UNKNOWN,
    }
    return Group(keys, names.programme(row), flow)


def _word(section: str, code: str, language: str) -> str:
    return sentence(section, code, language) if has(section, code, language) else code


def _named(rows: Mapping[int, queries.NamedRow], record_id: int | None) -> Key:
    row = rows.get(record_id) if record_id is not None else None
    return (row.code, row.name) if row else UNKNOWN


def _figures(flow: Flow) -> SummaryFigures:
    return SummaryFigures(flow.across_opening, flow.handed_over, flow.returned, flow.across_closing)


def _split(groups: Iterable[Group], split: str) -> tuple[SummaryRow, ...]:
    """One row a code, in the order of names, what is not known last; rows of nothing but zeros are left out."""
    together: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        together[group.keys[split][0]].append(group)
    rows = [
        SummaryRow(
            code,
            found[0].keys[split][1],
            _figures(total(g.flow for g in found)),
            _figures(total(g.women for g in found)),
        )
        for code, found in together.items()
        if total(g.flow for g in found) != Flow()
    ]
    return tuple(sorted(rows, key=_by_name))


def _by_name(row: SummaryRow) -> tuple[bool, str, str]:
    return row.code == "", sort_key(row.name), row.code


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
            found[_named(names.gates, row.gate_id)].append(row)
    rows = [SummaryRow(*key, _back(at), _back(row for row in at if row.sex is Sex.FEMALE)) for key, at in found.items()]
    return {"return_point": tuple(sorted(rows, key=_by_name))}


def _back(rows: Iterable[queries.ReturnRow]) -> SummaryFigures:
    return SummaryFigures(None, None, sum(row.returned for row in rows), None)


def _with_counts(data: SummaryData, counts: queries.Counts) -> SummaryData:
    return replace(
        data,
        contracts=ContractCounts(counts.signed, counts.extended, counts.ended),
        declarations=DeclarationCounts(counts.due, counts.sent, counts.late),
        incidents=IncidentCounts(counts.opened, counts.settled),
        job_orders=JobOrderCounts(counts.open_orders, counts.places_filled),
    )


def _as_dict(figures: SummaryFigures) -> dict[str, int | None]:
    return {
        "across_opening": figures.across_opening,
        "handed_over": figures.handed_over,
        "returned": figures.returned,
        "across_closing": figures.across_closing,
    }
