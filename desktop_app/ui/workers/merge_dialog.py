"""Two records of one person made one: side by side, what is taken from which, what goes over, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import deeds, merge
from desktop_app.services.merge import Comparison
from desktop_app.ui import messages
from desktop_app.ui.badge import Badge
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.signin import second_person
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.merge_rows import SideBySide, lay_columns, who_words
from desktop_app.ui.workers.words import word
from desktop_app.wording import has, sentence

if TYPE_CHECKING:
    from desktop_app.services.two_people import Approval
    from desktop_app.services.work import Desk

_WIDTH, _HEIGHT = 980, 690
_REASONS = 4
_SWAP = "Ctrl+D"
BAND_TONES = {"certain": Tone.WARN, "alike": Tone.WARN, "possible": Tone.INFO}


class MergeDialog(Dialog):
    """`merged(entry, kept, gone)`: the audit's entry, and both ids. Open with open()."""

    merged = Signal(object, object, object)

    def __init__(self, desk: Desk, tasks: Tasks, keep_id: int, other_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        self.setWindowTitle(self.tr("Merge two records of one person"))
        resize_within(self, _WIDTH, _HEIGHT)
        self._desk = desk
        self._tasks = tasks
        self._ids = (keep_id, other_id)
        self._comparison: Comparison | None = None
        self._fields: SideBySide | None = None
        self._build()
        self._load()

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(10)
        layout.addLayout(self._head())
        self._why = QLabel()
        self._why.setObjectName("mergeReasons")
        self._why.setWordWrap(True)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._why)
        self._apart_box, self._apart = _box("mergeSaidApart", "warn")
        self._refusal_box, self._refusal = _box("mergeRefusal", "block")
        layout.addWidget(self._apart_box)
        layout.addWidget(self._refusal_box)
        sides = self._sides()
        layout.addLayout(sides)
        self._area = QScrollArea()
        self._area.setObjectName("mergeScroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the heads leave it its room
        sides.setContentsMargins(0, 0, self._area.verticalScrollBar().sizeHint().width(), 0)
        layout.addWidget(self._area, 1)
        self._moves = QLabel()
        self._moves.setObjectName("mergeMoves")
        self._moves.setWordWrap(True)
        layout.addWidget(self._moves)
        self.form = Form([(TextField("merge_reason", self.tr("Why they are one person"), needed=True),)])
        layout.addWidget(self.form)
        layout.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Merge two records of one person"))
        title.setProperty("role", "card_title")
        self._band = Badge("mergeBand")
        row = QHBoxLayout()
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self._band)
        return row

    def _sides(self) -> QGridLayout:
        grid = QGridLayout()
        lay_columns(grid)
        self._names: list[QLabel] = []
        self._lines: list[QLabel] = []
        for column, words in enumerate((self.tr("Is kept"), self.tr("Goes into it")), start=1):
            head, name, line = QLabel(words), QLabel(), QLabel()
            head.setProperty("role", "label")
            name.setProperty("role", "section")
            line.setProperty("role", "small")
            for row, label in enumerate((head, name, line)):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setContentsMargins(10, 0, 0, 0)
                grid.addWidget(label, row, column)
            self._names.append(name)
            self._lines.append(line)
        self.swap = make_button(
            "mergeSwap", self.tr("Keep the other one"), role="quiet", icon="refresh", shortcut=_SWAP
        )
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._swap_sides)
        grid.addWidget(self.swap, 0, 0, 3, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _foot(self) -> QHBoxLayout:
        self.no = make_button("mergeCancel", self.tr("Cancel"), tip=self.tr("Change nothing (Esc)"))
        self.yes = make_button(
            "mergeGo", self.tr("Merge the records"), role="primary", tip=self.tr("Merge (Ctrl+Enter)")
        )
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._ask)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._ask)
        note = QLabel(self.tr("Nothing is deleted; it can be undone."))
        note.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(note)
        row.addStretch(1)
        for button in (self.no, self.yes):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        return row

    # Showing

    def _load(self) -> None:
        self.yes.setEnabled(False)
        self._tasks.run(merge.compare, self._desk, *self._ids, done=self._show, failed=self._not_comparable)

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        language = self._desk.language
        for who, name, line in zip((comparison.keep, comparison.other), self._names, self._lines, strict=True):
            name.setText(who.full_name)
            line.setText(who_words(who))
        band = comparison.band
        self._band.say(sentence("likeness_band", band, language) if band else "", BAND_TONES.get(band, Tone.INFO))
        self._why.setText("\n".join(f"• {reason}" for reason in comparison.reasons[:_REASONS]))
        self._say_in_the_way(comparison)
        self._fields = SideBySide(comparison, language)
        self._area.setWidget(self._fields)
        self._moves.setText(self._moves_words(comparison))
        self.yes.setEnabled(comparison.refusal is None)
        first = self._fields.first() or self.form.fields["merge_reason"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_in_the_way(self, comparison: Comparison) -> None:
        said = comparison.said_apart
        self._apart.setText(self.tr("An officer said that these are two people: {reason}").format(reason=said or ""))
        self._apart_box.setVisible(said is not None)
        refusal = comparison.refusal
        self._refusal.setText(messages.sentence_of(refusal, self._desk.language) if refusal else "")
        self._refusal_box.setVisible(refusal is not None)

    def _moves_words(self, comparison: Comparison) -> str:
        language = self._desk.language
        going = [(move.going, _noun(move.noun, language)) for move in comparison.moves if move.going]
        staying = [(move.staying, _noun(move.noun, language)) for move in comparison.moves if move.staying]
        lines = [self.tr("Goes over: {things}.").format(things=_listed(going))] if going else []
        if staying:
            lines.append(
                self.tr("Stays with the old record, because the kept one has it: {things}.").format(
                    things=_listed(staying)
                )
            )
        lines += [
            self.tr("The later answer holds: {purpose}.").format(purpose=word("purpose", purpose, language))
            for purpose in comparison.consents
        ]
        return "\n".join(lines)

    # Doing

    def _swap_sides(self) -> None:
        self._ids = (self._ids[1], self._ids[0])
        self._load()

    def _ask(self) -> None:
        if self._comparison is None or not self.yes.isEnabled() or not self.form.check():
            return
        question = self.tr("Merge the record of {other} into that of {keep}?").format(
            other=self._comparison.other.full_name, keep=self._comparison.keep.full_name
        )
        more = self.tr("From then on there is one record; the other can only be read. It can be undone.")
        messages.ask(self, question, self.tr("Merge the records"), self._begin, more=more, danger=True)

    def _begin(self) -> None:
        self._go()

    def _go(self, approval: Approval | None = None) -> None:
        if self._comparison is None or self._fields is None:
            return
        self.yes.setEnabled(False)
        self._tasks.run(
            partial(merge.merge, seen=self._comparison.versions, approval=approval),
            self._desk,
            *self._ids,
            self._fields.choices(),
            str(self.form.values()["merge_reason"]),
            done=self._done,
            failed=self._failed,
        )

    def _done(self, entry: int) -> None:
        keep, other = self._ids
        self.accept()
        self.merged.emit(entry, keep, other)

    def _failed(self, error: KnownError) -> None:
        if error.code == second_person.NEEDED:
            self.yes.setEnabled(True)
            said = str(self.form.values()["merge_reason"])
            second_person.ask_second(self, self._desk, self._tasks, error, self._go, reason=said)
            return
        messages.tell(self, error, self._desk.language)
        self._load()

    def _not_comparable(self, error: KnownError) -> None:
        self._refusal.setText(messages.sentence_of(error, self._desk.language))
        self._refusal_box.show()


def open_merge(desk: Desk, tasks: Tasks, keep_id: int, other_id: int, parent: QWidget) -> MergeDialog:
    """Open the comparison over `parent`; when it is done, the banner of its window says so and offers Undo."""
    dialog = MergeDialog(desk, tasks, keep_id, other_id, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.merged.connect(lambda entry, _keep, _other: tell_merged(desk, tasks, entry, parent))
    dialog.open()
    return dialog


def tell_merged(desk: Desk, tasks: Tasks, entry: int, parent: QWidget) -> None:
    """Say in the banner that two records are one now, with the way back."""

    def back() -> None:
        tasks.run(deeds.take_back, desk, entry, failed=partial(_tell, parent, desk.language))

    messages.notify(parent, _merged_words(), undo=back)


def _merged_words() -> str:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - a word outside of any widget

    return QCoreApplication.translate("MergeDialog", "The two records are one now")


def _tell(parent: QWidget, language: str, error: KnownError) -> None:
    messages.tell(parent, error, language)


def _noun(table: str, language: str) -> str:
    return sentence("merge_noun", table if has("merge_noun", table, language) else "other", language)


def _listed(things: list[tuple[int, str]]) -> str:
    return ", ".join(f"{count} {words}" for count, words in things)


def _box(name: str, tone: str) -> tuple[QFrame, QLabel]:
    box = QFrame()
    box.setObjectName(name)
    box.setProperty("tone", tone)
    words = QLabel()
    words.setObjectName(f"{name}Words")
    words.setProperty("tone", tone)
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    row = QHBoxLayout(box)
    row.setContentsMargins(12, 8, 12, 8)
    row.addWidget(words, 1)
    box.hide()
    return box, words
