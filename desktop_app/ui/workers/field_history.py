"""Every value that one field had: who changed it, when, from what to what."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services import worker_history
from desktop_app.services.work import Desk
from desktop_app.services.worker_history import HistoryLine
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.history import EntryCard
from desktop_app.ui.workers.section import AuditField


class FieldHistoryDialog(Dialog):
    """Reads when it is opened; an entry that can be taken back has its button here as well."""

    undo_wanted = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, worker_id: int, field: AuditField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fieldHistoryDialog")
        self.setWindowTitle(self.tr("Who changed this field"))
        self.resize(480, 460)
        title = QLabel(field.label)
        title.setProperty("role", "card_title")
        self.told = QLabel(self.tr("Reading…"))
        self.told.setObjectName("fieldHistoryTold")
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        inner = QWidget()
        self._place = QVBoxLayout(inner)
        self._place.setContentsMargins(0, 0, 8, 0)
        self._place.setSpacing(8)
        self._place.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        close = make_button("fieldHistoryClose", self.tr("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 16, 16)
        layout.setSpacing(8)
        for part in (title, self.told, area):
            layout.addWidget(part)
        layout.setStretchFactor(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus(Qt.FocusReason.OtherFocusReason)
        tasks.run(_read, desk, worker_id, field, done=self._show)

    def _show(self, lines: tuple[HistoryLine, ...]) -> None:
        self.told.setText("" if lines else self.tr("It was never changed since the worker was entered."))
        self.told.setVisible(not lines)
        for place, line in enumerate(lines):
            card = EntryCard((line,))
            card.undo_wanted.connect(self._ask_undo)
            self._place.insertWidget(place, card)

    def _ask_undo(self, line: HistoryLine) -> None:
        self.accept()
        self.undo_wanted.emit(line)


def _read(desk: Desk, worker_id: int, field: AuditField) -> tuple[HistoryLine, ...]:
    part = None if field.noun == "worker" else field.record_id
    return worker_history.field_history(desk, worker_id, field.column, noun=field.noun, record_id=part)
