"""The person beside the list: what runs out, whom to call, open cases, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.vocabulary import ContactKind
from desktop_app.formats import show_date
from desktop_app.services.across_person import Call, Look
from desktop_app.services.stay_permits import PermitView
from desktop_app.ui.badge import Badge
from desktop_app.ui.followup.across.columns import permit_words, stay_pill, stay_tip
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import Tone

WIDTH = 336


class AcrossSide(QFrame):
    """Shows one person, or how many are chosen. Its buttons only say that they were pressed."""

    renew_asked = Signal()
    mend_asked = Signal(object)
    """A PermitView."""
    case_asked = Signal()
    back_asked = Signal()
    worker_asked = Signal()
    case_opened = Signal(object)
    """The id of an open case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("acrossSide")
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self.look: Look | None = None
        self._build()
        self.show_many(0)

    def show_look(self, look: Look) -> None:
        """One person."""
        self.look = look
        row, fact = look.row, look.row.fact
        self.name.setText(row.full_name)
        self.under.setText(" · ".join(part for part in (row.passport_name, row.name_zh, row.phone) if part))
        self.under.setVisible(bool(self.under.text()))
        pill = stay_pill(row)
        self.badge.say(pill.text, pill.tone)
        self._empty()
        self._say(stay_tip(row), "muted")
        self._fact(self.tr("Employer"), fact.employer)
        self._fact(self.tr("Job"), fact.job)
        self._fact(self.tr("Partner"), row.partner)
        self._fact(self.tr("Departed"), " · ".join(p for p in (show_date(fact.departed_on), row.gate) if p))
        self._fact(self.tr("Commune"), row.commune)
        self._fact(self.tr("Contract until"), show_date(fact.contract_until))
        number = " · ".join(part for part in (row.document_number, show_date(fact.paper_until)) if part)
        self._fact(self.tr("Travel document"), number or self.tr("None in hand"))
        self._fact(self.tr("Examined on"), show_date(fact.examined_on))
        self._permits(look)
        self._calls(look)
        self._cases(look)
        self.body.addStretch(1)
        self._allow(one=True, some=True)

    def show_many(self, count: int) -> None:
        """Several people, or nobody."""
        self.look = None
        self.name.setText(self.tr("{n} people are chosen").format(n=count) if count > 1 else "")
        self.under.hide()
        self.badge.say("", Tone.NEUTRAL)
        self._empty()
        if count > 1:
            self._say(self.tr("Renew the stay of all of them at once."), "muted")
        else:
            self._say(self.tr("Choose somebody in the list."), "muted")
        self.body.addStretch(1)
        self._allow(one=False, some=count > 1)

    # Building

    def _build(self) -> None:
        self.name = QLabel()
        self.name.setObjectName("acrossName")
        self.name.setProperty("role", "card_title")
        self.under = QLabel()
        self.under.setProperty("role", "muted")
        for label in (self.name, self.under):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.badge = Badge("acrossStay")
        inside = QWidget()
        inside.setObjectName("acrossSideBody")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(0, 0, 4, 0)
        self.body.setSpacing(6)
        area = QScrollArea()
        area.setObjectName("acrossSideScroll")
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 12, 12)
        layout.setSpacing(8)
        for part in (self.name, self.under, self.badge):
            layout.addWidget(part)
        layout.addWidget(area, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        self.renew = self._button("acrossRenew", self.tr("Renew…"), "calendar", "Ctrl+G", self.renew_asked.emit)
        self.case = self._button("acrossCase", self.tr("Open a case…"), "warning", "Ctrl+I", self.case_asked.emit)
        self.back = self._button("acrossBack", self.tr("Came back…"), "home", "Ctrl+B", self.back_asked.emit)
        self.worker = self._button("acrossWorker", self.tr("Open person"), "person", "Ctrl+L", self.worker_asked.emit)
        rows = QVBoxLayout()
        rows.setSpacing(6)
        for pair in ((self.renew, self.worker), (self.case, self.back)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in pair:
                row.addWidget(button, 1)
            rows.addLayout(row)
        return rows

    def _button(self, name: str, words: str, icon: str, keys: str, act: Callable[[], object]) -> QPushButton:
        button = make_button(name, words, icon=icon, shortcut=keys)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _allow(self, *, one: bool, some: bool) -> None:
        self.renew.setEnabled(some)
        for button in (self.case, self.back, self.worker):
            button.setEnabled(one)

    # Filling

    def _empty(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _say(self, text: str, role: str = "") -> None:
        label = QLabel(text)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(label)

    def _fact(self, head: str, value: str) -> None:
        if value:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(8)
            for text, role, width in ((head, "muted", 104), (value, "", 0)):
                label = QLabel(text)
                label.setProperty("role", role)
                label.setWordWrap(True)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                if width:
                    label.setFixedWidth(width)
                row.addWidget(label, 0 if width else 1)
            self.body.addWidget(line)

    def _section(self, text: str) -> None:
        self.body.addSpacing(6)
        self._say(text, "section")

    def _permits(self, look: Look) -> None:
        if look.permits:
            self._section(self.tr("Stay permits"))
        for permit in look.permits:
            self.body.addWidget(self._permit_button(permit))

    def _permit_button(self, permit: PermitView) -> QPushButton:
        parts = (permit_words(permit.form.kind), permit.form.number, show_date(permit.form.expires_on))
        said = " · ".join(part for part in parts if part)
        button = make_button(
            f"permit{permit.id}", said, role="quiet", icon="check" if permit.counts else "edit",
            tip=self.tr("Mend this permit"),
        )  # fmt: skip
        button.clicked.connect(lambda _checked=False: self.mend_asked.emit(permit))
        return button

    def _calls(self, look: Look) -> None:
        self._section(self.tr("Whom to call"))
        if not look.calls:
            self._say(self.tr("Nobody is on record: add the family on the person's page."), "muted")
        for call in look.calls:
            self._say(self._call_words(call))

    def _call_words(self, call: Call) -> str:
        kind = {
            ContactKind.FAMILY: self.tr("Family"),
            ContactKind.COMMUNE: self.tr("Commune"),
            ContactKind.OTHER: self.tr("Other"),
        }[call.kind]
        return " · ".join(part for part in (kind, call.name, call.relation, call.phone) if part)

    def _cases(self, look: Look) -> None:
        if look.cases:
            self._section(self.tr("Open cases"))
        for case_id, number, about in look.cases:
            button = make_button(f"case{case_id}", number, role="quiet", icon="warning", tip=about)
            button.clicked.connect(lambda _checked=False, case_id=case_id: self.case_opened.emit(case_id))
            self.body.addWidget(button)
