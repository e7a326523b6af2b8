"""The figures of a year, typed: a row a market, the plan, and where they come from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import tidy
from desktop_app.services.year_figures import TOTAL, Year, YearRow
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.entering import is_enter
from desktop_app.ui.forms import Form, NumberField, TextField, read_number
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import number_words
from desktop_app.ui.sizes import resize_within

_SPARE = 3
_WOMEN = 132
_BAD = -1


class _Grid(QTableWidget):
    """Enter goes a row down, as in Excel; the cell that is meant can be seen as soon as the focus is here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), max(self.currentColumn(), 0))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.rowCount():
            self.setCurrentCell(0, 0)


class YearDialog(Dialog):
    """`asked(year, rows, source)`; whoever saves it calls `accept`, or `tell` with what stands in the way."""

    asked = Signal(int, object, str)

    def __init__(self, language: str, year: Year | None, proposed: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yearDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Figures of a year"))
        self._language = language
        self._build()
        self._load(year, proposed)
        self.yes.clicked.connect(self._ask)
        self.no.clicked.connect(self.reject)
        resize_within(self, 720, 640)

    def _build(self) -> None:
        head = QLabel(self.tr("Figures of a year, from elsewhere"))
        head.setProperty("role", "card_title")
        hint = QLabel(
            self.tr("A row a market, by its code (CHN, TWN, OTHER). 0 is zero; leave blank what is not known.")
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.form = Form(
            [
                (NumberField("yearNumber", self.tr("Year"), needed=True, least=2000, most=2099),
                 NumberField("yearPlanMin", self.tr("Plan: least")), NumberField("yearPlanMax", self.tr("Plan: most"))),
                (NumberField("yearPeople", self.tr("All people (blank: the sum)")),
                 NumberField("yearWomen", self.tr("All women (blank: the sum)")),
                 TextField("yearSource", self.tr("Where they come from"), needed=True)),
            ]
        )  # fmt: skip
        foot = self._foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(10)
        for part in (head, hint, self.form):
            layout.addWidget(part)
        layout.addWidget(self._card(), 1)
        layout.addLayout(foot)

    def _card(self) -> QFrame:
        self.grid = _Grid(0, 4)
        self.grid.setObjectName("yearGrid")
        self.grid.setAccessibleName(self.tr("Figures of the year by market"))
        self.grid.setHorizontalHeaderLabels(
            [self.tr("Market"), self.tr("Name"), self.tr("People"), self.tr("of whom women")]
        )
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.grid.verticalHeader().hide()
        self.grid.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.grid.setTabKeyNavigation(True)
        self.grid.setColumnWidth(3, _WOMEN)
        card = QFrame()
        card.setProperty("role", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.grid)
        return card

    def _foot(self) -> QHBoxLayout:
        self.more = make_button("yearMore", self.tr("Another row"), role="quiet", icon="plus")
        self.more.clicked.connect(lambda: self._add("", "", None, None))
        self.no = make_button("yearNo", self.tr("Cancel"), tip=self.tr("Cancel (Esc)"))
        self.yes = make_button("yearYes", self.tr("Save"), role="primary", shortcut="Ctrl+S")
        foot = QHBoxLayout()
        for button in (self.more, self.no, self.yes):
            button.setAutoDefault(False)
        self.yes.setDefault(True)
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        return foot

    def _load(self, year: Year | None, proposed: int) -> None:
        total = year.total if year else None
        self.form.load(
            {
                "yearNumber": year.year if year else proposed,
                "yearPlanMin": number_words(total.plan_min) if total else "",
                "yearPlanMax": number_words(total.plan_max) if total else "",
                "yearPeople": number_words(total.people) if total else "",
                "yearWomen": number_words(total.women) if total else "",
                "yearSource": total.source if total else "",
            }
        )
        for row in year.rows if year else ():
            self._add(row.market, row.name, row.people, row.women)
        for _ in range(_SPARE):
            self._add("", "", None, None)

    def _add(self, market: str, name: str, people: int | None, women: int | None) -> None:
        at = self.grid.rowCount()
        self.grid.insertRow(at)
        for place, text in enumerate((market, name, number_words(people), number_words(women))):
            item = QTableWidgetItem(text)
            if place > 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.grid.setItem(at, place, item)

    def _ask(self) -> None:
        rows = self.rows()
        if self.form.check() and rows is not None:
            values = self.form.values()
            self.asked.emit(values["yearNumber"], rows, values["yearSource"])

    def rows(self) -> tuple[YearRow, ...] | None:
        """What was typed; None where a number is none, which is said."""
        found = []
        for at in range(self.grid.rowCount()):
            market, name, people, women = (self._text(at, place) for place in range(4))
            if not (market or name or people or women):
                continue
            counts = _count(people), _count(women)
            if _BAD in counts:
                said = wording.sentence(
                    "problem", "not_a_count", self._language, value=people if counts[0] == _BAD else women
                )
                messages.inform(self, f"{market or name}: {said}")
                return None
            found.append(YearRow(market, name, *counts))
        values = self.form.values()
        total = YearRow(
            TOTAL, "", values["yearPeople"], values["yearWomen"], values["yearPlanMin"], values["yearPlanMax"]
        )
        return (*found, total if total.people is not None else _summed(found, total))

    def _text(self, row: int, place: int) -> str:
        item = self.grid.item(row, place)
        return tidy(item.text()) if item is not None else ""

    def tell(self, error: KnownError) -> None:
        """What stands in the way."""
        if isinstance(error, InvalidInputError):
            lines = [
                f"{problem.field}: " + wording.sentence("problem", problem.code, self._language, **problem.params)
                for problem in error.problems
            ]
            messages.inform(self, "\n".join(lines))
        else:
            messages.tell(self, error, self._language)


def _summed(rows: list[YearRow], total: YearRow) -> YearRow:
    """The total with the sums of the rows, where every one of them is known."""
    people = [row.people for row in rows if row.people is not None]
    women = [row.women for row in rows if row.women is not None]
    return YearRow(
        TOTAL, "", sum(people) if people and len(people) == len(rows) else None,
        total.women if total.women is not None else sum(women) if women and len(women) == len(rows) else None,
        total.plan_min, total.plan_max,
    )  # fmt: skip


def _count(text: str) -> int | None:
    if not text.strip():
        return None
    number = read_number(text)
    return _BAD if number is None else number
