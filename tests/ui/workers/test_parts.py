"""Every part of the form: shown, typed into, saved, and what the services refuse stands at its field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import ConsentPurpose, ConsentState, ContactKind, Education, SkillKind, WagePer
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.question import QuestionDialog
from desktop_app.ui.workers.former import FormerSection
from desktop_app.ui.workers.panel import WorkerPanel

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]
CONTROL = Qt.KeyboardModifier.ControlModifier


def saved(desk: Desk, panel: WorkerPanel, settle: Settle) -> WorkerForm:
    QTest.keyClick(panel, Qt.Key.Key_S, CONTROL)
    settle()
    assert panel.worker_id is not None
    return workers.load(desk, panel.worker_id).form


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def pick(combo: QComboBox, words: str) -> None:
    combo.setFocus()
    combo.setCurrentIndex(combo.findText(words))
    combo.activated.emit(combo.currentIndex())


def test_a_contact_is_added_and_another_taken_away(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("contacts")
    find(panel, QPushButton, "workerAddContact").click()
    assert focused().objectName() == "contact2_full_name"
    type_in(focused(), "Lý Văn Thành")
    type_in(find(panel, QLineEdit, "contact2_phone"), "02053123456")
    pick(find(panel, QComboBox, "contact2_kind"), "Xã, phường")
    find(panel, QPushButton, "contact1Remove").click()
    form = saved(desk_sqlite, panel, settle)
    assert [(c.full_name, c.kind, c.phone) for c in form.contacts] == [
        ("Lý Văn Thành", ContactKind.COMMUNE, "02053123456")
    ]


def test_a_contact_without_a_name_is_told_at_its_field(show: Show, find: Find, type_in: TypeIn, settle: Settle) -> None:
    panel = show("contacts")
    find(panel, QPushButton, "workerAddContact").click()
    type_in(find(panel, QLineEdit, "contact2_phone"), "0987")
    panel.sheet.show_part("overview")
    panel.save()
    settle()
    assert panel.sheet.in_sight() == ("contacts",)
    assert find(panel, QLabel, "contact2_full_nameMessage").isVisible()
    assert panel.is_changed()


def test_skills_and_education(show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle) -> None:
    panel = show("skills")
    pick(find(panel, QComboBox, "worker_education"), "Trung học phổ thông")
    type_in(find(panel, QLineEdit, "worker_qualification"), "Sơ cấp nghề hàn")
    find(panel, QPushButton, "workerAddSkill").click()
    type_in(focused(), "Bóc ván gỗ")
    pick(find(panel, QComboBox, "skill2_kind"), "Kinh nghiệm")
    type_in(find(panel, QLineEdit, "skill2_years"), "3")
    form = saved(desk_sqlite, panel, settle)
    assert (form.education, form.qualification) == (Education.UPPER_SECONDARY, "Sơ cấp nghề hàn")
    assert {(s.name, s.kind, s.years) for s in form.skills} == {
        ("Tiếng Trung", SkillKind.LANGUAGE, None),
        ("Bóc ván gỗ", SkillKind.EXPERIENCE, 3),
    }


def test_a_wish_is_kept_and_emptied_again(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("wish")
    settle()
    programme = find(panel, QComboBox, "wish_programme_id")
    assert programme.count() > 1
    programme.setCurrentIndex(1)
    programme.activated.emit(1)
    for name, text in (("wish_job", "Công nhân gỗ"), ("wish_wage_cny", "3500"), ("wish_ready_from", "1/12/2026")):
        type_in(find(panel, QLineEdit, name), text)
    pick(find(panel, QComboBox, "wish_wage_per"), "một tháng")
    wish = saved(desk_sqlite, panel, settle).wish
    assert wish is not None
    assert wish.programme_id is not None
    assert (wish.job, wish.wage_cny, wish.wage_per, wish.ready_from) == (
        "Công nhân gỗ",
        3500,
        WagePer.MONTH,
        date(2026, 12, 1),
    )
    for name in ("wish_job", "wish_wage_cny", "wish_ready_from"):
        editor = find(panel, QLineEdit, name)
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
    for name in ("wish_programme_id", "wish_wage_per"):
        combo = find(panel, QComboBox, name)
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
    assert saved(desk_sqlite, panel, settle).wish is None


def test_a_corrected_id_leaves_the_former_one_with_its_reason(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("identity")
    why = find(panel, QLineEdit, "worker_identity_reason")
    assert not why.isVisible()
    editor = find(panel, QLineEdit, "worker_citizen_id")
    editor.setFocus()
    editor.selectAll()
    type_in(editor, "020095007721")
    assert why.isVisible()
    type_in(why, "Cấp lại thẻ")
    saved(desk_sqlite, panel, settle)
    panel.sheet.show_part("former")
    section = panel.sheet.section("former")
    assert isinstance(section, FormerSection)
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "020095007720" in said
    assert "Cấp lại thẻ" in said


def test_a_former_name_is_added_and_taken_away(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("former")
    find(panel, QPushButton, "workerAddFormer").click()
    type_in(focused(), "082345678")
    saved(desk_sqlite, panel, settle)
    assert panel.card is not None
    assert [f.citizen_id for f in panel.card.former] == ["082345678"]
    remove = find(panel, QPushButton, f"workerFormerRemove{panel.card.former[0].id}")
    remove.click()
    assert panel.is_changed()
    settle(20)
    QTest.keyClick(find(panel, QPushButton, "workerAddFormer"), Qt.Key.Key_Z, CONTROL)
    find(panel, QPushButton, "workerAddFormer").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Z, CONTROL)
    assert not panel.is_changed()
    find(panel, QPushButton, f"workerFormerRemove{panel.card.former[0].id}").click()
    saved(desk_sqlite, panel, settle)
    assert panel.card.former == ()


def test_tags_come_and_go_with_the_form(
    show: Show, desk_sqlite: Desk, find: Find, settle: Settle, type_in: TypeIn
) -> None:
    panel = show("overview")
    find(panel, QPushButton, "workerAddTag").click()
    line = find(panel, QLineEdit, "worker_new_tag")
    assert line.hasFocus()
    type_in(line, "Đã phỏng vấn")
    QTest.keyClick(line, Qt.Key.Key_Return)
    type_in(line, "CẦN GẤP")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert panel.typed().tags == ("cần gấp", "Đã phỏng vấn")
    assert saved(desk_sqlite, panel, settle).tags == ("cần gấp", "Đã phỏng vấn")
    find(panel, QPushButton, "tag_can gap").click()
    assert saved(desk_sqlite, panel, settle).tags == ("Đã phỏng vấn",)


def test_escape_closes_the_field_for_a_tag(show: Show, find: Find, type_in: TypeIn) -> None:
    panel = show("overview")
    add, line = find(panel, QPushButton, "workerAddTag"), find(panel, QLineEdit, "worker_new_tag")
    add.click()
    type_in(line, "Đã")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert (line.isVisible(), line.text(), add.isVisible()) == (False, "", True)
    assert not panel.is_changed()


def dialog(panel: WorkerPanel) -> QuestionDialog:
    found = panel.findChildren(QuestionDialog) or panel.window().findChildren(QuestionDialog)
    return next(box for box in found if box.isVisible())


def test_a_consent_is_withdrawn_with_a_question(
    show: Show, desk_sqlite: Desk, find: Find, settle: Settle, type_in: TypeIn
) -> None:
    panel = show("consents")
    assert find(panel, QLabel, "placementBadgeWords").text() == "Đồng ý"
    assert find(panel, QLabel, "roster_abroadBadgeWords").text() == "Chưa ghi nhận"
    assert find(panel, QLabel, "placementWhen").text() == "22/11/2026 09:00"
    find(panel, QPushButton, "placementWithdraw").click()
    asked = dialog(panel)
    find(asked, QPushButton, "withdrawYes").click()
    assert asked.isVisible()  # without a paper nothing is withdrawn
    assert find(asked, QLabel, "withdraw_basisMessage").isVisible()
    type_in(find(asked, QLineEdit, "withdraw_basis"), "Giấy rút ngày 22/11, cặp số 4")
    find(asked, QPushButton, "withdrawYes").click()
    settle()
    assert panel.worker_id is not None
    (consent,) = workers.load(desk_sqlite, panel.worker_id).form.consents
    assert (consent.purpose, consent.state, consent.basis) == (
        ConsentPurpose.PLACEMENT,
        ConsentState.WITHDRAWN,
        "Giấy rút ngày 22/11, cặp số 4",
    )
    assert not find(panel, QPushButton, "placementWithdraw").isVisible()
    assert find(panel, QLabel, "placementBadgeWords").text() == "Đã rút lại"


def test_only_what_may_follow_is_offered(show: Show, find: Find) -> None:
    panel = show("consents")
    given = find(panel, QComboBox, "placement_state")
    fresh = find(panel, QComboBox, "roster_abroad_state")
    assert [given.itemText(n) for n in range(given.count())] == ["Đồng ý", "Đã rút lại"]
    assert [fresh.itemText(n) for n in range(fresh.count())] == ["Chưa ghi nhận", "Đồng ý", "Không đồng ý"]


def test_chinese_forms_are_offered_and_never_put_in(show: Show, find: Find, desk_sqlite: Desk, settle: Settle) -> None:
    panel = show("identity")
    panel.identity.suggest("Nông Văn Dũng", [("农文勇", "Nông: 农"), ("农文勇", "")])
    chinese = find(panel, QLineEdit, "worker_name_zh")
    assert chinese.text() == ""
    assert not panel.is_changed()
    button = find(panel, QPushButton, "workerChinese1")
    assert button.isVisible()
    button.click()
    assert chinese.text() == "农文勇"
    assert not button.isVisible()
    assert saved(desk_sqlite, panel, settle).name_zh == "农文勇"


def test_suggestions_for_another_name_are_not_shown(show: Show) -> None:
    panel = show("identity")
    panel.identity.suggest("Nông Văn Tuấn", [("农文俊", "")])
    assert not panel.identity.suggestions.isVisible()


def test_papers_keep_their_order_and_say_what_is_wrong_at_the_field(
    show: Show, find: Find, settle: Settle, qtbot: QtBot
) -> None:
    panel = show("papers")
    assert not panel.is_changed()
    number = find(panel, QLineEdit, "document2_number")
    number.setFocus()
    number.selectAll()
    QTest.keyClick(number, Qt.Key.Key_Delete)
    panel.sheet.show_part("overview")
    panel.save()
    settle()
    assert panel.sheet.in_sight() == ("papers",)
    qtbot.waitUntil(lambda: bool(find(panel, QLabel, "document2_numberMessage").isVisible()))
