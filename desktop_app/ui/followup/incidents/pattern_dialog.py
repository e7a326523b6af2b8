"""What counts as repeated cases: for each kind, how many within how many days. For the head and administrators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from db.vocabulary import IncidentKind
from desktop_app.errors import KnownError
from desktop_app.rules.incident import PatternRule
from desktop_app.services import incident_patterns
from desktop_app.services.incident_patterns import MOST_CASES, MOST_DAYS, RuleRow
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.followup.incidents.words import kind_words
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_USUAL = PatternRule(3, 30, active=False)


class PatternDialog(Dialog):
    """Saves what was changed, kind by kind, and closes."""

    saved = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, rows: Sequence[RuleRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incidentPatterns")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Repeated cases"))
        self.setMinimumWidth(520)
        self._desk = desk
        self._tasks = tasks
        self._rows = {row.kind: row for row in rows}
        self.fields: dict[IncidentKind, tuple[QCheckBox, QSpinBox, QSpinBox]] = {}
        self._build()

    def rules(self) -> dict[IncidentKind, PatternRule]:
        """What is set in the dialog."""
        return {
            kind: PatternRule(cases.value(), days.value(), box.isChecked())
            for kind, (box, cases, days) in self.fields.items()
        }

    def changed(self) -> list[tuple[IncidentKind, PatternRule, int | None]]:
        """The kinds for which something else is set than holds."""
        return [
            (kind, rule, self._rows[kind].version_id)
            for kind, rule in self.rules().items()
            if rule != (self._rows[kind].rule or _USUAL)
        ]

    def _build(self) -> None:
        head = QLabel(self.tr("Repeated cases"))
        head.setProperty("role", "card_title")
        said = QLabel(
            self.tr("So many cases of a kind at one employer within so many days are told on this page, on Today and "
                    "on the employer's page.")
        )  # fmt: skip
        said.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        for column, words in ((1, self.tr("Cases")), (2, self.tr("Days"))):
            title = QLabel(words)
            title.setProperty("role", "label")
            grid.addWidget(title, 0, column)
        for at, kind in enumerate(IncidentKind, 1):
            self.fields[kind] = self._row(kind)
            for column, field in enumerate(self.fields[kind]):
                grid.addWidget(field, at, column)
        self.no = make_button("incidentPatternsNo", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.no.setAutoDefault(False)
        self.yes = make_button("incidentPatternsYes", self.tr("Save"), role="primary")
        self.yes.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 20, 24, 20)
        body.setSpacing(12)
        body.addWidget(head)
        body.addWidget(said)
        body.addLayout(grid)
        body.addLayout(foot)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.save)

    def _row(self, kind: IncidentKind) -> tuple[QCheckBox, QSpinBox, QSpinBox]:
        rule = self._rows[kind].rule or _USUAL
        box = QCheckBox(kind_words(kind))
        box.setObjectName(f"patternOn_{kind}")
        box.setChecked(rule.active)
        cases, days = QSpinBox(), QSpinBox()
        for spin, name, least, most, value in (
            (cases, "Cases", 2, MOST_CASES, rule.cases), (days, "Days", 1, MOST_DAYS, rule.within_days),
        ):  # fmt: skip
            spin.setObjectName(f"pattern{name}_{kind}")
            spin.setAccessibleName(kind_words(kind) + ": " + (self.tr("Cases") if name == "Cases" else self.tr("Days")))
            spin.setRange(least, most)
            spin.setValue(value)
            spin.setEnabled(rule.active)
            spin.setFixedWidth(84)
            spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.toggled.connect(spin.setEnabled)
        return box, cases, days

    def save(self) -> None:
        """Keep what was changed."""
        changed = self.changed()
        if not changed:
            self.accept()
            return
        self.yes.setEnabled(False)
        self._tasks.run(_set, self._desk, changed, done=self._saved, failed=self._failed)

    def _saved(self, _count: int) -> None:
        self.saved.emit()
        self.accept()

    def _failed(self, error: KnownError) -> None:
        self.yes.setEnabled(True)
        messages.tell(self, error, self._desk.language)


def _set(desk: Desk, changed: Sequence[tuple[IncidentKind, PatternRule, int | None]]) -> int:
    for kind, rule, version in changed:
        incident_patterns.set_rule(desk, kind, rule, version)
    return len(changed)
