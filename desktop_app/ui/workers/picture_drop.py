"""A picture dropped anywhere on a worker's page goes to that worker's pictures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.dropping import Target
from desktop_app.ui.workers.picture_intake import has_pictures


class PictureDrop(QObject):
    """Watches the panel. A worker who is not in the record yet takes none: there it is read for its code."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel: Any = panel
        self.target = Target(panel)
        panel.setAcceptDrops(True)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            if self._panel.worker_id is not None and has_pictures(event.mimeData()):
                self._carried(event)
                return True
        elif event.type() is QEvent.Type.DragLeave:
            self.target.hide()
        return super().eventFilter(watched, event)

    def _carried(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if isinstance(event, QDragEnterEvent):
            said = self.tr("Drop the picture: it goes to the pictures of {name}")
            self.target.say(said.format(name=self._panel.shown_name), wrong=False)
        elif event.type() is QEvent.Type.Drop:
            self.target.hide()
            self._panel.sheet.show_part("pictures")
            pictures: Any = self._panel.sheet.section("pictures")
            pictures.dropEvent(event)
