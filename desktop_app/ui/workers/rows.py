"""A list of small forms in a section: papers, certificates, contacts, skills. A button adds one more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.forms import ChoiceField, Field, Form
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.section import AuditField, Raw, RowsLike, RowState, put_raw, raw_of

PLACE = re.compile(r"(\w+)\[(\d+)\]\.(\w+)")
"""How the services name a field of the n-th of several: documents[0].number."""


class Always(ChoiceField):
    """A choice that has no empty answer."""

    def set_choices(self, choices: Any) -> None:
        super().set_choices(choices)
        self.drop_empty()


class Row(QFrame):
    """One record's fields in a frame. `kept` is what the record holds, or the values that a new one begins with."""

    asked = Signal(object)
    """The officer wants it taken away."""

    def __init__(self, prefix: str, kept: Any, form: Form, *, removable: bool) -> None:
        super().__init__()
        self.setObjectName(f"{prefix}Card")
        self.setProperty("role", "paper")
        self.prefix = prefix
        self.kept = kept
        self.form = form
        self.pictures: QPushButton | None = None
        """Set by a section whose rows have pictures."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 10, 12, 12)
        self._layout.setSpacing(6)
        self._layout.addWidget(form)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(4)
        self._foot.addStretch(1)
        self._layout.addLayout(self._foot)
        form.load({f"{prefix}_{name}": getattr(kept, name) for name in kept.__dataclass_fields__})
        if removable:
            words = QCoreApplication.translate("Rows", "Take away")
            self.remove = make_button(f"{prefix}Remove", words, role="quiet", icon="trash")
            self.remove.clicked.connect(lambda: self.asked.emit(self))
            self.add_tool(self.remove)

    def add_tool(self, widget: QWidget) -> None:
        """Put a small button under the fields."""
        self._foot.addWidget(widget)

    def value(self) -> Any:
        """What is typed; fields that the form does not show stay as they are kept."""
        cut = len(self.prefix) + 1
        typed = {name[cut:]: value if value != "" else None for name, value in self.form.values().items()}
        for name in ("number", "full_name", "name"):
            if name in typed:
                typed[name] = typed[name] or ""
        return replace(self.kept, **typed)

    def field(self, name: str) -> Field | None:
        """The field of that column."""
        return self.form.fields.get(f"{self.prefix}_{name}")

    def state(self) -> RowState:
        """What is typed, under names that do not depend on the row's number."""
        cut = len(self.prefix)
        return RowState(self.kept, tuple((name[cut:], raw) for name, raw in raw_of(self.form.fields.values())))

    def put(self, raw: Raw) -> None:
        """Put back what was typed."""
        put_raw(self.form, {f"{self.prefix}{name}": value for name, value in raw})


MakeForm = Callable[[str], Form]
"""Makes the form of a new row, whose fields are named `<prefix>_<column>`."""


class RowList(RowsLike):
    """Rows one below the other, new ones on top; beneath them the button for one more.

    `noun` is the table's name and begins the names of the fields; `blank` is a new record with nothing in it.
    """

    changed = Signal()
    made = Signal(object)
    """A row was put in place: whoever adds buttons to rows does so now."""

    def __init__(
        self, noun: str, prefix: str, blank: Any, make_form: MakeForm, add: QPushButton, first: str, *, removable: bool
    ) -> None:
        super().__init__()
        self.setObjectName(f"{prefix}Rows")
        self._noun = noun
        self._prefix = prefix
        self._blank = blank
        self._make_form = make_form
        self._first = first
        self._removable = removable
        self._made = 0
        self._removed: tuple[int, ...] = ()
        self.rows: list[Row] = []
        self.button = add
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        layout.addLayout(self._place)
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        add.clicked.connect(self._add_blank)

    # Loading and giving

    def load(self, items: Iterable[Any], removed: Iterable[int] = ()) -> None:
        """Show these records instead."""
        self._clear()
        self._removed = tuple(removed)
        self.rows = [self._put(item, at=-1) for item in items]
        self._order_tabs()

    def add(self, item: Any = None) -> Row:
        """One more on top, and its first field has the focus."""
        row = self._put(self._blank if item is None else item, at=0)
        self.rows.insert(0, row)
        self._order_tabs()
        first = row.field(self._first)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        return row

    def _add_blank(self) -> None:
        self.add()

    def values(self) -> tuple[Any, ...]:
        """What is typed, without new rows in which nothing is."""
        return tuple(row.value() for row in self._filled())

    @property
    def removed(self) -> tuple[int, ...]:
        return self._removed

    def find_field(self, place: int, column: str) -> Field | None:
        """The field of the n-th of `values`."""
        filled = self._filled()
        return filled[place].field(column) if place < len(filled) else None

    def audit_field(self, name: str) -> AuditField | None:
        """What the audit calls a field of one of the rows."""
        for row in self.rows:
            field = row.form.fields.get(name)
            record = record_of(row.kept)
            if field is not None and record is not None:
                label = field.label.text().removesuffix(" *")
                return AuditField(self._noun, record, name[len(row.prefix) + 1 :], label)
        return None

    # What a section asks

    def fields(self) -> Iterator[Field]:
        for row in self.rows:
            yield from row.form.fields.values()

    def check(self) -> bool:
        shown = [row.form.check() for row in self._filled()]
        return all(shown)

    def remember(self) -> tuple[RowState, ...]:
        return tuple(row.state() for row in self.rows)

    def restore(self, states: Sequence[RowState], removed: tuple[int, ...]) -> None:
        if [row.kept for row in self.rows] != [state.kept for state in states]:
            self._clear()
            self.rows = [self._put(state.kept, at=-1) for state in states]
            self._order_tabs()
        self._removed = removed
        for row, state in zip(self.rows, states, strict=True):
            row.put(state.raw)

    # Rows

    def _filled(self) -> list[Row]:
        return [row for row in self.rows if record_of(row.kept) is not None or row.value() != self._blank]

    def _put(self, kept: Any, at: int) -> Row:
        self._made += 1
        prefix = f"{self._prefix}{self._made}"
        row = Row(prefix, kept, self._make_form(prefix), removable=self._removable or record_of(kept) is None)
        self._place.insertWidget(at, row)
        row.form.changed.connect(self.changed)
        row.asked.connect(self._take_away)
        self.made.emit(row)
        return row

    def _take_away(self, row: Row) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        record = record_of(row.kept)
        if record is not None:
            self._removed = (*self._removed, record)
        _drop(row)
        rest = self.rows[min(place, len(self.rows) - 1)] if self.rows else None
        field = rest.field(self._first) if rest is not None else None
        (field or self.button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _clear(self) -> None:
        for row in self.rows:
            _drop(row)
        self.rows = []

    def _order_tabs(self) -> None:
        """Tab goes from above to below, wherever a row was put."""
        stops: list[QWidget] = []
        for row in self.rows:
            stops.extend(field.editor for field in row.form.fields.values())
            stops.extend(row.findChildren(QPushButton))
        stops.append(self.button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)


def record_of(kept: Any) -> int | None:
    """The id of the record that a row shows; None for a new one, and for what has no record of its own."""
    return getattr(kept, "id", None)


def _drop(row: Row) -> None:
    row.hide()
    row.setParent(None)
    row.deleteLater()
