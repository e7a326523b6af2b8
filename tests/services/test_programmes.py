"""Programmes as data: what is asked from which day on, by all seven of them, without code of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from db.base import new_id
from db.models import Certificate, Officer
from db.vocabulary import BodySide, CertificateKind, OfficerRole, RequirementCode, Severity
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.programme import BodyInput, ProgrammeInput, RequirementInput
from desktop_app.services import clearance, permission, programmes, workers
from desktop_app.services.programmes import ProgrammeView
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm

SEVEN = {"chongzuo", "eps-korea", "im-japan", "germany-nursing", "taiwan", "czech-plzen", "laos"}


def programme(desk: Desk, code: str) -> ProgrammeView:
    return next(p for p in programmes.listed(desk) if p.form.code == code)


def rule(desk: Desk, code: str, asked: RequirementCode, day: date) -> programmes.RequirementView:
    return next(r for r in programme(desk, code).requirements if r.code is asked and r.in_force(day))


def wrong_at(act: Callable[[], object]) -> dict[str, str]:
    with pytest.raises(InvalidInputError) as told:
        act()
    return {problem.field: problem.code for problem in told.value.problems}


def asked(desk: Desk, worker_id: int, code: str, day: date) -> set[str]:
    return {f.code for f in clearance.for_workers(desk, [worker_id], on=day, programme_code=code)[0].findings}


@pytest.fixture
def mai(desk: Desk) -> int:
    return workers.save(desk, None, WorkerForm(full_name="Hoàng Thị Mai", birth_date=date(1995, 3, 4)))


def test_all_seven_are_there_with_what_they_ask_and_where_they_leave(desk: Desk) -> None:
    found = {p.form.code: p for p in programmes.listed(desk)}
    assert set(found) == SEVEN
    for view in found.values():
        assert view.requirements
        assert view.form.points
        assert view.form.legal_basis
    assert "noi-bai" in found["eps-korea"].form.points


def test_a_rule_is_changed_from_a_day_and_an_earlier_day_keeps_the_old_one(desk: Desk, mai: int) -> None:
    before, after = date(2026, 12, 31), date(2027, 1, 1)
    old = rule(desk, "chongzuo", RequirementCode.AGE, before)
    given = RequirementInput(RequirementCode.AGE, Severity.WARN, {"min": 40}, "Quyết định mới")
    programmes.change_requirement(desk, old.id, given, day=after, version_id=old.version_id)
    assert rule(desk, "chongzuo", RequirementCode.AGE, before).parameters == old.parameters
    assert rule(desk, "chongzuo", RequirementCode.AGE, after).parameters == {"min": 40}
    assert "age" not in asked(desk, mai, "chongzuo", before)
    assert "age" in asked(desk, mai, "chongzuo", after)


def test_a_rule_is_added_and_ended(desk: Desk, mai: int) -> None:
    korea = programme(desk, "chongzuo")
    given = RequirementInput(
        RequirementCode.CERTIFICATE, Severity.BLOCK, {"accepted": ["Thẻ an toàn lao động"]}, "Yêu cầu của đối tác"
    )
    added = programmes.add_requirement(desk, korea.id, given, since=date(2026, 12, 1))
    assert "certificate" not in asked(desk, mai, "chongzuo", date(2026, 11, 30))
    assert "certificate" in asked(desk, mai, "chongzuo", date(2026, 12, 1))
    with desk.work("test.paper") as work:
        paper = Certificate(id=new_id(), worker_id=mai, kind=CertificateKind.OTHER, name="Thẻ an toàn lao động")
        work.session.add(paper)
    assert "certificate" not in asked(desk, mai, "chongzuo", date(2026, 12, 1))
    programmes.end_requirement(desk, added, day=date(2027, 2, 1))
    assert wrong_at(lambda: programmes.end_requirement(desk, added, day=date(2027, 3, 1))) == {"day": "rule_over"}


def test_what_cannot_be_is_told_at_its_field(desk: Desk) -> None:
    chongzuo = programme(desk, "chongzuo")
    age = rule(desk, "chongzuo", RequirementCode.AGE, desk.today())
    again = RequirementInput(RequirementCode.AGE, Severity.BLOCK, {"min": 20}, "x")
    assert wrong_at(lambda: programmes.add_requirement(desk, chongzuo.id, again, since=None)) == {"code": "rule_there"}
    for parameters, code in (
        ({"min": "20"}, "whole_number"),
        ({"min": 30, "max": 20}, "age_backwards"),
        ({"kinds": []}, "unknown_parameter"),
    ):
        given = RequirementInput(RequirementCode.AGE, Severity.BLOCK, parameters, "x")
        change = partial(programmes.change_requirement, desk, age.id, given, day=date(2027, 1, 1))
        assert code in wrong_at(change).values()
    first = age.since or date(2022, 1, 1)
    assert wrong_at(lambda: programmes.change_requirement(desk, age.id, again, day=first)) == {"day": "rule_not_yet"}


def test_a_programme_of_the_office_s_own(desk: Desk) -> None:
    given = ProgrammeInput(
        "poland-farms", "Nông nghiệp Ba Lan", "波兰农业", "Farms in Poland", "POL", "Thỏa thuận", points=("noi-bai",)
    )
    made = programmes.save(desk, None, given)
    kept = programmes.load(desk, made)
    assert kept.form == replace(given, version_id=1)
    programmes.save(desk, made, replace(kept.form, active=False))
    assert not programmes.load(desk, made).form.active
    assert wrong_at(lambda: programmes.save(desk, None, given)) == {"code": "taken"}
    renamed = replace(programmes.load(desk, made).form, code="poland")
    assert wrong_at(lambda: programmes.save(desk, made, renamed)) == {"code": "programme_code_stays"}
    bad = ProgrammeInput("Ba Lan", "x", "x", "x", "Ba", "x", points=("trang-an",))
    assert wrong_at(lambda: programmes.save(desk, None, bad)) == {
        "code": "programme_code_form",
        "market": "market_form",
        "points": "unknown_point",
    }


def test_two_officers_change_one_programme(desk: Desk) -> None:
    view = programme(desk, "laos")
    programmes.save(desk, view.id, replace(view.form, name_en="Laos A"))
    with pytest.raises(KnownError, match="conflict"):
        programmes.save(desk, view.id, replace(view.form, name_en="Laos B"))


def test_bodies_on_both_sides(desk: Desk) -> None:
    for view in programmes.listed(desk):
        assert {body.side for body in view.bodies} == set(BodySide), view.form.code
    taiwan = programme(desk, "taiwan")
    there = {body.id for body in taiwan.bodies}
    programmes.save_body(desk, taiwan.id, BodyInput(BodySide.OURS, "Sở Ngoại vụ tỉnh Lạng Sơn", phone="025 1"))
    programmes.save_body(desk, taiwan.id, BodyInput(BodySide.THEIRS, "Cục Di dân", "內政部移民署"))
    ours, theirs = (body for body in programme(desk, "taiwan").bodies if body.id not in there)
    assert (ours.side, ours.name_vi, theirs.name_there) == (BodySide.OURS, "Sở Ngoại vụ tỉnh Lạng Sơn", "內政部移民署")
    programmes.save_body(desk, taiwan.id, replace(ours, phone="025 2"))
    assert next(b for b in programme(desk, "taiwan").bodies if b.id == ours.id).phone == "025 2"
    assert wrong_at(lambda: programmes.save_body(desk, taiwan.id, BodyInput())) == {"name_vi": "needed"}


def test_the_ministry_is_that_of_the_day(desk_sqlite: Desk) -> None:
    korea = {body.name_vi: (body.since, body.until) for body in programme(desk_sqlite, "eps-korea").bodies}
    assert korea["Bộ Nội vụ"] == (date(2025, 3, 1), None)
    assert korea["Bộ Lao động - Thương binh và Xã hội"] == (None, date(2025, 2, 28))


def test_only_who_may_changes_programmes(desk: Desk) -> None:
    korea = programme(desk, "eps-korea")
    rules = korea.requirements
    with desk.work("test.role") as work:
        work.session.get_one(Officer, desk.officer_id).role = OfficerRole.REGISTRAR
    given = RequirementInput(RequirementCode.CERTIFICATE, Severity.WARN, {"accepted": ["Thẻ"]}, "x")
    for act in (
        lambda: programmes.save(desk, korea.id, korea.form),
        lambda: programmes.add_requirement(desk, korea.id, given, since=None),
        lambda: programmes.end_requirement(desk, rules[0].id, day=date(2030, 1, 1)),
        lambda: programmes.save_body(desk, korea.id, BodyInput(BodySide.OURS, "x")),
    ):
        with pytest.raises(KnownError, match="not_allowed"):
            act()
    assert programme(desk, "eps-korea").requirements == rules
    assert not permission.may(desk, "programme.add")
