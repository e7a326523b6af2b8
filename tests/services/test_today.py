"""Every list of Today against a naive reading of the whole record, on generated histories; and that lines go."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from db.base import Base, new_id
from db.models import (
    Agreement,
    BlankForm,
    Commune,
    CommuneDeclaration,
    Confirmation,
    ConfirmationLine,
    Contract,
    Crossing,
    Gate,
    Handover,
    HandoverLine,
    Incident,
    IssuedDocument,
    JobOrder,
    Laptop,
    Officer,
    OfficialLetter,
    Packet,
    PacketConflict,
    Partner,
    Placement,
    Plan,
    Programme,
    StayPermit,
    TravelDocument,
    Worker,
)
from db.vocabulary import (
    BlankKind,
    CommuneEra,
    ConfirmationOutcome,
    ConfirmationState,
    ContractState,
    DeclarationEvent,
    DeclarationState,
    Direction,
    DocumentKind,
    DocumentState,
    HandoverState,
    IncidentKind,
    IncidentState,
    IssuedKind,
    LetterDirection,
    OfficerRole,
    PacketWay,
    PlacementState,
    Sex,
    StayPermitKind,
)
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.formats import fold, sort_key
from desktop_app.services import clearance, demand, today
from desktop_app.services.today import Part, Section
from desktop_app.services.work import Desk, Work
from resources import ROOT

TODAY = date(2026, 11, 22)
ALL = 10_000
Any_ = TypeVar("Any_", bound=Base)


def at(day: date, hour: int = 7) -> datetime:
    return datetime.combine(day, time(hour, 30), HANOI)


def about(rng: random.Random, back: int = 40, ahead: int = 60) -> date:
    return TODAY + timedelta(days=rng.randint(-back, ahead))


class History:
    """A record filled at random: every kind of thing that Today may say, and as many that it may not."""

    def __init__(self, work: Work, seed: int) -> None:
        self.work = work
        self.rng = random.Random(seed)  # noqa: S311 - a history, not a secret
        session = work.session
        self.orders = session.scalars(select(JobOrder).order_by(JobOrder.id)).all()
        self.partners = session.scalars(select(Partner).order_by(Partner.id)).all()
        self.gate = session.scalars(select(Gate).order_by(Gate.id)).first()
        programmes = session.scalars(select(Programme))
        self.programme = next(p for p in programmes if p.code == "chongzuo")
        self.communes = session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW).limit(4)).all()
        self.workers = [self.person(n) for n in range(36)]
        self.handovers()
        self.office()
        self.cases()

    def add(self, record: Any_) -> Any_:
        self.work.session.add(record)
        self.work.session.flush()
        return record

    def person(self, n: int) -> Worker:
        rng, name = self.rng, f"Nông Văn {chr(65 + n % 26)}{n}"
        worker = self.add(
            Worker(id=new_id(), full_name=name, name_folded=fold(name), sort_key=sort_key(name), sex=rng.choice([*Sex]))
        )
        state = rng.choice((PlacementState.ACROSS, PlacementState.ACROSS, PlacementState.MISSING,
                            PlacementState.CONTRACTED, PlacementState.RETURNED))  # fmt: skip
        placement = self.add(
            Placement(id=new_id(), worker_id=worker.id, job_order_id=rng.choice(self.orders).id, state=state,
                      since=self.work.now)
        )  # fmt: skip
        for _ in range(rng.randint(0, 2)):
            self.add(
                TravelDocument(id=new_id(), worker_id=worker.id, kind=DocumentKind.PASSPORT, number=f"C{rng.random()}",
                               expires_on=rng.choice([None, about(rng), about(rng)]),
                               state=rng.choice([*DocumentState]))
            )  # fmt: skip
        for contract_state in rng.sample([*ContractState], rng.randint(0, 2)):
            contract = self.add(
                Contract(id=new_id(), placement_id=placement.id, state=contract_state,
                         ends_on=rng.choice([None, about(rng), about(rng)]))
            )  # fmt: skip
            self.add(
                CommuneDeclaration(
                    id=new_id(), contract_id=contract.id, event=DeclarationEvent.SIGNED,
                    commune_id=rng.choice([None, *self.communes]), state=rng.choice([*DeclarationState]),
                    due_on=rng.choice([None, about(rng, 10, 20)]),
                )
            )  # fmt: skip
        self.stays(worker, placement, home=state in {PlacementState.CONTRACTED, PlacementState.RETURNED})
        return worker

    def stays(self, worker: Worker, placement: Placement, *, home: bool) -> None:
        rng = self.rng
        before = about(rng, 400, -200)
        departed = about(rng, 90, -1)
        passages = [(before, Direction.OUT), (before + timedelta(days=20), Direction.BACK), (departed, Direction.OUT)]
        if home:
            passages.append((departed + timedelta(days=1), Direction.BACK))
        left: Crossing | None = None
        for day, way in passages if rng.random() < 0.9 else ():
            entry = Crossing(
                id=new_id(), worker_id=worker.id, placement_id=placement.id, direction=way, at=at(day), day=day,
                departure_id=left.id if left is not None and way is Direction.BACK else None,
            )  # fmt: skip
            self.add(entry)
            left = entry if way is Direction.OUT else None
            if rng.random() < 0.1:
                self.add(Crossing(id=new_id(), worker_id=worker.id, direction=way, at=at(day, 9), day=day,
                                  placement_id=placement.id, takes_back_id=entry.id))  # fmt: skip
                left = None
                break
            if rng.random() < 0.6:
                self.add(
                    StayPermit(id=new_id(), worker_id=worker.id, kind=rng.choice([*StayPermitKind]),
                               departure_id=entry.id if way is Direction.OUT and rng.random() < 0.5 else None,
                               expires_on=day + timedelta(days=rng.randint(5, 120)))
                )  # fmt: skip

    def handovers(self) -> None:
        rng = self.rng
        assert self.gate is not None
        for n in range(14):
            handover = self.add(
                Handover(id=new_id(), number=f"BG-{n:03d}", programme_id=self.programme.id,
                         direction=rng.choice([*Direction]), gate_id=self.gate.id,
                         partner_id=rng.choice(self.partners).id, at=at(about(rng, 6, 20)),
                         state=rng.choice([*HandoverState]), filled_by_id=self.work.officer)
            )  # fmt: skip
            for place, worker in enumerate(rng.sample(self.workers, rng.randint(0, 6))):
                self.add(HandoverLine(id=new_id(), handover_id=handover.id, worker_id=worker.id, ordinal=place + 1))

    def office(self) -> None:
        rng, officer = self.rng, self.work.officer
        for order in self.orders:
            order.needed_by, order.headcount = rng.choice([None, about(rng, 5, 30)]), rng.randint(8, 40)
        letters: list[OfficialLetter] = []
        for n in range(12):
            answers = rng.choice(letters).id if letters and rng.random() < 0.4 else None
            letters.append(self.add(
                OfficialLetter(id=new_id(), direction=rng.choice([*LetterDirection]), number=f"{n}/CV", dated=TODAY,
                               from_whom="A", to_whom="B", about="x", answer_due=rng.choice([None, about(rng, 9, 20)]),
                               answers_id=answers, officer_id=officer)
            ))  # fmt: skip
        for n in range(8):
            begins = about(rng, 700, -400)
            self.add(Agreement(id=new_id(), number=f"TT-{n}", programme_id=self.programme.id, title_vi="x",
                               partner_id=rng.choice([None, *(p.id for p in self.partners)]), valid_from=begins,
                               valid_until=rng.choice([None, about(rng, 60, 200)])))  # fmt: skip
        for n in range(9):
            self.add(BlankForm(id=new_id(), kind=rng.choice([*BlankKind]), number=f"T-{n}", printed_at=at(about(rng)),
                               printed_by_id=officer, entered_at=rng.choice([None, at(TODAY)]),
                               void_reason=rng.choice([None, None, "rách"])))  # fmt: skip
        self.add(Plan(id=new_id(), programme_id=self.programme.id, year=TODAY.year + 1, minimum=1, maximum=2))

    def cases(self) -> None:
        rng, officer = self.rng, self.work.officer
        for n in range(14):
            self.add(Incident(id=new_id(), number=f"SV-{n:03d}", worker_id=rng.choice(self.workers).id,
                              kind=rng.choice([*IncidentKind]), state=rng.choice([*IncidentState]), about=f"việc {n}",
                              opened_on=about(rng, 30, 0), due_on=rng.choice([None, about(rng, 9, 9)]),
                              officer_id=rng.choice([None, officer])))  # fmt: skip
        document = self.add(IssuedDocument(id=new_id(), kind=IssuedKind.CONFIRMATION, number="XN", version=1,
                                           content=b"x", digest="x", media_type="application/pdf",
                                           issued_by_id=officer, issued_at=self.work.now))  # fmt: skip
        for n, partner in enumerate(self.partners):
            asked = self.add(Confirmation(id=new_id(), number=f"XN-{n}", partner_id=partner.id, as_of=about(rng),
                                          state=ConfirmationState.ANSWERED, document_id=document.id))  # fmt: skip
            for _ in range(rng.randint(0, 5)):
                self.add(ConfirmationLine(id=new_id(), confirmation_id=asked.id,
                                          outcome=rng.choice([*ConfirmationOutcome]),
                                          done_at=rng.choice([None, self.work.now])))  # fmt: skip
        laptop = self.add(Laptop(id=new_id(), name="Máy 1", prefix="M1", sealing=b"s", signing=b"s",
                                 enrolled_at=self.work.now))  # fmt: skip
        for n in range(3):
            packet = self.add(Packet(id=new_id(), code=f"P{n}", way=PacketWay.IN, laptop_id=laptop.id, digest="x",
                                     at=at(TODAY, n), officer_id=officer))  # fmt: skip
            for _ in range(rng.randint(0, 3)):
                self.add(PacketConflict(id=new_id(), packet_id=packet.id, noun="worker", record_id=1, fields={},
                                        decided=rng.choice([None, "ours"])))  # fmt: skip


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


def fill(desk: Desk, seed: int) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    with desk.work("handover.new") as work:
        History(work, seed)
    return desk


def test_every_list_is_what_a_naive_reading_finds(desk: Desk) -> None:
    fill(desk, 7)
    compare(desk)
    compare_blocked(desk)
    compare_year(desk)


def test_other_histories_too(desk_sqlite: Desk) -> None:
    fill(desk_sqlite, 20)
    compare(desk_sqlite)
    first = (*today.read(desk_sqlite, 2), today.papers(desk_sqlite, 2))
    assert all(len(part.lines) <= 2 for part in first)
    whole = parts_of(desk_sqlite)
    assert [(part.section, part.total, part.pressing) for part in first] == [
        (section, part.total, part.pressing) for section, part in whole.items()
    ]
    for language in ("vi", "en", "zh"):
        desk_sqlite.language = language
        lines = [line for part in today.read(desk_sqlite) for line in part.lines]
        assert all(line.title and line.detail and "{" not in line.title + line.detail for line in lines)


def test_a_line_goes_when_it_is_done(desk_sqlite: Desk) -> None:
    filled = fill(desk_sqlite, 7)
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


def test_a_private_case_names_nobody_to_who_may_not_see_it(desk_sqlite: Desk) -> None:
    fill(desk_sqlite, 3)
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
