"""Making an agreement run longer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.rows import AgreementRow
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import agreements
from desktop_app.services.agreements import ExtensionInput
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import DateField, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks


class ExtensionDialog(Dialog):
    """`extended(entry)` once the agreement runs longer: the audit's entry. Open with open()."""

    extended = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, agreement: AgreementRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("extensionDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Extend the agreement"))
        self.setMinimumWidth(480)
        self._desk = desk
        self._tasks = tasks
        self._agreement = agreement
        self._build()

    def _build(self) -> None:
        title = QLabel(self.tr("Extend {number}").format(number=self._agreement.number))
        title.setProperty("role", "card_title")
        now = QLabel(self.tr("It runs until {day} now.").format(day=show_date(self._agreement.valid_until)))
        now.setProperty("role", "muted")
        self.form = Form(
            [
                (DateField("extension_valid_until", self.tr("Runs until"), needed=True),),
                (
                    DateField("extension_signed_on", self.tr("Signed on"), needed=True),
                    TextField("extension_number", self.tr("Number of the annex")),
                ),
            ]
        )
        cancel = make_button("extensionCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("extensionGo", self.tr("Extend"), role="primary", icon="calendar")
        self.go.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (title, now, self.form):
            layout.addWidget(part)
        layout.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._extend)
        self.form.fields["extension_valid_until"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _extend(self) -> None:
        if not self.form.check():
            return
        values = {name.removeprefix("extension_"): value for name, value in self.form.values().items()}
        self.go.setEnabled(False)
        given = ExtensionInput(values["valid_until"], values["signed_on"], values["number"])
        work = partial(agreements.extend, self._desk, self._agreement.id, given, self._agreement.version_id)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, entry: int | None) -> None:
        self.accept()
        self.extended.emit(entry)

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError):
            for problem in reversed(error.problems):
                said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
                self.form.show_problem(f"extension_{problem.field}", said)
        else:
            messages.tell(self, error, self._desk.language)
