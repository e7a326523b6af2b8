"""What both sides made apart under one name: officers, papers, versions, passages. Each is told from ours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Crossing, Handover, HandoverVersion, IssuedDocument, Officer
from db.queries.among import among
from db.queries.clearance import standing
from db.vocabulary import Direction
from desktop_app.intake.packet_body import Row
from desktop_app.services.crossings import open_departures
from desktop_app.services.packet_match import read_here
from desktop_app.services.packet_nouns import noun_of


def officers(session: Session, rows: Sequence[Row], prefix: str) -> list[Row]:
    """Officers of the other side as records here: not active, and never under the user name of one of ours."""
    taken = set(session.scalars(select(Officer.username)))
    made = []
    for row in rows:
        username = _free(str(row.get("username")), prefix, taken)
        taken.add(username)
        made.append({**row, "username": username, "active": False})
    return made


def _free(name: str, prefix: str, taken: set[str]) -> str:
    tries = [name, f"{name}.{prefix.lower()}", *(f"{name}.{prefix.lower()}.{n}" for n in range(2, 1000))]
    return next(one for one in tries if one not in taken)


def papers(session: Session, rows: Sequence[Row], prefix: str) -> list[Row]:
    """Issued papers; one whose number and version a paper of ours bears is kept with the prefix behind the number."""
    made = []
    for row in rows:
        query = select(IssuedDocument.number).where(
            IssuedDocument.kind == row.get("kind"), IssuedDocument.version == row.get("version"),
            IssuedDocument.number.startswith(str(row.get("number"))),
        )  # fmt: skip
        taken = set(session.scalars(query))
        number = str(row.get("number"))
        tries = [number, f"{number}/{prefix}", *(f"{number}/{prefix}/{n}" for n in range(2, 1000))]
        made.append({**row, "number": next(one for one in tries if one not in taken)})
    return made


def versions(session: Session, rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, Row]]]:
    """(those that are new, those that have a number of ours, each with ours)."""
    fresh, clashing = [], []
    for row in rows:
        query = select(HandoverVersion.id).where(
            HandoverVersion.handover_id == row.get("handover_id"), HandoverVersion.version == row.get("version")
        )
        ours = session.scalar(query)
        if ours is None:
            fresh.append(row)
        else:
            clashing.append((row, read_here(session, noun_of("handover_version"), [ours])[ours]))
    return fresh, clashing


def passages(session: Session, rows: Iterable[Row], handover_id: int) -> tuple[list[Row], list[tuple[Row, Row]]]:
    """(those to enter, those that our ledger already has by another way, each with ours)."""
    noun = noun_of("crossing")
    wanted = list(rows)
    of_list = [row for row in wanted if row.get("handover_id") == handover_id and "takes_back_id" not in row]
    handover = session.get_one(Handover, handover_id)
    ours: dict[int, int] = {}
    if handover.direction is Direction.OUT:
        away = open_departures(session, [row["worker_id"] for row in of_list], handover.at)
        ours = {row["id"]: away[row["worker_id"]][0] for row in of_list if row["worker_id"] in away}
    else:
        departures = [row["departure_id"] for row in of_list if "departure_id" in row]
        query = select(Crossing.departure_id, Crossing.id).where(
            among(session, Crossing.departure_id, departures), standing()
        )
        back = dict(session.execute(query).all())
        ours = {row["id"]: back[row["departure_id"]] for row in of_list if row.get("departure_id") in back}
    here = read_here(session, noun, ours.values())
    kept = [row for row in wanted if row["id"] not in ours]
    return kept, [(row, here[ours[row["id"]]]) for row in wanted if row["id"] in ours]
