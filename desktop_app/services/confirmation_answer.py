"""Take a partner's answer in: keep the file as it came, match its rows, say what follows of each."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import Confirmation, ConfirmationLine
from db.vocabulary import ConfirmationOutcome
from desktop_app.errors import KnownError
from desktop_app.intake.confirmation_list import AnswerList, AnswerRow, clean_number, read_answer, slip_form
from desktop_app.intake.spreadsheet import read_sheets
from desktop_app.rules import confirmation as rules
from desktop_app.rules.confirmation import People, Said, Verdict
from desktop_app.services.confirmation_lines import settle
from desktop_app.services.confirmation_people import people_meant
from desktop_app.services.confirmations import get
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work
from desktop_app.wording import sentence

_O = ConfirmationOutcome
_KEPT = ("done_at", "done_note", "incident_id")


@dataclass(frozen=True)
class Taken:
    """What an answer came to: how many rows it had, and how many lines have each outcome."""

    rows: int
    outcomes: Mapping[ConfirmationOutcome, int]
    entry: int | None = None
    """The audit's, by which it can be taken back."""


def take(desk: Desk, confirmation_id: int, path: Path, *, replace: bool = False, anyway: bool = False) -> Taken:
    """Take in the partner's answer from a file. With `replace` it takes the place of one that was taken in before.

    A file that bears the number of another list, or names nobody of this one, is taken only with `anyway`.

    KnownError: list_* (see intake.spreadsheet), answer_no_columns, answer_no_people, gone, confirmation_answered,
    answer_of_another, answer_nobody_listed.
    """
    require(desk, "confirmation.answer")
    content, found = _read(desk, path)
    with desk.work("confirmation.answer") as work:
        confirmation = get(work.session, confirmation_id)
        if confirmation.answered_at is not None and not replace:
            raise KnownError(
                "confirmation_answered",
                number=confirmation.number,
                file=confirmation.answer_name,
                at=confirmation.answered_at,
            )
        if not anyway and found.numbers and confirmation.number not in found.numbers:
            raise KnownError(
                "answer_of_another", file=path.name, number=confirmation.number, found=sorted(found.numbers)
            )
        verdicts = _judge(work, confirmation, found)
        if not anyway and not _listed(work.session, confirmation_id) & {one.verdict.worker_id for one in verdicts}:
            raise KnownError("answer_nobody_listed", file=path.name, number=confirmation.number)
        _write(work, confirmation, verdicts)
        confirmation.answered_at, confirmation.answer_name = work.now, path.name
        confirmation.answer, confirmation.answer_digest = content, hashlib.sha256(content).hexdigest()
        settle(work, confirmation_id)
        query = select(ConfirmationLine.outcome).where(ConfirmationLine.confirmation_id == confirmation_id)
        outcomes = Counter(work.session.scalars(query))
    return Taken(len(found.rows), outcomes, work.entry)


def _listed(session: Session, confirmation_id: int) -> set[int | None]:
    line = ConfirmationLine
    return set(session.scalars(select(line.worker_id).where(line.confirmation_id == confirmation_id, line.listed)))


def _read(desk: Desk, path: Path) -> tuple[bytes, AnswerList]:
    sheets = read_sheets(path)
    found = read_answer(sheets, desk.today())
    if not found.found_header:
        raise KnownError("answer_no_columns", file=path.name)
    if not found.rows:
        raise KnownError("answer_no_people", file=path.name)
    return path.read_bytes(), found


@dataclass(frozen=True)
class _Judged:
    """A row of the answer, or several of one person, with what follows."""

    row: AnswerRow
    said: str
    verdict: Verdict


def _judge(work: Work, confirmation: Confirmation, found: AnswerList) -> list[_Judged]:
    people = people_meant(
        work.session,
        (clean_number(row.number) for row in found.rows),
        (row.name for row in found.rows),
        listed=[worker_id for worker_id in _listed(work.session, confirmation.id) if worker_id is not None],
        partner_id=confirmation.partner_id,
        day=confirmation.as_of,
    )
    by_person: dict[int, list[tuple[AnswerRow, Verdict]]] = {}
    judged: list[_Judged] = []
    for row in found.rows:
        verdict = _verdict(row, people, confirmation.partner_id, asks_state=found.asks_state)
        if verdict.worker_id is None:
            judged.append(_Judged(row, row.said, verdict))
        else:
            by_person.setdefault(verdict.worker_id, []).append((row, verdict))
    for some in by_person.values():
        said = " / ".join(dict.fromkeys(row.said for row, _ in some if row.said))
        judged.append(_Judged(some[0][0], said, rules.together([verdict for _, verdict in some])))
    return judged


def _verdict(row: AnswerRow, people: People, partner_id: int, *, asks_state: bool) -> Verdict:
    number = clean_number(row.number)
    said = Said(
        number, slip_form(number), row.name, row.name_zh, row.birth_date, row.birth_precision, row.sex, row.here,
        row.lost, row.unclear,
    )  # fmt: skip
    return rules.decide(said, people, partner_id, asks_state=asks_state)


# ---- writing


def _write(work: Work, confirmation: Confirmation, judged: Sequence[_Judged]) -> None:
    query = select(ConfirmationLine).where(ConfirmationLine.confirmation_id == confirmation.id)
    before = work.session.scalars(query).all()
    kept = {_key(line.worker_id, line.document_number, line.name): line for line in before}
    followed = {key: (line.outcome, {name: getattr(line, name) for name in _KEPT}) for key, line in kept.items()}
    answers = {one.verdict.worker_id: one for one in judged if one.verdict.worker_id is not None}
    changes = []
    named = {line.worker_id for line in before if line.listed}  # two lines may have become one person by a merge
    for line in before:
        if line.listed:
            values = _values(work, answers.get(line.worker_id or 0))
            changes.append({"id": line.id, **_followed(values, followed, line.worker_id)})
    work.remove_many(ConfirmationLine, [line.id for line in before if not line.listed])
    work.update_many(ConfirmationLine, changes)
    fresh = [one for one in judged if one.verdict.worker_id is None or one.verdict.worker_id not in named]
    rows = []
    for line_id, one in zip(new_ids(len(fresh)), fresh, strict=True):
        values = _followed(_values(work, one), followed, one.verdict.worker_id)
        rows.append({"id": line_id, "confirmation_id": confirmation.id, "worker_id": one.verdict.worker_id, **values})
    work.insert_many(ConfirmationLine, rows)


def _key(worker_id: int | None, number: str | None, name: str | None) -> tuple[object, ...]:
    return (worker_id,) if worker_id is not None else (number, name)


def _values(work: Work, one: _Judged | None) -> dict[str, Any]:
    if one is None:
        empty = dict.fromkeys(("row", "document_number", "name", "birth", "said", "left_on", "differences", *_KEPT))
        return {**empty, "outcome": _O.UNANSWERED}
    row, verdict = one.row, one.verdict
    done = verdict.outcome is _O.GONE and verdict.settled
    return {
        "row": row.row,
        "document_number": row.number[:64] or None,
        "name": row.name[:300] or None,
        "birth": row.birth[:64] or None,
        "said": one.said or None,
        "left_on": _plausible(row.left_on, work.today),
        "differences": " ".join(verdict.differences) or None,
        "outcome": verdict.outcome,
        "done_at": work.now if done else None,
        "done_note": sentence("confirmation", "agrees", "vi") if done else None,
        "incident_id": None,
    }


def _plausible(day: date | None, today: date) -> date | None:
    """Nobody has left on a day that is yet to come."""
    return day if day is None or day <= today else None


def _followed(
    values: dict[str, Any],
    followed: Mapping[tuple[object, ...], tuple[ConfirmationOutcome, Mapping[str, Any]]],
    worker_id: int | None,
) -> dict[str, Any]:
    """What was done about the same difference of an earlier answer stays done."""
    outcome, kept = followed.get(_key(worker_id, values["document_number"], values["name"]), (None, {}))
    if outcome is not values["outcome"] or values["done_at"] is not None:
        return values
    return {**values, **kept}
