"""What happened to one contract since it was signed, and what the communes were told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.models import CommuneDeclaration, Contract, ContractExtension
from db.vocabulary import ContractState
from desktop_app.errors import KnownError
from desktop_app.services import declaration_lists
from desktop_app.services.contract_acts import RUNNING
from desktop_app.services.declaration_lists import Owed
from desktop_app.services.work import Desk


@dataclass(frozen=True, slots=True)
class ExtensionLine:
    """The contract was to run longer."""

    number: str | None
    signed_on: date
    ran_until: date | None
    ends_on: date


@dataclass(frozen=True, slots=True)
class ContractStory:
    """A contract's extensions, its end, and its declarations, in the order of their days."""

    id: int
    version_id: int
    state: ContractState
    ends_on: date | None
    ended_on: date | None
    end_reason: str
    extensions: tuple[ExtensionLine, ...]
    told: tuple[Owed, ...]

    @property
    def running(self) -> bool:
        """Whether it may be extended or ended."""
        return self.state in RUNNING


def story(desk: Desk, contract_id: int) -> ContractStory:
    """Everything about one contract. KnownError("gone")."""
    with desk.read() as session:
        kept = session.get(Contract, contract_id)
        if kept is None:
            raise KnownError("gone", noun="contract", id=contract_id)
        query = select(ContractExtension).where(ContractExtension.contract_id == contract_id)
        longer = session.scalars(query.order_by(ContractExtension.signed_on, ContractExtension.id))
        told = declaration_lists.owed_where(session, desk.today(), CommuneDeclaration.contract_id == contract_id)
        return ContractStory(
            kept.id,
            kept.version_id,
            kept.state,
            kept.ends_on,
            kept.ended_on,
            kept.end_reason or "",
            tuple(ExtensionLine(one.number, one.signed_on, one.ran_until, one.ends_on) for one in longer),
            tuple(sorted(told, key=lambda owed: (owed.row.event_on or date.min, owed.id))),
        )
