"""The tab of policies: what the office may set, each with its unit and what holds while nobody has set it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.errors import KnownError
from desktop_app.services import office_policies, permission
from desktop_app.services.office_policies import NO, YES, Kind, PolicyRow
from desktop_app.ui import messages
from desktop_app.ui.entering import EnterKeeps
from desktop_app.ui.forms import restyle
from desktop_app.ui.office.problems import show_problems
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.services.work import Changes, Desk

_WIDE, _NARROW, _LABELS = 320, 110, 320


class PoliciesTab(QWidget):
    """Everything on one page, in groups; saved together."""

    said = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("policiesTab")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._rows: dict[str, PolicyRow] = {}
        self.editors: dict[str, QLineEdit | QCheckBox] = {}
        self.problems: dict[str, QLabel] = {}
        self._build()

    def _build(self) -> None:
        self.save = make_button("policiesSave", self.tr("Save"), icon="save", role="primary", shortcut="Ctrl+S")
        self.save.clicked.connect(self.keep)
        EnterKeeps(self, self.save)
        note = QLabel(self.tr("What is left empty is as usual. Every change stands in the audit."))
        note.setProperty("role", "muted")
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._inner)
        head = QHBoxLayout()
        head.addWidget(note, 1)
        head.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)

    def activated(self) -> None:
        """Shown."""
        if not self._rows:
            self.reload()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed elsewhere, unless something is being typed here."""
        if self._rows and changes.touches("office_setting") and not self.values():
            self.reload()

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Ask about what was typed and not saved."""
        if not self.values():
            return True

        def drop() -> None:
            self._show((tuple(self._rows.values()), self.save.isVisible()))
            again()

        messages.ask(
            self, self.tr("The settings were changed and not saved."), self.tr("Discard the changes"), drop, danger=True
        )
        return False

    def reload(self) -> None:
        """Read again."""
        self._latest.run(_read, self._desk, done=self._show, failed=self._failed)

    def values(self) -> dict[str, str]:
        """What was typed that differs from what is kept."""
        typed = {key: self._typed(editor) for key, editor in self.editors.items()}
        return {key: text for key, text in typed.items() if text != self._kept(self._rows[key])}

    def keep(self) -> None:
        """Save what differs."""
        for label in self.problems.values():
            label.hide()
        wanted = self.values()
        if wanted:
            self._tasks.run(office_policies.save, self._desk, wanted, done=self._saved, failed=self._failed)

    def _saved(self, _count: int) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()

    def _failed(self, error: KnownError) -> None:
        show_problems(self, error, self._desk.language, self.problems, self.editors)

    # Building the groups

    def _show(self, found: tuple[tuple[PolicyRow, ...], bool]) -> None:
        rows, may = found
        self._rows = {row.policy.key: row for row in rows}
        self.editors.clear()
        self.problems.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for group, members in groupby(rows, key=lambda row: row.policy.group):
            self._column.addWidget(self._group(group, list(members)))
        self._column.addStretch(1)
        self.save.setVisible(may)
        for editor in self.editors.values():
            editor.setEnabled(may)
        changed = sum(row.value is not None and row.value != row.policy.usual for row in rows)
        self.said.emit(self.tr("{n} policies are set by the office").format(n=changed))

    def _group(self, group: str, rows: list[PolicyRow]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        title = QLabel(sentence("policy_group", group, self._desk.language))
        title.setProperty("role", "section")
        grid.addWidget(title, 0, 0, 1, 3)
        for place, row in enumerate(rows, 1):
            self._lay(grid, place * 2, row)
        grid.setColumnStretch(2, 1)
        return card

    def _lay(self, grid: QGridLayout, down: int, row: PolicyRow) -> None:
        policy, words = row.policy, sentence("policy", row.policy.key, self._desk.language)
        editor: QLineEdit | QCheckBox
        if policy.kind is Kind.YES_NO:
            editor = QCheckBox(words)
            editor.setChecked((row.value or policy.usual) == YES)
            grid.addWidget(editor, down, 0, 1, 3)
        else:
            label = QLabel(words)
            editor = QLineEdit(self._kept(row))
            editor.setPlaceholderText(policy.usual)
            editor.setFixedWidth(_WIDE if policy.kind in {Kind.TEXT, Kind.STEPS} else _NARROW)
            label.setBuddy(editor)
            label.setMinimumWidth(_LABELS)  # one line down the page, from card to card
            grid.addWidget(label, down, 0)
            grid.addWidget(editor, down, 1)
            grid.addWidget(self._unit(row), down, 2)
        editor.setObjectName(f"policy_{policy.key}")
        editor.setAccessibleName(words)
        problem = QLabel()
        problem.setProperty("role", "problem")
        problem.hide()
        restyle(problem)
        grid.addWidget(problem, down + 1, 1, 1, 2)
        self.editors[policy.key], self.problems[policy.key] = editor, problem

    def _unit(self, row: PolicyRow) -> QLabel:
        policy, said = row.policy, ""
        if policy.unit:
            unit = sentence("policy_unit", policy.unit, self._desk.language)
            said = self.tr("{unit} · usually {usual}").format(unit=unit, usual=policy.usual)
        label = QLabel(said)
        label.setProperty("role", "muted")
        return label

    def _kept(self, row: PolicyRow) -> str:
        if row.policy.kind is Kind.YES_NO:
            return row.value or row.policy.usual
        return "" if row.value in (None, row.policy.usual) else str(row.value)

    def _typed(self, editor: QLineEdit | QCheckBox) -> str:
        if isinstance(editor, QCheckBox):
            return YES if editor.isChecked() else NO
        return editor.text().strip()


def _read(desk: Desk) -> tuple[tuple[PolicyRow, ...], bool]:
    return office_policies.listed(desk), permission.may(desk, "office.settings")
