"""The paper for a meeting with a partner or a visiting delegation: what came of the cooperation since it was agreed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Partner, Programme
from db.queries import cooperation as queries
from db.queries import summary_people
from db.queries.summary_people import EntryRow
from db.vocabulary import Direction, IssuedKind, OutputAct, Sex
from desktop_app.errors import KnownError
from desktop_app.formats import grouped, show_date, words_key
from desktop_app.services import issued
from desktop_app.services.agencies import paper_office
from desktop_app.services.programme_of import CHONGZUO
from desktop_app.services.summary_names import Names, read_names
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.documents.cooperation_paper import CommuneLine, CooperationPaper, YearLine

_LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class CooperationInput:
    """What the paper is about. Without a partner: all of the programme; without days: since the first agreement."""

    programme: str = CHONGZUO
    partner: str | None = None
    since: date | None = None
    until: date | None = None
    difficulties: str = ""
    proposals: str = ""


@dataclass(frozen=True)
class _Scope:
    """Whose cooperation, and of which days."""

    programme_id: int
    programme: str
    partner_id: int | None
    partner: str | None
    about: str
    about_zh: str
    first: date
    last: date


def gathered(desk: Desk, said: CooperationInput) -> CooperationPaper:
    """The paper's figures. KnownError("programme_unknown"), "unknown_partner", "no_agreement", "days_reversed"."""
    with desk.read() as session:
        return _gather(desk, session, said)


def paper(desk: Desk, said: CooperationInput) -> bytes:
    """The paper as PDF, to look at; nothing is kept."""
    from desktop_app.documents.cooperation_paper import render_cooperation  # noqa: PLC0415  loads ReportLab

    return render_cooperation(gathered(desk, said))


def issue(desk: Desk, said: CooperationInput, destination: str) -> tuple[bytes, int]:
    """The paper as PDF, kept byte for byte as it goes out, with who made it for whom; and the id it is kept under.

    `log_output` notes that it went, once it did.
    """
    from desktop_app.documents.cooperation_paper import render_cooperation  # noqa: PLC0415  as above

    with desk.work("report.cooperation", destination) as work:
        content = render_cooperation(_gather(desk, work.session, said))
        number = f"HT-{said.partner or said.programme}"
        version = issued.next_version(work.session, IssuedKind.COOPERATION, number)
        document = issued.keep(work, IssuedKind.COOPERATION, number, content, version=version)
    return content, document.id


def log_output(desk: Desk, document_id: int, act: OutputAct, destination: str) -> None:
    """Note that the paper was printed or saved: by whom, when, where to."""
    with desk.work(f"summary.{act.value}") as work:
        issued.went(work, document_id, act, destination)


def _gather(desk: Desk, session: Session, said: CooperationInput) -> CooperationPaper:
    from desktop_app.documents.cooperation_paper import CooperationPaper  # noqa: PLC0415  as above

    scope = _scope(session, said, desk.today())
    names = read_names(session, _LANGUAGE)
    opening = _of(scope, names, summary_people.read_across(session, scope.first))
    entries = _of(scope, names, summary_people.read_entries(session, scope.first, scope.last))
    head = paper_office(session, desk.today(), desk.officer_id)
    whose = (scope.programme_id, scope.partner_id, scope.first, scope.last)
    return CooperationPaper(
        about=scope.about,
        about_zh=scope.about_zh,
        first=scope.first,
        last=scope.last,
        dated=desk.today(),
        issued_at=desk.now(),
        issuing=head.issuing,
        superior=head.superior,
        place=head.place,
        signer=head.signer,
        signer_title=head.signer_title,
        practice=head.practice,
        years=_years(scope, len(opening), entries),
        communes=_communes(names, opening, entries),
        agreements=_agreements(session, scope),
        wages=tuple(_wage(row) for row in queries.read_wages(session, *whose)),
        cases=tuple(
            (sentence("state.incident_kind", row.kind.value, _LANGUAGE), grouped(row.opened), grouped(row.settled))
            for row in queries.read_cases(session, *whose)
        ),
        meetings=tuple(_meeting(row) for row in queries.read_meetings(session, *whose)),
        difficulties=said.difficulties,
        proposals=said.proposals,
    )


def _scope(session: Session, said: CooperationInput, today: date) -> _Scope:
    programme = session.scalars(select(Programme).where(Programme.code == said.programme)).first()
    if programme is None:
        known = session.scalars(select(Programme.code).order_by(Programme.code))
        raise KnownError("programme_unknown", programme=said.programme, known=list(known))
    partner = _partner(session, said, programme.id)
    partner_id = partner.id if partner else None
    begun = [row.valid_from for row in queries.read_agreements(session, programme.id, partner_id)]
    if said.since is None and not begun:
        raise KnownError("no_agreement", programme=said.programme)
    first, last = said.since or min(begun), said.until or today
    if first > last:
        raise KnownError("days_reversed", first=first, last=last)
    about, about_zh = (partner.name_vi, partner.name_zh) if partner else (programme.name_vi, programme.name_zh)
    code = partner.code if partner else None
    return _Scope(programme.id, programme.code, partner_id, code, about, about_zh or "", first, last)


def _partner(session: Session, said: CooperationInput, programme_id: int) -> Partner | None:
    if said.partner is None:
        return None
    of_programme = select(Partner).where(Partner.programme_id == programme_id)
    found = session.scalars(of_programme.where(Partner.code == said.partner)).first()
    if found is None:
        known = session.scalars(of_programme.order_by(Partner.code)).all()
        raise KnownError(
            "unknown_partner", programme=said.programme, value=said.partner, choices=[row.code for row in known]
        )
    return found


def _of(scope: _Scope, names: Names, rows: Iterable[EntryRow]) -> list[EntryRow]:
    found = []
    for row in rows:
        partner = names.partner(row)
        if partner and partner.programme_code == scope.programme and scope.partner in {None, partner.code}:
            found.append(row)
    return found


def _years(scope: _Scope, opening: int, entries: Sequence[EntryRow]) -> tuple[YearLine, ...]:
    from desktop_app.documents.cooperation_paper import YearLine  # noqa: PLC0415  as above

    lines, across = [], opening
    for year in range(scope.first.year, scope.last.year + 1):
        of_year = [row for row in entries if row.day.year == year]
        out = [row for row in of_year if row.direction is Direction.OUT]
        back = len(of_year) - len(out)
        across += len(out) - back
        first, last = max(scope.first, date(year, 1, 1)), min(scope.last, date(year, 12, 31))
        women = sum(row.sex is Sex.FEMALE for row in out)
        lines.append(YearLine(year, first, last, len(out), women, back, across))
    return tuple(lines)


def _communes(names: Names, opening: Sequence[EntryRow], entries: Sequence[EntryRow]) -> tuple[CommuneLine, ...]:
    """By the commune of each departure; who left from two of them counts in the first."""
    from desktop_app.documents.cooperation_paper import CommuneLine  # noqa: PLC0415  as above

    home = {row.departure_id for row in entries if row.direction is Direction.BACK}
    people: dict[str, set[int]] = defaultdict(set)
    women: dict[str, set[int]] = defaultdict(set)
    left: dict[str, int] = defaultdict(int)
    away: dict[str, int] = defaultdict(int)
    counted: set[int] = set()
    for row in entries:
        if row.direction is not Direction.OUT:
            continue
        name = names.keys(row)["commune"][1]
        left[name] += 1
        if row.worker_id not in counted:
            counted.add(row.worker_id)
            people[name].add(row.worker_id)
            if row.sex is Sex.FEMALE:
                women[name].add(row.worker_id)
    for row in [*opening, *(row for row in entries if row.direction is Direction.OUT)]:
        if row.id not in home:
            away[names.keys(row)["commune"][1]] += 1
    lines = [CommuneLine(name, len(people[name]), len(women[name]), left[name], away[name]) for name in {*left, *away}]
    return tuple(sorted(lines, key=lambda line: (not line.name, -line.departures, words_key(line.name))))


def _agreements(session: Session, scope: _Scope) -> tuple[tuple[str, ...], ...]:
    rows = queries.read_agreements(session, scope.programme_id, scope.partner_id)
    return tuple(
        (
            row.number,
            "\n".join(part for part in (row.title_vi, row.title_zh) if part),
            "\n".join(part for part in (row.partner_vi, row.partner_zh) if part) or "Cơ quan hai bên\n双方主管部门",
            show_date(row.signed_on),
            f"{show_date(row.valid_from)} – {show_date(row.valid_until) if row.valid_until else '…'}",
        )
        for row in rows
    )


def _wage(row: queries.WageRow) -> tuple[str, ...]:
    job = "\n".join(part for part in (row.job_vi, row.job_zh) if part)
    unit = f"{row.currency.value}/{sentence('wage_per', row.per.value, _LANGUAGE)}"
    return job, grouped(row.contracts), grouped(row.lowest), grouped(round(row.mean)), grouped(row.highest), unit


def _meeting(row: queries.MetRow) -> tuple[str, ...]:
    days = show_date(row.begins) + (f" – {show_date(row.ends)}" if row.ends and row.ends != row.begins else "")
    kind = sentence("meeting_kind", row.kind.value, _LANGUAGE)
    place = f" ({row.place})" if row.place else ""
    return days, f"{kind}{place}: {row.about}", row.outcome or ""
