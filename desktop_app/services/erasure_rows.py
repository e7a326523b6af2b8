"""What becomes of each row about somebody whose data are erased: it goes, or stays as a skeleton without their values.

The skeleton (crossings, placements, contracts, cases, with days, sex and commune) is what the figures of past periods
are made of. A table that is about people and stands in neither list is a mistake that a test finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from db.base import Base
from db.models import IssuedLine, StayPermit, Worker
from db.queries.among import among
from desktop_app.services.forgetting import blank_many, forget_many
from desktop_app.services.work import Work

ERASED = "(đã xóa)"
"""What stands where a name must stand."""
NO_TEXT = "—"
GOING = (
    "attachment", "stay_permit", "incident_person", "consent", "certificate", "signed_notice", "worker_contact",
    "worker_skill", "wish", "worker_note", "worker_tag", "not_the_same", "former_identity", "health_certificate",
    "travel_document",
)  # fmt: skip
"""Tables whose rows go, in an order in which nothing refers to what went."""
STAYING: Mapping[str, Mapping[str, Any]] = {
    "worker": {
        "citizen_id": None, "full_name": ERASED, "name_folded": "", "sort_key": "", "passport_name": None,
        "name_zh": None, "birth_date": None, "ethnicity": None, "phone": None, "address": None, "address_dated": None,
        "education": None, "qualification": None, "note": None,
    },
    "former_residence": {"address": None},
    "placement": {"decline_reason": None, "wanted_employer": None, "wanted_job": None},
    "contract": {"number": None, "end_reason": None, "overlap_reason": None, "wage": None, "wage_per": None},
    "contract_extension": {"number": None},
    "commune_declaration": {"acknowledged_by": None, "returned_reason": None},
    "crossing": {"reason": None, "evidence": None},
    "handover_line": {"reason": None, "refused_by": None},
    "count_settlement": {"reason": NO_TEXT},
    "incident": {"about": NO_TEXT, "place": None, "waiting_for": None, "outcome": NO_TEXT},
    "incident_note": {"text": NO_TEXT, "with_whom": None},
    "confirmation_line": {
        "document_number": None, "name": None, "birth": None, "said": None, "differences": None, "done_note": None,
    },
    "issued_line": {},
    "data_request": {"asked_by": NO_TEXT, "note": None, "outcome": None},
}  # fmt: skip
"""Tables whose rows stay, with what their personal fields become."""
_PRINTED = {
    "full_name": ERASED, "passport_name": "", "name_zh": "", "birth_date": None, "document_kind": None,
    "document_number": "", "expires_on": None, "commune": "",
}  # fmt: skip
"""Of a line as it was printed (the paper itself is kept as it was issued)."""
_MODELS: Mapping[str, type[Base]] = {m.class_.__tablename__: m.class_ for m in Base.registry.mappers}


def model_of(table: str) -> type[Base]:
    """The model of a table."""
    return _MODELS[table]


def clear(work: Work, ids: Mapping[str, Sequence[int]]) -> None:
    """Take away what goes and blank what stays; the audit keeps only that it was done."""
    permits = ids.get("stay_permit", ())
    blank_many(work, StayPermit, [{"id": permit, "renews_id": None} for permit in permits])
    for table in GOING:
        forget_many(work, _MODELS[table], ids.get(table, ()))
    for table, values in STAYING.items():
        rows = [{"id": row_id, **values} for row_id in ids.get(table, ())] if values else []
        blank_many(work, _MODELS[table], rows)
    clear_printed(work, ids.get("issued_line", ()))


def hide(work: Work, worker_ids: Sequence[int]) -> None:
    """Leave out of every list and search whoever was erased: such a record names itself as the one that took it in."""
    blank_many(work, Worker, [{"id": worker_id, "merged_into_id": worker_id} for worker_id in worker_ids])


def clear_printed(work: Work, line_ids: Sequence[int]) -> None:
    """Take personal values out of lines as they were printed."""
    query = select(IssuedLine.id, IssuedLine.snapshot).where(among(work.session, IssuedLine.id, line_ids))
    rows = [
        {"id": row_id, "snapshot": snapshot | {name: value for name, value in _PRINTED.items() if name in snapshot}}
        for row_id, snapshot in work.session.execute(query)
    ]
    blank_many(work, IssuedLine, rows)
