"""The place for follow-up: who is across, and the partners' confirmations; with real clicks. Everybody is invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.base import new_id
from db.models import (
    Confirmation,
    ConfirmationLine,
    Crossing,
    DocumentOutput,
    Gate,
    Incident,
    Officer,
    Placement,
    StayPermit,
    TravelDocument,
    Worker,
    WorkerContact,
)
from db.vocabulary import (
    ConfirmationOutcome,
    ConfirmationState,
    ContactKind,
    Direction,
    IncidentKind,
    OfficerRole,
    OutputAct,
    PlacementState,
)
from desktop_app.clock import HANOI
from desktop_app.formats import passport_form, sort_key
from desktop_app.services import across, confirmation_answer, confirmation_lines, confirmations
from desktop_app.services.across import Group, Question, Show
from desktop_app.services.work import Changes, Desk
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.followup.confirmations.tab import ConfirmationsTab
from desktop_app.ui.followup.page import FollowUpPage
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.tasks import Tasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)
TODAY = date(2026, 11, 22)
PEOPLE = 5


class Announcer(QObject):
    """Carries changes to the GUI thread, as the application does."""

    announced = Signal(object)


@pytest.fixture
def away_desk(samples_desk_sqlite: Desk) -> Desk:
    """Five people of the samples' first partner across, whose stays end one after the other; the first is over."""
    desk = samples_desk_sqlite
    partner = confirmations.partners(desk)
    assert partner
    with desk.work("test.away") as work:
        query = select(Placement).where(Placement.state == PlacementState.CONTRACTED).order_by(Placement.id)
        gate = work.session.scalars(select(Gate.id).where(Gate.code == "huu-nghi")).first()
        order = None
        for at, placement in enumerate(work.session.scalars(query).all()[:PEOPLE]):
            order = order or placement.job_order_id
            placement.state, placement.job_order_id = PlacementState.ACROSS, order
            day = TODAY - timedelta(days=31 - 2 * at)
            work.session.add(
                Crossing(
                    id=new_id(), worker_id=placement.worker_id, placement_id=placement.id, direction=Direction.OUT,
                    at=datetime(day.year, day.month, day.day, 8, tzinfo=HANOI), day=day, gate_id=gate,
                )
            )  # fmt: skip
            call = {"kind": ContactKind.FAMILY, "full_name": "Nông Thị Mến", "relation": "vợ", "phone": "0987654321"}
            work.session.add(WorkerContact(id=new_id(), worker_id=placement.worker_id, **call))
    return desk


@pytest.fixture
def page(away_desk: Desk, tasks: Tasks, settle: Settle, qtbot: QtBot) -> Iterator[FollowUpPage]:
    """The page, shown, with the list read; it hears of changes."""
    made = FollowUpPage(away_desk, tasks)
    qtbot.addWidget(made)
    announcer = Announcer()
    announcer.announced.connect(made.changed)

    def announce(changes: Changes) -> None:
        announcer.announced.emit(changes)

    away_desk.announce = announce
    made.resize(1170, 768)
    made.show()
    made.activated()
    settle()
    yield made
    settle()


def dialog_of(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def click(button: QPushButton) -> None:
    assert button.isEnabled(), button.objectName()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(**values: object) -> ActDialog:
    dialog = dialog_of(ActDialog)
    for name, value in values.items():
        dialog.form.fields[f"{dialog.objectName()}_{name}"].set_value(value)
    return dialog


def banner(page: FollowUpPage) -> str:
    label = page.window().findChild(QLabel, "bannerText")
    assert isinstance(label, QLabel)
    return label.text()


def count(page: FollowUpPage) -> int:
    return page.across.table.rows.rowCount()


# ---- across


def test_the_list_shows_the_overstayed_first_with_who_is_to_be_called(page: FollowUpPage) -> None:
    assert count(page) == PEOPLE
    look = page.across.side.look
    assert look is not None
    assert look.row.days_left == -1
    said = [label.text() for label in page.across.side.findChildren(QLabel) if not label.isHidden()]
    assert any("Nông Thị Mến" in text and "0987654321" in text for text in said)
    assert "5" in page.head.line.text()


def test_pills_and_groups_narrow_the_list(page: FollowUpPage, settle: Settle) -> None:
    tab = page.across
    assert tab.pills[Show.OVERSTAYED, None].text().endswith("1")
    click(tab.pills[Show.OVERSTAYED, None])
    settle()
    assert count(page) == 1
    click(tab.pills[Show.STAY, 3])
    settle()
    assert count(page) == 2
    click(tab.pills[Show.ALL, None])
    tab.group.set_value(Group.GATE)
    tab.group.changed.emit()
    settle()
    assert tab.heap.isVisible()
    tab.heap.set_value("huu-nghi")
    tab.heap.changed.emit()
    settle()
    assert count(page) == PEOPLE
    tab.search.setText("zzz")
    settle(400)
    assert count(page) == 0
    assert tab.side.look is None


def test_one_stay_is_renewed_and_taken_back(page: FollowUpPage, settle: Settle, away_desk: Desk) -> None:
    tab = page.across
    click(tab.side.renew)
    settle()
    dialog = fill(expires=date(2026, 10, 1), number="ab1")
    click(dialog.yes)
    settle()
    assert dialog.isVisible()
    assert dialog.form.fields["stayPermit_expires"].message.text() != ""
    fill(expires=date(2027, 1, 15))
    click(dialog.yes)
    settle()
    with away_desk.read() as session:
        assert session.scalars(select(StayPermit.expires_on)).all() == [date(2027, 1, 15)]
    assert tab.pills[Show.OVERSTAYED, None].text().endswith("0")
    undo = page.window().findChild(QPushButton, "bannerUndo")
    assert isinstance(undo, QPushButton)
    click(undo)
    settle()
    assert tab.pills[Show.OVERSTAYED, None].text().endswith("1")


def test_all_are_renewed_at_once(page: FollowUpPage, settle: Settle, away_desk: Desk) -> None:
    page.across.table.selectAll()
    settle()
    click(page.across.side.renew)
    settle()
    dialog = fill(expires=date(2027, 2, 1))
    assert "stayPermit_number" not in dialog.form.fields
    click(dialog.yes)
    settle()
    assert set(across.find(away_desk, Question(show=Show.NO_PERMIT)).ids) == set()


def test_somebody_came_back_alone(page: FollowUpPage, settle: Settle) -> None:
    click(page.across.side.back)
    settle()
    dialog = fill(reason="Nhớ nhà", evidence="Gia đình gọi điện")
    click(dialog.yes)
    settle()
    assert count(page) == PEOPLE - 1


def test_the_office_sets_its_reminders(page: FollowUpPage, settle: Settle) -> None:
    click(page.across.reminders)
    settle()
    dialog = fill(steps="20, 5", days=45)
    click(dialog.yes)
    settle()
    assert (Show.STAY, 20) in page.across.pills
    assert (Show.STAY, 14) not in page.across.pills
    assert page.across.pills[Show.OVERSTAYED, None].text().endswith("0")


def test_what_is_shown_leaves_as_a_file_and_on_paper(page: FollowUpPage, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "across.xlsx"
    page.across.outputs.write(path)
    settle()
    rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert sum(isinstance(row[1], datetime) for row in rows) == PEOPLE
    page.across.outputs.write(tmp_path / "across.csv")
    settle()
    assert (tmp_path / "across.csv").read_bytes().count(b"\r\n") == PEOPLE + 1
    page.across.outputs.print_list()
    settle(600)
    dialog_of(PreviewDialog).close()


def test_a_line_of_today_opens_its_person_and_cases_open_there(page: FollowUpPage, settle: Settle) -> None:
    last = page.across.table.rows.id_at(PEOPLE - 1)
    assert last is not None
    page.open_confirmation(0)
    page.open_across(last)
    settle()
    assert page.across.table.current_id() == last
    page.open_incident(0)
    settle()
    assert page.book.currentWidget() is page.incidents
    assert page.may_leave(lambda: None)


# ---- confirmations


def answered(desk: Desk, path: Path) -> int:
    """A list with its answer: one has left, one is lost, one differs, the others are not answered."""
    partner = confirmations.partners(desk)[0][0]
    made = confirmations.make(desk, partner, TODAY)
    lines = confirmation_lines.lines(desk, made)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["虚构数据（测试用）"])
    sheet.append(["护照号码", "姓名", "出生日期", "是否在岗", "备注"])
    words = (("否", "回国"), ("失联", ""), ("是", ""))
    for at, (line, said) in enumerate(zip(lines, words, strict=False)):
        birth = date(1901, 1, 1) if at == 2 else line.birth_date
        sheet.append([line.numbers[0], passport_form(line.full_name), str(birth), *said])
    book.save(path)
    return made


@pytest.fixture
def list_page(page: FollowUpPage, away_desk: Desk, tmp_path: Path, settle: Settle) -> FollowUpPage:
    """The tab of confirmations with one list, sent and answered."""
    made = answered(away_desk, tmp_path / "答复.xlsx")
    confirmation_answer.take(away_desk, made, tmp_path / "答复.xlsx")
    page.book.setCurrentWidget(page.confirmations)
    settle()
    return page


def outcomes(desk: Desk) -> set[ConfirmationOutcome]:
    with desk.read() as session:
        return set(session.scalars(select(ConfirmationLine.outcome)))


def test_a_list_is_made_saved_and_answered(page: FollowUpPage, away_desk: Desk, tmp_path: Path, settle: Settle) -> None:
    tab = page.confirmations
    page.book.setCurrentWidget(tab)
    settle()
    click(tab.none.button)
    settle()
    dialog = fill(day=TODAY)
    dialog.form.changed.emit()
    settle()
    told = dialog.findChild(QLabel, "confirmationMakeTold")
    assert isinstance(told, QLabel)
    assert told.text().startswith("5 ")
    click(dialog.yes)
    settle()
    assert (tab.lists.rows.rowCount(), tab.people.rows.rowCount()) == (1, PEOPLE)
    row = tab._row()
    assert row is not None
    tab.acts.write(row, tmp_path / "list.xlsx")
    settle()
    assert (tmp_path / "list.xlsx").read_bytes() == confirmations.content(away_desk, row.id)
    with away_desk.read() as session:
        assert session.scalars(select(DocumentOutput.act)).all() == [OutputAct.SENT_ABROAD]
    tab.acts.take(row.id, tmp_path / "list.xlsx", replace=False)
    settle()
    assert outcomes(away_desk) == {ConfirmationOutcome.UNANSWERED}  # nothing was filled in
    tab.acts.take(row.id, tmp_path / "list.xlsx", replace=False)
    settle()
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
    assert row.number in box.text()
    box.close()


def test_differences_are_followed_up_until_the_list_is_done(
    list_page: FollowUpPage, away_desk: Desk, settle: Settle
) -> None:
    tab = list_page.confirmations
    assert tab.people.rows.rowCount() == PEOPLE
    assert tab.hint.text()
    click(tab.back)
    settle()
    dialog = fill(reason="Hết việc", evidence="Đối tác báo")
    click(dialog.yes)
    settle()
    assert tab.people.rows.rowCount() == PEOPLE - 1
    first = tab.people.rows.record(0)
    assert first is not None
    assert first.differences == ("lost",)
    click(tab.case)
    settle()
    click(dialog_of(ActDialog).yes)
    settle()
    with away_desk.read() as session:
        case = session.scalars(select(Incident)).one()
        assert case.kind is IncidentKind.LOST_CONTACT
        linked = select(ConfirmationLine.incident_id).where(ConfirmationLine.incident_id.is_not(None))
        assert session.scalars(linked).all() == [case.id]
    list_page.book.setCurrentWidget(tab)
    tab.people.selectAll()
    click(tab.done)
    settle()
    click(fill(note="Đã hỏi lại đối tác").yes)
    settle()
    with away_desk.read() as session:
        assert session.scalars(select(Confirmation.state)).one() is ConfirmationState.DONE
    assert tab.people.rows.rowCount() == 0
    click(tab.every)
    settle()
    tab.people.selectRow(0)
    click(tab.reopen)
    settle()
    with away_desk.read() as session:
        assert session.scalars(select(Confirmation.state)).one() is ConfirmationState.ANSWERED
        assert session.scalars(select(TravelDocument.id).limit(1)).all()
        assert session.scalars(select(Worker.id).limit(1)).all()


def test_the_partners_file_is_given_back_as_it_came(list_page: FollowUpPage, tmp_path: Path, settle: Settle) -> None:
    row = list_page.confirmations._row()
    assert row is not None
    list_page.confirmations.acts._write_answer(row.id, tmp_path / "copy.xlsx")
    settle()
    assert (tmp_path / "copy.xlsx").read_bytes() == (tmp_path / "答复.xlsx").read_bytes()
    assert "copy.xlsx" in banner(list_page)


def test_examinations_are_not_offered_to_who_may_not_see_them(
    page: FollowUpPage, away_desk: Desk, settle: Settle
) -> None:
    tab = page.across
    assert Group.HEALTH in tab.group._values
    with away_desk.work("test.role") as work:
        work.session.get_one(Officer, away_desk.officer_id).role = OfficerRole.GATE
    tab.reload()
    settle()
    assert Group.HEALTH not in tab.group._values
    assert (Show.HEALTH, None) not in tab.pills
    place = next(n for n, column in enumerate(tab.table.rows.columns) if column.key == "health")
    assert tab.table.horizontalHeader().isSectionHidden(place)


def _days(tab: ConfirmationsTab) -> list[date]:
    found = (tab.lists.rows.record(n) for n in range(tab.lists.rows.rowCount()))
    return [row.as_of for row in found if row is not None]


def test_lists_are_sorted_and_narrowed_to_a_partner(list_page: FollowUpPage, away_desk: Desk, settle: Settle) -> None:
    tab = list_page.confirmations
    (row,) = confirmations.listed(away_desk)
    confirmations.make(away_desk, row.partner_id, TODAY - timedelta(days=1))
    tab.reload()
    settle()
    assert _days(tab)[0] == TODAY
    tab.lists.sort_by("as_of")
    assert _days(tab)[1] == TODAY
    tab.partner.set_value(row.partner_id)
    tab._list()
    assert tab.lists.rows.rowCount() == 2
    tab.people.sort_by("name")
    found = (tab.people.rows.record(n) for n in range(tab.people.rows.rowCount()))
    names = [line.full_name for line in found if line is not None]
    assert names == sorted(names, key=sort_key)
