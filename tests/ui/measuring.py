"""Whether what stands on a screen has its room: text in its box, boxes in their parents, nothing over anything else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop_app.ui import theme
from desktop_app.ui.combo import QuietCombo
from desktop_app.ui.table import Table

SCREEN = (1366, 768)
_OVERLAYS = ("banner", "dropTarget", "lockPage", "overlay")
_SLACK = 1
_LINE = 2
"""How far a line of a face with tall letters may stand out above and beneath: nothing of it is drawn there."""
_ALONE = re.compile(r"[\s\u2000-\u206F\u3000-\u9FFF\uFF00-\uFFEF]+")


def faults(root: QWidget) -> list[str]:
    """What has too little room in a page, a dialog or a window, in words; nothing where all is well."""
    found = list(_size(root))
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisibleTo(root) and widget.width() > 0:
            found.extend(f"{_name(widget)}: {said}" for said in _of(widget, root))
    return found


def _name(widget: QWidget) -> str:
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget() if not at.isWindow() else None
    return " < ".join(names)


def _size(root: QWidget) -> Iterator[str]:
    if root.isWindow() and (root.width() > SCREEN[0] or root.height() > SCREEN[1]):
        yield f"{_name(root)}: {root.width()}x{root.height()} is larger than the screen"


def _of(widget: QWidget, root: QWidget) -> Iterator[str]:
    for kind, look in _LOOKS:
        if isinstance(widget, kind):
            yield from look(widget)
            break
    if widget is not root:
        yield from _place(widget)
    yield from _overlaps(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or not label.pixmap().isNull():
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"{text!r} is {needed} high in {label.height()}"
        if "<" not in text:
            room = label.contentsRect().width() - 2 * label.margin()
            for word in _ALONE.split(text):  # Chinese may be broken anywhere
                if (wide := label.fontMetrics().horizontalAdvance(word)) > room + _SLACK:
                    yield f"the word {word!r} is {wide} wide in {room}"
        return
    hint = QLabel.sizeHint(label)
    if hint.width() > label.width() + _SLACK:
        yield f"{text!r} is {hint.width()} wide in {label.width()}"
    if hint.height() > label.height() + _LINE:
        yield f"{text!r} is {hint.height()} high in {label.height()}"
    if text.endswith("…") and label.toolTip() and label.toolTip() != text:
        yield f"{text!r} is short for {label.toolTip()!r}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if button.text().strip() and not button.icon().isNull() and not button.text().startswith(" "):
        yield f"{button.text()!r} stands close to its icon"
    if not button.text().strip() or not isinstance(button, QPushButton | QCheckBox | QRadioButton | QToolButton):
        return
    hint = button.sizeHint()
    if hint.width() > button.width() + _SLACK:
        yield f"{button.text()!r} is {hint.width()} wide in {button.width()}"
    if hint.height() > button.height() + 2:
        yield f"{button.text()!r} is {hint.height()} high in {button.height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for number in range(bar.count()):
        rect, text = bar.tabRect(number), bar.tabText(number)
        if not bar.isTabVisible(number):
            continue
        if rect.right() > bar.width():
            yield f"tab {text!r} is outside"
        holder = bar.parentWidget()
        small = bar.objectName() == "workerGroups" or (holder is not None and holder.objectName() == "boardAfter")
        points = 9 if small else 9.5
        wide = QFontMetrics(theme.font(points, QFont.Weight.DemiBold)).horizontalAdvance(text)
        if wide > rect.width():
            yield f"tab {text!r} is {wide} wide in {rect.width()}"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    model = header.model()
    points = 14 if header.window().objectName() == "gateWindow" else 9.5
    metrics = QFontMetrics(theme.font(points, QFont.Weight.DemiBold))
    for place in range(header.count()):
        if header.isSectionHidden(place):
            continue
        title = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        needed, has = metrics.horizontalAdvance(title) + 2 * theme.CELL_PADDING, header.sectionSize(place)
        if needed > has + _SLACK:
            yield f"head {title!r} is {needed} wide in {has}"


def _combo(combo: QComboBox) -> Iterator[str]:
    if isinstance(combo, QuietCombo):  # ends with an ellipsis, and has all of it in its tooltip
        return
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = (
        combo.style()
        .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo)
        .width()
    )
    text = combo.currentText()
    wide = combo.fontMetrics().horizontalAdvance(text)
    if wide > room + _SLACK and text not in combo.toolTip():
        yield f"{text!r} is {wide} wide in {room}"


def _line(line: QLineEdit) -> Iterator[str]:
    text = line.placeholderText()
    if not text or line.text() or isinstance(line.parentWidget(), QComboBox):
        return
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width() - 4
    margins = line.textMargins()
    room -= margins.left() + margins.right()
    wide = line.fontMetrics().horizontalAdvance(text)
    if wide > room + _SLACK:
        yield f"hint {text!r} is {wide} wide in {room}"


def _group(box: QGroupBox) -> Iterator[str]:
    if box.fontMetrics().horizontalAdvance(box.title()) > box.width() - 16:
        yield f"title {box.title()!r} is cut"


def _pills(table: Table) -> Iterator[str]:
    """A state is never cut, unlike other cells."""
    if table.horizontalScrollBar().isVisible():
        yield "is wider than its place"
    metrics = QFontMetrics(theme.font(9, QFont.Weight.Medium))
    seen: set[tuple[int, str]] = set()
    for place, column in enumerate(table.rows.columns):
        if column.pill is None or table.isColumnHidden(place):
            continue
        for row in range(min(table.rows.rowCount(), 60)):
            record = table.rows.record(row)
            pill = column.pill(record) if record is not None else None
            if pill is None or (place, pill.text) in seen:
                continue
            seen.add((place, pill.text))
            needed = metrics.horizontalAdvance(pill.text) + 14 + 22 + 2 * theme.CELL_PADDING
            if needed > table.columnWidth(place):
                yield f"state {pill.text!r} is {needed} wide in {table.columnWidth(place)}"


def _place(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar) or widget.objectName() in _OVERLAYS:
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        if isinstance(area, QAbstractItemView):
            return
        if widget.width() > parent.width() + _SLACK and not area.horizontalScrollBar().isVisible():
            yield f"is {widget.width()} wide in a view of {parent.width()}"
        return
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        yield f"at {_words(widget.geometry())} is outside its parent of {_words(parent.rect())}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QComboBox | QTabBar | QMenu | QHeaderView | QLineEdit):
        return
    children = [
        child
        for child in cast(
            "list[QWidget]", parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        )
        if child.isVisibleTo(parent)
        and not child.isWindow()
        and child.objectName() not in _OVERLAYS
        and not child.geometry().isEmpty()
    ]
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > 1 and both.height() > 1:
            yield f"{_name(one).split(' < ')[0]} and {_name(other).split(' < ')[0]} overlap by {_words(both)}"


def _words(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}x{rect.height()}"


_LOOKS: tuple[tuple[type[QWidget], Callable[[Any], Iterator[str]]], ...] = (
    (QLabel, _label),
    (QAbstractButton, _button),
    (QTabBar, _tabs),
    (QHeaderView, _header),
    (QComboBox, _combo),
    (QLineEdit, _line),
    (QGroupBox, _group),
    (Table, _pills),
)
