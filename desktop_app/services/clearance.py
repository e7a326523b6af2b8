"""May these people cross? From the record to a verdict and sentences for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.queries import clearance as people_queries
from db.queries import clearance_setting as queries
from db.vocabulary import Direction, RequirementCode, Severity, Verdict
from desktop_app.clock import hanoi_day
from desktop_app.errors import KnownError
from desktop_app.rules.clearance import Clearance, Finding, best_case, clear
from desktop_app.rules.requirements.facts import AgreementFacts, Case, GateFacts, HandoverFacts, Requirement, Word
from desktop_app.services.clearance_draft import overlaid
from desktop_app.services.clearance_facts import barred_job, gate_facts, people_facts, person_facts, requirement
from desktop_app.services.personal_sight import HIDDEN, PersonalSight, personal_sight
from desktop_app.services.programme_of import CHONGZUO, programme_of
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.wording import has, sentence


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding in the reader's language. `detail` is the code of its message; `fix_by` None: it cannot be mended."""

    code: RequirementCode
    severity: Severity
    message: str
    fix: str
    fix_by: date | None
    source: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PersonClearance:
    """One person's verdict and what it stands on. `worker_id` is 0 for a form that was never saved."""

    worker_id: int
    citizen_id: str | None
    full_name: str
    verdict: Verdict
    findings: tuple[FindingRow, ...]


@dataclass(frozen=True)
class Question:
    """The crossing that is asked about, with everything that is the same for all who are on it."""

    programme_id: int
    handover: HandoverFacts
    requirements: tuple[Requirement, ...]
    handover_id: int | None = None


def for_handover(desk: Desk, handover_id: int, on: date | None = None) -> tuple[PersonClearance, ...]:
    """Everybody on a handover, in the order of its list, for its day or for another."""
    with desk.read() as session:
        question = handover_question(session, handover_id, on)
        ids = queries.handover_people(session, handover_id)
        return clear_people(session, question, ids, desk.language)


def for_workers(
    desk: Desk,
    ids: Sequence[int],
    *,
    on: date | None = None,
    gate_code: str | None = None,
    partner_id: int | None = None,
    programme_code: str = CHONGZUO,
    direction: Direction = Direction.OUT,
    handover_id: int | None = None,
) -> tuple[PersonClearance, ...]:
    """These people, in this order, for a crossing on a day (today, if none is given).

    Without a gate nothing is asked of it and any kind of document that some gate takes will do; without a partner
    the employer's own is taken. With a handover, being on that one is no trouble.
    """
    with desk.read() as session:
        question = make_question(
            session, on or desk.today(), programme_code, direction, gate_code, partner_id, handover_id
        )
        return clear_people(session, question, ids, desk.language)


def draft_findings(
    desk: Desk,
    form: WorkerForm,
    *,
    worker_id: int | None = None,
    on: date | None = None,
    gate_code: str | None = None,
    partner_id: int | None = None,
    programme_code: str | None = None,
    direction: Direction = Direction.OUT,
) -> PersonClearance:
    """What clearance would say if this form were saved as it stands; for findings that change as one types.

    Without a programme that of the work is taken (services.programme_of).
    """
    with desk.read() as session:
        code = programme_code or programme_of(session, worker_id, form)
        question = make_question(session, on or desk.today(), code, direction, gate_code, partner_id, None)
        row, facts = overlaid(session, form, worker_id, question.programme_id, question.handover.day)
        found = clear(facts, question.handover, question.requirements)
        return _told(row, found, desk.language, personal_sight(session))


def programme_for(desk: Desk, worker_id: int) -> str:
    """The code of the programme that a worker is asked about where nobody says (services.programme_of)."""
    with desk.read() as session:
        return programme_of(session, worker_id)


def handover_question(session: Session, handover_id: int, on: date | None = None) -> Question:
    """What a handover asks. Raises KnownError("handover_unknown")."""
    head = queries.read_handover(session, handover_id)
    if head is None:
        raise KnownError("handover_unknown", id=handover_id)
    day = on or hanoi_day(head.at)
    gate = _gate(session, queries.gate_code(session, head.gate_id), day)
    return _question(
        session, head.programme_id, day, head.direction, gate, head.partner_id, head.partner_vi, handover_id
    )


def make_question(
    session: Session,
    day: date,
    programme_code: str,
    direction: Direction,
    gate_code: str | None,
    partner_id: int | None,
    handover_id: int | None,
) -> Question:
    """What a crossing asks that is no handover yet. Raises KnownError for an unknown programme or gate."""
    programmes = queries.programme_ids(session)
    if programme_code not in programmes:
        raise KnownError("programme_unknown", programme=programme_code, known=sorted(programmes))
    gate = _gate(session, gate_code, day) if gate_code else None
    name = queries.partner_name(session, partner_id) if partner_id is not None else ""
    return _question(session, programmes[programme_code], day, direction, gate, partner_id, name, handover_id)


def clear_people(
    session: Session, question: Question, ids: Sequence[int], language: str
) -> tuple[PersonClearance, ...]:
    """The verdicts in the order of the ids; ids of nobody are left out. The number of statements is constant."""
    rows = people_queries.read_people(session, ids, day=question.handover.day, handover_id=question.handover_id)
    seen = personal_sight(session)
    told = {
        row.id: _told(row, clear(facts, question.handover, question.requirements), language, seen)
        for row, facts in people_facts(rows, question.programme_id)
    }
    return tuple(told[i] for i in ids if i in told)


def papers_to_cross_with(
    session: Session, handover_id: int, day: date, placements: Mapping[int, int | None]
) -> dict[int, Case]:
    """Worker id -> the document and the contract on which this crossing's clearance stands, for each of these people.

    `placements` says for each worker which placement it is about.
    """
    question = handover_question(session, handover_id, day)
    rows = people_queries.read_people(session, tuple(placements), day=day, handover_id=handover_id)
    found = {}
    for row in rows.people.values():
        mine = (p for p in rows.placements.get(row.id, ()) if p.id == placements[row.id])
        facts = person_facts(rows, row, next(mine, None))
        found[row.id] = best_case(facts, question.handover, question.requirements)
    return found


def as_json(people: Iterable[PersonClearance]) -> list[dict[str, Any]]:
    """The `clearance` document of the command line."""
    return [
        {
            "worker": {"citizen_id": person.citizen_id, "full_name": person.full_name},
            "verdict": person.verdict.value,
            "findings": [
                {
                    "code": f.code.value,
                    "severity": f.severity.value,
                    "message": f.message,
                    "fix": f.fix,
                    "fix_by": f.fix_by.isoformat() if f.fix_by else None,
                    "source": f.source,
                }
                for f in person.findings
            ],
        }
        for person in people
    ]


def _gate(session: Session, code: str, day: date) -> GateFacts:
    row = queries.read_gate(session, code, day)
    if row is None:
        raise KnownError("gate_unknown", gate=code, day=day)
    parent = queries.read_gate(session, row.belongs_to, day) if row.belongs_to else None
    return gate_facts(row, parent)


def _question(
    session: Session,
    programme_id: int,
    day: date,
    direction: Direction,
    gate: GateFacts | None,
    partner_id: int | None,
    partner_name: str,
    handover_id: int | None,
) -> Question:
    agreements = tuple(AgreementFacts(*row) for row in queries.read_agreements(session, programme_id))
    barred = tuple(barred_job(row) for row in queries.read_barred(session))
    facts = HandoverFacts(day, direction, gate, partner_id, partner_name, agreements, barred)
    asked = tuple(requirement(row) for row in queries.read_requirements(session, programme_id))
    return Question(programme_id, facts, tuple(r for r in asked if r.in_force(day)), handover_id)


def _told(row: people_queries.PersonRow, clearance: Clearance, language: str, seen: PersonalSight) -> PersonClearance:
    findings = tuple(finding_row(f, language, seen) for f in clearance.findings)
    return PersonClearance(row.id, row.citizen_id, row.full_name, clearance.verdict, findings)


def finding_row(finding: Finding, language: str, seen: PersonalSight) -> FindingRow:
    """A finding in the reader's language; of what the reader may not see, only that something is amiss."""
    if seen.hides(finding.code):
        said, to_do = sentence("finding", HIDDEN, language), sentence("fix", HIDDEN, language)
        return FindingRow(RequirementCode.CERTIFICATE, finding.severity, said, to_do, None, "", HIDDEN)
    params = {name: _worded(value, language) for name, value in finding.params.items()}
    return FindingRow(
        finding.code,
        finding.severity,
        sentence("finding", finding.detail, language, **params),
        sentence("fix", finding.detail, language, **params),
        finding.fix_by,
        finding.source.get(language) or sentence("source", "way_back", language),
        finding.detail,
    )


def _worded(value: Any, language: str) -> Any:
    if isinstance(value, Word):
        known = has(value.section, value.code, language)
        return sentence(value.section, value.code, language) if known else value.plain or value.code
    if isinstance(value, tuple):
        return tuple(_worded(v, language) for v in value)
    return value
