"""Two records of one person made one: seen side by side first, everything kept, and taken back by services.undo.

The merged record stays as a tombstone that names the kept one; its papers, placements, crossings and all else hang on
the kept one from then on. Its citizen ID and name become former ones, so that it is found by them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import FormerIdentity, Worker
from db.queries import duplicates as queries
from desktop_app.errors import KnownError
from desktop_app.formats import fold, sort_key, tidy
from desktop_app.rules.likeness import likeness
from desktop_app.services import merge_moves
from desktop_app.services.declarations import settle_homes
from desktop_app.services.duplicates import Who, band_of, judged_as, sentences, shown_as
from desktop_app.services.likeness_kept import with_index
from desktop_app.services.permission import require
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.two_people import Approval, Matter, confirmed
from desktop_app.services.work import Desk

FIELDS = (
    "full_name", "citizen_id", "birth_date", "sex", "commune_id", "address", "phone", "ethnicity", "passport_name",
    "name_zh", "education", "qualification",
)  # fmt: skip
"""What is chosen of one record or the other. A birth date brings its precision, an address its day; notes join."""
_WITH = {"birth_date": ("birth_precision",), "address": ("address_dated",)}
_SIGHT = {"health_certificate": "health", "attachment": "pictures"}
"""Table -> what of personal_sight it is."""
KEEP, OTHER = "keep", "other"


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of both records. `choice` is what is taken unless an officer says otherwise: keep or other."""

    name: str
    keep: Any
    other: Any
    choice: str

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return self.keep is not None and self.other is not None and self.keep != self.other


@dataclass(frozen=True, slots=True)
class Moving:
    """So many records of one noun (the table's name) the kept one has; go over; and stay, because it has them."""

    noun: str
    kept: int
    going: int
    staying: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two records side by side."""

    keep: Who
    other: Who
    versions: tuple[int, int]
    fields: tuple[FieldPair, ...]
    moves: tuple[Moving, ...]
    score: float
    certain: bool
    reasons: tuple[str, ...]
    consents: tuple[str, ...]
    """Purposes (their codes) in which the other's later answer replaces the kept one's."""
    said_apart: str | None
    """Why an officer said that these are two persons."""
    refusal: KnownError | None
    """What stands in the way of merging them."""
    commune_names: Mapping[int, str]

    @property
    def band(self) -> str:
        """certain, alike or possible; empty where they are hardly alike."""
        return band_of(self.score, certain=self.certain)


def compare(desk: Desk, keep_id: int, other_id: int) -> Comparison:
    """The two records as they are now, as far as the role sees. KnownError: gone, merged_away, merge_itself."""
    with desk.read() as session:
        keep, other = _both(session, keep_id, other_id)
        rows = queries.full(session, (keep_id, other_id))
        people = with_index(desk, session, lambda index: index.people)
        how = likeness(judged_as(rows[other_id]), judged_as(rows[keep_id]), people)
        moving = merge_moves.moves(session, keep_id, other_id)
        later = merge_moves.later_consents(session, keep_id, other_id)
        unseen = personal_sight(session).hidden
        named = {row.commune_id: row.commune or "" for row in rows.values() if row.commune_id is not None}
        return Comparison(
            shown_as(rows[keep_id]),
            shown_as(rows[other_id]),
            (keep.version_id, other.version_id),
            tuple(_pair(name, keep, other) for name in FIELDS if name not in unseen),
            tuple(
                Moving(m.table.name, m.kept, len(m.going), len(m.staying))
                for m in moving
                if _is_shown(m.table.name, unseen)
            ),
            how.score,
            how.certain,
            sentences(how.reasons, desk.language, rows[keep_id].commune),
            tuple(mine.purpose.value for mine, _ in later),
            merge_moves.said_apart(session, keep_id, other_id),
            _refusal(session, keep_id, other_id),
            named,
        )


def merge(
    desk: Desk,
    keep_id: int,
    other_id: int,
    choices: Mapping[str, str],
    reason: str,
    *,
    seen: tuple[int, int] | None = None,
    approval: Approval | None = None,
) -> int:
    """Merge the other record into the kept one; the audit entry, which services.undo takes back.

    `choices`: for each of FIELDS "keep" or "other"; a field that is not named is taken where it is known, first from
    the kept one. `seen`: the versions that were compared. KnownError: reason_needed, gone, merged_away, merge_itself,
    merge_changed_since, and what merge_moves.refuse and two_people.confirmed say.
    """
    said = tidy(reason)
    if not said:
        raise KnownError("reason_needed")
    require(desk, "worker.merge")
    agreed = confirmed(desk, Matter.MERGE, approval)
    said = agreed if agreed.startswith(said) else f"{said} · {agreed}"
    with desk.work("worker.merge", said) as work:
        work.confirmed |= {Matter.MERGE}
        keep, other = _both(work.session, keep_id, other_id, lock=True)
        if seen is not None and seen != (keep.version_id, other.version_id):
            raise KnownError("merge_changed_since")
        merge_moves.refuse(work.session, keep_id, other_id)
        chosen = _chosen(keep, other, choices)
        former = _former(keep, other, chosen, work.today, said)
        work.update_many(Worker, [{"id": other_id, "citizen_id": None, "merged_into_id": keep_id}])
        work.update_many(Worker, [{"id": keep_id, **chosen}])
        merge_moves.move_all(work, keep_id, other_id)
        settle_homes(work, [keep_id])
        if former is not None:
            work.session.add(former)
    if work.entry is None:
        msg = "a merge leaves an entry"
        raise RuntimeError(msg)
    return work.entry


def _both(session: Session, keep_id: int, other_id: int, *, lock: bool = False) -> tuple[Worker, Worker]:
    if keep_id == other_id:
        raise KnownError("merge_itself")
    query = select(Worker).where(Worker.id.in_((keep_id, other_id))).order_by(Worker.id)
    found = {worker.id: worker for worker in session.scalars(query.with_for_update() if lock else query)}
    for worker_id in (keep_id, other_id):
        if worker_id not in found:
            raise KnownError("gone", noun="worker", id=worker_id)
        if found[worker_id].merged_into_id is not None:
            raise KnownError("merged_away", name=found[worker_id].full_name)
    return found[keep_id], found[other_id]


def _is_shown(table: str, unseen: frozenset[str]) -> bool:
    """What goes over is counted by table, but for what the officer's role does not see."""
    return table != "worker" and _SIGHT.get(table) not in unseen


def _pair(name: str, keep: Worker, other: Worker) -> FieldPair:
    mine, theirs = getattr(keep, name), getattr(other, name)
    return FieldPair(name, mine, theirs, OTHER if mine is None and theirs is not None else KEEP)


def _chosen(keep: Worker, other: Worker, choices: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in FIELDS:
        source = other if choices.get(name, _pair(name, keep, other).choice) == OTHER else keep
        values |= {field: getattr(source, field) for field in (name, *_WITH.get(name, ()))}
    values |= {"name_folded": fold(values["full_name"]), "sort_key": sort_key(values["full_name"])}
    notes = dict.fromkeys(note for note in (keep.note, other.note) if note)
    return values | {"note": "\n".join(notes) or None}


def _former(keep: Worker, other: Worker, chosen: Mapping[str, Any], today: date, reason: str) -> FormerIdentity | None:
    """The citizen ID and the name that were not chosen."""
    ids = {number for number in (keep.citizen_id, other.citizen_id) if number} - {chosen["citizen_id"]}
    names = {keep.full_name, other.full_name} - {chosen["full_name"]}
    if not ids and not names:
        return None
    return FormerIdentity(
        id=new_id(),
        worker_id=keep.id,
        citizen_id=next(iter(ids), None),
        full_name=next(iter(names), None),
        until=today,
        reason=reason,
    )


def _refusal(session: Session, keep_id: int, other_id: int) -> KnownError | None:
    try:
        merge_moves.refuse(session, keep_id, other_id)
    except KnownError as error:
        return error
    return None
