"""One tab of Demand: the table, and at its side the record that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.services import undo
from desktop_app.services.demand import Saved
from desktop_app.ui import going, messages
from desktop_app.ui.demand.contacts_field import without_versions
from desktop_app.ui.demand.noun import Noun, Offered, found_in
from desktop_app.ui.demand.record_form import RecordForm
from desktop_app.ui.ordering import in_order
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_PARTS = frozenset({"search", "table", "empty", "form"})


class NounTab(QWidget):
    """Lists a noun, shows one, saves it, and asks before unsaved changes are lost.

    What it is made of is built when it is first seen, or asked for: nine tabs at once would stop the window.
    """

    search: QLineEdit
    table: Table
    empty: EmptyState
    form: RecordForm

    def __init__(self, noun: Noun, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noun = noun
        self._desk = desk
        self._tasks = tasks
        self._rows: Sequence[Any] = ()
        self._offered = Offered()
        self._after: Callable[[], object] | None = None
        self._refusal: KnownError | None = None
        self._saved_id: int | None = None
        self._entry: int | None = None
        self._settling = False
        self._built = False
        self.setObjectName(f"{noun.key}Tab")

    def __getattr__(self, name: str) -> Any:
        """One of the parts, before they were built."""
        if name not in _PARTS or self.__dict__.get("_built", True):
            raise AttributeError(name)
        self._be_built()
        return getattr(self, name)

    def showEvent(self, event: QShowEvent) -> None:
        self._be_built()
        super().showEvent(event)

    def _be_built(self) -> None:
        if not self._built:
            self._built = True
            self._build()
            self._connect()
            self._show_rows()

    # What the page asks

    def show_rows(self, rows: Sequence[Any], offered: Offered) -> None:
        """Show the record as it is now; the form keeps what was typed."""
        self._rows = rows
        self._offered = offered
        if self._built:
            self._show_rows()

    def _show_rows(self) -> None:
        self.form.offer(self._offered)
        self._fill(self.form.record.id if self.form.record else None)

    def new(self) -> None:
        """Begin a new record (once unsaved changes are settled)."""
        self.settle(self._begin_new)

    def settle(self, then: Callable[[], object], otherwise: Callable[[], object] | None = None) -> None:
        """Call `then` once no unsaved change can be lost; `otherwise` when the officer goes back to them."""
        if not self.is_unsaved():
            then()
            return
        box = messages.ask(
            self,
            self.tr("There are unsaved changes. What shall become of them?"),
            self.tr("Save"),
            lambda: self.save(then),
            other=self.tr("Discard changes"),
            on_other=lambda: self._discard(then),
        )
        if otherwise is not None:
            box.rejected.connect(otherwise)

    def is_unsaved(self) -> bool:
        """Whether something typed has not been saved."""
        return self._built and not self.form.isHidden() and self.form.is_changed()

    def open_record(self, record_id: int) -> None:
        """Show one, whatever is searched for now."""
        self.search.clear()
        self.table.select_id(record_id)
        self.table.setFocus()

    def read_again(self) -> None:
        """Read the list anew: something of the record that is shown was changed beside its form."""
        self._tasks.run(self.noun.rows, self._desk, done=self._took, failed=self._refused)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save what is in the form."""
        if not self.form.form.check() or not self.form.is_changed():
            return
        record = self.form.record
        self._save(record.version_id if record else None, then)

    # Building

    def _build(self) -> None:
        words = self.noun.words()
        self.search = QLineEdit()
        self.search.setObjectName(f"{self.noun.key}Find")
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(self.tr("Search in this list (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.table = Table(f"{self.noun.key}Table", self.noun.columns(), self._tasks, label=words.tab)
        self.empty = EmptyState(f"{self.noun.key}Empty", self.noun.icon, words.empty, hint=words.hint, action=words.new)
        self.form = RecordForm(
            self.noun, self.noun.side(self._desk, self._tasks), self.noun.below(self._desk, self._tasks)
        )
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.search)
        left.addWidget(TableCard(self.table, self.empty), 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.form)
        self.form.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda: self._fill(self.table.current_id()))
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _id: self.form.focus_first())
        self.table.looked_at.connect(partial(going.saw, self, self.noun.key))
        self.table.sort_asked.connect(self._sort_by)
        self.empty.button.clicked.connect(self.new)
        self.form.saveAsked.connect(self.save)
        self.form.dropAsked.connect(lambda: self._discard(self._show_current))
        for side in self.form.sides:
            side.again.connect(self.read_again)

    # Showing

    def _fill(self, select: int | None) -> None:
        shown = found_in(self._rows, self.noun, self.search.text())
        if self.table.sorting is not None:
            name, down = self.table.sorting
            shown.sort(key=lambda row: in_order(getattr(row, name)), reverse=down)
        words = self.noun.words()
        if self._rows:
            self.empty.say(self.tr("Nothing found"), self.tr("No line has all these words."), action=False)
        else:
            self.empty.say(words.empty, words.hint)
        self._settling = True
        self.table.rows.show_rows(shown)
        self._settling = False
        if not self.is_unsaved():
            self._select(select, shown)

    def _select(self, record_id: int | None, shown: Sequence[Any]) -> None:
        starting = record_id is None and self.form.record is None and not self.form.isHidden()
        if starting:
            return
        if record_id is None or not self.table.select_id(record_id):
            if shown:
                self.table.selectRow(0)
            else:
                self.form.hide()

    def _choose(self, record_id: int | None) -> None:
        if self._settling or record_id is None:
            return
        kept = self.form.record.id if self.form.record else None
        if record_id == kept and self.is_unsaved():
            return
        self.settle(self._show_current, lambda: self._go_back_to(kept))

    def _show_current(self) -> None:
        record = next((row for row in self._rows if row.id == self.table.current_id()), None)
        if record is None:
            self.form.setVisible(bool(self._rows))
            return
        self.form.show_record(record)
        self.form.show()

    def _go_back_to(self, record_id: int | None) -> None:
        self._settling = True
        if record_id is None or not self.table.select_id(record_id):
            self.table.clearSelection()
        self._settling = False

    def _begin_new(self) -> None:
        self._go_back_to(None)
        self.form.show_new(self._offered)
        self.form.show()
        self.form.focus_first()

    def _discard(self, then: Callable[[], object]) -> None:
        if self.form.record is not None:
            self.form.show_record(self.form.record)
        else:
            self.form.show_new(self._offered)
            self.form.hide()
        then()

    def _sort_by(self, _name: str, _down: bool) -> None:
        self._fill(self.table.current_id())

    def _took(self, rows: Sequence[Any]) -> None:
        kept = self.form.record.id if self.form.record else None
        self._rows = rows
        fresh = next((row for row in rows if row.id == kept), None)
        if fresh is not None and not self.is_unsaved():
            self.form.show_record(fresh)
        self._fill(kept)

    # Saving

    def _save(self, version_id: int | None, then: Callable[[], object] | None = None, *, mine: bool = False) -> None:
        record = self.form.record
        values = self.form.values()
        if mine and "contacts" in values:
            values["contacts"] = without_versions(values["contacts"])
        self._after = then
        self.form.set_busy(busy=True)
        self._tasks.run(
            self.noun.save,
            self._desk,
            record.id if record else None,
            values,
            version_id,
            done=self._saved,
            failed=self._refused,
            stopped=self._stopped,
        )

    def _saved(self, saved: int | Saved) -> None:
        self._saved_id, self._entry = (saved.id, saved.entry) if isinstance(saved, Saved) else (saved, None)
        self._tasks.run(self.noun.rows, self._desk, done=self._show_saved, failed=self._refused, stopped=self._stopped)

    def _show_saved(self, rows: Sequence[Any]) -> None:
        self._rows = rows
        self.form.set_busy(busy=False)
        self.form.show_record(next(row for row in rows if row.id == self._saved_id))
        self._fill(self._saved_id)
        back = None if self._entry is None else partial(self._take_back, self._entry)
        messages.notify(self, self.noun.words().saved, undo=back)
        then, self._after = self._after, None
        if then is not None:
            then()

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._refused)

    def _taken_back(self, _entry: int) -> None:
        self.read_again()
        messages.notify(self, self.tr("Taken back"))

    def _stopped(self) -> None:
        self.form.set_busy(busy=False)

    def _refused(self, error: KnownError) -> None:
        self.form.set_busy(busy=False)
        if isinstance(error, InvalidInputError) and self.form.show_problems(error):
            return
        if error.code == "conflict":
            self._refusal = error
            self._tasks.run(self.noun.rows, self._desk, done=self._ask_whose)
            return
        messages.tell(self, error, self.noun.language)

    def _ask_whose(self, rows: Sequence[Any]) -> None:
        """Two officers changed the same record: show both values and let one choose."""
        theirs = next((row for row in rows if self.form.record and row.id == self.form.record.id), None)
        if theirs is None:
            messages.tell(self, self._refusal or KnownError("gone"), self.noun.language)
            return
        messages.ask(
            self,
            self.tr("Somebody else saved this record while you were changing it."),
            self.tr("Take theirs"),
            lambda: self._take(theirs, rows),
            more="\n".join(self._differing(theirs)),
            other=self.tr("Keep mine"),
            on_other=lambda: self._save(theirs.version_id, self._after, mine=True),
        )

    def _differing(self, theirs: Any) -> list[str]:
        said = self.tr("{field}: theirs {theirs} – yours {yours}")
        return [
            said.format(
                field=self.form.form.fields[self.noun.name_of(name)].label.text().rstrip(" *"),
                theirs=_shown(getattr(theirs, name)),
                yours=_shown(value),
            )
            for name, value in self.form.values().items()
            if _shown(getattr(theirs, name)) != _shown(value)
        ]

    def _take(self, theirs: Any, rows: Sequence[Any]) -> None:
        self._rows = rows
        self.form.show_record(theirs)
        self._fill(theirs.id)


def _shown(value: Any) -> str:
    if isinstance(value, tuple) and all(isinstance(part, int) for part in value):
        return str(len(value))
    if isinstance(value, tuple):
        people = (" · ".join(filter(None, (c.name_vi, c.name_zh, c.role, c.phone, c.email))) for c in value)
        value = "; ".join(people)
    return "–" if value in (None, "") else f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else str(value)
