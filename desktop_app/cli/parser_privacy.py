"""What may be written on the command line about personal data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.cli.parser import _Commands

KINDS = ("access", "correct", "withdraw", "restrict", "delete")


def add(commands: _Commands) -> None:
    """Add these commands."""
    acts = commands.group("privacy", "personal data: requests, deletion, retention, transfers abroad")
    requests = acts.add("requests", "who asked what, and by when it is answered; the overdue first", "privacy:requests")
    requests.add_argument("--waiting", action="store_true", help="only those that wait")
    new = acts.add("request", "take a request", "privacy:request")
    new.add_argument("kind", choices=KINDS)
    new.add_argument("--worker", required=True, metavar="CITIZEN_ID")
    new.add_argument("--asked-by", default="", metavar="NAME", help="who acts for the person")
    new.add_argument("--received", metavar="DATE")
    new.add_argument("--note", default="", metavar="TEXT")
    answer = acts.add("answer", "acknowledge a request, or say that it is done or refused", "privacy:answer")
    answer.add_argument("request", type=int, metavar="ID")
    answer.add_argument("what", choices=("acknowledged", "done", "refused"))
    answer.add_argument("--text", default="", metavar="TEXT", help="what was done, or why it is refused")
    answer.add_argument("-o", "--output", metavar="FILE.pdf", help="the letter to the person")
    access = acts.add("access", "everything that is held about a person", "privacy:access")
    access.add_argument("citizen_id", metavar="CITIZEN_ID")
    access.add_argument("-o", "--output", required=True, metavar="FILE.json|FILE.pdf")
    erase = acts.add(
        "erase", "delete a person's data; with --look only say what would go and what stays", "privacy:erase"
    )
    erase.add_argument("citizen_id", metavar="CITIZEN_ID")
    _confirmed(erase)
    erase.add_argument("--request", type=int, metavar="ID", help="the request that is fulfilled by it")
    erase.add_argument("-o", "--output", metavar="FILE.pdf", help="the answer to the person; it is not kept")
    keep = acts.add("retention", "whose time is up; with --erase delete their data", "privacy:retention_due")
    keep.add_argument("--erase", action="store_true")
    _confirmed(keep)
    papers = acts.add("papers", "issued papers past their archive time; with --destroy destroy them", "privacy:papers")
    papers.add_argument("--destroy", action="store_true")
    _confirmed(papers, look=False)
    days = acts.add("settings", "days to answer, time of keeping; with --set change some", "privacy:settings")
    days.add_argument("--set", action="append", metavar="NAME=NUMBER")
    acts.add("breaches", "what got out, and by when the authority is told", "privacy:breach_list")
    breach = acts.add("breach", "record a breach, that the authority was told, that it is closed", "privacy:breach")
    breach.add_argument("act", choices=("add", "told", "close", "show"))
    breach.add_argument("id", type=int, nargs="?", metavar="ID")
    breach.add_argument("--what", default="", metavar="TEXT")
    breach.add_argument("--whose", default="", metavar="TEXT", help="which data, and whose")
    breach.add_argument("--measures", default="", metavar="TEXT", help="what was done")
    breach.add_argument("--found", metavar="MOMENT", help="when the office came to know; now")
    breach.add_argument("--at", metavar="MOMENT", help="when the authority was told; now")
    breach.add_argument("-o", "--output", metavar="FILE.pdf", help="the notice to the authority")
    sent = acts.add("transfers", "what was sent abroad: who, when, what columns, to whom", "privacy:transfers_abroad")
    sent.add_argument("--worker", metavar="CITIZEN_ID")
    sent.add_argument("--partner", metavar="CODE")
    sent.add_argument("-o", "--output", metavar="FILE.xlsx")


def _confirmed(command: object, *, look: bool = True) -> None:
    add_argument = command.add_argument  # type: ignore[attr-defined]  # argparse's own parser
    if look:
        add_argument("--look", action="store_true")
    add_argument("--reason", default="", metavar="TEXT")
    add_argument("--approved-by", metavar="OFFICER", help="their password: BANGIAO_APPROVER_PASSWORD, or asked")
