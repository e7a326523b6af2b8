"""The papers of an issued handover: as issued, reprints that say so, parts by employer, working copies; the log."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Consent, DocumentOutput, HandoverVersion
from db.queries.among import among
from db.vocabulary import ConsentPurpose, ConsentState, OutputAct
from desktop_app.documents.roster import RosterData, parts_of, render_roster, women_among
from desktop_app.errors import KnownError
from desktop_app.services import issued
from desktop_app.services.handover_view import by_number
from desktop_app.services.roster import line_of, roster_of
from desktop_app.services.work import Desk

__all__ = [
    "Part",
    "Unagreed",
    "log_output",
    "paper_to_print",
    "part_bytes",
    "parts",
    "roster_bytes",
    "roster_data",
    "unagreed",
    "working_copy",
]


OF_PART = " · phần "
"""In the log stands behind where a paper went which part of it that was: "HP LaserJet · phần 2/3"."""


@dataclass(frozen=True, slots=True)
class Part:
    """The people of one employer on an issued version. The employer is "" for those who have none."""

    at: int
    of: int
    employer_vi: str
    employer_zh: str
    people: int
    women: int


@dataclass(frozen=True, slots=True)
class Unagreed:
    """Somebody on an issued list who has not agreed to being named abroad; `state` is None where nothing is known."""

    worker_id: int
    full_name: str
    state: ConsentState | None


def _version(session: Session, number: str, version: int | None) -> HandoverVersion:
    handover = by_number(session, number)
    query = select(HandoverVersion).where(HandoverVersion.handover_id == handover.id)
    wanted = handover.version if version is None else version
    found = session.scalar(query.where(HandoverVersion.version == wanted))
    if found is None and handover.version == 0:
        raise KnownError("not_issued", number=handover.number)
    if found is None:
        raise KnownError("unknown_version", number=handover.number, value=wanted, latest=handover.version)
    return found


def roster_bytes(desk: Desk, number: str, version: int | None = None) -> bytes:
    """The roster as issued, byte for byte; the latest version if none is named. KnownError("not_issued")."""
    with desk.read() as session:
        return issued.whole(_version(session, number, version).document.content)


def roster_data(desk: Desk, number: str, version: int | None = None) -> RosterData:
    """What that version printed, from its snapshot."""
    with desk.read() as session:
        return roster_of(_version(session, number, version))


# ---- parts


def parts(desk: Desk, number: str, version: int | None = None) -> tuple[Part, ...]:
    """Which employers' people are on that version, in the order in which they come on it."""
    data = roster_data(desk, number, version)
    return tuple(
        Part(p.part.at, p.part.of, p.part.employer_vi, p.part.employer_zh, len(p.lines), women_among(p.lines))
        for p in parts_of(data)
        if p.part is not None
    )


def part_bytes(desk: Desk, number: str, version: int | None, employer: str) -> bytes:
    """The PDF of one employer's people: made from the issued lines, the same bytes each time.

    KnownError("employer_not_on_roster").
    """
    return render_roster(_part(roster_data(desk, number, version), number, employer))


def _part(data: RosterData, number: str, employer: str) -> RosterData:
    """One employer's part of a roster. KnownError("employer_not_on_roster") names those who are on it."""
    found = {p.part.employer_vi: p for p in parts_of(data) if p.part is not None}
    if employer not in found:
        shown = [name or "—" for name in found]
        raise KnownError("employer_not_on_roster", number=number, value=employer, choices=shown or ["—"])
    return found[employer]


def _mark(data: RosterData) -> str:
    """How the log names the part that a paper is; "" for the whole."""
    return f"{data.part.at}/{data.part.of}" if data.part else ""


# ---- printing


def paper_to_print(desk: Desk, number: str, version: int | None = None, *, employer: str | None = None) -> bytes:
    """What goes to the printer: the paper itself the first time, after that a copy that says that it is a reprint.

    With an employer's Vietnamese name, the part of its people.
    """
    with desk.read() as session:
        found = _version(session, number, version)
        content, part = issued.whole(found.document.content), ""
        if employer is not None:
            data = _part(roster_of(found), number, employer)
            content, part = render_roster(data), _mark(data)
        printed = select(DocumentOutput.destination).where(
            DocumentOutput.document_id == found.document_id, DocumentOutput.act == OutputAct.PRINTED
        )
        before = {destination.partition(OF_PART)[2] for destination in session.scalars(printed)}
    return issued.reprint(content) if part in before else content


# ---- abroad


def working_copy(
    desk: Desk, number: str, version: int | None = None, *, employer: str | None = None
) -> tuple[bytes, tuple[str, ...]]:
    """The XLSX that a partner may edit, and the names of the columns that are in it (for the log).

    With an employer's Vietnamese name, its people alone.
    """
    from desktop_app.documents.roster_xlsx import COLUMNS, render_working_copy  # noqa: PLC0415  loads XlsxWriter

    data = roster_data(desk, number, version)
    if employer is not None:
        data = _part(data, number, employer)
    return render_working_copy(data), tuple(name for name, _ in COLUMNS)


def unagreed(
    desk: Desk, number: str, version: int | None = None, *, employer: str | None = None
) -> tuple[Unagreed, ...]:
    """Who on that version has not agreed to being named abroad today, in the order of the list."""
    with desk.read() as session:
        found = _version(session, number, version)
        lines = [(line.worker_id, line_of(line.snapshot)) for line in found.lines if not line.struck]
        here = {worker_id: line for worker_id, line in lines if employer in {None, line.employer_vi}}
        query = select(Consent.worker_id, Consent.state).where(
            Consent.purpose == ConsentPurpose.ROSTER_ABROAD, among(session, Consent.worker_id, here)
        )
        states: dict[int, ConsentState] = dict(session.execute(query).all())
    given = ConsentState.GIVEN
    return tuple(Unagreed(i, line.full_name, states.get(i)) for i, line in here.items() if states.get(i) is not given)


# ---- the log


def log_output(
    desk: Desk,
    number: str,
    version: int | None,
    act: OutputAct,
    destination: str,
    columns: tuple[str, ...] | None = None,
    *,
    copies: int = 1,
    employer: str | None = None,
) -> None:
    """Note that an issued roster was printed, exported or sent abroad: by whom, when, where to, which columns.

    `copies` are those that the printer took; `employer` where it was the part of one.
    """
    with desk.work(f"roster.{act.value}") as work:
        found = _version(work.session, number, version)
        part = "" if employer is None else _mark(_part(roster_of(found), number, employer))
        where = f"{destination}{OF_PART}{part}" if part else destination
        kept = " | ".join(columns) if columns else None
        issued.went(work, found.document_id, act, where, copies=copies, columns=kept)
