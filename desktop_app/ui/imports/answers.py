"""Answering a remark where it stands: a choice, or what the cell should say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.formats import show_date
from desktop_app.services import imports
from desktop_app.ui.forms import ChoiceField, TextField, restyle
from desktop_app.ui.imports.columns import TONES, RemarkRow, Said

if TYPE_CHECKING:
    from desktop_app.services.imports import Choice, Remark

translate = QCoreApplication.translate
_ORDER_FIELDS = frozenset({"job", "employer", "job_order"})
_TWINS = frozenset({"citizen_id_twice", "row_repeated", "document_twice", "same_digits_elsewhere"})
_NOT_CORRECTED = frozenset({"", "family_name"})


def choices_of(remark: Remark, communes: Sequence[Choice], orders: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """What may be answered, as (code, words); empty where the cell itself is to be put right."""
    if remark.field == "address" and (remark.choices or remark.code.endswith(("unknown", "missing", "province"))):
        near = [(choice.code, choice.name) for choice in remark.choices]
        rest = [(choice.code, choice.name) for choice in communes if (choice.code, choice.name) not in near]
        return [*near, *rest, (imports.NO_COMMUNE, translate("Import", "In none of Lạng Sơn's communes"))]
    if remark.field in _ORDER_FIELDS and remark.code.startswith("order_"):
        return [*orders, (imports.NO_ORDER, translate("Import", "Let the placement wait"))]
    if remark.code.endswith("_differs") and remark.choices:
        kept, said = remark.choices[0], remark.choices[-1]
        return [
            (kept.code, translate("Import", "As on record: {value}").format(value=_shown(kept.code))),
            (said.code, translate("Import", "As in the list: {value}").format(value=_shown(said.code))),
        ]
    if remark.code.startswith("namesake_") or (remark.code == "likely_on_record" and remark.choices):
        same = translate("Import", "The same person as {id}")
        others = [(choice.code, same.format(id=f"{choice.name}, {choice.code}")) for choice in remark.choices]
        return [(imports.OTHER_PERSON, translate("Import", "Another person")), *others]
    if remark.code in _TWINS:
        return [(imports.LEAVE_OUT, translate("Import", "Leave this line out"))]
    return []


def _shown(code: str) -> str:
    words = {"male": translate("Import", "Male"), "female": translate("Import", "Female")}
    if code in words:
        return words[code]
    try:
        return show_date(date.fromisoformat(code))
    except ValueError:
        return code


def may_correct(remark: Remark) -> bool:
    """Whether the cell can be written anew here."""
    return remark.field not in _NOT_CORRECTED and not remark.code.endswith(("_differs", "likely_on_record"))


class AnswerPanel(QFrame):
    """The chosen remark in full, and under it what may be said to it.

    `answered(said, same)`, where `same` asks it for all lines alike; `withdrawn(said)`; `left()` by Escape.
    """

    answered = Signal(object, bool)
    withdrawn = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importWhole")
        self._row: RemarkRow | None = None
        self.text = QLabel()
        self.text.setObjectName("importWholeText")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.choice = ChoiceField("importAnswer", self.tr("Answer"), search=True, empty=self.tr("Choose…"))
        self.cell = TextField("importCell", self.tr("What the cell should say"))
        self.same = QCheckBox()
        self.same.setObjectName("importSame")
        self.go = QPushButton(self.tr("Answer"))
        self.go.setObjectName("importAnswerGo")
        self.go.setToolTip(self.tr("Answer and go on to the next (Enter)"))
        self.back = QPushButton(self.tr("Take the answer back"))
        self.back.setObjectName("importAnswerBack")
        for button in (self.go, self.back):
            button.setAutoDefault(False)
        self._build()
        self.go.clicked.connect(self.give)
        self.back.clicked.connect(self._take_back)
        self.hide()

    def _build(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.choice, 3)
        acts.addWidget(self.cell, 2)
        for widget in (self.same, self.go, self.back):
            acts.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        acts.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addLayout(acts)

    def show_row(self, row: RemarkRow, choices: Sequence[tuple[str, str]], alike: int, *, open_: bool) -> None:
        """Show a remark; `alike`: how many lines have the same remark for the same value; `open_`: may be answered."""
        self._row = row
        self.text.setText("\n".join(_lines(row)))
        answering = open_ and row.said is None
        self.choice.set_choices(choices)
        self.choice.set_value(None)
        self.choice.setVisible(answering and bool(choices))
        self.cell.set_value(row.value)
        self.cell.setVisible(answering and may_correct(row.remark))
        self.same.setText(self.tr("The same for all {n} lines with this value").format(n=alike))
        self.same.setChecked(False)
        self.same.setVisible(answering and alike > 1)
        self.go.setVisible(self.choice.isVisibleTo(self) or self.cell.isVisibleTo(self))
        self.back.setVisible(open_ and row.said is not None)
        self.setProperty("tone", TONES[row.kind].value)
        restyle(self)
        self.show()

    def enter(self) -> bool:
        """Put the focus where the answer is given; False where nothing can be answered."""
        for field in (self.choice, self.cell):
            if field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        if self.back.isVisibleTo(self):
            self.back.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def give(self) -> None:
        """Say what is chosen, or else what was written in the cell."""
        if self._row is None:
            return
        remark, code = self._row.remark, self.choice.value()
        if self.choice.isVisibleTo(self) and code is not None:
            said = Said(remark, code, self.choice.text(), corrects=False)
            self.answered.emit(said, self.same.isChecked())
        elif self.cell.isVisibleTo(self) and self.cell.value() != self._row.value:
            said = Said(remark, self.cell.value(), self.cell.value(), corrects=True)
            self.answered.emit(said, self.same.isChecked())
        elif self.choice.isVisibleTo(self):
            self.choice.show_problem(self.tr("Choose an answer, or write the cell anew."))
        else:
            self.cell.show_problem(self.tr("Write what the cell should say."))

    def _take_back(self) -> None:
        if self._row is not None and self._row.said is not None:
            self.withdrawn.emit(self._row.said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers and Escape goes back to the table: neither is the dialog's while something is answered."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.back.hasFocus():
                self._take_back()
            else:
                self.give()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _lines(row: RemarkRow) -> list[str]:
    where = translate("Import", "Line {row}, {column}: {value}").format(
        row=row.row, column=row.column or "–", value=row.value or "–"
    )
    said = [f"{where} · {row.remark.who}" if row.remark.who else where, row.remark.message]
    if row.said is not None:
        said.append(translate("Import", "Your answer: {words}").format(words=row.said.words))
    elif row.choices:
        said.append(translate("Import", "It may be: {choices}").format(choices=" · ".join(row.choices)))
    return said
