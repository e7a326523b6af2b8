"""Tab goes as one reads: through a page or a dialog in the order of its layouts, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QStackedWidget, QTabWidget, QWidget


def follow(root: QWidget) -> None:
    """Put the tab order of what is inside into that of the layouts. What Qt widgets are made of stays theirs."""
    found = list(_focusable(root))
    for before, after in pairwise(found):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _focusable(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all inside it that Tab stops at, as they are laid out."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if stops and (widget.focusProxy() is None or isinstance(widget, QTabWidget)):
        yield widget  # a book sends the focus on to its bar, and stands in the order itself
    for child in _inside(widget):
        yield from _focusable(child)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif isinstance(widget, QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
    elif isinstance(widget, QTabWidget):
        yield widget.tabBar()
        yield from filter(None, [widget.currentWidget()])
    elif isinstance(widget, QStackedWidget):
        yield from filter(None, [widget.currentWidget()])
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)
