"""The second person: once another active approver exists, no list is issued by one officer alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import slots
from db.models import AuditEntry, AuditLine, Handover, HandoverLine, Officer
from db.vocabulary import ChangeKind, OfficerRole
from desktop_app.errors import KnownError
from desktop_app.services import attempts, key_slots, office_policies
from desktop_app.services.work import Desk

APPROVERS = (OfficerRole.APPROVER, OfficerRole.HEAD)


class Username(str):
    """A sign-in name that knows whose it is: people are chosen by their full name."""

    __slots__ = ("full_name",)
    full_name: str

    @classmethod
    def of(cls, officer: Officer) -> Username:
        """An officer's."""
        made = cls(officer.username)
        made.full_name = officer.full_name
        return made


def other_approvers(session: Session, officer_id: int) -> tuple[Officer, ...]:
    """The active officers who may approve what this officer issues."""
    query = select(Officer).where(Officer.active, Officer.role.in_(APPROVERS), Officer.id != officer_id)
    return tuple(session.scalars(query.order_by(Officer.username)))


def second_choices_in(session: Session, officer_id: int, matter: str) -> tuple[str, ...]:
    """The usernames of those who may confirm a matter; empty where one officer is enough."""
    if office_policies.one_may(session, matter):
        return ()
    return tuple(Username.of(officer) for officer in other_approvers(session, officer_id))


def approver_choices(desk: Desk) -> tuple[str, ...]:
    """The usernames of those who may approve; empty while nobody else may."""
    with desk.read() as session:
        return second_choices_in(session, desk.officer_id, "issue")


def approve(desk: Desk, username: str | None, password: str | None, *, number: str | None = None) -> int | None:
    """The approver's officer id, once the password was found right; None where no second person is needed.

    `number`: of a handover; who put people on its list does not approve it where somebody else can, unless another
    officer issues it. Raises KnownError: approval_needed, unknown_approver, approver_filled, approver_password_needed
    or approver_password_wrong. An officer's own name never approves.
    """
    if username is None:
        if choices := approver_choices(desk):
            raise KnownError("approval_needed", choices=sorted(choices))
        return None
    with desk.read() as session:
        others = other_approvers(session, desk.officer_id)
        known = tuple(officer.username for officer in others)
        filled = fillers(session, number) if number is not None and username is not None else frozenset()
    free = [officer.username for officer in others if officer.id not in filled]
    mine = {officer.username for officer in others if officer.id in filled}
    if desk.officer_id in filled and free and slots.plain_username(username) in mine:
        raise KnownError("approver_filled", value=username, choices=free)
    return verify_approver(desk, known, username, password)


def fillers(session: Session, number: str) -> frozenset[int]:
    """The officers who put people on a handover's list, as the audit knows it."""
    lines = select(HandoverLine.id).join(Handover, Handover.id == HandoverLine.handover_id)
    query = (
        select(AuditEntry.officer_id)
        .join(AuditLine, AuditLine.sequence == AuditEntry.sequence)
        .where(
            AuditLine.noun == "handover_line",
            AuditLine.change == ChangeKind.ADDED,
            AuditLine.record_id.in_(lines.where(Handover.number == number)),
        )
    )
    return frozenset(who for who in session.scalars(query.distinct()) if who is not None)


def verify_approver(desk: Desk, choices: Sequence[str], username: str | None, password: str | None) -> int:
    """The officer id of one of these, once the password was found right. Raises as `approve`."""
    if username is None:
        raise KnownError("approval_needed", choices=sorted(choices))
    with desk.read() as session:
        query = select(Officer).where(Officer.active, Officer.username.in_(choices))
        found = {o.username: o.id for o in session.scalars(query)}
    plain = slots.plain_username(username)
    if plain not in found:
        raise KnownError("unknown_approver", value=username, choices=sorted(choices))
    if not password:
        raise KnownError("approver_password_needed", value=username)
    try:
        _verify(desk, plain, password)
    except KnownError as error:
        if error.code == "wrong_password":
            raise KnownError("approver_password_wrong", value=username) from error
        raise
    return found[plain]


def _verify(desk: Desk, username: str, password: str) -> None:
    with attempts.counted(desk.store.location, username, attempts.moment(desk)):
        key_slots.opened(desk.store, username, password)
