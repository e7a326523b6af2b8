"""What a worker's page consists of: groups, the parts of each, and what of the form and of the findings is whose."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from db.vocabulary import RequirementCode

_R = RequirementCode


@dataclass(frozen=True)
class Part:
    """One section. `fields` are those of WorkerForm that it shows."""

    key: str
    title: str
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Group:
    """Parts behind one tab. `codes` are the findings that one looks at there."""

    key: str
    title: str
    icon: str
    parts: tuple[Part, ...]
    codes: frozenset[RequirementCode] = frozenset()


_IDENTITY = frozenset({
    "full_name", "citizen_id", "birth_date", "birth_precision", "sex", "ethnicity", "phone", "address",
    "address_dated", "commune_id", "passport_name", "name_zh", "note", "not_the_same", "identity_reason",
    "heard_by", "outreach_id",
})  # fmt: skip
_OF_IDENTITY = frozenset({_R.IDENTITY, _R.COMMUNE, _R.AGE})
_OF_WORK = frozenset({
    _R.CONTRACT, _R.COMMUNE_DECLARATION, _R.AGREEMENT, _R.PARTNER, _R.JOB_ORDER, _R.NOT_ACROSS, _R.PROHIBITED_JOB,
})  # fmt: skip
_OF_CONSENT = frozenset({_R.CONSENT})

translate = QCoreApplication.translate


def groups() -> tuple[Group, ...]:
    """The groups in their order, in the officer's language."""
    of_papers = frozenset(_R) - _OF_IDENTITY - _OF_WORK - _OF_CONSENT
    overview = (Part("overview", translate("WorkerParts", "Overview")),)
    consents = (Part("consents", translate("WorkerParts", "Consent"), frozenset({"consents"})),)
    course = (
        Part("timeline", translate("WorkerParts", "Timeline")),
        Part("notes", translate("WorkerParts", "Notes")),
        Part("history", translate("WorkerParts", "History of changes")),
    )
    return (
        Group("overview", translate("WorkerParts", "Overview"), "home", overview),
        Group("identity", translate("WorkerParts", "Identity"), "person", _identity_parts(), _OF_IDENTITY),
        Group("papers", translate("WorkerParts", "Papers"), "passport", _paper_parts(), of_papers),
        Group("work", translate("WorkerParts", "Work"), "briefcase", _work_parts(), _OF_WORK),
        Group("consent", translate("WorkerParts", "Consent"), "shield", consents, _OF_CONSENT),
        Group("course", translate("WorkerParts", "Course"), "calendar", course),
    )


def _identity_parts() -> tuple[Part, ...]:
    contacts = frozenset({"contacts", "removed_contacts"})
    former = frozenset({"new_former", "removed_former"})
    return (
        Part("identity", translate("WorkerParts", "Person"), _IDENTITY),
        Part("contacts", translate("WorkerParts", "Contacts"), contacts),
        Part("former", translate("WorkerParts", "Former names, IDs"), former),
    )


def _paper_parts() -> tuple[Part, ...]:
    certificates = frozenset({"certificates", "removed_certificates"})
    return (
        Part("papers", translate("WorkerParts", "Papers and health"), frozenset({"documents", "health"})),
        Part("certificates", translate("WorkerParts", "Certificates"), certificates),
        Part("pictures", translate("WorkerParts", "Pictures, scans")),
    )


def _work_parts() -> tuple[Part, ...]:
    skills = frozenset({"education", "qualification", "skills", "removed_skills"})
    return (
        Part("contract", translate("WorkerParts", "Contract"), frozenset({"job_order", "contract", "declaration"})),
        Part("wish", translate("WorkerParts", "Wishes"), frozenset({"wish"})),
        Part("skills", translate("WorkerParts", "Education, skills"), skills),
    )


def part_of_field(field: str, among: tuple[Group, ...]) -> str:
    """The key of the part that shows a field that the services name so (documents[0].number); empty for none."""
    first = field.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    return next((part.key for group in among for part in group.parts if first in part.fields), "")
