"""A list on upright paper with the office's head: registers, and what a commune asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import Column, Paragraph, Table, Title
from desktop_app.documents.registry_export import RegistryTable, Value
from desktop_app.formats import show_date

_MANY = 8


@dataclass(frozen=True, slots=True)
class PaperHead:
    """Who writes the list, where and when."""

    issuing: str
    dated: date
    superior: str = ""
    place: str = "Lạng Sơn"
    signer: str = ""
    signer_title: str = ""


def render_table_paper(table: RegistryTable, head: PaperHead) -> bytes:
    """The list as PDF, its columns in the proportion of their widths."""
    columns = tuple(Column(column.title, column.width) for column in table.columns)
    rows = tuple(tuple(map(_shown, row)) for row in table.rows)
    size = 95 if len(columns) <= _MANY else 85
    nothing = () if rows else (Paragraph("Không có mục nào.", style="italic"),)
    return render_letter(
        Letter(
            issuing=head.issuing,
            superior=head.superior,
            place=head.place,
            dated=head.dated,
            issued_at=table.made_at,
            title=table.title,
            blocks=(Title(table.title.upper(), below=table.notes), Table(columns, rows, size=size), *nothing),
            signatures=(Signature(head.signer_title or "Người lập", head.signer),),
            numbered_foot=table.title,
            practice=table.practice,
        )
    )


def _shown(value: Value | datetime) -> str:
    if isinstance(value, date):
        return show_date(value)
    return "" if value is None else str(value)
