"""The first step of an import: which list, for which job order, and whether signed consents are on file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import JobOrderRow
from db.vocabulary import JobOrderState
from desktop_app.services.import_mappings import proposed_sender
from desktop_app.ui import files, icons
from desktop_app.ui.forms import CheckField, ChoiceField, TextField, restyle
from desktop_app.ui.naming import order_words
from desktop_app.ui.theme import tokens_for

KINDS = (".xlsx", ".xls", ".ods", ".csv")


class DropPlace(QFrame):
    """Where a list is dropped, or chosen by a button."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDrop")
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self.path: Path | None = None
        tokens = tokens_for(self.palette())
        sign = QLabel()
        icons.show_sign(sign, "import", tokens.accent, 40)
        self.title = QLabel(self.tr("Drop the list here"))
        self.title.setObjectName("importFileName")
        self.title.setProperty("role", "section")
        self.hint = QLabel(
            self.tr("Excel, OpenDocument or CSV, as the centre keeps it. Nothing is changed before you say so.")
        )
        self.hint.setProperty("role", "muted")
        self.button = QPushButton(icons.icon("folder", tokens.text), " " + self.tr("Choose a file…"))
        self.button.setObjectName("importChoose")
        self.button.setIconSize(QSize(16, 16))
        self.button.setShortcut("Ctrl+O")
        self.button.setToolTip(self.tr("Choose a file (Ctrl+O)"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(1)
        for label in (sign, self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)

    def take(self, path: Path) -> None:
        """This is the list."""
        self.path = path
        self.title.setText(path.name)
        self.hint.setText(str(path.parent))
        self.button.setText(" " + self.tr("Choose another file…"))
        self.button.setShortcut("Ctrl+O")  # a new text takes a button's shortcut away
        self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            self._mark(on=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._mark(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(on=False)
        if (path := _dropped(event)) is not None:
            self.take(path)

    def _mark(self, *, on: bool) -> None:
        self.setProperty("tone", "info" if on else "")
        restyle(self)

    def _choose(self) -> None:
        kinds = self.tr("Lists (*.xlsx *.xls *.ods *.csv)")
        files.choose_file(self, self.tr("Choose a list"), kinds, "import", self.take)


class ChooseStep(QWidget):
    """The first step as a whole. `template_asked` and `past_asked`: its two side doors."""

    chosen = Signal(object)
    template_asked = Signal()
    past_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importChooseStep")
        self.drop = DropPlace()
        self.order = ChoiceField(
            "importOrder",
            self.tr("Job order (optional)"),
            search=True,
            empty=self.tr("Found from the employer and job of each line"),
        )
        self.sent_by = TextField(
            "importSender",
            self.tr("Sender (optional)"),
            hint=self.tr("Commune or agency: its columns are remembered"),
        )
        self.consents = CheckField("importConsents", self.tr("Signed consents of these people are on file"))
        note = QLabel(
            self.tr(
                "If you tick this, the record says that you stated it, and when. "
                "Leave it empty if you have not seen them."
            )
        )
        note.setProperty("role", "small")
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.drop, 1)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.sent_by, 2)
        fields.addWidget(self.order, 3)
        layout.addLayout(fields)
        layout.addWidget(self.consents)
        layout.addWidget(note)
        layout.addLayout(self._doors())
        self.drop.chosen.connect(self._propose)
        self.drop.chosen.connect(self.chosen)

    def _doors(self) -> QHBoxLayout:
        tokens = tokens_for(self.palette())
        self.template = QPushButton(icons.icon("save", tokens.text), " " + self.tr("Template for communes…"))
        self.template.setObjectName("importTemplate")
        self.template.setShortcut("Ctrl+T")
        self.template.setToolTip(self.tr("A workbook with drop-downs to send to communes (Ctrl+T)"))
        self.past = QPushButton(icons.icon("undo", tokens.text), " " + self.tr("Past imports"))
        self.past.setObjectName("importPastOpen")
        self.past.setShortcut("Ctrl+H")
        self.past.setToolTip(self.tr("See what was taken in, and take an import back (Ctrl+H)"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for button, asked in ((self.template, self.template_asked), (self.past, self.past_asked)):
            button.setIconSize(QSize(16, 16))
            button.setAutoDefault(False)
            button.clicked.connect(asked)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _propose(self, path: Path) -> None:
        if not self.sender_is_typed():
            self.sent_by.set_value(proposed_sender(path))

    def sender_is_typed(self) -> bool:
        """Whether an officer wrote who sent the list, so that nothing proposed may replace it."""
        return self.sent_by.line.isModified() and bool(self.sent_by.value())

    @property
    def path(self) -> Path | None:
        """The list that was chosen."""
        return self.drop.path

    def offer(self, orders: Sequence[JobOrderRow]) -> None:
        """Offer the job orders that still take people."""
        self.order.set_choices((row.number, order_words(row)) for row in orders if row.state is JobOrderState.OPEN)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in KINDS else None
