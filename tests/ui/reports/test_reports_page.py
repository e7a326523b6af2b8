"""The place for reports: periods, figures and the people behind them, charts, papers; with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app import settings
from desktop_app.rules.report_periods import PeriodKind
from desktop_app.services import reports
from desktop_app.services.work import Desk
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.reports.people_dialog import PeopleDialog
from desktop_app.ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)


def dialog_of(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def click(button: QPushButton) -> None:
    assert button.isEnabled(), button.objectName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def banner(page: ReportsPage) -> str:
    label = page.window().findChild(QLabel, "bannerText")
    assert isinstance(label, QLabel)
    return label.text()


def named(settle: Settle) -> list[str]:
    """Who is named in the dialog of the people behind a figure, which is closed again."""
    settle(50)
    dialog = dialog_of(PeopleDialog)
    rows = dialog.table.rows
    found = [rows.record(place).full_name for place in range(rows.rowCount())]  # type: ignore[union-attr]
    dialog.reject()
    settle(20)
    return found


def text_of(button: QWidget) -> str:
    assert isinstance(button, QPushButton)
    return button.text()


# ---- figures


def test_it_opens_on_the_last_month_with_its_figures(page: ReportsPage) -> None:
    assert page.picker.period == "2026-10"
    assert page.head.line.text() == "Tháng 10/2026 · 01/10/2026 – 31/10/2026 · chưa lập báo cáo"
    assert QApplication.focusWidget() in {page.both, None}
    cards = page.overview.cards
    assert [text_of(card.now) for card in cards.values()] == ["2", "2", "2", "2"]
    assert [text_of(card.women) for card in cards.values()] == ["nữ 1"] * 4
    assert text_of(cards["handed_over"].before) == "Cùng kỳ năm trước: 1 (nữ 1)"
    assert text_of(cards["handed_over"].since) == "Từ đầu năm: 4 (nữ 2)"
    assert cards["handed_over"].now.accessibleName() == "Bàn giao trong kỳ: 2"


def test_every_figure_of_a_card_opens_its_people(page: ReportsPage, settle: Settle) -> None:
    cards = page.overview.cards
    click(cards["handed_over"].now)
    assert named(settle) == ["Vi Văn Cường", "Triệu Thị Hoa"]
    click(cards["returned"].women)
    assert named(settle) == ["Triệu Thị Hoa"]
    click(cards["handed_over"].before)
    assert named(settle) == ["Lý Thị Mai"]
    click(cards["handed_over"].since)
    assert named(settle) == ["Hoàng Thị An", "Nông Văn Bình", "Vi Văn Cường", "Triệu Thị Hoa"]


def test_enter_on_a_person_opens_the_worker(
    page: ReportsPage, settle: Settle, people: dict[str, tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("desktop_app.ui.going.open_worker", lambda _widget, worker_id: asked.append(worker_id))
    click(page.overview.cards["handed_over"].now)
    settle(50)
    dialog = dialog_of(PeopleDialog)
    assert dialog.said.text() == "2 người, trong đó 1 nữ · Tháng 10/2026"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    settle(20)
    assert asked == [people["Vi Văn Cường"][0]]


def test_charts_say_all_that_they_draw_and_open_it(page: ReportsPage, settle: Settle) -> None:
    months, bars = page.overview.months, page.overview.bars
    assert [(m.month, m.handed_over, m.returned) for m in months.months][-2:] == [("2026-09", 2, 0), ("2026-10", 2, 2)]
    assert "10/2026 · Về nước: 2" in months.accessibleDescription()
    assert [mark.words.rpartition(": ")[2] for mark in bars.marks()] == ["2, trong đó 1 nữ"]
    months.setFocus()
    for _ in range(24):
        QTest.keyClick(months, Qt.Key.Key_Right)
    assert months.accessibleDescription() == "10/2026 · Về nước: 2"
    QTest.keyClick(months, Qt.Key.Key_Return)
    assert named(settle) == ["Nông Văn Bình", "Triệu Thị Hoa"]
    at = bars.marks()[0].box.center().toPoint()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at))
    assert named(settle) == ["Vi Văn Cường", "Triệu Thị Hoa"]
    page.overview.split.setCurrentIndex(1)
    assert sum(bar.people for bar in bars.bars) == 2


def test_every_cell_of_a_table_opens_its_people(page: ReportsPage, settle: Settle) -> None:
    page.show_tab(page.splits)
    page.splits.show_split("sex")
    table = page.splits.table
    seen = [[column.value(table.rows.record(row)) for column in table.rows.columns] for row in range(3)]
    assert seen == [
        ["Nam", "1", "0", "1", "0", "1", "0", "1", "0"],
        ["Nữ", "1", "1", "1", "1", "1", "1", "1", "1"],
        ["Tổng cộng", "2", "1", "2", "1", "2", "1", "2", "1"],
    ]
    table.setCurrentIndex(table.rows.index(0, 5))
    assert "Về nước trong kỳ · Nam" in page.splits.people.accessibleName()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert named(settle) == ["Nông Văn Bình"]
    table.setCurrentIndex(table.rows.index(2, 7))
    click(page.splits.people)
    assert named(settle) == ["Hoàng Thị An", "Vi Văn Cường"]


def test_returns_are_told_by_their_own_gate_and_what_is_not_known_is_blank(page: ReportsPage, settle: Settle) -> None:
    page.show_tab(page.splits)
    click(page.splits.pills["return_point"])
    line = page.splits.table.rows.record(0)
    assert [column.value(line) for column in page.splits.table.rows.columns][1:] == ["", "", "", "", "2", "1", "", ""]
    QTest.keyClick(page.splits.table, Qt.Key.Key_Down)
    assert not named_or_none(page, 7)
    page.splits.table.setCurrentIndex(page.splits.table.rows.index(0, 5))
    click(page.splits.people)
    assert named(settle) == ["Nông Văn Bình", "Triệu Thị Hoa"]


def named_or_none(page: ReportsPage, column: int) -> bool:
    page.splits.table.setCurrentIndex(page.splits.table.rows.index(0, column))
    return page.splits.people.isEnabled()


def test_all_figures_stand_in_one_table_with_their_meaning(page: ReportsPage, settle: Settle) -> None:
    page.show_tab(page.figures)
    table = page.figures.table
    rows = {row.line.code: row for row in map(table.rows.record, range(table.rows.rowCount())) if row is not None}
    told = {code: [column.value(row) for column in table.rows.columns[1:]] for code, row in rows.items()}
    assert told["handed_over"] == ["2", "1", "1", "1", "4", "2"]
    assert told["incidents.opened"][:2] == ["0", "0"]
    assert told["job_orders.open"][2:] == ["", "", "", ""]
    table.setCurrentIndex(table.rows.index(1, 5))
    assert "theo ngày Hà Nội" in page.figures.means.text()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert len(named(settle)) == 4


# ---- what is picked


def test_periods_are_picked_by_kind_number_year_and_steps(page: ReportsPage, settle: Settle) -> None:
    click(page.picker.kinds[PeriodKind.TO_THE_14TH])
    assert page.picker.period == "2026-11@15"
    click(page.picker.back)
    assert page.picker.period == "2026-10@15"
    click(page.picker.kinds[PeriodKind.QUARTER])
    page.picker.number.setCurrentIndex(0)
    page.picker.year.setValue(2025)
    assert page.picker.period == "2025-Q1"
    settle(50)
    assert page.data is not None
    assert page.data.period == "2025-Q1"
    assert page.overview.bars.bars == ()
    click(page.picker.kinds[PeriodKind.YEAR_TO_DECEMBER])
    assert page.head.line.text().startswith("15/12/2025 đến 14/12/2026")
    assert page.picker.number.isHidden()
    settle(50)


def test_the_kind_and_the_programme_are_remembered(
    page: ReportsPage, tasks: Tasks, settle: Settle, qtbot: QtBot
) -> None:
    click(page.picker.kinds[PeriodKind.HALF])
    page.picker.pick_programme("chongzuo")
    settle(50)
    assert settings.load().reports == {"kind": "half", "programme": "chongzuo"}
    again = ReportsPage(page._desk, tasks)
    qtbot.addWidget(again)
    again.activated()
    settle(50)
    assert (again.picker.period, again.picker.programme) == ("2026-H2", "chongzuo")
    assert again.picker.programme_words().startswith("Lao động")


def test_reading_can_be_stopped(page: ReportsPage, settle: Settle) -> None:
    shown = page.data
    page.reload()
    page.working.show()
    click(page.stop)
    settle(50)
    assert page.data is shown
    assert page.working.isHidden()
    assert "đã dừng" in page.head.line.text() or "chưa lập" in page.head.line.text()


def test_what_is_changed_is_followed(
    page: ReportsPage, settle: Settle, cross_twice: Callable[[str, date], None]
) -> None:
    cross_twice("Nông Văn Bình", date(2026, 10, 25))
    settle(600)
    assert text_of(page.overview.cards["handed_over"].now) == "3"


# ---- ways out


def test_both_files_are_saved_and_nothing_is_replaced(page: ReportsPage, settle: Settle, tmp_path: Path) -> None:
    page.save_both(tmp_path)
    settle(50)
    page.save_both(tmp_path)
    settle(50)
    names = sorted(file.name for file in tmp_path.iterdir() if file.suffix in {".pdf", ".xlsx"})
    assert names == [
        "bao-cao-2026-10 (2).pdf", "bao-cao-2026-10 (2).xlsx", "bao-cao-2026-10.pdf", "bao-cao-2026-10.xlsx"
    ]  # fmt: skip
    assert "bao-cao-2026-10 (2).pdf" in banner(page)


def test_a_table_is_copied_written_and_printed_as_it_is_seen(page: ReportsPage, settle: Settle, tmp_path: Path) -> None:
    page.show_tab(page.splits)
    page.splits.show_split("sex")
    click(page.splits.outputs.copy)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Tên", "Đầu kỳ", "Nữ"]
    assert lines[-1] == "Tổng cộng\t2\t1\t2\t1\t2\t1\t2\t1"
    page.splits.outputs.write(tmp_path / "sex.xlsx")
    settle(50)
    sheet = openpyxl.load_workbook(tmp_path / "sex.xlsx").worksheets[0]
    assert ["Nữ", 1, 1, 1, 1, 1, 1, 1, 1] in [[cell.value for cell in row] for row in sheet.iter_rows()]
    page.print_seen()
    settle(50)
    preview = dialog_of(PreviewDialog)
    assert "Giới tính" in preview.windowTitle()
    preview.reject()
    settle(20)


def test_the_whole_is_printed_with_its_charts(page: ReportsPage, settle: Settle, tmp_path: Path) -> None:
    page.print_seen()
    settle(50)
    dialog_of(PreviewDialog)
    page.papers.write(tmp_path / "seen.pdf")
    settle(50)
    assert "10/2026" in "".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "seen.pdf").pages)
    dialog_of(PreviewDialog).reject()
    settle(20)


def test_the_authority_and_the_registry_get_their_files(page: ReportsPage, settle: Settle, tmp_path: Path) -> None:
    page.others.write_return("2026@15dec", None, "Cục QLLĐNN", tmp_path / "tt20.xlsx")
    page.others.write_return("2026@15dec", "chongzuo", "CSDL quốc gia", tmp_path / "so.jsonl")
    settle(50)
    sheet = openpyxl.load_workbook(tmp_path / "tt20.xlsx").worksheets[0]
    assert "Hoàng Thị An" in {cell.value for row in sheet.iter_rows() for cell in row}
    assert len((tmp_path / "so.jsonl").read_text(encoding="utf-8").splitlines()) >= 4
    assert (tmp_path / "so.md").exists()


def test_the_authority_dialog_asks_where_it_goes_to(page: ReportsPage, settle: Settle) -> None:
    actions = {action.objectName(): action for action in page.others.menu.actions()}
    actions["authorityReturn"].trigger()
    dialog = dialog_of(ActDialog)
    click(dialog.yes)
    assert dialog.form.fields["authorityDialog_destination"].message.text()
    assert dialog.values()["period"] == "2026@15dec"
    dialog.reject()
    settle(20)


def test_the_cooperation_paper_is_looked_at_and_kept_when_saved(
    page: ReportsPage, settle: Settle, tmp_path: Path
) -> None:
    actions = {action.objectName(): action for action in page.others.menu.actions()}
    actions["cooperationPaper"].trigger()
    settle(50)
    dialog = dialog_of(ActDialog)
    dialog.form.fields["cooperationDialog_proposals"].set_value("Mở thêm ngành nghề.")
    click(dialog.yes)
    settle(50)
    dialog_of(PreviewDialog)
    page.others.papers.write(tmp_path / "hop-tac.pdf")
    settle(50)
    assert "Mở thêm ngành nghề" in "".join(s.extract_text() for s in PdfReader(tmp_path / "hop-tac.pdf").pages)
    dialog_of(PreviewDialog).reject()
    settle(20)


def test_adjustments_stand_person_by_person(
    samples_desk_sqlite: Desk, page: ReportsPage, settle: Settle, people: dict[str, tuple[int, int]]
) -> None:
    from desktop_app.services import crossings

    reports.issue(samples_desk_sqlite, reports.draft(samples_desk_sqlite, "2026-09"))
    crossings.take_back(samples_desk_sqlite, people["Hoàng Thị An"][1], "ghi nhầm người")
    page.show_tab(page.adjustments)
    settle(600)
    line = page.adjustments.table.rows.record(0)
    assert line is not None
    assert (line.line.full_name, line.line.handed_over, line.line.across) == ("Hoàng Thị An", -1, -1)
    assert page.adjustments.carried.text().endswith("sau đó điều chỉnh -1; đầu kỳ này 1.")
