"""The referral board by keys, buttons and mouse, on real services."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.vocabulary import DecidedBy, DocumentKind, Sex
from desktop_app.services import demand, referrals, workers
from desktop_app.services.referrals import BoardColumn
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WishForm, WorkerForm
from desktop_app.ui.demand.board.dialog import BoardDialog
from desktop_app.ui.demand.board.lists import CANDIDATES, carried
from desktop_app.ui.demand.page import DemandPage
from desktop_app.ui.question import QuestionDialog
from desktop_app.ui.tasks import Tasks
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ORDER = "ĐH-2026-101"
Settle = Callable[..., None]
R, S, C, D, W = BoardColumn


class _Announced(QObject):
    made = Signal(object)


@pytest.fixture
def people(desk_sqlite: Desk) -> list[int]:
    """The one who wishes for the work, one with a passport, one with nothing: in the order of the board."""
    demand.apply_file(desk_sqlite, ROOT / "samples" / "partners_and_orders.json")
    paper = DocumentForm(DocumentKind.PASSPORT, "C1234567", expires_on=date(2031, 1, 1))
    forms = (
        WorkerForm(full_name="Hà Thị Mai", sex=Sex.FEMALE, wish=WishForm(job="chế biến gỗ"), documents=(paper,)),
        WorkerForm(full_name="Vi Văn Bình", sex=Sex.MALE, wish=WishForm(job="gỗ")),
        WorkerForm(full_name="Nông Văn An", sex=Sex.MALE),
    )
    return [workers.save(desk_sqlite, None, form) for form in forms]


@pytest.fixture
def board(desk_sqlite: Desk, people: list[int], tasks: Tasks, settle: Settle, qtbot: QtBot) -> BoardDialog:
    assert people
    made = BoardDialog(desk_sqlite, tasks, ORDER)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    announced = _Announced(made)
    announced.made.connect(made.changed, Qt.ConnectionType.QueuedConnection)
    desk_sqlite.announce = announced.made.emit
    qtbot.addWidget(made)
    made.resize(1326, 708)
    made.show()
    qtbot.waitExposed(made)
    settle()
    return made


def shown(board: BoardDialog) -> dict[BoardColumn, list[int]]:
    return {column: [row.id for row in some.people()] for column, some in board.lists.items() if some.people()}


def listed(board: BoardDialog) -> list[int]:
    return list(board.table.rows.ids())


def pick(board: BoardDialog, column: BoardColumn, worker_id: int) -> None:
    some = board.lists[column]
    place = [row.id for row in some.people()].index(worker_id)
    QTest.mouseClick(
        some.list.viewport(), Qt.MouseButton.LeftButton, pos=some.list.visualItemRect(some.list.item(place)).center()
    )


def drop(board: BoardDialog, source: str, ids: list[int], column: BoardColumn) -> None:
    data = carried(source, ids)
    viewport = board.lists[column].list.viewport()
    held, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.MoveAction, data, held, keys)
    QApplication.sendEvent(viewport, enter)
    if enter.isAccepted():
        QApplication.sendEvent(viewport, QDropEvent(QPointF(10, 10), Qt.DropAction.MoveAction, data, held, keys))


def answer(board: BoardDialog, why: str) -> QuestionDialog:
    (dialog,) = board.findChildren(QuestionDialog)
    area = dialog.findChild(QPlainTextEdit, "reason_why")
    assert area is not None
    area.setPlainText(why)
    dialog.yes.click()
    return dialog


def test_candidates_stand_with_their_reasons(board: BoardDialog, people: list[int]) -> None:
    assert listed(board) == people
    row = board.table.rows.record(0)
    assert row is not None
    assert any("chế biến gỗ" in badge.text() for badge in board.detail.badges if badge.isVisible())
    assert board.detail.name.text() == "Hà Thị Mai"
    assert any(card.isVisible() for card in board.detail.findings.findChildren(QLabel)), "what is missing, and by when"
    assert board.title.text() == f"{ORDER} · Chế biến gỗ"
    assert board.count.text().startswith("3 trong 3")


def test_by_keys_from_candidate_to_selected(board: BoardDialog, people: list[int], settle: Settle) -> None:
    board.table.setFocus()
    QTest.keyClick(board.table, Qt.Key.Key_Return)
    settle()
    assert shown(board) == {R: [people[0]]}
    assert listed(board) == people[1:]
    pick(board, R, people[0])
    QTest.keyClick(board.lists[R].list, Qt.Key.Key_Return)
    settle()
    assert shown(board) == {S: [people[0]]}
    assert "1/" in board.line.text()


def test_many_at_once_and_the_banner_takes_it_back(board: BoardDialog, people: list[int], settle: Settle) -> None:
    board.table.selectAll()
    QTest.mouseClick(board.refer_button, Qt.MouseButton.LeftButton)
    settle()
    assert set(shown(board)[R]) == set(people)
    back = board.findChild(QPushButton, "bannerUndo")
    assert back is not None
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    settle()
    assert shown(board) == {}
    assert listed(board) == people


def test_declining_asks_who_and_why(board: BoardDialog, desk_sqlite: Desk, people: list[int], settle: Settle) -> None:
    referrals.refer(desk_sqlite, ORDER, people[:2])
    settle()
    pick(board, R, people[1])
    QTest.keyClick(board.lists[R].list, Qt.Key.Key_Delete)
    dialog = answer(board, "")
    assert dialog.isVisible(), "no reason was given"
    answer(board, "chưa quen việc")
    settle()
    assert shown(board) == {R: [people[0]], D: [people[1]]}
    assert people[1] in listed(board), "a candidate again"
    (row,) = board.lists[D].people()
    assert (row.by, row.why) == (DecidedBy.EMPLOYER, "chưa quen việc")


def test_withdrawing_by_its_keys(board: BoardDialog, desk_sqlite: Desk, people: list[int], settle: Settle) -> None:
    referrals.refer(desk_sqlite, ORDER, people[:1])
    settle()
    pick(board, R, people[0])
    QTest.keyClick(board.lists[R].list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    answer(board, "bận việc nhà")
    settle()
    assert shown(board) == {W: [people[0]]}


def test_by_mouse_from_list_to_list(board: BoardDialog, people: list[int], settle: Settle) -> None:
    drop(board, CANDIDATES, people[:2], R)
    settle()
    assert set(shown(board)[R]) == set(people[:2])
    drop(board, R.value, people[:1], S)
    settle()
    assert shown(board)[S] == people[:1]
    drop(board, CANDIDATES, people[2:], S)
    settle()
    assert shown(board)[S] == people[:1], "nobody is selected who was not referred"
    board.after.setCurrentWidget(board.lists[D])
    drop(board, S.value, people[:1], D)
    answer(board, "đổi ý")
    settle()
    assert shown(board)[D] == people[:1]


def test_the_search_finds_anybody_who_is_free(board: BoardDialog, people: list[int], settle: Settle) -> None:
    QTest.keyClicks(board.search, "binh")
    settle(400)
    assert listed(board) == [people[1]]
    board.search.clear()
    board.ready.click()
    settle(400)
    assert listed(board) == []
    assert not board.refer_button.isEnabled()


def test_only_what_can_be_done_can_be_pressed(
    board: BoardDialog, desk_sqlite: Desk, people: list[int], settle: Settle
) -> None:
    assert board.refer_button.isEnabled()
    assert not any(b.isEnabled() for b in (board.select_button, board.decline_button, board.withdraw_button))
    referrals.refer(desk_sqlite, ORDER, people[:1])
    referrals.select_people(desk_sqlite, ORDER, people[:1])
    settle()
    pick(board, S, people[0])
    assert not board.select_button.isEnabled()
    assert board.decline_button.isEnabled()


def test_every_control_has_a_name(board: BoardDialog) -> None:
    for button in board.findChildren(QPushButton):
        assert button.objectName() or button.parent() is not board
    assert all(some.list.accessibleName() for some in board.lists.values())


def test_it_opens_from_the_chosen_order(
    desk_sqlite: Desk, people: list[int], tasks: Tasks, settle: Settle, qtbot: QtBot
) -> None:
    assert people
    page = DemandPage(desk_sqlite, tasks)
    qtbot.addWidget(page)
    page.resize(1170, 768)
    page.show()
    settle()
    assert page.boards.button.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = page.boards.dialog
    assert dialog is not None
    assert dialog.title.text().startswith(ORDER)
    dialog.close_button.click()
    settle()
    assert page.boards.dialog is None
    of_row = page.tabs[0].table.findChild(QAction, "jobOrderBoard")
    assert of_row is not None
    of_row.trigger()
    settle()
    again = page.boards.dialog
    assert again is not None
    again.close_button.click()
    settle()
    page.book.setCurrentIndex(2)
    assert not page.boards.button.isEnabled()
