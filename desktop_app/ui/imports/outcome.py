"""What a list holds, or what came of it: counts that filter, the table of remarks, and the chosen remark in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.imports.answers import AnswerPanel, choices_of, may_correct
from desktop_app.ui.imports.columns import TONES, Kind, RemarkRow, Said, columns, kind_words, remark_rows
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.imports import Choice, ImportResult, Remark

Key = tuple[int, str]


class Outcome(QWidget):
    """Shows the outcome of a preview or of an import (both have the same parts).

    `said_changed`: an officer answered something, or took an answer back; `said` holds what was said.
    """

    said_changed = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importOutcome")
        self.said: dict[Key, Said] = {}
        self._communes: Sequence[Choice] = ()
        self._orders: Sequence[tuple[str, str]] = ()
        self._open = False
        self._remarks: tuple[RemarkRow, ...] = ()
        self._filters: dict[Kind | None, QPushButton] = {}
        self._last: Key | None = None
        self._at = 0
        self.facts = QLabel()
        self.facts.setObjectName("importFacts")
        self.facts.setProperty("role", "section")
        self.unmatched = QLabel()
        self.unmatched.setObjectName("importUnmatched")
        self.unmatched.setProperty("role", "small")
        self.unmatched.setWordWrap(True)
        self.table = Table("importRemarks", columns(), tasks, label=self.tr("Remarks about the list"))
        empty = EmptyState(
            "importNoRemarks",
            "check-circle",
            self.tr("Nothing to remark"),
            hint=self.tr("Every line can be taken in as it is."),
        )
        self.whole = AnswerPanel()
        self._build(empty)
        self._connect()

    @property
    def whole_text(self) -> QLabel:
        """The chosen remark in full."""
        return self.whole.text

    def offer(self, communes: Sequence[Choice], orders: Sequence[tuple[str, str]]) -> None:
        """What may be chosen in answers."""
        self._communes, self._orders = communes, orders

    def show_outcome(self, outcome: ImportResult, matched: Sequence[str] = (), *, open_: bool = False) -> None:
        """Show the counts and remarks of a preview or result; `matched` are the columns that were read.

        `open_`: remarks can be answered.
        """
        self._open = open_
        rejected, asked, warnings = self._without_answered(outcome)
        still = {(remark.row, remark.field) for remark in (*rejected, *asked)}
        settled = {key: said for key, said in self.said.items() if key not in still}
        self._remarks = remark_rows(rejected, asked, warnings, settled)
        self.facts.setText(
            self.tr("{rows} lines: {new} new, {changed} changed, {unchanged} unchanged").format(
                rows=outcome.rows, new=outcome.new, changed=outcome.changed, unchanged=outcome.unchanged
            )
        )
        self._name_columns(matched, outcome.unmatched_columns)
        for kind, pill in self._filters.items():
            count = sum(kind in {None, remark.kind} for remark in self._remarks)
            words = self.tr("All remarks") if kind is None else kind_words(kind)
            pill.setText(f"{words} {count}")
            pill.setEnabled(count > 0 or kind is None)
            pill.setVisible(kind is not Kind.ANSWERED or count > 0)
            if not pill.isEnabled() and pill.isChecked():
                self._filters[None].setChecked(True)
        if self._last is None:
            self._filters[None].setChecked(True)
        self._filter()

    def begin(self) -> None:
        """A list that nothing was said to yet."""
        self.said.clear()
        self._last = None

    def _without_answered(self, outcome: ImportResult) -> tuple[Sequence[Remark], Sequence[Remark], Sequence[Remark]]:
        """A choice that was given settles its remark; a cell that was written anew is judged anew."""
        settled = {key for key, said in self.said.items() if not said.corrects}
        warnings = [r for r in outcome.warnings if (r.row, r.field) not in settled]
        left_out = [r for r in outcome.rejected if r.code != "left_out"]
        return left_out, outcome.asked, warnings

    def _build(self, empty: EmptyState) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(8)
        group = QButtonGroup(self)
        for kind in (None, *Kind):
            pill = QPushButton()
            pill.setObjectName(f"importFilter{kind.value.title() if kind else 'All'}")
            pill.setProperty("role", "pill")
            pill.setProperty("tone", TONES[kind].value if kind else "neutral")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.clicked.connect(self._filter)
            group.addButton(pill)
            pills.addWidget(pill)
            self._filters[kind] = pill
        pills.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.facts)
        layout.addWidget(self.unmatched)
        layout.addLayout(pills)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addWidget(self.whole)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_whole)
        self.table.opened.connect(lambda _id: self.whole.enter())
        self.whole.answered.connect(self._answer)
        self.whole.withdrawn.connect(self._withdraw)
        self.whole.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))

    def _name_columns(self, matched: Sequence[str], unmatched: Sequence[str]) -> None:
        said = []
        if matched:
            said.append(self.tr("Columns read: {columns}.").format(columns=", ".join(_names(matched))))
        if unmatched:
            said.append(self.tr("Columns not read: {columns}.").format(columns=", ".join(_names(unmatched))))
        self.unmatched.setText("\n".join(said))
        self.unmatched.setVisible(bool(said))

    def _filter(self) -> None:
        wanted = next((kind for kind, pill in self._filters.items() if pill.isChecked()), None)
        shown = [remark for remark in self._remarks if wanted in {None, remark.kind}]
        self.table.rows.show_rows(shown)
        if shown:
            self.table.selectRow(self._place(shown))
        else:
            self.whole.hide()

    def _place(self, shown: Sequence[RemarkRow]) -> int:
        """Where the officer was: the same remark, or the next one in the table that can be answered."""
        if self._last is None:
            return 0
        open_ones = [n for n, row in enumerate(shown) if row.kind is not Kind.ANSWERED]
        same = next((n for n in open_ones if (shown[n].remark.row, shown[n].remark.field) == self._last), None)
        if same is not None:
            return same
        return next((n for n in open_ones if n >= self._at), open_ones[0] if open_ones else 0)

    def _show_whole(self, remark_id: int | None) -> None:
        row = next((remark for remark in self._remarks if remark.id == remark_id), None)
        if row is None:
            return
        choices = choices_of(row.remark, self._communes, self._orders) if self._open else []
        self.whole.show_row(row, choices, len(self._alike(row.remark)), open_=self._open)

    def _alike(self, remark: Remark) -> list[Remark]:
        """The remarks that say the same of the same value, this one too."""
        if not remark.value or not (may_correct(remark) or remark.choices):
            return [remark]
        same = (remark.field, remark.code, remark.value)
        rows = [row.remark for row in self._remarks if row.said is None]
        return [each for each in rows if (each.field, each.code, each.value) == same]

    def _answer(self, said: Said, same: object) -> None:
        for each in self._alike(said.remark) if same else [said.remark]:
            self.said[each.row, each.field] = replace(said, remark=each)
        self._at = self.table.currentIndex().row()
        self._last = (said.remark.row, said.remark.field)
        self.said_changed.emit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _withdraw(self, said: Said) -> None:
        self.said.pop((said.remark.row, said.remark.field), None)
        self._last = (said.remark.row, said.remark.field)
        self.said_changed.emit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Mapping[Key, str]:
        """The choices that were given, for the services."""
        return {key: said.code for key, said in self.said.items() if not said.corrects}

    def corrections(self) -> Mapping[Key, str]:
        """The cells that were written anew, for the services."""
        return {key: said.code for key, said in self.said.items() if said.corrects}


def _names(columns: Sequence[str]) -> list[str]:
    return [" ".join(column.split()) for column in columns]
