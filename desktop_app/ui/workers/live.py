"""Parts of a worker's page that are read from the record when they come into sight, and are no part of the form."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui import messages
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.section import Section


class LivePart(Section):
    """Reads off the GUI thread; says so where there is nothing, or no worker yet."""

    def __init__(self, name: str, desk: Desk, tasks: Tasks) -> None:
        super().__init__(name, desk.language)
        self.desk = desk
        self.tasks = tasks
        self.reading = Latest(tasks)
        self.worker_id: int | None = None

    def build_list(self) -> None:
        """Put the place for the lines, and the sentence that stands there while there are none, below the rest."""
        self.empty = self.add_hint("")
        self.empty.setObjectName(f"{self.objectName()}Empty")
        self.place = QVBoxLayout()
        self.place.setSpacing(8)
        self.body.addLayout(self.place)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        del form
        self.worker_id = card.id if card else None
        if card is None:
            self.reading.forget()
            self.show_answer(None)
        else:
            self.read()

    def read(self) -> None:
        """Ask the record."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> None:
        """Show what the record holds; None for a worker who is not in it yet."""
        raise NotImplementedError

    def say_empty(self, words: str) -> None:
        """The sentence in place of the lines; none when there are some."""
        self.empty.setText(words)
        self.empty.setVisible(bool(words))

    def clear(self) -> None:
        """Take the lines away."""
        while item := self.place.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def tell(self, error: KnownError) -> None:
        """Say what went wrong."""
        messages.tell(self, error, self.desk.language)


def plain(text: str, role: str = "", *, name: str = "", select: bool = False) -> QLabel:
    """A label that takes a text as it is, wrapped; what people wrote is never markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if name:
        label.setObjectName(name)
    if role:
        label.setProperty("role", role)
    if select:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def stacked(*parts: QWidget, spacing: int = 2) -> QVBoxLayout:
    """Widgets one below the other."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        layout.addWidget(part)
    return layout
