"""Whatever has the focus can be seen to have it, in light and in dark; and what Enter does there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.ui import theme
from desktop_app.ui.entering import Entering, EnterKeeps
from desktop_app.ui.forms import TextField
from desktop_app.ui.model import Column
from desktop_app.ui.question import Question, QuestionDialog
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Tasks


def _button(role: str = "", tone: str = "", *, chosen: bool | None = None) -> QPushButton:
    made = QPushButton("Tất cả")
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setCheckable(chosen is not None)
    made.setChecked(bool(chosen))
    return made


def _line(role: str) -> QLineEdit:
    made = QLineEdit("Nông")
    made.setProperty("role", role)
    return made


def _of(kind: type[QComboBox | QListWidget], *, editable: bool = False, row: int = 0) -> QWidget:
    made = kind()
    made.addItems(["một", "hai", "ba"])
    if isinstance(made, QComboBox):
        made.setEditable(editable)
    else:
        made.setCurrentRow(row)
    return made


def _ticked(kind: type[QCheckBox | QRadioButton], *, on: bool) -> QWidget:
    made = kind("Nữ")
    made.setAutoExclusive(False)
    made.setChecked(on)
    return made


def _tabs() -> QTabBar:
    made = QTabBar()
    for title in ("Một", "Hai"):
        made.addTab(title)
    return made


def _in_rail() -> QFrame:
    rail = QFrame()
    rail.setObjectName("rail")
    row = QHBoxLayout(rail)
    for chosen in (True, False):
        row.addWidget(_button(chosen=chosen))
    return rail


KINDS: dict[str, Callable[[], QWidget]] = {
    **{f"button {role}": partial(_button, role) for role in ("", "primary", "danger", "quiet", "figure", "link")},
    "pill": lambda: _button("pill", chosen=False),
    "pill that is chosen": lambda: _button("pill", chosen=True),
    "pill with a tone, chosen": lambda: _button("pill", "warn", chosen=True),
    **{f"line {role}": partial(_line, role) for role in ("", "search", "gate")},
    "note": lambda: QPlainTextEdit("Ghi chú"),
    "page": QTextBrowser,
    "choice": lambda: _of(QComboBox),
    "choice to type in": lambda: _of(QComboBox, editable=True),
    "number": QSpinBox,
    "box": lambda: _ticked(QCheckBox, on=False),
    "box that is ticked": lambda: _ticked(QCheckBox, on=True),
    "one of": lambda: _ticked(QRadioButton, on=False),
    "one of, chosen": lambda: _ticked(QRadioButton, on=True),
    "tabs": _tabs,
    "list": lambda: _of(QListWidget),
    "list without a row": lambda: _of(QListWidget, row=-1),
}


@pytest.fixture(params=["light", "dark"])
def room(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    theme.dress(qapp, dark=request.param == "dark")
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QPushButton("zzz"))
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    theme.dress(qapp, dark=False)


def shows_focus(room: QWidget, widget: QWidget, within: QWidget | None = None) -> bool:
    """Whether it looks otherwise with the focus than without."""
    layout = room.layout()
    assert layout is not None
    layout.addWidget(within or widget)
    QApplication.processEvents()
    elsewhere = room.findChild(QPushButton)
    assert elsewhere is not None
    pictures: list[QImage] = []
    for target in (elsewhere, widget):
        target.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert QApplication.focusWidget() is target
        pictures.append(widget.grab().toImage())
    (within or widget).setParent(None)
    return pictures[0] != pictures[1]


def test_every_kind_of_control_shows_that_it_has_the_focus(room: QWidget) -> None:
    blind = [name for name, make in KINDS.items() if not shows_focus(room, make())]
    for chosen in (0, 1):
        rail = _in_rail()
        if not shows_focus(room, rail.findChildren(QPushButton)[chosen], rail):
            blind.append(f"the rail's {chosen}")
    assert blind == [], " / ".join(blind)


def _asked(room: QWidget, *, danger: bool) -> tuple[QuestionDialog, list[str]]:
    did: list[str] = []
    said = Question("Huỷ đợt này?", "Huỷ đợt", danger=danger)
    dialog = QuestionDialog("test", said, [(TextField("testWhy", "Vì sao", needed=True),)], did.append, room)
    dialog.open()
    QApplication.processEvents()
    return dialog, did


def _enter(dialog: QWidget) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_enter_does_the_one_act_and_presses_the_button_that_has_the_focus(room: QWidget) -> None:
    entering = Entering(room)
    dialog, did = _asked(room, danger=False)
    QTest.keyClicks(dialog.findChild(QLineEdit), "vi mua")
    _enter(dialog)
    assert did == ["vi mua"]
    dialog, did = _asked(room, danger=False)
    QTest.keyClicks(dialog.findChild(QLineEdit), "vi mua")
    dialog.no.setFocus(Qt.FocusReason.TabFocusReason)
    _enter(dialog)
    assert did == []
    assert room.findChild(QuestionDialog) is None
    entering.setParent(None)


def test_what_cannot_be_taken_back_needs_a_second_enter(room: QWidget) -> None:
    entering = Entering(room)
    dialog, did = _asked(room, danger=True)
    QTest.keyClicks(dialog.findChild(QLineEdit), "vi mua")
    _enter(dialog)
    assert did == []
    assert dialog.yes.hasFocus()
    _enter(dialog)
    assert did == ["vi mua"]
    entering.setParent(None)


def test_enter_keeps_a_form_on_a_page_and_stays_in_a_note(room: QWidget) -> None:
    form, kept, save = QWidget(room), list[int](), QPushButton("Lưu", room)
    line, note = QLineEdit(form), QPlainTextEdit(form)
    keeper = EnterKeeps(form, save)
    save.clicked.connect(lambda: kept.append(1))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept == [1]
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert (kept, note.toPlainText()) == ([1], "\n")
    save.setEnabled(False)
    QTest.keyClick(line, Qt.Key.Key_Enter)
    assert kept == [1]
    assert keeper.parent() is form


def test_a_table_shows_that_it_has_the_focus(room: QWidget, tasks: Tasks) -> None:
    table = Table("focusTable", (Column("name", "Tên", 140, value=str),), tasks, key=hash, label="Tên")
    table.rows.show_rows(["một", "hai"])
    table.selectRow(0)
    assert shows_focus(room, table)
