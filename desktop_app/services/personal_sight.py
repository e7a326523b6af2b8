"""What an officer's role sees of what is sensitive in a person's record: health, ethnicity, pictures of papers.

Asked of the session, which knows whose it is; so no list, form, sheet or finding has to be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, or_, true
from sqlalchemy.orm import Session

from db.models import Attachment
from db.vocabulary import AttachmentKind, RequirementCode
from desktop_app.errors import KnownError
from desktop_app.rules.permission import allowed
from desktop_app.services.permission import role_of
from desktop_app.services.work import OFFICER

_KEPT = "personal_sight"
HIDDEN = "hidden"
"""The code of what is said instead of a finding about health."""
Health = TypeVar("Health")


@dataclass(frozen=True, slots=True)
class PersonalSight:
    """What is seen."""

    health: bool = True
    ethnicity: bool = True
    pictures: bool = True

    @property
    def hidden(self) -> frozenset[str]:
        """The names of what is not seen."""
        return frozenset(name for name in ("health", "ethnicity", "pictures") if not getattr(self, name))

    def of_attachments(self) -> ColumnElement[bool]:
        """Whether a file is seen, within a statement. The portrait is: people are known by it at the gate."""
        seen: list[ColumnElement[bool]] = []
        if not self.pictures:
            seen.append(or_(Attachment.worker_id.is_(None), Attachment.kind == AttachmentKind.PORTRAIT))
        if not self.health:
            seen.append(Attachment.kind != AttachmentKind.HEALTH)
        return and_(*seen) if seen else true()

    def may_open(self, file: Attachment) -> bool:
        """The same of one file."""
        if file.kind is AttachmentKind.HEALTH and not self.health:
            return False
        return self.pictures or file.worker_id is None or file.kind is AttachmentKind.PORTRAIT

    def hides(self, code: RequirementCode) -> bool:
        """Whether a finding of that requirement says only that something is amiss."""
        return code is RequirementCode.HEALTH and not self.health


def personal_sight(session: Session) -> PersonalSight:
    """What the officer whose session this is sees; the program itself, where nobody is at work, sees all."""
    kept = session.info.get(_KEPT)
    if not isinstance(kept, PersonalSight):
        officer_id = session.info.get(OFFICER)
        role = None if officer_id is None else role_of(session, officer_id)
        names = ("health", "ethnicity", "pictures")
        kept = PersonalSight(
            **{n: officer_id is None or (role is not None and allowed(role, f"see.{n}")) for n in names}
        )
        session.info[_KEPT] = kept
    return kept


def refuse_health(session: Session) -> None:
    """KnownError("not_allowed") where health may not be seen."""
    if not personal_sight(session).health:
        raise KnownError("not_allowed")
