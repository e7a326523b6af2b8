"""A body that is responsible for a programme, and whom to ask there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import BodySide
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.programme import BodyInput
from desktop_app.services import programmes
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import DateField, Form, NoteField, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.rows import Always


def side_words(side: BodySide) -> str:
    """On whose side a body is."""
    return {
        BodySide.OURS: QCoreApplication.translate("Programmes", "Vietnamese side"),
        BodySide.THEIRS: QCoreApplication.translate("Programmes", "Other side"),
    }[side]


class BodyDialog(Dialog):
    """`body` None is a new one. Open with open()."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        programme_id: int,
        body: BodyInput | None,
        done: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bodyDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._desk, self._tasks, self._programme_id, self._said = desk, tasks, programme_id, done
        self._body = body or BodyInput()
        self.setWindowTitle(self.tr("A body that is responsible") if body is None else body.name_vi)
        self.form = Form(self._rows())
        self.form.load({f"body_{name}": value for name, value in asdict(self._body).items()})
        self._build()

    def _rows(self) -> list[tuple[TextField | Always | NoteField, ...]]:
        sides = [(side, side_words(side)) for side in BodySide]
        return [
            (Always("body_side", self.tr("Side"), sides),),
            (TextField("body_name_vi", self.tr("Name in Vietnamese"), needed=True),),
            (TextField("body_name_there", self.tr("Name in its own language")),),
            (NoteField("body_role", self.tr("What it does in the programme")),),
            (TextField("body_contact", self.tr("Whom to ask")), TextField("body_phone", self.tr("Phone"))),
            (TextField("body_email", self.tr("E-mail")), TextField("body_address", self.tr("Address"))),
            (DateField("body_since", self.tr("Responsible from")), DateField("body_until", self.tr("Until"))),
        ]

    def _build(self) -> None:
        title = QLabel(self.windowTitle())
        title.setProperty("role", "card_title")
        title.setWordWrap(True)
        cancel = make_button("bodyCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("bodyGo", self.tr("Save"), role="primary", icon="save")
        self.go.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self.form)
        layout.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._keep)

    def _keep(self) -> None:
        if not self.form.check():
            return
        typed = {name.removeprefix("body_"): value for name, value in self.form.values().items()}
        given = BodyInput(**typed, id=self._body.id, version_id=self._body.version_id)
        self.go.setEnabled(False)
        work = partial(programmes.save_body, self._desk, self._programme_id, given)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, _id: int) -> None:
        self.accept()
        self._said()

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError):
            for problem in reversed(error.problems):
                said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
                self.form.show_problem(f"body_{problem.field}", said)
        else:
            messages.tell(self, error, self._desk.language)
