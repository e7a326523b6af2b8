"""Job orders in full, announcements, sessions and channels on the page of demand, by real events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import BoardKind, Channel, Currency, IssuedKind, JobOrderState, OutputAct
from desktop_app.services import announcements, demand, outreach, rates
from desktop_app.services.announcements import AnnouncementInput
from desktop_app.services.rates import RateInput
from desktop_app.services.work import Desk
from desktop_app.ui.demand.announcement_dialogs import IssueDialog, SentDialog
from desktop_app.ui.demand.announcement_side import AnnouncementSide, SentSide
from desktop_app.ui.demand.marks_field import MarksField
from desktop_app.ui.demand.order_dialogs import CloseDialog, RatesDialog
from desktop_app.ui.demand.order_side import OrderSide
from desktop_app.ui.demand.page import DemandPage
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.forms import ChoiceField, NoteField, TextField
from desktop_app.ui.tasks import Tasks
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SAMPLE = ROOT / "samples" / "partners_and_orders.json"
Settle = Callable[..., None]


@pytest.fixture
def page(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> DemandPage:
    demand.apply_file(desk_sqlite, SAMPLE)
    rates.save_rate(desk_sqlite, RateInput(Currency.CNY, date(2026, 11, 20), 3600))
    made = DemandPage(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    settle()
    return made


def _tab(page: DemandPage, key: str) -> NounTab:
    tab = next(tab for tab in page.tabs if tab.noun.key == key)
    page.book.setCurrentWidget(tab)
    return tab


def _type(tab: NounTab, attribute: str, text: str) -> None:
    field = tab.form.form.fields[f"{tab.noun.key}_{attribute}"]
    assert isinstance(field, TextField)
    field.line.selectAll()
    field.line.insert(text)
    field.line.textEdited.emit(text)


def _choose(field: object, value: object) -> None:
    assert isinstance(field, ChoiceField)
    field.set_value(value)
    field.changed.emit()


def _marks(owner: QWidget, name: str) -> MarksField:
    return next(field for field in owner.findChildren(MarksField) if field.name == name)


def _click(owner: QWidget, name: str) -> None:
    button = owner.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _dialog(page: DemandPage, kind: type[QDialog]) -> QDialog:
    return next(found for found in page.window().findChildren(kind) if found.isVisible())


def _order(desk: Desk, number: str) -> object:
    return next(row for row in demand.list_job_orders(desk) if row.number == number)


def _said(owner: QWidget, name: str) -> str:
    label = owner.findChild(QLabel, name)
    return label.text() if label is not None and not label.isHidden() else ""


def test_a_job_order_is_entered_in_full(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "job_order")
    _click(page, "demandNew")
    fields = tab.form.form.fields
    for name, text in {
        "number": "ĐH-2026-200", "job_vi": "Đóng gói hạt", "headcount": "40", "women": "15", "wage_cny": "3200",
        "hours_per_day": "8", "days_per_week": "6", "months": "6", "place": "Long Châu", "age_min": "18",
        "age_max": "45", "language": "HSK 1",
    }.items():  # fmt: skip
        _type(tab, name, text)
    _choose(fields["job_order_employer"], "CT-05")
    _choose(fields["job_order_board"], BoardKind.MEALS)
    settle()
    assert _said(tab, "orderDong") == "≈ 11.520.000 đ/tháng (tỷ giá 3.600, 20/11/2026)"
    _click(tab, f"{tab.noun.key}Save")
    settle()
    row = next(row for row in demand.list_job_orders(desk_sqlite) if row.number == "ĐH-2026-200")
    assert (row.headcount, row.women, row.hours_per_day, row.board, row.place, row.age_max, row.language) == (
        40, 15, 8, BoardKind.MEALS, "Long Châu", 45, "HSK 1",
    )  # fmt: skip
    assert row.state is JobOrderState.OPEN
    assert "còn trống 40" in _said(tab, "orderPlaces")


def test_barred_work_is_told_while_it_is_typed_and_refused(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "job_order")
    _click(page, "demandNew")
    _type(tab, "job_vi", "Nhân viên mát-xa")
    settle()
    assert "khoản 12 Điều 7 Luật 69/2020/QH14" in _said(tab, "orderBarred")
    _type(tab, "number", "ĐH-2026-201")
    _type(tab, "headcount", "3")
    _choose(tab.form.form.fields["job_order_employer"], "CT-05")
    _click(tab, f"{tab.noun.key}Save")
    settle()
    assert len(demand.list_job_orders(desk_sqlite)) == 5
    assert "Luật cấm" in tab.form.form.fields["job_order_job_vi"].message.text()
    _type(tab, "job_vi", "Chế biến hạt")
    settle()
    assert not _said(tab, "orderBarred")


def test_an_order_is_closed_with_a_reason_and_opened_again(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "job_order")
    side = tab.form.side
    assert isinstance(side, OrderSide)
    _click(side, "orderClose")
    dialog = _dialog(page, CloseDialog)
    assert isinstance(dialog, CloseDialog)
    _choose(dialog.state, JobOrderState.LAPSED)
    _click(dialog, "closeOrderGo")
    settle()
    assert "lý do" in dialog.form.fields["close_reason"].message.text().lower()
    reason = dialog.form.fields["close_reason"]
    assert isinstance(reason, NoteField)
    reason.area.setPlainText("Công ty ngừng tuyển")
    _click(dialog, "closeOrderGo")
    settle()
    row = next(row for row in demand.list_job_orders(desk_sqlite) if row.number == "ĐH-2026-101")
    assert (row.state, row.closed_reason) == (JobOrderState.LAPSED, "Công ty ngừng tuyển")
    assert "Lý do: Công ty ngừng tuyển" in _said(side, "orderClosed")
    _click(side, "orderClose")
    settle()
    row = next(row for row in demand.list_job_orders(desk_sqlite) if row.number == "ĐH-2026-101")
    assert row.state is JobOrderState.OPEN
    assert not _said(side, "orderClosed")


def test_a_days_rate_is_entered(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "job_order")
    assert tab.form.side is not None
    _click(tab.form.side, "orderRates")
    settle()
    dialog = _dialog(page, RatesDialog)
    assert isinstance(dialog, RatesDialog)
    field = dialog.form.fields["rate_vnd"]
    assert isinstance(field, TextField)
    QTest.keyClicks(field.line, "3650")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    settle()
    assert dialog.table.rows.rowCount() == 2
    _click(dialog, "ratesClose")
    settle()
    assert rates.latest(desk_sqlite)[Currency.CNY].vnd == 3650
    assert "11.680.000" in _said(tab, "orderDong")


def test_an_announcement_is_made_issued_and_noted_as_sent(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "announcement")
    _click(page, "demandNew")
    orders = _marks(tab.form.form, "announcement_orders")
    QTest.keyClicks(orders.narrow, "dien tu")
    orders.mark_all(on=True)
    assert orders.count.text() == "Đã chọn 1 trong 5"
    _click(tab, f"{tab.noun.key}Save")
    settle()
    (row,) = announcements.listed(desk_sqlite)
    assert (row.number, len(row.orders)) == ("TB-2026-0001", 1)
    side = tab.form.side
    assert isinstance(side, AnnouncementSide)
    assert not side.send.isEnabled()
    _click(side, "announcementIssue")
    settle()
    issue = _dialog(page, IssueDialog)
    assert isinstance(issue, IssueDialog)
    assert len(issue.communes.value()) == 65
    phone = issue.form.fields["issue_phone"]
    assert isinstance(phone, TextField)
    QTest.keyClicks(phone.line, "0205 3812 345")
    _click(issue, "issueGo")
    settle()
    papers = announcements.detail(desk_sqlite, row.id).papers
    assert {paper.kind for paper in papers} == {IssuedKind.NOTICE, IssuedKind.LEAFLET}
    assert "bản 1" in side.state.text()
    _click(side, "announcementSend")
    settle()
    sent = _dialog(page, SentDialog)
    assert isinstance(sent, SentDialog)
    _click(sent, "sentGo")
    settle()
    assert sent.communes.message.text() == "Cần nhập."
    QTest.keyClicks(sent.communes.narrow, "dong dang")
    _click(sent, "sent_communesAll")
    _click(sent, "sentGo")
    settle()
    (line,) = announcements.detail(desk_sqlite, row.id).sent
    assert (line.commune, line.channel, line.on) == ("Xã Đồng Đăng", Channel.LETTER, date(2026, 11, 22))
    below = tab.findChild(SentSide)
    assert below is not None
    assert below.lines.text() == "22/11/2026 · Công văn · Xã Đồng Đăng"


def test_papers_are_looked_at_before_and_after_issue(
    page: DemandPage, desk_sqlite: Desk, settle: Settle, tmp_path: Path
) -> None:
    orders = tuple(row.id for row in demand.list_job_orders(desk_sqlite)[:2])
    made = announcements.make(desk_sqlite, AnnouncementInput("Tuyển lao động", None, orders)).id
    tab = _tab(page, "announcement")
    page.reload()
    settle()
    side = tab.form.side
    assert isinstance(side, AnnouncementSide)
    _click(side, "announcementLeaflet")
    settle()
    draft = side.papers.preview
    assert draft is not None
    assert not draft.print.isVisible()
    assert not draft.pdf.isVisible()
    assert any("nháp" in label.text() for label in draft.findChildren(QLabel))
    draft.reject()
    announcements.issue(desk_sqlite, made)
    page.reload()
    settle()
    _click(side, "announcementLetter")
    settle()
    assert side.papers.preview is not None
    side.papers.write(tmp_path / "thong-bao.pdf")
    settle()
    letter = next(p for p in announcements.detail(desk_sqlite, made).papers if p.kind is IssuedKind.NOTICE)
    assert (tmp_path / "thong-bao.pdf").read_bytes() == announcements.paper(desk_sqlite, letter.id)
    side.papers.preview.reject()
    announcements.log_output(desk_sqlite, letter.id, OutputAct.PRINTED, "HP")
    assert announcements.paper_to_print(desk_sqlite, letter.id) != announcements.paper(desk_sqlite, letter.id)


def test_a_session_is_entered_and_counted_by_channel(page: DemandPage, desk_sqlite: Desk, settle: Settle) -> None:
    tab = _tab(page, "outreach")
    assert page.channels.button.isVisible()
    _click(page, "demandNew")
    _choose(tab.form.form.fields["outreach_channel"], Channel.JOB_FAIR)
    for name, text in {"place": "Chợ Đồng Đăng", "counselled": "80", "counselled_women": "90"}.items():
        _type(tab, name, text)
    _click(tab, f"{tab.noun.key}Save")
    settle()
    assert outreach.listed(desk_sqlite) == ()
    assert "80" in tab.form.form.fields["outreach_counselled_women"].message.text()
    _type(tab, "counselled_women", "30")
    _click(tab, f"{tab.noun.key}Save")
    settle()
    (row,) = outreach.listed(desk_sqlite)
    assert (row.channel, row.place, row.counselled, row.registered) == (Channel.JOB_FAIR, "Chợ Đồng Đăng", 80, None)
    QTest.mouseClick(page.channels.button, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.channels.dialog
    assert dialog is not None
    rows = dialog.table.rows
    said = [[rows.index(line, column).data() for column in range(rows.columnCount())] for line in range(2)]
    assert said[0] == ["Phiên giao dịch việc làm", "0", "0", "1", "80", "30", "0", "0", "0"]
    assert said[1][0] == "Cộng"
    dialog.accept()
    _tab(page, "job_order")
    assert not page.channels.button.isVisible()
