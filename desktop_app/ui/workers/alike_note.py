"""Above the form while somebody is typed: who on record may be this person, why, and the way to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.services import duplicates
from desktop_app.services.duplicates import Alike
from desktop_app.services.worker_forms import WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.merge_rows import who_words
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_LOOK_AFTER = 300
_SHOWN = 2
_REASONS = 2


class AlikeNote(QFrame):
    """Hidden while there is nobody. It warns and never refuses. `opened` carries the id of whoever is to be shown."""

    opened = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workerAlike")
        self.setProperty("tone", "warn")
        self._desk = desk
        self._looking = Latest(tasks)
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._asked: tuple[WorkerForm, int | None] | None = None
        self._soon.timeout.connect(self._look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(2)
        title = QLabel(self.tr("Likely the same person"))
        title.setProperty("role", "section")
        title.setProperty("tone", "warn")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setVerticalSpacing(2)
        self._rows.setColumnStretch(0, 1)
        layout.addWidget(title)
        layout.addLayout(self._rows)
        self.hide()

    def ask(self, form: WorkerForm | None, worker_id: int | None) -> None:
        """Look for this person once the typing rests; for None, nobody is typed any more."""
        if form is None:
            self._soon.stop()
            self._looking.forget()
            self.show_people(())
        else:
            self._asked = (form, worker_id)
            self._soon.start()

    def show_people(self, people: tuple[Alike, ...]) -> None:
        """Show the likeliest of them; hidden for none."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, alike in enumerate(people[:_SHOWN]):
            self._add(row, alike)
        self.setVisible(bool(people))

    def _look(self) -> None:
        if self._asked is not None:
            form, worker_id = self._asked
            self._looking.run(duplicates.alike, self._desk, form, worker_id, done=self.show_people)

    def _add(self, row: int, alike: Alike) -> None:
        band = sentence("likeness_band", alike.band, self._desk.language)
        about = " · ".join(filter(None, (alike.who.full_name, who_words(alike.who))))
        why = "" if row else "\n" + " ".join(alike.reasons[:_REASONS])
        said = QLabel(f"{band}: {about}{why}")
        said.setObjectName(f"workerAlike{row}")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setToolTip("\n".join(alike.reasons))
        button = make_button(
            f"workerAlikeOpen{row}", self.tr("Open"), role="quiet", tip=self.tr("Open") + f": {alike.who.full_name}"
        )
        button.clicked.connect(partial(self._open, alike.who.id, alike.who.full_name))
        self._rows.addWidget(said, row, 0)
        self._rows.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)

    def _open(self, worker_id: int, name: str) -> None:
        question = self.tr("Open the record of {name}? What is typed here is not saved.").format(name=name)
        messages.ask(self, question, self.tr("Open"), partial(self.opened.emit, worker_id))
