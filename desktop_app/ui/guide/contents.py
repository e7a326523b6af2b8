"""The left of the guide: its contents, or what a search found in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from desktop_app.documents.guide_text import Found, chapters
from desktop_app.ui.theme import font

_TARGET = Qt.ItemDataRole.UserRole
_MOST = 60


class Contents(QListWidget):
    """`chosen("page#anchor")` where a line is chosen, by click or by arrows."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guideContents")
        self.setAccessibleName(self.tr("Contents of the guide"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)
        self.show_contents()

    def show_contents(self) -> None:
        """Every page under its chapter."""
        self.blockSignals(True)
        self.clear()
        for chapter in chapters():
            self._add(chapter.title, "", head=True)
            for page in chapter.pages:
                self._add(page.title, page.key)
        self.blockSignals(False)

    def show_found(self, found: tuple[Found, ...]) -> None:
        """What a search found, page by page; what stands around it under the name of the heading."""
        self.blockSignals(True)
        self.clear()
        page = ""
        for one in found[:_MOST]:
            if one.page.key != page:
                page = one.page.key
                self._add(one.page.title, "", head=True)
            place = f"{one.page.key}#{one.anchor}" if one.anchor else one.page.key
            self._add(f"{one.heading or one.page.title}\n{one.words}", place, tip=one.words)
        if not found:
            self._add(self.tr("Nothing was found"), "", head=True)
        self.blockSignals(False)

    def mark(self, page: str) -> None:
        """Show which page is in sight."""
        self.blockSignals(True)
        rows = (row for row in range(self.count()) if self.item(row).data(_TARGET) == page)
        self.setCurrentRow(next(rows, -1))
        self.blockSignals(False)

    def first(self) -> str:
        """Where the first line leads."""
        targets = (self.item(row).data(_TARGET) for row in range(self.count()))
        return next((str(target) for target in targets if target), "")

    def _add(self, words: str, target: str, *, head: bool = False, tip: str = "") -> None:
        item = QListWidgetItem(words)
        item.setData(_TARGET, target)
        item.setToolTip(tip)
        if head:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setFont(font(9, QFont.Weight.DemiBold))
        if "\n" in words:
            item.setSizeHint(QSize(0, 48))
        self.addItem(item)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_TARGET):
            self.chosen.emit(str(item.data(_TARGET)))
