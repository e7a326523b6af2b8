"""What the window says: errors as sentences, questions that name what will happen, and what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from desktop_app.errors import KnownError
from desktop_app.telling import headline
from desktop_app.ui import icons
from desktop_app.ui.field import restyle
from desktop_app.ui.pagehead import PageHead
from desktop_app.ui.theme import Tone, tokens_for

_SIGNS = {
    QMessageBox.Icon.Warning: ("warning", Tone.WARN),
    QMessageBox.Icon.Information: ("info", Tone.INFO),
    QMessageBox.Icon.Question: ("info", Tone.INFO),
}
_SHOWN_FOR = 6000
_FROM_ABOVE = 20
_FROM_BELOW = 16
_BESIDE = 12
_STEP = 24


def sentence_of(error: KnownError, language: str = "vi") -> str:
    """The sentence of a known error: what happened and what to do."""
    return headline(error, language)


def tell(parent: QWidget, error: KnownError, language: str = "vi") -> QMessageBox:
    """Show a known error over `parent`; for what has no field of its own."""
    return _open(parent, QMessageBox.Icon.Warning, sentence_of(error, language), "", {})


def inform(parent: QWidget, text: str, more: str = "") -> QMessageBox:
    """Show something that must be read before going on."""
    return _open(parent, QMessageBox.Icon.Information, text, more, {})


def ask(
    parent: QWidget,
    question: str,
    yes: str,
    on_yes: Callable[[], object],
    *,
    more: str = "",
    danger: bool = False,
    other: str = "",
    on_other: Callable[[], object] | None = None,
) -> QMessageBox:
    """Ask before something that cannot be undone. `yes` names the act ("Discard the changes"), never just "Yes".

    A third way can be offered as `other`. Escape and "Cancel" do nothing; with `danger` neither does Enter.
    """
    acts = {yes: on_yes} | ({other: on_other} if other and on_other else {})
    return _open(parent, QMessageBox.Icon.Question, question, more, acts, danger=danger)


def _open(
    parent: QWidget,
    icon: QMessageBox.Icon,
    text: str,
    more: str,
    acts: dict[str, Callable[[], object]],
    *,
    danger: bool = False,
) -> QMessageBox:
    box = QMessageBox(icon, QCoreApplication.translate("Messages", "Bàn Giao"), text, parent=parent)
    name, tone = _SIGNS[icon]
    colour = tokens_for(parent.palette()).tone(tone)[0]
    icons.show_sign(box, name, colour, 32)
    box.setObjectName("question" if acts else "message")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)  # what people are called is never markup
    box.setInformativeText(more)
    for number, (words, act) in enumerate(acts.items()):
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)  # what is dangerous is told by its look
        button.setObjectName("questionYes" if not number else "questionOther")
        _dress(button, ("danger" if danger else "primary") if not number else "")
        button.clicked.connect(act)
        if not number:
            box.setDefaultButton(button)
    if acts:
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setEscapeButton(cancel)
        if danger:  # Enter alone loses nothing
            box.setDefaultButton(cancel)
    else:
        _dress(box.addButton(QMessageBox.StandardButton.Ok), "primary")
    box.open()
    return box


def _dress(button: QPushButton, role: str) -> None:
    """Give a box's button its role; the box has already shown it to the style sheet."""
    button.setProperty("role", role)
    restyle(button)


class Banner(QFrame):
    """A line at a window's head that says what was done, with a way back where there is one; it leaves by itself."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("banner")
        self._over = window
        self._undo: Callable[[], object] | None = None
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setObjectName("bannerText")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(QCoreApplication.translate("Messages", "Undo"))
        self._button.setObjectName("bannerUndo")
        self._button.clicked.connect(self._go_back)
        self._leave = QTimer(self, singleShot=True)
        self._leave.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        for part in (self._sign, self._text, self._button):
            row.addWidget(part)
        self.hide()
        window.installEventFilter(self)

    def say(self, text: str, tone: Tone = Tone.OK, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence for six seconds."""
        self._undo = undo
        self._text.setText(text)
        icons.show_sign(self._sign, icons.TONE_ICONS[tone], tokens_for(self.palette()).surface, 20)
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        read_out(self, text)
        self._leave.start(_SHOWN_FOR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Where it covers nothing that can be pressed, nor a page's title: at the head, or else at the foot."""
        self.adjustSize()
        left, wide, deep = _page_left(self._over), self.width(), self.height()
        below = self._over.height() - deep - _FROM_BELOW
        middle = (self._over.width() - wide) // 2
        tried = [QPoint(x, y) for y in (_FROM_ABOVE, below) for x in _lefts(middle, left, self._over.width() - wide)]
        taken = _taken(self._over, self)
        free = (at for at in tried if not any(QRect(at, self.size()).intersects(box) for box in taken))
        self.move(next(free, QPoint(middle, below)))

    def _go_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()


def _lefts(middle: int, left: int, most: int) -> list[int]:
    """From the middle outwards, within the page."""
    steps = range(0, max(middle - left, most - middle, 0) + 1, _STEP)
    return [x for step in steps for x in dict.fromkeys((middle - step, middle + step)) if left <= x <= most]


def _page_left(window: QWidget) -> int:
    """Where pages begin: after the rail, which only the window has."""
    heads = (head for head in window.findChildren(PageHead) if head.isVisible())
    return min((head.mapTo(window, QPoint(0, 0)).x() for head in heads), default=_BESIDE)


def _taken(window: QWidget, banner: QWidget) -> list[QRect]:
    """Where something can be pressed or typed, or a title stands."""
    parts: list[QWidget] = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    parts += [head.title for head in window.findChildren(PageHead)]
    shown = (part for part in parts if part.isVisible() and part.window() is window)
    return [_box(window, part) for part in shown if not banner.isAncestorOf(part)]


def _box(window: QWidget, part: QWidget) -> QRect:
    size = part.sizeHint() if isinstance(part, QLabel) else part.size()
    return QRect(part.mapTo(window, QPoint(0, 0)), size).adjusted(-_BESIDE, -4, _BESIDE, 4)


def hush(widget: QWidget) -> None:
    """Take the banner of the widget's window away: what it said belongs to a place that is left."""
    banner = widget.window().findChild(Banner, "banner", Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(banner, Banner):
        banner.hide()


def notify(widget: QWidget, text: str, tone: Tone = Tone.OK, undo: Callable[[], object] | None = None) -> None:
    """Say in the banner of the widget's window what was done."""
    window = widget.window()
    banner = window.findChild(Banner, "banner", Qt.FindChildOption.FindDirectChildrenOnly) or Banner(window)
    banner.say(text, tone, undo)


def read_out(widget: QWidget, text: str) -> None:
    """Let a screen reader say it, wherever the focus is."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
