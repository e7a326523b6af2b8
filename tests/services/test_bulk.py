"""One act for many people: previewed in words, done whole or not at all, by the rules of a single person's form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from db.models import CommuneDeclaration, Contract, Placement, Tag, Worker, WorkerTag
from db.vocabulary import ContractState, DeclarationState, HealthResult, PlacementState
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.declaration import Home
from desktop_app.rules.two_people import Matter
from desktop_app.services import bulk, demand, tags, undo, workers
from desktop_app.services.bulk import (
    AddTag,
    BulkPlan,
    ContractFields,
    DeclarationsAcknowledged,
    DeclarationsSent,
    HealthResults,
    RemoveTag,
)
from desktop_app.services.bulk_acts import numbered
from desktop_app.services.bulk_decide import Decider, NotForThisPersonError
from desktop_app.services.bulk_record import ContractFacts, DeclarationFacts, Letter, Person, PlacementFacts
from desktop_app.services.declarations import Deadline
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, DeclarationForm, HealthForm, WorkerForm
from resources import ROOT

ORDER = "ĐH-2026-101"
FIT = HealthResults(date(2026, 11, 20), HealthResult.FIT, "TTYT Cao Lộc")
SIGNED = ContractForm("118/HĐLĐ", date(2026, 11, 18), date(2026, 11, 25), date(2027, 5, 24))
SENT = DeclarationForm(sent_on=date(2026, 11, 19))
Add = Callable[..., int]


@pytest.fixture
def add(desk: Desk) -> Add:
    """Adds a person; fields of the form by name."""
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")

    def one(name: str, **more: Any) -> int:
        return workers.save(desk, None, WorkerForm(full_name=name, **more))

    return one


@pytest.fixture
def four(desk: Desk, add: Add) -> dict[str, int]:
    """Registered; referred; contracted and sent; contracted and only due."""
    commune = workers.communes(desk)[3].id
    return {
        "registered": add("Nông Văn Bình", commune_id=commune),
        "referred": add("Lý Thị Hoa", job_order=ORDER, commune_id=commune),
        "sent": add("Hoàng Văn Ánh", job_order=ORDER, contract=SIGNED, declaration=SENT, commune_id=commune),
        "due": add("Bế Thị Mai", job_order=ORDER, contract=SIGNED, commune_id=commune),
    }


def form(desk: Desk, worker_id: int) -> WorkerForm:
    return workers.load(desk, worker_id).form


def did(desk: Desk, act: bulk.Act, ids: list[int]) -> int:
    return bulk.apply(desk, bulk.preview(desk, act, ids))


def why(plan: BulkPlan) -> dict[str, str]:
    return {left.name: left.why for left in plan.left_out}


def said(plan: BulkPlan) -> dict[str, list[tuple[str, str, str]]]:
    return {person.name: [(f.what, f.old, f.new) for f in person.fields] for person in plan.changes}


Rows = Mapping[tuple[str, int], Mapping[str, Any]]


def everything(desk: Desk) -> Rows:
    """Every row, without its version, which rises even when a row is set back."""
    found = {}
    with desk.read() as session:
        for table in Worker.metadata.sorted_tables:
            if not table.name.startswith(("audit_", "ledger_")) and not table.info.get("apart"):
                for row in session.execute(select(table)).mappings():
                    found[table.name, row["id"]] = {n: v for n, v in row.items() if n != "version_id"}
    return found


# ---- each act


def test_health_is_added_and_the_old_one_named(desk: Desk, add: Add) -> None:
    old = HealthForm(date(2025, 9, 1), HealthResult.UNFIT)
    first, second = add("Nông Văn Bình", health=(old,)), add("Lý Thị Hoa")
    plan = bulk.preview(desk, FIT, [second, first])
    assert [person.name for person in plan.changes] == ["Lý Thị Hoa", "Nông Văn Bình"]
    assert said(plan)["Nông Văn Bình"] == [
        (
            "Giấy khám sức khỏe",
            "không đủ sức khỏe (01/09/2025)",
            "đủ sức khỏe (20/11/2026), TTYT Cao Lộc",
        )
    ]
    bulk.apply(desk, plan)
    papers = form(desk, first).health
    assert [(h.examined_on, h.result, h.facility) for h in papers] == [
        (date(2025, 9, 1), HealthResult.UNFIT, None),
        (date(2026, 11, 20), HealthResult.FIT, "TTYT Cao Lộc"),
    ]


def test_a_result_is_never_presumed_and_never_lies_ahead(desk: Desk, add: Add) -> None:
    worker = add("Nông Văn Bình")
    for act, field, code in (
        (HealthResults(date(2026, 11, 20), None), "result", "needed"),
        (HealthResults(None, HealthResult.FIT), "examined_on", "needed"),
        (HealthResults(date(2026, 11, 23), HealthResult.FIT), "examined_on", "in_the_future"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            bulk.preview(desk, act, [worker])
        assert [(p.field, p.code) for p in refused.value.problems] == [(field, code)]


def test_no_result_on_record_is_overwritten(desk: Desk, add: Add) -> None:
    failed = add("Nông Văn Bình", health=(HealthForm(FIT.examined_on, HealthResult.UNFIT),))
    passed = add("Lý Thị Hoa", health=(HealthForm(FIT.examined_on, HealthResult.FIT, FIT.facility),))
    elsewhere = add("Bế Thị Mai", health=(HealthForm(FIT.examined_on, HealthResult.FIT),))
    plan = bulk.preview(desk, FIT, [failed, passed, elsewhere])
    assert plan.unchanged == 1
    assert "không đủ sức khỏe" in why(plan)["Nông Văn Bình"]
    assert said(plan) == {"Bế Thị Mai": [("Nơi khám", "—", "TTYT Cao Lộc")]}
    bulk.apply(desk, plan)
    assert [h.result for h in form(desk, failed).health] == [HealthResult.UNFIT]
    assert [h.facility for h in form(desk, elsewhere).health] == ["TTYT Cao Lộc"]


def test_an_older_certificate_is_said_to_decide_nothing(desk: Desk, add: Add) -> None:
    worker = add("Nông Văn Bình", health=(HealthForm(date(2026, 11, 21), HealthResult.UNFIT),))
    plan = bulk.preview(desk, FIT, [worker])
    assert "giấy mới hơn ngày 21/11/2026 vẫn quyết định" in said(plan)["Nông Văn Bình"][0][2]


def test_only_what_was_sent_is_acknowledged(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 21)), list(four.values()))
    assert said(plan) == {
        "Hoàng Văn Ánh": [("Khai báo với xã", "đã gửi (19/11/2026)", "đã xác nhận (21/11/2026)")],
    }
    assert why(plan) == {
        "Nông Văn Bình": "Chưa có hợp đồng nên chưa có gì để khai báo với xã.",
        "Lý Thị Hoa": "Chưa có hợp đồng nên chưa có gì để khai báo với xã.",
        "Bế Thị Mai": "Cần ngày gửi trước khi có ngày xã xác nhận.",
    }
    bulk.apply(desk, plan)
    declared = form(desk, four["sent"]).declaration
    assert declared is not None
    assert (declared.state, declared.acknowledged_on) == (DeclarationState.ACKNOWLEDGED, date(2026, 11, 21))
    again = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 21)), [four["sent"]])
    assert (again.changes, again.unchanged) == ((), 1)
    other = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 22)), [four["sent"]])
    assert "21/11/2026" in why(other)["Hoàng Văn Ánh"]


def test_an_answer_does_not_come_before_the_sending(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 18)), [four["sent"]])
    assert "18/11/2026" in why(plan)["Hoàng Văn Ánh"]
    with pytest.raises(InvalidInputError) as refused:
        bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 23)), [four["sent"]])
    assert [(p.field, p.code) for p in refused.value.problems] == [("on", "in_the_future")]


def test_sending_is_entered_with_its_letter(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, DeclarationsSent(date(2026, 11, 20), " 214/TB "), list(four.values()))
    assert list(said(plan)) == ["Bế Thị Mai"]
    assert "19/11/2026" in why(plan)["Hoàng Văn Ánh"]
    bulk.apply(desk, plan)
    declared = form(desk, four["due"]).declaration
    assert declared is not None
    assert (declared.state, declared.sent_on) == (DeclarationState.SENT, date(2026, 11, 20))
    assert declared.letter_number == "214/TB"


def test_a_returned_declaration_is_sent_again_before_it_is_acknowledged(desk: Desk, four: dict[str, int]) -> None:
    with desk.work("test") as work:
        found = select(CommuneDeclaration).where(CommuneDeclaration.sent_on.is_not(None))
        kept = work.session.scalars(found).one()
        kept.state, kept.returned_reason = DeclarationState.RETURNED, "sai tên xã"
    plan = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 21)), [four["sent"]])
    assert "sai tên xã" in why(plan)["Hoàng Văn Ánh"]
    did(desk, DeclarationsSent(date(2026, 11, 21)), [four["sent"]])
    did(desk, DeclarationsAcknowledged(date(2026, 11, 22)), [four["sent"]])


def test_a_signed_contract_moves_the_placement_and_makes_the_duty_to_declare(desk: Desk, four: dict[str, int]) -> None:
    act = ContractFields("##/HĐLĐ", date(2026, 11, 18), date(2026, 11, 25), date(2027, 5, 24), first=9)
    plan = bulk.preview(desk, act, [four["registered"], four["referred"]])
    assert why(plan) == {"Nông Văn Bình": "Hãy chọn đơn hàng trước khi nhập hợp đồng."}
    assert said(plan)["Lý Thị Hoa"] == [
        ("Số hợp đồng", "—", "09/HĐLĐ"),
        ("Ngày ký", "—", "18/11/2026"),
        ("Ngày bắt đầu", "—", "25/11/2026"),
        ("Ngày kết thúc", "—", "24/05/2027"),
        ("Tình trạng", "đã giới thiệu", "đã ký hợp đồng"),
        ("Khai báo với xã", "—", "cần gửi, chậm nhất 26/11/2026"),
    ]
    bulk.apply(desk, plan)
    card = workers.load(desk, four["referred"])
    assert card.state is PlacementState.CONTRACTED
    assert card.form.contract is not None
    assert (card.form.contract.number, card.form.contract.state) == ("09/HĐLĐ", ContractState.SIGNED)


def test_numbers_count_up_over_those_who_get_one(desk: Desk, add: Add) -> None:
    people = [add(f"Nông Văn {given}", job_order=ORDER) for given in ("Ánh", "Bình", "Cường")]
    kept = add("Lý Thị Hoa", job_order=ORDER, contract=SIGNED)
    plan = bulk.preview(desk, ContractFields("#/HĐLĐ", first=7, only_empty=True), [people[0], kept, *people[1:]])
    assert [fields[0][2] for fields in said(plan).values()] == ["7/HĐLĐ", "8/HĐLĐ", "9/HĐLĐ"]
    assert plan.unchanged == 1
    bulk.apply(desk, plan)
    everybody = bulk.preview(desk, ContractFields("#/HĐLĐ", first=7), [*people, kept])
    assert said(everybody) == {"Lý Thị Hoa": [("Số hợp đồng", "118/HĐLĐ", "10/HĐLĐ")]}


@pytest.mark.parametrize(
    ("pattern", "shown"), [("#", "7"), ("###/HĐLĐ", "007/HĐLĐ"), ("118/HĐLĐ", "118/HĐLĐ"), ("A-##-#", "A-07-7")]
)
def test_patterns(pattern: str, shown: str) -> None:
    assert numbered(pattern, 7) == shown


def test_what_is_empty_is_filled_and_what_stands_is_kept_if_so_wished(desk: Desk, four: dict[str, int]) -> None:
    act = ContractFields(ends_on=date(2027, 6, 30), only_empty=True)
    plan = bulk.preview(desk, act, [four["sent"], four["referred"]])
    assert list(said(plan)) == ["Lý Thị Hoa"]
    over = bulk.preview(desk, replace(act, only_empty=False), [four["sent"]])
    assert said(over) == {"Hoàng Văn Ánh": [("Ngày kết thúc", "24/05/2027", "30/06/2027")]}


def test_a_contract_does_not_end_before_it_starts(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, ContractFields(ends_on=date(2026, 11, 24)), [four["sent"], four["referred"]])
    assert "24/11/2026" in why(plan)["Hoàng Văn Ánh"]
    assert list(said(plan)) == ["Lý Thị Hoa"]
    with pytest.raises(InvalidInputError) as refused:
        bulk.preview(desk, ContractFields(), [four["sent"]])
    assert [p.code for p in refused.value.problems] == ["nothing_given"]


@pytest.mark.parametrize("state", [ContractState.ENDED, ContractState.EXTENDED])
def test_what_was_ended_or_extended_is_mended_one_by_one(
    desk: Desk, four: dict[str, int], state: ContractState
) -> None:
    with desk.work("test") as work:
        for kept in work.session.scalars(select(Contract)):
            kept.state = state
    plan = bulk.preview(desk, ContractFields(ends_on=date(2027, 6, 30)), [four["sent"]])
    assert "118/HĐLĐ" in why(plan)["Hoàng Văn Ánh"]


def test_a_placement_that_is_over_gets_no_contract(desk: Desk, four: dict[str, int]) -> None:
    with desk.work("test") as work:
        kept = work.session.scalars(select(Placement).where(Placement.worker_id == four["referred"])).one()
        kept.state = PlacementState.WITHDRAWN
    plan = bulk.preview(desk, ContractFields("118"), [four["referred"]])
    assert "đã rút" in why(plan)["Lý Thị Hoa"]


def test_tags_are_added_once_and_removed(desk: Desk, add: Add) -> None:
    first, second = add("Nông Văn Bình"), add("Lý Thị Hoa")
    did(desk, AddTag("  Chợ  phiên 12/11 "), [first])
    plan = bulk.preview(desk, AddTag("CHO PHIEN 12/11"), [first, second])
    assert (list(said(plan)), plan.unchanged) == (["Lý Thị Hoa"], 1)
    bulk.apply(desk, plan)
    assert [(tag.name, tag.workers) for tag in tags.every(desk)] == [("Chợ phiên 12/11", 2)]
    with desk.read() as session:
        assert set(session.scalars(select(WorkerTag.worker_id))) == {first, second}
    did(desk, RemoveTag("chợ phiên 12/11"), [first, second])
    with desk.read() as session:
        assert session.scalars(select(WorkerTag)).all() == []
    assert bulk.preview(desk, RemoveTag("không có"), [first]).unchanged == 1


# ---- letters, and where somebody lived


def decider(act: bulk.Act, *chosen: int) -> Decider:
    made = Decider(act, datetime(2026, 11, 22, tzinfo=UTC), date(2026, 11, 22), Deadline(), 1, "vi")
    made.chosen = frozenset(chosen)
    return made


def in_a_letter(worker_id: int) -> Person:
    day = date(2026, 11, 18)
    return Person(
        worker_id,
        1,
        "Nông Văn Bình",
        None,
        commune_id=3,
        merged_into_id=None,
        placement=PlacementFacts(5, 1, worker_id, 6, PlacementState.CONTRACTED),
        contract=ContractFacts(7, 1, 5, "118", day, None, None, ContractState.SIGNED),
        declaration=DeclarationFacts(8, 1, 7, DeclarationState.SENT, day, day, 3, day, None, None, None, 9),
        letter=Letter("KB-2026-0015", frozenset({1, 2})),
        home=Home(3, ((date(2026, 11, 10), 4),)),
    )


def test_a_letter_is_answered_as_a_whole() -> None:
    act = DeclarationsAcknowledged(date(2026, 11, 21), "Chủ tịch xã")
    with pytest.raises(NotForThisPersonError, match="KB-2026-0015 còn báo về 1 người"):
        decider(act, 1).decide(in_a_letter(1))
    decision = decider(act, 1, 2).decide(in_a_letter(1))
    assert decision is not None
    assert decision.writes[0].values["acknowledged_by"] == "Chủ tịch xã"


def test_what_stands_in_a_letter_is_not_dated_anew() -> None:
    person = in_a_letter(1)
    assert person.declaration is not None
    due = replace(person, declaration=replace(person.declaration, state=DeclarationState.DUE, sent_on=None))
    with pytest.raises(NotForThisPersonError, match="KB-2026-0015"):
        decider(ContractFields(signed_on=date(2026, 11, 9)), 1).decide(due)


def test_the_commune_of_the_day_of_signing_is_told() -> None:
    person = replace(in_a_letter(1), declaration=None, letter=None)
    decision = decider(ContractFields(signed_on=date(2026, 11, 9)), 1).decide(person)
    assert decision is not None
    assert [w.values["commune_id"] for w in decision.writes if w.model is CommuneDeclaration] == [4]


def test_what_is_wrong_on_record_names_its_field(desk: Desk, four: dict[str, int]) -> None:
    with desk.work("test") as work:
        told = work.session.scalars(select(CommuneDeclaration).where(CommuneDeclaration.sent_on.is_not(None))).one()
        told.sent_on = date(2026, 11, 23)
    plan = bulk.preview(desk, DeclarationsAcknowledged(date(2026, 11, 22)), [four["sent"]])
    assert why(plan)["Hoàng Văn Ánh"] == "Ngày gửi: Ngày 23/11/2026 còn ở tương lai."


def test_nothing_is_sent_before_it_was_signed(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, DeclarationsSent(date(2026, 11, 17)), [four["due"]])
    assert "18/11/2026" in why(plan)["Bế Thị Mai"]


# ---- the same rules as one person's form


@pytest.mark.parametrize("who", ["referred", "due"])
@pytest.mark.parametrize(
    "given", [replace(SIGNED, number="7/HĐLĐ"), ContractForm("7/HĐLĐ"), ContractForm(signed_on=date(2026, 11, 10))]
)
def test_a_bulk_contract_is_written_as_the_persons_form_writes_it(
    desk: Desk, four: dict[str, int], who: str, given: ContractForm
) -> None:
    fields = {name: getattr(given, name) for name in ("number", "signed_on", "starts_on", "ends_on")}
    given_fields = {name: value for name, value in fields.items() if value is not None}
    before = form(desk, four[who])
    done = did(desk, ContractFields(**given_fields), [four[who]])
    by_bulk = everything(desk)
    undo.undo(desk, done)
    workers.save(
        desk,
        four[who],
        replace(before, contract=replace(before.contract or ContractForm(), **given_fields, version_id=None)),
    )
    assert _without_ids(everything(desk)) == _without_ids(by_bulk)


def _without_ids(rows: Rows) -> list[str]:
    nouns = {"placement", "contract", "commune_declaration"}
    hidden = {"id", "contract_id"}
    return sorted(
        repr((noun, sorted((n, repr(v)) for n, v in row.items() if n not in hidden)))
        for (noun, _), row in rows.items()
        if noun in nouns
    )


# ---- whole or not at all


ACTS: tuple[bulk.Act, ...] = (
    FIT,
    DeclarationsSent(date(2026, 11, 20), "214/TB"),
    DeclarationsAcknowledged(date(2026, 11, 21)),
    ContractFields("#/HĐLĐ", date(2026, 11, 10), date(2026, 11, 25), date(2027, 5, 24)),
    AddTag("Chợ phiên"),
    RemoveTag("Tết"),
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_every_act_is_taken_back_to_the_very_rows(desk: Desk, four: dict[str, int], act: bulk.Act) -> None:
    did(desk, AddTag("Tết"), list(four.values()))
    before = everything(desk)
    done = did(desk, act, list(four.values()))
    after = everything(desk)
    assert after != before
    back = undo.undo(desk, done)
    assert everything(desk) == before
    undo.undo(desk, back)
    assert everything(desk) == after


def test_whoever_changed_since_the_preview_is_named_and_nothing_is_done(desk: Desk, four: dict[str, int]) -> None:
    act = ContractFields(ends_on=date(2027, 6, 30))
    plan = bulk.preview(desk, act, [four["sent"], four["due"]])
    other = form(desk, four["due"])
    workers.save(desk, four["due"], replace(other, contract=replace(SIGNED, number="200/HĐLĐ")))
    before = everything(desk)
    with pytest.raises(KnownError, match="bulk_changed") as refused:
        bulk.apply(desk, plan)
    assert (refused.value.params["who"], refused.value.params["count"]) == ("Bế Thị Mai", 1)
    assert everything(desk) == before
    bulk.apply(desk, bulk.preview(desk, act, [four["sent"], four["due"]]))


def test_a_certificate_entered_meanwhile_is_a_conflict_too(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, FIT, list(four.values()))
    fresh = HealthForm(FIT.examined_on, HealthResult.UNFIT)
    workers.save(desk, four["due"], replace(form(desk, four["due"]), health=(fresh,)))
    with pytest.raises(KnownError, match="bulk_changed"):
        bulk.apply(desk, plan)
    assert form(desk, four["sent"]).health == ()


def test_somebody_gone_or_merged_is_left_out(desk: Desk, four: dict[str, int]) -> None:
    with desk.work("test") as work:
        work.confirmed |= {Matter.MERGE}
        work.session.get_one(Worker, four["registered"]).merged_into_id = four["referred"]
    plan = bulk.preview(desk, AddTag("x"), [four["registered"], 77, four["due"], four["due"]])
    assert [person.worker_id for person in plan.changes] == [four["due"]]
    assert [left.worker_id for left in plan.left_out] == [four["registered"], 77]


def test_stopping_leaves_nothing_done(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, FIT, list(four.values()))
    before = everything(desk)
    steps: list[tuple[int, int]] = []
    bulk.preview(desk, FIT, list(four.values()), progress=lambda *step: steps.append(step))
    assert steps[-1] == (4, 4)
    asked = iter([False] * 6 + [True] * 50)
    with pytest.raises(KnownError, match="cancelled"):
        bulk.apply(desk, plan, progress=lambda *_: None, cancelled=lambda: next(asked))
    assert everything(desk) == before


def test_nothing_to_change_is_refused(desk: Desk, four: dict[str, int]) -> None:
    plan = bulk.preview(desk, RemoveTag("x"), list(four.values()))
    with pytest.raises(KnownError, match="bulk_nothing"):
        bulk.apply(desk, plan)


@pytest.mark.parametrize("language", ["vi", "en", "zh"])
def test_every_preview_can_be_said(desk: Desk, four: dict[str, int], language: str) -> None:
    desk.language = language
    for act in ACTS:
        plan = bulk.preview(desk, act, list(four.values()))
        assert all(f.what and f.new for person in plan.changes for f in person.fields)
        assert all(left.why for left in plan.left_out)


def test_tags_made_by_an_act_that_is_taken_back_go_with_it(desk: Desk, add: Add) -> None:
    done = did(desk, AddTag("Mới"), [add("Nông Văn Bình")])
    undo.undo(desk, done)
    with desk.read() as session:
        assert session.scalars(select(Tag)).all() == []
