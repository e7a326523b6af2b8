"""The worker's card: two faces of a bank card side by side, folded in the middle, five on an A4 sheet with cut marks.

The front is for whoever finds or drives its bearer: the name, and in large Chinese where they work. The back is for the
bearer: whom to call on both sides, and the worker's rights. What is not known is left out, never an empty label.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from desktop_app.documents.decree30 import PRACTICE
from desktop_app.documents.pdf import About, PdfFile
from desktop_app.documents.typeset import Line, Typesetter, mm, placed
from desktop_app.wording import sentence

WIDTH, HEIGHT = mm(85.6), mm(54)
SHEET = (mm(210), mm(297))
PER_SHEET = 5
_LEFT = (SHEET[0] - 2 * WIDTH) // 2
_TOP = SHEET[1] - (SHEET[1] - PER_SHEET * HEIGHT) // 2
_MARGIN = mm(3.6)
_ROOM = WIDTH - 2 * _MARGIN
_MARK = mm(5)
_LARGEST, _SMALLEST = 118, 70
"""In hundredths: the type is as large as the text lets it be."""
RIGHTS = ("nothing_to_pay", "passport", "wages", "contract", "call")


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call, in both languages, and the number."""

    vi: str
    zh: str
    number: str


@dataclass(frozen=True, slots=True)
class Place:
    """An employer or a partner: names, where it is, and whom to ask there."""

    vi: str = ""
    zh: str = ""
    address: str = ""
    """In Chinese, to be shown."""
    contact: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class CardPerson:
    """One card."""

    full_name: str
    passport_name: str = ""
    name_zh: str = ""
    employer: Place = Place()
    partner: Place = Place()
    home: tuple[Call, ...] = ()
    """Who is called at home: the bearer's own contacts."""


@dataclass(frozen=True, slots=True)
class CardsData:
    """What is printed."""

    people: tuple[CardPerson, ...]
    office_vi: str
    office_zh: str
    office_phone: str
    numbers: tuple[Call, ...]
    """Help over there: police, ambulance, the consulate."""
    made_at: datetime
    practice: bool = False


def render_cards(data: CardsData) -> bytes:
    """The sheets, as PDF."""
    title = f"{_vi('title').capitalize()} {_zh('title')}"
    about = About(title, f"{len(data.people)}", data.office_vi, data.made_at)
    pdf = PdfFile(SHEET[0] / 10, SHEET[1] / 10, about)
    setter = Typesetter(pdf)
    for start in range(0, len(data.people), PER_SHEET):
        people = data.people[start : start + PER_SHEET]
        drawn = "".join(_card(setter, data, person, at) for at, person in enumerate(people))
        pdf.page(f"0.1 0 0 0.1 0 0 cm {_cuts(len(people))}{drawn}")
    return pdf.bytes()


# The sheet


def _cuts(count: int) -> str:
    """Marks outside the cards where the sheet is cut, and where each card is folded; hairlines round the cards."""
    bottom = _TOP - count * HEIGHT
    right, fold = _LEFT + 2 * WIDTH, _LEFT + WIDTH
    lines = []
    for row in range(count + 1):
        y = _TOP - row * HEIGHT
        lines += [(_LEFT - _MARK, y, _LEFT - mm(1), y), (right + mm(1), y, right + _MARK, y)]
    for x in (_LEFT, fold, right):
        lines += [(x, _TOP + mm(1), x, _TOP + _MARK), (x, bottom - mm(1), x, bottom - _MARK)]
    marks = "".join(f"{a} {b} m {c} {d} l " for a, b, c, d in lines)
    boxes = "".join(f"{_LEFT} {_TOP - (row + 1) * HEIGHT} {2 * WIDTH} {HEIGHT} re " for row in range(count))
    folds = f"{fold} {bottom} m {fold} {_TOP} l "
    return f"q 4 w {marks}S 2 w 0.7 G {boxes}S [20 20] 0 d {folds}S Q "


def _card(setter: Typesetter, data: CardsData, person: CardPerson, at: int) -> str:
    top = _TOP - at * HEIGHT
    front = _face(partial(_front, setter, data, person), _LEFT, top)
    back = _face(partial(_back, setter, data, person), _LEFT + WIDTH, top)
    band = f"q 0.07 0.2 0.184 rg {_LEFT} {top - mm(1.4)} {2 * WIDTH} {mm(1.4)} re f Q "
    return band + front + back


def _face(make: partial[Iterator[_Part]], left: int, top: int) -> str:
    """The parts from the top down; where they would not fit, all of them in a smaller type."""
    room = HEIGHT - mm(2.4) - mm(2.2)
    for scale in range(_LARGEST, _SMALLEST - 1, -3):
        parts = list(make(scale))
        if sum(part.height for part in parts) <= room:
            break
    y, ops = top - mm(2.4), ""
    for part in parts:
        ops += part.ops(left + _MARGIN, y)
        y -= part.height
    return ops


@dataclass(frozen=True, slots=True)
class _Part:
    """Lines under each other, or (with `right`) one line with another at its right end, or a rule."""

    lines: tuple[Line, ...] = ()
    right: Line | None = None
    gap: int = 0
    rule: bool = False

    @property
    def height(self) -> int:
        return self.gap + sum(line.leading for line in self.lines)

    def ops(self, left: int, top: int) -> str:
        if self.rule:
            y = top - self.gap // 2
            return f"q 3 w 0.75 G {left} {y} m {left + _ROOM} {y} l S Q "
        y, said = top - self.gap, ""
        for line in self.lines:
            said += placed(line, left, y - line.drop)
            y -= line.leading
        if self.right is not None:
            said += placed(self.right, left + _ROOM - self.right.width, top - self.gap - self.lines[0].drop)
        return f"BT {said}ET " if said else ""


def _front(setter: Typesetter, data: CardsData, person: CardPerson, scale: int) -> Iterator[_Part]:
    """For others: who this is, and where they belong."""
    wrap = partial(_wrap, setter, scale)
    head = setter.line(f"{_vi('title')} {_zh('title')}", "bold", 68 * scale // 100)
    yield _Part((head,), setter.line(PRACTICE, "bold", 60) if data.practice else None)
    yield wrap(person.full_name, "bold", 126, gap=6)
    yield wrap(_joined(person.name_zh, person.passport_name), "bold", 88)
    yield _Part(gap=24, rule=True)
    if person.employer != Place():
        yield wrap(f"{_zh('works_at')} {_vi('works_at')}", "regular", 60)
        yield from _place(wrap, person.employer, 108, 92)
    if person.partner != Place():
        yield wrap(f"{_zh('partner')} {_vi('partner')}", "regular", 60, gap=12)
        yield from _place(wrap, person.partner, 84, 78)
    if person.employer.address or person.partner.address:
        yield wrap(f"{_zh('take_me')} {_vi('take_me')}", "italic", 62, gap=14)


def _place(wrap: partial[_Part], place: Place, large: int, small: int) -> Iterator[_Part]:
    """The Chinese name large; the Vietnamese one beneath; the address; whom to ask."""
    if place.zh or place.vi:
        yield wrap(place.zh or place.vi, "bold", large)
    if place.zh and place.vi:
        yield wrap(place.vi, "regular", 66)
    if place.address:
        yield wrap(place.address, "regular", small)
    if place.phone:
        yield wrap(_joined(f"{_zh('phone')} {place.phone}", place.contact), "regular", small)


def _back(setter: Typesetter, data: CardsData, person: CardPerson, scale: int) -> Iterator[_Part]:
    """For the bearer: whom to call, and what is theirs by right."""
    wrap = partial(_wrap, setter, scale)
    yield wrap(f"{_vi('calls')} {_zh('calls')}", "bold", 72)
    office = (Call(data.office_vi, data.office_zh, data.office_phone),) if data.office_phone else ()
    for call in (*office, *_there(person), *data.numbers, *person.home):
        number = setter.line(call.number, "bold", 78 * scale // 100)
        label = setter.wrap(_joined(call.vi, call.zh), "regular", 64 * scale // 100, _ROOM - number.width - mm(2))
        yield _Part(label, number)
    yield _Part(gap=24, rule=True)
    yield wrap(f"{_vi('rights')} {_zh('rights')}", "bold", 72)
    for at, right in enumerate(RIGHTS, 1):
        yield wrap(f"{at}. {_vi(right)}", "regular", 66)
        yield wrap(_zh(right), "regular", 60)


def _there(person: CardPerson) -> Iterator[Call]:
    """The two who are responsible over there, where they can be called."""
    for code, place in (("partner", person.partner), ("works_at", person.employer)):
        if place.phone:
            yield Call(_vi(code), _joined(_zh(code), place.contact), place.phone)


def _wrap(setter: Typesetter, scale: int, text: str, style: str, size: int, gap: int = 0) -> _Part:
    return _Part(setter.wrap(text, style, size * scale // 100, _ROOM), gap=gap * scale // 100)


def _joined(*parts: str) -> str:
    return "  ".join(part for part in parts if part)


_vi = partial(sentence, "worker_card")


def _zh(code: str) -> str:
    return sentence("worker_card", code, "zh")
