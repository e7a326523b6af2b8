"""Choosing files: the dialog opens where the officer was last for the same purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from db import whole_file
from desktop_app import settings
from desktop_app.errors import KnownError


def choose_file(parent: QWidget, title: str, kinds: str, purpose: str, then: Callable[[Path], object]) -> QFileDialog:
    """Let a file be chosen and hand it to `then`. `kinds` is Qt's filter ("Lists (*.xlsx *.csv)")."""
    dialog = _dialog(parent, title, kinds, purpose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, purpose, then)


def choose_where(
    parent: QWidget, title: str, kinds: str, purpose: str, proposed: str, then: Callable[[Path], object]
) -> QFileDialog:
    """Let a place to save be chosen, with a proposed name, and hand it to `then`. Asks before it replaces a file."""
    dialog = _dialog(parent, title, kinds, purpose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(proposed).suffix.lstrip("."))
    dialog.selectFile(proposed)
    return _open(dialog, purpose, then)


def choose_folder(parent: QWidget, title: str, purpose: str, then: Callable[[Path], object]) -> QFileDialog:
    """Let a folder be chosen and hand it to `then`. Enter takes the one that is shown."""
    dialog = _dialog(parent, title, "", purpose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.selectFile(dialog.directory().absolutePath())
    return _open(dialog, purpose, then)


def write_bytes(path: Path, content: bytes) -> Path:
    """Put bytes into a file whole or not at all. Raises KnownError("file_not_written"). Not on the GUI thread."""
    try:
        whole_file.put(path, content)
    except OSError as error:
        raise KnownError("file_not_written", path=str(path)) from error
    return path


def _dialog(parent: QWidget, title: str, kinds: str, purpose: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(f"{purpose}File")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter(kinds)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(settings.load().folders.get(purpose, documents))
    return dialog


def _open(dialog: QFileDialog, purpose: str, then: Callable[[Path], object]) -> QFileDialog:
    def chosen(name: str) -> None:
        path = Path(name)
        folders = settings.load().folders
        settings.change(folders={**folders, purpose: str(path if path.is_dir() else path.parent)})
        then(path)

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
