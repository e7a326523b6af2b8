"""The keys of this store, and of the stores that it exchanges packets with.

A gate laptop's store is enrolled: it makes its keys and numbers with a prefix from then on. The office knows it by its
key file; it knows the office by the first packet that it takes in.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import AgencyName, Laptop, NumberSeries, OfficeSetting, OwnKey
from db.vocabulary import AgencyRole
from desktop_app.errors import KnownError
from desktop_app.intake.packet import PrivateKeys, PublicKeys, new_keys
from desktop_app.intake.packet_key import KeyFile, key_name, read_key, write_key
from desktop_app.services.numbers import PREFIX, prefix
from desktop_app.services.work import Desk, Work

_LETTERS = "L"
_PROVISIONAL = "G"


@dataclass(frozen=True, slots=True)
class LaptopRow:
    """A store that packets are exchanged with."""

    id: int
    name: str
    prefix: str
    checksum: str
    enrolled_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True)
class Enrolled:
    """This store's key file, and its checksum to be read to the office."""

    name: str
    content: bytes
    checksum: str
    prefix: str
    """What this store's own numbers begin with; empty in an office."""


def enrol(desk: Desk, name: str) -> Enrolled:
    """Make this store's keys, once, and give the key file. KnownError("packet_bad_name").

    A store that has numbered nothing yet gets a prefix, so that what it numbers never meets what an office numbers.
    """
    called = key_name(name)
    with desk.work("packet.enrol") as work:
        own = own_key(work, called)
        if not prefix(work.session) and not _is_office(work.session):
            set_prefix(work, provisional(own))
        key = public_of(own)
        return Enrolled(key.name, write_key(key), key.checksum, prefix(work.session))


def enrolled(desk: Desk) -> Enrolled | None:
    """This store's key file; None before it has keys."""
    with desk.read() as session:
        own = session.scalar(select(OwnKey))
        if own is None:
            return None
        key = public_of(own)
        return Enrolled(key.name, write_key(key), key.checksum, prefix(session))


def own_key(work: Work, name: str | None = None) -> OwnKey:
    """This store's keys, made now if it has none."""
    own = work.session.scalar(select(OwnKey))
    if own is None:
        fresh = new_keys()
        called = name or _office_name(work.session)
        own = OwnKey(id=new_id(), name=called, sealing=fresh.sealing, signing=fresh.signing, made_at=work.now)
        work.session.add(own)
        work.session.flush()
    return own


def _office_name(session: Session) -> str:
    query = select(AgencyName.name_vi).where(AgencyName.role == AgencyRole.ISSUING)
    return session.scalar(query.order_by(AgencyName.since.desc().nulls_last()).limit(1)) or "—"


def private_of(own: OwnKey) -> PrivateKeys:
    """The raw keys of a record."""
    return PrivateKeys(own.sealing, own.signing)


def public_of(own: OwnKey) -> KeyFile:
    """What others may know of this store."""
    return KeyFile(own.name, private_of(own).public)


def salt_of(own: OwnKey) -> bytes:
    """A secret of this store alone, for marks that nobody else can make."""
    return hashlib.sha256(b"marks" + own.signing).digest()


def provisional(own: OwnKey) -> str:
    """The prefix of a laptop to which no office has given one yet."""
    told = base64.b32encode(hashlib.sha256(private_of(own).public.signing).digest()).decode()
    return _PROVISIONAL + told[:5]


def set_prefix(work: Work, wanted: str) -> None:
    """From now on this store numbers with that prefix."""
    kept = work.session.scalar(select(OfficeSetting).where(OfficeSetting.key == PREFIX))
    if kept is None:
        work.session.add(OfficeSetting(id=new_id(), key=PREFIX, value=wanted))
    elif kept.value != wanted:
        kept.value = wanted
    work.session.flush()


def is_laptop(session: Session) -> bool:
    """Whether this store works apart."""
    return bool(prefix(session))


def _is_office(session: Session) -> bool:
    """Whether this store has numbered something without a prefix, or has laptops of its own."""
    numbered = select(NumberSeries.id).where(NumberSeries.prefix == "", NumberSeries.last > 0)
    return session.scalar(numbered.limit(1)) is not None or session.scalar(select(Laptop.id).limit(1)) is not None


# ---- the others


def laptops(desk: Desk) -> tuple[LaptopRow, ...]:
    """All stores that packets are exchanged with, also the revoked ones."""
    with desk.read() as session:
        return tuple(_row(laptop) for laptop in session.scalars(select(Laptop).order_by(Laptop.name, Laptop.id)))


def checksum_of(laptop: Laptop) -> str:
    """Of its key file, to be compared by voice."""
    return KeyFile(laptop.name, PublicKeys(laptop.sealing, laptop.signing)).checksum


def _row(laptop: Laptop) -> LaptopRow:
    told = checksum_of(laptop)
    return LaptopRow(laptop.id, laptop.name, laptop.prefix, told, laptop.enrolled_at, laptop.revoked_at)


def load_key(desk: Desk, content: bytes) -> LaptopRow:
    """Register a store by its key file; one that is known already stays as it is.

    Raises KnownError: packet_not_a_key, packet_key_changed, packet_name_taken, packet_own_key, packet_laptop_revoked.
    """
    with desk.work("packet.register") as work:
        return _row(register(work, read_key(content)))


def register(work: Work, key: KeyFile) -> Laptop:
    """The record of a store, made now if it is new; see load_key."""
    own = own_key(work)
    if private_of(own).public.signing == key.keys.signing:
        raise KnownError("packet_own_key")
    known = by_signer(work.session, key.keys.signing)
    if known is not None:
        refuse_revoked(known)
        return known
    if work.session.scalar(select(Laptop.id).where(Laptop.name == key.name)) is not None:
        raise KnownError("packet_name_taken", name=key.name)
    laptop = Laptop(
        id=new_id(),
        name=key.name,
        prefix=_next_prefix(work.session),
        sealing=key.keys.sealing,
        signing=key.keys.signing,
        enrolled_at=work.now,
    )
    work.session.add(laptop)
    work.session.flush()
    return laptop


def _next_prefix(session: Session) -> str:
    """L1, L2 ...: never one that was given before, nor this store's own."""
    count = session.scalar(select(func.count(Laptop.id))) or 0
    taken = {*session.scalars(select(Laptop.prefix)), prefix(session)}
    return next(p for n in range(count + 1, count + 1000) if (p := f"{_LETTERS}{n}") not in taken)


def by_signer(session: Session, signing: bytes) -> Laptop | None:
    """The store that signs with that key."""
    return session.scalar(select(Laptop).where(Laptop.signing == signing))


def refuse_revoked(laptop: Laptop) -> None:
    """Raise KnownError("packet_laptop_revoked") for a store whose key no longer counts."""
    if laptop.revoked_at is not None:
        raise KnownError("packet_laptop_revoked", name=laptop.name, day=laptop.revoked_at)


def revoke(desk: Desk, laptop_id: int, reason: str) -> None:
    """From now on nothing is sealed for that store and nothing of it is taken in. A reason is needed."""
    if not reason.strip():
        raise KnownError("reason_needed")
    with desk.work("packet.revoke", reason.strip()) as work:
        laptop = work.session.get(Laptop, laptop_id)
        if laptop is None:
            raise KnownError("gone", noun="laptop", id=laptop_id)
        if laptop.revoked_at is None:
            laptop.revoked_at = work.now
