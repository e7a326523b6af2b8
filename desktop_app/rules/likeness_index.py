"""Everybody on record in columns, forty bytes a person: who is worth being compared with one person, and which pairs.

One person who is typed by hand is compared with all: with everybody whose name is at most two slips away, and with
everybody born on a day that the date may have been mistyped from. Many at once, and pairs, are looked for where a day,
a name or a phone agrees exactly, and enough beside it (POINTS); who is wrong in name and date at once escapes that.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from db.vocabulary import BirthPrecision, Sex
from desktop_app.rules.likeness import Person, likeness
from desktop_app.rules.likeness_fields import eight_digits, phone_digits
from desktop_app.rules.likeness_names import Population, population
from desktop_app.rules.slips import all_near, slips

_PRECISIONS = tuple(BirthPrecision)
_SEXES: tuple[Sex | None, ...] = (None, *Sex)
_SLIPS = 2
_SHARED_PHONE = 12
"""A phone that more people than this give is the hamlet head's: it names nobody."""
POINTS = 5
"""In lists and pairs: of name (3; family and given name 2; one of them 1), birth date (3; nearly 2; unknown 1), commune
(1) and phone (3) so much must agree before a likeness is computed."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One worker as indexed."""

    id: int
    folded: str
    citizen_id: str | None
    birth_date: date | None
    birth_precision: BirthPrecision
    sex: Sex | None
    commune: int | None
    phone: str | None


@lru_cache(maxsize=16_384)
def near_days(day: date) -> frozenset[int]:
    """Ordinals of the days of which this one may be a mistyped or shortened form: one digit, two exchanged, no day."""
    found = {day.toordinal(), date(day.year, 1, 1).toordinal(), day.replace(day=1).toordinal()}
    text = eight_digits(day)
    forms = {text[2:4] + text[:2] + text[4:]}
    forms |= {text[:at] + digit + text[at + 1 :] for at in range(8) for digit in "0123456789"}
    forms |= {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(7)}
    for form in forms:
        try:
            found.add(date(int(form[4:]), int(form[2:4]), int(form[:2])).toordinal())
        except ValueError:
            continue
    return frozenset(found)


@lru_cache(maxsize=65_536)
def _digits(birth: int) -> str:
    return eight_digits(date.fromordinal(birth))


def _nearly(one: int, other: int) -> bool:
    """Whether one of two days may be a mistyped or shortened form of the other; as near_days, for two."""
    a, b = _digits(one), _digits(other)
    if a[4:] == b[4:]:
        first, swapped = "0101" in {a[:4], b[:4]}, a[:4] == b[2:4] + b[:2]
        if first or swapped or (a[2:4] == b[2:4] and "01" in {a[:2], b[:2]}):
            return True
    return slips(a, b, 1) == 1


def _days(birth: date | None, precision: BirthPrecision) -> frozenset[int]:
    if birth is None:
        return frozenset()
    if precision is BirthPrecision.DAY:
        return near_days(birth)
    first = birth.toordinal()
    return frozenset(range(first, first + (366 if precision is BirthPrecision.YEAR else 31)))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 18 else -1


class _Asked(NamedTuple):
    """One side of a comparison by points. What is not known is -2, which nobody else is."""

    name: str
    family: str
    given: str
    birth: int
    commune: Hashable
    phone: int

    @classmethod
    def of(cls, person: Person) -> _Asked:
        words, phone = person.folded.split() or [""], _number(phone_digits(person.phone))
        return cls(
            person.folded,
            words[0],
            words[-1],
            person.birth_date.toordinal() if person.birth_date else 0,
            -2 if person.commune is None else person.commune,
            phone if phone >= 0 else -2,
        )


class LikenessIndex:
    """See above. A position is a person's place in the columns; who was changed stands there anew, at the end."""

    def __init__(self, people: Iterable[Brief] = ()) -> None:
        self.ids = array("q")
        self.births = array("i")
        self.communes = array("q")
        self._name_of = array("i")
        self._citizens = array("q")
        self._phones = array("q")
        self._kinds = array("B")
        self.names: list[str] = []
        self._ends: list[tuple[str, str]] = []
        self._bearing: list[int] = []
        self._numbers: dict[str, int] = {}
        self._of_name: list[array[int]] = []
        self._of_ends: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._of_words: dict[str, list[int]] = defaultdict(list)
        self._of_birth: dict[int, array[int]] = {}
        self._of_phone: dict[int, array[int]] = {}
        self._position: dict[int, int] = {}
        self.dead: set[int] = set()
        self._people = Population()
        for brief in people:
            self.put(brief)

    def __len__(self) -> int:
        return len(self._position)

    def put(self, brief: Brief) -> None:
        """Add a person, or take what is said of them now instead of what was."""
        self.drop(brief.id)
        at, name = len(self.ids), self._name(brief.folded)
        phone = _number(phone_digits(brief.phone))
        birth = brief.birth_date.toordinal() if brief.birth_date else 0
        self.ids.append(brief.id)
        self._name_of.append(name)
        self.births.append(birth)
        self.communes.append(-1 if brief.commune is None else brief.commune)
        self._citizens.append(_number(brief.citizen_id))
        self._phones.append(phone)
        self._kinds.append(_PRECISIONS.index(brief.birth_precision) * 4 + _SEXES.index(brief.sex))
        self._position[brief.id] = at
        self._bearing[name] += 1
        self._of_name[name].append(at)
        self._of_birth.setdefault(birth, array("i")).append(at)
        if phone >= 0:
            self._of_phone.setdefault(phone, array("i")).append(at)

    def drop(self, worker_id: int) -> None:
        """Leave out who is gone, or merged into another."""
        at = self._position.pop(worker_id, None)
        if at is not None:
            self.dead.add(at)
            self._bearing[self._name_of[at]] -= 1

    def _name(self, folded: str) -> int:
        known = self._numbers.get(folded)
        if known is None:
            known = self._numbers[folded] = len(self.names)
            words = folded.split() or [""]
            self.names.append(folded)
            self._ends.append((words[0], words[-1]))
            self._bearing.append(0)
            self._of_name.append(array("i"))
            self._of_ends[words[0], words[-1]].append(known)
            self._of_words[" ".join(sorted(words))].append(known)
        return known

    @property
    def people(self) -> Population:
        """How often names and communes occur; counted anew once one in fifty has changed."""
        if abs(self._people.people - len(self)) * 50 > len(self):
            communes: dict[Hashable, int] = defaultdict(int)
            for at in self._position.values():
                communes[self.communes[at]] += 1
            bearing = zip(self.names, self._bearing, strict=True)
            self._people = population({name: count for name, count in bearing if count}, communes)
        return self._people

    def person(self, at: int) -> Person:
        """Who stands there, as far as the columns tell: no marks, no papers, no former names."""
        kind, name, birth = self._kinds[at], self.names[self._name_of[at]], self.births[at]
        number, phone = self._citizens[at], self._phones[at]
        return Person(
            name,
            name,
            citizen_id=f"{number:012d}" if number >= 0 else None,
            birth_date=date.fromordinal(birth) if birth else None,
            birth_precision=_PRECISIONS[kind // 4],
            sex=_SEXES[kind % 4],
            commune=self.communes[at] if self.communes[at] >= 0 else None,
            phone=f"0{phone}" if phone >= 0 else None,
        )

    # One person against all

    def near(self, person: Person, most: int) -> list[int]:
        """The ids of those most like one person, at most so many; the likest first."""
        return self._likest(person, self._around(person), most)

    def _likest(self, person: Person, found: Iterable[int], most: int) -> list[int]:
        plain = Person(
            person.folded, person.folded, person.citizen_id, (), (), person.birth_date, person.birth_precision,
            person.sex, person.commune, person.phone,
        )  # fmt: skip
        people = self.people
        scored = [(likeness(plain, self.person(at), people).score, at) for at in found]
        return [self.ids[at] for _, at in sorted(scored, reverse=True)[:most]]

    def _around(self, person: Person) -> set[int]:
        days = _days(person.birth_date, person.birth_precision)
        words = person.folded.split() or [""]
        found = {
            at
            for day in days
            for at in self._of_birth.get(day, ())
            if self._ends[self._name_of[at]][0] == words[0] or self._ends[self._name_of[at]][1] == words[-1]
        }
        for name in self._near_names(person.folded):
            found.update(at for at in self._of_name[name] if self._not_absurd(at, days, person))
        found.update(self._with_phone(person.phone))
        return found - self.dead

    def _near_names(self, folded: str) -> set[int]:
        words = folded.split() or [""]
        return all_near(folded, self.names, _SLIPS) | {
            *self._of_ends.get((words[0], words[-1]), ()),
            *self._of_words.get(" ".join(sorted(words)), ()),
        }

    def _not_absurd(self, at: int, days: frozenset[int], person: Person) -> bool:
        """Somebody of about this name whose birth date or commune agrees, or is not known."""
        birth, commune = self.births[at], self.communes[at]
        if not birth or not days or birth in days:
            return True
        return person.commune is None or commune in {-1, person.commune}

    def _with_phone(self, phone: str | None) -> Iterable[int]:
        bearers = self._of_phone.get(_number(phone_digits(phone)), ())
        return bearers if len(bearers) <= _SHARED_PHONE else ()

    # Many at once

    def near_exactly(self, person: Person, most: int) -> list[int]:
        """As near, but only among those whose birth date, name or phone is the same: for whole lists."""
        found = set(self._of_birth.get(person.birth_date.toordinal() if person.birth_date else -1, ()))
        name = self._numbers.get(person.folded)
        if name is not None:
            found.update(self._of_name[name])
        found.update(self._with_phone(person.phone))
        asked = _Asked.of(person)
        points = ((self._points(at, asked), at) for at in found - self.dead)
        enough = sorted((pair for pair in points if pair[0] >= POINTS), reverse=True)
        return [self.ids[at] for _, at in enough[:most]]

    def _points(self, at: int, asked: _Asked) -> int:
        name, birth = self._name_of[at], self.births[at]
        points = 0
        if self.names[name] == asked.name:
            points = 3
        else:
            family, given = self._ends[name]
            points = (family == asked.family) + (given == asked.given)
        if not birth or not asked.birth:
            points += 1
        elif birth == asked.birth:
            points += 3
        elif _nearly(birth, asked.birth):
            points += 2
        points += asked.commune == self.communes[at]
        return points + 3 * (asked.phone == self._phones[at])

    def _asked(self, at: int) -> _Asked:
        name, commune, phone = self._name_of[at], self.communes[at], self._phones[at]
        return _Asked(
            self.names[name],
            *self._ends[name],
            self.births[at],
            commune if commune >= 0 else -2,
            phone if phone >= 0 else -2,
        )

    # Pairs

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Positions of the pairs worth being compared, each once: one birth date, name or phone in common."""
        seen: set[tuple[int, int]] = set()
        for block in self._blocks():
            alive = [at for at in block if at not in self.dead]
            for place, a in enumerate(alive[:-1]):
                asked = self._asked(a)
                for b in alive[place + 1 :]:
                    if self._points(b, asked) >= POINTS and (a, b) not in seen:
                        seen.add((a, b))
                        yield a, b

    def _blocks(self) -> Iterator[Iterable[int]]:
        """Positions in rising order."""
        yield from (block for birth, block in self._of_birth.items() if birth and len(block) > 1)
        yield from (block for block in self._of_phone.values() if 1 < len(block) <= _SHARED_PHONE)
        for names in self._of_ends.values():
            together = sorted(at for name in names for at in self._of_name[name])
            if len(together) > 1:
                yield from self._parted(together)

    def _parted(self, of_one_name: list[int]) -> Iterator[list[int]]:
        """Of one name: those born in one year, or on one day of any year, or of unknown birth in one commune."""
        parts: dict[tuple[int, int], list[int]] = defaultdict(list)
        for at in of_one_name:
            if self.births[at]:
                born = date.fromordinal(self.births[at])
                parts[born.year, 0].append(at)
                parts[born.month, born.day].append(at)
            else:
                parts[-1, self.communes[at]].append(at)
        return (block for block in parts.values() if len(block) > 1)
