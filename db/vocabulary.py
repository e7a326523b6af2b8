"""Every enumeration that the record may hold. Imports nothing of ours; stored by value with a named CHECK."""

from enum import StrEnum


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"


class BirthPrecision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Direction(StrEnum):
    OUT = "out"
    BACK = "back"


class Severity(StrEnum):
    BLOCK = "block"
    WARN = "warn"


class Verdict(StrEnum):
    """Not stored: the sum of a clearance's findings."""

    CLEAR = "clear"
    WARNED = "warned"
    BLOCKED = "blocked"


class RequirementCode(StrEnum):
    IDENTITY = "identity"
    COMMUNE = "commune"
    AGE = "age"
    TRAVEL_DOCUMENT = "travel_document"
    DOCUMENT_VALIDITY = "document_validity"
    GATE_CLASS = "gate_class"
    BORDER_AREA_PASS = "border_area_pass"
    HEALTH = "health"
    CONTRACT = "contract"
    COMMUNE_DECLARATION = "commune_declaration"
    AGREEMENT = "agreement"
    PARTNER = "partner"
    JOB_ORDER = "job_order"
    CONSENT = "consent"
    NOT_ACROSS = "not_across"
    PROHIBITED_JOB = "prohibited_job"
    ORIENTATION = "orientation"
    LANGUAGE_CERTIFICATE = "language_certificate"
    CRIMINAL_RECORD = "criminal_record"
    VISA = "visa"
    DEPOSIT = "deposit"
    """That the law's own deposit lies at its bank; never money of ours."""
    QUALIFICATION = "qualification"
    CERTIFICATE = "certificate"
    """Another paper, of a name in parameter `accepted`."""


class DocumentKind(StrEnum):
    PASSPORT = "passport"
    BORDER_AREA_PASS = "border_area_pass"
    ENTRY_EXIT_PASS = "entry_exit_pass"
    PASS_UNSTATED = "pass_unstated"
    """A pass whose kind the list does not state ("GTH"): accepted as either, and asked about."""


class DocumentState(StrEnum):
    HELD = "held"
    LOST = "lost"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


class HealthResult(StrEnum):
    FIT = "fit"
    UNFIT = "unfit"


class Education(StrEnum):
    """The highest level finished, as the authority's statistics group it."""

    NONE = "none"
    PRIMARY = "primary"
    LOWER_SECONDARY = "lower_secondary"
    UPPER_SECONDARY = "upper_secondary"
    VOCATIONAL = "vocational"
    COLLEGE = "college"
    UNIVERSITY = "university"


class SkillKind(StrEnum):
    SKILL = "skill"
    LANGUAGE = "language"
    EXPERIENCE = "experience"


class ContactKind(StrEnum):
    FAMILY = "family"
    COMMUNE = "commune"
    OTHER = "other"


class AttachmentKind(StrEnum):
    PORTRAIT = "portrait"
    CITIZEN_CARD = "citizen_card"
    TRAVEL_DOCUMENT = "travel_document"
    HEALTH = "health"
    CERTIFICATE = "certificate"
    CONTRACT = "contract"
    CONSENT = "consent"
    AGREEMENT = "agreement"
    LETTER = "letter"
    DECLARATION = "declaration"
    INCIDENT = "incident"
    OTHER = "other"


class ConsentPurpose(StrEnum):
    PLACEMENT = "placement"
    """Keeping and using the person's data to find work and to take them across."""
    ROSTER_ABROAD = "roster_abroad"
    """Sending the roster to the partner, that is out of the country."""
    HEALTH_DATA = "health_data"
    """Keeping the health result (sensitive data)."""


class ConsentState(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class PlacementState(StrEnum):
    WAITING = "waiting"
    REFERRED = "referred"
    SELECTED = "selected"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CONTRACTED = "contracted"
    LISTED = "listed"
    ACROSS = "across"
    RETURNED = "returned"
    MISSING = "missing"
    MOVED = "moved"
    CLOSED = "closed"
    ENDED = "ended"


HOLDS_A_PLACE = (
    PlacementState.SELECTED,
    PlacementState.CONTRACTED,
    PlacementState.LISTED,
    PlacementState.ACROSS,
    PlacementState.MISSING,
)
"""The states in which a placement takes one of its job order's places."""


class ContractState(StrEnum):
    WAITING = "waiting"
    SIGNED = "signed"
    EXTENDED = "extended"
    ENDED = "ended"


class JobOrderState(StrEnum):
    OPEN = "open"
    FULL = "full"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"


class BodySide(StrEnum):
    OURS = "ours"
    THEIRS = "theirs"


class Currency(StrEnum):
    CNY = "CNY"
    KRW = "KRW"
    JPY = "JPY"
    EUR = "EUR"
    TWD = "TWD"
    CZK = "CZK"
    LAK = "LAK"
    USD = "USD"
    VND = "VND"


class BoardKind(StrEnum):
    """What the employer gives beside the wage."""

    NONE = "none"
    MEALS = "meals"
    LODGING = "lodging"
    MEALS_AND_LODGING = "meals_and_lodging"


class Channel(StrEnum):
    """How the people of a commune hear of work."""

    LETTER = "letter"
    LEAFLET = "leaflet"
    COUNSELLING = "counselling"
    JOB_FAIR = "job_fair"
    PRESS = "press"
    RADIO = "radio"
    WEB = "web"
    WORD_OF_MOUTH = "word_of_mouth"
    OTHER = "other"


class LetterDirection(StrEnum):
    IN = "in"
    OUT = "out"


class MeetingKind(StrEnum):
    MEETING = "meeting"
    DELEGATION_IN = "delegation_in"
    DELEGATION_OUT = "delegation_out"
    SURVEY = "survey"


class CertificateKind(StrEnum):
    """What a programme may ask beside travel papers and health."""

    ORIENTATION = "orientation"
    LANGUAGE = "language"
    CRIMINAL_RECORD = "criminal_record"
    VISA = "visa"
    QUALIFICATION = "qualification"
    DEPOSIT = "deposit"
    """That the law's own deposit lies at its bank, and its loan: a fact to track, never money of ours."""
    OTHER = "other"


class NoticeKind(StrEnum):
    """What a worker has signed to have been told."""

    NO_FEE = "no_fee"
    EXIT_GUIDANCE = "exit_guidance"


class DecidedBy(StrEnum):
    """Who declined or withdrew a referral."""

    WORKER = "worker"
    EMPLOYER = "employer"
    PARTNER = "partner"
    OFFICE = "office"


class SentBy(StrEnum):
    """How a letter reached the commune."""

    HAND = "hand"
    POST = "post"
    EMAIL = "email"
    DOCUMENT_SYSTEM = "document_system"
    OTHER = "other"


class WagePer(StrEnum):
    DAY = "day"
    MONTH = "month"


class HandoverState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"
    COUNTED = "counted"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Presence(StrEnum):
    EXPECTED = "expected"
    PRESENT = "present"
    ABSENT = "absent"
    REFUSED = "refused"
    UNEXPECTED = "unexpected"


class UnexpectedPolicy(StrEnum):
    """What a programme says to somebody who turns up at the gate and is not on the list."""

    ALLOWED = "allowed"
    ASKED = "asked"
    """With a reason."""
    FORBIDDEN = "forbidden"


class DeclarationEvent(StrEnum):
    SIGNED = "signed"
    EXTENDED = "extended"
    ENDED = "ended"


class DeclarationState(StrEnum):
    DUE = "due"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    RETURNED = "returned"
    SUPERSEDED = "superseded"


class GateClass(StrEnum):
    INTERNATIONAL = "international"
    BILATERAL = "bilateral"
    SECONDARY = "secondary"
    CLEARANCE_ROUTE = "clearance_route"
    AIRPORT = "airport"


class YesNoUnknown(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class CommuneEra(StrEnum):
    BEFORE = "until_2025-06-30"
    NOW = "from_2025-07-01"


class AgencyRole(StrEnum):
    SUPERIOR = "superior"
    ISSUING = "issuing"


class OfficerRole(StrEnum):
    REGISTRAR = "registrar"
    GATE = "gate"
    APPROVER = "approver"
    HEAD = "head"
    ADMINISTRATOR = "administrator"


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class IssuedKind(StrEnum):
    ROSTER = "roster"
    MINUTES = "minutes"
    DECLARATION = "declaration"
    SUMMARY = "summary"
    LETTER = "letter"
    NOTICE = "notice"
    """The letter by which communes are told of job orders."""
    LEAFLET = "leaflet"
    BLANK = "blank"
    INCIDENT = "incident"
    CONFIRMATION = "confirmation"
    """The list by which a partner confirms who is still there."""
    SUMMARY_XLSX = "summary_xlsx"
    COOPERATION = "cooperation"
    """The figures of a cooperation, for a meeting with a partner."""
    AUTHORITY = "authority"
    """The fields that the authority asks for each worker."""


class OutputAct(StrEnum):
    PRINTED = "printed"
    EXPORTED = "exported"
    SENT_ABROAD = "sent_abroad"


class IncidentKind(StrEnum):
    UNPAID_WAGES = "unpaid_wages"
    ACCIDENT = "accident"
    ILLNESS = "illness"
    LOST_PAPERS = "lost_papers"
    LOST_CONTACT = "lost_contact"
    DETENTION = "detention"
    OTHER = "other"


class IncidentState(StrEnum):
    OPEN = "open"
    WAITING = "waiting"
    SETTLED = "settled"


class NumberKind(StrEnum):
    HANDOVER = "handover"
    ROSTER = "roster"
    DECLARATION = "declaration"
    SUMMARY = "summary"
    LETTER = "letter"
    ANNOUNCEMENT = "announcement"
    INCIDENT = "incident"
    CONFIRMATION = "confirmation"
    BLANK = "blank"


class IncidentNoteKind(StrEnum):
    NOTE = "note"
    CALL = "call"
    PARTNER_REPLY = "partner_reply"
    LETTER = "letter"
    PICTURE = "picture"
    STATE = "state"
    """The case was set waiting, settled or opened again."""


class PacketWay(StrEnum):
    OUT = "out"
    IN = "in"


class BlankKind(StrEnum):
    ROSTER = "roster"
    MINUTES = "minutes"


class StayPermitKind(StrEnum):
    STAY = "stay"
    """A temporary stay on a border pass or visa."""
    RESIDENCE = "residence"
    WORK = "work"
    OTHER = "other"


class ConfirmationState(StrEnum):
    SENT = "sent"
    ANSWERED = "answered"
    DONE = "done"


class ConfirmationOutcome(StrEnum):
    WAITING = "waiting"
    """The partner has not answered yet."""
    CONFIRMED = "confirmed"
    GONE = "gone"
    """The partner says that the person has left."""
    UNANSWERED = "unanswered"
    """On our list, not in the answer."""
    UNKNOWN = "unknown"
    """In the answer, not in our record."""
    NOT_ACROSS = "not_across"
    """In the answer, yet not across by our record."""
    DIFFERS = "differs"
    """The same person, with another number, name or birth date."""


class ReportState(StrEnum):
    DRAFT = "draft"
    ISSUED = "issued"
    REPLACED = "replaced"


class DataRequestKind(StrEnum):
    ACCESS = "access"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    RESTRICT = "restrict"
    DELETE = "delete"


class DataRequestState(StrEnum):
    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    REFUSED = "refused"
