"""Letters to the communes: printed in one go for all that is due, frozen as issued, corrected by a new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    Commune,
    CommuneDeclaration,
    Contract,
    ContractExtension,
    DeclarationLetter,
)
from db.queries import declaration as queries
from db.queries.declaration import LetterRow, OwedRow
from db.vocabulary import CommuneEra, DeclarationState, IssuedKind, NumberKind, OutputAct
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules import lives
from desktop_app.rules.declaration import letter_number, paper_number
from desktop_app.services import issued
from desktop_app.services.agencies import PaperOffice, paper_office
from desktop_app.services.declarations import owe
from desktop_app.services.long_work import Cancelled, Progress, Step, stepper
from desktop_app.services.numbers import next_number, prefix
from desktop_app.services.work import Desk, Work

if TYPE_CHECKING:
    from desktop_app.documents.declaration_letter import DeclarationLetterData, DeclaredLine
    from desktop_app.documents.table_paper import PaperHead


@dataclass(frozen=True)
class Printed:
    """What one printing made: the letters in the order of their communes, and who has no commune to be told."""

    letters: tuple[LetterRow, ...]
    homeless: tuple[OwedRow, ...]


def print_due(
    desk: Desk,
    *,
    until: date | None = None,
    commune: str | None = None,
    declaration_ids: Sequence[int] | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Printed:
    """Write a letter for each commune with everything that is due and stands in no letter yet.

    `until` leaves out what is due later; `commune` is the code of one commune of today; `declaration_ids` picks
    among them. All letters are numbered and frozen in one transaction: stopped, nothing was numbered. Whoever's
    commune is not known, or was split, comes back in `homeless`: their commune must be answered first.
    Raises KnownError("nothing_to_declare") where nothing is due, and "unknown_commune_code".
    """
    step = stepper(progress, cancelled)
    with desk.work("declaration.print") as work:
        rows = _to_print(work.session, until, declaration_ids)
        by_commune, homeless = _by_addressee(work.session, rows)
        if commune is not None:
            only = _addressee(work.session, commune)
            by_commune = {i: found for i, found in by_commune.items() if i == only}
        if not by_commune:
            raise KnownError("nothing_to_declare", homeless=len(homeless))
        made = _write(work, by_commune, step)
    with desk.read() as session:
        letters = {row.id: row for row in queries.letters(session, DeclarationLetter.id.in_(made))}
    return Printed(tuple(letters[i] for i in made), tuple(homeless))


def _to_print(session: Session, until: date | None, ids: Sequence[int] | None) -> tuple[OwedRow, ...]:
    conditions = [CommuneDeclaration.state == DeclarationState.DUE, CommuneDeclaration.letter_id.is_(None)]
    if until is not None:
        conditions.append(or_(CommuneDeclaration.due_on.is_(None), CommuneDeclaration.due_on <= until))
    found = queries.owed(session, *conditions)
    if ids is None:
        return found
    wanted = set(ids)
    return tuple(row for row in found if row.id in wanted)


def _by_addressee(session: Session, rows: Sequence[OwedRow]) -> tuple[dict[int, list[OwedRow]], list[OwedRow]]:
    """The declarations by the commune of today that is told, in the order of the communes' codes; and the rest."""
    where = queries.addressees(session, {row.commune_id for row in rows if row.commune_id is not None})
    found: dict[int, list[OwedRow]] = defaultdict(list)
    homeless = []
    for row in rows:
        told = where.get(row.commune_id, ()) if row.commune_id is not None else ()
        if len(told) == 1:
            found[told[0]].append(row)
        else:
            homeless.append(row)
    names = queries.commune_names(session)
    return {i: found[i] for i in sorted(found, key=lambda i: names[i][0])}, homeless


def _addressee(session: Session, code: str) -> int:
    query = select(Commune.id).where(Commune.code == code, Commune.era == CommuneEra.NOW)
    found = session.scalar(query)
    if found is None:
        raise KnownError("unknown_commune_code", value=code)
    return found


def commune_named(session: Session, code: str) -> str:
    """A commune of today within a sentence, by its code: "xã Đồng Đăng". KnownError("unknown_commune_code")."""
    return _named(queries.commune_names(session)[_addressee(session, code)])


def _write(
    work: Work,
    by_commune: Mapping[int, Sequence[OwedRow]],
    step: Step,
    replaces: DeclarationLetter | None = None,
    reason: str = "",
) -> list[int]:
    """Number, render and freeze a letter for each commune; their ids."""
    head = paper_office(work.session, work.today, work.officer)
    names = queries.commune_names(work.session)
    made = []
    for done, (commune_id, rows) in enumerate(by_commune.items()):
        step(done, len(by_commune))
        made.append(_letter(work, head, names, commune_id, rows, replaces, reason))
    step(len(by_commune), len(by_commune))
    return made


def paper_head(desk: Desk) -> PaperHead:
    """Who writes lists and registers today."""
    from desktop_app.documents.table_paper import PaperHead  # noqa: PLC0415  loads ReportLab

    with desk.read() as session:
        head = paper_office(session, desk.today(), desk.officer_id)
    return PaperHead(head.issuing, desk.today(), head.superior, head.place, head.signer, head.signer_title)


def _letter(
    work: Work,
    head: PaperOffice,
    names: Mapping[int, tuple[str, str, str]],
    commune_id: int,
    rows: Sequence[OwedRow],
    replaces: DeclarationLetter | None,
    reason: str,
) -> int:
    from desktop_app.documents.declaration_letter import render_declaration  # noqa: PLC0415  loads ReportLab

    year, apart = work.today.year, prefix(work.session)
    number = letter_number(year, next_number(work, NumberKind.DECLARATION, year, apart), apart)
    was = None
    if replaces is not None:
        was = paper_number(replaces.number, head.sign), hanoi_day(replaces.issued_at), reason
    lines = tuple(_line(row, names, commune_id) for row in sorted(rows, key=_in_letter))
    data = _data(work, head, number, _named(names[commune_id]), lines, was)
    document = issued.keep(work, IssuedKind.DECLARATION, number, render_declaration(data))
    letter = DeclarationLetter(
        id=new_id(),
        number=number,
        commune_id=commune_id,
        issued_at=work.now,
        issued_by_id=work.officer,
        document_id=document.id,
        supersedes_id=replaces.id if replaces else None,
    )
    work.session.add(letter)
    work.session.flush()
    stand = [{"id": row.id, "letter_id": letter.id, "letter_number": number} for row in rows]
    work.update_many(CommuneDeclaration, stand)
    return letter.id


def _in_letter(row: OwedRow) -> tuple[str, date, int]:
    return row.sort_key, row.event_on or date.min, row.id


def _data(
    work: Work,
    head: PaperOffice,
    number: str,
    commune: str,
    lines: tuple[DeclaredLine, ...],
    replaces: tuple[str, date, str] | None,
) -> DeclarationLetterData:
    from desktop_app.documents.declaration_letter import DeclarationLetterData  # noqa: PLC0415  as above

    return DeclarationLetterData(
        number=paper_number(number, head.sign),
        commune=commune,
        dated=work.today,
        issued_at=work.now,
        issuing=head.issuing,
        superior=head.superior,
        place=head.place,
        lines=lines,
        signer=head.signer,
        signer_title=head.signer_title,
        replaces=replaces,
        practice=head.practice,
    )


def _named(names: tuple[str, str, str]) -> str:
    """A commune as it stands within a sentence: "xã Đồng Đăng"."""
    _, unit, name = names
    return f"{unit.lower()} {name}"


def _line(row: OwedRow, names: Mapping[int, tuple[str, str, str]], told: int) -> DeclaredLine:
    from desktop_app.documents.declaration_letter import DeclaredLine  # noqa: PLC0415  as above

    elsewhere = row.commune_id is not None and row.commune_id != told
    return DeclaredLine(
        full_name=row.full_name,
        event=row.event,
        event_on=row.event_on,
        birth_date=row.birth_date,
        birth_precision=row.birth_precision,
        citizen_id=row.citizen_id or "",
        contract_number=row.contract_number or "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        extended_until=row.extended_until,
        end_reason=row.end_reason or "",
        employer_vi=row.employer_vi or "",
        job_vi=row.job_vi or "",
        address=_named(names[row.commune_id]) if elsewhere and row.commune_id is not None else "",
    )


# ---- after they were issued


def find(session: Session, number: str) -> DeclarationLetter:
    """The letter of that number, as it is kept ("KB-2026-0015") or as it is printed ("15/KB-TTDVVL", this year's).

    KnownError("unknown_letter").
    """
    wanted = tidy(number).upper()
    found = session.scalar(select(DeclarationLetter).where(DeclarationLetter.number == wanted))
    if found is None:
        latest = session.scalars(select(DeclarationLetter.number).order_by(DeclarationLetter.number.desc()).limit(5))
        raise KnownError("unknown_letter", value=number, choices=list(latest) or ["—"])
    return found


def letter_bytes(desk: Desk, number: str) -> bytes:
    """A letter as it was issued, byte for byte."""
    with desk.read() as session:
        return issued.whole(queries.content(session, find(session, number).document_id))


def log_output(desk: Desk, numbers: Sequence[str], act: OutputAct, destination: str) -> None:
    """Note that letters were printed or exported: by whom, when, where to."""
    with desk.work(f"declaration.{act.value}") as work:
        for number in numbers:
            issued.went(work, find(work.session, number).document_id, act, destination)


def correct(desk: Desk, number: str, reason: str) -> tuple[LetterRow, ...]:
    """Write anew, with what the record says now, what an issued letter told; the new letter supersedes it.

    Several letters come of it where its people turn out to live in several communes. What the commune has
    acknowledged, or returned, stays as it is: KnownError("letter_not_correctable"). "letter_commune_unclear" names
    those whose commune must be answered first.
    """
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("declaration.correct", why) as work:
        old = find(work.session, number)
        fresh = [_owe_again(work, wrong) for wrong in _correctable(work.session, old)]
        by_commune, homeless = _by_addressee(work.session, queries.owed(work.session, CommuneDeclaration.id.in_(fresh)))
        if homeless:
            raise KnownError("letter_commune_unclear", number=old.number, names=[row.full_name for row in homeless])
        made = _write(work, by_commune, stepper(None, None), old, why)
    with desk.read() as session:
        return queries.letters(session, DeclarationLetter.id.in_(made))


def _correctable(session: Session, old: DeclarationLetter) -> Sequence[CommuneDeclaration]:
    """What the letter told, if all of it may be superseded."""
    told = session.scalars(select(CommuneDeclaration).where(CommuneDeclaration.letter_id == old.id)).all()
    if not told or not all(lives.DECLARATION.allows(one.state, DeclarationState.SUPERSEDED) for one in told):
        raise KnownError("letter_not_correctable", number=old.number)
    return told


def _owe_again(work: Work, wrong: CommuneDeclaration) -> int:
    """Supersede one declaration by a new one of the same event, as the record has it now."""
    wrong.state = lives.move(lives.DECLARATION, wrong.state, DeclarationState.SUPERSEDED)
    contract = work.session.get_one(Contract, wrong.contract_id)
    extension = work.session.get(ContractExtension, wrong.extension_id) if wrong.extension_id else None
    day = _event_day(contract, extension, wrong)
    return owe(work, contract, wrong.event, day, extension=extension, supersedes=wrong).id


def _event_day(contract: Contract, extension: ContractExtension | None, wrong: CommuneDeclaration) -> date:
    """The day of the event as the record has it now: it may be just what was wrong."""
    found = {"signed": contract.signed_on, "ended": contract.ended_on, "extended": extension and extension.signed_on}
    day = found[wrong.event.value] or wrong.event_on
    if day is None:
        raise KnownError("letter_not_correctable", number=wrong.letter_number or "—")
    return day
