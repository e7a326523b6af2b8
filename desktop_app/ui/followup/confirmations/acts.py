"""What is done with lists and differences: made, sent, answered, followed up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.vocabulary import ConfirmationOutcome, IncidentKind
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.services import confirmation_answer, confirmation_lines, confirmations, undo
from desktop_app.services.confirmation_answer import Taken
from desktop_app.services.confirmation_lines import Line
from desktop_app.services.confirmations import Row
from desktop_app.services.demand import Saved
from desktop_app.ui import files, messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.followup.across.acts import AcrossActs
from desktop_app.ui.followup.across.dialogs import at_fields
from desktop_app.ui.followup.confirmations import dialogs
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.crossings import LoneCrossing
    from desktop_app.services.incidents import Opened, Opening
    from desktop_app.services.work import Desk


class ConfirmationActs(QObject):
    """Asks and does; `page` is what dialogs stand over."""

    made = Signal(object)
    """The id of a list that is to be shown."""
    case_made = Signal(object)
    """The id of a case that was opened."""

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._page = page
        self.people = AcrossActs(desk, tasks, page)
        self.people.case_made.connect(self.case_made)
        self.dialog: ActDialog | None = None
        self._file = Path()
        self._of = 0
        self._sure = {"replace": False}

    # The list out

    def ask_make(self) -> None:
        """For whom, as of which day."""
        self._tasks.run(confirmations.partners, self._desk, done=self._ask_make, failed=self._tell)

    def _ask_make(self, partners: Sequence[tuple[int, str, str | None, int]]) -> None:
        self._open(dialogs.MakeDialog(self._desk, self._tasks, partners, self._page.window()))
        if self.dialog is not None:
            self.dialog.asked.connect(self._make)

    def _make(self, values: dict[str, Any]) -> None:
        self._tasks.run(
            confirmations.make, self._desk, values["partner"], values["day"], done=self._made, failed=self._refused
        )

    def _made(self, confirmation_id: int) -> None:
        self._shut()
        messages.notify(self._page, self.tr("The list is made. Save it, and send it to the partner."))
        self.made.emit(confirmation_id)

    def ask_where(self, row: Row) -> None:
        """Let a place for the list be chosen; it is logged as sent to the partner."""
        kinds = self.tr("Excel (*.xlsx)")
        name = f"{row.number}.xlsx"
        files.choose_where(self._page, self.tr("Save"), kinds, "confirmations", name, partial(self.write, row))

    def write(self, row: Row, path: Path) -> None:
        """Write the list as it was issued."""
        work = partial(_write, confirmation_id=row.id, path=path, partner=row.partner)
        self._tasks.run(work, self._desk, done=self._written, failed=self._tell, lane=Lane.PAPERS)

    def _written(self, path: Path) -> None:
        said = self.tr("Saved: {file}. It stands in the log of what went abroad.")
        messages.notify(self._page, said.format(file=path))

    # The answer in

    def ask_file(self, row: Row) -> None:
        """Let the partner's file be chosen."""
        kinds = self.tr("Lists (*.xlsx *.xls *.ods *.csv)")
        choose = partial(self.take, row.id, replace=False)
        files.choose_file(self._page, self.tr("Take the partner's answer in"), kinds, "confirmations", choose)

    def take(self, confirmation_id: int, path: Path, *, replace: bool, anyway: bool = False) -> None:
        """Take the answer in from a file."""
        self._file, self._of, self._sure = path, confirmation_id, {"replace": replace, "anyway": anyway}
        work = partial(confirmation_answer.take, replace=replace, anyway=anyway)
        self._tasks.run(work, self._desk, confirmation_id, path, done=self._taken, failed=self._not_taken)

    def _taken(self, taken: Taken) -> None:
        confirmed = taken.outcomes.get(ConfirmationOutcome.CONFIRMED, 0)
        differ = sum(taken.outcomes.values()) - confirmed
        said = self.tr("{rows} rows were read: {confirmed} people are confirmed, {differ} lines differ.")
        back = None if taken.entry is None else partial(self._take_back, taken.entry)
        messages.notify(self._page, said.format(rows=taken.rows, confirmed=confirmed, differ=differ), undo=back)
        self.made.emit(self._of)

    def _not_taken(self, error: KnownError) -> None:
        there = error.code == "confirmation_answered"
        if not there and error.code not in {"answer_of_another", "answer_nobody_listed"}:
            self._tell(error)
            return
        sure = {**self._sure, "replace" if there else "anyway": True}
        messages.ask(
            self._page,
            messages.sentence_of(error, self._desk.language),
            self.tr("Replace the answer") if there else self.tr("Take it in anyway"),
            partial(self.take, self._of, self._file, **sure),
            more=self.tr("What was done about the same differences stays done.") if there else "",
            danger=True,
        )

    def ask_answer_where(self, row: Row) -> None:
        """Give the partner's file back as it came."""
        kinds = self.tr("All files (*)")
        name = row.answer_name or "answer"
        then = partial(self._write_answer, row.id)
        files.choose_where(self._page, self.tr("Save"), kinds, "confirmations", name, then)

    def _write_answer(self, confirmation_id: int, path: Path) -> None:
        work = partial(_write_answer, confirmation_id=confirmation_id, path=path)
        self._tasks.run(work, self._desk, done=self._answer_written, failed=self._tell, lane=Lane.PAPERS)

    def _answer_written(self, path: Path) -> None:
        messages.notify(self._page, self.tr("Saved: {file}").format(file=path))

    # Differences

    def ask_back(self, line: Line) -> None:
        """Record that somebody came back; with that the difference is done."""
        if line.worker_id is not None:
            make = partial(_came_back, line_id=line.id)
            self.people.ask_back(line.worker_id, line.full_name, day=line.left_on, make=make)

    def ask_case(self, line: Line) -> None:
        """Open a case of what the partner wrote."""
        if line.worker_id is None:
            return
        lost = "lost" in line.differences
        language = self._desk.language
        told = (wording.sentence("difference", code, language) for code in line.differences)
        about = " · ".join(part for part in (line.said or "", *told) if part)
        kind = IncidentKind.LOST_CONTACT if lost else None
        make = partial(_open_case, line_id=line.id)
        self.people.ask_case(line.worker_id, line.full_name, kind=kind, about=about, make=make)

    def ask_done(self, ids: Sequence[int]) -> None:
        """What was done about them."""
        if ids:
            self._open(dialogs.done_dialog(len(ids), self._page.window()))
        if ids and self.dialog is not None:
            self.dialog.asked.connect(partial(self._mark, tuple(ids)))

    def _mark(self, ids: Sequence[int], values: dict[str, Any]) -> None:
        self._tasks.run(
            confirmation_lines.mark_done, self._desk, ids, values["note"], done=self._marked, failed=self._refused
        )

    def _marked(self, saved: Saved) -> None:
        self._shut()
        back = None if saved.entry is None else partial(self._take_back, saved.entry)
        messages.notify(self._page, self.tr("Marked as done."), undo=back)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._tell)

    def _taken_back(self, _entry: int) -> None:
        messages.notify(self._page, self.tr("Taken back"))

    def reopen(self, line: Line) -> None:
        """A difference is not done after all."""
        self._tasks.run(confirmation_lines.reopen, self._desk, line.id, failed=self._tell)

    # Dialogs

    def _open(self, dialog: ActDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _shut(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.tell(at_fields(error), self._desk.language)
        else:
            self._tell(error)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def _write(desk: Desk, *, confirmation_id: int, path: Path, partner: str) -> Path:
    written = files.write_bytes(path, confirmations.content(desk, confirmation_id))
    confirmations.sent(desk, confirmation_id, f"{partner} · {path.name}")
    return written


def _write_answer(desk: Desk, *, confirmation_id: int, path: Path) -> Path:
    found = confirmations.answer(desk, confirmation_id)
    if found is None:
        raise KnownError("gone", noun="confirmation", id=confirmation_id)
    return files.write_bytes(path, found[1])


def _open_case(desk: Desk, given: Opening, *, line_id: int) -> Opened:
    return confirmation_lines.open_incident(desk, line_id, given)


def _came_back(desk: Desk, said: LoneCrossing, *, line_id: int) -> int:
    return confirmation_lines.record_return(desk, line_id, said)
