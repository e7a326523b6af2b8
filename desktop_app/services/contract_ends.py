"""Contracts whose term is over when their workers come back: all of a handover at once, in a few statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_ids
from db.models import CommuneDeclaration, Contract, FormerResidence, Placement, Worker
from db.queries.among import among
from db.vocabulary import ContractState, DeclarationEvent, DeclarationState
from desktop_app.rules import lives
from desktop_app.rules.declaration import Home
from desktop_app.services.declarations import deadline
from desktop_app.services.work import Work

RUNNING = (ContractState.SIGNED, ContractState.EXTENDED)
TERM_OVER = "Hết thời hạn hợp đồng"


def end_with_return(work: Work, placement_ids: Sequence[int], day: date) -> None:
    """With the return a contract ends whose term is over by then, on its last day, and its commune is to be told."""
    query = (
        select(Contract.id, Contract.state, Contract.ends_on, Placement.worker_id)
        .join(Contract.placement)
        .where(
            among(work.session, Contract.placement_id, placement_ids),
            Contract.state.in_(RUNNING),
            Contract.ends_on <= day,
        )
        .order_by(Contract.id)
    )
    over = [(i, state, ends_on, who) for i, state, ends_on, who in work.session.execute(query) if ends_on is not None]
    for state in {state for _, state, _, _ in over}:
        lives.move(lives.CONTRACT, state, ContractState.ENDED)
    ended = {"state": ContractState.ENDED, "end_reason": TERM_OVER}
    work.update_many(Contract, [{"id": i, "ended_on": ends_on, **ended} for i, _, ends_on, _ in over])
    homes, office = _homes(work.session, [who for *_, who in over]), deadline(work.session)
    owed = [
        {
            "id": declaration_id,
            "contract_id": contract_id,
            "event": DeclarationEvent.ENDED,
            "event_on": ends_on,
            "commune_id": homes[who].on(ends_on),
            "state": DeclarationState.DUE,
            "due_on": office.due(ends_on),
        }
        for declaration_id, (contract_id, _, ends_on, who) in zip(new_ids(len(over)), over, strict=True)
    ]
    work.insert_many(CommuneDeclaration, owed)


def _homes(session: Session, worker_ids: Iterable[int]) -> dict[int, Home]:
    """Where these people live, and lived before."""
    ids = list(worker_ids)
    former: dict[int, list[tuple[date, int | None]]] = {}
    lived = select(FormerResidence.worker_id, FormerResidence.until, FormerResidence.commune_id)
    for who, until, place in session.execute(lived.where(among(session, FormerResidence.worker_id, ids))):
        former.setdefault(who, []).append((until, place))
    now = select(Worker.id, Worker.commune_id).where(among(session, Worker.id, ids))
    return {who: Home(place, tuple(former.get(who, ()))) for who, place in session.execute(now)}
