"""How likely two records are one person: a probability, and the reasons for it.

Each field in which both are known is compared, and what is seen is weighed by how often it would be seen of one person
written down twice, and how often of others: strangers, twins, and namesakes of one day and commune (Fellegi and Sunter
1969, with the last two as cases of their own, because they are what strangers never are: alike in nearly everything,
with another given name, or another citizen ID). The score is the probability that
they are one person, given that one of those who are entered as new is on record already with PRIOR, and any of the
`people` on record is as likely to be the one.

The error model, that is what happens to one person who is written down twice (shares in CHANCES, first column):
a digit of the ID or date mistyped, or two exchanged; day and month exchanged; only the year of birth known, or
written as 1 January; marks dropped, Đ typed as D, another tone mark; the middle name dropped; family name put last;
a slip in the name; moved to another commune, or its commune misread (communes of before 2025 are both followed to
today's, so the merger itself is no difference); another phone, another paper. Two different citizen IDs speak strongly
against one person, but not absolutely: one of them may be another's, or was corrected; less so where an ID does not
even fit its holder's sex and year of birth.

Strangers agree by chance, as often as names and communes are common in the population itself. Fields are taken as
independent, but for these: people of one commune are more often of one family name (CLAN); who bears the same name is
mostly of the same sex; a number one digit from another is judged among people of the same year and province.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import log2
from typing import Any, NamedTuple

from db.vocabulary import BirthPrecision, Sex
from desktop_app.rules import likeness_names as names
from desktop_app.rules.likeness_fields import (
    compare_births,
    compare_documents,
    compare_ids,
    compare_phones,
    id_fits,
)
from desktop_app.rules.likeness_names import Population

PRIOR = 0.05
"""One in twenty of those who are entered as new is on record already."""
PRIOR_TWIN = 0.008
"""And so many have a twin on record."""
PRIOR_NAMESAKE = 0.003
"""And so many a namesake, born on the same day in the same commune: more than chance would make, as lists show."""
ASK, ALIKE = 0.1, 0.9
"""From these scores on two are shown as possibly, and as very likely, one person."""
CLAN = 3.0
"""People of one commune bear one family name so many times as often."""
FIRST_OF_JANUARY = 10.0
"""So many times as many are written down for that day as for another: it stands for the year."""
_WORTH_SAYING = 0.1
"""Twins or namesakes are spoken of from a tenth on of the odds of one person."""
CERTAIN = frozenset({"citizen_id_same", "citizen_id_former", "document_same"})


class Chances(NamedTuple):
    """How often this is seen of one person written twice, of twins, namesakes, and strangers; None: by frequency."""

    same: float
    twins: float | None
    namesakes: float
    strangers: float | None


CHANCES: Mapping[str, Chances] = {
    "citizen_id_same": Chances(0.9, 1e-6, 1e-7, 1e-7),
    "citizen_id_former": Chances(0.02, 1e-7, 1e-7, 1e-7),
    "citizen_id_near": Chances(0.05, 0.3, 6e-5, 6e-5),
    "citizen_id_doubtful": Chances(0.012, 0.02, 0.02, 0.02),
    "citizen_id_different": Chances(0.018, 0.68, 0.98, 0.98),
    "document_same": Chances(0.55, 1e-6, 1e-7, 1e-7),
    "document_near": Chances(0.03, 0.05, 1e-5, 1e-5),
    "document_different": Chances(0.42, 0.95, 1.0, 1.0),
    "name_same": Chances(0.76, 0.0005, 0.9, None),
    "name_unmarked": Chances(0.1, 0.0001, 0.08, None),
    "name_marks_differ": Chances(0.02, 0.02, 0.02, None),
    "name_middle_dropped": Chances(0.03, 0.0005, 0.001, None),
    "name_reordered": Chances(0.015, 0.0001, 0.0005, None),
    "name_slip": Chances(0.05, None, 0.001, None),
    "name_two_slips": Chances(0.008, None, 0.0002, None),
    "name_middle_differs": Chances(0.004, 0.003, 0.001, None),
    "name_given_differs": Chances(0.003, 0.7, 0.001, None),
    "name_family_differs": Chances(0.002, 0.0005, 0.001, None),
    "name_different": Chances(0.005, 0.28, 0.001, None),
    "birth_same": Chances(0.91, 0.97, 0.97, 1 / 13_000),
    "birth_swapped": Chances(0.012, 0.004, 0.001, 1 / 26_000),
    "birth_year_only": Chances(0.015, 0.004, 0.005, 0.0006),
    "birth_near": Chances(0.04, 0.014, 0.005, 0.003),
    "birth_different": Chances(0.015, 0.005, 0.01, 0.995),
    "birth_month_same": Chances(0.97, 0.99, 0.98, 1 / 430),
    "birth_year_same": Chances(0.97, 0.995, 0.98, 1 / 36),
    "sex_same": Chances(0.99, 0.65, 0.98, None),
    "sex_different": Chances(0.01, 0.35, 0.02, None),
    "commune_same": Chances(0.85, 0.92, 0.95, None),
    "commune_different": Chances(0.15, 0.08, 0.05, None),
    "phone_same": Chances(0.6, 0.3, 0.001, 0.0003),
    "phone_near": Chances(0.03, 0.001, 1e-5, 1e-5),
    "phone_different": Chances(0.37, 0.7, 1.0, 1.0),
}
_NAMED_ALIKE = frozenset({names.SAME, names.UNMARKED, names.MARKS_DIFFER, names.SLIP, names.REORDERED})


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person. `commune` is today's, by whatever key, the same for both who are compared."""

    full_name: str
    folded: str
    """formats.fold of the name."""
    citizen_id: str | None = None
    former_ids: tuple[str, ...] = ()
    former_names: tuple[tuple[str, str], ...] = ()
    """As written, and folded."""
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    sex: Sex | None = None
    commune: Hashable = None
    phone: str | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for it (weight over 0, in bits) or against it. Params: `mine`, `theirs`, as they stand."""

    code: str
    weight: float
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The probability that two are one, and the reasons, the weightiest first."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def certain(self) -> bool:
        """They share a number that only one person has: the same, unless an officer says why not."""
        return any(reason.code in CERTAIN for reason in self.reasons)


class _Seen(NamedTuple):
    """One field as compared: the code, what is shown of it, a stranger's chance, and a twin's where it varies."""

    code: str
    mine: Any
    theirs: Any
    strangers: float
    twins: float | None = None


def likeness(mine: Person, theirs: Person, people: Population) -> Likeness:
    """How likely the two are one person. `people` are those on record, among whom `theirs` is one."""
    seen = list(_seen(mine, theirs, people))
    reasons = []
    same = twins = namesakes = strangers = 1.0
    for code, my_value, their_value, chance, of_twins in seen:
        chances = CHANCES[code]
        same, twins = same * chances.same, twins * (of_twins or chances.twins or 1.0)
        namesakes, strangers = namesakes * chances.namesakes, strangers * chance
        params = {"mine": my_value, "theirs": their_value}
        reasons.append(Reason(code, log2(chances.same / chance), params))
    count = max(people.people, 1)
    others = {"maybe_twins": twins * PRIOR_TWIN / count, "maybe_namesakes": namesakes * PRIOR_NAMESAKE / count}
    by_chance = strangers * max(1 - (PRIOR + PRIOR_TWIN + PRIOR_NAMESAKE) / count, 0.5)
    for_same = same * PRIOR / count
    likeliest = max(others, key=lambda code: others[code])
    if others[likeliest] > max(by_chance, for_same * _WORTH_SAYING):
        reasons.append(Reason(likeliest, min(-1.0, log2(for_same / others[likeliest]))))
    score = for_same / (for_same + sum(others.values()) + by_chance)
    return Likeness(score, tuple(sorted(reasons, key=lambda reason: -abs(reason.weight))))


def _seen(mine: Person, theirs: Person, people: Population) -> Iterator[_Seen]:
    yield from _numbers(mine, theirs)
    near = mine.commune is not None and mine.commune == theirs.commune
    name = _name(mine, theirs, people, CLAN if near else 1.0)
    yield name
    birth = compare_births((mine.birth_date, mine.birth_precision), (theirs.birth_date, theirs.birth_precision))
    if birth:
        often = FIRST_OF_JANUARY if (birth, _first_of_january(mine.birth_date)) == ("birth_same", True) else 1.0
        yield _Seen(birth, mine.birth_date, theirs.birth_date, (CHANCES[birth].strangers or 1.0) * often)
    if mine.sex and theirs.sex:
        agree = 0.96 if name.code in _NAMED_ALIKE else 0.52
        if mine.sex is theirs.sex:
            yield _Seen("sex_same", mine.sex, theirs.sex, agree)
        else:
            yield _Seen("sex_different", mine.sex, theirs.sex, 1 - agree)
    if mine.commune is not None and theirs.commune is not None:
        share = min(people.commune(mine.commune), people.commune(theirs.commune))
        code, chance = ("commune_same", share) if near else ("commune_different", 1 - share)
        yield _Seen(code, mine.commune, theirs.commune, chance)


def _first_of_january(day: date | None) -> bool:
    return day is not None and (day.day, day.month) == (1, 1)


def _fixed(code: str, mine: Any, theirs: Any) -> _Seen:
    return _Seen(code, mine, theirs, CHANCES[code].strangers or 1.0)


def _numbers(mine: Person, theirs: Person) -> Iterator[_Seen]:
    ids = (mine.citizen_id or "", *mine.former_ids), (theirs.citizen_id or "", *theirs.former_ids)
    fits = all(id_fits(p.citizen_id or "", p.birth_date, p.sex) for p in (mine, theirs))
    if code := compare_ids(*ids, consistent=fits):
        yield _fixed(code, mine.citizen_id, theirs.citizen_id)
    paper, a, b = compare_documents(mine.documents, theirs.documents)
    if paper:
        yield _fixed(paper, a, b)
    if code := compare_phones(mine.phone, theirs.phone):
        yield _fixed(code, mine.phone, theirs.phone)


def _name(mine: Person, theirs: Person, people: Population, clan: float) -> _Seen:
    """Of all names, present and former, the pair that agrees best."""
    found = [
        _named(a, b, people, clan)
        for a in ((mine.full_name, mine.folded), *mine.former_names)
        for b in ((theirs.full_name, theirs.folded), *theirs.former_names)
    ]
    return max(found, key=lambda seen: CHANCES[seen.code].same / seen.strangers)


def _named(a: tuple[str, str], b: tuple[str, str], people: Population, clan: float) -> _Seen:
    code = names.compare_names(*a, *b)
    chance = names.stranger_agrees(code, a[1], b[1], people)
    if code != names.DIFFERENT:
        chance = min(chance * clan, 0.9)
    return _Seen(code, a[0], b[0], chance, names.twin_agrees(code, a[1], b[1], people))
