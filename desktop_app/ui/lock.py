"""The lock: after some minutes without a touch, or at Ctrl+Alt+L, the window is hidden until the officer is back.

Nothing is closed and nothing that was typed is lost: pages stay as they are beneath, other windows are hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import icons
from desktop_app.ui.forms import TextField
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin.countdown import Countdown
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel,
    QEvent.Type.TouchBegin, QEvent.Type.InputMethod,
})  # fmt: skip
_MINUTE = 60_000
KEYS = "Ctrl+Alt+L"
"""It holds in every window, so no screen may have it for anything else."""
GATE_WINDOW = "gateWindow"


class LockPage(QWidget):
    """Covers the window; asks for the password of the officer who is at the desk."""

    tried = Signal(str)
    switch_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lockPage")
        self.setAutoFillBackground(True)
        sign = QLabel()
        icons.show_sign(sign, "lock", tokens_for(self.palette()).accent, 40)
        self.title = QLabel()
        self.title.setObjectName("lockTitle")
        self.title.setProperty("role", "page_title")
        words = QLabel(self.tr("The window is locked. Everything is as it was left."))
        words.setProperty("role", "muted")
        self.password = TextField("lockPassword", self.tr("Password"), password=True)
        self.password.setFixedWidth(340)
        self.wait = Countdown("lockWait")
        self.wait.setFixedWidth(340)
        self.go = make_button("lockGo", self.tr("Unlock"), role="primary")
        self.switch = make_button("lockSwitch", self.tr("Another officer…"), role="quiet")
        column = QVBoxLayout()
        column.setSpacing(12)
        for part in (sign, self.title, words, self.password, self.wait):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.switch)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        self.go.clicked.connect(self._try)
        self.password.line.returnPressed.connect(self._try)
        self.switch.clicked.connect(self.switch_asked)
        self.wait.over.connect(lambda: self.go.setEnabled(True))

    def show_for(self, officer: str) -> None:
        """Cover the window."""
        self.title.setText(officer)
        self.password.set_value("")
        self.go.setEnabled(True)
        self.wait.stop()
        parent = self.parentWidget()
        if parent is not None:
            self.resize(parent.size())
        self.move(QPoint(0, 0))
        self.show()
        self.raise_()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self, error: KnownError, language: str) -> None:
        """Say what was wrong; too many tries cost a wait, which is counted down."""
        self.go.setEnabled(True)
        self.password.line.clear()
        if error.code == "too_many_tries":
            self.password.show_problem("")
            self.go.setEnabled(False)
            self.wait.begin(int(error.params["seconds"]))
        else:
            self.password.show_problem(sentence_of(error, language))
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        if self.go.isEnabled() and self.password.value():
            self.go.setEnabled(False)
            self.tried.emit(self.password.value())


class Locker(QObject):
    """Watches for touches, locks, and unlocks. Begins with `watch(desk)`."""

    switch_asked = Signal()
    """Another officer wants to sign in."""
    unlocked = Signal()

    def __init__(self, window: QMainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk: Desk | None = None
        self._at_gate = False
        self._hidden: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._idle)
        self.page = LockPage(window)
        self.page.hide()
        self.page.tried.connect(self._try)
        self.page.switch_asked.connect(self.switch_asked)
        self._shortcut = QShortcut(QKeySequence(KEYS), window)
        self._shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        self._shortcut.activated.connect(lambda: self.lock(by_hand=True))
        tasks.shut_out.connect(lambda: self.lock(by_hand=False))

    @property
    def locked(self) -> bool:
        """Whether the contents are hidden."""
        return self.page.isVisibleTo(self._window)

    def watch(self, desk: Desk) -> None:
        """An officer is at the desk. Only what reaches a window from outside is looked at: that is cheap."""
        self._desk = desk
        self._show_all()
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow, Qt.ConnectionType.UniqueConnection)
        self._window.installEventFilter(self)
        self._follow(self._window.windowHandle())
        self._tasks.run(_minutes, desk, done=self._set, failed=_leave)

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def read_again(self) -> None:
        """The office may have set other minutes."""
        if self._desk is not None and not self.locked:
            self._tasks.run(_minutes, self._desk, done=self._set, failed=_leave)

    def stop(self) -> None:
        """Nobody is at the desk."""
        self._timer.stop()
        self._desk = None
        self._show_all()

    def _set(self, found: tuple[int, bool]) -> None:
        minutes, self._at_gate = found
        self._timer.start(minutes * _MINUTE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
        if watched is self._window and event.type() is QEvent.Type.Resize and self.locked:
            self.page.resize(self._window.size())
        return False

    def _idle(self) -> None:
        at_gate = any(each.objectName() == GATE_WINDOW and each.isVisible() for each in QApplication.topLevelWidgets())
        if at_gate and not self._at_gate:
            self._timer.start()
        else:
            self.lock(by_hand=False)

    def lock(self, *, by_hand: bool) -> None:
        """Hide everything that could be read."""
        if self._desk is None or self.locked:
            return
        self._timer.stop()
        self._hidden = [
            each for each in QApplication.topLevelWidgets() if each is not self._window and each.isVisible()
        ]
        for each in self._hidden:
            each.hide()
        central = self._window.centralWidget()
        if central is not None:
            central.setEnabled(False)  # no shortcut of a page answers beneath
            central.hide()
        self.page.show_for(self._desk.officer_name)
        self._tasks.run(_log, self._desk, by_hand, failed=_leave)

    def _try(self, password: str) -> None:
        if self._desk is not None:
            self._tasks.run(_unlock, self._desk, password, done=self._open, failed=self._refused)

    def _refused(self, error: KnownError) -> None:
        self.page.refused(error, self._desk.language if self._desk else "vi")

    def _open(self, _wrong: int) -> None:
        self._show_all()
        self.read_again()
        self.unlocked.emit()

    def _show_all(self) -> None:
        self.page.hide()
        self.page.password.set_value("")
        central = self._window.centralWidget()
        if central is not None:
            central.setEnabled(True)
            central.show()
        for each in self._hidden:
            each.show()
        self._hidden = []


def _minutes(desk: Desk) -> tuple[int, bool]:
    from desktop_app.services import sessions  # noqa: PLC0415  loaded once the window is painted

    return sessions.lock_minutes(desk)


def _log(desk: Desk, by_hand: bool) -> None:
    from desktop_app.services import sessions  # noqa: PLC0415  as above

    sessions.locked(desk, by_hand=by_hand)


def _unlock(desk: Desk, password: str) -> int:
    from desktop_app.services import sessions  # noqa: PLC0415  as above

    return sessions.unlock(desk, password)


def _leave(_error: KnownError) -> None:
    """The lock holds although it could not be written down: a store that cannot be read says so itself."""
