"""Where a page of the guide is read: pictures as wide as the room, and each in its own size when it is clicked."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPixmap, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QScrollArea, QTextBrowser, QTextEdit, QVBoxLayout, QWidget

from desktop_app.documents.guide_text import PICTURES, GuidePage
from desktop_app.formats import fold
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.guide.html import PAGE, PICTURE, page_html
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.theme import tokens_for

_MARGIN = 20
_AGAIN = 120


class Reader(QTextBrowser):
    """Shows a page; `asked("page#anchor")` where a link to another is followed."""

    asked = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideText")
        self.setAccessibleName(self.tr("Page of the guide"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self._language = language
        self._page: GuidePage | None = None
        self._wide = 0
        self._words = ""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else a short page is wider
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN)
        self._soon.timeout.connect(self._lay_again)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: GuidePage, anchor: str, *, shortcut_list: bool) -> None:
        """Show a page from its head, or from one of its headings."""
        self._page, self._list = page, shortcut_list
        self._lay()
        if anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def mark(self, words: str) -> None:
        """Mark the words that were looked for, wherever they stand here, with or without marks; go to the first."""
        found: list[QTextEdit.ExtraSelection] = []
        self._words, wanted = words, fold(words)
        block = self.document().begin()
        while wanted and block.isValid():
            text = block.text()
            at = fold(text).find(wanted) if len(fold(text)) == len(text) else -1
            if at >= 0:
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + at)
                cursor.setPosition(block.position() + at + len(wanted), QTextCursor.MoveMode.KeepAnchor)
                found.append(self._marked(cursor))
            block = block.next()
        self.setExtraSelections(found)

    def _marked(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        tokens = tokens_for(self.palette())
        selection: Any = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(QColor(tokens.warn_soft))
        selection.format.setForeground(QColor(tokens.text))
        return cast("QTextEdit.ExtraSelection", selection)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        return self._scaled(name if isinstance(name, str) else name.toString())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None and self._room() != self._wide:
            self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._page is not None:
            self._soon.start()

    def _room(self) -> int:
        return max(240, self.viewport().width() - 2 * _MARGIN - 4)

    def _scaled(self, name: str) -> QImage:
        """No larger than it is, and sharp on a screen of more dots."""
        image = QImage(str(PICTURES / name))
        if image.isNull():
            return image
        dots = self.devicePixelRatioF()
        wide = min(self._room(), image.width())
        smooth = Qt.TransformationMode.SmoothTransformation
        made = image.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(round(wide * dots), smooth)
        made.setDevicePixelRatio(dots)
        return made

    def _lay(self) -> None:
        if self._page is None:
            return
        self._wide = self._room()
        self.document().clear()
        tokens = tokens_for(self.palette())
        self.setHtml(page_html(self._page, tokens, language=self._language, shortcut_list=self._list))

    def _lay_again(self) -> None:
        """The room is another: the same place of the same page."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._lay()
        self.mark(self._words)
        bar.setValue(round(share * bar.maximum()))

    def _follow(self, url: QUrl) -> None:
        said = url.toString()
        if said.startswith(PAGE):
            self.asked.emit(said.removeprefix(PAGE))
        elif said.startswith(PICTURE):
            show_picture(self, said.removeprefix(PICTURE))


def show_picture(over: QWidget, name: str) -> QDialog:
    """A picture in its own size; Escape closes it."""
    dialog = Dialog(over)
    dialog.setObjectName("guidePicture")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(over.window().windowTitle())
    picture = QLabel()
    pixmap = QPixmap(str(PICTURES / name))
    picture.setPixmap(pixmap)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(picture)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(area)
    size = pixmap.size() + QSize(4, 4)
    resize_within(dialog, size.width(), size.height())
    dialog.open()
    return dialog
