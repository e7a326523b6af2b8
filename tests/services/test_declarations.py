"""By when the communes are told, and which: counted by the kept calendar as the office corrects it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.base import new_id
from db.models import CommuneDeclaration, HolidayCorrection, OfficeSetting
from desktop_app.services import demand, imports
from desktop_app.services.declarations import deadline, due_day
from desktop_app.services.work import Desk
from resources import ROOT


def test_five_working_days_until_the_office_sets_another_number(desk: Desk) -> None:
    with desk.read() as session:
        assert deadline(session).days == 5
    with desk.work("test.setting") as work:
        work.session.add(OfficeSetting(key="declaration.working_days", value="3"))
    with desk.read() as session:
        assert deadline(session).days == 3


def test_public_holidays_do_not_count() -> None:
    assert due_day(date(2026, 8, 31)) == date(2026, 9, 9)  # National Day: 1 and 2 September 2026
    assert due_day(date(2026, 11, 18)) == date(2026, 11, 26)  # Culture Day, 24 November, since 2026
    assert due_day(date(2026, 11, 10)) == date(2026, 11, 17)


def test_a_saturday_worked_in_exchange_counts() -> None:
    assert due_day(date(2026, 8, 20)) == date(2026, 8, 26)  # Saturday 22 August is worked for Monday 31


def test_the_office_corrects_the_calendar(desk: Desk) -> None:
    with desk.work("test.holidays") as work:
        for day, works in ((date(2026, 11, 11), False), (date(2026, 11, 14), True), (date(2026, 11, 24), True)):
            work.session.add(HolidayCorrection(id=new_id(), day=day, works=works, name="Theo thông báo của Tỉnh"))
    with desk.read() as session:
        ours = deadline(session)
    assert due_day(date(2026, 11, 10), ours) == date(2026, 11, 17)  # one day off, one Saturday worked
    assert due_day(date(2026, 11, 18), ours) == date(2026, 11, 25)  # Culture Day is worked


def test_an_imported_contract_is_due_at_its_commune(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx")
    with desk.read() as session:
        kept = session.scalars(select(CommuneDeclaration)).all()
        assert len(kept) == 40
        assert all(d.event_on and d.due_on == due_day(d.event_on) for d in kept)
