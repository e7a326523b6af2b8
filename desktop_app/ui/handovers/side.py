"""The card beside the list: the chosen person with what clearance says, and the issued versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.vocabulary import HandoverState, Severity
from desktop_app.formats import passport_form, show_date, show_moment
from desktop_app.ui.badge import Badge
from desktop_app.ui.findings import VERDICT_TONES, FindingList
from desktop_app.ui.giving import SidePane
from desktop_app.ui.handovers.columns import LineRow, sex_words, verdict_words
from desktop_app.ui.naming import own
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import Tone

_WIDTH, _LEAST = 380, 380


class SideCard(SidePane):
    """`versionAsked(version)` when an issued version is to be looked at, `gateAsked` for the window at the gate."""

    versionAsked = Signal(int)
    gateAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, _LEAST, parent)
        self.setObjectName("handoverSide")
        self.setProperty("role", "card")
        self._build()
        self.show_person(None)
        self.show_versions(())
        self.gate.clicked.connect(self.gateAsked)

    def show_gate(self, state: HandoverState | None) -> None:
        """Offer gate mode where there is something to be done at the gate, or to be seen of it."""
        self.gate.setVisible(state in {HandoverState.ISSUED, HandoverState.COUNTED, HandoverState.CLOSED})

    def show_person(self, row: LineRow | None, where: str = "") -> None:
        """Show a person, or that nobody is chosen. `where` says for which crossing the verdict holds."""
        for part in (self.forms, self.where, self.facts):
            part.setVisible(row is not None)
        if row is None:
            self.name.setText(self.tr("Nobody is chosen"))
            self.verdict.say("", Tone.NEUTRAL)
            self.findings.show_findings(())
            return
        line = row.line
        self.name.setText(line.full_name)
        born = show_date(line.birth_date, line.birth_precision)
        self.forms.setText(
            " · ".join(part for part in (passport_form(line.full_name), born, sex_words(line.sex)) if part)
        )
        self._show_verdict(row, where)
        self._show_facts(row)

    def show_versions(self, versions: Sequence[Any]) -> None:
        """List what was issued, the latest first."""
        while (item := self._versions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.versions_title.setVisible(bool(versions))
        for version in sorted(versions, key=lambda v: v.version, reverse=True):
            said = self.tr("Version {n} · {moment} · {digest}").format(
                n=version.version, moment=show_moment(version.issued_at), digest=version.digest
            )
            button = QPushButton(said)
            button.setObjectName(f"handoverVersion{version.version}")
            button.setProperty("role", "quiet")
            button.setToolTip(self.tr("Look at this version"))
            button.clicked.connect(lambda _on=False, number=version.version: self.versionAsked.emit(number))
            self._versions.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            by = self.tr("issued by {officer}").format(officer=version.issued_by)
            if version.approved_by:
                by = self.tr("issued by {officer}, approved by {approver}").format(
                    officer=version.issued_by, approver=version.approved_by
                )
            who = _label(f"handoverVersion{version.version}By", "small")
            who.setText(by)
            who.setContentsMargins(12, 0, 0, 4)
            self._versions.addWidget(who)

    def _build(self) -> None:
        self.name = _label("handoverPersonName", "card_title")
        self.forms = _label("handoverPersonForms", "muted")
        self.verdict = Badge("handoverPersonVerdict")
        self.where = _label("handoverPersonWhere", "small")
        self.findings = FindingList("handoverFindings")
        self.facts = QWidget()
        self._facts = QFormLayout(self.facts)
        self._facts.setContentsMargins(0, 4, 0, 0)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self.gate = make_button("handoverGate", self.tr("Gate mode"), icon="crossing", shortcut="Ctrl+G")
        self.gate.hide()
        self.versions_title = _label("handoverVersionsTitle", "section")
        self.versions_title.setText(self.tr("Issued versions"))
        self._versions = QVBoxLayout()
        self._versions.setSpacing(0)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for part in (self.name, self.forms, self.verdict, self.where, self.findings, self.facts):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.gate)
        column.addWidget(self.versions_title)
        column.addLayout(self._versions)
        scroll = QScrollArea()
        scroll.setObjectName("handoverSideScroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 16)
        layout.addWidget(scroll)

    def _show_verdict(self, row: LineRow, where: str) -> None:
        cleared = row.clearance
        found = cleared.findings if cleared else ()
        self.findings.show_findings(sorted(found, key=lambda finding: finding.severity is not Severity.BLOCK))
        self.where.setText(where)
        if cleared is None:
            self.verdict.say(self.tr("Being asked…"), Tone.NEUTRAL)
        else:
            self.verdict.say(verdict_words(cleared.verdict), VERDICT_TONES[cleared.verdict])

    def _show_facts(self, row: LineRow) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        line = row.line
        for title, value in (
            (self.tr("Citizen ID"), line.citizen_id),
            (self.tr("Document"), row.document),
            (self.tr("Employer"), own(line, "employer")),
            (self.tr("Job"), own(line, "job")),
        ):
            head = _label("", "label")
            head.setText(title)
            said = _label("", "")
            said.setText(value or "–")
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(head, said)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
