"""The partner's monthly confirmation: the list that goes out, what became of it, and what is followed up.

Only people whose data may be sent abroad are on a list; the others are named to the officer. What went out is kept as
it went, and each sending is logged with its columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.base import new_id, new_ids
from db.models import Confirmation, ConfirmationLine, IssuedDocument, Office, Partner, Worker
from db.queries import across as queries
from db.queries.among import among
from db.queries.fetch import fetch
from db.vocabulary import (
    AgencyRole,
    ConfirmationOutcome,
    ConfirmationState,
    IssuedKind,
    NumberKind,
    OutputAct,
)
from desktop_app.documents.confirmation_xlsx import COLUMNS, ConfirmationData, render_confirmation
from desktop_app.documents.confirmation_xlsx import ConfirmationLine as PrintedLine
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.rules.numbering import series_number
from desktop_app.services import confirmation_people as people
from desktop_app.services import issued
from desktop_app.services.agencies import agency_names
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk, Work

MARK = "XN"
_O = ConfirmationOutcome


@dataclass(frozen=True)
class Preview:
    """Who would be on a list: how many, and by name those whose data may not be sent."""

    going: int
    left_out: tuple[str, ...]
    number: str | None
    """Of the list of that partner and day that is there already."""


@dataclass(frozen=True)
class Row:
    """One list: to whom, of which day, how far it is."""

    id: int
    number: str
    partner_id: int
    partner: str
    partner_zh: str | None
    as_of: date
    state: ConfirmationState
    sent_at: datetime | None
    answered_at: datetime | None
    answer_name: str | None
    listed: int
    confirmed: int
    differences: int
    waiting: int
    """Differences that are not followed up yet."""


# ---- the list out


def preview(desk: Desk, partner_id: int, as_of: date) -> Preview:
    """Who would be on the list of that partner and day."""
    with desk.read() as session:
        going, left_out = _asked(session, partner_id, as_of)
        names = select(Worker.full_name).where(among(session, Worker.id, left_out)).order_by(Worker.sort_key)
        kept = select(Confirmation.number).where(Confirmation.partner_id == partner_id, Confirmation.as_of == as_of)
        return Preview(len(going), tuple(session.scalars(names)), session.scalar(kept))


def make(desk: Desk, partner_id: int, as_of: date) -> int:
    """Make the list of who was across for a partner at the end of a day; its id.

    InvalidInputError at `as_of` for a day that is not over; KnownError: gone, confirmation_there, confirmation_nobody.
    """
    with desk.work("confirmation.make") as work:
        partner = work.session.get(Partner, partner_id)
        if partner is None:
            raise KnownError("gone", noun="partner", id=partner_id)
        if as_of > work.today:
            raise InvalidInputError([FieldProblem("as_of", "as_of_future", {"day": as_of})])
        kept = select(Confirmation.number).where(Confirmation.partner_id == partner_id, Confirmation.as_of == as_of)
        if (number := work.session.scalar(kept)) is not None:
            raise KnownError("confirmation_there", partner=partner.name_vi, day=as_of, number=number)
        going, _ = _asked(work.session, partner_id, as_of)
        if not going:
            raise KnownError("confirmation_nobody", partner=partner.name_vi, day=as_of)
        running = next_number(work, NumberKind.CONFIRMATION, work.today.year, prefix(work.session))
        number = series_number(MARK, work.today.year, running, prefix(work.session))
        content = render_confirmation(_data(work, number, partner, as_of, going))
        document = issued.keep(work, IssuedKind.CONFIRMATION, number, content, media_type=issued.XLSX)
        confirmation = Confirmation(
            id=new_id(), number=number, partner_id=partner_id, as_of=as_of, state=ConfirmationState.SENT,
            document_id=document.id,
        )  # fmt: skip
        work.session.add(confirmation)
        work.session.flush()
        rows = [
            {"id": i, "confirmation_id": confirmation.id, "worker_id": who, "listed": True, "outcome": _O.WAITING}
            for i, who in zip(new_ids(len(going)), going, strict=True)
        ]
        work.insert_many(ConfirmationLine, rows)
        return confirmation.id


def _asked(session: Session, partner_id: int, as_of: date) -> tuple[list[int], list[int]]:
    """Who goes on the list, in the order of employers and names, and who is left out for want of consent."""
    there = [away for away in people.across_on(session, as_of).values() if away.partner_id == partner_id]
    names = people.employer_names(session)
    may = people.consenting(session, [away.worker_id for away in there])
    ordered = sorted(there, key=lambda away: names.get(away.employer_id or 0, (away.wanted_employer, None))[0])
    going = [away.worker_id for away in ordered if away.worker_id in may]
    return going, [away.worker_id for away in ordered if away.worker_id not in may]


def _data(work: Work, number: str, partner: Partner, as_of: date, going: Sequence[int]) -> ConfirmationData:
    office_vi, office_zh = agency_names(work.session, AgencyRole.ISSUING, work.today)
    return ConfirmationData(
        number=number,
        partner_vi=partner.name_vi,
        partner_zh=partner.name_zh,
        as_of=as_of,
        issued_at=work.now,
        office_vi=office_vi,
        office_zh=office_zh,
        lines=_printed(work.session, going, as_of),
        practice=work.session.scalars(select(Office.practice)).one(),
    )


def _printed(session: Session, going: Sequence[int], as_of: date) -> tuple[PrintedLine, ...]:
    there, names = people.across_on(session, as_of), people.employer_names(session)
    workers = {w.id: w for w in session.scalars(select(Worker).where(among(session, Worker.id, going)))}
    numbers = {row.worker_id: row.number for row in queries.papers(session, going).values()}
    lines = []
    for who in going:
        worker, away = workers[who], there[who]
        employer_vi, employer_zh = names.get(away.employer_id or 0, (away.wanted_employer, None))
        name, born = people.names_of(worker)[0], worker.birth_precision
        lines.append(
            PrintedLine(name, worker.name_zh, worker.birth_date, born, numbers.get(who), employer_vi, employer_zh)
        )
    return tuple(lines)


def get(session: Session, confirmation_id: int) -> Confirmation:
    """The list. KnownError("gone")."""
    found = session.get(Confirmation, confirmation_id)
    if found is None:
        raise KnownError("gone", noun="confirmation", id=confirmation_id)
    return found


def content(desk: Desk, confirmation_id: int) -> bytes:
    """The list as it was issued, byte for byte. KnownError("gone")."""
    with desk.read() as session:
        document = get(session, confirmation_id).document_id
        kept = select(IssuedDocument.content).where(IssuedDocument.id == document)
        return issued.whole(session.scalars(kept).one())


def answer(desk: Desk, confirmation_id: int) -> tuple[str, bytes] | None:
    """The partner's answer as it came: the file's name and its bytes. None while there is none."""
    with desk.read() as session:
        found = get(session, confirmation_id)
        return (found.answer_name or "", found.answer) if found.answer is not None else None


def sent(desk: Desk, confirmation_id: int, destination: str) -> None:
    """Log that the list went abroad: when, by whom, where to, with which columns. KnownError("gone")."""
    with desk.work("confirmation.send") as work:
        found = get(work.session, confirmation_id)
        columns = " | ".join(name for name, _ in COLUMNS)
        issued.went(work, found.document_id, OutputAct.SENT_ABROAD, destination, columns=columns)
        if found.sent_at is None:
            found.sent_at = work.now


# ---- reading


def listed(desk: Desk, partner_id: int | None = None) -> tuple[Row, ...]:
    """All lists, or a partner's, the latest first."""
    c, line = Confirmation, ConfirmationLine
    difference = line.outcome.not_in((_O.WAITING, _O.CONFIRMED))
    query = (
        select(
            c.id, c.number, c.partner_id, Partner.name_vi, Partner.name_zh, c.as_of, c.state, c.sent_at, c.answered_at,
            c.answer_name, _count(line.listed), _count(line.outcome == _O.CONFIRMED), _count(difference),
            _count(difference, line.done_at.is_(None)),
        )
        .join(Partner, Partner.id == c.partner_id)
        .outerjoin(line, line.confirmation_id == c.id)
        .group_by(c.id, Partner.id)
        .order_by(c.as_of.desc(), c.id.desc())
    )  # fmt: skip
    if partner_id is not None:
        query = query.where(c.partner_id == partner_id)
    with desk.read() as session:
        return fetch(session, query, Row)


def _count(*conditions: ColumnElement[bool] | InstrumentedAttribute[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)


def partners(desk: Desk) -> tuple[tuple[int, str, str | None, int], ...]:
    """Partners to choose from: id, Vietnamese and Chinese name, how many are across for them now; the most first."""
    with desk.read() as session:
        there = Counter(away.partner_id for away in people.across_on(session, None).values())
        rows = session.execute(select(Partner.id, Partner.name_vi, Partner.name_zh).order_by(Partner.name_vi)).all()
    named = [(row[0], row[1], row[2], there[row[0]]) for row in rows]
    return tuple(sorted(named, key=lambda row: -row[3]))
