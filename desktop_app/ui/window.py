"""The main window: the rail, the pages, and what they are told."""

# ruff: noqa: PLC0415 - the shell is painted first; what goes into it is loaded afterwards (tests/ui/test_start.py)

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app import settings
from desktop_app.ui.rail import Rail

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.dropping import Dropping
    from desktop_app.ui.find.actions import Offer
    from desktop_app.ui.find.finder import Finder
    from desktop_app.ui.helping import Helper
    from desktop_app.ui.navigation import Page, Place
    from desktop_app.ui.practice import PracticeBand
    from desktop_app.ui.tasks import Tasks
    from desktop_app.ui.undoing import Undoing

LEAST = QSize(1024, 560)
FIRST = QSize(1366, 768)


class _Shell(QWidget):
    """The middle of the window; says once that it has been painted."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shell")
        self._said = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._said:
            self._said = True
            self.painted.emit()


class MainWindow(QMainWindow):
    """Shows the rail at once; `admit(desk)` opens the places. Pages are built when they are first shown.

    Without tasks it is the shell alone, which is painted in a moment: `furnish` gives it the rest.
    """

    painted = Signal()
    """The first paint is over: now the rest may be loaded."""
    closing = Signal()
    restored = Signal()
    """The store was put back to a backup: somebody has to sign in again."""
    language_asked = Signal(str)
    """Another language is wanted, with everything that is open."""
    lock_asked = Signal()
    practice_left = Signal()
    """Enough was practised: the real record is wanted."""

    _tasks: Tasks
    undoing: Undoing
    helper: Helper
    finder: Finder
    dropping: Dropping

    def __init__(self, tasks: Tasks | None = None, places: Sequence[Place] | None = None) -> None:
        super().__init__()
        self._furnished = False
        self._places: dict[str, Place] = {}
        self._desk: Desk | None = None
        self._loading = False
        self._patient = False
        """Whether places are loaded off the window's thread; else at once, where they are gone to."""
        self._wanted: Callable[[], object] | None = None
        """What was asked for last, and is done once what it needs has been loaded."""
        self.before_close: Callable[[], bool] | None = None
        """Asked last; who answers False closes the window later."""
        self._built: dict[str, QWidget] = {}
        self._key = ""
        self.band: PracticeBand | None = None
        self.rail = Rail()
        self._pages = QStackedWidget()
        self._build()
        if tasks is not None:
            self.furnish(tasks, places)

    def furnish(self, tasks: Tasks, places: Sequence[Place] | None = None) -> None:
        """Give the shell its places, its keys and its icon: once it has been painted."""
        from desktop_app.ui import icons
        from desktop_app.ui.dropping import Dropping
        from desktop_app.ui.entering import Entering
        from desktop_app.ui.find.finder import Finder
        from desktop_app.ui.helping import Helper
        from desktop_app.ui.navigation import PLACES
        from desktop_app.ui.theme import LIGHT
        from desktop_app.ui.undoing import UndoBar, Undoing

        there = PLACES if places is None else tuple(places)
        self._tasks = tasks
        self._places = {place.key: place for place in there}
        self.rail.furnish(there)
        self.undoing = Undoing(self, tasks)
        self.dropping = Dropping(self, tasks)
        self.finder = Finder(self, tasks)
        self.finder.add_to(self.rail)
        self.rail.add_foot(UndoBar(self.undoing))
        self.helper = Helper(self, tasks)
        self.helper.add_to(self.rail)
        self.closing.connect(self.helper.close)
        self.rail.asked.connect(self.go)
        Entering(self)
        self.setWindowIcon(icons.icon("app", LIGHT.accent))
        self._furnished = True

    def admit(self, desk: Desk, shown: Callable[[], object] | None = None) -> None:
        """An officer has signed in: open the places and show the first, which says what waits.

        `shown` is called once that page shows what it found. Then until `loaded()` other places wait to be opened:
        what they need is being loaded, and the window would stand still for it.
        """
        self._desk = desk
        self._wanted = None
        self._loading = self._patient = False
        self.undoing.begin(desk)
        self.finder.begin(desk)
        self.dropping.begin(desk)
        self.rail.let_in(on=True, officer=desk.officer_name, practice=desk.practice)
        self._show_band(desk)
        first = next(iter(self._places))
        self.go(first)
        if shown is not None:
            self._loading = self._patient = True
            told = getattr(self._built[first], "shown", None)
            after = partial(QTimer.singleShot, 0, self, shown)  # behind what the page itself asks for then
            if told is not None:
                told.connect(after)
            else:
                after()

    def loaded(self) -> None:
        """What the places need has been loaded."""
        self._loading = False
        if self._wanted is not None:
            self._arrived(self._wanted)

    def once_loaded(self, act: Callable[[], object]) -> bool:
        """Whether it must wait for `loaded()`, and is done then; of several the last is."""
        if self._loading:
            self._wanted = act
        return self._loading

    def dismiss(self) -> None:
        """The officer has left: take every page away, and what was typed in it."""
        self.rail.let_in(on=False)
        if self.band is not None:
            self.band.hide()
        for page in self._built.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        self._key = ""
        self._desk = None
        self._wanted = None
        self.finder.begin(None)
        self.dropping.begin(None)

    def speak(self, change: Callable[[], object]) -> None:
        """Change the language by `change` and build the page in sight anew, once what is typed there is settled."""
        from desktop_app.ui.find.opening import once_closed

        over = QApplication.activeModalWidget()
        if over is not None:  # it belongs to a page, and would go with it
            once_closed(over, self, lambda: self.speak(change))
            return
        if not self._may_leave(lambda: self.speak(change)):
            return
        key, desk = self._key, self._desk
        for page in self._built.values():
            self._pages.removeWidget(page)
            page.deleteLater()
        self._built.clear()
        change()
        if desk is not None and key:
            self.undoing.retell()
            self.go(key)

    def go(self, key: str, then: Callable[[Any], object] | None = None) -> None:
        """Show a place, unless the page in sight has something to ask first; `then` is given its page, once in sight.

        What a page needs is loaded when it is first shown, while the page before stays.
        """
        again = partial(self.go, key, then)
        if self._desk is None or not self._may_leave(again):
            self.rail.mark(self._key or key)
            return
        self._wanted = None
        if key not in self._built and self._must_wait(key, again):
            self.rail.mark(key)
            return
        self._show_page(key, self._built.get(key) or self._build_page(key, self._desk))
        if then is not None:
            then(self._built[key])

    def _must_wait(self, key: str, again: Callable[[], object]) -> bool:
        if self.once_loaded(again):
            return True
        place = self._places[key]
        if self._patient and not place.is_loaded:
            self._wanted = again
            self._tasks.run(place.load, done=partial(self._arrived, again))
            return True
        return False

    def _arrived(self, again: Callable[[], object], _answer: object = None) -> None:
        if self._wanted is again:  # nobody has gone elsewhere meanwhile
            self._wanted = None
            again()

    def _build_page(self, key: str, desk: Desk) -> QWidget:
        page = self._built[key] = self._places[key].make(desk, self._tasks, self._pages)
        self._pages.addWidget(page)
        if (restored := getattr(page, "restored", None)) is not None:
            restored.connect(self.restored)
        return page

    def _show_page(self, key: str, page: QWidget) -> None:
        if key != self._key:
            from desktop_app.ui import messages

            messages.hush(self)
        self._key = key
        self._pages.setCurrentWidget(page)
        self.rail.mark(key)
        cast("Page", page).activated()

    @property
    def place(self) -> str:
        """The key of the page in sight."""
        return self._key

    def offers(self) -> list[Offer]:
        """What the window itself can do, for the find line."""
        from desktop_app.ui.find.of_window import offers_of

        return offers_of(self)

    def page(self, key: str) -> QWidget | None:
        """A page that has been built."""
        return self._built.get(key)

    def records_changed(self, changes: Changes) -> None:
        """Tell every page that has been built."""
        for page in self._built.values():
            cast("Page", page).changed(changes)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave(self.close) or (self.before_close is not None and not self.before_close()):
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        settings.change(geometry=geometry)
        self.closing.emit()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab: what has come to the page since it was made takes its place first."""
        from desktop_app.ui.tabbing import follow

        follow(self._pages)
        return super().focusNextPrevChild(next)

    def changeEvent(self, event: QEvent) -> None:
        if self._furnished and event.type() is event.Type.LanguageChange:
            self.rail.retranslate()
            self.helper.retell()
            self.setWindowTitle(self.tr("Bàn Giao"))
        super().changeEvent(event)

    def _show_band(self, desk: Desk) -> None:
        if desk.practice and self.band is None:
            from desktop_app.ui.practice import PracticeBand

            self.band = PracticeBand()
            self.band.left.connect(self._leave_practice)
            self._column.insertWidget(0, self.band)
        if self.band is not None and desk.practice:
            self.band.show_for(desk)

    def _leave_practice(self) -> None:
        if self._may_leave(self._leave_practice):
            self.practice_left.emit()

    def _may_leave(self, again: Callable[[], Any]) -> bool:
        """Whether the page in sight lets go; if not it has asked, and calls `again` when the officer has decided."""
        page = self._built.get(self._key)
        may_leave = getattr(page, "may_leave", None)
        return may_leave is None or bool(may_leave(again))

    def _build(self) -> None:
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("Bàn Giao"))
        self.setMinimumSize(LEAST)
        self._pages.setObjectName("pages")
        self.shell = _Shell()
        row = QHBoxLayout(self.shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._pages, 1)
        row.addLayout(self._column, 1)
        self.setCentralWidget(self.shell)
        kept = settings.load().geometry
        if not kept or not self.restoreGeometry(QByteArray.fromHex(QByteArray(kept.encode()))):
            self.resize(FIRST.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        self.shell.painted.connect(self._tell_painted)

    def _tell_painted(self) -> None:
        """Not before the paint is over."""
        QTimer.singleShot(0, self, self.painted.emit)
