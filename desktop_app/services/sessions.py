"""Signing in and out, and the lock between them: each stands in the audit, with the wrong passwords before it."""

from __future__ import annotations

from sqlalchemy import select

from db.models import Officer
from desktop_app.errors import KnownError
from desktop_app.services import attempts, office_policies, officers, witness
from desktop_app.services.permission import require
from desktop_app.services.work import Desk

WINDOW, COMMAND = "window", "command"
_SEPARATOR = " · "


def began(desk: Desk, where: str) -> int:
    """Keep in the audit that an officer signed in; how many wrong passwords there were before.

    The entry's reason is `where`, and the count where there were any: "window · 3".
    """
    wrong = desk.kept.pop(attempts.BEFORE, 0)
    count = wrong if isinstance(wrong, int) else 0
    witness.look(desk)
    desk.log("officer.sign_in", _said(where, count))
    witness.remember(desk)
    return count


def ended(desk: Desk) -> None:
    """Keep in the audit that the officer left."""
    desk.log("officer.sign_out", WINDOW)
    witness.remember(desk)


def lock_minutes(desk: Desk) -> tuple[int, bool]:
    """After how many minutes without a touch the window locks, and whether it does so at the gate as well."""
    with desk.read() as session:
        minutes = int(office_policies.value_in(session, office_policies.LOCK_MINUTES))
        return minutes, office_policies.value_in(session, office_policies.LOCK_AT_GATE) == office_policies.YES


def locked(desk: Desk, *, by_hand: bool) -> None:
    """Keep in the audit that the window was locked."""
    desk.log("officer.lock", "hand" if by_hand else "idle")


def unlock(desk: Desk, password: str) -> int:
    """The officer's own password again; how many wrong ones there were before.

    A wrong one counts as at signing in: KnownError wrong_password, too_many_tries, officer_disabled.
    """
    require(desk, "officer.unlock")
    location, username = desk.store.location, own_username(desk)
    count = attempts.so_far(location, username)
    try:
        officers.verify_own(desk, password)
    except KnownError as error:
        if error.code != "own_password_wrong":
            raise
        raise KnownError("wrong_password") from error
    try:
        desk.log("officer.unlock", _said(WINDOW, count))
    except KnownError as error:
        raise KnownError("officer_disabled", username=username) if error.code == "not_allowed" else error from error
    return count


def own_username(desk: Desk) -> str:
    """What the officer at the desk signs in with."""
    with desk.read() as session:
        return session.scalar(select(Officer.username).where(Officer.id == desk.officer_id)) or ""


def _said(where: str, wrong: int) -> str:
    return f"{where}{_SEPARATOR}{wrong}" if wrong else where
