"""One person of the board: why they stand where they do, what is missing and by when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.services.clearance import FindingRow
from desktop_app.services.referral_rank import ReasonRow
from desktop_app.services.referrals import BoardPerson, Candidate
from desktop_app.ui.findings import FindingList
from desktop_app.ui.forms import restyle
from desktop_app.ui.theme import Tone

_SAID = {1: ("+", Tone.OK.value), 0: ("·", Tone.NEUTRAL.value), -1: ("−", Tone.WARN.value)}
"""A sign and a tone for what speaks for somebody, for neither, or against."""


class PersonDetail(QFrame):
    """Whoever is looked at."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setObjectName("boardPerson")
        self.setProperty("role", "card")
        self._language = language
        self.name, self.line, self.reasons, self.papers = (QLabel() for _ in range(4))
        for label, name, role in (
            (self.name, "boardPersonName", "card_title"),
            (self.line, "boardPersonLine", "muted"),
            (self.reasons, "boardPersonReasons", ""),
            (self.papers, "boardPersonPapers", "section"),
        ):
            label.setObjectName(name)
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.findings = FindingList("boardFindings")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(6)
        self.badges: list[QLabel] = []
        self._reasons = QVBoxLayout()
        self._reasons.setSpacing(4)
        for part in (self.name, self.line, self.reasons):
            column.addWidget(part)
        column.addLayout(self._reasons)
        column.addWidget(self.papers)
        column.addWidget(self.findings)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("boardPersonScroll")
        area.setAccessibleName(self.tr("About the chosen person"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 4, 8)
        layout.addWidget(area)

    def show_candidate(self, row: Candidate) -> None:
        """Somebody who may be referred."""
        self._say_reasons(row.reasons)
        self._show(row.full_name, _join(row.commune, row.phone), "", row.findings)

    def _say_reasons(self, reasons: Sequence[ReasonRow]) -> None:
        """Each on a ground of its own; the labels that are there are used again."""
        while len(self.badges) < len(reasons):
            label = QLabel()
            label.setObjectName(f"boardReason{len(self.badges)}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMargin(4)
            self.badges.append(label)
            self._reasons.addWidget(label)
        for number, label in enumerate(self.badges):
            label.setVisible(number < len(reasons))
            if number < len(reasons):
                sign, tone = _SAID[reasons[number].speaks]
                label.setText(f"{sign} {reasons[number].text}")
                label.setProperty("tone", tone)
                restyle(label)

    def show_person(self, row: BoardPerson) -> None:
        """Somebody on the board."""
        self._say_reasons(())
        self._show(row.full_name, _join(row.commune, row.phone), row.why, row.findings, judged=row.verdict is not None)

    def _show(self, name: str, line: str, reasons: str, findings: Sequence[FindingRow], *, judged: bool = True) -> None:
        self.name.setText(name)
        self.line.setText(line)
        self.reasons.setText(reasons)
        self.reasons.setVisible(bool(reasons))
        said = self.tr("Still missing or to be looked at") if findings else self.tr("All papers are ready")
        self.papers.setText(said if judged else "")
        self.papers.setVisible(judged)
        self.findings.show_findings(findings)


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
