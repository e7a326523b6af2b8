"""Above an employer's form: what repeats itself there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout

from db.rows import EmployerRow
from desktop_app.errors import KnownError
from desktop_app.services import incident_together
from desktop_app.services.incident_together import Pattern
from desktop_app.services.work import Desk
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.followup.incidents.words import pattern_words
from desktop_app.ui.tasks import Latest, Tasks


class EmployerSide(Side):
    """A warning while cases of a kind have come together at this employer; nothing otherwise."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("employerSide")
        self._desk = desk
        self._reading = Latest(tasks)
        self.words = QLabel()
        self.words.setObjectName("employerPatterns")
        self.words.setProperty("tone", "warn")
        self.words.setWordWrap(True)
        self.words.setMargin(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        self.hide()

    def show_record(self, record: EmployerRow | None) -> None:
        """Show one that is kept; a new one has nothing to say yet."""
        self.hide()
        self._reading.forget()
        if record is not None:
            self._reading.run(
                incident_together.of_employer, self._desk, record.code, done=self._show, failed=self._not_read
            )

    def _show(self, found: tuple[Pattern, ...]) -> None:
        lines = (f"{pattern_words(one, self._desk.language)} ({', '.join(one.numbers)})" for one in found)
        self.words.setText("\n".join(lines))
        self.setVisible(bool(found))

    def _not_read(self, _error: KnownError) -> None:
        """The form is what matters here; without an answer there is no warning."""
        self.hide()
