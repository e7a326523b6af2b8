"""Personal data that got out, or may have: what, whose, what was done, and the 72 hours to tell the authority."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from db.base import new_id
from db.models import Breach, Officer
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.data_request import BREACH_HOURS, breach_late, tell_by
from desktop_app.services import privacy_settings
from desktop_app.services.conflict import change
from desktop_app.services.permission import require
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class BreachInput:
    """What is typed. `found_at` is when the office came to know."""

    found_at: datetime | None
    what: str
    whose: str = ""
    measures: str = ""


@dataclass(frozen=True, slots=True)
class BreachRow:
    """One breach. `late`: told after its time, or not told although it is over."""

    id: int
    found_at: datetime
    tell_by: datetime
    told_at: datetime | None
    what: str
    whose: str
    measures: str
    closed_on: date | None
    officer: str
    late: bool
    version_id: int

    def hours_left(self, now: datetime) -> int:
        """Whole hours until the authority is to be told; how many it is over, where it is."""
        return int(abs((self.tell_by - now).total_seconds()) // 3600)


def listed(desk: Desk) -> tuple[BreachRow, ...]:
    """All breaches: first those that are to be told, the most urgent first."""
    require(desk, "privacy.read")
    now = desk.now()
    with desk.read() as session:
        query = select(Breach, Officer.full_name).join(Officer, Officer.id == Breach.officer_id)
        rows = [
            BreachRow(
                b.id, b.found_at, b.tell_by, b.told_at, b.what, b.whose or "", b.measures or "", b.closed_on, officer,
                breach_late(b.tell_by, b.told_at, now), b.version_id,
            )
            for b, officer in session.execute(query)
        ]  # fmt: skip
    waiting = sorted((row for row in rows if row.told_at is None), key=lambda row: row.tell_by)
    return (*waiting, *sorted((r for r in rows if r.told_at), key=lambda row: row.found_at, reverse=True))


def save(desk: Desk, breach_id: int | None, given: BreachInput, version_id: int | None = None) -> int:
    """Record a breach, or mend what is said of it. InvalidInputError at found_at or what; KnownError("conflict")."""
    require(desk, "privacy.breach")
    problems = [FieldProblem("what", "needed")] if not tidy(given.what) else []
    found_at = given.found_at
    if found_at is None:
        problems.append(FieldProblem("found_at", "needed"))
    elif found_at > desk.now():
        problems.append(FieldProblem("found_at", "in_the_future", {"day": found_at}))
    if problems or found_at is None:
        raise InvalidInputError(problems)
    with desk.read() as session:
        hours = privacy_settings.kept(session)[BREACH_HOURS]
    values = {
        "found_at": found_at,
        "tell_by": tell_by(found_at, hours),
        "what": given.what.strip(),
        "whose": given.whose.strip() or None,
        "measures": given.measures.strip() or None,
    }
    with desk.work("privacy.breach") as work:
        if breach_id is None:
            breach_id = new_id()
            work.session.add(Breach(id=breach_id, officer_id=work.officer, **values))
        else:
            if work.session.get_one(Breach, breach_id).closed_on is not None:
                raise KnownError("breach_closed")
            change(work, Breach, breach_id, version_id, values)
    return breach_id


def told(desk: Desk, breach_id: int, at: datetime | None = None) -> None:
    """Note that the authority was told. InvalidInputError at `told_at` before it was found."""
    moment = at or desk.now()
    with desk.work("privacy.breach_told") as work:
        breach = work.session.get(Breach, breach_id)
        if breach is None:
            raise KnownError("gone", noun="breach", id=breach_id)
        if moment < breach.found_at:
            raise InvalidInputError([FieldProblem("told_at", "told_before_found")])
        breach.told_at = moment


def close(desk: Desk, breach_id: int) -> None:
    """Nothing more is to be done about it. KnownError("breach_untold") before the authority was told."""
    with desk.work("privacy.breach_closed") as work:
        breach = work.session.get(Breach, breach_id)
        if breach is None:
            raise KnownError("gone", noun="breach", id=breach_id)
        if breach.told_at is None:
            raise KnownError("breach_untold")
        breach.closed_on = work.today


def note(desk: Desk, breach_id: int) -> bytes:
    """The notice to the authority (PDF)."""
    from desktop_app.documents.breach_note import BreachNoteData, render_breach_note  # noqa: PLC0415  loads fonts
    from desktop_app.services.agencies import paper_office  # noqa: PLC0415  with them

    row = next((row for row in listed(desk) if row.id == breach_id), None)
    if row is None:
        raise KnownError("gone", noun="breach", id=breach_id)
    with desk.read() as session:
        office = paper_office(session, desk.today(), desk.officer_id)
    content = render_breach_note(
        BreachNoteData(
            found_at=row.found_at,
            tell_by=row.tell_by,
            what=row.what,
            whose=row.whose,
            measures=row.measures,
            late=row.late,
            dated=desk.today(),
            issued_at=desk.now(),
            office=(office.superior, office.issuing, office.place, office.signer, office.signer_title),
            practice=office.practice,
        )
    )
    desk.log("privacy.breach_note", f"breach {breach_id}")
    return content
