"""Whether the officer at work may do something; the table is rules/permission.py, and Desk.work asks it every time."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Officer
from db.vocabulary import OfficerRole
from desktop_app.errors import KnownError
from desktop_app.rules.permission import allowed
from desktop_app.services.work import Desk


def role_of(session: Session, officer_id: int) -> OfficerRole | None:
    """The role of an active officer; None for one who may no longer act."""
    return session.scalar(select(Officer.role).where(Officer.id == officer_id, Officer.active))


def may(desk: Desk, action: str) -> bool:
    """Whether the officer at the desk may do this: for a window that leaves out what would only be refused."""
    with desk.read() as session:
        return may_here(session, desk.officer_id, action)


def may_here(session: Session, officer_id: int, action: str) -> bool:
    """The same where a session is open."""
    role = role_of(session, officer_id)
    return role is not None and allowed(role, action)


def require_here(session: Session, officer_id: int, action: str) -> None:
    """Raise KnownError("not_allowed") unless that officer may do this."""
    if not may_here(session, officer_id, action):
        raise KnownError("not_allowed")


def require(desk: Desk, action: str) -> None:
    """Raise KnownError("not_allowed") unless the officer at the desk may do this."""
    if not may(desk, action):
        raise KnownError("not_allowed")
