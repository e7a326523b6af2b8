"""From the record to sentences: what clearance says of people as they are kept, on a real store."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event, select

from db.base import Base, new_id, new_ids
from db.models import (
    Agreement,
    Commune,
    CommuneDeclaration,
    Consent,
    Contract,
    Crossing,
    Gate,
    Handover,
    HandoverLine,
    HealthCertificate,
    JobOrder,
    Partner,
    Placement,
    Programme,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    CommuneEra,
    ConsentPurpose,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentKind,
    HandoverState,
    HealthResult,
    PlacementState,
    Presence,
    Sex,
    Verdict,
)
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.services import clearance, handovers
from desktop_app.services.demand import apply_file
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    HealthForm,
    WorkerForm,
)
from resources import ROOT

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=HANOI)
DAY = date(2026, 11, 25)


@pytest.fixture(autouse=True)
def demand(desk: Desk) -> None:
    apply_file(desk, ROOT / "samples" / "partners_and_orders.json")


def put(desk: Desk, *records: Any) -> None:
    with desk.work("test.put") as work:
        for record in records:
            work.session.add(record)
            work.session.flush()


def find(desk: Desk, column: Any, value: str, wanted: Any) -> int:
    with desk.read() as session:
        return int(session.scalars(select(wanted).where(column == value).order_by(wanted)).first() or 0)


def people(desk: Desk, count: int = 1, order: str = "ĐH-2026-101", serial: int = 0) -> list[int]:
    """Workers with everything that the way out asks for."""
    order_id = find(desk, JobOrder.number, order, JobOrder.id)
    with desk.read() as session:
        commune = session.scalars(
            select(Commune.id)
            .where(Commune.era == CommuneEra.NOW, Commune.touches_border.is_(True))
            .order_by(Commune.code)
        ).first()
    ids, placements, contracts = list(new_ids(count)), new_ids(count), new_ids(count)
    signed = {"state": ContractState.SIGNED, "signed_on": date(2026, 11, 18), "starts_on": DAY}
    told = {"event": DeclarationEvent.SIGNED, "state": DeclarationState.ACKNOWLEDGED, "sent_on": date(2026, 11, 19)}
    rows: dict[type[Base], list[dict[str, Any]]] = {
        Worker: [
            {"id": w, "citizen_id": f"02020{i + serial:07d}", "full_name": f"Vi Thế Hòa {i}", "name_folded": "",
             "sort_key": "", "birth_date": date(1990, 1, 1), "birth_precision": "day", "sex": Sex.MALE, "address": "x",
             "commune_id": commune} for i, w in enumerate(ids)
        ],
        TravelDocument: [
            {"worker_id": w, "kind": DocumentKind.PASSPORT, "number": f"C{w}", "country": "VNM",
             "issued_on": date(2026, 1, 1), "expires_on": date(2035, 12, 31), "extended": False, "state": "held"}
            for w in ids
        ],
        HealthCertificate: [
            {"worker_id": w, "examined_on": date(2026, 10, 1), "result": HealthResult.FIT} for w in ids
        ],
        Consent: [
            {"worker_id": w, "purpose": p, "state": "given", "at": NOW, "basis": "paper", "officer_id": desk.officer_id}
            for w in ids for p in ConsentPurpose
        ],
        Placement: [
            {"id": p, "worker_id": w, "job_order_id": order_id, "state": PlacementState.CONTRACTED, "since": NOW}
            for p, w in zip(placements, ids, strict=True)
        ],
        Contract: [
            {"id": c, "placement_id": p, "ends_on": date(2027, 2, 23), **signed}
            for c, p in zip(contracts, placements, strict=True)
        ],
        CommuneDeclaration: [{"contract_id": c, "acknowledged_on": date(2026, 11, 20), **told} for c in contracts],
    }  # fmt: skip
    with desk.work("test.people") as work:
        for model, made in rows.items():
            work.insert_many(model, made)
    return ids


def handover(desk: Desk, workers: list[int], direction: Direction = Direction.OUT, number: str = "BG-1") -> int:
    made = Handover(
        id=new_id(), number=number, programme_id=find(desk, Programme.code, "chongzuo", Programme.id),
        direction=direction, gate_id=find(desk, Gate.code, "huu-nghi", Gate.id), state=HandoverState.DRAFT, version=0,
        partner_id=find(desk, Partner.code, "PX-01", Partner.id), at=datetime(2026, 11, 25, 0, 30, tzinfo=UTC),
        filled_by_id=desk.officer_id,
    )  # fmt: skip
    lines = [
        HandoverLine(id=new_id(), handover_id=made.id, worker_id=w, ordinal=i, presence=Presence.EXPECTED)
        for i, w in enumerate(workers, 1)
    ]
    put(desk, made, *lines)
    return made.id


def codes(person: clearance.PersonClearance) -> list[str]:
    return [f"{f.code} {f.severity} {f.detail}" for f in person.findings]


def test_people_with_all_papers_are_clear_in_the_order_of_the_list(desk: Desk) -> None:
    ids = people(desk, 3)
    found = clearance.for_handover(desk, handover(desk, list(reversed(ids))))
    assert [p.worker_id for p in found] == list(reversed(ids))
    assert {p.verdict for p in found} == {Verdict.CLEAR}


def test_what_is_missing_is_told_in_words_with_a_day_and_a_source(desk: Desk) -> None:
    (who,) = people(desk)
    put(desk, HealthCertificate(id=new_id(), worker_id=who, examined_on=date(2026, 11, 2), result=HealthResult.UNFIT))
    (person,) = clearance.for_handover(desk, handover(desk, [who]))
    assert person.verdict is Verdict.BLOCKED
    (finding,) = person.findings
    assert finding.message == "Giấy khám sức khỏe mới nhất, ngày 02/11/2026, kết luận không đủ sức khỏe."
    assert finding.fix_by == date(2026, 11, 24)
    assert finding.source
    (told,) = clearance.as_json([person])
    assert told["worker"] == {"citizen_id": "020200000000", "full_name": "Vi Thế Hòa 0"}
    assert told["verdict"] == "blocked"
    assert (told["findings"][0]["code"], told["findings"][0]["severity"]) == ("health", "block")
    assert told["findings"][0]["fix_by"] == "2026-11-24"


@pytest.mark.parametrize("language", ["vi", "en", "zh"])
def test_every_language_is_spoken(desk: Desk, language: str) -> None:
    desk.language = language
    nobody = WorkerForm(full_name="")
    for finding in clearance.draft_findings(desk, nobody, on=DAY, gate_code="huu-nghi").findings:
        assert finding.message
        assert finding.fix
        assert finding.source
        assert "{" not in finding.message


def test_the_list_names_the_document_that_clearance_accepts(desk: Desk) -> None:
    (who,) = people(desk)
    too_long = TravelDocument(
        id=new_id(), worker_id=who, kind=DocumentKind.BORDER_AREA_PASS, number="LS999", country="VNM",
        issued_on=date(2026, 3, 11), expires_on=date(2037, 3, 12), extended=False, state="held",
    )  # fmt: skip
    put(desk, too_long)
    assert codes(clearance.for_handover(desk, handover(desk, [who]))[0]) == []
    assert handovers.show(desk, "BG-1").documents == {who: f"C{who}"}


def test_another_partner_and_another_open_handover_block(desk: Desk) -> None:
    (ours, theirs) = people(desk) + people(desk, 1, "ĐH-2026-103", serial=5)
    first = handover(desk, [ours, theirs], number="BG-1")
    second = handover(desk, [ours], number="BG-2")
    assert [codes(p) for p in clearance.for_handover(desk, first)] == [
        ["not_across block on_other_handover"], ["partner block partner_other"]
    ]  # fmt: skip
    (finding,) = clearance.for_handover(desk, second)[0].findings
    assert "BG-1" in finding.message


def test_who_is_across_cannot_leave_again_and_is_welcome_home(desk: Desk) -> None:
    (who,) = people(desk)
    out = Crossing(id=new_id(), worker_id=who, direction=Direction.OUT, at=NOW, day=date(2026, 11, 22))
    put(desk, out)
    ask: dict[str, Any] = {"on": DAY, "gate_code": "huu-nghi"}
    assert codes(clearance.for_workers(desk, [who], **ask)[0]) == ["not_across block across_already"]
    assert codes(clearance.for_workers(desk, [who], **ask, direction=Direction.BACK)[0]) == []
    back = Crossing(id=new_id(), worker_id=who, direction=Direction.BACK, at=NOW, day=DAY, departure_id=out.id)
    put(desk, back)
    assert codes(clearance.for_workers(desk, [who], **ask)[0]) == []
    put(desk, Crossing(id=new_id(), worker_id=who, direction=Direction.BACK, at=NOW, day=DAY, takes_back_id=back.id))
    assert codes(clearance.for_workers(desk, [who], **ask)[0]) == ["not_across block across_already"]


def test_routes_have_the_class_of_their_gate(desk: Desk) -> None:
    (who,) = people(desk)
    for gate, expected in (
        ("tan-thanh", []),
        ("chi-ma", []),
        ("coc-nam", ["gate_class warn gate_people_unknown"]),
        ("binh-nghi", ["travel_document block document_kind_at_gate", "gate_class block gate_class"]),
    ):
        assert codes(clearance.for_workers(desk, [who], on=DAY, gate_code=gate)[0]) == expected


def test_outside_every_agreement_nobody_goes(desk: Desk) -> None:
    (who,) = people(desk)
    with desk.work("test.over") as work:
        for agreement in work.session.scalars(select(Agreement)):
            agreement.valid_until = date(2026, 11, 24)
    assert codes(clearance.for_workers(desk, [who], on=DAY)[0]) == ["agreement block agreement_over"]


def test_what_is_unknown_is_said(desk: Desk) -> None:
    unknown: list[tuple[dict[str, Any], str]] = [
        ({"programme_code": "mars"}, "programme_unknown"),
        ({"gate_code": "nowhere"}, "gate_unknown"),
    ]
    for wrong, code in unknown:
        with pytest.raises(KnownError) as refused:
            clearance.for_workers(desk, [], on=DAY, **wrong)
        assert refused.value.code == code
    with pytest.raises(KnownError) as refused:
        clearance.for_handover(desk, 1)
    assert refused.value.code == "handover_unknown"
    assert clearance.for_workers(desk, [5], on=DAY) == ()


def test_findings_change_as_one_types(desk: Desk) -> None:
    with desk.read() as session:
        commune = session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW)).first()
    form = WorkerForm(
        full_name="Lý Thế Hiếu", citizen_id="020098608345", birth_date=date(1998, 7, 19), sex=Sex.MALE,
        commune_id=commune, job_order="ĐH-2026-105",
        documents=(DocumentForm(number="K1", issued_on=date(2026, 1, 1), expires_on=date(2036, 1, 1)),),
        health=(HealthForm(date(2026, 11, 11), HealthResult.FIT),),
        consents=tuple(ConsentForm(p) for p in ConsentPurpose),
        contract=ContractForm("933", date(2026, 11, 17), DAY, date(2027, 5, 24)),
        declaration=DeclarationForm(date(2026, 11, 18), date(2026, 11, 19)),
    )  # fmt: skip
    partner = find(desk, Partner.code, "PX-01", Partner.id)
    ask: dict[str, Any] = {"on": DAY, "gate_code": "huu-nghi", "partner_id": partner}
    assert codes(clearance.draft_findings(desk, form, **ask)) == []
    started = WorkerForm(full_name="Lý Thế Hiếu")
    assert "identity block identity_missing" in codes(clearance.draft_findings(desk, started, **ask))
    (who,) = people(desk)
    kept = WorkerForm(full_name="Vi Thế Hòa", citizen_id="020200000000", birth_date=date(2009, 1, 1), sex=Sex.MALE,
                      commune_id=commune, contract=ContractForm())  # fmt: skip
    assert codes(clearance.draft_findings(desk, kept, worker_id=who, **ask)) == ["age block age_under"]


def test_the_number_of_statements_does_not_grow(desk: Desk) -> None:
    ids = people(desk, 40)
    counted = []
    for some in (ids[:1], ids):
        statements: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any, to: list[str] = statements) -> None:
            to.append(statement)

        event.listen(desk.store.engine, "before_cursor_execute", note)
        clearance.for_workers(desk, some, on=DAY, gate_code="huu-nghi")
        event.remove(desk.store.engine, "before_cursor_execute", note)
        counted.append(len(statements))
    assert counted[0] == counted[1] < 20
