"""Blank forms are numbered and kept; what was filled in on one is entered afterwards, at its past time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from db.models import BlankForm, Crossing, HandoverLine, IssuedDocument
from db.vocabulary import BlankKind, Direction, HandoverState, IssuedKind, OutputAct, Presence, Sex
from desktop_app.clock import HANOI
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.counting import Heads
from desktop_app.services import blanks, handovers, late_entry, minutes, print_log, workers
from desktop_app.services.blanks import BlankState
from desktop_app.services.late_entry import LateHandover, LatePerson
from desktop_app.services.work import Desk

READY = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
PAST = datetime(2026, 11, 20, 6, 40, tzinfo=HANOI)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def text(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())


def some(desk: Desk, count: int) -> list[tuple[int, Sex | None]]:
    """People whom a list could take."""
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=READY, partner="PX-01"
    ).number
    lines = handovers.add_cleared(desk, number).lines[:count]
    handovers.cancel(desk, number, "chỉ để chọn người")
    return [(line.worker_id, line.sex) for line in lines]


def filled(desk: Desk, form: str, count: int = 3) -> LateHandover:
    people = some(desk, count)
    heads = Heads(len(people), sum(sex is Sex.FEMALE for _, sex in people))
    rows = tuple(LatePerson(i) for i, _ in people)
    return LateHandover((form,), "chongzuo", Direction.OUT, "huu-nghi", PAST, "PX-01", rows, heads, heads)


def test_forms_are_numbered_kept_and_logged(samples_desk: Desk) -> None:
    desk = samples_desk
    made = blanks.make(desk, BlankKind.ROSTER, 3)
    assert made.numbers == ("MT-2026-0001", "MT-2026-0002", "MT-2026-0003")
    (minutes_form,) = blanks.make(desk, BlankKind.MINUTES).numbers
    assert minutes_form == "MT-2026-0004"
    for number in made.numbers:
        assert number in text(made.content)
    with desk.read() as session:
        kept = session.scalars(select(IssuedDocument.number).where(IssuedDocument.kind == IssuedKind.BLANK))
        assert sorted(kept) == [*made.numbers, minutes_form]
    assert "BẢN IN LẠI" not in text(blanks.paper_to_print(desk, made.numbers))
    blanks.log_output(desk, made.numbers[:1], OutputAct.PRINTED, "HP LaserJet")
    again = PdfReader(BytesIO(blanks.paper_to_print(desk, made.numbers)))
    assert ["BẢN IN LẠI" in page.extract_text() for page in again.pages] == [True, True, False, False, False, False]
    assert code_of(lambda: blanks.make(desk, BlankKind.ROSTER, 0)) == "blank_copies"


def test_a_void_form_has_a_reason_and_is_never_entered(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    (number,) = blanks.make(desk, BlankKind.ROSTER).numbers
    assert code_of(lambda: blanks.void(desk, number, " ")) == "reason_needed"
    blanks.void(desk, f"bangiao-blank:1|{number.lower()}", "nhòe nước")
    (row,) = blanks.listed(desk)
    assert (row.state, row.void_reason) == (BlankState.VOID, "nhòe nước")
    assert blanks.listed(desk, BlankState.OPEN) == ()
    assert code_of(lambda: late_entry.enter(desk, filled(desk, number))) == "blank_void"
    assert code_of(lambda: late_entry.enter(desk, filled(desk, "MT-2026-0099"))) == "unknown_blank"


def test_a_form_becomes_a_closed_handover_at_its_past_time(samples_desk: Desk) -> None:
    desk = samples_desk
    form, paper = blanks.make(desk, BlankKind.ROSTER, 2).numbers
    said = filled(desk, form)
    rows = (*said.people[:2], replace(said.people[2], presence=Presence.ABSENT, reason="ốm"))
    absent = next(sex for i, sex in some(desk, 3) if i == rows[2].worker_id)
    heads = Heads(2, said.ours.women - (absent is Sex.FEMALE) if said.ours else 0)
    done = late_entry.enter(desk, replace(said, forms=(form, paper), people=rows, ours=heads, theirs=heads))
    assert done.row.state is HandoverState.CLOSED
    assert done.row.at == PAST
    assert (done.row.version, done.row.listed, done.row.present, done.row.absent) == (1, 3, 2, 1)
    with desk.read() as session:
        crossed = session.scalars(select(Crossing).order_by(Crossing.id)).all()
        assert [(c.worker_id, c.day, c.at) for c in crossed] == [(r.worker_id, PAST.date(), PAST) for r in rows[:2]]
        kept = session.scalars(select(BlankForm).order_by(BlankForm.number)).all()
        assert [(f.handover_id, f.entered_at) for f in kept] == [(done.id, desk.now())] * 2
        own = select(HandoverLine.presence).where(HandoverLine.handover_id == done.id)
        assert list(session.scalars(own.order_by(HandoverLine.ordinal))) == [
            Presence.PRESENT,
            Presence.PRESENT,
            Presence.ABSENT,
        ]
    said_on_roster = text(handovers.roster_bytes(desk, done.number))
    assert f"Nhập muộn từ biểu mẫu viết tay 按手填表补录: {form}, {paper}" in said_on_roster
    minuted = text(minutes.minutes_bytes(desk, done.number))
    assert "NHẬP MUỘN" in minuted
    assert form in minuted
    assert "06:40 (Hà Nội)" in minuted
    assert code_of(lambda: late_entry.enter(desk, said)) == "blank_entered"
    assert [row.handover for row in blanks.listed(desk)] == [done.number, done.number]


def test_what_is_wrong_is_said_and_nothing_is_kept(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    (form,) = blanks.make(desk, BlankKind.ROSTER).numbers
    said = filled(desk, form)
    tomorrow = replace(said, at=desk.now() + timedelta(days=1), people=(), ours=None, theirs=Heads(2, 3))
    with pytest.raises(InvalidInputError) as told:
        late_entry.enter(desk, tomorrow)
    fields = [(p.field, p.code) for p in told.value.problems]
    assert ("at", "in_the_future") in fields
    assert ("people", "needed") in fields
    assert ("ours_people", "needed") in fields
    assert ("theirs_women", "women_over_people") in fields
    refused = replace(said, people=(replace(said.people[0], presence=Presence.REFUSED), *said.people[1:]))
    assert code_of(lambda: late_entry.enter(desk, refused)) == "refused_needs_reason"
    one_less = replace(said, theirs=Heads(2, min(2, said.theirs.women if said.theirs else 0)))
    assert code_of(lambda: late_entry.enter(desk, one_less)) == "differences_open"
    assert code_of(lambda: late_entry.enter(desk, replace(said, forms=()))) == "blank_needed"
    (row,) = blanks.listed(desk)
    assert row.state is BlankState.OPEN
    settled = tuple((None, "đếm sót") for _ in range(2))
    done = late_entry.enter(desk, replace(one_less, settled=settled))
    assert "đếm sót" in text(minutes.minutes_bytes(desk, done.number))


def test_blocked_people_who_crossed_are_entered_and_the_ledger_is_asked(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    first, second = blanks.make(desk, BlankKind.ROSTER, 2).numbers
    said = filled(desk, first, 1)
    stranger = workers.save(desk, None, workers.WorkerForm(full_name="Lương Văn Sự", sex=Sex.MALE))
    heads = Heads(2, said.ours.women if said.ours else 0)
    said = replace(said, people=(*said.people, LatePerson(stranger)), ours=heads, theirs=heads)
    assert late_entry.remark(desk, stranger, Direction.OUT, PAST) == ""
    assert late_entry.remark(desk, stranger, Direction.BACK, PAST) == "not_across"
    late_entry.enter(desk, said)
    assert late_entry.remark(desk, stranger, Direction.OUT, PAST) == "across_already"
    again = replace(said, forms=(second,))
    assert code_of(lambda: late_entry.enter(desk, again)) == "crossing_across_already"
    back = replace(again, direction=Direction.BACK, at=PAST + timedelta(days=1))
    assert late_entry.enter(desk, back).row.state is HandoverState.CLOSED


def test_the_log_tells_of_every_paper(samples_desk_sqlite: Desk) -> None:
    desk = samples_desk_sqlite
    (form,) = blanks.make(desk, BlankKind.ROSTER).numbers
    blanks.log_output(desk, [form], OutputAct.PRINTED, "HP LaserJet", copies=2)
    number = late_entry.enter(desk, filled(desk, form)).number
    (part,) = handovers.parts(desk, number)
    handovers.log_output(desk, number, None, OutputAct.PRINTED, "Canon", copies=3, employer=part.employer_vi)
    minutes.log_output(desk, number, OutputAct.EXPORTED, "bb.pdf")
    found = print_log.log_of(desk, number)
    assert [(o.kind, o.act, o.destination, o.part, o.copies) for o in found] == [
        (IssuedKind.MINUTES, OutputAct.EXPORTED, "bb.pdf", "", 1),
        (IssuedKind.ROSTER, OutputAct.PRINTED, "Canon", "1/1", 3),
        (IssuedKind.BLANK, OutputAct.PRINTED, "HP LaserJet", "", 2),
    ]
    assert print_log.as_xlsx(desk, number, found).startswith(b"PK")
    assert all(len(print_log.cells(o, "vi")) == len(print_log.heads("vi")) for o in found)
