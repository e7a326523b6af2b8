"""Which packets went and came, and what the window offers to send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from db.models import Handover, Laptop, Officer, Packet, PacketConflict
from db.vocabulary import HandoverState, PacketWay
from desktop_app.services.packets_keys import Enrolled, LaptopRow, enrolled, laptops
from desktop_app.services.work import Desk

_LATEST = 200


@dataclass(frozen=True, slots=True)
class PacketRow:
    """One packet."""

    id: int
    code: str
    way: PacketWay
    handover: str
    laptop: str
    at: datetime
    officer: str
    open_conflicts: int


@dataclass(frozen=True, slots=True)
class HandoverChoice:
    """A handover that may go out."""

    number: str
    state: HandoverState
    at: datetime


@dataclass(frozen=True)
class Exchange:
    """Everything that the window shows of packets."""

    packets: tuple[PacketRow, ...]
    handovers: tuple[HandoverChoice, ...]
    laptops: tuple[LaptopRow, ...]
    own: Enrolled | None


def exchange(desk: Desk) -> Exchange:
    """The latest packets, the latest handovers, and the stores they are exchanged with."""
    with desk.read() as session:
        waiting = (
            select(PacketConflict.packet_id, func.count(PacketConflict.id).label("open"))
            .where(PacketConflict.decided.is_(None))
            .group_by(PacketConflict.packet_id)
            .subquery()
        )
        query = (
            select(
                Packet.id, Packet.code, Packet.way, func.coalesce(Handover.number, ""),
                func.coalesce(Laptop.name, ""), Packet.at, Officer.full_name, func.coalesce(waiting.c.open, 0),
            )
            .join(Officer, Officer.id == Packet.officer_id)
            .outerjoin(Handover, Handover.id == Packet.handover_id)
            .outerjoin(Laptop, Laptop.id == Packet.laptop_id)
            .outerjoin(waiting, waiting.c.packet_id == Packet.id)
            .order_by(Packet.id.desc())
            .limit(_LATEST)
        )  # fmt: skip
        packets = tuple(PacketRow(*row) for row in session.execute(query))
        going = select(Handover.number, Handover.state, Handover.at).order_by(Handover.at.desc(), Handover.id.desc())
        handovers = tuple(HandoverChoice(*row) for row in session.execute(going.limit(_LATEST)))
    return Exchange(packets, handovers, laptops(desk), enrolled(desk))
