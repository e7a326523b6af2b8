"""A contract that was signed: extended, ended, and what the communes were told of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.formats import show_date
from desktop_app.services import contract_acts, contract_view
from desktop_app.services.contract_acts import Ending, Extension
from desktop_app.services.contract_view import ContractStory, ExtensionLine
from desktop_app.services.declaration_lists import Owed
from desktop_app.ui import messages
from desktop_app.ui.declarations.dialogs import ActDialog
from desktop_app.ui.forms import DateField, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.ui.workers.live import plain, stacked

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate


class ContractStoryBox(QWidget):
    """Two buttons while a contract runs, and below them its extensions, its end, and its declarations."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("contractStory")
        self._desk = desk
        self._tasks = tasks
        self._reading = Latest(tasks)
        self._contract_id: int | None = None
        self._dialog: ActDialog | None = None
        self.story: ContractStory | None = None
        self._build()
        self._show(None)

    def show_contract(self, contract_id: int | None) -> None:
        """Whose story is told; None where nothing was signed yet."""
        if contract_id != self._contract_id:
            self._show(None)
        self._contract_id = contract_id
        if contract_id is None:
            self._reading.forget()
        else:
            self._reading.run(contract_view.story, self._desk, contract_id, done=self._show, failed=self._tell)

    def _build(self) -> None:
        self.extend = make_button("contractExtend", self.tr("Extend…"), icon="calendar")
        self.end = make_button("contractEnd", self.tr("End…"), icon="close")
        self.extend.clicked.connect(self.ask_extension)
        self.end.clicked.connect(self.ask_end)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.extend)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(buttons)
        layout.addLayout(self._lines)

    def _show(self, story: ContractStory | None) -> None:
        self.story = story
        running = story is not None and story.running
        self.extend.setVisible(running)
        self.end.setVisible(running)
        while item := self._lines.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if story is not None:
            for line in self._cards(story):
                self._lines.addWidget(line)
        self.setVisible(running or self._lines.count() > 0)

    def _cards(self, story: ContractStory) -> list[QFrame]:
        cards = [_extension_card(place, one) for place, one in enumerate(story.extensions)]
        if story.ended_on is not None:
            said = self.tr("Ended on {day}").format(day=show_date(story.ended_on))
            cards.append(_card("contractEnded", said, story.end_reason))
        return cards + [_told_card(owed, self._desk.language) for owed in story.told]

    # Asking and doing

    def ask_extension(self) -> None:
        """Until when the contract runs now."""
        if self.story is None:
            return
        name = "extendContract"
        signed = DateField(f"{name}_signed_on", self.tr("Extension signed on"), needed=True)
        signed.set_value(self._desk.today())
        until = DateField(f"{name}_ends_on", self.tr("Runs until"), needed=True)
        number = TextField(f"{name}_number", self.tr("Number of the extension"))
        said = self.tr("It runs until {day} now. The commune is to be told of the extension; that is due from its day.")
        words = said.format(day=show_date(self.story.ends_on) or "—")
        form = Form([(signed, until), (number,)])
        self._open(ActDialog(name, self.tr("Extend the contract"), words, form, self.tr("Extend"), self.window()))

    def ask_end(self) -> None:
        """On which day the contract ends, and why."""
        if self.story is None:
            return
        name = "endContract"
        day = DateField(f"{name}_ended_on", self.tr("Ended on"), needed=True)
        day.set_value(self._desk.today())
        why = TextField(f"{name}_reason", self.tr("Reason"), needed=True)
        said = self.tr(
            "Whoever has not crossed loses the job; who is across stays across until they come back. The commune is "
            "to be told."
        )
        form = Form([(day,), (why,)])
        self._open(ActDialog(name, self.tr("End the contract"), said, form, self.tr("End it"), self.window()))

    def _open(self, dialog: ActDialog) -> None:
        self._dialog = dialog
        dialog.asked.connect(self._do)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _do(self, _said: dict[str, Any]) -> None:
        if self._dialog is None or self.story is None:
            return
        name = self._dialog.objectName()
        said = {key.removeprefix(f"{name}_"): value for key, value in self._dialog.form.values().items()}
        contract_id, version = self.story.id, self.story.version_id
        if name == "extendContract":
            work: Any = partial(contract_acts.extend, version_id=version)
            self._run(work, contract_id, Extension(**said), self._extended)
        else:
            work = partial(contract_acts.end, version_id=version)
            self._run(work, contract_id, Ending(**said), self._ended)

    def _run(self, work: Any, contract_id: int, said: Extension | Ending, done: Any) -> None:
        self._tasks.run(work, self._desk, contract_id, said, done=done, failed=self._failed)

    def _extended(self, _extension: int) -> None:
        self._done(self.tr("The contract is extended. The declaration of it waits in Declarations."))

    def _ended(self, _nothing: None) -> None:
        self._done(self.tr("The contract is ended. The declaration of it waits in Declarations."))

    def _done(self, said: str) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        messages.notify(self, said)
        self.show_contract(self._contract_id)

    def _failed(self, error: KnownError) -> None:
        if self._dialog is not None:
            self._dialog.tell(error, self._desk.language)
        else:
            self._tell(error)

    def _tell(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _card(name: str, head: str, more: str) -> QFrame:
    frame = QFrame()
    frame.setObjectName(name)
    frame.setProperty("role", "paper")
    parts = [plain(head)] + ([plain(more, "small")] if more else [])
    layout = stacked(*parts)
    layout.setContentsMargins(12, 8, 12, 8)
    frame.setLayout(layout)
    return frame


def _extension_card(place: int, one: ExtensionLine) -> QFrame:
    said = translate("ContractStoryBox", "Extended until {day}").format(day=show_date(one.ends_on))
    signed = translate("ContractStoryBox", "signed {day}").format(day=show_date(one.signed_on))
    before = translate("ContractStoryBox", "before: until {day}").format(day=show_date(one.ran_until))
    parts = (one.number, signed, before if one.ran_until else "")
    return _card(f"contractExtension{place}", said, " · ".join(part for part in parts if part))


def _told_card(owed: Owed, language: str) -> QFrame:
    row = owed.row
    event = wording.sentence("state.declaration_event", row.event.value, language)
    state = wording.sentence("state.declaration", row.state.value, language)
    where = owed.told[1] if owed.told else owed.commune
    unclear = translate("ContractStoryBox", "commune not known")
    late = translate("ContractStoryBox", "late") if owed.late else ""
    head = translate("ContractStoryBox", "Declaration: {event} on {day}").format(
        event=event, day=show_date(row.event_on)
    )
    due = translate("ContractStoryBox", "to be told by {day}").format(day=show_date(row.due_on)) if row.due_on else ""
    parts = (state, late, where or unclear, row.letter_number, due)
    return _card(f"contractTold{row.id}", head, " · ".join(part for part in parts if part))
