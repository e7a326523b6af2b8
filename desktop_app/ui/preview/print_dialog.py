"""Choosing how a paper is printed: which printer and whether it takes anything, copies, pages, sides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, Form, NumberField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.choice import MOST_COPIES, Choice, Sides, remembered
from desktop_app.ui.preview.printing import PrinterChoice, queue_trouble
from desktop_app.ui.tasks import Latest, Tasks

_WIDTH = 560


class PrintDialog(Dialog):
    """`chosen(Choice)` when it is confirmed. Open with open()."""

    asks_before_it_goes = False

    chosen = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        title: str,
        pages: int,
        purpose: str,
        printers: Sequence[PrinterChoice],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        self.setMinimumWidth(_WIDTH)
        self._pages = pages
        self._language = language
        self._asked = Latest(tasks)
        self._make_fields(printers, remembered(purpose))
        self._build(title, any_printer=bool(printers))
        self._connect()
        self._follow_printer()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_fields(self, printers: Sequence[PrinterChoice], last: Choice) -> None:
        usual = self.tr("{printer} (usual one)")
        self.printer = ChoiceField(
            "printOn", self.tr("Printer"),
            [(one.name, usual.format(printer=one.name) if one.default else one.name) for one in printers],
            needed=True,
        )  # fmt: skip
        self.printer.drop_empty()
        names = [one.name for one in printers]
        self.printer.set_value(last.printer if last.printer in names else next(iter(names), None))
        self.copies = NumberField("printCopies", self.tr("Copies"), needed=True, least=1, most=MOST_COPIES)
        self.copies.set_value(last.copies)
        self.sides = ChoiceField("printSides", self.tr("Sides of the sheet"))
        self.sides.drop_empty()
        self._sides = last.sides
        self.which = ChoiceField(
            "printWhich", self.tr("Pages"),
            [(False, self.tr("All ({pages})").format(pages=self._pages)), (True, self.tr("Some of them"))],
        )  # fmt: skip
        self.which.drop_empty()
        self.which.set_value(False)
        self.first = NumberField("printFirst", self.tr("From page"), needed=True, least=1, most=self._pages)
        self.last = NumberField("printLast", self.tr("To page"), needed=True, least=1, most=self._pages)
        self.first.set_value(1)
        self.last.set_value(self._pages)

    def _build(self, title: str, *, any_printer: bool) -> None:
        head = QLabel(title)
        head.setProperty("role", "card_title")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.trouble = QLabel()
        self.trouble.setObjectName("printTrouble")
        self.trouble.setProperty("tone", "block")
        self.trouble.setWordWrap(True)
        self.trouble.setMargin(8)
        self.trouble.hide()
        self.form = Form([(self.printer,), (self.copies, self.sides), (self.which,), (self.first, self.last)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (head, self.form, self.trouble):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(self._foot())
        self.form.setVisible(any_printer)
        self.go.setEnabled(any_printer)
        if not any_printer:
            self._say(
                self.tr(
                    "This computer knows no printer. Add one in its printer settings, or save the PDF and print it "
                    "on another computer."
                )
            )
        self._follow_which()

    def _foot(self) -> QHBoxLayout:
        self.cancel = make_button("printCancel", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.cancel.setAutoDefault(False)
        self.go = make_button("printGo", self.tr("Print"), role="primary", icon="print", tip=self.tr("Print (Enter)"))
        self.go.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        return row

    def _connect(self) -> None:
        self.printer.changed.connect(self._follow_printer)
        self.which.changed.connect(self._follow_which)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)

    # Following what is chosen

    def _follow_printer(self) -> None:
        name = self.printer.value()
        if name is None:
            return
        can = set(QPrinterInfo.printerInfo(name).supportedDuplexModes())
        duplex = bool(can & {QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexShortSide})
        self.sides.set_choices(self._all_sides() if duplex else self._all_sides()[:1])
        self.sides.drop_empty()
        self.sides.set_value(self._sides if self.sides.offers(self._sides) else Sides.AS_SET)
        self.trouble.hide()
        self._asked.run(queue_trouble, name, done=self._tell)

    def _all_sides(self) -> tuple[tuple[Sides, str], ...]:
        return (
            (Sides.AS_SET, self.tr("As the printer is set")),
            (Sides.ONE, self.tr("One side")),
            (Sides.BOOK, self.tr("Both sides, turned like a book")),
            (Sides.PAD, self.tr("Both sides, turned like a pad")),
        )

    def _follow_which(self) -> None:
        for field in (self.first, self.last):
            field.setVisible(bool(self.which.value()))

    def _tell(self, trouble: KnownError | None) -> None:
        if trouble is not None:
            self._say(messages.sentence_of(trouble, self._language))

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.show()

    # Deciding

    def choice(self) -> Choice:
        """What stands in the fields."""
        first, last = self.first.value() or 1, self.last.value() or self._pages
        some = bool(self.which.value()) and (first, last) != (1, self._pages)
        sides = self.sides.value() or Sides.AS_SET
        return Choice(self.printer.value(), self.copies.value() or 1, sides, (first, last) if some else None)

    def _choose(self) -> None:
        if not self.form.check():
            return
        choice = self.choice()
        if choice.pages is not None and choice.pages[0] > choice.pages[1]:
            self.last.show_problem(self.tr("The last page comes before the first."))
            return
        self.accept()
        self.chosen.emit(choice)
