"""Answering a request to review need and capacity: of what the figures are, what is said beside them, and the look."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.rows import ProgrammeRow
from desktop_app.errors import KnownError
from desktop_app.services import answers, capacity, demand
from desktop_app.services.answers import AnswerInput
from desktop_app.services.letters import OfficialLetterRow
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.noun import named
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, Form, NoteField, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Latest, Tasks


class AnswerDialog(Dialog):
    """`issued(Answered)` once the letter is numbered and kept. Open with open()."""

    issued = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, asked: OfficialLetterRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answerDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Answer from the figures"))
        resize_within(self, 640, 560)
        self._desk = desk
        self._tasks = tasks
        self._asked = asked
        self._sectors = Latest(tasks)
        self.papers = PaperWindow(desk, tasks, self)
        self.papers.shown.connect(self._rest)
        self.papers.failed.connect(self._rest)
        self._build()
        self._connect()
        self._rest()
        tasks.run(demand.list_programmes, desk, done=self._offer, failed=self._tell)

    def _build(self) -> None:
        title = QLabel(self.tr("Answer the letter {number}").format(number=self._asked.paper or "–"))
        title.setProperty("role", "card_title")
        about = QLabel(f"{self._asked.from_whom}: {self._asked.about}")
        about.setProperty("role", "muted")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        self.form = Form(
            [
                (
                    ChoiceField("answer_programme", self.tr("Programme"), needed=True),
                    ChoiceField("answer_sector", self.tr("Sector"), empty=self.tr("(all sectors)")),
                ),
                (TextField("answer_field", self.tr("Field of work that people wish, know or learnt")),),
                (NoteField("answer_about", self.tr("About"), needed=True),),
                (NoteField("answer_remarks", self.tr("What is said beside the figures"), lines=4),),
            ]
        )
        self.form.load({"answer_about": answers.about_of(self._asked)})
        self.told = QLabel()
        self.told.setObjectName("answerTold")
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (title, about, self.form, self.told):
            layout.addWidget(part)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.cancel = make_button("answerCancel", self.tr("Cancel"))
        self.look = make_button("answerLook", self.tr("Look at it"), icon="search", shortcut="Ctrl+Shift+P")
        self.go = make_button("answerGo", self.tr("Number and keep it"), role="primary", icon="check")
        for button in (self.cancel, self.look, self.go):
            button.setAutoDefault(False)
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.look)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.look.clicked.connect(self._draft)
        self.go.clicked.connect(self._issue)
        self.form.fields["answer_programme"].changed.connect(self._ask_sectors)

    def _offer(self, programmes: tuple[ProgrammeRow, ...]) -> None:
        field = self._choice("answer_programme")
        field.set_choices((row.code, named(row, self._desk.language)) for row in programmes)
        field.set_value(self._asked.programme)
        self._ask_sectors()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_sectors(self) -> None:
        programme = self._choice("answer_programme").value()
        if programme is not None:
            self._sectors.run(capacity.sectors_of, self._desk, programme, done=self._offer_sectors, failed=self._tell)

    def _offer_sectors(self, found: tuple[str, ...]) -> None:
        self._choice("answer_sector").set_choices((sector, sector) for sector in found)

    def _choice(self, name: str) -> ChoiceField:
        field = self.form.fields[name]
        if not isinstance(field, ChoiceField):
            raise TypeError(name)
        return field

    def _given(self) -> AnswerInput | None:
        if not self.form.check():
            return None
        values: dict[str, Any] = {n.removeprefix("answer_"): v or "" for n, v in self.form.values().items()}
        return AnswerInput(self._asked.id, **values)

    # Looking

    def _draft(self) -> None:
        given = self._given()
        if given is not None:
            self._busy(self.tr("The figures are being counted…"))
            title, look = self.tr("Draft, not numbered yet"), partial(answers.draft, self._desk, given)
            self.papers.show_paper(Paper(title, "", look, may_print=False, may_save=False))

    # Issuing

    def _issue(self) -> None:
        given = self._given()
        if given is None:
            return
        self._busy(self.tr("The figures are being counted…"))
        self._tasks.run(answers.issue, self._desk, given, done=self._done, failed=self._tell, stopped=self._rest)

    def _done(self, answered: answers.Answered) -> None:
        self.accept()
        self.issued.emit(answered)

    def _busy(self, words: str) -> None:
        self.told.setText(words)
        self.look.setEnabled(False)
        self.go.setEnabled(False)

    def _rest(self) -> None:
        self.told.setText(
            self.tr(
                "The figures are those of today. The number is given when it is kept; then nothing changes any more."
            )
        )
        self.look.setEnabled(True)
        self.go.setEnabled(True)

    def _tell(self, error: KnownError) -> None:
        self._rest()
        messages.tell(self, error, self._desk.language)
