"""The pages of a paper, to look at: scroll, zoom, and which page one is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from desktop_app.ui.preview.printing import open_pdf

_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 5.0


class PaperView(QPdfView):
    """Shows PDF bytes. `pageChanged(page, count)`, both counted from 1."""

    pageChanged = Signal(int, int)

    def __init__(self, content: bytes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAccessibleName(self.tr("Pages of the paper"))
        self._document, self._buffer = open_pdf(content)
        for part in (self._document, self._buffer):
            part.setParent(parent)  # not self: a view that takes its document down with it crashes (Qt 6.11)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setPageSpacing(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fit_width()
        self.setDocument(self._document)  # last: each setting before would lay all pages out once more
        self.pageNavigator().currentPageChanged.connect(self._tell)

    @property
    def pages(self) -> int:
        """How many there are."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """The one that is shown, from 1."""
        return self.pageNavigator().currentPage() + 1

    def go(self, page: int) -> None:
        """Show the page of that number, from 1; numbers beyond the ends go to the ends."""
        wanted = min(max(page, 1), self.pages) - 1
        self.pageNavigator().jump(wanted, self.pageNavigator().currentLocation(), 0)

    def next_page(self) -> None:
        """One on."""
        self.go(self.page + 1)

    def previous_page(self) -> None:
        """One back."""
        self.go(self.page - 1)

    def fit_width(self) -> None:
        """As wide as the window."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """A whole page at once."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom(_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(1 / _STEP)

    def _zoom(self, step: float) -> None:
        now = self._shown_factor()
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(now * step, _SMALLEST), _LARGEST))

    def _shown_factor(self) -> float:
        """The factor at which the page is shown now, also where the window decides it."""
        if self.zoomMode() == QPdfView.ZoomMode.Custom:
            return self.zoomFactor()
        points = self._document.pagePointSize(self.page - 1)
        pixels = self.screen().logicalDotsPerInch() / 72
        wide = self.viewport().width() / (points.width() * pixels)
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return wide
        return min(wide, self.viewport().height() / (points.height() * pixels))

    def _tell(self) -> None:
        self.pageChanged.emit(self.page, self.pages)
