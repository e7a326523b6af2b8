"""Every list of Today against a naive reading of the whole record, on generated histories; and that lines go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from db.base import Base
from db.models import (
    Agreement,
    BlankForm,
    CommuneDeclaration,
    Confirmation,
    ConfirmationLine,
    Contract,
    Crossing,
    Handover,
    HandoverLine,
    Incident,
    JobOrder,
    Officer,
    OfficialLetter,
    Packet,
    PacketConflict,
    Partner,
    Placement,
    Programme,
    StayPermit,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    DeclarationState,
    Direction,
    HandoverState,
    IncidentKind,
    IncidentState,
    OfficerRole,
    Sex,
    StayPermitKind,
)
from desktop_app.clock import hanoi_day
from desktop_app.services import clearance, today
from desktop_app.services.today import Part, Section
from desktop_app.services.work import Desk

TODAY = date(2026, 11, 22)
ALL = 10_000
Fill = Callable[[Desk, int], Desk]
Any_ = TypeVar("Any_", bound=Base)


class Naive:
    """The whole record in memory, and loops over it."""

    def __init__(self, desk: Desk) -> None:
        with desk.read() as session:
            self._rows: dict[type, list[Any]] = {}
            for model in (Worker, Placement, Contract, TravelDocument, StayPermit, Crossing, Handover, HandoverLine,
                          CommuneDeclaration, Incident, OfficialLetter, Agreement, Confirmation, ConfirmationLine,
                          Packet, PacketConflict, BlankForm, JobOrder, Partner, Programme):  # fmt: skip
                self._rows[model] = list(session.scalars(select(model)))
                session.expunge_all()

    def of(self, model: type[Any_]) -> list[Any_]:
        return self._rows[model]

    def handovers(self, *, past: bool) -> list[int]:
        open_ = [h for h in self.of(Handover) if h.state not in {HandoverState.CLOSED, HandoverState.CANCELLED}]
        return [h.id for h in sorted(open_, key=lambda h: (h.at, h.number)) if (hanoi_day(h.at) < TODAY) == past]

    def standing(self) -> list[Crossing]:
        gone = {c.takes_back_id for c in self.of(Crossing)}
        return [c for c in self.of(Crossing) if c.takes_back_id is None and c.id not in gone]

    def papers(self) -> list[tuple[int, date]]:
        standing = self.standing()
        home = {c.departure_id for c in standing if c.direction is Direction.BACK}
        found: list[tuple[bool, date, str, int]] = []
        for worker in self.of(Worker):
            left = [
                c for c in standing if c.worker_id == worker.id and c.direction is Direction.OUT and c.id not in home
            ]
            if left:
                last = max(left, key=lambda c: (c.at, c.id))
                mine = {
                    "stay": self._stay(worker.id, last),
                    "document": self._document(worker.id),
                    "contract": self._contract(worker.id, last),
                }
                found += [
                    (not (what == "stay" and day < TODAY), day, what, worker.id)
                    for what, day in mine.items()
                    if day is not None and (day - TODAY).days <= 30
                ]
        return [(who, day) for _, day, _, who in sorted(found, key=lambda row: (row[0], row[1], row[3], row[2]))]

    def _stay(self, worker_id: int, left: Crossing) -> date:
        by_entry = {StayPermitKind.STAY, StayPermitKind.OTHER}
        days = []
        for permit in self.of(StayPermit):
            if permit.worker_id != worker_id:
                continue
            other = permit.departure_id not in {None, left.id}
            if permit.departure_id == left.id or (
                not (other and permit.kind in by_entry) and permit.expires_on >= left.day
            ):
                days.append(permit.expires_on)
        return max(days, default=left.day + timedelta(days=30))

    def _document(self, worker_id: int) -> date | None:
        held = [d.expires_on for d in self.of(TravelDocument) if d.worker_id == worker_id and d.state == "held"]
        return max((day for day in held if day), default=None) if None not in held else None

    def _contract(self, worker_id: int, left: Crossing) -> date | None:
        away = [p.id for p in self.of(Placement) if p.worker_id == worker_id and p.state in {"across", "missing"}]
        placement = max(away) if away else left.placement_id
        ends = [
            c.ends_on for c in self.of(Contract) if c.placement_id == placement and c.state in {"signed", "extended"}
        ]
        return max((day for day in ends if day), default=None) if None not in ends else None

    def incidents(self) -> list[int]:
        open_ = [i for i in self.of(Incident) if i.state is not IncidentState.SETTLED]
        return [i.id for i in sorted(open_, key=lambda i: (i.due_on or date.max, i.opened_on, i.id))]

    def declarations(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for d in self.of(CommuneDeclaration):
            due = d.state is DeclarationState.DUE and (d.due_on is None or d.due_on <= TODAY + timedelta(days=7))
            if due or d.state is DeclarationState.RETURNED:
                found[d.commune_id or 0] = found.get(d.commune_id or 0, 0) + 1
        return found

    def letters(self) -> list[int]:
        answered = {one.answers_id for one in self.of(OfficialLetter)}
        until = TODAY + timedelta(days=7)
        due = [x for x in self.of(OfficialLetter) if x.answer_due and x.answer_due <= until and x.id not in answered]
        return [x.id for x in sorted(due, key=lambda x: (x.answer_due or TODAY, x.id))]

    def agreements(self) -> list[int]:
        found = []
        for a in self.of(Agreement):
            if a.valid_until is None or not -30 <= (a.valid_until - TODAY).days <= 90:
                continue
            same = [b for b in self.of(Agreement) if (b.programme_id, b.partner_id) == (a.programme_id, a.partner_id)]
            if not any(b.valid_until is None or b.valid_until > a.valid_until for b in same):
                found.append(a)
        return [a.id for a in sorted(found, key=lambda a: (a.valid_until or TODAY, a.number))]

    def orders(self) -> list[int]:
        holds = {"selected", "contracted", "listed", "across", "missing"}
        found = []
        for o in self.of(JobOrder):
            placed = sum(p.job_order_id == o.id and p.state in holds for p in self.of(Placement))
            soon = o.needed_by is not None and o.needed_by <= TODAY + timedelta(days=14)
            if o.state == "open" and soon and placed < o.headcount:
                found.append(o)
        return [o.id for o in sorted(found, key=lambda o: (o.needed_by or TODAY, o.number))]


def parts_of(desk: Desk) -> dict[Section, Part]:
    parts = (*today.read(desk, ALL), today.papers(desk, ALL))
    return {part.section: part for part in parts if part.total}


def ids(parts: dict[Section, Part], section: Section) -> list[int]:
    part = parts.get(section)
    if part is None:
        return []
    assert part.total == len(part.lines)
    assert part.pressing == sum(line.urgency == "now" for line in part.lines)
    return [line.id for line in part.lines]


def compare(desk: Desk) -> None:
    parts, naive = parts_of(desk), Naive(desk)
    assert ids(parts, Section.HANDOVERS) == naive.handovers(past=False)
    assert ids(parts, Section.UNFINISHED) == naive.handovers(past=True)
    said = [(line.id, line.day) for line in parts[Section.PAPERS].lines]
    assert sorted(said, key=str) == sorted(naive.papers(), key=str)
    assert [day for _, day in said] == [day for _, day in naive.papers()]
    assert ids(parts, Section.INCIDENTS) == naive.incidents()
    told = {line.id: int(line.detail.split()[0]) for line in parts[Section.DECLARATIONS].lines}
    assert told == naive.declarations()
    assert ids(parts, Section.LETTERS) == naive.letters()
    assert ids(parts, Section.AGREEMENTS) == naive.agreements()
    assert ids(parts, Section.ORDERS) == naive.orders()
    different = {c.confirmation_id for c in naive.of(ConfirmationLine)
                 if c.done_at is None and c.outcome not in {"waiting", "confirmed"}}  # fmt: skip
    assert set(ids(parts, Section.CONFIRMATIONS)) == different
    assert set(ids(parts, Section.PACKETS)) == {c.packet_id for c in naive.of(PacketConflict) if c.decided is None}
    blank = [b for b in naive.of(BlankForm) if b.entered_at is None and b.void_reason is None]
    assert len(ids(parts, Section.BLANKS)) == len({b.kind for b in blank})


def compare_blocked(desk: Desk) -> None:
    naive, expected = Naive(desk), []
    for handover_id in naive.handovers(past=False):
        handover = next(h for h in naive.of(Handover) if h.id == handover_id)
        near = hanoi_day(handover.at) < TODAY + timedelta(days=14)
        if handover.direction is Direction.OUT and handover.state != "counted" and near:
            people = clearance.for_handover(desk, handover_id)
            expected += [person.worker_id for person in people if person.verdict == "blocked"]
    part = today.blocked(desk, ALL)
    assert [line.id for line in part.lines] == expected
    assert part.total == part.pressing == len(expected) > 3
    assert len(today.blocked(desk, 2).lines) == 2


def compare_year(desk: Desk) -> None:
    naive = Naive(desk)
    women = {w.id for w in naive.of(Worker) if w.sex is Sex.FEMALE}
    gone = [c for c in naive.standing() if c.direction is Direction.OUT and c.day.year == TODAY.year and c.day <= TODAY]
    (row,) = [row for row in today.year(desk) if row.people or row.minimum is not None]
    assert row.programme == "chongzuo"
    assert (row.people, row.women) == (len(gone), sum(c.worker_id in women for c in gone))
    assert row.minimum is not None


def test_every_list_is_what_a_naive_reading_finds(desk: Desk, with_history: Fill) -> None:
    with_history(desk, 7)
    compare(desk)
    compare_blocked(desk)
    compare_year(desk)


def test_other_histories_too(desk_sqlite: Desk, with_history: Fill) -> None:
    with_history(desk_sqlite, 20)
    compare(desk_sqlite)
    first = (*today.read(desk_sqlite, 2), today.papers(desk_sqlite, 2))
    assert all(len(part.lines) <= 2 for part in first)
    whole = parts_of(desk_sqlite)
    assert [(part.section, part.total, part.pressing) for part in first] == [
        (section, part.total, part.pressing) for section, part in whole.items()
    ]
    long = next(part for part in today.read(desk_sqlite, 1) if part.more)
    (all_of_it,) = [p for p in today.read(desk_sqlite, 1, frozenset({long.section})) if p.section is long.section]
    assert (all_of_it.more, len(all_of_it.lines)) == (0, long.total)
    for language in ("vi", "en", "zh"):
        desk_sqlite.language = language
        lines = [line for part in today.read(desk_sqlite) for line in part.lines]
        assert all(line.title and line.detail and "{" not in line.title + line.detail for line in lines)


def test_a_line_goes_when_it_is_done(desk_sqlite: Desk, with_history: Fill) -> None:
    filled = with_history(desk_sqlite, 7)
    before = parts_of(filled)
    handover, letter, case, order = (
        before[section].lines[0].id
        for section in (Section.HANDOVERS, Section.LETTERS, Section.INCIDENTS, Section.ORDERS)
    )
    with filled.work("handover.cancel") as work:
        work.session.get_one(Handover, handover).state = HandoverState.CANCELLED
        work.session.get_one(OfficialLetter, letter).answer_due = None
        work.session.get_one(JobOrder, order).needed_by = None
        settled = work.session.get_one(Incident, case)
        settled.state, settled.outcome, settled.settled_on = IncidentState.SETTLED, "xong", TODAY
    after = parts_of(filled)
    for section, gone in ((Section.HANDOVERS, handover), (Section.LETTERS, letter), (Section.INCIDENTS, case),
                          (Section.ORDERS, order)):  # fmt: skip
        assert gone not in ids(after, section)
        assert len(ids(after, section)) == len(ids(before, section)) - 1


def test_a_private_case_names_nobody_to_who_may_not_see_it(desk_sqlite: Desk, with_history: Fill) -> None:
    with_history(desk_sqlite, 3)
    with desk_sqlite.work("incident.open") as work:
        for case in work.session.scalars(select(Incident)):
            case.officer_id, case.kind, case.about = None, IncidentKind.ILLNESS, "Bí mật về sức khỏe"
    assert any("Bí mật" in line.detail for line in parts_of(desk_sqlite)[Section.INCIDENTS].lines)
    with desk_sqlite.work("officer.role") as work:
        work.session.get_one(Officer, work.officer).role = OfficerRole.REGISTRAR
    lines = parts_of(desk_sqlite)[Section.INCIDENTS].lines
    assert lines
    assert not any("Nông" in line.title or "Bí mật" in line.detail or "ốm" in line.title for line in lines)


def test_an_empty_record_says_nothing(desk_sqlite: Desk) -> None:
    assert today.read(desk_sqlite) == ()
    assert today.blocked(desk_sqlite).total == today.papers(desk_sqlite).total == 0
    assert all(row.people == 0 for row in today.year(desk_sqlite))
