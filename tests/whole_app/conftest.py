"""The whole window on real services, and the benchmarks' invented population for it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.slots import Cost
from desktop_app import settings
from desktop_app.clock import Clock
from desktop_app.services import stores
from desktop_app.services.work import Desk
from desktop_app.ui.language import Language
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import ThemeKeeper
from desktop_app.ui.window import MainWindow

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="session")
def population() -> ModuleType:
    """tests/benchmarks/population.py."""
    spec = importlib.util.spec_from_file_location("bangiao_population", BENCHMARKS / "population.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def samples() -> Path:
    """The synthetic lists that come with the program."""
    return Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture
def own_desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk at a store of the test's own, in which it may write below the audit (an invented population)."""
    officer: dict[str, Any] = {"username": "lan", "password": "mat-khau-thu"}
    cost = Cost(passes=1, memory_kib=8, lanes=1)
    stores.init_store(tmp_path / "store", **officer, full_name="Lý Thị Lan", clock=clock, cost=cost)
    desk = stores.open_desk(tmp_path / "store", **officer, clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def open_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[[Desk], MainWindow]]:
    """Opens the main window in Vietnamese for a desk; its threads are ended afterwards."""
    monkeypatch.setattr(settings, "config_folder", lambda: tmp_path / "config")
    tasks = Tasks()
    crashes: list[object] = []
    tasks.crashed.connect(crashes.append)
    keepers: list[ThemeKeeper | Language] = []

    def make(desk: Desk) -> MainWindow:
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        keepers.extend([ThemeKeeper(app), Language("vi", app)])
        window = MainWindow(tasks)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        desk.language = "vi"
        window.show()
        window.admit(desk)
        return window

    yield make
    tasks.close()
    for keeper in keepers:
        if isinstance(keeper, Language):
            keeper.speak("en")
    assert crashes == []
