"""Who changed what on a worker's record, from what to what, from the audit; and the way back where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.formats import show_moment
from desktop_app.services import worker_history
from desktop_app.services.work import Desk
from desktop_app.services.worker_history import HistoryLine
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.live import LivePart, plain, stacked

_AT_ONCE = 20
_LINES = 12
"""Lines of one entry that are shown; the rest is counted."""
Page = tuple[tuple[HistoryLine, ...], int | None]


class HistoryPart(LivePart):
    """One card for each unit of work, newest first."""

    undo_wanted = Signal(object)
    """An entry is to be taken back: one of its HistoryLines."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__("workerHistory", desk, tasks)
        self._before: int | None = None
        self.add_hint(self.tr("Ctrl+H in a field shows who changed that field."))
        self.build_list()
        self._more = make_button("historyMore", self.tr("Show what is older"), role="quiet", icon="chevron-down")
        self._more.clicked.connect(self._read_more)
        self._more.hide()
        self.body.insertWidget(self.body.count() - 1, self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def read(self) -> None:
        ask = partial(worker_history.history, entries=_AT_ONCE)
        self.reading.run(ask, self.desk, self.worker_id, done=self.show_answer, failed=self.tell)

    def show_answer(self, answer: Page | None) -> None:
        self.clear()
        if answer is None:
            self.say_empty(self.tr("Once the worker is saved, every change is listed here."))
            self._more.hide()
            return
        self.say_empty("" if answer[0] else self.tr("Nothing was changed yet."))
        self._show_more(answer)

    def _read_more(self) -> None:
        ask = partial(worker_history.history, before=self._before, entries=_AT_ONCE)
        self.reading.run(ask, self.desk, self.worker_id, done=self._show_more, failed=self.tell)

    def _show_more(self, page: Page) -> None:
        lines, self._before = page
        for _, some in groupby(lines, key=lambda line: line.sequence):
            card = EntryCard(tuple(some))
            card.undo_wanted.connect(self.undo_wanted)
            self.place.addWidget(card)
        self._more.setVisible(self._before is not None)


class EntryCard(QFrame):
    """What was saved together: when and by whom, each field from what to what, and a button that takes it back."""

    undo_wanted = Signal(object)
    """As HistoryPart's."""

    def __init__(self, lines: Sequence[HistoryLine]) -> None:
        super().__init__()
        first = lines[0]
        self.setObjectName(f"history{first.sequence}")
        self.setProperty("role", "paper")
        words = stacked(plain(first.action, "section"), plain(f"{show_moment(first.at)} · {first.officer}", "small"))
        head = QHBoxLayout()
        head.addLayout(words, 1)
        if first.can_undo:
            self.undo = make_button(
                f"historyUndo{first.sequence}",
                QCoreApplication.translate("EntryCard", "Undo"),
                role="quiet",
                icon="undo",
                tip=QCoreApplication.translate("EntryCard", "Take back everything that was saved here together"),
            )
            self.undo.clicked.connect(lambda: self.undo_wanted.emit(first))
            head.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        if first.reason:
            why = QCoreApplication.translate("EntryCard", "Reason: {reason}").format(reason=first.reason)
            layout.addWidget(plain(why, "muted"))
        for part, some in groupby(lines[:_LINES], key=lambda line: line.part):
            layout.addWidget(plain(part, "label"))
            for line in some:
                layout.addWidget(plain(change_words(line), select=True))
        if len(lines) > _LINES:
            more = QCoreApplication.translate("EntryCard", "and {count} more fields").format(count=len(lines) - _LINES)
            layout.addWidget(plain(more, "muted"))


def change_words(line: HistoryLine) -> str:
    """A field's change in a line."""
    if not line.field:
        return line.new or line.old
    if not line.old:
        return f"{line.field}: {line.new}"
    return f"{line.field}: {line.old} → {line.new or '—'}"
