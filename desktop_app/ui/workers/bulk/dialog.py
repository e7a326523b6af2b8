"""One act for many people: choose it, fill in its fields, look at what would change, do it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import bulk, tags
from desktop_app.services.bulk import Act, BulkPlan
from desktop_app.services.bulk_acts import tidied
from desktop_app.services.tags import TagRow
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import restyle
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Latest, Task, Tasks
from desktop_app.ui.workers.bulk.acts import Offer, offer_tags, offers
from desktop_app.ui.workers.bulk.preview import Looked, Preview, look
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 1120, 660
_LOOK_AFTER = 250
_MANY = 500


class BulkDialog(Dialog):
    """Shows who would change as soon as the form is complete. `applied(sequence, how many)`. Open with open()."""

    asks_before_it_goes = False

    applied = Signal(object, int)

    def __init__(
        self, desk: Desk, tasks: Tasks, worker_ids: Sequence[int], key: str = "health", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bulkDialog")
        self.setWindowTitle(self.tr("For all who are selected"))
        resize_within(self, _WIDTH, _HEIGHT)
        self._desk = desk
        self._tasks = tasks
        self._ids = tuple(worker_ids)
        self._looking = Latest(tasks)
        self._task: Task | None = None
        self._plan: BulkPlan | None = None
        self._offers = offers(desk.language)
        self._look_soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._build()
        self._connect()
        self.choose(key)
        tasks.run(tags.every, desk, done=self._offer_tags, failed=self._failed)

    @property
    def offer(self) -> Offer:
        """The act that is chosen."""
        return self._offers[self._key]

    def choose(self, key: str) -> None:
        """Choose an act."""
        self._key = key
        for other, offer in self._offers.items():
            offer.form.setVisible(other == key)
            self._pills[other].setChecked(other == key)
        self._say("")
        self._changed()
        next(iter(self.offer.form.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        title = QLabel(self.tr("{n} people are selected").format(n=len(self._ids)))
        title.setObjectName("bulkTitle")
        title.setProperty("role", "card_title")
        self.preview = Preview(self._tasks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addLayout(self._acts())
        for offer in self._offers.values():
            layout.addWidget(offer.form)
        layout.addWidget(self.preview, 1)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._foot())

    def _acts(self) -> QHBoxLayout:
        self._pills: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, (key, offer) in enumerate(self._offers.items(), start=1):
            pill = QPushButton(offer.words)
            pill.setObjectName(f"bulkAct_{key}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", "info")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setShortcut(f"Alt+{number}")
            pill.setToolTip(f"{offer.words} · Alt+{number}")
            pill.clicked.connect(lambda _on=True, key=key: self.choose(key))
            group.addButton(pill)
            row.addWidget(pill)
            self._pills[key] = pill
        row.addStretch(1)
        return row

    def _progress_row(self) -> QHBoxLayout:
        self.told = QLabel()
        self.told.setObjectName("bulkTold")
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("bulkProgress")
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("bulkStop")
        self.stop.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        self.progress.hide()
        self.stop.hide()
        return row

    def _foot(self) -> QHBoxLayout:
        self.close_button = QPushButton(self.tr("Cancel"))
        self.close_button.setObjectName("bulkCancel")
        self.close_button.setAutoDefault(False)
        self.close_button.setToolTip(self.tr("Change nothing (Esc)"))
        self.go = QPushButton()
        self.go.setObjectName("bulkGo")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.setToolTip(self.tr("Do it (Enter)"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        for offer in self._offers.values():
            offer.form.changed.connect(self._changed)
        self._look_soon.timeout.connect(self._look)
        self.close_button.clicked.connect(self.reject)
        self.stop.clicked.connect(self._stop)
        self.go.clicked.connect(self._go)

    def _offer_tags(self, rows: Sequence[TagRow]) -> None:
        offer_tags(self._offers, [row.name for row in rows])

    # The preview

    def _act(self) -> Act | None:
        act = self.offer.act()
        return None if act is None else tidied(act)

    def _changed(self) -> None:
        """What was shown no longer holds."""
        self._looking.forget()
        self._plan = None
        self._rest()
        self._say("")
        if self._act() is None:
            self._look_soon.stop()
            self.preview.wait(self.tr("Fill in the fields above: here you see who changes, from what to what"))
        else:
            self._look_soon.start()

    def _look(self) -> None:
        self._look_soon.stop()
        act = self._act()
        if act is not None:
            if len(self._ids) > _MANY:
                self._show_progress(self.tr("Being looked at…"))
            self._looking.run(
                look,
                self._desk,
                act,
                self._ids,
                done=self._show_plan,
                failed=self._failed,
                progress=self._step,
                stopped=self._rest,
            )

    def _show_plan(self, looked: Looked) -> None:
        self._rest()
        if not self.told.property("tone"):
            self._say("")
        self._plan = looked.plan
        for field in self.offer.form.fields.values():
            field.show_problem("")  # one field's trouble may have been mended in another
        self.preview.show_plan(looked)
        self._name_button()

    def _name_button(self) -> None:
        count = len(self._plan.changes) if self._plan else 0
        self.go.setText(self.tr("Apply to {n} people").format(n=count) if count else self.tr("Apply"))
        self.go.setEnabled(self._task is None and (self._plan is None or count > 0))

    # Doing it

    def _go(self) -> None:
        """Only what is in sight is done: while the preview is being made, Enter waits for it."""
        if self._task is not None or not self.offer.form.check():
            return
        if self._plan is None:
            self._look()
        elif self._plan.changes:
            self._show_progress(self.tr("Being written…"))
            self._let_in(on=False)
            self._task = self._tasks.run(
                bulk.apply,
                self._desk,
                self._plan,
                done=self._done,
                failed=self._failed,
                progress=self._step,
                stopped=self._stopped,
            )
            self._name_button()

    def _done(self, sequence: int) -> None:
        count = len(self._plan.changes) if self._plan else 0
        self._rest()
        self.accept()
        self.applied.emit(sequence, count)

    def _step(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(done)

    def _stop(self) -> None:
        if self._task is not None:
            self.stop.setEnabled(False)
            self._task.cancel()
        else:
            self._looking.forget()
            self._stopped()

    def _stopped(self) -> None:
        self._rest()
        self._say(self.tr("Stopped. Nothing was changed."))

    def _failed(self, error: KnownError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError) and self._show_problems(error):
            self.preview.wait(self.tr("Mend the field above first"))
            return
        self._say(messages.sentence_of(error, self._desk.language), "block")
        if error.code == "bulk_changed":
            self._plan = None
            self._look()

    def _show_problems(self, error: InvalidInputError) -> bool:
        """Each problem at its field; whether all found one."""
        told = [
            self.offer.form.show_problem(
                self.offer.field(problem.field),
                sentence("problem", problem.code, self._desk.language, **problem.params),
            )
            for problem in error.problems
        ]
        return all(told)

    def _show_progress(self, saying: str) -> None:
        self._say(saying)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.show()
        self.stop.setEnabled(True)

    def _rest(self) -> None:
        self._task = None
        self.progress.hide()
        self.stop.hide()
        self._let_in(on=True)
        self._name_button()

    def _let_in(self, *, on: bool) -> None:
        self.offer.form.setEnabled(on)
        for pill in self._pills.values():
            pill.setEnabled(on)

    def _say(self, text: str, tone: str = "") -> None:
        self.told.setMargin(8 if tone else 0)
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self.told.setProperty("tone", tone)
        restyle(self.told)

    def reject(self) -> None:
        """Escape or Cancel: stops what runs first."""
        if self._task is not None:
            self._stop()
            return
        self._looking.forget()
        super().reject()
