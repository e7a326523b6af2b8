"""For each requirement: what passes, what blocks and what warns."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

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
from desktop_app.rules.clearance import RULES, Clearance, best_case, clear
from desktop_app.rules.requirements.facts import (
    AgreementFacts,
    BarredJob,
    CommuneFacts,
    ConsentFacts,
    ContractFacts,
    DeclarationFacts,
    DocumentFacts,
    EmployerFacts,
    FurtherPaper,
    GateFacts,
    HandoverFacts,
    HealthFacts,
    PersonFacts,
    PlacementFacts,
    Requirement,
)
from resources import ROOT

DAY = date(2026, 11, 25)
SENT = DeclarationFacts(DeclarationEvent.SIGNED, DeclarationState.ACKNOWLEDGED, date(2026, 11, 20), date(2026, 11, 22))
CONTRACT = ContractFacts(ContractState.SIGNED, date(2026, 11, 18), DAY, date(2027, 2, 23), declarations=(SENT,))
EMPLOYER = EmployerFacts("Mộc nghiệp Hữu Nghị", 1, "PX-01", "Bằng Tường", border_area=True)
PLACEMENT = PlacementFacts(PlacementState.CONTRACTED, "ĐH-2026-101", EMPLOYER, "Chế biến gỗ", "木材加工", (CONTRACT,))
PASSPORT = DocumentFacts(DocumentKind.PASSPORT, "K7599992", date(2026, 3, 22), date(2036, 3, 21))
PASS = DocumentFacts(DocumentKind.BORDER_AREA_PASS, "LS485514", date(2026, 3, 15), date(2027, 3, 14))
HUU_NGHI = GateFacts("huu-nghi", "Hữu Nghị", GateClass.INTERNATIONAL, YesNoUnknown.YES)
BARRED = (
    BarredJob("massage", "Mát-xa", ("mát-xa", "massage", "tẩm quất"), ("按摩",)),
    BarredJob("funeral", "Mai táng", ("mai táng", "hỏa táng"), ("殡葬",)),
    BarredJob("airless", "Hầm lò", ("thợ lặn", "hầm lò"), ("潜水",)),
)
PERSON = PersonFacts(
    full_name="Lương Thế Nam",
    birth_date=date(2005, 11, 12),
    birth_precision=BirthPrecision.DAY,
    sex=Sex.MALE,
    citizen_id="020205392958",
    commune=CommuneFacts("06187", "Quan Sơn", touches_border=True),
    documents=(PASSPORT,),
    certificates=(HealthFacts(date(2026, 10, 10), HealthResult.FIT),),
    consents=tuple(ConsentFacts(p, ConsentState.GIVEN, date(2026, 11, 1)) for p in ConsentPurpose),
    placement=PLACEMENT,
)
HANDOVER = HandoverFacts(
    DAY, Direction.OUT, HUU_NGHI, 1, "PX-01", (AgreementFacts("01/2026", 1, date(2026, 1, 5), date(2027, 12, 31)),),
    BARRED,
)  # fmt: skip


def _load(code: str) -> tuple[Requirement, ...]:
    text = (ROOT / "reference" / "programmes.json").read_text(encoding="utf-8")
    programme = next(p for p in json.loads(text)["programmes"] if p["code"] == code)
    return tuple(
        Requirement(
            RequirementCode(r["code"]),
            Severity(r["severity"]),
            r["parameters"],
            {language: r[f"source_{language}"] for language in wording.LANGUAGES},
            date.fromisoformat(r["since"]) if r["since"] else None,
            date.fromisoformat(r["until"]) if r["until"] else None,
        )
        for r in programme["requirements"]
    )


CHONGZUO = _load("chongzuo")


def shown(clearance: Clearance) -> list[str]:
    return [f"{f.code} {f.severity} {f.detail}" for f in clearance.findings]


def ask(
    person: PersonFacts = PERSON, handover: HandoverFacts = HANDOVER, rules: tuple[Requirement, ...] = CHONGZUO
) -> list[str]:
    return shown(clear(person, handover, rules))


def papers(*documents: DocumentFacts, **changes: Any) -> PersonFacts:
    return replace(PERSON, documents=documents, **changes)


def placed(**changes: Any) -> PersonFacts:
    return replace(PERSON, placement=replace(PLACEMENT, **changes))


def contracted(**changes: Any) -> PersonFacts:
    return placed(contracts=(replace(CONTRACT, **changes),))


def declared(*letters: DeclarationFacts) -> PersonFacts:
    return contracted(declarations=letters)


def examined(*certificates: tuple[date, HealthResult]) -> PersonFacts:
    return replace(PERSON, certificates=tuple(HealthFacts(*c) for c in certificates))


def consenting(state: ConsentState, on: date = date(2026, 11, 2)) -> PersonFacts:
    return replace(PERSON, consents=(*PERSON.consents, ConsentFacts(ConsentPurpose.ROSTER_ABROAD, state, on)))


def at(
    gate_class: GateClass, people: YesNoUnknown = YesNoUnknown.YES, parent: GateClass | None = None
) -> HandoverFacts:
    return replace(HANDOVER, gate=GateFacts("x", "X", gate_class, people, parent))


def letter(state: DeclarationState, sent: date | None, seen: date | None = None) -> DeclarationFacts:
    return DeclarationFacts(DeclarationEvent.SIGNED, state, sent, seen)


def born(day: date, precision: BirthPrecision = BirthPrecision.DAY) -> PersonFacts:
    return replace(PERSON, birth_date=day, birth_precision=precision)


def test_who_has_everything_is_clear() -> None:
    assert clear(PERSON, HANDOVER, CHONGZUO) == Clearance(Verdict.CLEAR, ())
    assert clear(papers(PASS), HANDOVER, CHONGZUO).verdict is Verdict.CLEAR


FIT, UNFIT = HealthResult.FIT, HealthResult.UNFIT
PEOPLE: list[tuple[PersonFacts, list[str]]] = [
    (replace(PERSON, sex=None), ["identity block identity_missing"]),
    (replace(PERSON, birth_date=None), ["identity block identity_missing"]),
    (replace(PERSON, citizen_id="02020539295"), ["identity block identity_number_form"]),
    (replace(PERSON, commune=None), ["commune block commune_missing"]),
    (replace(PERSON, commune=None, address_known=True), ["commune block commune_unanswered"]),
    (born(date(2008, 11, 25)), []),
    (born(date(2008, 11, 26)), ["age block age_under"]),
    (born(date(2009, 1, 1), BirthPrecision.YEAR), ["age block age_under"]),
    (born(date(2008, 1, 1), BirthPrecision.YEAR), ["age block age_unproven"]),
    (born(date(2007, 1, 1), BirthPrecision.YEAR), []),
    (born(date(2008, 11, 1), BirthPrecision.MONTH), ["age block age_unproven"]),
    (born(date(2008, 10, 1), BirthPrecision.MONTH), []),
    (papers(), ["travel_document block document_none"]),
    (papers(replace(PASSPORT, expires_on=date(2026, 11, 24))), ["travel_document block document_expired"]),
    (papers(replace(PASSPORT, expires_on=None)), ["travel_document block document_expiry_unknown"]),
    (papers(replace(PASSPORT, issued_on=date(2026, 11, 26))), ["travel_document block document_not_yet_valid"]),
    (papers(replace(PASSPORT, state=DocumentState.LOST)), ["travel_document block document_not_held"]),
    (papers(replace(PASSPORT, state=DocumentState.CANCELLED)), ["travel_document block document_not_held"]),
    (papers(replace(PASSPORT, expires_on=DAY)), ["document_validity warn document_ends_early"]),
    (papers(replace(PASSPORT, expires_on=date(2027, 2, 23))), []),
    (papers(replace(PASS, kind=DocumentKind.PASS_UNSTATED)), ["travel_document warn pass_kind_unstated"]),
    (papers(replace(PASS, kind=DocumentKind.ENTRY_EXIT_PASS)), []),
    (papers(replace(PASS, expires_on=date(2027, 3, 15))), []),
    (papers(replace(PASS, expires_on=date(2027, 3, 16))), ["border_area_pass block pass_too_long"]),
    (papers(replace(PASS, extended=True)), ["border_area_pass block pass_extended"]),
    (papers(replace(PASS, issued_on=None)), ["border_area_pass warn pass_length_unknown"]),
    (papers(replace(PASS, kind=DocumentKind.PASS_UNSTATED, extended=True)),
     ["travel_document warn pass_kind_unstated", "border_area_pass warn pass_extended"]),
    (papers(PASS, commune=CommuneFacts("1", "X", touches_border=False)), ["border_area_pass warn pass_commune"]),
    (papers(PASS, placement=replace(PLACEMENT, employer=replace(EMPLOYER, border_area=False))),
     ["border_area_pass warn pass_workplace"]),
    (papers(replace(PASS, extended=True), replace(PASSPORT, expires_on=date(2026, 1, 1)), PASSPORT), []),
    (examined(), ["health block health_none"]),
    (examined((date(2026, 11, 26), FIT)), ["health block health_none"]),
    (examined((date(2025, 11, 25), FIT)), []),
    (examined((date(2025, 11, 24), FIT)), ["health block health_old"]),
    (examined((date(2026, 10, 1), FIT), (date(2026, 10, 2), UNFIT)), ["health block health_unfit"]),
    (examined((date(2026, 10, 2), FIT), (date(2026, 10, 1), UNFIT)), []),
    (examined((date(2026, 10, 2), FIT), (date(2026, 10, 2), UNFIT)), ["health block health_unfit"]),
    (placed(contracts=()), ["contract block contract_none", "commune_declaration block declaration_not_sent"]),
    (contracted(state=ContractState.WAITING), ["contract block contract_unsigned"]),
    (contracted(signed_on=date(2026, 11, 26)), ["contract block contract_signed_later"]),
    (contracted(signed_on=DAY), []),
    (contracted(starts_on=date(2026, 11, 26)), ["contract block contract_not_begun"]),
    (contracted(starts_on=date(2026, 1, 1), ends_on=DAY), []),
    (contracted(ends_on=date(2026, 11, 24)), ["contract block contract_over"]),
    (contracted(ends_on=None), ["contract block contract_term_unknown"]),
    (contracted(state=ContractState.ENDED, ended_on=date(2026, 11, 20)), ["contract block contract_ended"]),
    (contracted(state=ContractState.EXTENDED), []),
    (declared(), ["commune_declaration block declaration_not_sent"]),
    (declared(letter(DeclarationState.DUE, None)), ["commune_declaration block declaration_not_sent"]),
    (declared(letter(DeclarationState.SENT, date(2026, 11, 26))), ["commune_declaration block declaration_sent_later"]),
    (declared(letter(DeclarationState.SENT, DAY)), ["commune_declaration warn declaration_not_acknowledged"]),
    (declared(letter(DeclarationState.RETURNED, DAY)), ["commune_declaration block declaration_returned"]),
    (declared(letter(DeclarationState.SUPERSEDED, DAY)), ["commune_declaration block declaration_not_sent"]),
    (declared(replace(SENT, event=DeclarationEvent.ENDED)), ["commune_declaration block declaration_not_sent"]),
    (placed(employer=replace(EMPLOYER, partner_id=2)), ["partner block partner_other"]),
    (replace(PERSON, placement=replace(PLACEMENT, job_order=None, employer=None)),
     ["job_order block job_order_none"]),
    (placed(state=PlacementState.REFERRED), ["job_order block job_order_no_place"]),
    (placed(state=PlacementState.ENDED), ["job_order block job_order_no_place"]),
    (placed(state=PlacementState.RETURNED), []),
    (replace(PERSON, consents=PERSON.consents[:1]), ["consent warn consent_missing"]),
    (consenting(ConsentState.WITHDRAWN), ["consent block consent_withdrawn"]),
    (consenting(ConsentState.REFUSED), ["consent block consent_refused"]),
    (replace(PERSON, across=True), ["not_across block across_already"]),
    (replace(PERSON, other_handover="BG-1/2026"), ["not_across block on_other_handover"]),
    (placed(job_vi="Mát-xa", job_zh=""), ["prohibited_job block job_barred"]),
    (placed(job_vi="Nhan vien mat xa", job_zh=""), ["prohibited_job block job_barred"]),
    (placed(job_vi="Phụ việc hoả táng"), ["prohibited_job block job_barred"]),
    (placed(job_vi="Phục vụ", job_zh="足疗按摩"), ["prohibited_job block job_barred"]),
    (placed(job_vi="Chăm lò nướng"), []),
]  # fmt: skip


@pytest.mark.parametrize(("person", "expected"), PEOPLE)
def test_each_trouble_of_a_person(person: PersonFacts, expected: list[str]) -> None:
    assert ask(person) == expected


ROUTE = GateClass.CLEARANCE_ROUTE
POINTS: list[tuple[HandoverFacts, list[str]]] = [
    (at(GateClass.BILATERAL), []),
    (at(ROUTE, parent=GateClass.INTERNATIONAL), []),
    (at(ROUTE, YesNoUnknown.UNKNOWN, GateClass.INTERNATIONAL), ["gate_class warn gate_people_unknown"]),
    (at(ROUTE, YesNoUnknown.NO, GateClass.INTERNATIONAL), ["gate_class block gate_closed_to_people"]),
    (at(GateClass.AIRPORT), ["gate_class block gate_class"]),
    (at(GateClass.SECONDARY), ["travel_document block document_kind_at_gate", "gate_class block gate_class"]),
    (at(ROUTE), ["travel_document block document_kind_at_gate", "gate_class block gate_class"]),
    (replace(HANDOVER, gate=None), []),
    (replace(HANDOVER, partner_id=None), []),
    (replace(HANDOVER, partner_id=None, agreements=()), ["agreement block agreement_none"]),
    (replace(HANDOVER, agreements=()), ["agreement block agreement_none"]),
    (replace(HANDOVER, agreements=(AgreementFacts("a", 1, date(2026, 1, 1), date(2026, 11, 24)),)),
     ["agreement block agreement_over"]),
    (replace(HANDOVER, agreements=(AgreementFacts("a", 2, date(2026, 1, 1), None),)),
     ["agreement block agreement_none"]),
    (replace(HANDOVER, agreements=(AgreementFacts("a", None, date(2017, 5, 1), None),)), []),
]  # fmt: skip


@pytest.mark.parametrize(("handover", "expected"), POINTS)
def test_each_trouble_of_a_handover(handover: HandoverFacts, expected: list[str]) -> None:
    assert ask(handover=handover) == expected


def test_parameters_severity_and_source_are_the_programmes() -> None:
    stricter = tuple(
        replace(r, severity=Severity.BLOCK) if r.code is RequirementCode.CONSENT
        else replace(r, parameters={"min": 18, "max": 20}) if r.code is RequirementCode.AGE
        else r
        for r in CHONGZUO
    )  # fmt: skip
    assert ask(replace(PERSON, consents=()), rules=stricter) == [
        "age block age_over",
        "consent block consent_missing",
    ]
    finding = clear(replace(PERSON, certificates=()), HANDOVER, CHONGZUO).findings[0]
    assert finding.fix_by == date(2026, 11, 24)
    assert set(finding.source) == set(wording.LANGUAGES)


def test_the_rule_of_the_day_is_asked() -> None:
    early = replace(HANDOVER, day=date(2025, 12, 31))
    rules = tuple(r for r in CHONGZUO if r.code is RequirementCode.CONSENT)
    nobody = replace(PERSON, consents=())
    assert ask(nobody, early, rules) == []
    assert ask(nobody, replace(HANDOVER, day=date(2026, 1, 1)), rules) == ["consent warn consent_missing"]


def test_a_document_of_the_best_kind_is_named() -> None:
    old = replace(PASSPORT, number="B0000001", expires_on=date(2020, 1, 1))
    newer = replace(PASSPORT, number="B0000002", expires_on=date(2026, 11, 1))
    finding = clear(papers(old, newer), HANDOVER, CHONGZUO).findings[0]
    assert finding.params["number"] == "B0000002"


def test_a_roster_prints_the_papers_on_which_clearance_stands() -> None:
    ended = replace(PASSPORT, number="A", expires_on=date(2026, 11, 24))
    short = replace(PASSPORT, number="B", expires_on=date(2027, 1, 1))
    lost = replace(PASSPORT, number="D", expires_on=date(2040, 1, 1), state=DocumentState.LOST)
    too_long = replace(PASS, number="E", expires_on=date(2036, 3, 22))
    over = replace(CONTRACT, starts_on=date(2025, 1, 1), ends_on=date(2025, 6, 1), state=ContractState.ENDED)

    def printed(*documents: DocumentFacts, gate: GateFacts = HUU_NGHI) -> str:
        placement = replace(PLACEMENT, contracts=(CONTRACT, over))
        person = replace(PERSON, documents=documents, placement=placement)
        case = best_case(person, replace(HANDOVER, gate=gate), CHONGZUO)
        assert case.contract == CONTRACT
        return case.document.number if case.document else ""

    assert printed(ended, short, PASSPORT, lost, too_long) == PASSPORT.number
    assert printed(ended, short, lost) == "B"
    assert printed(lost, ended) == "A"
    assert printed() == ""
    secondary = GateFacts("binh-nghi", "Bình Nghi", GateClass.SECONDARY, YesNoUnknown.YES)
    assert printed(PASSPORT, PASS, gate=secondary) == PASS.number


def test_other_programmes_ask_for_their_papers() -> None:
    korea = _load("eps-korea")
    flight = replace(at(GateClass.AIRPORT), partner_id=1)
    assert ask(papers(PASS), flight, korea)[0] == "travel_document block document_kind_at_gate"
    assert ask(PERSON, flight, korea) == [
        "orientation warn paper_none",
        "language_certificate warn paper_none_of",
        "criminal_record warn paper_none",
        "visa warn paper_none",
        "deposit warn paper_none",
    ]
    asked = RequirementCode
    kinds = (asked.ORIENTATION, asked.LANGUAGE_CERTIFICATE, asked.VISA, asked.DEPOSIT)
    held = [FurtherPaper(k, "EPS-TOPIK", date(2026, 1, 1), date(2027, 1, 1)) for k in kinds]
    stale = FurtherPaper(RequirementCode.CRIMINAL_RECORD, "", date(2025, 11, 1))
    assert ask(replace(PERSON, papers=(*held, stale)), flight, korea) == ["criminal_record warn paper_out_of_date"]


def test_what_a_field_of_work_asks_is_asked_only_there() -> None:
    plzen = tuple(r for r in _load("czech-plzen") if "sectors" in r.parameters)
    flight = replace(at(GateClass.AIRPORT), partner_id=1)

    def going_to(sector: str) -> PersonFacts:
        assert PERSON.placement is not None
        return replace(PERSON, placement=replace(PERSON.placement, employer=replace(EMPLOYER, sector=sector)))

    assert ask(going_to("factory"), flight, plzen) == []
    nurse = going_to("nursing")
    assert ask(nurse, flight, plzen) == ["qualification block paper_none", "language_certificate warn paper_none"]
    diploma = FurtherPaper(RequirementCode.QUALIFICATION, "Cao đẳng điều dưỡng", date(2020, 6, 1))
    assert ask(replace(nurse, papers=(diploma,)), flight, plzen) == ["language_certificate warn paper_none"]


def test_on_the_way_back_only_identity_and_being_across_warn() -> None:
    nobody = PersonFacts(None, None, BirthPrecision.DAY, None, None, None)
    back = replace(HANDOVER, direction=Direction.BACK)
    assert ask(nobody, back) == ["identity warn identity_missing", "not_across warn back_not_across"]
    assert ask(replace(PERSON, across=True), back) == []


def test_every_requirement_has_its_rule_and_its_name() -> None:
    assert set(RULES) == set(RequirementCode)
    for language in wording.LANGUAGES:
        assert all(wording.has("requirement", code, language) for code in RequirementCode)
