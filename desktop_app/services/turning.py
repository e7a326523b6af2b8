"""What a transaction turned that two people have to confirm, by whatever way it came: seen in what it did to the rows.

The page of a worker, an import, a bulk act, a packet, a merge, an undo: none of them can pass this by, for Desk.work
asks it before every commit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.audit import Line, stored
from db.base import Base
from db.models import Crossing, Handover, HandoverLine, HealthCertificate, Worker
from db.queries.among import among
from db.vocabulary import ChangeKind, Direction, HandoverState, Presence
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.rules.counting import CROSSES
from desktop_app.rules.two_people import Exam, Matter, turns_fit
from desktop_app.services.approval import second_choices_in

NEEDED = "second_person_needed"
_ADDED, _CHANGED, _REMOVED = ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.REMOVED
_CERTIFICATE = Base.metadata.tables["health_certificate"]
_SAID = ("worker_id", "examined_on", "result")
_NOT_THERE = tuple(each for each in Presence if each not in CROSSES)
_Exams = dict[int, dict[int, Exam]]
"""Worker -> their certificates."""


def refuse_unconfirmed(session: Session, officer_id: int, lines: Sequence[Line], confirmed: Iterable[str]) -> None:
    """Raise KnownError("second_person_needed", matter=, choices=) for what was turned and confirmed by nobody."""
    for matter in _turned(session, lines):
        if matter not in confirmed:
            choices = second_choices_in(session, officer_id, matter)
            raise KnownError(NEEDED, matter=matter.value, choices=list(choices))


def _turned(session: Session, lines: Sequence[Line]) -> Iterator[Matter]:
    nouns = {line.noun for line in lines}
    if "worker" in nouns:
        yield from _joined(lines)
    if "health_certificate" in nouns and _became_fit(session, lines):
        yield Matter.HEALTH
    if nouns & {"handover_line", "crossing"} and _became_present(session, lines):
        yield Matter.PRESENT
    if any(line.noun == "issued_document" and line.change is not _ADDED for line in lines):
        yield Matter.DELETION


def _joined(lines: Sequence[Line]) -> Iterator[Matter]:
    """A record that names another one was merged into it; one that names itself was deleted."""
    for line in lines:
        into = (line.new or {}).get("merged_into_id") if line.noun == "worker" else None
        if into is not None and line.change is _CHANGED:
            yield Matter.DELETION if into == line.record_id else Matter.MERGE


# Unfit to fit


def _became_fit(session: Session, lines: Sequence[Line]) -> bool:
    """Certificates that were only added turn nobody: a later examination is a new one, and of one day unfit holds."""
    papers = [line for line in lines if line.noun == "health_certificate"]
    if all(line.change is _ADDED or not any(n in (line.old or {}) for n in _SAID) for line in papers):
        return False
    gone = {line.record_id for line in lines if line.noun == "worker" and line.change is _REMOVED}
    about = {line.record_id: (line.old or {}).get("worker_id") for line in papers}
    whose = {worker_id for worker_id in about.values() if worker_id is not None} - gone
    now = select(HealthCertificate.worker_id).where(among(session, HealthCertificate.id, about))
    whose |= set(session.scalars(now))
    here = select(Worker.id).where(among(session, Worker.id, whose), Worker.merged_into_id.is_(None))
    kept = set(session.scalars(here))
    after = _standing(session, kept)
    before = _before(after, papers)
    return any(turns_fit(before.get(worker_id, {}), after.get(worker_id, {})) for worker_id in kept)


def _standing(session: Session, workers: Iterable[int]) -> _Exams:
    c = HealthCertificate
    query = select(c.worker_id, c.id, c.examined_on, c.result).where(among(session, c.worker_id, workers))
    found: _Exams = defaultdict(dict)
    for worker_id, paper_id, examined_on, result in session.execute(query):
        found[worker_id][paper_id] = Exam(examined_on, result)
    return found


def _before(after: _Exams, papers: Sequence[Line]) -> _Exams:
    """The certificates as they were, from what is there now and what was done."""
    said = {i: (worker_id, exam) for worker_id, exams in after.items() for i, exam in exams.items()}
    for line in papers:
        known = said.pop(line.record_id, None)
        if line.change is _ADDED or not line.old:
            continue
        old = {name: stored(_CERTIFICATE, name, line.old[name]) for name in _SAID if name in line.old}
        worker_id, exam = known if known is not None else (None, None)
        examined_on = old.get("examined_on") or (exam.examined_on if exam else None)
        result = old.get("result") or (exam.result if exam else None)
        whose = old.get("worker_id", worker_id)
        if whose is not None and examined_on is not None and result is not None:
            said[line.record_id] = (whose, Exam(examined_on, result))
    found: _Exams = defaultdict(dict)
    for paper_id, (worker_id, exam) in said.items():
        found[worker_id][paper_id] = exam
    return found


# Present after closing


def _became_present(session: Session, lines: Sequence[Line]) -> bool:
    closing = {line.record_id for line in lines if line.noun == "handover" and _closes(line)}
    marked = [line.record_id for line in lines if line.noun == "handover_line" and _is_there_now(line)]
    query = (
        select(HandoverLine.handover_id)
        .join(Handover, Handover.id == HandoverLine.handover_id)
        .where(among(session, HandoverLine.id, marked), Handover.state == HandoverState.CLOSED)
    )
    if marked and set(session.scalars(query)) - closing:
        return True
    entered = [line.new or {} for line in lines if line.noun == "crossing" and line.change is _ADDED]
    counted = [new for new in entered if new.get("takes_back_id") is None]
    listed = {new["handover_id"] for new in counted if new.get("handover_id") is not None}
    closed = select(Handover.id).where(among(session, Handover.id, listed), Handover.state == HandoverState.CLOSED)
    if listed - closing and set(session.scalars(closed)) - closing:
        return True
    alone = [line.record_id for line in lines if line.noun == "crossing" and _is_alone(line)]
    return bool(alone) and _stayed_that_day(session, alone)


def _closes(line: Line) -> bool:
    """Whether it was not closed before this work."""
    return line.change is _ADDED or (line.old or {}).get("state", HandoverState.CLOSED) != HandoverState.CLOSED


def _is_there_now(line: Line) -> bool:
    said = (line.new or {}).get("presence")
    return said in CROSSES and (line.old or {}).get("presence") not in CROSSES


def _is_alone(line: Line) -> bool:
    new = line.new or {}
    added = line.change is _ADDED and new.get("takes_back_id") is None
    return added and new.get("handover_id") is None and new.get("direction") == Direction.OUT


def _stayed_that_day(session: Session, crossings: Sequence[int]) -> bool:
    """Whether a list that is closed says of the same person and day that they did not go."""
    query = (
        select(Handover.at, Crossing.day)
        .join(HandoverLine, HandoverLine.handover_id == Handover.id)
        .join(Crossing, Crossing.worker_id == HandoverLine.worker_id)
        .where(
            among(session, Crossing.id, crossings),
            Handover.state == HandoverState.CLOSED,
            Handover.direction == Crossing.direction,
            HandoverLine.presence.in_(_NOT_THERE),
        )
    )
    return any(hanoi_day(at) == day for at, day in session.execute(query))
