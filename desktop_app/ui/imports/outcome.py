"""What a list holds, or what came of it: counts that filter, the table of remarks, and the chosen remark in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.forms import restyle
from desktop_app.ui.imports.columns import TONES, Kind, RemarkRow, columns, kind_words, remark_rows
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.services.imports import ImportResult


class Outcome(QWidget):
    """Shows the outcome of a preview or of an import (both have the same parts)."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importOutcome")
        self._remarks: tuple[RemarkRow, ...] = ()
        self._filters: dict[Kind | None, QPushButton] = {}
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
        self._build(empty)
        self.table.chosen.connect(self._show_whole)

    def show_outcome(self, outcome: ImportResult, matched: Sequence[str] = ()) -> None:
        """Show the counts and remarks of a preview or result; `matched` are the columns that were read."""
        self._remarks = remark_rows(outcome.rejected, outcome.asked, outcome.warnings)
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
        self._filters[None].setChecked(True)
        self._filter()

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
        self.whole = QFrame()
        self.whole.setObjectName("importWhole")
        self.whole_text = QLabel()
        self.whole_text.setObjectName("importWholeText")
        self.whole_text.setWordWrap(True)
        inner = QVBoxLayout(self.whole)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.whole_text)
        self.whole.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.facts)
        layout.addWidget(self.unmatched)
        layout.addLayout(pills)
        layout.addWidget(TableCard(self.table, empty), 1)
        layout.addWidget(self.whole)

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
        self.table.rows.show_rows([remark for remark in self._remarks if wanted in {None, remark.kind}])
        if self.table.rows.rowCount():
            self.table.selectRow(0)
        else:
            self.whole.hide()

    def _show_whole(self, remark_id: int | None) -> None:
        remark = next((remark for remark in self._remarks if remark.id == remark_id), None)
        if remark is None:
            return
        where = self.tr("Line {row}, {column}: {value}").format(
            row=remark.row, column=remark.column, value=remark.value or "–"
        )
        said = [where, remark.message]
        if remark.choices:
            said.append(self.tr("It may be: {choices}").format(choices=" · ".join(remark.choices)))
        self.whole_text.setText("\n".join(said))
        self.whole.setProperty("tone", TONES[remark.kind].value)
        restyle(self.whole)
        self.whole.show()


def _names(columns: Sequence[str]) -> list[str]:
    return [" ".join(column.split()) for column in columns]
