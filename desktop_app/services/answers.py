"""A request to review need and capacity gets its answer from the figures: drafted, numbered, frozen as issued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import IssuedDocument, OfficialLetter
from db.queries.correspondence import OfficialLetterRow
from db.vocabulary import IssuedKind, LetterDirection, OutputAct
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.rules.correspondence import LetterInput
from desktop_app.rules.numbering import LETTER, letter_paper_number
from desktop_app.services import capacity, issued, letters
from desktop_app.services.agencies import PaperOffice, paper_office
from desktop_app.services.capacity import Capacity, Count
from desktop_app.services.permission import require
from desktop_app.services.work import Desk

if TYPE_CHECKING:
    from desktop_app.documents.answer_letter import AnswerLetterData


@dataclass(frozen=True, slots=True)
class AnswerInput:
    """What the officer chooses: the letter answered, of what the figures are, and what is said beside them."""

    letter_id: int
    programme: str
    sector: str = ""
    field: str = ""
    about: str = ""
    """None given: what the letter answered is about."""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """The letter that was issued."""

    id: int
    number: str
    paper: str


def draft(desk: Desk, given: AnswerInput) -> bytes:
    """The answer as it would be issued now, without a number; nothing is kept. KnownError("nothing_to_answer")."""
    from desktop_app.documents.answer_letter import render_answer  # noqa: PLC0415  loads ReportLab

    asked = _asked(desk, given.letter_id)
    found = _figures(desk, given)
    with desk.read() as session:
        office = paper_office(session, desk.today(), desk.officer_id)
    number = f"…/{LETTER}-{office.sign}"
    return render_answer(_data(asked, given, found, office, number, desk.now()))


def issue(desk: Desk, given: AnswerInput) -> Answered:
    """Number the answer, keep it as a letter out that answers the one in, and freeze its bytes."""
    require(desk, "letter.answer")
    from desktop_app.documents.answer_letter import render_answer  # noqa: PLC0415  as above

    asked = _asked(desk, given.letter_id)
    found = _figures(desk, given)
    with desk.work("letter.answer") as work:
        office = paper_office(work.session, work.today, work.officer)
        letter_id = letters.write(work, None, _letter(asked, given))
        number = work.session.get_one(OfficialLetter, letter_id).number or ""
        paper = letter_paper_number(number, office.sign)
        content = render_answer(_data(asked, given, found, office, paper, work.now))
        issued.keep(work, IssuedKind.LETTER, number, content)
    return Answered(letter_id, number, paper)


def about_of(asked: OfficialLetterRow) -> str:
    """What an answer is about, if nothing else is said: the same as what it answers."""
    about = asked.about
    return about if fold(about).startswith("v/v") else f"V/v {about[:1].lower()}{about[1:]}"


def paper_bytes(desk: Desk, letter_id: int) -> bytes:
    """A letter that this program wrote, as it was issued, byte for byte. KnownError("no_paper")."""
    with desk.read() as session:
        return issued.whole(_document(session, letter_id).content)


def log_output(desk: Desk, letter_id: int, act: OutputAct, destination: str) -> None:
    """Note that an issued letter was printed, exported or sent: by whom, when, where to."""
    with desk.work(f"letter.{act.value}") as work:
        issued.went(work, _document(work.session, letter_id).id, act, destination)


def paper_to_print(desk: Desk, letter_id: int) -> bytes:
    """What goes to the printer: the issued bytes the first time, after that a copy that says that it is a reprint."""
    with desk.read() as session:
        document = _document(session, letter_id)
        return issued.to_print(session, document.id, issued.whole(document.content))


def _asked(desk: Desk, letter_id: int) -> OfficialLetterRow:
    found = next((row for row in letters.listed(desk) if row.id == letter_id), None)
    if found is None:
        raise KnownError("gone", noun="official_letter", id=letter_id)
    if found.direction is not LetterDirection.IN:
        raise KnownError("nothing_to_answer")
    return found


def _figures(desk: Desk, given: AnswerInput) -> Capacity:
    return capacity.figures(desk, given.programme, given.sector, given.field)


def _letter(asked: OfficialLetterRow, given: AnswerInput) -> LetterInput:
    return LetterInput(
        direction=LetterDirection.OUT,
        to_whom=asked.from_whom,
        about=given.about or about_of(asked),
        text=given.remarks or None,
        answers=asked.id,
        programme=asked.programme or (None if asked.partner or asked.agreement else given.programme),
        partner=asked.partner,
        agreement=asked.agreement,
    )


def _document(session: Session, letter_id: int) -> IssuedDocument:
    query = (
        select(IssuedDocument)
        .join(OfficialLetter, OfficialLetter.number == IssuedDocument.number)
        .where(OfficialLetter.id == letter_id, OfficialLetter.direction == LetterDirection.OUT)
        .where(IssuedDocument.kind == IssuedKind.LETTER)
        .order_by(IssuedDocument.version.desc())
    )
    found = session.scalars(query.limit(1)).first()
    if found is None:
        raise KnownError("no_paper")
    return found


def _data(
    asked: OfficialLetterRow, given: AnswerInput, found: Capacity, office: PaperOffice, number: str, now: datetime
) -> AnswerLetterData:
    from desktop_app.documents.answer_letter import AnswerLetterData, OrderLine, PeopleLine  # noqa: PLC0415  as above

    def line(words: str, count: Count, *, strong: bool = False) -> PeopleLine:
        return PeopleLine(words, count.people, count.women, strong)

    def parts(title: str, found: tuple[capacity.Part, ...]) -> tuple[PeopleLine, ...]:
        whole = Count(sum(p.count.people for p in found), sum(p.count.women for p in found))
        return (line(title, whole, strong=True), *(line(f"– {p.words}", p.count) for p in found)) if found else ()

    year = found.day.year
    data = AnswerLetterData(
        number=number,
        to_whom=asked.from_whom,
        about=given.about or about_of(asked),
        asked_number=asked.number or "",
        asked_dated=asked.dated,
        programme=found.programme,
        field=given.field or given.sector,
        dated=found.day,
        issued_at=now,
        issuing=office.issuing,
        superior=office.superior,
        place=office.place,
        signer=office.signer,
        signer_title=office.signer_title,
        practice=office.practice,
        remarks=tuple(text.strip() for text in given.remarks.splitlines() if text.strip()),
        orders=tuple(
            OrderLine(o.employer_vi, o.job_vi, o.headcount, o.women, o.filled, o.referred) for o in found.orders
        ),
        people=(line("Đã đăng ký, chưa có việc làm (mọi chương trình)", found.registered, strong=True),),
        sent=line(f"Đã đưa đi trong năm {year}", found.sent),
        across=line("Đang làm việc ở nước ngoài", found.across),
        plan=found.plan,
    )
    people = (
        line("Trong đó có nguyện vọng đi theo chương trình", found.wishing, strong=True),
        line("– đã có giấy tờ đi lại còn hạn và giấy khám sức khỏe đạt yêu cầu", found.ready),
        *parts("Chia theo trình độ", found.by_education),
        *parts("Chia theo độ tuổi", found.by_age),
        *parts("Chia theo xã, phường", found.by_commune),
    )
    return replace(data, people=data.people + people)
