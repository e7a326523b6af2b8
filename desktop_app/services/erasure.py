"""Erasing a person's data: seen first, done by two people, and so that no figure of any period changes.

What goes, what stays without its values, and what the office's archive keeps for its time is told before it is done
and in the answer to the person. The key under which the audit holds the person's values is destroyed with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import DataRequest, PersonKey, Worker
from db.queries import persons
from db.queries import privacy as queries
from db.queries.among import among
from db.vocabulary import DataRequestKind, DataRequestState
from desktop_app.errors import KnownError
from desktop_app.rules import lives
from desktop_app.rules.data_request import ARCHIVE_YEARS, LIFE
from desktop_app.services import erasure_rows, erasure_texts, privacy_settings
from desktop_app.services.erasure_papers import ArchivePaper, papers_about
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.permission import require
from desktop_app.services.two_people import Approval, Matter, confirmed, second_choices
from desktop_app.services.work import Desk, Work, known_trouble

AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Tally:
    """So many rows of one table."""

    noun: str
    count: int


@dataclass(frozen=True, slots=True)
class ErasurePreview:
    """What would be done, and what stands in the way."""

    worker_ids: tuple[int, ...]
    name: str
    """Of the only person; "" where it is about several."""
    going: tuple[Tally, ...]
    staying: tuple[Tally, ...]
    """The skeleton: these rows stay without personal values."""
    papers: tuple[ArchivePaper, ...]
    archive_years: int
    refusals: tuple[KnownError, ...]
    approvers: tuple[str, ...]
    """Usernames of those of whom one must agree; empty while nobody else may."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done. `answer` is the letter to the person (PDF); it is not kept, for it names them."""

    people: int
    entries: tuple[int, ...]
    answer: bytes | None = None


def preview(desk: Desk, worker_ids: Sequence[int]) -> ErasurePreview:
    """What erasing would do. KnownError("gone")."""
    require(desk, "privacy.erase")
    approvers = second_choices(desk, Matter.DELETION)
    with desk.read() as session:
        names = _names(session, worker_ids)
        who = queries.persons_of(session, worker_ids)
        ids = queries.ids_of(session, who)
        years = privacy_settings.kept(session)[ARCHIVE_YEARS]
        return ErasurePreview(
            tuple(worker_ids),
            next(iter(names.values())) if len(names) == 1 else "",
            tuple(Tally(noun, len(ids[noun])) for noun in erasure_rows.GOING if noun in ids),
            tuple(Tally(noun, len(ids[noun])) for noun in erasure_rows.STAYING if noun in ids),
            papers_about(session, ids, years),
            years,
            tuple(_refusals(session, who, names)),
            approvers,
        )


def erase(desk: Desk, worker_id: int, given: Approval, *, request_id: int | None = None) -> Erased:
    """Erase one person; with a request to delete, that is done by it and answered.

    KnownError: what two_people.confirmed raises, gone, merged_away, erase_across, erase_listed, erased.
    """
    why = _why(desk, given)
    answer = _answer(desk, worker_id, request_id)
    entry = _erase(desk, [worker_id], why, request_id)
    return Erased(1, (entry,), answer)


def erase_many(
    desk: Desk,
    worker_ids: Sequence[int],
    given: Approval,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Erased:
    """Erase many, a few in each transaction: when it is stopped, those before are erased and the rest untouched."""
    why = _why(desk, given)
    step = stepper(progress, cancelled)
    entries = []
    for at in range(0, len(worker_ids), AT_ONCE):
        step(at, len(worker_ids))
        entries.append(_erase(desk, worker_ids[at : at + AT_ONCE], why, None))
    step(len(worker_ids), len(worker_ids))
    return Erased(len(worker_ids), tuple(entries))


def is_erased(session: Session, worker_id: int) -> bool:
    """Whether a person's data were erased."""
    query = select(PersonKey.id).where(PersonKey.worker_id == worker_id, PersonKey.destroyed_at.is_not(None))
    return session.scalar(query) is not None


def _why(desk: Desk, given: Approval) -> str:
    require(desk, "privacy.erase")
    return confirmed(desk, Matter.DELETION, given)


def _erase(desk: Desk, worker_ids: Sequence[int], why: str, request_id: int | None) -> int:
    with desk.work("privacy.erase") as work:
        work.confirmed |= {Matter.DELETION}
        session = work.session
        names = _names(session, worker_ids)
        who = queries.persons_of(session, worker_ids)
        for refusal in _refusals(session, who, names):
            raise refusal
        ids = queries.ids_of(session, who)
        known = erasure_texts.known_by(session, who, ids)
        work.reason = known.mentions.without(why)
        if request_id is not None:
            _done(work, request_id, worker_ids)
        erasure_rows.clear(work, ids)
        erasure_rows.hide(work, worker_ids)
        others = erasure_texts.clear_texts(work, known, ids)
        erasure_texts.clear_audit(work, known, ids, others)
        persons.destroy(session, who, work.now)
    desk.kept.clear()
    truncate_log(desk)
    if work.entry is None:
        msg = "an erasure leaves an entry"
        raise RuntimeError(msg)
    return work.entry


def _names(session: Session, worker_ids: Sequence[int]) -> dict[int, str]:
    query = select(Worker.id, Worker.full_name, Worker.merged_into_id).where(among(session, Worker.id, worker_ids))
    found = {worker_id: (name, into) for worker_id, name, into in session.execute(query)}
    for worker_id in worker_ids:
        if worker_id not in found:
            raise KnownError("gone", noun="worker", id=worker_id)
        name, into = found[worker_id]
        if into == worker_id:
            raise KnownError("erased")
        if into is not None:
            raise KnownError("merged_away", name=name)
    return {worker_id: name for worker_id, (name, _) in found.items()}


def _refusals(session: Session, who: Sequence[int], names: Mapping[int, str]) -> list[KnownError]:
    away, listed = queries.across(session, who), queries.open_handovers(session, who)
    shown = dict(session.execute(select(Worker.id, Worker.full_name).where(among(session, Worker.id, who))).all())
    found = [KnownError("erase_across", name=names.get(i, shown[i])) for i in sorted(away)]
    return found + [KnownError("erase_listed", name=shown[i], number=number) for i, number in sorted(listed.items())]


def _done(work: Work, request_id: int, worker_ids: Sequence[int]) -> None:
    request = work.session.get(DataRequest, request_id)
    if request is None or request.worker_id not in worker_ids or request.kind is not DataRequestKind.DELETE:
        raise KnownError("gone", noun="data_request", id=request_id)
    request.state = lives.move(LIFE, request.state, DataRequestState.DONE)
    request.done_on = work.today
    if request.acknowledged_on is None:
        request.acknowledged_on = work.today
    work.session.flush()


def _answer(desk: Desk, worker_id: int, request_id: int | None) -> bytes:
    """Made before anything goes, for it names the person and says what stays."""
    from desktop_app.documents.request_answer import RequestAnswerData, render_request_answer  # noqa: PLC0415  fonts
    from desktop_app.services.agencies import paper_office  # noqa: PLC0415  with them

    seen = preview(desk, [worker_id])
    with desk.read() as session:
        request = session.get(DataRequest, request_id) if request_id is not None else None
        office = paper_office(session, desk.today(), desk.officer_id)
    return render_request_answer(
        RequestAnswerData(
            kind=DataRequestKind.DELETE,
            to_whom=request.asked_by if request else seen.name,
            person=seen.name,
            received_on=request.received_on if request else None,
            dated=desk.today(),
            issued_at=desk.now(),
            office=(office.superior, office.issuing, office.place, office.signer, office.signer_title),
            archive_years=seen.archive_years,
            papers=tuple(_paper_words(paper) for paper in seen.papers),
            practice=office.practice,
        )
    )


def _paper_words(paper: ArchivePaper) -> tuple[str, str, date, date]:
    return paper.kind.value, paper.number, paper.issued_on, paper.kept_until


def truncate_log(desk: Desk) -> None:
    """On SQLite old pages stay in the write-ahead log until it is cut; another reader may hold it a while longer."""
    if desk.store.on_server:
        return
    with known_trouble():
        connection = desk.store.engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.close()
