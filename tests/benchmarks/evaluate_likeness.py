"""How right the likeness of two records is, on people it was not tuned on.

`python -m tests.benchmarks.evaluate_likeness [PEOPLE [NEWCOMERS]]`

A record of invented people, and newcomers to be entered: strangers, people who are on record already and are written
down with other mistakes, and the hard ones: twins of people on record, and namesakes born on the same day in the same
commune. The table of rules/likeness.py was tuned on TUNING alone; what is reported and asserted (in
tests/rules/test_likeness_held_out.py) is HELD_OUT, which was looked at only after. The mistakes are made here by
this generator, so the figures say how well the rule does where its error model holds, and `harsher` how it does where
people make twice as many mistakes as it assumes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from db.vocabulary import BirthPrecision, Sex
from desktop_app.formats import fold
from desktop_app.rules.likeness import ALIKE, ASK, Likeness, Person, likeness
from desktop_app.rules.likeness_fields import eight_digits
from desktop_app.rules.likeness_index import Brief, LikenessIndex

TUNING, HELD_OUT = 1, 20261122
DUPLICATES, TWINS, NAMESAKES = 0.05, 0.008, 0.003
"""Shares of the newcomers."""
COMPARED = 8

FAMILIES = {
    "Hoàng": 140, "Nông": 130, "Nguyễn": 90, "Vi": 60, "Lương": 60, "Lý": 50, "Triệu": 50, "Dương": 30, "Đặng": 30,
    "Hà": 30, "Chu": 30, "Bế": 25, "Trần": 20, "Lê": 20, "Đàm": 20, "Mã": 20, "Bàn": 20, "Phùng": 20, "Lộc": 15,
    "Lành": 12, "Đinh": 10, "Vũ": 10, "Phạm": 10, "Linh": 8, "Hứa": 8, "La": 8, "Tô": 7, "Âu": 3, "Sầm": 4, "Bành": 3,
}  # fmt: skip
MIDDLES = {
    Sex.MALE: {"Văn": 60, "Đức": 8, "Minh": 6, "Quang": 6, "Thế": 4, "Hữu": 4, "Tà": 4, "Xuân": 4, "Ngọc": 4},
    Sex.FEMALE: {"Thị": 66, "Thu": 7, "Bích": 5, "Hồng": 6, "Kim": 4, "Thúy": 4, "Mùi": 4, "Ngọc": 4},
}
GIVENS = {
    Sex.MALE: (
        "Hùng Dũng Cường Bình Minh Sơn Tuấn Thắng Đạt Hòa Toàn Quân Lâm Phúc Khánh Thụy Vinh Hải Nam Long Đức Huy Tùng "
        "Trường Thành Công Chiến Quyết Thiện Lợi Phương Hiếu Nghĩa Trung Kiên Giang Duy Pham Phu Chài Lùng Quẩy Sinh "
        "Thăng Thanh Hoàn Hoan Tân Tấn Linh Ninh Chung Chúng"
    ),
    Sex.FEMALE: (
        "Hương Hoa Lan Mai Hằng Hiền Nhung Loan Oanh Phượng Yến Ánh Đào Duyên Thu Thủy Thúy Hà Huệ Nga Liên Liễu Vân "
        "Trang Linh Ngân Tuyết Xuân Hạnh Hồng Dung Thảo Thơm Mẩy Pham Nái Chản Lai Ghến Slao Nhình Hoan Hòa Hoài Thanh "
        "Phương Tâm Tấm Lành Lệ Chi Chinh"
    ),
}
PLACES = 65


class Who(StrEnum):
    """What a newcomer is to those on record."""

    STRANGER = "stranger"
    DUPLICATE = "duplicate"
    TWIN = "twin"
    NAMESAKE = "namesake"


@dataclass(frozen=True)
class Newcomer:
    """Somebody to be entered, and the record of the same person where there is one."""

    person: Person
    who: Who
    of: int | None = None


@dataclass
class World:
    """Invented people. `mistakes` multiplies how often a mistake is made."""

    rng: random.Random
    mistakes: float = 1.0
    clans: list[list[str]] = field(default_factory=list)
    given_weights: dict[Sex, list[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names, weights = list(FAMILIES), list(FAMILIES.values())
        self.clans = [self.rng.choices(names, weights, k=2) for _ in range(PLACES)]
        self.given_weights = {sex: [1 / (2 + n) ** 0.7 for n in range(len(GIVENS[sex].split()))] for sex in Sex}

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def slip(self, share: float) -> bool:
        return self.rng.random() < share * self.mistakes

    def pick(self, table: dict[str, int]) -> str:
        return self.rng.choices(list(table), list(table.values()))[0]

    def given(self, sex: Sex) -> str:
        return self.rng.choices(GIVENS[sex].split(), self.given_weights[sex])[0]

    def born(self) -> date:
        return date(1968, 1, 1) + timedelta(days=self.rng.randrange(39 * 365))

    def person(self) -> Person:
        rng = self.rng
        sex = Sex.FEMALE if self.chance(0.4) else Sex.MALE
        commune = min(int(rng.expovariate(1 / 22)), PLACES - 1)
        family = rng.choice(self.clans[commune]) if self.chance(0.3) else self.pick(FAMILIES)
        middle = self.pick(MIDDLES[sex]) if self.chance(0.97) else ""
        name = " ".join(filter(None, (family, middle, self.given(sex))))
        born, precision = self.born(), BirthPrecision.DAY
        if self.chance(0.02):
            born = born.replace(month=1, day=1)
            precision = BirthPrecision.YEAR if self.chance(0.5) else BirthPrecision.DAY
        return Person(
            name, fold(name), self.number(born, sex) if self.chance(0.92) else None, (), (), born, precision, sex,
            commune,
            self.phone() if self.chance(0.8) else None,
            (self.paper(),) if self.chance(0.5) else (),
        )  # fmt: skip

    def number(self, born: date, sex: Sex) -> str:
        century = (2 if born.year >= 2000 else 0) + (sex is Sex.FEMALE)
        province = "020" if self.chance(0.9) else self.rng.choice(("004", "006", "024", "019", "001"))
        return f"{province}{century}{born:%y}{self.rng.randrange(10**6):06d}"

    def phone(self) -> str:
        return f"0{self.rng.choice('3789')}{self.rng.randrange(10**8):08d}"

    def paper(self) -> str:
        return f"{self.rng.choice('CKP')}{self.rng.randrange(10**7):07d}"

    # Mistakes

    def mistyped(self, text: str) -> str:
        at = self.rng.randrange(len(text) - 1)
        if self.chance(0.3) and text[at] != text[at + 1]:
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        other = self.rng.choice([d for d in "0123456789" if d != text[at]])
        return text[:at] + other + text[at + 1 :]

    def slipped(self, name: str) -> str:
        at = self.rng.randrange(len(name))
        letter = self.rng.choice("aeiouhngtc")
        if not name[at].isalpha():
            return name[:at] + name[at + 1 :]
        return self.rng.choice(
            (name[:at] + name[at + 1 :], name[:at] + letter + name[at + 1 :], name[:at] + letter + name[at:])
        )

    def name_again(self, name: str) -> str:
        words = name.split()
        if len(words) > 2 and self.slip(0.03):
            words = [words[0], words[-1]]
        if self.slip(0.015):
            words = [*words[1:], words[0]]
        name = " ".join(words)
        if self.slip(0.05):
            name = self.slipped(name)
        if self.slip(0.008):
            name = self.slipped(name)
        if self.slip(0.1):
            name = fold(name).title()
        elif self.slip(0.02):
            name = name.translate(str.maketrans("áàạảãòóúùảấầ", "àáảạãóòùúàầấ"))
        return " ".join(name.split())

    def birth_again(self, born: date, precision: BirthPrecision) -> tuple[date, BirthPrecision]:
        if precision is not BirthPrecision.DAY:
            return born, precision
        if self.slip(0.02):
            year = self.chance(0.5)
            return born.replace(month=1, day=1), BirthPrecision.YEAR if year else BirthPrecision.DAY
        if self.slip(0.015) and born.day <= 12:
            return born.replace(month=born.day, day=born.month), precision
        if self.slip(0.04):
            return self.other_day(born), precision
        if self.slip(0.01):
            return self.born(), precision
        return born, precision

    def other_day(self, born: date) -> date:
        while True:
            text = self.mistyped(eight_digits(born))
            try:
                return date(int(text[4:]), int(text[2:4]), int(text[:2]))
            except ValueError:
                continue

    def number_again(self, person: Person) -> str | None:
        number, sex, born = person.citizen_id, person.sex, person.birth_date
        if number is None or sex is None or born is None:
            return number
        if self.slip(0.05):
            return self.mistyped(number)
        if self.slip(0.012):
            return self.number(self.born(), sex)
        return self.number(born, sex) if self.slip(0.015) else number

    def again(self, person: Person) -> Person:
        """The same person, written down another time."""
        name = self.name_again(person.full_name)
        born, precision = self.birth_again(person.birth_date or self.born(), person.birth_precision)
        sex = person.sex
        if self.slip(0.01):
            sex = Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE
        return replace(
            person,
            full_name=name,
            folded=fold(name),
            citizen_id=None if self.chance(0.3) else self.number_again(person),
            birth_date=born,
            birth_precision=precision,
            sex=sex,
            commune=self.rng.randrange(PLACES) if self.slip(0.15) else person.commune,
            phone=self.phone_again(person.phone),
            documents=self.papers_again(person.documents),
        )

    def phone_again(self, phone: str | None) -> str | None:
        if self.chance(0.2) or phone is None:
            return None if self.chance(0.5) else self.phone()
        if self.slip(0.03):
            return self.mistyped(phone)
        return self.phone() if self.slip(0.3) else phone

    def papers_again(self, papers: tuple[str, ...]) -> tuple[str, ...]:
        if not papers or self.chance(0.6):
            return ()
        if self.slip(0.04):
            return (papers[0][0] + self.mistyped(papers[0][1:]),)
        return (self.paper(),) if self.slip(0.4) else papers

    # The hard ones

    def twin(self, person: Person) -> Person:
        sex = person.sex if self.chance(0.65) else (Sex.MALE if person.sex is Sex.FEMALE else Sex.FEMALE)
        assert sex is not None
        words = person.full_name.split()
        middle = words[1:-1] if sex is person.sex and self.chance(0.8) else [self.pick(MIDDLES[sex])]
        given = words[-1]
        while fold(given) == fold(words[-1]):
            given = self.like(words[-1], sex) if self.chance(0.4) else self.given(sex)
        name = " ".join([words[0], *middle, given])
        number = None if person.citizen_id is None else self.next_number(person.citizen_id, sex)
        phone = person.phone if self.chance(0.3) else self.phone()
        papers = (self.paper(),) if self.chance(0.5) else ()
        return replace(
            person, full_name=name, folded=fold(name), sex=sex, citizen_id=number, phone=phone, documents=papers
        )

    def like(self, given: str, sex: Sex) -> str:
        """A name that sounds like the other, as parents of twins choose it."""
        alike = [name for name in GIVENS[sex].split() if name[0] == given[0] or name[-2:] == given[-2:]]
        return self.rng.choice(alike or GIVENS[sex].split())

    def next_number(self, number: str, sex: Sex) -> str:
        century = int(number[3]) // 2 * 2 + (sex is Sex.FEMALE)
        near = (int(number[6:]) + self.rng.randint(1, 9)) % 10**6
        tail = near if self.chance(0.5) else self.rng.randrange(10**6)
        return f"{number[:3]}{century}{number[4:6]}{tail:06d}"

    def namesake(self, person: Person) -> Person:
        born, sex = person.birth_date or self.born(), person.sex or Sex.MALE
        papers = (self.paper(),) if self.chance(0.5) else ()
        return replace(person, citizen_id=self.number(born, sex), phone=self.phone(), documents=papers)

    def newcomer(self, record: Sequence[Person]) -> Newcomer:
        draw, of = self.rng.random(), self.rng.randrange(len(record))
        if draw < DUPLICATES:
            return Newcomer(self.again(record[of]), Who.DUPLICATE, of)
        if draw < DUPLICATES + TWINS:
            return Newcomer(self.twin(record[of]), Who.TWIN)
        if draw < DUPLICATES + TWINS + NAMESAKES:
            return Newcomer(self.namesake(record[of]), Who.NAMESAKE)
        return Newcomer(self.person(), Who.STRANGER)


@dataclass(frozen=True)
class Judged:
    """One pair that was compared."""

    newcomer: Newcomer
    of: int
    likeness: Likeness

    @property
    def true(self) -> bool:
        """Whether they are one person."""
        return self.newcomer.of == self.of


@dataclass(frozen=True)
class Outcome:
    """Everything that was judged, and how many there were to be found."""

    judged: tuple[Judged, ...]
    newcomers: tuple[Newcomer, ...]
    sharing: frozenset[int]
    """Which of the newcomers share a number with their other record: nobody needs a score for these."""

    def found(self, threshold: float) -> tuple[int, int, int, int]:
        """Without those who share a number: right, wrong, to be found; and wrong ones that were hard negatives."""
        hard = [j for j in self.judged if not j.likeness.certain and j.likeness.score >= threshold]
        right = sum(j.true for j in hard)
        to_find = sum(n.who is Who.DUPLICATE for n in self.newcomers) - len(self.sharing)
        tricky = sum(not j.true and j.newcomer.who in {Who.TWIN, Who.NAMESAKE} for j in hard)
        return right, len(hard) - right, to_find, tricky

    def precision(self, threshold: float) -> float:
        """Of those said to be alike, how many are one person."""
        right, wrong, _, _ = self.found(threshold)
        return right / max(right + wrong, 1)

    def recall(self, threshold: float) -> float:
        """Of those on record already, how many are found."""
        right, _, to_find, _ = self.found(threshold)
        return right / max(to_find, 1)

    def calibration(self) -> Iterator[tuple[float, float, int, float, float]]:
        """Bins of scores: from, to, how many pairs, their mean score, and the share that is true."""
        edges = (0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1.0)
        hard = [j for j in self.judged if not j.likeness.certain]
        for low, high in pairwise(edges):
            some = [j for j in hard if low <= j.likeness.score < high or (high == 1.0 and j.likeness.score == 1.0)]
            if some:
                mean = sum(j.likeness.score for j in some) / len(some)
                yield low, high, len(some), mean, sum(j.true for j in some) / len(some)


def evaluate(seed: int, *, people: int, newcomers: int, mistakes: float = 1.0) -> Outcome:
    """Enter so many newcomers beside so many people on record."""
    world = World(random.Random(seed), mistakes)  # noqa: S311  reproducible, not secret
    record = [world.person() for _ in range(people)]
    index = LikenessIndex(_brief(at, person) for at, person in enumerate(record))
    entered = tuple(world.newcomer(record) for _ in range(newcomers))
    judged, sharing = [], set()
    for number, newcomer in enumerate(entered):
        near = index.near(newcomer.person, COMPARED)
        if newcomer.of is not None:
            whole = likeness(newcomer.person, record[newcomer.of], index.people)
            if whole.certain:
                sharing.add(number)
        judged += [Judged(newcomer, at, likeness(newcomer.person, record[at], index.people)) for at in near]
    return Outcome(tuple(judged), entered, frozenset(sharing))


def _brief(at: int, p: Person) -> Brief:
    commune = p.commune if isinstance(p.commune, int) else None
    return Brief(at, p.folded, p.citizen_id, p.birth_date, p.birth_precision, p.sex, commune, p.phone)


def report(outcome: Outcome) -> None:
    """Print precision and recall at the thresholds used, and the calibration."""
    counts = {who: sum(n.who is who for n in outcome.newcomers) for who in Who}
    print("newcomers:", ", ".join(f"{count} {who}s" for who, count in counts.items()))
    print(f"{len(outcome.sharing)} duplicates share a number and need no score; of the others:")
    print(
        f"{'score from':<28}{'precision':>10}{'recall':>8}{'right':>7}{'wrong':>7}{'of which hard':>15}{'to find':>9}"
    )
    for name, threshold in (("ask", ASK), ("even", 0.5), ("very likely", ALIKE)):
        right, wrong, to_find, tricky = outcome.found(threshold)
        print(
            f"{name + f' ({threshold})':<28}{outcome.precision(threshold):>10.3f}{outcome.recall(threshold):>8.3f}"
            f"{right:>7}{wrong:>7}{tricky:>15}{to_find:>9}"
        )
    for low, high, count, mean, share in outcome.calibration():
        print(
            f"  scores {low:4.2f} to {high:4.2f}: {count:>5} pairs, mean score {mean:.2f}, truly one person {share:.2f}"
        )


def main(people: int = 20_000, newcomers: int = 20_000) -> None:
    """Print all tables."""
    cases = (("tuning", TUNING, 1.0), ("HELD OUT", HELD_OUT, 1.0), ("held out, harsher", HELD_OUT + 1, 2.0))
    for name, seed, mistakes in cases:
        print(f"\n{name} (seed {seed}, {people} on record, mistakes x {mistakes:g})")
        report(evaluate(seed, people=people, newcomers=newcomers, mistakes=mistakes))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
