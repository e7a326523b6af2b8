"""Two people where it matters: what one officer may not turn by themselves, a second one confirms.

Whoever acts gives a reason and their own password again; once another active approver exists, and unless the office
allows one officer alone (office_policies.ONE_MAY), that approver's password as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import select

from db.models import HealthCertificate
from db.vocabulary import HealthResult
from desktop_app.errors import KnownError
from desktop_app.formats import tidy
from desktop_app.services import approval, office_policies, officers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import HealthForm


class Matter(StrEnum):
    """What is confirmed."""

    HEALTH = "health"
    MERGE = "merge"
    DELETION = "deletion"


ALONE_TOO = frozenset({Matter.HEALTH, Matter.DELETION})
"""What wants a reason and the own password even where nobody else could confirm it."""


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
        if office_policies.one_may(session, matter):
            return ()
        return tuple(officer.username for officer in approval.other_approvers(session, desk.officer_id))


def confirmed(desk: Desk, matter: Matter, given: Approval | None) -> str | None:
    """What the audit keeps as the reason, with who confirmed; None where nothing had to be confirmed.

    Raises KnownError: second_person_needed (nothing was given; its params are the matter and the choices),
    reason_needed, own_password_wrong, approval_needed, unknown_approver, approver_password_needed,
    approver_password_wrong.
    """
    choices = second_choices(desk, matter)
    if given is None:
        if not choices and matter not in ALONE_TOO:
            return None
        raise KnownError("second_person_needed", matter=matter.value, choices=list(choices))
    reason = tidy(given.reason)
    if not reason:
        raise KnownError("reason_needed")
    officers.verify_own(desk, given.own_password)
    if not choices:
        return reason
    approval.verify_approver(desk, choices, given.approver, given.approver_password)
    return f"{reason} · {given.approver}"


def guard_health(desk: Desk, certificates: Iterable[HealthForm], given: Approval | None) -> str | None:
    """As `confirmed`, where one of these certificates is unfit in the record and would become fit; else None."""
    fit = [each.id for each in certificates if each.id is not None and each.result is HealthResult.FIT]
    if not fit:
        return None
    query = select(HealthCertificate.id).where(
        HealthCertificate.id.in_(fit), HealthCertificate.result == HealthResult.UNFIT
    )
    with desk.read() as session:
        turned = session.scalar(query.limit(1)) is not None
    return confirmed(desk, Matter.HEALTH, given) if turned else None
