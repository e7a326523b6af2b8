"""What has changed in what earlier reports of a series told, person by person; and what a new one keeps of itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from db.models import Report
from db.queries import summary_people as queries
from db.queries.summary_people import EntryRow
from db.vocabulary import Direction, ReportState
from desktop_app.documents.summary import AdjustmentLine, Carried, SummaryData
from desktop_app.formats import show_date
from desktop_app.rules.report import (
    BACK,
    OUT,
    Change,
    Key,
    Told,
    What,
    changes,
    difference,
    effect,
    folded,
    pack,
)
from desktop_app.rules.summary import Period, series
from desktop_app.services.summary_names import Names
from desktop_app.wording import sentence

PAPERS = ("contracts.signed", "contracts.extended", "contracts.ended", "incidents.opened", "incidents.settled")
"""What is told person by person beside the passages."""
_UNDER = ("job", "partner", "commune", "point", "sex", "own_point")


@dataclass(frozen=True)
class Since:
    """What a report that is made now tells of those before it."""

    adjustments: tuple[AdjustmentLine, ...]
    carried: Carried | None
    counted: bytes
    """For Report.counted."""


@dataclass(frozen=True)
class _Look:
    """What a look back needs: the reports before, and what ids stand for."""

    session: Session
    period: Period
    programme: str | None
    earlier: Sequence[Report]
    names: Names


def since_earlier(session: Session, period: Period, programme: tuple[int, str] | None, names: Names) -> Since:
    """Compare the record with what the earlier reports of the same series told. `programme` is (id, code)."""
    earlier = _earlier(session, period.text, programme[0] if programme else None)
    look = _Look(session, period, programme[1] if programme else None, earlier, names)
    told = folded(report.counted for report in earlier if report.counted is not None)
    now = _present(look)
    found = _adjusted(look, told, now)
    fresh, gone = difference(told, now)
    return Since(_lines(look, found), _carried(look, now), pack(fresh, gone))


def _earlier(session: Session, text: str, programme_id: int | None) -> list[Report]:
    query = (
        select(Report)
        .where(
            Report.state.in_((ReportState.ISSUED, ReportState.REPLACED)),
            Report.programme_id.is_(None) if programme_id is None else Report.programme_id == programme_id,
        )
        .options(undefer(Report.counted))
        .order_by(Report.issued_at, Report.id)
    )
    return [report for report in session.scalars(query) if series(report.period) == series(text)]


def _present(look: _Look) -> list[Told]:
    """What a report made now would have told, from the beginning of the series to its end."""
    first = min([look.period.first, *(report.first for report in look.earlier)])
    last = max([look.period.last, *(report.last for report in look.earlier)])
    rows = [*queries.read_across(look.session, first), *queries.read_entries(look.session, first, last)]
    told = [_told(OUT if row.direction is Direction.OUT else BACK, row) for row in _of(look, rows)]
    for figure in PAPERS:
        papers = queries.read_papers(look.session, figure, first, last, last)
        told += [_told(figure, _by_sex(row)) for row in _of(look, papers)]
    return told


def _by_sex(paper: EntryRow) -> EntryRow:
    """Papers and cases are told by women and men alone: who moves house changes nothing that was told of them."""
    return paper._replace(job_order_id=None, partner_id=None, commune_id=None, gate_id=None, own_gate_id=None)


def _of(look: _Look, rows: Iterable[EntryRow]) -> list[EntryRow]:
    return [row for row in rows if look.programme is None or look.names.programme(row) == look.programme]


def _told(kind: str, row: EntryRow) -> Told:
    sex = row.sex.value if row.sex else None
    under = (row.job_order_id, row.partner_id, row.commune_id, row.gate_id, sex, row.own_gate_id)
    return Told(kind, row.id, row.worker_id, row.day, under)


def _adjusted(look: _Look, told: dict[Key, Told], now: Sequence[Told]) -> list[Change]:
    if not look.earlier:
        return []
    first, last = min(report.first for report in look.earlier), max(report.last for report in look.earlier)
    found = changes(told, now, last)
    if look.period.first >= first:
        return list(found)
    return [change for change in found if change.what is not What.ADDED or change.day >= first]


def _report_of(look: _Look, change: Change) -> Report:
    """The report that told it, or that should have: in its figures or, if it was before them, in its opening."""
    of_the_day = [r for r in look.earlier if r.first <= change.day <= r.last]
    if of_the_day:
        return of_the_day[-1]
    later = [r for r in look.earlier if r.first > change.day]
    return min(later or look.earlier, key=lambda r: r.first)


def _lines(look: _Look, found: Sequence[Change]) -> tuple[AdjustmentLine, ...]:
    persons = queries.read_persons(look.session, {change.thing.worker_id for change in found})
    lines = []
    for change in found:
        report, person = _report_of(look, change), persons.get(change.thing.worker_id)
        moved = effect(change, report.first, report.last)
        lines.append(
            AdjustmentLine(
                report=report.number or "",
                period=report.period,
                worker_id=change.thing.worker_id,
                full_name=person.full_name if person else "—",
                citizen_id=(person.citizen_id or "") if person else "",
                day=change.thing.day,
                said=_said(look.names, change),
                handed_over=moved.handed_over,
                returned=moved.returned,
                across=moved.across,
            )
        )
    return tuple(lines)


def _said(names: Names, change: Change) -> str:
    """As "Về nước ngày 30/10/2026: ghi bổ sung"."""
    language = names.language
    kind = sentence("adjustment.kind", change.thing.kind, language, day=change.thing.day)
    what = sentence("adjustment.what", change.what.value, language)
    differing = _differing(names, change)
    return f"{kind}: {what}" + (f" ({'; '.join(differing)})" if differing else "")


def _differing(names: Names, change: Change) -> list[str]:
    then, now = change.then, change.now
    if then is None or now is None:
        return []
    words, language = [], names.language
    if then.day != now.day:
        words.append(f"{show_date(then.day)} → {show_date(now.day)}")
    for name, old, new in zip(_UNDER, _in_words(names, then), _in_words(names, now), strict=True):
        if old != new:
            head = sentence("adjustment.under", name, language)
            words.append(f"{head}: {old or '—'} → {new or '—'}")
    return words


def _in_words(names: Names, told: Told) -> list[str]:
    job_order, partner, commune, gate, sex, own_gate = told.under
    job = names.jobs.get(int(job_order or 0))
    of = names.partners.get(job.partner_id if job else int(partner or 0))
    commune_row = names.communes.get(int(commune or 0))
    return [
        f"{job.employer}, {job.job}" if job else "",
        of.name if of else "",
        commune_row.name if commune_row else "",
        names.gate(int(gate) if gate else None)[1],
        sentence("state.sex", str(sex), names.language) if sex else "",
        names.gate(int(own_gate) if own_gate else None)[1],
    ]


def _carried(look: _Look, now: Sequence[Told]) -> Carried | None:
    """From the closing of the report of the period right before this one."""
    before = [
        r for r in look.earlier if r.last == look.period.first - timedelta(days=1) and r.state is ReportState.ISSUED
    ]
    if not before:
        return None
    report = before[-1]
    closing = int((report.figures or {})["across_closing"])
    opening = _across(now, report.last)
    return Carried(report.number or "", closing, opening - closing, opening)


def _across(now: Iterable[Told], day: date) -> int:
    ways = [told.kind for told in now if told.day <= day]
    return ways.count(OUT) - ways.count(BACK)


def with_changes(data: SummaryData, since: Since) -> SummaryData:
    """The summary with what changed before it."""
    return replace(data, adjustments=since.adjustments, carried=since.carried)
