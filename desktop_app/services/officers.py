"""The officers of the store: who they are, their passwords, and the printed recovery code.

A password opens a key slot (services/key_slots.py says where it lies); nothing else is kept of it. What changes
somebody's access asks for the acting officer's own password again.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import slots
from db.base import new_id
from db.errors import StoreProblem
from db.models import Officer
from db.slots import RECOVERY, STANDARD_COST, Cost, Slots, plain_username
from db.vocabulary import OfficerRole
from desktop_app.clock import Clock, system_clock
from desktop_app.errors import FieldProblem, InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.services import attempts, key_slots, stores
from desktop_app.services.conflict import change
from desktop_app.services.permission import require
from desktop_app.services.work import Desk, Work, known_trouble, working

HEADS = frozenset({OfficerRole.HEAD, OfficerRole.ADMINISTRATOR})


@dataclass(frozen=True)
class OfficerRow:
    """One officer, as listed."""

    id: int
    username: str
    full_name: str
    title: str
    role: OfficerRole
    active: bool
    version_id: int


@dataclass(frozen=True)
class OfficerInput:
    """What is typed of an officer."""

    username: str
    full_name: str
    role: OfficerRole
    title: str = ""


def list_officers(desk: Desk) -> tuple[OfficerRow, ...]:
    """All officers, those who may sign in first."""
    with desk.read() as session:
        query = select(Officer).order_by(Officer.active.desc(), Officer.username)
        return tuple(_row(officer) for officer in session.scalars(query))


def _row(officer: Officer) -> OfficerRow:
    return OfficerRow(
        officer.id, officer.username, officer.full_name, officer.title or "", officer.role, officer.active,
        officer.version_id,
    )  # fmt: skip


def add(desk: Desk, given: OfficerInput, password: str, own_password: str, *, cost: Cost = STANDARD_COST) -> OfficerRow:
    """Let somebody sign in. Raises InvalidInputError at the fields, KnownError("own_password_wrong")."""
    require(desk, "officer.add")
    username = plain_username(given.username)
    problems = _problems(username, given, password)
    if problems:
        raise InvalidInputError(problems)
    with desk.work("officer.add") as work:
        if work.session.scalar(select(Officer.id).where(Officer.username == username)) is not None:
            raise InvalidInputError([FieldProblem("username", "officer_exists", {"username": username})])
        officer = Officer(
            id=new_id(), username=username, full_name=tidy(given.full_name), role=given.role,
            title=tidy(given.title) or None,
        )  # fmt: skip
        work.session.add(officer)
        _give_password(desk, work, officer, password, own_password, cost)
        work.session.flush()
        return _row(officer)


def _problems(username: str, given: OfficerInput, password: str) -> list[FieldProblem]:
    found = []
    if not username or username.startswith("#") or any(letter.isspace() for letter in username):
        found.append(FieldProblem("username", "username_form", {}))
    if not tidy(given.full_name):
        found.append(FieldProblem("full_name", "needed", {}))
    if _weak(username, password):
        found.append(FieldProblem("password", "password_weak", {}))
    return found


def _weak(username: str, password: str) -> bool:
    return len(password) < 4 or plain_username(password) == username


def edit(desk: Desk, username: str, given: OfficerInput, *, version_id: int | None = None) -> OfficerRow:
    """Change an officer's name, title or role. The last head or administrator stays one: KnownError("last_head")."""
    with desk.work("officer.edit") as work:
        officer = _officer(work.session, username)
        if not tidy(given.full_name):
            raise InvalidInputError([FieldProblem("full_name", "needed", {})])
        if given.role is not officer.role:
            _refuse_last_head(work.session, officer, given.role)
        values = {"full_name": tidy(given.full_name), "title": tidy(given.title) or None, "role": given.role}
        change(work, Officer, officer.id, version_id, values)
        work.session.flush()
        return _row(officer)


def disable(desk: Desk, username: str, own_password: str, reason: str) -> OfficerRow:
    """Nobody signs in under that name any more. Raises: cannot_disable_oneself, last_head, reason_needed."""
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("officer.disable", why) as work:
        officer = _officer(work.session, username)
        if officer.id == desk.officer_id:
            raise KnownError("cannot_disable_oneself")
        _refuse_last_head(work.session, officer, None)
        held, keys = _opened(desk, own_password, work.session)
        officer.active = False
        work.session.flush()
        with known_trouble():
            left = slots.without_slot(held, officer.username)
        key_slots.keep(desk.store, work.session, left, keys)
        return _row(officer)


def reset(
    desk: Desk, username: str, password: str, own_password: str, reason: str, *, cost: Cost = STANDARD_COST
) -> OfficerRow:
    """Give somebody a new password, and let them in again if they were disabled."""
    why = tidy(reason)
    if not why:
        raise KnownError("reason_needed")
    with desk.work("officer.reset", why) as work:
        officer = _officer(work.session, username)
        if _weak(officer.username, password):
            raise InvalidInputError([FieldProblem("password", "password_weak", {})])
        officer.active = True
        _give_password(desk, work, officer, password, own_password, cost)
        work.session.flush()
    attempts.succeeded(desk.store.location, officer.username)
    return _row(officer)


def change_password(desk: Desk, old: str, new: str, *, cost: Cost = STANDARD_COST) -> None:
    """An officer's own new password."""
    with desk.work("officer.password", always=True) as work:  # a slot is no record
        officer = work.session.get_one(Officer, desk.officer_id)
        if _weak(officer.username, new):
            raise InvalidInputError([FieldProblem("password", "password_weak", {})])
        work.reason = officer.username
        _give_password(desk, work, officer, new, old, cost)


def make_recovery_code(desk: Desk, own_password: str, *, cost: Cost = STANDARD_COST) -> str:
    """A new recovery code, to be printed and kept in the safe; the one before opens nothing any more."""
    require(desk, "officer.recovery")
    code = slots.new_recovery_code()
    with desk.work("officer.recovery", "", always=True) as work:
        held, keys = _opened(desk, own_password, work.session)
        made = slots.with_slot(held, keys, RECOVERY, slots.plain_code(code), cost)
        key_slots.keep(desk.store, work.session, made, keys)
    return code


def has_recovery_code(desk: Desk) -> bool:
    """Whether a recovery code was made."""
    held = key_slots.held(desk.store)
    return len(held.officers) < len(held.slots)


def reset_with_code(
    location: str | Path,
    code: str,
    username: str,
    password: str,
    *,
    clock: Clock = system_clock,
    cost: Cost = STANDARD_COST,
) -> None:
    """A forgotten password: whoever holds the printed code gives an officer a new one. It is audited as theirs.

    Raises KnownError: recovery_code_mistyped, wrong_password (the code is another store's or was replaced),
    unknown_officer, too_many_tries.
    """
    now = clock()
    with known_trouble(), stores.known_files(location):
        attempts.refuse_too_soon(location, RECOVERY, now)
        plain = slots.plain_code(code)
        try:
            store = stores.unlocked(location, RECOVERY, plain)
        except StoreProblem:
            attempts.failed(location, RECOVERY, now)
            raise
        try:
            with working(store, "officer.recovered", now, None, always=True) as work:
                officer = _officer(work.session, username)
                if _weak(officer.username, password):
                    raise InvalidInputError([FieldProblem("password", "password_weak", {})])
                work.officer_id, officer.active = officer.id, True
                work.reason = officer.username
                held, keys = key_slots.opened(store, RECOVERY, plain, work.session)
                made = slots.with_slot(held, keys, officer.username, password, cost)
                key_slots.keep(store, work.session, made, keys)
        finally:
            store.engine.dispose()
    attempts.succeeded(location, RECOVERY)
    attempts.succeeded(location, username)


def verify_own(desk: Desk, password: str) -> None:
    """Whoever acts types their own password again. KnownError("own_password_wrong")."""
    _opened(desk, password)


def _opened(desk: Desk, own_password: str, session: Session | None = None) -> tuple[Slots, key_slots.Keys]:
    """The slots, and the keys by one's own password; `session` is of the work that will change them."""
    with desk.read() as reading:
        username = reading.scalar(select(Officer.username).where(Officer.id == desk.officer_id)) or ""
    try:
        with attempts.counted(desk.store.location, username, attempts.moment(desk)):
            return key_slots.opened(desk.store, username, own_password, session)
    except KnownError as error:
        raise KnownError("own_password_wrong") if error.code == "wrong_password" else error from error


def _give_password(desk: Desk, work: Work, officer: Officer, password: str, own_password: str, cost: Cost) -> None:
    """The slot is written before the commit: a slot without its officer opens nothing."""
    work.session.flush()
    held, keys = _opened(desk, own_password, work.session)
    made = slots.with_slot(held, keys, officer.username, password, cost)
    key_slots.keep(desk.store, work.session, made, keys)


def _officer(session: Session, username: str) -> Officer:
    found = session.scalar(select(Officer).where(Officer.username == plain_username(username)))
    if found is None:
        names = list(session.scalars(select(Officer.username).order_by(Officer.username)))
        raise KnownError("unknown_officer", value=username, choices=names)
    return found


def _refuse_last_head(session: Session, officer: Officer, role: OfficerRole | None) -> None:
    if officer.role not in HEADS or role in HEADS:
        return
    others = select(Officer.id).where(Officer.active, Officer.role.in_(HEADS), Officer.id != officer.id)
    if session.scalars(others).first() is None:
        raise KnownError("last_head", username=officer.username)
