"""The four main figures as cards; every number on them is a button that opens the people behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.documents.summary import FigureLine, SummaryData
from desktop_app.rules.summary import parse_period, year_before
from desktop_app.ui.reports.asked import Asked, number_words


class FigureCard(QFrame):
    """One figure: now, of whom women, the same period last year, and since the year began. `asked(Asked)`."""

    asked = Signal(object)

    def __init__(self, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self.setObjectName(f"card_{figure}")
        self.setProperty("role", "card")
        self._asked: dict[str, Asked] = {}
        self.title = QLabel()
        self.title.setProperty("role", "label")
        self.now = self._button("now", "figure")
        self.women = self._button("women", "link")
        self.before = self._button("before", "link")
        self.since = self._button("since", "link")
        top = QHBoxLayout()
        top.addWidget(self.now)
        top.addStretch(1)
        top.addWidget(self.women, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(1)
        layout.addWidget(self.title)
        layout.addLayout(top)
        for button in (self.before, self.since):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_line(self, line: FigureLine, data: SummaryData) -> None:
        """Show the figure of this summary."""
        programme = data.programme_code or None
        self.title.setText(line.name)
        self.title.setToolTip(line.means)
        earlier = year_before(parse_period(data.period))
        self._asked = {
            "now": Asked(line.name, data.period, programme, line.code),
            "women": Asked(line.name, data.period, programme, line.code, women=True),
            "since": Asked(line.name, data.period, programme, line.code, since_year=True),
        }
        if earlier is not None:
            self._asked["before"] = Asked(line.name, earlier.text, programme, line.code)
        self._say(self.now, "{people}", line.now)
        self._say(self.women, self.tr("{people} women"), (line.now[1], None))
        self._say(self.before, self.tr("Last year: {people} ({women} women)"), line.before)
        self._say(self.since, self._since_words(line.code), line.since)
        self.since.setVisible(line.code != "across_closing")  # it is the figure above

    def _since_words(self, code: str) -> str:
        if code == "across_opening":
            return self.tr("When the year began: {people} ({women} women)")
        return self.tr("Since the year began: {people} ({women} women)")

    def _say(self, button: QPushButton, words: str, pair: tuple[float | None, float | None]) -> None:
        people, women = (number_words(value) or "—" for value in pair)
        said = words.format(people=people, women=women)
        button.setText(said)
        button.setEnabled(pair[0] is not None)
        button.setAccessibleName(f"{self.title.text()}: {said}")
        button.setToolTip(self.tr("Show the people behind it (Enter)"))

    def _button(self, name: str, role: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"card_{self.figure}_{name}")
        button.setProperty("role", role)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self._open(name))
        return button

    def _open(self, name: str) -> None:
        if name in self._asked:
            self.asked.emit(self._asked[name])
