"""What the window itself does, for the find line: undo and redo, lock, the guide, the language, another officer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.formats import fold
from desktop_app.ui.find.actions import Offer
from desktop_app.ui.language import OWN_NAMES
from desktop_app.ui.lock import KEYS as LOCK_KEYS
from desktop_app.ui.undoing import REDO_KEYS, UNDO_KEYS

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

translate = QCoreApplication.translate


def offers_of(window: MainWindow) -> list[Offer]:
    """Each with the words by which it is found, also in the language that it would change to."""
    undo, redo = window.undoing.next_undo, window.undoing.next_redo
    found: list[Offer] = []
    if undo is not None:
        found.append(_offer(translate("UndoBar", "Undo"), undo, "undo", window.undoing.undo, UNDO_KEYS[0]))
    if redo is not None:
        found.append(_offer(translate("UndoBar", "Redo"), redo, "undo", window.undoing.redo, REDO_KEYS[0]))
    recent = translate("Find", "What was done last…")
    found.append(_offer(recent, translate("Find", "Undo one of it"), "undo", window.undoing.show_list, "Ctrl+Alt+Z"))
    helper: Any = window.helper
    found.append(_offer(translate("Find", "Guide"), translate("Find", "About this page"), "info", helper.open, "F1"))
    found.append(_offer(translate("Find", "Lock the window"), "", "lock", window.lock_asked.emit, LOCK_KEYS))
    tour = getattr(window.page("today"), "tour", None)
    if tour is not None and tour.dismissed:
        steps, where = translate("GettingStarted", "Getting started"), translate("Find", "The first steps, on Today")
        found.append(_offer(steps, where, "home", partial(window.go, "today", _show_first_steps)))
    if window.band is not None and window.band.isVisible():
        found.append(_offer(translate("PracticeBand", "Leave practice"), "", "lock", window.band.leave.click))
    language = translate("Find", "Language")
    for code, name in OWN_NAMES.items():
        if code == QLocale().name()[:2]:
            continue
        words = f"{language}: {name}"
        found.append(Offer(words, "", fold(f"{words} language ngôn ngữ 语言"), "letter", act=_speak(window, code)))
    return found


def _show_first_steps(page: Any) -> None:
    page.tour.come_back()


def _offer(words: str, detail: str, icon: str, act: Any, keys: str = "") -> Offer:
    return Offer(words, detail, fold(words), icon, keys, act=act)


def _speak(window: MainWindow, code: str) -> Any:
    return lambda: window.language_asked.emit(code)
