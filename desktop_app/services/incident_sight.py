"""Who sees what of a case: what touches health or detention is for those who may, and for the officer who has it.

Others see that there is a case: its number, its state, its day. Every reading of cases goes through here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from db.models import Attachment, Incident
from db.queries.incident import IncidentRow
from db.questions import by_session
from db.vocabulary import IncidentKind
from desktop_app.errors import KnownError
from desktop_app.rules import incident as rules
from desktop_app.services.incident_together import sees_all


@dataclass(frozen=True, slots=True)
class Sight:
    """What one officer sees."""

    officer_id: int | None
    all_cases: bool

    def sees(self, kind: IncidentKind, officer_id: int | None) -> bool:
        """Whether a case of that kind, which that officer has, is seen."""
        mine = self.officer_id is not None and officer_id == self.officer_id
        return rules.may_see(kind, all_cases=self.all_cases, has_it=mine)

    def shown(self, rows: Iterable[IncidentRow]) -> tuple[tuple[IncidentRow, bool], ...]:
        """The cases with what may not be seen taken out, and whether that was so."""
        return tuple(
            (row, False) if row.kind and self.sees(row.kind, row.officer_id) else (_hidden(row), True) for row in rows
        )

    def condition(self) -> ColumnElement[bool]:
        """Whether a case is seen, within a statement."""
        if self.all_cases:
            return true()
        return or_(Incident.kind.not_in(rules.SENSITIVE), Incident.officer_id == self.officer_id)

    def of_attachments(self) -> ColumnElement[bool]:
        """Whether a file is seen, within a statement."""
        if self.all_cases:
            return true()
        seen = select(Incident.id).where(self.condition())
        return or_(Attachment.incident_id.is_(None), Attachment.incident_id.in_(seen))


def sight(session: Session, officer_id: int | None) -> Sight:
    """What that officer sees."""
    return Sight(officer_id, officer_id is not None and sees_all(by_session(session), officer_id))


def seen_case(session: Session, incident_id: int, officer_id: int | None) -> Incident:
    """The case, for whoever may see it. KnownError("gone") or KnownError("incident_hidden")."""
    found = session.get(Incident, incident_id)
    if found is None:
        raise KnownError("gone", noun="incident", id=incident_id)
    if not sight(session, officer_id).sees(found.kind, found.officer_id):
        raise KnownError("incident_hidden", number=found.number)
    return found


def _hidden(row: IncidentRow) -> IncidentRow:
    """Nothing that tells who it is, what happened, or where."""
    return replace(
        row, kind=None, about="", happened_on=None, place=None, waiting_for=None, outcome=None, worker_id=None,
        full_name="", sort_key="", citizen_id=None, name_zh=None, phone=None, commune=None, placement_id=None,
        placement_state=None, employer_id=None, employer=None, employer_vi=None, employer_zh=None, partner_id=None,
        partner=None, partner_vi=None, partner_zh=None,
    )  # fmt: skip
