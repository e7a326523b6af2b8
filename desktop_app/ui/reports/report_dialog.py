"""A draft of a report: the officer's comments, whether the figures balance, and its issue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.errors import KnownError
from desktop_app.services import report_balance, reports
from desktop_app.services.report_balance import Unbalanced
from desktop_app.services.reports import ReportInput, ReportRow, ReportView
from desktop_app.ui import messages
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import Form, NoteField, TextField, restyle
from desktop_app.ui.model import Column
from desktop_app.ui.naming import grouped
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.preview.paper import Paper, PaperWindow, logged_as
from desktop_app.ui.reports.asked import days_words, period_words
from desktop_app.ui.sizes import resize_within
from desktop_app.ui.table import Table
from desktop_app.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from desktop_app.services.work import Desk

_NAMES = ("situation", "results", "difficulties", "proposals", "recipients", "signer", "signer_title")
_WHO_TALL = 172


class ReportDialog(Dialog):
    """Stays until the report is issued or left. `issued(ReportRow)`, `worker_asked(id)`."""

    asks_before_it_goes = False

    issued = Signal(object)
    worker_asked = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, view: ReportView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._tasks = tasks
        self.row = view.row
        self._people: dict[int, Unbalanced] = {}
        self._then: Callable[[], object] = self._say_saved
        self.papers = PaperWindow(desk, tasks, self)
        self._build(tasks)
        self._connect()
        self._load(view)
        resize_within(self, 1040, 700)
        self.look_again()

    # Building

    def _build(self, tasks: Tasks) -> None:
        row = self.row
        title = self.tr("Report: {period}").format(period=period_words(row.period))
        self.setWindowTitle(title)
        head = QLabel(title)
        head.setObjectName("reportDialogTitle")
        head.setProperty("role", "card_title")
        about = " · ".join(part for part in (days_words(row.period), self._programme(), self._replacing()) if part)
        line = QLabel(about)
        line.setObjectName("reportDialogAbout")
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(head)
        layout.addWidget(line)
        layout.addWidget(self._balance_box(tasks))
        layout.addWidget(self._make_form(), 1)
        layout.addLayout(self._foot())

    def _programme(self) -> str:
        return self.row.programme_name or self.tr("All programmes")

    def _replacing(self) -> str:
        if self.row.replaces is None:
            return ""
        said = self.tr("replaces {number}: {reason}")
        return said.format(number=self.row.replaces, reason=self.row.replaces_reason or "")

    def _balance_box(self, tasks: Tasks) -> QFrame:
        self.box = QFrame()
        self.box.setObjectName("reportBalance")
        self.box.setProperty("tone", "info")
        self.balance = QLabel(self.tr("Checking whether the figures balance…"))
        self.balance.setObjectName("reportBalanceSaid")
        self.balance.setWordWrap(True)
        self.balance.setTextFormat(Qt.TextFormat.PlainText)
        self.who = Table(
            "reportBalanceTable",
            self._columns(),
            tasks,
            key=lambda one: one.entry_id,
            label=self.tr("People who stand in the way"),
        )
        self.who.setFixedHeight(_WHO_TALL)
        self.who.hide()
        inner = QVBoxLayout(self.box)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self.balance)
        inner.addWidget(self.who)
        return self.box

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Full name"), 160, lambda row: row.full_name),
            Column("citizen_id", self.tr("Citizen ID"), 130, lambda row: row.citizen_id or ""),
            Column("said", self.tr("What to do"), 300, _advice, stretch=True, tip=_advice),
        )

    def _make_form(self) -> QScrollArea:
        name = "reportText_{}".format
        self.form = Form(
            [
                (
                    NoteField(name("situation"), self.tr("Situation"), lines=5),
                    NoteField(name("results"), self.tr("Results"), lines=5),
                ),
                (
                    NoteField(name("difficulties"), self.tr("Difficulties"), lines=4),
                    NoteField(name("proposals"), self.tr("Proposals"), lines=4),
                ),
                (NoteField(name("recipients"), self.tr("Recipients (one a line)"), lines=3),),
                (
                    TextField(name("signer_title"), self.tr("Title of the signer")),
                    TextField(name("signer"), self.tr("Signer")),
                ),
            ]
        )
        area = QScrollArea()
        area.setObjectName("reportTexts")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        return area

    def _foot(self) -> QHBoxLayout:
        self.discard = make_button("reportDiscard", self.tr("Throw the draft away"), role="danger")
        self.close_it = make_button("reportClose", self.tr("Close"), tip=self.tr("Close (Esc)"))
        self.look = make_button("reportLook", self.tr("Look at it…"), icon="file", shortcut="Ctrl+P")
        self.save = make_button("reportSave", self.tr("Save"), icon="save", shortcut="Ctrl+S")
        self.issue = make_button("reportIssue", self.tr("Issue"), role="primary", icon="check", shortcut="Ctrl+Return")
        foot = QHBoxLayout()
        for button in (self.discard, self.close_it, self.look, self.save, self.issue):
            button.setAutoDefault(False)
        self.save.setDefault(True)  # what was issued is never changed again
        foot.addWidget(self.discard)
        foot.addStretch(1)
        for button in (self.close_it, self.look, self.save, self.issue):
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.who.opened.connect(self._open_worker)
        self.close_it.clicked.connect(self.reject)
        self.discard.clicked.connect(self._ask_discard)
        self.look.clicked.connect(lambda: self._keep(self._show_paper))
        self.save.clicked.connect(lambda: self._keep(self._say_saved))
        self.issue.clicked.connect(self._ask_issue)

    # The draft

    def _load(self, view: ReportView) -> None:
        self.row, self._version = view.row, view.said.version_id
        self.form.load({f"reportText_{name}": getattr(view.said, name) for name in _NAMES})

    def said(self) -> ReportInput:
        """What was written."""
        return ReportInput(
            **{name: self.form.values()[f"reportText_{name}"] for name in _NAMES}, version_id=self._version
        )

    def _keep(self, then: Callable[[], object]) -> None:
        self._then = then
        if not self.form.is_changed():
            self._go_on()
            return
        self._tasks.run(_save, self._desk, self.row.id, self.said(), done=self._saved, failed=self._tell)

    def _saved(self, view: ReportView) -> None:
        self._load(view)
        self._go_on()

    def _go_on(self) -> None:
        self._then()

    def _say_saved(self) -> None:
        messages.notify(self, self.tr("Saved"))

    def _show_paper(self) -> None:
        title = self.windowTitle()
        name = f"du-thao-{self.row.period.replace('@', '-')}.pdf"
        note = self.tr("A draft: it has no number, and its figures are those of this moment.")
        look = partial(reports.content, self._desk, self.row.id, "pdf")
        log = logged_as(self._desk, "summary.printed", "summary.exported", self.row.period)
        self.papers.show_paper(Paper(title, name, look, note, log, purpose="reports"))

    def _ask_discard(self) -> None:
        messages.ask(
            self, self.tr("Throw this draft away with what was written in it?"), self.tr("Throw the draft away"),
            self._discard, danger=True,
        )  # fmt: skip

    def _discard(self) -> None:
        self._tasks.run(reports.discard, self._desk, self.row.id, done=self._discarded, failed=self._tell)

    def _discarded(self, _answer: object) -> None:
        self.accept()

    def reject(self) -> None:
        """Esc, or Close: what was written is kept or dropped as the officer says."""
        if not self.form.is_changed():
            super().reject()
            return
        messages.ask(
            self, self.tr("What was written has not been saved."), self.tr("Save and close"),
            lambda: self._keep(self.accept), other=self.tr("Discard changes"), on_other=self._drop,
        )  # fmt: skip

    def _drop(self) -> None:
        super().reject()

    # Balance and issue

    def look_again(self) -> None:
        """Check anew who stands in the way."""
        self._tasks.run(
            report_balance.unbalanced,
            self._desk,
            self.row.period,
            self.row.programme,
            done=self._show_balance,
            failed=self._tell,
        )

    def _show_balance(self, people: Sequence[Unbalanced]) -> None:
        self._people = {one.entry_id: one for one in people}
        self.who.rows.show_rows(people)
        self.who.setVisible(bool(people))
        if people:
            said = self.tr("The figures do not balance because of {n} passages. Mend them, then issue.")
            self._say("block", said.format(n=grouped(len(people))))
        else:
            self._say("ok", self.tr("The figures balance: opening + handed over − returned = closing in every row."))

    def _say(self, tone: str, words: str) -> None:
        self.box.setProperty("tone", tone)
        self.balance.setProperty("tone", tone)
        restyle(self.box)
        restyle(self.balance)
        self.balance.setText(words)
        self.box.setAccessibleName(words)

    def _ask_issue(self) -> None:
        messages.ask(
            self,
            self.tr("The report gets its number, and what stands in it is never changed again."),
            self.tr("Issue"),
            lambda: self._keep(self._issue),
            more=self.tr("A mistake that is found later is put right by a report that replaces this one."),
        )

    def _issue(self) -> None:
        self.issue.setEnabled(False)
        self._tasks.run(
            reports.issue, self._desk, self.row.id, done=self._issued, failed=self._refused, lane=Lane.PAPERS
        )

    def _issued(self, row: ReportRow) -> None:
        self.issued.emit(row)
        self.accept()

    def _refused(self, error: KnownError) -> None:
        self.issue.setEnabled(True)
        if error.code in {"report_unbalanced", "report_sums_astray"}:
            self._say("block", messages.sentence_of(error, self._desk.language))
            self.look_again()
            return
        self._tell(error)

    def _open_worker(self, entry_id: int | None) -> None:
        one = self._people.get(entry_id or 0)
        if one is not None:
            self.worker_asked.emit(one.worker_id)
            self.reject()

    def _tell(self, error: KnownError) -> None:
        self.issue.setEnabled(True)
        messages.tell(self, error, self._desk.language)


def _save(desk: Desk, report_id: int, given: ReportInput) -> ReportView:
    reports.save(desk, report_id, given)
    return reports.view(desk, report_id)


def _advice(one: Unbalanced) -> str:
    """What to do; whose passages they are stands beside it."""
    return one.said.removeprefix(f"{one.full_name}: ")
