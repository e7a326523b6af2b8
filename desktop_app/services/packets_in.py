"""Take a packet in: on a gate laptop a handover to work with, in the office what the laptop did with it.

Taken in twice, or after a later one, it changes nothing. What both sides changed is kept as it is here, and shown as
a conflict; everything else is merged. Nothing waits for anything else to be synchronised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Handover, Laptop, Office, OwnKey, Packet
from db.vocabulary import PacketWay
from desktop_app.errors import KnownError
from desktop_app.intake.packet import PublicKeys, digest, unseal
from desktop_app.intake.packet_body import Body, read_body
from desktop_app.intake.packet_key import KeyFile, key_name
from desktop_app.services.numbers import prefix
from desktop_app.services.packet_rows import Marks, all_marks
from desktop_app.services.packet_take import Taking
from desktop_app.services.packets_keys import (
    by_signer,
    checksum_of,
    is_laptop,
    private_of,
    provisional,
    refuse_revoked,
    register,
    salt_of,
    set_prefix,
)
from desktop_app.services.work import Desk, Work

_REMEMBERED = timedelta(days=90)
"""How far back exchanged packets are looked through for what both sides had in common."""


@dataclass(frozen=True)
class TakenIn:
    """What taking a packet in did."""

    code: str
    handover: str
    taken: Literal["new", "again", "older"]
    """`older`: a later packet of the same sender was taken in before."""
    sender: str
    checksum: str
    """Of the sender's key, to compare."""
    officer: str
    """Who sealed it."""
    changed: Mapping[str, int]
    """Records added or changed, by noun."""
    conflicts: tuple[int, ...]
    """Ids of the conflicts that a person has to decide."""


def take_in(desk: Desk, data: bytes) -> TakenIn:
    """Take a packet in; see the module.

    Raises KnownError and changes nothing: what intake.packet.unseal says, packet_damaged, packet_unknown_sender,
    packet_laptop_revoked, packet_practice, packet_number_taken.
    """
    with desk.work("packet.in") as work:
        own = work.session.scalar(select(OwnKey))
        if own is None:
            raise KnownError("packet_not_enrolled")
        opened = unseal(data, private_of(own))
        body = read_body(opened.content)
        laptop = _sender(work, own, body, opened.signer)
        _refuse_other_world(work.session, body)
        earlier = _earlier(work.session, laptop, body)
        if earlier is not None:
            return _told(body, laptop, earlier, {}, ())
        work.reason = f"{body.code} · {body.handover} ← {laptop.name} ({body.officer}, {body.sealed_at})"
        base = common_base(work.session, laptop, body.answers, work.now)
        taking = Taking(work, body, laptop.prefix, base, salt_of(own))
        taking.run()
        packet = Packet(
            id=new_id(),
            code=body.code,
            way=PacketWay.IN,
            laptop_id=laptop.id,
            handover_id=taking.handover_id,
            answers=body.answers,
            digest=digest(data),
            at=work.now,
            officer_id=work.officer,
            base=all_marks(taking.rows(), salt_of(own)),
        )
        work.session.add(packet)
        work.session.flush()
        conflicts = taking.keep_conflicts(packet.id)
        _number_apart(work, own, body)
        return _told(body, laptop, "new", taking.counts, conflicts)


def _told(
    body: Body,
    laptop: Laptop,
    taken: Literal["new", "again", "older"],
    counts: Mapping[str, int],
    conflicts: tuple[int, ...],
) -> TakenIn:
    told = {noun: n for noun, n in sorted(counts.items()) if n}
    return TakenIn(body.code, body.handover, taken, laptop.name, checksum_of(laptop), body.officer, told, conflicts)


def _sender(work: Work, own: OwnKey, body: Body, signer: bytes) -> Laptop:
    """Who sealed it. A laptop that knows nobody yet takes the first packet's sender for its office."""
    try:
        said = PublicKeys(bytes.fromhex(body.sealing), bytes.fromhex(body.signing))
    except ValueError as error:
        raise KnownError("packet_damaged") from error
    if said.signing != signer:
        raise KnownError("packet_changed")
    known = by_signer(work.session, signer)
    if known is not None:
        refuse_revoked(known)
        return known
    first = work.session.scalar(select(Laptop.id).limit(1)) is None
    if not first or not is_laptop(work.session) or body.role != "office" or signer == private_of(own).public.signing:
        raise KnownError("packet_unknown_sender", name=body.name)
    return register(work, KeyFile(key_name(body.name), said))


def _refuse_other_world(session: Session, body: Body) -> None:
    """Practice and truth never mix."""
    if bool(session.scalar(select(Office.practice))) is not body.practice:
        raise KnownError("packet_practice")


def _earlier(session: Session, laptop: Laptop, body: Body) -> Literal["again", "older"] | None:
    if session.scalar(select(Packet.id).where(Packet.code == body.code)) is not None:
        return "again"
    number = select(Handover.id).where(Handover.number == body.handover).scalar_subquery()
    query = select(Packet.code).where(
        Packet.laptop_id == laptop.id, Packet.way == PacketWay.IN, Packet.handover_id == number
    )
    return "older" if any(_running(code) > _running(body.code) for code in session.scalars(query)) else None


def _running(code: str) -> int:
    """How many packets the sender had sealed with this one."""
    tail = code.rpartition("-")[2]
    return int(tail) if tail.isdecimal() else 0


def common_base(session: Session, laptop: Laptop, answers: str | None, now: datetime) -> Marks:
    """What both sides last had in common: what came from there, and what went there as far as it has arrived."""
    arrived = session.scalar(select(Packet.id).where(Packet.code == (answers or ""), Packet.laptop_id == laptop.id))
    query = (
        select(Packet.way, Packet.id, Packet.base)
        .where(Packet.laptop_id == laptop.id, Packet.at >= now - _REMEMBERED)
        .where(or_(Packet.way == PacketWay.IN, Packet.id <= (arrived or 0)))
        .order_by(Packet.id)
    )
    base: Marks = {}
    for _way, _id, told in session.execute(query):
        for noun, rows in (told or {}).items():
            base.setdefault(noun, {}).update(rows)
    return base


def _number_apart(work: Work, own: OwnKey, body: Body) -> None:
    """A laptop takes the prefix that its office gives it."""
    if body.role == "office" and body.prefix and prefix(work.session) == provisional(own):
        set_prefix(work, body.prefix)
