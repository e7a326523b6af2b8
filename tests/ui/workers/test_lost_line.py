"""An officer at a server whose line breaks: what was typed stays, is saved once, and others' work is heard of again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot
from sqlalchemy import func, make_url, select

from db.models import AuditEntry
from desktop_app.services import stores, workers
from desktop_app.services.live import Listener
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.page import WorkersPage
from desktop_app.ui.workers.panel import WorkerPanel
from tests.conftest import OFFICER, Templates
from tests.faults.proxy import Cut, Proxy

Settle = Callable[..., None]
PATIENCE = 20_000


class _Elsewhere(QObject):
    made = Signal(object)


@pytest.fixture
def near(templates: Templates, tmp_path: Path) -> Iterator[Desk]:
    """A colleague beside the server, whose line never breaks."""
    location, take_away = templates.copy("postgresql", False, tmp_path)
    with closing(stores.open_desk(location, **OFFICER)) as desk:
        yield desk
    take_away()


@pytest.fixture
def line(near: Desk) -> Iterator[Proxy]:
    url = make_url(near.store.location)
    made = Proxy(Path(str(url.query["host"])) / f".s.PGSQL.{url.query.get('port', 5432)}")
    yield made
    made.close()


@pytest.fixture
def far(near: Desk, line: Proxy) -> Iterator[Desk]:
    """The officer's desk, by a line that can be cut."""
    url = make_url(near.store.location)
    address = f"postgresql://{url.username}@127.0.0.1:{line.port}/{url.database}"
    with closing(stores.open_desk(address, **OFFICER)) as desk:
        yield desk


@pytest.fixture
def typed(near: Desk, far: Desk, qtbot: QtBot, tasks: Tasks, settle: Settle, type_in: Callable[..., None]) -> Any:
    """A worker's page with something typed that is not saved."""
    worker_id = workers.save(near, None, WorkerForm("Nông Văn Dũng", "020095007720"))
    panel = WorkerPanel(far, tasks)
    panel.offer((), [])
    qtbot.addWidget(panel)
    panel.resize(430, 700)
    panel.show()
    qtbot.waitExposed(panel)
    panel.load(worker_id)
    settle()
    panel.sheet.show_part("identity")
    settle()
    editor = panel.findChild(QLineEdit, "worker_ethnicity")
    assert editor is not None
    type_in(editor, "Nùng")
    return panel


def saved(desk: Desk, panel: WorkerPanel) -> tuple[str | None, int]:
    """What the record holds, and how often it was edited."""
    assert panel.worker_id is not None
    with desk.read() as session:
        edits = session.scalar(select(func.count()).select_from(AuditEntry).where(AuditEntry.action == "worker.edit"))
    return workers.load(desk, panel.worker_id).form.ethnicity, edits or 0


def told(panel: WorkerPanel) -> str:
    """What stands in the message, which is closed."""
    box = panel.findChild(QMessageBox, "message")
    assert isinstance(box, QMessageBox)
    said = box.text()
    box.setObjectName("read")
    box.accept()
    return said


def test_what_was_typed_is_kept_while_the_line_is_down_and_saved_once(
    near: Desk, line: Proxy, typed: WorkerPanel, settle: Settle
) -> None:
    before = saved(near, typed)
    line.refusing = True
    line.cut_all()
    typed.save()
    settle()
    assert "máy chủ" in told(typed).casefold()
    assert typed.is_changed()
    assert typed.typed().ethnicity == "Nùng"
    assert saved(near, typed) == before
    line.refusing = False
    typed.save()
    settle()
    assert not typed.is_changed()
    assert saved(near, typed) == ("Nùng", before[1] + 1)


def test_what_nobody_could_tell_is_not_saved_twice(near: Desk, line: Proxy, typed: WorkerPanel, settle: Settle) -> None:
    before = saved(near, typed)
    line.plan(Cut.AFTER, refuse=True)
    typed.save()
    settle()
    unsure = told(typed)
    assert typed.typed().ethnicity == "Nùng"
    line.refusing = False
    typed.save()
    settle()
    assert told(typed) != unsure
    assert saved(near, typed) == ("Nùng", before[1] + 1)


def test_a_new_worker_of_whom_nobody_could_tell_is_not_entered_twice(
    near: Desk, line: Proxy, typed: WorkerPanel, settle: Settle, type_in: Callable[..., None]
) -> None:
    typed.drop()
    typed.begin()
    settle()
    name = typed.findChild(QLineEdit, "worker_full_name")
    assert name is not None
    type_in(name, "Hoàng Thị Mới")
    line.plan(Cut.AFTER, refuse=True)
    typed.save()
    settle()
    told(typed)
    assert typed.typed().full_name == "Hoàng Thị Mới"
    line.refusing = False
    typed.save()
    settle()
    told(typed)
    assert not typed.is_changed()
    assert typed.typed().full_name == ""
    assert [row.full_name for row in workers.search(near, "hoang thi moi")] == ["Hoàng Thị Mới"]


def test_a_second_window_hears_again_once_its_line_is_back(
    near: Desk, far: Desk, line: Proxy, qtbot: QtBot, tasks: Tasks, settle: Settle
) -> None:
    worker_id = workers.save(near, None, WorkerForm("Nông Văn Dũng", "020095007720"))
    page = WorkersPage(far, tasks)
    qtbot.addWidget(page)
    page.resize(1170, 768)
    page.show()
    qtbot.waitExposed(page)
    page.activated()
    settle(600)
    elsewhere = _Elsewhere(page)
    elsewhere.made.connect(page.changed, Qt.ConnectionType.QueuedConnection)

    def shown() -> list[str]:
        rows = (page.table.rows.record(row) for row in range(page.table.rows.rowCount()))
        return sorted(row.full_name for row in rows if row is not None)

    with closing(Listener(far, elsewhere.made.emit)) as listener:
        assert listener.connected.wait(5)
        line.cut_all()
        qtbot.waitUntil(lambda: not listener.connected.is_set(), timeout=PATIENCE)
        qtbot.waitUntil(listener.connected.is_set, timeout=PATIENCE)
        workers.save(near, worker_id, WorkerForm("Nông Văn Dũng Em", "020095007720"))
        workers.save(near, None, WorkerForm("Lý Thị Hoa"))
        qtbot.waitUntil(lambda: shown() == ["Lý Thị Hoa", "Nông Văn Dũng Em"], timeout=PATIENCE)
