"""Programmes in the window: what is asked is added, changed from a day on and ended; bodies on both sides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.vocabulary import RequirementCode, Severity
from desktop_app.rules.programme import PARAMETERS
from desktop_app.services import programmes
from desktop_app.services.programmes import ProgrammeView, RequirementView
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Offered
from desktop_app.ui.demand.programmes import parameter_fields
from desktop_app.ui.demand.programmes.noun import Programmes
from desktop_app.ui.demand.programmes.side import BODIES, RULES, ProgrammeSide
from desktop_app.ui.demand.programmes.words import said
from desktop_app.ui.demand.tab import NounTab
from desktop_app.ui.forms import Form
from desktop_app.ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
R = RequirementCode


@pytest.fixture
def tab(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> NounTab:
    desk_sqlite.language = "vi"
    made = NounTab(Programmes("vi"), desk_sqlite, tasks)
    qtbot.addWidget(made)
    made.resize(1130, 640)
    made.show()
    made.show_rows(made.noun.rows(desk_sqlite), Offered())
    settle()
    return made


def view(desk: Desk, code: str) -> ProgrammeView:
    return next(p for p in programmes.listed(desk) if p.form.code == code)


def rules(desk: Desk, code: str, asked: RequirementCode) -> list[RequirementView]:
    return [r for r in view(desk, code).requirements if r.code is asked]


def show(tab: NounTab, desk: Desk, code: str, part: int, settle: Settle) -> ProgrammeSide:
    tab.table.select_id(view(desk, code).id)
    settle()
    side = tab.form.side
    assert isinstance(side, ProgrammeSide)
    pill = side.findChild(QPushButton, f"programmePart{part}")
    assert pill is not None
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    settle()
    return side


def press(parent: QWidget, name: str, settle: Settle) -> None:
    shown = [b for b in parent.findChildren(QPushButton, name) if b.isVisible()]
    for _ in range(20):
        if shown:
            break
        settle()
        shown = [b for b in parent.findChildren(QPushButton, name) if b.isVisible()]
    button = shown[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def dialog(tab: NounTab) -> QDialog:
    return next(d for d in tab.window().findChildren(QDialog) if d.isVisible())


def write(parent: QWidget, name: str, text: str) -> None:
    line = parent.findChild(QLineEdit, name)
    assert line is not None, name
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    line.insert(text)
    line.setModified(True)


def note(parent: QWidget, name: str, text: str) -> None:
    area = parent.findChild(QPlainTextEdit, name)
    assert area is not None, name
    area.setPlainText(text)


def test_all_programmes_are_listed_and_one_is_mended(tab: NounTab, desk_sqlite: Desk, settle: Settle) -> None:
    tab.table.select_id(view(desk_sqlite, "laos").id)
    settle()
    assert not tab.is_unsaved()
    write(tab, "programme_name_en", "Laos")
    gate = tab.findChild(QCheckBox, "programme_points_na-hinh")
    assert gate is not None
    gate.setFocus()
    QTest.keyClick(gate, Qt.Key.Key_Space)
    assert tab.is_unsaved()
    tab.save()
    settle()
    kept = view(desk_sqlite, "laos").form
    assert kept.name_en == "Laos"
    assert kept.points == ("cau-treo", "na-hinh", "noi-bai")


def test_what_cannot_be_stands_at_its_field(tab: NounTab, settle: Settle) -> None:
    tab.new()
    settle()
    for name, text in (("code", "ba lan"), ("market", "POL"), ("name_vi", "x"), ("name_zh", "x"), ("name_en", "x")):
        write(tab, f"programme_{name}", text)
    note(tab, "programme_legal_basis", "Thỏa thuận")
    tab.save()
    settle()
    message = tab.findChild(QLabel, "programme_codeMessage")
    assert message is not None
    assert "ba lan" in message.text()


def test_a_rule_is_changed_from_a_day_and_the_past_stays(tab: NounTab, desk_sqlite: Desk, settle: Settle) -> None:
    side = show(tab, desk_sqlite, "eps-korea", RULES, settle)
    press(side, "rule_ageChange", settle)
    box = dialog(tab)
    write(box, "rule_day", "1/1/2027")
    write(box, "rule_p_max", "35")
    press(box, "requirementGo", settle)
    asked = rules(desk_sqlite, "eps-korea", R.AGE)
    assert [r.parameters.get("max") for r in asked if r.in_force(date(2026, 12, 31))] == [39]
    assert [r.parameters.get("max") for r in asked if r.in_force(date(2027, 1, 1))] == [35]
    coming = side.findChild(QPushButton, "rulesComing")
    assert coming is not None
    folded = side.findChild(QWidget, "rulesComingList")
    assert folded is not None
    assert folded.isHidden()
    QTest.mouseClick(coming, Qt.MouseButton.LeftButton)
    settle()
    assert folded.isVisible()
    assert any("35" in label.text() for label in folded.findChildren(QLabel))


def test_a_rule_is_added_with_its_parameters_and_ended(tab: NounTab, desk_sqlite: Desk, settle: Settle) -> None:
    side = show(tab, desk_sqlite, "czech-plzen", RULES, settle)
    press(side, "requirementAdd", settle)
    box = dialog(tab)
    kind = box.findChild(QComboBox, "rule_code")
    assert kind is not None
    place = kind.findText("Giấy tờ khác")
    kind.setCurrentIndex(place)
    kind.activated.emit(place)
    settle()
    write(box, "rule_day", "1/12/2026")
    note(box, "rule_p_accepted", "Thẻ an toàn\nThẻ hàn")
    press(box, "requirementGo", settle)
    assert box.isVisible(), "without its source it is not kept"
    note(box, "rule_source_vi", "Yêu cầu của vùng Plzeň")
    press(box, "requirementGo", settle)
    (added,) = rules(desk_sqlite, "czech-plzen", R.CERTIFICATE)
    assert added.parameters == {"accepted": ["Thẻ an toàn", "Thẻ hàn"]}
    assert (added.severity, added.since) == (Severity.BLOCK, date(2026, 12, 1))
    press(side, "rulesComing", settle)
    press(side, "rule_certificateEnd", settle)
    box = dialog(tab)
    write(box, "end_day", "1/12/2026")
    press(box, "endGo", settle)
    assert box.isVisible(), "it begins on that day"
    write(box, "end_day", "1/2/2027")
    press(box, "endGo", settle)
    (ended,) = rules(desk_sqlite, "czech-plzen", R.CERTIFICATE)
    assert ended.until == date(2027, 1, 31)


def test_a_body_is_named_and_mended(tab: NounTab, desk_sqlite: Desk, settle: Settle) -> None:
    before = len(view(desk_sqlite, "taiwan").bodies)
    side = show(tab, desk_sqlite, "taiwan", BODIES, settle)
    press(side, "bodyAdd", settle)
    box = dialog(tab)
    write(box, "body_name_vi", "Văn phòng Kinh tế và Văn hóa")
    write(box, "body_phone", "024 3833 5501")
    press(box, "bodyGo", settle)
    bodies = view(desk_sqlite, "taiwan").bodies
    assert len(bodies) == before + 1
    assert bodies[-1].phone == "024 3833 5501"
    assert any("024 3833 5501" in label.text() for label in side.findChildren(QLabel))


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("language", ["vi", "zh", "en"])
def test_every_parameter_has_a_field_that_gives_it_back_and_words(desk_sqlite: Desk, language: str) -> None:
    for programme in programmes.listed(desk_sqlite):
        for rule in programme.requirements:
            form = Form(parameter_fields.fields_for(rule.code, rule.parameters, language))
            kept = {name: value for name, value in rule.parameters.items() if value not in (None, [], {})}
            assert parameter_fields.parameters_of(rule.code, form.fields) == kept
            assert len(said(rule.code, rule.parameters, language)) == len(kept)
            form.deleteLater()
    assert set(PARAMETERS) <= set(R)
