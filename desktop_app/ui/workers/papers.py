"""Travel documents and health certificates: each an own small form with its pictures, and a button for one more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from db.vocabulary import DocumentKind, DocumentState, HealthResult
from desktop_app.services.worker_forms import DocumentForm, HealthForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import CheckField, ChoiceField, DateField, Field, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import PLACE, Always, Row, RowList
from desktop_app.ui.workers.section import AuditField, RowsLike, Section
from desktop_app.ui.workers.stays import StaysPart
from desktop_app.ui.workers.words import word


class PapersSection(Section):
    """The papers a worker carries."""

    pictures_wanted = Signal(str, object)
    """The pictures of one paper are asked for: its noun (travel_document, health_certificate) and id."""

    def __init__(self, language: str) -> None:
        super().__init__("workerPapers", language)
        self._counts: Mapping[tuple[str, int], int] = {}
        self.stays: StaysPart | None = None
        self.documents = self._list(
            "travel_document", "document", DocumentForm(), self._document_form, self.tr("Travel documents"),
            "workerAddDocument", self.tr("Add a document"), "number",
        )  # fmt: skip
        self.health = self._list(
            "health_certificate", "health", HealthForm(), self._health_form, self.tr("Health certificates"),
            "workerAddHealth", self.tr("Add a certificate"), "examined_on",
        )  # fmt: skip
        self.unseen = QLabel(self.tr("Health certificates: hidden for your role"))
        self.unseen.setObjectName("workerHealthUnseen")
        self.unseen.setProperty("role", "muted")
        self.body.addWidget(self.unseen)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        self.documents.load(form.documents)
        self.health.load(form.health)
        seen = card is None or "health" not in card.hidden
        self.health.setVisible(seen)
        self.unseen.setVisible(not seen)
        if self.stays is not None:
            self.stays.show_worker(card.id if card else None)

    def add_stays(self, stays: StaysPart) -> None:
        """How long they may stay over there, below the papers."""
        self.stays = stays
        self.body.insertWidget(self.body.count() - 1, stays)

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, documents=self.documents.values(), health=self.health.values())

    def lists(self) -> Sequence[RowsLike]:
        return (self.documents, self.health)

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        rows = {"documents": self.documents, "health": self.health}.get(match[1]) if match else None
        return rows.find_field(int(match[2]), match[3]) if rows is not None and match else None

    def audit_field(self, name: str) -> AuditField | None:
        return self.documents.audit_field(name) or self.health.audit_field(name)

    def show_counts(self, counts: Mapping[tuple[str, int], int]) -> None:
        """How many pictures each paper has, by noun and id."""
        self._counts = counts
        for rows, noun in ((self.documents, "travel_document"), (self.health, "health_certificate")):
            for row in rows.rows:
                self._say_count(row, noun)

    def _list(
        self, noun: str, prefix: str, blank: DocumentForm | HealthForm, make: Callable[[str], Form], title: str,
        name: str, words: str, first: str,
    ) -> RowList:  # fmt: skip
        self.add_title(title)
        button = make_button(name, words, role="quiet", icon="plus")
        rows = RowList(noun, prefix, blank, make, button, first, removable=False)
        rows.changed.connect(self.changed)
        rows.made.connect(lambda row: self._dress(row, noun))
        self.body.addWidget(rows)
        return rows

    def _dress(self, row: Row, noun: str) -> None:
        """A paper that the record holds has its pictures one press away."""
        if row.kept.id is None:
            return
        button = make_button(f"{row.prefix}Pictures", self.tr("Add a picture"), role="quiet", icon="file")
        button.clicked.connect(lambda: self.pictures_wanted.emit(noun, row.kept.id))
        row.pictures = button
        row.add_tool(button)
        self._say_count(row, noun)

    def _say_count(self, row: Row, noun: str) -> None:
        if row.pictures is not None:
            count = self._counts.get((noun, row.kept.id), 0)
            said = self.tr("Pictures: {count}").format(count=count) if count else self.tr("Add a picture")
            row.pictures.setText(f" {said}")
            row.pictures.setAccessibleName(said)
            row.pictures.setToolTip(said)

    def _document_form(self, p: str) -> Form:
        kinds = [(kind, word("document_kind", kind.value, self.language)) for kind in DocumentKind]
        states = [(state, word("state.document", state.value, self.language)) for state in DocumentState]
        return Form(
            [
                (Always(f"{p}_kind", self.tr("Kind"), kinds),),
                (
                    TextField(f"{p}_number", self.tr("Number"), needed=True),
                    Always(f"{p}_state", self.tr("State"), states),
                ),
                (DateField(f"{p}_issued_on", self.tr("Issued")), DateField(f"{p}_expires_on", self.tr("Valid until"))),
                (TextField(f"{p}_issued_at", self.tr("Authority")),),
                (CheckField(f"{p}_extended", self.tr("Has been extended")),),
            ]
        )

    def _health_form(self, p: str) -> Form:
        results = [(result, word("state.health", result.value, self.language)) for result in HealthResult]
        return Form(
            [
                (
                    DateField(f"{p}_examined_on", self.tr("Examined"), needed=True),
                    ChoiceField(f"{p}_result", self.tr("Result"), results, needed=True),
                ),
                (TextField(f"{p}_facility", self.tr("Examined at")),),
            ]
        )


def in_order(form: WorkerForm) -> WorkerForm:
    """The form with its papers as an officer looks for them: what is held first, the newest on top."""
    return replace(
        form,
        documents=tuple(sorted(form.documents, key=_newest_document)),
        health=tuple(sorted(form.health, key=_newest_health)),
    )


def _newest_document(paper: DocumentForm) -> tuple[bool, int]:
    return paper.state is not DocumentState.HELD, -(paper.expires_on.toordinal() if paper.expires_on else 0)


def _newest_health(certificate: HealthForm) -> int:
    return -(certificate.examined_on.toordinal() if certificate.examined_on else 0)
