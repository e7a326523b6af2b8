"""What tests of services share: a record with a generated history in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TypeVar

import pytest
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
    PacketWay,
    PlacementState,
    Sex,
    StayPermitKind,
)
from desktop_app.clock import HANOI
from desktop_app.formats import fold, sort_key
from desktop_app.services import demand
from desktop_app.services.work import Desk, Work
from resources import ROOT

TODAY = date(2026, 11, 22)
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


@pytest.fixture
def with_history() -> Callable[[Desk, int], Desk]:
    """Fills a desk with partners, orders, and a history of everything that Today tells of, from a seed."""

    def fill(desk: Desk, seed: int) -> Desk:
        demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
        with desk.work("handover.new") as work:
            History(work, seed)
        return desk

    return fill
