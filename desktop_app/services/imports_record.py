"""What the record already knows of the people in a list, read in a few queries and held as plain values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session, aliased

from db.models import (
    Certificate,
    CitizenIdProvince,
    Commune,
    CommuneDeclaration,
    CommuneSuccessor,
    Consent,
    Contract,
    Employer,
    FormerIdentity,
    HealthCertificate,
    JobOrder,
    Placement,
    TravelDocument,
    Worker,
)
from db.vocabulary import CommuneEra, ConsentPurpose, JobOrderState
from desktop_app.formats import fold
from desktop_app.intake.cells import plain
from desktop_app.intake.worker_list import ListRow
from desktop_app.rules.communes import CommuneIndex, Place, build_index

Fields = Mapping[str, Any]
_BATCH = 2_000


@dataclass(frozen=True)
class OrderRow:
    """A job order with the compared forms of what a list may call its employer and its job."""

    id: int
    number: str
    state: JobOrderState
    employer_names: frozenset[str]
    job_names: frozenset[str]


@dataclass
class KnownWorker:
    """One worker with everything that a list may add to. Each part is the record's row, by column."""

    row: Fields
    documents: list[Fields] = field(default_factory=list)
    health: list[Fields] = field(default_factory=list)
    certificates: list[Fields] = field(default_factory=list)
    consents: dict[ConsentPurpose, Fields] = field(default_factory=dict)
    placements: list[Fields] = field(default_factory=list)
    contracts: list[Fields] = field(default_factory=list)
    declarations: list[Fields] = field(default_factory=list)


@dataclass(frozen=True)
class Known:
    """The record, as far as a list concerns it."""

    provinces: frozenset[str]
    communes: CommuneIndex
    commune_ids: Mapping[str, int]
    orders: tuple[OrderRow, ...]
    workers: Mapping[int, KnownWorker]
    by_citizen_id: Mapping[str, int]
    former: Mapping[str, int]
    by_document: Mapping[str, tuple[int, ...]]
    by_name: Mapping[tuple[str, date], tuple[int, ...]]

    def commune_name(self, code: str) -> str:
        """A commune of today as it is written: "xã Thụy Hùng"."""
        place = self.communes.now[code]
        return f"{place.kind.lower()} {place.name}"


def compared(text: str | None) -> str:
    """The form in which employers and jobs are compared: folded, nothing but letters and figures."""
    return plain(text).replace(" ", "") if text else ""


def _batches(values: Collection[Any]) -> Iterator[list[Any]]:
    ordered = list(values)
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]


def _rows(session: Session, model: type[Any], column: Any, values: Collection[Any]) -> Iterator[Fields]:
    table = model.__table__
    for batch in _batches(values):
        query = select(table).where(column.in_(batch)).order_by(table.c.id)
        yield from cast("Iterable[Fields]", session.execute(query).mappings())


def read_communes(session: Session) -> tuple[CommuneIndex, dict[str, int]]:
    """Both eras and their map, and the record ids of today's communes by code."""
    query = select(Commune.id, Commune.code, Commune.era, Commune.unit, Commune.name, Commune.district)
    rows = session.execute(query).all()
    now = [row for row in rows if row.era is CommuneEra.NOW]
    before = [row for row in rows if row.era is CommuneEra.BEFORE]
    old, new = aliased(Commune), aliased(Commune)
    pairs: Select[str, str] = (
        select(old.code, new.code)
        .select_from(CommuneSuccessor)
        .join(old, CommuneSuccessor.old_id == old.id)
        .join(new, CommuneSuccessor.new_id == new.id)
    )
    index = build_index(
        [Place(row.code, row.unit, row.name) for row in now],
        [Place(row.code, row.unit, row.name, row.district) for row in before],
        [(row[0], row[1]) for row in session.execute(pairs)],
    )
    return index, {row.code: row.id for row in now}


def read_orders(session: Session) -> tuple[OrderRow, ...]:
    """Every job order, the oldest first."""
    query = (
        select(
            JobOrder.id,
            JobOrder.number,
            JobOrder.state,
            JobOrder.job_vi,
            JobOrder.job_zh,
            Employer.code,
            Employer.name_vi,
            Employer.name_zh,
        )
        .join(JobOrder.employer)
        .order_by(JobOrder.id)
    )
    return tuple(
        OrderRow(
            row.id,
            row.number,
            row.state,
            frozenset(map(compared, filter(None, (row.code, row.name_vi, row.name_zh)))),
            frozenset(map(compared, filter(None, (row.job_vi, row.job_zh)))),
        )
        for row in session.execute(query)
    )


def _by_name(session: Session, rows: Iterable[ListRow]) -> dict[tuple[str, date], tuple[int, ...]]:
    wanted = {(fold(row.full_name), row.birth_date) for row in rows if row.full_name and row.birth_date}
    found: dict[tuple[str, date], tuple[int, ...]] = {}
    for batch in _batches(wanted):
        query = select(Worker.name_folded, Worker.birth_date, Worker.id)
        for name, day, worker_id in session.execute(
            query.where(Worker.merged_into_id.is_(None), tuple_(Worker.name_folded, Worker.birth_date).in_(batch))
        ):
            if day is not None:
                found[name, day] = (*found.get((name, day), ()), worker_id)
    return found


def _attach(session: Session, workers: Mapping[int, KnownWorker], *, further: bool) -> None:
    """Give each worker their papers, consents, placements, contracts and declarations; `further`: certificates too."""
    for row in _rows(session, Certificate, Certificate.worker_id, workers) if further else ():
        workers[row["worker_id"]].certificates.append(row)
    for row in _rows(session, TravelDocument, TravelDocument.worker_id, workers):
        workers[row["worker_id"]].documents.append(row)
    for row in _rows(session, HealthCertificate, HealthCertificate.worker_id, workers):
        workers[row["worker_id"]].health.append(row)
    for row in _rows(session, Consent, Consent.worker_id, workers):
        workers[row["worker_id"]].consents[row["purpose"]] = row
    of_placement, of_contract = {}, {}
    for row in _rows(session, Placement, Placement.worker_id, workers):
        workers[row["worker_id"]].placements.append(row)
        of_placement[row["id"]] = workers[row["worker_id"]]
    for row in _rows(session, Contract, Contract.placement_id, of_placement):
        of_placement[row["placement_id"]].contracts.append(row)
        of_contract[row["id"]] = of_placement[row["placement_id"]]
    for row in _rows(session, CommuneDeclaration, CommuneDeclaration.contract_id, of_contract):
        of_contract[row["contract_id"]].declarations.append(row)


def _follow_merged(session: Session, found: dict[int, Fields]) -> dict[int, int]:
    """Records that were taken in by another of the same person -> that one, which joins `found`."""
    into = {i: row["merged_into_id"] for i, row in found.items() if row["merged_into_id"] not in {None, i}}
    while missing := set(into.values()) - found.keys():
        fresh = {row["id"]: row for row in _rows(session, Worker, Worker.id, missing)}
        found |= fresh
        into |= {i: row["merged_into_id"] for i, row in fresh.items() if row["merged_into_id"] not in {None, i}}
    return {i: _last(into, i) for i in into}


def _last(into: Mapping[int, int], worker_id: int) -> int:
    while worker_id in into:
        worker_id = into[worker_id]
    return worker_id


def _holders(session: Session, numbers: Collection[str]) -> dict[str, tuple[int, ...]]:
    """Whose each document number is on record."""
    found: dict[str, dict[int, None]] = {}
    for paper in _rows(session, TravelDocument, TravelDocument.number, numbers):
        found.setdefault(paper["number"], {})[paper["worker_id"]] = None
    return {number: tuple(ids) for number, ids in found.items()}


def read_known(
    session: Session, rows: Sequence[ListRow], possible_ids: Collection[str], step: Callable[[], None]
) -> Known:
    """What the record knows of these rows' people.

    `possible_ids`: every citizen ID that a row may turn out to have. `step` may raise to stop.
    """
    communes, commune_ids = read_communes(session)
    provinces = frozenset(session.scalars(select(CitizenIdProvince.code)))
    step()
    papers = _holders(session, {row.document_number for row in rows if row.document_number})
    former = {
        row["citizen_id"]: row["worker_id"]
        for row in _rows(session, FormerIdentity, FormerIdentity.citizen_id, possible_ids)
    }
    step()
    by_name = _by_name(session, rows)
    found = {row["id"]: row for row in _rows(session, Worker, Worker.citizen_id, possible_ids)}
    listed = frozenset(found)
    others = {i for ids in (*papers.values(), *by_name.values(), former.values()) for i in ids} - listed
    found |= {row["id"]: row for row in _rows(session, Worker, Worker.id, others)}
    into = _follow_merged(session, found)
    papers = {number: tuple(dict.fromkeys(into.get(i, i) for i in ids)) for number, ids in papers.items()}
    former = {number: into.get(i, i) for number, i in former.items()}
    former |= {row["citizen_id"]: into[i] for i, row in found.items() if i in into and row["citizen_id"]}
    workers = {worker_id: KnownWorker(row) for worker_id, row in found.items()}
    step()
    by_paper = {worker_id for ids in papers.values() for worker_id in ids}
    named = {i: worker for i, worker in workers.items() if i in listed or i in by_paper}
    _attach(session, named, further=any(row.papers for row in rows))
    return Known(
        provinces=provinces,
        communes=communes,
        commune_ids=commune_ids,
        orders=read_orders(session),
        workers=workers,
        by_citizen_id={row["citizen_id"]: i for i, row in found.items() if row["citizen_id"] and i not in into},
        former=former,
        by_document=papers,
        by_name=by_name,
    )
