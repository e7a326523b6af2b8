"""What may be written on the command line about a record on a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.cli.parser import _Commands


def add(commands: _Commands) -> None:
    """Add these commands."""
    move = commands.add("move", "carry a whole store to another place; the source stays as it is", "moving:move")
    move.add_argument("source", metavar="FROM", help="a folder or a server's address")
    move.add_argument("target", metavar="TO", help="where no store is yet")
