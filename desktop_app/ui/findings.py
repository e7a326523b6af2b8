"""What clearance found about a person: what is wrong, what to do and by when, and where that is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from db.vocabulary import Severity, Verdict
from desktop_app.formats import show_date
from desktop_app.services.clearance import FindingRow
from desktop_app.ui.theme import Tone

SEVERITY_TONES = {Severity.BLOCK: Tone.BLOCK, Severity.WARN: Tone.WARN}
VERDICT_TONES = {Verdict.CLEAR: Tone.OK, Verdict.WARNED: Tone.WARN, Verdict.BLOCKED: Tone.BLOCK}


class FindingCard(QFrame):
    """One finding."""

    def __init__(self, finding: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tone = SEVERITY_TONES[finding.severity].value
        self.setObjectName(f"finding_{finding.code.value}")
        self.setProperty("tone", tone)
        said = QLabel(finding.message)
        said.setProperty("role", "section")
        said.setProperty("tone", tone)
        todo = QLabel(what_to_do(finding))
        source = QLabel(finding.source)
        source.setProperty("role", "source")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(2)
        for label in (said, todo, source):
            label.setWordWrap(True)
            label.setVisible(bool(label.text()))
            layout.addWidget(label)
        self.setAccessibleName(f"{finding.message} {todo.text()}")


class FindingList(QWidget):
    """Findings one below the other; the worst first, as they come."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._shown: tuple[FindingRow, ...] = ()
        self.hide()

    def show_findings(self, findings: Sequence[FindingRow]) -> None:
        """Replace what is shown; nothing is touched when nothing has changed."""
        if tuple(findings) == self._shown:
            return
        self._shown = tuple(findings)
        while item := self._layout.takeAt(0):
            if card := item.widget():
                card.hide()
                card.deleteLater()
        for finding in findings:
            self._layout.addWidget(FindingCard(finding))
        self.setVisible(bool(findings))


def what_to_do(finding: FindingRow) -> str:
    """What to do, and the last day to do it where there is one."""
    if finding.fix_by is None:
        return finding.fix
    by = QCoreApplication.translate("Findings", "By {day}.").format(day=show_date(finding.fix_by))
    return f"{finding.fix} {by}".strip()
