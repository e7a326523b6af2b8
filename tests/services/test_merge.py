"""Two records of one person made one: everything is kept, what cannot be is told, and it can be taken back exactly."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from db.audit import Fields, plain_fields
from db.base import Base, new_id
from db.models import (
    Attachment,
    AuditEntry,
    Confirmation,
    ConfirmationLine,
    Consent,
    Crossing,
    FormerIdentity,
    Gate,
    Handover,
    HandoverLine,
    HealthCertificate,
    Incident,
    IssuedDocument,
    JobOrder,
    NotTheSame,
    Partner,
    Placement,
    Programme,
    StayPermit,
    TravelDocument,
    Wish,
    Worker,
    WorkerNote,
)
from db.vocabulary import (
    AttachmentKind,
    ConfirmationOutcome,
    ConfirmationState,
    ConsentPurpose,
    ConsentState,
    Direction,
    DocumentState,
    HandoverState,
    HealthResult,
    IncidentKind,
    IncidentState,
    IssuedKind,
    PlacementState,
    Sex,
    StayPermitKind,
)
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.services import demand, duplicates, merge, merge_moves, undo, workers
from desktop_app.services.two_people import Approval
from desktop_app.services.work import Desk, Work
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContractForm,
    DocumentForm,
    HealthForm,
    WishForm,
    WorkerForm,
)
from resources import ROOT
from tests.conftest import OFFICER

GIVEN = Approval("cùng một người", OFFICER["password"])
P = PlacementState
THEN = datetime(2026, 11, 20, 1, tzinfo=UTC)
KEEP = WorkerForm(
    full_name="Nông Văn Bình",
    citizen_id="020085123456",
    birth_date=date(1985, 3, 7),
    sex=Sex.MALE,
    phone="0912345678",
    note="gọi buổi tối",
    documents=(DocumentForm(number="C1234567"),),
    consents=(
        ConsentForm(ConsentPurpose.ROSTER_ABROAD, ConsentState.GIVEN, "giấy"),
        ConsentForm(ConsentPurpose.PLACEMENT, ConsentState.GIVEN, "giấy"),
    ),
    wish=WishForm(job="may"),
    tags=("đợt 1",),
)
OTHER = WorkerForm(
    full_name="Nông Văn Bính",
    citizen_id="020085123465",
    birth_date=date(1985, 7, 3),
    sex=Sex.MALE,
    ethnicity="Tày",
    note="hồ sơ từ xã",
    documents=(DocumentForm(number="K7654321"),),
    health=(HealthForm(date(2026, 9, 1), HealthResult.FIT),),
    consents=(ConsentForm(ConsentPurpose.ROSTER_ABROAD, ConsentState.GIVEN, "giấy ở xã"),),
    job_order="ĐH-2026-001",
    contract=ContractForm(number="7/HĐLĐ", signed_on=date(2026, 11, 1)),
    wish=WishForm(job="mía"),
    tags=("đợt 1", "đợt 2"),
    contacts=(),
)
Two = tuple[int, int]


@pytest.fixture
def two(desk: Desk) -> Two:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    with desk.read() as session:
        number = session.scalars(select(JobOrder.number).order_by(JobOrder.id)).first()
    keep = workers.save(desk, None, KEEP)
    return keep, workers.save(desk, None, replace(OTHER, job_order=number))


def rows_of(desk: Desk) -> dict[tuple[str, int], Fields]:
    """Every record but the audit's, without its version."""
    found = {}
    with desk.read() as session:
        for table in Base.metadata.sorted_tables:
            if not table.name.startswith(("audit_", "ledger_")) and not table.info.get("apart"):
                for row in session.execute(select(table)).mappings():
                    fields = plain_fields(table, dict(row))
                    fields.pop("version_id", None)
                    found[table.name, row["id"]] = fields
    return found


def group(work: Work, state: HandoverState, number: str = "BG-1") -> int:
    session = work.session
    made = Handover(
        id=new_id(),
        number=number,
        programme_id=session.scalars(select(Programme.id)).first(),
        direction=Direction.OUT,
        gate_id=session.scalars(select(Gate.id)).first(),
        partner_id=session.scalars(select(Partner.id)).first(),
        at=THEN,
        state=state,
        filled_by_id=work.officer,
    )
    session.add(made)
    session.flush()
    return made.id


def crossed(work: Work, worker_id: int, direction: Direction, handover_id: int | None = None) -> Crossing:
    made = Crossing(
        id=new_id(), worker_id=worker_id, direction=direction, at=THEN, day=THEN.date(), handover_id=handover_id
    )
    work.session.add(made)
    return made


def with_everything(desk: Desk, two: Two) -> None:
    """Give the other one of everything that hangs on a worker."""
    _, other = two
    with desk.work("test") as work:
        handover_id = group(work, HandoverState.CLOSED)
        work.session.add(HandoverLine(id=new_id(), handover_id=handover_id, worker_id=other, ordinal=1))
        crossed(work, other, Direction.OUT, handover_id)
        crossed(work, other, Direction.BACK)
        shown: dict[str, Any] = {"name": "a.jpg", "media_type": "image/jpeg", "digest": "0" * 64, "content": b"x"}
        work.session.add_all(
            [
                Attachment(
                    id=new_id(), kind=next(iter(AttachmentKind)), worker_id=other, added_at=THEN,
                    added_by_id=work.officer, **shown,
                ),
                Incident(
                    id=new_id(), number="VV-1", about="x", worker_id=other, kind=next(iter(IncidentKind)),
                    state=IncidentState.OPEN, opened_on=date(2026, 11, 21),
                ),
                WorkerNote(id=new_id(), worker_id=other, at=THEN, officer_id=work.officer, text="đã gọi"),
                StayPermit(id=new_id(), worker_id=other, kind=StayPermitKind.STAY, expires_on=date(2026, 12, 21)),
            ]
        )  # fmt: skip
        on_a_list(work, two)


def on_a_list(work: Work, both: Two) -> None:
    """A partner's confirmation that names the two as two."""
    document = IssuedDocument(
        id=new_id(), kind=IssuedKind.CONFIRMATION, number="XN-1", version=1, media_type="x", digest="0" * 64,
        content=b"x", issued_at=THEN, issued_by_id=work.officer,
    )  # fmt: skip
    work.session.add(document)
    asked = Confirmation(
        id=new_id(), number="XN-1", partner_id=work.session.scalars(select(Partner.id)).first(), as_of=THEN.date(),
        state=ConfirmationState.SENT, document_id=document.id,
    )  # fmt: skip
    work.session.flush()
    work.session.add(asked)
    work.session.flush()
    listed: dict[str, Any] = {"confirmation_id": asked.id, "listed": True, "outcome": ConfirmationOutcome.WAITING}
    work.session.add_all([ConfirmationLine(id=new_id(), worker_id=who, **listed) for who in both])


def merged(desk: Desk, two: Two, **choices: str) -> int:
    return merge.merge(desk, *two, choices, "cùng một người", approval=GIVEN)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as told:
        act()
    for language in wording.LANGUAGES:
        assert wording.sentence("error", told.value.code, language, **told.value.params)
    return told.value.code


def test_both_are_seen_side_by_side(desk: Desk, two: Two) -> None:
    shown = merge.compare(desk, *two)
    fields = {field.name: field for field in shown.fields}
    assert (shown.keep.id, shown.other.id) == two
    assert {name for name, field in fields.items() if field.differs} == {"full_name", "citizen_id", "birth_date"}
    assert {name for name, field in fields.items() if field.choice == "other"} == {"ethnicity"}
    moves = {move.noun: (move.kept, move.going, move.staying) for move in shown.moves}
    assert moves["travel_document"] == (1, 1, 0)
    assert moves["health_certificate"] == (0, 1, 0)
    assert moves["consent"] == (2, 0, 1)
    assert moves["wish"] == (1, 0, 1)
    assert moves["worker_tag"] == (1, 1, 1)
    assert shown.refusal is None
    assert any("Số CCCD chỉ khác nhau một chữ số" in reason for reason in shown.reasons)


def test_everything_goes_over_and_the_other_stays_as_a_stone(desk: Desk, two: Two) -> None:
    keep, other = two
    with_everything(desk, two)
    entry = merged(desk, two, birth_date="other")
    card = workers.load(desk, keep)
    assert card.form.full_name == "Nông Văn Bình"
    assert (card.form.citizen_id, card.form.birth_date) == ("020085123456", date(1985, 7, 3))
    assert (card.form.ethnicity, card.form.phone) == ("Tày", "0912345678")
    assert card.form.note == "gọi buổi tối\nhồ sơ từ xã"
    assert {paper.number for paper in card.form.documents} == {"C1234567", "K7654321"}
    assert [former.citizen_id for former in card.former] == ["020085123465"]
    assert [former.full_name for former in card.former] == ["Nông Văn Bính"]
    assert card.state is P.CONTRACTED
    assert workers.find(desk, "020085123465") == keep
    assert list(workers.search_ids(desk)) == [keep]
    with desk.read() as session:
        stone = session.get_one(Worker, other)
        assert (stone.merged_into_id, stone.full_name) == (keep, "Nông Văn Bính")
        for model in (
            HandoverLine, Crossing, Attachment, Incident, WorkerNote, TravelDocument, HealthCertificate, StayPermit,
            ConfirmationLine,
        ):  # fmt: skip
            assert set(session.scalars(select(model.worker_id))) == {keep}
        head = session.get_one(AuditEntry, entry)
        assert (head.action, head.reason) == ("worker.merge", "cùng một người")


def test_the_other_ones_number_and_name_may_be_taken(desk: Desk, two: Two) -> None:
    merged(desk, two, citizen_id="other", full_name="other")
    card = workers.load(desk, two[0])
    assert (card.form.full_name, card.form.citizen_id) == ("Nông Văn Bính", "020085123465")
    assert [(f.citizen_id, f.full_name) for f in card.former] == [("020085123456", "Nông Văn Bình")]
    assert [row.full_name for row in workers.search(desk, "binh")] == ["Nông Văn Bính"]


@pytest.mark.parametrize("taken", ["keep", "other"])
def test_taken_back_every_row_is_as_it_was_and_done_again_as_it_became(desk: Desk, two: Two, taken: str) -> None:
    with_everything(desk, two)
    before = rows_of(desk)
    entry = merged(desk, two, **dict.fromkeys(merge.FIELDS, taken))
    after = rows_of(desk)
    assert undo.can_undo(desk, entry)
    back = undo.undo(desk, entry)
    assert rows_of(desk) == before
    undo.undo(desk, back, approval=GIVEN)
    assert rows_of(desk) == after


def test_whatever_is_chosen_it_is_taken_back_exactly(desk: Desk, two: Two) -> None:
    with_everything(desk, two)
    before = rows_of(desk)
    rng = random.Random(3)  # noqa: S311  reproducible, not secret
    for _ in range(10):
        keep, other = rng.sample(two, 2)
        choices = {name: rng.choice(("keep", "other")) for name in rng.sample(merge.FIELDS, rng.randrange(12))}
        undo.undo(desk, merge.merge(desk, keep, other, choices, "thử", approval=GIVEN))
        assert rows_of(desk) == before, choices


def test_taken_back_after_other_work_on_the_kept_one(desk: Desk, two: Two) -> None:
    with_everything(desk, two)
    before = rows_of(desk)
    entry = merged(desk, two)
    card = workers.load(desk, two[0])
    paper = DocumentForm(number="P0000001")
    workers.save(desk, two[0], replace(card.form, qualification="điện", documents=(*card.form.documents, paper)))
    undo.undo(desk, entry)
    now = rows_of(desk)
    added = {key for key in now if key not in before}
    assert {noun for noun, _ in added} == {"travel_document"}
    kept = now["worker", two[0]]
    assert kept.pop("qualification") == "điện"
    assert {key: now[key] for key in before} == before


def test_what_the_person_said_last_about_a_purpose_holds(desk: Desk, two: Two) -> None:
    keep, other = two
    with desk.work("test") as work:
        its = work.session.scalars(select(Consent).where(Consent.worker_id == other)).one()
        its.state, its.at = ConsentState.WITHDRAWN, work.now + timedelta(days=1)
    assert merge.compare(desk, keep, other).consents == ("roster_abroad",)
    merged(desk, two)
    states = {consent.purpose: consent.state for consent in workers.load(desk, keep).form.consents}
    assert states == {
        ConsentPurpose.ROSTER_ABROAD: ConsentState.WITHDRAWN,
        ConsentPurpose.PLACEMENT: ConsentState.GIVEN,
    }
    with desk.read() as session:
        assert session.scalars(select(Consent.worker_id).where(Consent.worker_id == other)).all() == [other]
        assert session.scalars(select(Wish.job).where(Wish.worker_id == other)).all() == ["mía"]


def test_both_on_an_open_list_or_across_are_refused(desk: Desk, two: Two) -> None:
    with desk.work("test") as work:
        handover_id = group(work, HandoverState.ISSUED, "BG-9")
        for worker_id in two:
            work.session.add(HandoverLine(id=new_id(), handover_id=handover_id, worker_id=worker_id, ordinal=1))
    assert code_of(lambda: merged(desk, two)) == "merge_same_handover"
    shown = merge.compare(desk, *two)
    assert shown.refusal is not None
    assert shown.refusal.params == {"number": "BG-9"}


def test_the_ledger_says_that_two_are_two(desk: Desk, two: Two) -> None:
    with desk.work("test") as work:
        first = crossed(work, two[0], Direction.OUT)
        crossed(work, two[1], Direction.OUT)
    assert code_of(lambda: merged(desk, two)) == "merge_both_across"
    with desk.work("test") as work:
        back = crossed(work, two[0], Direction.OUT)
        back.takes_back_id = first.id
    assert merged(desk, two)


def test_who_crossed_in_one_group_are_two(desk: Desk, two: Two) -> None:
    with desk.work("test") as work:
        handover_id = group(work, HandoverState.CLOSED)
        for worker_id in two:
            crossed(work, worker_id, Direction.OUT, handover_id)
            crossed(work, worker_id, Direction.BACK)
    assert code_of(lambda: merged(desk, two)) == "merge_crossed_together"


def placed(desk: Desk, worker_id: int, *states: PlacementState) -> None:
    with desk.work("test") as work:
        for placement in work.session.scalars(select(Placement).where(Placement.worker_id == worker_id)):
            placement.state = states[0]
            states = states[1:]
        for state in states:
            work.session.add(Placement(id=new_id(), worker_id=worker_id, state=state, since=THEN))
            work.session.flush()


@pytest.mark.parametrize(
    ("mine", "theirs", "code"),
    [
        ((P.ACROSS,), (P.MISSING,), "merge_both_across"),
        ((P.LISTED,), (P.ACROSS,), "merge_both_listed"),
        ((P.WAITING,), (P.ACROSS,), "merge_keep_the_other"),
        ((P.ACROSS,), (P.ENDED, P.CONTRACTED), "merge_later_placement"),
        ((P.WITHDRAWN,), (P.CONTRACTED,), "merge_keep_the_other"),
        ((P.REFERRED,), (P.CONTRACTED,), "merge_keep_the_other"),
        ((P.CONTRACTED,), (P.ENDED, P.SELECTED), "merge_later_placement"),
    ],
)
def test_placements_in_the_way(desk: Desk, two: Two, mine: tuple[P, ...], theirs: tuple[P, ...], code: str) -> None:
    placed(desk, two[1], theirs[0])
    placed(desk, two[0], *mine)
    placed(desk, two[1], *theirs)
    assert code_of(lambda: merged(desk, two)) == code


def test_a_later_placement_that_ended_stays_on_the_stone(desk: Desk, two: Two) -> None:
    placed(desk, two[0], P.ACROSS)
    placed(desk, two[1], P.RETURNED, P.WITHDRAWN)
    merged(desk, two)
    card = workers.load(desk, two[0])
    assert card.state is P.ACROSS
    with desk.read() as session:
        left = session.scalars(select(Placement.state).where(Placement.worker_id == two[1])).all()
    assert left == [P.WITHDRAWN]


@pytest.mark.parametrize("later", [P.WITHDRAWN, P.WAITING])
def test_what_is_less_far_along_does_not_hide_a_contract(desk: Desk, two: Two, later: PlacementState) -> None:
    """The latest placement says how somebody stands: a wish from a second list must not cover what was signed."""
    keep, other = two[1], two[0]
    placed(desk, other, later)
    before = rows_of(desk)
    entry = merge.merge(desk, keep, other, {}, "một người", approval=GIVEN)
    card = workers.load(desk, keep)
    assert (card.state, card.form.contract and card.form.contract.number) == (P.CONTRACTED, "7/HĐLĐ")
    with desk.read() as session:
        left = session.scalars(select(Placement.state).where(Placement.worker_id == other)).all()
    assert left == [P.WITHDRAWN]
    undo.undo(desk, entry)
    assert rows_of(desk) == before


def with_one_paper(desk: Desk, two: Two, mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    """Both have the passport of one number, and the other a picture of it."""
    with desk.work("test") as work:
        for worker_id, said in zip(two, (mine, theirs), strict=True):
            paper = work.session.scalars(select(TravelDocument).where(TravelDocument.worker_id == worker_id)).one()
            paper.number = "C1234567"
            for name, value in said.items():
                setattr(paper, name, value)
        picture = Attachment(
            id=new_id(), kind=AttachmentKind.TRAVEL_DOCUMENT, worker_id=two[1], travel_document_id=paper.id,
            added_at=THEN, added_by_id=work.officer, name="a.jpg", media_type="image/jpeg", digest="0" * 64,
            content=b"x",
        )  # fmt: skip
        work.session.add(picture)


def test_a_paper_that_both_have_is_one_and_takes_what_the_other_knew(desk: Desk, two: Two) -> None:
    with_one_paper(desk, two, {}, {"expires_on": date(2031, 5, 1)})
    before = rows_of(desk)
    assert [(m.going, m.staying) for m in merge.compare(desk, *two).moves if m.noun == "travel_document"] == [(0, 1)]
    entry = merged(desk, two)
    (paper,) = workers.load(desk, two[0]).form.documents
    assert (paper.number, paper.expires_on, paper.state) == ("C1234567", date(2031, 5, 1), DocumentState.HELD)
    with desk.read() as session:
        assert session.scalars(select(Attachment.travel_document_id)).all() == [paper.id]
    undo.undo(desk, entry)
    assert rows_of(desk) == before


@pytest.mark.parametrize("expires_on", [None, date(2031, 5, 1)])
@pytest.mark.parametrize("lost", ["mine", "theirs"])
def test_a_paper_that_is_lost_by_one_record_is_lost(desk: Desk, two: Two, lost: str, expires_on: date | None) -> None:
    """Else the second entry of it would let its bearer cross."""
    gone = {"state": DocumentState.LOST}
    held = {"expires_on": date(2030, 1, 1)}
    others = {"expires_on": expires_on}
    with_one_paper(desk, two, held | (gone if lost == "mine" else {}), others | (gone if lost == "theirs" else {}))
    merged(desk, two)
    papers = workers.load(desk, two[0]).form.documents
    assert {paper.state for paper in papers} == {DocumentState.LOST}
    assert len(papers) == (1 if expires_on is None else 2)


def test_merged_again_and_decisions_about_others_go_over(desk: Desk, two: Two) -> None:
    keep, other = two
    third = workers.save(desk, None, WorkerForm("Lý Thị Mai"))
    duplicates.not_the_same(desk, other, third, "chị em")
    duplicates.not_the_same(desk, other, keep, "hai anh em")
    assert merge.compare(desk, keep, other).said_apart == "hai anh em"
    merged(desk, two)
    with desk.read() as session:
        pairs = {(a, b) for a, b in session.execute(select(NotTheSame.first_id, NotTheSame.second_id))}
    assert pairs == {(min(keep, third), max(keep, third)), (min(two), max(two))}
    merge.merge(desk, third, keep, {}, "một người cả", approval=GIVEN)
    with desk.read() as session:
        assert set(session.scalars(select(Worker.merged_into_id).where(Worker.id != third))) == {third}
        assert session.scalars(select(FormerIdentity.worker_id)).all() == [third, third]


def test_what_cannot_be_merged_at_all(desk: Desk, two: Two) -> None:
    keep, other = two
    assert code_of(lambda: merge.merge(desk, keep, other, {}, " ")) == "reason_needed"
    assert code_of(lambda: merge.merge(desk, keep, keep, {}, "x", approval=GIVEN)) == "merge_itself"
    assert code_of(lambda: merge.compare(desk, keep, 5)) == "gone"
    assert (
        code_of(lambda: merge.merge(desk, keep, other, {}, "x", seen=(1, 7), approval=GIVEN)) == "merge_changed_since"
    )
    assert merge.merge(desk, keep, other, {}, "x", seen=merge.compare(desk, keep, other).versions, approval=GIVEN)
    assert code_of(lambda: merge.compare(desk, keep, other)) == "merged_away"


def test_no_table_that_refers_to_a_worker_is_forgotten() -> None:
    found = {(table.name, column.name) for table, column in merge_moves._referring()}
    assert ("worker", "merged_into_id") in found
    assert {("crossing", "worker_id"), ("attachment", "worker_id"), ("issued_line", "worker_id")} <= found
    assert not any(table == "not_the_same" for table, _ in found)
