"""Gate mode: the full window that an officer uses at the border gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import HandoverState, Presence
from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.services.gate_session import Answer, Heard
from desktop_app.services.gate_view import GateLine, GateView, LineState, narrowed, tally, with_states
from desktop_app.ui import messages
from desktop_app.ui.handovers.gate import answers
from desktop_app.ui.handovers.gate.acts import GateActs
from desktop_app.ui.handovers.gate.asks import GateAsks
from desktop_app.ui.handovers.gate.bars import GateFoot, GateHead
from desktop_app.ui.handovers.gate.field import GateField, is_name
from desktop_app.ui.handovers.gate.rows import GateTable
from desktop_app.ui.handovers.gate.sounds import Sounds
from desktop_app.ui.handovers.gate.strip import AnswerStrip, Said
from desktop_app.ui.handovers.gate.tiles import ALL, Tiles
from desktop_app.ui.handovers.gate.words import clock_words, title_words
from desktop_app.ui.scanning.gather import Gather
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_PAUSE = 120
_MINUTE = 5_000
_ORDINAL = 5
_FILTER = "filter"
_IDLE = frozenset({"scan", "check-circle"})
"""The signs of a strip that says only how many are still to come."""
_GOOD = frozenset({Answer.PRESENT, Answer.MARKED, Answer.TAKEN_BACK})


class GateWindow(QWidget):
    """Open with `open_for_work()`. `left` when the officer goes back; everything was kept as it was done."""

    left = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("gateWindow")
        self.setWindowTitle(self.tr("Gate mode · {number}").format(number=number))
        self.desk = desk
        self.tasks = tasks
        self.view: GateView | None = None
        self.lines: tuple[GateLine, ...] = ()
        self._typed = ""
        self._moved = False
        self._after: Heard | None = None
        self._blind = False
        self._anew = True
        self._leaving = False
        self.acts = GateActs(desk, tasks, number, self)
        self.sounds = Sounds(tasks, self)
        self.gather = Gather(self)
        self._narrow_soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._clock = QTimer(self, interval=_MINUTE)
        self._build()
        self.asks = GateAsks(self)
        self._connect()
        self.tiles.choose(settings.load().gate.get(_FILTER, ALL))
        self.acts.read()

    def open_for_work(self) -> None:
        """Show it over the whole screen."""
        self.showFullScreen()
        self.activateWindow()

    def changed(self, changes: Changes) -> None:
        """Something was committed."""
        self.acts.changed(changes)

    def take(self, text: str) -> None:
        """What was scanned, or typed and ended with Enter."""
        self._narrow_soon.stop()
        if is_name(text):
            self._take_name(text)
        else:
            self.gather.take(text)

    def say(self, said: Said, *, good: bool | None = None) -> None:
        """Answer in the strip, with the sound for yes or no (None: without a sound)."""
        self.strip.say(said)
        if good is not None:
            (self.sounds.yes if good else self.sounds.no)()

    def say_error(self, error: KnownError) -> None:
        """A known error is an answer too."""
        head = self.tr("That cannot be done")
        self.say(Said(Tone.BLOCK, head, "", [messages.sentence_of(error, self.desk.language)]), good=False)

    def current(self) -> GateLine | None:
        """The person whom the marked row shows."""
        return self.table.current()

    def left_to_tick(self) -> tuple[GateLine, ...]:
        """Who has not been seen to."""
        return tuple(line for line in self.lines if line.presence is Presence.EXPECTED)

    def be_blind(self, *, on: bool) -> None:
        """Hide what was ticked from those who count by eye."""
        self._blind = on
        self.table.setVisible(not on)
        if on:
            self.say(Said(Tone.NEUTRAL, self.tr("Both sides are counting"), icon="people"))
        self._show_counters()

    def begin_again(self) -> None:
        """Read the list again and go to where the work was left."""
        self._anew = True
        self.acts.read()

    # Building

    def _build(self) -> None:
        self.head, self.foot = GateHead(), GateFoot()
        self.tiles = Tiles()
        self.field = GateField()
        self.field.setAccessibleName(self.tr("Scan or type"))
        self.field.setPlaceholderText(self.tr("Scan a card or passport, or type a number or name, then Enter"))
        self.strip = AnswerStrip()
        self.table = GateTable()
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.tiles)
        column.addWidget(self.field)
        column.addWidget(self.strip)
        column.addWidget(card, 1)
        column.addWidget(self.foot)
        self.listing = QShortcut("F6", self)
        self.setFocusProxy(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.field.scanned.connect(self.take)
        self.field.ticked.connect(self._tick_current)
        self.field.moved.connect(self._move)
        self.field.left.connect(self._escape)
        self.field.textEdited.connect(lambda _text: self._narrow_soon.start())
        self.field.textChanged.connect(self._emptied)
        self._narrow_soon.timeout.connect(self._narrow)
        self._clock.timeout.connect(self._show_clock)
        self.gather.complete.connect(self.acts.hear)
        self.gather.waiting.connect(self._next_line)
        self.gather.expired.connect(self._no_line)
        self.acts.answered.connect(self._answered)
        self.acts.viewed.connect(self._viewed)
        self.acts.states.connect(self._states)
        self.acts.failed.connect(self.say_error)
        self.tiles.filtered.connect(self._filter)
        self.table.clicked.connect(lambda _index: self._chosen())
        self.head.leave.clicked.connect(self.close)
        self.foot.back.clicked.connect(self.acts.take_back)
        self.head.quiet.toggled.connect(self._mute)
        self.head.quiet.setChecked(self.sounds.muted)
        self._mute(self.sounds.muted)
        self._unfold = QShortcut("F11", self)
        self._unfold.activated.connect(self._full_or_not)
        for button in self.findChildren(QPushButton):
            self._give_key(button)

    def _give_key(self, button: QPushButton) -> None:
        """A button's own shortcut would press it a tenth of a second later, and what is typed meanwhile goes astray."""
        keys = button.property("keys")
        if keys:
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(lambda: button.click() if button.isVisible() else None)

    # What is typed

    def _escape(self) -> None:
        """Escape with nothing typed: what is offered is declined first, then the window is left."""
        if self.strip.said.offers:
            self.say(answers.idle_words(len(self.left_to_tick())))
        else:
            self.close()

    def _take_name(self, text: str) -> None:
        """Enter ticks the only one whom a name means, or the one whom the arrows chose among them."""
        found = narrowed(self.lines, text)
        current = self.current()
        if len(found) == 1:
            self.acts.meet(found[0].id)
        elif self._moved and current in found and current is not None:
            self.acts.meet(current.id)
        elif found:
            self.field.setText(text)
            self._typed = text
            self._show_lines()
            said = self.tr("{n} people are called so").format(n=len(found))
            todo = self.tr("Type more of the name, or choose with the arrows and press Enter.")
            self.say(Said(Tone.WARN, said, "", [todo]), good=False)
        else:
            self.say(answers.nobody_words(text), good=False)

    def _narrow(self) -> None:
        typed = self.field.text()
        if is_name(typed):
            self._moved = False
            self._typed = typed
            self._show_lines()
            self.table.go_to_row(0)
            self._say_found()
        elif typed.isdecimal() and len(typed) < _ORDINAL:
            meant = next((line for line in self.lines if line.state.ordinal == int(typed)), None)
            if meant is not None:
                self.table.go_to(meant.id)

    def _say_found(self) -> None:
        """While a name is typed there is room for those whom it means."""
        found = self.table.rows.rowCount()
        todo = self.tr("Enter: tick · arrows: choose") if found else self.tr("Esc: all of the list again")
        self.say(Said(Tone.NEUTRAL, self.tr("Found: {n}").format(n=found), todo, icon="search"))

    def _emptied(self, text: str) -> None:
        if not text and self._typed:
            self._typed = ""
            self._show_lines()
            self.say(answers.idle_words(len(self.left_to_tick())))

    def _move(self, rows: int) -> None:
        self._moved = True
        self.table.move_by(rows)

    def _chosen(self) -> None:
        self._moved = True
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick_current(self) -> None:
        line = self.current()
        if line is None:
            return
        if line.presence is Presence.REFUSED:
            self.acts.mark(line.id, Presence.PRESENT)
        else:
            self.acts.meet(line.id)

    def _next_line(self) -> None:
        head = self.tr("The first line is read. Scan the next one.")
        self.say(Said(Tone.INFO, head, icon="scan"))

    def _no_line(self) -> None:
        head = self.tr("No further line came")
        self.say(Said(Tone.WARN, head, "", [self.tr("Scan all lines of the paper, the uppermost first.")]), good=False)

    # Answers

    def _answered(self, heard: Heard | None) -> None:
        if self._leaving and not self.acts.pending:
            self.close()
            return
        if heard is None:
            self.say(Said(Tone.INFO, self.tr("There is nothing to take back"), icon="undo"))
            return
        if heard.now is not None:
            self._states((heard.now,), quiet=True)
        if heard.worker_id is not None and heard.answer not in {Answer.NOT_LISTED, Answer.UNKNOWN}:
            self._about(heard)
        else:
            self.asks.answer(heard)

    def _about(self, heard: Heard) -> None:
        """Somebody on the list; one whose line has come or gone is shown once the list was read again."""
        line = next((line for line in self.lines if line.id == heard.worker_id), None)
        if line is None or heard.now is None:
            self._after = heard
            self.acts.read()
            return
        self._show_answer(heard, line)

    def _show_answer(self, heard: Heard, line: GateLine) -> None:
        if self.view is None:
            return
        said = answers.answer_words(heard, line, self.view, len(self.left_to_tick()))
        self.say(said, good=heard.answer is Answer.MARKED or (heard.answer in _GOOD and said.tone is not Tone.WARN))
        self.table.go_to(line.id)

    def _viewed(self, view: GateView) -> None:
        self.view, self.lines = view, view.lines
        self.head.title.setText(title_words(view))
        self._show_clock()
        self._show_lines()
        self._show_counters()
        self.foot.offer(view)
        after, self._after = self._after, None
        if after is not None:
            self._show_late(after)
        elif self._anew:
            self._anew = False
            self._begin()

    def _show_late(self, heard: Heard) -> None:
        line = next((line for line in self.lines if line.id == heard.worker_id), None)
        if line is not None:
            self._show_answer(heard, line)
        else:
            said = self.tr("Taken back: they are off the list again")
            self.say(Said(Tone.INFO, said, icon="undo"), good=True)

    def _begin(self) -> None:
        """Where the work was left: the first who has not been seen to."""
        waiting = self.left_to_tick()
        if waiting and not self.table.go_to(waiting[0].id):
            self.table.go_to_row(0)
        if self.view is not None and self.view.state is HandoverState.ISSUED:
            self.say(answers.idle_words(len(waiting)))
        elif self.view is not None:
            closed = self.view.state is HandoverState.CLOSED
            said = self.tr("This handover is closed") if closed else self.tr("This handover is counted")
            todo = self.tr("F9: the minutes") if closed else self.tr("F8: counts and closing")
            self.say(Said(Tone.INFO, said, todo, icon="lock"))

    def _states(self, states: tuple[LineState, ...], *, quiet: bool = False) -> None:
        if states and (not quiet or any(line.id == states[0].worker_id for line in self.lines)):
            self.lines = with_states(self.lines, states)
            self._show_lines()
            self._show_counters()
            if not quiet and self.strip.said.icon in _IDLE:
                self.say(answers.idle_words(len(self.left_to_tick())))

    def _show_lines(self) -> None:
        current = self.current()
        self.table.rows.show_lines(narrowed(self.lines, self._typed, None if self._typed else self.tiles.presence))
        if current is not None and not self.table.currentIndex().isValid():
            self.table.go_to(current.id)

    def _show_counters(self) -> None:
        self.tiles.show_tally(None if self._blind or self.view is None else tally(self.lines))

    def _filter(self, presence: Presence | None) -> None:
        kept = settings.load().gate
        settings.change(gate={**kept, _FILTER: presence.value if presence else ALL})
        self._show_lines()
        self.table.go_to_row(0)

    # The window

    def _show_clock(self) -> None:
        self.head.clock.setText(clock_words(self.desk.now()))

    def _mute(self, on: bool) -> None:
        if on != self.sounds.muted:
            self.sounds.mute(on=on)
        self.head.say_quiet(on=on)

    def _full_or_not(self) -> None:
        if self.isFullScreen():
            self.showMaximized()
        else:
            self.showFullScreen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self.asks.attend()

    def hideEvent(self, event: QHideEvent) -> None:
        self._clock.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What was scanned is committed first."""
        self._leaving = self.acts.pending > 0
        if self._leaving:
            event.ignore()
            return
        event.accept()
        self.left.emit()
