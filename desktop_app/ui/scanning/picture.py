"""Codes in pictures: from a file, dropped on the page, or from the clipboard. Read off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.errors import KnownError
from desktop_app.intake.picture_code import MOST_BYTES, read_codes
from desktop_app.intake.scan import read_scan
from desktop_app.ui.files import choose_file
from desktop_app.ui.tasks import Lane, Latest, Tasks

_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff")


class PictureReader(QObject):
    """`text(str)` for the code in a picture, `failed(KnownError)` where there is none. `started` when it begins."""

    text = Signal(str)
    failed = Signal(object)
    started = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = Latest(tasks)

    def ask_file(self, over: QWidget) -> QFileDialog:
        """Let a picture be chosen."""
        title = QCoreApplication.translate("Scanner", "A picture with a code")
        kinds = QCoreApplication.translate("Scanner", "Pictures ({kinds})")
        return choose_file(over, title, kinds.format(kinds=" ".join(f"*{k}" for k in _KINDS)), "scan", self.read_file)

    def read_file(self, path: Path) -> None:
        """Read a file."""
        self._run(lambda: _code_of_file(path))

    def read_image(self, image: QImage) -> None:
        """Read a picture that the window has."""
        self._run(lambda: code_of_image(image))

    def take(self, data: QMimeData) -> bool:
        """Read what was dropped or lies on the clipboard; False when it is no picture."""
        path = picture_file(data)
        if path is not None:
            self.read_file(path)
        elif data.hasImage():
            self.read_image(QImage(data.imageData()))
        else:
            return False
        return True

    def take_clipboard(self) -> bool:
        """Read the picture on the clipboard; False when there is none."""
        return self.take(QGuiApplication.clipboard().mimeData())

    def _run(self, work: Callable[[], str]) -> None:
        self.started.emit()
        self._reading.run(work, done=self._done, failed=self._not_read, lane=Lane.PAPERS)

    def _done(self, text: str) -> None:
        self.text.emit(text)

    def _not_read(self, error: KnownError) -> None:
        self.failed.emit(error)


def picture_file(data: QMimeData) -> Path | None:
    """The one picture file that is held, if it is one."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    found = [file for file in files if file.suffix.lower() in _KINDS]
    return found[0] if len(found) == 1 else None


def is_picture(data: QMimeData) -> bool:
    """Whether a picture is held, and no text that one may want to paste."""
    return picture_file(data) is not None or (data.hasImage() and not data.hasText())


def code_of_image(image: QImage) -> str:
    """The code in a picture; KnownError where there is none. Not on the GUI thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"BMP"))
    if image.isNull() or not writer.write(image.convertToFormat(QImage.Format.Format_RGB32)):
        raise KnownError("scan_picture_unreadable")
    return _first_known(read_codes(bytes(buffer.data().data())))


def _code_of_file(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError("scan_picture_too_big", most=80)
        content = path.read_bytes()
    except OSError as error:
        raise KnownError("scan_picture_unreadable") from error
    return _first_known(read_codes(content))


def _first_known(texts: tuple[str, ...]) -> str:
    """A code of ours before any other: a card's picture may show another code too."""
    return next((text for text in texts if read_scan(text).kind is not None), texts[0])
