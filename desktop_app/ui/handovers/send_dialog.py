"""Sending a list to the partner: the whole or an employer's part, as a workbook or PDF; who has not agreed is named."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import OutputAct
from desktop_app.errors import KnownError
from desktop_app.services import handovers
from desktop_app.services.handovers import HandoverView, Part, Unagreed
from desktop_app.ui import files, messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, Form, TextField
from desktop_app.ui.handovers.paper_kinds import RosterPaper
from desktop_app.ui.naming import listed
from desktop_app.ui.tasks import Lane, Latest, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH = 600
_NAMED = 8
XLSX, PDF = "xlsx", "pdf"


class SendDialog(Dialog):
    """`saved(path)` once the file is written and the sending is logged. Open with open()."""

    saved = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, view: HandoverView, paper: RosterPaper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sendDialog")
        self.setWindowTitle(self.tr("Send to the partner"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._paper = paper
        self._people = view.row.listed
        self._build(view)
        self._connect()
        self._tasks.run(handovers.parts, desk, paper.number, paper.version, done=self._offer, failed=self._tell)
        self._ask_consent()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, view: HandoverView) -> None:
        title = QLabel(self.tr("Send {paper} to the partner").format(paper=self._paper.title()))
        title.setProperty("role", "card_title")
        title.setWordWrap(True)
        said = QLabel(
            self.tr(
                "The file leaves the country: it is noted who sent it, to whom, and which columns are in it. "
                "It has no health data, no ethnicity and no family."
            )
        )
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        self._make_fields(view)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        self.form = Form([(self.what, self.kind), (self.whom,)])
        for part in (title, said, self.form, self._warning()):
            layout.addWidget(part)
        layout.addLayout(self._foot())

    def _make_fields(self, view: HandoverView) -> None:
        self.what = ChoiceField("sendWhat", self.tr("What"), empty=self.tr("The whole list"))
        self.kind = ChoiceField(
            "sendKind",
            self.tr("As"),
            [(XLSX, self.tr("Excel workbook, to be edited")), (PDF, self.tr("PDF, as issued"))],
            needed=True,
        )
        self.kind.set_value(XLSX)
        self.whom = TextField("sendWhom", self.tr("To whom"), needed=True)
        self.whom.set_value(view.row.partner_vi)

    def _warning(self) -> QFrame:
        self.warning = QFrame()
        self.warning.setObjectName("sendUnagreed")
        self.warning.setProperty("tone", "warn")
        self._names = QLabel()
        self._names.setObjectName("sendUnagreedNames")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setWordWrap(True)
        column = QVBoxLayout(self.warning)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self._names)
        self.warning.hide()
        return self.warning

    def _foot(self) -> QHBoxLayout:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("sendCancel")
        self.cancel.setAutoDefault(False)
        self.go = QPushButton(self.tr("Save the file…"))
        self.go.setObjectName("sendGo")
        self.go.setProperty("role", "primary")
        self.go.setDefault(True)
        self.go.setToolTip(self.tr("Save the file and note the sending (Enter)"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        return foot

    def _connect(self) -> None:
        self.what.changed.connect(self._ask_consent)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)

    def _offer(self, parts: tuple[Part, ...]) -> None:
        said = self.tr("{employer} · {people} people, of whom {women} women")
        nobody = self.tr("without an employer")
        self.what.set_choices(
            (part.employer_vi, said.format(employer=part.employer_vi or nobody, people=part.people, women=part.women))
            for part in parts
        )
        self.what.set_value(self._paper.employer)

    def chosen(self) -> RosterPaper:
        """The whole, or the part that was chosen."""
        return replace(self._paper, employer=self.what.value())

    def _ask_consent(self) -> None:
        paper = self.chosen()
        ask = partial(handovers.unagreed, self._desk, paper.number, paper.version, employer=paper.employer)
        self._latest.run(ask, done=self._warn, failed=self._tell)

    def _warn(self, people: tuple[Unagreed, ...]) -> None:
        self.warning.setVisible(bool(people))
        names = listed(person.full_name for person in people[:_NAMED])
        rest = len(people) - _NAMED
        more = self.tr("{names} and {n} more").format(names=names, n=rest) if rest > 0 else names
        said = self.tr(
            "{n} people have not agreed to being named abroad and should not be on the list: {names}. "
            "Ask for their consent, or take them off and issue the next version."
        )
        self._names.setText(said.format(n=len(people), names=more))
        self.resize(self.width(), self._column.heightForWidth(self.width()))

    def _choose(self) -> None:
        if not self.whom.check():
            return
        kind = self.kind.value()
        words = self.tr("Excel (*.xlsx)") if kind == XLSX else self.tr("PDF (*.pdf)")
        files.choose_where(self, self.tr("Save"), words, "roster", f"{self.chosen().file_name}.{kind}", self.write)

    def write(self, path: Path) -> None:
        """Write the file there and note the sending."""
        self.go.setEnabled(False)
        work = partial(export_copy, whom=self.whom.value())
        self._tasks.run(
            work, self._desk, self.chosen(), path, done=self._written, failed=self._failed, lane=Lane.PAPERS
        )

    def _written(self, path: Path) -> None:
        self.accept()
        self.saved.emit(path)

    def _failed(self, error: KnownError) -> None:
        self.go.setEnabled(True)
        self._tell(error)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def export_copy(desk: Desk, paper: RosterPaper, path: Path, whom: str = "") -> Path:
    """Write a working copy (.xlsx) or the PDF, and log that it goes abroad, with its columns and to whom."""
    content, columns = handovers.working_copy(desk, paper.number, paper.version, employer=paper.employer)
    if path.suffix.lower() == ".pdf":
        content = paper.content(desk)
    written = files.write_bytes(path, content)
    destination = f"{whom}: {path.name}" if whom else path.name
    handovers.log_output(
        desk, paper.number, paper.version, OutputAct.SENT_ABROAD, destination, columns, employer=paper.employer
    )
    return written
