"""Workers: found however they are written, shown whole, kept with every problem told; on both databases."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event

from db.vocabulary import (
    ConsentPurpose,
    ConsentState,
    ContractState,
    DeclarationState,
    DocumentKind,
    DocumentState,
    HealthResult,
    Sex,
)
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import demand, workers
from desktop_app.services.work import Desk
from desktop_app.services.workers import (
    ConsentForm,
    ContractForm,
    DeclarationForm,
    DocumentForm,
    HealthForm,
    WorkerFilter,
    WorkerForm,
)
from resources import ROOT

NAMES = ("Nông Thị Hòa", "Hà Quang Thụy", "Lý Văn Đạt", "Bế Thị Ánh", "Vi Văn An", "Hoàng Văn Dũng")


def commune_id(desk: Desk, name: str) -> int:
    return next(c.id for c in workers.communes(desk) if c.name == name)


def told(error: InvalidInputError) -> dict[str, str]:
    return {p.field: p.code for p in error.problems}


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for number, name in enumerate(NAMES):
        commune = commune_id(desk, "Bằng Mạc" if number % 2 else "Thất Khê")
        form = WorkerForm(
            full_name=name,
            citizen_id=f"02020012345{number}",
            birth_date=date(2000, 1, 1 + number),
            sex=Sex.FEMALE if "Thị" in name else Sex.MALE,
            phone=f"09123450{number:02d}",
            commune_id=commune,
            documents=(DocumentForm(number=f"K123456{number}", expires_on=date(2036, 1, 1)),),
        )
        workers.save(desk, None, form)
    return desk


def full_form(**more: object) -> WorkerForm:
    form = WorkerForm(
        full_name="  triệu Ngọc   Phúc ",
        citizen_id="020 078 010 040",
        birth_date=date(1978, 1, 5),
        sex=Sex.MALE,
        phone="0312 081 592",
        documents=(DocumentForm(DocumentKind.PASSPORT, "e6236159", expires_on=date(2036, 9, 28)),),
        health=(HealthForm(date(2026, 6, 14), HealthResult.FIT, "TTYT"),),
        consents=(ConsentForm(ConsentPurpose.PLACEMENT, basis="Giấy ký ngày 20/11"),),
        job_order="ĐH-2026-101",
        contract=ContractForm("131", date(2026, 11, 20), date(2026, 11, 25), date(2027, 5, 24)),
        declaration=DeclarationForm(sent_on=date(2026, 11, 21)),
    )
    return replace(form, **more)  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hoa", ["Hoàng Văn Dũng", "Nông Thị Hòa"]),
        ("Hoà nông", ["Nông Thị Hòa"]),
        ("HÒA THỊ", ["Nông Thị Hòa"]),
        ("thuỵ", ["Hà Quang Thụy"]),
        ("thụy ha", ["Hà Quang Thụy"]),
        ("dat", ["Lý Văn Đạt"]),
        ("van d", ["Hoàng Văn Dũng", "Lý Văn Đạt"]),
        ("020200123453", ["Bế Thị Ánh"]),
        ("0912345002", ["Lý Văn Đạt"]),
        ("0912 345 002", ["Lý Văn Đạt"]),
        ("k1234564", ["Vi Văn An"]),
        ("thất khê", ["Vi Văn An", "Lý Văn Đạt", "Nông Thị Hòa"]),
        ("xã Bằng Mạc an", ["Bế Thị Ánh"]),
        ("bang mac dung", ["Hoàng Văn Dũng"]),
        ("an", ["Vi Văn An", "Bế Thị Ánh"]),
        ("%", []),
        ("nobody", []),
    ],
)
def test_search(filled: Desk, text: str, found: list[str]) -> None:
    assert [row.full_name for row in workers.search(filled, text)] == found
    ids = workers.search_ids(filled, text)
    assert isinstance(ids, array)
    assert [row.full_name for row in workers.page(filled, ids)] == found
    assert workers.count(filled, text) == len(found)


def test_an_old_commune_finds_the_people_of_the_new_one(filled: Desk) -> None:
    assert {r.full_name for r in workers.search(filled, "thị trấn Thất Khê")} == {NAMES[0], NAMES[2], NAMES[4]}


def test_everybody_stands_in_vietnamese_order_and_pages_keep_theirs(filled: Desk) -> None:
    rows = workers.search(filled, "")
    assert [r.full_name.split()[-1] for r in rows] == ["An", "Ánh", "Dũng", "Đạt", "Hòa", "Thụy"]
    ids = [rows[3].id, rows[0].id, 5]
    assert [r.id for r in workers.page(filled, ids)] == ids[:2]
    assert len(workers.search(filled, "", limit=2)) == 2


def test_a_page_costs_one_statement(filled: Desk) -> None:
    ids = workers.search_ids(filled, "")
    seen: list[str] = []
    event.listen(filled.store.engine, "before_cursor_execute", lambda *given: seen.append(given[2]))
    workers.page(filled, ids)
    assert sum(s.lstrip().upper().startswith("SELECT") for s in seen) == 1


def test_filters_by_state_order_and_employer(filled: Desk) -> None:
    demand.apply_file(filled, ROOT / "samples" / "partners_and_orders.json")
    worker_id = workers.save(filled, None, full_form())
    contracted = WorkerFilter(frozenset({"contracted"}))
    assert list(workers.search_ids(filled, "", contracted)) == [worker_id]
    assert workers.count(filled, "", WorkerFilter(frozenset({"registered"}))) == len(NAMES)
    assert workers.count(filled, "", WorkerFilter(frozenset({"registered", "contracted"}))) == len(NAMES) + 1
    assert workers.count(filled, "", WorkerFilter(job_order="ĐH-2026-101")) == 1
    assert workers.count(filled, "", WorkerFilter(employer="CT-02")) == 0
    row = workers.page(filled, [worker_id])[0]
    assert workers.as_json(row) == {
        "id": worker_id,
        "citizen_id": "020078010040",
        "full_name": "triệu Ngọc Phúc",
        "birth_date": "1978-01-05",
        "birth_precision": "day",
        "sex": "male",
        "commune": None,
        "state": "contracted",
    }


def test_a_page_is_kept_and_shown_whole(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    worker_id = workers.save(desk, None, full_form())
    card = workers.load(desk, worker_id)
    form = card.form
    assert (form.full_name, form.citizen_id, form.phone) == ("triệu Ngọc Phúc", "020078010040", "0312081592")
    assert form.documents[0].number == "E6236159"
    assert form.contract is not None
    assert form.contract.state is ContractState.SIGNED
    assert form.declaration is not None
    assert form.declaration.state is DeclarationState.SENT
    assert card.state_code == "contracted"
    assert card.placement is not None
    assert card.placement.partner_code == "PX-01"
    assert workers.find(desk, "020078010040") == worker_id
    assert workers.find(desk, " 020 078 010 040") == worker_id
    assert workers.save(desk, worker_id, form) == worker_id
    assert workers.load(desk, worker_id) == card


def test_a_corrected_id_and_name_are_remembered(desk: Desk) -> None:
    worker_id = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đat", citizen_id="020200123456"))
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, citizen_id="020200123457", full_name="Lý Văn Đạt"))
    card = workers.load(desk, worker_id)
    assert [(f.citizen_id, f.full_name) for f in card.former] == [("020200123456", "Lý Văn Đat")]
    assert workers.find(desk, "020200123456") == worker_id
    assert [r.id for r in workers.search(desk, "020200123456")] == [worker_id]
    with pytest.raises(KnownError, match="unknown_worker"):
        workers.find(desk, "020200199999")


def test_every_problem_stands_at_its_field(desk_sqlite: Desk) -> None:
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    form = full_form(
        full_name=" ",
        citizen_id="02007801004",
        birth_date=date(2030, 1, 1),
        commune_id=1,
        documents=(DocumentForm(issued_on=date(2026, 2, 1), expires_on=date(2026, 1, 1)),),
        health=(HealthForm(),),
        consents=(ConsentForm(ConsentPurpose.PLACEMENT),),
        job_order="ĐH-1",
        contract=ContractForm("1", None, date(2026, 12, 1), date(2026, 11, 1)),
        declaration=DeclarationForm(acknowledged_on=date(2026, 11, 1)),
    )
    with pytest.raises(InvalidInputError) as caught:
        workers.save(desk_sqlite, None, form)
    found = [(p.field, p.code) for p in caught.value.problems]
    assert found == [
        ("full_name", "needed"),
        ("citizen_id", "citizen_id_digits"),
        ("birth_date", "in_the_future"),
        ("documents[0].number", "needed"),
        ("documents[0].expires_on", "expires_before_issue"),
        ("health[0].examined_on", "needed"),
        ("health[0].result", "needed"),
        ("consents[0].basis", "needed"),
        ("contract.ends_on", "ends_before_start"),
        ("declaration.sent_on", "declared_unsigned"),
        ("declaration.sent_on", "acknowledged_unsent"),
        ("commune_id", "unknown_commune"),
        ("job_order", "unknown_job_order"),
    ]
    assert workers.count(desk_sqlite) == 0


def test_the_same_person_is_asked_about_and_never_merged(filled: Desk) -> None:
    form = WorkerForm(
        full_name="NÔNG THI HOA", citizen_id="020200123451", birth_date=date(2000, 1, 1),
        documents=(DocumentForm(number="K1234562"),),
    )  # fmt: skip
    with pytest.raises(InvalidInputError) as caught:
        workers.save(filled, None, form)
    assert told(caught.value) == {
        "citizen_id": "citizen_id_taken",
        "documents[0].number": "document_taken",
        "full_name": "same_name_and_birth",
    }
    fresh = replace(form, citizen_id="020200123499", not_the_same="Hai chị em sinh đôi")
    worker_id = workers.save(filled, None, fresh)
    assert workers.load(filled, worker_id).form.note == "Hai chị em sinh đôi"
    assert workers.count(filled) == len(NAMES) + 1


def test_the_second_officer_meets_a_conflict(desk: Desk, open_again: Callable[[Desk], Desk]) -> None:
    worker_id = workers.save(desk, None, WorkerForm(full_name="Lý Văn Đạt", phone="1"))
    shown = workers.load(desk, worker_id).form
    workers.save(open_again(desk), worker_id, replace(shown, phone="222"))
    with pytest.raises(KnownError) as caught:
        workers.save(desk, worker_id, replace(shown, phone="333"))
    assert caught.value.params["fields"] == [{"field": "phone", "theirs": "222", "yours": "333"}]
    assert workers.load(desk, worker_id).form.phone == "222"


def test_papers_consents_and_states_live_by_their_tables(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    worker_id = workers.save(desk, None, full_form())
    form = workers.load(desk, worker_id).form
    lost = replace(form.documents[0], state=DocumentState.LOST)
    withdrawn = replace(form.consents[0], state=ConsentState.WITHDRAWN, basis="Đơn rút")
    workers.save(desk, worker_id, replace(form, documents=(lost,), consents=(withdrawn,)))
    form = workers.load(desk, worker_id).form
    assert form.documents[0].state is DocumentState.LOST
    assert form.consents[0].state is ConsentState.WITHDRAWN
    found_again = replace(form, documents=(replace(form.documents[0], state=DocumentState.HELD),))
    with pytest.raises(KnownError, match="move_not_allowed"):
        workers.save(desk, worker_id, found_again)
    workers.save(desk, worker_id, replace(form, job_order="ĐH-2026-102"))
    placement = workers.load(desk, worker_id).placement
    assert placement is not None
    assert placement.job_order == "ĐH-2026-102"


def test_an_acknowledged_declaration_and_a_waiting_contract(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    worker_id = workers.save(desk, None, full_form(contract=None, declaration=None))
    assert workers.load(desk, worker_id).state_code == "referred"
    form = workers.load(desk, worker_id).form
    workers.save(desk, worker_id, replace(form, contract=ContractForm("7", None, date(2026, 11, 25))))
    card = workers.load(desk, worker_id)
    assert card.state_code == "referred"
    assert card.form.contract is not None
    assert card.form.contract.state is ContractState.WAITING
    signed = replace(card.form.contract, signed_on=date(2026, 11, 20))
    sent = DeclarationForm(date(2026, 11, 20), date(2026, 11, 21), "12/TB")
    workers.save(desk, worker_id, replace(card.form, contract=signed, declaration=sent))
    card = workers.load(desk, worker_id)
    assert card.state_code == "contracted"
    assert card.form.declaration is not None
    assert card.form.declaration.state is DeclarationState.ACKNOWLEDGED


def test_a_contract_needs_a_place(desk_sqlite: Desk) -> None:
    with pytest.raises(InvalidInputError) as caught:
        workers.save(desk_sqlite, None, full_form(job_order=None))
    assert told(caught.value) == {"job_order": "contract_needs_order"}


def test_nobody_is_told(desk_sqlite: Desk) -> None:
    with pytest.raises(KnownError, match="gone"):
        workers.load(desk_sqlite, 5)
    with pytest.raises(KnownError, match="gone"):
        workers.save(desk_sqlite, 5, WorkerForm(full_name="A"))


@pytest.mark.parametrize("typed", ["0955 666 777", "+84 955.666.777", "(0955) 666-777", "0084955666777"])
def test_a_phone_is_kept_and_found_in_one_form(desk_sqlite: Desk, typed: str) -> None:
    """What is pasted from a chat has characters without width, which no search would find."""
    worker_id = workers.save(desk_sqlite, None, WorkerForm(full_name="Ngô\u200b Thị Phở\ufeff", phone=typed))
    form = workers.load(desk_sqlite, worker_id).form
    assert (form.full_name, form.phone) == ("Ngô Thị Phở", "0955666777")
    for text in ("0955 666 777", "+84955666777", "ngô thị\u200b phở"):
        assert [row.id for row in workers.search(desk_sqlite, text)] == [worker_id]
