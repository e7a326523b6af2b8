"""What the worker was known as before: former citizen IDs and names, found by the search as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.formats import show_date
from desktop_app.services.worker_forms import FormerForm, FormerView, WorkerCard, WorkerForm
from desktop_app.ui.forms import DateField, Field, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import PLACE, RowList
from desktop_app.ui.workers.section import Memento, RowsLike, Section


class FormerSection(Section):
    """The former identities in the record, and new ones to be added."""

    def __init__(self, language: str) -> None:
        super().__init__("workerFormer", language)
        self._card: WorkerCard | None = None
        self.add_hint(
            self.tr("A corrected name or citizen ID comes here by itself. The search finds the worker by these too.")
        )
        self.kept = _Kept()
        self.kept.changed.connect(self.changed)
        self.body.addWidget(self.kept)
        button = make_button("workerAddFormer", self.tr("Add a former name or ID"), role="quiet", icon="plus")
        self.rows = RowList("former_identity", "former", FormerForm(), self._form, button, "citizen_id", removable=True)
        self.rows.changed.connect(self.changed)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        self._card = card
        self.kept.show_all(card.former if card else (), form.removed_former)
        self.rows.load(form.new_former)

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, new_former=self.rows.values(), removed_former=self.kept.removed)

    def lists(self) -> Sequence[RowsLike]:
        return (self.rows,)

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        return self.rows.find_field(int(match[2]), match[3]) if match and match[1] == "new_former" else None

    def remember(self) -> Memento:
        return replace(super().remember(), removed=(self.kept.removed,))

    def restore(self, memento: Memento) -> None:
        self.kept.show_all(self._card.former if self._card else (), memento.removed[0])
        super().restore(replace(memento, removed=((),)))

    def _form(self, p: str) -> Form:
        return Form(
            [
                (
                    TextField(f"{p}_citizen_id", self.tr("Former citizen ID"), hint=self.tr("9 or 12 digits")),
                    DateField(f"{p}_until", self.tr("Until")),
                ),
                (TextField(f"{p}_full_name", self.tr("Former name")),),
                (TextField(f"{p}_reason", self.tr("Reason")),),
            ]
        )


class _Kept(QWidget):
    """Those in the record: shown, and to be taken away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("workerFormerKept")
        self.removed: tuple[int, ...] = ()
        self._all: tuple[FormerView, ...] = ()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(8)

    def show_all(self, former: Sequence[FormerView], removed: tuple[int, ...]) -> None:
        self._all, self.removed = tuple(former), removed
        while item := self._place.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for view in self._all:
            if view.id not in removed:
                self._place.addWidget(self._line(view))

    def _line(self, view: FormerView) -> QFrame:
        frame = QFrame()
        frame.setObjectName(f"workerFormer{view.id}")
        frame.setProperty("role", "paper")
        words = QVBoxLayout()
        words.setSpacing(1)
        what = QLabel(" · ".join(part for part in (view.full_name, view.citizen_id) if part))
        until = QCoreApplication.translate("FormerSection", "until {day}").format(day=show_date(view.until))
        when = QLabel(" · ".join(part for part in (until, view.reason) if part))
        when.setProperty("role", "small")
        for label in (what, when):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        tip = QCoreApplication.translate("FormerSection", "Take away {what}").format(what=what.text())
        button = make_button(f"workerFormerRemove{view.id}", "", role="quiet", icon="trash", tip=tip)
        button.clicked.connect(lambda: self._take_away(view.id))
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 8, 6, 8)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return frame

    def _take_away(self, former_id: int) -> None:
        self.show_all(self._all, (*self.removed, former_id))
        self.changed.emit()
