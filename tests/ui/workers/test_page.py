"""The workers' page on real services: search, choose, enter, mend, findings that follow, unsaved changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import ConsentPurpose, ConsentState, DocumentKind, HealthResult, Sex
from desktop_app.services import demand, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, HealthForm, WorkerForm
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.page import WorkersPage
from resources import ROOT

TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]
PEOPLE = (
    ("Nông Văn Dũng", "020095007720", date(1995, 11, 21)),
    ("Lý Thị Hoa", "020196001234", date(1996, 2, 3)),
    ("Hoàng Văn Ánh", "020088000931", date(1988, 9, 2)),
)


@pytest.fixture
def people(desk_sqlite: Desk) -> dict[str, int]:
    ids: dict[str, int] = {}
    for name, citizen_id, born in PEOPLE:
        form = WorkerForm(full_name=name, citizen_id=citizen_id, birth_date=born, sex=Sex.MALE)
        ids[name] = workers.save(desk_sqlite, None, form)
    return ids


@pytest.fixture
def page(qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, settle: Settle) -> WorkersPage:
    made = WorkersPage(desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1170, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activated()
    settle(600)
    return made


def child(parent: QWidget, kind: type[Any], name: str) -> Any:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def listed(page: WorkersPage) -> list[str]:
    rows = (page.table.rows.record(row) for row in range(page.table.rows.rowCount()))
    return [row.full_name for row in rows if row is not None]


def test_all_are_listed_in_vietnamese_order_with_their_number(
    qtbot: QtBot, people: dict[str, int], page: WorkersPage
) -> None:
    assert people
    assert listed(page) == ["Hoàng Văn Ánh", "Nông Văn Dũng", "Lý Thị Hoa"]
    assert "3" in child(page, QLabel, "workersFound").text()
    qtbot.waitUntil(lambda: child(page, QPushButton, "workersFilter_all").text() == "Tất cả 3", timeout=20_000)
    assert child(page, QPushButton, "workersFilter_looking").text() == "Chưa có hợp đồng 3"


@pytest.mark.parametrize("typed", ["dung nong", "DŨNG", "020095007720"])
def test_search_follows_the_typing(
    people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle, typed: str
) -> None:
    assert people
    type_in(page.search, typed)
    settle()
    assert listed(page) == ["Nông Văn Dũng"]
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    settle()
    assert len(listed(page)) == 3


def test_nobody_found_and_nobody_there_are_different_things(page: WorkersPage, type_in: TypeIn, settle: Settle) -> None:
    assert page.isVisible()
    button = child(page, QPushButton, "workersEmptyAction")
    assert button.isVisible()
    type_in(page.search, "khong co ai")
    settle()
    assert not button.isVisible()


def test_from_the_search_into_the_table_and_to_the_workers_page(
    people: dict[str, int], page: WorkersPage, settle: Settle
) -> None:
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    settle()
    assert page.table.current_id() == people["Hoàng Văn Ánh"]
    assert child(page, QLabel, "workerName").text() == "Hoàng Văn Ánh"
    assert "HOANG VAN ANH" in child(page, QLabel, "workerLine").text()
    assert child(page, QLabel, "workerVerdictWords").text()


def choose(page: WorkersPage, worker_id: int, settle: Settle, part: str = "identity") -> None:
    page.table.select_id(worker_id)
    settle()
    if page.panel.worker_id == worker_id:
        page.panel.sheet.show_part(part)


def test_findings_change_as_one_types(
    people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    choose(page, people["Lý Thị Hoa"], settle, "papers")
    settle()
    assert page.findChild(QWidget, "finding_travel_document") is not None
    child(page, QPushButton, "workerAddDocument").click()
    papers = page.panel.papers
    number = next(w for w in papers.findChildren(QLineEdit) if w.objectName().endswith("_number"))
    expires = next(w for w in papers.findChildren(QLineEdit) if w.objectName().endswith("_expires_on"))
    type_in(number, "C7713304")
    type_in(expires, "01/03/2033")
    settle()
    shown = [w for w in page.findChildren(QWidget, "finding_travel_document") if w.isVisibleTo(page)]
    assert shown == []
    assert page.panel.is_changed()


def test_a_worker_is_entered_with_all_papers(
    qtbot: QtBot, desk_sqlite: Desk, page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    child(page, QPushButton, "workersNew").click()
    settle()
    type_in(child(page, QLineEdit, "worker_full_name"), "Bế Thị Ánh")
    type_in(child(page, QLineEdit, "worker_citizen_id"), "020199004417")
    type_in(child(page, QLineEdit, "worker_birth_date"), "14/3/1999")
    commune = page.panel.identity.commune
    first = commune.combo.itemText(1)
    commune.combo.setCurrentIndex(1)
    sex = page.panel.identity.form.fields["worker_sex"]
    sex.set_value(Sex.FEMALE)
    page.panel.sheet.show_part("papers")
    child(page, QPushButton, "workerAddDocument").click()
    child(page, QPushButton, "workerAddHealth").click()
    fields = {w.objectName().partition("_")[2]: w for w in page.panel.papers.findChildren(QLineEdit) if w.objectName()}
    type_in(fields["number"], "c 7713304")
    type_in(fields["expires_on"], "01/03/2033")
    type_in(fields["examined_on"], "02/10/2026")
    results = next(c for c in page.panel.papers.findChildren(QComboBox) if c.objectName().endswith("_result"))
    assert not results.currentText()  # nobody is presumed fit
    results.setCurrentIndex(1)
    page.panel.sheet.show_part("consents")
    answer = page.panel.consents.findChild(QComboBox, f"{ConsentPurpose.PLACEMENT}_state")
    assert answer is not None
    answer.setCurrentIndex(1)
    type_in(child(page, QLineEdit, f"{ConsentPurpose.PLACEMENT}_basis"), "Phiếu ký 20/11, cặp số 3")
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and child(page, QPushButton, "workerSave").isEnabled())
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    card = workers.load(desk_sqlite, workers.find(desk_sqlite, "020199004417"))
    assert card.form.full_name == "Bế Thị Ánh"
    assert card.form.birth_date == date(1999, 3, 14)
    assert card.form.sex is Sex.FEMALE
    assert card.commune is not None
    assert card.commune.name in first
    assert [(d.kind, d.number, d.expires_on) for d in card.form.documents] == [
        (DocumentKind.PASSPORT, "C7713304", date(2033, 3, 1))
    ]
    assert [(h.examined_on, h.result) for h in card.form.health] == [(date(2026, 10, 2), HealthResult.FIT)]
    assert [(c.purpose, c.state) for c in card.form.consents] == [(ConsentPurpose.PLACEMENT, ConsentState.GIVEN)]
    assert not page.panel.is_changed()


def test_order_contract_and_declaration_are_entered(
    desk_sqlite: Desk, people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    demand.apply_file(desk_sqlite, Path(ROOT / "samples" / "partners_and_orders.json"))
    page._load_choices()
    settle()
    worker_id = people["Nông Văn Dũng"]
    choose(page, worker_id, settle, "contract")
    order = page.panel.contract.order
    order.combo.setCurrentIndex(1)
    order.combo.activated.emit(1)
    for name, text in (
        ("contract_number", "118/HĐLĐ"),
        ("contract_signed_on", "18/11/2026"),
        ("contract_starts_on", "25/11/2026"),
        ("contract_ends_on", "24/05/2027"),
        ("declaration_letter_number", "214/TB-TTDVVL"),
        ("declaration_sent_on", "18/11/2026"),
    ):
        type_in(child(page, QLineEdit, name), text)
    page.panel.save()
    settle()
    form = workers.load(desk_sqlite, worker_id).form
    assert form.job_order == order.value()
    assert form.contract is not None
    assert form.contract.ends_on == date(2027, 5, 24)
    assert form.declaration is not None
    assert form.declaration.letter_number == "214/TB-TTDVVL"


def test_what_the_service_refuses_stands_at_its_field(
    people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    choose(page, people["Lý Thị Hoa"], settle)
    editor = child(page, QLineEdit, "worker_citizen_id")
    editor.selectAll()
    type_in(editor, "020095007720")
    page.panel.save()
    settle()
    message = child(page, QLabel, "worker_citizen_idMessage")
    assert message.isVisible()
    assert "Nông Văn Dũng" in message.text()
    assert page.panel.is_changed()


def test_a_likeness_asks_for_a_reason(
    people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    assert people
    child(page, QPushButton, "workersNew").click()
    type_in(child(page, QLineEdit, "worker_full_name"), "Nông Văn Dũng")
    type_in(child(page, QLineEdit, "worker_birth_date"), "21/11/1995")
    page.panel.save()
    settle()
    reason = page.panel.identity.reason
    assert reason.isVisible()
    type_in(reason.editor, "Người khác, quê Bắc Sơn")
    page.panel.save()
    settle()
    assert not page.panel.is_changed()


def test_whoever_was_entered_is_chosen_in_the_list(
    people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle, desk_sqlite: Desk
) -> None:
    assert people
    heard: list[Any] = []
    desk_sqlite.announce = heard.append
    child(page, QPushButton, "workersNew").click()
    type_in(child(page, QLineEdit, "worker_full_name"), "Lường Thị Thử")
    child(page, QPushButton, "workerSave").click()
    settle()
    page.changed(heard[-1])
    settle(600)
    row = page.table.rows.record(page.table.currentIndex().row())
    assert row is not None
    assert row.full_name == "Lường Thị Thử"
    assert page.table.selected_ids() == (row.id,)


def question(page: WorkersPage) -> QMessageBox:
    return next(box for box in page.findChildren(QMessageBox) if box.isVisible())


def test_unsaved_changes_are_asked_about(
    qtbot: QtBot, desk_sqlite: Desk, people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    choose(page, people["Lý Thị Hoa"], settle)
    type_in(child(page, QLineEdit, "worker_phone"), "0912345678")
    choose(page, people["Nông Văn Dũng"], settle)
    box = question(page)
    assert "Lý Thị Hoa" in box.text()
    assert page.table.current_id() == people["Lý Thị Hoa"]
    child(box, QPushButton, "questionYes").click()
    qtbot.waitUntil(lambda: child(page, QLabel, "workerName").text() == "Nông Văn Dũng")
    settle()
    assert workers.load(desk_sqlite, people["Lý Thị Hoa"]).form.phone == "0912345678"


def test_changes_can_be_given_up(people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle) -> None:
    choose(page, people["Lý Thị Hoa"], settle)
    type_in(child(page, QLineEdit, "worker_phone"), "0912345678")
    asked: list[bool] = []
    assert not page.may_leave(lambda: asked.append(True))
    child(question(page), QPushButton, "questionOther").click()
    settle()
    assert asked == [True]
    assert child(page, QLineEdit, "worker_phone").text() == ""
    assert page.may_leave(lambda: None)


def test_another_officers_save_is_met(
    desk_sqlite: Desk, people: dict[str, int], page: WorkersPage, type_in: TypeIn, settle: Settle
) -> None:
    worker_id = people["Lý Thị Hoa"]
    choose(page, worker_id, settle)
    theirs = workers.load(desk_sqlite, worker_id).form
    workers.save(desk_sqlite, worker_id, _with_phone(theirs, "0900000001"))
    type_in(child(page, QLineEdit, "worker_phone"), "0912345678")
    page.panel.save()
    settle()
    box = question(page)
    assert "0900000001" in box.text()
    assert "0912345678" in box.text()
    child(box, QPushButton, "questionYes").click()
    settle()
    assert child(page, QLineEdit, "worker_phone").text() == "0900000001"


def test_what_is_changed_while_another_place_is_in_sight_is_shown_afterwards(
    desk_sqlite: Desk, people: dict[str, int], page: WorkersPage, settle: Settle
) -> None:
    """An undo on Today, say: the worker's page would show what is no longer true."""
    worker_id = people["Lý Thị Hoa"]
    choose(page, worker_id, settle)
    heard: list[Any] = []
    desk_sqlite.announce = heard.append
    page.hide()
    theirs = workers.load(desk_sqlite, worker_id).form
    workers.save(desk_sqlite, worker_id, _with_phone(theirs, "0900000001"))
    page.changed(heard[0])
    page.show()
    page.activated()
    settle()
    assert child(page, QLineEdit, "worker_phone").text() == "0900000001"


def test_an_import_elsewhere_is_seen_here(
    desk_sqlite: Desk, people: dict[str, int], page: WorkersPage, settle: Settle
) -> None:
    assert people
    heard: list[Any] = []
    desk_sqlite.announce = heard.append
    papers = (DocumentForm(number="C1234567", expires_on=date(2030, 1, 1)),)
    health = (HealthForm(date(2026, 10, 1), HealthResult.FIT),)
    workers.save(desk_sqlite, None, WorkerForm(full_name="Vi Văn An", documents=papers, health=health))
    page.changed(heard[0])
    settle()
    assert "Vi Văn An" in listed(page)


def test_the_keyboard_finds_its_way(qtbot: QtBot, people: dict[str, int], page: WorkersPage, settle: Settle) -> None:
    assert people
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.table.setFocus()
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.search.hasFocus)
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    qtbot.waitUntil(page.table.hasFocus)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    focused = page.focusWidget()
    assert focused is not None
    assert page.panel.isAncestorOf(focused)


def test_the_selection_is_copied(people: dict[str, int], page: WorkersPage, settle: Settle) -> None:
    assert people
    page.table.selectAll()
    page.table.copy_selection()
    settle()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("Họ và tên\tNgày sinh\tSố căn cước")
    assert len(lines) == 4


def _with_phone(form: WorkerForm, phone: str) -> WorkerForm:
    return WorkerForm(
        **{name: getattr(form, name) for name in WorkerForm.__dataclass_fields__ if name != "phone"}, phone=phone
    )
