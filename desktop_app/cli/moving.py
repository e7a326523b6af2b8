"""move: a whole store to another place."""

from __future__ import annotations

from desktop_app.cli import output
from desktop_app.cli.context import Context
from desktop_app.services import moving


def move(context: Context) -> int:
    """Carry a store from a folder to a server's database, or back; the source stays as it is."""
    username, password = context.sign_in()
    source, target = context.options.source, context.options.target
    done = moving.move_between(source, target, username, password, step=lambda name: output.note(f"  {name}"))
    rows = {name: found.rows for name, found in done.tables.items()}
    if context.json:
        output.emit({"from": source, "to": target, "rows": rows, "kept": list(done.kept),
                     "digests": {name: found.digest for name, found in done.tables.items()},
                     "without_password": list(done.without_password)})  # fmt: skip
        return 0
    output.say(context.word("moved", store=target, tables=len(rows), rows=sum(rows.values())))
    if done.without_password:
        output.say(context.word("moved_passwords", officers=", ".join(done.without_password)))
    return 0
