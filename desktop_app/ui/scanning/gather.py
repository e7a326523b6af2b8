"""Puts a scan together that comes in pieces: machine-readable lines, one by one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.intake.scan import ScanKind, read_scan

_WAIT = 20_000


class Gather(QObject):
    """`take` each piece; then comes `complete(text)`, or `waiting` for another line, and `expired` when none came."""

    complete = Signal(str)
    waiting = Signal()
    expired = Signal()

    def __init__(self, parent: QObject | None = None, wait: int = _WAIT) -> None:
        super().__init__(parent)
        self._lines = ""
        self._patience = QTimer(self, singleShot=True, interval=wait)
        self._patience.timeout.connect(self._expire)

    @property
    def is_waiting(self) -> bool:
        """Whether a line has come that is not the last."""
        return bool(self._lines)

    def take(self, text: str) -> None:
        """One piece, as it came."""
        whole = self._joined(text)
        scan = read_scan(whole)
        self._patience.stop()
        if scan.kind is ScanKind.MRZ and not scan.complete:
            self._lines = whole
            self._patience.start()
            self.waiting.emit()
        else:
            self._lines = ""
            self.complete.emit(whole)

    def forget(self) -> None:
        """Expect nothing more."""
        self._lines = ""
        self._patience.stop()

    def _joined(self, text: str) -> str:
        """With the lines before, unless this is something else: the officer has begun anew."""
        if not self._lines:
            return text
        alone = read_scan(text)
        anew = alone.kind is not None and (alone.kind is not ScanKind.MRZ or not alone.damaged)
        return text if anew or text.strip() in self._lines.split("\n") else f"{self._lines}\n{text}"

    def _expire(self) -> None:
        self._lines = ""
        self.expired.emit()
