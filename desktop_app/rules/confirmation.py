"""Whom a row of a partner's answer means, and what follows from it. Pure.

A row is matched by its document's number, today's or a former one; else by the name in passport form together with the
birth date; else, where a number differs only by a letter that looks like a digit, by that number and the name or the
birth date. The last is never taken as the same number: it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from db.vocabulary import BirthPrecision, ConfirmationOutcome, Sex
from desktop_app.formats import passport_form

Key = TypeVar("Key")
_O = ConfirmationOutcome


@dataclass(frozen=True)
class Person:
    """Somebody of the record whom the answer may mean.

    `names` are all forms of the name. `on_day`: across at the end of the list's day, with `partner_id`; `now`: across
    today.
    """

    id: int
    names: tuple[str, ...]
    name_zh: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    numbers: frozenset[str]
    former: frozenset[str]
    listed: bool
    on_day: bool
    now: bool
    partner_id: int | None


@dataclass(frozen=True)
class Said:
    """A row of the answer: the number cleaned, and its form for slips; see intake.confirmation_list.AnswerRow."""

    number: str
    slip: str
    name: str
    name_zh: str
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    here: bool | None
    lost: bool = False
    unclear: bool = False


@dataclass(frozen=True)
class Verdict:
    """What follows from a row: whom it means, the outcome, what does not agree. `settled`: nothing is to be done."""

    worker_id: int | None
    outcome: ConfirmationOutcome
    differences: tuple[str, ...] = ()
    settled: bool = False


@dataclass(frozen=True)
class People:
    """The people of the record, to be found by number, by name and birth date, and by numbers alike."""

    by_number: Mapping[str, tuple[Person, ...]]
    by_name: Mapping[tuple[str, date], tuple[Person, ...]]
    by_slip: Mapping[str, tuple[Person, ...]]
    by_chinese: Mapping[tuple[str, date], tuple[Person, ...]] = field(default_factory=dict)


def name_key(name: str) -> str:
    """A name as it is compared: passport form; spaces and the order of its parts do not matter."""
    return "".join(sorted(passport_form(name).split()))


def _joined(name: str) -> str:
    return "".join(passport_form(name).split())


def index(people: Iterable[Person], slips: Mapping[str, str]) -> People:
    """Make the people findable. `slips` gives each number's form for slips."""
    every = tuple(people)
    number: dict[str, list[Person]] = {}
    named: dict[tuple[str, date], list[Person]] = {}
    slip: dict[str, list[Person]] = {}
    for person in every:
        for text in person.numbers | person.former:
            number.setdefault(text, []).append(person)
            slip.setdefault(slips.get(text, text), []).append(person)
        if person.birth_date is not None and person.birth_precision is BirthPrecision.DAY:
            for key in {form for name in person.names for form in (name_key(name), _joined(name))}:
                named.setdefault((key, person.birth_date), []).append(person)
    chinese: dict[tuple[str, date], list[Person]] = {}
    for person in every:
        if person.name_zh and person.birth_date is not None:
            chinese.setdefault((person.name_zh, person.birth_date), []).append(person)
    return People(_frozen(number), _frozen(named), _frozen(slip), _frozen(chinese))


def _frozen(found: Mapping[Key, list[Person]]) -> dict[Key, tuple[Person, ...]]:
    return {key: tuple(some) for key, some in found.items()}


def decide(said: Said, people: People, partner_id: int, *, asks_state: bool) -> Verdict:
    """What a row means. `asks_state`: the answer has a column for whether people are there; else naming is enough."""
    person, differences = _find(said, people)
    if person is None:
        return Verdict(None, _O.UNKNOWN, differences)
    differences += _differences(said, person, partner_id, differences)
    if said.here is False:
        more = ("lost", *differences) if said.lost else differences
        return Verdict(person.id, _O.GONE, more, settled=not person.now)
    if said.unclear:
        return Verdict(person.id, _O.DIFFERS, ("state", *differences))
    if said.here is None and asks_state and person.listed:
        return Verdict(person.id, _O.UNANSWERED, differences)
    if not (person.on_day or person.now):
        return Verdict(person.id, _O.NOT_ACROSS, differences)
    return Verdict(person.id, _O.DIFFERS if differences else _O.CONFIRMED, differences)


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """One verdict of the rows that mean the same person: those that contradict each other are told."""
    first = verdicts[0]
    differences = tuple(dict.fromkeys(code for verdict in verdicts for code in verdict.differences))
    outcomes = {verdict.outcome for verdict in verdicts} - {_O.UNANSWERED}
    if len(outcomes) > 1 and not outcomes <= {_O.CONFIRMED, _O.DIFFERS}:
        return replace(first, outcome=_O.DIFFERS, differences=("twice", *differences), settled=False)
    outcome = _O.DIFFERS if _O.DIFFERS in outcomes else next(iter(outcomes), _O.UNANSWERED)
    return replace(first, outcome=outcome, differences=differences)


def is_open(outcome: ConfirmationOutcome, *, done: bool) -> bool:
    """Whether something is still to be followed up."""
    return outcome not in {_O.WAITING, _O.CONFIRMED} and not done


# ---- whom it means


def _find(said: Said, people: People) -> tuple[Person | None, tuple[str, ...]]:
    """The person, and what is told of how the number fits; ("alike",) where there are several."""
    held = [p for p in people.by_number.get(said.number, ()) if said.number] if said.number else []
    if held:
        best = _best(held, said)
        return best, () if said.number in best.numbers else ("former",)
    named = _named(said, people)
    if len(named) > 1:
        named = [p for p in named if p.listed or p.on_day] if sum(p.listed or p.on_day for p in named) == 1 else named
    if len(named) > 1:
        return None, ("alike",)
    if named:
        return named[0], _number_told(said, named[0], people)
    near = [p for p in people.by_slip.get(said.slip, ()) if said.number and (_same_name(said, p) or _born(said, p))]
    return (near[0], ("slip",)) if len({p.id for p in near}) == 1 else (None, ())


def _best(held: Sequence[Person], said: Said) -> Person:
    """Of several who have or had the number: who has it now, who is on the list, whose name it is."""
    return max(held, key=lambda p: (said.number in p.numbers, _same_name(said, p), p.listed, p.on_day, p.id))


def _named(said: Said, people: People) -> list[Person]:
    if said.birth_date is None or said.birth_precision is not BirthPrecision.DAY or not said.name:
        return []
    keys = dict.fromkeys((name_key(said.name), _joined(said.name)))
    found = {p.id: p for key in keys for p in people.by_name.get((key, said.birth_date), ())}
    if not found:
        wanted = dict.fromkeys((said.name, said.name_zh))
        found = {p.id: p for name in wanted for p in people.by_chinese.get((name, said.birth_date), ())}
    return list(found.values())


def _number_told(said: Said, person: Person, people: People) -> tuple[str, ...]:
    if not said.number:
        return ()
    return ("slip",) if person in people.by_slip.get(said.slip, ()) else ("number",)


def _same_name(said: Said, person: Person) -> bool:
    if person.name_zh and person.name_zh in {said.name, said.name_zh}:
        return True
    own = {form for name in person.names for form in (name_key(name), _joined(name))}
    return bool(said.name) and bool(own & {name_key(said.name), _joined(said.name)})


def _born(said: Said, person: Person) -> bool:
    return said.birth_date is not None and said.birth_date == person.birth_date


def _differences(said: Said, person: Person, partner_id: int, known: Sequence[str]) -> tuple[str, ...]:
    found = []
    if said.name and not _same_name(said, person):
        found.append("name")
    if said.birth_date and person.birth_date and not _birth_fits(said, person):
        found.append("birth")
    if said.sex and person.sex and said.sex is not person.sex:
        found.append("sex")
    if person.on_day and person.partner_id not in {None, partner_id}:
        found.append("partner")
    return tuple(code for code in found if code not in known)


def _birth_fits(said: Said, person: Person) -> bool:
    """Compared as precisely as both are known."""
    mine, theirs = person.birth_date, said.birth_date
    if mine is None or theirs is None:
        return True
    precisions = {person.birth_precision, said.birth_precision}
    if BirthPrecision.YEAR in precisions:
        return mine.year == theirs.year
    if BirthPrecision.MONTH in precisions:
        return (mine.year, mine.month) == (theirs.year, theirs.month)
    return mine == theirs
