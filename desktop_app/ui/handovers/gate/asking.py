"""The questions of gate mode, each a small dialog: a reason, who refused, whom to add, who approves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop_app.formats import show_date
from desktop_app.services import workers
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, Field, TextField
from desktop_app.ui.handovers.gate.words import refusers
from desktop_app.ui.naming import officer_choices
from desktop_app.ui.scanning.listener import Listener
from desktop_app.ui.tasks import Latest, Tasks

if TYPE_CHECKING:
    from db.rows import WorkerListRow
    from desktop_app.services.gate_session import Stranger
    from desktop_app.services.work import Desk

_WIDTH = 680
_FOUND = 20
_PAUSE = 120


class GateDialog(Dialog):
    """A question in the gate's type. A scan amid it is swallowed whole, so that its Enter answers nothing.

    `interrupted` tells that somebody scanned.
    """

    interrupted = Signal()

    def __init__(self, name: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setProperty("gate", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 22, 28, 22)
        self.column.setSpacing(14)
        self.foot = QHBoxLayout()
        head = QLabel(title)
        head.setProperty("role", "card_title")
        head.setWordWrap(True)
        self.column.addWidget(head)
        self.listener = Listener(self)
        self.listener.scanned.connect(lambda _text: self.interrupted.emit())

    def add_text(self, text: str) -> QLabel:
        """A sentence beneath the title."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def add_foot(self, go: str) -> QPushButton:
        """Cancel, and the button that does it, pressed by Enter."""
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName(f"{self.objectName()}Cancel")
        cancel.setAutoDefault(False)
        cancel.setToolTip(self.tr("Cancel · Esc"))
        cancel.clicked.connect(self.reject)
        button = QPushButton(go)
        button.setObjectName(f"{self.objectName()}Go")
        button.setProperty("role", "primary")
        button.setDefault(True)
        button.setToolTip(f"{go} · Enter")
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(button)
        self.column.addStretch(1)
        self.column.addLayout(self.foot)
        return button


class ReasonDialog(GateDialog):
    """`asked(reason)`: one of the usual reasons, words of one's own, or both."""

    asked = Signal(str)

    def __init__(
        self,
        title: str,
        text: str,
        reasons: Sequence[str],
        go: str,
        parent: QWidget | None,
        *,
        needed: bool = False,
    ) -> None:
        super().__init__("gateReason", title, parent)
        self._needed = needed
        if text:
            self.add_text(text)
        self.choice = ChoiceField("gateReasonChoice", self.tr("Reason"), [(r, r) for r in reasons])
        self.words = TextField("gateReasonWords", self.tr("In words"), needed=needed and not reasons)
        self.choice.setVisible(bool(reasons))
        self.column.addWidget(self.choice)
        self.column.addWidget(self.words)
        self.add_foot(go).clicked.connect(self._ask)
        first: Field = self.choice if reasons else self.words
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        reason = " · ".join(part for part in (self.choice.value(), self.words.value()) if part)
        if self._needed and not reason:
            self.words.show_problem(self.tr("Choose a reason, or write one."))
            return
        self.accept()
        self.asked.emit(reason)


class RefusedDialog(GateDialog):
    """`asked(by, reason)`: who turned this person away, and why."""

    asked = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__("gateRefused", self.tr("{name} may not go on").format(name=name), parent)
        other = self.tr("somebody else")
        self.by = ChoiceField("gateRefusedBy", self.tr("Refused by"), [*((w, w) for w in refusers()), ("", other)])
        self.by.drop_empty()
        self.other = TextField("gateRefusedOther", self.tr("By whom"), needed=True)
        self.why = TextField("gateRefusedWhy", self.tr("Why"), needed=True)
        for field in (self.by, self.other, self.why):
            self.column.addWidget(field)
        self.other.hide()
        self.by.changed.connect(self._choose)
        self.add_foot(self.tr("Refused")).clicked.connect(self._ask)
        self.by.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.other.setVisible(not self.by.value())

    def _ask(self) -> None:
        fields: list[Field] = [self.why] if self.by.value() else [self.other, self.why]
        wrong = [field for field in fields if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self.asked.emit(self.by.value() or self.other.value(), self.why.value())


class ListDialog(GateDialog):
    """Put a latecomer on the list and issue its next version: `asked(approver, password)`, None where none is due."""

    asked = Signal(object, object)

    def __init__(self, stranger: Stranger, version: int, approvers: Sequence[str], parent: QWidget | None) -> None:
        title = self.tr("Put {name} on the list and issue version {n}").format(name=stranger.full_name, n=version)
        super().__init__("gateList", title, parent)
        self.add_text(
            self.tr(
                "The other side gets the new version; the one in hand is then no longer the latest. "
                "{name} is ticked as present at once."
            ).format(name=stranger.full_name)
        )
        self._due = bool(approvers)
        self.approver = ChoiceField("gateApprover", self.tr("Second officer"), officer_choices(approvers), needed=True)
        self.password = TextField("gatePassword", self.tr("The second officer's password"), needed=True, password=True)
        if len(approvers) == 1:
            self.approver.set_value(approvers[0])
        for field in (self.approver, self.password):
            field.setVisible(self._due)
            self.column.addWidget(field)
        self.go = self.add_foot(self.tr("Issue version {n}").format(n=version))
        self.go.clicked.connect(self._ask)
        first: QWidget = self.go if not self._due else self.password if len(approvers) == 1 else self.approver
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        """Why it was not issued, at the password; the question stays."""
        self.go.setEnabled(True)
        self.password.set_value("")
        self.password.show_problem(text)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if self._due and not all([self.approver.check(), self.password.check()]):
            return
        self.go.setEnabled(False)
        given = (self.approver.value(), self.password.value()) if self._due else (None, None)
        self.asked.emit(*given)


class PickDialog(GateDialog):
    """Look somebody up in the record who has nothing to scan: `picked(worker_id)`."""

    picked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None) -> None:
        super().__init__("gatePick", self.tr("Somebody who is not on the list"), parent)
        self._desk = desk
        self._latest = Latest(tasks)
        self._rows: Sequence[WorkerListRow] = ()
        self.search = QLineEdit()
        self.search.setObjectName("gatePickSearch")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Name, citizen ID, document or phone"))
        self.list = QListWidget()
        self.list.setObjectName("gatePickList")
        self.list.setAccessibleName(self.tr("People found"))
        self.list.setMinimumHeight(260)
        self.list.setWordWrap(True)  # a long name must not push out of sight when somebody was born
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        self.go = self.add_foot(self.tr("This one"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.search.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        self.go.clicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look()

    def _look(self) -> None:
        self._latest.run(_found, self._desk, self.search.text(), done=self._show)

    def _show(self, rows: Sequence[WorkerListRow]) -> None:
        self._rows = rows
        self.list.clear()
        for row in rows:
            born = show_date(row.birth_date, row.birth_precision)
            self.list.addItem(" · ".join(part for part in (row.full_name, born, row.citizen_id or "") if part))
        self.list.setCurrentRow(0)
        self.go.setEnabled(bool(rows))

    def _pick(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._rows):
            self.accept()
            self.picked.emit(self._rows[place].id)


def _found(desk: Desk, text: str) -> Sequence[WorkerListRow]:
    return workers.search(desk, text, limit=_FOUND)
