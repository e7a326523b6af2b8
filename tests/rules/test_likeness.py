"""What makes two records one person, field by field, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import BirthPrecision, Sex
from desktop_app.formats import fold
from desktop_app.rules.likeness import ALIKE, ASK, CHANCES, Person, likeness
from desktop_app.rules.likeness_fields import compare_births, compare_ids, compare_phones, id_fits
from desktop_app.rules.likeness_index import Brief, LikenessIndex, near_days
from desktop_app.rules.likeness_names import Population, compare_names, population

BINH = Person(
    "Nông Văn Bình", "nong van binh", "020085123456", (), (), date(1985, 3, 7), BirthPrecision.DAY, Sex.MALE, 17,
    "0912345678", ("C1234567",),
)  # fmt: skip
MANY = population({"nong van binh": 30, "hoang van hung": 60, "vi thi mai": 9_910}, {17: 150, 18: 9_850})


def named(person: Person, name: str) -> Person:
    return replace(person, full_name=name, folded=fold(name))


def codes(mine: Person, theirs: Person) -> set[str]:
    return {reason.code for reason in likeness(mine, theirs, MANY).reasons}


NEW = replace(BINH, citizen_id=None, documents=())


@pytest.mark.parametrize(
    ("mine", "code"),
    [
        (NEW, "name_same"),
        (named(NEW, "NONG VAN BINH"), "name_unmarked"),
        (named(NEW, "Nông Văn Bính"), "name_marks_differ"),
        (named(NEW, "Nông Bình"), "name_middle_dropped"),
        (named(NEW, "Bình Nông Văn"), "name_reordered"),
        (named(NEW, "Nông Văn Bìng"), "name_slip"),
        (named(NEW, "NôngVăn Bình"), "name_slip"),
        (replace(NEW, birth_date=date(1985, 7, 3)), "birth_swapped"),
        (replace(NEW, birth_date=date(1986, 3, 7)), "birth_near"),
        (replace(NEW, birth_date=date(1985, 1, 1)), "birth_year_only"),
        (replace(NEW, birth_date=date(1985, 1, 1), birth_precision=BirthPrecision.YEAR), "birth_year_same"),
        (replace(NEW, birth_date=date(1985, 3, 1), birth_precision=BirthPrecision.MONTH), "birth_month_same"),
        (replace(NEW, phone="+84 912 345 678"), "phone_same"),
        (replace(NEW, phone="0912345687"), "phone_near"),
        (replace(NEW, citizen_id="020085123465"), "citizen_id_near"),
    ],
)
def test_each_mistake_is_recognised_and_still_asked_about(mine: Person, code: str) -> None:
    found = likeness(mine, BINH, MANY)
    assert code in {reason.code for reason in found.reasons}
    assert found.score > ASK
    assert not found.certain


@pytest.mark.parametrize(
    "mine",
    [
        replace(NEW, full_name="Lý Thị Mai", folded="ly thi mai", citizen_id=BINH.citizen_id, birth_date=None),
        replace(BINH, citizen_id="020085999999", documents=("C1234567",)),
    ],
)
def test_the_same_number_is_the_same_person_unless_an_officer_says_why_not(mine: Person) -> None:
    assert likeness(mine, BINH, MANY).certain


def test_a_number_that_the_person_had_before_is_the_person() -> None:
    corrected = replace(BINH, citizen_id="020085777777", former_ids=("020085123456",))
    assert "citizen_id_former" in codes(replace(NEW, citizen_id="020085123456"), corrected)


def test_a_name_borne_before_counts_as_the_name() -> None:
    renamed = replace(named(BINH, "Nông Đức Long"), former_names=((BINH.full_name, BINH.folded),))
    assert "name_same" in codes(NEW, renamed)


def test_twins_are_not_one_person_and_it_is_said_that_they_may_be_twins() -> None:
    twin = replace(named(BINH, "Nông Văn Hùng"), citizen_id="020085123457", documents=())
    found = likeness(twin, BINH, MANY)
    assert found.score < ASK
    assert "maybe_twins" in {reason.code for reason in found.reasons}


def test_a_slip_that_makes_another_name_may_be_a_twin() -> None:
    minh = replace(named(BINH, "Nông Văn Minh"), citizen_id=None, documents=())
    among = population({"nong van binh": 300, "nong van minh": 400, "vi thi mai": 9_300}, {17: 150, 18: 9_850})
    nonsense = named(minh, "Nông Văn Bimh")
    assert likeness(minh, BINH, among).score < 0.5 < likeness(nonsense, BINH, among).score


def test_namesakes_of_one_day_and_commune_with_sound_numbers_are_not_taken_for_one() -> None:
    namesake = replace(BINH, citizen_id="020085700001", phone="0388111222", documents=())
    assert likeness(namesake, BINH, MANY).score < 0.5


def test_without_numbers_they_very_likely_are_one() -> None:
    assert likeness(NEW, BINH, MANY).score > ALIKE


def test_a_number_that_does_not_fit_its_holder_speaks_less_against_them() -> None:
    other = replace(NEW, citizen_id="020192000001", phone=None)
    sound = replace(NEW, citizen_id="020085000001", phone=None)
    assert likeness(other, BINH, MANY).score > likeness(sound, BINH, MANY).score


def test_a_rare_name_says_more_than_a_common_one() -> None:
    rare, common = named(NEW, "Bàn Tà Pham"), named(NEW, "Hoàng Văn Hùng")
    first, second = (
        likeness(replace(p, phone=None, commune=None), named(BINH, p.full_name), MANY).score for p in (rare, common)
    )
    assert first > second


def test_the_more_there_are_the_less_a_likeness_says() -> None:
    mine = replace(NEW, phone=None, commune=None)
    few = population({"nong van binh": 2, "vi thi mai": 98}, {})
    assert likeness(mine, BINH, few).score > likeness(mine, BINH, MANY).score


def test_reasons_come_the_weightiest_first_and_say_both_values() -> None:
    found = likeness(replace(NEW, birth_date=date(1985, 7, 3)), BINH, MANY)
    weights = [abs(reason.weight) for reason in found.reasons]
    assert weights == sorted(weights, reverse=True)
    swapped = next(reason for reason in found.reasons if reason.code == "birth_swapped")
    assert swapped.params == {"mine": date(1985, 7, 3), "theirs": date(1985, 3, 7)}


PEOPLE = st.builds(
    lambda name, number, born, how, sex, commune, phone, papers: Person(
        name, fold(name), number, (), (), born, how, sex, commune, phone, papers
    ),
    st.sampled_from(["Nông Văn Bình", "nong van binh", "Nông Bình", "Vi", "", "Hoàng Thị Đào", "Bình Nông Văn", "陳"]),
    st.sampled_from([None, "020085123456", "020085123465", "9", "020185000000"]),
    st.sampled_from([None, date(1985, 3, 7), date(1985, 7, 3), date(1985, 1, 1), date(2004, 2, 29)]),
    st.sampled_from(BirthPrecision),
    st.sampled_from([None, *Sex]),
    st.sampled_from([None, 17, 18]),
    st.sampled_from([None, "0912345678", "abc", "+84912345678"]),
    st.sampled_from([(), ("C1234567",), ("C1234576", "K1")]),
)


@given(PEOPLE, PEOPLE, st.sampled_from([MANY, Population()]))
def test_it_is_a_probability_and_the_same_both_ways(a: Person, b: Person, people: Population) -> None:
    one, other = likeness(a, b, people).score, likeness(b, a, people).score
    assert 0 <= one <= 1
    assert one == pytest.approx(other, rel=0.35, abs=1e-6)


def test_every_case_of_a_field_is_a_probability_and_the_cases_of_one_field_sum_to_one() -> None:
    for column in ("same", "twins", "namesakes"):
        for field in ("citizen_id", "document", "name", "sex", "commune", "phone"):
            total = sum(getattr(c, column) or 0 for code, c in CHANCES.items() if code.startswith(field))
            assert total == pytest.approx(1, abs=0.03), (field, column)
        days = ("birth_same", "birth_swapped", "birth_year_only", "birth_near", "birth_different")
        assert sum(getattr(CHANCES[code], column) for code in days) == pytest.approx(1, abs=0.03), column


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        ("Hòa Văn Lâm", "Hoà Văn Lâm", "name_same"),
        ("Đàm Văn Đạt", "DAM VAN DAT", "name_unmarked"),
        ("Nông Thị Lan", "Nông Thị Mai", "name_given_differs"),
        ("Nông Thị Lan", "Nông Bích Lan", "name_middle_differs"),
        ("Nông Thị Lan", "Hoàng Thị Lan", "name_family_differs"),
        ("Nông Thị Lan", "Hoàng Văn Tú", "name_different"),
        ("Nông Thị Bích Lan", "Nông Thị Lan", "name_middle_dropped"),
    ],
)
def test_names(a: str, b: str, code: str) -> None:
    assert compare_names(a, fold(a), b, fold(b)) == code


def test_numbers_phones_and_dates_that_are_not_known_say_nothing() -> None:
    assert compare_ids(("",), ("020085123456",), consistent=True) is None
    assert compare_phones(None, "0912345678") is None
    day = BirthPrecision.DAY
    assert compare_births((None, day), (date(1985, 1, 1), day)) is None
    assert not id_fits("123", None, None)


def brief(worker_id: int, person: Person) -> Brief:
    commune = person.commune if isinstance(person.commune, int) else None
    return Brief(
        worker_id, person.folded, person.citizen_id, person.birth_date, person.birth_precision, person.sex, commune,
        person.phone,
    )  # fmt: skip


@pytest.mark.parametrize(
    "mine",
    [
        replace(named(NEW, "Nong Van Bnih"), birth_date=date(1985, 7, 3)),
        replace(NEW, birth_date=date(1991, 12, 30)),
        replace(named(NEW, "Nông Bình"), birth_date=date(1985, 1, 1), birth_precision=BirthPrecision.YEAR),
        named(NEW, "Nông Thị Tuyết"),
        replace(named(NEW, "Lý A Pháo"), birth_date=None, commune=None),
    ],
)
def test_one_typed_by_hand_is_compared_with_all(mine: Person) -> None:
    others = [Brief(n, "hoang van hung", None, date(1970, 1, 1), BirthPrecision.DAY, None, 18, None) for n in range(50)]
    index = LikenessIndex([*others, brief(99, BINH)])
    assert index.near(mine, 5)[0] == 99


def test_the_index_follows_what_is_changed_and_dropped() -> None:
    index = LikenessIndex([brief(1, BINH)])
    index.put(brief(1, named(BINH, "Lý Thị Tuyết")))
    index.put(brief(2, BINH))
    assert index.near(NEW, 5)[0] == 2
    assert [(index.ids[a], index.ids[b]) for a, b in index.pairs()] == [(1, 2)]  # one phone
    index.drop(2)
    index.drop(2)
    assert index.near(named(NEW, "Nông Văn Bình"), 5) == [1]
    assert list(index.pairs()) == []
    assert len(index) == index.people.people == 1


def test_pairs_are_found_by_day_name_and_phone_each_once() -> None:
    rows = [
        BINH,
        replace(named(BINH, "Nông Bình"), phone=None),  # the same day
        replace(BINH, birth_date=date(1986, 3, 7), commune=18, phone=None),  # the same name, day and month
        replace(named(BINH, "Triệu Thị Hoa"), birth_date=date(1999, 9, 9)),  # nothing but the phone and the commune
        replace(named(BINH, "Vi Thị Hoa"), birth_date=date(1985, 3, 7), phone=None),  # nothing but the day
        replace(named(BINH, "Triệu Thị Bình"), birth_date=date(1971, 12, 30)),  # phone, commune, and a word of the name
    ]
    index = LikenessIndex(brief(n, person) for n, person in enumerate(rows))
    found = sorted((index.ids[a], index.ids[b]) for a, b in index.pairs())
    assert found == [(0, 1), (0, 2), (0, 5), (3, 5)]


def test_a_list_is_compared_where_a_day_a_name_or_a_phone_agrees() -> None:
    index = LikenessIndex([brief(1, BINH)])
    assert index.near_exactly(replace(NEW, birth_date=date(1985, 7, 3)), 5) == [1]
    assert index.near_exactly(replace(named(NEW, "Nông Bình"), phone=None), 5) == [1]
    assert index.near_exactly(named(replace(NEW, birth_date=None), "Lý Mai"), 5) == [1]
    assert index.near_exactly(replace(named(NEW, "Lý Mai"), phone=None), 5) == []


def test_days_that_a_date_may_have_been_mistyped_from() -> None:
    days = near_days(date(1985, 3, 7))
    for day in (date(1985, 7, 3), date(1985, 3, 17), date(1958, 3, 7), date(1985, 1, 1), date(1995, 3, 7)):
        assert day.toordinal() in days
    assert date(1990, 5, 20).toordinal() not in days
    assert near_days(date(2004, 2, 29))
    assert date(1985, 3, 7).toordinal() in near_days(date(985, 3, 7)) | near_days(date(1985, 3, 17))
