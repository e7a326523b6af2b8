"""What a programme asks beside travel papers and health: course, language, criminal record, visa, diploma, deposit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from db.vocabulary import CertificateKind
from desktop_app.services.worker_forms import CertificateForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import CheckField, DateField, Field, Form, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import PLACE, Always, Row, RowList
from desktop_app.ui.workers.section import AuditField, RowsLike, Section
from desktop_app.ui.workers.words import word

NOUN = "certificate"
_BLANK = CertificateForm(number="", on_loan=False)
"""As its row gives it back when nothing is typed."""


class CertificatesSection(Section):
    """One small form for each such paper, with its pictures."""

    pictures_wanted = Signal(str, object)
    """The pictures of one paper are asked for: its noun and id."""

    def __init__(self, language: str) -> None:
        super().__init__("workerCertificates", language)
        self._counts: Mapping[tuple[str, int], int] = {}
        self.add_title(self.tr("Course, language, visa and other papers"))
        button = make_button("workerAddCertificate", self.tr("Add a paper"), role="quiet", icon="plus")
        self.rows = RowList(NOUN, NOUN, _BLANK, self._form, button, "name", removable=True)
        self.rows.changed.connect(self.changed)
        self.rows.made.connect(self._dress)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        del card
        self.rows.load(form.certificates, form.removed_certificates)

    def apply(self, form: WorkerForm) -> WorkerForm:
        return replace(form, certificates=self.rows.values(), removed_certificates=self.rows.removed)

    def lists(self) -> Sequence[RowsLike]:
        return (self.rows,)

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        return self.rows.find_field(int(match[2]), match[3]) if match and match[1] == "certificates" else None

    def audit_field(self, name: str) -> AuditField | None:
        return self.rows.audit_field(name)

    def show_counts(self, counts: Mapping[tuple[str, int], int]) -> None:
        """How many pictures each paper has, by noun and id."""
        self._counts = counts
        for row in self.rows.rows:
            self._say_count(row)

    def _dress(self, row: Row) -> None:
        self._follow_kind(row)
        kind = row.field("kind")
        if kind is not None:
            kind.changed.connect(lambda: self._follow_kind(row))
        if row.kept.id is None:
            return
        button = make_button(f"{row.prefix}Pictures", self.tr("Add a picture"), role="quiet", icon="file")
        button.clicked.connect(lambda: self.pictures_wanted.emit(NOUN, row.kept.id))
        row.pictures = button
        row.add_tool(button)
        self._say_count(row)

    def _say_count(self, row: Row) -> None:
        if row.pictures is not None:
            count = self._counts.get((NOUN, row.kept.id), 0)
            said = self.tr("Pictures: {count}").format(count=count) if count else self.tr("Add a picture")
            row.pictures.setText(f" {said}")
            row.pictures.setAccessibleName(said)
            row.pictures.setToolTip(said)

    def _follow_kind(self, row: Row) -> None:
        """Only of a deposit is asked at which bank it lies, and whether it was borrowed."""
        kind, name, level, loan = (row.field(column) for column in ("kind", "name", "level", "on_loan"))
        if kind is None or name is None or level is None or loan is None:
            return
        deposit = kind.value() is CertificateKind.DEPOSIT
        name.label.setText((self.tr("Bank") if deposit else self.tr("Name of the paper")) + " *")
        level.setVisible(kind.value() in {CertificateKind.LANGUAGE, CertificateKind.QUALIFICATION})
        loan.setVisible(deposit)

    def _form(self, p: str) -> Form:
        kinds = [(kind, word("certificate_kind", kind.value, self.language)) for kind in CertificateKind]
        return Form(
            [
                (Always(f"{p}_kind", self.tr("Kind"), kinds),),
                (
                    TextField(f"{p}_name", self.tr("Name of the paper"), needed=True, hint=self.tr("EPS-TOPIK, B1…")),
                    TextField(f"{p}_level", self.tr("Level")),
                ),
                (TextField(f"{p}_number", self.tr("Number")), TextField(f"{p}_issued_at", self.tr("Issued at"))),
                (DateField(f"{p}_issued_on", self.tr("Issued")), DateField(f"{p}_expires_on", self.tr("Valid until"))),
                (CheckField(f"{p}_on_loan", self.tr("The deposit was borrowed")),),
            ]
        )
