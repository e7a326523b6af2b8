"""The dialog that every dialog of the program is: its buttons are never outside of the screen.

At 125 % an office screen of 1366 x 768 has 1092 x 614. What stands above the buttons is then scrolled; where there is
room for all of it nothing is changed.
"""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDialog,
    QFrame,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import messages
from desktop_app.ui.field import Field

_FRAME = 34
"""How high a desktop's title bar is."""
_ABOUT = 56
"""What is kept in sight around a field: the name above, what is wrong with it beneath."""
_PAGES = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Dialog(QDialog):
    """Where it has more than the screen has room for, all but its foot goes into a `Scrolled`, once."""

    scrolled: Scrolled | None = None
    asks_before_it_goes = True
    """Whether Escape and the window's own button ask where something was typed. Its own Cancel is a decision."""

    def room(self) -> QSize:
        """What the screen has for it, without the frame."""
        return self.screen().availableGeometry().size() - QSize(0, _FRAME)

    def showEvent(self, event: QShowEvent) -> None:
        _fit(self)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What comes to stand in it later may make it higher: its layout is left in peace until it is done."""
        super().resizeEvent(event)
        if self.isVisible() and self.height() > self.room().height():
            QTimer.singleShot(0, self, partial(_fit_again, self))

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.asks_before_it_goes and _is_typed(self):
            event.ignore()
            _ask(self)
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a page reach the contents from the buttons too; from a field they do by themselves."""
        if event.key() == Qt.Key.Key_Escape and self.asks_before_it_goes and _is_typed(self):
            _ask(self)
        elif self.scrolled is not None and event.key() in _PAGES:
            step = 1 if event.key() == Qt.Key.Key_PageDown else -1
            bar = self.scrolled.verticalScrollBar()
            bar.setValue(bar.value() + step * bar.pageStep())
        else:
            super().keyPressEvent(event)


# Not methods: the names are free for the dialogs themselves.


def _is_typed(dialog: Dialog) -> bool:
    """Whether a field of a form holds what was typed by hand; what was looked for is no loss."""
    for field in dialog.findChildren(Field):
        editor = field.editor
        if not field.isVisible() or not editor.isEnabled():
            continue
        if isinstance(editor, QLineEdit) and editor.isModified() and editor.text().strip():
            return True
        if isinstance(editor, QPlainTextEdit) and editor.document().isModified() and editor.toPlainText().strip():
            return True
    return False


def _ask(dialog: Dialog) -> None:
    said = QCoreApplication.translate("Dialog", "What was typed here is not kept yet. Close all the same?")
    yes = QCoreApplication.translate("Dialog", "Close without keeping it")
    messages.ask(dialog, said, yes, dialog.reject, danger=True)


def _fit(dialog: Dialog) -> None:
    room = dialog.room().height()
    if dialog.scrolled is None and _needed(dialog) > room:
        _scroll(dialog)
    if dialog.height() > room:
        dialog.resize(dialog.width(), room)


def _fit_again(dialog: Dialog) -> None:
    """It has grown where it stands: it goes up, too."""
    _fit(dialog)
    least = dialog.screen().availableGeometry().top() + _FRAME
    dialog.move(dialog.x(), max(least, min(dialog.y(), least + dialog.room().height() - dialog.height())))


def _needed(dialog: Dialog) -> int:
    layout = dialog.layout()
    if layout is None:
        return 0
    if layout.hasHeightForWidth():
        return max(layout.totalMinimumHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
    return layout.totalMinimumSize().height()


def _scroll(dialog: Dialog) -> None:
    layout = dialog.layout()
    if not isinstance(layout, QBoxLayout) or layout.direction() is not QBoxLayout.Direction.TopToBottom:
        return
    above = _above_the_foot(layout)
    if not above:
        return
    focus = dialog.focusWidget()
    margins, spacing = layout.contentsMargins(), layout.spacing()
    foot = [part for place in range(above, layout.count()) if (part := _part(layout.itemAt(place))) is not None]
    dialog.scrolled = Scrolled(layout, dialog)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(margins)
    outer.setSpacing(spacing)
    outer.addWidget(dialog.scrolled, 1)
    for part in foot:
        _add(outer, part)
    dialog.scrolled.show()
    outer.activate()
    if focus is not None:
        focus.setFocus(Qt.FocusReason.OtherFocusReason)


class Scrolled(QScrollArea):
    """A layout taken from a dialog, as it is; goes to what has the focus."""

    def __init__(self, layout: QBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dialogScrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("dialogScrolledPage")
        inner.setLayout(layout)
        layout.setContentsMargins(0, 0, 8, 0)
        self.setWidget(inner)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def sizeHint(self) -> QSize:
        """All of it, if there is room."""
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if layout is None:
            return super().sizeHint()
        wide = max(self.width(), layout.totalMinimumSize().width())
        high = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
        return QSize(layout.totalSizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is in it: it is never scrolled sideways."""
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        wide = layout.totalMinimumSize().width() if layout is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()
        if now is not None and inner is not None and inner.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _ABOUT)


def _above_the_foot(layout: QBoxLayout) -> int:
    """How many parts stand above the last one with a button."""
    for place in range(layout.count() - 1, 0, -1):
        if _has_button(layout.itemAt(place)):
            return place
    return 0


def _has_button(item: QLayoutItem | None) -> bool:
    if item is None:
        return False
    widget, inner = item.widget(), cast("QLayout | None", item.layout())
    if widget is not None:
        return isinstance(widget, QPushButton) or bool(widget.findChildren(QPushButton))
    return inner is not None and any(_has_button(inner.itemAt(place)) for place in range(inner.count()))


def _part(item: QLayoutItem | None) -> QWidget | QBoxLayout | None:
    if item is None:
        return None
    widget, inner = item.widget(), cast("QLayout | None", item.layout())
    if widget is not None:
        return widget
    return inner if isinstance(inner, QBoxLayout) else None


def _add(box: QBoxLayout, part: QWidget | QBoxLayout, stretch: int = 0) -> None:
    """A row is made anew with the same widgets: what Python takes out of a layout it would delete."""
    if isinstance(part, QWidget):
        box.addWidget(part, stretch)
        return
    row = QBoxLayout(part.direction())
    row.setContentsMargins(part.contentsMargins())
    row.setSpacing(part.spacing())
    box.addLayout(row, stretch)
    for found, stretched in [(_part(part.itemAt(place)), part.stretch(place)) for place in range(part.count())]:
        if found is None:
            row.addStretch(stretched)
        else:
            _add(row, found, stretched)
