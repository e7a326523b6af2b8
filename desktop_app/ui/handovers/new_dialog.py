"""A new handover: which way, where, when, with whom; and, if wanted, the cleared people of a job order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.rows import GateRow, HandoverRow, JobOrderRow, PartnerRow, ProgrammeRow
from db.vocabulary import Direction, JobOrderState
from desktop_app.clock import BEIJING, HANOI
from desktop_app.formats import show_date
from desktop_app.services import demand
from desktop_app.services.programme_of import CHONGZUO
from desktop_app.ui.demand.noun import coded, named
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import CheckField, ChoiceField, DateField, Form, TextField
from desktop_app.ui.handovers.columns import direction_words
from desktop_app.ui.naming import gate_words, order_words

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_WIDTH = 620
_TIME = re.compile(r"(\d{1,2})[:h.]?(\d{2})?")
_EARLY = time(7, 30)


@dataclass(frozen=True)
class Offers:
    """What the form offers."""

    programmes: tuple[ProgrammeRow, ...]
    gates: dict[str, tuple[GateRow, ...]]
    partners: tuple[PartnerRow, ...]
    orders: tuple[JobOrderRow, ...]


@dataclass(frozen=True)
class NewHandover:
    """What was chosen. `at` is aware; `order` the job order whose cleared people are to be put on it."""

    programme: str
    direction: Direction
    gate: str
    at: datetime
    partner: str
    order: str | None


def read_offers(desk: Desk) -> Offers:
    """Everything that can be chosen, on the record's thread."""
    programmes = demand.list_programmes(desk)
    gates = {programme.code: demand.list_gates(desk, programme.code) for programme in programmes}
    return Offers(programmes, gates, demand.list_partners(desk), demand.list_job_orders(desk))


def read_time(text: str) -> time | None:
    """A time as officers type it: 7:30, 07h30, 0730, 7. None when it names none."""
    text = text.strip()
    if re.fullmatch(r"\d{3,4}", text):
        text = f"{text[:-2]}:{text[-2:]}"
    match = _TIME.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return time(int(match[1]), int(match[2] or 0))


class TimeField(TextField):
    """A time in Hanoi; value is a time or None."""

    def value(self) -> time | None:  # type: ignore[override]  # a time is what this field gives
        return read_time(self.line.text())

    def set_value(self, value: time | None) -> None:
        super().set_value("" if value is None else f"{value:%H:%M}")

    def problem(self) -> str:
        if self.value() is None and self.line.text().strip():
            return self.tr("This is no time. Write hours and minutes, for example 7:30.")
        return super().problem()


class NewHandoverDialog(Dialog):
    """`asked(NewHandover)` when the form is complete. Open with open()."""

    asked = Signal(object)

    def __init__(
        self, offers: Offers, last: HandoverRow | None, today: date, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("newHandover")
        self.setWindowTitle(self.tr("New handover"))
        self.setMinimumWidth(_WIDTH)
        self._offers = offers
        self._language = language
        self._build()
        self._start_with(last, today)
        self._connect()
        self.order.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _build(self) -> None:
        title = QLabel(self.tr("New handover"))
        title.setProperty("role", "card_title")
        self._make_fields()
        self.form = Form(
            (
                (self.order,),
                (self.fill,),
                (self.programme, self.partner),
                (self.direction, self.gate),
                (self.day, self.time),
            )
        )
        self.there = QLabel()
        self.there.setObjectName("newHandoverBeijing")
        self.there.setWordWrap(True)
        self.there.setProperty("role", "muted")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("newHandoverCancel")
        self.cancel.setAutoDefault(False)
        self.make = QPushButton()
        self.make.setObjectName("newHandoverMake")
        self.make.setProperty("role", "primary")
        self.make.setDefault(True)
        self.make.setToolTip(self.tr("Make the handover (Enter)"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(title)
        layout.addWidget(self.form)
        layout.addWidget(self.there)
        layout.addLayout(foot)

    def _make_fields(self) -> None:
        offers, language = self._offers, self._language
        orders = [order for order in offers.orders if order.state is not JobOrderState.CANCELLED]
        self.order = ChoiceField(
            "newHandoverOrder",
            self.tr("For the people of a job order (optional)"),
            [(order.number, order_words(order)) for order in orders],
            search=True,
        )
        self.fill = CheckField("newHandoverFill", self.tr("Put its cleared people on the list at once"))
        self.programme = ChoiceField(
            "newHandoverProgramme",
            self.tr("Programme"),
            [(row.code, named(row, language)) for row in offers.programmes],
            needed=True,
        )
        self.partner = ChoiceField("newHandoverPartner", self.tr("Partner"), needed=True)
        self.direction = ChoiceField(
            "newHandoverDirection",
            self.tr("Direction"),
            [(direction, direction_words(direction)) for direction in Direction],
            needed=True,
        )
        self.gate = ChoiceField("newHandoverGate", self.tr("Gate"), needed=True)
        self.day = DateField("newHandoverDay", self.tr("Day"), needed=True)
        self.time = TimeField("newHandoverTime", self.tr("Time in Hanoi"), needed=True, hint="7:30")

    def _start_with(self, last: HandoverRow | None, today: date) -> None:
        """The last handover's place and time are likely again; the next day is likely too."""
        codes = [row.code for row in self._offers.programmes]
        first = CHONGZUO if CHONGZUO in codes else next(iter(codes), None)
        self.programme.set_value(last.programme if last else first)
        self._offer_for_programme()
        self.direction.set_value(Direction.OUT)
        self.day.set_value(today + timedelta(days=1))
        self.time.set_value(last.at.astimezone(HANOI).time() if last else _EARLY)
        self.gate.set_value(last.gate_code if last else self._first_gate())
        partners = [row.code for row in self._partners()]
        self.partner.set_value(last.partner if last else partners[0] if len(partners) == 1 else None)
        self.fill.set_value(value=True)
        self._show_there()
        self._name_make()

    def _connect(self) -> None:
        self.programme.changed.connect(self._offer_for_programme)
        self.order.changed.connect(self._follow_order)
        self.day.changed.connect(self._show_there)
        self.time.changed.connect(self._show_there)
        self.fill.changed.connect(self._name_make)
        self.direction.changed.connect(self._name_make)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._ask)

    # What follows from what

    def _partners(self) -> Sequence[PartnerRow]:
        return [row for row in self._offers.partners if row.programme == self.programme.value()]

    def _first_gate(self) -> str | None:
        gates = [row.code for row in self._offers.gates.get(self.programme.value() or "", ())]
        return "huu-nghi" if "huu-nghi" in gates else next(iter(gates), None)

    def _offer_for_programme(self) -> None:
        gates = self._offers.gates.get(self.programme.value() or "", ())
        self.gate.set_choices((row.code, gate_words(row)) for row in gates)
        self.partner.set_choices((row.code, coded(row, self._language)) for row in self._partners())

    def _follow_order(self) -> None:
        """An order knows its partner, and the partner its programme."""
        order = next((row for row in self._offers.orders if row.number == self.order.value()), None)
        partner = next((row for row in self._offers.partners if order and row.code == order.partner), None)
        if partner is not None:
            self.programme.set_value(partner.programme)
            self._offer_for_programme()
            self.partner.set_value(partner.code)
            if self.gate.value() is None:
                self.gate.set_value(self._first_gate())
        self._name_make()

    def _show_there(self) -> None:
        at = self._at()
        self.there.setText("" if at is None else self._both(at))

    def _both(self, at: datetime) -> str:
        there = at.astimezone(BEIJING)
        return self.tr("{day}, {here} in Hanoi, {there} in Beijing").format(
            day=show_date(at.date()), here=f"{at:%H:%M}", there=f"{there:%H:%M}"
        )

    def _at(self) -> datetime | None:
        day, at = self.day.value(), self.time.value()
        return None if day is None or at is None else datetime.combine(day, at, HANOI)

    def _name_make(self) -> None:
        filled = self.order.value() is not None and self.fill.value()
        self.fill.setEnabled(self.order.value() is not None)
        back = self.direction.value() is Direction.BACK
        across, cleared = (
            self.tr("Put its people who are across on the list"),
            self.tr("Put its cleared people on the list at once"),
        )
        self.fill.box.setText(across if back else cleared)
        self.make.setText(self.tr("Make and fill it") if filled else self.tr("Make the handover"))

    def _ask(self) -> None:
        if not self.form.check():
            return
        at = self._at()
        if at is None:
            return
        order = self.order.value() if self.fill.value() else None
        chosen = NewHandover(
            self.programme.value(), self.direction.value(), self.gate.value(), at, self.partner.value(), order
        )
        self.accept()
        self.asked.emit(chosen)
