"""The paper for the safe: the recovery code, large, and what it is for. Made in memory, printed, never kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Items, Paragraph, Title
from desktop_app.wording import sentence

_POINTS = ("what", "safe", "once", "use")


@dataclass(frozen=True, slots=True)
class RecoveryPaperData:
    """A code ready to be printed."""

    code: str
    issuing: str
    dated: date
    issued_at: datetime
    officer: str
    superior: str = ""
    place: str = "Lạng Sơn"
    practice: bool = False


def render_recovery_paper(data: RecoveryPaperData) -> bytes:
    """The paper, as PDF. The file's title does not tell the code."""
    groups = data.code.split("-")
    half = len(groups) // 2
    blocks: tuple[AnyBlock, ...] = (
        Title(_vi("title"), (_zh("title"),)),
        Title(" – ".join(groups[:half]), size=240, before=140),
        Title(" – ".join(groups[half:]), size=240, before=40),
        Paragraph(_vi("letters"), size=110, indent=False, align="centre"),
        Items(tuple(_vi(point) for point in _POINTS), size=130),
        Items(tuple(_zh(point) for point in _POINTS), size=115),
    )
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.dated,
            issued_at=data.issued_at,
            title=_vi("title").capitalize(),
            blocks=blocks,
            signatures=(Signature(_vi("made_by"), data.officer), Signature(_vi("kept_by"))),
            practice=data.practice,
        )
    )


_vi = partial(sentence, "recovery_paper")


def _zh(code: str) -> str:
    return sentence("recovery_paper", code, "zh")
