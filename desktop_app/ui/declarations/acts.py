"""What is done with the letters that are selected: sent, acknowledged, returned, replaced. Each is its own act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from db.vocabulary import DeclarationState
from desktop_app.errors import KnownError
from desktop_app.services import declaration_acts, declaration_letters, deeds
from desktop_app.services.declaration_acts import Answer, Sending
from desktop_app.services.declaration_views import Line
from desktop_app.ui import messages
from desktop_app.ui.declarations import dialogs
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.naming import listed
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_D = DeclarationState
_NAMED = 6
TO_SEND = frozenset({_D.DUE, _D.RETURNED})
TO_ANSWER = frozenset({_D.SENT})
TO_REPLACE = frozenset({_D.DUE, _D.SENT})


@dataclass(frozen=True)
class Chosen:
    """The letters among the selected rows that an act is for."""

    numbers: tuple[str, ...]
    left_out: int
    """How many of the selected rows are not in it."""


def chosen(lines: Sequence[Line], states: frozenset[DeclarationState]) -> Chosen:
    """The letters in one of the states that the rows stand in."""
    fit = [line for line in lines if line.number is not None and line.state in states]
    return Chosen(tuple(sorted({line.number for line in fit if line.number})), len(lines) - len(fit))


class Acts(QObject):
    """Put `row` on the page, and say with `follow` what is selected."""

    corrected = Signal(object)
    """The numbers of the letters that replace one."""
    letter_asked = Signal()
    worker_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._page = page
        self._lines: tuple[Line, ...] = ()
        self._dialog: ActDialog | None = None
        self._told = ""
        self._build()

    def follow(self, lines: Sequence[Line]) -> None:
        """What is selected now."""
        self._lines = tuple(lines)
        numbers = {line.number for line in lines if line.number is not None}
        self.sent.setEnabled(bool(chosen(lines, TO_SEND).numbers))
        answerable = bool(chosen(lines, TO_ANSWER).numbers)
        self.acknowledged.setEnabled(answerable)
        self.returned.setEnabled(answerable)
        self.correct.setEnabled(len(chosen(lines, TO_REPLACE).numbers) == 1 == len(numbers))
        self.letter.setEnabled(bool(numbers))
        self.worker.setEnabled(len(lines) == 1 and lines[0].owed is not None)
        said = self.tr("{rows} selected · {letters} letters") if len(lines) > 1 else ""
        self.said.setText(said.format(rows=len(lines), letters=len(numbers)))

    def numbers(self) -> tuple[str, ...]:
        """The letters of the selected rows."""
        return tuple(sorted({line.number for line in self._lines if line.number is not None}))

    # Building

    def _build(self) -> None:
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.said = QLabel()
        self.said.setObjectName("declarationsSelected")
        self.said.setProperty("role", "muted")
        self.row.addWidget(self.said, 1)
        self.sent = self._button("sent", self.tr("Mark as sent…"), "letter", "Ctrl+G", self.ask_sent)
        self.acknowledged = self._button(
            "acknowledged", self.tr("Acknowledged…"), "check", "Ctrl+Shift+G", self.ask_acknowledged
        )
        self.returned = self._button("returned", self.tr("Returned…"), "undo", "Ctrl+R", self.ask_returned)
        self.correct = self._button("correct", self.tr("Replace…"), "edit", "Ctrl+Shift+R", self.ask_correct)
        self.letter = self._button("letter", self.tr("Open letter"), "file", "Ctrl+O", self.letter_asked.emit)
        self.worker = self._button("worker", self.tr("Open person"), "person", "Ctrl+L", self.worker_asked.emit)

    def _button(self, key: str, words: str, icon: str, keys: str, act: Callable[[], object]) -> QPushButton:
        button = make_button(f"declarations_{key}", words, role="quiet", icon=icon, shortcut=keys)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked=False: act())
        self.row.addWidget(button)
        return button

    # Asking

    def ask_sent(self) -> None:
        """When and how the letters went."""
        which = chosen(self._lines, TO_SEND)
        title = self.tr("Mark {n} letters as sent").format(n=len(which.numbers))
        self._open(dialogs.sent_dialog(self._desk.today(), title, self._which(which), self._page.window()))
        self._told = self.tr("{n} letters are marked as sent.").format(n=len(which.numbers))
        self._wire(which, lambda said: partial(_sent, said=Sending(said["on"], said["how"])))

    def ask_acknowledged(self) -> None:
        """When the commune acknowledged, who there, and the paper."""
        which = chosen(self._lines, TO_ANSWER)
        title = self.tr("Mark {n} letters as acknowledged").format(n=len(which.numbers))
        self._open(dialogs.acknowledged_dialog(self._desk.today(), title, self._which(which), self._page.window()))
        self._told = self.tr("{n} letters are marked as acknowledged.").format(n=len(which.numbers))
        self._wire(which, lambda said: partial(_acknowledged, said=said))

    def ask_returned(self) -> None:
        """When the commune sent the letters back, and why."""
        which = chosen(self._lines, TO_ANSWER)
        title = self.tr("Mark {n} letters as returned").format(n=len(which.numbers))
        self._open(dialogs.returned_dialog(self._desk.today(), title, self._which(which), self._page.window()))
        self._told = self.tr("{n} letters are marked as returned. They can be sent again.")
        self._told = self._told.format(n=len(which.numbers))
        self._wire(which, lambda said: partial(_returned, said=said))

    def ask_correct(self) -> None:
        """Why a letter is replaced."""
        which = chosen(self._lines, TO_REPLACE)
        (number,) = which.numbers
        title = self.tr("Replace letter {number}").format(number=number)
        said = self.tr(
            "A new letter with what the record says now is written, numbered and sent again; it names this one. "
            "What was issued is kept as it is. Mend the worker's page first if the mistake stands there."
        )
        self._open(dialogs.correct_dialog(title, said, self._page.window()))
        if self._dialog is not None:
            self._dialog.asked.connect(partial(self._correct, number))

    def _which(self, which: Chosen) -> str:
        said = listed(which.numbers[:_NAMED])
        if (rest := len(which.numbers) - _NAMED) > 0:
            said += self.tr(" and {n} more").format(n=rest)
        if which.left_out:
            more = self.tr("{n} of the selected rows are not concerned: no letter of ours, or another state.")
            said += "\n" + more.format(n=which.left_out)
        return said

    def _open(self, dialog: ActDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    # Doing

    def _wire(self, which: Chosen, act_of: Callable[[dict[str, Any]], Callable[[Desk, tuple[str, ...]], int]]) -> None:
        def go(said: dict[str, Any]) -> None:
            self._tasks.run(act_of(said), self._desk, which.numbers, done=self._done, failed=self._failed)

        if self._dialog is not None:
            self._dialog.asked.connect(go)

    def _done(self, entry: int) -> None:
        self._close()
        said = self._told
        QTimer.singleShot(0, self, lambda: messages.notify(self._page, said, undo=partial(self._take_back, entry)))

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    def _failed(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.tell(error, self._desk.language)
        else:
            messages.tell(self._page, error, self._desk.language)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(deeds.take_back, self._desk, entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        messages.notify(self._page, self.tr("Taken back: all is as it was."), Tone.INFO)

    def _correct(self, number: str, said: dict[str, Any]) -> None:
        self._tasks.run(_replace, self._desk, number, said["reason"], done=self._corrected, failed=self._failed)

    def _corrected(self, numbers: tuple[str, ...]) -> None:
        self._close()
        self.corrected.emit(numbers)


def _sent(desk: Desk, numbers: tuple[str, ...], *, said: Sending) -> int:
    return declaration_acts.sent(desk, numbers, said)


def _returned(desk: Desk, numbers: tuple[str, ...], *, said: dict[str, Any]) -> int:
    return declaration_acts.returned(desk, numbers, said["on"], said["reason"])


def _acknowledged(desk: Desk, numbers: tuple[str, ...], *, said: dict[str, Any]) -> int:
    path: Path | None = said["picture"]
    picture = _read(path) if path is not None else None
    answer = Answer(said["on"], said["by"], picture, path.name if path is not None else "")
    return declaration_acts.acknowledged(desk, numbers, answer)


def _replace(desk: Desk, number: str, reason: str) -> tuple[str, ...]:
    return tuple(row.number for row in declaration_letters.correct(desk, number, reason))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise KnownError("attachment_unreadable", path=str(path), reason=error.strerror or str(error)) from error
