"""May this person cross on this handover? A list of findings, each of which blocks or warns.

On the way out each requirement of the programme that is in force on the crossing day is asked. Where the person has
several travel documents or contracts, the one that speaks best for them decides, so that one more valid paper never
makes a verdict worse. On the way back nothing blocks: nobody is refused the way home.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from db.vocabulary import Direction, DocumentState, RequirementCode, Severity, Verdict
from desktop_app.rules.requirements import papers, person, work
from desktop_app.rules.requirements.facts import (
    Case,
    HandoverFacts,
    PersonFacts,
    Requirement,
    Trouble,
)

Rule = Callable[[Case, Requirement], Iterator[Trouble]]
R = RequirementCode

RULES: Mapping[RequirementCode, Rule] = {
    R.IDENTITY: person.identity,
    R.COMMUNE: person.commune,
    R.AGE: person.age,
    R.TRAVEL_DOCUMENT: papers.travel_document,
    R.DOCUMENT_VALIDITY: papers.document_validity,
    R.GATE_CLASS: papers.gate_class,
    R.BORDER_AREA_PASS: papers.border_area_pass,
    R.HEALTH: papers.health,
    R.CONTRACT: work.contract,
    R.COMMUNE_DECLARATION: work.commune_declaration,
    R.AGREEMENT: work.agreement,
    R.PARTNER: work.partner,
    R.JOB_ORDER: work.job_order,
    R.CONSENT: person.consent,
    R.NOT_ACROSS: person.not_across,
    R.PROHIBITED_JOB: work.prohibited_job,
    R.ORIENTATION: papers.further_paper,
    R.LANGUAGE_CERTIFICATE: papers.further_paper,
    R.CRIMINAL_RECORD: papers.further_paper,
    R.VISA: papers.further_paper,
    R.DEPOSIT: papers.further_paper,
    R.QUALIFICATION: papers.further_paper,
    R.CERTIFICATE: papers.further_paper,
}

_BY_DOCUMENT = frozenset({R.TRAVEL_DOCUMENT, R.DOCUMENT_VALIDITY, R.BORDER_AREA_PASS})
_BY_CONTRACT = frozenset({R.CONTRACT, R.COMMUNE_DECLARATION})

_FOLLOWS = {"age_unknown": R.IDENTITY, "partner_unknown": R.JOB_ORDER}
"""Details that only repeat what a finding of another requirement has said."""


@dataclass(frozen=True)
class Finding:
    """One trouble. `detail` names its sentences (wording sections finding and fix), `source` is by language."""

    code: RequirementCode
    detail: str
    severity: Severity
    fix_by: date | None
    source: Mapping[str, str]
    params: Mapping[str, Any]


@dataclass(frozen=True)
class Clearance:
    """The verdict of one person for one day, with what it stands on."""

    verdict: Verdict
    findings: tuple[Finding, ...]


def verdict_of(findings: Iterable[Finding]) -> Verdict:
    """Blocked by one that blocks, warned by any, else clear."""
    severities = {f.severity for f in findings}
    if Severity.BLOCK in severities:
        return Verdict.BLOCKED
    return Verdict.WARNED if severities else Verdict.CLEAR


def clear(facts: PersonFacts, handover: HandoverFacts, requirements: Sequence[Requirement]) -> Clearance:
    """May this person cross so? `requirements` are all of the programme's; those of the crossing day are asked."""
    asked = [r for r in requirements if r.in_force(handover.day)]
    if handover.direction is Direction.BACK:
        findings = tuple(_way_back(Case(facts, handover), asked))
    else:
        findings = _way_out(Case(facts, handover), asked)
    return Clearance(verdict_of(findings), findings)


def best_case(facts: PersonFacts, handover: HandoverFacts, requirements: Sequence[Requirement]) -> Case:
    """The contract and the document that speak best for this person: clearance judges these, and a roster prints them.

    On the way back they are the ones that the way out would ask for.
    """
    asked = [r for r in requirements if r.in_force(handover.day)]
    return _with_papers(Case(facts, handover), asked)


def _with_papers(case: Case, asked: Sequence[Requirement]) -> Case:
    placement = case.person.placement
    if placement is not None and placement.contracts:
        case = _best([replace(case, contract=c) for c in placement.contracts], asked, _BY_CONTRACT)
    if case.person.documents:
        case = _best([replace(case, document=d) for d in case.person.documents], asked, _BY_DOCUMENT)
    return case


def _way_out(case: Case, asked: Sequence[Requirement]) -> tuple[Finding, ...]:
    case = _with_papers(case, asked)
    findings = list(_findings(case, asked))
    found = {f.code for f in findings}
    return tuple(f for f in findings if _FOLLOWS.get(f.detail) not in found)


def _way_back(case: Case, asked: Sequence[Requirement]) -> Iterator[Finding]:
    by_code = {r.code: r for r in asked}
    identity = replace(by_code.get(R.IDENTITY, Requirement(R.IDENTITY, Severity.WARN)), severity=Severity.WARN)
    yield from _findings(case, [identity])
    if not case.person.across:
        known = by_code.get(R.NOT_ACROSS, Requirement(R.NOT_ACROSS, Severity.WARN))
        trouble = Trouble("back_not_across", case.handover.day)
        yield _finding(trouble, replace(known, severity=Severity.WARN))


def _finding(trouble: Trouble, requirement: Requirement) -> Finding:
    severity = trouble.severity or requirement.severity
    return Finding(requirement.code, trouble.detail, severity, trouble.fix_by, requirement.source, trouble.params)


def _findings(case: Case, asked: Iterable[Requirement]) -> Iterator[Finding]:
    for requirement in asked:
        if _concerns(requirement, case.person):
            for trouble in RULES[requirement.code](case, requirement):
                yield _finding(trouble, requirement)


def _concerns(requirement: Requirement, facts: PersonFacts) -> bool:
    """A requirement with parameter `sectors` is asked only of those who go to work in one of them (nurses, say)."""
    sectors = requirement.parameters.get("sectors")
    if not sectors:
        return True
    employer = facts.placement.employer if facts.placement else None
    return employer is not None and employer.sector in sectors


def _best(cases: Sequence[Case], asked: Sequence[Requirement], which: frozenset[RequirementCode]) -> Case:
    """The case with the fewest blocks, then the fewest warnings, where these requirements are asked.

    Of equals a document that is held, then what lasts longest.
    """
    if len(cases) == 1:
        return cases[0]
    few = [r for r in asked if r.code in which]
    return min(cases, key=lambda c: _weight(c, few))


def _weight(case: Case, asked: Sequence[Requirement]) -> tuple[int, int, bool, int]:
    severities = [f.severity for f in _findings(case, asked)]
    latest = case.document.expires_on if case.document else (case.contract.ends_on if case.contract else None)
    return (
        severities.count(Severity.BLOCK),
        severities.count(Severity.WARN),
        case.document is not None and case.document.state is not DocumentState.HELD,
        -(latest.toordinal() if latest else 0),
    )
