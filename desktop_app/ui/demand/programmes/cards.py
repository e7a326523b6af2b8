"""One rule and one body, as cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.rules.programme import BodyInput
from desktop_app.services.programmes import RequirementView
from desktop_app.ui.badge import Badge
from desktop_app.ui.demand.programmes.body_dialog import side_words
from desktop_app.ui.demand.programmes.words import TONES, code_word, said, severity_word, term
from desktop_app.ui.pagehead import make_button

translate = QCoreApplication.translate


class _Card(QFrame):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "paper")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 8, 10)
        self._layout.setSpacing(2)

    def _head(self, words: str, *tools: QWidget) -> None:
        title = QLabel(words)
        title.setProperty("role", "section")
        title.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(title, 1)
        for tool in tools:
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addLayout(row)

    def _line(self, words: str, role: str = "") -> None:
        if words:
            label = QLabel(words)
            label.setWordWrap(True)
            label.setProperty("role", role)
            self._layout.addWidget(label)

    def _tool(self, name: str, words: str, icon: str) -> QPushButton:
        return make_button(f"{self.objectName()}{name}", "", role="quiet", icon=icon, tip=words)


class RequirementCard(_Card):
    """What is asked, of what weight, with which limits, why, and for which days."""

    change_asked = Signal(object)
    end_asked = Signal(object)

    def __init__(self, rule: RequirementView, language: str, *, mendable: bool) -> None:
        super().__init__(f"rule_{rule.code.value}")
        self.rule = rule
        badge = Badge(f"rule_{rule.code.value}Severity")
        badge.say(severity_word(rule.severity, language), TONES[rule.severity])
        self._head(code_word(rule.code, language), badge, *(self._tools() if mendable else ()))
        for line in said(rule.code, rule.parameters, language):
            self._line(line)
        if rule.since is not None or rule.until is not None:
            self._line(term(rule.since, rule.until), "small")
        self._line(rule.source.get(language) or rule.source["vi"], "source")

    def _tools(self) -> tuple[QPushButton, QPushButton]:
        change = self._tool("Change", translate("Programmes", "Change from a day on"), "edit")
        end = self._tool("End", translate("Programmes", "Ask it no more"), "close")
        change.clicked.connect(lambda: self.change_asked.emit(self.rule))
        end.clicked.connect(lambda: self.end_asked.emit(self.rule))
        return change, end


class BodyCard(_Card):
    """Who is responsible, on which side, and whom to ask there."""

    edit_asked = Signal(object)

    def __init__(self, body: BodyInput, place: int) -> None:
        super().__init__(f"body{place}")
        self.body = body
        edit = self._tool("Edit", translate("Programmes", "Change"), "edit")
        edit.clicked.connect(lambda: self.edit_asked.emit(self.body))
        self._head(body.name_vi, edit)
        self._line(body.name_there or "")
        self._line(" · ".join((side_words(body.side), term(body.since, body.until))), "small")
        self._line(body.role or "", "muted")
        self._line(" · ".join(filter(None, (body.contact, body.phone, body.email, body.address))))
