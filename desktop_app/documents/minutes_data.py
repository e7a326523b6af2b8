"""What the minutes of a handover are made of: plain data, frozen. What is not known is "" and is left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from db.vocabulary import Direction, GateClass


@dataclass(frozen=True, slots=True)
class Counted:
    """What one side counted, or what the list says."""

    people: int
    women: int


@dataclass(frozen=True, slots=True)
class NotThere:
    """Somebody who was on the list and did not cross, or crossed without being on it; `by` refused them."""

    ordinal: int
    full_name: str
    passport_name: str = ""
    name_zh: str = ""
    document: str = ""
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class MinutesParty:
    """Who gives or receives, and who signs for them."""

    name_vi: str = ""
    name_zh: str = ""
    signer: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class VersionSaid:
    """One issued version of the list; `issued_at` is aware."""

    version: int
    issued_at: datetime
    counted: Counted
    digest: str


@dataclass(frozen=True, slots=True)
class Round:
    """One round of counting; None where a side had not counted before it was counted again. `reason` of a recount."""

    number: int
    ours: Counted | None
    theirs: Counted | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LateEntry:
    """That the handover was entered afterwards, from numbered forms that were filled by hand."""

    forms: tuple[str, ...]
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class MinutesData:
    """Minutes ready to be printed; moments are aware."""

    number: str
    roster_number: str
    version: int
    digest: str
    direction: Direction
    at: datetime
    closed_at: datetime
    issuing: str
    listed: Counted
    ours: Counted
    theirs: Counted
    crossed: Counted
    handover: str = ""
    """The number by which the record knows the handover ("BG-2026-0147")."""
    superior: str = ""
    place: str = "Lạng Sơn"
    gate_vi: str = ""
    gate_zh: str = ""
    gate_class: GateClass | None = None
    grounds: tuple[tuple[str, str], ...] = ()
    """The agreements in force, in Vietnamese and in Chinese ("" where that is not known)."""
    programme_vi: str = ""
    programme_zh: str = ""
    giver: MinutesParty = MinutesParty()
    receiver: MinutesParty = MinutesParty()
    witness: MinutesParty = MinutesParty()
    absent: tuple[NotThere, ...] = ()
    refused: tuple[NotThere, ...] = ()
    unexpected: tuple[NotThere, ...] = ()
    left: tuple[NotThere, ...] = ()
    """Those who were on an earlier version and were taken off before the crossing; `ordinal` is that of then."""
    versions: tuple[VersionSaid, ...] = ()
    differences: tuple[tuple[str, str], ...] = ()
    """(name or "", reason) of each difference between the counts and the list."""
    rounds: tuple[Round, ...] = ()
    """Every round of counting; more than one where it was counted again."""
    late: LateEntry | None = None
    practice: bool = False
    reprint: bool = False
