"""A form that was filled in by hand is entered by keyboard: people by Enter, both counts, closed at its past time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.vocabulary import BlankKind, HandoverState, Presence
from desktop_app.services import blanks, handovers, workers
from desktop_app.services.blanks import BlankState
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.blanks.dialog import BlanksDialog
from desktop_app.ui.handovers.blanks.entry import LateEntryDialog
from desktop_app.ui.handovers.page import HandoversPage
from desktop_app.ui.question import QuestionDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture
def full_desk(samples_desk_sqlite: Desk) -> Desk:
    """The clean list is enough here."""
    return samples_desk_sqlite


def _dialog(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def _enter(widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_forms_are_made_and_void_ones_have_a_reason(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    page.blanks.click()
    settle()
    dialog = _dialog(BlanksDialog)
    assert not dialog.enter.isEnabled()
    dialog.make.click()
    settle()
    ask = _dialog(QuestionDialog)
    ask.form.fields["newFormsCopies"].set_value(2)
    ask.yes.click()
    settle(700)
    assert dialog.papers.preview is not None
    assert "MT-2026-0001 – MT-2026-0002" in dialog.papers.preview.windowTitle()
    dialog.papers.preview.reject()
    dialog.table.selectRow(0)
    dialog.void.click()
    settle()
    why = _dialog(QuestionDialog)
    why.yes.click()
    assert why.isVisible()
    why.form.fields["voidReason"].set_value("nhòe nước")
    why.yes.click()
    settle()
    assert [row.state for row in blanks.listed(full_desk)] == [BlankState.VOID, BlankState.OPEN]
    assert dialog.enter.isEnabled()
    dialog.reject()


def test_a_filled_form_is_entered_by_keyboard(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    (form,) = blanks.make(full_desk, BlankKind.ROSTER).numbers
    page.open_blanks()
    settle()
    _dialog(BlanksDialog).ask_entry()
    settle()
    screen = _dialog(LateEntryDialog)
    assert screen.form_number.value() == form
    QTest.keyClicks(screen.day.line, "21/11/2026")
    QTest.keyClicks(screen.time.line, "0640")
    people, search = screen.people, screen.people.search
    found = workers.search(full_desk, limit=3)
    for row in found:
        search.setText(row.citizen_id or "")
        _enter(search)
        settle(50)
    assert [row.id for row in people.rows()] == [row.id for row in found]
    _enter_unknown(screen, settle)
    QTest.keyClick(search, Qt.Key.Key_Up)
    QTest.keyClick(search, Qt.Key.Key_Down)
    people.say(Presence.ABSENT)
    people.reason.setText("ốm")
    _enter(people.reason)
    assert [row.said.presence for row in people.rows()] == [Presence.PRESENT, Presence.PRESENT, Presence.ABSENT]
    assert people.rows()[2].said.reason == "ốm"
    ticked = screen.standing().ticked
    assert ticked.people == 2
    for field, number in zip(screen.counts, (2, ticked.women, 1, min(1, ticked.women)), strict=True):
        QTest.keyClicks(field.line, str(number))
    screen.enter()
    settle()
    assert "lý do" in screen.reasons.message.text()
    reasons = ["đếm sót"] * screen.standing().to_settle
    screen.reasons.set_value("\n".join(reasons))
    screen.reasons.changed.emit()
    screen.enter()
    settle(700)
    (made,) = handovers.listed(full_desk)
    assert made.state is HandoverState.CLOSED
    assert (made.present, made.absent) == (2, 1)
    assert page.editor.number == made.number
    assert form in page.editor.extras.late.text()


def _enter_unknown(screen: LateEntryDialog, settle: Settle) -> None:
    """Nobody of that name: it is said, and nobody is entered."""
    before = screen.people.rows()
    screen.people.search.setText("Khongcoai Tenla")
    _enter(screen.people.search)
    settle(50)
    assert "F7" in screen.people.told.text()
    assert screen.people.rows() == before
    screen.people.search.clear()


def test_what_is_missing_is_said_at_its_field(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    blanks.make(full_desk, BlankKind.ROSTER)
    page.open_blanks()
    settle()
    _dialog(BlanksDialog).ask_entry()
    settle()
    screen = _dialog(LateEntryDialog)
    screen.enter()
    assert screen.day.message.text()
    assert screen.counts[0].message.text()
    screen.day.set_value(full_desk.today().replace(year=2027))
    screen.time.line.setText("6:40")
    for field in screen.counts:
        field.set_value(0)
    screen.enter()
    settle()
    assert "tương lai" in screen.day.message.text()
    assert screen.people.told.isVisible()
    screen.reject()
    _dialog(BlanksDialog).reject()
