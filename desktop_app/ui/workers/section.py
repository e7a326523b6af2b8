"""A part of a worker's page: takes its share of the form, gives it back as typed, shows problems at its fields.

A section is made when it is first looked at and filled when it is next in sight, so that going down the list of
workers costs one section and no more. What is typed can be remembered whole, and restored: that is what undo stands on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.findings import FindingList
from desktop_app.ui.forms import Field, Form, NoteField, TextField

Raw = tuple[tuple[str, Any], ...]
"""What stands in some fields, by name, as it is typed: also what cannot be read."""

_WIDEST = 640
_ANY = 16_777_215


@dataclass(frozen=True)
class RowState:
    """One row of a list: the record's values it began with, and what stands in its fields."""

    kept: Any
    raw: Raw


@dataclass(frozen=True)
class Memento:
    """Everything that is typed in a section."""

    fields: Raw = ()
    rows: tuple[tuple[RowState, ...], ...] = ()
    removed: tuple[tuple[int, ...], ...] = ()

    def differing(self, other: Memento) -> str:
        """The one field in which another memento differs; empty when it is not just one."""
        mine, theirs = self._all(), other._all()
        if self.removed != other.removed or [name for name, _ in mine] != [name for name, _ in theirs]:
            return ""
        names = [name for (name, value), (_, their) in zip(mine, theirs, strict=True) if value != their]
        return names[0] if len(names) == 1 else ""

    def _all(self) -> list[tuple[str, Any]]:
        """Every field; one of a row under the number of its list, of its row, and its column: `0.2._phone`."""
        of_rows = (
            (f"{which}.{place}.{name}", value)
            for which, rows in enumerate(self.rows)
            for place, row in enumerate(rows)
            for name, value in row.raw
        )
        return [*self.fields, *of_rows]


@dataclass(frozen=True)
class AuditField:
    """The record's column behind a field, and the words of its label."""

    noun: str
    record_id: int
    column: str
    label: str


class Section(QWidget):
    """Base of the sections. `findings` are those that concern this section, above its fields."""

    changed = Signal()

    def __init__(self, name: str, language: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.language = language
        self.findings = FindingList(f"{name}Findings")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(2, 8, 10, 12)
        self.body.setSpacing(12)
        self.body.addWidget(self.findings)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        """Show what is typed about a worker; `card` None is a worker who is not in the record yet."""
        raise NotImplementedError

    def apply(self, form: WorkerForm) -> WorkerForm:
        """The form with this section's values in it."""
        return form

    def forms(self) -> Sequence[Form]:
        """The forms whose fields are always there."""
        return ()

    def lists(self) -> Sequence[RowsLike]:
        """The lists of rows, each row a form of its own."""
        return ()

    def set_wide(self, *, on: bool) -> None:
        """The part has the whole width of the page, or a column."""
        self.setMaximumWidth(_WIDEST if on else _ANY)

    def check(self) -> bool:
        """Show what cannot be read at its field; True when all can."""
        shown = [form.check() for form in self.forms()] + [rows.check() for rows in self.lists()]
        return all(shown)

    def find_field(self, field: str) -> Field | None:
        """The field that the services name so."""
        del field
        return None

    def show_problem(self, field: str, text: str) -> bool:
        """Put a sentence at the field that the services name so; False when it is none of this section's."""
        found = self.find_field(field)
        if found is not None:
            found.show_problem(text)
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def show_note(self, field: str, text: str) -> bool:
        """Put a remark at a field: it is to be looked at, and stops nobody."""
        found = self.find_field(field)
        if found is not None:
            found.show_remark(text)
        return found is not None

    def audit_field(self, name: str) -> AuditField | None:
        """What the audit calls the field whose editor has that name."""
        del name
        return None

    # What undo stands on

    def fields(self) -> Iterator[Field]:
        """Every field, those of the rows too."""
        for form in self.forms():
            yield from form.fields.values()
        for rows in self.lists():
            yield from rows.fields()

    def field(self, name: str) -> Field | None:
        """The field whose editor has that name, or that a memento names so."""
        which, dot, rest = name.partition(".")
        if dot:
            place, _, column = rest.partition(".")
            return self.lists()[int(which)].find_field(int(place), column.removeprefix("_"))
        return next((field for field in self.fields() if field.name == name), None)

    def remember(self) -> Memento:
        """All that is typed."""
        return Memento(
            raw_of(field for form in self.forms() for field in form.fields.values()),
            tuple(rows.remember() for rows in self.lists()),
            tuple(rows.removed for rows in self.lists()),
        )

    def restore(self, memento: Memento) -> None:
        """Put back what was remembered."""
        wanted = dict(memento.fields)
        for form in self.forms():
            put_raw(form, wanted)
        for rows, states, removed in zip(self.lists(), memento.rows, memento.removed, strict=True):
            rows.restore(states, removed)
        self.changed.emit()

    def has_unreadable(self) -> bool:
        """Whether something is typed that is no value yet: half a date."""
        return any(
            isinstance(field, TextField) and field.line.isModified() and not field.value() and bool(field.line.text())
            for field in self.fields()
        )

    def add_title(self, words: str) -> QLabel:
        """A heading among the fields."""
        title = QLabel(words)
        title.setProperty("role", "section")
        title.setWordWrap(True)
        self.body.addWidget(title)
        return title

    def add_hint(self, words: str) -> QLabel:
        """A quiet sentence among the fields."""
        hint = QLabel(words)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        return hint


class RowsLike(QWidget):
    """What a section must know of a list of rows; see rows.RowList."""

    @property
    def removed(self) -> tuple[int, ...]:
        """The records whose rows were taken away."""
        raise NotImplementedError

    def fields(self) -> Iterator[Field]:
        """The fields of all rows."""
        raise NotImplementedError

    def check(self) -> bool:
        """Show what cannot be read at its field; True when all can."""
        raise NotImplementedError

    def find_field(self, place: int, column: str) -> Field | None:
        """The field of the n-th record."""
        raise NotImplementedError

    def remember(self) -> tuple[RowState, ...]:
        """All that is typed in the rows."""
        raise NotImplementedError

    def restore(self, states: Sequence[RowState], removed: tuple[int, ...]) -> None:
        """Put back what was remembered."""
        raise NotImplementedError


def raw_of(fields: Iterable[Field]) -> Raw:
    """What stands in the fields."""
    return tuple((field.name, _raw(field)) for field in fields)


def put_raw(form: Form, wanted: dict[str, Any]) -> None:
    """Put back what stood in a form's fields; only those that differ are touched."""
    for name, field in form.fields.items():
        if name in wanted and _raw(field) != wanted[name]:
            _put(field, wanted[name])


def _raw(field: Field) -> Any:
    if isinstance(field, TextField):
        return field.line.text()
    if isinstance(field, NoteField):
        return field.area.toPlainText()
    return field.value()


def _put(field: Field, raw: Any) -> None:
    if isinstance(field, TextField):
        field.line.setText(raw)
        field.line.setModified(True)
        field.show_problem("")
    else:
        field.set_value(raw)
