"""Communes are told by numbered letters: whom, of what, when it is due, and what becomes of the letter."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Commune,
    CommuneDeclaration,
    CommuneSuccessor,
    Contract,
    FormerResidence,
    IssuedDocument,
    NumberSeries,
    Placement,
    Worker,
)
from db.vocabulary import CommuneEra, DeclarationEvent, DeclarationState, NumberKind, OutputAct, SentBy
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import (
    contract_acts,
    declaration_acts,
    declaration_letters,
    declaration_lists,
    demand,
    workers,
)
from desktop_app.services.contract_acts import Ending, Extension
from desktop_app.services.declaration_acts import Answer, Sending
from desktop_app.services.declarations import owe, settle_homes
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT

DONG_DANG = "05977"


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


def commune_id(desk: Desk, code: str, era: CommuneEra = CommuneEra.NOW) -> int:
    with desk.read() as session:
        return session.scalars(select(Commune.id).where(Commune.code == code, Commune.era == era)).one()


def any_communes(desk: Desk, count: int) -> list[tuple[int, str, str]]:
    """(id, code, "xã X") of some communes of today."""
    with desk.read() as session:
        query = select(Commune.id, Commune.code, Commune.unit, Commune.name).where(Commune.era == CommuneEra.NOW)
        rows = session.execute(query.order_by(Commune.code).limit(count)).all()
    return [(i, code, f"{unit.lower()} {name}") for i, code, unit, name in rows]


def signed(
    desk: Desk,
    name: str,
    commune: int | None,
    *,
    on: date = date(2026, 11, 18),
    number: str = "HĐ-1",
) -> tuple[int, int]:
    """A worker with a signed contract; (worker, contract)."""
    contract = ContractForm(number=number, signed_on=on, starts_on=on + timedelta(7), ends_on=on + timedelta(187))
    form = WorkerForm(full_name=name, commune_id=commune, job_order="ĐH-2026-101", contract=contract)
    worker_id = workers.save(desk, None, form)
    with desk.read() as session:
        query = select(Contract.id).join(Placement).where(Placement.worker_id == worker_id)
        return worker_id, session.scalars(query).one()


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def text_of(desk: Desk, number: str) -> str:
    pages = PdfReader(io.BytesIO(declaration_letters.letter_bytes(desk, number))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def states(desk: Desk) -> dict[DeclarationEvent, DeclarationState]:
    with desk.read() as session:
        query = select(CommuneDeclaration).where(CommuneDeclaration.state != DeclarationState.SUPERSEDED)
        return {d.event: d.state for d in session.scalars(query)}


def test_a_letter_a_commune_in_the_order_of_names(ready: Desk) -> None:
    (first, _, first_name), (second, _, _) = any_communes(ready, 2)
    for name, where in (("Nông Văn Bình", first), ("Hoàng Thị An", first), ("Vi Văn Cường", second)):
        signed(ready, name, where)
    printed = declaration_letters.print_due(ready)
    assert [(row.number, row.workers) for row in printed.letters] == [("KB-2026-0001", 2), ("KB-2026-0002", 1)]
    text = text_of(ready, "KB-2026-0001")
    assert "Số: 1/KB-TTDVVL" in text
    assert f"Kính gửi: Ủy ban nhân dân {first_name}" in text
    assert text.index("Hoàng Thị An") < text.index("Nông Văn Bình")
    assert "Ký ngày 18/11/2026 Hợp đồng số HĐ-1 25/11/2026 – 24/05/2027" in text
    assert "Vi Văn Cường" not in text
    assert "02 người lao động (hai người)" in text


def test_what_was_issued_is_frozen_and_stands_in_one_letter_only(ready: Desk) -> None:
    (where, code, _), *_ = any_communes(ready, 1)
    worker_id, _ = signed(ready, "Nông Văn Bình", where)
    declaration_letters.print_due(ready)
    before = declaration_letters.letter_bytes(ready, "KB-2026-0001")
    form = workers.load(ready, worker_id).form
    workers.save(ready, worker_id, replace(form, full_name="Nông Văn Bính"))
    assert declaration_letters.letter_bytes(ready, "KB-2026-0001") == before
    with ready.read() as session:
        document = session.scalars(select(IssuedDocument)).one()
        assert document.digest == hashlib.sha256(before).hexdigest()
    assert code_of(lambda: declaration_letters.print_due(ready)) == "nothing_to_declare"
    assert [owed.row.letter_number for owed in declaration_lists.listed(ready, commune=code)] == ["KB-2026-0001"]


def test_only_what_is_due_until_a_day_or_at_one_commune(ready: Desk) -> None:
    (first, code, _), (second, _, _) = any_communes(ready, 2)
    signed(ready, "Nông Văn Bình", first, on=date(2026, 11, 10))
    signed(ready, "Hoàng Thị An", second, on=date(2026, 11, 10))
    signed(ready, "Vi Văn Cường", first, on=date(2026, 11, 20))
    printed = declaration_letters.print_due(ready, until=date(2026, 11, 22), commune=code)
    assert [row.workers for row in printed.letters] == [1]
    assert "Nông Văn Bình" in text_of(ready, printed.letters[0].number)
    assert code_of(lambda: declaration_letters.print_due(ready, commune="99999")) == "unknown_commune_code"
    assert len(declaration_letters.print_due(ready).letters) == 2


def test_late_ones_come_first(ready: Desk) -> None:
    where = any_communes(ready, 1)[0][0]
    signed(ready, "An", where, on=date(2026, 11, 20))
    signed(ready, "Bình", where, on=date(2026, 11, 2))
    found = declaration_lists.listed(ready)
    assert [(owed.row.full_name, owed.late) for owed in found] == [("Bình", True), ("An", False)]


def test_sent_returned_sent_again_acknowledged(ready: Desk) -> None:
    signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0])
    number = declaration_letters.print_due(ready).letters[0].number
    assert (
        code_of(lambda: declaration_acts.acknowledged(ready, [number], Answer(date(2026, 11, 21)))) == "letter_in_state"
    )
    declaration_acts.sent(ready, [number], Sending(date(2026, 11, 20), SentBy.POST))
    declaration_acts.returned(ready, [number], date(2026, 11, 21), "Sai địa chỉ")
    view = declaration_lists.letters(ready)[0]
    assert (view.state, view.returned_reason) == (DeclarationState.RETURNED, "Sai địa chỉ")
    declaration_acts.sent(ready, [number], Sending(date(2026, 11, 22), SentBy.HAND))
    declaration_acts.acknowledged(ready, [number], Answer(date(2026, 11, 22), "Chủ tịch Hoàng Văn Ất"))
    view = declaration_lists.letters(ready)[0]
    assert (view.state, view.acknowledged_by) == (DeclarationState.ACKNOWLEDGED, "Chủ tịch Hoàng Văn Ất")
    assert declaration_lists.listed(ready) == ()


def test_days_that_cannot_be_are_refused_and_nothing_changes(ready: Desk) -> None:
    signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0])
    number = declaration_letters.print_due(ready).letters[0].number
    tomorrow = Sending(date(2026, 11, 23), SentBy.POST)
    with pytest.raises(InvalidInputError):
        declaration_acts.sent(ready, [number], tomorrow)
    with pytest.raises(InvalidInputError):
        declaration_acts.sent(ready, [number], Sending(None, SentBy.POST))
    early = Sending(date(2026, 11, 17), SentBy.POST)
    assert code_of(lambda: declaration_acts.sent(ready, [number], early)) == "sent_before_event"
    assert states(ready) == {DeclarationEvent.SIGNED: DeclarationState.DUE}
    assert code_of(lambda: declaration_acts.sent(ready, ["KB-2026-0099"], early)) == "unknown_letter"
    assert code_of(lambda: declaration_acts.sent(ready, [], early)) == "no_letter_chosen"


def test_an_extension_and_an_end_are_told_too(ready: Desk) -> None:
    where = any_communes(ready, 1)[0][0]
    _, contract_id = signed(ready, "Nông Văn Bình", where, on=date(2026, 5, 4))
    extension = Extension(date(2026, 11, 2), date(2027, 5, 31), "PL-1")
    contract_acts.extend(ready, contract_id, extension)
    contract_acts.end(ready, contract_id, Ending(date(2026, 11, 20), "Hết việc"))
    assert states(ready).keys() == set(DeclarationEvent)
    text = text_of(ready, declaration_letters.print_due(ready).letters[0].number)
    assert "11/05/2026 – 07/11/2026" in text  # the signing, as it was signed
    assert "Gia hạn ngày 02/11/2026 Hợp đồng số HĐ-1" in text
    assert "Đến hết 31/05/2027 (trước: 07/11/2026)" in text
    assert "Chấm dứt ngày 20/11/2026 Hợp đồng số HĐ-1" in text
    assert "Lý do: Hết việc" in text
    assert "01 người lao động (một người), 03 nội dung khai báo" in text


def test_contract_acts_refuse_what_cannot_be(ready: Desk) -> None:
    _, contract_id = signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0])
    for act in (
        lambda: contract_acts.extend(ready, contract_id, Extension(date(2026, 11, 20), date(2026, 12, 1))),
        lambda: contract_acts.extend(ready, contract_id, Extension(None, None)),
        lambda: contract_acts.extend(ready, contract_id, Extension(date(2026, 11, 1), date(2027, 12, 1))),
        lambda: contract_acts.end(ready, contract_id, Ending(date(2026, 11, 20), " ")),
        lambda: contract_acts.end(ready, contract_id, Ending(date(2026, 11, 23), "Hết việc")),
        lambda: contract_acts.end(ready, contract_id, Ending(date(2026, 11, 17), "Hết việc")),
    ):
        with pytest.raises(InvalidInputError):
            act()
    contract_acts.end(ready, contract_id, Ending(date(2026, 11, 20), "Hết việc"))
    again = Ending(date(2026, 11, 21), "Hết việc")
    assert code_of(lambda: contract_acts.end(ready, contract_id, again)) == "move_not_allowed"


def test_ended_before_its_signing_was_declared_both_are_told(ready: Desk) -> None:
    where = any_communes(ready, 1)[0][0]
    _, contract_id = signed(ready, "Nông Văn Bình", where)
    contract_acts.end(ready, contract_id, Ending(date(2026, 11, 20), "Gia đình có việc"))
    letter = declaration_letters.print_due(ready).letters[0]
    text = text_of(ready, letter.number)
    assert text.index("Ký ngày") < text.index("Chấm dứt ngày")
    assert letter.workers == 1


def test_the_same_worker_with_two_contracts_has_two_lines(ready: Desk) -> None:
    where = any_communes(ready, 1)[0][0]
    worker_id, _ = signed(ready, "Nông Văn Bình", where)
    with ready.work("test.second") as work:
        orders = work.session.scalars(select(Placement.job_order_id).where(Placement.worker_id == worker_id)).one()
        placement = Placement(id=new_id(), worker_id=worker_id, job_order_id=orders, state="contracted", since=work.now)
        work.session.add(placement)
        work.session.flush()
        on = date(2026, 11, 19)
        contract = Contract(id=new_id(), placement_id=placement.id, number="HĐ-2", signed_on=on, state="signed")
        work.session.add(contract)
        work.session.flush()
        owe(work, contract, DeclarationEvent.SIGNED, on)
    text = text_of(ready, declaration_letters.print_due(ready).letters[0].number)
    assert "HĐ-1" in text
    assert "HĐ-2" in text
    assert "01 người lao động (một người), 02 nội dung" in text


def test_a_worker_who_moved_between_is_told_of_where_they_lived(ready: Desk) -> None:
    (first, _, _), (second, _, _) = any_communes(ready, 2)
    worker_id, contract_id = signed(ready, "Nông Văn Bình", first, on=date(2026, 11, 2))
    with ready.work("test.move") as work:
        work.session.add(FormerResidence(id=new_id(), worker_id=worker_id, commune_id=first, until=date(2026, 11, 10)))
        work.session.get_one(Worker, worker_id).commune_id = second
        work.session.flush()
        settle_homes(work, [worker_id])
    contract_acts.end(ready, contract_id, Ending(date(2026, 11, 18), "Hết việc"))
    printed = declaration_letters.print_due(ready).letters
    assert [row.commune_id for row in printed] == [first, second]
    assert "Ký ngày" in text_of(ready, printed[0].number)
    assert "Chấm dứt" in text_of(ready, printed[1].number)


def test_a_commune_that_was_merged_is_told_as_what_it_became(ready: Desk) -> None:
    with ready.read() as session:
        merged = session.execute(
            select(CommuneSuccessor.old_id, CommuneSuccessor.new_id, Commune.name)
            .join(Commune, Commune.id == CommuneSuccessor.old_id)
            .order_by(Commune.code)
        ).all()
    counts: dict[int, int] = {}
    for old, _, _ in merged:
        counts[old] = counts.get(old, 0) + 1
    old, new, name = next(row for row in merged if counts[row[0]] == 1)
    split = next(old_id for old_id, count in counts.items() if count > 1)
    worker_id, _ = signed(ready, "Nông Văn Bình", new)
    other_id, _ = signed(ready, "Vi Thị Hoa", new)
    with ready.work("test.old") as work:
        for who, where in ((worker_id, old), (other_id, split)):
            work.session.add(FormerResidence(id=new_id(), worker_id=who, commune_id=where, until=date(2026, 11, 19)))
        work.session.flush()
        settle_homes(work, [worker_id, other_id])
    printed = declaration_letters.print_due(ready)
    assert [row.commune_id for row in printed.letters] == [new]
    assert name in text_of(ready, printed.letters[0].number)
    assert [row.full_name for row in printed.homeless] == ["Vi Thị Hoa"]  # split: an officer must say which


def test_whoever_has_no_commune_is_told_once_it_is_answered(ready: Desk) -> None:
    worker_id, _ = signed(ready, "Nông Văn Bình", None)
    assert code_of(lambda: declaration_letters.print_due(ready)) == "nothing_to_declare"
    assert declaration_lists.listed(ready)[0].told is None
    where = any_communes(ready, 1)[0][0]
    with ready.work("test.answer") as work:
        work.session.get_one(Worker, worker_id).commune_id = where
        work.session.flush()
        settle_homes(work, [worker_id])
    assert declaration_letters.print_due(ready).letters[0].commune_id == where


def test_a_mistake_is_corrected_by_a_letter_that_supersedes(ready: Desk) -> None:
    worker_id, contract_id = signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0], number="SAI-1")
    first = declaration_letters.print_due(ready).letters[0].number
    declaration_acts.sent(ready, [first], Sending(date(2026, 11, 20), SentBy.POST))
    with ready.work("test.mend") as work:
        work.session.get_one(Contract, contract_id).number = "HĐ-9"
    second = declaration_letters.correct(ready, first, "ghi sai số hợp đồng")[0]
    text = text_of(ready, second.number)
    assert "thay thế văn bản số 1/KB-TTDVVL ngày 22/11/2026. Lý do: ghi sai số hợp đồng." in text
    assert "HĐ-9" in text
    assert "SAI-1" in text_of(ready, first)
    with ready.read() as session:
        told = {d.letter_number: d.state for d in session.scalars(select(CommuneDeclaration))}
    assert told == {first: DeclarationState.SUPERSEDED, second.number: DeclarationState.DUE}
    assert code_of(lambda: declaration_letters.correct(ready, first, "lại")) == "letter_not_correctable"
    assert workers.load(ready, worker_id).form.declaration is not None


def test_stopped_while_printing_no_number_is_spent(ready: Desk) -> None:
    for where, _, _ in any_communes(ready, 3):
        signed(ready, f"Người {where}", where)
    stops = iter([False, False, True])
    with pytest.raises(KnownError, match="cancelled"):
        declaration_letters.print_due(ready, cancelled=lambda: next(stops))
    with ready.read() as session:
        query = select(NumberSeries).where(NumberSeries.kind == NumberKind.DECLARATION)
        assert session.scalars(query).all() == []
        assert session.scalars(select(IssuedDocument)).all() == []
    assert [row.number for row in declaration_letters.print_due(ready).letters][-1] == "KB-2026-0003"


def test_printing_is_logged(ready: Desk) -> None:
    signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0])
    number = declaration_letters.print_due(ready).letters[0].number
    declaration_letters.log_output(ready, [number], OutputAct.PRINTED, "HP LaserJet")
    with ready.read() as session:
        outputs = session.scalars(select(IssuedDocument)).one().outputs
        assert [(o.act, o.destination) for o in outputs] == [(OutputAct.PRINTED, "HP LaserJet")]


def test_the_register_of_a_year_and_of_a_commune(ready: Desk) -> None:
    (where, code, _), *_ = any_communes(ready, 1)
    signed(ready, "Nông Văn Bình", where)
    declaration_letters.print_due(ready)
    assert [view.row.number for view in declaration_lists.letters(ready, year=2026)] == ["KB-2026-0001"]
    assert declaration_lists.letters(ready, year=2025) == ()
    assert [owed.row.full_name for owed in declaration_lists.of_commune(ready, code, year=2026)] == ["Nông Văn Bình"]
    assert declaration_lists.as_json(declaration_lists.listed(ready)[0])["commune"]["code"] == code


def test_an_extension_does_not_run_into_another_contract(ready: Desk) -> None:
    worker_id, contract_id = signed(ready, "Nông Văn Bình", any_communes(ready, 1)[0][0], on=date(2026, 5, 4))
    with ready.work("test.second") as work:
        first = work.session.scalars(select(Placement).where(Placement.worker_id == worker_id)).one()
        later = Placement(
            id=new_id(), worker_id=worker_id, job_order_id=first.job_order_id, state="contracted", since=work.now
        )
        work.session.add(later)
        work.session.flush()
        on, begins, ends = date(2026, 11, 20), date(2026, 12, 1), date(2027, 6, 1)
        contract = Contract(
            id=new_id(), placement_id=later.id, signed_on=on, starts_on=begins, ends_on=ends, state="signed"
        )
        work.session.add(contract)
    longer = Extension(date(2026, 11, 2), date(2027, 1, 31))
    with pytest.raises(InvalidInputError) as told:
        contract_acts.extend(ready, contract_id, longer)
    assert [(p.field, p.code) for p in told.value.problems] == [("ends_on", "contract_overlaps")]
    contract_acts.extend(ready, contract_id, replace(longer, ends_on=date(2026, 11, 30)))
