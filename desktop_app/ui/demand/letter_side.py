"""Above a letter's form: how its answer stands, and what can be done with it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from db.vocabulary import LetterDirection
from desktop_app.formats import show_date
from desktop_app.services import answers, letters
from desktop_app.services.answers import Answered
from desktop_app.services.letters import Answer, OfficialLetterRow
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.answer_dialog import AnswerDialog
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.forms import restyle
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, Way
from desktop_app.ui.tasks import Tasks

_TONES = {Answer.ANSWERED: "ok", Answer.OVERDUE: "block", Answer.WAITING: "warn", Answer.NONE_DUE: "info"}


class LetterSide(Side):
    """Answering from the figures, and the paper that was issued."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("letterSide")
        self._desk = desk
        self._tasks = tasks
        self._row: OfficialLetterRow | None = None
        self.papers = PaperWindow(desk, tasks, self)
        self._build()

    def show_record(self, record: OfficialLetterRow | None) -> None:
        """Show one that is kept; a new one has nothing to say yet."""
        self._row = record
        self.setVisible(record is not None)
        if record is None:
            return
        standing = letters.standing_of(record, self._desk.today())
        said = self._said(record, standing, self._desk.today())
        self.state.setText(said)
        self.state.setVisible(bool(said))
        self.state.setProperty("tone", _TONES[standing])
        restyle(self.state)
        self.answer.setVisible(record.direction is LetterDirection.IN)
        self.look.setVisible(record.document_id is not None)

    def _build(self) -> None:
        self.state = QLabel()
        self.state.setObjectName("letterState")
        self.state.setWordWrap(True)
        self.state.setMargin(8)
        self.answer = make_button(
            "letterAnswer",
            self.tr("Answer from the figures…"),
            icon="edit",
            tip=self.tr("Write the answer to a request to review need and capacity"),
            shortcut="Ctrl+Shift+R",
        )
        self.look = make_button("letterLook", self.tr("Show the paper"), icon="print", shortcut="Ctrl+P")
        deeds = QHBoxLayout()
        deeds.addWidget(self.answer)
        deeds.addWidget(self.look)
        deeds.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addLayout(deeds)
        self.answer.clicked.connect(self._ask_answer)
        self.look.clicked.connect(self._show_paper)

    def _said(self, row: OfficialLetterRow, standing: Answer, today: date) -> str:
        said = ""
        if row.answers is not None:
            said = self.tr("Answers the letter {number}.").format(number=row.answers_number or "–")
        if standing is Answer.ANSWERED:
            words = self.tr("Answered by {number} on {day}.")
            said = words.format(number=row.answered_by or "–", day=show_date(row.answered_on))
        elif standing is Answer.OVERDUE and row.answer_due is not None:
            words = (
                self.tr("The answer was due on {day}, {n} days ago. Answer it now.")
                if row.direction is LetterDirection.IN
                else self.tr("Their answer was due on {day}, {n} days ago. Ask for it.")
            )
            said = words.format(day=show_date(row.answer_due), n=(today - row.answer_due).days)
        elif standing is Answer.WAITING and row.answer_due is not None:
            words = self.tr("The answer is due on {day}, in {n} days.")
            said = words.format(day=show_date(row.answer_due), n=(row.answer_due - today).days)
        return said

    def _ask_answer(self) -> None:
        if self._row is not None:
            dialog = AnswerDialog(self._desk, self._tasks, self._row, self.window())
            dialog.issued.connect(self._issued)
            dialog.open()

    def _issued(self, answered: Answered) -> None:
        self.again.emit()
        messages.notify(self, self.tr("Issued as {number}.").format(number=answered.paper))
        self._show_letter(answered.id, answered.paper)

    def _show_paper(self) -> None:
        if self._row is not None:
            self._show_letter(self._row.id, self._row.paper)

    def _show_letter(self, letter_id: int, number: str) -> None:
        self.papers.show_paper(
            Paper(
                number,
                f"{number.replace('/', '-')}.pdf",
                partial(answers.paper_bytes, self._desk, letter_id),
                to_print=partial(answers.paper_to_print, self._desk, letter_id),
                log=partial(_log, self._desk, letter_id),
            )
        )


def _log(desk: Desk, letter_id: int, way: Way) -> None:
    answers.log_output(desk, letter_id, way.act, way.place)
