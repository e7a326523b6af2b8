"""One side's two numbers: people, and of them women. They vanish from sight when the other side begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import BodySide
from desktop_app.rules.counting import Heads, check_heads
from desktop_app.ui.badge import Badge
from desktop_app.ui.forms import NumberField
from desktop_app.ui.theme import Tone

_MOST = 9_999


class CountSide(QFrame):
    """`begun(side)` when it is typed into, `entered` at Enter."""

    begun = Signal(object)
    entered = Signal()

    def __init__(self, side: BodySide, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self.setObjectName(f"gateCount_{side.value}")
        self.setProperty("role", "card")
        self._kept = False
        head = QLabel(title)
        head.setProperty("role", "card_title")
        self.people = NumberField(f"gatePeople_{side.value}", self.tr("People"), needed=True, most=_MOST)
        self.women = NumberField(f"gateWomen_{side.value}", self.tr("of whom women"), needed=True, most=_MOST)
        self.state = Badge(f"gateEntered_{side.value}")
        self.anew = QPushButton(self.tr("Write again"))
        self.anew.setObjectName(f"gateAnew_{side.value}")
        self.anew.setProperty("role", "quiet")
        self.anew.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for part in (head, self.people, self.women, self.state):
            column.addWidget(part)
        column.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.anew.hide()
        for field in (self.people, self.women):
            field.editor.setProperty("role", "count")
            field.line.setAccessibleName(f"{title}: {field.line.accessibleName()}")
            field.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            field.line.installEventFilter(self)
        self.anew.clicked.connect(self.begin_anew)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            self.begun.emit(self.side)
        elif event.type() is QEvent.Type.KeyPress and _is_enter(event):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def heads(self) -> Heads | None:
        """What was typed; None where the record has this side's count already."""
        people, women = self.people.value(), self.women.value()
        return None if self._kept or people is None or women is None else Heads(people, women)

    def check(self) -> bool:
        """Show what is wrong with the numbers; True when nothing is."""
        if self._kept or not all([self.people.check(), self.women.check()]):
            return self._kept
        if check_heads(self.people.value(), self.women.value()):
            self.begin_anew(women_only=True)
            self.show_problem(self.tr("There cannot be more women than people."))
            return False
        return True

    def show_problem(self, text: str) -> None:
        """What is wrong, at the number of women."""
        self.women.show_problem(text)

    def go_to_empty(self) -> bool:
        """Put the focus in the first number that is missing; False when none is."""
        for field in (self.people, self.women):
            if not self._kept and field.value() is None:
                field.line.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def hide_numbers(self) -> None:
        """The other side types: what stands here is seen no more."""
        for field in (self.people, self.women):
            field.line.setEchoMode(QLineEdit.EchoMode.NoEcho)
        if self.people.value() is not None and self.women.value() is not None and not self._kept:
            self._lock(on=True)
            self.state.say(self.tr("Entered, and hidden"), Tone.OK)
            self.anew.show()

    def begin_anew(self, *_args: object, women_only: bool = False) -> None:
        """Nothing is typed yet: what stood here is wiped, never shown."""
        self._lock(on=False)
        self.state.say("", Tone.NEUTRAL)
        self.anew.hide()
        for field in (self.women,) if women_only else (self.people, self.women):
            field.set_value(None)
        for field in (self.people, self.women):
            field.line.setEchoMode(QLineEdit.EchoMode.Normal)
        self.go_to_empty()

    def show_entered(self, *, on: bool) -> None:
        """The record has this side's count: only a recount changes it."""
        self._kept = on
        self._lock(on=on)
        if on:
            self.state.say(self.tr("Entered already"), Tone.OK)

    def _lock(self, *, on: bool) -> None:
        for field in (self.people, self.women):
            field.line.setEnabled(not on)
            if not on:
                field.line.setEchoMode(QLineEdit.EchoMode.Normal)


def _is_enter(event: QEvent) -> bool:
    return getattr(event, "key", lambda: None)() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
