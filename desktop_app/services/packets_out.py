"""Seal a handover for another store: from the office for a gate laptop, or back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Handover, Laptop, Office, Officer, OwnKey, Packet
from db.revision import HEAD
from db.vocabulary import PacketWay
from desktop_app.errors import KnownError
from desktop_app.intake.packet import PublicKeys, digest, seal
from desktop_app.intake.packet_body import Body, write_body
from desktop_app.intake.packet_key import read_key
from desktop_app.services.handover_view import locked
from desktop_app.services.packet_rows import all_marks, gather
from desktop_app.services.packets_keys import (
    checksum_of,
    is_laptop,
    own_key,
    private_of,
    public_of,
    refuse_revoked,
    register,
    salt_of,
)
from desktop_app.services.work import Desk, Work

SUFFIX = ".bgp"


@dataclass(frozen=True)
class Sealed:
    """A packet that is ready to go."""

    code: str
    handover: str
    receiver: str
    checksum: str
    """Of the receiver's key, to compare."""
    people: int
    content: bytes


def send_out(desk: Desk, number: str, *, key_file: bytes | None = None, laptop_id: int | None = None) -> Sealed:
    """Seal a handover for the store of that key file, or for one that is known; else answer who sent it here.

    Raises KnownError: unknown_handover, packet_for_whom (it came from nobody), packet_laptop_revoked, and what
    packets_keys.load_key says.
    """
    with desk.work("packet.out") as work:
        handover = locked(work, number)
        own = own_key(work)
        laptop = _receiver(work, handover, key_file, laptop_id)
        body = _body(work, handover, own, laptop)
        content = seal(write_body(body), private_of(own), PublicKeys(laptop.sealing, laptop.signing))
        packet = Packet(
            id=new_id(),
            code=body.code,
            way=PacketWay.OUT,
            laptop_id=laptop.id,
            handover_id=handover.id,
            answers=body.answers,
            digest=digest(content),
            at=work.now,
            officer_id=work.officer,
            base=all_marks(body.rows, salt_of(own)),
        )
        work.session.add(packet)
        work.reason = f"{packet.code} · {handover.number} → {laptop.name}"
        people = len(body.rows.get("worker", ()))
        return Sealed(packet.code, handover.number, laptop.name, checksum_of(laptop), people, content)


def _receiver(work: Work, handover: Handover, key_file: bytes | None, laptop_id: int | None) -> Laptop:
    if key_file is not None:
        return register(work, read_key(key_file))
    known = laptop_id if laptop_id is not None else _came_from(work.session, handover.id)
    laptop = work.session.get(Laptop, known) if known is not None else None
    if laptop is None:
        raise KnownError("packet_for_whom", number=handover.number)
    refuse_revoked(laptop)
    return laptop


def _came_from(session: Session, handover_id: int) -> int | None:
    """Who sent this handover here last; a handover made on a laptop goes to the office that it knows."""
    came = select(Packet.laptop_id).where(Packet.handover_id == handover_id, Packet.way == PacketWay.IN)
    found = session.scalar(came.order_by(Packet.id.desc()).limit(1))
    if found is not None or not is_laptop(session):
        return found
    known = list(session.scalars(select(Laptop.id).where(Laptop.revoked_at.is_(None))))
    return known[0] if len(known) == 1 else None


def _body(work: Work, handover: Handover, own: OwnKey, laptop: Laptop) -> Body:
    session, public = work.session, public_of(own)
    sealed = session.scalar(select(func.count(Packet.id)).where(Packet.way == PacketWay.OUT)) or 0
    latest = select(Packet.code).where(Packet.laptop_id == laptop.id, Packet.way == PacketWay.IN)
    to_laptop = not is_laptop(session)
    return Body(
        code=f"GT-{secrets.token_hex(4).upper()}-{sealed + 1:06d}",
        answers=session.scalar(latest.order_by(Packet.id.desc()).limit(1)),
        sealed_at=work.now.isoformat(),
        handover=handover.number,
        role="office" if to_laptop else "laptop",
        name=public.name,
        sealing=public.keys.sealing.hex(),
        signing=public.keys.signing.hex(),
        officer=session.scalar(select(Officer.full_name).where(Officer.id == work.officer)) or "",
        prefix=laptop.prefix if to_laptop else "",
        form=HEAD,
        practice=bool(session.scalar(select(Office.practice))),
        rows=gather(session, handover.id, to_laptop=to_laptop),
    )
