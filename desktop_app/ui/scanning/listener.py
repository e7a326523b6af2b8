"""Hears a scanner that types like a keyboard, wherever the focus is, and leaves people's typing as it was."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop_app.intake.keystrokes import NO_RUN, USUAL, Run, Timing, is_scan, pause, press
from desktop_app.intake.scan import read_scan
from desktop_app.ui.scanning.picture import is_picture

_EARLY_PAUSE = 50
"""How long, in milliseconds, the first keys are held back: too short to be noticed by who types."""
_LATE_PAUSE = 250
"""How long a hiccup may be in what is known for a scan."""
_FIRST_KEYS = 4
_TIMING = replace(USUAL, mean_ms=40)
"""Wireless scanners send a key every 30 milliseconds and more; who types ten keys needs 60 for each."""
_BEGINNINGS = frozenset("0123456789PIACVB]")
"""A card begins with a digit, machine-readable lines with P, I, A, C or V, our codes with B; some scanners put ]Q1 on.

Whatever else is typed is never held back.
"""
_NUMBER = 24
"""The longest bar code that may be meant for the line in which it was scanned."""
_BACK = "\b"
_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_SILENT = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_unknown}
)
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True)
class _Passed:
    """Characters that were just let through: the head of a scan may be among them, where the scanner hesitated."""

    text: str = ""
    last_ms: float = 0
    before: str | None = None
    """What stood in the line when the first of them came."""


class Listener(QObject):
    """`scanned(text)` while `page` is in sight. A few keys are held back until it is known whose they are.

    What turns out to be typed goes on to where it was typed, in its order; so does a scanned text that is no scan of
    ours (the bar code of a form, into the search). `asleep` lets every key through.
    """

    scanned = Signal(str)
    picture_pasted = Signal()
    """A picture was pasted where only text, or nothing, can be."""

    def __init__(self, page: QWidget, timing: Timing = _TIMING) -> None:
        super().__init__(page)
        self.asleep = False
        self._page = page
        self._timing = timing
        self._run: Run = NO_RUN
        self._held: list[QKeyEvent] = []
        self._watched: tuple[QWidget, ...] = ()
        self._target: QWidget | None = None
        self._passed = _Passed()
        self._replaying = False
        self._pause = QTimer(self, singleShot=True)
        self._look_again = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._look_again.start)
        self._look_again.timeout.connect(self._paused)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    # Where the focus is

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Only what has the focus is watched: a filter on the application would see every event of the window."""
        self._give_back()
        for widget in self._watched:
            if isValid(widget):  # type: ignore[no-untyped-call]  # shiboken ships no types for it
                widget.removeEventFilter(self)
        self._watched = ()
        self._target = now
        self._passed = _Passed()
        if now is None or not isValid(self._page):  # type: ignore[no-untyped-call]  # as above
            return
        if now.window() is self._page.window():
            popup = _popup(now)
            self._watched = (now, popup) if popup is not None else (now,)
            for widget in self._watched:
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._replaying or kind not in _KINDS or self.asleep or not self._page.isVisible():
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent):
            return self._pressed(event) if kind is QEvent.Type.KeyPress else self._released(event)
        if isinstance(event, QInputMethodEvent):
            return self._composed(event)
        self._give_back()
        return super().eventFilter(watched, event)

    # Keys

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key is held back."""
        if event.matches(QKeySequence.StandardKey.Paste) and isinstance(self._target, _NO_PICTURES):
            return self._pasted()
        if event.key() in _SILENT and not event.text():
            return False
        character = self._character(event)
        if not character:
            self._give_back()
            self._passed = _Passed()
            return False
        if self._run.text and not 0 <= _time_of(event) - self._run.last_ms <= self._patience().pause_ms:
            self._end_run()
        if not self._run.text and character not in _BEGINNINGS:
            self._let_through(character, _time_of(event))
            return False
        return self._take(character, event)

    def _pasted(self) -> bool:
        self._give_back()
        picture = is_picture(QGuiApplication.clipboard().mimeData())
        if picture:
            self.picture_pasted.emit()
        return picture

    def _character(self, event: QKeyEvent) -> str:
        """What the key writes; empty for a key with which neither scan nor typing goes on."""
        if event.isAutoRepeat() or event.modifiers() & _CHORDS:
            return ""
        if event.key() == Qt.Key.Key_Backspace:
            return _BACK  # a hook that replaces letters (UniKey) presses it in the middle of a scan
        character = _ENDS.get(Qt.Key(event.key())) or event.text()
        return character if character in _ENDS.values() or character.isprintable() else ""

    def _take(self, character: str, event: QKeyEvent) -> bool:
        step = press(self._run, character, _time_of(event), self._patience())
        if step.run.text:
            self._run = step.run
            self._held.append(_copy(event))
            self._pause.start(int(self._patience().pause_ms))
            return True
        held, self._held, first = self._held, [], self._run.first_ms
        self._rest()
        if step.scan is not None:
            self._finish(step.scan, [*held, _copy(event)], first)
            return True
        self._let_through(step.typed, _time_of(event))
        self._replay(held)
        return False

    def _released(self, event: QKeyEvent) -> bool:
        """The release of a key that is held back waits with it."""
        if any(e.key() == event.key() and e.type() is QEvent.Type.KeyPress for e in self._held):
            self._held.append(_copy(event))
            return True
        return False

    def _composed(self, event: QInputMethodEvent) -> bool:
        """An input method has made text. Amid a scan it spoils the scan; else it is somebody who writes."""
        if not is_scan(self._run, self._timing):
            self._give_back()
            return False
        self._run = replace(self._run, text=self._run.text + event.commitString(), last_ms=_now())
        self._pause.start(_LATE_PAUSE)
        return True

    def _patience(self) -> Timing:
        """How long to wait for the next key: the surer it is a scan, the longer."""
        if is_scan(self._run, self._timing):
            return replace(self._timing, pause_ms=_LATE_PAUSE)
        if len(self._run.text) < _FIRST_KEYS:
            return replace(self._timing, pause_ms=_EARLY_PAUSE)
        return self._timing

    # What it was

    def _paused(self) -> None:
        if not self._pause.isActive():  # else keys had been waiting for the window, not the window for keys
            self._end_run()

    def _end_run(self) -> None:
        step = pause(self._run, self._timing)
        held, self._held = self._held, []
        first, last = self._run.first_ms, self._run.last_ms
        self._rest()
        if step.scan is not None:
            self._finish(step.scan, held, first)
        else:
            self._let_through(step.typed, last)
            self._replay(held)

    def _finish(self, text: str, held: Sequence[QKeyEvent], first_ms: float) -> None:
        """A scan is over. A short one that is not ours goes where somebody may have wanted it."""
        said = self._with_its_head(_settled(text), first_ms)
        found = read_scan(said)
        ours = found.kind is not None or found.damaged or len(said) > _NUMBER
        if ours or not isinstance(self._target, QLineEdit | QComboBox | QPlainTextEdit | QTextEdit):
            self.scanned.emit(said)
        else:
            self._replay(held)

    def _let_through(self, text: str, at_ms: float) -> None:
        """Remember what goes on as typing, and what stood in the line before it."""
        passed = self._passed
        if not passed.text or at_ms - passed.last_ms > _LATE_PAUSE:
            passed = _Passed(before=self._target.text() if isinstance(self._target, QLineEdit) else None)
        self._passed = replace(passed, text=passed.text + text, last_ms=at_ms)

    def _with_its_head(self, text: str, first_ms: float) -> str:
        """The scan with what was let through just before, where only both together are one; that is taken back."""
        passed, self._passed = self._passed, _Passed()
        if not passed.text or first_ms - passed.last_ms > _LATE_PAUSE:
            return text
        whole = read_scan(passed.text + text)
        if whole.kind is None or whole.damaged or read_scan(text) == whole:
            return text
        if passed.before is not None and isinstance(self._target, QLineEdit):
            self._target.setText(passed.before)
            self._target.textEdited.emit(passed.before)
        return passed.text + text

    def _give_back(self) -> None:
        """Something else happens: what is held goes first."""
        held, self._held = self._held, []
        self._rest()
        self._replay(held)

    def _rest(self) -> None:
        self._run = NO_RUN
        self._pause.stop()
        self._look_again.stop()

    def _replay(self, held: Sequence[QKeyEvent]) -> None:
        target = self._target
        self._replaying = True
        try:
            for event in held:
                if target is None or not isValid(target):  # type: ignore[no-untyped-call]  # as above
                    return
                QCoreApplication.sendEvent(target, event)
        finally:
            self._replaying = False


_NO_PICTURES = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QTableView)
_KINDS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress}
)


def _popup(widget: QWidget) -> QWidget | None:
    """The list of proposals under a line, which gets the keys while it is open."""
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    completer = line.completer() if isinstance(line, QLineEdit) else None
    return completer.popup() if isinstance(completer, QCompleter) else None


def _settled(text: str) -> str:
    """The text with its backspaces carried out."""
    done: list[str] = []
    for character in text:
        if character != _BACK:
            done.append(character)
        elif done:
            done.pop()
    return "".join(done)


def _copy(event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _now() -> float:
    return time.monotonic() * 1000


def _time_of(event: QKeyEvent) -> float:
    """When the key was pressed, as the system says: a busy window gets keys late and all at once."""
    return float(event.timestamp()) or _now()
