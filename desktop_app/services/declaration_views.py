"""The lists of the place for declarations: who is to be told of, who was, and the letters; with words to search in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import case, func, or_, select

from db.models import CommuneDeclaration, DeclarationLetter, DocumentOutput
from db.queries import declaration as queries
from db.queries.among import among
from db.vocabulary import DeclarationState, OutputAct
from desktop_app.formats import fold
from desktop_app.services import declaration_lists
from desktop_app.services.declaration_lists import LetterView, Owed
from desktop_app.services.work import Desk

_D = DeclarationState


class View(StrEnum):
    """A list of the place."""

    DUE = "due"
    SENT = "sent"
    RETURNED = "returned"
    ACKNOWLEDGED = "acknowledged"
    LETTERS = "letters"


OF_A_YEAR = frozenset({View.ACKNOWLEDGED, View.LETTERS})
"""Lists that grow for ever are shown a year at a time."""
STATES = {
    View.DUE: _D.DUE,
    View.SENT: _D.SENT,
    View.RETURNED: _D.RETURNED,
    View.ACKNOWLEDGED: _D.ACKNOWLEDGED,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a list: a declaration, or a letter."""

    id: int
    code: str
    """The code of the commune of today that is told; "" where that is not known."""
    words: str
    """Folded: what the search looks in."""
    owed: Owed | None = None
    letter: LetterView | None = None
    printed: bool = False
    """Whether a printer has taken its letter."""

    @property
    def number(self) -> str | None:
        """The number of the letter of ours that it stands in, or is."""
        if self.letter is not None:
            return self.letter.row.number
        return self.owed.row.letter_number if self.owed is not None and self.owed.row.letter_id is not None else None

    @property
    def state(self) -> DeclarationState:
        """How far it is."""
        if self.letter is not None:
            return self.letter.state
        return self.owed.row.state if self.owed is not None else _D.DUE


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stand in each list, and how many of those that are due have passed their day."""

    of: dict[View, int]
    late: int


def counts(desk: Desk, year: int) -> Counts:
    """How much there is; the lists that are of a year, of that one."""
    d = CommuneDeclaration
    late = func.sum(case((d.due_on < desk.today(), 1), else_=0))
    query = select(d.state, func.count(), late).where(
        or_(d.state != _D.ACKNOWLEDGED, *declaration_lists.happened(year))
    )
    with desk.read() as session:
        found = {state: (count, int(lates or 0)) for state, count, lates in session.execute(query.group_by(d.state))}
        letters = session.scalar(select(func.count(DeclarationLetter.id)).where(*declaration_lists.of_year(year))) or 0
    of = {view: found.get(state, (0, 0))[0] for view, state in STATES.items()}
    return Counts({**of, View.LETTERS: letters}, found.get(_D.DUE, (0, 0))[1])


def lines(desk: Desk, view: View, year: int) -> tuple[Line, ...]:
    """The rows of a list: late ones first, then by day and commune; letters the latest first."""
    if view is View.LETTERS:
        with desk.read() as session:
            codes = {i: code for i, (code, _, _) in queries.commune_names(session).items()}
        views = declaration_lists.letters(desk, year=year)
        out = _printed(desk, [letter.id for letter in views])
        return tuple(_of_letter(letter, codes[letter.row.commune_id], letter.id in out) for letter in views)
    found = declaration_lists.listed(desk, {STATES[view]}, year=year if view in OF_A_YEAR else None)
    out = _printed(desk, [owed.row.letter_id for owed in found if owed.row.letter_id is not None])
    return tuple(_of_owed(owed, owed.row.letter_id in out) for owed in found)


def _printed(desk: Desk, letter_ids: Iterable[int]) -> frozenset[int]:
    """Those of the letters that a printer has taken."""
    query = select(DeclarationLetter.id).join(
        DocumentOutput, DocumentOutput.document_id == DeclarationLetter.document_id
    )
    with desk.read() as session:
        wanted = query.where(
            DocumentOutput.act == OutputAct.PRINTED, among(session, DeclarationLetter.id, set(letter_ids))
        )
        return frozenset(session.scalars(wanted.distinct()))


def _of_letter(letter: LetterView, code: str, printed: bool) -> Line:
    words = (letter.row.number, letter.row.commune, letter.acknowledged_by, letter.returned_reason)
    return Line(letter.id, code, _folded(words), letter=letter, printed=printed)


def _of_owed(owed: Owed, printed: bool) -> Line:
    row = owed.row
    words = (
        row.full_name, row.citizen_id, owed.told[1] if owed.told else None, owed.commune, row.letter_number,
        row.contract_number, row.employer_vi,
    )  # fmt: skip
    return Line(owed.id, owed.told[0] if owed.told else "", _folded(words), owed=owed, printed=printed)


def _folded(words: Iterable[str | None]) -> str:
    return " ".join(fold(word) for word in words if word)


def matching(found: Iterable[Line], text: str, code: str | None) -> tuple[Line, ...]:
    """The rows that hold every word, of one commune where its code is given; "" is whose commune is not known."""
    wanted = fold(text).split()
    return tuple(
        line for line in found if (code is None or line.code == code) and all(word in line.words for word in wanted)
    )
