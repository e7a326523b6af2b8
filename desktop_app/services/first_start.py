"""What the first start makes: a record with its office and first officer, or one of invented people to practise."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from db.models import AgencyName
from db.slots import STANDARD_COST, Cost
from db.vocabulary import AgencyRole
from desktop_app.clock import Clock, system_clock
from desktop_app.errors import KnownError
from desktop_app.services import demo, office, stores
from desktop_app.services.long_work import Cancelled, Progress, stepper
from desktop_app.services.office import AgencyInput
from desktop_app.services.work import Desk
from resources import ROOT


@dataclass(frozen=True, slots=True)
class OfficeSaid:
    """Who the office is: its name on papers, and the place that they are dated in."""

    name_vi: str
    name_zh: str
    place_vi: str = "Lạng Sơn"
    place_zh: str = "谅山"


@dataclass(frozen=True, slots=True)
class NewRecord:
    """All that is asked before a record is made."""

    store: str
    username: str
    full_name: str
    password: str
    office: OfficeSaid | None = None
    """None: as it comes with the program."""


def usual_office() -> OfficeSaid:
    """What the program comes with."""
    listed = json.loads((ROOT / "reference" / "agencies.json").read_text(encoding="utf-8"))["agencies"]
    own = next(row for row in listed if row["role"] == AgencyRole.ISSUING.value and row["until"] is None)
    return OfficeSaid(own["name_vi"], own["name_zh"])


def make(given: NewRecord, *, clock: Clock = system_clock, cost: Cost = STANDARD_COST) -> None:
    """Make the record, and write into it who the office is. KnownError and InvalidInputError as stores.init_store."""
    stores.init_store(
        given.store,
        username=given.username,
        full_name=given.full_name,
        password=given.password,
        clock=clock,
        cost=cost,
    )
    if given.office is None or given.office == usual_office():
        return
    desk = stores.open_desk(given.store, username=given.username, password=given.password, clock=clock)
    try:
        _write(desk, given.office)
    finally:
        desk.close()


def _write(desk: Desk, said: OfficeSaid) -> None:
    kept = office.load(desk)
    office.edit(desk, said.place_vi, said.place_zh, kept.sign, version_id=kept.version_id)
    with desk.read() as session:
        query = select(AgencyName).where(AgencyName.role == AgencyRole.ISSUING, AgencyName.until.is_(None))
        row = session.scalars(query).one()
        place = (row.id, row.version_id, row.since)
    given = AgencyInput(AgencyRole.ISSUING, said.name_vi, said.name_zh, since=place[2])
    office.save_agency(desk, place[0], given, version_id=place[1])


def practise(
    folder: Path | None = None,
    *,
    language: str = "vi",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Desk:
    """Make the practice record of invented people anew, and sign in to it; its clock stands still on their day.

    KnownError("cancelled") where it was stopped between two of its steps: then nothing of it is left.
    """
    step = stepper(progress, cancelled)
    try:
        made = demo.run(folder, said=lambda name: step(demo.STEPS.index(name), len(demo.STEPS)))
    except KnownError as error:
        if error.code == "cancelled":
            demo.clear(folder)
        raise
    return stores.open_desk(
        made.store,
        username=made.username,
        password=made.password,
        language=language,
        now_override=made.now.isoformat(),
    )
