"""A report is begun, written, refused while it does not balance, issued, replaced, and saved as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from db.models import DocumentOutput
from db.vocabulary import OutputAct, ReportState
from desktop_app.services import authority_return, cooperation, find, reports, sent_papers, year_figures
from desktop_app.services.work import Desk
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.reports.page import ReportsPage
from desktop_app.ui.reports.report_dialog import ReportDialog
from desktop_app.ui.reports.year_dialog import YearDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)


def dialog_of(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def click(button: QPushButton) -> None:
    assert button.isEnabled(), button.objectName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def begun(page: ReportsPage, settle: Settle) -> ReportDialog:
    click(page.write)
    settle(50)
    return dialog_of(ReportDialog)


def issue(dialog: ReportDialog, settle: Settle) -> None:
    """Issue, and say that it is meant."""
    click(dialog.issue)
    settle(20)
    question = dialog.findChild(QMessageBox, "question")
    QTest.keyClick(question.defaultButton(), Qt.Key.Key_Return)


def states(desk: Desk) -> list[tuple[str | None, ReportState]]:
    return [(row.number, row.state) for row in reports.listed(desk)]


def test_a_report_is_written_issued_and_saved_byte_for_byte(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle, tmp_path: Path
) -> None:
    desk = samples_desk_sqlite
    dialog = begun(page, settle)
    assert dialog.balance.text().startswith("Số liệu cân đối")
    dialog.form.fields["reportText_situation"].set_value("Tháng 10 ổn định.")
    dialog.form.fields["reportText_signer"].set_value("Lý Thị Lan")
    click(dialog.save)
    settle(50)
    (draft,) = reports.listed(desk)
    assert reports.view(desk, draft.id).said.situation == "Tháng 10 ổn định."
    issue(dialog, settle)
    settle(100)
    assert states(desk) == [("BC-2026-0001", ReportState.ISSUED)]
    assert page.tab() is page.issued
    row = page.issued.current()
    assert row is not None
    assert row.number == "BC-2026-0001"
    page.issued.write(row.id, "pdf", tmp_path / "a.pdf")
    page.save_both(tmp_path)
    settle(100)
    assert (tmp_path / "a.pdf").read_bytes() == reports.content(desk, row.id, "pdf")
    assert (tmp_path / "BC-2026-0001.xlsx").read_bytes() == reports.content(desk, row.id, "xlsx")
    with desk.read() as session:
        assert session.scalar(select(func.count()).select_from(DocumentOutput)) == 3
    page.issued.open_it()
    settle(50)
    papers = page.issued.papers
    assert papers.paper is not None
    assert papers.paper.to_print is not None
    assert papers.paper.to_print() == reports.content(desk, row.id, "pdf")
    reports.log_output(desk, row.id, "pdf", OutputAct.PRINTED, "HP")
    assert papers.paper.to_print() != reports.content(desk, row.id, "pdf")
    assert page.head.line.text().endswith("đã ban hành báo cáo BC-2026-0001")


def test_a_refusal_names_the_people_and_opens_them(
    page: ReportsPage,
    samples_desk_sqlite: Desk,
    settle: Settle,
    cross_twice: Callable[[str, date], None],
    people: dict[str, tuple[int, int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("desktop_app.ui.going.open_worker", lambda _widget, worker_id: asked.append(worker_id))
    cross_twice("Hoàng Thị An", date(2026, 10, 20))
    dialog = begun(page, settle)
    assert dialog.who.isVisible()
    issue(dialog, settle)
    settle(100)
    assert states(samples_desk_sqlite) == [(None, ReportState.DRAFT)]
    line = dialog.who.rows.record(0)
    assert line is not None
    assert line.full_name == "Hoàng Thị An"
    assert dialog.balance.property("tone") == "block"
    assert dialog.issue.isEnabled()
    dialog.who.selectRow(0)
    QTest.keyClick(dialog.who, Qt.Key.Key_Return)
    settle(20)
    assert asked == [people["Hoàng Thị An"][0]]


def test_an_issued_report_is_replaced_with_a_reason(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle
) -> None:
    desk = samples_desk_sqlite
    reports.issue(desk, reports.draft(desk, "2026-10"))
    settle(50)
    click(page.write)
    settle(50)
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    assert "BC-2026-0001" in box.text()
    click(box.findChildren(QPushButton, "questionYes")[0])
    settle(50)
    why = dialog_of(ActDialog)
    why.form.fields["replaceReport_reason"].set_value("Thiếu một lượt về")
    click(why.yes)
    settle(50)
    issue(dialog_of(ReportDialog), settle)
    settle(100)
    assert states(desk) == [("BC-2026-0002", ReportState.ISSUED), ("BC-2026-0001", ReportState.REPLACED)]
    fresh = page.issued.current()
    assert fresh is not None
    assert (fresh.replaces, fresh.replaces_reason) == ("BC-2026-0001", "Thiếu một lượt về")
    page.issued.table.selectRow(1)
    assert not page.issued.replace.isEnabled()


def test_what_was_written_is_asked_about_and_a_draft_can_be_thrown_away(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle
) -> None:
    dialog = begun(page, settle)
    dialog.form.fields["reportText_results"].set_value("Chưa lưu")
    dialog.reject()
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    box.close()
    settle(20)
    assert dialog.isVisible()
    click(dialog.discard)
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    click(box.findChildren(QPushButton, "questionYes")[0])
    settle(50)
    assert states(samples_desk_sqlite) == []


# ---- figures from elsewhere

CSV = "market,name_vi,departed,of_whom_female\nJPN,Nhật Bản,80010,34523\nTWN,Đài Loan,79976,21281\n"


def test_a_years_figures_are_imported_edited_and_compared_with_the_plan(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle, tmp_path: Path
) -> None:
    file = tmp_path / "departures_2023.csv"
    file.write_text(CSV, encoding="utf-8")
    page.show_tab(page.years)
    settle(50)
    page.years.take(file)
    settle(100)
    assert page.years.said.text() == "159.986 người, trong đó 55.804 nữ"
    click(page.years.edit)
    dialog = dialog_of(YearDialog)
    dialog.form.fields["yearPlanMin"].set_value("110.000")
    dialog.form.fields["yearPlanMax"].set_value("120.000")
    click(dialog.yes)
    settle(100)
    assert "145,4 %" in page.years.said.text()
    assert "133,3 %" in page.years.said.text()
    year = year_figures.of_year(samples_desk_sqlite, 2023)
    assert year is not None
    assert [row.market for row in year.rows] == ["JPN", "TWN"]


def test_a_wrong_number_or_market_is_said_and_nothing_is_saved(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle, qtbot: QtBot
) -> None:
    page.show_tab(page.years)
    settle(50)
    click(page.years.edit)
    dialog = dialog_of(YearDialog)
    dialog.form.fields["yearSource"].set_value("Cục")
    for place, text in enumerate(("CHN", "Trung Quốc", "mười", "")):
        item = dialog.grid.item(0, place)
        assert item is not None
        item.setText(text)
    for people, market, said in (("mười", "CHN", "mười"), ("10", "Trung", "Trung")):
        for place, text in ((0, market), (2, people)):
            item = dialog.grid.item(0, place)
            assert item is not None
            item.setText(text)
        click(dialog.yes)
        settle(50)
        (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
        assert said in box.text()
        box.close()
        settle(20)
    dialog.reject()
    assert year_figures.years(samples_desk_sqlite) == ()
    qtbot.wait(1)


def test_a_paper_that_went_out_is_opened_as_it_went(
    page: ReportsPage, samples_desk_sqlite: Desk, settle: Settle, tmp_path: Path
) -> None:
    desk = samples_desk_sqlite
    said = cooperation.CooperationInput(since=date(2026, 1, 1))
    content, sent = cooperation.issue(desk, said, "Đoàn Sùng Tả")
    page.open_issued_document(sent)
    settle(100)
    paper = page.others.papers.paper
    assert paper is not None
    assert (paper.title, paper.look()) == ("Văn bản hợp tác HT-chongzuo", content)
    authority_return.send(desk, "2026@15dec", None, "Sở Nội vụ")
    (table,) = [hit for hit in find.find(desk, "tt20").hits if hit.target.noun == "issued_document"]
    shown = sent_papers.show(desk, table.target.id)
    page.others._save_sent(shown, tmp_path / "tt20.xlsx")
    settle(50)
    assert (tmp_path / "tt20.xlsx").read_bytes() == sent_papers.content(desk, shown.id)
