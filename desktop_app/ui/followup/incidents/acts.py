"""What is done with the case in sight. Each act asks, goes to the record, and can be taken back from the banner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.vocabulary import IncidentKind, IncidentNoteKind, IncidentState
from desktop_app.errors import KnownError
from desktop_app.services import deeds, incident_acts, incidents, letters
from desktop_app.services.incident_acts import Details, NoteInput
from desktop_app.services.incidents import Case, CaseView, Offered, Opened, Opening
from desktop_app.ui import messages
from desktop_app.ui.followup.incidents import dialogs
from desktop_app.ui.followup.incidents.dialogs import CaseDialog
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.letters import OfficialLetterRow
    from desktop_app.services.work import Desk

Act = Callable[..., object]
Said = dict[str, Any]


class CaseActs(QObject):
    """`follow` says which case is in sight, `offer` what may be chosen; then each `ask_...` opens its dialog."""

    opened = Signal(object)
    """The id of a new case."""
    done = Signal()
    """The record was changed by one of these acts."""

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._page = page
        self._view: CaseView | None = None
        self._offered: Offered | None = None
        self._told = ""
        self._employer = Latest(tasks)
        self.dialog: CaseDialog | None = None

    def follow(self, view: CaseView | None) -> None:
        """The case in sight."""
        self._view = view

    def offer(self, offered: Offered | None) -> None:
        """What may be chosen."""
        self._offered = offered

    @property
    def case(self) -> Case | None:
        """The case in sight, if it may be acted on."""
        return None if self._view is None or self._view.case.hidden else self._view.case

    # Asking

    def ask_open(self, worker: tuple[int, str] | None = None, kind: IncidentKind | None = None) -> None:
        """A new case, of somebody (id, name) who is known already."""
        if self._offered is None:
            self._tasks.run(
                incidents.offered, self._desk, done=partial(self._offer_and_open, worker, kind), failed=self._failed
            )
            return
        dialog = dialogs.open_dialog(self._desk, self._tasks, self._offered, self._page.window())
        self._show(dialog, self._open)
        dialog.field("worker").changed.connect(self._find_employer)
        if kind is not None:
            dialog.field("kind").set_value(kind)
        if worker is not None:
            dialog.field("worker").set_value(worker)
            self._find_employer()
            dialog.field("kind").setFocus()

    def _offer_and_open(self, worker: tuple[int, str] | None, kind: IncidentKind | None, offered: Offered) -> None:
        self._offered = offered
        self.ask_open(worker, kind)

    def ask_note(self, kind: IncidentNoteKind = IncidentNoteKind.NOTE) -> None:
        """An entry of the thread."""
        if self.case is not None:
            asked = partial(self._ask_note, self.case, kind)
            self._tasks.run(letters.listed, self._desk, done=asked, failed=self._failed)

    def _ask_note(self, case: Case, kind: IncidentNoteKind, known: Sequence[OfficialLetterRow]) -> None:
        dialog = dialogs.note_dialog(case, known, kind, self._page.window())
        self._ask(dialog, _note, self.tr("Written into the case."), versioned=False)

    def ask_wait(self) -> None:
        """Somebody else must answer first; or, of a case that waits, what has come."""
        case, today, over = self.case, self._desk.today(), self._page.window()
        if case is None:
            return
        if case.row.state is IncidentState.WAITING:
            self._ask(dialogs.resume_dialog(case, today, over), incident_acts.resume, self.tr("The case goes on."))
        else:
            self._ask(dialogs.wait_dialog(case, today, over), incident_acts.wait, self.tr("The case waits."))

    def ask_settle(self) -> None:
        """The outcome; or, of a case that is settled, why it is not over."""
        if self.case is None or self._view is None:
            return
        over = self._page.window()
        if self.case.row.state is IncidentState.SETTLED:
            asked = dialogs.reopen_dialog(self.case, self._desk.today(), over)
            self._ask(asked, incident_acts.reopen, self.tr("The case is open again."))
        else:
            asked = dialogs.settle_dialog(self.case, missing=self._view.missing, parent=over)
            self._ask(asked, incident_acts.settle, self.tr("The case is settled."))

    def ask_hand(self) -> None:
        """Who has it from now on."""
        if self.case is not None and self._offered is not None:
            asked = dialogs.hand_dialog(self.case, self._offered, self._page.window())
            self._ask(asked, _hand, self.tr("The case was handed over."))

    def ask_due(self) -> None:
        """By when it must be acted on."""
        if self.case is not None:
            asked = dialogs.due_dialog(self.case, self._desk.today(), self._page.window())
            self._ask(asked, incident_acts.set_due, self.tr("The day is set."))

    def ask_edit(self) -> None:
        """What it says of what happened."""
        if self.case is not None and self._offered is not None:
            asked = dialogs.edit_dialog(self._desk, self.case, self._offered, self._page.window())
            self._ask(asked, _edit, self.tr("The case was corrected."))

    def ask_contact(self) -> None:
        """How a missing person was reached."""
        if self.case is not None:
            asked = dialogs.contact_dialog(self.case, self._page.window())
            self._ask(asked, incident_acts.contact_again, self.tr("Across as before."), versioned=False)

    def ask_link(self) -> None:
        """Whom else it concerns."""
        if self.case is not None:
            asked = dialogs.link_dialog(self._desk, self._tasks, self.case, self._page.window())
            self._ask(asked, _link, self.tr("The person was added."), versioned=False)

    def unlink(self, person_id: int) -> None:
        """Somebody is not concerned after all."""
        if self.case is not None:
            self._told = self.tr("The person was taken from the case.")
            self._tasks.run(
                incident_acts.unlink, self._desk, self.case.id, person_id, done=self._done, failed=self._failed
            )

    # Doing

    def _ask(self, dialog: CaseDialog, act: Act, told: str, *, versioned: bool = True) -> None:
        case = self.case
        if case is None:
            return
        version = {"version": case.row.version_id} if versioned else {}

        def go(said: Said) -> None:
            self._told = told
            work = partial(act, self._desk, case.id, **said, **version)
            self._tasks.run(work, done=self._done, failed=self._failed)

        self._show(dialog, go)

    def _show(self, dialog: CaseDialog, go: Callable[[Said], object]) -> None:
        self.dialog = dialog
        dialog.asked.connect(go)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _open(self, said: Said) -> None:
        given = Opening(
            said["worker"], said["kind"], said["about"], said["happened_on"], said["place"], said["employer"],
            said["due_on"], said["officer"],
        )  # fmt: skip
        self._tasks.run(incidents.open_case, self._desk, given, done=self._is_open, failed=self._failed)

    def _is_open(self, made: Opened) -> None:
        self._accept()
        self.opened.emit(made.id)
        said = self.tr("Case {number} is open.").format(number=made.number)
        QTimer.singleShot(0, self, lambda: messages.notify(self._page, said))

    def _find_employer(self) -> None:
        """Propose for whom the chosen person worked on that day."""
        if self.dialog is None:
            return
        worker, on = self.dialog.field("worker").value(), self.dialog.field("happened_on").value()
        if worker is not None:
            self._employer.run(incidents.employer_of_day, self._desk, worker, on, done=self._propose)

    def _propose(self, employer: str | None) -> None:
        if self.dialog is not None and self.dialog.objectName() == "openIncident":
            self.dialog.field("employer").set_value(employer)

    def _accept(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _done(self, entry: int) -> None:
        self._accept()
        self.done.emit()
        said = self._told
        back = partial(self._take_back, entry) if entry else None
        QTimer.singleShot(0, self, lambda: messages.notify(self._page, said, undo=back))

    def _failed(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.tell(error, self._desk.language)
        else:
            messages.tell(self._page, error, self._desk.language)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(deeds.take_back, self._desk, entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        self.done.emit()
        messages.notify(self._page, self.tr("Taken back: all is as it was."), Tone.INFO)


def _note(desk: Desk, incident_id: int, **said: Any) -> int:
    return incident_acts.note(desk, incident_id, NoteInput(**said))


def _hand(desk: Desk, incident_id: int, *, officer: int | None, text: str, version: int) -> int:
    return incident_acts.hand_over(desk, incident_id, officer, text, version)


def _edit(desk: Desk, incident_id: int, *, version: int, **said: Any) -> int:
    return incident_acts.edit(desk, incident_id, Details(**said), version)


def _link(desk: Desk, incident_id: int, *, worker: int | None, part: str) -> int:
    return incident_acts.link(desk, incident_id, worker, part)
