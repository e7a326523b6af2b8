"""What is to be printed until a day, and the papers of letters: as issued, or as a reprint where it is one."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import DeclarationLetter, DocumentOutput
from db.queries import declaration as queries
from db.queries.among import among
from db.vocabulary import DeclarationState, OutputAct
from desktop_app.services import declaration_letters, declaration_lists, issued
from desktop_app.services.declaration_lists import Owed
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class Plan:
    """What one printing would make."""

    communes: tuple[tuple[str, int], ...]
    """Each commune with how many of its people; one letter each."""
    people: int
    declarations: int
    late: int
    """How many of the declarations have passed their day."""
    homeless: tuple[Owed, ...]
    """Those whom no letter can tell of: the commune is not known, or was split between several."""


def waiting(desk: Desk) -> tuple[Owed, ...]:
    """What is due and stands in no letter yet."""
    found = declaration_lists.listed(desk, {DeclarationState.DUE})
    return tuple(owed for owed in found if owed.row.letter_id is None)


def plan(waits: Sequence[Owed], until: date | None) -> Plan:
    """What printing until a day (None: all) makes of what waits."""
    wanted = [owed for owed in waits if until is None or owed.row.due_on is None or owed.row.due_on <= until]
    people: dict[tuple[str, str], set[int]] = {}
    for owed in wanted:
        if owed.told is not None:
            people.setdefault(owed.told, set()).add(owed.row.worker_id)
    told = [owed for owed in wanted if owed.told is not None]
    return Plan(
        tuple((name, len(people[code, name])) for code, name in sorted(people)),
        len({owed.row.worker_id for owed in told}),
        len(told),
        sum(owed.late for owed in told),
        tuple(owed for owed in wanted if owed.told is None),
    )


@dataclass(frozen=True, slots=True)
class Papers:
    """Letters one after the other as one file, and how many pages each has."""

    content: bytes
    letters: tuple[tuple[str, int], ...]
    again: frozenset[str]
    """Those among them that were printed before."""

    def on_pages(self, first: int, last: int) -> tuple[str, ...]:
        """The letters that have a page from `first` to `last`, counted from 1."""
        found, at = [], 1
        for number, pages in self.letters:
            if at <= last and at + pages > first:
                found.append(number)
            at += pages
        return tuple(found)


def papers(desk: Desk, numbers: Sequence[str], *, to_print: bool = False) -> Papers:
    """Letters as they were issued; `to_print`: those printed before as copies that say that they are reprints.

    KnownError("unknown_letter").
    """
    from desktop_app.documents.joined import joined  # noqa: PLC0415  loads pypdf
    from desktop_app.documents.reprint import marked_as_reprint  # noqa: PLC0415  loads ReportLab

    with desk.read() as session:
        letters = [declaration_letters.find(session, number) for number in numbers]
        again = _printed(session, letters)
        made = {letter.number: issued.whole(queries.content(session, letter.document_id)) for letter in letters}
    if to_print:
        made = {number: marked_as_reprint(paper) if number in again else paper for number, paper in made.items()}
    return Papers(joined(list(made.values())), tuple((n, _pages(paper)) for n, paper in made.items()), again)


def _pages(paper: bytes) -> int:
    from pypdf import PdfReader  # noqa: PLC0415  as above

    return len(PdfReader(io.BytesIO(paper)).pages)


def _printed(session: Session, letters: Sequence[DeclarationLetter]) -> frozenset[str]:
    """The numbers of those letters that a printer has taken before."""
    documents = {letter.document_id: letter.number for letter in letters}
    query = select(DocumentOutput.document_id).where(
        among(session, DocumentOutput.document_id, documents), DocumentOutput.act == OutputAct.PRINTED
    )
    return frozenset(documents[found] for found in session.scalars(query.distinct()))
