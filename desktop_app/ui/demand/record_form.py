"""The card at the side in which one record of Demand is entered and mended."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app import wording
from desktop_app.errors import InvalidInputError
from desktop_app.ui.demand.contacts_field import ContactsField
from desktop_app.ui.demand.noun import Noun, Offered, Side
from desktop_app.ui.entering import EnterKeeps
from desktop_app.ui.forms import Form
from desktop_app.ui.workers.rows import PLACE


class RecordForm(QFrame):
    """Shows one record, or a new one. `saveAsked` and `dropAsked` say what the officer wants; the tab does it."""

    saveAsked = Signal()
    dropAsked = Signal()
    changed = Signal()

    def __init__(
        self, noun: Noun, side: Side | None = None, below: Side | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._noun = noun
        self.sides = [part for part in (side, below) if part is not None]
        self.side, self._below = side, below
        self.record: Any | None = None
        self.setProperty("role", "card")
        self.setObjectName(f"{noun.key}Card")
        self.setFixedWidth(noun.width)
        self.form = Form(noun.fields())
        self._build()
        for part in self.sides:
            part.joined(self.form)
        self.form.changed.connect(self._mark)
        self.show_new(Offered())

    def offer(self, offered: Offered) -> None:
        """Let the choices offer what the record now has."""
        prefix = f"{self._noun.key}_"
        self._noun.offer({name.removeprefix(prefix): field for name, field in self.form.fields.items()}, offered)

    def show_record(self, record: Any) -> None:
        """Show a record that is kept."""
        if self.record is None or record.id != self.record.id:
            self._scroll.verticalScrollBar().setValue(0)
        self.record = record
        self.title.setText(self._noun.title_of(record))
        self._load({name: getattr(record, name) for name in self._attributes()})
        for side in self.sides:
            side.show_record(record)

    def show_new(self, offered: Offered) -> None:
        """Show an empty form for a new one."""
        self.record = None
        self._scroll.verticalScrollBar().setValue(0)
        self.title.setText(self._noun.words().new_title)
        self._load(self._noun.starting_values(offered))
        for side in self.sides:
            side.show_record(None)

    def values(self) -> dict[str, Any]:
        """What was typed, by attribute."""
        prefix = f"{self._noun.key}_"
        return {name.removeprefix(prefix): value for name, value in self.form.values().items()}

    def is_changed(self) -> bool:
        """Whether there is something to save or to lose."""
        return self.form.is_changed()

    def show_problems(self, error: InvalidInputError) -> bool:
        """Put each problem at its field, and go to the first; False when one of them has no field here."""
        placed = True
        for problem in reversed(error.problems):
            said = wording.sentence("problem", problem.code, self._noun.language, **problem.params)
            placed = self._place(problem.field, said) and placed
        return placed

    def _place(self, field: str, said: str) -> bool:
        part = PLACE.fullmatch(field)
        inside = self.form.fields.get(self._noun.name_of(part[1])) if part else None
        if part and isinstance(inside, ContactsField):
            return inside.show_part_problem(int(part[2]), part[3], said)
        return self.form.show_problem(self._noun.name_of(field), said)

    def set_busy(self, *, busy: bool) -> None:
        """While it is being saved nothing can be changed."""
        self.form.setEnabled(not busy)
        self.save.setEnabled(not busy and self.is_changed())
        self.drop.setEnabled(not busy and self.is_changed())

    def focus_first(self) -> None:
        """Begin at the first field."""
        next(iter(self.form.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setObjectName(f"{self._noun.key}Title")
        self.title.setProperty("role", "card_title")
        self.title.setWordWrap(True)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        holder = QVBoxLayout(inner)
        holder.setContentsMargins(0, 0, 8, 0)
        holder.setSpacing(12)
        for part in (self.side, self.form, self._below):
            if part is not None:
                holder.addWidget(part)
        holder.addStretch(1)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 16)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.drop = QPushButton(self.tr("Discard changes"))
        self.drop.setObjectName(f"{self._noun.key}Drop")
        self.save = QPushButton(self.tr("Save"))
        self.save.setObjectName(f"{self._noun.key}Save")
        self.save.setProperty("role", "primary")
        keys = QKeySequence(QKeySequence.StandardKey.Save).toString(QKeySequence.SequenceFormat.NativeText)
        self.save.setToolTip(self.tr("Save") + f" ({keys})")
        self.save.clicked.connect(self.saveAsked)
        EnterKeeps(self, self.save)
        self.drop.clicked.connect(self.dropAsked)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self.drop)
        row.addStretch(1)
        row.addWidget(self.save)
        return row

    def _attributes(self) -> list[str]:
        return [name.removeprefix(f"{self._noun.key}_") for name in self.form.fields]

    def _load(self, values: dict[str, Any]) -> None:
        self.form.load({self._noun.name_of(name): value for name, value in values.items()})
        self._mark()

    def _mark(self) -> None:
        self.save.setEnabled(self.is_changed())
        self.drop.setEnabled(self.is_changed())
        for side in self.sides:
            side.typed(self.values())
        self.changed.emit()
