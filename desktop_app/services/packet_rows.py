"""The records of one handover, gathered for a packet: its list, its people with what the gate asks of them, its papers.

Of people no more goes than the gate needs: no notes, no ethnicity, no schooling, no placements that are over, no
passages that are past.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Column, Date, Enum, Integer, LargeBinary, Select, Table, select
from sqlalchemy.orm import Session

from db.audit import canonical, plain_fields, stored
from db.models import (
    AgencyName,
    Agreement,
    Certificate,
    CommuneDeclaration,
    Consent,
    Contract,
    ContractExtension,
    CountSettlement,
    Crossing,
    DocumentOutput,
    Employer,
    FormerIdentity,
    Handover,
    HandoverLine,
    HandoverVersion,
    HeadCount,
    HealthCertificate,
    IssuedDocument,
    IssuedLine,
    JobOrder,
    Office,
    OfficeSetting,
    Placement,
    PointOfDeparture,
    Requirement,
    TravelDocument,
)
from db.queries.among import among
from db.types import NfcString, SealedBytes, UtcTime
from db.vocabulary import JobOrderState, PlacementState
from desktop_app.errors import KnownError
from desktop_app.intake.packet_body import Row, Rows
from desktop_app.services.crossings import open_departures
from desktop_app.services.numbers import PREFIX
from desktop_app.services.packet_nouns import Flow, Noun, nouns

_OVER = (PlacementState.DECLINED, PlacementState.WITHDRAWN, PlacementState.CLOSED, PlacementState.ENDED)
_WANTED = (JobOrderState.OPEN, JobOrderState.FULL)
_MARK_BYTES = 4
_WIDE, _NARROW = (1 << 63) - 1, (1 << 31) - 1
_LONGEST = 100_000
_BYTES = (LargeBinary, SealedBytes)
_HELD: tuple[tuple[type[Any], type[Any]], ...] = (
    (Enum, str), (NfcString, str), (UtcTime, datetime), (Date, date), (Boolean, bool), (Integer, int),
)  # fmt: skip
Wanted = dict[str, set[int]]
Marks = dict[str, dict[str, dict[str, str]]]
"""Noun -> record id -> column -> mark of its value."""


def gather(session: Session, handover_id: int, *, to_laptop: bool) -> Rows:
    """Everything that the other side needs of a handover, by noun."""
    wanted: Wanted = {noun.table.name: set() for noun in nouns()}
    _of_handover(session, wanted, handover_id, outputs=not to_laptop)
    _of_people(session, wanted, handover_id)
    if to_laptop:
        _of_office(session, wanted, handover_id)
    rows: Rows = {}
    for noun in reversed(nouns()):
        rows[noun.table.name] = _read(session, noun, wanted)
    return {name: found for name, found in rows.items() if found}


def _ids(session: Session, query: Select[Any]) -> set[int]:
    return {found for found in session.scalars(query) if found is not None}


def _of_handover(session: Session, wanted: Wanted, handover_id: int, *, outputs: bool) -> None:
    wanted["handover"] = {handover_id}
    for model in (HandoverLine, HandoverVersion, HeadCount, CountSettlement):
        wanted[model.__tablename__] = _ids(session, select(model.id).where(model.handover_id == handover_id))
    versions = wanted["handover_version"]
    lines = select(IssuedLine.id).where(among(session, IssuedLine.version_id, versions))
    wanted["issued_line"] = _ids(session, lines)
    rosters = select(HandoverVersion.document_id).where(HandoverVersion.handover_id == handover_id)
    number = select(Handover.number).where(Handover.id == handover_id).scalar_subquery()
    minutes = select(IssuedDocument.id).where(IssuedDocument.number == number)
    wanted["issued_document"] = _ids(session, rosters) | _ids(session, minutes)
    if outputs:
        query = select(DocumentOutput.id).where(among(session, DocumentOutput.document_id, wanted["issued_document"]))
        wanted["document_output"] = _ids(session, query)


def _of_people(session: Session, wanted: Wanted, handover_id: int) -> None:
    crossings = _ids(session, select(Crossing.id).where(Crossing.handover_id == handover_id))
    people = _ids(session, select(HandoverLine.worker_id).where(HandoverLine.handover_id == handover_id))
    people |= _ids(session, select(IssuedLine.worker_id).where(among(session, IssuedLine.id, wanted["issued_line"])))
    people |= _ids(session, select(CountSettlement.worker_id).where(CountSettlement.handover_id == handover_id))
    people |= _ids(session, select(Crossing.worker_id).where(among(session, Crossing.id, crossings)))
    wanted["worker"] = people
    for model in (FormerIdentity, TravelDocument, HealthCertificate, Certificate, Consent):
        wanted[model.__tablename__] = _ids(session, select(model.id).where(among(session, model.worker_id, people)))
    rested_on = _ids(session, select(Crossing.departure_id).where(among(session, Crossing.id, crossings)))
    departures = open_departures(session, people)
    wanted["crossing"] = crossings | rested_on | {crossing_id for crossing_id, _ in departures.values()}
    mine = among(session, Placement.worker_id, people)
    placements = _ids(session, select(Placement.id).where(mine, Placement.state.not_in(_OVER)))
    listed = select(HandoverLine.placement_id).where(HandoverLine.handover_id == handover_id)
    crossed = select(Crossing.placement_id).where(among(session, Crossing.id, wanted["crossing"]))
    wanted["placement"] = placements | _ids(session, listed) | _ids(session, crossed)
    contracts = _ids(session, select(Contract.id).where(among(session, Contract.placement_id, wanted["placement"])))
    wanted["contract"] = contracts
    for child in (ContractExtension, CommuneDeclaration):
        wanted[child.__tablename__] = _ids(
            session, select(child.id).where(among(session, child.contract_id, contracts))
        )


def _of_office(session: Session, wanted: Wanted, handover_id: int) -> None:
    """What the gate's own rules and papers are made of, and the partner's work that somebody may be there for."""
    handover = session.get_one(Handover, handover_id)
    programme, partner = handover.programme_id, handover.partner_id
    employers = _ids(session, select(Employer.id).where(Employer.partner_id == partner))
    open_orders = select(JobOrder.id).where(
        among(session, JobOrder.employer_id, employers), JobOrder.state.in_(_WANTED)
    )
    for_all = (Agreement.partner_id == partner) | Agreement.partner_id.is_(None)
    agreements = select(Agreement.id).where(Agreement.programme_id == programme, for_all)
    wanted["employer"] |= employers
    wanted["job_order"] |= _ids(session, open_orders)
    wanted["agreement"] |= _ids(session, agreements)
    wanted["requirement"] |= _ids(session, select(Requirement.id).where(Requirement.programme_id == programme))
    points = select(PointOfDeparture.id).where(PointOfDeparture.programme_id == programme)
    wanted["point_of_departure"] |= _ids(session, points)
    wanted["agency_name"] |= _ids(session, select(AgencyName.id))
    wanted["office"] |= _ids(session, select(Office.id))
    wanted["office_setting"] |= _ids(session, select(OfficeSetting.id).where(OfficeSetting.key != PREFIX))


def _read(session: Session, noun: Noun, wanted: Wanted) -> list[Row]:
    """The rows of one noun. What they refer to is wanted too, where it is somebody or something that is only named."""
    if not wanted[noun.table.name]:
        return []
    names = ["id", *noun.columns]
    columns: list[Column[Any]] = [noun.table.c[name] for name in names]
    query = select(*columns).where(among(session, noun.table.c.id, wanted[noun.table.name])).order_by(noun.table.c.id)
    found = []
    for record in session.execute(query).mappings():
        row = shown(noun.table, dict(record))
        for column, parent in noun.parents.items():
            _refer(row, column, parent, wanted)
        found.append(row)
    return found


def _refer(row: Row, column: str, parent: str, wanted: Wanted) -> None:
    target = row.get(column)
    if target is None:
        return
    known = {noun.table.name: noun for noun in nouns()}.get(parent)
    if known is not None and (known.flow is Flow.GIVEN or parent == "officer"):
        wanted[parent].add(target)
    elif known is None or target not in wanted[parent]:
        del row[column]


def shown(table: Table, record: Mapping[str, Any]) -> Row:
    """A record as a packet holds it: as the audit shows it, bytes in base64."""
    row = plain_fields(table, record)
    for column in table.columns:
        if isinstance(column.type, _BYTES) and record.get(column.name) is not None:
            row[column.name] = base64.b64encode(record[column.name]).decode()
    return row


def taken(table: Table, fields: Mapping[str, Any]) -> dict[str, Any]:
    """A packet's fields as a record takes them. KnownError("packet_damaged") for what no record holds."""
    values: dict[str, Any] = {}
    try:
        for name, value in fields.items():
            if isinstance(table.c[name].type, _BYTES) and value is not None:
                values[name] = base64.b64decode(value, validate=True)
            else:
                values[name] = stored(table, name, value)
                _refuse_other_kind(table, name, values[name])
    except (ValueError, TypeError, KeyError) as error:
        raise KnownError("packet_damaged") from error
    return values


def _refuse_other_kind(table: Table, name: str, value: Any) -> None:
    """Raise for what the column's type would not hold, on any of the databases."""
    kind = table.c[name].type
    family = next((held for of, held in _HELD if isinstance(kind, of)), None)
    if value is None or family is None:
        return
    if not isinstance(value, family) or (isinstance(value, bool) and family is not bool):
        raise TypeError(name)
    if isinstance(value, str) and not isinstance(kind, Enum):
        value.encode()
        length = getattr(kind, "length", None) or _LONGEST
        if "\0" in value or len(value) > length:
            raise ValueError(name)
    if isinstance(value, int) and abs(value) > (_WIDE if table.c[name].foreign_keys or name == "id" else _NARROW):
        raise ValueError(name)
    if isinstance(value, datetime) and value.tzinfo is None:
        raise ValueError(name)


def marks(rows: Iterable[Row], noun: Noun, salt: bytes) -> dict[str, dict[str, str]]:
    """By what it can later be told whether a field was changed, without the value itself; empty ones have none."""
    return {
        str(row["id"]): {n: mark(salt, noun, n, row[n]) for n in noun.columns if row.get(n) is not None} for row in rows
    }


def mark(salt: bytes, noun: Noun, name: str, value: Any) -> str:
    """The mark of one value; with the salt of this store alone it can be made again."""
    said = f"{noun.table.name} {name} {canonical(value)}".encode()
    return hashlib.blake2b(said, key=salt, digest_size=_MARK_BYTES).hexdigest()


def all_marks(rows: Mapping[str, Sequence[Row]], salt: bytes) -> Marks:
    """The marks of everything that both sides work on."""
    return {
        noun.table.name: marks(rows[noun.table.name], noun, salt)
        for noun in nouns()
        if noun.flow is Flow.SHARED and noun.table.name in rows
    }
