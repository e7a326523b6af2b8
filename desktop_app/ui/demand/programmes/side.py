"""Beside a programme's form: what it asks, and who is responsible. Three pills change between them and the form."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import BodySide
from desktop_app.rules.programme import BodyInput
from desktop_app.services.programmes import RequirementView
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.noun import Side
from desktop_app.ui.demand.programmes.body_dialog import BodyDialog
from desktop_app.ui.demand.programmes.cards import BodyCard, RequirementCard
from desktop_app.ui.demand.programmes.requirement_dialog import EndDialog, RequirementDialog
from desktop_app.ui.forms import Form
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks

GENERAL, RULES, BODIES = range(3)


class ProgrammeSide(Side):
    """Shows one programme's rules and bodies, and opens the dialogs in which they are changed."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._row: Any | None = None
        self._form: Form | None = None
        self._build()

    def joined(self, form: Form) -> None:
        self._form = form
        self._turn(GENERAL)

    def show_record(self, record: Any | None) -> None:
        self._row = record
        self.pills.setVisible(record is not None)
        if record is None:
            self.group.button(GENERAL).setChecked(True)
            self._turn(GENERAL)
            return
        self._show_rules(record.view.requirements)
        self._show_bodies(record.view.bodies)

    def open_part(self, place: int) -> None:
        """Bring the form, the rules or the bodies into sight."""
        self.group.button(place).setChecked(True)
        self._turn(place)

    # Building

    def _build(self) -> None:
        self.pills = QWidget()
        row = QHBoxLayout(self.pills)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.group = QButtonGroup(self)
        titles = (self.tr("Programme"), self.tr("Requirements"), self.tr("Responsible bodies"))
        for place, words in enumerate(titles):
            row.addWidget(self._pill(place, words))
        row.addStretch(1)
        self.rules, self._rules = _list()
        self.bodies, self._bodies = _list()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.pills, self.rules, self.bodies):
            layout.addWidget(part)

    def _pill(self, place: int, words: str) -> QPushButton:
        pill = QPushButton(words)
        pill.setObjectName(f"programmePart{place}")
        pill.setAccessibleName(words)
        pill.setToolTip(f"{words} · Alt+{place + 1}")
        pill.setShortcut(f"Alt+{place + 1}")
        pill.setProperty("role", "pill")
        pill.setCheckable(True)
        pill.setChecked(place == GENERAL)
        self.group.addButton(pill, place)
        pill.clicked.connect(partial(self._turn, place))
        return pill

    def _turn(self, place: int, _on: object = None) -> None:
        self.rules.setVisible(place == RULES)
        self.bodies.setVisible(place == BODIES)
        if self._form is not None:
            self._form.setVisible(place == GENERAL)

    # Rules

    def _show_rules(self, rules: Iterable[RequirementView]) -> None:
        today = self._desk.today()
        now = [rule for rule in rules if rule.in_force(today)]
        past = [rule for rule in rules if rule.until is not None and rule.until < today]
        coming = [rule for rule in rules if rule not in now and rule not in past]
        _clear(self._rules)
        add = make_button("requirementAdd", self.tr("Ask something more…"), role="quiet", icon="plus")
        add.clicked.connect(lambda: self._ask(None))
        self._rules.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._fold(self.tr("Coming: {n}"), coming, "rulesComing", mendable=True)
        for rule in now:
            self._rules.addWidget(self._card(rule, mendable=True))
        self._fold(self.tr("Past: {n}"), past, "rulesPast", mendable=False)
        self.group.button(RULES).setText(self.tr("Requirements {n}").format(n=len(now)))

    def _fold(self, words: str, rules: list[RequirementView], name: str, *, mendable: bool) -> None:
        if not rules:
            return
        said = words.format(n=len(rules))
        button = make_button(name, said, role="quiet", icon="chevron-down")
        button.setCheckable(True)
        inner, layout = _list()
        inner.setObjectName(f"{name}List")
        for rule in rules:
            layout.addWidget(self._card(rule, mendable=mendable))
        inner.hide()
        button.toggled.connect(inner.setVisible)
        self._rules.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._rules.addWidget(inner)

    def _card(self, rule: RequirementView, *, mendable: bool) -> RequirementCard:
        card = RequirementCard(rule, self._desk.language, mendable=mendable)
        card.change_asked.connect(self._ask)
        card.end_asked.connect(self._ask_end)
        return card

    def _ask(self, rule: RequirementView | None) -> None:
        if self._row is not None:
            done = partial(self._changed, self.tr("The requirement is kept."))
            RequirementDialog(self._desk, self._tasks, self._row.id, rule, done, self.window()).open()

    def _ask_end(self, rule: RequirementView) -> None:
        done = partial(self._changed, self.tr("The requirement ends."))
        EndDialog(self._desk, self._tasks, rule, done, self.window()).open()

    # Bodies

    def _show_bodies(self, bodies: Iterable[BodyInput]) -> None:
        _clear(self._bodies)
        add = make_button("bodyAdd", self.tr("Add a body…"), role="quiet", icon="plus")
        add.clicked.connect(lambda: self._ask_body(None))
        self._bodies.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        ordered = sorted(bodies, key=lambda body: list(BodySide).index(body.side))
        for place, body in enumerate(ordered):
            card = BodyCard(body, place)
            card.edit_asked.connect(self._ask_body)
            self._bodies.addWidget(card)
        if not ordered:
            hint = QLabel(self.tr("Nobody is named yet: who is responsible on our side, and who on theirs?"))
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            self._bodies.addWidget(hint)

    def _ask_body(self, body: BodyInput | None) -> None:
        if self._row is not None:
            done = partial(self._changed, self.tr("The body is kept."))
            BodyDialog(self._desk, self._tasks, self._row.id, body, done, self.window()).open()

    def _changed(self, words: str) -> None:
        self.again.emit()
        messages.notify(self, words)


def _list() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return holder, layout


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
