"""The log of each transfer of personal data out of the country: who sent what columns to whom, when, on what paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.models import (
    Confirmation,
    ConfirmationLine,
    DocumentOutput,
    Handover,
    HandoverVersion,
    IssuedDocument,
    IssuedLine,
    Office,
    Officer,
    Partner,
)
from db.queries.among import among
from db.queries.privacy import persons_of
from db.vocabulary import IssuedKind, OutputAct
from desktop_app.clock import HANOI
from desktop_app.documents.registry_export import ExportColumn, RegistryTable, render_xlsx
from desktop_app.errors import KnownError
from desktop_app.formats import show_moment
from desktop_app.services.permission import require
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

_WIDTHS = (("at", 18), ("officer", 22), ("partner", 34), ("paper", 20), ("people", 9), ("columns", 60), ("to", 40))


@dataclass(frozen=True, slots=True)
class Transfer:
    """One sending of one paper."""

    id: int
    at: datetime
    officer: str
    partner_id: int | None
    partner: str
    kind: IssuedKind
    number: str
    version: int
    people: int
    """How many people stand on the whole paper; the part of one employer has fewer."""
    columns: tuple[str, ...]
    destination: str


def listed(desk: Desk, *, worker_id: int | None = None, partner_id: int | None = None) -> tuple[Transfer, ...]:
    """All of them, or those of papers on which somebody stands, or to a partner; the latest first."""
    require(desk, "privacy.read")
    with desk.read() as session:
        return of(session, worker_id=worker_id, partner_id=partner_id, chinese=desk.language == "zh")


def partner_of(desk: Desk, code: str | None) -> int | None:
    """The partner of that code. KnownError("unknown_partner_code")."""
    if code is None:
        return None
    with desk.read() as session:
        found = session.scalar(select(Partner.id).where(Partner.code == code))
    if found is None:
        raise KnownError("unknown_partner_code", value=code)
    return found


def of(
    session: Session, *, worker_id: int | None = None, partner_id: int | None = None, chinese: bool = False
) -> tuple[Transfer, ...]:
    """The same where a session is open."""
    o, d = DocumentOutput, IssuedDocument
    on_roster = select(func.count(IssuedLine.id)).where(IssuedLine.version_id == HandoverVersion.id, ~IssuedLine.struck)
    on_list = select(func.count(ConfirmationLine.id)).where(
        ConfirmationLine.confirmation_id == Confirmation.id, ConfirmationLine.listed
    )
    query = (
        select(
            o.id, o.at, Officer.full_name, Partner.id, Partner.name_vi, Partner.name_zh, d.kind, d.number, d.version,
            func.coalesce(HandoverVersion.id, 0), on_roster.scalar_subquery(), on_list.scalar_subquery(), o.columns,
            o.destination,
        )
        .join(d, d.id == o.document_id)
        .join(Officer, Officer.id == o.officer_id)
        .outerjoin(HandoverVersion, HandoverVersion.document_id == d.id)
        .outerjoin(Handover, Handover.id == HandoverVersion.handover_id)
        .outerjoin(Confirmation, Confirmation.document_id == d.id)
        .outerjoin(Partner, Partner.id == func.coalesce(Handover.partner_id, Confirmation.partner_id))
        .where(o.act == OutputAct.SENT_ABROAD)
    )  # fmt: skip
    if partner_id is not None:
        query = query.where(Partner.id == partner_id)
    if worker_id is not None:
        who = persons_of(session, [worker_id])
        lines = select(IssuedLine.version_id).where(among(session, IssuedLine.worker_id, who), ~IssuedLine.struck)
        listed_on = select(ConfirmationLine.confirmation_id).where(
            among(session, ConfirmationLine.worker_id, who), ConfirmationLine.listed
        )
        query = query.where(or_(HandoverVersion.id.in_(lines), Confirmation.id.in_(listed_on)))
    return tuple(
        Transfer(
            row[0], row[1], row[2], row[3], (row[5] if chinese else None) or row[4] or "", row[6], row[7], row[8],
            row[10] if row[9] else row[11], tuple((row[12] or "").split(" | ")) if row[12] else (), row[13],
        )
        for row in session.execute(query.order_by(o.at.desc(), o.id.desc()))
    )  # fmt: skip


def as_xlsx(desk: Desk, found: tuple[Transfer, ...], destination: str) -> bytes:
    """The log as a workbook; that it was exported stands in the audit."""
    require(desk, "privacy.transfers")
    with desk.read() as session:
        practice = bool(session.scalar(select(Office.practice)))
    heads = tuple(ExportColumn(sentence("transfer_column", key, desk.language), width) for key, width in _WIDTHS)
    rows = [
        (show_moment(t.at), t.officer, t.partner, paper(t), t.people, ", ".join(t.columns), t.destination)
        for t in found
    ]
    title = sentence("transfer_column", "title", desk.language)
    content = render_xlsx(RegistryTable(title, heads, rows, desk.now().astimezone(HANOI), (), practice))
    desk.log("privacy.transfers", f"{destination} · {len(found)}")
    return content


def paper(transfer: Transfer) -> str:
    """How the paper is known: number and version."""
    return f"{transfer.number} · {transfer.version}"
