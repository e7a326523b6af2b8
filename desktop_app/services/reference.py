"""Loading the reference data into a store, and renewing it when a file has changed. No migration is needed for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select

from db.base import Base
from db.models import (
    AgencyName,
    AuditEntry,
    AuditLine,
    BarredJob,
    ChongzuoUnit,
    CitizenIdProvince,
    Commune,
    CommuneSuccessor,
    Gate,
    PointOfDeparture,
    Programme,
    ProgrammeBody,
    ReferenceSet,
    Requirement,
)
from db.seed import Row, SeedSet, read_sets
from db.vocabulary import ChangeKind, CommuneEra
from desktop_app.services.work import Work

LOADING = ("store.init", "reference.load")
"""The use cases that load reference data; what any other changed in it is the office's own and stays."""

_BY_CODE: dict[str, type[Base]] = {
    "citizen_id_provinces.csv": CitizenIdProvince,
    "chongzuo_units.csv": ChongzuoUnit,
    "barred_jobs.csv": BarredJob,
}


def load_reference(work: Work, sets: Mapping[str, SeedSet] | None = None) -> tuple[str, ...]:
    """Add and change what the files say that the store does not have; the names of the files that were taken in."""
    given = read_sets() if sets is None else sets
    known = {row.name: row for row in work.session.scalars(select(ReferenceSet))}
    news = [file for file in given.values() if file.name not in known or known[file.name].digest != file.digest]
    for file in news:
        _take_in(work, file)
        values = {"digest": file.digest, "source": file.source, "loaded_at": work.now}
        _merge(work, ReferenceSet, ("name",), [{"name": file.name, **values}])
    return tuple(file.name for file in news)


def _take_in(work: Work, file: SeedSet) -> None:
    if file.name in _BY_CODE:
        _merge(work, _BY_CODE[file.name], ("code",), file.rows)
    elif file.name == "border_gates.csv":
        _merge(work, Gate, ("code", "since"), file.rows)
    elif file.name.startswith("communes_"):
        _merge(work, Commune, ("code", "era"), file.rows)
    elif file.name == "commune_successors.csv":
        _merge(work, CommuneSuccessor, ("old_id", "new_id"), _successors(work, file.rows))
    elif file.name == "agencies.json":
        _merge(work, AgencyName, ("role", "since"), file.rows)
    elif file.name == "programmes.json":
        _programmes(work, file.rows)


def _successors(work: Work, rows: Iterable[Row]) -> list[Row]:
    communes = work.session.execute(select(Commune.code, Commune.era, Commune.id))
    ids = {(row.code, row.era): row.id for row in communes}
    return [
        {"old_id": ids[row["old_code"], CommuneEra.BEFORE], "new_id": ids[row["new_code"], CommuneEra.NOW]}
        for row in rows
    ]


def _programmes(work: Work, rows: Sequence[Row]) -> None:
    inner = ("requirements", "points", "bodies")
    _merge(work, Programme, ("code",), [{n: v for n, v in row.items() if n not in inner} for row in rows])
    ids = {row.code: row.id for row in work.session.execute(select(Programme.code, Programme.id))}
    gates = {row.code: row.id for row in work.session.execute(select(Gate.code, Gate.id).order_by(Gate.since))}
    asked = [{**asked, "programme_id": ids[row["code"]]} for row in rows for asked in row["requirements"]]
    points = [{"programme_id": ids[row["code"]], "gate_id": gates[code]} for row in rows for code in row["points"]]
    _merge(work, Requirement, ("programme_id", "code", "since"), asked)
    _merge(work, PointOfDeparture, ("programme_id", "gate_id"), points)
    bodies = [{**body, "programme_id": ids[row["code"]]} for row in rows for body in row["bodies"]]
    _merge(work, ProgrammeBody, ("programme_id", "side", "name_vi"), bodies)


def _merge(work: Work, model: type[Base], key: Sequence[str], rows: Iterable[Row]) -> None:
    """Add the rows whose key is new; change the others where they differ, save what the office changed itself."""
    there: dict[tuple[Any, ...], Any] = {
        tuple(getattr(record, name) for name in key): record for record in work.session.scalars(select(model))
    }
    news, own = [], _changed_by_office(work, model) if there else set()
    for row in rows:
        record = there.get(tuple(row[name] for name in key))
        if record is None:
            news.append(row)
            continue
        for name, value in row.items():
            if getattr(record, name) != value and (record.id, name) not in own:
                setattr(record, name, value)
    work.insert_many(model, news)


def _changed_by_office(work: Work, model: type[Base]) -> set[tuple[int, str]]:
    query = (
        select(AuditLine.record_id, AuditLine.new)
        .join(AuditEntry)
        .where(
            AuditLine.noun == model.__tablename__,
            AuditLine.change == ChangeKind.CHANGED,
            AuditEntry.action.not_in(LOADING),
        )
    )
    return {(row.record_id, name) for row in work.session.execute(query) for name in row.new or {}}
