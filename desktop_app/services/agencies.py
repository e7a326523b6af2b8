"""Who we are on a day: the agencies by their names of that day, the office, and who signs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.models import AgencyName, Office, Officer
from db.vocabulary import AgencyRole, OfficerRole


@dataclass(frozen=True, slots=True)
class PaperOffice:
    """What a letter bears at its head and at its end."""

    superior: str
    issuing: str
    place: str
    sign: str
    signer: str
    signer_title: str
    practice: bool


def agency(session: Session, role: AgencyRole, day: date) -> str:
    """The agency's Vietnamese name on that day; empty where none is known."""
    return agency_names(session, role, day)[0]


def agency_names(session: Session, role: AgencyRole, day: date) -> tuple[str, str]:
    """The agency's Vietnamese and Chinese name on that day; empty where none is known."""
    query = select(AgencyName.name_vi, AgencyName.name_zh).where(
        AgencyName.role == role,
        or_(AgencyName.since.is_(None), AgencyName.since <= day),
        or_(AgencyName.until.is_(None), AgencyName.until >= day),
    )
    found = session.execute(query.order_by(AgencyName.since.desc().nulls_last()).limit(1)).first()
    return (found[0], found[1]) if found else ("", "")


def paper_office(session: Session, day: date, officer_id: int) -> PaperOffice:
    """Who writes on that day; the head of the office signs, or the officer where there is none."""
    office = session.scalars(select(Office)).one()
    heads = select(Officer).where(Officer.role == OfficerRole.HEAD, Officer.active).order_by(Officer.id)
    signer = session.scalars(heads).first() or session.get_one(Officer, officer_id)
    title = signer.title or ("Giám đốc" if signer.role is OfficerRole.HEAD else "")
    superior, issuing = (agency(session, role, day) for role in (AgencyRole.SUPERIOR, AgencyRole.ISSUING))
    return PaperOffice(superior, issuing, office.place_vi, office.sign, signer.full_name, title, office.practice)
