"""Which page of the guide is about what is in sight: by the names of widgets, the innermost first."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QWidget

FIRST = "first_day"
PLACES: Mapping[str, str] = {
    "today": "today", "workers": "workers", "demand": "demand", "handovers": "handovers",
    "declarations": "declarations", "followup": "followup", "reports": "reports", "office": "office",
}  # fmt: skip
"""The page of each place of the window."""
TOPICS: Mapping[str, str] = {
    "todayPage": "today",
    "workersPage": "workers",
    "workerPanel": "workers#ho-so-mot-nguoi",
    "importDialog": "workers#nhap-danh-sach",
    "bulkDialog": "workers#lam-mot-lan-cho-nhieu-nguoi",
    "mergeDialog": "workers#ho-so-trung",
    "scannerDialog": "workers#quet-giay-to",
    "cameraDialog": "workers#quet-giay-to",
    "demandPage": "demand",
    "boardDialog": "demand#gioi-thieu-nguoi-vao-don-hang",
    "handoversPage": "handovers",
    "addClearedDialog": "handovers#dua-nguoi-vao-danh-sach",
    "addPeopleDialog": "handovers#dua-nguoi-vao-danh-sach",
    "acrossDialog": "handovers#dot-ve",
    "sendDialog": "handovers#gui-cho-doi-tac",
    "gateWindow": "gate",
    "blanksDialog": "gate_morning#mat-dien",
    "packetsDialog": "packets",
    "declarationsPage": "declarations",
    "followUpPage": "followup",
    "incidentsTab": "followup#vu-viec",
    "confirmationsTab": "followup#doi-tac-xac-nhan-hang-thang",
    "reportsPage": "reports",
    "reportDialog": "reports#viet-va-ban-hanh",
    "yearDialog": "reports#so-lieu-nam",
    "officePage": "office",
    "officersTab": "office#can-bo",
    "agenciesTab": "office#co-quan-ten-goi",
    "gatesTab": "office#cua-khau",
    "backupsTab": "backup",
    "restoreDialog": "backup#quay-ve-mot-ban-sao-luu",
    "auditTab": "office#nhat-ky",
    "privacyTab": "personal_data",
    "policiesTab": "office#quy-dinh",
    "previewDialog": "window#giay-to-xem-in-luu",
    "printDialog": "window#giay-to-xem-in-luu",
    "firstStart": FIRST,
    "serverDialog": "server",
    "signIn": "passwords",
    "recoverDialog": "passwords",
    "recoveryDialog": "passwords#ma-khoi-phuc",
    "lockPage": "window#khoa-cua-so",
}
"""objectName of a page, tab, dialog or window -> "page" or "page#heading"."""
_PAGES = (
    "todayPage", "workersPage", "demandPage", "handoversPage", "declarationsPage", "followUpPage", "reportsPage",
    "officePage",
)  # fmt: skip


def topic_in_sight(main: QWidget) -> str:
    """What the widget with the focus belongs to; else the page of the window that is active, or of the main one."""
    window = QApplication.activeWindow() or main
    at: QWidget | None = QApplication.focusWidget() or window
    while at is not None:
        if (found := TOPICS.get(at.objectName())) is not None:
            return found
        at = at.parentWidget()
    return _page_of(window) or _page_of(main) or FIRST


def _page_of(window: QWidget) -> str:
    pages = (window.findChild(QWidget, name) for name in _PAGES)
    return next((TOPICS[page.objectName()] for page in pages if page is not None and page.isVisible()), "")
