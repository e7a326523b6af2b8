"""The composition root of the window: settings, language, colours, threads, services and windows come together here.

What the first paint needs is imported here and nothing else: the window is there before the program is.
"""

# ruff: noqa: PLC0415 - services are imported on the record's thread, and dialogs, once the window has been painted

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app import settings
from desktop_app.ui import theme
from desktop_app.ui.language import Language
from desktop_app.ui.window import MainWindow
from resources import LANGUAGES

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QApplication, QDialog

    from desktop_app.errors import KnownError
    from desktop_app.services.first_start import NewRecord
    from desktop_app.services.live import Listener
    from desktop_app.services.work import Changes, Desk
    from desktop_app.ui.crash import CrashReporter
    from desktop_app.ui.inbox import Inbox
    from desktop_app.ui.lock import Locker
    from desktop_app.ui.signin.doors import Doors, ServerFound
    from desktop_app.ui.tasks import Tasks

_HALF_AN_HOUR = 30 * 60 * 1000
_ASK_AGAIN = 500
_SETTLED_AFTER = 3_000
"""Milliseconds after which what follows the first page begins, were that never to say that it is shown."""


class _Announcements(QObject):
    """Brings a desk's announcements from whatever thread to the GUI thread."""

    made = Signal(object)


class Application(QObject):
    """Builds everything, shows the window, asks who is there, and takes everything down in order.

    Until the first paint there are the shell, its colours and its language; threads and the rest come with `_furnish`.
    """

    crashes: CrashReporter
    tasks: Tasks
    locker: Locker
    inbox: Inbox
    _doors: Doors

    def __init__(self, app: QApplication, *, store: str = "", language: str = "") -> None:
        super().__init__(app)
        sys.excepthook = _crash_early
        kept = settings.load()
        self._store = store or os.environ.get("BANGIAO_STORE", "") or kept.store
        self.named: Path | None = None
        """A file to open once an officer has signed in."""
        self._language = Language(language or kept.language, self)
        self._theme = theme.ThemeKeeper(app)
        self._announcements = _Announcements(self)
        self._elsewhere = _Announcements(self)
        self._desk: Desk | None = None
        self._live: Listener | None = None
        self._dialog: QDialog | None = None
        self._last: QDialog | None = None
        self._furnished = False
        self._settled = False
        self._closed = False
        self.window = MainWindow()
        self.window.painted.connect(self._after_paint)
        app.aboutToQuit.connect(self.close)

    def show(self) -> None:
        """Show the window; the rest follows its first paint."""
        self.window.show()

    def close(self) -> None:
        """End the threads, then let go of the store."""
        if not self._furnished:
            return
        self.inbox.close()
        self.tasks.close()
        if self._live is not None:
            self._live.close()
            self._live = None
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    # Leaving, and coming back

    def _may_close(self) -> bool:
        """Once the day's work was backed up."""
        if self._desk is None or self._closed or self._desk.practice:
            return True
        if self._last is None:
            from desktop_app.ui.closing import ClosingBackup

            self._last = ClosingBackup(self._desk, self.tasks, self.window)
            self._last.over.connect(self._close_now)
        return False

    def _close_now(self) -> None:
        self._closed = True
        self.window.close()

    def _back_up_daily(self) -> None:
        from desktop_app.ui.closing import daily
        from desktop_app.ui.tasks import Lane

        if self._desk is not None and self._last is None:
            second = settings.load().backup_folder
            self.tasks.run(daily, self._desk, second, failed=self._not_backed_up, lane=Lane.PAPERS)

    def _not_backed_up(self, error: KnownError) -> None:
        from desktop_app.ui import messages
        from desktop_app.ui.theme import Tone

        messages.notify(self.window, messages.sentence_of(error, self._language.code), Tone.WARN)

    def _follow_settings(self, changes: Changes) -> None:
        if changes.touches("office_setting"):
            self.locker.read_again()

    def _ask_switch(self) -> None:
        from desktop_app.ui import messages

        said = self.tr("Somebody else signs in; what was typed here and not saved is lost.")
        messages.ask(self.window, said, self.tr("Sign in as another officer"), self._sign_in_again, danger=True)

    def _leave_practice(self) -> None:
        """Back to the real record; where there is none yet, to making it."""
        self._store = settings.load().real_store
        settings.change(store=self._store)
        self._leave_desk()
        if self._store:
            self.tasks.run(_exists, self._store, done=self._ask, failed=self._ask_after)
        else:
            self._show_first_start()

    def _sign_in_again(self) -> None:
        """The desk is left, and the window asks who is there."""
        self._leave_desk()
        self._show_sign_in()

    def _leave_desk(self) -> None:
        """Every page goes, and what was typed in it."""
        self._daily.stop()
        self.locker.stop()
        self.window.dismiss()
        if self._desk is not None:
            self._desk.announce = _nobody
            self.tasks.run(self._desk.close)
            self._desk = None

    # After the first paint

    def _furnish(self) -> None:
        """Everything but the shell: who hears of crashes, the threads, the places and the lock."""
        from desktop_app.ui.crash import CrashReporter, log_to
        from desktop_app.ui.inbox import Inbox
        from desktop_app.ui.lock import Locker
        from desktop_app.ui.signin.doors import Doors
        from desktop_app.ui.tasks import Tasks

        self.crashes = CrashReporter(self)
        self.crashes.install()
        log_to(settings.config_folder())
        self.tasks = Tasks(self)
        self.tasks.crashed.connect(self.crashes.report)
        self._doors = Doors(
            exists=_exists, open=self._open, make=self._make, practise=self._practise, recover=_recover, probe=_probe
        )
        self.window.furnish(self.tasks)
        self._announcements.made.connect(self.window.undoing.heard)
        self._announcements.made.connect(self.window.records_changed)
        self._elsewhere.made.connect(self.window.records_changed)  # others' work is not for this window to take back
        self.window.closing.connect(self._close_dialog)
        self.window.before_close = self._may_close
        self.window.restored.connect(self._sign_in_again)
        self.window.practice_left.connect(self._leave_practice)
        self.window.language_asked.connect(self._speak_here)
        self.locker = Locker(self.window, self.tasks)
        self.locker.switch_asked.connect(self._ask_switch)
        self.window.lock_asked.connect(self._lock)
        self._announcements.made.connect(self._follow_settings)
        self._daily = QTimer(self, interval=_HALF_AN_HOUR)
        self._daily.timeout.connect(self._back_up_daily)
        self.inbox = Inbox(settings.config_folder(), self)
        self.inbox.named.connect(self._take)
        QTimer.singleShot(0, self, self.inbox.begin)
        self._furnished = True

    def _after_paint(self) -> None:
        self._furnish()
        QTimer.singleShot(0, theme.load_chinese_font)
        officer, password = os.environ.get("BANGIAO_OFFICER", ""), os.environ.get("BANGIAO_PASSWORD", "")
        if self._store and officer and password:
            self.tasks.run(self._open, self._store, officer, password, done=self._admit, failed=self._ask_after)
            return
        if self._store:
            self.tasks.run(_exists, self._store, done=self._ask, failed=self._ask_after)
        else:
            self._ask(there=False)
        from desktop_app.ui.tasks import Lane

        self.tasks.run(_begin)
        self.tasks.run(_preload, lane=Lane.PAPERS)  # while the officer types: the record's thread is free to sign in

    def _ask_after(self, error: KnownError) -> None:
        self._ask(there=error.code != "store_missing")
        if self._dialog is not None:
            from desktop_app.ui import messages

            messages.tell(self._dialog, error, self._language.code)

    def _ask(self, there: bool) -> None:
        if there:
            self._show_sign_in()
        else:
            self._show_first_start()

    def _show_sign_in(self) -> None:
        from desktop_app.ui.signin.dialog import SignInDialog

        dialog = SignInDialog(
            self._doors, self.tasks, store=self._store, language=self._language.code, parent=self.window
        )
        dialog.first_start_asked.connect(self._show_first_start)
        dialog.server_asked.connect(self._show_server)
        dialog.language_asked.connect(self._speak)
        dialog.signed_in.connect(self._admit)
        self._show_dialog(dialog)

    def _show_first_start(self) -> None:
        from desktop_app.ui.signin.first_start import FirstStartDialog

        proposed = self._store or str(settings.default_store_folder())
        dialog = FirstStartDialog(
            self._doors, self.tasks, store=proposed, language=self._language.code, parent=self.window
        )
        dialog.sign_in_asked.connect(self._show_sign_in)
        dialog.server_asked.connect(self._show_server)
        dialog.language_asked.connect(self._speak_first)
        dialog.signed_in.connect(self._admit)
        self._show_dialog(dialog)

    def _show_server(self) -> None:
        from desktop_app.ui.signin.server import ServerDialog

        dialog = ServerDialog(self._doors, self.tasks, language=self._language.code, parent=self._dialog)
        dialog.chosen.connect(self._on_server)
        dialog.open()

    def _on_server(self, address: str, made: bool) -> None:
        self._store = address
        settings.change(store=address)
        self._ask(there=made)

    def _show_dialog(self, dialog: QDialog) -> None:
        self._close_dialog()
        self._dialog = dialog
        dialog.rejected.connect(self.window.close)
        dialog.open()

    def _close_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.blockSignals(True)
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None

    def _speak(self, language: str) -> None:
        self._language.speak(language)
        settings.change(language=language)
        self._show_sign_in()

    def _speak_here(self, language: str) -> None:
        """Change the language of everything that is open, without a restart."""
        if self._desk is not None and language != self._language.code:
            self.window.speak(partial(self._turn_to, language))

    def _turn_to(self, language: str) -> None:
        self._language.speak(language)
        settings.change(language=language)
        if self._desk is not None:
            self._desk.language = language

    def _lock(self) -> None:
        self.locker.lock(by_hand=True)

    def _speak_first(self, language: str) -> None:
        self._language.speak(language)
        settings.change(language=language)
        self._show_first_start()

    def _admit(self, desk: Desk) -> None:
        self._desk = desk
        desk.language = self._language.code
        desk.announce = self._announcements.made.emit
        self._settled = False
        self.window.admit(desk, partial(self._settle, desk))
        QTimer.singleShot(_SETTLED_AFTER, partial(self._settle, desk))

    def _settle(self, desk: Desk) -> None:
        """The first page is shown, or cannot be: now the rest is loaded, and looked after."""
        if self._settled or desk is not self._desk:
            return
        self._settled = True
        self.tasks.run(_preload, done=self._loaded, stopped=self._loaded)  # behind what Today asks of the record
        self.tasks.run(_listen, desk, self._elsewhere.made.emit, done=partial(self._keep_listening, desk))
        self.tasks.run(_began, desk, failed=self._not_backed_up)
        if not desk.practice:
            settings.change(real_store=desk.store.location)
            self.locker.watch(desk)  # in a practice store are people whom nobody need hide, and nothing is kept
            if not desk.store.on_server:
                self._daily.start()

    def _loaded(self, _answer: object = None) -> None:
        self.window.loaded()
        self._open_named()

    def _keep_listening(self, desk: Desk, listener: Listener) -> None:
        if desk is self._desk:
            self._live = listener
        else:
            listener.close()

    def _take(self, file: Path) -> None:
        """Named to a second program while this window stands open."""
        self.named = file
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()
        self._open_named()

    def _open_named(self) -> None:
        """Once an officer is there, and nothing else is being answered."""
        from PySide6.QtWidgets import QDialog

        if self.named is None or self._desk is None:
            return
        if self.locker.locked or any(one.isVisible() and one.isModal() for one in self.window.findChildren(QDialog)):
            QTimer.singleShot(_ASK_AGAIN, self, self._open_named)
            return
        self.window.dropping.open(self.named)
        self.named = None

    # On the record's thread

    def _open(self, store: str, officer: str, password: str) -> Desk:
        _begin()
        from desktop_app.services.opening import open_desk

        return open_desk(
            store,
            username=officer,
            password=password,
            language=self._language.code,
            now_override=os.environ.get("BANGIAO_NOW"),
        )

    def _make(self, given: NewRecord) -> Desk:
        from desktop_app.services import first_start

        first_start.make(given)
        return self._open(given.store, given.username, given.password)

    def _practise(self, **watched: Any) -> Desk:
        from desktop_app.services import first_start

        return first_start.practise(language=self._language.code, **watched)


def _crash_early(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug before the first paint: there is no window to show it in, but it is logged."""
    from desktop_app.ui.crash import CrashReporter, log_to

    log_to(settings.config_folder())
    CrashReporter().report((kind, error, trace))


def _probe(address: str, password: str) -> ServerFound:
    """Whether a database on a server can be worked with; KnownError says why it cannot."""
    from desktop_app.services import connection
    from desktop_app.ui.signin.doors import ServerFound

    if password:
        connection.keep_password(address, password)
    state = connection.usable(address)
    return ServerFound(address, made=state is connection.ServerState.READY)


def _exists(store: str) -> bool:
    from desktop_app.services.opening import store_exists

    return store_exists(store)


def _recover(store: str, code: str, username: str, password: str) -> None:
    from desktop_app.services.officers import reset_with_code

    reset_with_code(store, code, username, password)


def _listen(desk: Desk, heard: Callable[[Changes], object]) -> Listener:
    from desktop_app.services.live import Listener

    return Listener(desk, heard)


def _began(desk: Desk) -> None:
    from desktop_app.services import sessions

    sessions.began(desk, sessions.WINDOW)


def _nobody(*_: object) -> None:
    """Nobody listens any more."""


def _begin(**_: Any) -> None:
    """Import what signing in and the first page need."""
    import desktop_app.services.opening
    import desktop_app.services.today
    import desktop_app.ui.today.page  # noqa: F401 - all are wanted for being loaded

    gc.freeze()  # else the cycle collector looks at all of it as soon as this thread rests


def _preload(**_: Any) -> None:
    """Import what is wanted first, here where nobody waits for it; the other places when somebody goes there."""
    import desktop_app.services.clearance
    import desktop_app.services.deeds
    import desktop_app.services.workers
    import desktop_app.ui.workers.page  # noqa: F401 - all are wanted for being loaded

    gc.freeze()  # what was loaded stays for good: the cycle collector need not stop the window to look at it


def _options(argv: Sequence[str]) -> tuple[str, str, str]:
    """The store, the language and the file that were named; ends the program where it is wrongly called."""
    import argparse

    parser = argparse.ArgumentParser(prog="bangiao")
    parser.add_argument("--store", default="")
    parser.add_argument("--lang", default="", choices=("", *LANGUAGES))
    parser.add_argument("--window", action="store_true")
    parser.add_argument("file", nargs="?", default="")
    options = parser.parse_args(argv)
    return options.store, options.lang, options.file


def run(argv: Sequence[str]) -> int:
    """Open the window; ends when it is closed. `argv` is without the program's name."""
    store, language, file = _options(argv) if argv else ("", "", "")
    named = Path(file).absolute() if file else None
    if named is not None:
        from desktop_app.ui.inbox import taken_elsewhere

        if taken_elsewhere(settings.config_folder(), named):
            return 0
    app = theme.make_application()
    app.setApplicationName("Bàn Giao")
    app.setDesktopFileName("bangiao")
    application = Application(app, store=store, language=language)
    application.named = named
    application.show()
    return app.exec()
