"""Issuing: what will happen, who stays behind and why, who approves, and on which printer it is printed at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from db.rows import HandoverRow
from db.vocabulary import Sex, Verdict
from desktop_app.services import clearance, handovers
from desktop_app.services.clearance import PersonClearance
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.handovers.columns import LineRow, when_words, why
from desktop_app.ui.naming import gate_words, officer_choices
from desktop_app.ui.preview.printing import PrinterChoice

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH = 600
_NAMED = 60


@dataclass(frozen=True)
class Issue:
    """What was decided. `printer` is the name of the printer, None when nothing is to be printed now."""

    leave_out_blocked: bool
    approver: str | None
    approver_password: str | None
    printer: str | None


class IssueDialog(Dialog):
    """`asked(Issue)` when it is confirmed. Open with open()."""

    asked = Signal(object)

    def __init__(
        self,
        handover: HandoverRow,
        lines: Sequence[LineRow],
        approvers: Sequence[str],
        printers: Sequence[PrinterChoice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("issueDialog")
        self.setWindowTitle(self.tr("Issue the list"))
        self.setMinimumWidth(_WIDTH)
        self._handover = handover
        self._blocked = [row for row in lines if row.clearance and row.clearance.verdict is Verdict.BLOCKED]
        self._warned = [row for row in lines if row.clearance and row.clearance.verdict is Verdict.WARNED]
        self._going = len(lines) - len(self._blocked)
        staying = {row.id for row in self._blocked}
        self._women = sum(row.line.sex is Sex.FEMALE for row in lines if row.id not in staying)
        self._make_fields(approvers, printers)
        self._build()
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._ask)
        (self.password if approvers else self.go).setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self, approvers: Sequence[str], printers: Sequence[PrinterChoice]) -> None:
        self.approver = ChoiceField("issueApprover", self.tr("Second officer"), officer_choices(approvers), needed=True)
        self.password = TextField("issuePassword", self.tr("The second officer's password"), needed=True, password=True)
        if len(approvers) == 1:
            self.approver.set_value(approvers[0])
        for field in (self.approver, self.password):
            field.setVisible(bool(approvers))
        self._approved = bool(approvers)
        self.printer = ChoiceField(
            "issuePrinter",
            self.tr("Print at once"),
            [(printer.name, printer.name) for printer in printers],
            empty=self.tr("Do not print now"),
        )
        default = next((printer.name for printer in printers if printer.default), None)
        self.printer.set_value(default)
        self.printer.setVisible(bool(printers))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        title = QLabel(self.tr("Issue {number}, version {n}").format(number=self._handover.number, n=self._next()))
        title.setProperty("role", "card_title")
        layout.addWidget(title)
        layout.addWidget(self._what_happens())
        if self._blocked:
            layout.addWidget(self._people(self._blocked, "block", self.tr("Left out, because they may not go:")))
        if self._warned:
            layout.addWidget(
                self._people(self._warned, "warn", self.tr("Go along, and there is something to look at:"))
            )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.approver, 1)
        row.addWidget(self.password, 1)
        layout.addLayout(row)
        layout.addWidget(self.printer)
        layout.addLayout(self._foot())

    def _what_happens(self) -> QLabel:
        said = self.tr(
            "{people} people, of whom {women} women, go on the list of {moment} at {gate}. "
            "The list is frozen and kept as it is printed; a later change makes a new version."
        ).format(
            people=self._going, women=self._women, moment=when_words(self._handover), gate=gate_words(self._handover)
        )
        label = QLabel(said)
        label.setObjectName("issueWhat")
        label.setWordWrap(True)
        return label

    def _people(self, rows: Sequence[LineRow], tone: str, title: str) -> QFrame:
        box = QFrame()
        box.setObjectName(f"issue_{tone}")
        box.setProperty("tone", tone)
        head = QLabel(title)
        head.setProperty("role", "section")
        head.setProperty("tone", tone)
        said = [why(row.clearance) for row in rows[:_NAMED] if row.clearance]
        if (rest := len(rows) - _NAMED) > 0:
            said.append(self.tr("… and {n} more").format(n=rest))
        names = QLabel("\n".join(said))
        names.setObjectName(f"issueNames_{tone}")
        names.setTextFormat(Qt.TextFormat.PlainText)
        names.setWordWrap(True)
        names.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # a word as long as a line
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(names)
        scroll.setMaximumHeight(120)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(scroll)
        return box

    def _foot(self) -> QHBoxLayout:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("issueCancel")
        self.cancel.setAutoDefault(False)
        left_out = len(self._blocked)
        words = self.tr("Leave out {n} and issue").format(n=left_out) if left_out else self.tr("Issue the list")
        self.go = QPushButton(words)
        self.go.setObjectName("issueGo")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.setEnabled(self._going > 0)
        self.go.setToolTip(self.tr("Issue (Enter)"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _next(self) -> int:
        return self._handover.version + 1

    def _ask(self) -> None:
        if self._approved and not all([self.approver.check(), self.password.check()]):
            return
        self.accept()
        self.asked.emit(
            Issue(
                bool(self._blocked),
                self.approver.value() if self._approved else None,
                self.password.value() if self._approved else None,
                self.printer.value(),
            )
        )


def read_for_issue(desk: Desk, handover_id: int) -> tuple[Sequence[str], Sequence[PersonClearance]]:
    """What the dialog needs, on the record's thread: who may approve, and the verdicts asked anew."""
    return handovers.approver_choices(desk), clearance.for_handover(desk, handover_id)
