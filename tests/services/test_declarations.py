from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.models import CommuneDeclaration, OfficeSetting
from desktop_app.services import demand, imports
from desktop_app.services.declarations import due_day, working_days
from desktop_app.services.work import Desk
from resources import ROOT


def test_the_office_has_five_working_days_until_it_says_otherwise(desk: Desk) -> None:
    with desk.read() as session:
        assert working_days(session) == 5
    with desk.work("office.setting") as work:
        work.session.add(OfficeSetting(key="declaration.working_days", value="3"))
    with desk.read() as session:
        assert working_days(session) == 3


def test_public_holidays_do_not_count() -> None:
    assert due_day(date(2026, 8, 31)) == date(2026, 9, 9)  # National Day: 1 and 2 September 2026
    assert due_day(date(2026, 11, 18)) == date(2026, 11, 26)  # Culture Day, 24 November, since 2026
    assert due_day(date(2026, 11, 10)) == date(2026, 11, 17)


def test_an_imported_contract_is_due_at_its_commune(desk: Desk) -> None:
    demand.apply_file(desk, ROOT / "samples" / "partners_and_orders.json")
    imports.import_file(desk, ROOT / "samples" / "worker_list_clean.xlsx")
    with desk.read() as session:
        kept = session.scalars(select(CommuneDeclaration)).all()
        assert len(kept) == 40
        assert all(d.event_on and d.due_on == due_day(d.event_on) for d in kept)
