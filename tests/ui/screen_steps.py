"""The steps by which a screen of tests/ui/every_screen.py is reached: one function for each verb."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QPushButton,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)

from desktop_app.ui.lock import LockPage
from desktop_app.ui.signin.doors import Doors
from resources import ROOT

_LONG = 0.3


def _named(stage: Any, kind: type[Any], name: str) -> Any:
    """What is in sight under that name, in front or in the window."""
    for root in (stage.front(), stage.window):
        found = [w for w in root.findChildren(kind, name) if w.isVisible()] if root is not None else []
        if found:
            return found[0]
    raise AssertionError(name)


def press(stage: Any, _page: QWidget, name: str) -> None:
    """A button."""
    button = _named(stage, QAbstractButton, name)
    assert button.isEnabled(), f"{name} cannot be pressed"
    button.click()


def tab(_stage: Any, page: QWidget, name: str) -> None:
    """A tab of a book, by its number."""
    book, _, number = name.partition("/")
    page.findChild(QTabWidget, book).setCurrentIndex(int(number))


def row(stage: Any, _page: QWidget, name: str) -> None:
    """The first row of a table, or the one of a number."""
    table, _, number = name.partition("/")
    _named(stage, QTableView, table).selectRow(int(number or 0))


def all(stage: Any, _page: QWidget, name: str) -> None:  # noqa: A001  the verb of a step
    """Every row of a table."""
    _named(stage, QTableView, name).selectAll()


def none(stage: Any, _page: QWidget, name: str) -> None:
    """No row of it."""
    _named(stage, QTableView, name).clearSelection()


def items(stage: Any, _page: QWidget, name: str) -> None:
    """The menu of a button."""
    button = _named(stage, QPushButton, name)
    button.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))


def item(stage: Any, _page: QWidget, name: str) -> None:
    """A line of a button's menu."""
    button, _, number = name.partition("/")
    action = _named(stage, QPushButton, button).menu().actions()[int(number)]
    assert action.isEnabled(), f"{action.text()} cannot be chosen"
    action.trigger()


def wait(stage: Any, page: QWidget, step: str) -> None:
    """Another step, whose work takes a while."""
    verb, _, what = step.partition(":")
    globals()[verb](stage, page, what)
    stage.settle(_LONG)


def worker(stage: Any, page: Any, _what: str) -> None:
    """Somebody who crosses today."""
    from desktop_app.services import handovers

    page.open_worker(handovers.show(stage.desk, stage.number).lines[0].worker_id)


def group(stage: Any, page: Any, number: str) -> None:
    """A part of the worker's page."""
    stage.settle()
    page.findChild(QTabBar, "workerGroups").setCurrentIndex(int(number))


def handover(stage: Any, page: Any, _what: str) -> None:
    """The handover of today."""
    if page.editor.number != stage.number or not page.editor.isVisible():
        page.open(stage.number)
        stage.settle(0.1)


def other(stage: Any, page: Any, _what: str) -> None:
    """A handover that was closed."""
    from db.vocabulary import HandoverState
    from desktop_app.services import handovers

    page.open(next(row.number for row in handovers.listed(stage.desk) if row.state is HandoverState.CLOSED))
    stage.settle(0.1)


def ticked(stage: Any, _page: Any, _what: str) -> None:
    """Half of the list has come."""
    from tests.guide import picture_store

    picture_store.tick_some(stage.desk, stage.number)
    stage.front().begin_again()


def gate(stage: Any, page: Any, _what: str) -> None:
    """Gate mode, as large as the screen."""
    page.open_gate(stage.number)
    gate = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "gateWindow" and w.isVisible())
    gate.showNormal()
    gate.resize(stage.window.size())


def scan(stage: Any, _page: Any, text: str) -> None:
    """Something typed at the gate, with Enter."""
    stage.front().take(text)


def list(stage: Any, _page: Any, name: str) -> None:  # noqa: A001  the verb of a step
    """A list of the samples is taken by the import."""
    dialog = stage.front()
    dialog.take(ROOT / "samples" / name)
    stage.settle(_LONG)
    dialog.go.click()


def find(stage: Any, _page: QWidget, text: str) -> None:
    """Ctrl+K."""
    stage.window.finder.open()
    if text:
        stage.window.finder.dialog.line.setText(text)
        stage.settle(_LONG)


def undo(stage: Any, _page: QWidget, _what: str) -> None:
    """What was done last."""
    stage.window.undoing.show_list()


def guide(stage: Any, _page: QWidget, _what: str) -> None:
    """F1."""
    stage.window.helper.open()
    stage.front().resize(stage.window.size())


def lock(stage: Any, _page: QWidget, _what: str) -> None:
    """The locked window."""
    LockPage(stage.window).show_for(stage.desk.officer_name)


def _open(dialog: QDialog) -> None:
    dialog.setProperty("stageOwn", True)
    dialog.open()


def crash(stage: Any, _page: QWidget, _what: str) -> None:
    """What is shown of a bug."""
    from desktop_app.ui.crash import CrashDialog

    _open(CrashDialog("Traceback (most recent call last):\n  …\nValueError", stage.window))


def closing(stage: Any, _page: QWidget, _what: str) -> None:
    """The backup of the day."""
    from desktop_app.ui.closing import ClosingBackup

    _open(ClosingBackup(stage.desk, stage.tasks, stage.window))


def _doors() -> Doors:
    return Doors(exists=lambda _store: False, open=_never, make=_never, practise=_never)


def _never(*_: object) -> Any:
    raise AssertionError


def signin(stage: Any, _page: QWidget, _what: str) -> None:
    """Who is there."""
    from desktop_app.ui.signin.dialog import SignInDialog

    _open(SignInDialog(_doors(), stage.tasks, store="D:\\BanGiao", language=stage.language.code, parent=stage.window))


def server(stage: Any, _page: QWidget, _what: str) -> None:
    """A record on a server."""
    from desktop_app.ui.signin.server import ServerDialog

    _open(ServerDialog(_doors(), stage.tasks, language=stage.language.code, parent=stage.window))


def first(stage: Any, _page: QWidget, number: str) -> None:
    """A step of the first start."""
    from desktop_app.ui.signin.first_start import FirstStartDialog

    dialog = FirstStartDialog(
        _doors(), stage.tasks, store="D:\\BanGiao", language=stage.language.code, parent=stage.window
    )
    _open(dialog)
    dialog.go(int(number))
