"""officer: who may sign in, their passwords, and the recovery code."""

from __future__ import annotations

import os
from typing import Any

from db.vocabulary import OfficerRole
from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.errors import KnownError
from desktop_app.services import officers
from desktop_app.services.officers import OfficerInput, OfficerRow
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


def list_all(context: Context) -> int:
    """All officers."""
    with context.desk() as desk:
        rows = officers.list_officers(desk)
        code = officers.has_recovery_code(desk)
    if context.json:
        output.emit([_as_json(row) for row in rows])
        return 0
    for row in rows:
        role = sentence("role", row.role.value, context.language)
        state = "" if row.active else context.word("officer_off")
        output.say("  ".join(filter(None, (row.username, row.full_name, row.title, role, state))))
    if not code:
        output.note(context.word("no_recovery_code"))
    return 0


def add(context: Context) -> int:
    """Let somebody sign in."""
    options = context.options
    with context.desk() as desk:
        given = OfficerInput(
            options.username, options.full_name or options.username, OfficerRole(options.role), options.title
        )
        return _told(context, officers.add(desk, given, _new_password(context), _own(context)))


def edit(context: Context) -> int:
    """Change a name, title or role."""
    options = context.options
    with context.desk() as desk:
        now = _known(desk, options.username)
        given = OfficerInput(
            now.username,
            now.full_name if options.full_name is None else options.full_name,
            now.role if options.role is None else OfficerRole(options.role),
            now.title if options.title is None else options.title,
        )
        return _told(context, officers.edit(desk, now.username, given, version_id=now.version_id))


def disable(context: Context) -> int:
    """Nobody signs in under this name any more."""
    with context.desk() as desk:
        return _told(context, officers.disable(desk, context.options.username, _own(context), context.options.reason))


def reset(context: Context) -> int:
    """A new password for somebody, by another officer or by the printed code."""
    username: str = context.options.username
    if context.options.recovery:
        code = os.environ.get("BANGIAO_RECOVERY") or context.ask_secret("ask_recovery_code")
        officers.reset_with_code(context.store, code, username, _new_password(context))
        if context.json:
            output.emit({"username": username, "reset": True})
        else:
            output.say(context.word("officer_reset", username=username))
        return 0
    with context.desk() as desk:
        reason = context.options.reason or context.ask_text("ask_reason")
        return _told(context, officers.reset(desk, username, _new_password(context), _own(context), reason))


def password(context: Context) -> int:
    """One's own new password."""
    with context.desk() as desk:
        officers.change_password(desk, _own(context), _new_password(context))
    if context.json:
        output.emit({"changed": True})
    else:
        output.say(context.word("password_changed"))
    return 0


def recovery(context: Context) -> int:
    """A new recovery code; it is shown once."""
    with context.desk() as desk:
        code = officers.make_recovery_code(desk, _own(context))
    if context.json:
        output.emit({"code": code})
    else:
        output.say(code)
        output.note(context.word("recovery_code_made"))
    return 0


def _own(context: Context) -> str:
    """The acting officer's password once more; in a script it is the one that signed in."""
    return os.environ.get("BANGIAO_PASSWORD") or context.ask_secret("ask_own_password")


def _new_password(context: Context) -> str:
    found = os.environ.get("BANGIAO_NEW_PASSWORD")
    if found is not None:
        return found
    typed = context.ask_secret("ask_new_password")
    if typed != context.ask_secret("ask_password_again"):
        raise KnownError("passwords_differ")
    return typed


def _known(desk: Desk, username: str) -> OfficerRow:
    rows = {row.username: row for row in officers.list_officers(desk)}
    found = rows.get(username.strip().casefold())
    if found is None:
        raise KnownError("unknown_officer", value=username, choices=sorted(rows))
    return found


def _told(context: Context, row: OfficerRow) -> int:
    if context.json:
        output.emit(_as_json(row))
    else:
        role = sentence("role", row.role.value, context.language)
        state = "officer_on" if row.active else "officer_off"
        output.say(f"{row.username}: {row.full_name}, {role}, {context.word(state)}")
    return 0


def _as_json(row: OfficerRow) -> dict[str, Any]:
    return {
        "username": row.username,
        "full_name": row.full_name,
        "title": row.title or None,
        "role": row.role.value,
        "active": row.active,
    }


def rekey(context: Context) -> int:
    """A new key for the store; nobody may have it open."""
    from desktop_app.services import key_change  # noqa: PLC0415  seldom wanted

    username, password = context.sign_in()
    key_change.change_key(
        context.store, username, password, step=lambda part: output.note(context.word(f"rekey_{part}"))
    )
    if context.json:
        output.emit({"store": context.store, "rekeyed": True})
    else:
        output.say(context.word("rekeyed"))
    return 0
