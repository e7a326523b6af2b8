"""The record's tables: one module a noun. Importing this package makes every table known to Base.metadata."""

from db.models.attachment import Attachment
from db.models.audit import AuditEntry, AuditLine
from db.models.consent import Consent
from db.models.contract import Contract
from db.models.crossing import Crossing
from db.models.declaration import CommuneDeclaration
from db.models.document import TravelDocument
from db.models.handover import Handover, HandoverLine, HandoverVersion, IssuedLine
from db.models.health import HealthCertificate
from db.models.imported import ImportBatch, ImportMapping
from db.models.incident import Incident, IncidentNote
from db.models.issued import DocumentOutput, IssuedDocument
from db.models.number import NumberSeries
from db.models.office import AgencyName, Office, OfficeSetting
from db.models.officer import Officer
from db.models.partner import Agreement, Employer, JobOrder, Partner
from db.models.place import BarredJob, ChongzuoUnit, CitizenIdProvince, Commune, CommuneSuccessor, Gate, ReferenceSet
from db.models.placement import Placement
from db.models.programme import Plan, PointOfDeparture, Programme, Requirement
from db.models.worker import (
    FormerIdentity,
    NotTheSame,
    Tag,
    Wish,
    Worker,
    WorkerContact,
    WorkerNote,
    WorkerSkill,
    WorkerTag,
)

__all__ = [
    "AgencyName", "Agreement", "Attachment", "AuditEntry", "AuditLine", "BarredJob", "ChongzuoUnit",
    "CitizenIdProvince", "Commune", "CommuneDeclaration", "CommuneSuccessor", "Consent", "Contract", "Crossing",
    "DocumentOutput", "Employer", "FormerIdentity", "Gate", "Handover", "HandoverLine", "HandoverVersion",
    "HealthCertificate", "ImportBatch", "ImportMapping", "Incident", "IncidentNote", "IssuedDocument", "IssuedLine",
    "JobOrder", "NotTheSame", "NumberSeries", "Office", "OfficeSetting", "Officer", "Partner", "Placement", "Plan",
    "PointOfDeparture", "Programme", "ReferenceSet", "Requirement", "Tag", "TravelDocument", "Wish", "Worker",
    "WorkerContact", "WorkerNote", "WorkerSkill", "WorkerTag",
]  # fmt: skip
