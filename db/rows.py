"""Frozen rows that queries return: what leaves the record is never an ORM object."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from db.vocabulary import (
    BirthPrecision,
    BoardKind,
    Currency,
    Direction,
    GateClass,
    HandoverState,
    JobOrderState,
    PlacementState,
    Presence,
    Sex,
    WagePer,
    YesNoUnknown,
)


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """Something to be chosen by its code."""

    id: int
    code: str
    name_vi: str
    name_zh: str | None


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme to be chosen."""

    id: int
    code: str
    name_vi: str
    name_zh: str | None
    name_en: str
    land_gate: bool


@dataclass(frozen=True, slots=True)
class GateRow:
    """A gate as it stands on one day."""

    id: int
    code: str
    name_vi: str
    name_zh: str | None
    gate_class: GateClass
    people_cross: YesNoUnknown
    opens: str | None
    closes: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class PartyContactRow:
    """Somebody to ask at a partner or an employer."""

    id: int
    version_id: int
    name_vi: str
    name_zh: str | None
    role: str | None
    phone: str | None
    email: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ExtensionRow:
    """One extension of an agreement; `ran_until` is the last day before it."""

    id: int
    number: str | None
    signed_on: date
    ran_until: date | None
    valid_until: date


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One partner, with how many agreements and employers hang on it."""

    id: int
    version_id: int
    code: str
    programme: str
    name_vi: str
    name_zh: str | None
    credit_code: str | None
    unit: str | None
    unit_vi: str | None
    contact: str | None
    phone: str | None
    agreements: int
    employers: int
    name_latin: str | None = None
    address: str | None = None
    contacts: tuple[PartyContactRow, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One agreement."""

    id: int
    version_id: int
    number: str
    programme: str
    partner: str | None
    partner_vi: str | None
    title_vi: str
    title_zh: str | None
    signed_on: date | None
    valid_from: date
    valid_until: date | None
    party_ours: str | None = None
    party_theirs: str | None = None
    scope: str | None = None
    note: str | None = None
    partner_zh: str | None = None
    extensions: tuple[ExtensionRow, ...] = ()
    """The first one first."""


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """One employer, with its number of job orders."""

    id: int
    version_id: int
    code: str
    partner: str
    partner_vi: str
    name_vi: str
    name_zh: str | None
    unit: str | None
    unit_vi: str | None
    sector: str | None
    job_orders: int
    name_latin: str | None = None
    credit_code: str | None = None
    address: str | None = None
    address_zh: str | None = None
    contacts: tuple[PartyContactRow, ...] = ()


@dataclass(frozen=True, slots=True)
class JobOrderRow:
    """One job order, with how many people hold a place on it."""

    id: int
    version_id: int
    number: str
    employer: str
    employer_vi: str
    employer_zh: str | None
    partner: str
    job_vi: str
    job_zh: str | None
    headcount: int
    women: int | None
    wage_cny: int | None
    wage_per: WagePer | None
    months: int | None
    needed_by: date | None
    state: JobOrderState
    note: str | None
    placed: int
    placed_women: int
    referred: int
    """Introduced, and not yet selected or declined: they hold no place."""
    currency: Currency
    hours_per_day: int | None
    days_per_week: int | None
    board: BoardKind | None
    place: str | None
    starts_on: date | None
    age_min: int | None
    age_max: int | None
    sex: Sex | None
    skill: str | None
    language: str | None
    closed_reason: str | None
    programme: str
    unit_vi: str | None
    """Where the employer lies, for an order that names no place."""

    @property
    def open_places(self) -> int:
        """Places that nobody holds."""
        return max(0, self.headcount - self.placed)

    @property
    def over(self) -> int:
        """How many hold a place beyond the headcount: told, never refused."""
        return max(0, self.placed - self.headcount)


@dataclass(frozen=True, slots=True)
class RateRow:
    """What one unit of a currency was worth on a day, in whole VND."""

    id: int
    version_id: int
    currency: Currency
    day: date
    vnd: int
    source: str | None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One year's plan of one programme."""

    id: int
    version_id: int
    programme: str
    year: int
    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class CommuneRow:
    """A commune of today."""

    id: int
    code: str
    unit: str
    name: str

    @property
    def full_name(self) -> str:
        """As written on papers: "Xã Bằng Mạc"."""
        return f"{self.unit} {self.name}"


@dataclass(frozen=True, slots=True)
class WorkerListRow:
    """One line of the workers' table. `state` is that of the latest placement; None while only registered."""

    id: int
    citizen_id: str | None
    full_name: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    phone: str | None
    commune_code: str | None
    commune_name: str | None
    state: PlacementState | None
    employer_vi: str | None
    job_vi: str | None
    job_order: str | None
    passport_name: str | None
    name_zh: str | None
    address: str | None
    document_number: str | None
    """Of the travel document held that is in date longest."""
    document_expires: date | None

    @property
    def state_code(self) -> str:
        """The placement's state, or `registered`."""
        return self.state.value if self.state else "registered"


@dataclass(frozen=True, slots=True)
class HandoverRow:
    """One handover in the list, with what its live list counts."""

    id: int
    version_id: int
    number: str
    state: HandoverState
    version: int
    direction: Direction
    programme: str
    gate_code: str
    gate_vi: str
    gate_zh: str | None
    at: datetime
    partner_id: int
    partner: str
    partner_vi: str
    partner_zh: str | None
    listed: int
    women: int
    present: int
    absent: int
    refused: int
    unexpected: int
    ours_people: int | None
    ours_women: int | None
    theirs_people: int | None
    theirs_women: int | None
    cancel_reason: str | None
    digest: str | None
    """Of the latest version's content."""
    left_out: list[Any] | None
    """Citizen IDs of those whom the latest version left out because they were blocked."""


@dataclass(frozen=True, slots=True)
class HandoverLineRow:
    """One person on the live list."""

    id: int
    ordinal: int
    worker_id: int
    placement_id: int | None
    citizen_id: str | None
    full_name: str
    sex: Sex | None
    birth_date: date | None
    birth_precision: BirthPrecision
    employer_vi: str | None
    job_vi: str | None
    placement_state: PlacementState | None
    presence: Presence
    reason: str | None
    employer_zh: str | None = None
    job_zh: str | None = None


class Reached(NamedTuple):
    """How many of a programme have gone since the year began, and how many are to go."""

    programme: str
    name_vi: str
    name_zh: str
    name_en: str
    minimum: int | None
    maximum: int | None
    people: int
    women: int
