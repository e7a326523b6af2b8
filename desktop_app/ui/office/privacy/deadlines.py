"""The days, hours, months and years that the office keeps to about personal data, by who may set them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.rules.data_request import ACKNOWLEDGE, ARCHIVE_YEARS, BREACH_HOURS, DAYS, RETENTION_MONTHS, SETTINGS
from desktop_app.services import permission, privacy_settings
from desktop_app.ui import messages
from desktop_app.ui.office.problems import show_problems
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Changes, Desk

_UNITS = {BREACH_HOURS: "hours", RETENTION_MONTHS: "months", ARCHIVE_YEARS: "years"}
_NARROW = 110


class DeadlinesTab(QWidget):
    """Saved together; what a request was promised before stays."""

    said = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("deadlinesTab")
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self.read_once = False
        self._kept: dict[str, int] = {}
        self.editors: dict[str, QLineEdit] = {}
        self.problems: dict[str, QLabel] = {}
        self._build()

    def _build(self) -> None:
        self.save = make_button("deadlinesSave", self.tr("Save"), icon="save", role="primary", shortcut="Ctrl+S")
        self.save.clicked.connect(self.keep)
        note = QLabel(self.tr("Working days leave out weekends and holidays. Requests received before keep theirs."))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(note, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self._group(self.tr("What people ask"), (ACKNOWLEDGE, *DAYS.values())))
        column.addWidget(self._group(self.tr("Breaches"), (BREACH_HOURS,)))
        column.addWidget(self._group(self.tr("How long data are kept"), (RETENTION_MONTHS, ARCHIVE_YEARS)))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)

    def _group(self, title: str, keys: tuple[str, ...]) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        head = QLabel(title)
        head.setProperty("role", "section")
        grid.addWidget(head, 0, 0, 1, 3)
        for place, key in enumerate(keys, 1):
            self._lay(grid, 2 * place, key)
        grid.setColumnMinimumWidth(0, 360)
        grid.setColumnStretch(2, 1)
        return card

    def _lay(self, grid: QGridLayout, down: int, key: str) -> None:
        language = self._desk.language
        label = QLabel(sentence("privacy_setting", key, language))
        editor = QLineEdit()
        editor.setObjectName(f"deadline_{key}")
        editor.setAccessibleName(label.text())
        editor.setFixedWidth(_NARROW)
        label.setBuddy(editor)
        unit = sentence("privacy_unit", _UNITS.get(key, "working_days"), language)
        usual = QLabel(self.tr("{unit} · usually {usual}").format(unit=unit, usual=SETTINGS[key]))
        usual.setProperty("role", "muted")
        problem = QLabel()
        problem.setProperty("role", "problem")
        problem.hide()
        for place, each in enumerate((label, editor, usual)):
            grid.addWidget(each, down, place)
        grid.addWidget(problem, down + 1, 1, 1, 2)
        self.editors[key], self.problems[key] = editor, problem

    def activated(self) -> None:
        """Shown."""
        if not self.read_once:
            self.reload()

    def changed(self, changes: Changes) -> None:
        """Follow what was changed elsewhere, unless something is being typed here."""
        if self._kept and changes.touches("office_setting") and not self.values():
            self.reload()

    def may_leave(self, again: Callable[[], object]) -> bool:
        """Ask about what was typed and not saved."""
        if not self.values():
            return True

        def drop() -> None:
            self._show((self._kept, self.save.isVisible()))
            again()

        messages.ask(
            self,
            self.tr("The deadlines were changed and not saved."),
            self.tr("Discard the changes"),
            drop,
            danger=True,
        )
        return False

    def reload(self) -> None:
        """Read again."""
        self.read_once = True
        self._latest.run(_read, self._desk, done=self._show, failed=self._failed)

    def values(self) -> dict[str, int | None]:
        """What was typed that differs from what is kept; None for what is no number."""
        typed = {key: editor.text().strip() for key, editor in self.editors.items()}
        return {
            key: int(text) if text.isdecimal() else None
            for key, text in typed.items()
            if self._kept and text != str(self._kept[key])
        }

    def keep(self) -> None:
        """Save what differs."""
        for label in self.problems.values():
            label.hide()
        if wanted := self.values():
            self._tasks.run(privacy_settings.save, self._desk, wanted, done=self._saved, failed=self._failed)

    def _saved(self, _entry: object) -> None:
        messages.notify(self, self.tr("Saved"))
        self.reload()

    def _failed(self, error: KnownError) -> None:
        show_problems(self, error, self._desk.language, self.problems, self.editors)

    def _show(self, found: tuple[dict[str, int], bool]) -> None:
        self._kept, may = found
        for key, editor in self.editors.items():
            editor.setText(str(self._kept[key]))
            editor.setEnabled(may)
            self.problems[key].hide()
        self.save.setVisible(may)
        own = sum(self._kept[key] != usual for key, usual in SETTINGS.items())
        self.said.emit(self.tr("{n} deadlines are set by the office").format(n=own))


def _read(desk: Desk) -> tuple[dict[str, int], bool]:
    return privacy_settings.load(desk), permission.may(desk, "privacy.settings")
