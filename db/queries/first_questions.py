"""What is asked before SQLAlchemy is loaded (db/questions.py): who signs in, and the first lists of Today.

The statements stand in db/queries/today.py and db/queries/signing_in.py.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from db.questions import Question
from db.vocabulary import (
    BlankKind,
    Direction,
    HandoverState,
    IncidentKind,
    IncidentState,
    LetterDirection,
    OfficerRole,
)


class OfficerKnown(NamedTuple):
    """Who signs in, or sits at the desk."""

    id: int
    username: str
    full_name: str
    role: OfficerRole
    active: bool


class OfficeKnown(NamedTuple):
    """Whose record it is."""

    practice: bool


class Setting(NamedTuple):
    """One of the office's settings."""

    value: str


class HandoverDue(NamedTuple):
    """A handover that is not finished, with its people."""

    id: int
    number: str
    state: HandoverState
    direction: Direction
    at: datetime
    gate_vi: str
    gate_zh: str | None
    partner_vi: str
    partner_zh: str | None
    people: int
    women: int


class CommuneOwed(NamedTuple):
    """What one commune is to be told, with the earliest day; the commune is None where nobody knows it."""

    commune_id: int | None
    commune: str | None
    people: int
    due_on: date | None
    late: int
    returned: int
    code: str | None


class OpenIncident(NamedTuple):
    """A case that is not settled."""

    id: int
    number: str
    kind: IncidentKind
    state: IncidentState
    worker: str
    about: str
    due_on: date | None
    waiting_for: str | None
    opened_on: date
    officer_id: int | None


class LetterDue(NamedTuple):
    """A letter that nobody has answered."""

    id: int
    number: str | None
    direction: LetterDirection
    other_side: str
    about: str
    answer_due: date


class AgreementEnding(NamedTuple):
    """An agreement whose last day comes, or has just gone."""

    id: int
    number: str
    title_vi: str
    title_zh: str | None
    partner_vi: str | None
    partner_zh: str | None
    valid_until: date


class ConfirmationOpen(NamedTuple):
    """A partner's answer with differences that nobody has followed up."""

    id: int
    number: str
    partner_vi: str
    partner_zh: str | None
    as_of: date
    differences: int


class PacketOpen(NamedTuple):
    """A packet with fields that both sides changed."""

    id: int
    code: str
    laptop: str | None
    handover: str | None
    conflicts: int


class BlanksOut(NamedTuple):
    """Blank forms of one kind that were printed, and neither entered nor voided."""

    kind: BlankKind
    forms: int
    first: str
    printed_at: datetime


class OrderShort(NamedTuple):
    """An open job order that needs people soon."""

    id: int
    number: str
    employer_vi: str
    employer_zh: str | None
    job_vi: str
    job_zh: str | None
    headcount: int
    placed: int
    needed_by: date


class PatternSet(NamedTuple):
    """What the office has set about cases of a kind that come together."""

    kind: IncidentKind
    cases: int
    within_days: int
    active: bool


class CaseAtEmployer(NamedTuple):
    """A case of one employer's, with the day when it happened, or was opened if that is not known."""

    id: int
    number: str
    kind: IncidentKind
    day: date
    employer_id: int
    employer: str
    name_vi: str
    name_zh: str | None


OFFICER = Question("signing_in:officer", OfficerKnown)
"""By `id`."""
OFFICER_NAMED = Question("signing_in:officer_named", OfficerKnown)
"""By `username`, as db.slots.plain_username gives it."""
OFFICE = Question("signing_in:office", OfficeKnown)
SETTING = Question("signing_in:setting", Setting)
"""By `key`."""
HANDOVERS_AHEAD = Question("today:handovers_ahead", HandoverDue)
"""From `since` on."""
HANDOVERS_GONE = Question("today:handovers_gone", HandoverDue)
"""Before `until`."""
OWED = Question("today:owed", CommuneOwed)
"""On `today`, to be told by `until`."""
INCIDENTS = Question("today:incidents", OpenIncident)
LETTERS = Question("today:letters", LetterDue)
"""With an answer due by `until`."""
AGREEMENTS = Question("today:agreements", AgreementEnding)
"""With a last day from `since` to `until`."""
CONFIRMATIONS = Question("today:confirmations", ConfirmationOpen)
PACKETS = Question("today:packets", PacketOpen)
BLANKS = Question("today:blanks", BlanksOut)
ORDERS = Question("today:orders", OrderShort)
"""Needing people by `until`."""
PATTERNS_SET = Question("today:patterns_set", PatternSet)
HAPPENED = Question("today:happened", CaseAtEmployer)
"""Since the day `since`."""

QUESTIONS = (
    OFFICER, OFFICER_NAMED, OFFICE, SETTING, HANDOVERS_AHEAD, HANDOVERS_GONE, OWED, INCIDENTS, LETTERS, AGREEMENTS,
    CONFIRMATIONS, PACKETS, BLANKS, ORDERS, PATTERNS_SET, HAPPENED,
)  # fmt: skip
