"""What an officer types about one worker: plain frozen values. `id` None is a new record.

`version_id` is that of the record that was opened, so that a second officer's save meets a conflict.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from db.rows import CommuneRow
from db.vocabulary import (
    BirthPrecision,
    CertificateKind,
    Channel,
    ConsentPurpose,
    ConsentState,
    ContactKind,
    ContractState,
    DeclarationState,
    DocumentKind,
    DocumentState,
    Education,
    HealthResult,
    PlacementState,
    Sex,
    SkillKind,
    WagePer,
)


@dataclass(frozen=True, slots=True)
class DocumentForm:
    """One travel document."""

    kind: DocumentKind = DocumentKind.PASSPORT
    number: str = ""
    country: str = "VNM"
    issued_on: date | None = None
    expires_on: date | None = None
    issued_at: str | None = None
    extended: bool = False
    state: DocumentState = DocumentState.HELD
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class HealthForm:
    """One health certificate: only the result."""

    examined_on: date | None = None
    result: HealthResult | None = None
    """Never presumed: an officer says it."""
    facility: str | None = None
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class CertificateForm:
    """A paper that a programme asks beside travel papers and health: orientation, language, visa, ..."""

    kind: CertificateKind = CertificateKind.ORIENTATION
    name: str = ""
    """What it is called ("EPS-TOPIK"), or the bank where a deposit lies."""
    level: str | None = None
    number: str | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    issued_at: str | None = None
    on_loan: bool | None = None
    """Of a deposit: whether it was borrowed; how much it is, is nobody's business here."""
    note: str | None = None
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """How the worker stands to one purpose, and how that is known."""

    purpose: ConsentPurpose
    state: ConsentState = ConsentState.GIVEN
    basis: str = ""
    at: datetime | None = None
    """When it was said; shown. What is saved with no other state and basis keeps its time, else it is said now."""
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContactForm:
    """Somebody who may be called about the worker."""

    kind: ContactKind = ContactKind.FAMILY
    full_name: str = ""
    relation: str | None = None
    """In words: wife, elder brother, head of the hamlet."""
    phone: str | None = None
    address: str | None = None
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class SkillForm:
    """Something that the worker can do, or has done. `level` of a language as its certificate says (HSK 3)."""

    kind: SkillKind = SkillKind.SKILL
    name: str = ""
    level: str | None = None
    years: int | None = None
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class WishForm:
    """What work the worker looks for. Saved with nothing in it, the wish is taken away."""

    programme_id: int | None = None
    job: str | None = None
    place: str | None = None
    wage_cny: int | None = None
    """At least so much, in whole CNY."""
    wage_per: WagePer | None = None
    months: int | None = None
    ready_from: date | None = None
    note: str | None = None
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class FormerForm:
    """A citizen ID (9 digits of the old card, or 12) or a name from before, entered by hand; one of them is needed."""

    citizen_id: str | None = None
    full_name: str | None = None
    until: date | None = None
    """Until when it held; today, where nobody knows."""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ContractForm:
    """The contract of the latest placement. `state` follows from the dates and is not typed."""

    number: str | None = None
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    wage: int | None = None
    """In whole units of the currency of its job order."""
    wage_per: WagePer | None = None
    overlap_reason: str | None = None
    """Why it may run beside another contract of the same worker."""
    state: ContractState = ContractState.WAITING
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class DeclarationForm:
    """What the commune was told of the signing. `state` follows from the dates and is not typed."""

    sent_on: date | None = None
    acknowledged_on: date | None = None
    letter_number: str | None = None
    state: DeclarationState = DeclarationState.DUE
    letter_id: int | None = None
    """The letter of ours that it stands in: then it is sent and acknowledged with that letter, not here."""
    id: int | None = None
    version_id: int | None = None


@dataclass(frozen=True, slots=True)
class WorkerForm:
    """A worker's page. Parts that are left out (papers, contacts, tags, the wish ...) stay as they are in the record.

    Contacts, skills, certificates, former identities and tags are taken away by naming them in `removed_...`.
    """

    full_name: str = ""
    citizen_id: str | None = None
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    ethnicity: str | None = None
    phone: str | None = None
    address: str | None = None
    address_dated: date | None = None
    commune_id: int | None = None
    """A commune of today (services.workers.communes), or None while nobody knows."""
    moved_on: date | None = None
    """The first day at the new home, where commune or address change by a move: the old home is kept. None: mended."""
    passport_name: str | None = None
    name_zh: str | None = None
    note: str | None = None
    documents: tuple[DocumentForm, ...] = ()
    health: tuple[HealthForm, ...] = ()
    certificates: tuple[CertificateForm, ...] = ()
    consents: tuple[ConsentForm, ...] = ()
    job_order: str | None = None
    """Number of the job order of the latest placement."""
    contract: ContractForm | None = None
    declaration: DeclarationForm | None = None
    version_id: int | None = None
    not_the_same: str | None = None
    """Why this is not the person who already bears the same document number, or name and birth date."""
    education: Education | None = None
    qualification: str | None = None
    """What the highest diploma or certificate is in."""
    heard_by: Channel | None = None
    """How this person came to hear of the centre."""
    outreach_id: int | None = None
    """The session or fair at which this person registered."""
    contacts: tuple[ContactForm, ...] = ()
    skills: tuple[SkillForm, ...] = ()
    wish: WishForm | None = None
    tags: tuple[str, ...] = ()
    """What the worker is to bear beside what the record has; a word that is no tag yet becomes one."""
    new_former: tuple[FormerForm, ...] = ()
    """Former identities to be added. A corrected citizen ID or name leaves the old one without being named here."""
    identity_reason: str | None = None
    """Why the citizen ID or the name changes; stands with the former one."""
    removed_contacts: tuple[int, ...] = ()
    removed_skills: tuple[int, ...] = ()
    removed_certificates: tuple[int, ...] = ()
    removed_former: tuple[int, ...] = ()
    removed_tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacementView:
    """The latest placement."""

    id: int
    state: PlacementState
    job_order: str | None
    employer_code: str | None
    employer_vi: str | None
    employer_zh: str | None
    partner_code: str | None
    programme: str | None
    job_vi: str | None
    job_zh: str | None
    wanted_employer: str | None
    wanted_job: str | None


@dataclass(frozen=True, slots=True)
class FormerView:
    """What the person was known as before."""

    citizen_id: str | None
    full_name: str | None
    until: date
    reason: str | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class HomeView:
    """Where the person lived before."""

    id: int
    commune: str
    """"Xã Đồng Đăng", in the words of its day; "" where nobody knows."""
    address: str
    until: date
    """The last day there."""


@dataclass(frozen=True, slots=True)
class WorkerCard:
    """Everything on a worker's page: the form as the record fills it, and what is only shown."""

    id: int
    form: WorkerForm
    state: PlacementState | None
    commune: CommuneRow | None
    placement: PlacementView | None
    former: tuple[FormerView, ...]
    merged_into: int | None = None
    """The record of the same person that took this one in; then this one is not edited any more."""
    homes: tuple[HomeView, ...] = ()
    """Where they lived before, the latest first."""
    hidden: frozenset[str] = frozenset()
    """What this officer's role does not see and the form leaves out: health, ethnicity, pictures."""

    @property
    def state_code(self) -> str:
        """The latest placement's state, or `registered`."""
        return self.state.value if self.state else "registered"
