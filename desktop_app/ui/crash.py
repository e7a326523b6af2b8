"""What happens after a bug: a log without personal values, and a message that can be copied."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.dialog import Dialog
from desktop_app.ui.tasks import Trouble

_LOG = logging.getLogger("bangiao.crash")
_KEEP_BYTES = 512 * 1024


def describe(trouble: Trouble) -> str:
    """Where it happened, and of what kind; never the message or a value: those may hold a person's data."""
    import platform  # noqa: PLC0415 - after a bug is soon enough
    import traceback  # noqa: PLC0415 - as above

    lines = [f"Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    error: BaseException | None = trouble[1]
    trace: TracebackType | None = trouble[2]
    while error is not None:
        lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
        lines.extend(
            f"  {Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
            for frame, line in traceback.walk_tb(trace)
        )
        error = error.__cause__ or error.__context__
        trace = error.__traceback__ if error else None
    return "\n".join(lines)


class _KeptLog(logging.Handler):
    """Makes the log's file when there is something to log: what it takes is not loaded before."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write it, at most two files of half a megabyte."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - brings sockets, threads and pickle

            self._folder.mkdir(parents=True, exist_ok=True)
            file = self._folder / "bangiao.log"
            self._file = RotatingFileHandler(file, maxBytes=_KEEP_BYTES, backupCount=1, encoding="utf-8", delay=True)
            self._file.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        self._file.emit(record)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def log_to(folder: Path) -> None:
    """Keep the crash log in a folder."""
    _LOG.addHandler(_KeptLog(folder))
    _LOG.propagate = False


class CrashReporter(QObject):
    """Logs at once, in whatever thread; shows a dialog on the GUI thread, one at a time."""

    _happened = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.dialog: CrashDialog | None = None
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nothing caught, in every thread."""
        sys.excepthook = lambda kind, error, trace: self.report((kind, error, trace))
        threading.excepthook = lambda args: self.report(
            (args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
        )

    def report(self, trouble: Trouble) -> None:
        """Log it and let the GUI thread show it."""
        if issubclass(trouble[0], KeyboardInterrupt):
            return
        text = describe(trouble)
        _LOG.error("%s", text)
        self._happened.emit(text)

    def _show(self, text: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = CrashDialog(text, QApplication.activeWindow())
        self.dialog.open()


class CrashDialog(Dialog):
    """Says that it was our fault, that nothing half-done was kept, and gives the text to copy."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.setWindowTitle(self.tr("The program made a mistake"))
        self.resize(620, 380)
        self._text = text
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        title = QLabel(self.tr("The program made a mistake"))
        title.setProperty("role", "card_title")
        said = QLabel(
            self.tr(
                "What you were doing was not kept; what was saved before is safe. You can go on working. "
                "Please copy the text below and send it to whoever looks after the program: it holds no personal data."
            )
        )
        said.setWordWrap(True)
        shown = QPlainTextEdit(self._text)
        shown.setObjectName("crashText")
        shown.setAccessibleName(self.tr("Details of the mistake"))
        shown.setReadOnly(True)
        layout.addWidget(title)
        layout.addWidget(said)
        layout.addWidget(shown, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy the text"))
        copy.setObjectName("crashCopy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close = QPushButton(self.tr("Go on"))
        close.setObjectName("crashClose")
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row
