"""How two names agree, and how often a stranger's name would agree so: Nguyễn Văn Hùng says little, Bàn Tà Pham much.

Frequencies come from the population itself, smoothed by common names of the province, so that they hold in a record of
ten people too.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.formats import has_no_marks, sort_key
from desktop_app.rules.slips import slips

_FAMILIES = {
    "hoang": 0.14, "nong": 0.13, "nguyen": 0.09, "vi": 0.06, "luong": 0.06, "ly": 0.05, "trieu": 0.05, "dang": 0.03,
    "duong": 0.03, "ha": 0.03, "chu": 0.03, "be": 0.02, "tran": 0.02, "le": 0.02, "dam": 0.02, "ma": 0.02, "ban": 0.02,
    "phung": 0.02, "loc": 0.015, "lanh": 0.01, "dinh": 0.01, "vu": 0.01,
}  # fmt: skip
_MIDDLES = {"van": 0.3, "thi": 0.33, "duc": 0.03, "minh": 0.03, "thu": 0.02, "quang": 0.02}
_UNKNOWN_FAMILY, _UNKNOWN_MIDDLE, _UNKNOWN_GIVEN = 0.002, 0.008, 0.006
_WEIGHT = 200.0
"""The common names count as so many people beside those of the record."""
_UNSEEN = 0.05
"""A name that nobody else bears is not for that beyond everybody: it counts as so many bearers."""
SHORT_NAMES = 0.08
"""So many names stand in lists without a middle name: never had one, or it was dropped."""
SPELLINGS = 60.0
"""A slip of the keyboard may make about so many other spellings of one name."""
TWIN_NAMES = 3.0
"""Names that sound like the other are so many times as often given to twins as to anybody."""
LONG_ENOUGH = 9
"""From so many letters on two slips are still taken for slips."""

SAME, UNMARKED, MARKS_DIFFER = "name_same", "name_unmarked", "name_marks_differ"
MIDDLE_DROPPED, REORDERED, SLIP, TWO_SLIPS = "name_middle_dropped", "name_reordered", "name_slip", "name_two_slips"
GIVEN_DIFFERS, MIDDLE_DIFFERS, FAMILY_DIFFERS = "name_given_differs", "name_middle_differs", "name_family_differs"
DIFFERENT = "name_different"
_WHOLE = frozenset({SAME, UNMARKED, MARKS_DIFFER})


@dataclass(frozen=True, slots=True)
class Population:
    """How often names and communes occur among those who may be met. See population()."""

    people: int = 0
    names: Mapping[str, int] = field(default_factory=dict)
    """Folded full name -> bearers."""
    families: Mapping[str, int] = field(default_factory=dict)
    middles: Mapping[str, int] = field(default_factory=dict)
    givens: Mapping[str, int] = field(default_factory=dict)
    communes: Mapping[Hashable, int] = field(default_factory=dict)

    def commune(self, commune: Hashable) -> float:
        """The share of the people who live there."""
        return (self.communes.get(commune, 0) + 3) / (self.people + 195)

    def family(self, word: str) -> float:
        """The share of the people with this family name."""
        return _share(self.families.get(word, 0), self.people, _FAMILIES.get(word, _UNKNOWN_FAMILY))

    def middle(self, words: Iterable[str]) -> float:
        """The share of the people with these middle names, of those who have so many."""
        share = 1.0
        for word in words:
            share *= _share(self.middles.get(word, 0), self.people, _MIDDLES.get(word, _UNKNOWN_MIDDLE))
        return share

    def given(self, word: str) -> float:
        """The share of the people with this given name."""
        return _share(self.givens.get(word, 0), self.people, _UNKNOWN_GIVEN)

    def full(self, folded: str) -> float:
        """The share of the people, but for one, with this full name."""
        words = folded.split()
        if not words:
            return 1.0
        expected = self.family(words[0]) * self.middle(words[1:-1]) * self.given(words[-1])
        bearers = max(self.names.get(folded, 0) - 1, _UNSEEN)
        return (bearers + _WEIGHT * expected) / (self.people + _WEIGHT)


def _share(count: int, people: int, expected: float) -> float:
    return (count + _WEIGHT * expected) / (people + _WEIGHT)


def population(names: Mapping[str, int], communes: Mapping[Hashable, int]) -> Population:
    """The frequencies of a population given by the bearers of each folded name and the people of each commune."""
    families: dict[str, int] = {}
    middles: dict[str, int] = {}
    givens: dict[str, int] = {}
    for name, count in names.items():
        words = name.split()
        for table, some in ((families, words[:1]), (middles, words[1:-1]), (givens, words[-1:])):
            for word in some:
                table[word] = table.get(word, 0) + count
    return Population(sum(names.values()), names, families, middles, givens, communes)


@lru_cache(maxsize=4096)
def compare_names(mine: str, my_folded: str, theirs: str, their_folded: str) -> str:
    """The code of how two names agree. The folded ones are formats.fold of the others."""
    if my_folded == their_folded:
        if sort_key(mine) == sort_key(theirs):
            return SAME
        return UNMARKED if has_no_marks(mine) or has_no_marks(theirs) else MARKS_DIFFER
    a, b = my_folded.split(), their_folded.split()
    if not a or not b:
        return DIFFERENT
    return _by_words(a, b) or _by_letters(my_folded, their_folded, a, b) or _by_parts(a, b)


def _by_words(a: list[str], b: list[str]) -> str | None:
    if sorted(a) == sorted(b):
        return REORDERED
    dropped = len(a) != len(b) and a[0] == b[0] and a[-1] == b[-1] and _within(*sorted((a, b), key=len))
    return MIDDLE_DROPPED if dropped else None


def _by_letters(my_folded: str, their_folded: str, a: list[str], b: list[str]) -> str | None:
    away = slips(my_folded, their_folded, 2)
    if away == 1:
        return SLIP
    if away == 2 and min(len(my_folded), len(their_folded)) >= LONG_ENOUGH and _one_word(a, b):
        return TWO_SLIPS
    return None


def _within(few: list[str], many: list[str]) -> bool:
    """Whether the words of the shorter stand in the longer in this order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _one_word(a: list[str], b: list[str]) -> bool:
    """Two slips in one short word make another word of it (Lan, Bền); in two words, or a long one, they are slips."""
    if len(a) != len(b):
        return True
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(differ) > 1 or min(len(w) for w in differ[0]) > 4


def _by_parts(a: list[str], b: list[str]) -> str:
    family, middle, given = a[0] == b[0], a[1:-1] == b[1:-1], a[-1] == b[-1]
    if family and given:
        return MIDDLE_DIFFERS
    if family and middle:
        return GIVEN_DIFFERS
    if given and middle:
        return FAMILY_DIFFERS
    return DIFFERENT


def stranger_agrees(outcome: str, mine: str, theirs: str, people: Population) -> float:
    """How probable it is that a stranger's name agrees with mine in this way. Both names folded."""
    if outcome in _WHOLE:
        return people.full(mine)
    if outcome in {SLIP, TWO_SLIPS}:
        return SPELLINGS * min(people.full(mine), people.full(theirs))
    if outcome == REORDERED:
        return people.full(mine) + people.full(theirs)
    if outcome == DIFFERENT:
        return 0.9
    words = theirs.split()
    family, middle, given = people.family(words[0]), people.middle(words[1:-1]), people.given(words[-1])
    parts = {
        MIDDLE_DROPPED: SHORT_NAMES * family * given,
        MIDDLE_DIFFERS: family * given,
        GIVEN_DIFFERS: family * middle,
        FAMILY_DIFFERS: middle * given,
    }
    return parts[outcome]


def twin_agrees(outcome: str, mine: str, theirs: str, people: Population) -> float | None:
    """How often a twin's name is this one, on the scale of stranger_agrees, where that depends on the name.

    Minh beside Bình is a name that a twin may well have; Bìng is none, so it is a slip.
    """
    if outcome not in {SLIP, TWO_SLIPS}:
        return None
    (*mine_before, my_given), (*theirs_before, their_given) = mine.split(), theirs.split()
    if mine_before != theirs_before:
        return 0.0005
    return TWIN_NAMES * SPELLINGS * min(people.given(my_given), people.given(their_given))
