"""Above a job order's form: what is filled, what stands in the way, closing and opening again."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from db.rows import JobOrderRow
from db.vocabulary import Currency, JobOrderState
from desktop_app import wording
from desktop_app.errors import KnownError
from desktop_app.services import job_orders, rates, undo
from desktop_app.services.job_orders import Barred
from desktop_app.services.rates import Rates
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.demand.order_dialogs import CloseDialog, RatesDialog
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Latest, Tasks


class OrderSide(Side):
    """Facts and deeds of one job order. `dong` is the label beside the wage that says what it is in VND."""

    def __init__(self, desk: Desk, tasks: Tasks, dong: QLabel) -> None:
        super().__init__()
        self.setObjectName("orderSide")
        self._desk = desk
        self._tasks = tasks
        self._dong = dong
        self._latest = Latest(tasks)
        self._row: JobOrderRow | None = None
        self._rates: Rates = {}
        self._values: dict[str, Any] = {}
        self._asked = ("", "")
        self._build()
        self._read_rates()

    def show_record(self, record: JobOrderRow | None) -> None:
        """Show one that is kept; a new one is only watched for barred work."""
        self._row = record
        kept = record is not None
        for part in (self.places, self.deed):
            part.setVisible(kept)
        self.over.setVisible(record is not None and record.over > 0)
        self.closed.setVisible(record is not None and record.state is not JobOrderState.OPEN)
        if record is not None:
            self._say(record)

    def typed(self, values: dict[str, Any]) -> None:
        """Follow what is typed: the wage in VND, and whether the law bars the job."""
        self._values = values
        self._tell_dong()
        names = (values.get("job_vi") or "", values.get("job_zh") or "")
        if names != self._asked:
            self._asked = names
            self._latest.run(job_orders.barred, self._desk, *names, done=self._tell_barred, failed=self._failed)

    # Building

    def _build(self) -> None:
        self.places = QLabel()
        self.places.setObjectName("orderPlaces")
        self.places.setWordWrap(True)
        self.over = _box("orderOver", "warn")
        self.closed = _box("orderClosed", "info")
        self.barred = _box("orderBarred", "block")
        self.deed = make_button("orderClose", "")
        self.rates = make_button("orderRates", self.tr("Exchange rates…"), role="quiet")
        self.rates.setToolTip(self.tr("What foreign money was worth on a day, for showing wages in VND"))
        deeds = QHBoxLayout()
        deeds.addWidget(self.deed)
        deeds.addStretch(1)
        deeds.addWidget(self.rates)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.places, self.over, self.closed, self.barred):
            layout.addWidget(part)
        layout.addLayout(deeds)
        self.deed.clicked.connect(self._do)
        self.rates.clicked.connect(self._open_rates)
        self.barred.hide()

    # Saying

    def _say(self, row: JobOrderRow) -> None:
        said = self.tr("{placed} of {headcount} places held · {referred} referred · {open} open")
        women = self.tr(" ({women} women)").format(women=row.placed_women) if row.placed_women else ""
        self.places.setText(
            said.format(
                placed=f"{grouped(row.placed)}{women}",
                headcount=grouped(row.headcount),
                referred=grouped(row.referred),
                open=grouped(row.open_places),
            )
        )
        words = self.tr("{placed} people hold a place, {over} more than are needed. Nobody is turned away by this.")
        self.over.setText(words.format(placed=grouped(row.placed), over=grouped(row.over)))
        state = wording.sentence("state.job_order", row.state.value, self._desk.language)
        words = self.tr("Closed: {state}. Nobody more is referred; whoever holds a place keeps it.")
        reason = self.tr("Why: {reason}").format(reason=row.closed_reason) if row.closed_reason else ""
        self.closed.setText("\n".join(filter(None, (words.format(state=state), reason))))
        is_open = row.state is JobOrderState.OPEN
        self.deed.setText(self.tr("Close the order…") if is_open else self.tr("Open again"))
        self.deed.setAccessibleName(self.deed.text())
        self.deed.setEnabled(row.state is not JobOrderState.CANCELLED)
        tip = (
            self.tr("A cancelled order stays cancelled")
            if row.state is JobOrderState.CANCELLED
            else self.tr("Closing stops referrals, never the people who hold a place")
        )
        self.deed.setToolTip(tip)

    def _tell_dong(self) -> None:
        values = self._values
        currency = values.get("currency") or Currency.CNY
        said = rates.in_dong(values.get("wage_cny"), values.get("wage_per"), currency, self._rates, self._desk.language)
        self._dong.setText(said)
        self._dong.setVisible(bool(said))

    def _tell_barred(self, found: Barred | None) -> None:
        self.barred.setVisible(found is not None)
        if found is not None:
            said = {"barred": found.name, "source": found.source}
            self.barred.setText(wording.sentence("problem", "job_barred_by_law", self._desk.language, **said))

    # Deeds

    def _do(self) -> None:
        if self._row is None:
            return
        if self._row.state is JobOrderState.OPEN:
            dialog = CloseDialog(self._desk, self._tasks, self._row, self.window())
            dialog.closed.connect(partial(self._done, self.tr("The job order is closed: nobody more is referred.")))
            dialog.open()
            return
        work = partial(job_orders.reopen, self._desk, self._row.id, version_id=self._row.version_id)
        said = self.tr("The job order is open again.")
        self._tasks.run(work, done=partial(self._done, said), failed=self._failed)

    def _done(self, said: str, entry: int | None) -> None:
        self.again.emit()
        back = None if entry is None else partial(self._take_back, entry)
        messages.notify(self, said, undo=back)

    def _take_back(self, entry: int) -> None:
        self._tasks.run(undo.undo, self._desk, entry, done=self._taken_back, failed=self._failed)

    def _taken_back(self, _entry: int) -> None:
        self.again.emit()
        messages.notify(self, self.tr("Taken back"))

    def _open_rates(self) -> None:
        dialog = RatesDialog(self._desk, self._tasks, self.window())
        dialog.finished.connect(lambda _code: self._read_rates())
        dialog.open()

    def _read_rates(self) -> None:
        self._tasks.run(rates.latest, self._desk, done=self._took_rates, failed=self._failed)

    def _took_rates(self, found: Rates) -> None:
        self._rates = found
        self._tell_dong()

    def _failed(self, error: KnownError) -> None:
        messages.tell(self, error, self._desk.language)


def _box(name: str, tone: str) -> QLabel:
    box = QLabel()
    box.setObjectName(name)
    box.setWordWrap(True)
    box.setMargin(8)
    box.setProperty("tone", tone)
    return box
