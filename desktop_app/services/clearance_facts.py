"""From rows of the record to the facts that the rules of clearance look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.queries.clearance import CertificateRow, PeopleRows, PersonRow, PlacementRow
from db.queries.clearance_setting import BarredRow, GateRow, RequirementRow
from db.vocabulary import CertificateKind, PlacementState, RequirementCode
from desktop_app.rules.requirements.facts import (
    BarredJob,
    CommuneFacts,
    ConsentFacts,
    ContractFacts,
    DeclarationFacts,
    DocumentFacts,
    EmployerFacts,
    FurtherPaper,
    GateFacts,
    HealthFacts,
    PersonFacts,
    PlacementFacts,
    Requirement,
)
from desktop_app.rules.requirements.work import HOLDS_A_PLACE

R = RequirementCode
_ASKED_AS = {
    CertificateKind.ORIENTATION: R.ORIENTATION,
    CertificateKind.LANGUAGE: R.LANGUAGE_CERTIFICATE,
    CertificateKind.CRIMINAL_RECORD: R.CRIMINAL_RECORD,
    CertificateKind.VISA: R.VISA,
    CertificateKind.DEPOSIT: R.DEPOSIT,
    CertificateKind.QUALIFICATION: R.QUALIFICATION,
}
_COMING = frozenset({PlacementState.WAITING, PlacementState.REFERRED, PlacementState.RETURNED})


def people_facts(rows: PeopleRows, programme_id: int) -> Iterator[tuple[PersonRow, PersonFacts]]:
    """Each person's row and facts; of several placements the one that counts for this programme."""
    for row in rows.people.values():
        placement = placement_that_counts(rows.placements.get(row.id, ()), programme_id)
        yield row, person_facts(rows, row, placement)


def placement_that_counts(placements: list[PlacementRow] | tuple[()], programme_id: int) -> PlacementRow | None:
    """One that holds a place, else one that may still come to it, else any; of equals the latest.

    A placement of another programme does not count; one that waits for an order belongs to none yet.
    """
    mine = [p for p in placements if p.programme_id in {None, programme_id}]
    return max(mine, key=lambda p: (_standing(p.state), p.id), default=None)


def _standing(state: PlacementState) -> int:
    if state in _COMING:
        return 1
    return 2 if state in HOLDS_A_PLACE else 0


def person_facts(rows: PeopleRows, row: PersonRow, placement: PlacementRow | None) -> PersonFacts:
    """One person's facts."""
    return PersonFacts(
        full_name=row.full_name,
        birth_date=row.birth_date,
        birth_precision=row.birth_precision,
        sex=row.sex,
        citizen_id=row.citizen_id,
        commune=commune_facts(row),
        address_known=row.has_address,
        documents=tuple(DocumentFacts(*d[2:]) for d in rows.documents.get(row.id, ())),
        certificates=tuple(HealthFacts(*h[2:]) for h in rows.health.get(row.id, ())),
        consents=tuple(ConsentFacts(*c[2:]) for c in rows.consents.get(row.id, ())),
        placement=None if placement is None else placement_facts(rows, placement),
        papers=tuple(further_papers(rows.certificates.get(row.id, ()))),
        across=row.id in rows.across,
        other_handover=rows.open_lists.get(row.id),
    )


def further_papers(rows: Iterable[CertificateRow]) -> Iterator[FurtherPaper]:
    """The papers by what they are asked for; one of another kind answers to its own name."""
    for row in rows:
        yield FurtherPaper(_ASKED_AS.get(row.kind, R.CERTIFICATE), row.name, row.issued_on, row.expires_on)


def commune_facts(row: PersonRow) -> CommuneFacts | None:
    """The commune of today, with its unit ("xã Quan Sơn")."""
    if row.commune_code is None:
        return None
    unit = (row.commune_unit or "").lower()
    return CommuneFacts(row.commune_code, f"{unit} {row.commune_name}".strip(), row.touches_border)


def placement_facts(rows: PeopleRows, row: PlacementRow) -> PlacementFacts:
    """A placement with its contracts and their declarations."""
    return PlacementFacts(
        row.state,
        row.job_order,
        employer_facts(row),
        row.job_vi or row.wanted_job or "",
        row.job_zh or "",
        tuple(
            ContractFacts(*c[2:], declarations=tuple(DeclarationFacts(*d[2:]) for d in rows.declarations.get(c.id, ())))
            for c in rows.contracts.get(row.id, ())
        ),
    )


def employer_facts(row: PlacementRow) -> EmployerFacts | None:
    """The employer of the job order."""
    if row.partner_id is None:
        return None
    return EmployerFacts(
        row.employer_vi or "",
        row.partner_id,
        row.partner_vi or "",
        row.unit_vi or "",
        row.border_area,
        row.sector or "",
    )


def gate_facts(row: GateRow, parent: GateRow | None) -> GateFacts:
    """A gate with the class of the one whose route it is."""
    return GateFacts(row.code, row.name_vi, row.gate_class, row.people_cross, parent.gate_class if parent else None)


def requirement(row: RequirementRow) -> Requirement:
    """A requirement with its source in three languages."""
    source = {"vi": row.source_vi, "en": row.source_en, "zh": row.source_zh}
    return Requirement(row.code, row.severity, row.parameters, source, row.since, row.until)


def barred_job(row: BarredRow) -> BarredJob:
    """A kind of barred work; its keywords stand between bars in the record."""
    return BarredJob(row.code, row.name_vi, _keywords(row.keywords_vi), _keywords(row.keywords_zh), row.source)


def _keywords(text: str) -> tuple[str, ...]:
    return tuple(k.strip() for k in text.split("|") if k.strip())
