"""What the worker agreed to, purpose by purpose, and how that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.formats import show_moment
from desktop_app.rules import lives
from desktop_app.services.worker_forms import ConsentForm, WorkerCard, WorkerForm
from desktop_app.ui.badge import Badge
from desktop_app.ui.forms import ChoiceField, Field, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.theme import Tone
from desktop_app.ui.workers.notices import NoticesPart
from desktop_app.ui.workers.rows import PLACE
from desktop_app.ui.workers.section import AuditField, Section
from desktop_app.ui.workers.words import word

_TONES = {ConsentState.GIVEN: Tone.OK, ConsentState.REFUSED: Tone.BLOCK, ConsentState.WITHDRAWN: Tone.BLOCK}


class _Purpose(QFrame):
    """One purpose: how the worker stands to it, what is typed, and the way to withdraw."""

    def __init__(self, purpose: ConsentPurpose, form: Form, language: str) -> None:
        super().__init__()
        self.setObjectName(f"{purpose}Card")
        self.setProperty("role", "paper")
        self.purpose = purpose
        self.form = form
        self.kept: ConsentForm | None = None
        self._language = language
        self.title = QLabel(word("purpose", purpose.value, language))
        self.title.setProperty("role", "section")
        self.title.setWordWrap(True)
        self.badge = Badge(f"{purpose}Badge")
        self.when = QLabel()
        self.when.setObjectName(f"{purpose}When")
        self.when.setProperty("role", "small")
        self.when.setWordWrap(True)
        self.withdraw = make_button(f"{purpose}Withdraw", self.tr("Withdraw…"), role="quiet", icon="undo")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.badge)
        line.addWidget(self.when, 1)
        line.addWidget(self.withdraw)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(line)
        layout.addWidget(form)

    @property
    def answer(self) -> ChoiceField:
        """The field of the state."""
        field = self.form.fields[f"{self.purpose}_state"]
        assert isinstance(field, ChoiceField)  # noqa: S101 - made so below
        return field

    def show_typed(self, typed: ConsentForm | None, kept: ConsentForm | None) -> None:
        """What is typed, and beside it what the record holds."""
        self.kept = kept
        state = kept.state if kept else None
        allowed = lives.CONSENT.starts if state is None else {state, *lives.CONSENT.moves[state]}
        words = [(s, word("state.consent", s.value, self._language)) for s in ConsentState if s in allowed]
        self.answer.set_choices(words)
        if kept is not None:
            self.answer.drop_empty()
        values = {f"{self.purpose}_state": typed.state, f"{self.purpose}_basis": typed.basis} if typed else {}
        self.form.load(values)
        said = word("state.consent", state.value, self._language) if state else self.tr("Not recorded")
        self.badge.say(said, _TONES[state] if state else Tone.WARN)
        self.when.setText(show_moment(kept.at) if kept and kept.at else "")
        self.withdraw.setVisible(state is ConsentState.GIVEN)

    def value(self) -> ConsentForm | None:
        """What is typed; None while nothing is answered."""
        values = self.form.values()
        state, basis = values[f"{self.purpose}_state"], values[f"{self.purpose}_basis"]
        return None if state is None else replace(self.kept or ConsentForm(self.purpose), state=state, basis=basis)


class ConsentsSection(Section):
    """One answer for each purpose; a purpose that was not asked about stays empty."""

    withdrawal_wanted = Signal(object)
    """The worker withdraws a ConsentPurpose: it is asked about, then `put`."""
    paper_wanted = Signal(str)
    """The form to be signed is to be printed: `consent`, or `withdrawal`."""

    def __init__(self, language: str) -> None:
        super().__init__("workerConsents", language)
        self.add_hint(
            self.tr(
                "Write down how it is known: the signed form and where it is kept. "
                "The worker may withdraw it at any time."
            )
        )
        self.print = make_button("consentPrint", self.tr("Print the consent form"), icon="print")
        self.print_withdrawal = make_button("withdrawalPrint", self.tr("Withdrawal form"), role="quiet", icon="print")
        self.print.clicked.connect(lambda: self.paper_wanted.emit("consent"))
        self.print_withdrawal.clicked.connect(lambda: self.paper_wanted.emit("withdrawal"))
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addWidget(self.print_withdrawal)
        row.addStretch(1)
        self.body.addLayout(row)
        self._notices: NoticesPart | None = None
        self._purposes = {purpose: self._purpose(purpose) for purpose in ConsentPurpose}
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        typed = {consent.purpose: consent for consent in form.consents}
        kept = {consent.purpose: consent for consent in card.form.consents} if card else {}
        for purpose, part in self._purposes.items():
            part.show_typed(typed.get(purpose), kept.get(purpose))
        self.print.setEnabled(card is not None)
        if self._notices is not None:
            self._notices.show_worker(card.id if card else None)
        self.print_withdrawal.setVisible(any(c.state is ConsentState.GIVEN for c in kept.values()))

    def add_notices(self, notices: NoticesPart) -> None:
        """What else the worker signs, below the consents."""
        self._notices = notices
        notices.paper_wanted.connect(self.paper_wanted)
        self.body.insertWidget(self.body.count() - 1, notices)

    def put(self, purpose: ConsentPurpose, state: ConsentState, basis: str) -> None:
        """Type an answer."""
        part = self._purposes[purpose]
        part.form.load({f"{purpose}_state": state, f"{purpose}_basis": basis})
        self.changed.emit()

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, consents=tuple(c for p in self._purposes.values() if (c := p.value()) is not None))

    def forms(self) -> Sequence[Form]:
        return [part.form for part in self._purposes.values()]

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        answered = self._answered()
        if match is None or match[1] != "consents" or int(match[2]) >= len(answered):
            return None
        part = answered[int(match[2])]
        return part.form.fields.get(f"{part.purpose}_{match[3]}")

    def audit_field(self, name: str) -> AuditField | None:
        for purpose, part in self._purposes.items():
            if name in part.form.fields and part.kept is not None and part.kept.id is not None:
                label = part.form.fields[name].label.text()
                return AuditField("consent", part.kept.id, name.removeprefix(f"{purpose}_"), label)
        return None

    def _answered(self) -> list[_Purpose]:
        return [part for part in self._purposes.values() if part.value() is not None]

    def _purpose(self, purpose: ConsentPurpose) -> _Purpose:
        form = Form(
            [
                (ChoiceField(f"{purpose}_state", self.tr("Answer"), empty=self.tr("Not recorded")),),
                (TextField(f"{purpose}_basis", self.tr("How it is known")),),
            ]
        )
        form.changed.connect(self.changed)
        part = _Purpose(purpose, form, self.language)
        part.withdraw.clicked.connect(lambda: self.withdrawal_wanted.emit(purpose))
        self.body.addWidget(part)
        return part
