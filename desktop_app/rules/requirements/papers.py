"""Requirements about papers: travel document and gate, border-area pass, health, and other programmes' papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from db.vocabulary import (
    DocumentKind,
    DocumentState,
    GateClass,
    HealthResult,
    Severity,
    YesNoUnknown,
)
from desktop_app.rules.requirements.dates import add_months
from desktop_app.rules.requirements.facts import Case, DocumentFacts, Requirement, Trouble, Word

_EITHER = (DocumentKind.BORDER_AREA_PASS, DocumentKind.ENTRY_EXIT_PASS)
_BORDER_PASSES = (DocumentKind.BORDER_AREA_PASS, DocumentKind.PASS_UNSTATED)


def _named(paper: DocumentFacts, **more: Any) -> dict[str, Any]:
    return {"kind": Word("document_kind", paper.kind), "number": paper.number, **more}


def accepted_kinds(case: Case, requirement: Requirement) -> frozenset[str]:
    """The kinds that the gate's class takes (parameter `kinds`, by class; one list alone holds at every gate)."""
    kinds = requirement.parameters.get("kinds", {})
    if not isinstance(kinds, dict):
        return frozenset(kinds)
    gate = case.handover.gate
    if gate is None:
        return frozenset().union(*kinds.values())
    return frozenset(kinds.get(gate.effective_class.value, ()))


def _kind_accepted(kind: DocumentKind, accepted: frozenset[str]) -> bool:
    return kind in accepted or (kind is DocumentKind.PASS_UNSTATED and any(k in accepted for k in _EITHER))


def _not_in_date(paper: DocumentFacts, day: date, eve: date) -> Trouble | None:
    if paper.state is not DocumentState.HELD:
        return Trouble("document_not_held", eve, _named(paper, state=Word("state.document", paper.state)))
    if paper.expires_on is None:
        return Trouble("document_expiry_unknown", day, _named(paper))
    if paper.expires_on < day:
        return Trouble("document_expired", eve, _named(paper, expires_on=paper.expires_on))
    if paper.issued_on is not None and paper.issued_on > day:
        return Trouble("document_not_yet_valid", eve, _named(paper, issued_on=paper.issued_on))
    return None


def travel_document(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """Holds a document that is in date on the crossing day, of a kind that this gate's class accepts.

    A pass whose kind is not stated counts as either kind of pass, and is asked about (a warning).
    """
    paper, handover = case.document, case.handover
    if paper is None:
        yield Trouble("document_none", handover.eve)
        return
    if trouble := _not_in_date(paper, handover.day, handover.eve):
        yield trouble
    if not _kind_accepted(paper.kind, accepted_kinds(case, requirement)):
        point = handover.gate.name if handover.gate else ""
        detail = "document_kind_at_gate" if point else "document_kind"
        yield Trouble(detail, handover.eve, _named(paper, gate=point))
    elif paper.kind is DocumentKind.PASS_UNSTATED:
        yield Trouble("pass_kind_unstated", handover.day, _named(paper), Severity.WARN)


def document_validity(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """The document is still in date at the contract's end, and `margin_months` beyond it (the centre's policy)."""
    paper, contract = case.document, case.contract
    if paper is None or paper.expires_on is None or contract is None or contract.ends_on is None:
        return
    needed = add_months(contract.ends_on, requirement.parameters.get("margin_months", 0))
    if case.handover.day <= paper.expires_on < needed:
        shown = _named(paper, expires_on=paper.expires_on, needed=needed, ends_on=contract.ends_on)
        yield Trouble("document_ends_early", paper.expires_on, shown)


def gate_class(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """The gate has one of the classes in parameter `classes`, and people may cross it; not known is a warning."""
    gate, day = case.handover.gate, case.handover.day
    if gate is None:
        return
    shown = {"gate": gate.name, "gate_class": Word("gate_class", gate.gate_class)}
    classes = requirement.parameters.get("classes", (GateClass.INTERNATIONAL, GateClass.BILATERAL))
    if gate.effective_class not in classes:
        yield Trouble("gate_class", day, shown)
    elif gate.people_cross is YesNoUnknown.NO:
        yield Trouble("gate_closed_to_people", day, shown)
    elif gate.people_cross is YesNoUnknown.UNKNOWN:
        yield Trouble("gate_people_unknown", day, shown, Severity.WARN)


def _pass_term(paper: DocumentFacts, months: int, day: date) -> str | None:
    """What is wrong with the length of a pass. A pass issued on the 5th and valid to the 5th a year on is 12 months."""
    if paper.expires_on is None:
        return None
    if paper.expires_on > add_months(paper.issued_on or day, months):
        return "pass_too_long"
    return "pass_length_unknown" if paper.issued_on is None else None


def border_area_pass(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """A border-area pass is at most `max_months` long and not extended; home and workplace lie along the border.

    Home (the commune touches the border) and workplace (in the facing border area) only warn. A pass of unstated kind
    may be of the other kind, so what blocks a border-area pass has the severity of parameter `unstated` there (warn).
    """
    paper, handover, asked = case.document, case.handover, requirement.parameters
    if paper is None or paper.kind not in _BORDER_PASSES:
        return
    hard = Severity(asked.get("unstated", Severity.WARN)) if paper.kind is DocumentKind.PASS_UNSTATED else None
    months = asked.get("max_months", 12)
    if term := _pass_term(paper, months, handover.day):
        severity = Severity.WARN if term == "pass_length_unknown" else hard
        yield Trouble(term, handover.eve, _named(paper, months=months), severity)
    if paper.extended:
        yield Trouble("pass_extended", handover.eve, _named(paper), hard)
    home = case.person.commune
    if home is not None and home.touches_border is not True:
        yield Trouble("pass_commune", handover.eve, _named(paper, commune=home.name), Severity.WARN)
    employer = case.person.placement.employer if case.person.placement else None
    if employer is not None and employer.border_area is not True:
        yield Trouble(
            "pass_workplace", handover.eve, _named(paper, employer=employer.name, unit=employer.unit), Severity.WARN
        )


def health(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """The latest certificate examined on or before the crossing day says fit, and is at most `max_months` old.

    Twelve months from 5 November 2025 end with 5 November 2026, that day included. Of two of one day the unfit counts.
    """
    day, eve = case.handover.day, case.handover.eve
    known = [c for c in case.person.certificates if c.examined_on <= day]
    if not known:
        yield Trouble("health_none", eve)
        return
    latest = max(known, key=lambda c: (c.examined_on, c.result is HealthResult.UNFIT))
    months = requirement.parameters.get("max_months", 12)
    if latest.result is not HealthResult.FIT:
        yield Trouble("health_unfit", eve, {"examined_on": latest.examined_on})
    elif (until := add_months(latest.examined_on, months)) < day:
        yield Trouble("health_old", eve, {"examined_on": latest.examined_on, "months": months, "until": until})


def further_paper(case: Case, requirement: Requirement) -> Iterator[Trouble]:
    """Holds a paper of that requirement (of a name in parameter `accepted`, if set), in date on the crossing day."""
    day, asked = case.handover.day, requirement.parameters
    accepted = asked.get("accepted", ())
    mine = [p for p in case.person.papers if p.requirement is requirement.code and (not accepted or p.name in accepted)]
    shown: dict[str, Any] = {"paper": Word("requirement", requirement.code), "accepted": tuple(accepted)}
    months = asked.get("max_months")
    for paper in mine:
        limits = [paper.expires_on] if paper.expires_on else []
        if months is not None and paper.issued_on is not None:
            limits.append(add_months(paper.issued_on, months))
        if all(day <= limit for limit in limits) and (paper.issued_on is None or paper.issued_on <= day):
            return
    detail = "paper_out_of_date" if mine else ("paper_none_of" if accepted else "paper_none")
    yield Trouble(detail, case.handover.eve, shown)
