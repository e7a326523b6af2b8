"""The notice that nobody charges the worker anything, to be signed: one page in Vietnamese and Chinese."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from desktop_app.documents.consent_form import Person, facts
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Facts, Items, Paragraph, Title
from desktop_app.wording import sentence

_POINTS = ("nothing", "nobody", "own_costs", "report")


@dataclass(frozen=True, slots=True)
class NoFeeNoticeData:
    """A notice ready to be printed."""

    person: Person
    issuing: str
    dated: date
    issued_at: datetime
    issuing_zh: str = ""
    superior: str = ""
    place: str = "Lạng Sơn"
    phone: str = ""
    """Whom the worker calls when somebody asks for money."""
    officer: str = ""
    practice: bool = False


def render_no_fee_notice(data: NoFeeNoticeData) -> bytes:
    """The notice, as PDF."""
    zh_office = data.issuing_zh or data.issuing
    blocks: tuple[AnyBlock, ...] = (
        Title(_vi("title"), (_zh("title"),)),
        Facts(facts(data.person)),
        Paragraph(_vi("intro", office=data.issuing), size=130, keep=True),
        Items(tuple(_vi(point) for point in _POINTS), size=130),
        Paragraph(_zh("intro", office=zh_office), size=120, indent=False, keep=True),
        Items(tuple(_zh(point) for point in _POINTS), size=120),
        Paragraph(f"{_vi('signed')} {_zh('signed')}", "bold", 125, indent=False),
    )
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.dated,
            issued_at=data.issued_at,
            title=f"{_vi('title').capitalize()} – {data.person.full_name}",
            blocks=blocks,
            signatures=(_signature("officer_signs", data.officer), _signature("worker_signs")),
            numbered_foot=data.person.full_name,
            practice=data.practice,
        )
    )


def _signature(code: str, name: str = "") -> Signature:
    said = partial(sentence, "consent_form")
    return Signature(said(code), name, (said(code, "zh"), f"{said('sign_here')} {said('sign_here', 'zh')}"))


_vi = partial(sentence, "no_fee")


def _zh(code: str, **said: object) -> str:
    return sentence("no_fee", code, "zh", **said)
