"""Counts by real events: four numbers, Enter, confirm; blind until both are in; each difference with its reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from sqlalchemy import select

from db.models import CountSettlement, DocumentOutput, Handover, HandoverLine
from db.vocabulary import BodySide, Direction, HandoverState, OutputAct, Presence
from desktop_app.services import gate as gate_service
from desktop_app.services import gate_count, handovers, minutes
from desktop_app.services.gate_session import enter_counts
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.gate.asking import ReasonDialog
from desktop_app.ui.handovers.gate.counts import CountsDialog
from desktop_app.ui.preview.dialog import PreviewDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Gate = Any
K = Qt.Key


def tick_all(desk: Desk, number: str, but: int = 0) -> None:
    """Everybody present at once, or all but so many at the end (below the services: 300 ticks take their time)."""
    with desk.work("handover.tick") as work:
        lines = list(
            work.session.scalars(
                select(HandoverLine).join(HandoverLine.handover).where(Handover.number == number)
                .order_by(HandoverLine.ordinal)
            )
        )  # fmt: skip
        ids = [line.id for line in lines[: len(lines) - but]]
        rows = [{"id": i, "presence": Presence.PRESENT, "ticked_at": work.now} for i in ids]
        work.update_many(HandoverLine, rows)


@pytest.fixture
def ticked(gate: Gate) -> Gate:
    tick_all(gate.desk, gate.window.acts.number)
    gate.settle(200)
    return gate


def type_number(gate: Gate, number: int) -> None:
    gate.keys(str(number))
    gate.press(K.Key_Tab)


def counts(gate: Gate) -> CountsDialog:
    gate.press(K.Key_F8)
    gate.settle(20)
    dialog = gate.dialog()
    assert isinstance(dialog, CountsDialog)
    return dialog


def heads(gate: Gate) -> tuple[int, int]:
    found = gate_count.standing(gate.desk, gate.window.acts.number).differences.ticked
    return found.people, found.women


def state(gate: Gate) -> HandoverState:
    return handovers.show(gate.desk, gate.window.acts.number).row.state


def test_counts_that_agree_are_closed_in_six_actions_and_the_minutes_are_there(ticked: Gate, tmp_path: Path) -> None:
    people, women = heads(ticked)
    counts(ticked)
    actions = 0
    for number in (people, women, people, women):
        if actions < 3:
            type_number(ticked, number)
        else:
            ticked.keys(str(number))
        actions += 1
    ticked.press(K.Key_Return)
    actions += 1
    ticked.settle(50)
    ticked.press(K.Key_Return)
    actions += 1
    ticked.settle(300)
    assert (state(ticked), actions) == (HandoverState.CLOSED, 6)
    preview = ticked.dialog()
    assert isinstance(preview, PreviewDialog)
    paper = ticked.window.asks.papers
    paper.write(tmp_path / "minutes.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paper.send(printer)
    ticked.settle(50)
    number = ticked.window.acts.number
    assert (tmp_path / "minutes.pdf").read_bytes() == minutes.minutes_bytes(ticked.desk, number)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    with ticked.desk.read() as session:
        acts = list(session.scalars(select(DocumentOutput.act).order_by(DocumentOutput.id)))
    assert set(acts) == {OutputAct.EXPORTED, OutputAct.PRINTED}
    preview.reject()
    ticked.come_back()
    assert "kết thúc" in ticked.said()
    ticked.press(K.Key_F9)
    ticked.settle(50)
    assert isinstance(ticked.dialog(), PreviewDialog)
    ticked.dialog().reject()
    ticked.come_back()


def texts(root: QWidget) -> str:
    """Every word and figure that can be seen."""
    found = []
    for part in root.findChildren(QWidget):
        if part.isVisible():
            hidden = isinstance(part, QLineEdit) and part.echoMode() is not QLineEdit.EchoMode.Normal
            found.append("" if hidden else str(getattr(part, "text", str)()))
    return " ".join(found)


def test_nobody_sees_the_other_numbers_before_both_are_in(ticked: Gate) -> None:
    people, women = heads(ticked)
    dialog = counts(ticked)
    seen = texts(ticked.window)
    assert str(people) not in seen
    assert str(women) not in seen
    assert not ticked.window.table.isVisible()
    type_number(ticked, people)
    type_number(ticked, women)
    assert QApplication.focusWidget() is dialog.sides[BodySide.THEIRS].people.line
    assert str(people) not in texts(dialog)
    assert str(women) not in texts(dialog)
    ours = dialog.sides[BodySide.OURS]
    ours.anew.click()
    assert ours.people.line.text() == ours.women.line.text() == ""
    dialog.reject()
    ticked.come_back()
    assert ticked.window.tiles.tiles["present"].number.text() == str(people)


def test_one_count_can_wait_for_the_other(ticked: Gate) -> None:
    people, women = heads(ticked)
    gate_count.count(ticked.desk, ticked.window.acts.number, BodySide.OURS, people, women)
    ticked.settle(200)
    dialog = counts(ticked)
    assert not dialog.sides[BodySide.OURS].people.line.isEnabled()
    type_number(ticked, people)
    ticked.keys(str(women))
    ticked.press(K.Key_Return)
    ticked.settle(50)
    assert dialog.outcome.isVisible()
    assert dialog.close_it.hasFocus()
    dialog.reject()
    ticked.come_back()


def test_closing_before_its_day_is_asked(ticked: Gate) -> None:
    people, women = heads(ticked)
    for side in BodySide:
        gate_count.count(ticked.desk, ticked.window.acts.number, side, people, women)
    ticked.settle(200)
    dialog = counts(ticked)
    dialog._day += timedelta(days=1)
    dialog.close_it.click()
    asked = ticked.dialog()
    assert isinstance(asked, QMessageBox)
    assert "26/11/2026 chưa đến" in asked.text()
    asked.reject()
    assert state(ticked) is HandoverState.COUNTED
    dialog.reject()
    ticked.come_back()


def test_each_difference_gets_its_person_and_its_reason(ticked: Gate) -> None:
    people, women = heads(ticked)
    dialog = counts(ticked)
    for number in (people, women, people - 2):
        type_number(ticked, number)
    ticked.keys(str(women))
    ticked.press(K.Key_Return)
    ticked.settle(50)
    assert dialog.outcome.isVisible()
    assert not dialog.close_it.isEnabled()
    assert "Còn thiếu lý do: 2" in dialog.outcome.verdict.text()
    assert f"{people - 2} người" in dialog.outcome.said.text()
    man = next(line for line in ticked.lines if line.sex == "male")
    dialog.outcome.who.set_value(man.id)
    dialog.outcome.why.line.setFocus()
    ticked.press(K.Key_Return)
    assert dialog.outcome.why.message.isVisible()
    ticked.keys("đứng ở hàng sau")
    ticked.press(K.Key_Return)
    ticked.settle(50)
    assert "Còn thiếu lý do: 1" in dialog.outcome.verdict.text()
    dialog.outcome.why.line.setFocus()
    ticked.keys("bên kia đếm sót")
    ticked.press(K.Key_Return)
    ticked.settle(50)
    assert man.full_name in dialog.outcome.told.text()
    with ticked.desk.read() as session:
        told = [tuple(row) for row in session.execute(select(CountSettlement.worker_id, CountSettlement.reason))]
    assert sorted(told, key=str) == sorted([(man.id, "đứng ở hàng sau"), (None, "bên kia đếm sót")], key=str)
    ticked.press(K.Key_Return)
    ticked.settle(300)
    assert state(ticked) is HandoverState.CLOSED
    ticked.dialog().reject()
    ticked.come_back()


def test_where_only_one_can_be_meant_the_name_is_there(gate: Gate) -> None:
    number = gate.window.acts.number
    last = gate.window.lines[-1]
    tick_all(gate.desk, number, but=1)
    gate_service.tick(gate.desk, number, last.id, Presence.ABSENT)
    found = gate_count.standing(gate.desk, number).differences.ticked
    more = type(found)(found.people + 1, found.women + (last.sex == "female"))
    enter_counts(gate.desk, number, more, more)
    gate.settle(250)
    dialog = counts(gate)
    assert dialog.outcome.who.value() == last.id
    assert last.full_name in dialog.outcome.said.text()
    dialog.reject()
    gate.come_back()


def test_a_recount_has_a_reason_and_the_list_can_be_ticked_again(ticked: Gate) -> None:
    people, women = heads(ticked)
    number = ticked.window.acts.number
    enter_counts(ticked.desk, number, heads_of(people, women), heads_of(people - 1, women))
    ticked.settle(250)
    assert not ticked.window.foot.absent.isEnabled()
    dialog = counts(ticked)
    dialog.ask_again()
    ticked.settle(20)
    assert isinstance(ticked.dialog(), ReasonDialog)
    ticked.press(K.Key_Down)
    ticked.press(K.Key_Return)
    ticked.come_back()
    assert state(ticked) is HandoverState.ISSUED
    assert ticked.window.foot.absent.isEnabled()


def heads_of(people: int, women: int) -> Any:
    from desktop_app.rules.counting import Heads

    return Heads(people, women)


def test_numbers_that_cannot_be_are_told_at_once(ticked: Gate) -> None:
    dialog = counts(ticked)
    for number in (3, 4, 3):
        type_number(ticked, number)
    ticked.keys("2")
    ticked.press(K.Key_Return)
    ticked.settle(20)
    ours = dialog.sides[BodySide.OURS]
    assert ours.women.message.isVisible()
    assert state(ticked) is HandoverState.ISSUED
    dialog.reject()
    ticked.come_back()


def test_before_counting_everybody_is_seen_to(gate: Gate) -> None:
    tick_all(gate.desk, gate.window.acts.number, but=2)
    gate.settle(250)
    gate.press(K.Key_F8)
    gate.settle(20)
    box = gate.dialog()
    assert isinstance(box, QMessageBox)
    assert gate.window.lines[-1].full_name in box.informativeText()
    gate.press(K.Key_Return)
    gate.settle(50)
    assert isinstance(gate.dialog(), ReasonDialog)
    gate.press(K.Key_Return)
    gate.come_back()
    gate.settle(100)
    assert [line.presence for line in gate.lines[-2:]] == [Presence.ABSENT] * 2
    dialog = counts(gate)
    dialog.reject()
    gate.come_back()


def test_counting_all_the_same_says_who_is_left(gate: Gate) -> None:
    tick_all(gate.desk, gate.window.acts.number, but=1)
    people, women = heads(gate)
    enter_counts(gate.desk, gate.window.acts.number, heads_of(people, women), heads_of(people, women))
    gate.settle(250)
    dialog = counts(gate)
    assert not dialog.close_it.isEnabled()
    assert gate.window.lines[-1].full_name in dialog.outcome.said.text()
    dialog.reject()
    gate.come_back()


def test_on_the_way_back_nobody_is_refused_and_who_stays_is_explained(
    gate_desk: Desk, gate_store: tuple[Path, str], open_gate_window: Callable[[str], Gate]
) -> None:
    number = gate_store[1]
    tick_all(gate_desk, number)
    found = gate_count.standing(gate_desk, number).differences.ticked
    enter_counts(gate_desk, number, found, found)
    gate_count.close(gate_desk, number)
    row = handovers.show(gate_desk, number).row
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    back = handovers.new(gate_desk, direction=Direction.BACK, at=row.at, **given).number
    ids = [line.worker_id for line in handovers.show(gate_desk, number).lines]
    handovers.add_workers(gate_desk, back, ids[:5])
    handovers.issue(gate_desk, back)
    gate = open_gate_window(back)
    assert not gate.window.foot.refused.isVisible()
    gate.press(K.Key_F3)
    gate.settle(20)
    assert QApplication.activeModalWidget() is None
    gate.press(K.Key_F2)
    gate.settle(20)
    dialog = gate.dialog()
    gate.press(K.Key_Return)
    assert dialog.words.message.isVisible()
    gate.press(K.Key_Down)
    gate.press(K.Key_Return)
    gate.come_back()
    assert gate.lines[0].state.reason == "ở lại: gia hạn hợp đồng"
    gate_service.tick(gate_desk, back, gate.lines[1].id, Presence.ABSENT)
    for line in gate.lines[2:]:
        gate_service.tick(gate_desk, back, line.id)
    gate.settle(250)
    gate.press(K.Key_F8)
    gate.settle(20)
    asked = gate.dialog()
    assert isinstance(asked, ReasonDialog)
    gate.keys("tự về hôm qua", asked.words.line)
    gate.press(K.Key_Return)
    gate.come_back()
    counts(gate)
    women = sum(line.sex == "female" for line in gate.lines[2:])
    for count in (3, women, 3):
        type_number(gate, count)
    gate.keys(str(women))
    gate.press(K.Key_Return)
    gate.settle(50)
    gate.press(K.Key_Return)
    gate.settle(300)
    assert state(gate) is HandoverState.CLOSED
    gate.dialog().reject()
    gate.come_back()
