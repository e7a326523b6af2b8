"""Travel documents and health certificates: each an own small form, and a button for one more."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from db.vocabulary import DocumentKind, DocumentState, HealthResult
from desktop_app.services.worker_forms import DocumentForm, HealthForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import CheckField, ChoiceField, DateField, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.section import Section
from desktop_app.ui.workers.words import word

_PLACE = re.compile(r"(documents|health)\[(\d+)\]\.(\w+)")


class _Paper(QFrame):
    """One paper's fields in a frame; `kept` is what the record holds, or the empty form of a new one."""

    def __init__(self, prefix: str, kept: Any, form: Form) -> None:
        super().__init__()
        self.setObjectName(f"{prefix}Card")
        self.setProperty("role", "paper")
        self.prefix = prefix
        self.kept = kept
        self.form = form
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addWidget(form)
        form.load({f"{prefix}_{name}": getattr(kept, name) for name in kept.__dataclass_fields__})

    def value(self) -> Any:
        cut = len(self.prefix) + 1
        typed = {name[cut:]: value if value != "" else None for name, value in self.form.values().items()}
        if "number" in typed:
            typed["number"] = typed["number"] or ""
        return replace(self.kept, **typed)

    @property
    def is_empty(self) -> bool:
        """A new paper in which nothing was filled."""
        return self.kept.id is None and not self.form.is_changed()


class PapersSection(Section):
    """The papers a worker carries."""

    def __init__(self, language: str) -> None:
        super().__init__("workerPapers", language)
        self._made = 0
        self._documents: list[_Paper] = []
        self._health: list[_Paper] = []
        self._place_documents = self._group(
            self.tr("Travel documents"), "workerAddDocument", self.tr("Add a document"), self._add_document
        )
        self._place_health = self._group(
            self.tr("Health certificates"), "workerAddHealth", self.tr("Add a certificate"), self._add_health
        )
        self.body.addStretch(1)

    def load(self, card: WorkerCard | None) -> None:
        form = card.form if card else WorkerForm()
        for paper in (*self._documents, *self._health):
            paper.hide()
            paper.deleteLater()
        self._documents = [self._put_document(d) for d in sorted(form.documents, key=_newest_document)]
        self._health = [self._put_health(h) for h in sorted(form.health, key=_newest_health)]
        self._order_tabs()

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, documents=self._values(self._documents), health=self._values(self._health))

    def check(self) -> bool:
        shown = [p.form.check() for p in (*self._documents, *self._health) if not p.is_empty]
        return all(shown)

    def show_problem(self, field: str, text: str) -> bool:
        match = _PLACE.fullmatch(field)
        if match is None:
            return False
        papers = self._documents if match[1] == "documents" else self._health
        filled = [paper for paper in papers if not paper.is_empty]
        place = int(match[2])
        return place < len(filled) and filled[place].form.show_problem(f"{filled[place].prefix}_{match[3]}", text)

    def _values(self, papers: Sequence[_Paper]) -> tuple[Any, ...]:
        return tuple(paper.value() for paper in papers if not paper.is_empty)

    def _group(self, title: str, name: str, words: str, add: Callable[[], None]) -> QVBoxLayout:
        self.add_title(title)
        place = QVBoxLayout()
        place.setSpacing(8)
        self.body.addLayout(place)
        button = make_button(name, words, role="quiet", icon="plus")
        button.clicked.connect(add)
        self.body.addWidget(button)
        return place

    def _add_document(self) -> None:
        self._documents.insert(0, paper := self._put_document(DocumentForm(), at=0))
        self._order_tabs()
        paper.form.fields[f"{paper.prefix}_number"].setFocus()

    def _add_health(self) -> None:
        self._health.insert(0, paper := self._put_health(HealthForm(), at=0))
        self._order_tabs()
        paper.form.fields[f"{paper.prefix}_examined_on"].setFocus()

    def _put_document(self, kept: DocumentForm, at: int = -1) -> _Paper:
        kinds = [(kind, word("document_kind", kind.value, self.language)) for kind in DocumentKind]
        states = [(state, word("state.document", state.value, self.language)) for state in DocumentState]
        p = self._next("document")
        form = Form(
            [
                (Always(f"{p}_kind", self.tr("Kind"), kinds), TextField(f"{p}_number", self.tr("Number"), needed=True)),
                (DateField(f"{p}_issued_on", self.tr("Issued")), DateField(f"{p}_expires_on", self.tr("Valid until"))),
                (TextField(f"{p}_issued_at", self.tr("Authority")), Always(f"{p}_state", self.tr("State"), states)),
                (CheckField(f"{p}_extended", self.tr("Has been extended")),),
            ]
        )
        return self._put(_Paper(p, kept, form), self._place_documents, at)

    def _put_health(self, kept: HealthForm, at: int = -1) -> _Paper:
        results = [(result, word("state.health", result.value, self.language)) for result in HealthResult]
        p = self._next("health")
        form = Form(
            [
                (
                    DateField(f"{p}_examined_on", self.tr("Examined"), needed=True),
                    ChoiceField(f"{p}_result", self.tr("Result"), results, needed=True),
                ),
                (TextField(f"{p}_facility", self.tr("Examined at")),),
            ]
        )
        return self._put(_Paper(p, kept, form), self._place_health, at)

    def _put(self, paper: _Paper, place: QVBoxLayout, at: int) -> _Paper:
        place.insertWidget(at, paper)
        paper.form.changed.connect(self.changed)
        return paper

    def _order_tabs(self) -> None:
        """Tab goes from above to below, wherever a paper was put."""
        stops: list[QWidget] = []
        for papers, name in ((self._documents, "workerAddDocument"), (self._health, "workerAddHealth")):
            stops.extend(field.editor for paper in papers for field in paper.form.fields.values())
            stops.extend(self.findChildren(QPushButton, name))
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _next(self, noun: str) -> str:
        self._made += 1
        return f"{noun}{self._made}"


class Always(ChoiceField):
    """A choice that has no empty answer."""

    def set_choices(self, choices: Any) -> None:
        super().set_choices(choices)
        self.drop_empty()


def _newest_document(paper: DocumentForm) -> tuple[bool, int]:
    return paper.state is not DocumentState.HELD, -(paper.expires_on.toordinal() if paper.expires_on else 0)


def _newest_health(certificate: HealthForm) -> int:
    return -(certificate.examined_on.toordinal() if certificate.examined_on else 0)
