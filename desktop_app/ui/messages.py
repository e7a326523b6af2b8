"""What the window says: errors as sentences, questions that name what will happen, and what was done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

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
_BESIDE = 12


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

    A third way can be offered as `other`. Escape and "Cancel" do nothing.
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
    box.setIconPixmap(icons.pixmap(name, colour, 32, parent.devicePixelRatioF()))
    box.setObjectName("question" if acts else "message")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)  # what people are called is never markup
    box.setInformativeText(more)
    for number, (words, act) in enumerate(acts.items()):
        role = QMessageBox.ButtonRole.DestructiveRole if danger and not number else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(words, role)
        button.setObjectName("questionYes" if not number else "questionOther")
        _dress(button, ("danger" if danger else "primary") if not number else "")
        button.clicked.connect(act)
        if not number:
            box.setDefaultButton(button)
    if acts:
        box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
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
        self._sign.setPixmap(
            icons.pixmap(icons.TONE_ICONS[tone], tokens_for(self.palette()).surface, 20, self.devicePixelRatioF())
        )
        self._button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._leave.start(_SHOWN_FOR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """At the top, between a page's title and its buttons: it covers nothing that can be pressed."""
        self.adjustSize()
        middle = (self._over.width() - self.width()) // 2
        room = _free_until(self._over) - self.width() - _BESIDE
        self.move(min(middle, room) if room > 0 else middle, _FROM_ABOVE)

    def _go_back(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()


def _free_until(window: QWidget) -> int:
    """Where the first button of the page's head stands; the window's width where there is none."""
    buttons = (b for head in window.findChildren(PageHead) if head.isVisible() for b in head.findChildren(QPushButton))
    return min((b.mapTo(window, b.rect().topLeft()).x() for b in buttons if b.isVisible()), default=window.width())


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
