"""Handovers from the draft to the issued roster, on both databases."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pypdf
import pytest
from sqlalchemy import select

from db.base import new_id
from db.models import DocumentOutput, HandoverLine, HandoverVersion, IssuedDocument, Officer
from db.vocabulary import (
    ConsentPurpose,
    ConsentState,
    Direction,
    HandoverState,
    OfficerRole,
    OutputAct,
    PlacementState,
)
from desktop_app.clock import HANOI
from desktop_app.documents.roster import content_digest, render_roster
from desktop_app.errors import KnownError
from desktop_app.formats import fold
from desktop_app.services import approval, handovers, merge, workers
from desktop_app.services.handovers import HandoverView
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from resources import ROOT
from tests.conftest import OFFICER

GIVEN = Approval("một người", OFFICER["password"])
SAMPLES = ROOT / "samples"
AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


@pytest.fixture
def filled(samples_desk: Desk) -> Desk:
    return samples_desk


def draft(desk: Desk, partner: str = "PX-01", **more: Any) -> HandoverView:
    given: dict[str, Any] = {"programme": "chongzuo", "direction": Direction.OUT, "point": "huu-nghi", "at": AT}
    return handovers.new(desk, **given | more, partner=partner)


def cleared(desk: Desk, number: str, job_order: str | None = None) -> HandoverView:
    return handovers.add_cleared(desk, number, job_order=job_order)


def withdraw(desk: Desk, worker_id: int) -> None:
    """Someone takes back the consent to be named abroad: from now on they are blocked."""
    form = workers.load(desk, worker_id).form
    consent = next(c for c in form.consents if c.purpose is ConsentPurpose.ROSTER_ABROAD)
    changed = replace(consent, state=ConsentState.WITHDRAWN, basis="Đơn rút đồng ý")
    workers.save(desk, worker_id, replace(form, consents=(changed,)))


def states(desk: Desk, ids: list[int]) -> set[str]:
    return {row.state_code for row in workers.page(desk, ids)}


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        act()
    return caught.value.code


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def test_a_draft_has_a_number_and_nobody(filled: Desk) -> None:
    first, second = draft(filled), draft(filled)
    assert (first.number, second.number) == ("BG-2026-0001", "BG-2026-0002")
    assert handovers.as_json(first) == {
        "number": "BG-2026-0001",
        "state": "draft",
        "version": 0,
        "direction": "out",
        "programme": "chongzuo",
        "point": "huu-nghi",
        "at": "2026-11-25T07:30:00+07:00",
        "partner": "PX-01",
        "counts": {
            "listed": 0, "women": 0, "present": 0, "absent": 0, "refused": 0, "unexpected": 0, "ours": None,
            "theirs": None,
        },
        "left_out": [],
        "digest": None,
        "lines": [],
        "changed": False,
    }  # fmt: skip
    assert {row.number for row in handovers.listed(filled)} == {"BG-2026-0001", "BG-2026-0002"}


@pytest.mark.parametrize(
    ("wrong", "code", "named"),
    [
        ({"programme": "mars"}, "unknown_programme", "chongzuo"),
        ({"point": "noi-bai"}, "unknown_point", "huu-nghi (Hữu Nghị)"),
        ({"partner": "XX"}, "unknown_partner", "PX-01"),
    ],
)
def test_what_is_unknown_is_refused_with_the_choices(
    filled: Desk, wrong: dict[str, str], code: str, named: str
) -> None:
    with pytest.raises(KnownError) as caught:
        draft(filled, **wrong)
    assert caught.value.code == code
    assert named in caught.value.params["choices"]
    assert handovers.listed(filled) == ()


def test_the_cleared_of_the_partner_fill_it_in_the_usual_order(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    assert found.row.listed == 30
    employers = [line.employer_vi for line in found.lines]
    assert employers == sorted(employers, key=lambda name: fold(name or ""))
    assert [line.ordinal for line in found.lines] == list(range(1, 31))
    assert found.left_out == ()
    assert cleared(filled, found.number).row.listed == 30
    other = draft(filled, partner="NM-01", point="chi-ma")
    assert cleared(filled, other.number).row.listed == 10


def test_a_job_order_fills_it_alone_and_the_blocked_are_named(filled: Desk) -> None:
    everyone = workers.search(filled, "", limit=None, filters=workers.WorkerFilter(job_order="ĐH-2026-101"))
    withdraw(filled, everyone[0].id)
    found = cleared(filled, draft(filled).number, job_order="ĐH-2026-101")
    assert {line.worker_id for line in found.lines} == {row.id for row in everyone[1:]}
    why = [(p.full_name, f.code.value) for p in found.left_out for f in p.findings if f.severity == "block"]
    assert why == [(everyone[0].full_name, "consent")]
    assert handovers.as_json(found)["left_out"] == [everyone[0].citizen_id]
    assert code_of(lambda: cleared(filled, found.number, job_order="ĐH-0")) == "unknown_job_order"


def test_a_draft_takes_the_blocked_and_issue_refuses_them_by_name(filled: Desk) -> None:
    stranger = workers.search(filled, "", limit=1, filters=workers.WorkerFilter(employer="CT-03"))[0]
    found = cleared(filled, draft(filled).number)
    found = handovers.add_workers(filled, found.number, [stranger.id])
    assert found.row.listed == 31
    with pytest.raises(KnownError) as caught:
        handovers.issue(filled, found.number)
    assert caught.value.code == "handover_blocked"
    assert caught.value.params["names"] == [stranger.full_name]
    assert caught.value.params["people"][0]["messages"]
    assert handovers.show(filled, found.number).row.state is HandoverState.DRAFT
    issued = handovers.issue(filled, found.number, leave_out_blocked=True)
    assert issued.row.listed == 30
    assert handovers.as_json(issued)["left_out"] == [stranger.citizen_id]
    assert handovers.row_json(handovers.listed(filled)[0])["left_out"] == [stranger.citizen_id]
    assert states(filled, [stranger.id]) == {"contracted"}


def test_issue_freezes_the_list_the_paper_and_the_digest(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    issued = handovers.issue(filled, found.number)
    assert (issued.row.state, issued.row.version, issued.changed) == (HandoverState.ISSUED, 1, False)
    assert states(filled, [line.worker_id for line in issued.lines]) == {"listed"}
    content = handovers.roster_bytes(filled, issued.number)
    data = handovers.roster_data(filled, issued.number)
    assert render_roster(data) == content
    assert content_digest(data) == issued.row.digest
    assert data.number == "1/DS-TTDVVL"
    with filled.read() as session:
        paper = session.scalars(select(IssuedDocument)).one()
        assert paper.digest == hashlib.sha256(content).hexdigest()
    first = issued.lines[0]
    form = workers.load(filled, first.worker_id).form
    workers.save(filled, first.worker_id, replace(form, full_name="Tên Đã Sửa"))
    assert handovers.roster_bytes(filled, issued.number) == content
    text = text_of(content)
    for line in issued.lines:
        assert line.full_name in text
        assert issued.documents[line.worker_id] in text


def test_version_two_names_the_first_strikes_through_and_marks(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    gone, late = found.lines[3].worker_id, found.lines[5].worker_id
    handovers.remove(filled, found.number, [late])
    handovers.issue(filled, found.number)
    assert code_of(lambda: handovers.issue(filled, found.number)) == "nothing_changed"
    shown = handovers.remove(filled, found.number, [gone])
    assert (shown.changed, shown.row.state) == (True, HandoverState.ISSUED)
    assert states(filled, [gone]) == {"contracted"}
    handovers.add_workers(filled, found.number, [late])
    issued = handovers.issue(filled, found.number)
    assert issued.row.version == 2
    assert issued.lines[-1].worker_id == late
    data = handovers.roster_data(filled, issued.number)
    assert data.replaces == ("1/DS-TTDVVL", 1)
    assert [line.full_name for line in data.struck] == [found.lines[3].full_name]
    assert [line.full_name for line in data.lines if line.added] == [found.lines[5].full_name]
    assert states(filled, [line.worker_id for line in issued.lines]) == {"listed"}
    assert handovers.roster_bytes(filled, issued.number, 1) != handovers.roster_bytes(filled, issued.number, 2)
    assert [v.version for v in issued.versions] == [1, 2]
    assert code_of(lambda: handovers.roster_bytes(filled, issued.number, 3)) == "unknown_version"


def test_an_issued_list_takes_no_blocked_people_and_drops_who_lost_clearance(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    handovers.issue(filled, found.number)
    stranger = workers.search(filled, "", limit=1, filters=workers.WorkerFilter(employer="CT-03"))[0]
    assert code_of(lambda: handovers.add_workers(filled, found.number, [stranger.id])) == "blocked_not_added"
    lost = found.lines[0].worker_id
    withdraw(filled, lost)
    assert code_of(lambda: handovers.issue(filled, found.number)) == "handover_blocked"
    issued = handovers.issue(filled, found.number, leave_out_blocked=True)
    assert (issued.row.version, issued.row.listed) == (2, 29)
    assert states(filled, [lost]) == {"contracted"}


def test_nobody_is_on_two_open_handovers(filled: Desk) -> None:
    first = cleared(filled, draft(filled).number)
    second = draft(filled)
    worker_id = first.lines[0].worker_id
    with pytest.raises(KnownError) as caught:
        handovers.add_workers(filled, second.number, [worker_id])
    assert caught.value.params["names"] == [f"{first.lines[0].full_name} ({first.number})"]
    assert cleared(filled, second.number).row.listed == 0
    handovers.remove(filled, first.number, [worker_id])
    assert handovers.add_workers(filled, second.number, [worker_id]).row.listed == 1
    handovers.cancel(filled, first.number, "Mưa lũ")
    assert cleared(filled, second.number).row.listed == 30


def test_a_record_that_was_merged_is_put_on_no_list(filled: Desk) -> None:
    """It may still stand on the screen of another officer."""
    number = draft(filled).row.number
    keep, other = (workers.save(filled, None, WorkerForm(full_name=name)) for name in ("Lê Văn Một", "Lê Văn Mốt"))
    merge.merge(filled, keep, other, {}, "một người", approval=GIVEN)
    assert code_of(lambda: handovers.add_workers(filled, number, [keep, other])) == "merged_away"
    assert handovers.show(filled, number).lines == ()


def test_cancel_gives_the_people_back(filled: Desk) -> None:
    issued = handovers.issue(filled, cleared(filled, draft(filled).number).number)
    assert code_of(lambda: handovers.cancel(filled, issued.number, "  ")) == "reason_needed"
    nobody_saw = handovers.cancel(filled, draft(filled).number, "")
    assert (nobody_saw.row.state, nobody_saw.row.cancel_reason) == (HandoverState.CANCELLED, None)
    gone = handovers.cancel(filled, issued.number, "Mưa lũ")
    assert (gone.row.state, gone.row.cancel_reason) == (HandoverState.CANCELLED, "Mưa lũ")
    assert states(filled, [line.worker_id for line in issued.lines]) == {"contracted"}
    for act in (
        lambda: handovers.cancel(filled, issued.number, "again"),
        lambda: handovers.issue(filled, issued.number),
        lambda: handovers.remove(filled, issued.number, [issued.lines[0].worker_id]),
    ):
        assert code_of(act) in {"move_not_allowed", "handover_not_changeable"}


def test_the_order_can_be_changed_and_newcomers_then_come_last(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    ids = [line.worker_id for line in found.lines]
    handovers.remove(filled, found.number, ids[:1])
    turned = handovers.reorder(filled, found.number, ids[:0:-1])
    assert [line.worker_id for line in turned.lines] == ids[:0:-1]
    assert [line.worker_id for line in handovers.add_workers(filled, found.number, ids[:1]).lines][-1] == ids[0]
    assert [line.worker_id for line in handovers.reorder(filled, found.number).lines] == ids
    assert code_of(lambda: handovers.reorder(filled, found.number, ids[1:])) == "order_incomplete"


def test_a_draft_in_the_usual_order_stays_in_it(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    ids = [line.worker_id for line in found.lines]
    handovers.remove(filled, found.number, [ids[4]])
    assert [line.worker_id for line in handovers.add_workers(filled, found.number, [ids[4]]).lines] == ids


def test_what_cannot_be_done_is_told(filled: Desk) -> None:
    empty = draft(filled)
    assert code_of(lambda: handovers.issue(filled, empty.number)) == "handover_empty"
    assert code_of(lambda: handovers.roster_bytes(filled, empty.number)) == "not_issued"
    assert code_of(lambda: handovers.show(filled, "BG-2026-9999")) == "unknown_handover"
    stranger = workers.search(filled, "", limit=1, filters=workers.WorkerFilter(employer="CT-03"))[0]
    assert code_of(lambda: handovers.remove(filled, empty.number, [stranger.id])) == "not_on_handover"
    handovers.add_workers(filled, empty.number, [stranger.id])
    assert code_of(lambda: handovers.issue(filled, empty.number, leave_out_blocked=True)) == "all_blocked"
    assert handovers.show(filled, empty.number).row.listed == 1


def test_a_name_that_no_font_has_is_told_before_issue(filled: Desk) -> None:
    found = cleared(filled, draft(filled).number)
    worker_id = found.lines[0].worker_id
    form = workers.load(filled, worker_id).form
    workers.save(filled, worker_id, replace(form, name_zh="闭\U00030000"))
    with pytest.raises(KnownError) as caught:
        handovers.issue(filled, found.number)
    assert caught.value.params == {"name": form.full_name, "character": "\U00030000", "point": "U+30000"}
    handovers.issue(filled, found.number, passport_forms=True)
    line = handovers.roster_data(filled, found.number).lines[0]
    assert (line.full_name, line.name_zh) == (form.full_name, "")


def add_officer(desk: Desk, role: OfficerRole) -> None:
    """Another officer, who has no key slot."""
    with desk.work("officer.add") as work:
        work.session.add(Officer(id=new_id(), username="truong", full_name="Trần Văn Trưởng", role=role))


def test_a_second_person_is_needed_once_there_is_one(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = cleared(filled, draft(filled).number)
    assert code_of(lambda: handovers.issue(filled, found.number, approved_by="truong")) == "unknown_approver"
    add_officer(filled, OfficerRole.APPROVER)
    assert handovers.approver_choices(filled) == ("truong",)
    number = found.number
    assert code_of(lambda: handovers.issue(filled, number)) == "approval_needed"
    assert code_of(lambda: handovers.issue(filled, number, approved_by="lan")) == "unknown_approver"
    assert code_of(lambda: handovers.issue(filled, number, approved_by="truong")) == "approver_password_needed"
    wrong = {"approved_by": "truong", "approver_password": "sai"}
    assert code_of(lambda: handovers.issue(filled, number, **wrong)) == "approver_password_wrong"  # type: ignore[arg-type]  # by name

    def verify(_desk: Desk, _username: str, password: str) -> None:
        if password != "dung":  # noqa: S105  a password of this test
            raise KnownError("wrong_password")

    monkeypatch.setattr(approval, "_verify", verify)
    with filled.read() as session:
        (second,) = session.scalars(select(Officer.id).where(Officer.username == "truong"))
    first, filled.officer_id = filled.officer_id, second
    person = found.lines[0].worker_id
    handovers.remove(filled, number, [person])
    handovers.add_workers(filled, number, [person])
    filled.officer_id = first
    with filled.work("officer.add") as work:
        third = Officer(id=new_id(), username="hoa", full_name="Hoàng Thị Hoa", role=OfficerRole.HEAD)
        work.session.add(third)
    right = {"approved_by": "truong", "approver_password": "dung"}
    assert code_of(lambda: handovers.issue(filled, number, **right)) == "approver_filled"  # type: ignore[arg-type]
    with filled.work("officer.add") as work:
        work.session.get_one(Officer, third.id).active = False
    issued = handovers.issue(filled, number, approved_by="Truong", approver_password="dung")  # noqa: S106  as above
    assert issued.versions[0].approved_by == "Trần Văn Trưởng"
    assert "Trần Văn Trưởng" in handovers.roster_data(filled, number).approval


def test_prints_after_the_first_say_so_and_everything_is_logged(filled: Desk) -> None:
    issued = handovers.issue(filled, cleared(filled, draft(filled).number).number)
    number, content = issued.number, handovers.roster_bytes(filled, issued.number)
    assert handovers.paper_to_print(filled, number) == content
    handovers.log_output(filled, number, None, OutputAct.PRINTED, "HP LaserJet")
    again = handovers.paper_to_print(filled, number)
    assert "BẢN IN LẠI" in text_of(again)
    copy, columns = handovers.working_copy(filled, number)
    assert copy[:2] == b"PK"
    handovers.log_output(filled, number, None, OutputAct.SENT_ABROAD, "PX-01", columns)
    with filled.read() as session:
        logged = [(o.act, o.destination, o.columns) for o in session.scalars(select(DocumentOutput))]
    assert (OutputAct.PRINTED, "HP LaserJet", None) in logged
    assert any(act is OutputAct.SENT_ABROAD and "Họ và tên" in (told or "") for act, _, told in logged)


def test_a_late_entry_and_the_agency_names_of_the_day(filled: Desk) -> None:
    past = draft(filled, at=datetime(2026, 3, 2, 7, 0, tzinfo=HANOI))
    assert past.row.at == datetime(2026, 3, 2, 7, 0, tzinfo=HANOI)
    data = handovers.roster_data(filled, handovers.issue(filled, cleared(filled, draft(filled).number).number).number)
    assert data.superior_vi == "Sở Nội vụ tỉnh Lạng Sơn"
    assert (data.agreement_number, data.receiver.name_zh) == ("01/2026/TT-TTDVVL", "凭祥市跨境劳务服务中心")
    assert data.giver.signer == "Lý Thị Lan"
    assert data.lines[0].contract_starts == date(2026, 11, 25)


def test_nothing_half_done_stays_when_the_paper_cannot_be_made(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    found = cleared(filled, draft(filled).number)

    def fail(_data: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("desktop_app.services.handover_issue.render_roster", fail)
    with pytest.raises(KnownError, match="out_of_memory"):
        handovers.issue(filled, found.number)
    assert handovers.show(filled, found.number).row.state is HandoverState.DRAFT
    assert states(filled, [line.worker_id for line in found.lines]) == {PlacementState.CONTRACTED.value}
    with filled.read() as session:
        assert session.scalars(select(HandoverVersion)).all() == []
        assert len(session.scalars(select(HandoverLine)).all()) == 30


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_an_issue_that_is_stopped_changes_nothing(filled: Desk, after: int) -> None:
    number = cleared(filled, draft(filled).number).number
    before = handovers.show(filled, number)
    told: list[tuple[int, int]] = []

    def stop() -> bool:
        return len(told) >= after

    def note(done: int, every: int) -> None:
        told.append((done, every))

    def issue() -> HandoverView:
        return handovers.issue(filled, number, progress=note, cancelled=stop)

    assert code_of(issue) == "cancelled"
    assert handovers.show(filled, number) == before
    assert handovers.issue(filled, number).row.version == 1


def test_a_filling_that_is_stopped_changes_nothing(filled: Desk) -> None:
    number = draft(filled).number
    assert code_of(lambda: handovers.add_cleared(filled, number, cancelled=lambda: True)) == "cancelled"
    assert handovers.show(filled, number).lines == ()
