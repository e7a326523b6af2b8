"""One window in gate mode: what a scan comes to, ticks that are committed before they are told, and the way back.

Its methods are called one after the other, on the record's thread; so what is taken back is what was done last.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select, union

from db.models import FormerIdentity, Handover, HandoverLine, Worker
from db.vocabulary import BirthPrecision, BodySide, Direction, Presence, Sex, UnexpectedPolicy
from desktop_app.errors import KnownError
from desktop_app.formats import fold, tidy
from desktop_app.intake.scan import Scan, ScanKind, read_scan
from desktop_app.rules.counting import Heads
from desktop_app.services import gate, gate_count, handovers, scans
from desktop_app.services.approval import approve
from desktop_app.services.clearance import clear_people, handover_question
from desktop_app.services.gate_view import LineState, line_of
from desktop_app.services.handover_view import by_number
from desktop_app.services.scan_reading import Reading
from desktop_app.services.work import Desk


class Answer(StrEnum):
    """What came of a scan, or of an officer's word."""

    PRESENT = "present"
    """Ticked now."""
    MARKED = "marked"
    """Another word than "present" was kept of them."""
    ALREADY = "already"
    REFUSED = "refused"
    """Somebody turned them away before; not ticked."""
    TAKEN_BACK = "taken_back"
    NOT_LISTED = "not_listed"
    """The record knows them, the list does not."""
    UNKNOWN = "unknown"
    """A person whom the record does not know; `reading` says who it is."""
    NOBODY = "nobody"
    """What was typed means nobody, or several."""
    UNREADABLE = "unreadable"
    ROSTER = "roster"
    """One of our own papers, a blank form too."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who is not on the list, and how they may come along."""

    worker_id: int
    full_name: str
    citizen_id: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    policy: UnexpectedPolicy
    blocked: tuple[str, ...]
    """Why they may not cross at all; on the way back nobody is kept."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer, with whom it is about. `notes` are sentences in the desk's language that are to be looked at."""

    answer: Answer
    text: str = ""
    worker_id: int | None = None
    before: LineState | None = None
    now: LineState | None = None
    """The line as it is committed; None where there is none (any more)."""
    stranger: Stranger | None = None
    reading: Reading | None = None
    notes: tuple[str, ...] = ()
    paper: str = ""
    """The number of the paper that was scanned, where it is not a citizen card."""
    other_name: str = ""
    """The name on what was scanned, where the record has another."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """A tick of this window: of whom, and what was there before (None: they were not on the list)."""

    worker_id: int
    before: LineState | None


class GateSession:
    """A handover at the gate. `hear` what is scanned or typed, `mark` what an officer says, `take_back` the last."""

    def __init__(self, desk: Desk, number: str) -> None:
        self._desk = desk
        self.number = number
        self._handover_id: int | None = None
        self._done: list[_Deed] = []

    # Scans

    def hear(self, text: str) -> Heard:
        """Find whom a scan, a number of the list, an ID or a document means, and tick them if they are expected.

        Raises KnownError where the list cannot be ticked.
        """
        meant = self._card_of_listed(read_scan(text, self._desk.today()))
        if meant is not None:
            worker_id, other_name = meant
            return self._meet(worker_id, text, other_name=other_name)
        reading = scans.read(self._desk, text)
        scan = reading.scan
        if scan.kind in {ScanKind.ROSTER, ScanKind.BLANK}:
            return Heard(Answer.ROSTER, text, reading=reading, notes=_said(reading))
        if scan.kind is None:
            return self._typed(text)
        if any(warning.code == "two_people" for warning in reading.warnings):
            return Heard(Answer.UNREADABLE, text, reading=reading, notes=_said(reading))
        if reading.worker_id is not None:
            return self._meet(reading.worker_id, text, reading, self._other_name(reading.worker_id, reading.scan))
        unsafe = scan.damaged or not (scan.full_name or scan.passport_name)
        return Heard(Answer.UNREADABLE if unsafe else Answer.UNKNOWN, text, reading=reading, notes=_said(reading))

    def _typed(self, text: str) -> Heard:
        try:
            return self._meet(gate.find(self._desk, self.number, text), text)
        except KnownError as error:
            if error.code != "nobody_meant":
                raise
            return Heard(Answer.NOBODY, text)

    def _card_of_listed(self, scan: Scan) -> tuple[int, str] | None:
        """Whose card this is, where it bears today's ID of somebody on the list and means nobody else by its old one.

        This is how most are met, so nothing is asked that a tick does not need: where they live, say.
        """
        if scan.kind is not ScanKind.CITIZEN_CARD or scan.citizen_id is None or scan.damaged:
            return None
        with self._desk.read() as session:
            query = (
                select(Worker.id, Worker.full_name)
                .join(HandoverLine, HandoverLine.worker_id == Worker.id)
                .join(HandoverLine.handover)
                .where(Handover.number == self.number, Worker.citizen_id == scan.citizen_id)
            )
            found = session.execute(query).one_or_none()
            if found is None:
                return None
            if scan.former_id:
                bearers = select(Worker.id).where(Worker.citizen_id == scan.former_id)
                former = select(FormerIdentity.worker_id).where(FormerIdentity.citizen_id == scan.former_id)
                if set(session.scalars(union(bearers, former))) - {found.id}:
                    return None
            name = scan.full_name or ""
            return found.id, name if name and fold(name) != fold(found.full_name) else ""

    def meet(self, worker_id: int) -> Heard:
        """As if this person had been scanned: chosen in the list, or just registered."""
        return self._meet(worker_id, "")

    def _meet(self, worker_id: int, text: str, reading: Reading | None = None, other_name: str = "") -> Heard:
        line = self._line(worker_id)
        paper = _paper(reading)
        if line is None:
            stranger = self._stranger(worker_id)
            return Heard(Answer.NOT_LISTED, text, worker_id, stranger=stranger, reading=reading, paper=paper)
        told = Heard(
            Answer.ALREADY, text, worker_id, line, line, notes=_remarks(reading), paper=paper, other_name=other_name
        )
        if line.presence is Presence.REFUSED:
            return replace(told, answer=Answer.REFUSED)
        if line.presence in {Presence.PRESENT, Presence.UNEXPECTED}:
            return told
        return replace(told, answer=Answer.PRESENT, now=self._tick(worker_id, line, Presence.PRESENT).now)

    # What an officer says

    def mark(self, worker_id: int, presence: Presence, reason: str = "", refused_by: str = "") -> Heard:
        """Say of one person whether they are there. See gate.tick for what it raises."""
        before = self._line(worker_id)
        if before is not None and before.presence is presence and presence is not Presence.REFUSED and not reason:
            return Heard(Answer.ALREADY, worker_id=worker_id, before=before, now=before)
        return self._tick(worker_id, before, presence, reason, refused_by)

    def mark_all(self, worker_ids: Sequence[int], presence: Presence, reason: str = "") -> tuple[Heard, ...]:
        """Say the same of several."""
        return tuple(self.mark(worker_id, presence, reason) for worker_id in worker_ids)

    def _tick(
        self,
        worker_id: int,
        before: LineState | None,
        presence: Presence,
        reason: str = "",
        refused_by: str = "",
    ) -> Heard:
        gate.tick(self._desk, self.number, worker_id, presence, reason=reason, refused_by=refused_by)
        self._done.append(_Deed(worker_id, before))
        answer = Answer.PRESENT if presence is Presence.PRESENT else Answer.MARKED
        if before is None or before.presence is Presence.UNEXPECTED:
            return Heard(answer, "", worker_id, before, self._line(worker_id))
        by = tidy(refused_by) if presence is Presence.REFUSED else ""
        now = replace(before, presence=presence, reason=tidy(reason), refused_by=by, ticked_at=self._desk.now())
        return Heard(answer, "", worker_id, before, now)

    def take_back(self) -> Heard | None:
        """Undo this window's last tick: what was said before holds again. None where nothing is left to take back."""
        if not self._done:
            return None
        deed = self._done[-1]
        was, now = deed.before, self._line(deed.worker_id)
        if was is None or was.presence is Presence.EXPECTED:
            if now is not None:
                gate.untick(self._desk, self.number, deed.worker_id)
        else:
            gate.tick(
                self._desk, self.number, deed.worker_id, was.presence, reason=was.reason, refused_by=was.refused_by
            )
        self._done.pop()
        return Heard(Answer.TAKEN_BACK, "", deed.worker_id, now, self._line(deed.worker_id))

    # Who is not on the list

    def list_and_issue(
        self,
        worker_id: int,
        *,
        approved_by: str | None = None,
        approver_password: str | None = None,
        passport_forms: bool = False,
    ) -> Heard:
        """Put a latecomer on the list, issue its next version, and tick them. If it is not issued, nothing is changed.

        Raises what handovers.add_workers and handovers.issue raise.
        """
        approve(self._desk, approved_by, approver_password)
        before = self._line(worker_id)
        if before is not None and before.presence is not Presence.UNEXPECTED:
            return self.mark(worker_id, Presence.PRESENT)
        if before is not None:
            gate.untick(self._desk, self.number, worker_id)
        handovers.add_workers(self._desk, self.number, [worker_id])
        try:
            handovers.issue(
                self._desk,
                self.number,
                approved_by=approved_by,
                approver_password=approver_password,
                passport_forms=passport_forms,
            )
        except KnownError:
            handovers.remove(self._desk, self.number, [worker_id])
            if before is not None:
                gate.tick(self._desk, self.number, worker_id, Presence.UNEXPECTED, reason=before.reason)
            raise
        return self._tick(worker_id, self._line(worker_id), Presence.PRESENT)

    def _stranger(self, worker_id: int) -> Stranger:
        with self._desk.read() as session:
            handover = by_number(session, self.number)
            person = session.scalars(select(Worker).where(Worker.id == worker_id)).one()
            blocked: tuple[str, ...] = ()
            if handover.direction is Direction.OUT:
                question = handover_question(session, handover.id, None)
                (cleared,) = clear_people(session, question, [worker_id], self._desk.language)
                blocked = tuple(f.message for f in cleared.findings if f.severity == "block")
            back = handover.direction is Direction.BACK
            return Stranger(
                worker_id=worker_id,
                full_name=person.full_name,
                citizen_id=person.citizen_id or "",
                birth_date=person.birth_date,
                birth_precision=person.birth_precision,
                sex=person.sex,
                policy=UnexpectedPolicy.ALLOWED if back else handover.programme.unexpected,
                blocked=blocked,
            )

    # Reading

    def _line(self, worker_id: int) -> LineState | None:
        with self._desk.read() as session:
            if self._handover_id is None:
                self._handover_id = by_number(session, self.number).id
            return line_of(session, self._handover_id, worker_id)

    def _other_name(self, worker_id: int, scan: Scan) -> str:
        scanned = "" if scan.damaged else scan.full_name or scan.passport_name or ""
        with self._desk.read() as session:
            name = session.scalar(select(Worker.full_name).where(Worker.id == worker_id)) or ""
        return scanned if scanned and fold(scanned) != fold(name) else ""


def _remarks(reading: Reading | None) -> tuple[str, ...]:
    """What a scan of somebody on the list shows that should be looked at."""
    warnings = reading.warnings if reading else ()
    return tuple(warning.message for warning in warnings if warning.code in {"document_expired", "id_is_former"})


def _said(reading: Reading) -> tuple[str, ...]:
    """Where somebody lives is nobody's question at the gate."""
    return tuple(dict.fromkeys(tidy(w.message) for w in reading.warnings if w.field != "address"))


def _paper(reading: Reading | None) -> str:
    scan: Scan | None = reading.scan if reading else None
    if scan is None or scan.document is None or scan.document.kind is None:
        return ""
    return scan.document.number or ""


def enter_counts(desk: Desk, number: str, ours: Heads | None, theirs: Heads | None) -> gate_count.Counting:
    """Keep the counts that were entered (None: not this time), and say how far the counting is."""
    for side, heads in ((BodySide.OURS, ours), (BodySide.THEIRS, theirs)):
        if heads is not None:
            gate_count.count(desk, number, side, heads.people, heads.women)
    return gate_count.standing(desk, number)


def departures_unexplained(desk: Desk, number: str) -> tuple[int, ...]:
    """On the way back: those who did not come and of whom nobody said what became of them. Empty on the way out."""
    with desk.read() as session:
        handover = by_number(session, number)
        if handover.direction is not Direction.BACK:
            return ()
        return tuple(line.worker_id for line in handover.lines if line.presence is Presence.ABSENT and not line.reason)
