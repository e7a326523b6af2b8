"""Which period and which programme: a pill a kind, the number, the year, one step back and on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QSpinBox, QWidget

from desktop_app import settings
from desktop_app.rules.report_periods import PeriodKind, period_parts, period_text, proposed, shifted
from desktop_app.services.work import Desk
from desktop_app.ui.combo import QuietCombo
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.reports.asked import days_words, period_words

_FIRST_YEAR, _LAST_YEAR = 2001, 2099
_ROMAN = ("I", "II", "III", "IV")


class PeriodPicker(QWidget):
    """`changed` when another period or programme was picked. Begins with the kind that was looked at last."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportPicker")
        self._desk = desk
        kept = settings.load().reports
        kind = PeriodKind(kept["kind"]) if kept.get("kind") in set(PeriodKind) else PeriodKind.MONTH
        self._period = proposed(kind, desk.today())
        self._wanted = kept.get("programme") or None
        self._programmes: list[str | None] = [None]
        self._showing = False
        self._build()
        self._connect()
        self._show()

    @property
    def period(self) -> str:
        """As rules.summary.parse_period reads it."""
        return self._period

    @property
    def programme(self) -> str | None:
        """The code; None for all of them."""
        return self._wanted

    def programme_words(self) -> str:
        """The name of what is picked."""
        return self.programmes.currentText()

    def offer(self, programmes: Sequence[tuple[str, str]]) -> None:
        """These programmes, as code and name."""
        self._showing = True
        self.programmes.clear()
        self._programmes = [None, *(code for code, _ in programmes)]
        self.programmes.addItems([self.tr("All programmes"), *(name for _, name in programmes)])
        if self._wanted not in self._programmes:
            self._wanted = None
        self.programmes.setCurrentIndex(self._programmes.index(self._wanted))
        self._showing = False

    def pick(self, period: str) -> None:
        """Another period."""
        self._period = period
        self._show()
        self._tell()

    def pick_programme(self, code: str | None) -> None:
        """Another programme, of those that are offered."""
        self.programmes.setCurrentIndex(self._programmes.index(code))

    # Building

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._add_kinds(row)
        row.addStretch(1)
        self.back = self._arrow("reportBack", "‹", self.tr("The one before (Alt+Left)"), "Alt+Left")
        self.on = self._arrow("reportOn", "›", self.tr("The next one (Alt+Right)"), "Alt+Right")
        self._make_choices()
        for part in (self.back, self.number, self.year, self.on):
            row.addWidget(part)
        row.addSpacing(8)
        row.addWidget(self.programmes)

    def _add_kinds(self, row: QHBoxLayout) -> None:
        self.kinds: dict[PeriodKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        for kind, (words, tip) in self._kinds().items():
            pill = QPushButton(words)
            pill.setObjectName(f"reportKind_{kind.name.lower()}")
            pill.setProperty("role", "pill")
            pill.setCheckable(True)
            pill.setToolTip(tip)
            pill.setAccessibleName(tip)
            pill.clicked.connect(partial(self._pick_kind, kind))
            self._group.addButton(pill)
            self.kinds[kind] = pill
            row.addWidget(pill)

    def _make_choices(self) -> None:
        self.number = QuietCombo()
        self.number.setObjectName("reportNumber")
        self.number.setAccessibleName(self.tr("Which one of the year"))
        self.number.setMinimumWidth(104)
        self.year = QSpinBox()
        self.year.setObjectName("reportYear")
        self.year.setAccessibleName(self.tr("Year"))
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setFixedWidth(72)
        self.year.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.year.setKeyboardTracking(False)
        self.programmes = QuietCombo()
        self.programmes.setObjectName("reportProgramme")
        self.programmes.setAccessibleName(self.tr("Programme"))
        self.programmes.setMinimumWidth(150)
        self.programmes.setMaximumWidth(218)
        self.programmes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.programmes.addItem(self.tr("All programmes"))

    def _kinds(self) -> dict[PeriodKind, tuple[str, str]]:
        return {
            PeriodKind.MONTH: (self.tr("Month"), self.tr("Last month")),
            PeriodKind.TO_THE_14TH: (self.tr("To the 14th"), self.tr("The month that ended last on the 14th")),
            PeriodKind.QUARTER: (self.tr("Quarter"), self.tr("This quarter")),
            PeriodKind.HALF: (self.tr("Half year"), self.tr("This half of the year")),
            PeriodKind.YEAR: (self.tr("Year"), self.tr("This year")),
            PeriodKind.YEAR_TO_DECEMBER: (
                self.tr("15 Dec – 14 Dec"),
                self.tr("The year from 15 December to 14 December (Circular 21/2021)"),
            ),
        }

    def _arrow(self, name: str, words: str, tip: str, keys: str) -> QPushButton:
        button = make_button(name, words, role="quiet")
        button.setShortcut(keys)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFixedWidth(28)
        return button

    def _connect(self) -> None:
        self.back.clicked.connect(partial(self._step, -1))
        self.on.clicked.connect(partial(self._step, 1))
        self.number.currentIndexChanged.connect(self._edited)
        self.year.valueChanged.connect(self._edited)
        self.programmes.currentIndexChanged.connect(self._programme_edited)

    # Acting

    def _pick_kind(self, kind: PeriodKind, _on: object = None) -> None:
        self.pick(proposed(kind, self._desk.today()))

    def _step(self, by: int) -> None:
        year = period_parts(shifted(self._period, by))[1]
        if _FIRST_YEAR <= year <= _LAST_YEAR:
            self.pick(shifted(self._period, by))

    def _edited(self) -> None:
        if not self._showing:
            kind = period_parts(self._period)[0]
            self.pick(period_text(kind, self.year.value(), max(self.number.currentIndex(), 0) + 1))

    def _programme_edited(self, place: int) -> None:
        if not self._showing and place >= 0:
            self._wanted = self._programmes[place]
            self._tell()

    def _tell(self) -> None:
        kind = period_parts(self._period)[0]
        settings.change(reports={"kind": kind.value, "programme": self._wanted or ""})
        self.changed.emit()

    def _show(self) -> None:
        kind, year, number = period_parts(self._period)
        self._showing = True
        self.kinds[kind].setChecked(True)
        self.number.clear()
        self.number.addItems([self._number_words(kind, n) for n in range(1, kind.in_a_year + 1)])
        self.number.setCurrentIndex(number - 1)
        self.number.setVisible(kind.in_a_year > 1)
        self.year.setValue(year)
        said = f"{period_words(self._period)}: {days_words(self._period)}"
        for part in (self.number, self.year):
            part.setToolTip(said)
            part.setAccessibleDescription(said)
        self._showing = False

    def _number_words(self, kind: PeriodKind, number: int) -> str:
        if kind is PeriodKind.QUARTER:
            return self.tr("Quarter {number}").format(number=_ROMAN[number - 1])
        if kind is PeriodKind.HALF:
            return self.tr("First half") if number == 1 else self.tr("Second half")
        return self.tr("Month {number}").format(number=number)
