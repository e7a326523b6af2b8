"""packet enrol, out, in, conflicts, decide."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.cli.privacy import approval
from desktop_app.errors import KnownError
from desktop_app.intake.packet_key import key_name
from desktop_app.services import packets_conflicts, packets_in, packets_keys, packets_out
from desktop_app.services.packets_conflicts import ConflictRow
from desktop_app.services.packets_in import TakenIn
from desktop_app.services.two_people import NEEDED, Matter
from desktop_app.wording import sentence


def _read(path: str) -> bytes:
    try:
        return Path(path).expanduser().read_bytes()
    except OSError as error:
        raise KnownError("packet_unreadable", path=path, reason=error.strerror or str(error)) from error


def enrol(context: Context) -> int:
    """Make this store's keys and write the key file that the office needs."""
    given = context.options
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        made = packets_keys.enrol(desk, given.name)
    path = output.write_file(given.output, made.content)
    if context.json:
        said = {"name": made.name, "prefix": made.prefix, "checksum": made.checksum, "file": str(path)}
        output.emit(said)
        return 0
    if made.name != key_name(given.name):
        output.note(context.word("packet_other_name", name=made.name))
    told = {"name": made.name, "prefix": made.prefix or "—", "path": str(path), "checksum": made.checksum}
    output.say(context.word("packet_enrolled", **told))
    return 0


def out(context: Context) -> int:
    """Seal a handover for another store."""
    given = context.options
    key = _read(given.key) if given.key else None
    output.refuse_unwritable(given.output)
    with context.desk() as desk:
        sealed = packets_out.send_out(desk, given.number, key_file=key)
        path = output.write_file(given.output, sealed.content)
    said = {
        "code": sealed.code,
        "handover": sealed.handover,
        "receiver": sealed.receiver,
        "checksum": sealed.checksum,
        "people": sealed.people,
    }
    if context.json:
        output.emit({**said, "file": str(path)})
    else:
        output.say(context.word("packet_sealed", **said, path=str(path)))
    return 0


def take_in(context: Context) -> int:
    """Take a packet in."""
    data = _read(context.options.file)
    with context.desk() as desk:
        done = packets_in.take_in(desk, data)
        waiting = packets_conflicts.conflicts(desk, ids=done.conflicts)
    if context.json:
        output.emit(_taken_json(done, waiting))
        return 0
    counts = [f"{sentence('packet_noun', noun, context.language)} {n}" for noun, n in done.changed.items()]
    changed = "; ".join(counts) or context.word("none")
    told = {"code": done.code, "sender": done.sender, "officer": done.officer, "handover": done.handover}
    output.say(context.word(f"packet_taken_{done.taken}", **told, changed=changed, checksum=done.checksum))
    if waiting:
        output.note(context.word("packet_conflicts", count=len(waiting)))
        _show(context, waiting)
    return 0


def _taken_json(done: TakenIn, waiting: tuple[ConflictRow, ...]) -> dict[str, Any]:
    return {
        "code": done.code,
        "handover": done.handover,
        "taken": done.taken,
        "sender": done.sender,
        "checksum": done.checksum,
        "officer": done.officer,
        "changed": dict(done.changed),
        "conflicts": [_conflict_json(row) for row in waiting],
    }


def _conflict_json(row: ConflictRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "packet": row.packet,
        "handover": row.handover,
        "laptop": row.laptop,
        "noun": row.noun,
        "who": row.who,
        "fields": {both.field: {"ours": both.raw[0], "theirs": both.raw[1]} for both in row.fields},
        "decided": row.decided,
        "decided_by": row.decided_by,
        "reason": row.reason,
    }


def _show(context: Context, rows: tuple[ConflictRow, ...]) -> None:
    for row in rows:
        noun = sentence("packet_noun", row.noun, context.language)
        output.note(context.word("packet_conflict_head", id=row.id, noun=noun, who=row.who))
        for both in row.fields:
            told = {"field": both.words, "ours": both.ours, "theirs": both.theirs}
            output.note(context.word("packet_conflict_field", **told))


def conflicts(context: Context) -> int:
    """What waits for a decision."""
    with context.desk() as desk:
        rows = packets_conflicts.conflicts(desk, decided=context.options.all)
    if context.json:
        output.emit([_conflict_json(row) for row in rows])
    elif rows:
        output.note(context.word("packet_conflicts", count=len(rows)))
        _show(context, rows)
    else:
        output.say(context.word("packet_no_conflicts"))
    return 0


def decide(context: Context) -> int:
    """Decide conflicts: what is here stays, or what came is taken over."""
    given = context.options
    with context.desk() as desk:
        act = partial(packets_conflicts.decide, desk, given.conflict, given.side, given.reason)
        try:
            count = act()
        except KnownError as error:
            if error.code != NEEDED:
                raise
            count = act(approval(context, desk, Matter(error.params["matter"])))
    if context.json:
        output.emit({"decided": count, "side": given.side})
    else:
        output.say(context.word("packet_decided", count=count))
    return 0
