"""What the worker agreed to, purpose by purpose, and how that is known."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtWidgets import QLabel

from db.vocabulary import ConsentPurpose, ConsentState
from desktop_app.services.worker_forms import ConsentForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import ChoiceField, Form, TextField
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.words import word

_PLACE = re.compile(r"consents\[(\d+)\]\.(\w+)")


class ConsentsSection(Section):
    """One answer for each purpose; a purpose that was not asked about stays empty."""

    def __init__(self, language: str) -> None:
        super().__init__("workerConsents", language)
        self._kept: dict[ConsentPurpose, ConsentForm] = {}
        hint = QLabel(
            self.tr(
                "Write down how it is known: the signed form and where it is kept. "
                "The worker may withdraw it at any time."
            )
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self._forms = {purpose: self._form(purpose) for purpose in ConsentPurpose}
        self.body.addStretch(1)

    def load(self, card: WorkerCard | None) -> None:
        self._kept = {consent.purpose: consent for consent in card.form.consents} if card else {}
        for purpose, form in self._forms.items():
            kept = self._kept.get(purpose)
            form.load({f"{purpose}_state": kept.state, f"{purpose}_basis": kept.basis} if kept else {})

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, consents=tuple(c for purpose in ConsentPurpose if (c := self._typed(purpose)) is not None))

    def check(self) -> bool:
        shown = [form.check() for form in self._forms.values()]
        return all(shown)

    def show_problem(self, field: str, text: str) -> bool:
        match = _PLACE.fullmatch(field)
        if match is None:
            return False
        answered = [purpose for purpose in ConsentPurpose if self._typed(purpose) is not None]
        place = int(match[1])
        return place < len(answered) and self._forms[answered[place]].show_problem(
            f"{answered[place]}_{match[2]}", text
        )

    def _typed(self, purpose: ConsentPurpose) -> ConsentForm | None:
        values = self._forms[purpose].values()
        state, basis = values[f"{purpose}_state"], values[f"{purpose}_basis"]
        if state is None:
            return None
        return replace(self._kept.get(purpose) or ConsentForm(purpose), state=state, basis=basis)

    def _form(self, purpose: ConsentPurpose) -> Form:
        title = self.add_title(word("purpose", purpose.value, self.language))
        title.setWordWrap(True)
        states = [(state, word("state.consent", state.value, self.language)) for state in ConsentState]
        form = Form(
            [
                (
                    ChoiceField(f"{purpose}_state", self.tr("Answer"), states, empty=self.tr("Not recorded")),
                    TextField(f"{purpose}_basis", self.tr("How it is known")),
                )
            ]
        )
        form.changed.connect(self.changed)
        self.body.addWidget(form)
        return form
