"""Who says no, and why: asked when a referral is declined or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import DecidedBy
from desktop_app.ui.forms import ChoiceField, Form, NoteField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.words import word

_SHOWN = 4


class ReasonDialog(QDialog):
    """`on_yes(by, why)` is called once both are said."""

    def __init__(
        self,
        names: Sequence[str],
        on_yes: Callable[[DecidedBy, str], object],
        language: str,
        parent: QWidget,
        *,
        withdraw: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        act = self.tr("Withdraw the referral") if withdraw else self.tr("Decline")
        self.setWindowTitle(act)
        self._on_yes = on_yes
        who = QLabel(", ".join(names[:_SHOWN]) + (f" +{len(names) - _SHOWN}" if len(names) > _SHOWN else ""))
        who.setProperty("role", "section")
        more = QLabel(self.tr("They may be referred again, here or elsewhere; who said so and why stays on the board."))
        more.setProperty("role", "muted")
        for label in (who, more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        choices = [(by, word("decided_by", by.value, language)) for by in DecidedBy]
        self.form = Form(
            [
                (ChoiceField("reason_by", self.tr("Decided by"), choices, needed=True),),
                (NoteField("reason_why", self.tr("Reason"), needed=True),),
            ]
        )
        self.form.load({"reason_by": DecidedBy.WORKER if withdraw else DecidedBy.EMPLOYER, "reason_why": ""})
        self.no = make_button("reasonNo", self.tr("Cancel"))
        self.yes = make_button("reasonYes", act, role="primary", shortcut="Ctrl+Return")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._decide)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.no, self.yes):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (who, more, self.form):
            layout.addWidget(part)
        layout.addLayout(row)

    def _decide(self) -> None:
        if self.form.check():
            values = self.form.values()
            self._on_yes(values["reason_by"], values["reason_why"])
            self.accept()
