from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from desktop_app.errors import KnownError
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import open_pdf, print_pdf, printer_for

pytestmark = pytest.mark.usefixtures("qapp")


def _paper(pages: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=landscape(A4))
    for page in range(pages):
        canvas.setFont("Helvetica", 60)
        for line in range(8):
            canvas.drawString(60, 60 + 60 * line, f"page {page + 1} line {line}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_every_page_reaches_the_printer_as_it_lies(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))

    assert print_pdf(_paper(3), _to_file(tmp_path / "out.pdf"), progress=step) == 3
    printed = pypdf.PdfReader(tmp_path / "out.pdf")
    assert len(printed.pages) == 3
    assert printed.pages[0].mediabox.width > printed.pages[0].mediabox.height
    assert steps == [(1, 3), (2, 3), (3, 3)]


def test_the_printed_page_is_the_page(tmp_path: Path) -> None:
    paper = _paper(1)
    print_pdf(paper, _to_file(tmp_path / "out.pdf"))
    seen = [pypdfium2.PdfDocument(source)[0].render(scale=2).to_pil() for source in (paper, tmp_path / "out.pdf")]
    wanted, printed = (picture.convert("L").resize((420, 297)) for picture in seen)
    differing = sum(abs(a - b) > 60 for a, b in zip(wanted.tobytes(), printed.tobytes(), strict=True))
    assert differing < 100  # of 124,740: edges of letters; a lost strip would be thousands
    assert min(printed.tobytes()) < 200


def test_only_the_pages_that_were_asked_for(tmp_path: Path) -> None:
    printer = _to_file(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    assert print_pdf(_paper(5), printer) == 2


def test_a_cancelled_print_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        print_pdf(_paper(2), _to_file(tmp_path / "out.pdf"), cancelled=lambda: True)
    assert caught.value.code == "print_stopped"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_take_the_job_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        print_pdf(_paper(1), _to_file(tmp_path / "nowhere" / "out.pdf"))
    assert caught.value.code == "printer_failed"


def test_a_printer_that_is_not_there() -> None:
    with pytest.raises(KnownError) as caught:
        printer_for("No such printer", "BG-1")
    assert caught.value.code == "no_printer"


def test_what_is_no_pdf_is_said_to_be_unreadable() -> None:
    with pytest.raises(KnownError) as caught:
        open_pdf(b"not a paper")
    assert caught.value.code == "paper_unreadable"


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_preview_turns_pages_and_zooms(qtbot: QtBot) -> None:
    dialog = PreviewDialog(_paper(3), "BG-2026-0001")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.count.text() == "Trang 1/3"
    dialog.on.click()
    assert dialog.count.text() == "Trang 2/3"
    dialog.into.click()
    dialog.out.click()
    dialog.width_fit.click()
    dialog.back.click()
    assert dialog.paper.page == 1
    assert not dialog.back.isEnabled()


def test_the_preview_only_says_what_is_wanted(qtbot: QtBot) -> None:
    dialog = PreviewDialog(_paper(1), "BG-2026-0001")
    qtbot.addWidget(dialog)
    for signal, button in (
        (dialog.printAsked, dialog.print),
        (dialog.pdfAsked, dialog.pdf),
        (dialog.workingCopyAsked, dialog.copy),
    ):
        with qtbot.waitSignal(signal):
            button.click()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_preview_can_be_thrown_away_with_its_paper(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = PreviewDialog(_paper(2), "BG-2026-0001", parent=over)
    dialog.open()
    qtbot.wait(50)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
