"""What is copied comes out of a spreadsheet's clipboard as what it is: read back with a parser of HTML and of TSV."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from html.parser import HTMLParser

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui.copying import as_mime
from desktop_app.ui.model import Column
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Tasks

HEADS = ("Họ và tên", "Số CCCD", "Ngày sinh", "Số người", "Ghi chú")
COLUMNS = tuple(
    Column(str(place), title, 120, lambda row, place=place: row[place], right=place == 3)  # type: ignore[misc]
    for place, title in enumerate(HEADS)
)
ROWS = [
    ("Nông Văn An", "020097059501", "03/04/1997", "1.234", "=1+1"),
    ('Hoàng "Bé" <b>', "004203000117", "22/11/2026", "5", "dòng 1\ndòng 2\tvà"),
    ("@SUM(A1)", "020097059502", "31/02/2026", "-3", "+84912345678"),
    ("-Trần", "1E10", "12/2026", "0123", " =HYPERLINK(1)"),
]


class Cells(HTMLParser):
    """Rows of (text, attributes)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, dict[str, str | None]]]] = []
        self._in = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._in = True
            self.rows[-1].append(("", dict(attrs)))
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._in = False

    def handle_data(self, data: str) -> None:
        if self._in:
            text, attrs = self.rows[-1][-1]
            self.rows[-1][-1] = (text + data, attrs)


def test_html_keeps_numbers_of_papers_as_text_dates_as_dates_and_no_formula() -> None:
    parser = Cells()
    parser.feed(as_mime(COLUMNS, ROWS).html())
    head, *rows = parser.rows
    assert tuple(text for text, _ in head) == HEADS
    for row, (name, citizen_id, day, count, note) in zip(rows, ROWS, strict=True):
        for place, said in ((0, name), (1, citizen_id), (4, note)):
            text, attrs = row[place]
            assert text == said.replace("\t", " ")
            assert attrs["style"] == r"mso-number-format:'\@'"
            assert "x:num" not in attrs
        assert row[2][0] == day
        assert row[3][0] == count
    number = rows[0][2][1]["x:num"]
    assert date(1899, 12, 30) + timedelta(int(number or 0)) == date(1997, 4, 3)
    assert rows[0][2][1]["style"] == r"mso-number-format:'dd\/mm\/yyyy'"
    assert rows[2][2][1]["class"] == rows[3][2][1]["class"] == "t"  # no such day; a month
    assert [row[3][1].get("x:num") for row in rows] == ["1234", "5", "-3", None]


def test_plain_text_is_quoted_and_no_formula() -> None:
    head, *rows = csv.reader(io.StringIO(as_mime(COLUMNS, ROWS).text()), delimiter="\t")
    assert tuple(head) == HEADS
    assert rows[0] == ["Nông Văn An", "020097059501", "03/04/1997", "1234", "'=1+1"]
    assert rows[1][0] == 'Hoàng "Bé" <b>'
    assert rows[1][4] == "dòng 1\ndòng 2\tvà"
    assert [row[0][:1] for row in rows[2:]] == ["'", "'"]
    assert rows[2][4] == "'+84912345678"
    assert rows[3][4] == "' =HYPERLINK(1)"


def test_hidden_columns_and_those_withheld_are_not_copied(qtbot: QtBot, tasks: Tasks) -> None:
    table = Table("copiedTable", COLUMNS, tasks, key=lambda row: int(row[1].removeprefix("1E")))
    qtbot.addWidget(table)
    table.rows.show_rows(ROWS[:1])
    table.horizontalHeader().setSectionHidden(4, True)
    table.withhold(("1",))
    table.horizontalHeader().setSectionHidden(4, True)
    table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "Họ và tên\tNgày sinh\tSố người\nNông Văn An\t03/04/1997\t1234"
    assert "020097059501" not in held.html()
