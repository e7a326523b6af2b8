"""A worker's page on real services, with two people, and hands for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import (
    ConsentPurpose,
    ConsentState,
    ContactKind,
    DocumentKind,
    HealthResult,
    Sex,
    SkillKind,
)
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import (
    ConsentForm,
    ContactForm,
    DocumentForm,
    HealthForm,
    SkillForm,
    WorkerForm,
)
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.panel import WorkerPanel

DUNG = WorkerForm(
    full_name="Nông Văn Dũng",
    citizen_id="020095007720",
    birth_date=date(1995, 11, 21),
    sex=Sex.MALE,
    phone="0912345678",
    documents=(
        DocumentForm(number="C1234567", expires_on=date(2030, 1, 1)),
        DocumentForm(kind=DocumentKind.BORDER_AREA_PASS, number="LS0034512", expires_on=date(2027, 2, 28)),
    ),
    health=(HealthForm(date(2026, 10, 1), HealthResult.FIT, "Bệnh viện tỉnh"),),
    consents=(ConsentForm(ConsentPurpose.PLACEMENT, ConsentState.GIVEN, "Phiếu ký 20/11"),),
    contacts=(ContactForm(ContactKind.FAMILY, "Hoàng Thị Mai", "vợ", "0987654321"),),
    skills=(SkillForm(SkillKind.LANGUAGE, "Tiếng Trung", "HSK 2"),),
    tags=("cần gấp",),
)


class _Announced(QObject):
    made = Signal(object)


@pytest.fixture
def dung(desk_sqlite: Desk) -> int:
    """The id of a worker with something in every part."""
    return workers.save(desk_sqlite, None, DUNG)


@pytest.fixture
def panel(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None]) -> WorkerPanel:
    """The page alone, hearing what the desk announces."""
    made = WorkerPanel(desk_sqlite, tasks)
    announced = _Announced(made)
    announced.made.connect(made.heard, Qt.ConnectionType.QueuedConnection)
    desk_sqlite.announce = announced.made.emit
    made.offer(workers.communes(desk_sqlite), [])
    qtbot.addWidget(made)
    made.resize(430, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle(50)
    return made


@pytest.fixture
def show(panel: WorkerPanel, dung: int, settle: Callable[..., None]) -> Callable[[str], WorkerPanel]:
    """Shows the worker at a part."""

    def at(part: str) -> WorkerPanel:
        panel.load(dung)
        settle()
        panel.sheet.show_part(part)
        settle()
        return panel

    return at


@pytest.fixture
def find() -> Callable[[QWidget, type[Any], str], Any]:
    """A child by its name; it must be there."""

    def child(parent: QWidget, kind: type[Any], name: str) -> Any:
        found = parent.findChild(kind, name)
        assert found is not None, name
        return found

    return child
