"""The papers by which a worker consents to the use of their data, purpose by purpose, and takes a consent back.

Both languages stand on one paper; the sentences are in resources/wording/consent_form (Law 91/2025, Decree 356/2025).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from db.vocabulary import BirthPrecision, ConsentPurpose, ConsentState, Sex
from desktop_app.documents.letter import Letter, Signature, render_letter
from desktop_app.documents.letter_blocks import AnyBlock, Column, Facts, Items, Paragraph, Table, Title
from desktop_app.documents.roster_text import SEXES
from desktop_app.formats import show_date
from desktop_app.wording import sentence

EMPTY_BOX, TICKED_BOX = "□", "✓"
PURPOSES = (ConsentPurpose.PLACEMENT, ConsentPurpose.ROSTER_ABROAD, ConsentPurpose.HEALTH_DATA)
"""In the order of the form."""
_RIGHTS = ("right_access", "right_withdraw", "right_delete", "right_ask")
_SMALL = 115


@dataclass(frozen=True, slots=True)
class RightsTimes:
    """Within how many working days the office does what a person asks (Law 91/2025; the office may set others)."""

    acknowledge: int = 2
    access: int = 10
    withdraw: int = 15
    delete: int = 20
    archive_years: int = 10
    """How long issued papers are kept, also of whoever had their data deleted."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a paper is about. What is not known is None or "", and is left to be filled in by hand."""

    full_name: str
    citizen_id: str = ""
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    residence: str = ""
    phone: str = ""
    name_zh: str = ""


@dataclass(frozen=True, slots=True)
class ConsentFormData:
    """A form ready to be printed. `states` says what is recorded already: those boxes are ticked."""

    person: Person
    issuing: str
    dated: date
    issued_at: datetime
    issuing_zh: str = ""
    superior: str = ""
    place: str = "Lạng Sơn"
    officer: str = ""
    states: tuple[tuple[ConsentPurpose, ConsentState], ...] = ()
    withdrawn: tuple[ConsentPurpose, ...] = ()
    """On a withdrawal: the purposes whose box is ticked."""
    times: RightsTimes = RightsTimes()
    practice: bool = False


def render_consent_form(data: ConsentFormData) -> bytes:
    """The form to sign, as PDF."""
    times = _times(data)
    blocks: tuple[AnyBlock, ...] = (
        Title(_vi("title"), (_zh("title"), _vi("law"), _zh("law")), below_style="italic"),
        _facts(data.person),
        Paragraph(_vi("intro", office=data.issuing), size=125, keep=True),
        Paragraph(_zh("intro", office=data.issuing_zh or data.issuing), size=_SMALL, indent=False, keep=True),
        _purposes(data),
        Paragraph(_vi("consequence"), size=120),
        Paragraph(_zh("consequence"), size=_SMALL, indent=False),
        Paragraph(f"{_vi('rights')} {_zh('rights')}", "bold", 125, indent=False, keep=True),
        Items(tuple(f"{_vi(right, **times)} {_zh(right, **times)}" for right in _RIGHTS), size=_SMALL),
        Paragraph(f"{_vi('no_fee')} {_zh('no_fee')}", "bold", 120, indent=False),
    )
    signatures = (_signature("officer_signs", data.officer), _signature("worker_signs"))
    return _rendered(data, _vi("title"), blocks, signatures)


def render_withdrawal_form(data: ConsentFormData) -> bytes:
    """The form by which consent is withdrawn, as PDF."""
    times = _times(data)
    blocks: tuple[AnyBlock, ...] = (
        Title(_vi("withdrawal_title"), (_zh("withdrawal_title"), _vi("law"), _zh("law")), below_style="italic"),
        Paragraph(f"{_vi('to', office=data.issuing)} {data.issuing_zh}", "bold", align="centre"),
        _facts(data.person),
        Paragraph(_vi("withdraw_intro"), size=125, keep=True),
        Paragraph(_zh("withdraw_intro"), size=_SMALL, indent=False, keep=True),
        _withdrawals(data),
        Paragraph(_vi("withdraw_effect", **times), size=120),
        Paragraph(_zh("withdraw_effect", **times), size=_SMALL, indent=False),
        Paragraph(f"{_vi('no_fee')} {_zh('no_fee')}", "bold", 120, indent=False),
        Paragraph(f"{_vi('receipt')} {_zh('receipt')}", size=_SMALL, indent=False),
    )
    return _rendered(data, _vi("withdrawal_title"), blocks, (_signature("receiver_signs"), _signature("worker_signs")))


def facts(person: Person) -> tuple[tuple[str, str], ...]:
    """Who it is, as the head of a paper about one person says it: names in both languages, and values."""
    born = show_date(person.birth_date, person.birth_precision.value)
    return (
        (_both("full_name"), " ".join(filter(None, (person.full_name, person.name_zh)))),
        (_both("born"), " · ".join(filter(None, (born, SEXES[person.sex] if person.sex else "")))),
        (_both("citizen_id"), person.citizen_id),
        (_both("residence"), person.residence),
        (_both("phone"), person.phone),
    )


def _rendered(
    data: ConsentFormData, title: str, blocks: tuple[AnyBlock, ...], signatures: tuple[Signature, ...]
) -> bytes:
    return render_letter(
        Letter(
            issuing=data.issuing,
            superior=data.superior,
            place=data.place,
            dated=data.dated,
            issued_at=data.issued_at,
            title=f"{title.capitalize()} – {data.person.full_name}",
            blocks=blocks,
            signatures=signatures,
            numbered_foot=data.person.full_name,
            practice=data.practice,
        )
    )


def _facts(person: Person) -> Facts:
    return Facts(facts(person))


def _purposes(data: ConsentFormData) -> Table:
    states = dict(data.states)
    columns = (
        Column(_vi("no"), 8, "centre", _zh("no")),
        Column(_vi("purpose"), 100, head_below=_zh("purpose")),
        Column(_vi("agree"), 18, "centre", _zh("agree")),
        Column(_vi("disagree"), 18, "centre", _zh("disagree")),
    )
    rows = tuple(
        (
            str(number),
            f"{_vi(purpose.value)}\n{_zh(purpose.value)}",
            _box(states.get(purpose) is ConsentState.GIVEN),
            _box(states.get(purpose) in {ConsentState.REFUSED, ConsentState.WITHDRAWN}),
        )
        for number, purpose in enumerate(PURPOSES, 1)
    )
    return Table(columns, rows, size=_SMALL)


def _withdrawals(data: ConsentFormData) -> Table:
    columns = (
        Column(_vi("no"), 8, "centre", _zh("no")),
        Column(_vi("purpose"), 112, head_below=_zh("purpose")),
        Column(_vi("withdraw"), 20, "centre", _zh("withdraw")),
    )
    rows = tuple(
        (str(number), f"{_vi(f'short_{purpose}')}\n{_zh(f'short_{purpose}')}", _box(purpose in data.withdrawn))
        for number, purpose in enumerate(PURPOSES, 1)
    )
    return Table(columns, rows, size=_SMALL)


def _box(ticked: bool) -> str:
    return TICKED_BOX if ticked else EMPTY_BOX


def _times(data: ConsentFormData) -> dict[str, int]:
    times = data.times
    return {
        "acknowledge": times.acknowledge,
        "access": times.access,
        "withdraw": times.withdraw,
        "delete": times.delete,
        "archive": times.archive_years,
    }


def _signature(code: str, name: str = "") -> Signature:
    return Signature(_vi(code), name, (_zh(code), f"{_vi('sign_here')} {_zh('sign_here')}"))


_vi = partial(sentence, "consent_form")


def _zh(code: str, **said: object) -> str:
    return sentence("consent_form", code, "zh", **said)


def _both(code: str) -> str:
    return f"{_vi(code)} {_zh(code)}"
