"""A worker at a glance: what stands in the way of crossing, and the papers in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QVBoxLayout

from db.vocabulary import DocumentState
from desktop_app.formats import show_date
from desktop_app.services.worker_forms import DocumentForm, HealthForm, PlacementView, WorkerCard, WorkerForm
from desktop_app.ui.forms import DateField
from desktop_app.ui.naming import own
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.words import word

_LABEL_WIDTH = 92


class Overview(Section):
    """Shows what is typed, saved or not. `day_changed` asks for the findings of another crossing day."""

    day_changed = Signal()

    def __init__(self, language: str) -> None:
        super().__init__("workerOverview", language)
        self._hidden: frozenset[str] = frozenset()
        self.day = DateField("worker_crossing_day", self.tr("Findings for a crossing on"))
        self.day.changed.connect(self._day_typed)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._facts.setColumnStretch(1, 1)
        known = QVBoxLayout()
        known.setSpacing(12)
        known.addLayout(self._facts)
        known.addWidget(self.day)
        known.addStretch(1)
        self.body.removeWidget(self.findings)
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(12)
        self._sides.addWidget(self.findings)
        self._sides.addLayout(known, 1)
        self.body.addLayout(self._sides, 1)

    def set_wide(self, *, on: bool) -> None:
        """What stands in the way beside what is known, or above it."""
        side_by_side = QBoxLayout.Direction.LeftToRight
        self._sides.setDirection(side_by_side if on else QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(24 if on else 12)
        self._sides.setStretch(0, int(on))
        self._sides.setAlignment(self.findings, Qt.AlignmentFlag.AlignTop if on else Qt.AlignmentFlag(0))

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:  # noqa: ARG002 - as every section
        """The panel shows the facts whenever something is typed."""
        self._hidden = card.hidden if card is not None else frozenset()

    def on(self) -> date | None:
        """The crossing day that is asked about; None is today."""
        value = self.day.value()
        return value if isinstance(value, date) else None

    def show_form(self, form: WorkerForm, placement: PlacementView | None, commune: str) -> None:
        """The facts, as they are typed."""
        while item := self._facts.takeAt(0):
            if label := item.widget():
                label.hide()
                label.deleteLater()
        for row, (name, value) in enumerate(self._lines(form, placement, commune)):
            said, shown = QLabel(name), QLabel(value or "—")
            said.setProperty("role", "label")
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(said, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(shown, row, 1)

    def _lines(self, form: WorkerForm, placement: PlacementView | None, commune: str) -> Iterator[tuple[str, str]]:
        yield self.tr("Citizen ID"), form.citizen_id or ""
        held = [paper for paper in form.documents if paper.state is DocumentState.HELD and paper.number]
        yield self.tr("Papers"), "\n".join(self._document(paper) for paper in held)
        latest = max((h for h in form.health if h.examined_on), key=_examined, default=None)
        unseen = self.tr("hidden for your role") if "health" in self._hidden else ""
        yield self.tr("Health"), self._health(latest) if latest else unseen
        yield self.tr("Lives in"), "\n".join(part for part in (commune, form.address) if part)
        yield self.tr("Workplace"), _workplace(placement)
        yield self.tr("Contract"), _contract(form)

    def _document(self, paper: DocumentForm) -> str:
        kind = word("document_kind", paper.kind.value, self.language)
        return " · ".join(part for part in (kind, paper.number, show_date(paper.expires_on)) if part)

    def _health(self, certificate: HealthForm) -> str:
        result = word("state.health", certificate.result.value, self.language) if certificate.result else "—"
        return f"{result} · {show_date(certificate.examined_on)}"

    def _day_typed(self) -> None:
        if not self.day.problem():
            self.day_changed.emit()


def _examined(certificate: HealthForm) -> date:
    return certificate.examined_on or date.min


def _workplace(placement: PlacementView | None) -> str:
    if placement is None:
        return ""
    name = own(placement, "employer") or placement.wanted_employer
    job = own(placement, "job") or placement.wanted_job
    return "\n".join(part for part in dict.fromkeys((name, placement.employer_zh, job)) if part)


def _contract(form: WorkerForm) -> str:
    if form.contract is None:
        return ""
    term = " – ".join(show_date(day) for day in (form.contract.starts_on, form.contract.ends_on) if day)
    return " · ".join(part for part in (form.contract.number, term) if part)
