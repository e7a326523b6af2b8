"""Undo and redo of whole units of work, in the order in which this window did them; the keys, and two buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QResizeEvent, QShortcut, QTransform
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import icons, messages
from desktop_app.ui.rail_button import RailButton
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone, tokens_for

if TYPE_CHECKING:
    from desktop_app.services.deeds import Deed
    from desktop_app.services.two_people import Approval
    from desktop_app.services.work import Changes, Desk

UNDO_KEYS = ("Ctrl+Z",)
LIST_KEYS = ("Ctrl+Alt+Z",)
REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")
_MOST = 100
_NEVER = frozenset({"cannot_undo", "already_undone"})
"""What will not change by trying again: such a deed is passed over from then on."""
_ASKS = "second_person_needed"
_QUIET = frozenset({"document_output", "import_mapping"})
_ICON = 20
_LISTED = 12
_SMALL = 28
_PATIENCE = 400


@dataclass(frozen=True)
class _Step:
    """An entry of the audit to take back; its words come a moment later."""

    entry: int
    words: str = ""


class Undoing(QObject):
    """Keeps what this window did since the officer signed in. `heard` is told of every change that it made.

    Text fields keep Ctrl+Z for what is typed in them.
    """

    told = Signal()
    """What would be undone or redone next has changed."""

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk: Desk | None = None
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._busy = False
        self._trying = 0
        self._pressed: list[Callable[[], None]] = []
        self._went: Callable[[Deed], None] = self._undid
        self._long = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._long.timeout.connect(self._say_busy)
        for keys, act in ((UNDO_KEYS, self.undo), (REDO_KEYS, self.redo), (LIST_KEYS, self.show_list)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), window)
                shortcut.setAutoRepeat(False)  # a key that is held down takes back one thing, not the morning
                shortcut.activated.connect(act)

    def begin(self, desk: Desk) -> None:
        """An officer has signed in: nothing was done yet."""
        self._desk = desk
        self._done.clear()
        self._undone.clear()
        self._pressed.clear()
        self.told.emit()

    @property
    def next_undo(self) -> str | None:
        """What Ctrl+Z would take back, in words; None where there is nothing."""
        return self._done[-1].words if self._done else None

    @property
    def next_redo(self) -> str | None:
        """What Ctrl+Y would do again."""
        return self._undone[-1].words if self._undone else None

    def heard(self, changes: Changes) -> None:
        """This window changed records; also by taking something back, here or from a message."""
        if changes.entry is None or changes.nouns.keys() <= _QUIET:
            return
        back, again = (_place(steps, changes.undoes) for steps in (self._done, self._undone))
        if back is not None:
            self._undone.append(replace(self._done.pop(back), entry=changes.entry))
        elif again is not None:
            self._done.append(replace(self._undone.pop(again), entry=changes.entry))
        else:
            self._undone.clear()
            self._done.append(_Step(changes.entry))
            del self._done[:-_MOST]
        self._ask_words()
        self.told.emit()
        self._go_on()

    def undo(self) -> None:
        """Take back what was done last, or say why not."""
        if self._busy:
            self._pressed.append(self.undo)
            return
        self._take_back(self._done, self._undid)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._busy:
            self._pressed.append(self.redo)
            return
        self._take_back(self._undone, self._redid)

    def retell(self) -> None:
        """The window speaks another language: what was done is told in it."""
        for steps in (self._done, self._undone):
            steps[:] = [replace(step, words="") for step in steps]
        self._ask_words()
        self.told.emit()

    def show_list(self, at: QPoint | None = None) -> None:
        """What was done here, the last first; each can be taken back by itself, where nothing rests on it."""
        if self._desk is None or self._busy:
            return
        entries = tuple(step.entry for step in reversed(self._done[-_LISTED:]))
        if not entries:
            self._say_nothing(self.tr("Nothing to undo."))
            return
        self._tasks.run(_deeds, self._desk, entries, done=partial(self._list, at), failed=self._failed)

    def _list(self, at: QPoint | None, found: Sequence[tuple[Deed, str]]) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("undoList")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for deed, instead in found:
            said = self.tr("Stays: {deed}") if instead else self.tr("Undo: {deed}")
            act = menu.addAction(said.format(deed=deed.words).replace("&", "&&"))
            act.setToolTip(instead)
            act.triggered.connect(partial(self._undo_one, deed.entry, instead))
        menu.popup(at if at is not None else self._window.mapToGlobal(self._window.rect().center()))
        menu.setActiveAction(menu.actions()[0])

    def _undo_one(self, entry: int, instead: str, _checked: bool = False) -> None:
        """One of the list; what cannot be taken back says what to do instead."""
        if instead:
            messages.inform(self._window, self.tr("This cannot be taken back."), instead)
        elif self._desk is not None and not self._busy:
            self._trying = entry
            self._went = self._undid
            self._try(None)

    def _take_back(self, steps: list[_Step], done: Callable[[Deed], None]) -> None:
        if self._desk is None:
            return
        if not steps:
            self._say_nothing(self.tr("Nothing to undo.") if steps is self._done else self.tr("Nothing to redo."))
            return
        self._trying = steps[-1].entry
        self._went = done
        self._try(None)

    def _try(self, approval: Approval | None) -> None:
        self._busy = True
        self._long.start()
        act = partial(_take_back, approval=approval)
        self._tasks.run(act, self._desk, self._trying, done=self._went, failed=self._failed, stopped=self._give_up)

    def _say_busy(self) -> None:
        """A large unit takes some seconds; the window goes on meanwhile."""
        messages.notify(self._window, self.tr("Being undone or done again; a moment…"), Tone.INFO)

    def _say_nothing(self, text: str) -> None:
        messages.notify(self._window, text, Tone.INFO)

    def _undid(self, deed: Deed) -> None:
        self._rest()
        said = self.tr("Undone: {deed}")
        messages.notify(self._window, said.format(deed=deed.words))
        self._go_on()

    def _redid(self, deed: Deed) -> None:
        self._rest()
        messages.notify(self._window, self.tr("Done again: {deed}").format(deed=deed.words), undo=self.undo)
        self._go_on()

    def _go_on(self) -> None:
        """What was pressed meanwhile; it is forgotten where something stood in the way."""
        told = all(_place(steps, self._trying) is None for steps in (self._done, self._undone))
        if self._pressed and told and not self._busy:  # else what is next to be taken back is not known yet
            self._pressed.pop(0)()

    def _failed(self, error: KnownError) -> None:
        self._rest()
        self._pressed.clear()
        if error.code in _NEVER:
            for steps in (self._done, self._undone):
                steps[:] = [step for step in steps if step.entry != self._trying]
            self.told.emit()
        if self._desk is not None and error.code == _ASKS:
            from desktop_app.ui.signin.second_person import ask_second  # noqa: PLC0415 - not before it is painted

            ask_second(self._window, self._desk, self._tasks, error, self._try)
        elif self._desk is not None:
            messages.tell(self._window, error, self._desk.language)

    def _give_up(self) -> None:
        self._rest()
        self._pressed.clear()

    def _rest(self) -> None:
        self._busy = False
        self._long.stop()

    def _ask_words(self) -> None:
        for step in (*self._done[-1:], *self._undone[-1:]):
            if self._desk is not None and not step.words:
                self._tasks.run(_deed, self._desk, step.entry, done=self._named, failed=self._unnamed)

    def _named(self, deed: Deed) -> None:
        for steps in (self._done, self._undone):
            for place, step in enumerate(steps):
                if step.entry == deed.entry:
                    steps[place] = replace(step, words=deed.words)
        self.told.emit()

    def _unnamed(self, _error: KnownError) -> None:
        """It stays without words: whoever undoes it will be told what stands in the way."""


class UndoBar(QWidget):
    """Two buttons for the rail: what would be undone or redone stands in their tooltips."""

    def __init__(self, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undoBar")
        self._undoing = undoing
        self.undo = _button("railUndo", mirrored=False)
        self.redo = _button("railRedo", mirrored=True)
        self.list = _button("railUndoList", mirrored=False, icon="chevron-down")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.undo, 1)
        row.addWidget(self.list)
        row.addWidget(self.redo)
        for small in (self.list, self.redo):
            small.setFixedWidth(_SMALL)
        self.list.clicked.connect(self._show_list)
        self.undo.clicked.connect(undoing.undo)
        self.redo.clicked.connect(undoing.redo)
        undoing.told.connect(self.retell)
        self.retell()

    def _show_list(self) -> None:
        self._undoing.show_list(self.list.mapToGlobal(self.list.rect().bottomLeft()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow rail has no room for the list: its keys open it."""
        super().resizeEvent(event)
        self.list.setVisible(self.width() >= 3 * _SMALL)

    def retell(self) -> None:
        """Say in the window's language what the buttons would do."""
        self.list.setAccessibleName(self.tr("What was done last"))
        about = self.tr("What was done last, to undo one of it")
        self.list.setToolTip(f"{about} · {LIST_KEYS[0]}")
        self.list.setEnabled(self._undoing.next_undo is not None)
        undo, redo = self._undoing.next_undo, self._undoing.next_redo
        self.undo.setText("  " + self.tr("Undo"))
        self.undo.setAccessibleName(self.tr("Undo"))
        self.redo.setAccessibleName(self.tr("Redo"))
        said = self.tr("Undo: {deed}").format(deed=undo) if undo else self.tr("Nothing to undo.")
        self.undo.setToolTip(f"{said} · {UNDO_KEYS[0]}")
        said = self.tr("Redo: {deed}").format(deed=redo) if redo else self.tr("Nothing to redo.")
        self.redo.setToolTip(f"{said} · {REDO_KEYS[0]}")
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retell()
        if event.type() is QEvent.Type.PaletteChange:
            for button, icon in ((self.undo, "undo"), (self.redo, "undo"), (self.list, "chevron-down")):
                _draw(button, icon, mirrored=button is self.redo)
        super().changeEvent(event)


def _place(steps: list[_Step], entry: int | None) -> int | None:
    """Where the step of an entry stands."""
    return next((place for place, step in enumerate(steps) if step.entry == entry), None)


def _button(name: str, *, mirrored: bool, icon: str = "undo") -> RailButton:
    button = RailButton(words_under=False)
    button.setObjectName(name)
    _draw(button, icon, mirrored=mirrored)
    button.setIconSize(QSize(_ICON, _ICON))
    return button


def _draw(button: RailButton, icon: str, *, mirrored: bool) -> None:
    colours = tokens_for(button.palette())
    sign = QIcon(_sign(icon, colours.rail_text, mirrored=mirrored))
    sign.addPixmap(_sign(icon, colours.muted, mirrored=mirrored), QIcon.Mode.Disabled)
    button.setIcon(sign)


def _sign(name: str, colour: str, *, mirrored: bool) -> QPixmap:
    drawn = icons.pixmap(name, colour, _ICON * 2)
    return (
        drawn.transformed(QTransform().scale(-1, 1), Qt.TransformationMode.SmoothTransformation) if mirrored else drawn
    )


def _take_back(desk: Desk, entry: int, *, approval: Approval | None) -> Deed:
    from desktop_app.services import deeds  # noqa: PLC0415 - the window imports this before it is painted

    return deeds.deed(desk, deeds.take_back(desk, entry, approval))


def _deeds(desk: Desk, entries: Sequence[int]) -> list[tuple[Deed, str]]:
    from desktop_app.services import deeds  # noqa: PLC0415 - as above

    return deeds.list_of(desk, entries)


def _deed(desk: Desk, entry: int) -> Deed:
    from desktop_app.services import deeds  # noqa: PLC0415 - as above

    return deeds.deed(desk, entry)
