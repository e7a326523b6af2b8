"""All that the record holds of one person, for whoever asks for their own data: for programs, and on paper."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from db.audit import plain_fields
from db.base import Base
from db.models import Office, Worker
from db.queries.persons import is_clear
from db.queries.privacy import ids_of, persons_of, rows_of
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.rules.data_request import ARCHIVE_YEARS
from desktop_app.services import privacy_settings, transfers
from desktop_app.services.erasure_papers import ArchivePaper, papers_about
from desktop_app.services.permission import require
from desktop_app.services.transfers import Transfer
from desktop_app.services.work import Desk
from desktop_app.wording import has, sentence

JSON, PDF = ".json", ".pdf"
KINDS = (JSON, PDF)
_VI = "vi"
"""What the person is given on paper is in Vietnamese whatever the window speaks."""
_NOT_TOLD = frozenset({"name_folded", "sort_key", "version_id", "digest"})
"""What the record keeps for its own use."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Table -> its rows, each by column as the audit shows values; issued papers; and each transfer abroad."""

    worker_id: int
    name: str
    tables: Mapping[str, tuple[Mapping[str, Any], ...]]
    papers: tuple[ArchivePaper, ...]
    sent_abroad: tuple[Transfer, ...]


def gathered(desk: Desk, worker_id: int) -> PersonalData:
    """Everything. KnownError: gone, erased."""
    require(desk, "privacy.access")
    with desk.read() as session:
        worker = session.get(Worker, worker_id)
        if worker is None:
            raise KnownError("gone", noun="worker", id=worker_id)
        if worker.merged_into_id == worker_id:
            raise KnownError("erased")
        ids = ids_of(session, persons_of(session, [worker_id]))
        tables = {}
        for name, some in ids.items():
            table = Base.metadata.tables[name]
            shown = (plain_fields(table, row) for row in rows_of(session, table, some))
            tables[name] = tuple({n: v for n, v in row.items() if n not in _NOT_TOLD} for row in shown)
        years = privacy_settings.kept(session)[ARCHIVE_YEARS]
        sent = transfers.of(session, worker_id=worker_id)
        return PersonalData(worker_id, worker.full_name, tables, papers_about(session, ids, years), sent)


def content(desk: Desk, worker_id: int, kind: str) -> bytes:
    """The file; that it was made stands in the audit. KnownError("output_kind")."""
    require(desk, "privacy.access")
    if kind not in KINDS:
        raise KnownError("output_kind", path=kind, kinds=list(KINDS))
    found = gathered(desk, worker_id)
    made = as_json(desk, found) if kind == JSON else as_pdf(desk, found)
    desk.log("privacy.access", f"worker {worker_id} · {kind}")
    return made


def as_json(desk: Desk, found: PersonalData) -> bytes:
    """For programs."""
    said = {
        "made_at": desk.now().isoformat(),
        "tables": found.tables,
        "issued_papers": [
            {"kind": p.kind.value, "number": p.number, "issued_on": p.issued_on.isoformat(),
             "kept_until": p.kept_until.isoformat()}
            for p in found.papers
        ],
        "sent_abroad": [
            {"at": t.at.isoformat(), "to": t.partner, "paper": transfers.paper(t), "columns": list(t.columns),
             "how": t.destination}
            for t in found.sent_abroad
        ],
    }  # fmt: skip
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def as_pdf(desk: Desk, found: PersonalData) -> bytes:
    """On paper."""
    from desktop_app.documents.personal_data import PersonalDataPaper, Section, render_personal_data  # noqa: PLC0415
    from desktop_app.services.agencies import paper_office  # noqa: PLC0415  both load fonts

    with desk.read() as session:
        office = paper_office(session, desk.today(), desk.officer_id)
        practice = bool(session.scalar(select(Office.practice)))
    sections = tuple(
        Section(_table_words(name), tuple(tuple(_cells(row)) for row in rows)) for name, rows in found.tables.items()
    )
    sent = tuple(
        (show_moment(t.at), t.partner, transfers.paper(t), ", ".join(t.columns), t.destination)
        for t in found.sent_abroad
    )
    return render_personal_data(
        PersonalDataPaper(
            person=found.name,
            sections=sections,
            sent_abroad=sent,
            papers=tuple((p.kind.value, p.number, p.issued_on, p.kept_until) for p in found.papers),
            dated=desk.today(),
            issued_at=desk.now(),
            office=(office.superior, office.issuing, office.place, office.signer, office.signer_title),
            practice=practice,
        )
    )


def _table_words(name: str) -> str:
    said = sentence("personal_table", name, _VI) if has("personal_table", name, _VI) else name
    return f"{said[:1].upper()}{said[1:]}"


def _cells(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if not is_clear(name) and value not in (None, ""):
            words = sentence("column", name, _VI) if has("column", name, _VI) else name
            yield words, _shown(value)


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name}: {_shown(each)}" for name, each in value.items() if each not in (None, ""))
    return str(value)
