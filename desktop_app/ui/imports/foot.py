"""The wizard's foot: what runs and how far it is, and the buttons of the steps."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.forms import restyle
from desktop_app.ui.theme import tokens_for


class Foot(QWidget):
    """Buttons by name; which of them a step shows is the wizard's matter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importFoot")
        tokens = tokens_for(self.palette())
        self.back = QPushButton(self.tr("Choose again"))
        self.columns = QPushButton(icons.icon("columns", tokens.text), " " + self.tr("Columns…"))
        self.columns.setToolTip(self.tr("See what each column was read as, and set it right (Ctrl+L)"))
        self.columns.setShortcut("Ctrl+L")
        self.report = QPushButton(icons.icon("save", tokens.text), " " + self.tr("Save the report…"))
        self.report.setToolTip(self.tr("A copy of the list in which every problem is marked (Ctrl+S)"))
        self.report.setShortcut("Ctrl+S")
        self.undo = QPushButton(icons.icon("undo", tokens.text), " " + self.tr("Take this import back"))
        self.undo.setToolTip(self.tr("Take back everything that this import added and changed (Ctrl+Z)"))
        self.undo.setShortcut("Ctrl+Z")
        self.close_button = QPushButton(self.tr("Close"))
        self.go = QPushButton()
        self.go.setProperty("role", "primary")
        self.go.setToolTip(self.tr("Go on (Enter)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._buttons())

    def _progress_row(self) -> QHBoxLayout:
        self.told = QLabel()
        self.told.setObjectName("importTold")
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("importProgress")
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = QPushButton(self.tr("Stop"))
        self.cancel.setObjectName("importCancel")
        self.cancel.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        self.progress.hide()
        self.cancel.hide()
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        named = (
            ("importBack", self.back),
            ("importColumnsOpen", self.columns),
            ("importReport", self.report),
            ("importUndo", self.undo),
            ("importClose", self.close_button),
            ("importGo", self.go),
        )
        for name, button in named:
            button.setObjectName(name)
            button.setIconSize(QSize(16, 16))
            button.setAutoDefault(button is self.go)
            if button is self.undo:
                row.addStretch(1)
            row.addWidget(button)
        return row

    def show_only(self, *buttons: QPushButton) -> None:
        """Show these buttons and Close."""
        for button in (self.back, self.columns, self.report, self.undo, self.go):
            button.setVisible(button in buttons)

    def say(self, text: str, tone: str = "") -> None:
        """Say how things are."""
        self.told.setMargin(8 if tone else 0)
        self.told.setText(text)
        self.told.setProperty("tone", tone)
        restyle(self.told)

    def begin(self, saying: str) -> None:
        """Something long begins: it can be stopped, and nothing else can be done."""
        self.say(saying)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.cancel.show()
        self._enable(on=False)
        self.cancel.setEnabled(True)

    def rest(self) -> None:
        """Nothing runs any more."""
        self.progress.hide()
        self.cancel.hide()
        self._enable(on=True)

    def step(self, done: int, total: int) -> None:
        """How far it is."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _enable(self, *, on: bool) -> None:
        for button in (self.go, self.back, self.report, self.columns, self.undo):
            button.setEnabled(on)
