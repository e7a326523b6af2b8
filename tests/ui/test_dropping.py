"""What is dropped on the window begins what it is for, and a wrong kind says what can be dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from db.models import Officer
from db.vocabulary import OfficerRole
from desktop_app.__main__ import OPENED
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.dropping import _ENDS, Kind, dropped
from desktop_app.ui.handovers.packets.dialog import PacketsDialog
from desktop_app.ui.imports.dialog import ImportDialog
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.window import MainWindow
from resources import ROOT

Settle = Callable[..., None]
LIST = ROOT / "samples" / "worker_list_clean.xlsx"
_BUTTONS, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, desk_sqlite: Desk, settle: Settle) -> MainWindow:
    made = MainWindow(tasks)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.admit(desk_sqlite)
    settle()
    return made


def carried(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, _BUTTONS, _KEYS)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget: QWidget, data: QMimeData) -> None:
    enter(widget, data)
    QApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, _BUTTONS, _KEYS))


def test_files_are_known_by_their_names(tmp_path: Path) -> None:
    assert dropped(QMimeData()) is None
    for name, kind in (("a.XLSX", Kind.LIST), ("b.png", Kind.PICTURE), ("c.bgp", Kind.PACKET), ("d.exe", Kind.WRONG)):
        found = dropped(carried(tmp_path / name))
        assert found is not None
        assert found[0] is kind
    assert dropped(carried(tmp_path / "a.csv", tmp_path / "b.csv")) == (Kind.WRONG, tmp_path / "a.csv")


def test_what_can_be_dropped_can_be_named_on_the_command_line() -> None:
    assert frozenset[str]().union(*_ENDS.values()) == OPENED


def test_a_file_that_was_named_begins_as_if_it_were_dropped(window: MainWindow, settle: Settle) -> None:
    window.dropping.open(LIST)
    settle()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.choose.path == LIST
    dialog.reject()


def test_a_named_file_that_is_not_there_is_told(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    window.dropping.open(tmp_path / "BG-2026-0001.bgp")
    settle()
    assert window.findChild(PacketsDialog) is None
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "BG-2026-0001.bgp" in box.text() + box.informativeText()
    box.close()


def test_a_list_begins_its_import(window: MainWindow, settle: Settle) -> None:
    target = window.dropping.target
    assert enter(window, carried(LIST))
    assert target.isVisible()
    assert "danh sách" in target.words.text()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not target.isVisible()
    drop(window, carried(LIST))
    settle()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    assert dialog.choose.path == LIST
    assert not target.isVisible()
    dialog.reject()


def test_what_is_dropped_while_the_places_load_waits_for_them(
    window: MainWindow, settle: Settle, desk_sqlite: Desk
) -> None:
    window.admit(desk_sqlite, lambda: None)
    drop(window, carried(LIST))
    settle()
    assert window.findChild(ImportDialog) is None
    window.loaded()
    settle()
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.reject()


def test_a_wrong_kind_says_what_can_be_dropped(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    enter(window, carried(tmp_path / "x.docx"))
    assert window.dropping.target.property("tone") == "warn"
    drop(window, carried(tmp_path / "x.docx"))
    settle(20)
    said = window.findChild(QLabel, "bannerText")
    assert said is not None
    assert "x.docx" in said.text()
    assert ".bgp" in said.text()


def test_a_packet_is_asked_about_in_handovers(window: MainWindow, settle: Settle, tmp_path: Path) -> None:
    drop(window, carried(tmp_path / "BG-2026-0001.bgp"))
    settle()
    dialog = window.findChild(PacketsDialog)
    assert dialog is not None
    assert window.place == "handovers"
    question = dialog.findChild(QMessageBox)
    assert question is not None
    assert "BG-2026-0001.bgp" in question.text()
    question.reject()
    dialog.reject()


def test_a_picture_is_read_for_its_code_or_goes_to_the_worker_in_sight(
    window: MainWindow, settle: Settle, desk_sqlite: Desk, tmp_path: Path
) -> None:
    drop(window, carried(tmp_path / "nothing.png"))
    settle()
    page: Any = window.page("workers")
    assert window.place == "workers"
    assert page.scanning.hearing.strip.isVisible()  # it says that the picture cannot be read
    page.open_worker(workers.save(desk_sqlite, None, WorkerForm(full_name="Nông Văn Bình")))
    settle()
    assert enter(page.panel, carried(tmp_path / "nothing.png"))
    drop(page.panel, carried(tmp_path / "nothing.png"))
    settle()
    assert page.panel.sheet.section("pictures").isVisible()
    for box in window.findChildren(QMessageBox):
        box.close()


def test_who_may_not_import_is_told(window: MainWindow, settle: Settle, desk_sqlite: Desk) -> None:
    with desk_sqlite.work("officer.edit") as work:
        work.update_many(Officer, [{"id": desk_sqlite.officer_id, "role": OfficerRole.GATE}])
    drop(window, carried(LIST))
    settle()
    assert window.findChild(ImportDialog) is None
    box = window.findChild(QMessageBox)
    assert box is not None
    box.close()


def test_nobody_at_the_desk_takes_nothing(window: MainWindow) -> None:
    window.dismiss()
    assert not enter(window, carried(LIST))
