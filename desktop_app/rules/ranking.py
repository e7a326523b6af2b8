"""How well a person fits a job order: what it asks, what they wish, which papers are ready. Pure.

Points are added up for what fits and for papers that are ready; nobody is hidden. Of two people who fit alike the one
with fewer papers missing stands first, so that one more ready paper never lowers anybody, and nobody who is blocked
stands above somebody alike who is clear. Whoever the order does not ask for (age, sex) comes last, and is told why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from db.vocabulary import BirthPrecision, DecidedBy, Severity, Sex, Verdict, WagePer
from desktop_app.formats import fold
from desktop_app.rules.clearance import Finding, verdict_of

_CEFR = ("a1", "a2", "b1", "b2", "c1", "c2")
_NUMBERED = re.compile(r"([a-z]+) ?([0-9]+)")
_MOST_COUNTED = 7
_DAYS_A_MONTH = 26
"""What a month's wage is compared with, where one side says it by the day."""
GOOD_FROM = 20


class Fit(StrEnum):
    """The score in words."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    OUTSIDE = "outside"
    """The order asks for somebody else: another age, another sex."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a job order asks and offers. Texts are as typed; None is not said."""

    programme_id: int
    day: date
    """The day on which the papers must be ready."""
    job: str = ""
    place: str = ""
    sex: Sex | None = None
    age_min: int | None = None
    age_max: int | None = None
    skill: str | None = None
    language: str | None = None
    wage_cny: int | None = None
    """None also where the wage is in another currency: wishes are said in CNY."""
    wage_per: WagePer | None = None
    months: int | None = None
    women_left: int = 0
    """Places that are kept for women and still free."""


@dataclass(frozen=True, slots=True)
class Wished:
    """What somebody looks for."""

    programme_id: int | None = None
    job: str | None = None
    place: str | None = None
    wage_cny: int | None = None
    wage_per: WagePer | None = None
    months: int | None = None
    ready_from: date | None = None


@dataclass(frozen=True, slots=True)
class Decline:
    """An earlier referral that came to nothing."""

    order: str
    same_order: bool
    same_employer: bool
    by: DecidedBy | None
    why: str
    on: date


@dataclass(frozen=True, slots=True)
class Hopeful:
    """Somebody who may be referred. `languages` are names with their levels ("Tiếng Trung HSK 2")."""

    sex: Sex | None = None
    birth_date: date | None = None
    birth_precision: BirthPrecision = BirthPrecision.DAY
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    wish: Wished = Wished()
    findings: tuple[Finding, ...] = ()
    """What clearance finds in their papers for the day that is asked."""
    declines: tuple[Decline, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody stands where they do; its sentence is in section `reason`. `points` below 0 speak against them."""

    code: str
    points: int
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rank:
    """Where somebody stands. Compare by `order`: less stands higher."""

    fit: Fit
    verdict: Verdict
    points: int
    reasons: tuple[Reason, ...]

    @property
    def order(self) -> tuple[bool, int]:
        """Whoever is asked for first, then the most points."""
        return self.fit is Fit.OUTSIDE, -self.points


def rank(ask: Ask, who: Hopeful) -> Rank:
    """How somebody stands to an order, with every reason."""
    outside = tuple(_outside(ask, who))
    reasons = (*outside, *_asked(ask, who), *_wished(ask, who.wish), *_before(who.declines))
    points = sum(reason.points for reason in reasons)
    return Rank(_fit(outside, points), verdict_of(who.findings), points + readiness(who.findings), reasons)


def _fit(outside: tuple[Reason, ...], points: int) -> Fit:
    if any(reason.points <= _OUTSIDE for reason in outside):
        return Fit.OUTSIDE
    if points >= GOOD_FROM:
        return Fit.GOOD
    return Fit.FAIR if points >= 0 else Fit.POOR


_OUTSIDE = -60


def readiness(findings: Iterable[Finding]) -> int:
    """Points for papers: 60 for all, fewer for each that warns, fewer still for each that blocks.

    What blocks counts before what warns, so that a paper which mends a block and only warns is a gain.
    """
    severities = [finding.severity for finding in findings]
    blocks, warns = severities.count(Severity.BLOCK), severities.count(Severity.WARN)
    if blocks:
        return 44 - 5 * min(blocks, _MOST_COUNTED)
    return 60 if not warns else 56 - min(warns, _MOST_COUNTED)


# What the order asks


def _outside(ask: Ask, who: Hopeful) -> Iterator[Reason]:
    if ask.sex is not None and who.sex is not ask.sex:
        yield Reason("sex_other", _OUTSIDE) if who.sex else Reason("sex_unknown", -5)
    if ask.age_min is None and ask.age_max is None:
        return
    ages = ages_on(who.birth_date, who.birth_precision, ask.day)
    if ages is None:
        yield Reason("age_unknown", -5)
        return
    youngest, oldest = ages
    if (ask.age_min is not None and oldest < ask.age_min) or (ask.age_max is not None and youngest > ask.age_max):
        yield Reason("age_outside", _OUTSIDE, {"age": oldest, "asked": _span(ask)})


def _span(ask: Ask) -> str:
    return f"{'' if ask.age_min is None else ask.age_min}–{'' if ask.age_max is None else ask.age_max}"


def ages_on(born: date | None, precision: BirthPrecision, day: date) -> tuple[int, int] | None:
    """The least and the greatest age that somebody may have on a day; None where nobody knows."""
    if born is None:
        return None
    if precision is BirthPrecision.YEAR:
        return max(0, day.year - born.year - 1), day.year - born.year
    oldest = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    same_month = precision is BirthPrecision.MONTH and day.month == born.month
    return (max(0, oldest - 1) if same_month else oldest), oldest


def _asked(ask: Ask, who: Hopeful) -> Iterator[Reason]:
    if ask.skill:
        has = any(alike(ask.skill, skill) for skill in who.skills)
        yield Reason("skill_has", 30, {"skill": ask.skill}) if has else Reason("skill_lacking", 0, {"skill": ask.skill})
    elif any(alike(ask.job, skill) for skill in who.skills):
        yield Reason("work_known", 15, {"job": ask.job})
    if ask.language:
        spoken = any(speaks(ask.language, language) for language in who.languages)
        said = {"language": ask.language}
        yield Reason("language_has", 20, said) if spoken else Reason("language_lacking", 0, said)
    if ask.women_left > 0 and who.sex is Sex.FEMALE:
        yield Reason("woman_wanted", 10, {"left": ask.women_left})


# What the person wishes


def _wished(ask: Ask, wish: Wished) -> Iterator[Reason]:
    if wish.programme_id is not None:
        same = wish.programme_id == ask.programme_id
        yield Reason("programme_wished", 15) if same else Reason("programme_other", -15)
    if wish.job:
        same = alike(ask.job, wish.job)
        yield Reason("job_wished", 20, {"job": wish.job}) if same else Reason("job_other", -5, {"job": wish.job})
    if wish.place and ask.place:
        same = alike(ask.place, wish.place)
        said = {"place": wish.place}
        yield Reason("place_wished", 5, said) if same else Reason("place_other", -3, said)
    yield from _pay(ask, wish)
    if wish.months is not None and ask.months is not None:
        same = wish.months == ask.months
        yield Reason("months_wished", 5) if same else Reason("months_other", -3, {"months": wish.months})
    if wish.ready_from is not None and wish.ready_from > ask.day:
        yield Reason("ready_later", -20, {"day": wish.ready_from})


def _pay(ask: Ask, wish: Wished) -> Iterator[Reason]:
    if None in {ask.wage_cny, ask.wage_per, wish.wage_cny, wish.wage_per}:
        return
    offered, wanted = _monthly(ask.wage_cny, ask.wage_per), _monthly(wish.wage_cny, wish.wage_per)
    if offered >= wanted:
        yield Reason("pay_enough", 5)
    else:
        yield Reason("pay_less", -10, {"wage": wish.wage_cny, "per": wish.wage_per})


def _monthly(wage: int | None, per: WagePer | None) -> int:
    return (wage or 0) * (_DAYS_A_MONTH if per is WagePer.DAY else 1)


def _before(declines: Iterable[Decline]) -> Iterator[Reason]:
    """An earlier decline is told and counts where it was this employer; a change of mind costs nothing elsewhere."""
    for decline in declines:
        points = -30 if decline.same_order else -15 if decline.same_employer else 0
        said = {"order": decline.order, "by": decline.by, "why": decline.why, "day": decline.on}
        yield Reason("declined_before", points, said)


# Whether two texts mean the same


def alike(asked: str, has: str) -> bool:
    """Whether every word of the shorter text is in the longer, with or without marks."""
    mine, theirs = set(fold(asked).split()), set(fold(has).split())
    few, many = sorted((mine, theirs), key=len)
    return bool(few) and few <= many


def speaks(asked: str, has: str) -> bool:
    """Whether a language is the asked one, at the asked level or above (HSK 3 for HSK 2, B2 for B1)."""
    wanted, known = _level(asked), _level(has)
    if wanted is None:
        return alike(asked, has)
    if known is None or known[0] != wanted[0] or known[1] < wanted[1]:
        return False
    rest = _without_level(asked)
    return not rest or wanted[0] != "cefr" or rest <= _without_level(has)


def _level(text: str) -> tuple[str, int] | None:
    words = fold(text).replace("-", " ")
    for number, level in enumerate(_CEFR):
        if level in words.split():
            return "cefr", number
    found = _NUMBERED.search(words)
    return (found[1], int(found[2])) if found else None


def _without_level(text: str) -> set[str]:
    words = fold(text).replace("-", " ")
    return {word for word in _NUMBERED.sub(" ", words).split() if word not in _CEFR}
