"""The last minute of a window: a backup where anything was done, and nothing that keeps the window open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.services import backups, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.closing import ClosingBackup, daily
from desktop_app.ui.tasks import Tasks
from tests.ui.conftest import PATIENCE


def close(qtbot: QtBot, desk: Desk, tasks: Tasks, over: QWidget, *, stop: bool = False) -> int:
    """How many backups there are after closing."""
    last = ClosingBackup(desk, tasks, over)
    with qtbot.waitSignal(last.over, timeout=PATIENCE):
        if stop:
            last.reject()
    last.deleteLater()
    return len(backups.listed(backups.default_folder(desk.store.location)))


def test_closing_backs_up_what_was_done_and_never_waits_for_a_second_place(
    qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, tmp_path: Path
) -> None:
    settings.change(backup_folder=str(tmp_path / "gone"))
    over = QWidget()
    qtbot.addWidget(over)
    workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình", citizen_id="020090100001"))
    assert close(qtbot, desk_sqlite, tasks, over, stop=True) == 0
    assert close(qtbot, desk_sqlite, tasks, over) == 1
    assert close(qtbot, desk_sqlite, tasks, over) == 1
    assert not daily(desk_sqlite, "")
