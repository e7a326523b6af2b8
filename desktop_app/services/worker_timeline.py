"""A worker's way as one dated list: placements, contracts, letters, handovers, crossings, papers, incidents, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from db.queries import worker_history as audit
from db.queries import worker_timeline as queries
from db.queries.worker_history import HistoryRow
from db.vocabulary import ChangeKind, Direction
from desktop_app.clock import HANOI, hanoi_day
from desktop_app.services.incident_sight import Sight, sight
from desktop_app.services.personal_sight import personal_sight
from desktop_app.services.work import Desk
from desktop_app.wording import sentence


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One thing that happened. `text` is a sentence in the officer's language."""

    day: date
    at: datetime | None
    """The moment, where it is known."""
    kind: str
    """placement, contract, declaration, handover, crossing, incident, consent, health, document, certificate, note."""
    text: str
    noun: str
    """The table's name; with `record_id` for whoever wants to open it."""
    record_id: int


@dataclass(frozen=True)
class _Told:
    """Puts events into one language."""

    language: str
    sight: Sight

    def event(
        self, when: date | datetime, kind: str, code: str, noun: str, record_id: int, /, **said: Any
    ) -> TimelineEvent:
        """An event of a day or of a moment."""
        at = when if isinstance(when, datetime) else None
        day = hanoi_day(when) if isinstance(when, datetime) else when
        unknown = sentence("timeline", "unknown", self.language)
        filled = {n: unknown if v is None else v for n, v in said.items()}
        return TimelineEvent(
            day, at, kind, sentence("timeline", code, self.language, **filled).strip(), noun, record_id
        )

    def word(self, section: str, value: StrEnum | str) -> str:
        """An enumeration's value in words."""
        return sentence(section, str(value), self.language)

    def named(self, vietnamese: str | None, chinese: str | None) -> str | None:
        """The name in the officer's language, or the other one."""
        return (chinese or vietnamese) if self.language == "zh" else (vietnamese or chinese)


def timeline(desk: Desk, worker_id: int) -> tuple[TimelineEvent, ...]:
    """Everything dated about one worker, newest first; of one day, what has only a day stands below the moments."""
    with desk.read() as session:
        told = _Told(desk.language, sight(session, desk.officer_id))
        found = [event for part in _PARTS for event in part(session, worker_id, told)]
        found += _from_audit(session, worker_id, told)
    return tuple(sorted(found, key=_order, reverse=True))


def _order(event: TimelineEvent) -> tuple[date, datetime, int]:
    morning = datetime.combine(event.day, time.min, HANOI).astimezone(UTC)
    return event.day, event.at or morning, event.record_id


def _contracts(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for c in queries.contracts(session, worker_id):
        employer = told.named(c.name_vi, c.name_zh) or c.wanted_employer
        said = {"number": c.number, "starts_on": c.starts_on, "ends_on": c.ends_on, "employer": employer}
        if c.signed_on is not None:
            yield told.event(c.signed_on, "contract", "contract_signed", "contract", c.id, **said)
        if c.ended_on is not None:
            said = {"number": c.number, "reason": c.end_reason or ""}
            yield told.event(c.ended_on, "contract", "contract_ended", "contract", c.id, **said)


def _extensions(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for e in queries.extensions(session, worker_id):
        said = {"number": e.number, "ends_on": e.ends_on}
        yield told.event(e.signed_on, "contract", "contract_extended", "contract_extension", e.id, **said)


def _declarations(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for d in queries.declarations(session, worker_id):
        said = {"event": told.word("state.declaration_event", d.event), "reason": d.returned_reason or ""}
        for code, day in (("sent", d.sent_on), ("returned", d.returned_on), ("acknowledged", d.acknowledged_on)):
            if day is not None:
                yield told.event(day, "declaration", f"declaration_{code}", "commune_declaration", d.id, **said)


def _issued(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for v in queries.issued(session, worker_id):
        said = {"number": v.number, "version": v.version}
        code = "struck" if v.struck else "issued"
        yield told.event(v.issued_at, "handover", code, "handover_version", v.id, **said)


def _crossings(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for c in queries.crossings(session, worker_id):
        code = "crossed_out" if c.direction is Direction.OUT else "crossed_back"
        code = code if c.takes_back_id is None else "crossing_taken_back"
        said = {"gate": told.named(c.name_vi, c.name_zh), "reason": c.reason or ""}
        yield told.event(c.at, "crossing", code, "crossing", c.id, **said)


def _incidents(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for i in queries.incidents(session, worker_id, told.sight.condition()):
        said = {"kind": told.word("state.incident_kind", i.kind), "number": i.number, "outcome": i.outcome or ""}
        yield told.event(i.opened_on, "incident", "incident_opened", "incident", i.id, **said)
        if i.settled_on is not None:
            yield told.event(i.settled_on, "incident", "incident_settled", "incident", i.id, **said)


def _papers(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for h in queries.health(session, worker_id) if personal_sight(session).health else ():
        said = {"result": told.word("state.health", h.result), "facility": h.facility or ""}
        yield told.event(h.examined_on, "health", "health", "health_certificate", h.id, **said)
    for d in queries.documents(session, worker_id):
        said = {"kind": told.word("document_kind", d.kind), "number": d.number, "expires_on": d.expires_on}
        yield told.event(d.issued_on, "document", "document", "travel_document", d.id, **said)
    for c in queries.certificates(session, worker_id):
        said = {"kind": told.word("certificate_kind", c.kind), "name": c.name}
        yield told.event(c.issued_on, "certificate", "certificate", "certificate", c.id, **said)


def _notes(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    for n in queries.notes(session, worker_id):
        yield told.event(n.at, "note", "note", "worker_note", n.id, text=n.text)


def _from_audit(session: Session, worker_id: int, told: _Told) -> Iterator[TimelineEvent]:
    """What the record keeps only as it stands now: through which states a placement and a consent went, and when."""
    names = queries.job_orders(session, worker_id)
    lines = {row.id: row for row in queries.handovers(session, worker_id)}
    consents = audit.consents(session, worker_id)
    those = {"placement": frozenset(names), "consent": frozenset(consents), "handover_line": frozenset(lines)}
    rows = audit.rows(session, those) if any(those.values()) else []
    yield from _placements((row for row in rows if row.noun == "placement"), names, told)
    yield from _consents((row for row in rows if row.noun == "consent"), consents, told)
    for row in rows:
        if row.noun == "handover_line" and row.change is ChangeKind.ADDED:
            line = lines[row.record_id]
            said = {"number": line.number, "at": line.at, "gate": told.named(line.name_vi, line.name_zh)}
            yield told.event(row.at, "handover", "listed", "handover_line", row.record_id, **said)


def _placements(rows: Iterable[HistoryRow], names: dict[int, str], told: _Told) -> Iterator[TimelineEvent]:
    for row in rows:
        state = (row.new or {}).get("state")
        if state is not None:
            said = {"order": names[row.record_id], "state": told.word("state.placement", state)}
            yield told.event(row.at, "placement", "placement", "placement", row.record_id, **said)


def _consents(rows: Iterable[HistoryRow], purposes: dict[int, str], told: _Told) -> Iterator[TimelineEvent]:
    for row in rows:
        new = row.new or {}
        if "state" in new:
            when = datetime.fromisoformat(new["at"]) if "at" in new else row.at
            said = {
                "purpose": told.word("purpose", purposes[row.record_id]),
                "state": told.word("state.consent", new["state"]),
                "basis": new.get("basis", ""),
            }
            yield told.event(when, "consent", "consent", "consent", row.record_id, **said)


_PARTS = (_contracts, _extensions, _declarations, _issued, _crossings, _incidents, _papers, _notes)
