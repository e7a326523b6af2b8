"""The step before the check, where a list needs it: its encoding by a sample, and its columns by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.intake.old_encodings import Encoding
from desktop_app.services import imports
from desktop_app.services.imports_look import ColumnLook, How, ListLook, field_names
from desktop_app.ui.forms import ChoiceField, TextField, restyle
from desktop_app.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAMPLES = 4
_TONES = {How.TITLE: "ok", How.REMEMBERED: "info", How.UNKNOWN: "warn", How.REPEATED: "warn"}


class EncodingCard(QFrame):
    """Before and after of a few cells, and which encoding it is. `changed`: another one was chosen."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importEncodingCard")
        self.setProperty("role", "card")
        self.title = QLabel(self.tr("This list was typed in an old encoding"))
        self.title.setProperty("role", "section")
        choices = [(each.value, sentence("import_encoding", each.value, language)) for each in Encoding]
        self.encoding = ChoiceField(
            "importEncoding",
            self.tr("Read it as"),
            [*choices, (imports.LEAVE_AS_IT_IS, self.tr("As it is (no conversion)"))],
        )
        self.encoding.drop_empty()
        self.encoding.changed.connect(self.changed)
        self.samples = QGridLayout()
        self.samples.setHorizontalSpacing(16)
        self.samples.setVerticalSpacing(4)
        left = QVBoxLayout()
        left.addWidget(self.title)
        left.addWidget(self.encoding)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(24)
        layout.addLayout(left, 2)
        layout.addLayout(self.samples, 5)

    def show_look(self, look: ListLook) -> None:
        """Show the sample, where the list is or may be of an old encoding."""
        self.setVisible(look.old is not None)
        if look.old is None:
            return
        used = look.converted.value if look.converted else imports.LEAVE_AS_IT_IS
        self.encoding.set_value(used)
        while item := self.samples.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (before, after) in enumerate(look.old.samples[:_SAMPLES]):
            for column, text in enumerate((before, "→", after)):
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("role", "muted" if column < 2 else "section")
                self.samples.addWidget(label, row, column)
        self.samples.setColumnStretch(2, 1)


class MappingStep(QWidget):
    """The step as a whole. `encoding_changed(code)`: the list is to be looked at again."""

    encoding_changed = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importMappingStep")
        self._fields = field_names(language)
        self._looks: tuple[ColumnLook, ...] = ()
        self.choices: dict[int, ChoiceField] = {}
        self.encoding = EncodingCard(language)
        self.encoding.changed.connect(lambda: self.encoding_changed.emit(self.encoding.encoding.value()))
        self.about = QLabel()
        self.about.setProperty("role", "muted")
        self.about.setWordWrap(True)
        self.sent_by = TextField(
            "importMappingSender", self.tr("Sender"), hint=self.tr("Commune or agency: its columns are remembered")
        )
        self.area = QScrollArea()
        self.area.setObjectName("importColumns")
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.about, 3)
        head.addWidget(self.sent_by, 2)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.encoding)
        layout.addLayout(head)
        layout.addWidget(card, 1)

    def show_look(self, look: ListLook) -> None:
        """Show the columns of a list."""
        self._looks = look.columns
        self.encoding.show_look(look)
        unknown = sum(column.how is How.UNKNOWN for column in look.columns)
        if not look.recognised:
            self.about.setText(self.tr("No header was recognised. Say what each column is: a name, a citizen ID…"))
        elif unknown:
            said = self.tr("{n} columns were not recognised and are not read. Say what they are, if they are needed.")
            self.about.setText(said.format(n=unknown))
        else:
            self.about.setText(self.tr("Every column with data was recognised. Change what is wrong."))
        self._fill(look.columns)

    def mapping(self) -> Mapping[int, str | None]:
        """The columns that an officer set, or that were remembered, by place; the others go by their titles."""
        set_by_hand = {}
        for look in self._looks:
            chosen = self.choices[look.place].value()
            if chosen != look.field or look.how is How.REMEMBERED:
                set_by_hand[look.place] = chosen
        return set_by_hand

    def take_focus(self) -> None:
        """Go to the encoding, or the first column that was not recognised."""
        if self.encoding.isVisibleTo(self):
            self.encoding.encoding.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = next((c.place for c in self._looks if c.how in {How.UNKNOWN, How.REPEATED}), None)
        if first is None and self._looks:
            first = self._looks[0].place
        if first is not None:
            self.choices[first].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.choices[first])

    def _fill(self, looks: Sequence[ColumnLook]) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        self.choices = {}
        heads = (self.tr("Column"), self.tr("Its data"), self.tr("Read as"), "")
        for place, words in enumerate(heads):
            label = QLabel(words)
            label.setProperty("role", "label")
            grid.addWidget(label, 0, place)
        for row, look in enumerate(looks, 1):
            self._row(grid, row, look)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(len(looks) + 1, 1)
        self.area.setWidget(holder)

    def _row(self, grid: QGridLayout, row: int, look: ColumnLook) -> None:
        title = QLabel(f"{look.letter} · {look.title}" if look.title else look.letter)
        examples = QLabel(" · ".join(look.examples) or "–")
        examples.setProperty("role", "muted")
        for label in (title, examples):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(label.text())
            label.setMinimumWidth(120)
            label.setWordWrap(True)  # what stands in a column may be an address, or a company in two languages
        title.setMaximumWidth(260)
        examples.setMaximumWidth(380)
        choice = ChoiceField(f"importColumn{look.letter}", "", self._fields, search=True, empty=self.tr("Not read"))
        choice.editor.setAccessibleName(self.tr("Column {title} is read as").format(title=look.title or look.letter))
        choice.label.hide()
        choice.set_value(look.field)
        state = QLabel()
        choice.changed.connect(lambda: self._say_how(look, state))
        self.choices[look.place] = choice
        for column, widget in enumerate((title, examples, choice, state)):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)
        self._say_how(look, state)

    def _say_how(self, look: ColumnLook, state: QLabel) -> None:
        """Say why it is read so; what was set by hand says that."""
        by_hand = self.choices[look.place].value() != look.field
        words = {
            How.TITLE: self.tr("By its title"),
            How.REMEMBERED: self.tr("Remembered"),
            How.ORDINAL: self.tr("Ordinal"),
            How.REPEATED: self.tr("Repeated"),
            How.UNKNOWN: self.tr("Not recognised"),
            How.EMPTY: self.tr("Empty"),
        }
        state.setText(self.tr("By hand") if by_hand else words[look.how])
        state.setProperty("tone", "info" if by_hand else _TONES.get(look.how, ""))
        state.setMargin(5)
        restyle(state)
