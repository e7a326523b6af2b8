"""Debian's PDF printer as the office's printer: `python -m tests.print_on_cups_pdf` (as root, a minute).

Not among the tests: it needs the packages cups and printer-driver-cups-pdf with Ghostscript and the filters, 40 s to
install. The tests in tests/ui/preview/test_queue.py have CUPS' real scheduler and queues, but a printer of their own
that keeps what it is given. This one goes through the filters: four pages, two of them wanted, twice.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdf
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from desktop_app.errors import KnownError
from desktop_app.ui.preview.printing import print_pdf, printer_for, queue_trouble
from tests.print_service import PrintService

QUEUE, TITLE = "PDF", "BG-2026-0001"
_PRINTED = Path.home() / "PDF"
"""Where that printer puts what it prints for whoever runs this."""


def _paper(folder: Path) -> bytes:
    path = folder / "paper.pdf"
    canvas = Canvas(str(path), pagesize=landscape(A4))
    for page in range(4):
        canvas.drawString(60, 60, f"page {page + 1}")
        canvas.drawString(760, 560, "corner")
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def main() -> int:
    """Print, then let the queue refuse; 1 where something is not as it should be."""
    application = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        service = PrintService(programs=Path("/usr/lib/cups"))
        service.start()
        os.environ["CUPS_SERVER"] = service.socket
        ctypes.CDLL("libcups.so.2").cupsSetServer(service.socket.encode())
        try:
            service.add_model(QUEUE, "cups-pdf:/", Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"))
            return _try(_paper(folder), service)
        finally:
            service.remove()
            application.quit()


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _try(content: bytes, service: PrintService) -> int:
    info = QPrinterInfo.printerInfo(QUEUE)
    _say(f"{QUEUE}: {info.state().name}, sides: {[mode.name for mode in info.supportedDuplexModes()]}")
    printer: QPrinter = printer_for(QUEUE, TITLE)
    printer.setFromTo(2, 3)
    printer.setCopyCount(2)
    _say(f"sent: {print_pdf(content, printer)} pages")
    (printed,) = _PRINTED.glob(f"{TITLE}*.pdf")
    found = pypdf.PdfReader(printed).pages
    pages = [page.extract_text().strip() for page in found]
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in found}
    printed.unlink()
    _say(f"printed: {pages} of {sizes} points")
    good = pages == ["page 2\ncorner", "page 3\ncorner"] * 2
    for command in ("cupsreject", "cupsdisable", "delete"):
        service.do(command, QUEUE)
        trouble = queue_trouble(QUEUE)
        try:
            print_pdf(content, printer)
            code = ""
        except KnownError as error:
            code = error.code
        _say(f"{command}: {code}")
        good = good and bool(code) and trouble is not None and trouble.code == code
    _say("as it should be" if good else "NOT as it should be")
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
