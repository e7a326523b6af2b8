"""Sorting, filters with their chips, columns, and what leaves the page."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import AuditEntry
from db.vocabulary import Sex
from desktop_app import settings
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import DocumentForm, WorkerForm
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.page import WorkersPage

Settle = Callable[..., None]
SOON = DocumentForm(number="C0000001", expires_on=date(2026, 12, 24))
LATER = DocumentForm(number="C0000002", expires_on=date(2034, 1, 5))


@pytest.fixture
def people(desk_sqlite: Desk) -> None:
    for form in (
        WorkerForm("Nông Văn Dũng", "020095007720", date(1995, 11, 21), sex=Sex.MALE, documents=(SOON,), phone="0912"),
        WorkerForm("Lý Thị Hoa", "020196001234", date(1996, 2, 3), sex=Sex.FEMALE, documents=(LATER,), tags=("Gấp",)),
        WorkerForm("Hoàng Văn Ánh", "020088000931", date(1988, 9, 2), sex=Sex.MALE),
    ):
        workers.save(desk_sqlite, None, form)


@pytest.fixture
def page(people: None, qtbot: QtBot, desk_sqlite: Desk, tasks: Tasks, settle: Settle) -> WorkersPage:
    assert people is None
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
    return [row.full_name.split()[-1] for row in rows if row is not None]


def click_head(page: WorkersPage, key: str) -> None:
    head = page.table.horizontalHeader()
    place = next(n for n, column in enumerate(page.table.rows.columns) if column.key == key)
    at = head.sectionViewportPosition(place) + 20
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.viewport().rect().topLeft() + _point(at))


def _point(x: int) -> Any:
    from PySide6.QtCore import QPoint

    return QPoint(x, 12)


def test_a_click_on_a_head_sorts_and_is_remembered(page: WorkersPage, settle: Settle) -> None:
    assert page.table.sorting == ("name", False)
    click_head(page, "birth")
    settle()
    assert listed(page) == ["Ánh", "Dũng", "Hoa"]
    click_head(page, "birth")
    settle(600)
    assert listed(page) == ["Hoa", "Dũng", "Ánh"]
    kept = settings.load().tables["workersTable"]
    assert (kept.sort, kept.descending) == ("birth", True)
    page.search.setText("van")
    page.finding.find()
    settle()
    assert listed(page) == ["Dũng", "Ánh"]


def test_filters_fold_out_and_stand_as_chips(page: WorkersPage, settle: Settle) -> None:
    card, more = page.finding.card, child(page, QPushButton, "workersFilters")
    assert not card.isVisible()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    QTest.keyClicks(card.youngest.line, "31")
    settle()
    assert listed(page) == ["Ánh", "Dũng"]
    QTest.mouseClick(card.missing[workers.Missing.DOCUMENT], Qt.MouseButton.LeftButton)
    settle(500)
    assert listed(page) == ["Ánh"]
    assert child(page, QLabel, "workersFound").text() == "1 kết quả"
    assert child(page, QPushButton, "workersFilter_all").text() == "Tất cả 1"
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    chip = child(page, QPushButton, "chip_filterYoungest")
    assert (chip.isVisible(), chip.text()) == (True, "Từ 31 tuổi")
    card.missing[workers.Missing.PHONE].click()
    settle(500)
    assert [words for _, words, _ in card.chips()][1:] == ["Thiếu điện thoại", "hoặc thiếu giấy tờ đi lại"]
    card.missing[workers.Missing.PHONE].click()
    settle(500)
    QTest.mouseClick(child(page, QPushButton, "chip_filterMissing_document"), Qt.MouseButton.LeftButton)
    settle()
    assert listed(page) == ["Ánh", "Dũng"]
    QTest.mouseClick(child(page, QPushButton, "chip_filterYoungest"), Qt.MouseButton.LeftButton)
    settle()
    assert listed(page) == ["Ánh", "Dũng", "Hoa"]
    assert not page.finding.chips.isVisible()


def test_papers_that_run_out_sex_and_tags(page: WorkersPage, settle: Settle) -> None:
    card = page.finding.card
    for field, value, found in ((card.papers, 60, ["Dũng"]), (card.sex, Sex.FEMALE, ["Hoa"])):
        field.set_value(value)
        card.changed.emit()
        settle()
        assert listed(page) == found
        card.clear()
    tag = next(value for value in card.tag._values if value is not None)
    card.tag.set_value(tag)
    card.changed.emit()
    settle()
    assert listed(page) == ["Hoa"]
    assert page.finding.said() == ("Gấp",)


def test_what_is_seen_is_exported_and_logged(
    page: WorkersPage, settle: Settle, tmp_path: Path, desk_sqlite: Desk
) -> None:
    page.search.setText("van")
    page.finding.find()
    settle()
    click_head(page, "birth")
    settle()
    place = next(n for n, column in enumerate(page.table.rows.columns) if column.key == "phone")
    page.table._show_column(place, shown=True)
    page.outputs.write(tmp_path / "ds.csv")
    settle(600)
    heads, *rows = csv.reader((tmp_path / "ds.csv").read_text("utf-8-sig").splitlines())
    assert heads == ["Họ và tên", "Ngày sinh", "Số căn cước", "Xã, phường", "Trạng thái", "Điện thoại"]
    assert [row[0] for row in rows] == ["Hoàng Văn Ánh", "Nông Văn Dũng"]
    with desk_sqlite.read() as session:
        reason = session.scalar(select(AuditEntry.reason).where(AuditEntry.action == "workers.export"))
    assert reason == "ds.csv · 2 · name, birth, citizen, commune, state, phone"
    assert not page.outputs.strip.isVisible()


def test_a_place_that_cannot_be_written_is_told(page: WorkersPage, settle: Settle, tmp_path: Path) -> None:
    page.outputs.write(tmp_path / "nowhere" / "ds.xlsx")
    settle(600)
    told = " ".join(label.text() for label in page.window().findChildren(QLabel))
    assert "Không ghi được tệp" in told


def test_the_list_and_a_sheet_are_shown_before_they_are_printed(
    page: WorkersPage, settle: Settle, qtbot: QtBot
) -> None:
    made = page.outputs.papers
    for ask in (page.outputs.print_list, lambda: page.outputs.show_sheet(page.table.rows.id_at(0))):
        ask()
        qtbot.waitUntil(lambda: made.preview is not None, timeout=30_000)
        assert made.preview is not None
        assert made.preview.paper.pages >= 1
        made.preview.close()
        settle()
