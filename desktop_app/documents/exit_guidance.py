"""What a worker still needs before going, in plain words, to be taken home: what to do, how, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from db.vocabulary import RequirementCode
from desktop_app.documents.consent_form import Person, facts
from desktop_app.documents.letter import Letter, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Items, Paragraph, Table, Title
from desktop_app.formats import show_date
from desktop_app.wording import has, sentence

_R = RequirementCode
OFFICE_DOES = frozenset({
    _R.COMMUNE_DECLARATION, _R.AGREEMENT, _R.PARTNER, _R.JOB_ORDER, _R.GATE_CLASS, _R.NOT_ACROSS, _R.PROHIBITED_JOB,
})  # fmt: skip
"""What the worker can do nothing about: the office sees to it."""
_NEW, _SHOW = "document_new", "document_show"
_TODO = {
    "identity_missing": "identity",
    "identity_number_form": "identity",
    "commune_unanswered": "commune",
    "commune_missing": "commune",
    "age_unknown": "birth",
    "age_unproven": "birth",
    "age_under": "age",
    "age_over": "age",
    "document_none": _NEW,
    "document_not_held": _NEW,
    "document_expired": _NEW,
    "document_kind": _NEW,
    "document_kind_at_gate": _NEW,
    "pass_too_long": _NEW,
    "pass_extended": _NEW,
    "document_ends_early": "document_renew",
    "document_expiry_unknown": _SHOW,
    "document_not_yet_valid": _SHOW,
    "pass_kind_unstated": _SHOW,
    "pass_length_unknown": _SHOW,
    "pass_commune": _SHOW,
    "pass_workplace": _SHOW,
    "health_none": "health_new",
    "health_old": "health_new",
    "health_unfit": "health_unfit",
    "contract_none": "contract",
    "contract_unsigned": "contract",
    "contract_ended": "contract",
    "contract_over": "contract",
    "contract_signed_later": "contract_show",
    "contract_term_unknown": "contract_show",
    "contract_not_begun": "contract_show",
    "consent_missing": "consent",
    "consent_refused": "consent_again",
    "consent_withdrawn": "consent_again",
}
"""A finding's message -> what the worker can do about it; for any other paper: bring it."""


@dataclass(frozen=True, slots=True)
class GuidanceItem:
    """Something that clearance finds missing: what, in Vietnamese, and the code of the finding's message."""

    code: RequirementCode
    detail: str
    need: str
    by: date | None
    blocks: bool


@dataclass(frozen=True, slots=True)
class ExitGuidanceData:
    """A guidance ready to be printed."""

    person: Person
    programme_vi: str
    programme_zh: str
    day: date
    """The day of leaving that it is computed for."""
    requirements: tuple[RequirementCode, ...]
    """What the programme asks, in its order."""
    items: tuple[GuidanceItem, ...]
    issuing: str
    dated: date
    issued_at: datetime
    superior: str = ""
    place: str = "Lạng Sơn"
    job: str = ""
    officer: str = ""
    practice: bool = False


def render_exit_guidance(data: ExitGuidanceData) -> bytes:
    """The guidance, as PDF."""
    own = [item for item in data.items if item.code not in OFFICE_DOES]
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.dated,
            issued_at=data.issued_at,
            title=f"{_vi('title').capitalize()} – {data.person.full_name}",
            blocks=(
                Title(_vi("title"), (_zh("title"),)),
                Facts((*facts(data.person)[:3], *_about(data))),
                *_missing([item for item in own if item.blocks]),
                *_listed("attention", [item for item in own if not item.blocks]),
                *_listed("office_work", [item for item in data.items if item.code in OFFICE_DOES]),
                *_bring(data.requirements),
                Paragraph(_vi("warning"), size=125),
                Paragraph(_vi("no_fee"), "bold", 125),
                Paragraph(sentence("consent_form", "no_fee", "zh"), size=115, indent=False),
                Paragraph(f"{_both('office_signs')}: {data.officer}", size=125, align="right"),
            ),
            numbered_foot=data.person.full_name,
            practice=data.practice,
        )
    )


def _about(data: ExitGuidanceData) -> tuple[tuple[str, str], ...]:
    programme = " ".join(filter(None, (data.programme_vi, data.programme_zh)))
    rows = [(_both("programme"), programme), (_both("day"), show_date(data.day))]
    return tuple([*rows, (_both("job"), data.job)] if data.job else rows)


def _missing(items: list[GuidanceItem]) -> tuple[AnyBlock, ...]:
    head = _head("missing")
    if not items:
        return head, Paragraph(f"{_vi('missing_none')} {_zh('missing_none')}", size=125)
    columns = (
        Column("TT", 11, "centre", "序号"),
        Column(_vi("what"), 55, head_below=_zh("what")),
        Column(_vi("todo"), 70, head_below=_zh("todo")),
        Column(_vi("by"), 27, "centre", _zh("by")),
    )
    rows = tuple(
        (str(number), item.need, _todo(item), show_date(item.by) or _vi("no_date"))
        for number, item in enumerate(items, 1)
    )
    return head, Table(columns, rows, size=120)


def _todo(item: GuidanceItem) -> str:
    return _vi(f"do_{_TODO.get(item.detail, 'paper')}")


def _listed(code: str, items: list[GuidanceItem]) -> tuple[AnyBlock, ...]:
    if not items:
        return ()
    office = code == "office_work"
    return _head(code), Items(tuple(item.need if office else f"{item.need} {_todo(item)}" for item in items), size=125)


def _bring(requirements: tuple[RequirementCode, ...]) -> tuple[AnyBlock, ...]:
    codes = [f"bring_{code.value}" for code in requirements if has("guidance", f"bring_{code.value}")]
    return (_head("bring"), Items(tuple(map(_vi, codes)), mark="□", size=125)) if codes else ()


def _head(code: str) -> Paragraph:
    return Paragraph(f"{_vi(code)} {_zh(code)}", "bold", 130, indent=False, keep=True)


_vi = partial(sentence, "guidance")


def _zh(code: str) -> str:
    return sentence("guidance", code, "zh")


def _both(code: str) -> str:
    return f"{_vi(code)} {_zh(code)}"
