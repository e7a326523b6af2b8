"""Labour contracts between a worker and an employer."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.base import Base, Recorded, Versioned
from db.models.placement import Placement
from db.types import Code, Day, Id, Note, one_of
from db.vocabulary import ContractState, WagePer


class Contract(Versioned, Base):
    """A contract of one placement. Numbers are the employers' and not unique."""

    __tablename__ = "contract"

    placement_id: Mapped[Id] = mapped_column(ForeignKey("placement.id"), index=True)
    number: Mapped[Code | None] = mapped_column(index=True)
    signed_on: Mapped[Day | None] = mapped_column(index=True)
    starts_on: Mapped[Day | None]
    ends_on: Mapped[Day | None]
    state: Mapped[ContractState] = mapped_column(one_of(ContractState))
    ended_on: Mapped[Day | None] = mapped_column(index=True)
    end_reason: Mapped[Note | None]
    wage: Mapped[int | None]
    """In whole units of the currency of its job order."""
    wage_per: Mapped[WagePer | None] = mapped_column(one_of(WagePer))
    overlap_reason: Mapped[Note | None]
    """Why it may run beside another contract of the same worker."""
    placement: Mapped[Placement] = relationship()


class ContractExtension(Recorded, Base):
    """A contract was made to run longer."""

    __tablename__ = "contract_extension"

    contract_id: Mapped[Id] = mapped_column(ForeignKey("contract.id"), index=True)
    number: Mapped[Code | None]
    signed_on: Mapped[Day] = mapped_column(index=True)
    ran_until: Mapped[Day | None]
    """The last day before the extension."""
    ends_on: Mapped[Day]
