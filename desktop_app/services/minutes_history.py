"""What led to the minutes: the versions of the list, who left it, each round of counting, and late entry."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import AuditEntry, AuditLine, BlankForm, CountSettlement, Handover, HandoverVersion, HeadCount, Worker
from db.vocabulary import BodySide
from desktop_app.documents.roster import women_among
from desktop_app.services import roster

if TYPE_CHECKING:
    from desktop_app.documents.minutes import Counted, LateEntry, NotThere, Round, VersionSaid


class History(TypedDict):
    """Fields of the minutes."""

    versions: tuple[VersionSaid, ...]
    left: tuple[NotThere, ...]
    rounds: tuple[Round, ...]
    differences: tuple[tuple[str, str], ...]
    late: LateEntry | None


def of(session: Session, handover: Handover, here: Collection[int]) -> History:
    """Everything that came before the closing. `here` are the workers on the list as it is."""
    return History(
        versions=_versions(handover),
        left=_left(handover, here),
        rounds=_rounds(session, handover),
        differences=_differences(session, handover),
        late=_late(session, handover),
    )


def _versions(handover: Handover) -> tuple[VersionSaid, ...]:
    from desktop_app.documents.minutes import Counted, VersionSaid  # noqa: PLC0415  loads ReportLab

    found = []
    for version in handover.versions:
        lines = tuple(roster.line_of(line.snapshot) for line in version.lines if not line.struck)
        counted = Counted(len(lines), women_among(lines))
        found.append(VersionSaid(version.version, version.issued_at, counted, version.digest))
    return tuple(found)


def _left(handover: Handover, here: Collection[int]) -> tuple[NotThere, ...]:
    """Whoever was on a version and is on the list no more, with the last version that named them."""
    from desktop_app.documents.minutes import NotThere  # noqa: PLC0415  as above

    last: dict[int, tuple[HandoverVersion, dict[str, object]]] = {}
    for version in handover.versions:
        named = {line.worker_id: (version, line.snapshot) for line in version.lines if not line.struck}
        last |= {worker_id: found for worker_id, found in named.items() if worker_id not in here}
    found = []
    for version, snapshot in last.values():
        line = roster.line_of(snapshot)
        said = f"có tên ở bản {version.version} 列于第{version.version}版"
        found.append(
            NotThere(line.ordinal, line.full_name, line.passport_name, line.name_zh, line.document_number, said)
        )
    return tuple(found)


def _rounds(session: Session, handover: Handover) -> tuple[Round, ...]:
    """Each round of counting; why it was counted again stands with the round that this ended.

    Where one side alone counted again, the other's figure stands in the new round too.
    """
    from desktop_app.documents.minutes import Counted, Round  # noqa: PLC0415  as above

    query = select(HeadCount).where(HeadCount.handover_id == handover.id).order_by(HeadCount.id)
    sides: dict[int, dict[BodySide, Counted]] = {}
    single = set()
    for count in session.scalars(query):
        sides.setdefault(count.counting, {})[count.side] = Counted(count.people, count.women)
        if count.reason:
            single.add(count.counting)
    reasons = _why_again(session, handover)
    numbers = sorted(sides)
    for before, after in pairwise(numbers):
        if after in single:
            sides[after] = sides[before] | sides[after]
    following = dict(pairwise(numbers))
    return tuple(
        Round(at, sides[n].get(BodySide.OURS), sides[n].get(BodySide.THEIRS), reasons.get(following.get(n, 0), ""))
        for at, n in enumerate(numbers, 1)
    )


def _why_again(session: Session, handover: Handover) -> dict[int, str]:
    """The round that a recount began -> its reason, as the officer gave it."""
    query = (
        select(AuditLine.new, AuditEntry.reason)
        .join(AuditLine.entry)
        .where(AuditLine.noun == Handover.__tablename__, AuditLine.record_id == handover.id)
        .order_by(AuditEntry.sequence)
    )
    return {
        int(new["counting"]): reason for new, reason in session.execute(query) if new and reason and "counting" in new
    }


def _differences(session: Session, handover: Handover) -> tuple[tuple[str, str], ...]:
    query = (
        select(Worker.full_name, CountSettlement.reason)
        .select_from(CountSettlement)
        .outerjoin(Worker, Worker.id == CountSettlement.worker_id)
        .where(CountSettlement.handover_id == handover.id, CountSettlement.counting == handover.counting)
        .order_by(CountSettlement.id)
    )
    return tuple((name or "", reason) for name, reason in session.execute(query))


def _late(session: Session, handover: Handover) -> LateEntry | None:
    from desktop_app.documents.minutes import LateEntry  # noqa: PLC0415  as above

    forms = session.scalars(
        select(BlankForm).where(BlankForm.handover_id == handover.id).order_by(BlankForm.number)
    ).all()
    entered = next((form.entered_at for form in forms if form.entered_at is not None), None)
    return None if entered is None else LateEntry(tuple(form.number for form in forms), entered)
