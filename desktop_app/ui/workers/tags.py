"""The tags of a worker: the office's own words, as chips that can be taken away, and a field for one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from desktop_app.formats import fold, tidy
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.field import Field
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.flow import FlowLayout
from desktop_app.ui.workers.section import Memento, Section

_LONGEST = 60


class TagsSection(Section):
    """A part of the form as every other: a tag that is added or taken away is saved with the page."""

    names_wanted = Signal()
    """The field was opened: `offer` the tags that there are."""

    def __init__(self, language: str) -> None:
        super().__init__("workerTags", language)
        self._kept: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._led = 0
        self.body.removeWidget(self.findings)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._place = QWidget()
        self._flow = FlowLayout(self._place, spacing=4)
        self.body.addWidget(self._place)
        self.add = make_button("workerAddTag", self.tr("Tag"), role="quiet", icon="plus", tip=self.tr("Add a tag"))
        self.line = QLineEdit()
        self.line.setObjectName("worker_new_tag")
        self.line.setAccessibleName(self.tr("New tag"))
        self.line.setPlaceholderText(self.tr("Tag, then Enter"))
        self.line.setMaxLength(_LONGEST)
        self.line.setFixedWidth(126)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        self.line.hide()
        self._flow.addWidget(self.add)
        self._flow.addWidget(self.line)
        self.add.clicked.connect(self._open)
        self.line.returnPressed.connect(self._enter)
        self.line.editingFinished.connect(self._leave)
        gone = QShortcut(QKeySequence("Escape"), self.line)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._give_up)

    def lead_with(self, widget: QWidget) -> None:
        """Put something before the first tag, in the same lines."""
        self._flow.insertWidget(0, widget)
        self._led = 1

    def offer(self, names: Sequence[str]) -> None:
        """The tags that there are."""
        self._known.setStringList(list(names))

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        if not self.line.hasFocus():
            self._close()
        self._kept = card.form.tags if card else ()
        away = {fold(name) for name in form.removed_tags}
        self._show(tuple(name for name in form.tags if fold(name) not in away))

    def apply(self, form: WorkerForm) -> WorkerForm:
        here = {fold(name) for name in self._names}
        return replace(form, tags=self._names, removed_tags=tuple(n for n in self._kept if fold(n) not in here))

    def find_field(self, field: str) -> Field | None:
        del field
        return None

    def remember(self) -> Memento:
        return Memento(fields=tuple(("tag", name) for name in self._names))

    def restore(self, memento: Memento) -> None:
        self._show(tuple(name for _, name in memento.fields))
        self.changed.emit()

    def has_unreadable(self) -> bool:
        return False

    def _show(self, names: tuple[str, ...]) -> None:
        self._names = names
        for chip in self._place.findChildren(QPushButton):
            if chip is not self.add:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.setParent(None)
                chip.deleteLater()
        for place, name in enumerate(names):
            chip = self._chip(name)
            self._flow.insertWidget(place + self._led, chip)
            chip.show()
        self._place.updateGeometry()

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(f"{name}  ×".replace("&", "&&"))
        chip.setObjectName(f"tag_{fold(name)}")
        chip.setProperty("role", "pill")
        chip.setProperty("tone", "info")
        said = self.tr("Take the tag {name} away").format(name=name)
        chip.setToolTip(said)
        chip.setAccessibleName(said)
        chip.clicked.connect(lambda: self._take_away(name))
        return chip

    def _take_away(self, name: str) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(tuple(other for other in self._names if other != name))
        self.changed.emit()

    def _open(self) -> None:
        self.add.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.names_wanted.emit()

    def _enter(self) -> None:
        name = tidy(self.line.text())
        self.line.clear()
        if name and fold(name) not in {fold(other) for other in self._names}:
            self._show((*self._names, name))
            self.changed.emit()

    def _leave(self) -> None:
        if not self.line.hasFocus():
            self._close()

    def _give_up(self) -> None:
        self._close()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.line.clear()
        self.line.hide()
        self.add.show()
