"""Who printed, exported or sent abroad what of a handover: when, on which printer, how many copies, which columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select

from db.models import BlankForm, DocumentOutput, IssuedDocument, Officer
from db.vocabulary import IssuedKind, OutputAct
from desktop_app.formats import show_moment
from desktop_app.services.handover_papers import OF_PART
from desktop_app.services.handover_view import by_number
from desktop_app.services.work import Desk
from desktop_app.wording import sentence

HEADS = ("at", "officer", "act", "paper", "version", "part", "destination", "copies", "columns")
_WIDTHS = (18, 24, 18, 22, 8, 10, 40, 8, 60)


@dataclass(frozen=True, slots=True)
class Output:
    """One entry of the log. `part` is "2/3" where it was the paper of one employer."""

    id: int
    at: datetime
    officer: str
    act: OutputAct
    kind: IssuedKind
    number: str
    version: int
    part: str
    destination: str
    copies: int
    columns: str


def log_of(desk: Desk, number: str) -> tuple[Output, ...]:
    """What left the office of a handover's papers (rosters, minutes, the forms it was entered from), the last first."""
    with desk.read() as session:
        handover = by_number(session, number)
        forms = select(BlankForm.number).where(BlankForm.handover_id == handover.id)
        own = and_(
            IssuedDocument.kind.in_((IssuedKind.ROSTER, IssuedKind.MINUTES)), IssuedDocument.number == handover.number
        )
        blank = and_(IssuedDocument.kind == IssuedKind.BLANK, IssuedDocument.number.in_(forms))
        query = (
            select(
                DocumentOutput, IssuedDocument.kind, IssuedDocument.number, IssuedDocument.version, Officer.full_name
            )
            .join(DocumentOutput.document)
            .join(Officer, Officer.id == DocumentOutput.officer_id)
            .where(or_(own, blank))
            .order_by(DocumentOutput.at.desc(), DocumentOutput.id.desc())
        )
        return tuple(_output(*row) for row in session.execute(query))


def _output(output: DocumentOutput, kind: IssuedKind, number: str, version: int, officer: str) -> Output:
    where, _, part = output.destination.partition(OF_PART)
    return Output(
        output.id, output.at, officer, output.act, kind, number, version, part, where, output.copies,
        output.columns or "",
    )  # fmt: skip


def cells(output: Output, language: str) -> tuple[str, ...]:
    """An entry in words, one for each of HEADS."""
    return (
        show_moment(output.at),
        output.officer,
        sentence("output_act", output.act.value, language),
        f"{sentence('issued_kind', output.kind.value, language)} {output.number}",
        str(output.version),
        output.part,
        output.destination,
        str(output.copies) if output.act is OutputAct.PRINTED else "",
        output.columns,
    )


def heads(language: str) -> tuple[str, ...]:
    """The names of the columns."""
    return tuple(sentence("print_log", head, language) for head in HEADS)


def as_xlsx(desk: Desk, number: str, outputs: Sequence[Output]) -> bytes:
    """The log as a workbook."""
    from desktop_app.documents.registry_export import (  # noqa: PLC0415  loads XlsxWriter
        ExportColumn,
        RegistryTable,
        render_xlsx,
    )

    columns = tuple(ExportColumn(title, width) for title, width in zip(heads(desk.language), _WIDTHS, strict=True))
    copies = HEADS.index("copies")
    rows: list[tuple[str | int | None, ...]] = [
        (*told[:copies], int(told[copies]) if told[copies] else None, *told[copies + 1 :])
        for told in (cells(output, desk.language) for output in outputs)
    ]
    title = sentence("print_log", "title", desk.language, number=number)
    return render_xlsx(RegistryTable(title, columns, rows, made_at=desk.now(), practice=desk.practice))
