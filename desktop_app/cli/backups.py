"""backup, restore and audit verify."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.formats import show_moment
from desktop_app.services import audit_chain, backups, permission
from desktop_app.wording import sentence


def backup(context: Context) -> int:
    """A verified copy of the store; older ones in its folder are thinned out."""
    target = Path(context.options.output) if context.options.output else None
    with context.desk() as desk:
        if context.options.list:
            return _list(context, target or backups.own_folder(desk))
        made = backups.make(desk, target)
    tables = {name: found.rows for name, found in made.manifest.tables.items()}
    if context.json:
        output.emit({"file": str(made.file), "made_at": made.manifest.made_at.isoformat(), "rows": tables,
                     "audit": {"sequence": made.manifest.audit_sequence, "hash": made.manifest.audit_hash},
                     "removed": [str(file) for file in made.removed]})  # fmt: skip
    else:
        output.say(
            context.word("backup_made", file=str(made.file), workers=tables["worker"], rows=sum(tables.values()))
        )
        for file in made.removed:
            output.note(context.word("backup_removed", file=file.name))
    return 0


def _list(context: Context, folder: Path) -> int:
    found = backups.listed(folder)
    if context.json:
        output.emit([{"file": str(f.file), "made_at": f.made_at.isoformat(), "size": f.size} for f in found])
    for each in () if context.json else found:
        output.say(f"{show_moment(each.made_at)}  {each.size / 1e6:.1f} MB  {each.file}")
    if not found:
        output.note(context.word("no_backups", folder=str(folder)))
    return 0


def restore(context: Context) -> int:
    """Put a backup in the store's place, or look at what that would do."""
    file = Path(context.options.file)
    username, password = context.sign_in()
    if context.options.look:
        return _look(context, backups.look(context.store, file, username, password))
    aside = backups.restore(context.store, file, username, password)
    if context.json:
        output.emit({"store": context.store, "restored": str(file), "replaced": str(aside) if aside else None})
    else:
        output.say(context.word("restored", store=context.store, file=str(file)))
        if aside is not None:
            output.say(context.word("replaced_lies", folder=str(aside)))
    return 0


def _look(context: Context, seen: backups.RestorePreview) -> int:
    rows = {name: seen.manifest.tables[name].rows for name in backups.SHOWN if name in seen.manifest.tables}
    if context.json:
        output.emit({"made_at": seen.manifest.made_at.isoformat(), "rows": rows, "now": seen.now,
                     "lost_entries": seen.lost_entries})  # fmt: skip
        return 0
    output.say(context.word("restore_of", moment=show_moment(seen.manifest.made_at)))
    for name, count in rows.items():
        there = "—" if seen.now is None else str(seen.now[name])
        output.say(f"  {name}: {count} ← {there}")
    if seen.lost_entries:
        output.say(context.word("restore_loses", count=seen.lost_entries))
    return 0


def audit_verify(context: Context) -> int:
    """Walk along the chain; 1 where a link is broken or the end is missing."""
    with context.desk() as desk:
        told = audit_chain.verify(desk)
        if permission.may(desk, "audit.verify"):
            desk.log("audit.verify", "ok" if told.sound else str(told.first))
    if context.json:
        output.emit({"ok": told.sound, "entries": told.entries, "head": told.head, "broken": told.broken,
                     "missing_from": told.missing_from, "witness": told.witness,
                     "astray": [asdict(each) for each in told.astray]})  # fmt: skip
    elif told.broken is not None:
        output.note(context.word("chain_broken", sequence=told.broken))
    elif told.missing_from is not None:
        output.note(context.word("chain_cut", sequence=told.missing_from, witness=told.witness))
    elif told.astray:
        output.note(context.word("chain_astray", count=told.entries))
        for each in told.astray:
            said = audit_chain.words(each, context.language)
            output.note("  " + sentence("check", "record_astray", context.language, **said))
    else:
        output.say(context.word("chain_holds", count=told.entries, head=told.head[:16]))
    return 0 if told.sound else 1
