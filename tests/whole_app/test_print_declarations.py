"""A week's 300 contracts in 40 communes are printed in three actions, counted on the application from Ctrl+5 on."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, update

from db.engine import WRITES
from db.models import Commune, CommuneDeclaration, Contract, DeclarationLetter, DocumentOutput, Placement, Worker
from db.vocabulary import CommuneEra, OutputAct
from desktop_app.services import declaration_letters, demand, workers
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import ContractForm, WorkerForm
from desktop_app.ui.declarations import page as place
from desktop_app.ui.declarations.print_dialog import PrintDialog
from desktop_app.ui.preview import printing
from desktop_app.ui.preview.dialog import PreviewDialog
from desktop_app.ui.preview.printing import PrinterChoice
from desktop_app.ui.window import MainWindow
from desktop_app.ui.workers.page import WorkersPage
from resources import ROOT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PATIENCE = 60_000
CONTRACTS, COMMUNES = 300, 40
_HELD = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt}
CONTROL, BARE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Counter(QObject):
    """Counts key chords and clicks, wherever in the application they go."""

    def __init__(self) -> None:
        super().__init__()
        self.actions = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.ShortcutOverride and watched is QApplication.focusWidget():
            assert isinstance(event, QKeyEvent)  # each key asks first whether it is a shortcut, and goes on if not
            self.actions += event.key() not in _HELD
        if event.type() is QEvent.Type.MouseButtonPress and event.spontaneous() and isinstance(watched, QWidget):
            self.actions += 1
        return False


@pytest.fixture
def week(own_desk: Desk, population: ModuleType) -> Desk:
    """300 contracts signed in the week, each to be told to one of 40 communes."""
    demand.apply_file(own_desk, ROOT / "samples" / "partners_and_orders.json")
    population.fill(own_desk.store.engine, CONTRACTS)
    rng = random.Random(7)  # noqa: S311  reproducible, not secret
    with own_desk.store.engine.execution_options(**{WRITES: True}).begin() as connection:
        query = select(Commune.id).where(Commune.era == CommuneEra.NOW).order_by(Commune.code).limit(COMMUNES)
        communes = list(connection.scalars(query))
        told = select(CommuneDeclaration.id, Contract.id, Placement.worker_id).select_from(CommuneDeclaration)
        told = told.join(Contract, Contract.id == CommuneDeclaration.contract_id)
        rows = connection.execute(told.join(Placement, Placement.id == Contract.placement_id)).all()
        for at, (declaration_id, contract_id, worker_id) in enumerate(rows):
            commune, day = communes[at % COMMUNES], date(2026, 11, 16) + timedelta(days=rng.randrange(5))
            fresh = {"state": "due", "sent_on": None, "acknowledged_on": None, "commune_id": commune}
            of_declaration = update(CommuneDeclaration).where(CommuneDeclaration.id == declaration_id)
            connection.execute(of_declaration.values(event_on=day, due_on=day + timedelta(days=7), **fresh))
            connection.execute(update(Contract).where(Contract.id == contract_id).values(signed_on=day))
            connection.execute(update(Worker).where(Worker.id == worker_id).values(commune_id=commune))
    return own_desk


def keep_picture(name: str, made: QWidget | Image.Image) -> None:
    """Pictures to look at, in the folder that BANGIAO_PICTURES names."""
    folder = os.environ.get("BANGIAO_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        picture = made.grab() if isinstance(made, QWidget) else made
        picture.save(str(Path(folder) / f"{name}.png"))


def shown(kind: type[QWidget]) -> bool:
    return any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """A key for whatever has the focus; nobody presses faster than they look."""
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.002)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_a_week_is_printed_in_three_actions(
    week: Desk,
    open_window: Callable[[Desk], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The office's printer is a file here; it is the default one, as the dialog proposes it."""

    def to_file(name: str, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(75)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        printer.setDocName(title)
        return printer

    monkeypatch.setattr(place, "printers", lambda: (PrinterChoice("may-in", default=True),))
    monkeypatch.setattr(printing, "printer_for", to_file)
    window = open_window(week)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    counter = Counter()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(counter)

    press(Qt.Key.Key_5, CONTROL)
    qtbot.waitUntil(lambda: window.page("declarations") is not None, timeout=PATIENCE)
    page = window.page("declarations")
    assert isinstance(page, place.DeclarationsPage)
    qtbot.waitUntil(lambda: len(page.lists.at_hand) == CONTRACTS, timeout=PATIENCE)
    keep_picture("9-declarations", window)
    press(Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: shown(PrintDialog), timeout=PATIENCE)
    keep_picture("10-declarations-print", QApplication.activeModalWidget() or window)
    press(Qt.Key.Key_Return, BARE)
    out = tmp_path / "may-in.pdf"
    qtbot.waitUntil(lambda: _outputs(week) == COMMUNES, timeout=PATIENCE)

    app.removeEventFilter(counter)
    assert counter.actions == 3
    with week.read() as session:
        numbers = list(session.scalars(select(DeclarationLetter.number).order_by(DeclarationLetter.number)))
    assert numbers == [f"KB-2026-{n:04d}" for n in range(1, COMMUNES + 1)]
    assert len(PdfReader(out).pages) >= COMMUNES
    assert shown(PreviewDialog)
    qtbot.waitUntil(lambda: "may-in" in _told(), timeout=PATIENCE)
    for number, name in ((numbers[0], "11-letter-of-eight"), (numbers[-1], "12-letter-of-seven")):
        letter = pypdfium2.PdfDocument(declaration_letters.letter_bytes(week, number))
        keep_picture(name, letter[0].render(scale=1.4).to_pil())


def test_whose_commune_is_not_known_is_opened_from_the_dialog(
    own_desk: Desk, open_window: Callable[[Desk], MainWindow], qtbot: QtBot
) -> None:
    demand.apply_file(own_desk, ROOT / "samples" / "partners_and_orders.json")
    day = date(2026, 11, 18)
    contract = ContractForm(number="HĐ-1", signed_on=day, starts_on=day, ends_on=day + timedelta(180))
    hoa = WorkerForm(full_name="Triệu Thị Hoa", job_order="ĐH-2026-101", contract=contract)
    worker = workers.save(own_desk, None, hoa)
    window = open_window(own_desk)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    press(Qt.Key.Key_5, CONTROL)
    press(Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: shown(PrintDialog), timeout=PATIENCE)
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PrintDialog) and w.isVisible()]
    assert not dialog.go.isEnabled()
    (name,) = [b for b in dialog.findChildren(QPushButton) if b.text().startswith("Triệu Thị Hoa")]
    QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    page = window.page("workers")
    assert isinstance(page, WorkersPage)
    qtbot.waitUntil(lambda: page.isVisible() and page.panel.worker_id == worker, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.table.current_id() == worker, timeout=PATIENCE)


def _outputs(desk: Desk) -> int:
    with desk.read() as session:
        query = select(func.count(DocumentOutput.id)).where(DocumentOutput.act == OutputAct.PRINTED)
        return session.scalars(query).one()


def _told() -> str:
    (preview,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewDialog) and w.isVisible()]
    label = preview.findChild(QLabel, "previewTold")
    assert isinstance(label, QLabel)
    return label.text()
