"""The employer's page says what repeats itself there."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Worker
from db.vocabulary import IncidentKind
from desktop_app.services import demand, incidents
from desktop_app.services.incidents import Opening
from desktop_app.services.work import Desk
from desktop_app.ui.demand.employer_side import EmployerSide
from desktop_app.ui.tasks import Tasks


def test_repeated_cases_are_told_above_the_form(
    samples_desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot
) -> None:
    desk = samples_desk_sqlite
    first, second = demand.list_employers(desk)[:2]
    with desk.read() as session:
        people = list(session.scalars(select(Worker.id).order_by(Worker.id).limit(3)))
    for worker_id in people:
        case = Opening(worker_id, IncidentKind.UNPAID_WAGES, "Chưa trả lương", employer=first.code)
        incidents.open_case(desk, case)
    side = EmployerSide(desk, tasks)
    qtbot.addWidget(side)
    side.show_record(first)
    settle(0)
    assert not side.isHidden()
    assert "VV-2026-0002" in side.words.text()
    side.show_record(second)
    settle(0)
    assert side.isHidden()
    side.show_record(None)
    assert side.isHidden()
