"""Numbered blank forms for a day without power: printed before, filled in by hand, entered later or said to be void."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import BlankForm, Handover, IssuedDocument, Office, Officer
from db.vocabulary import AgencyRole, BlankKind, IssuedKind, NumberKind, OutputAct
from desktop_app.documents.joined import joined
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules.numbering import series_number
from desktop_app.services import issued, roster
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk

MARK = "MT"
"""Of the forms' numbers ("MT-2026-0003"): mẫu trắng."""
MOST = 200
"""More forms than that are nobody's wish."""
_CODE = "BANGIAO-BLANK:1|"


class BlankState(StrEnum):
    """What became of a form."""

    OPEN = "open"
    """Nobody has entered it yet."""
    ENTERED = "entered"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class BlankRow:
    """One form, as it is listed."""

    id: int
    number: str
    kind: BlankKind
    state: BlankState
    printed_at: datetime
    printed_by: str
    handover: str = ""
    """The number of the handover that was entered from it."""
    entered_at: datetime | None = None
    void_reason: str = ""


@dataclass(frozen=True, slots=True)
class Forms:
    """New forms, with all of them as one file."""

    numbers: tuple[str, ...]
    content: bytes


def make(desk: Desk, kind: BlankKind, copies: int = 1) -> Forms:
    """Make forms, each with its own number, kept as issued. KnownError("blank_copies") for less than 1 or over MOST."""
    if not 1 <= copies <= MOST:
        raise KnownError("blank_copies", value=copies, most=MOST)
    with desk.work("blank.make") as work:
        year, apart = work.today.year, prefix(work.session)
        numbers = [
            series_number(MARK, year, next_number(work, NumberKind.BLANK, year, apart), apart) for _ in range(copies)
        ]
        render = _renderer(work.session, kind, work.now)
        contents = [render(number) for number in numbers]
        rows = [
            {"id": i, "kind": kind, "number": number, "printed_at": work.now, "printed_by_id": work.officer}
            for i, number in zip(new_ids(copies), numbers, strict=True)
        ]
        work.insert_many(BlankForm, rows)
        papers = zip(numbers, contents, strict=True)
        work.session.add_all(issued.made(work, IssuedKind.BLANK, number, content) for number, content in papers)
    return Forms(tuple(numbers), joined(contents, title=_title(numbers)))


def _renderer(session: Session, kind: BlankKind, now: datetime) -> Callable[[str], bytes]:
    from desktop_app.documents.blank_minutes import render_blank_minutes  # noqa: PLC0415  loads ReportLab
    from desktop_app.documents.blank_roster import BlankForm as Form  # noqa: PLC0415  as above
    from desktop_app.documents.blank_roster import render_blank_roster  # noqa: PLC0415  as above

    office = session.scalars(select(Office)).one()
    issuing, superior = (roster.agency(session, role, now) for role in (AgencyRole.ISSUING, AgencyRole.SUPERIOR))
    draw = render_blank_roster if kind is BlankKind.ROSTER else render_blank_minutes

    def render(number: str) -> bytes:
        return draw(Form(number, issuing, now, superior, office.place_vi, office.practice))

    return render


def _title(numbers: Sequence[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]} – {numbers[-1]}"


# ---- the list


def listed(desk: Desk, state: BlankState | None = None) -> tuple[BlankRow, ...]:
    """All forms, the latest first; with a state only those."""
    query = (
        select(BlankForm, Officer.full_name, Handover.number)
        .join(Officer, Officer.id == BlankForm.printed_by_id)
        .outerjoin(Handover, Handover.id == BlankForm.handover_id)
        .order_by(BlankForm.printed_at.desc(), BlankForm.number.desc())
    )
    with desk.read() as session:
        found = [_row(*row) for row in session.execute(query)]
    return tuple(row for row in found if state in {None, row.state})


def _row(form: BlankForm, officer: str, handover: str | None) -> BlankRow:
    return BlankRow(
        form.id,
        form.number,
        form.kind,
        state_of(form),
        form.printed_at,
        officer,
        handover or "",
        form.entered_at,
        form.void_reason or "",
    )


def state_of(form: BlankForm) -> BlankState:
    """Entered, void, or still open."""
    if form.handover_id is not None:
        return BlankState.ENTERED
    return BlankState.OPEN if form.void_reason is None else BlankState.VOID


def number_in(text: str) -> str:
    """The number that was typed, or that a form's QR code says; a bare number of this year's is not guessed."""
    return tidy(text).upper().removeprefix(_CODE).strip()


def find(session: Session, text: str, *, lock: bool = False) -> BlankForm:
    """The form of that number, typed or scanned. KnownError("unknown_blank") names the open ones."""
    query = select(BlankForm).where(BlankForm.number == number_in(text))
    found = session.scalar(query.with_for_update() if lock else query)
    if found is None:
        left = select(BlankForm.number).where(BlankForm.handover_id.is_(None), BlankForm.void_reason.is_(None))
        choices = list(session.scalars(left.order_by(BlankForm.number).limit(5)))
        raise KnownError("unknown_blank", value=text, choices=choices or ["—"])
    return found


def find_open(session: Session, text: str, *, lock: bool = False) -> BlankForm:
    """As `find`, for a form that is still to be entered. KnownError: unknown_blank, blank_entered, blank_void."""
    form = find(session, text, lock=lock)
    if form.handover_id is not None:
        handover = session.get(Handover, form.handover_id)
        raise KnownError("blank_entered", number=form.number, handover=handover.number if handover else "")
    if form.void_reason is not None:
        raise KnownError("blank_void", number=form.number, reason=form.void_reason)
    return form


def of_handover(desk: Desk, handover_id: int) -> tuple[str, ...]:
    """The numbers of the forms that a handover was entered from; empty for one that was made here."""
    query = select(BlankForm.number).where(BlankForm.handover_id == handover_id).order_by(BlankForm.number)
    with desk.read() as session:
        return tuple(session.scalars(query))


def void(desk: Desk, number: str, reason: str) -> None:
    """Say that a form will never be entered: lost, spoiled, not used. KnownError: reason_needed, as find_open."""
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("blank.void", why) as work:
        find_open(work.session, number, lock=True).void_reason = why


# ---- paper


def paper(desk: Desk, numbers: Sequence[str]) -> bytes:
    """These forms as issued, as one file. KnownError("unknown_blank")."""
    with desk.read() as session:
        return joined([issued.whole(_document(session, number).content) for number in numbers], title=_title(numbers))


def paper_to_print(desk: Desk, numbers: Sequence[str]) -> bytes:
    """What goes to the printer: a form itself the first time, after that a copy that says that it is a reprint."""
    with desk.read() as session:
        documents = [_document(session, number) for number in numbers]
        papers = [issued.to_print(session, document.id, issued.whole(document.content)) for document in documents]
    return joined(papers, title=_title(numbers))


def log_output(desk: Desk, numbers: Sequence[str], act: OutputAct, destination: str, *, copies: int = 1) -> None:
    """Note that forms were printed or saved: by whom, when, where to, how many copies the printer took."""
    with desk.work(f"blank.{act.value}") as work:
        for number in numbers:
            issued.went(work, _document(work.session, number).id, act, destination, copies=copies)


def _document(session: Session, number: str) -> IssuedDocument:
    form = find(session, number)
    query = select(IssuedDocument).where(IssuedDocument.kind == IssuedKind.BLANK, IssuedDocument.number == form.number)
    return session.scalars(query).one()
