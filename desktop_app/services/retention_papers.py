"""Issued papers whose archive time is over are destroyed: seen first (retention.due), by two people, for good.

Of a paper stay its number, version, day and digest, in its row and in the audit; its bytes go, and of a roster also
what was printed of each person. On a server the one function that may do it counts the years itself (db/guards.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.audit import plain
from db.base import Base
from db.models import HandoverVersion, IssuedDocument, IssuedLine
from db.queries.among import among
from desktop_app.errors import KnownError
from desktop_app.rules.data_request import ARCHIVE_YEARS
from desktop_app.services import erasure_papers, erasure_rows, privacy_settings
from desktop_app.services.erasure import truncate_log
from desktop_app.services.forgetting import blank_many, set_many
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.permission import require
from desktop_app.services.two_people import Approval, Matter, confirmed
from desktop_app.services.work import Desk, Work

AT_ONCE = 50
_PAPER = Base.metadata.tables["issued_document"]
_STAYS = ("kind", "number", "version", "digest")


@dataclass(frozen=True, slots=True)
class Destroyed:
    """What was done: how many papers, and the audit's entries."""

    papers: int
    entries: tuple[int, ...]


def destroy(
    desk: Desk,
    paper_ids: Sequence[int],
    given: Approval,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Destroyed:
    """Destroy papers, some in each transaction: when it is stopped, those before are gone and the rest untouched.

    KnownError: what two_people.confirmed raises, paper_still_kept for one whose time is not over, gone,
    paper_destroyed.
    """
    require(desk, "privacy.destroy_papers")
    why = confirmed(desk, Matter.DELETION, given)
    step = stepper(progress, cancelled)
    entries = []
    for at in range(0, len(paper_ids), AT_ONCE):
        step(at, len(paper_ids))
        entries.append(_destroy(desk, paper_ids[at : at + AT_ONCE], why))
    step(len(paper_ids), len(paper_ids))
    truncate_log(desk)
    return Destroyed(len(paper_ids), tuple(entries))


def _destroy(desk: Desk, paper_ids: Sequence[int], why: str) -> int:
    with desk.work("privacy.destroy_papers", why) as work:
        work.confirmed |= {Matter.DELETION}
        _refuse_kept(work, paper_ids)
        query = select(IssuedDocument.id, *(getattr(IssuedDocument, name) for name in _STAYS))
        rows = work.session.execute(query.where(among(work.session, IssuedDocument.id, paper_ids))).mappings()
        told = {row["id"]: {name: plain(_PAPER, name, row[name]) for name in _STAYS} for row in rows}
        set_many(work, IssuedDocument, [{"id": i, "content": b""} for i in told], told)
        versions = select(HandoverVersion.id).where(among(work.session, HandoverVersion.document_id, told))
        printed = work.session.scalars(versions).all()
        lines = select(IssuedLine.id).where(among(work.session, IssuedLine.version_id, printed))
        erasure_rows.clear_printed(work, work.session.scalars(lines).all())
        blank_many(work, HandoverVersion, [{"id": i, "left_out": []} for i in printed])
    if work.entry is None:
        msg = "a destruction leaves an entry"
        raise RuntimeError(msg)
    return work.entry


def _refuse_kept(work: Work, paper_ids: Sequence[int]) -> None:
    years = privacy_settings.kept(work.session)[ARCHIVE_YEARS]
    query = erasure_papers.papers().where(among(work.session, IssuedDocument.id, paper_ids))
    found = {row.id: erasure_papers.as_paper(row, years) for row in work.session.execute(query)}
    for paper_id in paper_ids:
        paper = found.get(paper_id)
        if paper is None:
            if work.session.get(IssuedDocument, paper_id) is None:
                raise KnownError("gone", noun="issued_document", id=paper_id)
            raise KnownError("paper_destroyed")
        if paper.kept_until >= work.today:
            raise KnownError("paper_still_kept", number=paper.number, until=paper.kept_until)
