"""Printing on real queues of CUPS: what they took, and every way in which they do not."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desktop_app.errors import KnownError
from desktop_app.services.work import Desk
from desktop_app.ui.preview import cups
from desktop_app.ui.preview.choice import Choice, remember, remembered
from desktop_app.ui.preview.paper import Paper, PaperWindow, Way
from desktop_app.ui.preview.print_dialog import PrintDialog
from desktop_app.ui.preview.printing import print_pdf, printers
from desktop_app.ui.tasks import Tasks
from tests.print_service import PrintService

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.qt_log_ignore("propagateSizeHints")]
Settle = Callable[..., None]
QUEUE = "may-in"


def paper(pages: int = 3) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in range(pages):
        canvas.drawString(60, 60, f"page {page + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put(content: bytes = b"", cancelled: Callable[[], bool] | None = None) -> str:
    """What became of it: a known error's code, or nothing."""
    try:
        cups.put(content or paper(), cups.Job(QUEUE, "BG-2026-0001", 3), cancelled=cancelled)
    except KnownError as error:
        return error.code
    return ""


def put_elsewhere(service: PrintService, then: Callable[[], object]) -> str:
    """Put a paper while the printer stands still; `then` is done once the job is being printed."""
    service.hold(on=True)
    came: list[str] = []
    at_work = threading.Thread(target=lambda: came.append(put()))
    at_work.start()
    while not service.waiting():
        time.sleep(0.02)
    then()
    at_work.join()
    return came[0]


def test_a_queue_takes_the_paper_as_it_is(service: PrintService) -> None:
    content = paper()
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))

    job = cups.Job(QUEUE, "BG-2026-0001", 2, 4, (2, 3), "two-sided-long-edge", "iso_a4_210x297mm")
    cups.put(content, job, progress=step)
    assert service.printed() == [content]
    assert steps[-1] == (2, 2)
    told = service.options()
    for option in ("copies=4", "page-ranges=2-3", "sides=two-sided-long-edge", "media=iso_a4_210x297mm"):
        assert option in told


@pytest.mark.parametrize(
    ("befalls", "code"),
    [
        ("cupsdisable", "print_queue_stopped"),
        ("cupsreject", "print_queue_rejecting"),
        ("delete", "no_printer"),
    ],
)
def test_a_queue_that_takes_nothing_says_so_and_keeps_nothing(service: PrintService, befalls: str, code: str) -> None:
    service.do(befalls, QUEUE)
    assert put() == code
    assert service.waiting() == []
    assert service.printed() == []


@pytest.mark.parametrize(
    ("befalls", "code"),
    [
        ("cupsdisable", "print_queue_stopped"),
        ("cancel", "print_job_cancelled"),
        ("delete", "no_printer"),
    ],
)
def test_a_queue_that_goes_in_the_middle_says_so_and_keeps_nothing(
    service: PrintService, befalls: str, code: str
) -> None:
    assert put_elsewhere(service, lambda: service.do(befalls, QUEUE)) == code
    assert service.waiting() == []
    assert service.printed() == []


@pytest.mark.parametrize(
    ("policy", "code"), [("stop-printer", "print_queue_stopped"), ("abort-job", "print_job_failed")]
)
def test_a_printer_that_breaks_down_says_so(service: PrintService, policy: str, code: str) -> None:
    service.add(QUEUE, policy)
    service.fail(on=True)
    assert put() == code
    assert service.waiting() == []
    assert service.printed() == []


def test_a_print_that_is_stopped_leaves_no_job(service: PrintService) -> None:
    service.hold(on=True)
    assert put(cancelled=lambda: bool(service.waiting())) == "print_stopped"
    assert service.waiting() == []


def test_a_print_service_that_went_away_says_so(service: PrintService) -> None:
    service.stop()
    try:
        assert put() == "print_service_gone"
    finally:
        service.start()


def test_qt_alone_cannot_tell(service: PrintService) -> None:
    """Why the queue is asked: Qt says that all went well."""
    service.do("cupsreject", QUEUE)
    printer = QPrinter(QPrinterInfo.printerInfo(QUEUE), QPrinter.PrinterMode.HighResolution)
    painter = QPainter()
    assert painter.begin(printer)
    assert painter.end()
    assert printer.printerState() == QPrinter.PrinterState.Idle
    with pytest.raises(KnownError) as caught:
        print_pdf(paper(), printer)
    assert caught.value.code == "print_queue_rejecting"
    assert service.printed() == []


@pytest.fixture
def window(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks) -> PaperWindow:
    over = QWidget()
    qtbot.addWidget(over)
    return PaperWindow(desk_sqlite, tasks, over)


def test_only_what_the_queue_took_is_logged(service: PrintService, window: PaperWindow, settle: Settle) -> None:
    log: list[Way] = []
    content = paper()
    window.show_paper(Paper("BG-2026-0001", "a.pdf", lambda: content, log=log.append, purpose="roster"))
    settle()
    assert window.preview is not None
    service.do("cupsdisable", QUEUE)
    window.ask_printer()
    settle()
    (dialog,) = window.preview.findChildren(PrintDialog)
    assert QUEUE in dialog.trouble.text()
    assert "dừng" in dialog.trouble.text()
    dialog.copies.set_value(2)
    dialog.which.set_value(True)
    dialog.last.set_value(2)
    dialog.go.click()
    settle()
    assert "dừng" in window.preview.told.text()
    assert window.preview.print.isEnabled()
    assert log == []
    service.do("cupsenable", QUEUE)
    window.ask_printer()
    settle()
    dialog = window.preview.findChildren(PrintDialog)[-1]
    assert dialog.trouble.isHidden()
    assert dialog.copies.value() == 2
    dialog.go.click()
    settle()
    assert service.printed() == [content]
    assert [(way.where, way.copies, way.pages) for way in log] == [(QUEUE, 2, None)]
    assert QUEUE in window.preview.told.text()


def test_what_was_chosen_is_proposed_again(service: PrintService, tasks: Tasks, qtbot: QtBot, settle: Settle) -> None:
    service.add("may-in-2")
    remember("roster", Choice("may-in-2", 4, pages=(1, 2)))
    assert remembered("roster") == Choice("may-in-2", 4)
    assert remembered("letters") == Choice("may-in-2", 1)
    dialog = PrintDialog(tasks, "BG-2026-0001", 3, "roster", printers(), "vi")
    qtbot.addWidget(dialog)
    assert (dialog.choice(), dialog.sides.isEnabled()) == (Choice("may-in-2", 4), True)
    dialog.which.set_value(True)
    dialog.first.set_value(3)
    dialog.last.set_value(2)
    dialog.go.click()
    assert dialog.result() == 0
    settle()


def test_without_a_printer_the_dialog_says_what_to_do(service: PrintService, tasks: Tasks, qtbot: QtBot) -> None:
    service.do("delete", QUEUE)
    dialog = PrintDialog(tasks, "BG-2026-0001", 3, "roster", printers(), "vi")
    qtbot.addWidget(dialog)
    assert not dialog.go.isEnabled()
    assert not dialog.trouble.isHidden()
