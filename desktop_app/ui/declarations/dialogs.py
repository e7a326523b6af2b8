"""The dialogs of what is done with letters: sent, acknowledged, returned, replaced. Each asks what the record needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.vocabulary import SentBy
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.ui import files, messages
from desktop_app.ui.declarations.columns import how_words
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.field import Field
from desktop_app.ui.forms import ChoiceField, DateField, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import grow_to_words
from desktop_app.ui.workers.picture_intake import SUFFIXES

translate = QCoreApplication.translate
_WIDTH = 540


class ActDialog(Dialog):
    """Asks, and stays until the record has it: `asked(values)` by the fields' names without the dialog's.

    Whoever does it calls `accept`, or `tell` with what stands in the way.
    """

    asked = Signal(object)

    def __init__(self, name: str, title: str, said: str, form: Form, yes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.form = form
        head = QLabel(title)
        head.setProperty("role", "card_title")
        what = QLabel(said)
        what.setObjectName(f"{name}What")
        for label in (head, what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.no = make_button(f"{name}No", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.no.setAutoDefault(False)
        self.yes = make_button(f"{name}Yes", yes, role="primary", tip=self.tr("{act} (Enter)").format(act=yes))
        self.yes.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        for part in (head, what, form):
            self.body.addWidget(part)
        self.body.addLayout(foot)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._ask)
        first = next(iter(form.fields.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        grow_to_words(self)
        super().showEvent(event)

    def tell(self, error: KnownError, language: str) -> None:
        """What stands in the way: at its field, else in a message over the dialog."""
        self.yes.setEnabled(True)
        placed = isinstance(error, InvalidInputError)
        if isinstance(error, InvalidInputError):
            for problem in reversed(error.problems):
                said = wording.sentence("problem", problem.code, language, **problem.params)
                placed = self.form.show_problem(f"{self.objectName()}_{problem.field}", said) and placed
        if not placed:
            messages.tell(self, error, language)

    def values(self) -> dict[str, Any]:
        """What was typed."""
        return {name.rpartition("_")[2]: value for name, value in self.form.values().items()}

    def _ask(self) -> None:
        if self.form.check():
            self.yes.setEnabled(False)
            self.asked.emit(self.values())


def sent_dialog(today: date, title: str, said: str, parent: QWidget) -> ActDialog:
    """On which day, and how."""
    name = "markSent"
    day = _day(name, today)
    how = ChoiceField(f"{name}_how", translate("ActDialog", "How"), [(one, how_words(one)) for one in SentBy])
    how.drop_empty()
    how.set_value(SentBy.HAND)
    yes = translate("ActDialog", "Mark as sent")
    return ActDialog(name, title, said, Form([(day, how)]), yes, parent)


def returned_dialog(today: date, title: str, said: str, parent: QWidget) -> ActDialog:
    """On which day, and why."""
    name = "markReturned"
    why = TextField(f"{name}_reason", translate("ActDialog", "Reason given by the commune"), needed=True)
    yes = translate("ActDialog", "Mark as returned")
    return ActDialog(name, title, said, Form([(_day(name, today),), (why,)]), yes, parent)


def correct_dialog(title: str, said: str, parent: QWidget) -> ActDialog:
    """Why the letter is replaced; it stands in the new one."""
    name = "replaceLetter"
    why = TextField(f"{name}_reason", translate("ActDialog", "What was wrong (stands in the new letter)"), needed=True)
    yes = translate("ActDialog", "Write the new letter")
    return ActDialog(name, title, said, Form([(why,)]), yes, parent)


def acknowledged_dialog(today: date, title: str, said: str, parent: QWidget) -> ActDialog:
    """On which day, by whom, and the stamped paper."""
    name = "markAcknowledged"
    whom = TextField(f"{name}_by", translate("ActDialog", "By whom at the commune"))
    form = Form([(_day(name, today), whom), (PaperField(f"{name}_picture"),)])
    return ActDialog(name, title, said, form, translate("ActDialog", "Mark as acknowledged"), parent)


def _day(name: str, today: date) -> Field:
    field = DateField(f"{name}_on", translate("ActDialog", "Day"), needed=True)
    field.set_value(today)
    return field


class PaperField(Field):
    """A picture or PDF of the stamped paper, chosen or dropped; value is its path or None."""

    def __init__(self, name: str) -> None:
        self._place = _Dropping(name)
        super().__init__(name, translate("ActDialog", "Picture or scan of the stamped paper"), self._place)
        self._place.changed.connect(self.changed)

    def value(self) -> Path | None:
        return self._place.path

    def set_value(self, value: Any) -> None:
        self._place.take(value)


class _Dropping(QFrame):
    """Takes one file."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self.setAcceptDrops(True)
        self.path: Path | None = None
        self.said = QLabel()
        self.said.setObjectName(f"{name}Said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = make_button(f"{name}Choose", translate("ActDialog", "Choose a file…"), icon="folder")
        self.away = make_button(f"{name}Away", "", role="quiet", icon="trash", tip=translate("ActDialog", "Take away"))
        for button in (self.choose, self.away):
            button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self.said, 1)
        row.addWidget(self.away)
        row.addWidget(self.choose)
        self.choose.clicked.connect(self._ask)
        self.away.clicked.connect(lambda: self.take(None))
        self.take(None)

    def take(self, path: Path | None) -> None:
        """This file, or none."""
        self.path = path
        self.said.setText(path.name if path else translate("ActDialog", "Drop the file here, or choose it."))
        self.away.setVisible(path is not None)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _path_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(_path_of(event))
        event.acceptProposedAction()

    def _ask(self) -> None:
        masks = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        words = translate("ActDialog", "Pictures and PDF")
        kinds = f"{words} ({masks})"
        files.choose_file(self, translate("ActDialog", "Choose the stamped paper"), kinds, "pictures", self.take)


def _path_of(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in SUFFIXES else None
