"""A file that is double-clicked while a window stands open is opened in that window, not in a second one.

The window that came first holds a lock beside the settings and watches a folder there. A program that is called with a
file writes its name into that folder, and ends once the window has taken it.
"""

from __future__ import annotations

import time
import uuid
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

_LOCK = "window.lock"
_FOLDER = "to-open"
_ENDING = ".file"
_PATIENCE = 3.0
"""Seconds after which a window that takes nothing is taken for one that hangs."""


class Inbox(QObject):
    """Hears of files; says nothing where another window does already, or the folder cannot be written."""

    named = Signal(object)
    """A Path."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder / _FOLDER
        self._lock = _lock_in(folder)
        self._watcher: QFileSystemWatcher | None = None

    def begin(self) -> None:
        """Hear of files from now on; what was left for a window that has gone is forgotten."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._lock.tryLock(0):
                for left in self._folder.iterdir():
                    left.unlink()
                self._watcher = QFileSystemWatcher([str(self._folder)], self)
                self._watcher.directoryChanged.connect(self._look)

    def close(self) -> None:
        """Hear no more."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
            self._lock.unlock()

    def _look(self) -> None:
        with suppress(OSError):
            for request in sorted(self._folder.glob(f"*{_ENDING}")):
                path = Path(request.read_text(encoding="utf-8"))
                request.unlink()
                self.named.emit(path)


def taken_elsewhere(folder: Path, file: Path) -> bool:
    """Whether a window that stands open has taken the file; waits for it a few seconds. `folder`: of the settings."""
    lock = _lock_in(folder)
    if not (folder / _LOCK).exists() or lock.tryLock(0):
        return False  # unlocked again as it is forgotten
    request = folder / _FOLDER / f"{uuid.uuid4().hex}{_ENDING}"
    try:
        part = request.with_suffix(".part")
        part.write_text(str(file), encoding="utf-8")
        part.replace(request)
        until = time.monotonic() + _PATIENCE
        while request.exists() and time.monotonic() < until:
            time.sleep(0.02)
        if not request.exists():
            return True
        request.unlink()
    except OSError:
        return False
    return False


def _lock_in(folder: Path) -> QLockFile:
    """A lock that only the death of its holder ends, not its age."""
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    return lock
