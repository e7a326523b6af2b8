"""The head of the editor: which handover, in which state, and what can be done with it as a whole."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.rows import HandoverRow
from db.vocabulary import HandoverState
from desktop_app.ui import icons
from desktop_app.ui.badge import Badge
from desktop_app.ui.forms import restyle
from desktop_app.ui.giving import WordsGive
from desktop_app.ui.handovers.columns import direction_words, state_pill, when_words
from desktop_app.ui.naming import gate_words, own
from desktop_app.ui.one_line import OneLine
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import tokens_for

_NAMED = 500
"""What the number, the state and the button without a sign take of the row."""
CHANGEABLE = (HandoverState.DRAFT, HandoverState.ISSUED)


class EditorHead(QWidget):
    """Buttons say what is wanted; the editor does it."""

    backAsked = Signal()
    issueAsked = Signal()
    previewAsked = Signal()
    printAsked = Signal()
    pdfAsked = Signal()
    cancelAsked = Signal()
    minutesAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handoverHead")
        self._build()
        for button, signal in (
            (self.back, self.backAsked),
            (self.issue, self.issueAsked),
            (self.preview, self.previewAsked),
            (self.print, self.printAsked),
            (self.pdf, self.pdfAsked),
            (self.cancel, self.cancelAsked),
            (self.minutes, self.minutesAsked),
        ):
            button.clicked.connect(signal)

    def show_handover(self, row: HandoverRow, *, changed: bool) -> None:
        """Name it, and offer what its state allows. `changed`: the list is no longer as it was issued."""
        version = self.tr("version {n}").format(n=row.version) if row.version else ""
        self.title.setText(" · ".join(part for part in (row.number, version) if part))
        pill = state_pill(row.state)
        self.state.say(pill.text, pill.tone)
        self.line.setText(
            " · ".join((direction_words(row.direction), when_words(row), gate_words(row), own(row, "partner")))
        )
        self.reason.setText(row.cancel_reason or "")
        self.reason.setVisible(bool(row.cancel_reason))
        changeable = row.state in CHANGEABLE
        self.issue.setVisible(changeable)
        words = self.tr("Issue version {n}…").format(n=row.version + 1) if row.version else self.tr("Issue…")
        self.issue.setText(f" {words}")  # the space parts it from its sign
        self.issue.setShortcut("Ctrl+I")  # a new text takes a button's shortcut away
        self.cancel.setVisible(changeable)
        to_issue = changeable and (changed or not row.version)
        for button, first in ((self.issue, to_issue), (self.print, not to_issue)):
            button.setProperty("role", "primary" if first else "")
            restyle(button)
            icons_name = "check" if button is self.issue else "print"
            tokens = tokens_for(self.palette())
            button.setIcon(icons.icon(icons_name, tokens.on_accent if first else tokens.text))
        for button in (self.preview, self.print, self.pdf, self.more):
            button.setVisible(row.version > 0)
        self.minutes.setVisible(row.state is HandoverState.CLOSED)
        self._giving.fit()

    def _build(self) -> None:
        self.back = make_button(
            "handoverBack", self.tr("All handovers"), role="quiet", tip=self.tr("Back to the list"), shortcut="Alt+Left"
        )
        self.title = QLabel()
        self.title.setObjectName("handoverTitle")
        self.title.setProperty("role", "page_title")
        self.state = Badge("handoverState")
        self.line = OneLine()
        self.line.setObjectName("handoverLine")
        self.line.setProperty("role", "muted")
        self.reason = QLabel()
        self.reason.setObjectName("handoverReason")
        self.reason.setProperty("tone", "block")
        self._make_buttons()
        named = QHBoxLayout()
        named.setSpacing(12)
        named.addWidget(self.title)
        named.addWidget(self.state)
        named.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(named, 1)
        for button in (self.cancel, self.more, self.minutes, self.pdf, self.preview, self.issue, self.print):
            top.addWidget(button)
        buttons = (self.more, self.minutes, self.pdf, self.preview, self.issue, self.print)
        self._giving = WordsGive(self, buttons, _NAMED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        back = QHBoxLayout()
        back.addWidget(self.back)
        back.addStretch(1)
        column.addLayout(back)
        column.addLayout(top)
        column.addWidget(self.line)
        column.addWidget(self.reason)

    def _make_buttons(self) -> None:
        self.cancel = make_button("handoverCancel", self.tr("Cancel it…"), role="danger", shortcut="Ctrl+Shift+X")
        self.pdf = make_button("handoverPdf", "", icon="save", tip=self.tr("Save PDF…"), shortcut="Ctrl+E")
        self.print = make_button("handoverPrint", self.tr("Print…"), icon="print", shortcut="Ctrl+P")
        self.preview = make_button(
            "handoverPreview", "", icon="search", tip=self.tr("Preview"), shortcut="Ctrl+Shift+P"
        )
        self.more = make_button(
            "handoverMore", self.tr("Papers"), icon="folder", tip=self.tr("Parts, sending, print log")
        )
        self.minutes = make_button("handoverMinutes", self.tr("Minutes"), icon="file", shortcut="Ctrl+M")
        self.issue = make_button("handoverIssue", self.tr("Issue…"), role="primary", icon="check", shortcut="Ctrl+I")
