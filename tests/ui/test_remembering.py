"""Columns, sorting, filters and panes are one officer's own, come back with the next start, and can be put back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.ui.forms import ChoiceField, NumberField
from desktop_app.ui.model import Column
from desktop_app.ui.remembering import Remembered, keep_panes
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow

COLUMNS = tuple(Column(key, key, 100, lambda row: row.id, sort=key, hidden=key == "c") for key in ("a", "b", "c"))


@dataclass(frozen=True)
class Row:
    id: int


def table_of(qtbot: QtBot, tasks: Tasks) -> Table:
    made = Table("ownTable", COLUMNS, tasks)
    qtbot.addWidget(made)
    return made


def test_a_sorting_is_kept_and_columns_are_as_at_first_after_a_reset(qtbot: QtBot, tasks: Tasks) -> None:
    table = table_of(qtbot, tasks)
    head = table.horizontalHeader()
    head.moveSection(1, 0)
    head.resizeSection(0, 222)
    table.sort_by("b", descending=True)
    qtbot.waitUntil(lambda: settings.layout_of("ownTable").sort == "b")
    again = table_of(qtbot, tasks)
    assert again.sorting == ("b", True)
    assert [column.key for column in again.shown_columns()] == ["b", "a"]
    asked: list[tuple[str, bool]] = []
    again.sort_asked.connect(lambda sort, down: asked.append((sort, down)))
    again.choose_columns(QPoint())
    reset = again.findChild(QAction, "columnsReset")
    assert reset is not None
    reset.trigger()
    for menu in again.findChildren(QMenu):
        menu.close()
    assert asked == [("", False)]
    assert again.sorting is None
    assert [column.key for column in again.shown_columns()] == ["a", "b"]
    assert again.horizontalHeader().sectionSize(0) == 100
    assert settings.layout_of("ownTable") == settings.TableLayout()


def test_one_officers_columns_are_not_anothers(qtbot: QtBot, tasks: Tasks) -> None:
    settings.change(officer="lan")
    settings.keep_layout("ownTable", settings.TableLayout(sort="a"))
    settings.keep_panes("split", (1, 2))
    settings.change(officer="huong")
    assert table_of(qtbot, tasks).sorting is None
    assert settings.panes_of("split") == ()
    settings.change(officer="lan")
    assert table_of(qtbot, tasks).sorting == ("a", False)
    assert settings.panes_of("split") == (1, 2)


def filters(page: QWidget) -> tuple[Remembered, ChoiceField, NumberField, QPushButton]:
    choice, number, pill = ChoiceField("commune", "Xã"), NumberField("age", "Tuổi", most=99), QPushButton("Thiếu")
    pill.setCheckable(True)
    for field in (choice, number, pill):
        field.setParent(page)
    return Remembered(page, {"commune": choice, "age": number, "pill": pill}), choice, number, pill


def test_filters_come_back_as_their_choices_are_offered(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setObjectName("page")
    kept, choice, number, pill = filters(page)
    choice.set_choices([(2**62, "Chi Lăng"), (7, "Hữu Lũng")])
    choice.set_value(2**62)
    number.set_value(18)
    pill.setChecked(True)
    kept.keep()
    again, choice, number, pill = filters(page)
    assert again.restore()
    assert (choice.value(), number.value(), pill.isChecked()) == (None, 18, True)
    choice.set_choices([(2**62, "Chi Lăng")])
    assert again.restore()
    assert choice.value() == 2**62
    assert not again.restore()
    third, choice, *_ = filters(page)
    third.forget()
    assert not third.restore()


def test_panes_stand_as_they_were_left(qtbot: QtBot) -> None:
    def made() -> QSplitter:
        splitter = QSplitter()
        splitter.setObjectName("panes")
        qtbot.addWidget(splitter)
        for _ in range(2):
            splitter.addWidget(QWidget())
        splitter.resize(406, 100)
        keep_panes(splitter)
        splitter.show()
        return splitter

    first = made()
    first.moveSplitter(120, 1)
    assert made().sizes() == first.sizes()


def test_a_window_kept_on_a_larger_screen_comes_onto_this_one(qtbot: QtBot, tasks: Tasks) -> None:
    window = MainWindow(tasks)
    qtbot.addWidget(window)
    window.setGeometry(QRect(5000, 4000, 3000, 2000))
    settings.change(geometry=bytes(window.saveGeometry().toHex().data()).decode())
    again = MainWindow(tasks)
    qtbot.addWidget(again)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(again.geometry())
    assert again.frameGeometry().top() >= screen.top()
    settings.change(geometry="no geometry")
    qtbot.addWidget(MainWindow(tasks))
