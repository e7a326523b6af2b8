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


def groups() -> tuple[Group, ...]:
    """The groups in their order, in the officer's language."""
    overview = (Part("overview", QCoreApplication.translate("WorkerParts", "Overview")),)
    identity = (
        Part("identity", QCoreApplication.translate("WorkerParts", "Person"), _IDENTITY),
        Part(
            "contacts",
            QCoreApplication.translate("WorkerParts", "Contacts"),
            frozenset({"contacts", "removed_contacts"}),
        ),
        Part(
            "former",
            QCoreApplication.translate("WorkerParts", "Former names, IDs"),
            frozenset({"new_former", "removed_former"}),
        ),
    )
    papers = (
        Part(
            "papers", QCoreApplication.translate("WorkerParts", "Papers and health"), frozenset({"documents", "health"})
        ),
        Part(
            "certificates",
            QCoreApplication.translate("WorkerParts", "Certificates"),
            frozenset({"certificates", "removed_certificates"}),
        ),
        Part("pictures", QCoreApplication.translate("WorkerParts", "Pictures, scans")),
    )
    work = (
        Part(
            "contract",
            QCoreApplication.translate("WorkerParts", "Contract"),
            frozenset({"job_order", "contract", "declaration"}),
        ),
        Part("wish", QCoreApplication.translate("WorkerParts", "Wishes"), frozenset({"wish"})),
        Part(
            "skills",
            QCoreApplication.translate("WorkerParts", "Education, skills"),
            frozenset({"education", "qualification", "skills", "removed_skills"}),
        ),
    )
    consents = (Part("consents", QCoreApplication.translate("WorkerParts", "Consent"), frozenset({"consents"})),)
    course = (
        Part("timeline", QCoreApplication.translate("WorkerParts", "Timeline")),
        Part("notes", QCoreApplication.translate("WorkerParts", "Notes")),
        Part("history", QCoreApplication.translate("WorkerParts", "History of changes")),
    )
    return (
        Group("overview", QCoreApplication.translate("WorkerParts", "Overview"), "home", overview),
        Group("identity", QCoreApplication.translate("WorkerParts", "Identity"), "person", identity, _OF_IDENTITY),
        Group(
            "papers",
            QCoreApplication.translate("WorkerParts", "Papers"),
            "passport",
            papers,
            frozenset(_R) - _OF_IDENTITY - _OF_WORK - _OF_CONSENT,
        ),
        Group("work", QCoreApplication.translate("WorkerParts", "Work"), "briefcase", work, _OF_WORK),
        Group("consent", QCoreApplication.translate("WorkerParts", "Consent"), "shield", consents, _OF_CONSENT),
        Group("course", QCoreApplication.translate("WorkerParts", "Course"), "calendar", course),
    )


def part_of_field(field: str, among: tuple[Group, ...]) -> str:
    """The key of the part that shows a field that the services name so (documents[0].number); empty for none."""
    first = field.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    return next((part.key for group in among for part in group.parts if first in part.fields), "")
