"""What clearance looks at: frozen facts of a person and of a handover, requirements as data, and what comes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from db.vocabulary import (
    BirthPrecision,
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentKind,
    DocumentState,
    GateClass,
    HealthResult,
    PlacementState,
    RequirementCode,
    Severity,
    Sex,
    YesNoUnknown,
)


@dataclass(frozen=True)
class Word:
    """A code that the wording turns into words of the reader's language; `plain` stands where it has none."""

    section: str
    code: str
    plain: str = ""


@dataclass(frozen=True)
class CommuneFacts:
    """The commune of residence today. `touches_border` is None where it is not known."""

    code: str
    name: str
    touches_border: bool | None


@dataclass(frozen=True)
class DocumentFacts:
    """A travel document as recorded."""

    kind: DocumentKind
    number: str
    issued_on: date | None
    expires_on: date | None
    state: DocumentState = DocumentState.HELD
    extended: bool = False


@dataclass(frozen=True)
class HealthFacts:
    """A health certificate: day and result, nothing else."""

    examined_on: date
    result: HealthResult


@dataclass(frozen=True)
class ConsentFacts:
    """How the person stands to one purpose. Where several are given for one purpose, the latest `on` counts."""

    purpose: ConsentPurpose
    state: ConsentState
    on: date = date.min


@dataclass(frozen=True)
class DeclarationFacts:
    """A letter to the commune about one event of a contract."""

    event: DeclarationEvent
    state: DeclarationState
    sent_on: date | None = None
    acknowledged_on: date | None = None


@dataclass(frozen=True)
class ContractFacts:
    """A contract of the placement with its declarations."""

    state: ContractState
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    ended_on: date | None = None
    declarations: tuple[DeclarationFacts, ...] = ()


@dataclass(frozen=True)
class EmployerFacts:
    """The employer of the placement. `border_area` is None where the unit is not known."""

    name: str
    partner_id: int
    partner_name: str
    unit: str = ""
    border_area: bool | None = None
    sector: str = ""


@dataclass(frozen=True)
class PlacementFacts:
    """The latest placement of the programme; `job_order` is None while no order was found."""

    state: PlacementState
    job_order: str | None
    employer: EmployerFacts | None
    job_vi: str = ""
    job_zh: str = ""
    contracts: tuple[ContractFacts, ...] = ()


@dataclass(frozen=True)
class FurtherPaper:
    """A paper beside travel papers and health: orientation, language certificate, criminal record, visa, deposit."""

    requirement: RequirementCode
    name: str
    issued_on: date | None
    expires_on: date | None = None


@dataclass(frozen=True)
class PersonFacts:
    """One person as the record knows them."""

    full_name: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    citizen_id: str | None
    commune: CommuneFacts | None
    address_known: bool = False
    """An address is on record: where the commune is still None, somebody has to choose it."""
    documents: tuple[DocumentFacts, ...] = ()
    certificates: tuple[HealthFacts, ...] = ()
    consents: tuple[ConsentFacts, ...] = ()
    placement: PlacementFacts | None = None
    papers: tuple[FurtherPaper, ...] = ()
    across: bool = False
    other_handover: str | None = None
    """Number of another open handover, on the way out, that has this person."""


@dataclass(frozen=True)
class GateFacts:
    """The point of departure as it is on the crossing day. `parent_class`: of the gate whose route it is."""

    code: str
    name: str
    gate_class: GateClass
    people_cross: YesNoUnknown
    parent_class: GateClass | None = None

    @property
    def effective_class(self) -> GateClass:
        """A clearance route has the class of the gate that it belongs to."""
        if self.gate_class is GateClass.CLEARANCE_ROUTE and self.parent_class is not None:
            return self.parent_class
        return self.gate_class


@dataclass(frozen=True)
class AgreementFacts:
    """An agreement of the programme; without a partner it covers all of them."""

    number: str
    partner_id: int | None
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, eq=False)
class BarredJob:
    """A kind of work that the law bars, with the words that give it away. Compared by identity, to be a quick key."""

    code: str
    name: str
    keywords_vi: tuple[str, ...]
    keywords_zh: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True)
class HandoverFacts:
    """The crossing that is asked about. Gate or partner may be None: what needs them is then not asked."""

    day: date
    direction: Direction
    gate: GateFacts | None = None
    partner_id: int | None = None
    partner_name: str = ""
    agreements: tuple[AgreementFacts, ...] = ()
    barred_jobs: tuple[BarredJob, ...] = ()

    @property
    def eve(self) -> date:
        """The day before: the last one on which an office can still issue a paper for an early crossing."""
        return self.day - timedelta(days=1)


@dataclass(frozen=True)
class Requirement:
    """What a programme asks, from `since` to `until` (both included, None is open). `source` by language."""

    code: RequirementCode
    severity: Severity
    parameters: Mapping[str, Any] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether this is the rule of that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Case:
    """One question: may this person cross so? With the one contract and the one document that speak best for it."""

    person: PersonFacts
    handover: HandoverFacts
    contract: ContractFacts | None = None
    document: DocumentFacts | None = None


@dataclass(frozen=True)
class Trouble:
    """What a rule found. `severity` None is the requirement's own; `fix_by` is the last day to mend it, if any."""

    detail: str
    fix_by: date | None
    params: Mapping[str, Any] = field(default_factory=dict)
    severity: Severity | None = None
