"""What must hold of every person: good news never hurts, time never mends a paper, nobody is refused the way home."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from db.vocabulary import (
    BirthPrecision,
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentKind,
    DocumentState,
    GateClass,
    HealthResult,
    PlacementState,
    RequirementCode,
    Severity,
    Sex,
    Verdict,
    YesNoUnknown,
)
from desktop_app import wording
from desktop_app.rules.clearance import clear
from desktop_app.rules.requirements.facts import (
    AgreementFacts,
    BarredJob,
    CommuneFacts,
    ConsentFacts,
    ContractFacts,
    DeclarationFacts,
    DocumentFacts,
    EmployerFacts,
    GateFacts,
    HandoverFacts,
    HealthFacts,
    PersonFacts,
    PlacementFacts,
    Requirement,
    Word,
)
from resources import ROOT

DAY = date(2026, 11, 25)
RANK = {Verdict.CLEAR: 0, Verdict.WARNED: 1, Verdict.BLOCKED: 2}
ALL_RULES = [
    Requirement(
        RequirementCode(r["code"]), Severity(r["severity"]), r["parameters"], {},
        date.fromisoformat(r["since"]) if r["since"] else None, date.fromisoformat(r["until"]) if r["until"] else None,
    )
    for p in json.loads((ROOT / "reference" / "programmes.json").read_text(encoding="utf-8"))["programmes"]
    if p["code"] in {"chongzuo", "eps-korea"}
    for r in p["requirements"]
]  # fmt: skip

days = st.dates(date(2023, 1, 1), date(2029, 12, 31))
maybe = st.one_of(st.none(), days)
documents = st.builds(
    DocumentFacts,
    kind=st.sampled_from(DocumentKind),
    number=st.just("B1234567"),
    issued_on=maybe,
    expires_on=maybe,
    state=st.sampled_from(DocumentState),
    extended=st.booleans(),
)
letters = st.builds(
    DeclarationFacts, st.sampled_from(DeclarationEvent), st.sampled_from(DeclarationState), maybe, maybe
)
contracts = st.builds(
    ContractFacts, st.sampled_from(ContractState), maybe, maybe, maybe, maybe, st.lists(letters, max_size=2).map(tuple)
)
employers = st.builds(
    EmployerFacts,
    st.just("Mộc nghiệp"),
    st.integers(1, 2),
    st.just("PX"),
    st.just("Bằng Tường"),
    st.sampled_from((True, False, None)),
)
placements = st.builds(
    PlacementFacts,
    st.sampled_from(PlacementState),
    st.sampled_from((None, "ĐH-1")),
    st.one_of(st.none(), employers),
    st.sampled_from(("Chế biến gỗ", "Mát-xa", "")),
    st.just(""),
    st.lists(contracts, max_size=2).map(tuple),
)
certificates = st.builds(HealthFacts, days, st.sampled_from(HealthResult))
people = st.builds(
    PersonFacts,
    full_name=st.sampled_from((None, "Vi Thế Hòa")),
    birth_date=st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2012, 12, 31))),
    birth_precision=st.sampled_from(BirthPrecision),
    sex=st.sampled_from((None, *Sex)),
    citizen_id=st.sampled_from((None, "020082568370", "02008256837")),
    commune=st.sampled_from((None, CommuneFacts("06187", "Quan Sơn", touches_border=None))),
    address_known=st.booleans(),
    documents=st.lists(documents, max_size=3).map(tuple),
    certificates=st.lists(certificates, max_size=3).map(tuple),
    consents=st.lists(
        st.builds(ConsentFacts, st.sampled_from(ConsentPurpose), st.sampled_from(ConsentState), days), max_size=4
    ).map(tuple),
    placement=st.one_of(st.none(), placements),
    across=st.booleans(),
    other_handover=st.sampled_from((None, "BG-2")),
)
gates = st.builds(
    GateFacts,
    st.just("x"),
    st.just("Tân Thanh"),
    st.sampled_from(GateClass),
    st.sampled_from(YesNoUnknown),
    st.sampled_from((None, GateClass.INTERNATIONAL)),
)
handovers = st.builds(
    HandoverFacts,
    day=st.just(DAY),
    direction=st.just(Direction.OUT),
    gate=st.one_of(st.none(), gates),
    partner_id=st.sampled_from((None, 1, 2)),
    partner_name=st.just("PX-01"),
    agreements=st.lists(
        st.builds(AgreementFacts, st.just("1"), st.sampled_from((None, 1, 2)), days, maybe), max_size=2
    ).map(tuple),
    barred_jobs=st.just((BarredJob("massage", "Mát-xa", ("mát-xa",), ("按摩",)),)),
)


def rank(person: PersonFacts, handover: HandoverFacts) -> int:
    return RANK[clear(person, handover, ALL_RULES).verdict]


@given(people, handovers)
def test_one_more_valid_document_never_worsens(person: PersonFacts, handover: HandoverFacts) -> None:
    passport = DocumentFacts(DocumentKind.PASSPORT, "K1", date(2026, 1, 1), date(2036, 1, 1))
    short = DocumentFacts(DocumentKind.BORDER_AREA_PASS, "L1", date(2026, 1, 1), DAY)
    for paper in (passport, short):
        assert rank(replace(person, documents=(*person.documents, paper)), handover) <= rank(person, handover)


@given(people, handovers)
def test_one_more_good_certificate_consent_or_letter_never_worsens(
    person: PersonFacts, handover: HandoverFacts
) -> None:
    before = rank(person, handover)
    fit = HealthFacts(date(2026, 11, 24), HealthResult.FIT)
    assert rank(replace(person, certificates=(*person.certificates, fit)), handover) <= before
    given_now = ConsentFacts(ConsentPurpose.ROSTER_ABROAD, ConsentState.GIVEN, date(2030, 1, 1))
    assert rank(replace(person, consents=(*person.consents, given_now)), handover) <= before
    if person.placement is None:
        return
    sent = DeclarationFacts(DeclarationEvent.SIGNED, DeclarationState.ACKNOWLEDGED, DAY, DAY)
    told = tuple(replace(c, declarations=(*c.declarations, sent)) for c in person.placement.contracts)
    assert rank(replace(person, placement=replace(person.placement, contracts=told)), handover) <= before


@given(people, handovers)
def test_a_newer_unfit_certificate_blocks(person: PersonFacts, handover: HandoverFacts) -> None:
    unfit = HealthFacts(DAY, HealthResult.UNFIT)
    findings = clear(replace(person, certificates=(*person.certificates, unfit)), handover, ALL_RULES).findings
    assert ("health_unfit", Severity.BLOCK) in {(f.detail, f.severity) for f in findings}


@given(people, handovers, st.integers(0, 4000))
def test_a_later_day_never_makes_an_expired_paper_valid(
    person: PersonFacts, handover: HandoverFacts, more: int
) -> None:
    expired = tuple(d for d in person.documents if d.expires_on is not None and d.expires_on < DAY)
    old = tuple(c for c in person.certificates if c.examined_on < date(2025, 11, 25))
    later = replace(handover, day=DAY + timedelta(days=more))
    findings = clear(replace(person, documents=expired, certificates=old), later, ALL_RULES).findings
    blocked = {f.code for f in findings if f.severity is Severity.BLOCK}
    assert {RequirementCode.TRAVEL_DOCUMENT, RequirementCode.HEALTH} <= blocked


@given(people, handovers)
def test_nobody_is_blocked_on_the_way_back(person: PersonFacts, handover: HandoverFacts) -> None:
    clearance = clear(person, replace(handover, direction=Direction.BACK), ALL_RULES)
    assert clearance.verdict is not Verdict.BLOCKED
    assert {f.code for f in clearance.findings} <= {RequirementCode.IDENTITY, RequirementCode.NOT_ACROSS}


@settings(max_examples=300)
@given(people, handovers, st.sampled_from(Direction))
def test_every_finding_has_its_words_in_every_language(
    person: PersonFacts, handover: HandoverFacts, direction: Direction
) -> None:
    for finding in clear(person, replace(handover, direction=direction), ALL_RULES).findings:
        assert finding.fix_by is not None or finding.detail in {"age_under", "age_over"}
        for language in wording.LANGUAGES:
            assert wording.sentence("finding", finding.detail, language, **finding.params)
            assert wording.sentence("fix", finding.detail, language, **finding.params)
            for value in finding.params.values():
                words = value if isinstance(value, tuple) else (value,)
                assert all(wording.has(w.section, w.code, language) for w in words if isinstance(w, Word))
