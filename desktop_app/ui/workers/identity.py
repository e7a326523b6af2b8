"""Who the worker is, and where they live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from db.rows import CommuneRow
from db.vocabulary import BirthPrecision, Channel, Sex
from desktop_app.formats import show_date
from desktop_app.services.worker_forms import WorkerCard, WorkerForm
from desktop_app.ui.forms import BirthField, ChoiceField, DateField, Field, Form, NoteField, TextField
from desktop_app.ui.workers.chinese_name import ChineseNames
from desktop_app.ui.workers.section import AuditField, Section
from desktop_app.ui.workers.words import sex_word, word

_PLAIN = (
    "full_name", "citizen_id", "sex", "phone", "address", "address_dated", "commune_id", "passport_name", "name_zh",
    "ethnicity", "note", "not_the_same", "identity_reason", "moved_on", "heard_by", "outreach_id",
)  # fmt: skip
_PREFIX = "worker_"
_OF_THE_SAVE = frozenset({"not_the_same", "identity_reason", "moved_on"})
"""Said about a change, and no column of the worker's."""


class IdentitySection(Section):
    """Names, numbers, birth, sex, address and commune."""

    suggestions_wanted = Signal(str)
    """Chinese forms of this name are asked for; `suggest` shows them."""

    def __init__(self, language: str) -> None:
        super().__init__("workerIdentity", language)
        self._card: WorkerCard | None = None
        self.commune = ChoiceField("worker_commune_id", self.tr("Commune of today"), search=True)
        self.outreach = ChoiceField("worker_outreach_id", self.tr("Registered at"), search=True)
        self.reason = NoteField("worker_not_the_same", self.tr("Why this is not the same person"))
        self.why = TextField("worker_identity_reason", self.tr("Why the name or citizen ID changes"))
        self.moved = DateField(
            "worker_moved_on", self.tr("Moved there on (leave empty if it was only written wrongly)")
        )
        self.homes = QLabel()
        self.homes.setObjectName("workerHomes")
        self.homes.setProperty("role", "muted")
        self.homes.setWordWrap(True)
        self.homes.setTextFormat(Qt.TextFormat.PlainText)
        self.chinese = TextField("worker_name_zh", self.tr("Name in Chinese"))
        self.suggestions = ChineseNames()
        self.form = Form(self._rows())
        self.commune.layout().insertWidget(2, self.homes)  # type: ignore[union-attr]  # every field has a layout
        self.chinese.layout().insertWidget(2, self.suggestions)  # type: ignore[union-attr]  # every field has a layout
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.form.changed.connect(self._edited)
        self.suggestions.chosen.connect(self._take_chinese)
        self.reason.hide()
        self.why.hide()
        self.moved.hide()
        self.homes.hide()

    def _rows(self) -> Sequence[Sequence[Field]]:
        sexes = [(sex, sex_word(sex, self.language)) for sex in Sex]
        channels = [(channel, word("channel", channel, self.language)) for channel in Channel]
        return [
            (TextField("worker_full_name", self.tr("Full name"), needed=True),),
            (self.reason,),
            (
                TextField("worker_citizen_id", self.tr("Citizen ID"), hint=self.tr("12 digits")),
                BirthField("worker_birth_date", self.tr("Born")),
            ),
            (self.why,),
            (ChoiceField("worker_sex", self.tr("Sex"), sexes), TextField("worker_phone", self.tr("Phone"))),
            (NoteField("worker_address", self.tr("Address as written on the paper")),),
            (self.commune, DateField("worker_address_dated", self.tr("Address written on"))),
            (self.moved,),
            (TextField("worker_passport_name", self.tr("Name in the passport")), TextField(
                "worker_ethnicity", self.tr("Ethnicity")
            )),
            (self.chinese,),
            (ChoiceField("worker_heard_by", self.tr("Heard of us by"), channels), self.outreach),
            (NoteField("worker_note", self.tr("Note")),),
        ]  # fmt: skip

    def offer_outreaches(self, outreaches: Sequence[tuple[int, str]]) -> None:
        """The sessions and fairs at which somebody may have registered."""
        self.outreach.set_choices(outreaches)

    def offer_communes(self, communes: Sequence[CommuneRow]) -> None:
        """The communes of today, by name."""
        self.commune.set_choices([(c.id, f"{c.name} ({c.unit.lower()})") for c in communes])

    def suggest(self, name: str, found: Sequence[tuple[str, str]]) -> None:
        """Chinese forms of a name, each with what stands behind it; not shown when the name is another by now."""
        self.suggestions.show_names(found if name == self._name() else (), self.chinese.value())

    def load(self, form: WorkerForm, card: WorkerCard | None) -> None:
        self._card = card
        values: dict[str, Any] = {f"{_PREFIX}{name}": getattr(form, name) for name in _PLAIN}
        values["worker_birth_date"] = (form.birth_date, form.birth_precision)
        if form.outreach_id is not None and not self.outreach.offers(form.outreach_id):
            self.outreach.add_choice(form.outreach_id, "…")  # its name comes with the choices
        self.form.load(values)
        self._show_unseen("ethnicity" in card.hidden if card is not None else False)
        self.reason.setVisible(bool(form.not_the_same))
        self._ask_why()
        self._ask_move()
        self._show_homes()
        self.suggestions.show_names((), "")
        self._want_suggestions()

    def _show_unseen(self, hidden: bool) -> None:
        """What the officer's role does not see is said, so that nobody takes it for not known."""
        field = self.form.fields["worker_ethnicity"]
        field.setEnabled(not hidden)
        if isinstance(field, TextField):
            field.line.setPlaceholderText(self.tr("hidden for your role") if hidden else "")

    def apply(self, form: WorkerForm) -> WorkerForm:
        values = self.form.values()
        born = values["worker_birth_date"] or (None, BirthPrecision.DAY)
        plain: dict[str, Any] = {name: values[f"{_PREFIX}{name}"] or None for name in _PLAIN if name != "full_name"}
        return replace(
            form,
            full_name=values["worker_full_name"],
            birth_date=born[0],
            birth_precision=born[1],
            **plain,
        )

    def forms(self) -> Sequence[Form]:
        return (self.form,)

    def find_field(self, field: str) -> Field | None:
        return self.form.fields.get(f"{_PREFIX}{field}")

    def audit_field(self, name: str) -> AuditField | None:
        column = name.removeprefix(_PREFIX)
        if self._card is None or name not in self.form.fields or column in _OF_THE_SAVE:
            return None
        return AuditField("worker", self._card.id, column, self.form.fields[name].label.text().removesuffix(" *"))

    def ask_reason(self) -> None:
        """The record holds somebody like this: let the officer say why it is another person."""
        self.reason.show()

    def _name(self) -> str:
        return str(self.form.fields["worker_full_name"].value())

    def _edited(self) -> None:
        self._ask_why()
        self._ask_move()
        self._want_suggestions()
        self.suggestions.refresh(self.chinese.value())
        self.changed.emit()

    def _ask_why(self) -> None:
        """A name or number that the record holds already is being changed: the old one is kept, with the reason."""
        kept = self._card.form if self._card else None
        asked = kept is not None and (
            (bool(kept.citizen_id) and (self.form.fields["worker_citizen_id"].value() or None) != kept.citizen_id)
            or self._name() != kept.full_name
        )
        self.why.setVisible(asked or bool(self.why.value()))

    def _ask_move(self) -> None:
        """Commune or address differ from the record's: by a move on a day, or only corrected."""
        kept = self._card.form if self._card else None
        address = self.form.fields["worker_address"].value() or None
        differs = kept is not None and (kept.commune_id, kept.address) != (self.commune.value(), address)
        if not differs and self.moved.line.text():
            self.moved.set_value(None)
        self.moved.setVisible(differs)

    def _show_homes(self) -> None:
        said = self.tr("Lived before in: {place}, until {day}")
        homes = self._card.homes if self._card else ()
        unknown = self.tr("not known")
        lines = [
            said.format(place=", ".join(filter(None, (h.address, h.commune))) or unknown, day=show_date(h.until))
            for h in homes
        ]
        self.homes.setText("\n".join(lines))
        self.homes.setVisible(bool(lines))

    def _want_suggestions(self) -> None:
        if self.suggestions.is_new(self._name()):
            self.suggestions_wanted.emit(self._name())

    def _take_chinese(self, name: str) -> None:
        self.chinese.set_value(name)
        self.chinese.changed.emit()
