"""A table is ids and cached pages: it keeps Qt's rules, fetches only what is seen, copies, remembers its columns."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.errors import KnownError
from desktop_app.ui.model import PAGE, PILL_ROLE, Column, Pill, RowsModel
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

Settle = Callable[..., None]
COLUMNS = (
    Column("name", "Họ và tên", 160, lambda row: row.name, stretch=True),
    Column("state", "Tình trạng", 160, lambda _row: "Đủ", pill=lambda _row: Pill("Đủ", Tone.OK)),
    Column("number", "Số", 80, lambda row: str(row.id), right=True, sort="number"),
    Column("note", "Ghi chú", 80, lambda _row: "", hidden=True),
)


@dataclass(frozen=True)
class Row:
    id: int
    name: str


class Store:
    """Gives rows and notes how many were asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.version = 1

    def fetch(self, ids: Sequence[int]) -> list[Row]:
        self.asked.append(len(ids))
        return [Row(i, f"Nông Văn {i}.{self.version}") for i in ids]


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def table(qtbot: QtBot, tasks: Tasks, store: Store) -> Table:
    made = Table("testTable", COLUMNS, tasks, store.fetch)
    qtbot.addWidget(made)
    made.resize(700, 400)
    return made


def test_the_model_keeps_qts_rules(table: Table, settle: Settle) -> None:
    tester = QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.rows.show_ids(range(1, 251))
    table.show()
    settle()
    table.rows.show_ids([])
    table.rows.show_ids(range(1, 11))
    settle()
    table.rows.refresh([3])
    settle()
    table.rows.show_rows([Row(1, "A"), Row(2, "B")])
    assert tester.model() is table.rows


def test_only_the_pages_in_sight_are_fetched(table: Table, store: Store, settle: Settle) -> None:
    table.rows.show_ids(array("q", range(1, 100_001)))
    table.show()
    settle()
    assert sum(store.asked) <= PAGE
    table.scrollToBottom()
    settle()
    assert sum(store.asked) <= 3 * PAGE
    last = table.rows.index(99_999, 0)
    assert last.data() == "Nông Văn 100000.1"


def test_what_was_shown_stays_until_the_new_rows_come(table: Table, store: Store, settle: Settle) -> None:
    table.rows.show_ids(range(1, 11))
    table.show()
    settle()
    store.version = 2
    table.rows.refresh([4])
    assert table.rows.index(3, 0).data() == "Nông Văn 4.1"
    settle()
    assert table.rows.index(3, 0).data() == "Nông Văn 4.2"


def test_ids_of_63_bits_are_carried_whole(qtbot: QtBot, table: Table, settle: Settle) -> None:
    big = 2**62 + 12345
    table.rows.show_ids([1, big])
    table.show()
    settle()
    with qtbot.waitSignal(table.chosen) as chosen:
        assert table.select_id(big)
    assert chosen.args == [big]
    assert table.selected_ids() == (big,)


def test_rows_that_are_gone_stay_empty(tasks: Tasks, settle: Settle) -> None:
    model = RowsModel(COLUMNS, tasks, lambda ids: [Row(i, "da") for i in ids if i != 2])
    model.show_ids([1, 2, 3])
    model.index(0, 0).data()
    settle()
    assert [model.index(row, 0).data() for row in range(3)] == ["da", "", "da"]


def test_trouble_with_a_page_is_told(qtbot: QtBot, tasks: Tasks) -> None:
    def refuse(_ids: Sequence[int]) -> list[Row]:
        raise KnownError("store_missing")

    model = RowsModel(COLUMNS, tasks, refuse)
    model.show_ids([1])
    with qtbot.waitSignal(model.trouble) as told:
        model.index(0, 0).data()
    assert told.args[0].code == "store_missing"


def test_heads_and_cells_have_the_same_alignment_and_states_are_pills(table: Table) -> None:
    table.rows.show_rows([Row(1, "A")])
    for place in range(len(COLUMNS)):
        head = table.rows.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        assert head == table.rows.index(0, place).data(Qt.ItemDataRole.TextAlignmentRole)
    assert table.rows.index(0, 1).data(PILL_ROLE) == Pill("Đủ", Tone.OK)


def test_selected_rows_are_copied_as_a_table(table: Table, settle: Settle) -> None:
    table.rows.show_ids(range(1, 501))
    table.show()
    settle()
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Họ và tên\tTình trạng\tSố"
    assert len(lines) == 501
    assert lines[-1] == "Nông Văn 500.1\tĐủ\t500"


def test_columns_are_remembered(qtbot: QtBot, tasks: Tasks, table: Table) -> None:
    table.show()
    head = table.horizontalHeader()
    head.resizeSection(1, 222)
    head.moveSection(2, 0)
    head.setSectionHidden(3, False)
    qtbot.waitUntil(lambda: "testTable" in settings.load().tables)
    again = Table("testTable", COLUMNS, tasks)
    qtbot.addWidget(again)
    assert again.horizontalHeader().sectionSize(1) == 222
    assert again.horizontalHeader().visualIndex(2) == 0
    assert not again.horizontalHeader().isSectionHidden(3)


def test_laying_out_alone_is_not_remembered(qtbot: QtBot, table: Table) -> None:
    table.show()
    table.resize(900, 400)
    qtbot.wait(500)
    assert settings.load().tables == {}


def test_a_head_that_sorts_asks_for_it(table: Table) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda key, down: asked.append((key, down)))
    for place in (2, 2, 0):
        table.horizontalHeader().sectionClicked.emit(place)
    assert asked == [("number", False), ("number", True)]


def test_what_the_header_does_is_in_the_tables_menu_for_the_keyboard(table: Table) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda key, down: asked.append((key, down)))
    named = {action.objectName(): action for action in table.actions()}
    (sort,) = [menu for menu in table.findChildren(QMenu, "tableSort") if menu.menuAction() in table.actions()]
    for _ in range(2):
        sort.aboutToShow.emit()
        sort.actions()[0].trigger()
    assert [down for _, down in asked] == [False, True]
    named["tableColumns"].trigger()
    (choosing,) = [menu for menu in table.findChildren(QMenu) if menu.isVisible()]
    assert [action.text() for action in choosing.actions()][: len(table.rows.columns)] == [
        column.title for column in table.rows.columns
    ]
    choosing.close()


def test_enter_opens_and_an_empty_table_says_what_to_do(qtbot: QtBot, tasks: Tasks) -> None:
    table = Table("cardTable", COLUMNS, tasks)
    holder = QWidget()
    qtbot.addWidget(holder)
    card = TableCard(table, EmptyState("none", "people", "Chưa có ai", hint="Nhập danh sách", action="Nhập"), holder)
    holder.show()
    assert card.empty.isVisible()
    table.rows.show_rows([Row(5, "A")])
    assert table.isVisible()
    table.select_id(5)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [5]


def test_more_of_the_same_grows_without_moving_what_is_in_sight(table: Table, store: Store, settle: Settle) -> None:
    tester = QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = array("q", range(1, PAGE + 1))
    table.rows.show_ids(first, store.fetch(first))
    store.asked.clear()
    table.show()
    table.selectRow(3)
    table.rows.grow(array("q", range(1, 501)))
    settle()
    assert table.rows.rowCount() == 500
    assert table.current_id() == 4
    assert store.asked == []
    table.rows.grow(array("q", [9, 8]))
    assert list(table.rows.ids()) == [9, 8]
    assert tester.model() is table.rows


def test_a_row_stays_chosen_while_ctrl_is_still_held(table: Table) -> None:
    """Ctrl+S saves and the list is read anew before the key is let go of."""
    table.rows.show_ids(array("q", range(1, 20)))
    assert table.select_id(5)
    QTest.keyPress(table, Qt.Key.Key_Control)  # type: ignore[no-untyped-call,unused-ignore]
    assert table.select_id(5)
    assert table.select_id(5)
    QTest.keyRelease(table, Qt.Key.Key_Control)  # type: ignore[no-untyped-call,unused-ignore]
    assert table.selected_ids() == (5,)


def test_a_current_row_stays_in_sight_when_the_table_gets_less_room(table: Table) -> None:
    table.rows.show_ids(array("q", range(1, 100)))
    table.show()
    assert table.select_id(8)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    table.resize(700, 200)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
