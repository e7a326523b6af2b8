"""Parts, sending, the log, minutes, the next version without no-shows, swaps and the way back, on real services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import openpyxl
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog

from db.vocabulary import BodySide, ConsentPurpose, ConsentState, Direction, OutputAct, Presence, Sex
from desktop_app import settings
from desktop_app.clock import HANOI
from desktop_app.services import gate, gate_count, handovers, print_log, worker_card, workers
from desktop_app.services.handovers import HandoverView
from desktop_app.services.work import Desk
from desktop_app.ui.handovers.across_dialog import AcrossDialog
from desktop_app.ui.handovers.card_numbers import CardNumbersDialog
from desktop_app.ui.handovers.issue_dialog import IssueDialog
from desktop_app.ui.handovers.page import HandoversPage
from desktop_app.ui.handovers.paper_lists import LogDialog, PartsDialog
from desktop_app.ui.handovers.send_dialog import SendDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[..., None]
Dialog = TypeVar("Dialog", bound=QDialog)
AT = datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)


@pytest.fixture
def full_desk(samples_desk_sqlite: Desk) -> Desk:
    """The clean list is enough here."""
    return samples_desk_sqlite


def _dialog(kind: type[Dialog]) -> Dialog:
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def _new(desk: Desk, direction: Direction = Direction.OUT, at: datetime = AT) -> str:
    given: dict[str, Any] = {"programme": "chongzuo", "point": "huu-nghi", "partner": "PX-01"}
    return handovers.new(desk, direction=direction, at=at, **given).number


def _issued(desk: Desk, keep: int = 6) -> HandoverView:
    number = _new(desk)
    ids = [line.worker_id for line in handovers.add_cleared(desk, number).lines]
    handovers.remove(desk, number, ids[keep:])
    return handovers.issue(desk, number)


def _closed(desk: Desk, view: HandoverView) -> None:
    for line in view.lines:
        gate.tick(desk, view.number, line.worker_id)
    for side in BodySide:
        gate_count.count(desk, view.number, side, len(view.lines), sum(line.sex is Sex.FEMALE for line in view.lines))
    gate_count.close(desk, view.number)


def _withdraw(desk: Desk, worker_id: int) -> None:
    form = workers.load(desk, worker_id).form
    consent = next(c for c in form.consents if c.purpose is ConsentPurpose.ROSTER_ABROAD)
    changed = replace(consent, state=ConsentState.WITHDRAWN, basis="Đơn rút đồng ý")
    workers.save(desk, worker_id, replace(form, consents=(changed,)))


def test_a_part_is_looked_at_sent_with_a_warning_and_stands_in_the_log(
    page: HandoversPage, full_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    view = _issued(full_desk)
    _withdraw(full_desk, view.lines[0].worker_id)
    page.open(view.number)
    settle()
    page.editor.extras.parts.trigger()
    settle()
    _dialog(PartsDialog).look.click()
    settle(500)
    papers = page.editor.papers
    assert papers.preview is not None
    assert "Công ty" in papers.preview.windowTitle() or "HTX" in papers.preview.windowTitle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "part.pdf"))
    printer.setCopyCount(2)
    papers.send(printer)
    settle(500)
    papers.preview.reject()
    page.editor.extras.send.trigger()
    settle()
    dialog = _dialog(SendDialog)
    assert dialog.warning.isVisible()
    assert view.lines[0].full_name in dialog._names.text()
    dialog.write(tmp_path / "sent.xlsx")
    settle(500)
    assert openpyxl.load_workbook(tmp_path / "sent.xlsx").worksheets
    sent, printed = print_log.log_of(full_desk, view.number)
    assert (printed.act, printed.copies, printed.part[:2]) == (OutputAct.PRINTED, 2, "1/")
    assert sent.act is OutputAct.SENT_ABROAD
    assert sent.destination.endswith(": sent.xlsx")
    assert "Họ và tên" in sent.columns
    page.editor.extras.log.trigger()
    settle()
    log = _dialog(LogDialog)
    assert log.table.rows.rowCount() == 2
    log.write(tmp_path / "log.xlsx")
    settle()
    assert openpyxl.load_workbook(tmp_path / "log.xlsx").worksheets
    log.reject()


def test_no_shows_and_a_swap_lead_to_the_next_version(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    view = _issued(full_desk, keep=4)
    gate.tick(full_desk, view.number, view.lines[3].worker_id, Presence.ABSENT, reason="ốm")
    page.open(view.number)
    settle(500)
    extras = page.editor.extras
    assert extras.bar.isVisible()
    assert view.lines[3].full_name in extras.said.text()
    extras.without.click()
    settle(500)
    _dialog(IssueDialog).reject()
    assert len(handovers.show(full_desk, view.number).lines) == 3
    assert not extras.bar.isVisible()
    page.editor.lines.table.selectRow(0)
    page.editor.lines.swap.click()
    settle()
    extras.swap([view.lines[3].worker_id])
    settle()
    now = [line.worker_id for line in handovers.show(full_desk, view.number).lines]
    assert now == [view.lines[3].worker_id, view.lines[1].worker_id, view.lines[2].worker_id]


def test_those_across_come_back_with_their_departure_and_minutes_are_seen(
    page: HandoversPage, full_desk: Desk, settle: Settle
) -> None:
    view = _issued(full_desk)
    _closed(full_desk, view)
    page.open(view.number)
    settle(500)
    assert page.editor.head.minutes.isVisible()
    page.editor.head.minutes.click()
    settle(500)
    preview = page.editor.papers.preview
    assert preview is not None
    assert "Biên bản" in preview.windowTitle()
    assert not preview.copy.isVisible()
    preview.reject()
    back = _new(full_desk, Direction.BACK, AT + timedelta(days=30))
    page.open(back)
    settle(500)
    page.editor.lines.cleared.click()
    settle(500)
    dialog = _dialog(AcrossDialog)
    assert len(dialog.shown()) == len(view.lines)
    dialog.until.set_value(AT.date())
    dialog.until.changed.emit()
    assert dialog.shown() == ()
    dialog.until.set_value(None)
    dialog.until.changed.emit()
    dialog.search.setText(view.lines[0].full_name)
    assert view.lines[0].worker_id in [one.worker_id for one in dialog.shown()]
    dialog.search.clear()
    dialog.every.click()
    settle(500)
    rows = page.editor.lines.all_rows()
    assert {row.departed.departure for row in rows if row.departed} == {view.number}
    assert len(rows) == len(view.lines)
    shown = {column.key for column in page.editor.lines.table.shown_columns()}
    assert {"departure", "ends"} <= shown


def test_the_cards_are_printed_with_the_roster_where_that_is_wanted(
    page: HandoversPage, full_desk: Desk, settle: Settle, tmp_path: Path
) -> None:
    view = _issued(full_desk, 2)
    page.open(view.number)
    settle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "roster.pdf"))
    page.editor.extras.with_cards.trigger()
    assert settings.load().papers == {"cards": "with"}
    page.editor.papers._take_roster()
    page.editor.papers.send(printer)
    settle(700)
    (cards,) = tmp_path.glob("the-*.pdf")
    assert cards.stat().st_size > 1000
    page.editor.extras.with_cards.trigger()
    assert settings.load().papers == {"cards": ""}


def test_whom_the_cards_say_to_call_is_the_offices_choice(page: HandoversPage, full_desk: Desk, settle: Settle) -> None:
    page.editor.extras.ask_numbers()
    settle()
    dialog = _dialog(CardNumbersDialog)
    dialog.rows[0][1][2].clear()
    for field, text in zip(dialog.rows[-1][1], ("Đại sứ quán", "大使馆", "+86 10 6532 1155"), strict=True):
        field.setText(text)
    before = worker_card.numbers(full_desk)
    dialog.yes.click()
    settle()
    kept = worker_card.numbers(full_desk)
    assert [one.number for one in kept] == [*(one.number for one in before[1:]), "+86 10 6532 1155"]
