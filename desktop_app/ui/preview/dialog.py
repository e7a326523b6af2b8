"""The preview of an issued paper, with the ways out of it: printer, PDF, working copy."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import restyle
from desktop_app.ui.messages import read_out
from desktop_app.ui.one_line import OneLine
from desktop_app.ui.preview.viewer import PaperView
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tabbing import follow
from desktop_app.ui.theme import tokens_for

_WIDTH, _HEIGHT = 1180, 700


class PreviewDialog(Dialog):
    """Shows a paper. What the buttons do is the business of whoever opened it: they only say that they were pressed."""

    printAsked = Signal()
    pdfAsked = Signal()
    workingCopyAsked = Signal()
    stopAsked = Signal()

    def __init__(self, content: bytes, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewDialog")
        self.setWindowTitle(title)
        resize_within(self, _WIDTH, _HEIGHT)
        self.paper = PaperView(content, self)
        self._build(title, note)
        follow(self)
        self._connect()
        self._count()
        self.paper.setFocus()

    def offer(self, *, printing: bool, saving: bool, working: bool) -> None:
        """Which ways out there are: a draft has none."""
        self.print.setVisible(printing)
        self.pdf.setVisible(saving)
        self.copy.setVisible(working)

    def show_progress(self, done: int, total: int) -> None:
        """How far the printing is."""
        self.progress.setVisible(True)
        self.stop.setVisible(True)
        self.print.setEnabled(False)
        self._tone("info")
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.told.setText(self.tr("Sending page {page} of {pages} to the printer").format(page=done, pages=total))

    def tell(self, sentence: str, tone: str = "ok") -> None:
        """What came of it; the progress goes."""
        self.progress.setVisible(False)
        self.stop.setVisible(False)
        self.print.setEnabled(True)
        self._tone(tone)
        self.told.setText(sentence)
        read_out(self, sentence)

    def _tone(self, tone: str) -> None:
        self.told.setProperty("tone", tone)
        restyle(self.told)
        self.told.setMargin(6)

    def _build(self, title: str, note: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._head(title, note))
        layout.addWidget(self.paper, 1)
        layout.addLayout(self._foot())

    def _head(self, title: str, note: str) -> QHBoxLayout:
        self.pdf = self._button("previewPdf", "save", self.tr("Save PDF…"), "Ctrl+E")
        self.copy = self._button("previewXlsx", "export", self.tr("Working copy (Excel)…"), "Ctrl+Shift+E")
        self.print = self._button("previewPrint", "print", self.tr("Print…"), "Ctrl+P", primary=True)
        self.print.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        for text, role in ((title, "card_title"), (note, "muted")):
            label = OneLine(text)
            label.setProperty("role", role)
            label.setVisible(bool(text))
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        for button in (self.copy, self.pdf, self.print):
            row.addWidget(button)
        return row

    def _foot(self) -> QHBoxLayout:
        self.back = self._button("previewBack", "up", self.tr("Previous page"), "Ctrl+PgUp", quiet=True)
        self.on = self._button("previewNext", "down", self.tr("Next page"), "Ctrl+PgDown", quiet=True)
        self.out = self._button("previewOut", None, self.tr("Smaller"), "Ctrl+-", quiet=True)
        self.into = self._button("previewIn", None, self.tr("Larger"), "Ctrl+=", quiet=True)
        self.width_fit = self._button("previewFit", None, self.tr("Fit the width"), "Ctrl+0", quiet=True)
        self.count = QLabel()
        self.count.setObjectName("previewCount")
        self.told = QLabel()
        self.told.setObjectName("previewTold")
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("previewProgress")
        self.progress.setAccessibleName(self.tr("Printing"))
        self.progress.setFixedWidth(160)
        self.progress.hide()
        self.stop = self._button("previewStop", None, self.tr("Stop"), "", quiet=True)
        self.stop.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self.back, self.count, self.on, self.out, self.into, self.width_fit):
            row.addWidget(part)
        row.addSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.progress)
        row.addWidget(self.stop)
        return row

    def _button(
        self, name: str, icon: str | None, text: str, keys: str, *, primary: bool = False, quiet: bool = False
    ) -> QPushButton:
        button = QPushButton(f" {text}" if icon else text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if primary or quiet:
            button.setProperty("role", "primary" if primary else "quiet")
        tokens = tokens_for(self.palette())
        if icon:
            button.setIcon(icons.icon(icon, tokens.on_accent if primary else tokens.accent if quiet else tokens.text))
            button.setIconSize(QSize(16, 16))
        if keys:
            sequence = QKeySequence(keys)
            button.setShortcut(sequence)
            native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{text.rstrip('…')} ({native})")
        return button

    def _connect(self) -> None:
        self.print.clicked.connect(self.printAsked)
        self.pdf.clicked.connect(self.pdfAsked)
        self.copy.clicked.connect(self.workingCopyAsked)
        self.stop.clicked.connect(self.stopAsked)
        self.back.clicked.connect(self.paper.previous_page)
        self.on.clicked.connect(self.paper.next_page)
        self.out.clicked.connect(self.paper.zoom_out)
        self.into.clicked.connect(self.paper.zoom_in)
        self.width_fit.clicked.connect(self.paper.fit_width)
        self.paper.pageChanged.connect(lambda *_: self._count())

    def _count(self) -> None:
        self.count.setText(self.tr("Page {page} of {pages}").format(page=self.paper.page, pages=self.paper.pages))
        self.back.setEnabled(self.paper.page > 1)
        self.on.setEnabled(self.paper.page < self.paper.pages)
