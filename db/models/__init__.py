"""The record's tables: one module a noun. Importing this package makes every table known to Base.metadata."""

from sqlalchemy.orm import configure_mappers

from db.models.attachment import Attachment
from db.models.audit import AuditEntry, AuditLine
from db.models.blank import BlankForm
from db.models.confirmation import Confirmation, ConfirmationLine
from db.models.consent import Consent
from db.models.contract import Contract, ContractExtension
from db.models.correspondence import Meeting, OfficialLetter
from db.models.crossing import Crossing
from db.models.declaration import CommuneDeclaration, DeclarationLetter, HolidayCorrection
from db.models.document import TravelDocument
from db.models.gate import CountSettlement, HeadCount
from db.models.handover import Handover, HandoverLine, HandoverVersion, IssuedLine
from db.models.health import HealthCertificate
from db.models.imported import ImportBatch, ImportMapping
from db.models.incident import Incident, IncidentNote, IncidentPattern, IncidentPerson
from db.models.issued import DocumentOutput, IssuedDocument
from db.models.key_slot import KeySlot, SealingKey
from db.models.laptop import Laptop, OwnKey, Packet, PacketConflict
from db.models.ledger import LedgerEntry, LedgerTotal
from db.models.number import NumberSeries
from db.models.office import AgencyName, Office, OfficeSetting
from db.models.officer import Officer
from db.models.outreach import AnnouncedOrder, Announcement, AnnouncementSent, Outreach
from db.models.partner import (
    Agreement,
    AgreementExtension,
    Employer,
    ExchangeRate,
    JobOrder,
    Partner,
    PartyContact,
)
from db.models.place import BarredJob, ChongzuoUnit, CitizenIdProvince, Commune, CommuneSuccessor, Gate, ReferenceSet
from db.models.placement import Placement
from db.models.privacy import Breach, DataRequest, PersonKey
from db.models.programme import Plan, PointOfDeparture, Programme, ProgrammeBody, Requirement
from db.models.report import Report, YearFigure
from db.models.stay import StayPermit
from db.models.worker import (
    Certificate,
    FormerIdentity,
    FormerResidence,
    NotTheSame,
    SignedNotice,
    Tag,
    Wish,
    Worker,
    WorkerContact,
    WorkerNote,
    WorkerSkill,
    WorkerTag,
)

__all__ = [
    "AgencyName", "Agreement", "AgreementExtension", "AnnouncedOrder", "Announcement", "AnnouncementSent",
    "Attachment", "AuditEntry", "AuditLine", "BarredJob", "BlankForm", "Breach", "Certificate", "ChongzuoUnit",
    "CitizenIdProvince", "Commune", "CommuneDeclaration", "CommuneSuccessor", "Confirmation", "ConfirmationLine",
    "Consent", "Contract", "ContractExtension", "CountSettlement", "Crossing", "DataRequest", "DeclarationLetter",
    "DocumentOutput", "Employer", "ExchangeRate", "FormerIdentity", "FormerResidence", "Gate", "Handover",
    "HandoverLine", "HandoverVersion", "HeadCount", "HealthCertificate", "HolidayCorrection", "ImportBatch",
    "ImportMapping", "Incident", "IncidentNote", "IncidentPattern", "IncidentPerson", "IssuedDocument", "IssuedLine",
    "JobOrder", "KeySlot", "Laptop", "LedgerEntry", "LedgerTotal", "Meeting", "NotTheSame", "NumberSeries", "Office",
    "OfficeSetting", "Officer", "OfficialLetter", "Outreach", "OwnKey", "Packet", "PacketConflict", "Partner",
    "PartyContact", "PersonKey", "Placement", "Plan", "PointOfDeparture", "Programme", "ProgrammeBody", "ReferenceSet",
    "Report", "Requirement", "SealingKey", "SignedNotice", "StayPermit", "Tag", "TravelDocument", "Wish", "Worker",
    "WorkerContact", "WorkerNote", "WorkerSkill", "WorkerTag", "YearFigure",
]  # fmt: skip

configure_mappers()  # a tenth of a second: while an officer types a password, not in the first query after it
