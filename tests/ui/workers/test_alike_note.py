"""While somebody is typed, who may be the same person is said, and can be opened; nobody is refused for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.ui.workers.panel import WorkerPanel

Settle = Callable[..., None]


@pytest.fixture
def typed(panel: WorkerPanel, desk_sqlite: Desk, dung: int, settle: Settle) -> WorkerPanel:
    form = workers.load(desk_sqlite, dung).form
    panel.begin()
    again = replace(
        form, full_name="NONG VAN DUNG", citizen_id=None, documents=(), health=(), consents=(), version_id=None
    )
    panel.fill(replace(again, contacts=(), skills=(), tags=()))
    settle(600)
    return panel


def test_who_may_be_the_same_is_said_with_reasons(typed: WorkerPanel) -> None:
    assert typed.likely.isVisible()
    said = typed.likely.findChild(QLabel, "workerAlike0")
    assert said is not None
    assert "Nông Văn Dũng · 020095007720 · 21/11/1995" in said.text()
    assert "Cùng số điện thoại 0912345678." in said.toolTip()


def test_they_can_be_opened_after_a_question(typed: WorkerPanel, dung: int, settle: Settle) -> None:
    button = typed.likely.findChild(QPushButton, "workerAlikeOpen0")
    assert button is not None
    button.click()
    box = typed.findChild(QMessageBox)
    assert box is not None
    yes = box.findChild(QPushButton, "questionYes")
    assert yes is not None
    yes.click()
    settle(600)
    assert typed.worker_id == dung
    assert not typed.likely.isVisible()
