"""Whom the workers' cards say that one can call over there: the office's own list, for the head and administrators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import worker_card
from desktop_app.services.worker_card import HelpNumber
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_BLANK = HelpNumber("", "", "", "")
_SPARE = 2
_MOST = 12
_WIDTHS = (230, 190, 140)


class CardNumbersDialog(Dialog):
    """A row a number, as it stands on the card; a row without a number is left out."""

    def __init__(self, desk: Desk, tasks: Tasks, numbers: Sequence[HelpNumber], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardNumbers")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Numbers to call on the cards"))
        self._desk = desk
        self._tasks = tasks
        self.rows: list[tuple[HelpNumber, tuple[QLineEdit, QLineEdit, QLineEdit]]] = []
        self._build(numbers)

    def numbers(self) -> list[HelpNumber]:
        """What is typed."""
        return [replace(kept, vi=vi.text(), zh=zh.text(), number=number.text()) for kept, (vi, zh, number) in self.rows]

    def _build(self, numbers: Sequence[HelpNumber]) -> None:
        head = QLabel(self.tr("Numbers to call on the cards"))
        head.setProperty("role", "card_title")
        said = QLabel(self.tr("They stand on every card in both languages. A row without a number is left out."))
        said.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        for column, words in enumerate((self.tr("In Vietnamese"), self.tr("In Chinese"), self.tr("Number"))):
            title = QLabel(words)
            title.setProperty("role", "label")
            self._grid.addWidget(title, 0, column)
        for one in (*numbers, *[_BLANK] * _SPARE):
            self._add_row(one)
        self.more = make_button("cardNumbersMore", self.tr("Another row"), role="quiet", icon="plus")
        self.more.setAutoDefault(False)
        self.more.clicked.connect(lambda: self._add_row(_BLANK))
        self.no = make_button("cardNumbersNo", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.no.setAutoDefault(False)
        self.no.clicked.connect(self.reject)
        self.yes = make_button("cardNumbersYes", self.tr("Save"), role="primary")
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        body = QVBoxLayout(self)
        body.setContentsMargins(24, 20, 24, 20)
        body.setSpacing(12)
        body.addWidget(head)
        body.addWidget(said)
        body.addLayout(self._grid)
        body.addLayout(foot)

    def _add_row(self, kept: HelpNumber) -> None:
        at = len(self.rows) + 1
        vi, zh, number = made = QLineEdit(kept.vi), QLineEdit(kept.zh), QLineEdit(kept.number)
        names = ("Vi", "Zh", "Number")
        words = (self.tr("In Vietnamese"), self.tr("In Chinese"), self.tr("Number"))
        for column, (field, name, said) in enumerate(zip(made, names, words, strict=True)):
            field.setObjectName(f"cardNumber{name}_{at}")
            field.setAccessibleName(f"{said} {at}")
            field.setMinimumWidth(_WIDTHS[column])
            self._grid.addWidget(field, at, column)
        self.rows.append((kept, (vi, zh, number)))
        if at >= _MOST:
            self.more.setEnabled(False)

    def save(self) -> None:
        """Keep them."""
        self.yes.setEnabled(False)
        self._tasks.run(worker_card.set_numbers, self._desk, self.numbers(), done=self._saved, failed=self._failed)

    def _saved(self, _answer: object) -> None:
        over = self.parentWidget()
        self.accept()
        if over is not None:
            messages.notify(over, self.tr("Saved"))

    def _failed(self, error: KnownError) -> None:
        self.yes.setEnabled(True)
        messages.tell(self, error, self._desk.language)
