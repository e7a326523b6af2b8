"""What both counts and the list say, side by side; who may be the difference, and the reason for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.rules.counting import Heads
from desktop_app.services.gate_count import Counting
from desktop_app.services.gate_view import GateLine, doubtful
from desktop_app.ui.badge import Badge
from desktop_app.ui.field import restyle
from desktop_app.ui.forms import ChoiceField, TextField
from desktop_app.ui.handovers.gate.words import presence_words
from desktop_app.ui.naming import listed
from desktop_app.ui.theme import Tone

_NAMED = 5


class Outcome(QWidget):
    """`settled(worker_id or None, reason)` for one difference."""

    settled = Signal(object, str)

    def __init__(self, lines: Sequence[GateLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gateOutcome")
        self._lines = tuple(lines)
        self.verdict = Badge("gateVerdict")
        self._cells: dict[tuple[int, int], QLabel] = {}
        self.said = _plain("gateDifference")
        self.told = _plain("gateSettled")
        self.who = ChoiceField("gateWho", self.tr("Who it is"), search=True, empty=self.tr("Nobody knows who"))
        self.why = TextField("gateWhy", self.tr("Why the counts differ by this person"), needed=True)
        self.keep = QPushButton(self.tr("Keep this reason"))
        self.keep.setObjectName("gateKeepReason")
        self.keep.setToolTip(f"{self.keep.text()} · Enter")
        self.form = QWidget()
        self._build()
        self.keep.clicked.connect(self._settle)
        self.why.line.returnPressed.connect(self._settle)

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(20, 10, 20, 10)
        grid.setHorizontalSpacing(28)
        heads = ("", self.tr("Our count"), self.tr("Their count"), self.tr("Ticked on the list"))
        for column, words in enumerate(heads):
            grid.addWidget(_cell(words), 0, column)
            grid.setColumnStretch(column, 1)
        for row, words in enumerate((self.tr("People"), self.tr("Women")), start=1):
            grid.addWidget(_cell(words), row, 0)
            for column in (1, 2, 3):
                label = self._cells[row, column] = _cell("", "page_title")
                label.setObjectName(f"gateCell_{row}_{column}")
                grid.addWidget(label, row, column)
        reason = QHBoxLayout(self.form)
        reason.setContentsMargins(0, 0, 0, 0)
        reason.setSpacing(10)
        reason.addWidget(self.who, 2)
        reason.addWidget(self.why, 2)
        reason.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.verdict, card, self.said, self.form, self.told):
            layout.addWidget(part)

    def show_counting(self, counting: Counting) -> None:
        """Show how far it is."""
        found = counting.differences
        for column, heads in ((1, found.ours), (2, found.theirs), (3, found.ticked)):
            self._cells[1, column].setText("" if heads is None else str(heads.people))
            self._cells[2, column].setText("" if heads is None else str(heads.women))
        self._say_verdict(counting)
        said = [*self._differences(counting), *self._unticked(counting)]
        self.said.setText("\n".join(said))
        self.said.setVisible(bool(said))
        self._show_settled(counting)
        self.form.setVisible(bool(counting.missing))
        if counting.missing:
            self._offer(counting)

    def take_focus(self) -> None:
        """Where the next word is wanted."""
        if self.form.isVisibleTo(self):
            (self.why if self.who.value() is not None else self.who).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_verdict(self, counting: Counting) -> None:
        if counting.missing:
            said = self.tr("Counts and list differ. Reasons still missing: {n}").format(n=counting.missing)
            self.verdict.say(said, Tone.BLOCK)
        elif counting.unticked:
            self.verdict.say(self.tr("Some people have not been seen to"), Tone.WARN)
        elif counting.settled:
            self.verdict.say(self.tr("Every difference has its reason"), Tone.OK)
        else:
            self.verdict.say(self.tr("Both counts and the list agree"), Tone.OK)

    def _differences(self, counting: Counting) -> list[str]:
        found = counting.differences
        ours, theirs, ticked = found.ours, found.theirs, found.ticked
        if not counting.missing or ours is None or theirs is None:
            return []
        said = []
        if ours != theirs:
            words = self.tr("The other side counted {theirs}; we counted {ours}.")
            said.append(words.format(theirs=self._heads(theirs), ours=self._heads(ours)))
        if ours != ticked:
            words = self.tr("On the list {ticked} are ticked; we counted {ours}.")
            said.append(words.format(ticked=self._heads(ticked), ours=self._heads(ours)))
        likely = self._likely(counting)
        if 0 < len(likely) <= _NAMED:
            names = listed(f"{line.state.ordinal} · {line.full_name}" for line in likely)
            said.append(self.tr("It can only be: {names}").format(names=names))
        return said

    def _heads(self, heads: Heads) -> str:
        return self.tr("{people} people ({women} women)").format(people=heads.people, women=heads.women)

    def _unticked(self, counting: Counting) -> list[str]:
        if not counting.unticked:
            return []
        names = listed(counting.unticked[:_NAMED]) + (" …" if len(counting.unticked) > _NAMED else "")
        said = self.tr("Not seen to yet: {names}. Count again, and tick them as present, absent or refused first.")
        return [said.format(names=names)]

    def _show_settled(self, counting: Counting) -> None:
        nobody = self.tr("nobody knows who")
        rows = [f"{one.full_name or nobody}: {one.reason}" for one in counting.settled]
        self.told.setText("\n".join(rows))
        self.told.setVisible(bool(rows))
        self.told.setProperty("tone", "ok")
        restyle(self.told)

    # Who it may be

    def _likely(self, counting: Counting) -> tuple[GateLine, ...]:
        """Who of the list may be the next difference: not those who have been named."""
        found = counting.differences
        if found.ours is None or found.theirs is None:
            return ()
        against = found.ticked if found.ours != found.ticked else found.ours
        counted = found.ours if found.ours != found.ticked else found.theirs
        women, men = counted.women - against.women, counted.people - counted.women - against.people + against.women
        named = {one.worker_id for one in counting.settled}
        of_women = None if women and men else bool(women)
        more = counted.people >= against.people
        likely = doubtful(self._lines, more_counted=more, women=of_women)
        return tuple(line for line in likely if line.id not in named)

    def _offer(self, counting: Counting) -> None:
        likely = self._likely(counting)
        named = {one.worker_id for one in counting.settled}
        rest = [line for line in self._lines if line not in likely and line.id not in named]
        self.who.set_choices([(line.id, self._named(line)) for line in (*likely, *rest)])
        self.who.set_value(likely[0].id if len(likely) == 1 else None)
        self.why.set_value("")

    def _named(self, line: GateLine) -> str:
        return f"{line.state.ordinal} · {line.full_name} · {presence_words(line.presence)}"

    def _settle(self) -> None:
        if self.why.check():
            self.settled.emit(self.who.value(), self.why.value())


def _cell(words: str, role: str = "muted") -> QLabel:
    label = QLabel(words)
    label.setProperty("role", role)
    return label


def _plain(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
