"""Notes about a worker: dated, by whom; written once, and corrected by a later one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_moment
from desktop_app.services import worker_notes
from desktop_app.services.work import Desk
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.services.worker_notes import NoteRow
from desktop_app.ui.forms import NoteField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.live import LivePart, plain, stacked


class NotesPart(LivePart):
    """The field for a new note above, the notes beneath, newest first."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__("workerNotes", desk, tasks)
        self.note = NoteField("worker_new_note", self.tr("New note"), lines=3)
        self.add = make_button("workerAddNote", self.tr("Write it down"), icon="plus", tip=self.tr("Keep this note"))
        self.body.addWidget(self.note)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.build_list()
        self.note.changed.connect(self._edited)
        self.add.clicked.connect(self.keep)
        self._edited()

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        if card is None or card.id != self.worker_id:
            self.note.set_value("")
        super().load(form, card)
        self._edited()

    def is_typed(self) -> bool:
        """Whether a note was begun and not written down."""
        return bool(self.note.value())

    def drop(self) -> None:
        """Give up what was begun."""
        self.note.set_value("")
        self._edited()

    def keep(self) -> None:
        """Write the note down."""
        if self.worker_id is not None and self.is_typed():
            self.add.setEnabled(False)
            text = self.note.value()
            self.tasks.run(
                worker_notes.add_note, self.desk, self.worker_id, text,
                done=self._kept, failed=self._refused, stopped=self._edited,
            )  # fmt: skip

    def read(self) -> None:
        self.reading.run(worker_notes.notes, self.desk, self.worker_id, done=self.show_answer, failed=self.tell)

    def show_answer(self, answer: tuple[NoteRow, ...] | None) -> None:
        self.clear()
        if answer is None:
            self.say_empty(self.tr("Save the worker first; then notes can be written."))
        else:
            self.say_empty("" if answer else self.tr("No notes yet."))
        for note in answer or ():
            self.place.addWidget(self._line(note))

    def _line(self, note: NoteRow) -> QFrame:
        frame = QFrame()
        frame.setObjectName(f"note{note.id}")
        frame.setProperty("role", "paper")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(12, 8, 12, 10)
        head = plain(f"{show_moment(note.at)} · {note.officer}", "small")
        layout.addLayout(stacked(head, plain(note.text, select=True)))
        return frame

    def _edited(self) -> None:
        self.add.setEnabled(self.worker_id is not None and self.is_typed())
        self.note.set_read_only(on=self.worker_id is None)
        self.changed.emit()

    def _kept(self, _note_id: int) -> None:
        self.drop()
        self.read()

    def _refused(self, error: KnownError) -> None:
        self._edited()
        if isinstance(error, InvalidInputError):
            problem = error.problems[0]
            self.note.show_problem(wording.sentence("problem", problem.code, self.desk.language, **problem.params))
        else:
            self.tell(error)
