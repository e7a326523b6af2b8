"""The steps by which a screen of tests/ui/every_screen.py is reached: one function for each verb."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFrame,
    QLineEdit,
    QMenu,
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


def write(stage: Any, _page: QWidget, step: str) -> None:
    """Words in a line."""
    name, _, words = step.partition("/")
    line = _named(stage, QLineEdit, name)
    line.setText(words)
    line.textEdited.emit(words)
    stage.settle(_LONG)


def menu(stage: Any, _page: QWidget, name: str) -> None:
    """The menu of a table's first row."""
    table = _named(stage, QTableView, name)
    table.selectRow(0)
    made = QMenu(table)  # as Qt makes it of a table's actions, only that this one does not hold the caller
    made.setProperty("stageOwn", True)
    made.addActions(table.actions())
    made.popup(table.viewport().mapToGlobal(table.visualRect(table.model().index(0, 0)).center()))


def changed(stage: Any, page: Any, name: str) -> None:
    """Something typed on the worker's page and not saved, and then another is wanted."""
    worker(stage, page, "")
    group(stage, page, "1")
    stage.settle()
    press(stage, page, "workerPart_identity")
    _named(stage, QLineEdit, name).setText("Nguyễn Văn Khác")
    _named(stage, QTableView, "workersTable").selectRow(0)


def unchanged(_stage: Any, page: Any, _what: str) -> None:
    """What was typed is taken back."""
    page.panel.drop()


def page(stage: Any, _page: QWidget, name: str) -> None:
    """A tab of a dialog's book, by its number."""
    book, _, number = name.partition("/")
    _named(stage, QTabWidget, book).setCurrentIndex(int(number))


def across(stage: Any, page: Any, _what: str) -> None:
    """Somebody who is on the other side."""
    from db.vocabulary import HandoverState
    from desktop_app.services import handovers

    gone = next(row.number for row in handovers.listed(stage.desk) if row.state is HandoverState.CLOSED)
    page.open_worker(handovers.show(stage.desk, gone).lines[0].worker_id)


def camera(stage: Any, _page: QWidget, _what: str) -> None:
    """What a camera sees, of a camera that sees a grey wall."""
    from desktop_app.ui.scanning.camera import CameraDialog

    class Wall(QObject):
        frame = Signal(QImage)

        def start(self) -> None:
            image = QImage(640, 480, QImage.Format.Format_RGB32)
            image.fill(0x808080)
            self.frame.emit(image)

        def stop(self) -> None:
            pass

    _open(CameraDialog(Wall(stage.window), stage.tasks, stage.window))  # type: ignore[arg-type]


def conflict(stage: Any, _page: QWidget, _what: str) -> None:
    """What was changed here and on a laptop."""
    from desktop_app.services.packets_conflicts import BothSides, ConflictRow

    both = (
        BothSides("presence", "Có mặt", "có mặt", "vắng mặt", ("present", "absent")),
        BothSides("note", "Ghi chú", "", "Ốm, người nhà gọi báo lúc 6 giờ 45", ("", "")),
    )
    rows = [
        ConflictRow(n, "", stage.number, "Máy xách tay cửa khẩu", "handover_line", "Người trong danh sách", who, both,
                    stage.desk.now(), None, None, None)
        for n, who in enumerate(("Nguyễn Thị Phương Thảo", "Hoàng Văn Giang"), start=1)
    ]  # fmt: skip
    dialog = stage.front()
    dialog._show_conflicts(tuple(rows))  # there are two in the record
    dialog.book.setCurrentWidget(dialog.conflicts)


def banner(stage: Any, _page: QWidget, _what: str) -> None:
    """What was done, with the way back."""
    from desktop_app.ui import messages

    messages.notify(stage.window, QCoreApplication.translate("OrderSide", "Taken back"), undo=lambda: None)


def practice(stage: Any, _page: QWidget, _what: str) -> None:
    """The band over the pages of a practice record."""
    from desktop_app.ui.practice import PracticeBand

    band = PracticeBand()
    band.setProperty("stageOwn", True)
    stage.window._column.insertWidget(0, band)  # the record here is not for practice
    band.show_for(stage.desk)


def unpractice(stage: Any, _page: QWidget, _what: str) -> None:
    """Without it."""
    for band in stage.window.findChildren(QFrame, "practiceBand"):
        band.hide()
        band.deleteLater()


def fault(stage: Any, _page: QWidget, _what: str) -> None:
    """A known error that has no field of its own."""
    from desktop_app.errors import KnownError
    from desktop_app.ui import messages

    messages.tell(stage.window, KnownError("store_locked"), stage.language.code)


def dialog(stage: Any, page: QWidget, name: str) -> None:
    """A dialog for which this store gives no occasion."""
    from tests.ui import screen_dialogs

    screen_dialogs.open_dialog(stage, page, name)
    stage.settle(_LONG)


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
    """What was done last: somebody was entered."""
    from desktop_app.services import workers
    from desktop_app.services.worker_forms import WorkerForm

    workers.save(stage.desk, None, WorkerForm(full_name="Nông Văn Bình"))
    stage.settle(0.1)
    stage.window.undoing.show_list()


def undone(stage: Any, _page: QWidget, _what: str) -> None:
    """Taken back, so that the record is as it was."""
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()
    stage.window.undoing.undo()


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
    """The backup of the day, while it goes on."""
    from desktop_app.ui.closing import ClosingBackup

    class Going:
        def run(self, *_: object, **_named: object) -> Going:
            return self

        def cancel(self) -> None:
            pass

    dialog = ClosingBackup(stage.desk, Going(), stage.window)  # type: ignore[arg-type]  # never over
    dialog.rejected.connect(dialog.hide)
    _open(dialog)


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
