"""The head of a worker's page: photo, name, what stands about them in a line, verdict, tags, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.badge import Badge
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import tokens_for
from desktop_app.ui.workers.live import plain
from desktop_app.ui.workers.portrait import Portrait
from desktop_app.ui.workers.tags import TagsSection


class PanelHead(QWidget):
    """`paper_wanted` carries which paper is to be printed: sheet, consent, guidance, card and others."""

    paper_wanted = Signal(str)
    widened = Signal(bool)
    survivor_wanted = Signal()

    def __init__(self, portrait: Portrait, tags: TagsSection) -> None:
        super().__init__()
        self.setObjectName("workerHead")
        self.portrait = portrait
        self.name = plain("", "card_title", name="workerName")
        self.line = plain("", "muted", name="workerLine")
        self.verdict = Badge("workerVerdict")
        self.print = make_button(
            "workerPrint", "", role="quiet", icon="print", tip=self.tr("Print…"), shortcut="Ctrl+P"
        )
        self.wide = make_button(
            "workerWide", "", role="quiet", icon="widen", tip=self.tr("Whole width"), shortcut="Ctrl+Return"
        )
        self.wide.setCheckable(True)
        self.print.clicked.connect(self._open_menu)
        self.wide.toggled.connect(self.widened)
        self._build(tags)

    def _build(self, tags: TagsSection) -> None:
        tags.lead_with(self.verdict)
        acts = QHBoxLayout()
        acts.setSpacing(0)
        acts.addWidget(self.name, 1)
        for button in (self.print, self.wide):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(acts)
        words.addWidget(self.line)
        words.addSpacing(5)
        words.addWidget(tags)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.merged = self._merged_box()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.merged)

    def _merged_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("workerMerged")
        box.setProperty("tone", "warn")
        said = QLabel(self.tr("This record was merged into another of the same person. It is only kept to be read."))
        said.setWordWrap(True)
        self.survivor = make_button("workerSurvivor", self.tr("Open the other"), role="quiet", icon="people")
        self.survivor.clicked.connect(self.survivor_wanted)
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(said, 1)
        row.addWidget(self.survivor)
        box.hide()
        return box

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("workerPrintMenu")
        colour = tokens_for(self.palette()).text
        for key, icon, words in (
            ("sheet", "person", self.tr("Worker's sheet")),
            ("consent", "shield", self.tr("Consent form")),
            ("guidance", "info", self.tr("What is still needed, to take home")),
            ("checklist", "check-circle", self.tr("Checklist of the file")),
            ("no_fee", "file", self.tr("Notice of no fee")),
            ("card", "passport", self.tr("Worker's card")),
        ):
            action = menu.addAction(icons.icon(icon, colour), words)
            action.setObjectName(f"print_{key}")
            action.triggered.connect(_emit(self.paper_wanted, key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.print.mapToGlobal(QPoint(0, self.print.height())))


def _emit(signal: object, key: str) -> Callable[[], None]:
    def act() -> None:
        signal.emit(key)  # type: ignore[attr-defined]  # a bound signal has no public type

    return act
