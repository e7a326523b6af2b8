"""How large a dialog is opened."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

_AROUND = QSize(24, 24)


def resize_within(dialog: QDialog, width: int, height: int) -> None:
    """This large, but never larger than the window that it stands over: at 125 % an office screen has 1092 x 614."""
    wanted, parent = QSize(width, height), dialog.parentWidget()
    dialog.resize(wanted if parent is None else wanted.boundedTo(parent.window().size() - _AROUND))


def grow_to_words(dialog: QDialog) -> None:
    """As high as its words need at its width: Qt opens no dialog higher than two thirds of the screen, and cuts it."""
    layout = dialog.layout()
    needed = layout.totalHeightForWidth(dialog.width()) if layout is not None and layout.hasHeightForWidth() else 0
    if needed > dialog.height():
        dialog.resize(dialog.width(), needed)
