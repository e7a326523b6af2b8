"""One act for many people: a preview in words of what would change, then all of it in one unit of work, or nothing.

What was done is taken back by services.undo with the sequence that `apply` gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from db.base import Base, new_id, new_ids
from db.models import CommuneDeclaration, Contract, HealthCertificate, Placement, Tag, WorkerTag
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import tags
from desktop_app.services.bulk_acts import (
    ACTIONS,
    Act,
    AddTag,
    BulkPlan,
    ContractFields,
    DeclarationsAcknowledged,
    DeclarationsSent,
    FieldChange,
    HealthResults,
    LeftOut,
    PersonChange,
    RemoveTag,
    problems,
    tidied,
)
from desktop_app.services.bulk_decide import Decider, NotForThisPersonError, Write
from desktop_app.services.bulk_record import read_people, tag_id
from desktop_app.services.declarations import deadline
from desktop_app.services.long_work import Cancelled, Progress, Step, stepper
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work

__all__ = [
    "Act",
    "AddTag",
    "BulkPlan",
    "ContractFields",
    "DeclarationsAcknowledged",
    "DeclarationsSent",
    "FieldChange",
    "HealthResults",
    "LeftOut",
    "PersonChange",
    "RemoveTag",
    "apply",
    "preview",
]
_IN_ORDER: tuple[type[Base], ...] = (HealthCertificate, Placement, Contract, CommuneDeclaration, WorkerTag)
_STEP = 250
_NAMES_SHOWN = 5


@dataclass(frozen=True)
class _Decided:
    """A plan, and what is to be written of it."""

    plan: BulkPlan
    writes: tuple[Write, ...]
    new_tag: Mapping[str, Any] | None


def preview(
    desk: Desk,
    act: Act,
    worker_ids: Sequence[int],
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BulkPlan:
    """What the act would change, in words of the desk's language; the people in the order given.

    Raises InvalidInputError with every problem of the act at its field, KnownError("cancelled").
    """
    require(desk, ACTIONS[type(act)])
    clean = tidied(act)
    found = problems(clean, desk.today())
    if found:
        raise InvalidInputError(found)
    with desk.read() as session:
        step = stepper(progress, cancelled)
        return _decide(desk, session, clean, worker_ids, step).plan


def apply(desk: Desk, plan: BulkPlan, *, progress: Progress | None = None, cancelled: Cancelled | None = None) -> int:
    """Do exactly what was previewed, in one unit of work; the sequence of the audit's entry.

    Raises KnownError("bulk_changed", who=, count=) where somebody's record changed since the preview, and
    KnownError("cancelled"): then nothing was changed.
    """
    if not plan.changes:
        raise KnownError("bulk_nothing")
    step = stepper(progress, cancelled)
    with desk.work(ACTIONS[type(plan.act)]) as work:
        found = problems(plan.act, work.today)
        if found:
            raise InvalidInputError(found)
        decided = _decide(desk, work.session, plan.act, plan.worker_ids, _half(step), lock=True)
        _refuse_changed(plan, decided.plan)
        _carry_out(work, decided, step)
        step(99, 100)
    if work.entry is None:
        raise KnownError("bulk_nothing")
    return work.entry


def _half(step: Step) -> Step:
    """Deciding is the first half of the work."""
    return lambda done, every: step(50 * done // max(1, every), 100)


def _decide(
    desk: Desk, session: Session, act: Act, worker_ids: Sequence[int], step: Step, *, lock: bool = False
) -> _Decided:
    ids = tuple(dict.fromkeys(worker_ids))
    step(0, len(ids))
    people = read_people(session, ids, act, lock=lock)
    tag = tag_id(session, act.name) if isinstance(act, AddTag | RemoveTag) else None
    new_tag = _new_tag(act) if isinstance(act, AddTag) and tag is None else None
    decider = Decider(act, desk.now(), desk.today(), deadline(session), desk.officer_id, desk.language)
    decider.chosen = frozenset(people)
    decider.tag = new_tag["id"] if new_tag else tag
    changes: list[PersonChange] = []
    left_out: list[LeftOut] = []
    writes: list[Write] = []
    seen: dict[int, tuple[int | None, ...]] = {}
    unchanged = 0
    for number, worker_id in enumerate(ids):
        if number % _STEP == 0:
            step(number, len(ids))
        person = people.get(worker_id)
        if person is None:
            left_out.append(LeftOut(worker_id, "—", None, decider.gone()))
            continue
        try:
            decision = decider.decide(person)
        except NotForThisPersonError as refusal:
            left_out.append(LeftOut(worker_id, person.name, person.citizen_id, refusal.why))
            continue
        if decision is None:
            unchanged += 1
            continue
        changes.append(PersonChange(worker_id, person.name, person.citizen_id, decision.fields))
        seen[worker_id] = person.versions()
        writes += decision.writes
    step(len(ids), len(ids))
    return _Decided(BulkPlan(act, ids, tuple(changes), tuple(left_out), unchanged, seen), tuple(writes), new_tag)


def _new_tag(act: AddTag) -> dict[str, Any]:
    return {"id": new_id(), "name": act.name, "name_folded": tags.key(act.name)}


def _refuse_changed(shown: BulkPlan, now: BulkPlan) -> None:
    """Nothing is done that was not seen, and nobody's newer record is overwritten."""
    before = {change.worker_id: change for change in shown.changes}
    after = {change.worker_id: change for change in now.changes}
    names = [
        (before.get(worker_id) or after[worker_id]).name
        for worker_id in {**before, **after}
        if before.get(worker_id) != after.get(worker_id) or shown.seen.get(worker_id) != now.seen.get(worker_id)
    ]
    if names:
        raise KnownError("bulk_changed", who=_few(names), count=len(names))


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMES_SHOWN]) + (" …" if len(names) > _NAMES_SHOWN else "")


def _carry_out(work: Work, decided: _Decided, step: Step) -> None:
    added, changed, removed = _grouped(decided.writes)
    if decided.new_tag is not None:
        work.insert_many(Tag, [decided.new_tag])
    for done, model in enumerate(_IN_ORDER):
        step(50 + 8 * done, 100)
        work.insert_many(model, added.get(model, ()))
    for (model, _), rows in changed.items():
        step(90, 100)
        work.update_many(model, rows)
    for model, ids in removed.items():
        work.remove_many(model, ids)


_Grouped = tuple[
    dict[type[Base], list[dict[str, Any]]],
    dict[tuple[type[Base], frozenset[str]], list[dict[str, Any]]],
    dict[type[Base], list[int]],
]


def _grouped(writes: Iterable[Write]) -> _Grouped:
    """Additions by model; changes by model and columns, as one statement takes them; removals by model."""
    added: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
    changed: dict[tuple[type[Base], frozenset[str]], list[dict[str, Any]]] = defaultdict(list)
    removed: dict[type[Base], list[int]] = defaultdict(list)
    for write in writes:
        if write.record_id is None:
            added[write.model].append(dict(write.values))
        elif write.values:
            changed[write.model, frozenset(write.values)].append({"id": write.record_id, **write.values})
        else:
            removed[write.model].append(write.record_id)
    for rows in added.values():
        for row, record_id in zip(rows, new_ids(len(rows)), strict=True):
            row.setdefault("id", record_id)
    return added, changed, removed
