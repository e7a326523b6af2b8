"""Above an agreement's form: where it stands, how it was extended, and the way to extend it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from db.rows import AgreementRow
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import agreements, undo
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.extension_dialog import ExtensionDialog
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.forms import restyle
from desktop_app.ui.model import Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks


class AgreementSide(Side):
    """`state_of` tells where an agreement stands."""

    def __init__(self, desk: Desk, tasks: Tasks, state_of: Callable[[AgreementRow], Pill]) -> None:
        super().__init__()
        self.setObjectName("agreementSide")
        self._desk = desk
        self._tasks = tasks
        self._state_of = state_of
        self._row: AgreementRow | None = None
        self._build()

    def show_record(self, record: AgreementRow | None) -> None:
        """Show one that is kept; a new one has nothing to say yet."""
        self._row = record
        self.setVisible(record is not None)
        if record is None:
            return
        pill = self._state_of(record)
        self.state.setText(self._said(record, pill, self._desk.today()))
        self.state.setProperty("tone", pill.tone.value)
        restyle(self.state)
        self.history.setText("\n".join(self._history(record)))
        self.history.setVisible(bool(record.extensions))
        self.extend.setVisible(record.valid_until is not None)
        self.shorten.setVisible(bool(record.extensions))

    def _build(self) -> None:
        self.state = QLabel()
        self.state.setObjectName("agreementState")
        self.state.setWordWrap(True)
        self.state.setMargin(8)
        self.history = QLabel()
        self.history.setObjectName("agreementExtensions")
        self.history.setProperty("role", "muted")
        self.history.setWordWrap(True)
        self.extend = make_button(
            "agreementExtend", self.tr("Extend…"), icon="calendar", tip=self.tr("Let it run longer"), shortcut="Ctrl+G"
        )
        self.shorten = make_button(
            "agreementShorten", self.tr("Take the last extension away"), role="quiet", icon="undo"
        )
        deeds = QHBoxLayout()
        deeds.addWidget(self.extend)
        deeds.addWidget(self.shorten)
        deeds.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addWidget(self.history)
        layout.addLayout(deeds)
        self.extend.clicked.connect(self._ask_extension)
        self.shorten.clicked.connect(self._shorten)

    def _said(self, row: AgreementRow, pill: Pill, today: date) -> str:
        if row.valid_until is None:
            return self.tr("{state}, without a last day").format(state=pill.text)
        left = (row.valid_until - today).days
        if left < 0:
            return self.tr("{state} since {day}").format(state=pill.text, day=show_date(row.valid_until))
        said = self.tr("{state}: until {day}, {n} days from today")
        return said.format(state=pill.text, day=show_date(row.valid_until), n=left)

    def _history(self, row: AgreementRow) -> list[str]:
        said = self.tr("Extended from {before} until {after}, signed on {day}")
        return [
            said.format(before=show_date(e.ran_until), after=show_date(e.valid_until), day=show_date(e.signed_on))
            + (f" ({e.number})" if e.number else "")
            for e in row.extensions
        ]

    def _ask_extension(self) -> None:
        if self._row is not None:
            dialog = ExtensionDialog(self._desk, self._tasks, self._row, self.window())
            dialog.extended.connect(self._extended)
            dialog.open()

    def _extended(self, entry: int | None) -> None:
        self._say(self.tr("The agreement was extended."), entry)

    def _shorten(self) -> None:
        if self._row is not None:
            self._tasks.run(
                agreements.shorten,
                self._desk,
                self._row.id,
                self._row.version_id,
                done=self._shortened,
                failed=self._tell,
            )

    def _shortened(self, entry: int | None) -> None:
        self._say(self.tr("The last extension was taken away."), entry)

    def _say(self, words: str, entry: int | None) -> None:
        self.again.emit()
        messages.notify(self, words, undo=None if entry is None else partial(self._take_back, entry))

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=lambda _entry: self.again.emit(), failed=self._tell)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)
