"""Today in the window: lines that open their thing, keys, what is said of a quiet day, and that it follows changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import CommuneDeclaration, JobOrder, Worker
from db.vocabulary import DeclarationState, Direction
from desktop_app.clock import HANOI
from desktop_app.services import handover_lines, handovers
from desktop_app.services.today import Line, Reached, Section, Target, Urgency
from desktop_app.services.work import Changes, Desk
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.today import goto
from desktop_app.ui.today.chart import YearCard
from desktop_app.ui.today.line import LineButton
from desktop_app.ui.today.page import TodayPage

AT = datetime(2026, 11, 23, 7, 30, tzinfo=HANOI)


class Window(QMainWindow):
    """What Today asks of the window it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.went: list[object] = []

    def go(self, place: str, then: Callable[[Any], object] | None = None) -> None:
        self.went.append(place)
        if then is not None:
            then(self)

    def open(self, number: str) -> None:
        self.went.append(number)

    def open_worker(self, worker_id: int) -> None:
        self.went.append(worker_id)

    def open_record(self, noun: str, record_id: int) -> None:
        self.went.append((noun, record_id))

    @property
    def scanning(self) -> Any:
        return self

    def take(self, text: str) -> None:
        self.went.append(text)


def quieten(desk: Desk) -> None:
    """Nothing is due in the samples."""
    with desk.work("declaration.sent") as work:
        for order in work.session.scalars(select(JobOrder)):
            order.needed_by = None
        for declaration in work.session.scalars(select(CommuneDeclaration)):
            declaration.state = DeclarationState.ACKNOWLEDGED


@pytest.fixture
def window(samples_desk_sqlite: Desk, tasks: Tasks, settle: Callable[..., None], qtbot: QtBot) -> Window:
    quieten(samples_desk_sqlite)
    made = Window()
    qtbot.addWidget(made)
    made.setCentralWidget(TodayPage(samples_desk_sqlite, tasks))
    made.resize(1170, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    page_of(made).activated()
    settle()
    return made


def page_of(window: Window) -> TodayPage:
    page = window.centralWidget()
    assert isinstance(page, TodayPage)
    return page


def plan(desk: Desk) -> str:
    number = handovers.new(
        desk, programme="chongzuo", direction=Direction.OUT, point="huu-nghi", at=AT, partner="PX-01"
    ).number
    with desk.read() as session:
        ids = session.scalars(select(Worker.id).order_by(Worker.id).limit(8)).all()
    handover_lines.add_workers(desk, number, ids)
    return number


def tell(page: TodayPage, settle: Callable[..., None]) -> None:
    page.changed(Changes({"handover": frozenset({1})}))
    settle(400)


def test_a_quiet_day_is_said(window: Window) -> None:
    page = page_of(window)
    assert page.quiet.isVisible()
    assert "không có việc" in page.empty.title.text()
    assert page.head.line.text() == "Chủ Nhật, 22/11/2026"
    assert page.hearing is not None
    assert not any(card.isVisible() for card in page.cards.values())


def test_lines_come_open_and_go(window: Window, samples_desk_sqlite: Desk, settle: Callable[..., None]) -> None:
    page, number = page_of(window), plan(samples_desk_sqlite)
    tell(page, settle)
    assert not page.quiet.isVisible()
    card = page.cards[Section.HANDOVERS]
    assert card.isVisible()
    (line,) = [button for button in card.lines if button.isVisible()]
    assert number in line.accessibleName()
    assert "ngày mai 07:30" in line.accessibleName()
    line.click()
    settle()
    assert window.went == ["handovers", number]
    handovers.cancel(samples_desk_sqlite, number, "Hoãn")
    tell(page, settle)
    assert page.quiet.isVisible()


def test_the_keyboard_goes_through_the_lines(
    window: Window, samples_desk_sqlite: Desk, settle: Callable[..., None], qtbot: QtBot
) -> None:
    page, number = page_of(window), plan(samples_desk_sqlite)
    with samples_desk_sqlite.work("job_order.edit") as work:
        for order in work.session.scalars(select(JobOrder)):
            order.needed_by = date(2026, 11, 25)
    tell(page, settle)
    page.activated()
    settle()
    page.cards[Section.HANDOVERS].lines[0].setFocus()

    def focus() -> QWidget | None:
        return QApplication.focusWidget()

    def press(key: Qt.Key) -> None:
        found = focus()
        assert found is not None
        QTest.keyClick(found, key)

    qtbot.waitUntil(lambda: isinstance(focus(), LineButton))
    press(Qt.Key.Key_Down)
    assert focus() is page.cards[Section.BLOCKED].lines[0]
    press(Qt.Key.Key_Right)
    assert focus() is page.cards[Section.ORDERS].lines[0]
    press(Qt.Key.Key_Return)
    settle()
    assert window.went[0] == "demand"
    assert window.went[1][0] == "job_order"  # type: ignore[index]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Space)
    settle()
    assert window.went[-1] == number


def test_the_rest_of_the_blocked_is_shown_here(
    window: Window, samples_desk_sqlite: Desk, settle: Callable[..., None]
) -> None:
    page = page_of(window)
    plan(samples_desk_sqlite)
    tell(page, settle)
    card = page.cards[Section.BLOCKED]
    assert sum(line.isVisible() for line in card.lines) == 4
    assert card.more is not None
    card.more.click()
    settle()
    assert sum(line.isVisible() for line in card.lines) == int(card.count.text()) > 4
    card.lines[0].click()
    settle()
    assert window.went[0] == "workers"


def test_a_scan_goes_to_the_workers(window: Window) -> None:
    page = page_of(window)
    assert page.hearing is not None
    page.hearing.heard.emit("020095001234")
    assert window.went == ["workers", "020095001234"]


def test_a_line_is_painted_in_both_sets(qtbot: QtBot) -> None:
    button = LineButton()
    qtbot.addWidget(button)
    for urgency in Urgency:
        line = Line(
            Section.LETTERS, 1, "12/CV " + "dài " * 60, "về việc", None, "quá 3 ngày", urgency, Target("demand")
        )
        button.show_line(line)
        button.resize(400, 50)
        assert not button.grab().isNull()
    assert "quá 3 ngày" in button.toolTip()


def test_the_chart_says_what_it_draws(qtbot: QtBot) -> None:
    card = YearCard(2026, "vi")
    qtbot.addWidget(card)
    rows = (
        Reached("chongzuo", "Sùng Tả", "崇左", "Chongzuo", 110_000, 120_000, 159_986, 55_804),
        Reached("laos", "Lào", "老挝", "Laos", None, None, 3, 1),
    )
    card.show_year(rows)
    card.show()
    said = card.accessibleName()
    for words in ("159.986", "55.804 nữ", "110.000 – 120.000", "133,3 – 145,4 %", "chưa có kế hoạch"):
        assert words in said
    assert not card.grab().isNull()
    card.show_year(())
    assert not card.isVisible()


def test_what_lies_ahead_is_looked_at_again_when_shown(window: Window, settle: Callable[..., None]) -> None:
    page = page_of(window)
    page.hide()
    page.changed(Changes({"crossing": frozenset({1})}))
    page.show()
    page.activated()
    settle()
    assert page.loaded
    assert timedelta(milliseconds=page._again.interval()) == timedelta(minutes=5)


class Place:
    """A page that remembers how it was opened."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def open_packets(self) -> None:
        self.asked.append("packets")

    def open_blanks(self) -> None:
        self.asked.append("blanks")

    def open_commune(self, code: str, *, returned: bool) -> None:
        self.asked.append((code, returned))

    def open_across(self, record_id: int) -> None:
        self.asked.append(record_id)


@pytest.mark.parametrize(
    ("target", "asked"),
    [
        (Target("handovers", "packet", 5, "BG-1"), "packets"),
        (Target("handovers", "blank", 0, "TR-1"), "blanks"),
        (Target("declarations", "commune", 5, "06475"), ("06475", False)),
        (Target("declarations", "commune_returned", 5, "06475"), ("06475", True)),
        (Target("followup", "across"), 0),
    ],
)
def test_each_thing_opens_where_it_is_kept(target: Target, asked: object) -> None:
    place = Place()
    goto._open(place, target)
    assert place.asked == [asked]
