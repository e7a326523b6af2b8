"""Breaches of personal data: what got out, by when the authority is told, and the notice to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QTimer

from desktop_app.clock import HANOI
from desktop_app.errors import FieldProblem, InvalidInputError
from desktop_app.formats import show_date, show_moment
from desktop_app.services import breaches
from desktop_app.services.breaches import BreachInput, BreachRow
from desktop_app.ui import files, messages
from desktop_app.ui.forms import DateField, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.office.ask_dialog import AskDialog
from desktop_app.ui.office.tab import ListTab
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.table import EmptyState
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

translate = QCoreApplication.translate
_MINUTE = 60_000


class BreachesTab(ListTab):
    """Those that are to be told stand first."""

    nouns = ("breach",)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(desk, tasks)
        empty = EmptyState("breachesEmpty", "shield", self.tr("No breach is recorded"))
        note = self.tr("The authority is told within 72 hours of the moment it was found.")
        self._hours = QTimer(self, interval=_MINUTE)
        self._hours.timeout.connect(self._tick)
        self._hours.start()
        self.lay("breaches", self.tr("Breaches"), _columns(desk), empty, note)
        self.notice = make_button("breachNote", self.tr("Notice…"), icon="print")
        self.told = make_button("breachTold", self.tr("Authority told"), icon="check")
        self.edit = make_button("breachEdit", self.tr("Change…"), icon="edit")
        self.new = make_button("breachNew", self.tr("New breach"), icon="plus", role="primary")
        self.close_it = make_button("breachClose", self.tr("Close it"), icon="folder")
        self.add_buttons(self.notice, self.told, self.close_it, self.edit, self.new)
        self.close_it.clicked.connect(self._close)
        self.new.clicked.connect(lambda: self.ask(None))
        self.edit.clicked.connect(lambda: self.ask(self.current()))
        self.told.clicked.connect(self._told)
        self.notice.clicked.connect(self._notice)
        self.table.chosen.connect(lambda _id: self._offer())
        self._offer()

    def reader(self) -> Callable[[Desk], Any]:
        return breaches.listed

    def show_found(self, found: tuple[BreachRow, ...]) -> None:
        self.show_rows(found)
        self._offer()
        self.said.emit(self.tr("{n} breaches are to be told").format(n=sum(r.told_at is None for r in found)))

    def _offer(self) -> None:
        row: BreachRow | None = self.current()
        self.notice.setEnabled(row is not None)
        self.edit.setEnabled(row is not None and row.closed_on is None)
        self.told.setEnabled(row is not None and row.told_at is None)
        self.close_it.setEnabled(row is not None and row.told_at is not None and row.closed_on is None)

    def _tick(self) -> None:
        """The hours that are left go by while the list is looked at."""
        self.table.viewport().update()

    def ask(self, row: BreachRow | None) -> None:
        """Record one, or mend it."""
        rows = [
            (
                DateField("breach_day", self.tr("Found on"), needed=True),
                TextField("breach_found_at", self.tr("At (hour)"), needed=True, hint="08:30"),
            ),
            (NoteField("breach_what", self.tr("What happened"), needed=True, lines=3),),
            (NoteField("breach_whose", self.tr("Which data, and whose")),),
            (NoteField("breach_measures", self.tr("What was done")),),
        ]
        dialog = AskDialog("breachDialog", self.tr("Breach of personal data"), rows, self.tr("Save"), self)
        at = (row.found_at if row else self.desk.now()).astimezone(HANOI)
        dialog.form.load(
            {"breach_day": at.date(), "breach_found_at": f"{at:%H:%M}"}
            | ({"breach_what": row.what, "breach_whose": row.whose, "breach_measures": row.measures} if row else {})
        )
        dialog.done_with.connect(self._saved)
        dialog.run_with(self.tasks, self.desk, lambda desk, said: _save(desk, said, row))

    def _told(self) -> None:
        self.tasks.run(breaches.told, self.desk, self.current().id, done=self._saved, failed=self.tell)

    def _close(self) -> None:
        breach_id = self.current().id
        messages.ask(
            self, self.tr("Nothing more is to be done about this breach? It cannot be changed afterwards."),
            self.tr("Close it"),
            lambda: self.tasks.run(breaches.close, self.desk, breach_id, done=self._saved, failed=self.tell),
        )  # fmt: skip

    def _notice(self) -> None:
        breach_id = self.current().id

        def write(desk: Desk, path: Path) -> Path:
            return files.write_bytes(path, breaches.note(desk, breach_id))

        files.choose_where(
            self, self.tr("Save"), "PDF (*.pdf)", "personal-data", "thong-bao-vi-pham-du-lieu.pdf",
            lambda path: self.tasks.run(write, self.desk, path, done=self._saved, failed=self.tell),
        )  # fmt: skip

    def _saved(self, _answer: object) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()


def _save(desk: Desk, said: dict[str, Any], row: BreachRow | None) -> int:
    try:
        hour = time.fromisoformat(said["found_at"].strip())
    except ValueError as error:
        raise InvalidInputError([FieldProblem("found_at", "needed")]) from error
    found_at = datetime.combine(said["day"], hour, HANOI)
    given = BreachInput(found_at, said["what"], said["whose"], said["measures"])
    return breaches.save(desk, row.id if row else None, given, row.version_id if row else None)


def _columns(desk: Desk) -> tuple[Column, ...]:
    def told(row: BreachRow) -> Pill:
        return _told(row, desk.now())

    return (
        Column("what", translate("BreachesTab", "What happened"), 320, lambda r: r.what, stretch=True,
               tip=lambda r: r.what),
        Column("found", translate("BreachesTab", "Found"), 160, lambda r: show_moment(r.found_at)),
        Column("by", translate("BreachesTab", "Tell by"), 160, lambda r: show_moment(r.tell_by)),
        Column("told", translate("BreachesTab", "Told"), 190, lambda r: told(r).text, pill=told),
        Column("closed", translate("BreachesTab", "Closed"), 120, lambda r: show_date(r.closed_on), muted=True),
    )  # fmt: skip


def _told(row: BreachRow, now: datetime) -> Pill:
    if row.told_at is None:
        hours = row.hours_left(now)
        if now > row.tell_by:
            return Pill(translate("BreachesTab", "{n} hours overdue").format(n=hours), Tone.BLOCK)
        return Pill(translate("BreachesTab", "{n} hours left").format(n=hours), Tone.WARN)
    return Pill(show_moment(row.told_at), Tone.WARN if row.late else Tone.OK)
