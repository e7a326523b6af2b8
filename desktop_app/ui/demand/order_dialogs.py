"""Small windows about job orders: closing one, and the exchange rates by which wages are shown in VND."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.rows import JobOrderRow, RateRow
from db.vocabulary import Currency
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.formats import show_date
from desktop_app.services import job_orders, rates
from desktop_app.services.rates import RateInput
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField, NumberField, TextField
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import EmptyState, Table, TableCard
from desktop_app.ui.tasks import Tasks


class CloseDialog(Dialog):
    """`closed(entry)` once the order takes nobody more: the audit's entry. Open with open()."""

    closed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, row: JobOrderRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("closeOrderDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Close the job order"))
        self.setMinimumWidth(480)
        self._desk = desk
        self._tasks = tasks
        self._row = row
        self._build()

    def _build(self) -> None:
        title = QLabel(self.tr("Close {number}").format(number=self._row.number))
        title.setProperty("role", "card_title")
        words = self.tr(
            "Nobody more is referred to it. {placed} people hold a place and keep it; {referred} are referred and can "
            "still be selected or declined."
        )
        what = QLabel(words.format(placed=grouped(self._row.placed), referred=grouped(self._row.referred)))
        what.setWordWrap(True)
        what.setProperty("role", "muted")
        states = [
            (state, _capital(wording.sentence("state.job_order", state.value, self._desk.language)))
            for state in job_orders.CLOSED
        ]
        self.state = ChoiceField("close_state", self.tr("It is"), states, needed=True)
        self.form = Form([(self.state,), (NoteField("close_reason", self.tr("Why (unless it is full)")),)])
        cancel = make_button("closeOrderCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("closeOrderGo", self.tr("Close the order"), role="primary")
        self.go.setDefault(True)
        layout = laid_out(self, (title, what, self.form), (cancel, self.go))
        layout.setSpacing(12)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._close)
        self.state.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        self.go.setEnabled(False)
        work = partial(
            job_orders.close,
            self._desk,
            self._row.id,
            values["close_state"],
            values["close_reason"],
            version_id=self._row.version_id,
        )
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, entry: int | None) -> None:
        self.accept()
        self.closed.emit(entry)

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if error.code == "reason_needed":
            self.form.show_problem("close_reason", messages.sentence_of(error, self._desk.language))
        else:
            messages.tell(self, error, self._desk.language)


class RatesDialog(Dialog):
    """What was entered, the latest first, and one line to enter a day's rate."""

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ratesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Exchange rates"))
        resize_within(self, 620, 520)
        self._desk = desk
        self._tasks = tasks
        self._build()
        self._read()

    def _build(self) -> None:
        title = QLabel(self.tr("Exchange rates"))
        title.setProperty("role", "card_title")
        what = QLabel(self.tr("Wages are shown in VND at the latest rate on or before today. Nothing is paid by it."))
        what.setWordWrap(True)
        what.setProperty("role", "muted")
        money = [(currency, currency.value) for currency in Currency if currency is not Currency.VND]
        self.form = Form(
            [
                (
                    ChoiceField("rate_currency", self.tr("Currency"), money, needed=True),
                    DateField("rate_day", self.tr("Day"), needed=True),
                ),
                (
                    NumberField("rate_vnd", self.tr("VND for one"), needed=True, least=1, most=rates.MOST),
                    TextField("rate_source", self.tr("Source"), hint="Vietcombank"),
                ),
            ]
        )
        self.table = Table("ratesTable", _columns(self), self._tasks, label=self.tr("Exchange rates"))
        empty = EmptyState(
            "ratesEmpty",
            "calendar",
            self.tr("No rate yet"),
            hint=self.tr("Enter what one unit was worth on a day, and where that was said."),
        )
        close = make_button("ratesClose", self.tr("Close"))
        close.setAutoDefault(False)
        self.keep = make_button("ratesKeep", self.tr("Keep the rate"), role="primary", icon="check")
        self.keep.setDefault(True)
        laid_out(self, (title, what, TableCard(self.table, empty), self.form), (close, self.keep), stretch=2)
        close.clicked.connect(self.accept)
        self.keep.clicked.connect(self._keep)
        self._fresh()

    def _fresh(self) -> None:
        self.form.load({"rate_currency": Currency.CNY, "rate_day": self._desk.today()})
        self.form.fields["rate_vnd"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        self._tasks.run(rates.list_rates, self._desk, done=self._show, failed=self._refused)

    def _show(self, found: Sequence[RateRow]) -> None:
        self.table.rows.show_rows(found)

    def _keep(self) -> None:
        if not self.form.check():
            return
        values = {name.removeprefix("rate_"): value for name, value in self.form.values().items()}
        self.keep.setEnabled(False)
        given = RateInput(**values)
        self._tasks.run(rates.save_rate, self._desk, given, done=self._kept, failed=self._refused, stopped=self._rest)

    def _kept(self, _id: int) -> None:
        self._rest()
        self._fresh()
        self._read()

    def _rest(self) -> None:
        self.keep.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if not isinstance(error, InvalidInputError):
            messages.tell(self, error, self._desk.language)
            return
        for problem in reversed(error.problems):
            said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
            self.form.show_problem(f"rate_{problem.field}", said)


def _columns(dialog: RatesDialog) -> tuple[Column, ...]:
    return (
        Column("day", dialog.tr("Day"), 140, lambda r: show_date(r.day)),
        Column("currency", dialog.tr("Currency"), 100, lambda r: r.currency.value),
        Column("vnd", dialog.tr("VND for one"), 150, lambda r: grouped(r.vnd), right=True),
        Column("source", dialog.tr("Source"), 140, lambda r: r.source or "", stretch=True),
    )


def laid_out(
    dialog: QDialog, parts: Sequence[QWidget], buttons: Sequence[QWidget], *, stretch: int = -1
) -> QVBoxLayout:
    """Parts under each other, buttons at the right of the foot."""
    foot = QHBoxLayout()
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 20)
    layout.setSpacing(12)
    for place, part in enumerate(parts):
        layout.addWidget(part, 1 if place == stretch else 0)
    layout.addLayout(foot)
    return layout


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
