"""Requests about personal data: who asked what, by when something is due, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from db.vocabulary import DataRequestKind, DataRequestState
from desktop_app.formats import show_date
from desktop_app.rules.data_request import WAITING
from desktop_app.services import data_requests, erasure, personal_data, workers
from desktop_app.services.data_requests import RequestInput, RequestRow
from desktop_app.services.erasure import Erased, ErasurePreview
from desktop_app.ui import files, messages
from desktop_app.ui.forms import ChoiceField, DateField, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.privacy.erasing import ask_to_erase
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
_PAPER = "personal-data"


class RequestsTab(ListTab):
    """The overdue stand first."""

    nouns = ("data_request", "worker")

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("requestsEmpty", "info", self.tr("Nobody has asked about their data"))
        note = self.tr("In working days.")
        self.lay("requests", self.tr("Requests"), _columns(desk.language), empty, note)
        self.new = make_button("requestNew", self.tr("New request"), icon="plus", role="primary")
        self.tell_received = make_button("requestAcknowledge", self.tr("Acknowledged"), icon="check")
        self.finish = make_button("requestDone", self.tr("Done…"), icon="check-circle")
        self.refusing = make_button("requestRefuse", self.tr("Refuse…"), icon="block")
        self.give = make_button("requestAccess", self.tr("Data as a file…"), icon="export")
        self.letter = make_button("requestAnswer", self.tr("Answer letter…"), icon="print")
        self.add_buttons(self.letter, self.give, self.refusing, self.tell_received, self.finish, self.new)
        self.new.clicked.connect(self.ask_new)
        self.tell_received.clicked.connect(self._acknowledge)
        self.finish.clicked.connect(self._finish)
        self.refusing.clicked.connect(self._refuse)
        self.give.clicked.connect(self._give)
        self.letter.clicked.connect(self._letter)
        self.table.chosen.connect(lambda _id: self._offer())
        self._answer: bytes | None = None
        self._offer()

    def reader(self) -> Callable[[Desk], Any]:
        return data_requests.listed

    def show_found(self, found: tuple[RequestRow, ...]) -> None:
        self.show_rows(found)
        self._offer()
        said = self.tr("{n} requests wait, {late} overdue")
        self.said.emit(said.format(n=sum(r.next_by is not None for r in found), late=sum(r.overdue for r in found)))

    def _offer(self) -> None:
        row: RequestRow | None = self.current()
        waits = row is not None and row.state in WAITING
        self.tell_received.setEnabled(row is not None and row.state is DataRequestState.OPEN)
        self.finish.setEnabled(waits)
        self.refusing.setEnabled(waits)
        erased = row is not None and row.kind is DataRequestKind.DELETE and row.state is DataRequestState.DONE
        self.give.setEnabled(row is not None and row.worker_id is not None and not erased)
        self.letter.setEnabled(row is not None and not waits and not erased)
        deletes = row is not None and row.kind is DataRequestKind.DELETE
        self.finish.setText(" " + (self.tr("Delete the data…") if deletes else self.tr("Done…")))

    # Doing

    def ask_new(self) -> None:
        """Take a request."""
        kinds = [(kind, _kind(kind, self.desk.language)) for kind in DataRequestKind]
        rows = [
            (ChoiceField("request_kind", self.tr("What is asked"), kinds, needed=True),),
            (
                TextField("request_citizen_id", self.tr("Citizen ID of the person"), needed=True),
                DateField("request_received_on", self.tr("Received on")),
            ),
            (TextField("request_asked_by", self.tr("Who asks, if not the person")),),
            (NoteField("request_note", self.tr("Note")),),
        ]
        dialog = AskDialog("requestDialog", self.tr("New request"), rows, self.tr("Save"), self)
        dialog.form.load({"request_received_on": self.desk.today(), "request_kind": DataRequestKind.ACCESS})
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, _add)

    def _acknowledge(self) -> None:
        row: RequestRow = self.current()
        act = partial(data_requests.acknowledge, version_id=row.version_id)
        self.tasks.run(act, self.desk, row.id, done=self._saved, failed=self.tell)

    def _finish(self) -> None:
        row: RequestRow = self.current()
        if row.kind is DataRequestKind.DELETE and row.worker_id is not None:
            self.tasks.run(erasure.preview, self.desk, [row.worker_id], done=self._ask_erase, failed=self.tell)
            return
        self._ask_text(
            self.tr("The request is done"), self.tr("What was done"), self.tr("Save"),
            lambda desk, text: data_requests.done(desk, row.id, text, version_id=row.version_id), needed=False,
        )  # fmt: skip

    def _ask_erase(self, seen: ErasurePreview) -> None:
        row: RequestRow = self.current()
        ask_to_erase(
            self, self.desk, self.tasks, seen,
            lambda desk, given: erasure.erase(desk, seen.worker_ids[0], given, request_id=row.id), self._erased,
        )  # fmt: skip

    def _erased(self, done: Erased) -> None:
        self.reload()
        messages.notify(self, self.tr("The data were deleted. Save the answer now: it is not kept."))
        self._answer = done.answer
        self._save_as("tra-loi-xoa-du-lieu.pdf", lambda _desk: done.answer or b"")

    def _refuse(self) -> None:
        row: RequestRow = self.current()
        self._ask_text(
            self.tr("Refuse the request"), self.tr("Reason, which the person is told"), self.tr("Refuse"),
            lambda desk, text: data_requests.refuse(desk, row.id, text, version_id=row.version_id),
        )  # fmt: skip

    def _ask_text(
        self, title: str, label: str, go: str, act: Callable[[Desk, str], object], *, needed: bool = True
    ) -> None:
        rows = [(NoteField("request_reason", label, needed=needed, lines=3),)]
        dialog = AskDialog("requestTextDialog", title, rows, go, self)
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, lambda desk, said: act(desk, said["reason"]))

    def _give(self) -> None:
        worker_id = self.current().worker_id
        self._save_as("du-lieu-ca-nhan.pdf", lambda desk, kind=".pdf": personal_data.content(desk, worker_id, kind))

    def _letter(self) -> None:
        request_id = self.current().id
        self._save_as("tra-loi.pdf", lambda desk: data_requests.answer(desk, request_id))

    def _save_as(self, proposed: str, make: Callable[..., bytes]) -> None:
        both = proposed.startswith("du-lieu")
        kinds = "PDF (*.pdf);;JSON (*.json)" if both else "PDF (*.pdf)"

        def write(desk: Desk, path: Path) -> Path:
            suffix = path.suffix.lower()
            return files.write_bytes(path, make(desk, suffix) if both and suffix == ".json" else make(desk))

        files.choose_where(
            self, self.tr("Save"), kinds, _PAPER, proposed,
            lambda path: self.tasks.run(write, self.desk, path, done=self._written, failed=self.tell),
        )  # fmt: skip

    def _written(self, path: Path) -> None:
        messages.notify(self, self.tr("Saved: {name}").format(name=path.name))

    def _saved(self, _answer: object) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()


def _add(desk: Desk, said: dict[str, Any]) -> int:
    worker_id = workers.find(desk, said["citizen_id"])
    return data_requests.add(
        desk, RequestInput(said["kind"], worker_id, said["asked_by"], said["received_on"], said["note"])
    )


def _kind(kind: DataRequestKind, language: str) -> str:
    said = sentence("data_request_kind", kind.value, language)
    return f"{said[:1].upper()}{said[1:]}"


def _columns(language: str) -> tuple[Column, ...]:
    def state(row: RequestRow) -> Pill:
        said = sentence("state.data_request", row.state.value, language)
        tone = {DataRequestState.DONE: Tone.OK, DataRequestState.REFUSED: Tone.NEUTRAL}.get(row.state, Tone.INFO)
        return Pill(f"{said[:1].upper()}{said[1:]}", tone)

    def due(row: RequestRow) -> Pill | None:
        return Pill(show_date(row.next_by), Tone.BLOCK if row.overdue else Tone.NEUTRAL) if row.next_by else None

    return (
        Column("who", translate("RequestsTab", "Asked by"), 200, lambda r: r.asked_by, stretch=True),
        Column("kind", translate("RequestsTab", "What"), 140, lambda r: _kind(r.kind, language)),
        Column("received", translate("RequestsTab", "Received"), 110, lambda r: show_date(r.received_on)),
        Column("next", translate("RequestsTab", "Next by"), 165, lambda r: show_date(r.next_by), pill=due),
        Column("due", translate("RequestsTab", "Answer by"), 110, lambda r: show_date(r.due_on), muted=True),
        Column("state", translate("RequestsTab", "State"), 186, lambda r: state(r).text, pill=state),
    )
