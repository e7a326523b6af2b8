"""The first steps of a new record, on Today: each says what to do, goes there, and ticks itself off."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.services.getting_started import Step
from desktop_app.ui import icons
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import tokens_for

translate = QCoreApplication.translate
_SIGN = 18
_HIGH = 30


def words(step: Step) -> tuple[str, str]:
    """What a step is, and what its button says."""
    return {
        Step.AGREEMENT: (
            translate("GettingStarted", "Enter a partner and its agreement: nobody goes outside one"),
            translate("GettingStarted", "To the agreements"),
        ),
        Step.JOB_ORDER: (
            translate("GettingStarted", "Enter the employer and its job order"),
            translate("GettingStarted", "To the job orders"),
        ),
        Step.WORKERS: (
            translate("GettingStarted", "Import the list of workers that the centre keeps"),
            translate("GettingStarted", "Import a list"),
        ),
        Step.OFFICERS: (
            translate("GettingStarted", "Give every officer an account of their own"),
            translate("GettingStarted", "To the officers"),
        ),
        Step.RECOVERY: (
            translate("GettingStarted", "Print the recovery code and put it into the safe"),
            translate("GettingStarted", "To the recovery code"),
        ),
        Step.HANDOVER: (
            translate("GettingStarted", "Make the first handover and issue its list"),
            translate("GettingStarted", "To the handovers"),
        ),
    }[step]


class GettingStarted(QFrame):
    """`asked(step)` for a step's button, `dismissed` when no more is wanted of it."""

    asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gettingStarted")
        self.setProperty("role", "card")
        self.rows: Mapping[Step, tuple[QLabel, QLabel, QPushButton]] = {step: self._row(step) for step in Step}
        title = QLabel(translate("GettingStarted", "Getting started"))
        title.setProperty("role", "section")
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.hide_it = make_button("gettingStartedHide", translate("GettingStarted", "Hide this"), role="quiet")
        self.hide_it.clicked.connect(self.dismissed)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.count)
        head.addWidget(self.hide_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(2)
        column.addLayout(head)
        for row in self.rows.values():
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(row[0])
            line.addWidget(row[1], 1)
            line.addWidget(row[2])
            column.addLayout(line)

    def show_done(self, done: frozenset[Step]) -> None:
        """Tick off what the record holds; the next thing to do is the one that stands out."""
        left = [step for step in Step if step not in done]
        tokens = tokens_for(self.palette())
        for step, (sign, said, button) in self.rows.items():
            over = step in done
            name, colour = ("check-circle", tokens.ok) if over else ("dot", tokens.muted)
            icons.show_sign(sign, name, colour, _SIGN)
            said.setProperty("role", "muted" if over else "section" if step is left[0] else "")
            said.setAccessibleDescription(translate("GettingStarted", "done") if over else "")
            said.style().unpolish(said)
            said.style().polish(said)
            button.setVisible(not over)
        told = translate("GettingStarted", "{n} of {all} done")
        self.count.setText(told.format(n=len(done & frozenset(Step)), all=len(Step)))

    def _row(self, step: Step) -> tuple[QLabel, QLabel, QPushButton]:
        said, act = words(step)
        sign, line = QLabel(), QLabel(said)
        sign.setFixedSize(_SIGN, _HIGH)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.setToolTip(said)
        button = make_button(f"started_{step.value}", act, role="quiet")
        button.setMinimumHeight(_HIGH)
        button.clicked.connect(partial(self._ask, step))
        return sign, line, button

    def _ask(self, step: Step, _checked: bool = False) -> None:
        self.asked.emit(step)
