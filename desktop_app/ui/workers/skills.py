"""What the worker has learnt, can do and has done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.vocabulary import Education, SkillKind
from desktop_app.services.worker_forms import SkillForm, WorkerCard, WorkerForm
from desktop_app.ui.forms import ChoiceField, Field, Form, NumberField, TextField
from desktop_app.ui.pagehead import make_button
from desktop_app.ui.workers.rows import PLACE, Always, RowList
from desktop_app.ui.workers.section import AuditField, RowsLike, Section


class SkillsSection(Section):
    """Education, and one line for each skill, language or job done before."""

    def __init__(self, language: str) -> None:
        super().__init__("workerSkills", language)
        self._card: WorkerCard | None = None
        self.form = Form(
            [
                (ChoiceField("worker_education", self.tr("Education"), self._levels()),),
                (TextField("worker_qualification", self.tr("Diploma or certificate in")),),
            ]
        )
        self.form.changed.connect(self.changed)
        self.body.addWidget(self.form)
        self.add_title(self.tr("Skills, languages, experience"))
        button = make_button("workerAddSkill", self.tr("Add a skill or language"), role="quiet", icon="plus")
        self.rows = RowList("worker_skill", "skill", SkillForm(), self._form, button, "name", removable=True)
        self.rows.changed.connect(self.changed)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        self._card = card
        self.form.load({"worker_education": form.education, "worker_qualification": form.qualification})
        self.rows.load(form.skills, form.removed_skills)

    def apply(self, form: WorkerForm) -> WorkerForm:
        typed = self.form.values()
        return replace(
            form,
            education=typed["worker_education"],
            qualification=typed["worker_qualification"] or None,
            skills=self.rows.values(),
            removed_skills=self.rows.removed,
        )

    def forms(self) -> Sequence[Form]:
        return (self.form,)

    def lists(self) -> Sequence[RowsLike]:
        return (self.rows,)

    def find_field(self, field: str) -> Field | None:
        match = PLACE.fullmatch(field)
        if match:
            return self.rows.find_field(int(match[2]), match[3]) if match[1] == "skills" else None
        return self.form.fields.get(f"worker_{field}")

    def audit_field(self, name: str) -> AuditField | None:
        if name in self.form.fields:
            label = self.form.fields[name].label.text()
            return AuditField("worker", self._card.id, name.removeprefix("worker_"), label) if self._card else None
        return self.rows.audit_field(name)

    def _levels(self) -> list[tuple[Education, str]]:
        return [
            (Education.NONE, self.tr("No schooling")),
            (Education.PRIMARY, self.tr("Primary school")),
            (Education.LOWER_SECONDARY, self.tr("Lower secondary school")),
            (Education.UPPER_SECONDARY, self.tr("Upper secondary school")),
            (Education.VOCATIONAL, self.tr("Vocational training")),
            (Education.COLLEGE, self.tr("College")),
            (Education.UNIVERSITY, self.tr("University and higher")),
        ]

    def _form(self, p: str) -> Form:
        kinds = [
            (SkillKind.SKILL, self.tr("Skill")),
            (SkillKind.LANGUAGE, self.tr("Language")),
            (SkillKind.EXPERIENCE, self.tr("Experience")),
        ]
        return Form(
            [
                (Always(f"{p}_kind", self.tr("Kind"), kinds), TextField(f"{p}_name", self.tr("What"), needed=True)),
                (
                    TextField(f"{p}_level", self.tr("Level or certificate"), hint=self.tr("HSK 3, B1…")),
                    NumberField(f"{p}_years", self.tr("Years"), most=60),
                ),
            ]
        )
