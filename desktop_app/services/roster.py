"""From the record to a roster: what is printed is gathered once, frozen with the version, and found there again."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from functools import cache
from typing import Any, get_type_hints

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import AgencyName, Agreement, Gate, Handover, HandoverVersion, Office, Officer, Partner
from db.queries import handover as queries
from db.vocabulary import (
    AgencyRole,
    BirthPrecision,
    Direction,
    DocumentKind,
    GateClass,
    Sex,
)
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.documents.roster import RosterData, RosterLine, RosterParty
from desktop_app.formats import passport_form
from desktop_app.rules.handover import paper_number
from desktop_app.rules.requirements.facts import ContractFacts, DocumentFacts
from desktop_app.services.approval import other_approvers
from desktop_app.services.clearance import papers_to_cross_with
from desktop_app.services.office_policies import one_may

_ENUMS = (Sex, BirthPrecision, DocumentKind, Direction, GateClass)
_LINES = {"lines", "struck", "part"}


def people_on(session: Session, handover: Handover, day: date) -> list[tuple[queries.RosterPersonRow, RosterLine]]:
    """Everybody on the live list, in its order, as they would be printed.

    Whoever has several documents or contracts is printed with those on which their clearance stands.
    """
    people = queries.roster_people(session, handover.id)
    papers = queries.papers(session, [p.worker_id for p in people])
    terms = queries.terms(session, [p.placement_id for p in people if p.placement_id is not None])
    several = {
        p.worker_id: p.placement_id
        for p in people
        if len(papers.get(p.worker_id, ())) > 1 or len(terms.get(p.placement_id or 0, ())) > 1
    }
    chosen = papers_to_cross_with(session, handover.id, day, several) if several else {}
    found = []
    for at, person in enumerate(people, start=1):
        case = chosen.get(person.worker_id)
        if case is not None:
            line = _line(at, person, case.document, case.contract)
        else:
            paper, term = papers.get(person.worker_id, [None]), terms.get(person.placement_id or 0, [None])
            line = _line(at, person, paper[0], term[0])
        found.append((person, line))
    return found


def _line(
    at: int,
    person: queries.RosterPersonRow,
    paper: queries.PaperRow | DocumentFacts | None,
    term: queries.TermRow | ContractFacts | None,
) -> RosterLine:
    return RosterLine(
        ordinal=at,
        full_name=person.full_name,
        passport_name=person.passport_name or passport_form(person.full_name),
        name_zh=person.name_zh or "",
        birth_date=person.birth_date,
        birth_precision=person.birth_precision,
        sex=person.sex,
        document_kind=paper.kind if paper else None,
        document_number=paper.number if paper else "",
        expires_on=paper.expires_on if paper else None,
        commune=f"{person.commune_unit} {person.commune}" if person.commune else "",
        employer_vi=person.employer_vi or "",
        employer_zh=person.employer_zh or "",
        job_vi=person.job_vi or "",
        job_zh=person.job_zh or "",
        contract_starts=term.starts_on if term else None,
        contract_ends=term.ends_on if term else None,
    )


def document_numbers(session: Session, handover: Handover, day: date) -> dict[int, str]:
    """Worker id -> number of the document that would be printed; nobody without one is in it."""
    return {p.worker_id: line.document_number for p, line in people_on(session, handover, day) if line.document_number}


def head(session: Session, handover: Handover, *, now: datetime, officers: tuple[int, int | None]) -> RosterData:
    """A roster without its lines: agencies by their names of the day, gate, agreement, parties.

    `officers` are the one who issues and the one who approves.
    """
    office = session.scalars(select(Office)).one()
    day = hanoi_day(handover.at)
    superior = _agency(session, AgencyRole.SUPERIOR, hanoi_day(now))
    issuing = _agency(session, AgencyRole.ISSUING, hanoi_day(now))
    agreement = _agreement(session, handover, day)
    giver, receiver = _parties(session, handover, issuing, officers)
    return RosterData(
        number=paper_number(handover.number, office.sign),
        version=handover.version + 1,
        direction=handover.direction,
        issued_at=now.astimezone(HANOI),
        at=handover.at.astimezone(HANOI),
        place=office.place_vi,
        superior_vi=superior.name_vi if superior else "",
        superior_zh=superior.name_zh if superior else "",
        issuing_vi=issuing.name_vi if issuing else "",
        issuing_zh=issuing.name_zh if issuing else "",
        programme_vi=handover.programme.name_vi,
        programme_zh=handover.programme.name_zh,
        gate_vi=handover.gate.name_vi,
        gate_zh=handover.gate.name_zh or "",
        gate_class=handover.gate.gate_class,
        agreement_number=agreement.number if agreement else "",
        agreement_title_vi=agreement.title_vi if agreement else "",
        agreement_title_zh=(agreement.title_zh or "") if agreement else "",
        partner_vi=handover.partner.name_vi,
        partner_zh=handover.partner.name_zh or "",
        giver=giver,
        receiver=receiver,
        witness=_witness(handover.gate),
        approval=_approval(session, officers),
        lines=(),
        practice=office.practice,
    )


def agency(session: Session, role: AgencyRole, moment: datetime) -> str:
    """What the body in that role is called at that moment; "" where nobody knows."""
    found = _agency(session, role, hanoi_day(moment))
    return found.name_vi if found else ""


def _agency(session: Session, role: AgencyRole, day: date) -> AgencyName | None:
    query = select(AgencyName).where(
        AgencyName.role == role,
        or_(AgencyName.since.is_(None), AgencyName.since <= day),
        or_(AgencyName.until.is_(None), AgencyName.until >= day),
    )
    return session.scalar(query.order_by(AgencyName.since.desc().nulls_last()).limit(1))


def agreements(session: Session, handover: Handover, day: date) -> list[Agreement]:
    """The agreements in force that day that cover the handover: the partner's own first, then the programme's."""
    query = select(Agreement).where(
        Agreement.programme_id == handover.programme_id,
        or_(Agreement.partner_id == handover.partner_id, Agreement.partner_id.is_(None)),
        Agreement.valid_from <= day,
        or_(Agreement.valid_until.is_(None), Agreement.valid_until >= day),
    )
    found = session.scalars(query.order_by(Agreement.valid_from.desc(), Agreement.number)).all()
    return sorted(found, key=lambda a: a.partner_id is None)


def _agreement(session: Session, handover: Handover, day: date) -> Agreement | None:
    """The partner's own agreement of that day, else the programme's."""
    return next(iter(agreements(session, handover, day)), None)


def _officer(session: Session, officer_id: int) -> Officer:
    return session.scalars(select(Officer).where(Officer.id == officer_id)).one()


def _parties(
    session: Session, handover: Handover, issuing: AgencyName | None, officers: tuple[int, int | None]
) -> tuple[RosterParty, RosterParty]:
    """Who gives and who receives: on the way out the centre gives, on the way back the partner does."""
    signer = _officer(session, officers[1] or officers[0])
    ours = RosterParty(
        name_vi=issuing.name_vi if issuing else "",
        name_zh=issuing.name_zh if issuing else "",
        signer=signer.full_name,
        title_vi=signer.title or "",
    )
    partner: Partner = handover.partner
    theirs = RosterParty(name_vi=partner.name_vi, name_zh=partner.name_zh or "", signer=partner.contact or "")
    return (ours, theirs) if handover.direction is Direction.OUT else (theirs, ours)


def _witness(gate: Gate) -> RosterParty:
    """The border guard's post at a land gate; at an airport nobody."""
    if gate.gate_class is GateClass.AIRPORT:
        return RosterParty()
    return RosterParty(name_vi=f"Đồn Biên phòng cửa khẩu {gate.name_vi}")


def _approval(session: Session, officers: tuple[int, int | None]) -> str:
    issuer = _officer(session, officers[0]).full_name
    if officers[1] is None:
        allowed = one_may(session, "issue") and bool(other_approvers(session, officers[0]))
        by = "một người, cơ quan cho phép 本机构准许一人经办" if allowed else "một người 一人经办"
        return f"Lập và phát hành 制表并签发: {issuer} ({by})"
    return f"Lập và phát hành 制表并签发: {issuer} · Duyệt 审批: {_officer(session, officers[1]).full_name}"


def _plain(value: Any) -> Any:
    if isinstance(value, RosterParty):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value


def line_snapshot(line: RosterLine) -> dict[str, Any]:
    """A line as it is kept with its version."""
    return {f.name: _plain(getattr(line, f.name)) for f in fields(line)}


def head_snapshot(data: RosterData) -> dict[str, Any]:
    """Everything around the lines as it is kept with its version."""
    return {f.name: _plain(getattr(data, f.name)) for f in fields(data) if f.name not in _LINES}


def _restored(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    options = getattr(kind, "__args__", (kind,))
    for option in options:
        if option in _ENUMS:
            return option(value)
        if option is datetime:
            return datetime.fromisoformat(value)
        if option is date:
            return date.fromisoformat(value)
        if option is RosterParty:
            return RosterParty(**value)
    return tuple(value) if isinstance(value, list) else value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The types of a class's fields: a list of a thousand lines asks a thousand times."""
    return get_type_hints(kind)


def _restore(kind: Any, kept: dict[str, Any], **more: Any) -> Any:
    hints = _hints(kind)
    return kind(**{name: _restored(hints[name], value) for name, value in kept.items() if name in hints}, **more)


def line_of(snapshot: dict[str, Any]) -> RosterLine:
    """The line that was kept."""
    line: RosterLine = _restore(RosterLine, snapshot)
    return line


def roster_of(version: HandoverVersion) -> RosterData:
    """The roster as that version printed it, from its snapshot."""
    lines = [(issued.struck, line_of(issued.snapshot)) for issued in version.lines]
    data: RosterData = _restore(
        RosterData,
        version.head,
        lines=tuple(line for struck, line in lines if not struck),
        struck=tuple(line for struck, line in lines if struck),
    )
    return data


def in_passport_form(line: RosterLine) -> RosterLine:
    """The line with the name that every font has, for a name that no font can print."""
    return replace(line, full_name=line.passport_name, name_zh="")
