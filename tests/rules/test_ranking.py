"""Who stands above whom for a job order: by examples, and whatever people and papers there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.vocabulary import (
    BirthPrecision,
    DecidedBy,
    Direction,
    DocumentKind,
    HealthResult,
    RequirementCode,
    Severity,
    Sex,
    Verdict,
    WagePer,
)
from desktop_app.rules import ranking
from desktop_app.rules.clearance import Finding, clear
from desktop_app.rules.ranking import Ask, Decline, Fit, Hopeful, Rank, Wished, rank
from desktop_app.rules.requirements.facts import DocumentFacts, HandoverFacts, HealthFacts, PersonFacts, Requirement

DAY = date(2026, 12, 1)
ASK = Ask(
    programme_id=1,
    day=DAY,
    job="Chế biến gỗ",
    place="Bằng Tường",
    age_min=18,
    age_max=40,
    skill="mộc",
    language="tiếng Trung HSK 2",
    wage_cny=3000,
    wage_per=WagePer.MONTH,
    months=6,
)
BORN = date(1996, 5, 1)


def finding(severity: Severity, detail: str = "health_none") -> Finding:
    return Finding(RequirementCode.HEALTH, detail, severity, DAY, {}, {})


BLOCK, WARN = finding(Severity.BLOCK), finding(Severity.WARN)


def codes(found: Rank) -> set[str]:
    return {reason.code for reason in found.reasons}


def test_what_fits_is_said_and_counts() -> None:
    wish = Wished(1, "chế biến gỗ", "Bằng Tường", 2800, WagePer.MONTH, 6, DAY)
    who = Hopeful(Sex.MALE, BORN, skills=("Thợ mộc",), languages=("Tiếng Trung HSK 3",), wish=wish)
    found = rank(ASK, who)
    assert found.fit is Fit.GOOD
    assert codes(found) == {
        "skill_has", "language_has", "programme_wished", "job_wished", "place_wished", "pay_enough", "months_wished"
    }  # fmt: skip
    assert found.order < rank(ASK, Hopeful(Sex.MALE, BORN)).order


def test_what_does_not_fit_is_said_and_counts_against() -> None:
    wish = Wished(2, "Bốc xếp", "Ninh Minh", 150, WagePer.DAY, 12, DAY + timedelta(30))
    found = rank(ASK, Hopeful(Sex.MALE, BORN, wish=wish))
    assert found.fit is Fit.POOR
    assert codes(found) == {
        "skill_lacking", "language_lacking", "programme_other", "job_other", "place_other", "pay_less", "months_other",
        "ready_later",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("born", "precision", "code"),
    [
        (date(2010, 1, 1), BirthPrecision.DAY, "age_outside"),
        (date(1980, 1, 1), BirthPrecision.DAY, "age_outside"),
        (date(2008, 12, 2), BirthPrecision.DAY, "age_outside"),
        (date(2008, 12, 1), BirthPrecision.DAY, None),
        (date(2008, 1, 1), BirthPrecision.YEAR, None),
        (date(1985, 12, 2), BirthPrecision.DAY, None),
        (None, BirthPrecision.DAY, "age_unknown"),
    ],
)
def test_the_asked_age(born: date | None, precision: BirthPrecision, code: str | None) -> None:
    found = rank(ASK, Hopeful(Sex.MALE, born, precision))
    assert codes(found) & {"age_outside", "age_unknown"} == ({code} if code else set())
    assert (found.fit is Fit.OUTSIDE) == (code == "age_outside")


def test_the_asked_sex_and_the_places_of_women() -> None:
    asked = replace(ASK, sex=Sex.FEMALE)
    assert rank(asked, Hopeful(Sex.MALE, BORN)).fit is Fit.OUTSIDE
    assert "sex_unknown" in codes(rank(asked, Hopeful(None, BORN)))
    kept = replace(ASK, women_left=2)
    woman, man = rank(kept, Hopeful(Sex.FEMALE, BORN)), rank(kept, Hopeful(Sex.MALE, BORN))
    assert woman.order < man.order
    assert rank(ASK, Hopeful(Sex.FEMALE, BORN)).order == rank(ASK, Hopeful(Sex.MALE, BORN)).order


def test_an_earlier_decline_is_told_and_counts_where_it_was() -> None:
    elsewhere = Decline("ĐH-9", same_order=False, same_employer=False, by=DecidedBy.WORKER, why="xa", on=DAY)
    here = replace(elsewhere, same_order=True, same_employer=True)
    free, told, again = (rank(ASK, Hopeful(Sex.MALE, BORN, declines=d)) for d in ((), (elsewhere,), (here,)))
    assert free.order == told.order < again.order
    assert "declined_before" in codes(told)


@pytest.mark.parametrize(
    ("asked", "has", "fits"),
    [
        ("HSK 2", "Tiếng Trung HSK 3", True),
        ("HSK 3", "Tiếng Trung HSK 2", False),
        ("tiếng Đức B1", "Tiếng Đức B2", True),
        ("tiếng Đức B1", "Tiếng Anh C1", False),
        ("tiếng Đức B1", "Tiếng Đức", False),
        ("EPS-TOPIK", "EPS-TOPIK 2", True),
        ("tiếng Trung", "Tiếng Trung HSK 1", True),
        ("tiếng Trung", "Tiếng Hàn", False),
    ],
)
def test_languages_and_their_levels(asked: str, has: str, fits: bool) -> None:
    assert ranking.speaks(asked, has) is fits


people = st.builds(
    Hopeful,
    sex=st.sampled_from([None, *Sex]),
    birth_date=st.none() | st.dates(date(1960, 1, 1), date(2012, 1, 1)),
    birth_precision=st.sampled_from(BirthPrecision),
    skills=st.sampled_from([(), ("mộc",), ("hàn",)]),
    wish=st.builds(Wished, programme_id=st.sampled_from([None, 1, 2]), job=st.sampled_from([None, "gỗ", "may"])),
    findings=st.lists(st.sampled_from([BLOCK, WARN]), max_size=9).map(tuple),
)


@given(people)
def test_one_paper_less_to_bring_never_lowers(who: Hopeful) -> None:
    before = rank(ASK, who).order
    for place, missing in enumerate(who.findings):
        rest = who.findings[:place] + who.findings[place + 1 :]
        assert rank(ASK, replace(who, findings=rest)).order <= before
        if missing.severity is Severity.BLOCK:
            assert rank(ASK, replace(who, findings=(*rest, WARN, WARN))).order <= before


@given(people)
def test_who_is_blocked_never_stands_above_an_equal_who_is_clear(who: Hopeful) -> None:
    blocked, warned, clean = (
        rank(ASK, replace(who, findings=some)) for some in ((*who.findings, BLOCK), (WARN,) * 9, ())
    )
    assert (blocked.verdict, warned.verdict, clean.verdict) == (Verdict.BLOCKED, Verdict.WARNED, Verdict.CLEAR)
    assert clean.order < warned.order < blocked.order


@given(people, people)
def test_whoever_is_not_asked_for_comes_last(one: Hopeful, other: Hopeful) -> None:
    first, second = rank(ASK, one), rank(ASK, other)
    if first.fit is not Fit.OUTSIDE and second.fit is Fit.OUTSIDE:
        assert first.order < second.order


documents = st.builds(
    DocumentFacts,
    kind=st.sampled_from(DocumentKind),
    number=st.just("C1234567"),
    issued_on=st.dates(date(2024, 1, 1), DAY),
    expires_on=st.dates(date(2026, 1, 1), date(2030, 1, 1)),
)
ASKED = (
    Requirement(RequirementCode.TRAVEL_DOCUMENT, Severity.BLOCK, {"kinds": ["passport", "border_area_pass"]}),
    Requirement(RequirementCode.BORDER_AREA_PASS, Severity.BLOCK),
    Requirement(RequirementCode.HEALTH, Severity.BLOCK),
)


in_date = documents.filter(lambda paper: paper.expires_on is not None and paper.expires_on >= DAY)


@given(st.lists(documents, max_size=3), in_date, st.booleans())
def test_a_valid_paper_more_never_lowers(had: list[DocumentFacts], fresh: DocumentFacts, healthy: bool) -> None:
    health = (HealthFacts(date(2026, 11, 1), HealthResult.FIT),) if healthy else ()
    person = PersonFacts("Nông Văn Bình", BORN, BirthPrecision.DAY, Sex.MALE, None, None, documents=tuple(had))

    def order(facts: PersonFacts) -> tuple[bool, int]:
        found = clear(facts, HandoverFacts(DAY, Direction.OUT), ASKED).findings
        return rank(ASK, Hopeful(Sex.MALE, BORN, findings=found)).order

    before = order(replace(person, certificates=health))
    assert order(replace(person, certificates=health, documents=(*had, fresh))) <= before
    fit = (HealthFacts(date(2026, 11, 20), HealthResult.FIT),)
    assert order(replace(person, certificates=fit)) <= order(person)
