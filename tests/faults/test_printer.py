"""A printer that fails, on CUPS' own scheduler: nothing is noted as printed, a sentence says so, and then it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from db.models import AuditEntry, DocumentOutput
from db.vocabulary import BlankKind
from desktop_app import settings
from desktop_app.services import blanks
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.paper_kinds import BlankPapers
from desktop_app.ui.handovers.papers import Papers
from desktop_app.ui.tasks import Tasks
from tests.print_service import PrintService

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
QUEUE, TIMES = "may-in", 3
FAULTS: dict[str, Callable[[PrintService], object]] = {
    "stopped": lambda service: service.do("cupsdisable", QUEUE),
    "rejecting": lambda service: service.do("cupsreject", QUEUE),
    "deleted": lambda service: service.do("delete", QUEUE),
    "broken, and stops": lambda service: service.fail(on=True),
    "broken, and gives up": lambda service: service.fail(on=True),
    "no print service": lambda service: service.stop(),
}


@pytest.fixture
def papers(
    qtbot: QtBot, desk_sqlite: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Papers, Callable[[], None]]]:
    """The papers of a window, with a blank form in sight."""
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(tmp_path / "config"))
    over, tasks = QWidget(), Tasks()
    qtbot.addWidget(over)
    made = Papers(desk_sqlite, tasks, over)

    def settle() -> None:
        qtbot.waitUntil(lambda: not tasks.busy, timeout=30_000)

    made.look(BlankPapers(blanks.make(desk_sqlite, BlankKind.ROSTER, 1).numbers))
    settle()
    yield made, settle
    tasks.close()


def _noted(desk: Desk) -> tuple[int, int]:
    with desk.read() as session:
        outputs = session.scalar(select(func.count(DocumentOutput.id))) or 0
        printed = select(func.count(AuditEntry.sequence)).where(AuditEntry.action == "blank.printed")
        return outputs, session.scalar(printed) or 0


@pytest.mark.parametrize("fault", FAULTS)
def test_a_printer_that_fails_is_noted_by_nobody(
    fault: str, service: PrintService, papers: tuple[Papers, Callable[[], None]], desk_sqlite: Desk
) -> None:
    window, settle = papers
    before = _noted(desk_sqlite)
    service.add(QUEUE, "abort-job" if fault == "broken, and gives up" else "stop-printer")
    FAULTS[fault](service)
    for _ in range(TIMES):
        window.print_on(QUEUE)
        settle()
        assert window.preview is not None
        assert window.preview.told.property("tone") == "block"
        assert window.preview.told.text().endswith(".")
    assert _noted(desk_sqlite) == before
    if fault == "no print service":
        service.start()
    service.fail(on=False)
    service.add(QUEUE)
    service.do("cupsenable", QUEUE)
    service.do("cupsaccept", QUEUE)
    assert service.printed() == []
    window.print_on(QUEUE)
    settle()
    assert len(service.printed()) == 1
    assert _noted(desk_sqlite) == (before[0] + 1, before[1] + 1)
