"""Two people where it matters: what one officer may not turn by themselves, a second one confirms.

Whoever acts gives a reason and their own password again; once another active approver exists, and unless the office
allows one officer alone (office_policies.ONE_MAY), that approver's password as well. What has to be confirmed is seen
by services.turning in what a transaction did, so that no way leads around it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.rules.two_people import Matter
from desktop_app.services import approval, officers
from desktop_app.services.turning import NEEDED
from desktop_app.services.work import Desk, Work

__all__ = ["NEEDED", "Approval", "Confirmed", "Matter", "confirmed", "confirming", "note", "second_choices"]

Confirmed = Mapping[Matter, str]
"""What was confirmed, with what the audit keeps of each: the reason and who agreed."""
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Approval:
    """What was typed to confirm a matter. Passwords are never shown and never kept."""

    reason: str
    own_password: str = field(repr=False)
    approver: str | None = None
    approver_password: str | None = field(default=None, repr=False)


def second_choices(desk: Desk, matter: Matter) -> tuple[str, ...]:
    """Who may confirm it; empty where one officer is enough."""
    with desk.read() as session:
        return approval.second_choices_in(session, desk.officer_id, matter)


def confirmed(desk: Desk, matter: Matter, given: Approval | None) -> str:
    """What the audit keeps as the reason, with who confirmed.

    Raises KnownError: second_person_needed (nothing was given; its params are the matter and the choices),
    reason_needed, own_password_wrong, approval_needed, unknown_approver, approver_password_needed,
    approver_password_wrong.
    """
    choices = second_choices(desk, matter)
    if given is None:
        raise KnownError(NEEDED, matter=matter.value, choices=list(choices))
    reason = tidy(given.reason)
    if not reason:
        raise KnownError("reason_needed")
    officers.verify_own(desk, given.own_password)
    if not choices:
        return reason
    approval.verify_approver(desk, choices, given.approver, given.approver_password)
    return f"{reason} · {given.approver}"


def confirming(desk: Desk, given: Approval | None, act: Callable[[Confirmed], Done]) -> Done:
    """Do `act`; where it turns what two people confirm, and that was given, do it with that. Raises as `confirmed`.

    `act` opens its own transaction and gives what was confirmed to `note`: the first time it is undone as a whole.
    """
    said: dict[Matter, str] = {}
    while True:
        try:
            return act(said)
        except KnownError as error:
            matter = Matter(error.params["matter"]) if error.code == NEEDED else None
            if given is None or matter is None or matter in said:
                raise
        said[matter] = confirmed(desk, matter, given)


def note(work: Work, said: Confirmed) -> None:
    """The transaction has this confirmed; the reasons stand in the audit beside what the officer gave as one."""
    work.confirmed |= frozenset(said)
    work.reason = " · ".join(filter(None, dict.fromkeys([work.reason, *said.values()]))) or None
