"""What is done with people across: renewed stays, lone returns, cases; and the office's reminders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.vocabulary import Direction, IncidentKind
from desktop_app.clock import HANOI
from desktop_app.errors import KnownError
from desktop_app.rules.stay import StayPolicy
from desktop_app.services import crossings, incidents, stay_permits, stay_policy, undo
from desktop_app.services.across import Row
from desktop_app.services.crossings import LoneCrossing
from desktop_app.services.incidents import Opened, Opening
from desktop_app.services.stay_permits import PermitView
from desktop_app.ui import messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.followup.across import dialogs
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk


class AcrossActs(QObject):
    """Asks and does; `page` is what dialogs stand over."""

    case_made = Signal(object)
    """The id of a case that was opened."""

    def __init__(self, desk: Desk, tasks: Tasks, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._tasks = tasks
        self._page = page
        self.dialog: ActDialog | None = None
        self._told = ""

    def ask_renew(self, ids: Sequence[int], row: Row | None, policy: StayPolicy) -> None:
        """The next term of one person, or the same one of several."""
        title = self.tr("Renew the stay of {n} people").format(n=len(ids))
        until = self._desk.today()
        if row is not None:
            title = self.tr("Renew the stay of {name}").format(name=row.full_name)
            until = row.fact.stay_until
        said = self.tr("What the new permit says. The ones before are kept.")
        day = dialogs.proposed(until, policy.days, self._desk.today())
        one = len(ids) == 1
        self._open(dialogs.permit_dialog(title, said, self._page.window(), until=day, one=one))
        self._told = self.tr("The stay of {n} people is renewed.").format(n=len(ids))
        self._wire(lambda values: partial(stay_permits.renew, worker_ids=ids, given=dialogs.permit_of(values)))

    def ask_mend(self, permit: PermitView) -> None:
        """What was written wrongly."""
        title, said = self.tr("Mend the permit"), self.tr("For what was written wrongly. A new term is a renewal.")
        self._open(dialogs.permit_dialog(title, said, self._page.window(), until=None, one=True, kept=permit))
        self._told = self.tr("The permit is mended.")
        self._wire(
            lambda values: partial(
                stay_permits.mend,
                permit_id=permit.id,
                version_id=permit.version_id,
                given=dialogs.permit_of(values),
            )
        )

    def ask_back(
        self,
        worker_id: int,
        name: str,
        *,
        day: date | None = None,
        make: Callable[[Desk, LoneCrossing], int] | None = None,
    ) -> None:
        """When somebody came back without us, why, and how it is known. `make` records it in another way."""
        title = self.tr("{name} came back alone").format(name=name)
        said = self.tr("It is entered in the ledger and is not taken away again, only cancelled by another entry.")
        self._open(dialogs.back_dialog(day or self._desk.today(), title, said, self._page.window()))
        self._told = self.tr("The return of {name} is recorded.").format(name=name)
        self._wire(lambda values: partial(_came_back, worker_id=worker_id, values=values, make=make))

    def ask_case(
        self,
        worker_id: int,
        name: str,
        *,
        kind: IncidentKind | None = None,
        about: str = "",
        make: Callable[[Desk, Opening], Opened] | None = None,
    ) -> None:
        """What happened to somebody. `make` opens it in another way than by itself."""
        title = self.tr("Open a case of {name}").format(name=name)
        said = self.tr("Of a lost contact the person counts as missing from now on.")
        self._open(dialogs.case_dialog(title, said, self._page.window(), kind=kind, about=about))
        self._told = self.tr("The case is opened.")
        self._wire(lambda values: partial(_open_case, worker_id=worker_id, values=values, make=make))

    def ask_policy(self, policy: StayPolicy) -> None:
        """What the office wants to be reminded of."""
        self._open(dialogs.policy_dialog(policy, self._page.window()))
        self._told = self.tr("Stays and reminders are set.")
        self._wire(
            lambda values: partial(
                stay_policy.save,
                days=values["days"],
                steps=values["steps"],
                contract_ahead=values["contract"],
                paper_ahead=values["paper"],
            )
        )

    # Doing

    def _open(self, dialog: ActDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

    def _wire(self, act: Callable[[dict[str, Any]], Callable[..., Any]]) -> None:
        if self.dialog is not None:
            self.dialog.asked.connect(
                lambda values: self._tasks.run(act(values), self._desk, done=self._done, failed=self._refused)
            )

    def _done(self, answer: Any) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        entry = getattr(answer, "entry", None)
        back = None if entry is None else partial(self._take_back, entry)
        messages.notify(self._page, self._told, undo=back)
        if isinstance(answer, Opened):
            self.case_made.emit(answer.id)

    def _refused(self, error: KnownError) -> None:
        if self.dialog is not None:
            self.dialog.tell(dialogs.at_fields(error), self._desk.language)
        else:
            self._tell(error)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._tell)

    def _taken_back(self, _entry: int) -> None:
        messages.notify(self._page, self.tr("Taken back"))

    def _tell(self, error: KnownError) -> None:
        messages.tell(self._page, error, self._desk.language)


def _came_back(
    desk: Desk,
    *,
    worker_id: int,
    values: dict[str, Any],
    make: Callable[[Desk, LoneCrossing], int] | None,
) -> int:
    """Noon of the day, or now where that is still to come: the hour is not known."""
    noon = datetime.combine(values["at"], time(12), HANOI)
    at = desk.now() if values["at"] == desk.today() and noon > desk.now() else noon
    said = LoneCrossing(worker_id, Direction.BACK, at, values["reason"], values["evidence"])
    return (make or crossings.record_alone)(desk, said)


def _open_case(
    desk: Desk,
    *,
    worker_id: int,
    values: dict[str, Any],
    make: Callable[[Desk, Opening], Opened] | None,
) -> Opened:
    given = Opening(worker_id, values["kind"], values["about"], happened_on=values["happened"])
    return (make or incidents.open_case)(desk, given)
