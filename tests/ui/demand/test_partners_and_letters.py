"""Contacts, extensions, letters, answers and meetings on the page Demand, by real events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from db.vocabulary import LetterDirection, MeetingKind
from desktop_app.services import agreements, demand, letters, meetings
from desktop_app.services.agreements import ExtensionInput
from desktop_app.services.demand import AgreementInput, ContactInput, PartnerInput
from desktop_app.services.letters import LetterInput
from desktop_app.services.work import Desk
from desktop_app.ui.demand.agreement_side import AgreementSide
from desktop_app.ui.demand.answer_dialog import AnswerDialog
from desktop_app.ui.demand.attachment_strip import AttachmentStrip
from desktop_app.ui.demand.contacts_field import ContactsField
from desktop_app.ui.demand.extension_dialog import ExtensionDialog
from desktop_app.ui.demand.letter_side import LetterSide
from desktop_app.ui.demand.page import DemandPage
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.forms import ChoiceField, Field, NoteField, TextField

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Turn = Callable[[str], NounTab]
ASKED = LetterInput(
    direction=LetterDirection.IN, number="112/QLLĐ", dated=date(2026, 11, 2), from_whom="Cục Quản lý lao động",
    about="Rà soát nhu cầu, năng lực", answer_due=date(2026, 11, 20), programme="czech-plzen",
)  # fmt: skip


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def put(field: Field | None, text: str) -> None:
    assert field is not None
    if isinstance(field, NoteField):
        field.area.setPlainText(text)
    else:
        assert isinstance(field, TextField)
        field.line.selectAll()
        field.line.insert(text)
        field.line.textEdited.emit(text)


def field(tab: NounTab, name: str) -> Any:
    return tab.form.form.fields[f"{tab.noun.key}_{name}"]


def choose(tab: NounTab, name: str, value: object) -> None:
    found = field(tab, name)
    assert isinstance(found, ChoiceField)
    found.set_value(value)
    found.changed.emit()


def banner(page: QWidget) -> tuple[str, QPushButton]:
    text, button = page.window().findChild(QLabel, "bannerText"), page.window().findChild(QPushButton, "bannerUndo")
    assert text is not None
    assert button is not None
    return text.text(), button


# ---- partners


def test_a_contact_is_added_saved_and_taken_back(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    tab = tab_of("partner")
    contacts = field(tab, "contacts")
    assert isinstance(contacts, ContactsField)
    click(contacts.rows.button)
    put(contacts.rows.find_field(0, "name_vi") or contacts.rows.rows[0].field("name_vi"), "Lý Minh")
    put(contacts.rows.rows[0].field("phone"), "+86 771 000 0001")
    QTest.keyClick(filled_page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    row = next(row for row in demand.list_partners(desk_sqlite) if row.contacts)
    assert [(c.name_vi, c.phone) for c in row.contacts] == [("Lý Minh", "+86 771 000 0001")]
    assert not tab.is_unsaved()
    said, back = banner(filled_page)
    assert "đối tác" in said.lower()
    click(back)
    settle()
    assert not any(row.contacts for row in demand.list_partners(desk_sqlite))
    assert field(tab, "contacts").value() == ()


def test_what_is_wrong_with_a_contact_stands_at_its_field(tab_of: Turn, settle: Settle, desk_sqlite: Desk) -> None:
    tab = tab_of("employer")
    contacts = field(tab, "contacts")
    click(contacts.rows.button)
    put(contacts.rows.rows[0].field("name_vi"), "Vương Lệ")
    put(contacts.rows.rows[0].field("email"), "khong phai")
    click(tab.form.save)
    settle()
    message = contacts.rows.rows[0].field("email").message
    assert "thư điện tử" in message.text()
    assert not any(row.contacts for row in demand.list_employers(desk_sqlite))


def test_two_officers_mend_the_same_contact(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    given = PartnerInput("AA-01", "chongzuo", "Đối tác A", contacts=(ContactInput(name_vi="Tô", phone="1"),))
    partner_id = demand.save_partner(desk_sqlite, None, given)
    filled_page.reload()
    settle()
    tab = tab_of("partner")
    tab.open_record(partner_id)
    row = next(row for row in demand.list_partners(desk_sqlite) if row.id == partner_id)
    theirs = ContactInput(row.contacts[0].id, row.contacts[0].version_id, "Tô", phone="2")
    demand.save_partner(desk_sqlite, partner_id, replace(given, contacts=(theirs,)))
    put(field(tab, "contacts").rows.rows[0].field("phone"), "3")
    click(tab.form.save)
    settle()
    (box,) = [found for found in filled_page.findChildren(QMessageBox) if found.isVisible()]
    assert "Tô · 2" in box.informativeText()
    assert "Tô · 3" in box.informativeText()
    mine = box.findChild(QPushButton, "questionOther")
    assert mine is not None
    click(mine)
    settle()
    found = next(row for row in demand.list_partners(desk_sqlite) if row.id == partner_id)
    assert [c.phone for c in found.contacts] == ["3"]


# ---- agreements


def test_an_agreement_is_extended_from_its_page(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    tab = tab_of("agreement")
    row = next(row for row in demand.list_agreements(desk_sqlite) if row.number == "02/2026/TT-TTDVVL")
    tab.open_record(row.id)
    settle()
    side = tab.form.side
    assert isinstance(side, AgreementSide)
    assert "30/06/2027" in side.state.text()
    click(side.extend)
    dialog = filled_page.window().findChild(ExtensionDialog)
    assert dialog is not None
    put(dialog.form.fields["extension_valid_until"], "1/6/2027")
    put(dialog.form.fields["extension_signed_on"], "1/6/2027")
    click(dialog.go)
    settle()
    assert "30/06/2027" in dialog.form.fields["extension_valid_until"].message.text()
    put(dialog.form.fields["extension_valid_until"], "30/6/2028")
    click(dialog.go)
    settle()
    assert field(tab, "valid_until").value() == date(2028, 6, 30)
    assert "30/06/2027" in side.history.text()
    _, back = banner(filled_page)
    click(back)
    settle()
    assert field(tab, "valid_until").value() == date(2027, 6, 30)
    assert not side.history.isVisible()


def test_what_ends_soon_is_said_under_the_head_and_leads_there(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    assert filled_page.ahead.isHidden()
    given = AgreementInput("CC-2017", "chongzuo", None, "Cơ chế", None, None, date(2017, 5, 1), date(2026, 12, 31))
    demand.save_agreement(desk_sqlite, None, given)
    letters.keep(desk_sqlite, None, ASKED)
    filled_page.reload()
    settle()
    assert filled_page.ahead.ending.text() == "1 thỏa thuận sắp hết hạn: CC-2017 (31/12/2026)"
    assert filled_page.ahead.late.text() == "1 công văn quá hạn trả lời: 112/QLLĐ (20/11/2026)"
    see = filled_page.findChild(QPushButton, "ahead_agreement_see")
    assert see is not None
    click(see)
    settle()
    tab = tab_of("agreement")
    assert tab.form.title.text() == "CC-2017"
    assert any("Sắp hết hạn" in tab.noun.said_by(row) for row in demand.list_agreements(desk_sqlite))
    agreements.extend(desk_sqlite, tab.form.record.id, ExtensionInput(date(2028, 1, 1), date(2026, 11, 1)))  # type: ignore[union-attr]  # the record shown
    filled_page.reload()
    settle()
    assert not filled_page.ahead.ending.isVisible()


def test_a_file_is_dropped_on_an_agreement_and_put_aside(
    filled_page: DemandPage, tab_of: Turn, settle: Settle, tmp_path: Path
) -> None:
    tab = tab_of("agreement")
    settle()
    strip = tab.form.sides[1]
    assert isinstance(strip, AttachmentStrip)
    path = tmp_path / "thoa-thuan.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<<>>"
    )
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    QApplication.sendEvent(strip, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(strip, QDropEvent(QPointF(5, 5), copy, mime, left, none))
    settle()
    assert _names(strip) == ["thoa-thuan.pdf"]
    strip.list.setCurrentRow(0)
    strip.list.setFocus()
    QTest.keyClick(strip.list, Qt.Key.Key_Delete)
    (box,) = [found for found in strip.findChildren(QMessageBox) if found.isVisible()]
    yes = box.findChild(QPushButton, "questionYes")
    assert yes is not None
    click(yes)
    settle()
    assert _names(strip) == []
    _, back = banner(filled_page)
    click(back)
    settle()
    assert _names(strip) == ["thoa-thuan.pdf"]


def _names(strip: AttachmentStrip) -> list[str]:
    return [row.name for row in strip.rows]


# ---- letters and meetings


def test_a_letter_out_takes_its_number_as_it_is_saved(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    tab = tab_of("official_letter")
    QTest.keyClick(filled_page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    choose(tab, "direction", LetterDirection.OUT)
    put(field(tab, "to_whom"), "UBND xã Đồng Đăng")
    put(field(tab, "about"), "Phối hợp tuyên truyền")
    QTest.keyClick(filled_page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    (row,) = letters.listed(desk_sqlite)
    assert (row.number, row.dated) == ("CV-2026-0001", date(2026, 11, 22))
    assert tab.form.title.text().startswith("1/CV-TTDVVL · 22/11/2026")
    _, back = banner(filled_page)
    assert not back.isVisible()


def test_a_late_letter_is_answered_from_the_figures(
    filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle
) -> None:
    asked = letters.keep(desk_sqlite, None, ASKED).id
    filled_page.reload()
    settle()
    tab = tab_of("official_letter")
    tab.open_record(asked)
    settle()
    side = tab.form.side
    assert isinstance(side, LetterSide)
    assert "quá 2 ngày" in side.state.text()
    click(side.answer)
    settle()
    dialog = filled_page.window().findChild(AnswerDialog)
    assert dialog is not None
    assert dialog.form.values()["answer_programme"] == "czech-plzen"
    put(dialog.form.fields["answer_remarks"], "Đề nghị Cục thông báo sớm.")
    click(dialog.look)
    settle()
    assert dialog.papers.preview is not None
    assert not dialog.papers.preview.pdf.isVisible()
    dialog.papers.preview.reject()
    assert len(letters.listed(desk_sqlite)) == 1
    click(dialog.go)
    settle()
    answer = next(row for row in letters.listed(desk_sqlite) if row.answers == asked)
    assert answer.document_id is not None
    assert side.papers.preview is not None
    side.papers.preview.reject()
    assert "CV-2026-0001" in side.state.text()
    filled_page.reload()
    settle()
    assert filled_page.ahead.isHidden()
    tab.open_record(answer.id)
    settle()
    assert side.look.isVisible()


def test_a_meeting_is_written_down(filled_page: DemandPage, tab_of: Turn, desk_sqlite: Desk, settle: Settle) -> None:
    tab = tab_of("meeting")
    click(filled_page.new)
    choose(tab, "kind", MeetingKind.SURVEY)
    put(field(tab, "begins"), "1/10/2026")
    put(field(tab, "about"), "Khảo sát mùa mía")
    choose(tab, "programme", None)
    click(tab.form.save)
    settle()
    assert "Chọn chương trình" in field(tab, "programme").message.text()
    choose(tab, "partner", "PX-01")
    click(tab.form.save)
    settle()
    (row,) = meetings.listed(desk_sqlite)
    assert (row.kind, row.begins, row.partner) == (MeetingKind.SURVEY, date(2026, 10, 1), "PX-01")


def test_every_control_has_a_name(filled_page: DemandPage) -> None:
    for tab in filled_page.tabs:
        for side in tab.form.sides:
            for button in side.findChildren(QPushButton):
                assert button.objectName()
                assert button.accessibleName()
                assert button.toolTip()
