"""A record in which communes are to be told, and the page over it as the window shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Commune
from db.vocabulary import CommuneEra
from desktop_app.services import demand, workers
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from desktop_app.ui.declarations.page import DeclarationsPage
from desktop_app.ui.tasks import Tasks
from resources import ROOT


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


@pytest.fixture
def owing_desk(desk_sqlite: Desk) -> Desk:
    """Two people in one commune (one of them late), one in another, and one whose commune nobody knows."""
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    with desk_sqlite.read() as session:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(2)
        first, second = session.scalars(query)
    for name, where, on in (
        ("Hoàng Thị An", first, date(2026, 11, 18)),
        ("Nông Văn Bình", first, date(2026, 11, 2)),
        ("Vi Văn Cường", second, date(2026, 11, 18)),
        ("Triệu Thị Hoa", None, date(2026, 11, 18)),
    ):
        contract = ContractForm(number="HĐ-1", signed_on=on, starts_on=on, ends_on=on + timedelta(180))
        form = WorkerForm(full_name=name, commune_id=where, job_order="ĐH-2026-101", contract=contract)
        workers.save(desk_sqlite, None, form)
    return desk_sqlite


@pytest.fixture
def page(owing_desk: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot) -> Iterator[DeclarationsPage]:
    """The page, shown, with the list read; it hears of changes."""
    made = DeclarationsPage(owing_desk, tasks)
    qtbot.addWidget(made)
    announcer = Announcer()
    announcer.announced.connect(made.changed)

    def announce(changes: Changes) -> None:
        announcer.announced.emit(changes)

    owing_desk.announce = announce
    made.resize(1170, 768)
    made.show()
    made.activated()
    settle()
    yield made
    settle()
