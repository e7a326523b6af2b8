"""Issuing an announcement to communes, and noting where it went."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from db.vocabulary import Channel
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import announcements
from desktop_app.services.announcements import AnnouncementRow, SentInput
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.marks_field import MarksField
from desktop_app.ui.demand.order_dialogs import laid_out
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import grow_to_words
from desktop_app.ui.tasks import Lane, Tasks

_CHANNELS = tuple(channel for channel in Channel if channel not in {Channel.WORD_OF_MOUTH, Channel.OTHER})
_WIDTH = 560


class IssueDialog(Dialog):
    """`issued(version)` once letter and leaflet are frozen. Open with open()."""

    issued = Signal(int)

    def __init__(self, desk: Desk, tasks: Tasks, row: AnnouncementRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("issueDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Issue the announcement"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._tasks = tasks
        self._row = row
        self._build()
        tasks.run(_read, desk, done=self._took, failed=self._refused)

    def _build(self) -> None:
        title = QLabel(self.tr("Issue {number}").format(number=self._row.number))
        title.setProperty("role", "card_title")
        what = QLabel(
            self.tr("Letter and leaflet are kept as they are now and never change. The letter is addressed to:")
        )
        what.setWordWrap(True)
        what.setProperty("role", "muted")
        self.communes = MarksField("issue_communes", self.tr("Communes"), needed=True, lines=8)
        self.form = Form(
            [
                (self.communes,),
                (
                    TextField("issue_phone", self.tr("The centre's phone"), hint="0205 …"),
                    TextField("issue_address", self.tr("Where people apply")),
                ),
            ]
        )
        cancel = make_button("issueCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("issueGo", self.tr("Issue both papers"), role="primary", icon="check")
        self.go.setDefault(True)
        self.go.setEnabled(False)
        laid_out(self, (title, what, self.form), (cancel, self.go))
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._issue)

    def _took(self, found: tuple[Sequence[tuple[int, str]], tuple[str, str]]) -> None:
        every, (phone, address) = found
        self.communes.set_choices(every)
        self.form.load({"issue_communes": [i for i, _ in every], "issue_phone": phone, "issue_address": address})
        self.go.setEnabled(True)
        grow_to_words(self)
        self.communes.narrow.setFocus(Qt.FocusReason.OtherFocusReason)

    def _issue(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        self.go.setEnabled(False)
        contact = (values["issue_phone"], values["issue_address"])
        work = partial(_issue, self._desk, self._row.id, values["issue_communes"], contact)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest, lane=Lane.PAPERS)

    def _done(self, version: int) -> None:
        self.accept()
        self.issued.emit(version)

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        messages.tell(self, error, self._desk.language)


class SentDialog(Dialog):
    """`noted(count, entry)` once sendings are in the log. Open with open()."""

    noted = Signal(int, object)

    def __init__(self, desk: Desk, tasks: Tasks, row: AnnouncementRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Note as sent"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._tasks = tasks
        self._row = row
        self._build()
        tasks.run(announcements.communes, desk, done=self._took, failed=self._refused)

    def _build(self) -> None:
        title = QLabel(self.tr("Where did {number} go?").format(number=self._row.number))
        title.setProperty("role", "card_title")
        language = self._desk.language
        channels = [(channel, wording.sentence("channel", channel.value, language)) for channel in _CHANNELS]
        self.channel = ChoiceField("sent_channel", self.tr("Channel"), channels, needed=True)
        self.communes = MarksField("sent_communes", self.tr("Communes"), lines=8)
        self.form = Form(
            [
                (self.channel, DateField("sent_on", self.tr("Day"), needed=True)),
                (self.communes,),
                (TextField("sent_to", self.tr("Paper, station or site")),),
            ]
        )
        cancel = make_button("sentCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("sentGo", self.tr("Note it"), role="primary", icon="check")
        self.go.setDefault(True)
        laid_out(self, (title, self.form), (cancel, self.go))
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._note)
        self.channel.changed.connect(self._follow)
        self.form.load({"sent_channel": Channel.LETTER, "sent_on": self._desk.today()})
        self._follow()

    def _took(self, every: Sequence[tuple[int, str]]) -> None:
        self.communes.set_choices(every)

    def _follow(self) -> None:
        """A channel asks for communes, or for the name of a paper or site."""
        to_communes = self.channel.value() in announcements.TO_COMMUNES
        self.communes.setVisible(to_communes)
        self.form.fields["sent_to"].setVisible(not to_communes or self.channel.value() is Channel.RADIO)

    def _note(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        self.go.setEnabled(False)
        to_communes = values["sent_channel"] in announcements.TO_COMMUNES
        given = SentInput(
            values["sent_channel"],
            values["sent_on"],
            values["sent_communes"] if to_communes else (),
            values["sent_to"],
        )
        work = partial(announcements.log_sent, self._desk, self._row.id, given)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, saved: Saved) -> None:
        self.accept()
        self.noted.emit(saved.id, saved.entry)

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if not isinstance(error, InvalidInputError):
            messages.tell(self, error, self._desk.language)
            return
        for problem in reversed(error.problems):
            said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
            self.form.show_problem(f"sent_{problem.field}", said)


def _read(desk: Desk) -> tuple[tuple[tuple[int, str], ...], tuple[str, str]]:
    return announcements.communes(desk), announcements.office_contact(desk)


def _issue(desk: Desk, announcement_id: int, communes: Sequence[int], contact: tuple[str, str]) -> int:
    if contact != announcements.office_contact(desk):
        announcements.set_office_contact(desk, *contact)
    return announcements.issue(desk, announcement_id, communes)
