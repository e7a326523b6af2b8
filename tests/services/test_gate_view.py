"""What gate mode shows and does: the lines, the counters, what a scan comes to, the way back, latecomers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.models import Programme
from db.vocabulary import BodySide, Direction, HandoverState, Presence, Sex, UnexpectedPolicy
from desktop_app.clock import HANOI, fixed_clock
from desktop_app.errors import KnownError
from desktop_app.rules.counting import Heads
from desktop_app.services import demand, gate, gate_count, gate_view, handovers, workers
from desktop_app.services.gate_session import Answer, GateSession, Heard, enter_counts
from desktop_app.services.gate_view import GateLine, GateView, doubtful, narrowed, open_gate, tally, with_states
from desktop_app.services.stores import open_desk
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT
from tests.benchmarks.population import fill

SAMPLES = ROOT / "samples"
NOW = datetime(2026, 11, 22, 9)  # noqa: DTZ001  Hanoi's, as fixed_clock takes it
OFFICER = {"username": "lan", "password": "mat-khau-thu"}
LISTED = 12
OUT_AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


def prepare(location: str) -> str:
    """A store with invented people and an issued list of twelve; its number."""
    desk = open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    demand.apply_file(desk, SAMPLES / "partners_and_orders.json")
    fill(desk.store.engine, 24)
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    number = handovers.new(desk, direction=Direction.OUT, at=OUT_AT, **given).number
    lines = handovers.add_cleared(desk, number).lines
    handovers.remove(desk, number, [line.worker_id for line in lines[LISTED:]])
    handovers.issue(desk, number)
    desk.close()
    return number


@pytest.fixture(scope="module")
def prepared(templates: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Made once: each test works on a copy of its own."""
    location, _ = templates.copy("sqlite", practice=False, folder=tmp_path_factory.mktemp("gate"))
    return Path(location), prepare(location)


@pytest.fixture
def at_gate(prepared: tuple[Path, str], tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(prepared[0], tmp_path / "store")
    desk = open_desk(str(tmp_path / "store"), **OFFICER, clock=fixed_clock(NOW))
    yield desk
    desk.close()


@pytest.fixture
def session(at_gate: Desk, prepared: tuple[Path, str]) -> GateSession:
    return GateSession(at_gate, prepared[1])


def view_of(desk: Desk, session: GateSession) -> GateView:
    return open_gate(desk, session.number)


def card(line: GateLine, name: str = "") -> str:
    sex = "Nữ" if line.sex is Sex.FEMALE else "Nam"
    born = line.birth_date or date(1990, 1, 1)
    return f"{line.citizen_id}||{name or line.full_name}|{born:%d%m%Y}|{sex}|Xã Đồng Đăng, Lạng Sơn|15082021"


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    return told.value.code


def left_out(desk: Desk, session: GateSession) -> GateLine:
    """The first of the list, taken off it."""
    line = view_of(desk, session).lines[0]
    handovers.remove(desk, session.number, [line.id])
    return line


def set_policy(desk: Desk, policy: UnexpectedPolicy) -> None:
    with desk.work("programme.edit") as work:
        work.session.scalars(select(Programme).where(Programme.code == "chongzuo")).one().unexpected = policy


def test_the_whole_morning_on_both_records(templates: Any, store_kind: str, tmp_path: Path) -> None:
    location, take_away = templates.copy(store_kind, practice=False, folder=tmp_path)
    number = prepare(location)
    desk = open_desk(location, **OFFICER, clock=fixed_clock(NOW))
    try:
        _whole_morning(desk, number)
    finally:
        desk.close()
        take_away()


def _whole_morning(desk: Desk, number: str) -> None:
    session = GateSession(desk, number)
    view = open_gate(desk, number)
    made = handovers.show(desk, number)
    assert [line.state.ordinal for line in view.lines] == list(range(1, LISTED + 1))
    assert {line.document_number for line in view.lines} == set(made.documents.values())
    assert (view.number, view.version, view.state) == (number, 1, HandoverState.ISSUED)
    answers = [session.hear(card(line)) for line in view.lines]
    assert {heard.answer for heard in answers} == {Answer.PRESENT}
    states = gate_view.lines_again(desk, view.id, [line.state.line_id for line in view.lines[:2]])
    assert [state.presence for state in states] == [Presence.PRESENT, Presence.PRESENT]
    now = tally(with_states(view.lines, (heard.now for heard in answers if heard.now)))
    assert now.present == now.listed == tally(open_gate(desk, number).lines).present
    counting = enter_counts(desk, number, now.present, now.present)
    assert counting.differences.agree
    assert open_gate(desk, number).counted == frozenset(BodySide)
    assert gate_count.close(desk, number).row.state is HandoverState.CLOSED


def test_whatever_names_a_person_ticks_them(at_gate: Desk, session: GateSession) -> None:
    view = view_of(at_gate, session)
    one, two, three, four = view.lines[:4]
    texts = {one.id: card(one), two.id: two.document_number.lower(), three.id: three.citizen_id, four.id: "4"}
    for worker_id, text in texts.items():
        heard = session.hear(text)
        assert (heard.answer, heard.worker_id) == (Answer.PRESENT, worker_id)
        assert heard.now
        assert heard.now.presence is Presence.PRESENT
    assert session.hear("4").answer is Answer.ALREADY
    assert session.hear("999").answer is Answer.NOBODY
    assert session.hear("C0000000").answer is Answer.NOBODY


def test_what_is_to_be_looked_at_is_told(at_gate: Desk, session: GateSession) -> None:
    line = view_of(at_gate, session).lines[0]
    heard = session.hear(card(line, "Trần Văn Khác"))
    assert (heard.answer, heard.other_name) == (Answer.PRESENT, "Trần Văn Khác")


def test_who_was_refused_is_not_ticked_by_a_scan(at_gate: Desk, session: GateSession) -> None:
    line = view_of(at_gate, session).lines[0]
    marked = session.mark(line.id, Presence.REFUSED, "giấy rách", "Biên phòng")
    assert marked.now
    assert (marked.answer, marked.now.refused_by, marked.now.reason) == (Answer.MARKED, "Biên phòng", "giấy rách")
    assert session.hear("1").answer is Answer.REFUSED
    assert session.mark(line.id, Presence.PRESENT).answer is Answer.PRESENT


def test_ticks_are_taken_back_one_after_the_other(at_gate: Desk, session: GateSession) -> None:
    one, two = view_of(at_gate, session).lines[:2]
    session.mark(one.id, Presence.ABSENT, "ốm")
    session.hear("1")  # came late after all
    session.hear("2")

    def back() -> tuple[int | None, Presence | None, str]:
        heard = session.take_back()
        assert heard
        assert heard.answer is Answer.TAKEN_BACK
        return heard.worker_id, heard.now.presence if heard.now else None, heard.now.reason if heard.now else ""

    assert back() == (two.id, Presence.EXPECTED, "")
    assert back() == (one.id, Presence.ABSENT, "ốm")
    assert back() == (one.id, Presence.EXPECTED, "")
    assert session.take_back() is None


def test_what_is_counted_is_not_ticked_nor_taken_back(at_gate: Desk, session: GateSession) -> None:
    session.hear("1")
    enter_counts(at_gate, session.number, Heads(1, 0), Heads(1, 0))
    assert code_of(lambda: session.hear("2")) == "not_tickable"
    assert code_of(session.take_back) == "not_tickable"
    gate_count.recount(at_gate, session.number, "chưa điểm danh hết")
    taken = session.take_back()
    assert taken
    assert taken.answer is Answer.TAKEN_BACK


def test_one_side_alone_is_kept(at_gate: Desk, session: GateSession) -> None:
    enter_counts(at_gate, session.number, Heads(1, 0), None)
    assert view_of(at_gate, session).counted == {BodySide.OURS}
    assert enter_counts(at_gate, session.number, None, Heads(1, 1)).differences.to_settle > 0


@pytest.mark.parametrize("policy", list(UnexpectedPolicy))
def test_who_is_not_listed_comes_along_as_the_programme_says(
    at_gate: Desk, session: GateSession, policy: UnexpectedPolicy
) -> None:
    line = left_out(at_gate, session)
    set_policy(at_gate, policy)
    heard = session.hear(card(line))
    assert heard.answer is Answer.NOT_LISTED
    assert heard.stranger
    assert (heard.stranger.policy, heard.stranger.blocked) == (policy, ())

    def along() -> Heard:
        return session.mark(line.id, Presence.UNEXPECTED)

    if policy is not UnexpectedPolicy.ALLOWED:
        assert code_of(along) == f"unexpected_{'needs_reason' if policy is UnexpectedPolicy.ASKED else 'forbidden'}"
        return
    came = along()
    assert came.now
    assert came.now.presence is Presence.UNEXPECTED
    assert tally(view_of(at_gate, session).lines).unexpected.people == 1
    back = session.take_back()
    assert back
    assert back.now is None


def test_who_may_not_cross_is_told_why(at_gate: Desk, session: GateSession) -> None:
    stranger = workers.save(at_gate, None, WorkerForm(full_name="Bế Văn Lạ", sex=Sex.MALE))
    heard = session.meet(stranger)
    assert heard.stranger
    assert heard.stranger.blocked
    assert code_of(lambda: session.mark(stranger, Presence.UNEXPECTED, "đi cùng")) == "unexpected_blocked"
    assert code_of(lambda: session.list_and_issue(stranger)) == "blocked_not_added"
    assert view_of(at_gate, session).version == 1


def test_nobody_on_record_is_told_with_what_the_scan_gave(session: GateSession) -> None:
    heard = session.hear("020099000777||Bế Thị Mới|01021999|Nữ|Xã Đồng Đăng, Lạng Sơn|15082021")
    assert heard.answer is Answer.UNKNOWN
    assert heard.reading
    assert heard.reading.scan.full_name == "Bế Thị Mới"


@pytest.mark.parametrize("was_along", [False, True])
def test_a_latecomer_gets_the_next_version_and_is_there(at_gate: Desk, session: GateSession, was_along: bool) -> None:
    line = left_out(at_gate, session)
    if was_along:
        session.mark(line.id, Presence.UNEXPECTED, "đến muộn")
    heard = session.list_and_issue(line.id)
    view = view_of(at_gate, session)
    assert heard.now
    assert (heard.now.presence, heard.now.ordinal, view.version) == (Presence.PRESENT, len(view.lines), 2)
    session.take_back()
    assert tally(view_of(at_gate, session).lines).expected.people == len(view.lines)


def test_a_version_that_cannot_be_issued_changes_nothing(at_gate: Desk, session: GateSession) -> None:
    line = left_out(at_gate, session)
    session.mark(line.id, Presence.UNEXPECTED, "đến muộn")
    before = view_of(at_gate, session)
    other = before.lines[0]
    card_of = workers.load(at_gate, other.id)
    lost = tuple(replace(paper, expires_on=date(2026, 11, 1)) for paper in card_of.form.documents)
    workers.save(at_gate, other.id, replace(card_of.form, documents=lost))
    assert code_of(lambda: session.list_and_issue(line.id)) == "handover_blocked"
    after = view_of(at_gate, session)
    assert after.version == 1
    assert [(li.id, li.presence, li.state.reason) for li in after.lines] == [
        (li.id, li.presence, li.state.reason) for li in before.lines
    ]


def test_our_own_paper_says_whether_it_is_the_latest(at_gate: Desk, session: GateSession) -> None:
    row = handovers.show(at_gate, session.number).row
    data = handovers.roster_data(at_gate, session.number, 1)
    women = sum(line.sex is Sex.FEMALE for line in data.lines)
    code = f"BANGIAO:1|ROSTER|{data.number}|1|{len(data.lines)}|{women}|{row.digest}"
    heard = session.hear(code)
    assert heard.reading
    assert (heard.answer, heard.reading.latest) == (Answer.ROSTER, True)
    left_out(at_gate, session)
    handovers.issue(at_gate, session.number)
    again = session.hear(code)
    assert again.reading
    assert again.reading.latest is False


def test_typed_words_mean_people(at_gate: Desk, session: GateSession) -> None:
    lines = view_of(at_gate, session).lines
    line = lines[0]
    assert line in narrowed(lines, line.full_name.lower())
    assert line in narrowed(lines, line.passport_name.lower())
    assert line in narrowed(lines, line.full_name.rpartition(" ")[2][:2])
    assert narrowed(lines, "không có ai") == ()
    assert narrowed(lines, "", Presence.PRESENT) == ()
    assert len(narrowed(lines, "", Presence.EXPECTED)) == len(lines)


def test_who_may_be_the_difference(at_gate: Desk, session: GateSession) -> None:
    lines = view_of(at_gate, session).lines
    session.mark(lines[0].id, Presence.ABSENT)
    for line in lines[1:]:
        gate.tick(at_gate, session.number, line.id)
    now = view_of(at_gate, session).lines
    assert [line.id for line in doubtful(now, more_counted=True, women=None)] == [lines[0].id]
    women = doubtful(now, more_counted=False, women=True)
    assert women
    assert all(line.sex is Sex.FEMALE and line.presence is Presence.PRESENT for line in women)
