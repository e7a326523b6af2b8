"""Two lists of a handover's papers: the parts by employer, and the log of what was printed, saved and sent."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import handovers, print_log
from desktop_app.services.handovers import Part
from desktop_app.services.print_log import HEADS, Output
from desktop_app.ui import files, messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.handovers.paper_kinds import RosterPaper
from desktop_app.ui.model import Column
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTHS = (156, 120, 156, 208, 60, 70, 220, 100, 260)


class _ListDialog(Dialog):
    """A title, a table, and buttons."""

    def __init__(self, name: str, title: str, said: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        head = QLabel(title)
        head.setProperty("role", "card_title")
        self.line = QLabel(said)
        self.line.setObjectName(f"{name}Line")
        self.line.setProperty("role", "muted")
        self.line.setWordWrap(True)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setObjectName(f"{name}Close")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(12)
        self._column.addWidget(head)
        self._column.addWidget(self.line)

    def _fill(self, card: TableCard, *buttons: QPushButton) -> None:
        self._column.addWidget(card, 1)
        for button in buttons:
            self._foot.addWidget(button)
        self._column.addLayout(self._foot)


class PartsDialog(_ListDialog):
    """`lookAsked(paper)` for one employer's part. Open with open()."""

    lookAsked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, paper: RosterPaper, parent: QWidget | None = None) -> None:
        title = self.tr("Parts by employer")
        said = self.tr(
            "Each part names the list and version that it is from, with its digest, and has its own totals: {paper}."
        ).format(paper=paper.title())
        super().__init__("partsDialog", title, said, parent)
        resize_within(self, 760, 420)
        self._desk = desk
        self._paper = paper
        self._parts: dict[int, Part] = {}
        columns = (
            Column("part", self.tr("Part"), 80, lambda p: f"{p.at}/{p.of}"),
            Column("employer", self.tr("Employer"), 320, lambda p: p.employer_vi or "–", stretch=True),
            Column("people", self.tr("People"), 90, lambda p: str(p.people), right=True),
            Column("women", self.tr("Women"), 90, lambda p: str(p.women), right=True),
        )
        self.table = Table("partsTable", columns, tasks, key=lambda part: part.at, label=title)
        self.look = make_button("partsLook", self.tr("Look at the part"), role="primary", icon="file")
        self.look.setDefault(True)
        self._fill(TableCard(self.table, EmptyState("partsEmpty", "file", self.tr("Nobody is on the list"))), self.look)
        self.table.opened.connect(lambda _id: self._ask())
        self.look.clicked.connect(self._ask)
        tasks.run(handovers.parts, desk, paper.number, paper.version, done=self._show, failed=self._tell)

    def _show(self, parts: tuple[Part, ...]) -> None:
        self._parts = {part.at: part for part in parts}
        self.table.rows.show_rows(parts)
        if parts:
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        part = self._parts.get(self.table.current_id() or 0)
        if part is not None:
            self.accept()
            self.lookAsked.emit(RosterPaper(self._paper.number, self._paper.version, part.employer_vi))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


class LogDialog(_ListDialog):
    """Who printed, saved or sent what. Open with open()."""

    def __init__(self, desk: Desk, tasks: Tasks, number: str, parent: QWidget | None = None) -> None:
        title = self.tr("Print log of {number}").format(number=number)
        super().__init__("logDialog", title, "", parent)
        resize_within(self, 1160, 560)
        self._desk = desk
        self._tasks = tasks
        self._number = number
        self._outputs: tuple[Output, ...] = ()
        self.table = Table("logTable", self._columns(), tasks, label=title)
        empty = EmptyState(
            "logEmpty",
            "print",
            self.tr("Nothing was printed yet"),
            hint=self.tr("Each print that a printer took, each file and each sending stands here, with who and when."),
        )
        self.export = make_button("logExport", self.tr("Export…"), icon="export", shortcut="Ctrl+E")
        self.export.setEnabled(False)
        self.export.setAutoDefault(False)
        self.close_button.setDefault(True)
        self._fill(TableCard(self.table, empty), self.export)
        self.export.clicked.connect(self._choose)
        tasks.run(print_log.log_of, desk, number, done=self._show, failed=self._tell)

    def _columns(self) -> tuple[Column, ...]:
        language = self._desk.language
        right = {"version", "copies"}
        return tuple(
            Column(
                key,
                words,
                width,
                partial(_cell, place, language),
                right=key in right,
                stretch=key == "destination",
                hidden=key == "columns",
                tip=partial(_cell, place, language),
            )
            for place, (key, words, width) in enumerate(zip(HEADS, print_log.heads(language), _WIDTHS, strict=True))
        )

    def _show(self, outputs: tuple[Output, ...]) -> None:
        self._outputs = outputs
        self.table.rows.show_rows(outputs)
        self.export.setEnabled(bool(outputs))
        copies = sum(output.copies for output in outputs if output.act == "printed")
        self.line.setText(self.tr("{n} entries, {copies} printed copies").format(n=len(outputs), copies=copies))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        proposed = f"{self._number}-nhat-ky-in.xlsx"
        files.choose_where(self, self.tr("Save"), self.tr("Excel (*.xlsx)"), "roster", proposed, self.write)

    def write(self, path: Path) -> None:
        """Write the log there."""
        self._tasks.run(
            _write, self._desk, self._number, self._outputs, path, done=self._saved, failed=self._tell, lane=Lane.PAPERS
        )

    def _saved(self, path: Path) -> None:
        self.line.setText(self.tr("Saved: {file}").format(file=path))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _cell(place: int, language: str, output: Output) -> str:
    return print_log.cells(output, language)[place]


def _write(desk: Desk, number: str, outputs: tuple[Output, ...], path: Path) -> Path:
    return files.write_bytes(path, print_log.as_xlsx(desk, number, outputs))
