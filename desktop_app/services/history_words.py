"""The audit's values as an officer reads them: dates as dates, states and fields in words, records by their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.base import Base
from db.models import (
    Certificate,
    Commune,
    Contract,
    HealthCertificate,
    JobOrder,
    Officer,
    Programme,
    Tag,
    TravelDocument,
    Worker,
)
from db.queries.among import among
from db.queries.worker_history import HistoryRow
from db.types import UtcTime
from db.vocabulary import ChangeKind
from desktop_app.formats import show_date, show_moment
from desktop_app.wording import has, sentence

HIDDEN = frozenset({
    "id", "version_id", "name_folded", "sort_key", "worker_id", "placement_id", "since", "officer_id", "added_by_id",
    "added_at", "digest", "content", "media_type", "outreach_id", "letter_id", "extension_id", "supersedes_id",
    "official_letter_id", "meeting_id", "agreement_id", "commune_declaration_id", "incident_id",
})  # fmt: skip
"""What the store needs and nobody reads."""
SECTIONS = {
    ("worker", "sex"): "state.sex",
    ("worker", "birth_precision"): "precision",
    ("worker", "education"): "education",
    ("worker", "heard_by"): "channel",
    ("travel_document", "kind"): "document_kind",
    ("travel_document", "state"): "state.document",
    ("health_certificate", "result"): "state.health",
    ("consent", "purpose"): "purpose",
    ("consent", "state"): "state.consent",
    ("placement", "state"): "state.placement",
    ("contract", "state"): "state.contract",
    ("contract", "wage_per"): "state.wage_per",
    ("certificate", "kind"): "certificate_kind",
    ("placement", "decided_by"): "decided_by",
    ("commune_declaration", "sent_how"): "sent_by",
    ("commune_declaration", "event"): "state.declaration_event",
    ("commune_declaration", "state"): "state.declaration",
    ("wish", "wage_per"): "state.wage_per",
    ("worker_contact", "kind"): "contact_kind",
    ("worker_skill", "kind"): "skill_kind",
    ("attachment", "kind"): "attachment_kind",
    ("confirmation", "state"): "state.confirmation",
    ("gate", "gate_class"): "gate_class",
    ("requirement", "code"): "requirement",
    ("requirement", "severity"): "severity",
    ("job_order", "state"): "state.job_order",
    ("job_order", "wage_per"): "state.wage_per",
    ("job_order", "sex"): "state.sex",
    ("job_order", "board"): "board",
    ("meeting", "kind"): "meeting_kind",
    ("document_output", "act"): "output_act",
    ("handover", "state"): "state.handover",
    ("handover", "direction"): "state.direction",
    ("handover_line", "presence"): "state.presence",
    ("crossing", "direction"): "state.direction",
    ("incident", "kind"): "state.incident_kind",
    ("incident", "state"): "state.incident",
    ("incident_note", "kind"): "incident_note_kind",
    ("incident_note", "state"): "state.incident",
    ("incident_pattern", "kind"): "state.incident_kind",
    ("officer", "role"): "state.officer_role",
    ("announcement_sent", "channel"): "channel",
    ("outreach", "channel"): "channel",
    ("data_request", "kind"): "data_request_kind",
    ("data_request", "state"): "state.data_request",
    ("report", "state"): "state.report",
}
"""Table and column of an enumeration -> the wording's section of its words."""
_NAMED_BY = {
    "travel_document": "number",
    "contract": "number",
    "worker_contact": "full_name",
    "worker_skill": "name",
    "attachment": "name",
    "consent": "purpose",
    "worker_tag": "tag_id",
    "health_certificate": "examined_on",
    "certificate": "name",
    "contract_extension": "ends_on",
    "former_residence": "until",
    "placement": "job_order_id",
    "commune_declaration": "event",
}
"""The column by which one part is told from another of its kind."""
_REFERRED: Mapping[str, tuple[InstrumentedAttribute[Any], ...]] = {
    "commune_id": (Commune.id, Commune.unit, Commune.name),
    "programme_id": (Programme.id, Programme.name_vi),
    "job_order_id": (JobOrder.id, JobOrder.number),
    "tag_id": (Tag.id, Tag.name),
    "merged_into_id": (Worker.id, Worker.full_name, Worker.citizen_id),
    "travel_document_id": (TravelDocument.id, TravelDocument.number),
    "health_certificate_id": (HealthCertificate.id, HealthCertificate.examined_on),
    "certificate_id": (Certificate.id, Certificate.name),
    "contract_id": (Contract.id, Contract.number),
    "sent_by_id": (Officer.id, Officer.full_name),
}
"""Column that names a record -> its table's id, and what it is known by."""


@dataclass(frozen=True)
class Words:
    """What the lines of one page need to be put into words."""

    language: str
    precision: str
    """Of the worker's birth date today."""
    names: Mapping[tuple[str, int], str]
    """(column, id) -> the name of the record that it refers to."""
    parts: Mapping[tuple[str, int], Any]
    """(table, id) -> what a part is known by today, as the audit would hold it."""

    def field(self, name: str) -> str:
        """A column in words."""
        return field_words(name, self.language)

    def part(self, row: HistoryRow) -> str:
        """The record in words: "Giấy tờ đi lại K1234567"."""
        word, by = sentence("part", row.noun, self.language), _NAMED_BY.get(row.noun)
        if by is None:
            return word
        said = (row.new or {}).get(by) or (row.old or {}).get(by) or self.parts.get((row.noun, row.record_id))
        name = self.value(row.noun, by, said) if said is not None else ""
        return f"{word} {name}".rstrip()

    def value(self, noun: str, column: str, value: Any, fields: Mapping[str, Any] | None = None) -> str:
        """One value as an officer reads it; nothing for None."""
        if value is None:
            return ""
        if column in _REFERRED:
            return self.names.get((column, value), str(value))
        section = SECTIONS.get((noun, column))
        if section is not None:
            return sentence(section, str(value), self.language) if has(section, str(value), self.language) else value
        return self._typed(noun, column, value, (fields or {}).get("birth_precision", self.precision))

    def _typed(self, noun: str, column: str, value: Any, precision: str) -> str:
        kind = Base.metadata.tables[noun].c[column].type
        if isinstance(kind, Boolean):
            return sentence("yes_no", "yes" if value else "no", self.language)
        if isinstance(kind, UtcTime):
            return show_moment(datetime.fromisoformat(value))
        if isinstance(kind, Date):
            return show_date(date.fromisoformat(value), precision if column == "birth_date" else "day")
        return str(value)

    def summary(self, noun: str, fields: Mapping[str, Any]) -> str:
        """Everything that an added or removed part holds, in the order of its columns."""
        shown = (name for name in Base.metadata.tables[noun].c.keys() if name in fields and name not in HIDDEN)  # noqa: SIM118  columns iterate as columns
        return "; ".join(f"{self.field(name)}: {self.value(noun, name, fields[name], fields)}" for name in shown)


def field_words(name: str, language: str) -> str:
    """A column in words."""
    return _capital(sentence("column", name, language) if has("column", name, language) else name)


def words_for(session: Session, worker_id: int, rows: Iterable[HistoryRow], language: str) -> Words:
    """Everything that these lines refer to, in one statement for each kind of record."""
    lines = list(rows)
    precision = session.scalar(select(Worker.birth_precision).where(Worker.id == worker_id))
    parts = _parts(session, lines)
    ids: dict[str, set[int]] = defaultdict(set)
    for fields in (fields for row in lines for fields in (row.old, row.new) if fields):
        for column in fields.keys() & _REFERRED.keys():
            ids[column].add(fields[column])
    for (noun, _), value in parts.items():
        if _NAMED_BY[noun] in _REFERRED:
            ids[_NAMED_BY[noun]].add(value)
    names = {(column, i): name for column, some in ids.items() for i, name in _names(session, column, some)}
    return Words(language, precision.value if precision else "day", names, parts)


def _names(session: Session, column: str, ids: Iterable[Any]) -> Iterable[tuple[int, str]]:
    key, *known_by = _REFERRED[column]
    query = select(key, *known_by).where(among(session, key, [i for i in ids if i is not None]))
    for record_id, *named in session.execute(query):
        yield record_id, " ".join(show_date(n) if isinstance(n, date) else str(n) for n in named if n is not None)


def _parts(session: Session, rows: Iterable[HistoryRow]) -> dict[tuple[str, int], Any]:
    changed: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if row.change is ChangeKind.CHANGED and row.noun in _NAMED_BY:
            changed[row.noun].add(row.record_id)
    found: dict[tuple[str, int], Any] = {}
    for noun, ids in changed.items():
        table = Base.metadata.tables[noun]
        column: Any = table.c[_NAMED_BY[noun]]
        plain: Callable[[Any], Any] = lambda v: v.isoformat() if isinstance(v, date) else v  # noqa: E731  two words
        for record_id, value in session.execute(select(table.c.id, column).where(among(session, table.c.id, ids))):
            if value is not None:
                found[noun, record_id] = plain(value)
    return found


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
