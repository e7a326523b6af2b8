"""What may be written on the command line about officers, backups and the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli import parser_privacy

if TYPE_CHECKING:
    from desktop_app.cli.parser import _Commands

ROLES = ("registrar", "gate", "approver", "head", "administrator")


def add(commands: _Commands) -> None:
    """Add these commands."""
    _officers(commands)
    _backups(commands)
    parser_privacy.add(commands)


def _officers(commands: _Commands) -> None:
    acts = commands.group("officer", "who may sign in")
    acts.add("list", "all officers", "officers:list_all")
    add = acts.add("add", "let somebody sign in (their password from BANGIAO_NEW_PASSWORD, or asked)", "officers:add")
    add.add_argument("username", metavar="NAME")
    add.add_argument("--full-name", default="", metavar="NAME")
    add.add_argument("--title", default="", metavar="TEXT")
    add.add_argument("--role", required=True, choices=ROLES)
    edit = acts.add("edit", "change a name, title or role", "officers:edit")
    edit.add_argument("username", metavar="NAME")
    edit.add_argument("--full-name", metavar="NAME")
    edit.add_argument("--title", metavar="TEXT")
    edit.add_argument("--role", choices=ROLES)
    disable = acts.add("disable", "nobody signs in under this name any more", "officers:disable")
    disable.add_argument("username", metavar="NAME")
    disable.add_argument("--reason", required=True, metavar="TEXT")
    reset = acts.add("reset", "a new password; with --recovery by the printed code", "officers:reset")
    reset.add_argument("username", metavar="NAME")
    reset.add_argument("--reason", default="", metavar="TEXT")
    reset.add_argument("--recovery", action="store_true", help="the code from BANGIAO_RECOVERY, or asked")
    acts.add("password", "one's own new password", "officers:password")
    acts.add("recovery", "a new recovery code, to be printed and kept in the safe", "officers:recovery")
    acts.add("rekey", "a new key for the store; in a folder nobody may have it open", "officers:rekey")


def _backups(commands: _Commands) -> None:
    backup = commands.add("backup", "a verified copy of the store while it is worked in", "backups:backup")
    backup.add_argument("-o", "--output", metavar="FILE.bgb|FOLDER", help="else the folder beside the record")
    backup.add_argument("--list", action="store_true", help="the backups that are there")
    restore = commands.add("restore", "put a backup in the store's place; what was there is kept", "backups:restore")
    restore.add_argument("file", metavar="FILE.bgb")
    restore.add_argument("--look", action="store_true", help="only say what it would bring and take away")
    audit = commands.group("audit", "what was done, by whom")
    audit.add("verify", "walk along the chain of the audit; the first broken link is named", "backups:audit_verify")
