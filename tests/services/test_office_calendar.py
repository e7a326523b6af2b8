"""The office corrects its calendar and its deadline; what is still due and unprinted follows. Both kinds of store."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from db.models import Commune, CommuneDeclaration
from db.vocabulary import CommuneEra
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import declaration_letters, demand, office_calendar, undo, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from resources import ROOT

SIGNED = date(2026, 11, 12)
"""A Thursday: five working days later is Thursday the 19th."""


@pytest.fixture
def ready(desk: Desk) -> Desk:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    return desk


def sign(desk: Desk, name: str) -> None:
    with desk.read() as session:
        commune = session.scalars(select(Commune.id).where(Commune.era == CommuneEra.NOW).limit(1)).one()
    contract = ContractForm(signed_on=SIGNED, starts_on=SIGNED, ends_on=SIGNED + timedelta(180))
    form = WorkerForm(full_name=name, commune_id=commune, job_order="ĐH-2026-101", contract=contract)
    workers.save(desk, None, form)


def due_days(desk: Desk) -> list[date | None]:
    with desk.read() as session:
        return list(session.scalars(select(CommuneDeclaration.due_on).order_by(CommuneDeclaration.id)))


def test_the_year_is_told_with_tet_and_the_days_in_exchange(desk: Desk) -> None:
    found = office_calendar.of_year(desk, 2026)
    days = {day.day: day for day in found.days}
    assert found.working_days == 5
    assert days[date(2026, 2, 17)].name == "Tết Nguyên Đán"
    assert not days[date(2026, 9, 2)].works
    assert days[date(2026, 8, 22)].works
    assert [day.day for day in found.days] == sorted(days)


@pytest.mark.parametrize("language", ["vi", "en", "zh"])
def test_holidays_are_called_by_the_windows_language(desk_sqlite: Desk, language: str) -> None:
    desk_sqlite.language = language
    days = [day for year in range(2020, 2036) for day in office_calendar.of_year(desk_sqlite, year).days]
    named = {day.day: day.name for day in days}
    said = {"vi": "Tết Nguyên Đán", "en": "Lunar New Year", "zh": "春节"}
    assert named[date(2026, 2, 17)] == said[language]
    foreign = {"vi": r"Day|春", "en": r"Ngày|Tết|[\u4e00-\u9fff]", "zh": r"[A-Za-z]"}[language]
    assert [name for name in named.values() if re.search(foreign, name)] == []


def test_a_day_off_moves_what_is_due_and_is_taken_back(ready: Desk) -> None:
    sign(ready, "Nông Văn Bình")
    assert due_days(ready) == [date(2026, 11, 19)]
    done = office_calendar.correct(ready, date(2026, 11, 16), works=False, name="Nghỉ lễ hội")
    assert done.moved == 1
    assert due_days(ready) == [date(2026, 11, 20)]
    assert done.entry is not None
    undo.undo(ready, done.entry)
    assert due_days(ready) == [date(2026, 11, 19)]
    assert all(day.correction is None for day in office_calendar.of_year(ready, 2026).days)


def test_a_saturday_is_worked_and_the_correction_withdrawn(ready: Desk) -> None:
    sign(ready, "Nông Văn Bình")
    office_calendar.correct(ready, date(2026, 11, 14), works=True, name="Làm bù")
    assert due_days(ready) == [date(2026, 11, 18)]
    office_calendar.correct(ready, date(2026, 11, 14), works=True, name="Làm bù ngày 13/11")
    (mine,) = [day for day in office_calendar.of_year(ready, 2026).days if day.correction is not None]
    assert (mine.name, mine.works, mine.overrides) == ("Làm bù ngày 13/11", True, False)
    assert mine.correction is not None
    assert office_calendar.withdraw(ready, mine.correction).moved == 1
    assert due_days(ready) == [date(2026, 11, 19)]
    with pytest.raises(KnownError, match="gone"):
        office_calendar.withdraw(ready, mine.correction)


def test_a_public_holiday_that_the_office_works_on(desk: Desk) -> None:
    office_calendar.correct(desk, date(2026, 11, 24), works=True, name="Trực")
    (mine,) = [day for day in office_calendar.of_year(desk, 2026).days if day.day == date(2026, 11, 24)]
    assert (mine.works, mine.overrides) == (True, True)


def test_the_deadline_is_set_and_what_was_printed_keeps_its_day(ready: Desk) -> None:
    sign(ready, "Nông Văn Bình")
    declaration_letters.print_due(ready)
    sign(ready, "Hoàng Thị An")
    assert office_calendar.set_working_days(ready, 3).moved == 1
    assert due_days(ready) == [date(2026, 11, 19), date(2026, 11, 17)]
    assert office_calendar.of_year(ready, 2026).working_days == 3
    assert office_calendar.set_working_days(ready, 3).entry is None
    assert office_calendar.set_working_days(ready, 5).moved == 1


def test_what_cannot_be_is_told_at_its_field(desk: Desk) -> None:
    with pytest.raises(InvalidInputError) as told:
        office_calendar.correct(desk, None, works=False, name=" ")
    assert [problem.field for problem in told.value.problems] == ["day", "name"]
    for days in (None, 0, 61):
        with pytest.raises(InvalidInputError):
            office_calendar.set_working_days(desk, days)
