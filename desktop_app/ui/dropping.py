"""Files dropped on the window: a list is imported, a picture is read for its code, a packet is taken in.

Whatever accepts a file nearer to the pointer (a worker's pictures, a case's files) is asked before the window.
"""

# ruff: noqa: PLC0415 - what a file opens is loaded when one is dropped

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_app.errors import KnownError
    from desktop_app.services.work import Desk
    from desktop_app.ui.tasks import Tasks
    from desktop_app.ui.window import MainWindow

_AROUND = 24
_RIGHTS = {"list": "import.write", "packet": "packet.take", "picture": "worker.edit"}


class Kind(StrEnum):
    """What a file is, by the end of its name."""

    LIST = "list"
    PICTURE = "picture"
    PACKET = "packet"
    WRONG = "wrong"


_ENDS: Mapping[Kind, frozenset[str]] = {
    Kind.LIST: frozenset({".xlsx", ".xls", ".ods", ".csv"}),
    Kind.PICTURE: frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff"}),
    Kind.PACKET: frozenset({".bgp"}),
}


def dropped(data: QMimeData) -> tuple[Kind, Path] | None:
    """What is carried; None where it is no file. More than one file is of a wrong kind."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if not files:
        return None
    return (kind_of(files[0]) if len(files) == 1 else Kind.WRONG), files[0]


def kind_of(file: Path) -> Kind:
    """What a file is, by its name."""
    end = file.suffix.lower()
    return next((kind for kind, ends in _ENDS.items() if end in ends), Kind.WRONG)


class Target(QFrame):
    """Lies over the window while something is carried over it, and says what becomes of it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("dropTarget")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sign = QLabel()
        self.words = QLabel()
        self.words.setObjectName("dropWords")
        self.words.setProperty("role", "card_title")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 24, 48, 24)
        layout.addStretch(1)
        for label in (self.sign, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch(1)
        self.hide()

    def say(self, text: str, *, wrong: bool) -> None:
        """Show it."""
        from desktop_app.ui import icons
        from desktop_app.ui.field import restyle
        from desktop_app.ui.theme import tokens_for

        tokens = tokens_for(self.palette())
        icon, colour = ("block", tokens.warn) if wrong else ("import", tokens.accent)
        icons.show_sign(self.sign, icon, colour, 40)
        self.words.setText(text)
        self.setProperty("tone", "warn" if wrong else "")
        restyle(self)
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND))
        self.show()
        self.raise_()


class Dropping(QObject):
    """Watches one window. `begin` with the desk once an officer has signed in."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._desk: Desk | None = None
        self.target = Target(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def begin(self, desk: Desk | None) -> None:
        """Nobody at the desk: nothing can be dropped."""
        self._desk = desk

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and isinstance(event, QDropEvent):
            found = dropped(event.mimeData())
            if found is not None and self._desk is not None and self._window.shell.isEnabled():
                self._carried(event, *found)
                return True
        elif watched is self._window and event.type() is QEvent.Type.DragLeave:
            self.target.hide()
        return super().eventFilter(watched, event)

    def _carried(self, event: QDropEvent, kind: Kind, path: Path) -> None:
        event.acceptProposedAction()
        if isinstance(event, QDragEnterEvent):
            self.target.say(self._words(kind, path), wrong=kind is Kind.WRONG)
        elif event.type() is QEvent.Type.Drop:
            self.target.hide()
            self.take(kind, path)

    def _words(self, kind: Kind, path: Path) -> str:
        said = {
            Kind.LIST: self.tr("Drop the list: its import begins, and nothing is changed before you say so"),
            Kind.PICTURE: self.tr("Drop the picture: its code is read"),
            Kind.PACKET: self.tr("Drop the packet: it is taken in under Handovers"),
        }
        return said.get(kind) or self._wrong(path)

    def _wrong(self, path: Path) -> str:
        said = self.tr(
            "{name} cannot be dropped here. What can be: one list (.xlsx .xls .ods .csv), picture or packet (.bgp)."
        )
        return said.format(name=path.name)

    def open(self, path: Path) -> None:
        """Begin with a file that the program was started with, as if it had been dropped."""
        self._tasks.run(_there, path, done=self._take_named, failed=self._tell)

    def _take_named(self, path: Path) -> None:
        if self._desk is not None:
            self.take(kind_of(path), path)

    def take(self, kind: Kind, path: Path) -> None:
        """Begin what is done with such a file, if the officer may."""
        from desktop_app.ui import messages
        from desktop_app.ui.theme import Tone

        if kind is Kind.WRONG:
            messages.notify(self._window, self._wrong(path), Tone.WARN)
            return
        if self._window.once_loaded(partial(self.take, kind, path)):
            return
        acts: Mapping[Kind, Callable[[Path], None]] = {
            Kind.LIST: self._import, Kind.PICTURE: self._read, Kind.PACKET: self._take_in,
        }  # fmt: skip
        act = partial(_after, acts[kind], path)
        self._tasks.run(_require, self._desk, _RIGHTS[kind.value], done=act, failed=self._tell)

    def _tell(self, error: KnownError) -> None:
        from desktop_app.ui import messages

        if self._desk is not None:
            messages.tell(self._window, error, self._desk.language)

    def _import(self, path: Path) -> None:
        self._window.go("workers", partial(self._import_at, path))

    def _import_at(self, path: Path, _page: Any) -> None:
        from desktop_app.ui.imports.dialog import ImportDialog

        if self._desk is None:
            return
        dialog = ImportDialog(self._desk, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.take(path)

    def _read(self, path: Path) -> None:
        self._window.go("workers", lambda page: page.scanning.hearing.pictures.read_file(path))

    def _take_in(self, path: Path) -> None:
        self._window.go("handovers", partial(self._take_in_at, path))

    def _take_in_at(self, path: Path, _page: Any) -> None:
        from desktop_app.ui import messages
        from desktop_app.ui.handovers.packets.dialog import PacketsDialog

        if self._desk is None:
            return
        dialog = PacketsDialog(self._desk, self._tasks, None, self._window)
        dialog.open()
        said = self.tr("Take in the packet {name}?").format(name=path.name)
        messages.ask(dialog, said, self.tr("Take it in"), partial(dialog.exchange.take_from, path))


def _there(path: Path) -> Path:
    """The file, if it is there: its disk may be slow, so not on the GUI thread. KnownError("opened_missing")."""
    from desktop_app.errors import KnownError

    if not path.is_file():
        raise KnownError("opened_missing", path=str(path))
    return path


def _require(desk: Desk, act: str) -> None:
    from desktop_app.services import permission

    permission.require(desk, act)


def _after(act: Callable[[Path], None], path: Path, _answer: object = None) -> None:
    act(path)
