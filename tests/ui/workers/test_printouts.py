"""The papers of one worker: asked for from the page, looked at, saved, and kept in the audit without a name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from sqlalchemy import select

from db.models import AuditEntry
from desktop_app.services.work import Desk
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.workers.panel import WorkerPanel

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
Settle = Callable[..., None]


def preview(panel: WorkerPanel) -> PreviewDialog:
    found = panel.parts.printouts.preview
    assert found is not None
    return found


def logged(desk: Desk) -> list[tuple[str, str | None]]:
    with desk.read() as session:
        query = select(AuditEntry.action, AuditEntry.reason).order_by(AuditEntry.sequence.desc()).limit(1)
        return [(action, reason) for action, reason in session.execute(query)]


@pytest.mark.parametrize(
    ("key", "act"),
    [("sheet", "worker_sheet.export"), ("consent", "worker.exported"), ("guidance", "worker.exported")],
)
def test_a_paper_is_chosen_looked_at_and_saved(
    show: Show, find: Find, settle: Settle, desk_sqlite: Desk, tmp_path: Path, key: str, act: str
) -> None:
    panel = show("overview")
    QTest.keyClick(panel, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    menu = find(panel, QMenu, "workerPrintMenu")
    next(action for action in menu.actions() if action.objectName() == f"print_{key}").trigger()
    menu.close()
    settle()
    shown = preview(panel)
    assert shown.isVisible()
    assert shown.paper.pages >= 1
    assert "Nông Văn Dũng" in shown.windowTitle()
    panel.parts.printouts.write(tmp_path / "giấy.pdf")
    settle()
    assert (tmp_path / "giấy.pdf").read_bytes().startswith(b"%PDF-")
    assert "giấy.pdf" in find(shown, QLabel, "previewTold").text()
    assert logged(desk_sqlite) == [(act, f"{panel.worker_id} · {key} · pdf")]
    shown.close()


def test_the_consent_form_is_printed_where_consent_is_recorded(show: Show, find: Find, settle: Settle) -> None:
    panel = show("consents")
    find(panel, QPushButton, "consentPrint").click()
    settle()
    assert "Phiếu đồng ý" in preview(panel).windowTitle()
    preview(panel).close()
    find(panel, QPushButton, "withdrawalPrint").click()
    settle()
    assert "rút" in preview(panel).windowTitle()
    preview(panel).close()


def test_a_new_worker_has_no_papers_to_print(panel: WorkerPanel, find: Find) -> None:
    panel.begin()
    assert not find(panel, QPushButton, "workerPrint").isEnabled()
    panel.sheet.show_part("consents")
    assert not find(panel, QPushButton, "consentPrint").isEnabled()
