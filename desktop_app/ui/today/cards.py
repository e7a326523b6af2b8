"""A list of Today: its name, how many there are, its lines, and the way to the rest."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.formats import grouped
from desktop_app.services.today_line import Part, Section
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.today.line import LineButton
from desktop_app.wording import sentence


class SectionCard(QFrame):
    """Shows a part; hidden while it has no lines. `asked(target)` for a line, `all_asked(section)` for the rest."""

    asked = Signal(object)
    all_asked = Signal(object)

    def __init__(self, section: Section, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._language = language
        self.setObjectName(f"today_{section.value}")
        self.setProperty("role", "card")
        self.title = QLabel(sentence("today.section", section.value, language))
        self.title.setProperty("role", "section")
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.more: QPushButton | None = None
        self.lines: list[LineButton] = []
        head = QHBoxLayout()
        head.setContentsMargins(14, 2, 14, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 8, 1, 6)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.hide()

    def show_part(self, part: Part | None) -> None:
        """Show these lines; the widgets of those that were there are used again."""
        found = part.lines if part is not None else ()
        for at, line in enumerate(found):
            if at == len(self.lines):
                self._add_line()
            self.lines[at].show_line(line)
        for at, button in enumerate(self.lines):
            button.setVisible(at < len(found))
        self._show_more(part.more if part is not None else 0)
        if part is not None:
            self.count.setText(grouped(part.total, self._language))
            self.setAccessibleName(f"{self.title.text()}: {grouped(part.total, self._language)}")
        self.setVisible(bool(found))

    def buttons(self) -> list[LineButton | QPushButton]:
        """What the arrows go through."""
        shown: list[LineButton | QPushButton] = [button for button in self.lines if not button.isHidden()]
        if self.more is not None and not self.more.isHidden():
            shown.append(self.more)
        return shown if not self.isHidden() else []

    def _add_line(self) -> None:
        button = LineButton(self)
        button.asked.connect(self.asked)
        self._column.insertWidget(1 + len(self.lines), button)
        self.lines.append(button)

    def _show_more(self, more: int) -> None:
        if self.more is None and more:
            self.more = make_button(f"today_{self.section.value}_more", self.tr("More"), role="quiet")
            self.more.clicked.connect(lambda: self.all_asked.emit(self.section))
            row = QHBoxLayout()
            row.setContentsMargins(36, 0, 14, 0)
            row.addWidget(self.more)
            row.addStretch(1)
            self._column.addLayout(row)
        if self.more is not None:
            said = self.tr("and {n} more").format(n=grouped(more, self._language))
            self.more.setText(said)
            self.more.setAccessibleName(f"{self.title.text()}: {said}")
            self.more.setToolTip(self.tr("Show them all"))
            self.more.setVisible(bool(more))
