"""Requirements about the work: contract, declaration, agreement, partner, job order, barred jobs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from db.vocabulary import ContractState, DeclarationEvent, DeclarationState, PlacementState, Severity
from desktop_app.formats import fold, nfc, sort_key
from desktop_app.rules.requirements.facts import BarredJob, Case, ContractFacts, Requirement, Trouble, Word

HOLDS_A_PLACE = frozenset(
    {
        PlacementState.SELECTED,
        PlacementState.CONTRACTED,
        PlacementState.LISTED,
        PlacementState.ACROSS,
        PlacementState.MISSING,
        PlacementState.RETURNED,
    }
)


def _term_trouble(contract: ContractFacts, day: date, eve: date) -> Trouble | None:
    if contract.starts_on is None or contract.ends_on is None:
        return Trouble("contract_term_unknown", day)
    if contract.starts_on > day:
        return Trouble("contract_not_begun", eve, {"starts_on": contract.starts_on})
    if contract.ends_on < day:
        return Trouble("contract_over", eve, {"ends_on": contract.ends_on})
    return None


def contract(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """Signed on or before the crossing day, and its term includes or begins on that day."""
    paper, day, eve = case.contract, case.handover.day, case.handover.eve
    if paper is None:
        yield Trouble("contract_none", eve)
    elif paper.state is ContractState.WAITING:
        yield Trouble("contract_unsigned", eve)
    elif paper.state is ContractState.ENDED and (paper.ended_on is None or paper.ended_on <= day):
        yield Trouble("contract_ended", eve, {"ended_on": paper.ended_on})
    elif paper.signed_on is not None and paper.signed_on > day:
        yield Trouble("contract_signed_later", eve, {"signed_on": paper.signed_on})
    elif trouble := _term_trouble(paper, day, eve):
        yield trouble


def commune_declaration(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """The signing was sent to the commune on or before the crossing day; not yet acknowledged is a warning."""
    day = case.handover.day
    letters = [d for d in (case.contract.declarations if case.contract else ()) if d.event is DeclarationEvent.SIGNED]
    told = [
        d
        for d in letters
        if d.state in {DeclarationState.SENT, DeclarationState.ACKNOWLEDGED}
        and d.sent_on is not None
        and d.sent_on <= day
    ]
    if told:
        if not any(d.acknowledged_on is not None and d.acknowledged_on <= day for d in told):
            sent_on = max(d.sent_on for d in told if d.sent_on is not None)
            yield Trouble("declaration_not_acknowledged", day, {"sent_on": sent_on}, Severity.WARN)
    elif any(d.state is DeclarationState.RETURNED for d in letters):
        yield Trouble("declaration_returned", day)
    elif late := [d.sent_on for d in letters if d.sent_on is not None and d.state is not DeclarationState.SUPERSEDED]:
        yield Trouble("declaration_sent_later", day, {"sent_on": min(late)})
    else:
        yield Trouble("declaration_not_sent", day)


def agreement(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """An agreement that covers the partner is in force on the crossing day. Without a handover: the employer's."""
    handover = case.handover
    employer = case.person.placement.employer if case.person.placement else None
    partner_id, name = handover.partner_id, handover.partner_name
    if partner_id is None:
        if employer is None:
            return
        partner_id, name = employer.partner_id, employer.partner_name
    covering = [a for a in handover.agreements if a.partner_id is None or a.partner_id == partner_id]
    if any(a.valid_from <= handover.day and (a.valid_until is None or handover.day <= a.valid_until) for a in covering):
        return
    past = [a.valid_until for a in covering if a.valid_until is not None and a.valid_until < handover.day]
    if past:
        yield Trouble("agreement_over", handover.eve, {"partner": name, "until": max(past)})
    else:
        yield Trouble("agreement_none", handover.eve, {"partner": name})


def partner(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """The employer belongs to the handover's partner."""
    if case.handover.partner_id is None:
        return
    employer = case.person.placement.employer if case.person.placement else None
    shown = {"partner": case.handover.partner_name}
    if employer is None:
        yield Trouble("partner_unknown", case.handover.day, shown)
    elif employer.partner_id != case.handover.partner_id:
        more = {"employer": employer.name, "employer_partner": employer.partner_name}
        yield Trouble("partner_other", case.handover.day, shown | more)


def job_order(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """The placement holds a place on its job order: selected or later, not ended. A closed order keeps its people."""
    placement = case.person.placement
    if placement is None or placement.job_order is None:
        yield Trouble("job_order_none", case.handover.day)
    elif placement.state not in HOLDS_A_PLACE:
        shown = {"number": placement.job_order, "state": Word("state.placement", placement.state)}
        yield Trouble("job_order_no_place", case.handover.day, shown)


def _words(text: str) -> tuple[str, ...]:
    """The words of a text with their tones, wherever the tone mark stands ("hoả táng" is "hỏa táng")."""
    return tuple(sort_key(w) for w in re.findall(r"\w+", nfc(text).casefold()))


def _contains(words: tuple[str, ...], sought: tuple[str, ...]) -> bool:
    return bool(sought) and any(words[i : i + len(sought)] == sought for i in range(len(words) - len(sought) + 1))


@lru_cache(maxsize=4096)
def barred_by(job_vi: str, job_zh: str, jobs: tuple[BarredJob, ...]) -> BarredJob | None:
    """The first kind of barred work that the job's texts name, whole words in Vietnamese, any place in Chinese.

    A text written wholly without marks is compared without marks.
    """
    bare = fold(job_vi) == nfc(job_vi).casefold().strip()
    words = _words(fold(job_vi)) if bare else _words(job_vi)
    for job in jobs:
        if any(k in job_zh or k in job_vi for k in job.keywords_zh if k):
            return job
        if any(_contains(words, _words(fold(k) if bare else k)) for k in job.keywords_vi):
            return job
    return None


def prohibited_job(case: Case, _requirement: Requirement) -> Iterator[Trouble]:
    """The job is not one that the law bars."""
    placement = case.person.placement
    if placement is None:
        return
    barred = barred_by(placement.job_vi, placement.job_zh, case.handover.barred_jobs)
    if barred is not None:
        shown = {"job": placement.job_vi or placement.job_zh, "barred": Word("barred", barred.code, barred.name)}
        yield Trouble("job_barred", case.handover.day, shown)
