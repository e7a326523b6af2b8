"""The pairs of the record that are likely one person, to be looked through: merged, or told apart with a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import deeds, duplicates
from desktop_app.services.duplicates import Pair
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Task, Tasks
from desktop_app.ui.workers.merge_dialog import BAND_TONES, MergeDialog, tell_merged
from desktop_app.ui.workers.merge_rows import who_words
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 1120, 640


class DuplicatesList(Dialog):
    """Looks through the whole record when it opens. Open with open()."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatesList")
        self.setWindowTitle(self.tr("Records that may be of one person"))
        resize_within(self, _WIDTH, _HEIGHT)
        self._desk = desk
        self._tasks = tasks
        self._pairs: tuple[Pair, ...] = ()
        self._task: Task | None = None
        self._build()
        self._connect()
        self.look()

    def look(self) -> None:
        """Look through the record."""
        self._say(self.tr("Looking through the record…"))
        self.progress.show()
        self._task = self._tasks.run(
            duplicates.pairs,
            self._desk,
            done=self._show,
            failed=self._failed,
            progress=self._step,
            stopped=self._stopped,
        )

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
        super().reject()

    # Building

    def _build(self) -> None:
        title = QLabel(self.tr("Records that may be of one person"))
        title.setProperty("role", "card_title")
        self._line = QLabel()
        self._line.setObjectName("duplicatesLine")
        self._line.setProperty("role", "muted")
        self.progress = QProgressBar()
        self.progress.setObjectName("duplicatesProgress")
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.table = Table("duplicatesTable", self._columns(), self._tasks, label=self.tr("Likely pairs"))
        self._empty = EmptyState("duplicatesEmpty", "people", self.tr("Looking through the record…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(10)
        for part in (title, self._line, self.progress):
            layout.addWidget(part)
        layout.addWidget(TableCard(self.table, self._empty), 1)
        self._pair_card = self._detail()
        layout.addWidget(self._pair_card)
        layout.addLayout(self._foot())

    def _columns(self) -> tuple[Column, ...]:
        language = self._desk.language

        def band(pair: Pair) -> str:
            return sentence("likeness_band", pair.band, language)

        first, then = self.tr("First record"), self.tr("Later record")
        return (
            Column("band", self.tr("How alike"), 130, band, pill=lambda p: Pill(band(p), BAND_TONES[p.band])),
            Column("elder", first, 220, lambda p: p.elder.full_name, tip=lambda p: who_words(p.elder)),
            Column("newer", then, 220, lambda p: p.newer.full_name, tip=lambda p: who_words(p.newer)),
            Column("why", self.tr("Why"), 300, lambda p: " ".join(p.reasons[:2]), stretch=True, muted=True,
                   tip=lambda p: "\n".join(p.reasons)),
        )  # fmt: skip

    def _detail(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        self._whom = [QLabel(), QLabel()]
        self._why = QLabel()
        self._why.setObjectName("duplicatesWhy")
        for label in (*self._whom, self._why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        sides = QHBoxLayout()
        for label in self._whom:
            label.setProperty("role", "section")
            sides.addWidget(label, 1)
        box = QVBoxLayout(frame)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(6)
        box.addLayout(sides)
        box.addWidget(self._why)
        frame.setMinimumHeight(150)
        frame.hide()
        return frame

    def _foot(self) -> QHBoxLayout:
        self.close_button = make_button("duplicatesClose", self.tr("Close"), tip=self.tr("Close (Esc)"))
        self.apart = make_button("duplicatesApart", self.tr("Two people…"), icon="people", shortcut="Ctrl+T")
        self.merge = make_button(
            "duplicatesMerge", self.tr("Compare and merge…"), role="primary", tip=self.tr("Compare and merge (Enter)")
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.apart)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.merge)
        for button in (self.apart, self.close_button, self.merge):
            button.setAutoDefault(False)
        self.merge.setDefault(True)
        return row

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.apart.clicked.connect(self._tell_apart)
        self.merge.clicked.connect(self._merge)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self._merge)

    # Showing

    def _show(self, pairs: tuple[Pair, ...]) -> None:
        self._rest()
        self._pairs = pairs
        self.table.rows.show_rows(pairs)
        self._empty.say(
            self.tr("Nobody seems to be on record twice"),
            self.tr("Whoever is entered or imported from now on is compared with all."),
        )
        self._say_count()
        if pairs:
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(pairs[0].id if pairs else None)

    def _say_count(self) -> None:
        count = QLocale().toString(len(self._pairs))
        self._say(self.tr("{count} pairs, the likeliest first").format(count=count) if self._pairs else "")

    def _choose(self, _pair_id: int | None) -> None:
        pair = self.pair()
        self._pair_card.setVisible(pair is not None)
        for label, who in zip(self._whom, (pair.elder, pair.newer) if pair else (None, None), strict=True):
            label.setText(f"{who.full_name}\n{who_words(who)}" if who else "")
        self._why.setText("\n".join(f"• {reason}" for reason in pair.reasons) if pair else "")
        for button in (self.apart, self.merge):
            button.setEnabled(pair is not None)

    def pair(self) -> Pair | None:
        """The pair that is chosen."""
        chosen = self.table.current_id()
        return next((pair for pair in self._pairs if pair.id == chosen), None)

    def _step(self, done: int, _every: int) -> None:
        self._say(self.tr("Looking through the record… {count} pairs compared").format(count=QLocale().toString(done)))

    def _say(self, words: str) -> None:
        self._line.setText(words)
        self._line.setVisible(bool(words))

    def _stopped(self) -> None:
        self._rest()

    def _rest(self) -> None:
        self._task = None
        self.progress.hide()

    def _failed(self, error: KnownError) -> None:
        self._rest()
        messages.tell(self, error, self._desk.language)

    # Deciding

    def _merge(self) -> None:
        pair = self.pair()
        if pair is not None:
            dialog = MergeDialog(self._desk, self._tasks, pair.elder.id, pair.newer.id, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.merged.connect(self._merged)
            dialog.open()

    def _merged(self, entry: int, _keep: int, gone: int) -> None:
        tell_merged(self._desk, self._tasks, entry, self)
        self._without(lambda pair: gone in {pair.elder.id, pair.newer.id})

    def _tell_apart(self) -> None:
        pair = self.pair()
        if pair is not None:
            NotTheSameDialog(pair, partial(self._keep_apart, pair), self).open()

    def _keep_apart(self, pair: Pair, reason: str) -> None:
        self._tasks.run(
            duplicates.not_the_same,
            self._desk,
            pair.elder.id,
            pair.newer.id,
            reason,
            done=partial(self._kept_apart, pair),
            failed=self._failed,
        )

    def _kept_apart(self, pair: Pair, entry: int | None) -> None:
        undo = None if entry is None else partial(self._take_back, entry)
        messages.notify(self, self.tr("Kept as two people"), undo=undo)
        self._without(lambda one: one.id == pair.id)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(deeds.take_back, self._desk, entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        self.look()

    def _without(self, gone: Callable[[Pair], bool]) -> None:
        """What is decided leaves the list; the next one is chosen."""
        at = self.table.currentIndex().row()
        self._pairs = tuple(pair for pair in self._pairs if not gone(pair))
        self.table.rows.show_rows(self._pairs)
        self._say_count()
        if self._pairs:
            self.table.selectRow(min(max(at, 0), len(self._pairs) - 1))
        self._choose(None)


class NotTheSameDialog(Dialog):
    """Asks why two are two; `on_yes` gets the words."""

    def __init__(self, pair: Pair, on_yes: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notTheSameDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two people"))
        self.setMinimumWidth(460)
        self._on_yes = on_yes
        head = QLabel(
            self.tr("{one} and {other} are two people.").format(one=pair.elder.full_name, other=pair.newer.full_name)
        )
        head.setProperty("role", "card_title")
        more = QLabel(self.tr("They will not be shown as one person again. Others see who said so, and why."))
        more.setProperty("role", "muted")
        for label in (head, more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.form = Form([(TextField("apart_reason", self.tr("How you know"), needed=True),)])
        self.no = make_button("apartNo", self.tr("Cancel"))
        self.yes = make_button("apartYes", self.tr("Keep as two people"), role="primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._decide)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for part in (head, more, self.form):
            layout.addWidget(part)
        layout.addLayout(row)

    def _decide(self) -> None:
        if self.form.check():
            self._on_yes(str(self.form.values()["apart_reason"]))
            self.accept()


def open_duplicates(desk: Desk, tasks: Tasks, parent: QWidget) -> DuplicatesList:
    """Open the list over `parent`."""
    dialog = DuplicatesList(desk, tasks, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
