"""The tab of agreements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.rows import AgreementRow
from db.vocabulary import AttachmentKind
from desktop_app.formats import show_date
from desktop_app.rules.party import AGREEMENT_WARN_DAYS_USUAL
from desktop_app.services import agreements, demand
from desktop_app.services.agreements import Standing, standing
from desktop_app.services.demand import Saved
from desktop_app.services.work import Desk
from desktop_app.ui.demand.agreement_side import AgreementSide
from desktop_app.ui.demand.attachment_strip import AttachmentStrip
from desktop_app.ui.demand.noun import Noun, Offered, Side, Words, coded, named, translate
from desktop_app.ui.demand.partners import first_programme
from desktop_app.ui.forms import ChoiceField, DateField, Field, NoteField, TextField
from desktop_app.ui.model import Column, Pill
from desktop_app.ui.naming import own
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.theme import Tone


class Agreements(Noun):
    """Signed texts with a term; a handover outside every agreement in force is blocked."""

    key = "agreement"
    icon = "file"

    def __init__(self, language: str, today: date) -> None:
        super().__init__(language)
        self._today = today
        self._warn_days = AGREEMENT_WARN_DAYS_USUAL

    def words(self) -> Words:
        return Words(
            translate("Demand", "Agreements"),
            translate("Demand", "New agreement"),
            translate("Demand", "A new agreement"),
            translate("Demand", "The agreement was saved."),
            translate("Demand", "No agreement yet"),
            translate(
                "Demand",
                "Enter the text that was signed with the partner, and its term. "
                "Nobody can be handed over outside an agreement in force.",
            ),
        )

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("number", translate("Demand", "Number"), 170, lambda r: r.number, sort="number"),
            Column(
                "partner", translate("Demand", "Partner"), 176, _partner, stretch=True, sort="partner", tip=_partner
            ),
            Column("from", translate("Demand", "From"), 110, lambda r: show_date(r.valid_from), sort="valid_from"),
            Column("until", translate("Demand", "Until"), 110, _until, sort="valid_until"),
            Column("state", translate("Demand", "State"), 144, lambda r: self._state(r).text, pill=self._state),
        )

    def fields(self) -> Sequence[Sequence[Field]]:
        name = self.name_of
        everyone = translate("Demand", "(all partners of the programme)")
        return (
            (TextField(name("number"), translate("Demand", "Number"), needed=True, hint="01/2026/TT-TTDVVL"),),
            (ChoiceField(name("partner"), translate("Demand", "Partner"), empty=everyone),),
            (ChoiceField(name("programme"), translate("Demand", "Programme"), needed=True),),
            (TextField(name("title_vi"), translate("Demand", "Vietnamese title"), needed=True),),
            (TextField(name("title_zh"), translate("Demand", "Chinese title")),),
            (TextField(name("party_ours"), translate("Demand", "Party on our side")),),
            (TextField(name("party_theirs"), translate("Demand", "Party on the other side")),),
            (DateField(name("signed_on"), translate("Demand", "Signed on")),),
            (
                DateField(name("valid_from"), translate("Demand", "In force from"), needed=True),
                DateField(name("valid_until"), translate("Demand", "Until (none: open end)")),
            ),
            (NoteField(name("scope"), translate("Demand", "Scope")),),
            (NoteField(name("note"), translate("Demand", "Note")),),
        )

    def offer(self, fields: dict[str, Any], offered: Offered) -> None:
        fields["programme"].set_choices((row.code, named(row, self.language)) for row in offered.programmes)
        fields["partner"].set_choices((row.code, coded(row, self.language)) for row in offered.partners)

    def starting_values(self, offered: Offered) -> dict[str, Any]:
        return {"programme": first_programme(offered)}

    def side(self, desk: Desk, tasks: Tasks) -> Side:
        return AgreementSide(desk, tasks, self._state)

    def below(self, desk: Desk, tasks: Tasks) -> Side:
        return AttachmentStrip(self.key, AttachmentKind.AGREEMENT, desk, tasks)

    def rows(self, desk: Desk) -> Sequence[AgreementRow]:
        self._warn_days = agreements.warn_days(desk)
        return demand.list_agreements(desk)

    def save(self, desk: Desk, record_id: int | None, values: dict[str, Any], version_id: int | None) -> Saved:
        return demand.keep(desk, record_id, demand.AgreementInput(**values, version_id=version_id))

    def title_of(self, row: AgreementRow) -> str:
        return row.number

    def _state(self, row: AgreementRow) -> Pill:
        match standing(row.valid_from, row.valid_until, self._today, self._warn_days):
            case Standing.NOT_YET:
                return Pill(translate("Demand", "Not yet in force"), Tone.INFO)
            case Standing.RUN_OUT:
                return Pill(translate("Demand", "Run out"), Tone.BLOCK)
            case Standing.ENDS_SOON:
                return Pill(translate("Demand", "Ends soon"), Tone.WARN)
            case Standing.IN_FORCE:
                return Pill(translate("Demand", "In force"), Tone.OK)


def _partner(row: AgreementRow) -> str:
    return own(row, "partner") or translate("Demand", "(all partners of the programme)")


def _until(row: AgreementRow) -> str:
    return show_date(row.valid_until)
