"""The minutes of a handover: gathered from the record when it closes, frozen with it, and given out as issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Handover, HandoverLine, HandoverVersion, IssuedDocument, Office, Worker
from db.vocabulary import IssuedKind, OutputAct, Presence, Sex
from desktop_app.clock import hanoi_day
from desktop_app.documents.roster import RosterParty
from desktop_app.errors import KnownError
from desktop_app.formats import passport_form, show_date
from desktop_app.rules.counting import CROSSES
from desktop_app.rules.numbering import printed
from desktop_app.services import issued, minutes_history, roster
from desktop_app.services.handover_view import by_number
from desktop_app.services.work import Desk, Work

if TYPE_CHECKING:
    from desktop_app.documents.minutes import Counted, MinutesData, MinutesParty, NotThere

MINUTES_MARK = "BB"
"""In the number of minutes ("147/BB-TTDVVL"): the running number is the handover's."""


def freeze(work: Work, handover: Handover) -> None:
    """Render the minutes of a handover that has just been closed, and keep them as issued."""
    from desktop_app.documents.minutes import render_minutes  # noqa: PLC0415  loads ReportLab

    content = render_minutes(_data(work, handover))
    issued.keep(work, IssuedKind.MINUTES, handover.number, content, version=handover.version)


def minutes_bytes(desk: Desk, number: str) -> bytes:
    """The minutes as issued, byte for byte. KnownError("minutes_not_yet") before the handover is closed."""
    with desk.read() as session:
        return issued.whole(_document(session, number).content)


def paper_to_print(desk: Desk, number: str) -> bytes:
    """What goes to the printer: the minutes themselves the first time, after that a copy that says that it is one."""
    with desk.read() as session:
        document = _document(session, number)
        return issued.to_print(session, document.id, issued.whole(document.content))


def log_output(desk: Desk, number: str, act: OutputAct, destination: str, *, copies: int = 1) -> None:
    """Note that minutes were printed or exported: by whom, when, where to, how many copies the printer took."""
    with desk.work(f"minutes.{act.value}") as work:
        issued.went(work, _document(work.session, number).id, act, destination, copies=copies)


def _document(session: Session, number: str) -> IssuedDocument:
    handover = by_number(session, number)
    query = select(IssuedDocument).where(
        IssuedDocument.kind == IssuedKind.MINUTES, IssuedDocument.number == handover.number
    )
    found = session.scalar(query.order_by(IssuedDocument.version.desc()).limit(1))
    if found is None:
        raise KnownError("minutes_not_yet", number=handover.number, state=handover.state.value)
    return found


def _data(work: Work, handover: Handover) -> MinutesData:
    from desktop_app.documents.minutes import MinutesData  # noqa: PLC0415  as above
    from desktop_app.documents.roster_text import gate_names  # noqa: PLC0415  as above

    session = work.session
    issued = _version(session, handover)
    head = roster.roster_of(issued)
    lines = _lines(session, handover)
    listed = [(line, worker) for line, worker in lines if line.presence is not Presence.UNEXPECTED]
    crossed = [(line, worker) for line, worker in lines if line.presence in CROSSES]
    documents = roster.document_numbers(session, handover, hanoi_day(handover.at))
    of = {
        presence: tuple(_not_there(line, worker, documents) for line, worker in lines if line.presence is presence)
        for presence in (Presence.ABSENT, Presence.REFUSED, Presence.UNEXPECTED)
    }
    gate_vi, gate_zh = gate_names(head)
    return MinutesData(
        number=printed(handover.number, MINUTES_MARK, session.scalars(select(Office.sign)).one()),
        roster_number=head.number,
        version=issued.version,
        digest=issued.digest,
        direction=handover.direction,
        at=handover.at,
        closed_at=work.now,
        issuing=head.issuing_vi,
        superior=head.superior_vi,
        place=head.place,
        gate_vi=gate_vi,
        gate_zh=gate_zh,
        gate_class=head.gate_class,
        grounds=_grounds(session, handover),
        programme_vi=head.programme_vi,
        programme_zh=head.programme_zh,
        giver=_party(head.giver),
        receiver=_party(head.receiver),
        witness=_party(head.witness),
        listed=_heads(listed),
        ours=_counted(handover.ours_people, handover.ours_women),
        theirs=_counted(handover.theirs_people, handover.theirs_women),
        crossed=_heads(crossed),
        handover=handover.number,
        absent=of[Presence.ABSENT],
        refused=of[Presence.REFUSED],
        unexpected=of[Presence.UNEXPECTED],
        **minutes_history.of(session, handover, {worker.id for _, worker in lines}),
        practice=head.practice,
    )


def _grounds(session: Session, handover: Handover) -> tuple[tuple[str, str], ...]:
    """The agreements under which it is done: the authorities' first, then the partner's own."""
    return tuple(
        (
            " ".join(part for part in (a.title_vi, f"số {a.number}", _signed_vi(a.signed_on)) if part),
            " ".join(part for part in (a.title_zh or "", a.number) if part) if a.title_zh else "",
        )
        for a in reversed(roster.agreements(session, handover, hanoi_day(handover.at)))
    )


def _signed_vi(day: date | None) -> str:
    return f"ký ngày {show_date(day)}" if day else ""


def _version(session: Session, handover: Handover) -> HandoverVersion:
    query = select(HandoverVersion).where(
        HandoverVersion.handover_id == handover.id, HandoverVersion.version == handover.version
    )
    return session.scalars(query).one()


def _lines(session: Session, handover: Handover) -> Sequence[tuple[HandoverLine, Worker]]:
    query = (
        select(HandoverLine, Worker)
        .join(HandoverLine.worker)
        .where(HandoverLine.handover_id == handover.id)
        .order_by(HandoverLine.ordinal)
    )
    return [(line, worker) for line, worker in session.execute(query)]


def _heads(lines: Sequence[tuple[HandoverLine, Worker]]) -> Counted:
    return _counted(len(lines), sum(worker.sex is Sex.FEMALE for _, worker in lines))


def _counted(people: int | None, women: int | None) -> Counted:
    from desktop_app.documents.minutes import Counted  # noqa: PLC0415  as above

    return Counted(people or 0, women or 0)


def _not_there(line: HandoverLine, worker: Worker, documents: dict[int, str]) -> NotThere:
    from desktop_app.documents.minutes import NotThere  # noqa: PLC0415  as above

    return NotThere(
        line.ordinal,
        worker.full_name,
        worker.passport_name or passport_form(worker.full_name),
        worker.name_zh or "",
        documents.get(worker.id, ""),
        line.reason or "",
        line.refused_by or "",
    )


def _party(party: RosterParty) -> MinutesParty:
    from desktop_app.documents.minutes import MinutesParty  # noqa: PLC0415  as above

    return MinutesParty(party.name_vi, party.name_zh, party.signer, party.title_vi)
