"""What the window asks the officer: about whoever is not on the list, about absentees, and the way to counts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db.vocabulary import Direction, HandoverState, Presence, UnexpectedPolicy
from desktop_app.errors import KnownError
from desktop_app.services import handovers
from desktop_app.services.gate_session import Answer, Heard, Stranger
from desktop_app.services.gate_view import GateLine
from desktop_app.services.handovers import HandoverView
from desktop_app.services.scan_reading import Reading
from desktop_app.ui import messages
from desktop_app.ui.field import restyle
from desktop_app.ui.handovers.gate import answers
from desktop_app.ui.handovers.gate.asking import GateDialog, ListDialog, PickDialog, ReasonDialog, RefusedDialog
from desktop_app.ui.handovers.gate.counts import CountsDialog
from desktop_app.ui.handovers.gate.register import RegisterDialog
from desktop_app.ui.handovers.gate.strip import Offer
from desktop_app.ui.handovers.gate.words import absent_reasons
from desktop_app.ui.handovers.paper_kinds import MinutesPaper
from desktop_app.ui.handovers.papers import Papers
from desktop_app.ui.scanning.listener import Listener
from desktop_app.ui.scanning.serial import SerialReader, reader_of

if TYPE_CHECKING:
    from desktop_app.ui.handovers.gate.window import GateWindow

_NAMED = 8
_APPROVAL = frozenset({
    "approver_password_wrong", "approver_password_needed", "unknown_approver", "approval_needed",
})  # fmt: skip


class GateAsks(QObject):
    """Opens the window's dialogs, and does what is answered through the window's acts."""

    def __init__(self, window: GateWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk, self._tasks = window.desk, window.tasks
        self._stranger: Stranger | None = None
        self._reading: Reading | None = None
        self._listing: ListDialog | None = None
        self._given: tuple[str | None, str | None] = (None, None)
        self._reader: SerialReader | None = None
        self.papers = Papers(window.desk, window.tasks, window)
        window.foot.absent.clicked.connect(self.ask_absent)
        window.foot.refused.clicked.connect(self.ask_refused)
        window.foot.other.clicked.connect(self.ask_other)
        window.foot.counts.clicked.connect(self.ask_counts)
        window.foot.minutes.clicked.connect(self.show_minutes)
        window.foot.print.clicked.connect(self.print_list)
        window.listing.activated.connect(self.ask_list)

    def attend(self) -> None:
        """A scanner at a serial port is the main window's: it is heard here while this window is in sight."""
        parent = self._window.parentWidget()
        if self._reader is None and parent is not None:
            self._reader = reader_of(parent)
            self._reader.text.connect(self._sent)

    def _sent(self, text: str) -> None:
        if not self._window.isVisible():
            return
        if QApplication.activeModalWidget() is None:
            self._window.gather.take(text)
        else:
            self._not_now()

    # Whoever is not on the list

    def answer(self, heard: Heard) -> None:
        """Say what came of a scan that ticked nobody."""
        window = self._window
        if window.view is None:
            return
        if heard.answer is Answer.NOT_LISTED and heard.stranger is not None:
            self._stranger, self._reading = heard.stranger, None
            offers = self._ways(heard.stranger)
            said = answers.stranger_words(heard.stranger, offers, window.view.version)
        elif heard.answer is Answer.UNKNOWN:
            self._reading = heard.reading
            offer = Offer("gateRegisterOffer", "F4", self.tr("Register…"), self.ask_other)
            said = answers.unknown_words(heard, [offer])
        elif heard.answer is Answer.ROSTER:
            said = answers.roster_words(heard, window.view)
        elif heard.answer is Answer.UNREADABLE:
            said = answers.unreadable_words(heard)
        else:
            said = answers.nobody_words(heard.text)
        window.say(said, good=said.tone.value == "ok")

    def _ways(self, stranger: Stranger) -> list[Offer]:
        if stranger.blocked:
            return []
        along = Offer("gateAlong", "F4", self.tr("Let them come along…"), self.ask_other)
        if stranger.policy is UnexpectedPolicy.ALLOWED:
            along = Offer("gateAlong", "F4", self.tr("Let them come along"), self.ask_other)
        listed = Offer("gateListOffer", "F6", self.tr("Put on the list, issue…"), self.ask_list)
        return [listed] if stranger.policy is UnexpectedPolicy.FORBIDDEN else [along, listed]

    def ask_other(self) -> None:
        """Somebody who is not on the list: whom the strip names, or whom the officer looks up."""
        offered = {offer.name for offer in self._window.strip.said.offers}
        if "gateRegisterOffer" in offered and self._reading is not None:
            register = RegisterDialog(self._desk, self._tasks, self._reading, self._window)
            register.registered.connect(self._window.acts.meet)
            self._open(register)
        elif "gateAlong" in offered and self._stranger is not None:
            self._ask_along(self._stranger)
        else:
            pick = PickDialog(self._desk, self._tasks, self._window)
            pick.picked.connect(self._window.acts.meet)
            self._open(pick)

    def _ask_along(self, stranger: Stranger) -> None:
        if stranger.policy is UnexpectedPolicy.ALLOWED:
            self._window.acts.mark(stranger.worker_id, Presence.UNEXPECTED)
            return
        title = self.tr("{name} comes along without being listed").format(name=stranger.full_name)
        reasons = (
            self.tr("came late, agreed with the partner"),
            self.tr("takes the place of somebody absent"),
            self.tr("left out of the list by mistake"),
        )
        dialog = ReasonDialog(title, "", reasons, self.tr("Comes along"), self._window, needed=True)
        dialog.asked.connect(partial(self._window.acts.mark, stranger.worker_id, Presence.UNEXPECTED))
        self._open(dialog)

    # The next version

    def ask_list(self) -> None:
        """Put whom the strip names on the list, with its next version."""
        if "gateListOffer" in {offer.name for offer in self._window.strip.said.offers}:
            self._tasks.run(handovers.approver_choices, self._desk, done=self._ask_list, failed=self._window.say_error)

    def _ask_list(self, approvers: Sequence[str]) -> None:
        view = self._window.view
        if self._stranger is None or view is None:
            return
        self._listing = ListDialog(self._stranger, view.version + 1, approvers, self._window)
        self._listing.asked.connect(self._list)
        self._listing.finished.connect(self._forget_listing)
        self._open(self._listing)

    def _forget_listing(self) -> None:
        self._listing = None

    def _list(self, approver: str | None, password: str | None) -> None:
        self._given = (approver, password)
        self._issue(passport_forms=False)

    def _issue(self, *, passport_forms: bool) -> None:
        if self._stranger is not None:
            self._window.acts.list_and_issue(
                self._stranger.worker_id, *self._given, passport_forms, failed=self._not_listed, done=self._listed
            )

    def _listed(self) -> None:
        self._given = (None, None)
        if self._listing is not None:
            self._listing.accept()

    def _not_listed(self, error: KnownError) -> None:
        said = messages.sentence_of(error, self._desk.language)
        if error.code in _APPROVAL and self._listing is not None:
            self._listing.show_problem(said)
            return
        if self._listing is not None:
            self._listing.reject()
        if error.code == "character_missing":
            words = self.tr("Print the passport form")
            messages.ask(self._window, said, words, partial(self._issue, passport_forms=True))
        else:
            self._window.say_error(error)

    # Absent, refused

    def ask_absent(self) -> None:
        """Mark whom the row shows as absent."""
        line = self._window.current()
        if line is not None:
            self._ask_absent([line], self.tr("{name} is not here").format(name=line.full_name))

    def _ask_absent(self, lines: Sequence[GateLine], title: str) -> None:
        view = self._window.view
        if view is None:
            return
        back = view.direction is Direction.BACK
        names = [f"{line.state.ordinal} · {line.full_name}" for line in lines[:_NAMED]] if len(lines) > 1 else []
        if len(lines) > _NAMED:
            names.append(self.tr("… and {n} more").format(n=len(lines) - _NAMED))
        if back:
            names.append(self.tr("Say what became of them: it stands in the minutes."))
        reasons = absent_reasons(view.direction)
        dialog = ReasonDialog(title, "\n".join(names), reasons, self.tr("Absent"), self._window, needed=back)
        ids = [line.id for line in lines]
        dialog.asked.connect(lambda reason: self._window.acts.mark_all(ids, Presence.ABSENT, reason))
        self._open(dialog)

    def ask_refused(self) -> None:
        """Mark whom the row shows as turned away."""
        line = self._window.current()
        if line is None:
            return
        dialog = RefusedDialog(line.full_name, self._window)
        dialog.asked.connect(lambda by, why: self._window.acts.mark(line.id, Presence.REFUSED, why, by))
        self._open(dialog)

    # Counts, minutes, the list on paper

    def ask_counts(self) -> None:
        """The counts of both sides; before them, everybody is to be seen to."""
        view = self._window.view
        if view is None or view.state not in {HandoverState.ISSUED, HandoverState.COUNTED}:
            return
        waiting = self._window.left_to_tick()
        unexplained = [
            line for line in self._window.lines
            if view.direction is Direction.BACK and line.presence is Presence.ABSENT and not line.state.reason
        ]  # fmt: skip
        if view.state is HandoverState.COUNTED or not (waiting or unexplained):
            self._open_counts()
        elif waiting:
            self._ask_waiting(waiting)
        else:
            said = self.tr("{n} people did not come back, and nobody said why").format(n=len(unexplained))
            self._ask_absent(unexplained, said)

    def _ask_waiting(self, waiting: Sequence[GateLine]) -> None:
        said = self.tr("{n} people have not been seen to.").format(n=len(waiting))
        named = [f"{line.state.ordinal} · {line.full_name}" for line in waiting[:_NAMED]]
        if len(waiting) > _NAMED:
            named.append(self.tr("… and {n} more").format(n=len(waiting) - _NAMED))
        title = self.tr("{n} people are not here").format(n=len(waiting))
        box = messages.ask(
            self._window,
            said,
            self.tr("Mark them as absent…"),
            partial(self._ask_absent, waiting, title),
            more="\n".join(named),
            other=self.tr("Count all the same"),
            on_other=self._open_counts,
        )
        Listener(box).scanned.connect(self._not_now)
        box.setProperty("gate", "true")
        for part in (box, *box.findChildren(QWidget)):
            restyle(part)

    def _open_counts(self) -> None:
        view = self._window.view
        if view is None:
            return
        dialog = CountsDialog(self._desk, self._tasks, view, self._window.lines, self._window)
        dialog.closed.connect(self._closed)
        dialog.finished.connect(self._counts_left)
        self._window.be_blind(on=True)
        self._open(dialog)

    def _counts_left(self) -> None:
        self._window.be_blind(on=False)
        self._window.begin_again()

    def _closed(self) -> None:
        self.show_minutes()

    def show_minutes(self) -> None:
        """The minutes as issued, to be printed and saved."""
        self.papers.look(MinutesPaper(self._window.acts.number))

    def print_list(self) -> None:
        """Print the latest version of the list."""
        number = self._window.acts.number
        self._tasks.run(handovers.show, self._desk, number, done=self._print, failed=self._window.say_error)

    def _print(self, view: HandoverView) -> None:
        self.papers.show_handover(view)
        self.papers.ask_roster_printer()

    def _open(self, dialog: GateDialog) -> None:
        dialog.interrupted.connect(self._not_now)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.open()

    def _not_now(self, _text: str = "") -> None:
        """A scan amid a question ticks nobody, and says so."""
        self._window.sounds.no()
        messages.notify(self._window, self.tr("Not ticked: answer the question first, then scan again."))
