"""The place for declarations: lists, printing, each act with letters, files; with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import CommuneDeclaration, DeclarationLetter, DocumentOutput
from db.vocabulary import DeclarationState, OutputAct, SentBy
from desktop_app.services import attachments, declaration_acts, declaration_letters
from desktop_app.services.declaration_acts import Sending
from desktop_app.services.declaration_views import View
from desktop_app.services.work import Desk
from desktop_app.ui.declarations.calendar_dialog import CalendarDialog
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.declarations.page import DeclarationsPage
from desktop_app.ui.declarations.print_dialog import PrintDialog, Until
from desktop_app.ui.preview.dialog import PreviewDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)
CONTROL = Qt.KeyboardModifier.ControlModifier


def dialog_of(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def messages(settle: Settle) -> list[str]:
    said = []
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            said.append(box.text())
            box.close()
    settle()
    return said


def names(page: DeclarationsPage) -> list[str]:
    rows = page.lists.table.rows
    lines = [rows.record(row) for row in range(rows.rowCount())]
    return [line.owed.row.full_name if line.owed else line.letter.row.number for line in lines if line]


def banner(page: DeclarationsPage) -> str:
    label = page.window().findChild(QLabel, "bannerText")
    assert isinstance(label, QLabel)
    return label.text()


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    QTest.keyClick(widget, key, modifier)


def click(button: QPushButton) -> None:
    assert button.isEnabled(), button.objectName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def states(desk: Desk) -> list[DeclarationState]:
    with desk.read() as session:
        return sorted(session.scalars(select(CommuneDeclaration.state)))


def written(desk: Desk) -> list[str]:
    return [row.number for row in declaration_letters.print_due(desk).letters]


def sent(desk: Desk) -> list[str]:
    numbers = written(desk)
    declaration_acts.sent(desk, numbers, Sending(date(2026, 11, 20), SentBy.POST))
    return numbers


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def cells_of(path: Path) -> set[object]:
    (sheet,) = openpyxl.load_workbook(path).worksheets
    return {cell.value for row in sheet.iter_rows() for cell in row}


# ---- lists


def test_the_late_one_comes_first_and_the_pills_count(page: DeclarationsPage) -> None:
    assert names(page)[0] == "Nông Văn Bình"
    assert len(names(page)) == 4
    assert page.lists.pills[View.DUE].text().endswith("4")
    assert page.head.line.text() == "4 cần in hoặc gửi, 1 trễ hạn · 0 chờ xác nhận"


def test_the_search_and_the_commune_narrow_the_list(
    page: DeclarationsPage, qtbot: QtBot, type_in: Callable[[QWidget, str], None], settle: Settle
) -> None:
    press(qtbot, page.lists.table, Qt.Key.Key_F)
    assert QApplication.focusWidget() is page.lists.search
    QTest.keyClicks(page.lists.search, "nong")
    assert names(page) == ["Nông Văn Bình"]
    page.lists.search.clear()
    page.lists.commune.set_value("")
    page.lists.commune.changed.emit()
    assert names(page) == ["Triệu Thị Hoa"]
    type_in(page.lists.search, "khong co ai")
    settle()
    assert names(page) == []
    assert page.lists.cards[View.DUE].empty.isVisible()


def test_empty_lists_say_what_to_do(page: DeclarationsPage, settle: Settle) -> None:
    for view in (View.SENT, View.RETURNED, View.ACKNOWLEDGED, View.LETTERS):
        click(page.lists.pills[view])
        settle()
        empty = page.lists.cards[view].empty
        assert empty.isVisible()
        assert empty.hint.text()
    assert page.lists.year.isVisible()


def test_a_click_on_a_head_sorts(page: DeclarationsPage, settle: Settle) -> None:
    page.lists.table.sort_by("name")
    settle()
    assert names(page) == ["Hoàng Thị An", "Nông Văn Bình", "Vi Văn Cường", "Triệu Thị Hoa"]  # by given name
    page.lists.table.sort_by("commune", descending=True)
    assert names(page)[-1] == "Triệu Thị Hoa"  # "Chưa rõ" is after every "Phường" and "Xã", from the end


def test_every_list_is_sorted_by_every_head(page: DeclarationsPage, owing_desk: Desk, settle: Settle) -> None:
    numbers = sent(owing_desk)
    declaration_acts.returned(owing_desk, numbers[:1], date(2026, 11, 21), "Sai")
    for view in View:
        page.lists.show_view(view)
        settle()
        count = len(names(page))
        for column in page.lists.table.rows.columns:
            if column.sort:
                page.lists.table.sort_by(column.sort, descending=True)
                assert len(names(page)) == count


# ---- printing


def test_printing_tells_first_then_writes_and_shows(page: DeclarationsPage, qtbot: QtBot, settle: Settle) -> None:
    press(qtbot, page.lists.table, Qt.Key.Key_P)
    settle()
    dialog = dialog_of(PrintDialog)
    assert dialog.what.text() == "3 người ở 2 xã, phường: 2 văn bản"
    box = dialog.findChild(QFrame, "printHomeless")
    assert isinstance(box, QFrame)
    assert box.isVisible()
    press(qtbot, dialog.go, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    settle()
    preview = dialog_of(PreviewDialog)
    assert preview.paper.pages == 2
    assert preview.windowTitle() == "2 văn bản, KB-2026-0001 đến KB-2026-0002"
    preview.close()
    settle()
    assert page.lists.table.rows.rowCount() == 4
    assert page.acts.numbers()


def test_only_what_is_due_until_a_day(page: DeclarationsPage, owing_desk: Desk, settle: Settle) -> None:
    page.ask_print()
    settle()
    dialog = dialog_of(PrintDialog)
    dialog.until.set_value(Until.WEEK)
    dialog.until.changed.emit()
    assert dialog.what.text() == "1 người ở 1 xã, phường: 1 văn bản"
    dialog.until.set_value(Until.DAY)
    dialog.until.changed.emit()
    dialog.day.set_value(date(2026, 11, 1))
    dialog.day.changed.emit()
    assert not dialog.go.isEnabled()
    dialog.day.set_value(date(2026, 11, 10))
    dialog.day.changed.emit()
    click(dialog.go)
    settle()
    dialog_of(PreviewDialog).close()
    with owing_desk.read() as session:
        assert len(session.scalars(select(DeclarationLetter.id)).all()) == 1


def test_stopped_while_writing_nothing_is_numbered(page: DeclarationsPage, owing_desk: Desk, settle: Settle) -> None:
    page.ask_print()
    settle()
    dialog = dialog_of(PrintDialog)
    dialog.go.click()
    dialog.reject()
    settle()
    assert dialog.isVisible()
    assert dialog.told.text().startswith("Đã dừng")
    assert dialog.go.isEnabled()
    with owing_desk.read() as session:
        assert session.scalars(select(DeclarationLetter.id)).all() == []
    dialog.reject()
    assert not dialog.isVisible()


def test_whose_commune_is_not_known_is_a_press_away(page: DeclarationsPage, qtbot: QtBot, settle: Settle) -> None:
    page.ask_print()
    settle()
    dialog = dialog_of(PrintDialog)
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text().startswith("Triệu Thị Hoa")]
    with qtbot.waitSignal(dialog.worker_asked):
        click(button)
    settle()


def test_nothing_left_to_print_is_said(page: DeclarationsPage, owing_desk: Desk, settle: Settle) -> None:
    with owing_desk.work("test.known") as work:
        for owed in work.session.scalars(select(CommuneDeclaration)):
            owed.state = DeclarationState.SENT
    page.ask_print()
    settle()
    assert messages(settle) == ["Không có gì cần in: mọi khai báo cần gửi đã nằm trong văn bản."]


def test_each_letter_that_comes_out_is_logged_and_the_next_is_a_reprint(
    page: DeclarationsPage, owing_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    numbers = written(owing_desk)
    page.papers.show_letters(numbers)
    settle()
    page.papers.send(to_file(tmp_path / "a.pdf"))
    settle()
    assert "trang" in dialog_of(PreviewDialog).told.text()
    with owing_desk.read() as session:
        assert session.scalars(select(DocumentOutput.act)).all() == [OutputAct.PRINTED] * 2
    dialog_of(PreviewDialog).close()
    page.papers.show_letters(numbers[:1])
    settle()
    notes = [label.text() for label in dialog_of(PreviewDialog).findChildren(QLabel)]
    assert any("BẢN IN LẠI" in note for note in notes)
    page.papers.write(tmp_path / "b.pdf")
    settle()
    assert (tmp_path / "b.pdf").read_bytes() == declaration_letters.letter_bytes(owing_desk, numbers[0])
    dialog_of(PreviewDialog).close()


# ---- acts


def test_marked_as_sent_and_taken_back(page: DeclarationsPage, owing_desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    numbers = written(owing_desk)
    settle()
    page.lists.table.selectAll()
    press(qtbot, page.lists.table, Qt.Key.Key_G)
    settle()
    dialog = dialog_of(ActDialog)
    said = dialog.findChild(QLabel, "markSentWhat")
    assert isinstance(said, QLabel)
    assert said.text().splitlines()[0] == ", ".join(numbers)
    assert said.text().splitlines()[1].startswith("1 dòng")  # she has no commune, so no letter
    dialog.form.fields["markSent_how"].set_value(SentBy.POST)
    press(qtbot, dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    settle()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ActDialog) and w.isVisible()]
    assert states(owing_desk).count(DeclarationState.SENT) == 3
    assert banner(page) == "Đã ghi 2 văn bản là đã gửi."
    assert names(page) == ["Triệu Thị Hoa"]
    undo = page.window().findChild(QPushButton, "bannerUndo")
    assert isinstance(undo, QPushButton)
    click(undo)
    settle()
    assert states(owing_desk) == [DeclarationState.DUE] * 4
    assert len(names(page)) == 4


def test_a_day_that_cannot_be_is_told_at_its_field(page: DeclarationsPage, owing_desk: Desk, settle: Settle) -> None:
    written(owing_desk)
    settle()
    page.lists.table.selectAll()
    page.acts.ask_sent()
    dialog = dialog_of(ActDialog)
    dialog.form.fields["markSent_on"].set_value(date(2026, 11, 30))
    click(dialog.yes)
    settle()
    assert dialog.isVisible()
    assert "tương lai" in dialog.form.fields["markSent_on"].message.text()
    assert dialog.yes.isEnabled()
    dialog.form.fields["markSent_on"].set_value(date(2026, 10, 1))
    click(dialog.yes)
    settle()
    assert "không thể gửi trước" in messages(settle)[0]
    dialog.reject()
    assert states(owing_desk) == [DeclarationState.DUE] * 4


def test_acknowledged_with_the_stamped_paper_dropped(
    page: DeclarationsPage, owing_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    numbers = sent(owing_desk)
    paper = tmp_path / "dấu xã.jpg"
    Image.effect_noise((600, 800), 60).convert("RGB").save(paper)
    page.lists.show_view(View.LETTERS)
    settle()
    assert page.lists.table.select_id(next(x.id for x in page.lists.at_hand if x.number == numbers[0]))
    click(page.acts.acknowledged)
    dialog = dialog_of(ActDialog)
    dialog.form.fields["markAcknowledged_by"].set_value("Chủ tịch Hoàng Văn Ất")
    place = dialog.findChild(QFrame, "markAcknowledged_picture")
    assert isinstance(place, QFrame)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(paper))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    place.dropEvent(QDropEvent(QPoint(5, 5).toPointF(), actions, mime, buttons, Qt.KeyboardModifier.NoModifier))
    assert [label.text() for label in place.findChildren(QLabel)] == ["dấu xã.jpg"]
    click(dialog.yes)
    settle()
    assert states(owing_desk).count(DeclarationState.ACKNOWLEDGED) == 2
    with owing_desk.read() as session:
        first = session.scalars(
            select(CommuneDeclaration.id)
            .where(CommuneDeclaration.letter_number == numbers[0])
            .order_by(CommuneDeclaration.id)
        ).first()
    (kept,) = attachments.listed(owing_desk, attachments.Owner(commune_declaration_id=first))
    assert kept.name == "dấu xã.jpg"
    assert not page.acts.acknowledged.isEnabled()


def test_returned_with_its_reason_then_sent_again(
    page: DeclarationsPage, owing_desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    numbers = sent(owing_desk)
    page.lists.show_view(View.SENT)
    settle()
    assert page.lists.table.rows.rowCount() == 3
    page.lists.table.selectAll()
    press(qtbot, page.lists.table, Qt.Key.Key_R)
    settle()
    dialog = dialog_of(ActDialog)
    click(dialog.yes)
    assert dialog.form.fields["markReturned_reason"].message.isVisible()
    dialog.form.fields["markReturned_reason"].set_value("Thiếu dấu")
    click(dialog.yes)
    settle()
    page.lists.show_view(View.RETURNED)
    settle()
    assert page.lists.table.rows.rowCount() == 3
    page.lists.table.selectAll()
    click(page.acts.sent)
    click(dialog_of(ActDialog).yes)
    settle()
    assert states(owing_desk).count(DeclarationState.SENT) == 3
    assert len(numbers) == 2


def test_a_letter_is_replaced_by_a_new_one_that_is_shown(
    page: DeclarationsPage, owing_desk: Desk, settle: Settle
) -> None:
    numbers = sent(owing_desk)
    page.lists.show_view(View.LETTERS)
    settle()
    page.lists.table.select_id(next(line.id for line in page.lists.at_hand if line.number == numbers[1]))
    click(page.acts.correct)
    dialog = dialog_of(ActDialog)
    dialog.form.fields["replaceLetter_reason"].set_value("Ghi sai tên")
    click(dialog.yes)
    settle()
    preview = dialog_of(PreviewDialog)
    assert preview.windowTitle() == "Văn bản KB-2026-0003"
    preview.close()
    settle()
    found = {line.number: line.state for line in page.lists.at_hand}
    assert found[numbers[1]] is DeclarationState.SUPERSEDED
    assert found["KB-2026-0003"] is DeclarationState.DUE


def test_enter_opens_the_letter_or_the_person(
    page: DeclarationsPage, owing_desk: Desk, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(page, "open_worker", asked.append)
    press(qtbot, page.lists.table, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert len(asked) == 1
    written(owing_desk)
    settle()
    press(qtbot, page.lists.table, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    settle()
    dialog_of(PreviewDialog).close()
    press(qtbot, page.lists.table, Qt.Key.Key_L)
    settle()
    assert len(asked) == 2


# ---- files and the calendar


def test_files_of_a_commune_and_of_the_year(
    page: DeclarationsPage, owing_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    written(owing_desk)
    settle()
    found = page.exports.commune()
    assert found is not None
    page.exports.write_commune(found[0], tmp_path / "xa.xlsx")
    page.exports.write_register(tmp_path / "so.pdf")
    page.exports.write_register(tmp_path / "so.xlsx")
    settle()
    assert "Nông Văn Bình" in cells_of(tmp_path / "xa.xlsx")
    assert (tmp_path / "so.pdf").read_bytes().startswith(b"%PDF")
    assert "KB-2026-0001" in cells_of(tmp_path / "so.xlsx")
    page.exports.name_all()
    assert found[1] in page.exports.of_commune[0].text()


def test_the_calendar_is_corrected_and_the_days_follow(page: DeclarationsPage, settle: Settle) -> None:
    click(page.calendar)
    settle()
    dialog = dialog_of(CalendarDialog)
    assert dialog.table.rows.rowCount() > 10
    click(dialog.add)
    assert dialog.day.message.isVisible()
    dialog.day.set_value(date(2026, 11, 19))
    dialog.name.set_value("Mất điện")
    click(dialog.add)
    settle()
    assert dialog.told.text() == "Đã lưu. 3 khai báo chưa in có hạn mới."
    row = next(line for line in dialog.table.rows.ids() if line == date(2026, 11, 19).toordinal())
    dialog.table.select_id(row)
    click(dialog.withdraw)
    settle()
    assert date(2026, 11, 19).toordinal() not in dialog.table.rows.ids()
    dialog.days.set_value(3)
    click(dialog.set_days)
    settle()
    assert "4 khai báo" in dialog.told.text()
    click(dialog.back)
    settle()
    assert dialog.days.value() == 5
    dialog.days.set_value(99)
    click(dialog.set_days)
    assert dialog.days.message.isVisible()
    dialog.close()
    settle()
