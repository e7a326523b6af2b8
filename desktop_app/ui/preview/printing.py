"""From PDF bytes to a printer. `print_pdf` runs in the papers' thread; the rest is for the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop_app.errors import KnownError
from desktop_app.ui.preview import cups

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_FINE_ENOUGH = 300
"""Dots an inch: finer than this a page costs memory and shows nothing more on a laser printer."""
_STRIP = 256
"""Lines of dots that are drawn in one go."""
_OVERLAP = 2
"""Lines that are drawn twice, so that no seam shows where a printer rounds."""
_A4, _A4_POINTS = "iso_a4_210x297mm", (595.28, 841.89)
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True)
class PrinterChoice:
    """A printer of this computer."""

    name: str
    default: bool


def printers() -> tuple[PrinterChoice, ...]:
    """The printers of this computer, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    names.sort(key=lambda name: (name != default, name))
    return tuple(PrinterChoice(name, name == default) for name in names)


def queue_trouble(name: str) -> KnownError | None:
    """Why a printer would take nothing now, where that can be asked. Not on the GUI thread."""
    if not cups.found():
        state = QPrinterInfo.printerInfo(name).state()
        return KnownError("printer_failed", printer=name) if state == QPrinter.PrinterState.Error else None
    try:
        cups.check(name)
    except KnownError as error:
        return error
    return None


def printer_for(name: str, title: str) -> QPrinter:
    """A printer by name, ready for a job with that title. Raises KnownError("no_printer") when it is not there."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise KnownError("no_printer", printer=name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    return printer


def open_pdf(content: bytes) -> tuple[QPdfDocument, QBuffer]:
    """A PDF from its bytes. Keep both: the document reads from the buffer. Raises KnownError("paper_unreadable")."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - 2 MB that are not held before a paper is looked at

    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise KnownError("paper_unreadable")
    return document, buffer


def pages_of(content: bytes) -> int:
    """How many pages a PDF has; 1 for what cannot be read, which is said when it is printed."""
    try:
        document, buffer = open_pdf(content)
    except KnownError:
        return 1
    count = document.pageCount()
    document.close()
    buffer.close()
    return count


def print_pdf(
    content: bytes,
    printer: QPrinter,
    *,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Send every page (or the pages that the printer was told) and answer how many pages that were.

    A queue of CUPS is given the PDF itself and asked what became of it; elsewhere the pages are painted.
    Raises KnownError("printer_failed") or what `cups.put` names when the printer does not take the job, and
    KnownError("print_stopped") when it was cancelled.
    """
    document, buffer = open_pdf(content)
    try:
        pages = _pages_wanted(printer, document.pageCount())
        if printer.outputFormat() == QPrinter.OutputFormat.NativeFormat and cups.found():
            cups.put(content, _job(printer, document, pages), progress=progress, cancelled=cancelled)
            return len(pages)
        return _paint(printer, document, pages, progress, cancelled)
    finally:
        document.close()
        buffer.close()


def _job(printer: QPrinter, document: QPdfDocument, pages: list[int]) -> cups.Job:
    some = (pages[0] + 1, pages[-1] + 1) if len(pages) < document.pageCount() else None
    name, title = printer.printerName(), printer.docName()
    info = QPrinterInfo.printerInfo(name)
    sides = _SIDES.get(printer.duplex(), "") if len(info.supportedDuplexModes()) > 1 else ""
    return cups.Job(name, title, len(pages), printer.copyCount(), some, sides, _media(document))


def _media(document: QPdfDocument) -> str:
    """A4, lying or standing, is asked for by name: a queue may be set to another paper."""
    points = document.pagePointSize(0)
    short, long = sorted((points.width(), points.height()))
    return _A4 if abs(short - _A4_POINTS[0]) < 1 and abs(long - _A4_POINTS[1]) < 1 else ""


def _paint(
    printer: QPrinter,
    document: QPdfDocument,
    pages: list[int],
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> int:
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    sheets = pages * copies
    _lay_out(printer, document, sheets[0])
    painter = QPainter()
    if not printer.isValid() or not painter.begin(printer):
        raise KnownError("printer_failed", printer=_called(printer))
    try:
        _draw_all(painter, printer, document, sheets, progress, cancelled)
    finally:
        sent = painter.end()
    if not sent or printer.printerState() == QPrinter.PrinterState.Error:
        raise KnownError("printer_failed", printer=_called(printer))
    return len(sheets)


def _draw_all(
    painter: QPainter,
    printer: QPrinter,
    document: QPdfDocument,
    sheets: list[int],
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    for done, page in enumerate(sheets):
        if cancelled is not None and cancelled():
            printer.abort()
            raise KnownError("print_stopped", pages=done)
        if done:
            _lay_out(printer, document, page)
            if not printer.newPage():
                raise KnownError("printer_failed", printer=_called(printer))
        _draw(painter, printer, document, page)
        if progress is not None:
            progress(done + 1, len(sheets))


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """Strip by strip: a whole page in one call would hold up the window for a third of a second."""
    points = document.pagePointSize(page)
    finer = -(-printer.resolution() // _FINE_ENOUGH)
    dots = printer.resolution() / finer
    sheet = _rendered(document, page, QSize(round(points.width() * dots / 72), round(points.height() * dots / 72)))
    for at in range(0, sheet.height(), _STRIP):
        top = max(at - _OVERLAP, 0)
        strip = sheet.copy(QRect(0, top, sheet.width(), min(at + _STRIP, sheet.height()) - top))
        painter.drawImage(QRectF(0, top * finer, strip.width() * finer, strip.height() * finer), strip)


def _rendered(document: QPdfDocument, page: int, size: QSize) -> QImage:
    """A page on white."""
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    drawing = QPainter(sheet)
    drawing.drawImage(0, 0, document.render(page, size))
    drawing.end()
    return sheet


def _lay_out(printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """Paper corner as origin, and the page's own direction: rosters lie, letters stand."""
    points = document.pagePointSize(page)
    lies = points.width() > points.height()
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)


def _pages_wanted(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    wanted = list(range(max(first, 1) - 1, min(last, count)))
    return wanted or list(range(count))


def _called(printer: QPrinter) -> str:
    return printer.printerName() or printer.outputFileName()
