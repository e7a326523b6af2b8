"""The case at the side: whom it is about, by when, whom to call, what was done so far, and its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.vocabulary import AttachmentKind, IncidentKind, IncidentState
from desktop_app.formats import show_date
from desktop_app.services.incidents import Case, CaseView
from desktop_app.ui import icons, messages
from desktop_app.ui.badge import Badge
from desktop_app.ui.demand.attachment_strip import AttachmentStrip
from desktop_app.ui.followup.incidents.acts import CaseActs
from desktop_app.ui.followup.incidents.parts import CallLine, Entry, PersonLine, label, rule
from desktop_app.ui.followup.incidents.words import STATE_TONES, kind_words, named, state_words
from desktop_app.ui.giving import SidePane
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone, tokens_for

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

WIDTH = 408
_LEAST = 384


class CasePanel(SidePane):
    """Shows one case, or that none is chosen."""

    worker_asked = Signal(object)
    report_asked = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, acts: CaseActs, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, _LEAST, parent)
        self.setObjectName("incidentPanel")
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        self._desk = desk
        self._tasks = tasks
        self._acts = acts
        self.view: CaseView | None = None
        self._build()
        self._connect()
        self.show_case(None)

    def show_case(self, view: CaseView | None) -> None:
        """Show a case; of a hidden one no more than its line."""
        same = view is not None and self.view is not None and view.case.id == self.view.case.id
        self.view = view
        self._acts.follow(view)
        seen = view is not None and not view.case.hidden
        for part in (self.person, self.facts, self.about, self.buttons, self._body):
            part.setVisible(seen)
        self.files.show_record(view.case if view is not None and seen else None)
        self.hint.setVisible(view is None or view.case.hidden)
        if view is None:
            self.title.setText(self.tr("No case is chosen"))
            self.hint.setText(self.tr("Choose a case in the list, or open one (Ctrl+N)."))
            self.state.say("", Tone.NEUTRAL)
            self.due.say("", Tone.NEUTRAL)
            return
        self._show_head(view.case)
        if seen:
            self._show_facts(view)
            self._show_body(view)
            self._fit_acts(view)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)

    # Building

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setObjectName("incidentScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inner())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 16)
        layout.addWidget(self._scroll)

    def _inner(self) -> QWidget:
        self.title = label("incidentTitle", "card_title")
        self.state = Badge("incidentState")
        self.due = Badge("incidentDue")
        badges = QHBoxLayout()
        badges.setSpacing(6)
        badges.addWidget(self.state)
        badges.addWidget(self.due)
        badges.addStretch(1)
        self.hint = label("incidentHint", "muted")
        self.facts = label("incidentFacts", "muted")
        self.about = label("incidentAbout")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addLayout(badges)
        column.addWidget(self.hint)
        column.addWidget(self._who())
        column.addWidget(self.facts)
        column.addWidget(self.about)
        column.addWidget(self._make_buttons())
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        column.addWidget(self._body)
        self.files = AttachmentStrip("incident", AttachmentKind.INCIDENT, self._desk, self._tasks)
        column.addWidget(self.files)
        column.addStretch(1)
        return inner

    def _who(self) -> QWidget:
        self.person = QWidget()
        self.name = label("incidentPersonName", "section")
        self.open = make_button("incidentPerson", self.tr("Open the person"), role="quiet", icon="person",
                                tip=self.tr("Open the person (Ctrl+L)"))  # fmt: skip
        who = QHBoxLayout(self.person)
        who.setContentsMargins(0, 0, 0, 0)
        who.addWidget(self.name, 1)
        who.addWidget(self.open)
        return self.person

    def _make_buttons(self) -> QWidget:
        self.buttons = QWidget()
        grid = QGridLayout(self.buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.note = make_button("incidentNote", self.tr("Write…"), icon="edit", shortcut="Ctrl+G",
                                tip=self.tr("Note, call, partner's reply or letter"))  # fmt: skip
        self.wait = make_button("incidentWait", self.tr("Waits…"), icon="dot", shortcut="Ctrl+Shift+G")
        self.settle = make_button("incidentSettle", self.tr("Settle…"), icon="check", shortcut="Ctrl+E")
        self.contact = make_button("incidentContact", self.tr("Contact again…"), icon="person", shortcut="Ctrl+R")
        self.report = make_button("incidentReport", self.tr("Report…"), icon="print", shortcut="Ctrl+P")
        self.more = make_button("incidentMore", self.tr("More"))
        self.more.setMenu(self._make_menu())
        for at, button in enumerate((self.note, self.wait, self.settle)):
            grid.addWidget(button, 0, at)
            grid.setColumnStretch(at, 1)
        grid.addWidget(self.contact, 1, 0, 1, 3)
        grid.addWidget(self.report, 2, 0)
        grid.addWidget(self.more, 2, 1)
        return self.buttons

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("incidentMenu")
        self._menu_acts: list[QAction] = []
        for name, words, icon, keys, act in (
            ("hand", self.tr("Hand over…"), "handover", "Ctrl+Shift+H", self._acts.ask_hand),
            ("due", self.tr("Act by…"), "calendar", "Ctrl+D", self._acts.ask_due),
            ("edit", self.tr("Correct the case…"), "edit", "F2", self._acts.ask_edit),
            ("link", self.tr("Add a person…"), "people", "Ctrl+Shift+L", self._acts.ask_link),
        ):
            self._menu_acts.append(self._action(menu, name, words, icon, keys, act))
        return menu

    def _action(
        self, menu: QMenu, name: str, words: str, icon: str, keys: str, act: Callable[[], object]
    ) -> QAction:  # fmt: skip
        action = menu.addAction(icons.icon(icon, tokens_for(self.palette()).text), words)
        action.setObjectName(f"incidentMenu_{name}")
        action.setShortcut(QKeySequence(keys))
        self.addAction(action)  # in a menu alone its keys would work only while the menu is open
        action.triggered.connect(lambda *_: act())
        return action

    def _connect(self) -> None:
        self.open.clicked.connect(self._open_person)
        self.note.clicked.connect(lambda _on=False: self._acts.ask_note())
        self.wait.clicked.connect(self._acts.ask_wait)
        self.settle.clicked.connect(self._acts.ask_settle)
        self.contact.clicked.connect(self._acts.ask_contact)
        self.report.clicked.connect(lambda _on=False: self.report_asked.emit())
        self.files.again.connect(self._acts.done)

    # Showing

    def _show_head(self, case: Case) -> None:
        row = case.row
        self.title.setText(" · ".join((row.number, kind_words(row.kind))))
        words = state_words(row.state)
        if row.waiting_for:
            words = self.tr("Waiting for: {whom}").format(whom=row.waiting_for)
        self.state.say(words, STATE_TONES[row.state])
        if row.state is IncidentState.SETTLED:
            self.due.say(self.tr("Settled on {day}").format(day=show_date(row.settled_on)), Tone.NEUTRAL)
        else:
            self.due.say(
                self._due_words(row.due_on, overdue=case.overdue), Tone.BLOCK if case.overdue else Tone.NEUTRAL
            )
        if case.hidden:
            self.hint.setText(
                self.tr(
                    "It touches a person's health or detention. The head, approvers and the officer who has it "
                    "({officer}) see who and what; ask that officer."
                ).format(officer=row.officer or "—")
            )

    def _due_words(self, due: date | None, *, overdue: bool) -> str:
        if due is None:
            return ""
        days = (self._desk.today() - due).days
        if overdue:
            return self.tr("Late by {n} days (since {day})").format(n=days, day=show_date(due))
        return self.tr("Act by {day}").format(day=show_date(due))

    def _show_facts(self, view: CaseView) -> None:
        row, language = view.case.row, self._desk.language
        self.name.setText(row.full_name)
        happened = self.tr("happened on {day}").format(day=show_date(row.happened_on)) if row.happened_on else ""
        lines = (
            " · ".join(filter(None, (row.name_zh, row.citizen_id, row.commune))),
            " · ".join(
                filter(None, (named(row.employer_vi, row.employer_zh, language),
                              named(row.partner_vi, row.partner_zh, language)))
            ),
            " · ".join(filter(None, (happened, row.place))),
            self.tr("Has it: {officer} · opened on {day}").format(
                officer=row.officer or "—", day=show_date(row.opened_on)
            ),
            self.tr("The person counts as missing.") if view.missing else "",
        )  # fmt: skip
        self.facts.setText("\n".join(line for line in lines if line))
        self.about.setText(row.about)

    def _fit_acts(self, view: CaseView) -> None:
        row = view.case.row
        settled = row.state is IncidentState.SETTLED
        waiting = row.state is IncidentState.WAITING
        self.wait.setText(" " + (self.tr("Go on…") if waiting else self.tr("Waits…")))
        self.wait.setEnabled(not settled)
        self.settle.setText(" " + (self.tr("Open again…") if settled else self.tr("Settle…")))
        self.contact.setVisible(row.kind is IncidentKind.LOST_CONTACT and view.missing)
        for button, keys in ((self.wait, "Ctrl+Shift+G"), (self.settle, "Ctrl+E")):
            button.setShortcut(QKeySequence(keys))  # Qt drops it with the words
            button.setToolTip(f"{button.text().strip()} · {keys}")
            button.setAccessibleName(button.text().strip())

    def _show_body(self, view: CaseView) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._section(self.tr("Whom to call"), self._calls(view))
        if view.linked:
            self._section(self.tr("Also concerned"), [self._person(view, at) for at in range(len(view.linked))])
        entries: list[QWidget] = [Entry(note, self._desk.language) for note in reversed(view.thread)]
        none = label(
            "incidentNoThread", "muted", self.tr("Nothing has been written yet. Write what was done (Ctrl+G).")
        )
        self._section(self.tr("What was done, the latest first"), entries or [none])

    def _section(self, title: str, parts: Sequence[QWidget]) -> None:
        self._lines.addWidget(rule())
        self._lines.addWidget(label("", "section", title))
        for part in parts:
            self._lines.addWidget(part)

    def _calls(self, view: CaseView) -> list[QWidget]:
        row = view.case.row
        lines: list[QWidget] = []
        if row.phone:
            lines.append(CallLine(self.tr("The person"), row.full_name, "", row.phone, self._copy))
        words = {
            "worker": self.tr("Family and commune"),
            "employer": self.tr("Employer"),
            "partner": self.tr("Partner"),
        }
        lines += [
            CallLine(call.said or words[call.side], call.full_name, call.address or "", call.phone or "", self._copy)
            for call in view.calls
        ]
        if lines:
            return lines
        return [label("incidentNoCalls", "muted", self.tr("Nobody is on record. Add contacts on the person's page."))]

    def _person(self, view: CaseView, at: int) -> QWidget:
        person = view.linked[at]
        return PersonLine(person, self.worker_asked.emit, self._acts.unlink, self._copy)

    # Doing

    def open_person(self) -> None:
        """Go to the person's page."""
        self._open_person()

    def _open_person(self) -> None:
        if self.view is not None and self.view.case.row.worker_id is not None:
            self.worker_asked.emit(self.view.case.row.worker_id)

    def paste(self) -> None:
        """Take the picture on the clipboard as a file of the case."""
        if self.view is not None and not self.view.case.hidden:
            self.files.paste()

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        messages.notify(self, self.tr("Copied: {phone}").format(phone=phone), Tone.INFO)
