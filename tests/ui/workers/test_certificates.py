"""The papers that a programme asks: typed in the worker's page, with their pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from db.vocabulary import CertificateKind
from desktop_app.services import workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui.workers.panel import WorkerPanel

Show = Callable[[str], WorkerPanel]
Find = Callable[[QWidget, type[Any], str], Any]
TypeIn = Callable[[QWidget, str], None]
Settle = Callable[..., None]


def saved(desk: Desk, panel: WorkerPanel, settle: Settle) -> WorkerForm:
    QTest.keyClick(panel, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert panel.worker_id is not None
    return workers.load(desk, panel.worker_id).form


def choose_kind(combo: QComboBox, place: int) -> None:
    combo.setFocus()
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def test_a_language_certificate_is_added_and_taken_away(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("certificates")
    assert not panel.is_changed()
    find(panel, QPushButton, "workerAddCertificate").click()
    assert not panel.is_changed()
    choose_kind(find(panel, QComboBox, "certificate1_kind"), list(CertificateKind).index(CertificateKind.LANGUAGE))
    type_in(find(panel, QLineEdit, "certificate1_name"), "EPS-TOPIK")
    type_in(find(panel, QLineEdit, "certificate1_issued_on"), "5/6/2026")
    (kept,) = saved(desk_sqlite, panel, settle).certificates
    assert (kept.kind, kept.name, kept.issued_on) == (CertificateKind.LANGUAGE, "EPS-TOPIK", date(2026, 6, 5))
    assert kept.on_loan in {None, False}
    find(panel, QPushButton, "certificate2Remove").click()
    assert saved(desk_sqlite, panel, settle).certificates == ()


def test_a_deposit_says_whether_it_was_borrowed_and_has_no_amount(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("certificates")
    find(panel, QPushButton, "workerAddCertificate").click()
    settle()
    loan = find(panel, QCheckBox, "certificate1_on_loan")
    assert not loan.isVisible()
    choose_kind(find(panel, QComboBox, "certificate1_kind"), list(CertificateKind).index(CertificateKind.DEPOSIT))
    assert loan.isVisible()
    type_in(find(panel, QLineEdit, "certificate1_name"), "Ngân hàng Chính sách xã hội")
    loan.click()
    (kept,) = saved(desk_sqlite, panel, settle).certificates
    assert (kept.kind, kept.on_loan) == (CertificateKind.DEPOSIT, True)


def test_its_pictures_are_one_press_away(
    show: Show, desk_sqlite: Desk, find: Find, type_in: TypeIn, settle: Settle
) -> None:
    panel = show("certificates")
    find(panel, QPushButton, "workerAddCertificate").click()
    type_in(find(panel, QLineEdit, "certificate1_name"), "Lớp định hướng")
    saved(desk_sqlite, panel, settle)
    find(panel, QPushButton, "certificate2Pictures").click()
    settle()
    assert panel.sheet.in_sight() == ("pictures",)
    assert "Lớp định hướng" in find(panel, QPushButton, "pictureOnly").text()
