"""Agreements: made to run longer, and told ahead when they run out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.base import new_id
from db.models import Agreement, AgreementExtension, OfficeSetting
from db.queries import partner as queries
from db.rows import AgreementRow
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.rules.party import (
    AGREEMENT_WARN_DAYS,
    ExtensionInput,
    Standing,
    agreement_warn_days,
    check_extension,
    standing,
)
from desktop_app.services.conflict import refuse_stale
from desktop_app.services.work import Desk, Work

__all__ = [
    "ExtensionInput",
    "Standing",
    "extend",
    "running_out",
    "shorten",
    "standing",
    "warn_days",
    "warn_days_in",
]


@dataclass(frozen=True, slots=True)
class RunsOut:
    """An agreement in force that ends soon."""

    id: int
    number: str
    partner_vi: str | None
    valid_until: date
    days: int


def warn_days(desk: Desk) -> int:
    """How many days ahead the office wants to be told; a value that is no number counts as not set."""
    with desk.read() as session:
        return warn_days_in(session)


def running_out(desk: Desk, days: int | None = None) -> tuple[RunsOut, ...]:
    """The agreements that end within so many days (the office's own number, unless one is given), the next first."""
    today = desk.today()
    with desk.read() as session:
        ahead = warn_days_in(session) if days is None else days
        rows = queries.agreements(session)
    soon = [row for row in rows if standing(row.valid_from, row.valid_until, today, ahead) is Standing.ENDS_SOON]
    return tuple(sorted((_runs_out(row, today) for row in soon), key=lambda found: (found.valid_until, found.number)))


def extend(desk: Desk, agreement_id: int, given: ExtensionInput, version_id: int | None = None) -> int | None:
    """Let an agreement run longer: its last day moves, and the text by which it does is kept.

    The audit's entry, by which it can be taken back. Raises InvalidInputError at the fields of ExtensionInput,
    KnownError("conflict") where somebody moved the last day since `version_id`, and "gone".
    """
    with desk.work("agreement.extend") as work:
        found = _get(work.session, agreement_id)
        refuse_stale(found, version_id, "agreement", {"valid_until": given.valid_until})
        problems = check_extension(given, found.valid_from, found.valid_until)
        if problems:
            raise InvalidInputError(problems)
        add_extension(work, found, given)
    return work.entry


def shorten(desk: Desk, agreement_id: int, version_id: int | None = None) -> int | None:
    """Take the last extension away: it was a mistake. The audit's entry. KnownError("not_extended", "gone")."""
    with desk.work("agreement.shorten") as work:
        found = _get(work.session, agreement_id)
        last = work.session.scalar(
            select(AgreementExtension)
            .where(AgreementExtension.agreement_id == agreement_id)
            .order_by(AgreementExtension.valid_until.desc(), AgreementExtension.id.desc())
            .limit(1)
        )
        if last is None:
            raise KnownError("not_extended", number=found.number)
        refuse_stale(found, version_id, "agreement", {"valid_until": last.ran_until})
        found.valid_until = last.ran_until
        work.session.delete(last)
    return work.entry


def add_extension(work: Work, agreement: Agreement, given: ExtensionInput) -> None:
    """Keep a checked extension."""
    fresh = AgreementExtension(
        id=new_id(),
        agreement_id=agreement.id,
        number=tidy(given.number or "") or None,
        signed_on=given.signed_on,
        ran_until=agreement.valid_until,
        valid_until=given.valid_until,
    )
    work.session.add(fresh)
    agreement.valid_until = fresh.valid_until
    work.session.flush()


def is_extended(session: Session, agreement_id: int) -> bool:
    """Whether its last day is that of an extension."""
    query = select(AgreementExtension.id).where(AgreementExtension.agreement_id == agreement_id)
    return session.scalar(query.limit(1)) is not None


def laid_over(
    kept: tuple[ExtensionInput, ...], given: tuple[ExtensionInput, ...]
) -> tuple[tuple[ExtensionInput, ...], tuple[ExtensionInput, ...]]:
    """All extensions, and those that are new: one is known by its last day."""
    known = {extension.valid_until for extension in kept}
    fresh = tuple(replace(e, number=tidy(e.number or "") or None) for e in given if e.valid_until not in known)
    return (*kept, *fresh), fresh


def _get(session: Session, agreement_id: int) -> Agreement:
    found = session.get(Agreement, agreement_id)
    if found is None:
        raise KnownError("gone", noun="agreement", id=agreement_id)
    return found


def warn_days_in(session: Session) -> int:
    """See warn_days, within a session."""
    return agreement_warn_days(
        session.scalar(select(OfficeSetting.value).where(OfficeSetting.key == AGREEMENT_WARN_DAYS))
    )


def _runs_out(row: AgreementRow, today: date) -> RunsOut:
    until = row.valid_until or today
    return RunsOut(row.id, row.number, row.partner_vi, until, (until - today).days)
