"""The parts of a worker's page as one form: which are made, which are filled, what is typed, and the way back.

A part is made when it first comes into sight and filled when it next does; what is typed is nevertheless always whole,
for parts that were not looked at keep what the form had.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.services.clearance import FindingRow
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.edits import Edit, EditKeys, Edits
from desktop_app.ui.workers.groups import GroupBar, GroupView
from desktop_app.ui.workers.papers import in_order
from desktop_app.ui.workers.parts import Group, groups, part_of_field
from desktop_app.ui.workers.section import AuditField, Memento, Section

Make = Callable[[str], Section]


class Sheet(QWidget):
    """All parts. `make` makes the section of a part by its key, connected to whatever it needs."""

    changed = Signal()
    """Something typed has changed."""
    shown = Signal()
    """Other parts are in sight."""
    history_wanted = Signal(object)
    """Who changed a field? With its AuditField."""

    def __init__(self, make: Make, tags: Section) -> None:
        super().__init__()
        self.setObjectName("workerSheet")
        self._make = make
        self._card: WorkerCard | None = None
        self._base = WorkerForm()
        self._over = WorkerForm()
        self._sections: dict[str, Section] = {}
        self._filled: set[str] = set()
        self._mementos: dict[str, Memento] = {}
        self._notes: dict[str, str] = {}
        self._quiet = False
        self._findings: tuple[FindingRow, ...] = ()
        self.edits = Edits()
        self.keys = EditKeys(self, self.edits)
        self.groups: tuple[Group, ...] = groups()
        self._build()
        self._connect()
        self._adopt("tags", tags)

    def _build(self) -> None:
        self.bar = GroupBar(self.groups)
        self.views = {group.key: GroupView(group) for group in self.groups}
        self._stack = QStackedWidget()
        for view in self.views.values():
            self._stack.addWidget(view)
        self._views = tuple(self.views.values())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._go)
        self.keys.undo.connect(self.undo)
        self.keys.redo.connect(self.redo)
        self.keys.history.connect(self._ask_history)
        for view in self._views:
            view.shown.connect(self._came_into_sight)
        for number in range(len(self._views)):
            keys = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            keys.activated.connect(lambda number=number: self._open_group(number))
        for chord, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            keys = QShortcut(QKeySequence(chord), self)
            keys.activated.connect(lambda step=step: self.step(step))
        for chord, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            keys = QShortcut(QKeySequence(chord), self)
            keys.activated.connect(
                lambda step=step: self._open_group((self.bar.currentIndex() + step) % len(self._views))
            )

    # What is typed

    @property
    def base(self) -> WorkerForm:
        """What the record holds."""
        return self._base

    def typed(self) -> WorkerForm:
        """The whole form, as it is typed."""
        form = self._over
        for key in self._filled:
            form = self._sections[key].apply(form)
        return form

    def is_changed(self) -> bool:
        """Whether what is typed differs from the record, or is no value yet."""
        return self.typed() != self._base or any(self._sections[key].has_unreadable() for key in self._filled)

    def show_card(
        self, card: WorkerCard | None, form: WorkerForm | None = None, notes: Mapping[str, str] | None = None
    ) -> None:
        """Another worker, or None for a new one; `form` is typed over the record's values, `notes` stand at fields."""
        if (card and card.id) != (self._card and self._card.id):
            for view in self._views:
                view.to_top()
        self._card = card
        self._base = in_order(card.form) if card else WorkerForm()
        self._over = self._base if form is None else form
        self._notes = dict(notes or {})
        self._filled.clear()
        self._mementos.clear()
        self.edits.clear()
        self._fill("tags")
        self._bring()
        if self._notes:
            first = part_of_field(next(iter(self._notes)), self.groups)
            if first:
                self.show_part(first)
        self.changed.emit()

    def settle(self) -> None:
        """What is typed is in the record now."""
        self._base = self._over = self.typed()
        self.edits.clear()

    def check(self) -> bool:
        """Go to the first part in which something cannot be read; True when all can."""
        for key in self._order():
            if key in self._filled and not self._sections[key].check():
                self.show_part(key)
                self._sections[key].check()
                return False
        return True

    # Parts

    def section(self, key: str) -> Section:
        """A part, made and filled if it was not."""
        if key not in self._sections:
            self._adopt(key, self._make(key))
        self._fill(key)
        return self._sections[key]

    def made(self, key: str) -> Section | None:
        """A part if it was made already."""
        return self._sections.get(key)

    def in_sight(self) -> tuple[str, ...]:
        """The keys of the parts that are shown."""
        return self._views[self._stack.currentIndex()].in_sight()

    def show_part(self, key: str) -> None:
        """Bring a part into sight."""
        for place, group in enumerate(self.groups):
            if key in {part.key for part in group.parts}:
                self._views[place].show_part(key)
                self.bar.setCurrentIndex(place)

    def step(self, by: int) -> None:
        """The next part, or the one before."""
        order = self._order()
        here = order.index(self.in_sight()[0])
        self.show_part(order[(here + by) % len(order)])

    def set_wide(self, *, on: bool) -> None:
        """The parts of a group side by side, or one at a time."""
        for view in self._views:
            view.set_wide(on=on)
        self._bring()

    def reload(self, key: str) -> None:
        """A part that is read from the record is to be read again, when it is next in sight."""
        if key in self._filled and key in self._sections:
            self._filled.discard(key)
            self._bring()

    # Problems, notes, findings

    def show_problem(self, field: str, text: str) -> bool:
        """Put a sentence at the field that the services name so, and go there; False when no part has it."""
        key = part_of_field(field, self.groups)
        if not key or not self.section(key).show_problem(field, text):
            return False
        self.show_part(key)
        return self.section(key).show_problem(field, text)

    def show_findings(self, findings: tuple[FindingRow, ...]) -> None:
        """Those of the group in sight stand above its first part; the others are counted at their tabs.

        Whoever is being entered has the fields to fill, not sentences about their being empty.
        """
        self._findings = findings
        for place, group in enumerate(self.groups):
            mine = [finding for finding in findings if finding.code in group.codes]
            blocks = any(finding.severity == "block" for finding in mine)
            tone = Tone.BLOCK if blocks else Tone.WARN
            self.bar.say(place, len(mine), tone, [finding.message for finding in mine])
        self._show_findings()

    def _show_findings(self) -> None:
        group = self.groups[self._stack.currentIndex()]
        first = self._sections.get(group.parts[0].key)
        if first is not None:
            every = group.key == "overview"
            mine = [f for f in self._findings if every or (f.code in group.codes and self._card is not None)]
            first.findings.show_findings(mine)

    # Undo

    def undo(self) -> None:
        """Take the last step of typing back."""
        self._restore(self.edits.undo(), back=True)

    def redo(self) -> None:
        """Do it again."""
        self._restore(self.edits.redo(), back=False)

    def _restore(self, edit: Edit | None, *, back: bool) -> None:
        if edit is None:
            return
        section = self.section(edit.section)
        self.show_part(edit.section)
        self._quiet = True
        section.restore(edit.before if back else edit.after)
        self._quiet = False
        self._mementos[edit.section] = section.remember()
        field = section.field(edit.field)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _edited(self, key: str) -> None:
        if self._quiet or key not in self._filled:
            return
        now, before = self._sections[key].remember(), self._mementos[key]
        if now != before:
            field = before.differing(now)
            text = dict(now.fields).get(field)
            self.edits.push(Edit(key, field, before, now), word_ends=isinstance(text, str) and text.endswith(" "))
            self._mementos[key] = now
        self.changed.emit()

    def _ask_history(self, editor: QWidget) -> None:
        for key in self._filled:
            found: AuditField | None = self._sections[key].audit_field(editor.objectName())
            if found is not None:
                self.history_wanted.emit(found)

    # Coming into sight

    def _order(self) -> list[str]:
        return [part.key for group in self.groups for part in group.parts]

    def _open_group(self, place: int) -> None:
        self.bar.setCurrentIndex(place)
        self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._came_into_sight()

    def _came_into_sight(self) -> None:
        self._bring()
        self._show_findings()
        self.shown.emit()

    def _bring(self) -> None:
        for key in self.in_sight():
            self.section(key)

    def _adopt(self, key: str, section: Section) -> None:
        self._sections[key] = section
        section.changed.connect(lambda: self._edited(key))
        for group, view in zip(self.groups, self._views, strict=True):
            if key in {part.key for part in group.parts}:
                view.put(key, section)

    def _fill(self, key: str) -> None:
        if key in self._filled:
            return
        section = self._sections[key]
        typed = self.typed()
        self._quiet = True
        section.load(typed, self._card)
        self._quiet = False
        self._filled.add(key)
        self._mementos[key] = section.remember()
        if self._same_part(key):  # as the fields give it back: a record may hold what they tidy
            self._base = section.apply(self._base)
        self._put_notes(key)

    def _same_part(self, key: str) -> bool:
        fields = next((p.fields for g in self.groups for p in g.parts if p.key == key), frozenset({"tags"}))
        return all(getattr(self._base, name) == getattr(self._over, name) for name in fields)

    def _put_notes(self, key: str) -> None:
        for field, text in self._notes.items():
            if part_of_field(field, self.groups) == key:
                self._sections[key].show_note(field, text)
