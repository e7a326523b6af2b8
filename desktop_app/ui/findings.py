"""What clearance found about a person: what is wrong, what to do and by when, and where that is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from db.vocabulary import Severity, Verdict
from desktop_app.formats import show_date
from desktop_app.services.clearance import FindingRow
from desktop_app.ui.forms import restyle
from desktop_app.ui.naming import sentences
from desktop_app.ui.theme import Tone

SEVERITY_TONES = {Severity.BLOCK: Tone.BLOCK, Severity.WARN: Tone.WARN}
VERDICT_TONES = {Verdict.CLEAR: Tone.OK, Verdict.WARNED: Tone.WARN, Verdict.BLOCKED: Tone.BLOCK}


class FindingCard(QFrame):
    """One finding; `show_finding` says another in its place."""

    def __init__(self, finding: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said, self._todo, self._source = QLabel(), QLabel(), QLabel()
        self._said.setProperty("role", "section")
        self._source.setProperty("role", "source")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        for label in (self._said, self._todo, self._source):
            label.setWordWrap(True)
            layout.addWidget(label)
        self.show_finding(finding)

    def show_finding(self, finding: FindingRow) -> None:
        """Say this finding."""
        tone = SEVERITY_TONES[finding.severity].value
        self.setObjectName(f"finding_{finding.code.value}")
        self._said.setText(finding.message)
        self._todo.setText(what_to_do(finding))
        self._source.setText(finding.source)
        self._todo.setVisible(bool(self._todo.text()))
        self._source.setVisible(bool(finding.source))
        self.setAccessibleName(f"{finding.message} {self._todo.text()}")
        if self.property("tone") != tone:
            for part in (self, self._said):
                part.setProperty("tone", tone)
                restyle(part)


class FindingList(QWidget):
    """Findings one below the other; the worst first, as they come."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._cards: list[FindingCard] = []
        self._shown: tuple[FindingRow, ...] = ()
        self.hide()

    def show_findings(self, findings: Sequence[FindingRow]) -> None:
        """Replace what is shown; nothing is touched when nothing has changed."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        for card, finding in zip(self._cards, findings, strict=False):
            card.show_finding(finding)
        for finding in findings[len(self._cards) :]:
            self._cards.append(FindingCard(finding))
            self._layout.addWidget(self._cards[-1])
        for card in self._cards[len(findings) :]:
            card.setParent(None)
            card.deleteLater()
        del self._cards[len(findings) :]
        self.setVisible(bool(findings))


def what_to_do(finding: FindingRow) -> str:
    """What to do, and the last day to do it where there is one."""
    if finding.fix_by is None:
        return finding.fix
    by = QCoreApplication.translate("Findings", "By {day}.").format(day=show_date(finding.fix_by))
    return sentences(finding.fix, by)
