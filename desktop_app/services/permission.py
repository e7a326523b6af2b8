"""Who may do what, where not everybody may: one literal table, asked by the services."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from db.models import Officer
from db.vocabulary import OfficerRole
from desktop_app.errors import KnownError
from desktop_app.services.work import Desk, Work

_HEADS = frozenset({OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})
MAY: Mapping[str, frozenset[OfficerRole]] = {
    "programmes": _HEADS,
}
"""What is not here, everybody who may sign in may do."""


def require(work: Work, what: str) -> None:
    """Raise KnownError("not_allowed") unless the officer at work may do this."""
    role = work.session.scalar(select(Officer.role).where(Officer.id == work.officer_id))
    if role not in MAY[what]:
        raise KnownError("not_allowed")


def may(desk: Desk, what: str) -> bool:
    """Whether the officer at the desk may do this."""
    with desk.read() as session:
        role = session.scalar(select(Officer.role).where(Officer.id == desk.officer_id))
    return role in MAY[what]
