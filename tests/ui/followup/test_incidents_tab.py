"""The tab of cases as officers use it: the list, the case at its side, what is done with it, and what is hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.base import new_id
from db.models import Officer, Placement, WorkerContact
from db.vocabulary import ContactKind, IncidentKind, IncidentNoteKind, IncidentState, OfficerRole, PlacementState
from desktop_app.services import incident_acts, incidents, workers
from desktop_app.services.incidents import Opening, View
from desktop_app.services.work import Changes, Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.followup.incidents.tab import IncidentsTab
from desktop_app.ui.tasks import Tasks

_K = IncidentKind
TODAY = date(2026, 11, 22)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db00000"
    "000049454e44ae426082"
)
Settle = Callable[..., None]


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


@pytest.fixture
def people(desk_sqlite: Desk) -> list[int]:
    """Two people who are across, the first with a family contact."""
    made = [
        workers.save(desk_sqlite, None, WorkerForm(full_name=name, citizen_id=citizen_id, phone=phone))
        for name, citizen_id, phone in (
            ("Nông Văn Bình", "020095012345", "0911"), ("Hoàng Thị An", "020095012346", "0922"),
        )
    ]  # fmt: skip
    with desk_sqlite.work("test.across") as work:
        for worker_id in made:
            work.session.add(
                Placement(id=new_id(), worker_id=worker_id, state=PlacementState.ACROSS, since=work.now)
            )  # fmt: skip
        contact = WorkerContact(
            id=new_id(), worker_id=made[0], kind=ContactKind.FAMILY, full_name="Nông Văn Thắng", relation="anh trai",
            phone="0912345678",
        )  # fmt: skip
        work.session.add(contact)
    return made


@pytest.fixture
def cases(desk_sqlite: Desk, people: list[int]) -> list[int]:
    """Unpaid wages that wait, and a lost contact."""
    first = incidents.open_case(desk_sqlite, Opening(people[0], _K.UNPAID_WAGES, "Chưa trả lương")).id
    incident_acts.wait(desk_sqlite, first, "công ty", TODAY)
    second = incidents.open_case(desk_sqlite, Opening(people[1], _K.LOST_CONTACT, "Điện thoại tắt")).id
    return [first, second]


def shown_tab(desk: Desk, tasks: Tasks, qtbot: QtBot) -> IncidentsTab:
    made = IncidentsTab(desk, tasks)
    qtbot.addWidget(made)
    announcer = Announcer(made)
    announcer.announced.connect(made.changed)

    def announce(changes: Changes) -> None:
        announcer.announced.emit(changes)

    desk.announce = announce
    made.resize(1170, 700)
    made.show()
    made.activated()
    return made


@pytest.fixture
def tab(desk_sqlite: Desk, cases: list[int], tasks: Tasks, settle: Settle, qtbot: QtBot) -> Iterator[IncidentsTab]:
    assert cases
    made = shown_tab(desk_sqlite, tasks, qtbot)
    settle()
    yield made
    settle()


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def fill(tab: IncidentsTab, **values: object) -> None:
    dialog = tab.acts.dialog
    assert dialog is not None
    for name, value in values.items():
        dialog.field(name).set_value(value)
    dialog.yes.click()


def test_the_list_and_the_case_at_its_side(tab: IncidentsTab, settle: Settle) -> None:
    assert [case.row.full_name for case in tab.list.shown()] == ["Hoàng Thị An", "Nông Văn Bình"]
    assert tab.list.pills[View.WAITING].text().endswith("1")
    tab.list.search.setText("nong van binh")
    settle()
    assert tab.panel.view is not None
    assert tab.panel.view.case.row.full_name == "Nông Văn Bình"
    words = said(tab.panel)
    assert "Nông Văn Thắng" in words
    assert "công ty" in words
    copies = [b for b in tab.panel.findChildren(QPushButton, "incidentCallCopy") if "0912345678" in b.text()]
    copies[0].click()
    assert QGuiApplication.clipboard().text() == "0912345678"
    tab.list.search.setText("không ai cả")
    settle()
    assert tab.list.shown() == []
    assert tab.panel.view is None


def test_a_case_is_opened_followed_and_settled(
    tab: IncidentsTab, people: list[int], desk_sqlite: Desk, settle: Settle
) -> None:
    press(tab, "incidentNew")
    settle()
    dialog = tab.acts.dialog
    assert dialog is not None
    picker = dialog.field("worker")
    picker.line.setText("Binh")  # type: ignore[attr-defined]  # a WorkerField
    picker._typed("Binh")  # type: ignore[attr-defined]  # as typing does
    settle()
    picker._choose()  # type: ignore[attr-defined]  # as Enter does
    assert picker.value() == people[0]
    fill(tab, kind=_K.LOST_PAPERS, about="Mất hộ chiếu")
    settle()
    assert tab.panel.view is not None
    row = tab.panel.view.case.row
    assert (row.number, row.kind) == ("VV-2026-0003", _K.LOST_PAPERS)
    tab.acts.ask_note(IncidentNoteKind.CALL)
    settle()
    fill(tab, text="Đã báo công an")
    settle()
    assert tab.acts.dialog is not None  # a call needs to say with whom
    fill(tab, with_whom="công an")
    settle()
    assert "Đã báo công an" in said(tab.panel)
    press(tab.panel, "incidentSettle")
    fill(tab, outcome="Được cấp lại")
    settle()
    tab.list.show_view(View.SETTLED)
    settle()
    assert [case.row.number for case in tab.list.shown()] == ["VV-2026-0003"]
    press(tab.panel, "incidentSettle")
    fill(tab, reason="Cấp nhầm", due_on=TODAY + timedelta(2))
    settle()
    assert incidents.load(desk_sqlite, row.id).case.row.state is IncidentState.OPEN
    tab.open_incident(row.id)
    settle()
    assert tab.list.view is View.UNSETTLED


def test_contact_again_and_back(tab: IncidentsTab, cases: list[int], desk_sqlite: Desk, settle: Settle) -> None:
    tab.open_incident(cases[1])
    settle()
    assert tab.panel.contact.isVisible()
    press(tab.panel, "incidentContact")
    fill(tab, text="Gọi được")
    settle()
    assert not tab.panel.contact.isVisible()
    with desk_sqlite.read() as session:
        assert set(session.scalars(select(Placement.state))) == {PlacementState.ACROSS}
    tab.acts._take_back(_last(desk_sqlite))
    settle()
    assert tab.panel.contact.isVisible()


def _last(desk: Desk) -> int:
    from db.queries import audit

    with desk.read() as session:
        return audit.last_link(session)[0]


def test_hands_days_people_and_corrections(
    tab: IncidentsTab, people: list[int], cases: list[int], settle: Settle
) -> None:
    tab.open_incident(cases[0])
    settle()
    tab.acts.ask_due()
    fill(tab, due_on=TODAY + timedelta(4))
    settle()
    tab.acts.ask_link()
    fill(tab, worker=people[1], part="làm chứng")
    settle()
    assert "làm chứng" in said(tab.panel)
    press(tab.panel, "incidentUnlink")
    settle()
    tab.acts.ask_edit()
    fill(tab, about="Thiếu một nửa lương")
    settle()
    tab.acts.ask_wait()
    fill(tab, text="công ty trả lời")
    settle()
    assert tab.panel.view is not None
    row = tab.panel.view.case.row
    assert (row.due_on, row.about, row.state) == (TODAY + timedelta(4), "Thiếu một nửa lương", IncidentState.OPEN)
    assert tab.panel.view.linked == ()
    tab.acts.ask_hand()
    fill(tab)
    assert tab.acts.dialog is not None
    tab.acts.dialog.reject()


def test_files_are_dropped_onto_the_case(tab: IncidentsTab, cases: list[int], settle: Settle, tmp_path: Path) -> None:
    tab.open_incident(cases[0])
    settle()
    (tmp_path / "bien-ban.png").write_bytes(PNG)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "bien-ban.png"))])
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    tab.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, no_button, no_key))
    settle()
    assert [row.name for row in tab.panel.files.rows] == ["bien-ban.png"]
    assert "bien-ban.png" in said(tab.panel)


def test_what_may_not_be_seen_is_not_shown(
    desk_sqlite: Desk, people: list[int], tasks: Tasks, settle: Settle, qtbot: QtBot
) -> None:
    secret = incidents.open_case(desk_sqlite, Opening(people[0], _K.DETENTION, "bị giữ ở đồn")).id
    with desk_sqlite.work("test.officer") as work:
        mai = Officer(id=new_id(), username="mai", full_name="Mai", role=OfficerRole.REGISTRAR, active=True)
        work.session.add(mai)
    theirs = Desk(desk_sqlite.store, officer_id=mai.id, officer_name="Mai", clock=desk_sqlite.clock)
    tab = shown_tab(theirs, tasks, qtbot)
    settle()
    tab.open_incident(secret)
    settle()
    words = said(tab)
    assert "VV-2026-0001" in words
    assert "Nông Văn Bình" not in words
    assert "bị giữ ở đồn" not in words
    assert not tab.panel.buttons.isVisible()
    assert tab.rules.isHidden()
    assert tab.acts.case is None


def test_the_list_that_is_shown_goes_into_a_workbook(tab: IncidentsTab, settle: Settle, tmp_path: Path) -> None:
    tab.write(tmp_path / "vu-viec.xlsx")
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "vu-viec.xlsx").worksheets[0]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"Nông Văn Bình", "Hoàng Thị An", "VV-2026-0002"} <= cells


def test_the_office_says_what_repeats_itself(tab: IncidentsTab, desk_sqlite: Desk, settle: Settle) -> None:
    assert not tab.rules.isHidden()
    press(tab, "incidentRules")
    settle()
    dialog = tab.window().findChild(QWidget, "incidentPatterns")
    assert dialog is not None
    box, spin, days = dialog.fields[_K.LOST_CONTACT]  # type: ignore[attr-defined]  # a PatternDialog
    box.setChecked(True)
    spin.setValue(4)
    days.setValue(14)
    dialog.save()  # type: ignore[attr-defined]  # as above
    settle()
    from desktop_app.services import incident_patterns

    kept = {row.kind: row.rule for row in incident_patterns.rule_rows(desk_sqlite) if row.ours}
    assert {kind: (rule.cases, rule.within_days) for kind, rule in kept.items() if rule} == {_K.LOST_CONTACT: (4, 14)}


def test_without_cases_the_tab_says_what_to_do(desk_sqlite: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    tab = shown_tab(desk_sqlite, tasks, qtbot)
    settle()
    assert tab.list.empty.button.isVisible()
    tab.list.empty.button.click()
    settle()
    assert tab.acts.dialog is not None
    tab.acts.dialog.reject()
