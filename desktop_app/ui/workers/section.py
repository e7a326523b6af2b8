"""A part of a worker's page: takes its share of the form, gives it back as typed, shows problems at its fields."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.findings import FindingList


class Section(QWidget):
    """Base of the sections. `findings` are those that concern this section, above its fields."""

    changed = Signal()

    def __init__(self, name: str, language: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.language = language
        self.findings = FindingList(f"{name}Findings")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2, 12, 10, 12)
        self.body.setSpacing(12)
        self.body.addWidget(self.findings)

    def load(self, card: WorkerCard | None) -> None:
        """Show a worker's values; None is a worker who is not in the record yet."""
        raise NotImplementedError

    def apply(self, form: WorkerForm) -> WorkerForm:
        """The form with this section's values in it."""
        raise NotImplementedError

    def check(self) -> bool:
        """Show what cannot be read at its field; True when all can."""
        raise NotImplementedError

    def show_problem(self, field: str, text: str) -> bool:
        """Put a sentence at the field that the services name so; False when it is none of this section's."""
        raise NotImplementedError

    def clear_problems(self) -> None:
        """Take the services' sentences away before they are asked again."""

    def add_title(self, words: str) -> QLabel:
        """A heading among the fields."""
        title = QLabel(words)
        title.setProperty("role", "section")
        self.body.addWidget(title)
        return title
