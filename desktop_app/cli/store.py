"""init, check, migrate."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.context import Context, can_ask, practice_clock
from desktop_app.clock import system_clock
from desktop_app.errors import KnownError
from desktop_app.services import stores
from desktop_app.wording import sentence


def init(context: Context) -> int:
    """Make a store; the first officer comes from the environment or is asked."""
    practice: bool = context.options.practice
    username, password = context.sign_in()
    if "BANGIAO_PASSWORD" not in os.environ and password != context.ask_secret("ask_password_again"):
        raise KnownError("passwords_differ")
    full_name = context.options.full_name or (context.ask_text("ask_full_name") if can_ask() else "") or username
    clock = practice_clock() if practice else system_clock
    stores.init_store(
        context.store, username=username, full_name=full_name, password=password, practice=practice, clock=clock
    )
    if context.json:
        output.emit({"store": context.store, "officer": username, "practice": practice})
    else:
        output.say(context.word("made_store", store=context.store, officer=username))
        if practice:
            output.say(context.word("practice_store"))
    return 0


def check(context: Context) -> int:
    """Look for damage; 1 where there is any. With --salvage: save what can be read of a broken store."""
    if context.options.salvage:
        return _salvage(context, Path(context.options.salvage))
    with context.desk() as desk:
        if context.options.mend:
            stores.mend_ledger(desk)
        findings = stores.check_store(desk)
    told = [{"code": f.code, "message": sentence("check", f.code, context.language, **f.params)} for f in findings]
    if context.json:
        output.emit({"ok": not findings, "findings": told})
    elif findings:
        output.note(context.word("check_found", count=len(findings)))
        for finding in told:
            output.note(f"  {finding['message']}")
    else:
        output.say(context.word("check_fine"))
    return 1 if findings else 0


def _salvage(context: Context, target: Path) -> int:
    from desktop_app.services import salvage  # noqa: PLC0415  only for a broken store

    username, password = context.sign_in()
    told = salvage.save_what_can_be_read(context.store, target, username, password)
    if context.json:
        tables = {each.table: {"saved": each.saved, "rows": each.rows} for each in told.tables}
        output.emit({"folder": str(told.folder), "tables": tables, "lost": told.lost})
        return 0
    output.say(context.word("salvaged", folder=str(told.folder)))
    for each in told.tables:
        if not each.whole:
            code = "salvaged_unknown" if each.rows is None else "salvaged_table"
            output.say("  " + context.word(code, table=each.table, saved=each.saved, rows=each.rows))
    output.say(context.word("salvaged_whole", count=sum(each.whole for each in told.tables)))
    return 0


def migrate(context: Context) -> int:
    """Bring the store up to date, or say whether that is needed; on a server, prepare the application's role too."""
    if context.store.startswith("postgresql"):
        return _migrate_server(context)
    username, password = context.sign_in()
    done = stores.migrate_store(context.store, username=username, password=password, check=context.options.check)
    return _tell(context, done)


def _migrate_server(context: Context) -> int:
    """Whoever owns the database needs no officer: there may be none yet."""
    if context.options.check:
        return _tell(context, stores.server_form(context.store))
    role: str = context.options.role
    done, made = stores.prepare_server(context.store, role, os.environ.get("BANGIAO_ROLE_PASSWORD"))
    code = _tell(context, done, role=role, role_made=made)
    if not context.json:
        output.say(context.word("role_made" if made else "role_granted", role=role))
    return code


def _tell(context: Context, done: stores.Migrated, **more: object) -> int:
    needed = done.before != done.after
    copy = str(done.copy) if done.copy else None
    if context.json:
        output.emit({"before": done.before, "after": done.after, "needed": needed, "copy": copy, **more})
    elif not needed:
        output.say(context.word("migration_none", after=done.after))
    elif context.options.check:
        output.say(context.word("migration_needed", before=done.before or "—", after=done.after))
    else:
        output.say(context.word("migrated", after=done.after, copy=copy or "—"))
    return 0
