"""Workers' cards from the record: for one person, or for everybody on a handover."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import (
    Employer,
    HandoverLine,
    JobOrder,
    Office,
    OfficeSetting,
    Partner,
    PartyContact,
    Placement,
    Programme,
    Worker,
    WorkerContact,
)
from db.queries.among import among
from db.vocabulary import AgencyRole, ContactKind, Presence
from desktop_app.clock import hanoi_day
from desktop_app.documents.worker_card import Call, CardPerson, CardsData, Place, render_cards
from desktop_app.errors import KnownError
from desktop_app.formats import passport_form, tidy
from desktop_app.services.agencies import agency_names
from desktop_app.services.announcements import PHONE
from desktop_app.services.handover_view import by_number
from desktop_app.services.work import Desk
from desktop_app.wording import sentence
from resources import ROOT

NUMBERS = "card.numbers"
"""The office setting: JSON, a list of HelpNumber as objects; where it is not set, resources/reference holds."""
_CHINESE = frozenset({"CHN", "TWN"})
"""Markets where Chinese is read."""


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """Whom a worker over there can call; `source` says where the number was seen."""

    vi: str
    zh: str
    number: str
    country: str
    source: str = ""


def card(desk: Desk, worker_id: int) -> bytes:
    """One person's card, for the job they have or go to. KnownError("gone", "card_not_here")."""
    with desk.read() as session:
        if session.get(Worker, worker_id) is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        latest = select(Placement.id).where(Placement.worker_id == worker_id).order_by(Placement.id.desc()).limit(1)
        data = _data(desk, session, [(worker_id, session.scalar(latest))])
    return render_cards(data)


def cards_for_handover(desk: Desk, number: str) -> bytes:
    """The cards of everybody on a handover, in the order of its list; whoever was absent or refused gets none.

    Raises KnownError("unknown_handover"), ("card_nobody"), ("card_not_here").
    """
    with desk.read() as session:
        handover_id = by_number(session, number).id
        lines = select(HandoverLine.worker_id, HandoverLine.placement_id).where(
            HandoverLine.handover_id == handover_id, HandoverLine.presence.not_in((Presence.ABSENT, Presence.REFUSED))
        )
        going = [(row[0], row[1]) for row in session.execute(lines.order_by(HandoverLine.ordinal, HandoverLine.id))]
        if not going:
            raise KnownError("card_nobody", number=number)
        data = _data(desk, session, going)
    return render_cards(data)


def log_output(desk: Desk, number: str, where: str) -> None:
    """Keep in the audit that a handover's cards were printed or saved."""
    desk.log("handover.cards", f"{number} · {where}")


def numbers(desk: Desk) -> tuple[HelpNumber, ...]:
    """The numbers that are printed: the office's own, else those of the reference."""
    with desk.read() as session:
        return _numbers(session)


def set_numbers(desk: Desk, given: Iterable[HelpNumber]) -> None:
    """Keep the office's own numbers; rows without a number are left out. KnownError("not_allowed")."""
    kept = [{name: tidy(value) for name, value in asdict(row).items()} for row in given if tidy(row.number)]
    with desk.work("office.card_numbers") as work:
        record = work.session.scalar(select(OfficeSetting).where(OfficeSetting.key == NUMBERS))
        value = json.dumps(kept, ensure_ascii=False)
        if record is None:
            work.session.add(OfficeSetting(id=new_id(), key=NUMBERS, value=value))
        else:
            record.value = value


def _numbers(session: Session) -> tuple[HelpNumber, ...]:
    own = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == NUMBERS))
    if own:
        return tuple(HelpNumber(**row) for row in json.loads(own))
    with (ROOT / "reference" / "help_numbers.csv").open(encoding="utf-8", newline="") as file:
        return tuple(HelpNumber(**row) for row in csv.DictReader(file))


# From the record


def _data(desk: Desk, session: Session, going: Sequence[tuple[int, int | None]]) -> CardsData:
    places = _places(session, [placement_id for _, placement_id in going if placement_id is not None])
    markets = {market for _, _, market in places.values()}
    contacts = _home(session, [worker_id for worker_id, _ in going])
    people = {row.id: row for row in session.scalars(select(Worker).where(among(session, Worker.id, dict(going))))}
    day = hanoi_day(desk.now())
    office_vi, office_zh = agency_names(session, AgencyRole.ISSUING, day)
    phone = session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == PHONE)) or ""
    return CardsData(
        people=tuple(
            _person(people[worker_id], places.get(placement_id or 0), contacts.get(worker_id, ""))
            for worker_id, placement_id in going
        ),
        office_vi=office_vi,
        office_zh=office_zh,
        office_phone=phone,
        numbers=tuple(Call(n.vi, n.zh, n.number) for n in _numbers(session) if n.country in {*markets, ""}),
        made_at=desk.now(),
        practice=session.scalars(select(Office.practice)).one(),
    )


def _person(worker: Worker, placed: tuple[Place, Place, str] | None, family: str) -> CardPerson:
    home = (Call(sentence("worker_card", "family", "vi"), sentence("worker_card", "family", "zh"), family),)
    return CardPerson(
        full_name=worker.full_name,
        passport_name=worker.passport_name or passport_form(worker.full_name),
        name_zh=worker.name_zh or "",
        employer=placed[0] if placed else Place(),
        partner=placed[1] if placed else Place(),
        home=home if family else (),
    )


def _places(session: Session, placement_ids: Sequence[int]) -> dict[int, tuple[Place, Place, str]]:
    """Placement id -> employer, partner, market. KnownError("card_not_here") where Chinese would help nobody."""
    query = (
        select(Placement.id, Employer, Partner, Programme)
        .join(JobOrder, JobOrder.id == Placement.job_order_id)
        .join(Employer, Employer.id == JobOrder.employer_id)
        .join(Partner, Partner.id == Employer.partner_id)
        .join(Programme, Programme.id == Partner.programme_id)
        .where(among(session, Placement.id, placement_ids))
    )
    found, made = {}, {}
    contacts = _contacts(session)
    for placement_id, employer, partner, programme in session.execute(query):
        if programme.market not in _CHINESE:
            raise KnownError("card_not_here", programme=programme.name_vi)
        if employer.id not in made:
            made[employer.id] = (
                _employer(employer, contacts),
                _partner(partner, contacts),
                programme.market,
            )
        found[placement_id] = made[employer.id]
    return found


def _employer(employer: Employer, contacts: dict[int, tuple[str, str]]) -> Place:
    contact, phone = contacts.get(employer.id, ("", ""))
    return Place(employer.name_vi, employer.name_zh or "", employer.address_zh or "", contact, phone)


def _partner(partner: Partner, contacts: dict[int, tuple[str, str]]) -> Place:
    contact, phone = contacts.get(partner.id, ("", ""))
    said = (partner.contact or "", partner.phone) if partner.phone else (contact, phone)
    return Place(partner.name_vi, partner.name_zh or "", partner.address or "", *said)


def _contacts(session: Session) -> dict[int, tuple[str, str]]:
    """Partner or employer id -> the first person with a phone to ask there: the name, in Chinese where known."""
    query = select(PartyContact).where(PartyContact.phone.is_not(None)).order_by(PartyContact.id.desc())
    return dict(_owned(session.scalars(query)))


def _owned(rows: Iterable[PartyContact]) -> Iterator[tuple[int, tuple[str, str]]]:
    for row in rows:
        for owner in (row.partner_id, row.employer_id):
            if owner is not None:
                yield owner, (row.name_zh or row.name_vi, row.phone or "")


def _home(session: Session, worker_ids: Sequence[int]) -> dict[int, str]:
    """Worker id -> the phone of the first family contact."""
    w = WorkerContact
    query = select(w.worker_id, w.phone).where(
        w.kind == ContactKind.FAMILY, w.phone.is_not(None), among(session, w.worker_id, worker_ids)
    )
    return {row[0]: row[1] or "" for row in session.execute(query.order_by(w.id.desc()))}
