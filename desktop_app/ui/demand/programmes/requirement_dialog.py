"""Asking something more, something else from a day on, or something no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.vocabulary import RequirementCode, Severity
from desktop_app import wording
from desktop_app.errors import InvalidInputError, KnownError
from desktop_app.rules.programme import RequirementInput
from desktop_app.services import programmes
from desktop_app.services.programmes import RequirementView
from desktop_app.services.work import Desk
from desktop_app.ui import messages
from desktop_app.ui.demand.programmes import parameter_fields as parameters
from desktop_app.ui.demand.programmes.words import code_word, term
from desktop_app.ui.dialog import Dialog
from desktop_app.ui.forms import ChoiceField, DateField, Form, NoteField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.workers.rows import Always
from desktop_app.ui.workers.words import word

_TALL = 640


class RequirementDialog(Dialog):
    """Without a rule, one is added; else that rule is another from a day on. Open with open()."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        programme_id: int,
        rule: RequirementView | None,
        done: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("requirementDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(620)
        self._desk, self._tasks, self._programme_id, self._rule, self._said = desk, tasks, programme_id, rule, done
        self.form = Form(self._head())
        self.details: Form | None = None
        self._build()
        self._fill()
        self._show_parameters()

    # Building

    def _head(self) -> list[tuple[Any, ...]]:
        language = self._desk.language
        severities = [(severity, word("severity", severity.value, language)) for severity in Severity]
        severity = Always("rule_severity", self.tr("Whoever lacks it"), severities)
        if self._rule is not None:
            return [(DateField("rule_day", self.tr("Holds from"), needed=True), severity)]
        codes = sorted(((code, code_word(code, language)) for code in RequirementCode), key=lambda pair: pair[1])
        kind = ChoiceField("rule_code", self.tr("What is asked"), codes, needed=True)
        kind.changed.connect(self._show_parameters)
        return [(kind,), (DateField("rule_day", self.tr("Holds from (empty: always)")), severity)]

    def _build(self) -> None:
        title = QLabel()
        title.setProperty("role", "card_title")
        title.setWordWrap(True)
        if self._rule is None:
            self.setWindowTitle(self.tr("Ask something more"))
            title.setText(self.windowTitle())
        else:
            self.setWindowTitle(self.tr("Change from a day on"))
            title.setText(code_word(self._rule.code, self._desk.language))
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.setVisible(self._rule is not None)
        self.sources = Form([
            (NoteField("rule_source_vi", self.tr("Source, in Vietnamese"), needed=True),),
            (NoteField("rule_source_zh", self.tr("In Chinese")), NoteField("rule_source_en", self.tr("In English"))),
        ])  # fmt: skip
        inner = QWidget()
        self._holder = QVBoxLayout(inner)
        self._holder.setContentsMargins(0, 0, 8, 0)
        self._holder.setSpacing(12)
        for part in (self.form, self.sources):
            self._holder.addWidget(part)
        self._holder.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        cancel = make_button("requirementCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        words = self.tr("Ask it") if self._rule is None else self.tr("Change")
        self.go = make_button("requirementGo", words, role="primary", icon="check")
        self.go.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._keep)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        return foot

    def _fill(self) -> None:
        rule = self._rule
        if rule is None:
            self.form.load({"rule_severity": Severity.BLOCK})
            return
        self.note.setText(
            self.tr("Holds {term}. It stays as it is for earlier days: a clearance of such a day uses it.").format(
                term=term(rule.since, rule.until)
            )
        )
        tomorrow = self._desk.today() + timedelta(days=1)
        self.form.load({"rule_day": tomorrow, "rule_severity": rule.severity})
        self.sources.load({f"rule_source_{language}": said for language, said in rule.source.items()})

    def _code(self) -> RequirementCode | None:
        if self._rule is not None:
            return self._rule.code
        found: RequirementCode | None = self.form.fields["rule_code"].value()
        return found

    def _show_parameters(self) -> None:
        if self.details is not None:
            self.details.setParent(None)
            self.details.deleteLater()
            self.details = None
        code = self._code()
        kept = self._rule.parameters if self._rule is not None else {}
        rows = parameters.fields_for(code, kept, self._desk.language) if code is not None else ()
        if rows:
            self.details = Form(rows)
            self._holder.insertWidget(1, self.details)
        self._holder.activate()
        wanted = self.sizeHint().height() - self._area.sizeHint().height() + self._holder.sizeHint().height()
        self.resize(max(self.width(), 620), min(_TALL, max(self.height() if self.isVisible() else 0, wanted)))

    # Keeping

    def given(self) -> RequirementInput | None:
        """What is typed."""
        code = self._code()
        if code is None:
            return None
        typed = self.form.values() | self.sources.values()
        fields = self.details.fields if self.details is not None else {}
        sources = {language: str(typed[f"rule_source_{language}"]) for language in ("vi", "en", "zh")}
        return RequirementInput(
            code,
            typed["rule_severity"],
            parameters.parameters_of(code, fields),
            source_vi=sources["vi"],
            source_en=sources["en"],
            source_zh=sources["zh"],
        )

    def _keep(self) -> None:
        forms = [form for form in (self.form, self.details, self.sources) if form is not None]
        given = self.given()
        checked = [form.check() for form in forms]
        if not all(checked) or given is None:
            return
        day = self.form.fields["rule_day"].value()
        if self._rule is None:
            work = partial(programmes.add_requirement, self._desk, self._programme_id, given, since=day)
        else:
            version = self._rule.version_id
            work = partial(programmes.change_requirement, self._desk, self._rule.id, given, day=day, version_id=version)
        self.go.setEnabled(False)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, _id: int) -> None:
        self.accept()
        self._said()

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if not isinstance(error, InvalidInputError) or not self._placed(error):
            messages.tell(self, error, self._desk.language)

    def _placed(self, error: InvalidInputError) -> bool:
        forms = [form for form in (self.form, self.details, self.sources) if form is not None]
        fields = {name: form for form in forms for name in form.fields}
        placed = True
        for problem in reversed(error.problems):
            said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
            name = parameters.field_of(problem.field, {n: f.fields[n] for n, f in fields.items()})
            placed = name in fields and fields[name].show_problem(name, said) and placed
        return placed


class EndDialog(Dialog):
    """From which day a rule is asked no more."""

    def __init__(
        self, desk: Desk, tasks: Tasks, rule: RequirementView, done: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("requirementEndDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.setWindowTitle(self.tr("Ask it no more"))
        self._desk, self._tasks, self._rule, self._said = desk, tasks, rule, done
        title = QLabel(code_word(rule.code, desk.language))
        title.setProperty("role", "card_title")
        note = QLabel(self.tr("It stays the rule of the days before: a clearance of such a day uses it."))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self.form = Form([(DateField("end_day", self.tr("First day without it"), needed=True),)])
        self.form.load({"end_day": desk.today() + timedelta(days=1)})
        cancel = make_button("endCancel", self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.go = make_button("endGo", self.tr("End it"), role="danger", icon="close")
        self.go.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (title, note, self.form):
            layout.addWidget(part)
        layout.addLayout(foot)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._end)

    def _end(self) -> None:
        if not self.form.check():
            return
        day = self.form.fields["end_day"].value()
        self.go.setEnabled(False)
        work = partial(programmes.end_requirement, self._desk, self._rule.id, day=day, version_id=self._rule.version_id)
        self._tasks.run(work, done=self._done, failed=self._refused, stopped=self._rest)

    def _done(self, _nothing: None) -> None:
        self.accept()
        self._said()

    def _rest(self) -> None:
        self.go.setEnabled(True)

    def _refused(self, error: KnownError) -> None:
        self._rest()
        if isinstance(error, InvalidInputError):
            for problem in error.problems:
                said = wording.sentence("problem", problem.code, self._desk.language, **problem.params)
                self.form.show_problem("end_day", said)
        else:
            messages.tell(self, error, self._desk.language)
