"""The file of papers of somebody who goes: what is there, what must be looked at, what is missing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.vocabulary import NoticeKind, RequirementCode, Severity
from desktop_app.rules.clearance import Finding

R = RequirementCode
_BELONGS_TO = {R.DOCUMENT_VALIDITY: R.TRAVEL_DOCUMENT, R.BORDER_AREA_PASS: R.TRAVEL_DOCUMENT}
"""What is asked of a paper that stands in the file once."""
PAPERS = (
    R.IDENTITY,
    R.TRAVEL_DOCUMENT,
    R.HEALTH,
    R.CONTRACT,
    R.COMMUNE_DECLARATION,
    R.CONSENT,
    R.ORIENTATION,
    R.LANGUAGE_CERTIFICATE,
    R.QUALIFICATION,
    R.CRIMINAL_RECORD,
    R.CERTIFICATE,
    R.DEPOSIT,
    R.VISA,
)
"""The requirements that are papers of the file, in its order; the others are decisions and facts."""
_ALWAYS = frozenset({R.CONTRACT, R.HEALTH, R.TRAVEL_DOCUMENT})
"""They belong to every file; a programme that does not ask for one still shows whether it is there."""


class ItemState(StrEnum):
    """How a paper of the file stands."""

    THERE = "there"
    LOOK = "look"
    """It is there, or not needed at once, but something about it must be looked at."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Item:
    """One paper of the file. `code` is a RequirementCode or a NoticeKind; `held` says what is there, in words."""

    code: str
    state: ItemState
    held: str = ""
    findings: tuple[Finding, ...] = ()
    by: date | None = None
    """The last day on which it can still be brought or mended."""


def checklist(
    asked: Iterable[RequirementCode],
    findings: Sequence[Finding],
    held: Mapping[RequirementCode, str],
    signed: Mapping[NoticeKind, date],
) -> tuple[Item, ...]:
    """The papers that are asked for, in the order of the file, then the notices that the worker signs.

    `held` says what there is of each kind. A notice that is not signed is to be looked at: it stops nobody at the gate.
    """
    wanted = {_BELONGS_TO.get(code, code) for code in asked} | _ALWAYS
    items = [_paper(code, findings, held.get(code, "")) for code in PAPERS if code in wanted]
    return (*items, *(_notice(kind, signed.get(kind)) for kind in NoticeKind))


def _paper(code: RequirementCode, findings: Sequence[Finding], held: str) -> Item:
    mine = tuple(f for f in findings if _BELONGS_TO.get(f.code, f.code) is code)
    days = [f.fix_by for f in mine if f.fix_by is not None]
    by = min(days, default=None)
    if any(f.severity is Severity.BLOCK for f in mine):
        return Item(code.value, ItemState.MISSING, held, mine, by)
    if mine or (not held and code in _ALWAYS):
        return Item(code.value, ItemState.LOOK, held, mine, by)
    return Item(code.value, ItemState.THERE, held)


def _notice(kind: NoticeKind, on: date | None) -> Item:
    if on is None:
        return Item(kind.value, ItemState.LOOK)
    return Item(kind.value, ItemState.THERE, f"{on:%d/%m/%Y}")


def missing(items: Iterable[Item]) -> tuple[Item, ...]:
    """What is not simply there."""
    return tuple(item for item in items if item.state is not ItemState.THERE)
