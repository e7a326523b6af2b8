"""What a handover roster is made of: plain data, frozen, without ids.

Texts come as the record holds them; the renderer normalises them.
Where a Chinese form is not known it is "" and is left out.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from operator import attrgetter

from db.vocabulary import BirthPrecision, Direction, DocumentKind, GateClass, Sex
from desktop_app.formats import nfc


@dataclass(frozen=True, slots=True)
class RosterParty:
    """One who signs: the body, and the person with a title. What is not known is "" and is written by hand."""

    name_vi: str = ""
    name_zh: str = ""
    signer: str = ""
    title_vi: str = ""
    title_zh: str = ""


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One person on the list, as frozen at issue."""

    ordinal: int
    full_name: str
    passport_name: str = ""
    name_zh: str = ""
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    document_kind: DocumentKind | None = None
    document_number: str = ""
    expires_on: date | None = None
    commune: str = ""
    employer_vi: str = ""
    employer_zh: str = ""
    job_vi: str = ""
    job_zh: str = ""
    contract_starts: date | None = None
    contract_ends: date | None = None
    note: str = ""
    added: bool = False
    """Was not on the version that this one replaces."""


@dataclass(frozen=True, slots=True)
class RosterPart:
    """Which part of an issued version a paper is: the people of one employer, out of all of them.

    `people`, `women` and `digest` are those of the whole, by which its version is known.
    """

    at: int
    of: int
    employer_vi: str
    employer_zh: str
    people: int
    women: int
    digest: str


@dataclass(frozen=True, slots=True)
class RosterData:
    """A roster ready to be printed.

    `issued_at` and `at` (the crossing) are aware. `lines` are counted; `struck` are those who were on the version that
    this one replaces (with their ordinals there) and are printed struck through, not counted.
    """

    number: str
    version: int
    direction: Direction
    issued_at: datetime
    at: datetime
    issuing_vi: str
    lines: tuple[RosterLine, ...]
    place: str = "Lạng Sơn"
    superior_vi: str = ""
    superior_zh: str = ""
    issuing_zh: str = ""
    programme_vi: str = ""
    programme_zh: str = ""
    gate_vi: str = ""
    gate_zh: str = ""
    gate_class: GateClass | None = None
    agreement_number: str = ""
    agreement_title_vi: str = ""
    agreement_title_zh: str = ""
    partner_vi: str = ""
    partner_zh: str = ""
    giver: RosterParty = RosterParty()
    receiver: RosterParty = RosterParty()
    witness: RosterParty = RosterParty()
    approval: str = ""
    """Who approved, or that one officer issued it alone: printed with the totals."""
    struck: tuple[RosterLine, ...] = ()
    replaces: tuple[str, int] | None = None
    """Number and version of what this one replaces."""
    practice: bool = False
    reprint: bool = False
    part: RosterPart | None = None
    """Where it is the paper of one employer: `lines` and `struck` are its people, with their numbers of the whole."""


def women_among(lines: tuple[RosterLine, ...]) -> int:
    """How many of them are women."""
    return sum(line.sex is Sex.FEMALE for line in lines)


def men_among(lines: tuple[RosterLine, ...]) -> int:
    """How many of them are men (whoever's sex is not known is in neither number)."""
    return sum(line.sex is Sex.MALE for line in lines)


_NOT_SAID = {"issued_at", "reprint", "practice", "part"}
_LINE_FIELDS = attrgetter(*(field.name for field in fields(RosterLine)))


def _plain(value: object) -> object:
    """What JSON cannot write by itself, as it can."""
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, RosterLine):
        return _LINE_FIELDS(value)
    if isinstance(value, RosterParty):
        return asdict(value)
    raise TypeError(type(value))


def content_digest(data: RosterData) -> str:
    """Twelve hex digits in groups of four ("9f3a 51c2 e07d") of everything that the roster says.

    Number and version count; the moment of issue and the marks of a reprint or of practice do not. A part bears that
    of the whole.
    """
    if data.part is not None:
        return data.part.digest
    said = {f.name: getattr(data, f.name) for f in fields(data) if f.name not in _NOT_SAID}
    canonical = json.dumps(said, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digits = hashlib.sha256(nfc(canonical).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return " ".join((digits[:4], digits[4:8], digits[8:]))


def qr_text(data: RosterData, digest: str) -> str:
    """What the QR code on every page says. On a part: what the whole's says, and which part it is."""
    part = data.part
    count = (part.people, part.women) if part else (len(data.lines), women_among(data.lines))
    which = (f"PART:{part.at}/{part.of}",) if part else ()
    return "|".join(str(word) for word in ("BANGIAO:1", "ROSTER", data.number, data.version, *count, digest, *which))


def parts_of(data: RosterData) -> tuple[RosterData, ...]:
    """The issued roster as one paper for each employer, in the order in which they come on it.

    Whoever has none is in a part of their own; whoever left since the version before stands with their employer.
    """
    employers = {line.employer_vi: line.employer_zh for line in data.lines}
    digest, women = content_digest(data), women_among(data.lines)
    return tuple(
        replace(
            data,
            lines=tuple(line for line in data.lines if line.employer_vi == name),
            struck=tuple(line for line in data.struck if line.employer_vi == name),
            part=RosterPart(at, len(employers), name, name_zh, len(data.lines), women, digest),
        )
        for at, (name, name_zh) in enumerate(employers.items(), 1)
    )
